package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.portal.People.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the portal, asked for a draft by each kind of person. */
class RolesTest {
    private static final int YEAR = 2031;
    private static final String GOOD = "twelve letters";
    private static final String DRAFT = "/dossiers/{town}/{year}/{number}";

    /** Nobody signed in, a reader, an editor of another municipality, one of this, and an administrator. */
    private static final ImmutableMap<String, List<Integer>> ANSWERS = ImmutableMap.<String, List<Integer>>builder()
            .put("GET /sign-in", List.of(200, 200, 200, 200, 200))
            .put("GET /public", List.of(200, 200, 200, 200, 200))
            .put("GET /public/{town}", List.of(200, 200, 200, 200, 200))
            // of the draft there is nothing to see yet
            .put("GET /public/{town}/{year}", List.of(404, 404, 404, 404, 404))
            .put("GET /public/{town}/{year}/report.{format}", List.of(404, 404, 404, 404, 404))
            .put("GET /public/{town}/{year}/figures/{id}", List.of(404, 404, 404, 404, 404))
            .put("GET /public/years/{year}", List.of(404, 404, 404, 404, 404))
            .put("GET /sitemap.xml", List.of(200, 200, 200, 200, 200))
            .put("GET /robots.txt", List.of(200, 200, 200, 200, 200))
            .put("GET /", List.of(302, 200, 200, 200, 200))
            .put("GET /work", List.of(302, 302, 302, 302, 302))
            .put("GET /marked.xlsx", List.of(302, 404, 404, 404, 404))
            .put("GET /template.xlsx", List.of(302, 200, 200, 200, 200))
            .put("GET /people", List.of(302, 403, 403, 403, 200))
            .put("POST /people", List.of(302, 403, 403, 403, 302))
            .put("GET /people/person", List.of(302, 403, 403, 403, 200))
            .put("POST /people/person", List.of(302, 403, 403, 403, 302))
            .put("GET /password", List.of(302, 200, 200, 200, 200))
            .put("POST /password", List.of(302, 302, 302, 302, 302))
            .put("GET /audit", List.of(302, 403, 403, 403, 200))
            .put("GET /audit/export", List.of(302, 403, 403, 403, 200))
            .put("GET " + DRAFT, List.of(302, 404, 404, 200, 200))
            .put("GET " + DRAFT + "/gap", List.of(302, 404, 404, 200, 200))
            .put("GET " + DRAFT + "/findings", List.of(302, 404, 404, 200, 200))
            .put("GET " + DRAFT + "/findings/{finding}", List.of(302, 404, 404, 200, 200))
            // no answer is chosen
            .put("POST " + DRAFT + "/findings/{finding}", List.of(302, 404, 404, 400, 400))
            .put("GET " + DRAFT + "/documents", List.of(302, 404, 404, 200, 200))
            .put("GET " + DRAFT + "/document", List.of(302, 404, 404, 404, 404))
            .put("POST " + DRAFT + "/document", List.of(302, 404, 404, 302, 302))
            // there is no version before
            .put("GET " + DRAFT + "/changes", List.of(302, 404, 404, 404, 404))
            .put("GET " + DRAFT + "/report", List.of(302, 404, 404, 200, 200))
            .put("GET " + DRAFT + "/dossier.json", List.of(302, 404, 404, 200, 200))
            .put("GET " + DRAFT + "/dossier.xlsx", List.of(302, 404, 404, 200, 200))
            .put("GET /comparison", List.of(302, 200, 200, 200, 200))
            .put("GET /comparison/municipalities", List.of(302, 404, 404, 200, 200))
            .put("GET /comparison/years", List.of(302, 404, 404, 400, 400))
            .put("POST /dossiers", List.of(302, 403, 403, 302, 302))
            .put("GET /asides", List.of(302, 200, 200, 200, 200))
            // what was kept aside is seen by who saved it, here the editor of this municipality, and by administrators
            .put("GET /asides/{id}", List.of(302, 404, 404, 200, 200))
            // nothing is chosen
            .put("POST /asides/{id}/facts", List.of(302, 404, 404, 400, 400))
            .put("GET /asides/{id}/dossier.json", List.of(302, 404, 404, 200, 200))
            .put("POST /asides/{id}", List.of(302, 404, 404, 302, 302))
            // last, since it publishes
            .put("POST " + DRAFT + "/publication", List.of(302, 403, 403, 302, 302))
            .build();

    private final ConfigurableApplicationContext portal = People.portal();
    private final Store store = portal.getBean(Store.class);
    private final byte[] file = Dossiers.toBytes(People.dossierOf(YEAR));

    private int draft;
    private long aside;

    private static Map<String, String> added(String name) {
        return Map.of("name", name, "password", GOOD, "again", GOOD, "role", "ADMINISTRATOR");
    }

    private int latest() {
        return store.versions(new Store.Key(TOWN, YEAR)).get(0).number();
    }

    private int ask(Visitor visitor, String route, String name) throws Exception {
        String path = route.replaceFirst("\\S+ ", "")
                .replace("{town}", TOWN)
                .replace("{year}", Integer.toString(YEAR))
                .replace("{number}", Integer.toString(draft))
                .replace("{format}", "json")
                .replace("{finding}", "1")
                .replace("{id}", Long.toString(aside));
        String version = TOWN + "/" + YEAR + "/" + draft;
        return switch (route) {
            case "POST /dossiers" -> visitor.save(file, latest()).statusCode();
            case "POST /people" -> visitor.post(path, added("of-" + name)).statusCode();
            case "GET /people/person" -> visitor.get(path + "?name=reader").statusCode();
            case "POST /people/person" ->
                visitor.post(path + "?name=jonas", Map.of("act", "role", "role", "EDITOR", "town", "elsewhere"))
                        .statusCode();
            case "POST /password" ->
                visitor.post(path, Map.of("current", People.PASSWORD, "password", GOOD, "again", GOOD))
                        .statusCode();
            case "GET " + DRAFT + "/document" ->
                visitor.get(path + "?of=report-2019").statusCode();
            case "POST " + DRAFT + "/document" ->
                visitor.send(path, "%PDF- %%EOF".getBytes(UTF_8), Map.of("of", "report-2019"))
                        .statusCode();
            case "POST /asides/{id}", "POST /asides/{id}/facts" ->
                visitor.post(path, Map.of("base", Integer.toString(latest()))).statusCode();
            case "GET /audit/export" -> visitor.get(path + "?format=csv").statusCode();
            case "GET /comparison/municipalities" ->
                visitor.get(path + "?of=" + version).statusCode();
            case "GET /comparison/years" ->
                visitor.get(path + "?earlier=" + version + "&later=" + version).statusCode();
            default -> (route.startsWith("POST") ? visitor.post(path, Map.of()) : visitor.get(path)).statusCode();
        };
    }

    @Tag("thorough")
    @Test
    void every_route_answers_each_kind_of_person_as_its_role_allows() throws Exception {
        People.add(
                portal,
                List.of(
                        new Person("reader", "", Role.READER, ""),
                        new Person("neighbour", "", Role.EDITOR, "elsewhere"),
                        new Person("own", "", Role.EDITOR, TOWN),
                        new Person("chief", "", Role.ADMINISTRATOR, "")));
        store.save(People.dossierOf("elsewhere", YEAR), 0, "chief");
        draft = store.save(People.dossierOf(YEAR), 0, "own").version().number();
        aside = store.save(People.dossierOf(YEAR).withTitle(LocalizedText.of("lt", "Vėluojanti")), 0, "own")
                .aside()
                .orElseThrow()
                .id();
        Map<String, Visitor> people = ImmutableMap.of(
                "nobody", new Visitor(portal),
                "reader", Visitor.signedIn(portal, "reader"),
                "neighbour", Visitor.signedIn(portal, "neighbour"),
                "own", Visitor.signedIn(portal, "own"),
                "chief", Visitor.signedIn(portal, "chief"));
        assertThat(routes()).isEqualTo(new TreeSet<>(ANSWERS.keySet()));
        for (Map.Entry<String, List<Integer>> each : ANSWERS.entrySet()) {
            int i = 0;
            for (Map.Entry<String, Visitor> person : people.entrySet()) {
                assertThat(ask(person.getValue(), each.getKey(), person.getKey()))
                        .as(each.getKey() + " by " + person.getKey())
                        .isEqualTo(each.getValue().get(i++));
            }
        }
        assertThat(store.person("of-reader")).isEmpty();
        assertThat(store.dossier(store.versions(new Store.Key(TOWN, 2019)).stream()
                        .reduce((later, first) -> first)
                        .orElseThrow()))
                .isEqualTo(Kaisiadorys.dossier());
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        portal.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> !path.contains("error"))
                        .forEach(path -> methods(mapping).forEach(method -> routes.add(method + " " + path))));
        return routes;
    }

    private static Set<?> methods(RequestMappingInfo mapping) {
        Set<?> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of("ANY") : methods;
    }
}

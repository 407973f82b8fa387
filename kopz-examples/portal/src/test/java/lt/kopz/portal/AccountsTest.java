package lt.kopz.portal;

import static lt.kopz.portal.People.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import lt.kopz.core.json.Dossiers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Passwords, roles and access, as people and administrators change them over HTTP. */
@DisplayName("Accounts")
@Tag("thorough")
class AccountsTest {
    private static final String NEW = "twelve letters";
    private static final String HOME = "/?language=en";

    private static IdentityProvider provider;
    private static ConfigurableApplicationContext portal;
    private static Store store;
    private static Visitor admin;
    private static int count;

    /** Somebody new for each test: an editor. */
    private String name;

    @BeforeAll
    static void starts() throws Exception {
        provider = IdentityProvider.start();
        portal = People.portal(
                "jdbc:h2:mem:accounts",
                Stream.concat(
                                Stream.of("--portal.patience=100ms", "--server.forward-headers-strategy=native"),
                                Stream.of(provider.settings()))
                        .toArray(String[]::new));
        store = portal.getBean(Store.class);
        admin = Visitor.signedIn(portal, "admin");
    }

    @AfterAll
    static void ends() {
        portal.close();
        provider.close();
    }

    @BeforeEach
    void somebody() {
        name = "Ąžuolas & Co + " + ++count + "/{x}";
        People.add(portal, List.of(new Person(name, "", Role.EDITOR, TOWN)));
    }

    private Person person() {
        return store.person(name).orElseThrow();
    }

    private Visitor signedIn() throws Exception {
        return Visitor.signedIn(portal, name);
    }

    private boolean maySignIn(String password) throws Exception {
        String next = Visitor.location(new Visitor(portal).signIn(name, password));
        assertThat(next).isIn("/", "/sign-in?error");
        return next.equals("/");
    }

    private static boolean isSignedIn(Visitor visitor) throws Exception {
        HttpResponse<String> answer = visitor.get(HOME);
        if (answer.statusCode() == 200) {
            return true;
        }
        assertThat(Visitor.location(answer)).isEqualTo("/sign-in");
        return false;
    }

    private static HttpResponse<String> change(Visitor visitor, String current, String password, String again)
            throws Exception {
        visitor.get(HOME);
        return visitor.post("/password", Map.of("current", current, "password", password, "again", again));
    }

    private HttpResponse<String> act(String act, String... fields) throws Exception {
        Map<String, String> form = new TreeMap<>(Map.of("act", act, "name", name));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        admin.get(HOME);
        return admin.post("/people/person", form);
    }

    private HttpResponse<String> deactivate() throws Exception {
        return act("access", "maySignIn", "false");
    }

    /** What stands in the audit trail of the person, the first first. */
    private List<Action> deeds() {
        List<Action> deeds = new ArrayList<>();
        store.audit(Long.MAX_VALUE).stream()
                .filter(deed -> deed.subject().startsWith(name))
                .forEach(deed -> deeds.add(0, deed.action()));
        return deeds;
    }

    @Test
    void who_changes_the_own_password_stays_signed_in_and_is_signed_out_elsewhere() throws Exception {
        Visitor here = signedIn();
        Visitor elsewhere = signedIn();
        assertThat(here.get("/password?language=en").body()).contains("at least 12 characters and at most 72");
        assertThat(Visitor.location(change(here, People.PASSWORD, NEW, NEW))).isEqualTo("/password?done");
        assertThat(here.get("/password?done").body()).contains("It is done.");
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(maySignIn(People.PASSWORD)).isFalse();
        assertThat(maySignIn(NEW)).isTrue();
        assertThat(deeds()).containsExactly(Action.ADDED, Action.MADE_EDITOR, Action.CHANGED_PASSWORD);
    }

    @Test
    void who_does_not_know_the_current_password_changes_nothing_and_is_recorded() throws Exception {
        Visitor visitor = signedIn();
        Person before = person();
        HttpResponse<String> refused = change(visitor, "a guess", NEW, NEW);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("role=\"alert\"", "The current password is wrong.")
                .doesNotContain(NEW);
        assertThat(person()).isEqualTo(before);
        assertThat(isSignedIn(visitor)).isTrue();
        assertThat(deeds()).endsWith(Action.REFUSED_PASSWORD);
    }

    private static final String LONG = "ą".repeat(36);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "eleven char | eleven char | does not follow the rules",
                "twelve chars | twelve chars | none",
                "twelve chars | twelve Chars | are not the same",
                "'' | '' | does not follow the rules",
                "long | long | none",
                "longer | longer | does not follow the rules"
            })
    void a_password_keeps_to_the_rules_that_the_page_states(String password, String again, String why)
            throws Exception {
        String written = password.replace("longer", LONG + "a").replace("long", LONG);
        String writtenAgain = again.replace("longer", LONG + "a").replace("long", LONG);
        HttpResponse<String> own = change(signedIn(), People.PASSWORD, written, writtenAgain);
        HttpResponse<String> reset = act("password", "password", written, "again", writtenAgain);
        if (why == null) {
            assertThat(own.statusCode()).isEqualTo(302);
            assertThat(reset.body()).as("the same as before").contains("does not follow the rules");
            assertThat(maySignIn(written)).isTrue();
        } else {
            for (HttpResponse<String> refused : List.of(own, reset)) {
                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(refused.body()).contains(why);
            }
            assertThat(maySignIn(People.PASSWORD)).isTrue();
        }
    }

    @Test
    void a_password_is_not_the_name() throws Exception {
        assertThat(change(signedIn(), People.PASSWORD, name, name).statusCode()).isEqualTo(400);
    }

    @Test
    void an_administrator_gives_a_new_password_and_the_person_signs_in_anew() throws Exception {
        Visitor before = signedIn();
        assertThat(act("password", "password", NEW, "again", NEW).statusCode()).isEqualTo(302);
        assertThat(isSignedIn(before)).isFalse();
        assertThat(maySignIn(People.PASSWORD)).isFalse();
        assertThat(maySignIn(NEW)).isTrue();
        assertThat(deeds()).endsWith(Action.RESET_PASSWORD);
    }

    @Test
    void an_administrator_changes_the_own_password_as_all_do() throws Exception {
        assertThat(admin.get("/people/person?name=admin").body()).doesNotContain("value=\"password\"");
        assertThat(Visitor.location(admin.post(
                        "/people/person", Map.of("act", "password", "name", "admin", "password", NEW, "again", NEW))))
                .isEqualTo("/password");
        assertThat(isSignedIn(admin)).isTrue();
        assertThat(Visitor.location(new Visitor(portal).signIn("admin", People.PASSWORD)))
                .isEqualTo("/");
    }

    /** What was done by the person, the first first. */
    private List<Action> signIns() {
        List<Action> deeds = new ArrayList<>();
        store.audit(Long.MAX_VALUE).stream()
                .filter(deed -> deed.by().equals(name) && deed.subject().equals("203.0.113.7"))
                .forEach(deed -> deeds.add(0, deed.action()));
        return deeds;
    }

    @Test
    void every_sign_in_right_or_wrong_and_every_sign_out_is_in_the_audit_trail_with_the_address_before_the_proxy()
            throws Exception {
        Visitor visitor = new Visitor(portal).from("203.0.113.7");
        visitor.signIn(name, "a guess");
        visitor.signIn(name, People.PASSWORD);
        visitor.post("/sign-out", Map.of());
        assertThat(signIns()).containsExactly(Action.SIGN_IN_FAILED, Action.SIGNED_IN, Action.SIGNED_OUT);
    }

    @Test
    void behind_a_proxy_that_speaks_tls_all_of_it_does() throws Exception {
        Visitor visitor = new Visitor(portal).over("https");
        assertThat(visitor.get("/").headers().firstValue("location").orElseThrow())
                .startsWith("https://");
        assertThat(visitor.get("/sign-in").headers().firstValue("set-cookie").orElseThrow())
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void who_guesses_has_to_wait_whatever_the_next_guess() throws Exception {
        Attempts attempts = portal.getBean(Attempts.class);
        for (int i = 0; i < 999; i++) {
            attempts.wrong(name, "203.0.113.7");
        }
        Visitor visitor = new Visitor(portal).from("203.0.113.7");
        for (String guess : List.of("the thousandth guess", People.PASSWORD)) {
            assertThat(Visitor.location(visitor.signIn(name, guess))).isEqualTo("/sign-in?wait");
        }
        assertThat(visitor.get("/sign-in?wait&language=en").body()).contains("too many wrong passwords");
        assertThat(signIns()).containsExactly(Action.SIGN_IN_WAITS);
        assertThat(maySignIn(People.PASSWORD)).as("from elsewhere").isTrue();
    }

    @Test
    void who_is_vouched_for_by_an_identity_provider_is_signed_in_as_the_person_of_that_name() throws Exception {
        assertThat(new Visitor(portal).get("/sign-in?language=en").body())
                .contains("href=\"/oauth2/authorization/town\"", "Sign in with Town Hall");
        provider.name = name;
        Visitor visitor = new Visitor(portal).from("203.0.113.7");
        assertThat(provider.signIn(visitor)).isEqualTo("/");
        assertThat(visitor.get(HOME).body()).contains("Sign out (Ąžuolas &amp; Co + ");
        deactivate();
        assertThat(isSignedIn(visitor)).isFalse();
        assertThat(provider.signIn(visitor)).as("with no access any more").isEqualTo("/sign-in?unknown");
        assertThat(signIns()).containsExactly(Action.SIGNED_IN);
    }

    @Test
    void who_is_not_among_the_people_is_not_signed_in_whoever_vouches_and_has_to_wait_in_the_end() throws Exception {
        Attempts attempts = portal.getBean(Attempts.class);
        provider.name = "somebody else";
        Visitor visitor = new Visitor(portal).from("203.0.113.8");
        assertThat(provider.signIn(visitor)).isEqualTo("/sign-in?unknown");
        assertThat(visitor.get("/sign-in?unknown&language=en").body()).contains("there is nobody of that name here");
        assertThat(isSignedIn(visitor)).isFalse();
        assertThat(store.audit(Long.MAX_VALUE).get(0))
                .extracting(Store.Deed::action, Store.Deed::by, Store.Deed::subject)
                .containsExactly(Action.SIGN_IN_FAILED, "?", "203.0.113.8");
        assertThat(Visitor.location(visitor.get("/login/oauth2/code/town?code=forged&state=forged")))
                .isEqualTo("/sign-in?unknown");
        for (int i = 0; i < 4000; i++) {
            attempts.wrong("", "203.0.113.8");
        }
        provider.name = name;
        assertThat(provider.signIn(visitor)).isEqualTo("/sign-in?wait");
    }

    @Test
    void another_role_counts_at_once() throws Exception {
        Visitor visitor = signedIn();
        String page = Visitor.location(act("role", "role", "ADMINISTRATOR", "town", TOWN));
        assertThat(admin.get(page).body()).contains("It is done.", "<h1>Ąžuolas &amp; Co + ");
        assertThat(person().town()).as("an editor alone has a municipality").isEmpty();
        assertThat(isSignedIn(visitor)).isFalse();
        Visitor administrator = signedIn();
        assertThat(administrator.get("/audit").statusCode()).isEqualTo(200);
        act("role", "role", "READER");
        assertThat(administrator.get("/audit").statusCode()).isEqualTo(302);
        assertThat(signedIn().get("/audit").statusCode()).isEqualTo(403);
        HttpResponse<String> refused = act("role", "role", "EDITOR", "town", "mun-nowhere");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("An editor needs a municipality that is in the portal");
        assertThat(admin.post(
                                "/people",
                                Map.of(
                                        "name",
                                        name + " 2",
                                        "password",
                                        NEW,
                                        "again",
                                        NEW,
                                        "role",
                                        "EDITOR",
                                        "town",
                                        "mun-nowhere"))
                        .statusCode())
                .as("nor is anybody added so")
                .isEqualTo(400);
        store.save(People.dossierOf("mun-other", 2019), 0, "admin");
        act("role", "role", "EDITOR", "town", "mun-other");
        assertThat(person().mayEdit("mun-other")).isTrue();
        assertThat(deeds()).endsWith(Action.MADE_ADMINISTRATOR, Action.MADE_READER, Action.MADE_EDITOR);
        assertThat(admin.get("/audit").body())
                .contains("<td>Made an editor</td><td>Ąžuolas &amp; Co + " + count + "/{x} mun-other</td>");
    }

    @Test
    void who_may_no_longer_sign_in_is_signed_out_at_once_and_stays_in_versions_and_audit_trail() throws Exception {
        Visitor visitor = signedIn();
        int year = 2050 + count;
        String version = Visitor.location(visitor.save(Dossiers.toBytes(People.dossierOf(year)), 0));
        String token = visitor.token();
        assertThat(deactivate().statusCode()).isEqualTo(302);

        assertThat(Visitor.location(visitor.save(Dossiers.toBytes(People.dossierOf(year)), 1, token)))
                .isEqualTo("/sign-in");
        assertThat(isSignedIn(visitor)).isFalse();
        assertThat(store.versions(new Store.Key(TOWN, year))).hasSize(1);
        assertThat(maySignIn(People.PASSWORD)).isFalse();
        assertThat(admin.get(version).body()).contains("saved by Ąžuolas &amp; Co + ");
        assertThat(admin.get("/audit").body()).contains("<td>Ąžuolas &amp; Co + " + count + "/{x}</td><td>Saved</td>");
        assertThat(admin.get("/people").body()).contains("may not sign in");
        assertThat(admin.post("/people", Map.of("name", name, "password", NEW, "again", NEW, "role", "READER"))
                        .statusCode())
                .as("nobody else gets the name")
                .isEqualTo(409);

        act("access", "maySignIn", "true");
        assertThat(maySignIn(People.PASSWORD)).isTrue();
        assertThat(deeds()).endsWith(Action.DEACTIVATED, Action.REACTIVATED);
    }

    @Test
    void what_still_waits_to_be_saved_when_access_is_withdrawn_is_not_saved() throws Exception {
        Jobs jobs = portal.getBean(Jobs.class);
        CountDownLatch end = new CountDownLatch(1);
        for (String worker : List.of("rita", "ona")) {
            jobs.begin(store.person(worker).orElseThrow(), new Jobs.Asked("long", Optional.of("/")), begins -> {
                end.await();
                return "";
            });
        }
        Visitor visitor = signedIn();
        int year = 2070 + count;
        Thread save = new Thread(() -> {
            try {
                visitor.save(Dossiers.toBytes(People.dossierOf(year)), 0);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        save.start();
        while (jobs.of(person()).isEmpty()) {
            Thread.sleep(10);
        }
        Jobs.Job waiting = jobs.of(person()).orElseThrow();
        deactivate();
        end.countDown();
        save.join();
        while (!waiting.isDone()) {
            Thread.sleep(10);
        }
        assertThat(store.versions(new Store.Key(TOWN, year))).isEmpty();
        assertThat(store.audit(Long.MAX_VALUE))
                .anySatisfy(deed ->
                        assertThat(List.of(deed.action(), deed.by())).containsExactly(Action.REFUSED_SAVE, name));
    }

    @Test
    void the_last_administrator_can_be_neither_removed_nor_demoted() throws Exception {
        Person before = store.person("admin").orElseThrow();
        admin.get(HOME);
        for (Map<String, String> form : List.of(
                Map.of("act", "access", "name", "admin", "maySignIn", "false"),
                Map.of("act", "role", "name", "admin", "role", "READER"))) {
            HttpResponse<String> refused = admin.post("/people/person", form);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("This is the last administrator.");
        }
        assertThat(store.person("admin")).hasValue(before);
        assertThat(admin.get("/audit").body())
                .contains("<td>admin</td><td>Change of the last administrator refused</td><td>admin</td>");
    }

    @Test
    void who_may_not_change_people_is_refused_and_recorded() throws Exception {
        Visitor editor = signedIn();
        Map<String, String> form = Map.of("act", "role", "name", name, "role", "ADMINISTRATOR");
        assertThat(editor.post("/people/person", form).statusCode()).isEqualTo(403);
        assertThat(person().role()).isEqualTo(Role.EDITOR);
        assertThat(deeds()).endsWith(Action.REFUSED_PEOPLE);
    }

    @Test
    void an_administrator_who_is_not_the_last_may_leave() throws Exception {
        act("role", "role", "ADMINISTRATOR");
        Visitor second = signedIn();
        assertThat(second.post("/people/person", Map.of("act", "access", "name", name, "maySignIn", "false"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(isSignedIn(second)).isFalse();
        assertThat(maySignIn(People.PASSWORD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "password", "access"})
    void no_page_of_somebody_else_can_make_an_administrator_do_it(String act) throws Exception {
        Person before = person();
        Map<String, String> form =
                Map.of("act", act, "name", name, "role", "READER", "maySignIn", "false", "password", NEW, "again", NEW);
        assertThat(admin.post("/people/person", form, "forged").statusCode()).isEqualTo(403);
        Visitor visitor = signedIn();
        assertThat(visitor.post(
                                "/password",
                                Map.of("current", People.PASSWORD, "password", NEW, "again", NEW),
                                "forged")
                        .statusCode())
                .isEqualTo(403);
        assertThat(person()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  ' | READER | '' | A name has 1 to 100 characters",
                "long | READER | '' | A name has 1 to 100 characters",
                "new | EDITOR | '' | An editor needs",
                "new | EDITOR | mun-nowhere | An editor needs"
            })
    void nobody_is_added_of_whom_something_is_missing(String added, Role role, String town, String why)
            throws Exception {
        admin.get(HOME);
        int before = store.people().size();
        HttpResponse<String> refused = admin.post(
                "/people",
                Map.of(
                        "name",
                        added.replace("long", "n".repeat(101)),
                        "password",
                        NEW,
                        "again",
                        NEW,
                        "role",
                        role.name(),
                        "town",
                        town));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(why);
        assertThat(store.people()).hasSize(before);
    }
}

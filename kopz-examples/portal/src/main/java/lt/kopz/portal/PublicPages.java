package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.Sets;
import com.google.common.util.concurrent.UncheckedExecutionException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.privacy.Disclosure;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.portal.Store.Opening;
import lt.kopz.reporting.catalogue.Comparison;
import lt.kopz.reporting.catalogue.Report;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.HtmlTemplate;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** What everybody may see without signing in: the public reports on versions that were opened to residents. */
@Controller
class PublicPages {
    static final String PATH = "/public";

    private static final int MEMORY = 64 * 1024 * 1024;
    private static final int KEPT = 64;

    /** The style of a page colours drawings by their classes; what they have for readers without style is left out. */
    private static final Pattern INKS =
            Pattern.compile("(class=\"(?:fill|line)-[a-z -]+\")(?: (?:fill|stroke)=\"(?:none|#[0-9A-Fa-f]+)\")+");

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Store store;
    private final Desk desk;

    /** What was written of a version stays the same. */
    private final Cache<List<Object>, byte[]> written = CacheBuilder.newBuilder()
            .maximumWeight(MEMORY)
            .<List<Object>, byte[]>weigher((key, bytes) -> bytes.length)
            .build();

    /** Of the versions that were asked for last, whatever is asked for of them. */
    private final Cache<String, Document> reports =
            CacheBuilder.newBuilder().maximumSize(KEPT).softValues().build();

    PublicPages(Store store, Desk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** A municipality and its years. */
    public record Town(String name, String href, Map<String, String> years) {}

    private Opening opening(String town, int year) {
        return store.opened().stream()
                .filter(each -> each.version().key().equals(new Store.Key(town, year)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Dossier dossier(Opening opening) {
        return desk.dossier(opening.version()).disclosed(Disclosure.suppressed(few(opening)));
    }

    private static Suppression few(Opening opening) {
        return Suppression.below(opening.shown().few());
    }

    private Document report(Opening opening) {
        return reports.asMap().computeIfAbsent(opening.version().id(), id -> made(opening));
    }

    private Document made(Opening opening) {
        Report report = YearlyReport.publicReport();
        if (opening.shown().victims()) {
            report = report.with(YearlyReport.VICTIM_STATISTICS, YearlyReport.victimStatistics(few(opening)));
        }
        if (opening.shown().findings()) {
            report =
                    report.with(YearlyReport.FINDINGS, SubjectReports.findings().part(YearlyReport.FINDINGS));
        }
        return report.of(dossier(opening));
    }

    private static String href(Opening opening) {
        return PATH + "/" + opening.version().key().town() + "/"
                + opening.version().key().year();
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private String town(Words words, Opening opening) {
        return words.text(desk.municipality(opening.version()));
    }

    /** Nobody is remembered: a language that was chosen is kept along the links. */
    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("language"))
                .flatMap(Wording::find)
                .map(language -> "?language=" + language.language())
                .orElse("");
    }

    private static String year(Opening opening) {
        return Integer.toString(opening.version().key().year());
    }

    @GetMapping(PATH)
    String towns(Words words, Model model, HttpServletRequest request) {
        String query = query(request);
        Map<String, Town> towns = new LinkedHashMap<>();
        Map<String, String> years = new LinkedHashMap<>();
        store.opened().forEach(each -> {
            String town = each.version().key().town();
            towns.computeIfAbsent(
                            town, id -> new Town(town(words, each), PATH + "/" + id + query, new LinkedHashMap<>()))
                    .years()
                    .put(year(each), href(each) + query);
            years.put(year(each), PATH + "/years/" + year(each) + query);
        });
        model.addAttribute("towns", towns.values());
        model.addAttribute("years", years);
        return "public";
    }

    @GetMapping(PATH + "/{town}")
    ResponseEntity<byte[]> years(Words words, @PathVariable String town, HttpServletRequest request) {
        List<Opening> years = store.opened().stream()
                .filter(each -> each.version().key().town().equals(town))
                .toList();
        return compared(words, request, years, years.isEmpty() ? "" : town(words, years.get(0)));
    }

    @GetMapping(PATH + "/years/{year}")
    ResponseEntity<byte[]> towns(Words words, @PathVariable int year, HttpServletRequest request) {
        List<Opening> towns = store.opened().stream()
                .filter(each -> each.version().key().year() == year)
                .toList();
        return compared(words, request, towns, "");
    }

    private ResponseEntity<byte[]> compared(
            Words words, HttpServletRequest request, List<Opening> openings, String place) {
        if (openings.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, String> ways = ways(words);
        openings.forEach(each -> ways.put(href(each), place.isEmpty() ? town(words, each) : year(each)));
        String from = year(openings.get(openings.size() - 1));
        String to = year(openings.get(0));
        String years = from.equals(to) ? from : from + "–" + to;
        PublicFrame frame = new PublicFrame(
                words,
                site(),
                request.getRequestURI(),
                query(request),
                about(words, place.isEmpty() ? words.say("towns") : place, years),
                from + "/" + to,
                place,
                ways,
                Map.of(),
                Map.of());
        List<Store.Version> versions = openings.stream().map(Opening::version).toList();
        return page(
                List.of("compared", place, versions, words.wording().language(), frame.site(), frame.query()),
                () -> html(
                        (place.isEmpty()
                                        ? beside(openings)
                                        : beside(openings)
                                                .withTitle((count, period) -> Literal.of(place + ", " + years)))
                                .ofEach(openings.stream().map(this::dossier).toList()),
                        words,
                        frame));
    }

    /** How many findings there are stands among measures and meetings: all of it where each municipality shows its findings. */
    private static Comparison beside(List<Opening> openings) {
        return openings.stream().allMatch(each -> each.shown().findings())
                ? RollUpReport.standard()
                : RollUpReport.standard().without(RollUpReport.MEASURES);
    }

    private static Map<String, String> ways(Words words) {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put(PATH, words.say("residents"));
        return ways;
    }

    private static String about(Words words, String town, String years) {
        return words.text(Phrase.of(new PortalMessage("portal.residentsAbout"))
                .with("town", Literal.of(town))
                .with("years", Literal.of(years)));
    }

    @GetMapping(PATH + "/{town}/{year}")
    ResponseEntity<byte[]> report(
            Words words, @PathVariable String town, @PathVariable int year, HttpServletRequest request) {
        Opening opening = opening(town, year);
        String query = query(request);
        return page(List.of("report", opening.version(), words.wording().language(), site(), query), () -> {
            Document report = report(opening);
            return html(report, words, frame(words, opening, report, query));
        });
    }

    private PublicFrame frame(Words words, Opening opening, Document report, String query) {
        String town = town(words, opening);
        Map<String, String> ways = ways(words);
        ways.put(PATH + "/" + opening.version().key().town(), town);
        ways.put(PATH + "/years/" + year(opening), words.say("towns") + ", " + year(opening));
        Map<String, String> files = new LinkedHashMap<>();
        PublicFrame.FORMATS.forEach(
                format -> files.put(href(opening) + "/report." + format, format.toUpperCase(Locale.ROOT)));
        Map<String, String> alone = new LinkedHashMap<>();
        // a sentence with several references is named once
        Set<Alone> named = Sets.newIdentityHashSet();
        Alone.in(report.blocks()).forEach((id, each) -> {
            if (named.add(each)) {
                alone.put(href(opening) + "/figures/" + id, words.text(each.title()));
            }
        });
        return new PublicFrame(
                words,
                site(),
                href(opening),
                query,
                about(words, town, year(opening)),
                year(opening),
                town,
                ways,
                files,
                alone);
    }

    @GetMapping(PATH + "/{town}/{year}/report.{format}")
    ResponseEntity<byte[]> file(
            Words words, @PathVariable String town, @PathVariable int year, @PathVariable String format) {
        Opening opening = opening(town, year);
        if (!PublicFrame.FORMATS.contains(format)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Renderer renderer = Renderers.forFormat(format);
        byte[] file = written(
                List.of(format, opening.version(), words.wording().language()),
                () -> rendered(report(opening), words, renderer, Optional.empty()));
        return answer(MediaType.parseMediaType(renderer.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\""
                                + Downloads.name(words.say("public"), town(words, opening), year(opening)) + "."
                                + renderer.fileExtension() + "\"")
                .body(file);
    }

    /** A section, a drawing, a number or a sentence alone, to be shown within other pages. */
    @GetMapping(PATH + "/{town}/{year}/figures/{id}")
    ResponseEntity<byte[]> figure(
            Words words, @PathVariable String town, @PathVariable int year, @PathVariable String id) {
        Opening opening = opening(town, year);
        return page(List.of(id, opening.version(), words.wording().language(), site()), () -> {
            Document report = report(opening);
            Alone alone = Alone.in(report.blocks()).get(id);
            if (alone == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return html(
                    Document.of(report.meta(), alone.block()),
                    words,
                    new FigureFrame(
                            words,
                            site() + href(opening),
                            site() + href(opening) + "/figures/" + id,
                            words.text(alone.title())));
        });
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        List<String> pages = new ArrayList<>(List.of(PATH));
        store.opened().forEach(each -> {
            pages.add(PATH + "/" + each.version().key().town());
            pages.add(PATH + "/years/" + year(each));
            pages.add(href(each));
        });
        StringBuilder map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        pages.stream()
                .distinct()
                .forEach(page -> map.append("<url><loc>")
                        .append(HtmlUtils.htmlEscape(site() + page, "UTF-8"))
                        .append("</loc></url>\n"));
        return answer(MediaType.APPLICATION_XML).body(map.append("</urlset>\n").toString());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return answer(MediaType.TEXT_PLAIN).body("""
                User-agent: *
                Allow: /public
                Allow: /portal.css
                Disallow: /
                Sitemap: %s/sitemap.xml
                """.formatted(site()));
    }

    private ResponseEntity<byte[]> page(List<Object> key, Callable<byte[]> page) {
        return answer(new MediaType(MediaType.TEXT_HTML, UTF_8)).body(written(key, page));
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.LINK, "<" + PublicFrame.LICENCE + ">; rel=\"license\"")
                .contentType(type);
    }

    /** Written once, however many ask at the same time. */
    private byte[] written(List<Object> key, Callable<byte[]> page) {
        try {
            return written.get(key, page);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (UncheckedExecutionException failed) {
            if (failed.getCause() instanceof ResponseStatusException known) {
                throw known;
            }
            throw failed;
        }
    }

    private static byte[] html(Document document, Words words, HtmlTemplate frame) throws IOException {
        byte[] page = rendered(document, words, Renderers.forFormat("html"), Optional.of(frame));
        return INKS.matcher(new String(page, UTF_8)).replaceAll("$1").getBytes(UTF_8);
    }

    private static byte[] rendered(Document document, Words words, Renderer renderer, Optional<HtmlTemplate> frame)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RenderOptions usual = RenderOptions.usual();
        renderer.render(
                document, words.wording(), bytes, frame.map(usual::withTemplate).orElse(usual));
        return bytes.toByteArray();
    }
}

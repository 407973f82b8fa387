package lt.kopz.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Phrase;
import lt.kopz.portal.Store.Version;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.catalogue.YearOnYearReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Reports on one dossier, on two years of a municipality and on several municipalities, in every format. */
@Controller
class ReportPages {
    private final Desk desk;
    private final WorkPages work;

    ReportPages(Desk desk, WorkPages work) {
        this.desk = desk;
        this.work = work;
    }

    /** A dossier that can be compared. */
    public record Choice(String id, String town, String year) {}

    @GetMapping(DossierPages.PATH + "/report")
    Object report(
            Visit visit,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam(defaultValue = "YEARLY") ReportKind kind,
            @RequestParam(defaultValue = "html") String format,
            @RequestParam Optional<LocalDate> asOf) {
        Words words = visit.words();
        Version version = desk.version(visit.me(), new Store.Key(town, year), number);
        String name = Downloads.name(
                words.text(kind.words()), words.text(desk.municipality(version)), Integer.toString(year));
        return written(visit, List.of(version), name, format, dossiers -> {
            Dossier dossier = dossiers.get(0);
            return kind.of(dossier, asOf.orElse(dossier.knownUntil().value()));
        });
    }

    @GetMapping("/comparison")
    String comparison(Visit visit, Model model) {
        model.addAttribute(
                "choices",
                desk.latest(visit.me()).stream()
                        .map(version -> new Choice(
                                version.id(),
                                visit.words().text(desk.municipality(version)),
                                Integer.toString(version.key().year())))
                        .toList());
        model.addAttribute("formats", Renderers.formats());
        twoYears(desk.latest(visit.me())).ifPresent(later -> model.addAttribute("later", later));
        return "comparison";
    }

    /** The place of the later of the last two years of the first municipality that has two; the earlier comes after it. */
    private static Optional<Integer> twoYears(List<Version> latest) {
        return IntStream.range(1, latest.size())
                .filter(i -> isOfOneTown(latest.get(i - 1), latest.get(i)))
                .mapToObj(i -> i - 1)
                .findFirst();
    }

    private static boolean isOfOneTown(Version one, Version other) {
        return one.key().town().equals(other.key().town());
    }

    @GetMapping("/comparison/municipalities")
    Object municipalities(
            Visit visit,
            @RequestParam(defaultValue = "") List<String> of,
            @RequestParam(defaultValue = "html") String format,
            @RequestParam Optional<LocalDate> asOf) {
        if (of.isEmpty()) {
            return unfit(new PortalMessage("portal.chooseSome"));
        }
        List<Version> versions =
                of.stream().map(id -> desk.version(visit.me(), id)).toList();
        return written(
                visit,
                versions,
                Downloads.name(visit.words().say("comparison"), years(versions)),
                format,
                dossiers -> asOf.map(day -> RollUpReport.of(dossiers, day))
                        .orElseGet(() -> RollUpReport.standard().ofEach(dossiers)));
    }

    private static String years(List<Version> versions) {
        return versions.stream()
                .map(version -> version.key().year())
                .sorted()
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }

    @GetMapping("/comparison/years")
    Object years(
            Visit visit,
            @RequestParam String earlier,
            @RequestParam String later,
            @RequestParam(defaultValue = "html") String format) {
        List<Version> versions = Stream.of(earlier, later)
                .map(id -> desk.version(visit.me(), id))
                .sorted(Comparator.comparing(version -> version.key().year()))
                .toList();
        Version before = versions.get(0);
        Version after = versions.get(1);
        if (!isOfOneTown(before, after) || before.key().year() == after.key().year()) {
            return unfit(new PortalMessage("portal.chooseYears"));
        }
        return written(
                visit,
                versions,
                Downloads.name(
                        visit.words().say("comparison"), visit.words().text(desk.municipality(after)), years(versions)),
                format,
                dossiers -> YearOnYearReport.of(dossiers.get(0), dossiers.get(1)));
    }

    private static ModelAndView unfit(PortalMessage why) {
        ModelAndView page = new ModelAndView("unfit", "why", Phrase.of(why));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private Object written(
            Visit visit, List<Version> versions, String name, String format, Function<List<Dossier>, Document> report) {
        if (!Renderers.formats().contains(format)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return work.show(visit, begins -> {
            begins.accept(Jobs.Step.READING);
            List<Dossier> dossiers = versions.stream().map(desk::dossier).toList();
            begins.accept(Jobs.Step.CHECKING);
            Document document = report.apply(dossiers);
            begins.accept(Jobs.Step.WRITING);
            Renderer renderer = Renderers.forFormat(format);
            String back = versions.size() == 1 ? versions.get(0).href() : "/comparison";
            return Downloads.of(
                    written(document, renderer, visit.words(), back),
                    renderer.mediaType(),
                    name + "." + renderer.fileExtension());
        });
    }

    private static byte[] written(Document document, Renderer renderer, Words words, String back) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        renderer.render(document, words.wording(), written, options(renderer, words, back));
        return written.toByteArray();
    }

    /** A way back leads from a page alone, though PDF is made of one. */
    static RenderOptions options(Renderer renderer, Words words, String back) {
        RenderOptions usual = RenderOptions.usual();
        return renderer.format().equals("html") ? usual.withTemplate(new WayBack(words, back)) : usual;
    }
}

package lt.kopz.portal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.check.FindingGroups;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.portal.Store.Version;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.SheetReading;
import lt.kopz.sheets.Theme;
import lt.kopz.sheets.Workbook;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Downloads that become versions, and versions that are published. */
@Controller
class SavePages {
    private final Desk desk;
    private final Store store;
    private final WorkPages work;

    private static final ImmutableSet<Theme> ALL = ImmutableSet.copyOf(Theme.values());

    /** What the first year of a municipality needs: its plan, its events, its money, and where that stands. */
    private static final ImmutableSet<Theme> FIRST =
            ImmutableSet.of(Theme.BASICS, Theme.PLAN, Theme.EVENTS, Theme.MONEY, Theme.SOURCES);

    /** A larger workbook is not kept to be given back. */
    private static final int MARKED = 8 * 1024 * 1024;

    /** By language, each written when somebody first asks for it. */
    private final Map<String, byte[]> templates = new ConcurrentHashMap<>();

    SavePages(Desk desk, Store store, WorkPages work) {
        this.desk = desk;
        this.store = store;
        this.work = work;
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(
            @ModelAttribute("words") Words words, @RequestParam(defaultValue = "false") boolean isShort) {
        byte[] template = templates.computeIfAbsent(
                words.wording().language() + isShort, any -> template(isShort ? FIRST : ALL, words.wording()));
        return Downloads.of(
                template,
                Downloads.WORKBOOK,
                Downloads.name(words.say(isShort ? "shortTemplate" : "template")) + ".xlsx");
    }

    private static byte[] template(ImmutableSet<Theme> themes, Wording wording) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            Workbook.template(themes, wording, written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    @PostMapping("/dossiers")
    Object save(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") List<String> stood,
            @RequestParam(defaultValue = "false") boolean isTrial)
            throws IOException {
        byte[] sent = file.getBytes();
        FileKind kind = FileKind.of(sent);
        if (kind.refusal().isPresent()) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, kind.refusal().get());
        }
        return work.change(me, begins -> {
            begins.accept(Jobs.Step.READING);
            SheetReading reading = read(kind, sent);
            if (reading.value().isEmpty()) {
                return new ModelAndView("problems", "problems", reading.problems())
                        .addObject("marked", kind == FileKind.WORKBOOK && sent.length < MARKED ? sent : null);
            }
            Dossier dossier = reading.orThrow();
            Store.Key key = Store.Key.of(dossier);
            if (!desk.isEditor(me, key, Action.REFUSED_SAVE)) {
                return refused(HttpStatus.FORBIDDEN, notYours(me, dossier));
            }
            if (isTrial) {
                begins.accept(Jobs.Step.CHECKING);
                return tried(me, words, dossier);
            }
            begins.accept(Jobs.Step.SAVING);
            return saved(store.save(dossier, base(stood, key), me.name()), dossier, words);
        });
    }

    /** What a dossier was made from: of the versions that stood when its page was shown, that of its municipality and year. */
    private static int base(List<String> stood, Store.Key key) {
        return stood.stream()
                .flatMap(id -> Version.parse(id).stream())
                .filter(version -> version.key().equals(key))
                .findFirst()
                .map(Version.Id::number)
                .orElse(0);
    }

    private static ModelAndView refused(HttpStatus status, Text why) {
        ModelAndView page = new ModelAndView("unfit", "why", why);
        page.setStatus(status);
        return page;
    }

    private static Text notYours(Person me, Dossier dossier) {
        return Phrase.of(new PortalMessage("portal.notYours"))
                .with("town", dossier.municipality().name())
                .with("period", dossier.reportingPeriod())
                .with("role", me.role().words());
    }

    /** What a file would change, of which nothing is saved. */
    private ModelAndView tried(Person me, Words words, Dossier dossier) {
        ModelAndView page = new ModelAndView("tried")
                .addObject("town", dossier.municipality().name())
                .addObject("year", Integer.toString(Store.Key.of(dossier).year()))
                .addObject(
                        "findings",
                        FindingGroups.of(Rulebook.standard().check(dossier))
                                .bySeverity()
                                .keys()
                                .entrySet());
        desk.latest(me, Store.Key.of(dossier))
                .ifPresent(latest -> page.addObject("before", latest)
                        .addObject("compared", Compared.of(desk.dossier(latest), dossier, words)));
        return page;
    }

    private ModelAndView saved(Store.Saved saved, Dossier mine, Words words) {
        return saved.aside()
                .map(aside -> new ModelAndView("conflict")
                        .addObject("aside", aside)
                        .addObject("latest", saved.version())
                        .addObject("theirs", saved.version().href())
                        .addObject("compared", Compared.of(desk.dossier(saved.version()), mine, words)))
                .orElseGet(() -> new ModelAndView("redirect:" + saved.version().href()));
    }

    private static SheetReading read(FileKind kind, byte[] file) {
        return switch (kind) {
            case WORKBOOK -> Workbook.read(file);
            case BUNDLE -> CsvBundle.read(file);
            default -> {
                Reading<Dossier> json = Dossiers.load(file);
                yield new SheetReading(json.value(), json.problems(), ImmutableList.of());
            }
        };
    }

    /** Whom a version is published to. */
    enum Audience {
        SIGNED_IN,
        EVERYBODY,
        EVERYBODY_WITH_VICTIMS
    }

    @PostMapping(DossierPages.PATH + "/publication")
    String publish(
            @ModelAttribute("me") Person me,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam(defaultValue = "SIGNED_IN") Audience to) {
        Store.Key key = new Store.Key(town, year);
        desk.requireEditor(me, key, Action.REFUSED_PUBLISH);
        Version version = desk.version(me, key, number);
        if (!version.isPublished()) {
            store.publish(version, me.name());
        }
        if (to != Audience.SIGNED_IN) {
            store.open(version, to == Audience.EVERYBODY_WITH_VICTIMS, me.name());
        }
        return "redirect:" + version.href();
    }

    /** A dossier that waits, and the version that it would follow. */
    public record Waiting(
            long id, String title, String base, String sent, String theirs, int latest, boolean maySave) {}

    @GetMapping("/asides")
    ModelAndView asides(@ModelAttribute("me") Person me, @ModelAttribute("words") Words words) {
        return new ModelAndView(
                "asides",
                "waiting",
                desk.asides(me).stream()
                        .map(aside -> waiting(me, words, aside, desk.latest(aside)))
                        .toList());
    }

    private Waiting waiting(Person me, Words words, Store.Aside aside, Version latest) {
        return new Waiting(
                aside.id(),
                words.text(desk.municipality(latest)) + ", " + aside.key().year(),
                words.begun(aside),
                words.sent(aside),
                latest.href(),
                latest.number(),
                me.mayEdit(aside.key().town()));
    }

    @GetMapping("/asides/{id}/dossier.json")
    ResponseEntity<byte[]> aside(@ModelAttribute("me") Person me, @PathVariable long id) {
        return Downloads.json(store.dossier(desk.aside(me, id)), "dossier.json");
    }

    @PostMapping("/asides/{id}")
    Object saveAside(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @PathVariable long id,
            @RequestParam int base) {
        Store.Aside aside = desk.aside(me, id);
        return work.change(me, begins -> {
            desk.requireEditor(me, aside.key(), Action.REFUSED_SAVE);
            begins.accept(Jobs.Step.SAVING);
            return saved(store.save(aside, base, me.name()), store.dossier(aside), words);
        });
    }
}

package lt.kopz.portal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.portal.Store.Version;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.OpenDocument;
import lt.kopz.sheets.SheetReading;
import lt.kopz.sheets.Theme;
import lt.kopz.sheets.Workbook;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
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
    ResponseEntity<byte[]> template(Words words, @RequestParam(defaultValue = "false") boolean isShort) {
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
            Visit visit,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") List<String> stood,
            @RequestParam(defaultValue = "false") boolean isTrial)
            throws IOException {
        Person me = visit.me();
        Words words = visit.words();
        byte[] sent = file.getBytes();
        FileKind kind = FileKind.of(sent);
        if (kind.refusal().isPresent()) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, kind.refusal().get());
        }
        return work.change(visit, begins -> {
            begins.accept(Jobs.Step.READING);
            byte[] read;
            try {
                read = kind == FileKind.OPEN_DOCUMENT ? OpenDocument.toXlsx(sent, Limits.standard()) : sent;
            } catch (IOException damaged) {
                return refused(HttpStatus.UNPROCESSABLE_CONTENT, Phrase.of(new PortalMessage("portal.isOpenDocument")));
            }
            SheetReading reading = read(kind, read);
            if (reading.value().isEmpty()) {
                return new ModelAndView("problems", "problems", reading.problems())
                        .addObject("marked", kind.isWorkbook() && read.length < MARKED ? read : null);
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
                        Multimaps.index(Rulebook.standard().check(dossier), Finding::severity)
                                .keys()
                                .entrySet());
        desk.latest(me, Store.Key.of(dossier))
                .ifPresent(latest -> page.addObject("before", latest)
                        .addObject("compared", Compared.of(desk.dossier(latest), dossier, words)));
        return page;
    }

    /** Leads on to the version that was saved, or shows what somebody else saved in the meantime. */
    ModelAndView saved(Store.Saved saved, Dossier mine, Words words) {
        return saved.aside()
                .map(aside -> conflict(aside, saved.version(), mine, words))
                .orElseGet(() -> new ModelAndView("redirect:" + saved.version().href()));
    }

    /** What was kept aside beside the latest version, fact by fact. */
    ModelAndView conflict(Store.Aside aside, Version latest, Dossier mine, Words words) {
        return new ModelAndView("conflict")
                .addObject("aside", aside)
                .addObject("latest", latest)
                .addObject("theirs", latest.href())
                .addObject(
                        "conflict",
                        Conflict.of(
                                store.version(aside.key(), aside.base()).map(desk::dossier),
                                desk.dossier(latest),
                                mine,
                                words));
    }

    private static SheetReading read(FileKind kind, byte[] file) {
        return switch (kind) {
            case WORKBOOK, OPEN_DOCUMENT -> Workbook.read(file);
            case BUNDLE -> CsvBundle.read(file);
            default -> {
                Reading<Dossier> json = Dossiers.load(file);
                yield new SheetReading(json.value(), json.problems(), ImmutableList.of());
            }
        };
    }

    @PostMapping(VersionPages.PATH + "/publication")
    String publish(
            Visit visit,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(defaultValue = "false") boolean victims,
            @RequestParam(defaultValue = "false") boolean findings,
            @RequestParam(defaultValue = "5") int few) {
        Person me = visit.me();
        Store.Key key = new Store.Key(town, year);
        desk.requireEditor(me, key, Action.REFUSED_PUBLISH);
        Version version = desk.version(me, key, number);
        if (everybody && !Store.Shown.FEW.contains(few)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!version.isPublished()) {
            store.publish(version, me.name());
        }
        if (everybody) {
            store.open(version, new Store.Shown(victims, findings, few), me.name());
        }
        return "redirect:" + version.href();
    }
}

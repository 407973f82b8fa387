package lt.kopz.portal;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.wording.Wording;
import lt.kopz.portal.Store.Version;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.SheetReading;
import lt.kopz.sheets.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The pages, and what may be done on them. */
@Controller
class Pages {
    private static final String LANGUAGE = "language";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Store store;
    private final PasswordEncoder passwords;

    Pages(Store store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    /** A line of the list of municipalities and years. */
    public record Line(String title, String href, String version, boolean isPublished) {}

    /** A figure with its explanation line by line. */
    public record Shown(String name, String value, String explanation) {}

    /** A version in the list of versions. */
    public record Past(String name, String saved, String href, boolean isPublished) {}

    @ModelAttribute("words")
    Words words(
            Wording asked,
            HttpSession session,
            @RequestParam(name = LANGUAGE, required = false) @Nullable String chosen) {
        if (chosen != null && Wording.find(chosen).isPresent()) {
            session.setAttribute(LANGUAGE, chosen);
        }
        return new Words(Optional.ofNullable((String) session.getAttribute(LANGUAGE))
                .flatMap(Wording::find)
                .orElse(asked));
    }

    @ModelAttribute("me")
    @Nullable Person me(@Nullable Principal principal) {
        return principal == null ? null : store.person(principal.getName()).orElseThrow();
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping("/")
    String list(@ModelAttribute("me") Person me, @ModelAttribute("words") Words words, Model model) {
        List<Line> lines = new ArrayList<>();
        for (Store.Key key : store.keys()) {
            latestFor(me, key).ifPresent(version -> {
                Dossier dossier = store.dossier(version);
                lines.add(new Line(
                        words.text(dossier.municipality().name()) + ", " + key.year(),
                        href(version),
                        words.version(version),
                        version.isPublished()));
            });
        }
        model.addAttribute("lines", lines);
        return "list";
    }

    private static String href(Version version) {
        return "/dossiers/" + version.key().town() + "/" + version.key().year() + "/" + version.number();
    }

    private Optional<Version> latestFor(Person me, Store.Key key) {
        return visible(me, key).stream().findFirst();
    }

    /** An editor of the municipality sees drafts, others what is published. */
    private List<Version> visible(Person me, Store.Key key) {
        return store.versions(key).stream()
                .filter(version -> version.isPublished() || me.mayEdit(key.town()))
                .toList();
    }

    private Version version(Person me, String town, int year, int number) {
        return visible(me, new Store.Key(town, year)).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/dossiers/{town}/{year}/{number}")
    String dossier(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam Optional<LocalDate> asOf,
            Model model) {
        Version version = version(me, town, year, number);
        Dossier dossier = store.dossier(version);
        LocalDate day = asOf.orElse(dossier.knownUntil().value());
        model.addAttribute("version", version);
        model.addAttribute("name", words.version(version));
        model.addAttribute("saved", words.savedBy(version));
        model.addAttribute("town", words.text(dossier.municipality().name()) + ", " + year);
        model.addAttribute("href", href(version));
        model.addAttribute("day", day);
        model.addAttribute("figures", figures(dossier, day, words.wording()));
        model.addAttribute(
                "findings",
                Rulebook.standard().check(dossier).stream()
                        .map(finding -> finding.explain(words.wording()))
                        .toList());
        model.addAttribute("formats", Renderers.formats());
        model.addAttribute(
                "versions",
                visible(me, version.key()).stream()
                        .map(each -> new Past(words.version(each), words.savedBy(each), href(each), each.isPublished()))
                        .toList());
        model.addAttribute("mayEdit", me.mayEdit(town));
        return "dossier";
    }

    private static List<Shown> figures(Dossier dossier, LocalDate day, Wording wording) {
        List<Shown> shown = new ArrayList<>();
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
            for (Figure<?> figure : List.of(gaps.financing(), gaps.unspent(), gaps.unfunded())) {
                shown.add(shown(figure, wording));
            }
        }
        shown.add(shown(Attendance.of(dossier).asOf(day).held(), wording));
        return shown;
    }

    private static Shown shown(Figure<?> figure, Wording wording) {
        return new Shown(
                wording.say(figure.name()),
                figure.explanation()
                        .map(Explanation::value)
                        .map(value -> said(value, wording))
                        .orElseGet(() -> new Words(wording).say("undetermined")),
                figure.explain(wording));
    }

    private static String said(Quantity value, Wording wording) {
        if (value instanceof Quantity.OfAmount money) {
            return wording.amount(money.amount());
        }
        return wording.count(value.asCount());
    }

    @GetMapping("/dossiers/{town}/{year}/{number}/report.{format}")
    ResponseEntity<byte[]> report(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number,
            @PathVariable String format)
            throws IOException {
        if (!Renderers.formats().contains(format)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Renderer renderer = Renderers.forFormat(format);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        renderer.render(YearlyReport.of(store.dossier(version(me, town, year, number))), words.wording(), written);
        return file(written.toByteArray(), renderer.mediaType(), town + "-" + year + "." + renderer.fileExtension());
    }

    @GetMapping("/dossiers/{town}/{year}/{number}/dossier.json")
    ResponseEntity<byte[]> json(
            @ModelAttribute("me") Person me,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number) {
        return json(store.dossier(version(me, town, year, number)), town + "-" + year + ".json");
    }

    @GetMapping("/dossiers/{town}/{year}/{number}/dossier.xlsx")
    ResponseEntity<byte[]> workbook(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number)
            throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Workbook.write(store.dossier(version(me, town, year, number)), words.wording(), written);
        return file(written.toByteArray(), WORKBOOK, town + "-" + year + ".xlsx");
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(@ModelAttribute("words") Words words) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Workbook.template(words.wording(), written);
        return file(written.toByteArray(), WORKBOOK, "template.xlsx");
    }

    private static ResponseEntity<byte[]> json(Dossier dossier, String name) {
        return file(Dossiers.toBytes(dossier), "application/json", name);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String mediaType, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }

    @PostMapping("/dossiers")
    String save(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "0") int base,
            Model model)
            throws IOException {
        SheetReading reading = read(file.getBytes());
        if (reading.value().isEmpty()) {
            model.addAttribute("problems", reading.problems());
            return "problems";
        }
        Dossier dossier = reading.orThrow();
        requireEditor(me, Store.Key.of(dossier), "SAVE");
        return saved(store.save(dossier, base, me.name()), words, model);
    }

    private static String saved(Store.Saved saved, Words words, Model model) {
        if (saved.aside().isEmpty()) {
            return "redirect:" + href(saved.version());
        }
        model.addAttribute("conflict", words.conflict(saved.version()));
        model.addAttribute("aside", saved.aside().get());
        model.addAttribute("latest", saved.version());
        model.addAttribute("theirs", href(saved.version()));
        return "conflict";
    }

    /** A bundle is a ZIP file with a descriptor, a workbook one without; all else is taken for JSON. */
    private static SheetReading read(byte[] file) {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            Reading<Dossier> json = Dossiers.load(file);
            return new SheetReading(json.value(), json.problems(), ImmutableList.of());
        }
        boolean isWorkbook = new String(file, StandardCharsets.ISO_8859_1).contains("xl/workbook.xml");
        return isWorkbook ? Workbook.read(file) : CsvBundle.read(file);
    }

    private void requireEditor(Person me, Store.Key key, String action) {
        if (!me.mayEdit(key.town())) {
            store.record("REFUSED_" + action, key.town() + " " + key.year(), me.name());
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @PostMapping("/dossiers/{town}/{year}/{number}/publication")
    String publish(
            @ModelAttribute("me") Person me,
            @PathVariable String town,
            @PathVariable int year,
            @PathVariable int number) {
        requireEditor(me, new Store.Key(town, year), "PUBLISH");
        Version version = version(me, town, year, number);
        if (!version.isPublished()) {
            store.publish(version, me.name());
        }
        return "redirect:" + href(version);
    }

    @GetMapping("/asides/{id}/dossier.json")
    ResponseEntity<byte[]> aside(@ModelAttribute("me") Person me, @PathVariable long id) {
        return json(store.dossier(mine(me, id)), "dossier.json");
    }

    @PostMapping("/asides/{id}")
    String saveAside(
            @ModelAttribute("me") Person me,
            @ModelAttribute("words") Words words,
            @PathVariable long id,
            @RequestParam int base,
            Model model) {
        Store.Aside aside = mine(me, id);
        requireEditor(me, aside.key(), "SAVE");
        return saved(store.save(store.dossier(aside), base, me.name()), words, model);
    }

    private Store.Aside mine(Person me, long id) {
        return store.aside(id)
                .filter(aside -> aside.savedBy().equals(me.name()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/people")
    String people() {
        return "people";
    }

    @PostMapping("/people")
    String add(
            @ModelAttribute("me") Person me,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String town) {
        String encoded = Objects.requireNonNull(passwords.encode(password));
        store.add(new Person(name, encoded, role, role == Role.EDITOR ? town : ""));
        store.record("ADDED", name + " " + role, me.name());
        return "redirect:/people";
    }

    @GetMapping("/audit")
    String audit(Model model) {
        model.addAttribute("deeds", store.audit());
        return "audit";
    }
}

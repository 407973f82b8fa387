package lt.kopz.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What there is: dossiers, and what was done. */
@Controller
class ListPages {
    private static final List<String> FORMATS = List.of("csv", "xlsx");

    private final Desk desk;
    private final Store store;
    private final WorkPages work;
    private final Clock clock;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    ListPages(
            Desk desk,
            Store store,
            WorkPages work,
            Clock clock,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.providers = providers;
        this.desk = desk;
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /** Who else vouches for people. */
    public record Provider(String name, String href) {}

    /** A line of the list of municipalities and years. */
    public record Line(String title, String href, String version, boolean isPublished) {}

    @GetMapping(SignIns.PAGE)
    String signIn(Model model) {
        List<Provider> all = new ArrayList<>();
        if (providers.getIfAvailable() instanceof Iterable<?> known) {
            for (Object each : known) {
                ClientRegistration provider = (ClientRegistration) each;
                all.add(new Provider(provider.getClientName(), SignIns.OUT + provider.getRegistrationId()));
            }
        }
        model.addAttribute("providers", all);
        return "sign-in";
    }

    @GetMapping("/")
    Object list(Visit visit) {
        Optional<Store.Version> kept = kept(visit.me());
        return kept.filter(version -> !desk.isChecked(version)).isEmpty()
                ? list(visit, kept)
                : work.show(visit, begins -> {
                    begins.accept(Jobs.Step.CHECKING);
                    return list(visit, kept);
                });
    }

    private ModelAndView list(Visit visit, Optional<Store.Version> kept) {
        Person me = visit.me();
        Words words = visit.words();
        List<Line> lines = desk.latest(me).stream()
                .map(version -> new Line(
                        words.text(desk.municipality(version)) + ", "
                                + version.key().year(),
                        version.href(),
                        words.version(version),
                        version.isPublished()))
                .toList();
        ModelAndView page = new ModelAndView("list", "lines", lines)
                .addObject(
                        "stood",
                        desk.latest(me).stream()
                                .filter(version -> me.mayEdit(version.key().town()))
                                .map(Store.Version::id)
                                .toList())
                .addObject("asides", desk.asides(me).size())
                .addObject("isNew", me.role() != Role.READER && !store.hasSaved(me));
        kept.ifPresent(version -> page.addObject("overview", overview(visit, version)));
        return page;
    }

    /** The latest year of the municipality whose dossiers an editor keeps. */
    private Optional<Store.Version> kept(Person me) {
        return desk.latest(me).stream()
                .filter(version ->
                        me.role() == Role.EDITOR && me.mayEdit(version.key().town()))
                .findFirst();
    }

    private Overview overview(Visit visit, Store.Version version) {
        Person me = visit.me();
        return Overview.of(
                version,
                desk.versions(me, version.key()).stream()
                        .map(Store.Version::savedBy)
                        .distinct()
                        .toList(),
                desk.dossier(version),
                desk.findings(version),
                desk.isOpen(version),
                desk.asides(me).size(),
                visit.words());
    }

    @GetMapping("/audit")
    String audit(@RequestParam Optional<Long> before, Model model) {
        List<Store.Deed> deeds = store.audit(before.orElse(Long.MAX_VALUE));
        model.addAttribute("deeds", deeds);
        model.addAttribute("isFull", deeds.size() == Store.DEEDS_OF_A_PAGE);
        model.addAttribute("formats", FORMATS);
        return "audit";
    }

    /** All of it, back to the beginning. */
    @GetMapping("/audit/export")
    ResponseEntity<byte[]> export(Words words, @RequestParam String format) throws IOException {
        if (!FORMATS.contains(format)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Row> rows = new ArrayList<>();
        List<Store.Deed> deeds = store.audit(Long.MAX_VALUE);
        while (!deeds.isEmpty()) {
            deeds.forEach(deed -> rows.add(Row.of(
                    Cell.text(Literal.of(deed.at().toInstant().toString())),
                    Cell.text(Literal.of(deed.by())),
                    Cell.text(deed.action().words()),
                    Cell.text(Literal.of(deed.subject())))));
            deeds = store.audit(deeds.get(deeds.size() - 1).id());
        }
        Text title = Phrase.of(new PortalMessage("portal.audit"));
        Document trail = Document.of(
                DocumentMeta.of(title, LocalDate.now(clock)),
                Table.of(
                                title,
                                Column.text(Phrase.of(new PortalMessage("portal.when"))),
                                Column.text(Phrase.of(new PortalMessage("portal.who"))),
                                Column.text(Phrase.of(new PortalMessage("portal.deed"))),
                                Column.text(Phrase.of(new PortalMessage("portal.subject"))))
                        .withRows(rows));
        // of one table, CSV is a file, and not a bundle of files
        Renderer renderer =
                format.equals("csv") ? Renderers.forMediaType("text/csv").orElseThrow() : Renderers.forFormat(format);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        renderer.render(trail, words.wording(), written, RenderOptions.usual());
        return Downloads.of(
                written.toByteArray(),
                renderer.mediaType(),
                Downloads.name(words.say("audit")) + "." + renderer.fileExtension());
    }
}

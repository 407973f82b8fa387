package lt.kopz.portal;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Phrase;
import lt.kopz.portal.Store.Version;
import lt.kopz.sheets.SheetReading;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What was kept aside since somebody else had saved first, and what becomes of it. */
@Controller
class AsidePages {
    private final Desk desk;
    private final Store store;
    private final WorkPages work;
    private final SavePages saves;

    AsidePages(Desk desk, Store store, WorkPages work, SavePages saves) {
        this.desk = desk;
        this.store = store;
        this.work = work;
        this.saves = saves;
    }

    /** A dossier that waits, and the version that it would follow. */
    public record Waiting(
            long id, String title, String base, String sent, String theirs, int latest, boolean maySave) {}

    @GetMapping("/asides")
    ModelAndView asides(Visit visit) {
        return new ModelAndView(
                "asides",
                "waiting",
                desk.asides(visit.me()).stream()
                        .map(aside -> waiting(visit, aside, desk.latest(aside)))
                        .toList());
    }

    private Waiting waiting(Visit visit, Store.Aside aside, Version latest) {
        Words words = visit.words();
        return new Waiting(
                aside.id(),
                words.text(desk.municipality(latest)) + ", " + aside.key().year(),
                words.begun(aside),
                words.sent(aside),
                latest.href(),
                latest.number(),
                visit.me().mayEdit(aside.key().town()));
    }

    @GetMapping("/asides/{id}/dossier.json")
    ResponseEntity<byte[]> aside(Visit visit, @PathVariable long id) {
        return Downloads.json(store.dossier(desk.aside(visit.me(), id)), "dossier.json");
    }

    /** What was kept aside beside what was saved in the meantime. */
    @GetMapping("/asides/{id}")
    Object conflict(Visit visit, @PathVariable long id) {
        Store.Aside aside = desk.aside(visit.me(), id);
        return work.show(visit, begins -> {
            begins.accept(Jobs.Step.READING);
            return saves.conflict(aside, desk.latest(aside), store.dossier(aside), visit.words());
        });
    }

    @PostMapping("/asides/{id}")
    Object saveAside(Visit visit, @PathVariable long id, @RequestParam int base) {
        Store.Aside aside = desk.aside(visit.me(), id);
        return saved(
                visit,
                aside,
                base,
                () -> new SheetReading(Optional.of(store.dossier(aside)), ImmutableList.of(), ImmutableList.of()));
    }

    /** Saves the latest version with those facts of what was kept aside that were taken. */
    @PostMapping("/asides/{id}/facts")
    Object saveFacts(
            Visit visit, @PathVariable long id, @RequestParam int base, @RequestParam Map<String, String> form) {
        Store.Aside aside = desk.aside(visit.me(), id);
        return saved(visit, aside, base, () -> {
            Dossier theirs = store.version(aside.key(), base)
                    .map(desk::dossier)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return Conflict.taking(theirs, store.dossier(aside), form);
        });
    }

    private Object saved(Visit visit, Store.Aside aside, int base, Supplier<SheetReading> chosen) {
        return work.change(visit, begins -> {
            desk.requireEditor(visit.me(), aside.key(), Action.REFUSED_SAVE);
            begins.accept(Jobs.Step.READING);
            SheetReading next = chosen.get();
            if (next.value().isEmpty()) {
                return new ModelAndView("problems", "problems", next.problems())
                        .addObject("why", Phrase.of(new PortalMessage("portal.doNotFit")));
            }
            begins.accept(Jobs.Step.SAVING);
            return saves.saved(
                    store.save(aside, next.orThrow(), base, visit.me().name()), store.dossier(aside), visit.words());
        });
    }
}

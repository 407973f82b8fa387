package lt.kopz.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What there is: dossiers, and what was done. */
@Controller
class ListPages {
    private final Desk desk;
    private final Store store;

    ListPages(Desk desk, Store store) {
        this.desk = desk;
        this.store = store;
    }

    /** A line of the list of municipalities and years. */
    public record Line(String title, String href, String version, boolean isPublished) {}

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping("/")
    String list(@ModelAttribute("me") Person me, @ModelAttribute("words") Words words, Model model) {
        List<Line> lines = desk.latest(me).stream()
                .map(version -> new Line(
                        words.text(desk.municipality(version)) + ", "
                                + version.key().year(),
                        version.href(),
                        words.version(version),
                        version.isPublished()))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "stood",
                desk.latest(me).stream()
                        .filter(version -> me.mayEdit(version.key().town()))
                        .map(Store.Version::id)
                        .toList());
        model.addAttribute("asides", desk.asides(me).size());
        return "list";
    }

    @GetMapping("/audit")
    String audit(@RequestParam Optional<Long> before, Model model) {
        List<Store.Deed> deeds = store.audit(before.orElse(Long.MAX_VALUE));
        model.addAttribute("deeds", deeds);
        model.addAttribute("isFull", deeds.size() == Store.DEEDS_OF_A_PAGE);
        return "audit";
    }
}

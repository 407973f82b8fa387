package lt.kopz.portal;

import java.util.List;
import java.util.Objects;
import lt.kopz.core.wording.Phrase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What there is: dossiers, people, and what was done. */
@Controller
class ListPages {
    private final Desk desk;
    private final Store store;
    private final PasswordEncoder passwords;

    ListPages(Desk desk, Store store, PasswordEncoder passwords) {
        this.desk = desk;
        this.store = store;
        this.passwords = passwords;
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
        return "list";
    }

    @GetMapping("/people")
    String people(Model model) {
        model.addAttribute("people", store.people());
        model.addAttribute("roles", Role.values());
        return "people";
    }

    @PostMapping("/people")
    Object add(
            @ModelAttribute("me") Person me,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String town) {
        String encoded = Objects.requireNonNull(passwords.encode(password));
        try {
            store.add(new Person(name, encoded, role, role == Role.EDITOR ? town : ""), me.name());
        } catch (DuplicateKeyException taken) {
            return new ModelAndView("unfit", "why", Phrase.of(new PortalMessage("portal.nameTaken")));
        }
        return "redirect:/people";
    }

    @GetMapping("/audit")
    String audit(Model model) {
        model.addAttribute("deeds", store.audit());
        return "audit";
    }
}

package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.wording.Phrase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** People who sign in: who they are, what they may do, and their passwords. */
@Controller
class PeoplePages {
    private static final String PERSON = "/people/person";

    private final Store store;
    private final Desk desk;
    private final PasswordEncoder passwords;

    PeoplePages(Store store, Desk desk, PasswordEncoder passwords) {
        this.store = store;
        this.desk = desk;
        this.passwords = passwords;
    }

    /** What somebody typed into a form that is shown again. */
    public record Typed(String name, Role role, String town) {}

    private ModelAndView list() {
        return new ModelAndView("people")
                .addObject("people", store.people())
                .addObject("towns", desk.towns())
                .addObject("roles", Role.values());
    }

    private static ModelAndView unfit(ModelAndView page, HttpStatus status, String why) {
        page.setStatus(status);
        return page.addObject("why", Phrase.of(new PortalMessage(why)));
    }

    @GetMapping("/people")
    ModelAndView people() {
        return list();
    }

    @PostMapping("/people")
    ModelAndView add(
            Visit visit,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String town) {
        String shortened = name.strip();
        Optional<String> flaw = flawOfName(shortened)
                .or(() -> flawOfPassword(password, again, shortened))
                .or(() -> flawOfTown(role, town));
        Typed typed = new Typed(shortened, role, town);
        if (flaw.isPresent()) {
            return unfit(list().addObject("typed", typed), HttpStatus.BAD_REQUEST, flaw.get());
        }
        try {
            store.add(
                    new Person(shortened, encoded(password), role, town),
                    visit.me().name());
        } catch (DuplicateKeyException taken) {
            return unfit(list().addObject("typed", typed), HttpStatus.CONFLICT, "portal.nameTaken");
        }
        return new ModelAndView("redirect:/people");
    }

    private static Optional<String> flawOfName(String name) {
        return name.isEmpty()
                        || name.length() > Person.LONGEST_NAME
                        || name.chars().anyMatch(Character::isISOControl)
                ? Optional.of("portal.nameIs")
                : Optional.empty();
    }

    private Optional<String> flawOfTown(Role role, String town) {
        return role == Role.EDITOR && !desk.towns().containsKey(town) ? Optional.of("portal.townIs") : Optional.empty();
    }

    private static Optional<String> flawOfPassword(String password, String again, String name) {
        if (!password.equals(again)) {
            return Optional.of("portal.notAgain");
        }
        return UnfitPassword.isUnfit(password, name) ? Optional.of("portal.breaksRules") : Optional.empty();
    }

    private Optional<String> flawOfPassword(String password, String again, Person person) {
        return flawOfPassword(password, again, person.name())
                .or(() -> passwords.matches(password, person.password())
                        ? Optional.of("portal.breaksRules")
                        : Optional.empty());
    }

    private String encoded(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private Person found(String name) {
        return store.person(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Visit visit, String name) {
        return new ModelAndView("person")
                .addObject("person", found(name))
                .addObject("towns", desk.towns())
                .addObject("roles", Role.values())
                .addObject("isMe", visit.me().name().equals(name));
    }

    @GetMapping(PERSON)
    ModelAndView person(Visit visit, @RequestParam String name) {
        return page(visit, name);
    }

    private ModelAndView change(Visit visit, String name, Action action, UnaryOperator<Person> change) {
        ModelAndView page = page(visit, name);
        return store.change(name, change, action, visit.me().name()).isPresent()
                ? new ModelAndView("redirect:" + PERSON + "?name=" + UriUtils.encode(name, UTF_8) + "&done")
                : unfit(page, HttpStatus.CONFLICT, "portal.lastAdministrator");
    }

    @PostMapping(path = PERSON, params = "act=role")
    ModelAndView changeRole(
            Visit visit,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String town) {
        return flawOfTown(role, town)
                .map(flaw -> unfit(page(visit, name), HttpStatus.BAD_REQUEST, flaw)
                        .addObject("typed", new Typed(name, role, town)))
                .orElseGet(() -> change(visit, name, Action.of(role), person -> person.withRole(role, town)));
    }

    /** Gives a new password to somebody else; one's own is changed by who knows the old one. */
    @PostMapping(path = PERSON, params = "act=password")
    ModelAndView reset(
            Visit visit, @RequestParam String name, @RequestParam String password, @RequestParam String again) {
        if (visit.me().name().equals(name)) {
            return new ModelAndView("redirect:/password");
        }
        Optional<String> flaw = flawOfPassword(password, again, found(name));
        if (flaw.isPresent()) {
            return unfit(page(visit, name), HttpStatus.BAD_REQUEST, flaw.get());
        }
        String encoded = encoded(password);
        return change(visit, name, Action.RESET_PASSWORD, person -> person.withPassword(encoded));
    }

    @PostMapping(path = PERSON, params = "act=access")
    ModelAndView changeAccess(Visit visit, @RequestParam String name, @RequestParam boolean maySignIn) {
        return change(
                visit,
                name,
                maySignIn ? Action.REACTIVATED : Action.DEACTIVATED,
                person -> person.withAccess(maySignIn));
    }

    @GetMapping("/password")
    String password() {
        return "password";
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            Visit visit,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        ModelAndView page = new ModelAndView("password");
        if (!passwords.matches(current, visit.me().password())) {
            store.record(Action.REFUSED_PASSWORD, visit.me().name(), visit.me().name());
            return unfit(page, HttpStatus.BAD_REQUEST, "portal.wrongCurrent");
        }
        Optional<String> flaw = flawOfPassword(password, again, visit.me());
        if (flaw.isPresent()) {
            return unfit(page, HttpStatus.BAD_REQUEST, flaw.get());
        }
        String encoded = encoded(password);
        store.change(
                        visit.me().name(),
                        person -> person.withPassword(encoded),
                        Action.CHANGED_PASSWORD,
                        visit.me().name())
                .ifPresent(person -> SignedIn.stay(person, request, response));
        return new ModelAndView("redirect:/password?done");
    }
}

package lt.kopz.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page has: its language, the others, and who is signed in. */
@ControllerAdvice
class Everywhere {
    private static final String LANGUAGE = "language";

    private final Store store;
    private final ZoneId zone;

    Everywhere(Store store, @Value("${portal.zone}") ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** The same page in another language. */
    public record Choice(String tag, String name, String href, boolean isChosen) {}

    @ModelAttribute("words")
    Words words(
            Wording asked,
            HttpServletRequest request,
            @RequestParam(name = LANGUAGE, required = false) @Nullable String chosen) {
        Optional<Wording> wanted = Optional.ofNullable(chosen).flatMap(Wording::find);
        if (request.getServletPath().startsWith(PublicPages.PATH)) {
            return new Words(wanted.orElse(asked), zone);
        }
        HttpSession session = request.getSession();
        if (wanted.isPresent()) {
            session.setAttribute(LANGUAGE, chosen);
        }
        return new Words(
                Optional.ofNullable((String) session.getAttribute(LANGUAGE))
                        .flatMap(Wording::find)
                        .orElse(asked),
                zone);
    }

    @ModelAttribute("languages")
    List<Choice> languages(@ModelAttribute("words") Words words, HttpServletRequest request) {
        return Wording.available().stream()
                .map(tag -> new Choice(
                        tag,
                        new PortalMessage("portal.language").pattern(tag).orElse(tag),
                        UriComponentsBuilder.newInstance()
                                .query(request.getQueryString())
                                .replaceQueryParam(LANGUAGE, tag)
                                .build()
                                .toUriString(),
                        tag.equals(words.wording().language())))
                .toList();
    }

    @ModelAttribute("me")
    @Nullable Person me(@Nullable Principal principal) {
        return principal == null ? null : store.person(principal.getName()).orElseThrow();
    }

    /** Who is signed in asks for something; nobody does on the pages for everybody. */
    @ModelAttribute(name = "visit", binding = false)
    @Nullable Visit visit(
            @ModelAttribute("me") @Nullable Person me,
            @ModelAttribute("words") Words words,
            HttpServletRequest request) {
        return me == null ? null : new Visit(me, words, request);
    }

    /** The page that is shown, for the list of pages to mark it. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }
}

package lt.kopz.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees who signs in and out: records it with the address, and makes those who guess wait. */
final class SignIns extends OncePerRequestFilter
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {
    static final String PAGE = "/sign-in";

    private final Store store;
    private final Attempts attempts;
    private final AuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();

    SignIns(Store store, Attempts attempts) {
        this.store = store;
        this.attempts = attempts;
    }

    private static String name(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("username"))
                .filter(name -> name.length() <= Person.LONGEST_NAME)
                .orElse("");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST")
                && request.getServletPath().equals(PAGE)
                && attempts.mustWait(name(request), request.getRemoteAddr())) {
            response.sendRedirect(PAGE + "?wait");
        } else {
            next.doFilter(request, response);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        attempts.right(authentication.getName(), request.getRemoteAddr());
        store.record(Action.SIGNED_IN, request.getRemoteAddr(), authentication.getName());
        onwards.onAuthenticationSuccess(request, response, authentication);
    }

    /** A name that nobody has is not recorded: it may be a password in the wrong field. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        String name = name(request);
        attempts.wrong(name, request.getRemoteAddr());
        boolean waits = attempts.mustWait(name, request.getRemoteAddr());
        store.record(
                waits ? Action.SIGN_IN_WAITS : Action.SIGN_IN_FAILED,
                request.getRemoteAddr(),
                store.person(name).map(Person::name).orElse("?"));
        response.sendRedirect(PAGE + (waits ? "?wait" : "?error"));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null) {
            store.record(Action.SIGNED_OUT, request.getRemoteAddr(), authentication.getName());
        }
    }
}

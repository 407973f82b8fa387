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
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees who signs in and out: records it with the address, and makes those who guess wait. */
final class SignIns extends OncePerRequestFilter
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {
    static final String PAGE = "/sign-in";

    /** Where an identity provider sends people back to, and where they set out. */
    static final String BACK = "/login/oauth2/code/";

    static final String OUT = "/oauth2/authorization/";

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
        boolean isByPassword =
                request.getMethod().equals("POST") && request.getServletPath().equals(PAGE);
        if ((isByPassword || request.getServletPath().startsWith(BACK))
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
        if (authentication.getPrincipal() instanceof OidcUser user) {
            SignedIn.stay(store.person(user.getName()).orElseThrow(), request, response);
        }
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
        boolean isUnknown = failed instanceof OAuth2AuthenticationException;
        response.sendRedirect(PAGE + (waits ? "?wait" : isUnknown ? "?unknown" : "?error"));
    }

    /** Whom an identity provider vouches for: one who is among the people here, by a name that stands in what the provider states. */
    OAuth2UserService<OidcUserRequest, OidcUser> people(String claim) {
        OidcUserService provider = new OidcUserService();
        return asked -> {
            OidcUser user = provider.loadUser(asked);
            String name = user.getClaimAsString(claim);
            if (name == null || store.person(name).filter(Person::isActive).isEmpty()) {
                throw new OAuth2AuthenticationException("unknown_person");
            }
            return new DefaultOidcUser(user.getAuthorities(), user.getIdToken(), user.getUserInfo(), claim);
        };
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null) {
            store.record(Action.SIGNED_OUT, request.getRemoteAddr(), authentication.getName());
        }
    }
}

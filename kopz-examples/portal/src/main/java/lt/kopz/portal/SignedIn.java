package lt.kopz.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who has signed in, as the person was then. */
final class SignedIn extends User {
    private static final long serialVersionUID = 1;

    private final int changes;

    SignedIn(Person person) {
        super(
                person.name(),
                person.password(),
                List.of(new SimpleGrantedAuthority("ROLE_" + person.role().name())));
        this.changes = person.changes();
    }

    private boolean isStill(Person person) {
        return person.isActive() && person.changes() == changes;
    }

    /** Keeps somebody signed in who was changed by this very request. */
    static void stay(Person person, HttpServletRequest request, HttpServletResponse response) {
        SignedIn now = new SignedIn(person);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /** With each request: ends the session of who may no longer sign in, or was changed after signing in. */
    static final class Check extends OncePerRequestFilter {
        private final Store store;

        Check(Store store) {
            this.store = store;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
                throws ServletException, IOException {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null
                    && authentication.getPrincipal() instanceof SignedIn then
                    && store.person(then.getUsername()).filter(then::isStill).isEmpty()) {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
            }
            next.doFilter(request, response);
        }
    }
}

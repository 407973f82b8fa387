package lt.kopz.portal;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lt.kopz.core.json.Dossiers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Starts the portal. */
@SpringBootApplication
public class Portal {
    private static final String ADMIN = "admin";

    /** Pages have no scripts; the drawings and reports of kopz bring their own style. */
    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:;"
            + " font-src data:; form-action 'self'; base-uri 'none'; ";

    public static void main(String[] arguments) {
        SpringApplication.run(Portal.class, arguments);
    }

    /** Nobody is known on the pages for everybody, and nothing is remembered; what they show may stand within other pages. */
    @Bean
    @Order(1)
    SecurityFilterChain everybodyReads(HttpSecurity http) throws Exception {
        return http.securityMatcher(PublicPages.PATH, PublicPages.PATH + "/**", "/sitemap.xml", "/robots.txt")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY + "frame-ancestors *")))
                .build();
    }

    /** Whoever asks for the same again hears whether it is still the same, packed or not. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> etags = new FilterRegistrationBean<>(tags);
        etags.addUrlPatterns(PublicPages.PATH, PublicPages.PATH + "/*", "/sitemap.xml");
        return etags;
    }

    @Bean
    SecurityFilterChain everybodySignsIn(
            HttpSecurity http,
            Store store,
            Attempts attempts,
            ObjectProvider<ClientRegistrationRepository> providers,
            @Value("${portal.oidc-name}") String claim)
            throws Exception {
        SignIns signIns = new SignIns(store, attempts);
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(oidc -> oidc.loginPage(SignIns.PAGE)
                            .userInfoEndpoint(person -> person.oidcUserService(signIns.people(claim)))
                            .successHandler(signIns)
                            .failureHandler(signIns))
                    .addFilterBefore(signIns, OAuth2LoginAuthenticationFilter.class);
        }
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(SignIns.PAGE, "/portal.css", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/people/**", "/audit/**", "/actuator/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(POLICY + "frame-ancestors 'none'")))
                .formLogin(form ->
                        form.loginPage(SignIns.PAGE).successHandler(signIns).failureHandler(signIns))
                .logout(out ->
                        out.logoutUrl("/sign-out").addLogoutHandler(signIns).logoutSuccessUrl(SignIns.PAGE))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(recorded(store)))
                .addFilterBefore(signIns, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SignedIn.Check(store), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** Who sends a change, with the token of a page, that the role does not allow, can only want to change people. */
    private static AccessDeniedHandler recorded(Store store) {
        AccessDeniedHandler usual = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (request.getMethod().equals("POST") && denied instanceof AuthorizationDeniedException) {
                String whom = Optional.ofNullable(request.getParameter("name"))
                        .filter(name -> name.length() <= Person.LONGEST_NAME)
                        .orElse("");
                store.record(
                        Action.REFUSED_PEOPLE, whom, request.getUserPrincipal().getName());
            }
            usual.handle(request, response, denied);
        };
    }

    @Bean
    FilterRegistrationBean<TooLarge> tooLarge() {
        FilterRegistrationBean<TooLarge> first = new FilterRegistrationBean<>(new TooLarge());
        first.setDispatcherTypes(DispatcherType.ERROR);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService people(Store store) {
        return name -> store.person(name)
                .filter(Person::isActive)
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** On its first start the portal has an administrator, and the dossier of Kaišiadorys for 2019. */
    @Bean
    ApplicationRunner firstStart(
            Store store, PasswordEncoder passwords, @Value("${portal.admin-password:}") String given) {
        return arguments -> {
            if (store.person(ADMIN).isPresent()) {
                return;
            }
            if (!given.isEmpty() && UnfitPassword.isUnfit(given, ADMIN)) {
                throw new UnfitPassword();
            }
            String password = given.isEmpty() ? UUID.randomUUID().toString() : given;
            String encoded = Objects.requireNonNull(passwords.encode(password));
            store.add(new Person(ADMIN, encoded, Role.ADMINISTRATOR, ""), ADMIN);
            if (given.isEmpty()) {
                System.out.println("The password of " + ADMIN + " is " + password);
            }
            Store.Saved saved = store.save(Dossiers.read(example()), 0, ADMIN);
            store.publish(saved.version(), ADMIN);
            store.open(saved.version(), new Store.Shown(false, true, 5), ADMIN);
        };
    }

    /** Says where it is, when it is there. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> whereToGo() {
        return ready -> System.out.println("The portal is at http://localhost:"
                + ready.getApplicationContext().getEnvironment().getProperty("local.server.port")
                + " - sign in as " + ADMIN + "; end it with Ctrl+C");
    }

    private static byte[] example() throws IOException {
        try (InputStream file = Portal.class.getResourceAsStream("/lt/kopz/quickstart/kaisiadorys-2019.json")) {
            return file.readAllBytes();
        }
    }
}

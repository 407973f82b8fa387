package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A first password of the administrator that does not keep to the rules of passwords: the portal does not start with it. */
final class UnfitPassword extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int SHORTEST = 12;

    /** Beyond these bytes the encoder would count no more. */
    private static final int LONGEST = 72;

    UnfitPassword() {
        super("portal.admin-password does not keep to the rules: "
                + new PortalMessage("portal.passwordRules").pattern("en").orElseThrow());
    }

    /** Whether a password breaks the rules whatever was there before. */
    static boolean isUnfit(String password, String name) {
        return password.codePointCount(0, password.length()) < SHORTEST
                || password.getBytes(UTF_8).length > LONGEST
                || password.equals(name);
    }

    /** Says it at the start, and what to do, in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnfitPassword> {
        @Override
        protected FailureAnalysis analyze(Throwable started, UnfitPassword unfit) {
            return new FailureAnalysis(
                    unfit.getMessage(),
                    "Give another PORTAL_ADMIN_PASSWORD or portal.admin-password, or none: then a password is made up and printed.",
                    unfit);
        }
    }
}

package lt.kopz.core.regulation;

import java.util.regex.Pattern;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/** The forms of identifiers that registers give to acts, where a form is known. */
final class ActIdentifiers {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,29}");

    private static final Pattern TAR = Pattern.compile("[0-9]{4}-[0-9]{5}|TAR\\.[0-9A-F]{12}|[0-9A-Z]{10,20}");

    private static final Pattern ELI = Pattern.compile("https?://[^\\s/]+/(?:\\S*/)?eli/\\S+");

    private ActIdentifiers() {}

    static void check(String register, String identifier) {
        RefusedException.requireForm(NAME, register, Word.REGISTER, "tar");
        boolean fits = switch (register) {
            case "tar" -> TAR.matcher(identifier).matches();
            case "eli" -> ELI.matcher(identifier).matches();
            default -> !identifier.isBlank();
        };
        if (!fits) {
            throw new RefusedException(ProblemKind.NOT_AN_IDENTIFIER, "found", identifier, "register", register);
        }
    }
}

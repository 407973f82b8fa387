package lt.kopz.reporting.document;

import java.util.regex.Pattern;

/** The one rule for identifiers that end up in links. */
final class Identifiers {

    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Identifiers() {}

    static void check(String what, String id) {
        if (!RULE.matcher(id).matches()) {
            throw new IllegalArgumentException("The identifier \"" + id + "\" of a " + what
                    + " cannot be used in a link: write lower-case ASCII letters and digits, joined by single hyphens,"
                    + " beginning with a letter, such as \"financing-gap\"");
        }
    }
}

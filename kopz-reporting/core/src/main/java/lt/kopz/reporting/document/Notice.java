package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;
import lt.kopz.core.wording.Text;

/**
 * One finding as a reader meets it.
 *
 * @param severity how much it matters
 * @param code the finding's stable name for machines and for talking about it, such as {@code CODE_CONFLICT}: ASCII
 *     letters, digits, dots, hyphens and low lines, beginning with a letter
 * @param text what was found
 * @param instances the places in which it shows, in reading order; empty if the text says all
 * @param evidence where it can be seen, in reading order; empty if there is nothing to point at
 */
public record Notice(
        Severity severity, String code, Content text, ImmutableList<Instance> instances, ImmutableList<Text> evidence) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    /**
     * One of several places in which a finding shows: a row of a small table.
     *
     * @param name what it is about
     * @param detail what is found of it; empty if the name says all
     */
    public record Instance(Text name, Optional<Text> detail) {}

    /** How much a finding matters. */
    public enum Severity {
        /** Worth knowing; nothing needs to be done. */
        INFO,
        /** Something to look into. */
        WARNING,
        /** Something is wrong. */
        ERROR
    }

    /**
     * Checks the code.
     *
     * @param severity how much it matters
     * @param code the finding's stable name
     * @param text what was found
     * @param instances the places in which it shows
     * @param evidence where it can be seen
     * @throws IllegalArgumentException if the code is not made of ASCII letters, digits, dots, hyphens and low lines
     */
    public Notice {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("The code \"" + code
                    + "\" of a finding must be ASCII letters, digits, '.', '-' and '_', beginning with a letter,"
                    + " such as CODE_CONFLICT");
        }
    }

    /**
     * Makes a finding of plain words, that shows in one place.
     *
     * @param severity how much it matters
     * @param code the finding's stable name
     * @param text what was found
     * @param evidence where it can be seen, in reading order
     * @return the finding
     * @throws IllegalArgumentException if the code is not made of ASCII letters, digits, dots, hyphens and low lines
     */
    public static Notice of(Severity severity, String code, Text text, Text... evidence) {
        return new Notice(severity, code, Content.of(text), ImmutableList.of(), ImmutableList.copyOf(evidence));
    }

    /**
     * The same finding with the places in which it shows.
     *
     * @param places the places, in reading order
     * @return a copy
     */
    public Notice showing(Instance... places) {
        return new Notice(severity, code, text, ImmutableList.copyOf(places), evidence);
    }
}

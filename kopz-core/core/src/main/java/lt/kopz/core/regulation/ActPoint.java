package lt.kopz.core.regulation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Evidenced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A point of an act, or a point inside a point, as the act set it when it was adopted.
 *
 * <p>Example: point 1.2, "grupės sudėtis tvirtinama mero potvarkiu". What later acts made of it is stated by {@link ActRelation}.
 */
@Value.Immutable
public abstract class ActPoint implements Evidenced, WithActPoint {
    /** The form of a number: {@code 1.2}, {@code 15-1}, {@code 19.6-33}. */
    public static final String PATTERN = "[0-9]+(?:[.-][0-9]+)*";

    private static final Pattern NUMBER = Pattern.compile(PATTERN);
    private static final Pattern PRINTED = Pattern.compile("(" + PATTERN + ")\\.?(?:p\\.|p|punktas|papunktis)?");

    ActPoint() {}

    /**
     * The number.
     *
     * @return the number without a full stop at its end, such as {@code 1.2}
     */
    public abstract String number();

    /**
     * What the point says, apart from the points inside it.
     *
     * @return the text; empty where the words are not known
     */
    public abstract Optional<LocalizedText> text();

    /**
     * From when it is in force, where that is another day than that of the act.
     *
     * @return the first day; empty where it is in force with the act
     */
    public abstract Optional<PartialDate> effective();

    /**
     * When it ends by the act's own words, though the act stays in force.
     *
     * @return the first day on which it is no longer in force; empty when nothing is said of it
     */
    public abstract Optional<PartialDate> noLongerFrom();

    /**
     * Refuses a number of another form.
     */
    @Value.Check
    void check() {
        RefusedException.requireForm(NUMBER, number(), Word.POINT_NUMBER, "1.2");
    }

    /**
     * The number of a point as it is printed, whatever blanks and dashes it is typed with: "19.6–33 p." is 19.6-33.
     *
     * @param printed the number as printed, with or without "p.", "punktas" or "papunktis"
     * @return the number as {@link #number} holds it; empty where the text has another form
     */
    public static Optional<String> numberIn(String printed) {
        return Optional.of(PRINTED.matcher(normal(printed)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** The number without blanks of any kind, every hyphen or dash being a hyphen-minus. */
    private static String normal(String number) {
        StringBuilder normal = new StringBuilder(number.length());
        number.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) {
                normal.append('-');
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT) {
                normal.appendCodePoint(c);
            }
        });
        return normal.toString();
    }

    /**
     * Whether a point lies inside another: 1.2 inside 1, but neither 1 inside 1.2 nor 12 inside 1.
     *
     * @param number the number of the one
     * @param outer the number of the other
     * @return true if it does; a point does not lie inside itself
     */
    public static boolean isInside(String number, String outer) {
        return number.startsWith(outer + ".");
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an {@link ActPoint}. */
    public static final class Builder extends ImmutableActPoint.Builder {
        Builder() {}
    }
}

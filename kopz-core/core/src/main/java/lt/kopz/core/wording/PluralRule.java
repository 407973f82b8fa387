package lt.kopz.core.wording;

import java.math.BigDecimal;
import java.util.function.LongToIntFunction;
import java.util.function.ToIntFunction;

/**
 * Which form of a word a number takes: {@code 1 narys, 2 nariai, 10 narių, 21 narys}.
 *
 * <p>The rules follow the Unicode CLDR plural rules for cardinal numbers. A text that counts gives {@link #forms()} forms
 * in the order of its language; it may give one more, for fractions. A number that asks for a form the text does not
 * give takes the last one.
 */
public final class PluralRule {

    /**
     * Lithuanian: {@code narys|nariai|narių}, and for fractions {@code nario}. The first for numbers that end in 1 but
     * not 11, the second for those that end in 2 to 9 but not 12 to 19, the third for the others; the fourth for
     * fractions ({@code 1,5 nario}).
     */
    public static final PluralRule LITHUANIAN = new PluralRule(3, PluralRule::lithuanian);

    /** English: {@code member|members}. The first for 1, the second for all others, {@code 1.0} among them. */
    public static final PluralRule ENGLISH =
            new PluralRule(2, number -> number.scale() <= 0 && number.abs().compareTo(BigDecimal.ONE) == 0 ? 0 : 1);

    private final int forms;
    private final ToIntFunction<BigDecimal> form;

    private PluralRule(int forms, ToIntFunction<BigDecimal> form) {
        if (forms < 1) {
            throw new IllegalArgumentException("A language has at least one form, was " + forms);
        }
        this.forms = forms;
        this.form = form;
    }

    /**
     * The rule of a further language, for whole numbers; fractions take one more form after those.
     *
     * <p>Polish, for example, with {@code członek|członkowie|członków} and, for fractions, {@code członka}:
     *
     * <pre>{@code
     * PluralRule.of(3, n -> n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2);
     * }</pre>
     *
     * @param forms how many forms a text must give
     * @param form the place of the form, from 0, that a number takes; it is asked for numbers from 0 on only
     * @return the rule
     * @throws IllegalArgumentException if there are fewer than one forms
     */
    public static PluralRule of(int forms, LongToIntFunction form) {
        return new PluralRule(
                forms,
                number -> isWhole(number)
                        ? form.applyAsInt(number.abs()
                                .remainder(BigDecimal.valueOf(1_000_000_000_000_000_000L))
                                .longValueExact())
                        : forms);
    }

    /**
     * How many forms a text must give.
     *
     * @return the number of forms, at least 1
     */
    public int forms() {
        return forms;
    }

    /**
     * The place of the form that a number takes.
     *
     * @param number the number; its sign does not matter
     * @return the place, from 0
     */
    public int form(long number) {
        return form(BigDecimal.valueOf(number));
    }

    /**
     * The place of the form that a number takes.
     *
     * @param number the number as it is printed; its sign does not matter
     * @return the place, from 0; {@link #forms()} for a fraction that takes a form of its own
     */
    public int form(BigDecimal number) {
        return form.applyAsInt(number);
    }

    private static int lithuanian(BigDecimal number) {
        if (!isWhole(number)) {
            return 3;
        }
        int lastTwo = number.abs().remainder(BigDecimal.valueOf(100)).intValueExact();
        int last = lastTwo % 10;
        if (last == 0 || (lastTwo >= 11 && lastTwo <= 19)) {
            return 2;
        }
        return last == 1 ? 0 : 1;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.remainder(BigDecimal.ONE).signum() == 0;
    }
}

package lt.kopz.core.wording;

import java.math.BigDecimal;
import java.util.function.LongToIntFunction;

/**
 * Which form of a word a number takes: {@code 1 narys, 2 nariai, 10 narių, 21 narys}.
 *
 * <p>The rules follow the Unicode CLDR plural rules for cardinal numbers. A text that counts gives {@link #forms()} forms
 * in the order of its language; it may give one more, for fractions. A number that asks for a form the text does not
 * give takes the last one.
 */
public final class PluralRule {

    /** Of a number beyond a long the last digits count. */
    private static final BigDecimal LAST_DIGITS = BigDecimal.valueOf(1_000_000_000_000_000_000L);

    private final int forms;
    private final LongToIntFunction form;
    private final boolean decimalsApart;
    private final LongToIntFunction upTo;

    private PluralRule(int forms, LongToIntFunction form, boolean decimalsApart, LongToIntFunction upTo) {
        if (forms < 1) {
            throw new IllegalArgumentException("A language has at least one form, was " + forms);
        }
        this.forms = forms;
        this.form = form;
        this.decimalsApart = decimalsApart;
        this.upTo = upTo;
    }

    /**
     * The rule of a language, for whole numbers; fractions take one more form after those.
     *
     * <p>Lithuanian, for example, has {@code narys|nariai|narių} and, for fractions, {@code nario}:
     *
     * <pre>{@code
     * PluralRule.of(3, n -> n % 10 == 0 || n % 100 >= 11 && n % 100 <= 19 ? 2 : n % 10 == 1 ? 0 : 1);
     * }</pre>
     *
     * @param forms how many forms a text must give
     * @param form the place of the form, from 0, that a number takes; it is asked for numbers from 0 on only
     * @return the rule, for which 1.0 is 1
     * @throws IllegalArgumentException if there are fewer than one forms
     */
    public static PluralRule of(int forms, LongToIntFunction form) {
        return new PluralRule(forms, form, false, n -> forms - 1);
    }

    /**
     * This rule for a language in which a number printed with decimals takes the form of fractions even where they are zeros, as in
     * English {@code 1.0 members} and in Czech {@code 1,0 člena}.
     *
     * @return the rule, for which 1.0 is a fraction
     */
    public PluralRule withDecimalsApart() {
        return new PluralRule(forms, form, true, upTo);
    }

    /**
     * This rule for a language in which words of "up to" ask for a form of their own, as in Lithuanian {@code nuo 18 iki 21 nario}; others
     * take the last one there.
     *
     * @param form the place of the form, from 0, that the greater number takes
     * @return the rule
     */
    public PluralRule withUpTo(LongToIntFunction form) {
        return new PluralRule(forms, this.form, decimalsApart, form);
    }

    /**
     * The place of the form of a number that lies between two.
     *
     * @param most the greater of them
     * @return the place, from 0; {@link #forms()} for the form of fractions
     */
    public int formUpTo(long most) {
        return upTo.applyAsInt(most);
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
     * @return the place, from 0; {@link #forms()} for a fraction, which takes the last form of a text that has none for it
     */
    public int form(BigDecimal number) {
        boolean fraction = decimalsApart
                ? number.scale() > 0
                : number.remainder(BigDecimal.ONE).signum() != 0;
        return fraction
                ? forms
                : form.applyAsInt(number.abs().remainder(LAST_DIGITS).longValueExact());
    }
}

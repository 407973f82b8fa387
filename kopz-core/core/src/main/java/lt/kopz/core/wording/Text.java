package lt.kopz.core.wording;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * Something users read, in no particular language until a {@link Wording} says it.
 *
 * <p>There are four kinds: a {@link LocalizedText} (a name or title written down in several languages), a
 * {@link Phrase} (a sentence made from a pattern), a {@link Literal} (the same in every language) and a {@link Joined}
 * (several texts in a row). Texts are immutable and equal when their parts are.
 */
public sealed interface Text permits LocalizedText, Phrase, Joined, Literal {

    /**
     * Several texts in a row.
     *
     * @param separator what stands between two of them
     * @param parts the texts in their order; none gives a text that says nothing
     * @return the joined text
     */
    static Text joined(Text separator, Iterable<? extends Text> parts) {
        return new Joined(ImmutableList.copyOf(parts), separator);
    }

    /**
     * Several texts in a row.
     *
     * @param separator what stands between two of them, the same in every language, such as {@code ", "}
     * @param parts the texts in their order; none gives a text that says nothing
     * @return the joined text
     */
    static Text joined(String separator, Iterable<? extends Text> parts) {
        return joined(new Literal(separator), parts);
    }

    /**
     * A currency as amounts name it.
     *
     * @param currency the currency
     * @return the text: {@code Eur} in Lithuanian and {@code EUR} in English; the code of a currency that a language has no
     *     word for
     */
    static Text currency(CurrencyUnit currency) {
        return Quantities.currency(currency);
    }

    /**
     * A percentage.
     *
     * @param percentage the number, with as many decimals as it has
     * @return the text: {@code 21,50 %} in Lithuanian and {@code 21.50%} in English
     */
    static Text percent(BigDecimal percentage) {
        return Quantities.percent(percentage);
    }

    /**
     * Something within bounds: {@code at least a}, {@code at most b}, {@code a to b}.
     *
     * @param least the lower bound, a text or what a {@link Phrase} takes; empty where there is none
     * @param most the upper bound; empty where there is none
     * @param unknown what is said where there is neither
     * @return the text
     */
    static Text bounds(Optional<?> least, Optional<?> most, Message unknown) {
        return Quantities.bounds(least, most, unknown);
    }

    /**
     * An enumeration that ends the way the language ends it: {@code a, b ir c}; {@code a, b and c}.
     *
     * @param parts the texts in their order; none gives a text that says nothing, one gives that one
     * @return the enumeration
     */
    static Text list(Iterable<? extends Text> parts) {
        ImmutableList<Text> all = ImmutableList.copyOf(parts);
        if (all.size() < 2) {
            return all.isEmpty() ? new Literal("") : all.get(0);
        }
        int last = all.size() - 1;
        return Phrase.of(WordingMessage.LIST)
                .with("head", joined(", ", all.subList(0, last)))
                .with("last", all.get(last));
    }
}

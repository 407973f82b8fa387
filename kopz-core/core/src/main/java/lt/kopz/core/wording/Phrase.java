package lt.kopz.core.wording;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A sentence: a {@link Message} and the values its pattern names.
 *
 * <p>Example: with the Lithuanian pattern <code>Grupę sudaro {n} {n?narys|nariai|narių}.</code>
 *
 * <pre>{@code
 * Phrase.of(GroupMessage.SIZE).with("n", 15);   // "Grupę sudaro 15 narių."
 * }</pre>
 *
 * <p>Patterns:
 *
 * <ul>
 *   <li><code>{name}</code> is the argument of that name, said the way the language says its kind: {@code 3250,00 Eur},
 *       {@code ne mažiau kaip 364}, {@code 2019 m. vasario 5 d.}
 *   <li><code>{name:genitive}</code> is a text or date in a grammatical case; any case of {@link GrammaticalCase} in lower
 *       case. A case that is not known is said in the nominative. <code>{name:*}</code> is the case that is asked of
 *       this phrase itself, where another phrase names it.
 *   <li><code>{name:capital}</code> begins with a capital letter; <code>{name:percent}</code> is a number as a percentage.
 *       Several such words may follow each other: <code>{name:genitive:capital}</code>.
 *   <li><code>{n?narys|nariai|narių}</code> is only the word that goes with the number {@code n}, in the order of
 *       {@link PluralRule}; one form may be empty. For a {@link Headcount} the number is the one that is said; with
 *       {@code from 3 to 5}, {@code about 20} or an unknown number goes the last form a text must give.
 *   <li><code>By {act:instrumental}, {what}. || {what:capital} ({act}).</code> has another pattern behind <code> || </code>, which is
 *       said where a name lacks a case that the first one asks for, or is in another language.
 *   <li><code>{{</code> and <code>}}</code> are the braces themselves.
 * </ul>
 *
 * <p>Where an argument ends in one full stop and the pattern goes on with one, it is said once: {@code Posėdis įvyko
 * 2019 m. vasario 5 d.}
 */
public final class Phrase implements Text {
    private final Message message;
    private final ImmutableMap<String, Object> arguments;
    private final Optional<Text> otherwise;
    /** Made when it is first asked for, by whatever thread. */
    private int hash;

    private Phrase(Message message, ImmutableMap<String, Object> arguments, Optional<Text> otherwise) {
        this.message = message;
        this.arguments = arguments;
        this.otherwise = otherwise;
    }

    /**
     * The phrase of a message, without arguments so far.
     *
     * @param message the message
     * @return the phrase
     */
    public static Phrase of(Message message) {
        return new Phrase(message, ImmutableMap.of(), Optional.empty());
    }

    /**
     * This phrase with one more argument.
     *
     * @param name the name that the pattern uses; letters and digits, a small letter first
     * @param value a String, {@link Text}, Long, Integer (kept as Long), {@link BigDecimal}, {@link LocalDate},
     *     {@link PartialDate}, {@link DateRange}, {@link MonetaryAmount}, {@link AmountRange}, {@link StatedAmount} or {@link Headcount}
     * @return the phrase with it; an argument of the same name is replaced
     * @throws IllegalArgumentException if the name is none, the value is of another type, or an amount is finer than its
     *     currency allows
     */
    public Phrase with(String name, Object value) {
        Template.requireName(name);
        Map<String, Object> all = new LinkedHashMap<>(arguments);
        all.put(name, require(name, value));
        return new Phrase(message, ImmutableMap.copyOf(all), otherwise);
    }

    /**
     * This phrase for a message that there may be no pattern of, such as the word for a kind that kopz does not know.
     *
     * <pre>{@code
     * Phrase.of(new KindMessage(code)).or(Literal.of(code));   // its word, where a language has one, and else its code
     * }</pre>
     *
     * @param otherwise what is said where neither the language nor any of its fallbacks has a pattern
     * @return the phrase with it
     */
    public Phrase or(Text otherwise) {
        return new Phrase(message, arguments, Optional.of(otherwise));
    }

    /** What is said where no language has a pattern. */
    Optional<Text> otherwise() {
        return otherwise;
    }

    /** Final classes are asked for first: it is quicker than asking for what many classes are. */
    private Object require(String name, Object value) {
        if (value instanceof String
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof LocalDate
                || value instanceof DateRange
                || value instanceof AmountRange
                || value instanceof StatedAmount
                || value instanceof Text
                || value instanceof PartialDate
                || value instanceof Headcount) {
            return value;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof MonetaryAmount amount) {
            return Amounts.exact(amount);
        }
        throw new IllegalArgumentException(
                "The argument \"" + name + "\" of the message \"" + message.key() + "\" is a "
                        + value.getClass().getName() + ", which no wording can say; give a String, Text, Long, Integer,"
                        + " BigDecimal, LocalDate, PartialDate, DateRange, MonetaryAmount, AmountRange, StatedAmount or Headcount");
    }

    /**
     * The message.
     *
     * @return the message whose pattern is said
     */
    public Message message() {
        return message;
    }

    /**
     * The arguments.
     *
     * @return the values by name, in the order they were first given; an Integer is given as Long
     */
    public ImmutableMap<String, Object> arguments() {
        return arguments;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Phrase that
                && hashCode() == that.hashCode()
                && message.equals(that.message)
                && arguments.equals(that.arguments)
                && otherwise.equals(that.otherwise);
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Objects.hash(message, arguments, otherwise);
            hash = known;
        }
        return known;
    }

    /**
     * A text for logs and test failures, not for readers.
     *
     * @return the key and the arguments
     */
    @Override
    public String toString() {
        return message.key() + arguments;
    }
}

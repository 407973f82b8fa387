package lt.kopz.core.figure;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * A computed figure: its value, the day it holds for, how firmly it is known, and why.
 *
 * <p>There is always a value. What the data cannot answer is an interval that says nothing, with a {@linkplain #reason() reason}; it is
 * neither zero nor an exception. Example: the balance of a strategic measure that stands under two codes is unknown until somebody has
 * decided that both codes mean the same measure.
 *
 * @param <T> the kind of value
 */
public final class Figure<T> {
    private final Text name;
    private final LocalDate asOf;
    private final T value;
    private final com.google.common.base.Supplier<Explanation> explanation;
    private final Answer absent;

    private Figure(Text name, LocalDate asOf, T value, Supplier<Explanation> explanation, Answer absent) {
        this.name = Objects.requireNonNull(name, "name");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.value = Objects.requireNonNull(value, "value");
        this.explanation = Suppliers.memoize(explanation::get);
        this.absent = absent;
    }

    /**
     * A figure.
     *
     * @param name what it is
     * @param asOf the day it holds for, at its end
     * @param value the value
     * @param explanation why; its root evaluates to the value
     * @param <T> the kind of value
     * @return the figure
     */
    public static <T> Figure<T> of(Text name, LocalDate asOf, T value, Explanation explanation) {
        return of(name, asOf, value, () -> explanation);
    }

    /**
     * A figure whose explanation is put together when it is first asked for.
     *
     * @param name what the figure is
     * @param asOf the day it holds for
     * @param value the value
     * @param explanation puts the explanation together; asked once
     * @param <T> the kind of value
     * @return the figure
     */
    public static <T> Figure<T> of(Text name, LocalDate asOf, T value, Supplier<Explanation> explanation) {
        return new Figure<>(name, asOf, value, explanation, Answer.NO);
    }

    /**
     * A figure of which nothing is known. It explains itself by one leaf, which rests on the reason.
     *
     * @param name what it is
     * @param asOf the day asked for
     * @param any any value of its kind; of an amount, in the currency asked for
     * @param reason what is missing
     * @param <T> the kind of value
     * @return the figure, with the value that says nothing
     */
    public static <T extends Interval<T>> Figure<T> unknown(Text name, LocalDate asOf, T any, Text reason) {
        return unknown(name, asOf, any, reason, ImmutableList.of());
    }

    /**
     * A figure of which nothing is known, with where that stands.
     *
     * @param name what it is
     * @param asOf the day asked for
     * @param any any value of its kind; of an amount, in the currency asked for
     * @param reason what is missing
     * @param sources the sources of what leaves it open
     * @param <T> the kind of value
     * @return the figure, with the value that says nothing
     */
    public static <T extends Interval<T>> Figure<T> unknown(
            Text name, LocalDate asOf, T any, Text reason, ImmutableList<Source> sources) {
        T nothing = any.widest();
        Quantity quantity = Quantity.behind(nothing).orElseThrow();
        return of(name, asOf, nothing, () -> Explanation.unknown(name, quantity, reason, sources));
    }

    /**
     * The same figure of something that is there in some of the cases that are possible, or in none.
     *
     * @param answer whether what it is of is not there
     * @return the figure
     */
    public Figure<T> absent(Answer answer) {
        return new Figure<>(name, asOf, value, explanation, answer);
    }

    /**
     * What this figure is.
     *
     * @return the name
     */
    public Text name() {
        return name;
    }

    /**
     * The day the figure holds for: everything up to the end of that day is counted.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Whether anything is known of the number.
     *
     * @return false where the value says nothing about it; then there is a {@link #reason()}
     */
    public boolean isKnown() {
        return Quantity.behind(value).filter(Quantity::saysNothing).isEmpty();
    }

    /**
     * Whether what the figure is of is not there at all, which is neither zero nor unknown.
     *
     * @return no as a rule; cannot tell where it is there by some of what sources state differently, and then the value holds where it is; yes
     *     where it is there by none
     */
    public Answer isAbsent() {
        return absent;
    }

    /**
     * The value.
     *
     * @return the value; what is not known is an interval that says nothing
     */
    public T value() {
        return value;
    }

    /**
     * How firmly the figure is known.
     *
     * @return the basis
     */
    public Basis basis() {
        return explanation().basis();
    }

    /**
     * Why the figure is what it is.
     *
     * @return the tree down to the sources; of a figure of which nothing is known a leaf that says so, or the tree of what leaves it open
     */
    public Explanation explanation() {
        return explanation.get();
    }

    /**
     * What leaves the number open.
     *
     * @return the reason; empty where anything {@linkplain #isKnown() is known} of the number
     */
    public Optional<Text> reason() {
        return isKnown() ? Optional.empty() : Optional.of(explanation().openFor());
    }

    /**
     * Whether the figure is explained by its reason alone.
     *
     * @return true where nothing is known and nothing was computed
     */
    public boolean isUnexplained() {
        return !isKnown()
                && explanation().parts().isEmpty()
                && explanation().fact().isEmpty();
    }

    /**
     * The explanation as text: the tree, or what is missing where there is no more than a reason.
     *
     * @param wording the language
     * @return one line a node, without a line break at the end
     */
    public String explain(Wording wording) {
        return isUnexplained()
                ? wording.say(
                        Phrase.of(SourceMessage.UNDETERMINED).with("name", name).with("reason", reason().orElseThrow()))
                : explanation().explain(wording);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figure<?> that
                && name.equals(that.name)
                && asOf.equals(that.asOf)
                && value.equals(that.value)
                && absent == that.absent
                && explanation().equals(that.explanation());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, asOf, value, absent);
    }

    @Override
    public String toString() {
        return value + " as of " + asOf;
    }
}

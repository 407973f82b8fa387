package lt.kopz.core.figure;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * A computed figure: its value, the day it holds for, how firmly it is known, and why.
 *
 * <p>There is always a value. What the data cannot answer is an interval that is open, with a {@linkplain #reason() reason}; it is neither
 * zero nor an exception. Example: the balance of a strategic measure that stands under two codes is unknown until somebody has decided that
 * both codes mean the same measure; of a need of 2.00 with nothing recorded about appropriations, at most 2.00 are missing.
 *
 * @param <T> the kind of value
 */
public final class Figure<T> {
    private final Text name;
    private final LocalDate asOf;
    private final T value;
    private final com.google.common.base.Supplier<Explanation> explanation;
    private final Optional<Text> reason;
    private final boolean unexplained;
    private final Answer absent;

    private Figure(
            Text name,
            LocalDate asOf,
            T value,
            Supplier<Explanation> explanation,
            Optional<Text> reason,
            boolean unexplained,
            Answer absent) {
        this.name = Objects.requireNonNull(name, "name");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.value = Objects.requireNonNull(value, "value");
        this.explanation = Suppliers.memoize(() -> explanation.get().called(name));
        this.reason = reason;
        this.unexplained = unexplained;
        this.absent = absent;
    }

    /**
     * A figure.
     *
     * @param name what it is
     * @param asOf the day it holds for, at its end
     * @param value the value
     * @param explanation why; its root evaluates to the value and is called what the figure is
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
        return new Figure<>(name, asOf, value, explanation, Optional.empty(), false, Answer.NO);
    }

    /**
     * A figure that nothing recorded leads to. It explains itself by one leaf, which rests on the reason.
     *
     * @param name what it is
     * @param asOf the day asked for
     * @param value what holds all the same: that money is nothing at least, or a part no more than its whole; the widest where nothing does
     * @param reason what is missing
     * @param <T> the kind of value
     * @return the figure
     */
    public static <T> Figure<T> unknown(Text name, LocalDate asOf, T value, Text reason) {
        return unknown(name, asOf, value, reason, ImmutableList.of());
    }

    /**
     * A figure that nothing recorded leads to, with where that stands.
     *
     * @param name what it is
     * @param asOf the day asked for
     * @param value what holds all the same; the widest where nothing does
     * @param reason what is missing
     * @param sources the sources of what leaves it open
     * @param <T> the kind of value
     * @return the figure
     */
    public static <T> Figure<T> unknown(
            Text name, LocalDate asOf, T value, Text reason, ImmutableList<Source> sources) {
        Quantity quantity = Quantity.behind(value).orElseThrow();
        return new Figure<>(
                name,
                asOf,
                value,
                () -> Explanation.unknown(name, quantity, reason, sources),
                Optional.of(reason),
                true,
                Answer.NO);
    }

    /**
     * The same figure, as open as it is for want of something that it rests on. Where its value says nothing, that alone explains it.
     *
     * @param missing what is missing; an exact figure wants nothing
     * @return the figure
     */
    public Figure<T> because(Optional<Text> missing) {
        Quantity number = Quantity.behind(value).orElseThrow();
        if (missing.isEmpty() || !number.isOpen()) {
            return this;
        }
        return number.saysNothing()
                ? unknown(name, asOf, value, missing.get())
                : new Figure<>(name, asOf, value, explanation, missing, unexplained, absent);
    }

    /**
     * The same figure with more to say of it, which does not change its value.
     *
     * @param more says it
     * @return the figure
     */
    public Figure<T> saying(UnaryOperator<Explanation> more) {
        return new Figure<>(name, asOf, value, () -> more.apply(explanation()), reason, unexplained, absent);
    }

    /**
     * The same figure by another value that stands for its number.
     *
     * @param form makes the value
     * @param <U> the kind of the other value
     * @return the figure
     */
    public <U> Figure<U> as(Function<? super T, ? extends U> form) {
        return new Figure<>(name, asOf, form.apply(value), explanation, reason, unexplained, absent);
    }

    /**
     * The same figure of something that is there in some of the cases that are possible, or in none.
     *
     * @param answer whether what it is of is not there
     * @return the figure
     */
    public Figure<T> absent(Answer answer) {
        return new Figure<>(name, asOf, value, explanation, reason, unexplained, answer);
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
     * Whether anything is known of the number, beyond what holds though nothing is recorded.
     *
     * @return false where the value says nothing about it, and where it {@linkplain #isUnexplained() is explained} by its reason alone
     */
    public boolean isKnown() {
        return !unexplained
                && Quantity.behind(value).filter(Quantity::saysNothing).isEmpty();
    }

    /**
     * The same figure by another name.
     *
     * @param name what it is, such as the same of a part
     * @return a copy, whose explanation is called so as well
     */
    public Figure<T> called(Text name) {
        return new Figure<>(name, asOf, value, explanation, reason, unexplained, absent);
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
     * @return the value; what is not known is an interval that is open as far as it is not
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
     * @return the tree down to the sources; of a figure that nothing recorded leads to a leaf that says so
     */
    public Explanation explanation() {
        return explanation.get();
    }

    /**
     * What leaves the number open.
     *
     * @return what is missing; empty where the number is only as open as what is recorded
     */
    public Optional<Text> reason() {
        return isKnown() || reason.isPresent()
                ? reason
                : Optional.of(explanation().openFor());
    }

    /**
     * Whether the figure is explained by its reason alone.
     *
     * @return true where nothing recorded leads to it, so that nothing was computed
     */
    public boolean isUnexplained() {
        return unexplained;
    }

    /**
     * The explanation as text: the tree, or what is missing where there is no more than a reason.
     *
     * @param wording the language
     * @return one line a node, without a line break at the end
     */
    public String explain(Wording wording) {
        return unexplained
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

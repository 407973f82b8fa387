package lt.kopz.core.figure;

import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * A computed figure: its value, the day it holds for, how firmly it is known, and why.
 *
 * <p>What the data cannot answer is an <em>undetermined</em> figure that says why; it is neither zero nor an exception.
 * Example: the balance of a strategic measure that stands under two codes is undetermined until somebody has decided that
 * both codes mean the same measure.
 *
 * @param <T> the kind of value
 */
public final class Figure<T> {
    private final Text name;
    private final LocalDate asOf;
    private final Optional<T> value;
    private final com.google.common.base.Supplier<Optional<Explanation>> explanation;
    private final Optional<Text> reason;

    private Figure(
            Text name,
            LocalDate asOf,
            Optional<T> value,
            Supplier<Optional<Explanation>> explanation,
            Optional<Text> reason) {
        this.name = Objects.requireNonNull(name, "name");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.value = value;
        this.explanation = Suppliers.memoize(explanation::get);
        this.reason = reason;
    }

    /**
     * A figure that could be computed.
     *
     * @param name what it is
     * @param asOf the day it holds for, at its end
     * @param value the value
     * @param explanation why; its root evaluates to the value
     * @param <T> the kind of value
     * @return the figure
     */
    public static <T> Figure<T> of(Text name, LocalDate asOf, T value, Explanation explanation) {
        Optional<Explanation> tree = Optional.of(explanation);
        return new Figure<>(name, asOf, Optional.of(value), () -> tree, Optional.empty());
    }

    /**
     * A determined figure whose explanation is put together when it is first asked for.
     *
     * @param name what the figure is
     * @param asOf the day it holds for
     * @param value the value
     * @param explanation puts the explanation together; asked once
     * @param <T> the kind of value
     * @return the figure
     */
    public static <T> Figure<T> of(Text name, LocalDate asOf, T value, Supplier<Explanation> explanation) {
        return new Figure<>(name, asOf, Optional.of(value), () -> Optional.of(explanation.get()), Optional.empty());
    }

    /**
     * A figure that the data cannot give.
     *
     * @param name what it is
     * @param asOf the day asked for
     * @param reason what is missing
     * @param <T> the kind of value
     * @return the undetermined figure
     */
    public static <T> Figure<T> undetermined(Text name, LocalDate asOf, Text reason) {
        return new Figure<>(name, asOf, Optional.empty(), Optional::empty, Optional.of(reason));
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
     * Whether the figure could be computed.
     *
     * @return true when there is a value
     */
    public boolean isDetermined() {
        return value.isPresent();
    }

    /**
     * The value, if the data give one.
     *
     * @return the value; empty when the figure is undetermined
     */
    public Optional<T> find() {
        return value;
    }

    /**
     * The value.
     *
     * @return the value
     * @throws IllegalStateException if the figure is undetermined; ask {@link #isDetermined()} or {@link #find()} first
     */
    public T value() {
        return value.orElseThrow(() -> new IllegalStateException(
                "undetermined as of " + asOf + ": " + explain(Wording.ENGLISH) + "; ask isDetermined() first"));
    }

    /**
     * How firmly the figure is known.
     *
     * @return the basis; empty when the figure is undetermined
     */
    public Optional<Basis> basis() {
        return explanation().map(Explanation::basis);
    }

    /**
     * Why the figure is what it is.
     *
     * @return the tree down to the sources; empty when the figure is undetermined
     */
    public Optional<Explanation> explanation() {
        return explanation.get();
    }

    /**
     * What is missing.
     *
     * @return the reason why the figure is undetermined; empty when it is determined
     */
    public Optional<Text> reason() {
        return reason;
    }

    /**
     * The explanation as text: the tree, or what is missing.
     *
     * @param wording the language
     * @return one line a node, without a line break at the end
     */
    public String explain(Wording wording) {
        return explanation()
                .map(tree -> tree.explain(wording))
                .orElseGet(() -> wording.say(
                        Phrase.of(SourceMessage.UNDETERMINED).with("name", name).with("reason", reason.orElseThrow())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figure<?> that
                && name.equals(that.name)
                && asOf.equals(that.asOf)
                && value.equals(that.value)
                && explanation().equals(that.explanation())
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, asOf, value, reason);
    }

    @Override
    public String toString() {
        return value.map(Object::toString).orElse("undetermined") + " as of " + asOf;
    }
}

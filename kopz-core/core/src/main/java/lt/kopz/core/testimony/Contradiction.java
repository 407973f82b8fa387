package lt.kopz.core.testimony;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * Values that contradict each other, stated about one thing: all are kept, side by side, each with its source.
 *
 * <p>None of them is preferred until a {@link Decision} of the kind {@link Decision.Kind#PREFERRED} says so; the others stay even then.
 *
 * <p>Where the contradiction names the {@linkplain #field() field} of the fact that is stated differently, the dossier reads it: until a
 * decision the field holds what all the values together leave open, afterwards the value preferred. Of amounts and counts that is from the
 * least to the most, of dates the shortest month, quarter, half-year or year in which all of them lie; a field of another kind shows the
 * one of the values that the fact holds, and a field left empty stays empty, while figures and rules go by each of the values.
 *
 * <p>Where the values are {@linkplain StatedValue.OfFact facts}, and there is no field, one of these facts is so and the others are not: a
 * value of another form says that none of them is.
 *
 * <p>Example: the day of a meeting is 5 February 2019 in the minutes and 6 February in the report. With the field {@code date} the meeting
 * was in February 2019, and on 5 February once a decision prefers the minutes.
 */
@Value.Immutable
public abstract class Contradiction implements Fact, WithContradiction {
    Contradiction() {}

    /**
     * What the values are about.
     *
     * @return the id of a fact of the dossier
     */
    public abstract String subject();

    /**
     * Which part of it is meant, as a heading.
     *
     * @return the words, such as "Posėdžio diena"
     */
    public abstract LocalizedText what();

    /**
     * Which field of the fact is stated differently, by the name it has in JSON.
     *
     * @return the name, such as {@code amount}, or the way to it through the parts of the fact, such as {@code targets/reached}, through what has
     *     one of several forms, by the name of the form, as in {@code due/once/until}, and through lists, each followed by the name of an entry: a value by itself, as in {@code numbers/V17-253}, a part by the first of its fields
     *     that can name it, as in {@code classifications/economic/code} and {@code actuals/2019/value}, a "/" in it written as "~1"; empty
     *     where the values are of no single field
     */
    public abstract Optional<String> field();

    /**
     * The values, in the order of the sources.
     *
     * @return two or more values, each another one
     */
    public abstract ImmutableList<Alternative> alternatives();

    /** Refuses fewer than two different values. */
    @Value.Check
    void check() {
        long different = alternatives().stream()
                .map(Alternative::value)
                .collect(ImmutableSet.toImmutableSet())
                .size();
        if (different < 2 || different != alternatives().size()) {
            throw new RefusedException(ProblemKind.TOO_FEW_DIFFERENT, "id", id(), "what", Word.ALTERNATIVES);
        }
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Contradiction}. */
    public static final class Builder extends ImmutableContradiction.Builder {
        Builder() {}
    }
}

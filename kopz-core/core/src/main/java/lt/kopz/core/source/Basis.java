package lt.kopz.core.source;

import java.util.Arrays;

/**
 * How firmly a fact or a figure is known, from the firmest to the weakest.
 *
 * <p>A computed figure is at best {@link #DERIVED}, and never firmer than its weakest input: a sum of three stated prices
 * is derived; the same sum with one inferred price is inferred.
 */
public enum Basis {
    /** The document says it: "Seminaro kaina – 160,00 Eur". */
    STATED,
    /** Computed from stated values by arithmetic alone: 10 × 30.00 = 300.00. */
    DERIVED,
    /** Follows from the document only under one named reading: a day printed without a year belongs to the report's year. */
    INFERRED,
    /** Rests on a number or an event that no document gives: an academic hour taken as 45 minutes. */
    ASSUMED;

    /**
     * The weaker of this basis and another: {@code DERIVED.weakest(INFERRED)} is {@code INFERRED}.
     *
     * @param other the basis to compare with
     * @return the weaker of the two
     */
    public Basis weakest(Basis other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The basis of a value computed from inputs: the weakest of them, and {@link #DERIVED} at best.
     *
     * @param inputs the bases of the inputs; none gives {@code DERIVED}
     * @return the basis of the result
     */
    public static Basis ofComputation(Basis... inputs) {
        return ofComputation(Arrays.asList(inputs));
    }

    /**
     * The basis of a value computed from inputs: the weakest of them, and {@link #DERIVED} at best.
     *
     * @param inputs the bases of the inputs; none gives {@code DERIVED}
     * @return the basis of the result
     */
    public static Basis ofComputation(Iterable<Basis> inputs) {
        Basis weakest = DERIVED;
        for (Basis input : inputs) {
            weakest = weakest.weakest(input);
        }
        return weakest;
    }
}

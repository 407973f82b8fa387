package lt.kopz.core.source;

import java.util.Objects;
import java.util.function.Function;

/**
 * A value with a provenance of its own, for the part of an entity that is known less firmly than the rest.
 *
 * <p>Example: a seminar is stated, its participants are stated, but its day is printed without a year:
 * {@code Sourced.of(PartialDate.parse("2019-11-08"), Provenance.inferred(…))}. A part that simply stands where its entity
 * stands is {@link #stated(Object) stated} without sources.
 *
 * @param <T> the kind of value
 * @param value the value
 * @param provenance how the value is known; without sources where the value stands with its entity
 */
public record Sourced<T>(T value, Provenance provenance) {

    /**
     * Makes a value with its provenance.
     *
     * @param value the value
     * @param provenance how it is known
     */
    public Sourced {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(provenance, "provenance");
    }

    /**
     * A value with its provenance.
     *
     * @param value the value
     * @param provenance how it is known
     * @param <T> the kind of value
     * @return the sourced value
     */
    public static <T> Sourced<T> of(T value, Provenance provenance) {
        return new Sourced<>(value, provenance);
    }

    /**
     * A value stated where its entity is stated.
     *
     * @param value the value
     * @param <T> the kind of value
     * @return the sourced value
     */
    public static <T> Sourced<T> stated(T value) {
        return new Sourced<>(value, Provenance.stated());
    }

    /**
     * How firmly the value is known.
     *
     * @return the basis
     */
    public Basis basis() {
        return provenance.basis();
    }

    /**
     * Another value with the same provenance.
     *
     * @param change makes the new value
     * @param <U> the kind of the new value
     * @return the new value with this provenance
     */
    public <U> Sourced<U> map(Function<? super T, ? extends U> change) {
        return new Sourced<>(change.apply(value), provenance);
    }

    @Override
    public String toString() {
        return value + " (" + provenance.basis() + ")";
    }
}

package lt.kopz.core.worlds;

import java.util.Optional;
import lt.kopz.core.count.Fraction;

/**
 * What a figure is in one world: a number or a name, or neither where the world does not have what is asked about.
 *
 * @param number the number
 * @param name the name of what is no number
 */
record Value(Optional<Fraction> number, Optional<String> name) {
    static final Value ABSENT = new Value(Optional.empty(), Optional.empty());

    static Value of(long number) {
        return of(Fraction.of(number));
    }

    static Value of(Fraction number) {
        return new Value(Optional.of(number), Optional.empty());
    }

    static Value named(Object name) {
        return new Value(Optional.empty(), Optional.of(name.toString()));
    }

    /** A share of something; there is none of nothing. */
    static Value share(long part, long whole) {
        return whole > 0 && part >= 0 ? of(Fraction.of(part, whole)) : ABSENT;
    }
}

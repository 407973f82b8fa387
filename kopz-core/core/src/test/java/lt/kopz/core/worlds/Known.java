package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import lt.kopz.core.count.Fraction;

/**
 * What is known of a figure: the bounds it lies in, or what it may be where it is no number.
 *
 * @param least the least it may be; empty where there is none
 * @param most the most it may be; empty where there is none
 * @param names what it may be; empty where it is a number
 * @param isAbsent whether there is nothing to know of
 */
record Known(
        Optional<Fraction> least,
        Optional<Fraction> most,
        ImmutableSortedSet<String> names,
        boolean isAbsent,
        boolean mayBeAbsent) {
    /** Nothing is known of it; it may be anything, and not be there at all. */
    static final Known ANYTHING = new Known(Optional.empty(), Optional.empty(), ImmutableSortedSet.of(), false, false);

    static final Known NOTHING_THERE =
            new Known(Optional.empty(), Optional.empty(), ImmutableSortedSet.of(), true, true);

    /**
     * What is stated can hold together in no world. Then figures go by the {@linkplain LargestParts largest parts} of it that can; where no line of
     * a budget is to blame, nothing is compared.
     */
    static final Known CONTRADICTED =
            new Known(Optional.empty(), Optional.empty(), ImmutableSortedSet.of("contradicted"), false, false);

    static Known between(Optional<Fraction> least, Optional<Fraction> most) {
        return new Known(least, most, ImmutableSortedSet.of(), false, false);
    }

    static Known named(Iterable<String> names) {
        return new Known(Optional.empty(), Optional.empty(), ImmutableSortedSet.copyOf(names), false, false);
    }

    /** The same, in some worlds not there at all. */
    Known orAbsent(boolean inSome) {
        return new Known(least, most, names, isAbsent, inSome);
    }

    boolean isAnything() {
        return !isAbsent && least.isEmpty() && most.isEmpty() && names.isEmpty();
    }

    /** Whether all that the other may be is within this. */
    boolean holds(Known other) {
        if (isAnything() || other.isAbsent()) {
            return isAnything() || isAbsent;
        }
        return isAbsent == other.isAbsent()
                && names.containsAll(other.names())
                && names.isEmpty() == other.names().isEmpty()
                && (least.isEmpty()
                        || other.least()
                                .filter(each -> each.compareTo(least.get()) >= 0)
                                .isPresent())
                && (most.isEmpty()
                        || other.most()
                                .filter(each -> each.compareTo(most.get()) <= 0)
                                .isPresent());
    }

    /** The smallest that holds both. */
    Known hull(Known other) {
        if (isAbsent || other.isAbsent) {
            return isAbsent ? other : this;
        }
        return new Known(
                least.flatMap(one -> other.least.map(two -> one.compareTo(two) <= 0 ? one : two)),
                most.flatMap(one -> other.most.map(two -> one.compareTo(two) >= 0 ? one : two)),
                ImmutableSortedSet.copyOf(Sets.union(names, other.names)),
                false,
                mayBeAbsent || other.mayBeAbsent);
    }

    /** So much wider on both sides. */
    Known widened(Fraction by) {
        return new Known(
                least.map(each -> each.minus(by)), most.map(each -> each.plus(by)), names, isAbsent, mayBeAbsent);
    }

    @Override
    public String toString() {
        if (isAbsent) {
            return "absent";
        }
        if (!names.isEmpty()) {
            return String.join(" or ", names);
        }
        if (least.isPresent() && most.isPresent()) {
            return least.equals(most) ? text(least.get()) : text(least.get()) + " to " + text(most.get());
        }
        return least.map(each -> "at least " + text(each))
                .or(() -> most.map(each -> "at most " + text(each)))
                .orElse("anything");
    }

    private static String text(Fraction number) {
        return number.isWhole() ? number.numerator().toString() : number.toString();
    }
}

package lt.kopz.core.logic;

/**
 * What is known of a number, or of numbers that belong together: where they lie. That nothing is known is an interval too, the widest one.
 *
 * @param <T> the kind of interval
 */
public interface Interval<T> {
    /**
     * The narrowest interval that holds both.
     *
     * @param other the other one
     * @return what is known where it may be this one or the other
     */
    T hull(T other);

    /**
     * The interval that says nothing.
     *
     * @return what holds whatever the number is; of an amount, in the same currency
     */
    T widest();
}

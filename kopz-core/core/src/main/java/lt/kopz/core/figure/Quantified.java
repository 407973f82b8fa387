package lt.kopz.core.figure;

/** A value of a figure that has a name of its own, such as a gap, and stands for one number, which its explanation leads to. */
public interface Quantified {
    /**
     * The number that it stands for.
     *
     * @return the number or its bounds
     */
    Quantity quantity();
}

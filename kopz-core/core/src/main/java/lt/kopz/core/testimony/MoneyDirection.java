package lt.kopz.core.testimony;

/** Which way an amount lies or a number changes, by name and never by sign. */
public enum MoneyDirection {
    /** Of a gap: so much is missing. */
    SHORTFALL,
    /** Of a gap or of what a budget leaves: so much is too much, or left. */
    SURPLUS,
    /** Of what a budget leaves: so much more is spent than comes in. */
    DEFICIT,
    /** Of a change: the later amount or number is larger. */
    INCREASE,
    /** Of a change: the later amount or number is smaller. */
    DECREASE,
    /** Nothing: no money, no gap, a balanced budget, no change. */
    NONE
}

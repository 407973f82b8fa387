package lt.kopz.core.ledger;

import java.util.Arrays;
import lt.kopz.core.funding.ChangeKind;
import org.jspecify.annotations.Nullable;

/** What an entry of a {@link Ledger} records. */
public enum EntryKind {
    /** Money that a plan needs. */
    NEED,
    /** Money appropriated. */
    ORIGINAL,
    /** Money appropriated on top. */
    ADDED,
    /** Appropriated money taken back; the amount has no sign, and is below zero only in a correction of an earlier reduction. */
    REDUCED,
    /** A new whole in place of all that was appropriated to the account before. */
    REPLACED,
    /** Money that is on the account when the books are opened. */
    OPENING_BALANCE,
    /** Money that leaves the account for the next year, where it is an opening balance. */
    CARRIED_OVER,
    /** Money received from somebody else. */
    TRANSFER_IN,
    /** Money handed over to somebody else. */
    TRANSFER_OUT,
    /** An obligation that is not yet a cost. */
    COMMITMENT,
    /** A cost paid from the account. */
    EXPENDITURE,
    /** Money paid back to the account. */
    REFUND,
    /** A cost that somebody else paid, past the account. */
    THIRD_PARTY_PAYMENT,
    /** A cost of which nobody knows from what money it is paid. */
    UNASSIGNED_COST,
    /** The balance that a source states is left; checked, never added. */
    CLOSING_BALANCE;

    /**
     * The kind of entry that a change of what is appropriated is.
     *
     * @param change what it does to what is appropriated
     * @return the kind, such as {@link #ADDED}
     */
    public static EntryKind of(ChangeKind change) {
        return Arrays.stream(values())
                .filter(kind -> kind.change() == change)
                .findFirst()
                .orElseThrow();
    }

    /** What an entry of this kind does to what is appropriated; null where it does nothing. */
    @Nullable ChangeKind change() {
        return switch (this) {
            case ORIGINAL -> ChangeKind.ORIGINAL;
            case ADDED -> ChangeKind.ADDED;
            case REDUCED -> ChangeKind.REDUCED;
            case REPLACED -> ChangeKind.REPLACED;
            default -> null;
        };
    }

    /** Whether an entry of this kind opens its account for money. */
    boolean opensAccount() {
        return this == ORIGINAL || this == REPLACED || this == OPENING_BALANCE;
    }

    /** Whether an entry of this kind rests on money of its account. */
    boolean needsOpenAccount() {
        return !opensAccount() && (sign() != 0 || this == COMMITMENT || this == CLOSING_BALANCE);
    }

    /** Whether an amount of this kind is added to the balance of its account (1), taken from it (-1), or neither (0). */
    int sign() {
        return switch (this) {
            case ORIGINAL, ADDED, REPLACED, REDUCED, OPENING_BALANCE, TRANSFER_IN, REFUND -> 1;
            case CARRIED_OVER, TRANSFER_OUT, EXPENDITURE -> -1;
            case NEED, COMMITMENT, THIRD_PARTY_PAYMENT, UNASSIGNED_COST, CLOSING_BALANCE -> 0;
        };
    }
}

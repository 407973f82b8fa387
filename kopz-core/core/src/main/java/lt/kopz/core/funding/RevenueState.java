package lt.kopz.core.funding;

import lt.kopz.core.completeness.ListKind;

/** How far revenue has come. */
public enum RevenueState {
    /** Expected by a budget or plan; it is in no balance. */
    PLANNED(ListKind.PLANNED_REVENUES),
    /** Received: the money is there. */
    RECEIVED(ListKind.REVENUES);

    private final ListKind list;

    RevenueState(ListKind list) {
        this.list = list;
    }

    /**
     * Which list revenue of this state stands in.
     *
     * @return the list
     */
    public ListKind list() {
        return list;
    }
}

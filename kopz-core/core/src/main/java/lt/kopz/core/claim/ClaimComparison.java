package lt.kopz.core.claim;

import lt.kopz.core.logic.Answer;

/**
 * What is claimed beside what is computed, each a set of values without gaps.
 *
 * <p>It holds where every computed value is claimed, it does not where no value is both, else nobody can tell. Precision is lost where
 * the claim allows only some of the values that the parts allow, the parts saying something at all; numbers that only printing or conversion
 * tells apart lose none.
 */
record ClaimComparison(Answer holds, boolean precisionLost) {
    static final ClaimComparison CANNOT_TELL = new ClaimComparison(Answer.CANNOT_TELL, false);

    static ClaimComparison of(Span claimed, Span computed) {
        return of(claimed, computed, computed.widened(), !computed.isUnknown());
    }

    /**
     * Compares.
     *
     * @param claimed what is claimed
     * @param computed what is computed
     * @param atMost everything that it may be, as the numbers that it is computed from may miss what they stand for
     * @param isKnown whether anything is computed at all
     */
    static ClaimComparison of(Span claimed, Span computed, Span atMost, boolean isKnown) {
        if (claimed.isUnknown()) {
            return CANNOT_TELL;
        }
        if (claimed.encloses(computed)) {
            return new ClaimComparison(Answer.YES, false);
        }
        if (!claimed.meets(atMost)) {
            return new ClaimComparison(Answer.NO, false);
        }
        return new ClaimComparison(Answer.CANNOT_TELL, isKnown && !computed.isOneNumber() && atMost.encloses(claimed));
    }
}

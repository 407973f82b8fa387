package lt.kopz.core.funding;

import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;

/** Whether an amount stands for itself or changes another one, so that an original and a revised budget are never added up. */
public enum ChangeKind {
    /** Stands for itself: 1000.00 appropriated in February. */
    ORIGINAL,
    /** Comes on top of the original: 200.00 added in June make 1200.00. */
    ADDED,
    /** Is taken away from the original: 300.00 taken back in June leave 700.00; the amount is given without a sign. */
    REDUCED,
    /** Is the new whole in place of the original and of all its earlier changes: 900.00 instead of 1000.00, not 1900.00. */
    REPLACED;

    /** Refuses a fact whose change does not fit what it amends, or whose amount has a sign as well. */
    void check(MoneyFact fact, Optional<String> amends) {
        if (this == ORIGINAL && amends.isPresent()) {
            throw new RefusedException(ProblemKind.AMENDS_THOUGH_ORIGINAL, "id", fact.id());
        }
        if (this == REPLACED && amends.isEmpty()) {
            throw new RefusedException(ProblemKind.REPLACES_NOTHING, "id", fact.id());
        }
        Optional<MonetaryAmount> negative = MoneyChecks.negative(fact);
        if (this != ORIGINAL && negative.isPresent()) {
            throw new RefusedException(ProblemKind.NEGATIVE_CHANGE, "id", fact.id(), "amount", negative.get());
        }
    }
}

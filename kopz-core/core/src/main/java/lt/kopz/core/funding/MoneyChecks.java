package lt.kopz.core.funding;

import com.google.common.base.CaseFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;

/** What makes facts of money meaningless. */
final class MoneyChecks {
    private MoneyChecks() {}

    /** Refuses a malformed id, and an amount that may be below zero. */
    static void notNegative(Word what, MoneyFact fact) {
        Ids.check(CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, what.name()), fact.id());
        fact.amount().range().lower().filter(MonetaryAmount::isNegative).ifPresent(least -> {
            throw new RefusedException(
                    ProblemKind.NEGATIVE_AMOUNT,
                    "The amount must not be negative, but was " + Amounts.plain(least) + " (" + fact.id() + ")",
                    "what",
                    what,
                    "amount",
                    least);
        });
    }

    /** Refuses two parts of a plan in one fact. */
    static <F extends Fact & Marked> void onePart(F fact) {
        long parts = Stream.of(fact.measure(), fact.task(), fact.goal())
                .filter(Optional::isPresent)
                .count();
        if (parts > 1) {
            throw new RefusedException(
                    ProblemKind.EXCLUDE_EACH_OTHER,
                    "Money is of one measure, task or goal at most, but " + fact.id()
                            + " names more; keep the smallest, the others follow from the plan",
                    "id",
                    fact.id(),
                    "one",
                    fact.measure().isPresent() ? Word.MEASURE : Word.TASK,
                    "other",
                    fact.goal().isPresent() ? Word.GOAL : Word.TASK);
        }
    }
}

package lt.kopz.core.gap;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.PartialDate;

/**
 * Something that moves money onto an appropriation, or away from it, or changes what it is, some time in a span.
 *
 * @param fact the fact that states it
 * @param first the first day on which it may have happened
 * @param last the day by whose end it certainly has; the last of all days where that cannot be determined
 * @param amount how much: above zero for what comes on, below for what goes
 * @param isCost whether it is incurred, or comes back of what was
 */
record Movement(MoneyFact fact, LocalDate first, LocalDate last, AmountRange amount, boolean isCost) {
    /** Something stated as done on a date; empty where it has not happened by the day asked for. */
    static Optional<Movement> of(Query query, MoneyFact fact, PartialDate date, AmountRange amount, boolean isCost) {
        Answer happened = query.occurrences().happened(date);
        return happened == Answer.NO
                ? Optional.empty()
                : Optional.of(new Movement(
                        fact,
                        date.earliest().orElse(LocalDate.MIN),
                        happened == Answer.YES ? certainBy(query, date) : LocalDate.MAX,
                        amount,
                        isCost));
    }

    /** The first day by whose end something that is stated as done on a date has certainly happened. */
    static LocalDate certainBy(Query query, PartialDate date) {
        LocalDate horizon = query.occurrences().horizon();
        LocalDate known = date.earliest().filter(horizon::isBefore).orElse(horizon);
        return date.latest().filter(known::isAfter).orElse(known);
    }
}

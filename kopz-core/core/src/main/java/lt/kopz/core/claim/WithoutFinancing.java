package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * Holds the claim that measures were carried out without financing against the facts. It says nothing of whose money is meant, so that it has
 * three readings: that of the plan, anybody's, and money that stands appropriated.
 */
final class WithoutFinancing {
    private final Dossier dossier;
    private final LocalDate asOf;

    WithoutFinancing(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
    }

    ClaimCheck check(Claim claim, Assertion.CarriedOutWithoutFinancing claimed) {
        Phrase lead = Phrase.of(ClaimMessage.CARRIED_OUT).with("until", closed(claimed.until()));
        Optional<LocalDate> end = lastDayBefore(claimed.until());
        if (end.isEmpty()) {
            return CheckParts.read(
                    claim,
                    asOf,
                    ClaimVerdict.CANNOT_TELL,
                    CheckParts.with(lead, Phrase.of(ClaimMessage.DAY_UNKNOWN)),
                    ImmutableList.of());
        }
        LocalDate known = ClaimedFigure.known(dossier, asOf, end.get());
        boolean isInTime = !known.isBefore(end.get());
        BudgetGaps gaps = BudgetGaps.of(dossier, claimed.plan()).asOf(known);
        OwnWords words = new OwnWords(claim);
        Reads reads = (some, none, amount) -> reading(words, some, none, amount, isInTime);
        ImmutableList<ClaimReading> readings = ImmutableList.of(
                reads.of(ClaimMessage.READING_PLAN_MONEY, ClaimMessage.READING_NO_PLAN_MONEY, gaps.spentOnCosts()),
                reads.of(ClaimMessage.READING_ANY_MONEY, ClaimMessage.READING_NO_MONEY, gaps.incurred()),
                reads.of(
                        ClaimMessage.READING_APPROPRIATED,
                        ClaimMessage.READING_NOTHING_APPROPRIATED,
                        gaps.appropriated()));
        ClaimCheck check = CheckParts.read(claim, asOf, ClaimVerdict.of(readings), lead, readings);
        return isInTime ? check : check.saying(CheckParts.with(check.message(), CheckParts.notKnownYet(known)));
    }

    /** A reading: how it is said where there is some money, how where there is none, and how much there is. */
    private interface Reads {
        ClaimReading of(ClaimMessage some, ClaimMessage none, Figure<AmountRange> amount);
    }

    private ClaimReading reading(
            OwnWords words, ClaimMessage some, ClaimMessage none, Figure<AmountRange> amount, boolean isInTime) {
        AmountRange value = amount.value();
        boolean isUpheld = isInTime && (amount.isUnexplained() || !words.areAll(amount));
        return new ClaimReading(
                value.isZero() == Answer.YES
                        ? Phrase.of(none).with("day", amount.asOf())
                        : Phrase.of(some).with("day", amount.asOf()).with("amount", value),
                isUpheld ? value.isZero() : value.isZero().and(Answer.CANNOT_TELL),
                amount.isUnexplained() ? Optional.empty() : Optional.of(CheckParts.figure(amount)));
    }

    /** "Up to a day" counts that day in; "up to November" ends with the last day of October. */
    private static Optional<LocalDate> lastDayBefore(PartialDate until) {
        return until instanceof PartialDate.Day
                ? until.latest()
                : until.earliest().map(first -> first.minusDays(1));
    }

    /** The known end of an open date, which the sentence has its own "up to" for. */
    private static PartialDate closed(PartialDate until) {
        return until instanceof PartialDate.Until open
                ? open.end()
                : until instanceof PartialDate.From open ? open.start() : until;
    }
}

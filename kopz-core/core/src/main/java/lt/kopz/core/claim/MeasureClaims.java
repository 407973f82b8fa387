package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Holds claims of how many measures were implemented against the facts. */
final class MeasureClaims {
    private static final Quantity NOTHING = Quantity.of(Headcount.zero());

    private final Dossier dossier;
    private final LocalDate asOf;

    MeasureClaims(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
    }

    ClaimCheck check(Claim claim, Assertion.MeasuresImplemented claimed) {
        Text claimedInWords = claimed.count().isKnown()
                ? Phrase.of(ClaimMessage.MEASURES_CLAIMED).with("count", claimed.count())
                : Phrase.of(ClaimMessage.MEASURES_CLAIMED_UNCOUNTED);
        ImmutableList<Measure> measures = measures(claimed);
        if (measures.isEmpty()
                && !KnownLists.of(dossier)
                        .of(ListKind.MEASURES, Optional.of(claimed.plan()), asOf)
                        .isDeclared()) {
            return CheckParts.decided(
                    claim,
                    asOf,
                    ClaimComparison.CANNOT_TELL,
                    Phrase.of(ClaimMessage.MEASURES_NOT_LISTED).with("claimed", claimedInWords),
                    ImmutableList.of(),
                    ImmutableList.of());
        }
        Tally tally = new Tally();
        for (Measure measure : measures) {
            tally.add(measure, status(measure));
        }
        Text strictName = Phrase.of(ClaimMessage.MEASURES_DONE);
        Text wideName = Phrase.of(ClaimMessage.MEASURES_DONE_OR_DEVIATING);
        Explanation strict = Explanation.sum(strictName, NOTHING, tally.done.build())
                .besides(tally.deviating.build())
                .besides(tally.open.build());
        Explanation wide = Explanation.sum(
                        wideName,
                        NOTHING,
                        ImmutableList.<Explanation>builder()
                                .addAll(tally.done.build())
                                .addAll(tally.deviating.build())
                                .build())
                .besides(tally.open.build());
        Phrase message = Phrase.of(tally.undetermined == 0 ? ClaimMessage.MEASURES : ClaimMessage.MEASURES_UNDETERMINED)
                .with("claimed", claimedInWords)
                .with("day", asOf)
                .with("done", tally.certain)
                .with("deviating", (long) tally.deviating.build().size())
                .with("open", (long) tally.open.build().size());
        if (tally.undetermined > 0) {
            message = message.with("undetermined", tally.undetermined);
        }
        Figure<Quantity> figure = CheckParts.figure(strict, asOf);
        ClaimComparison comparison = compared(claimed, strict);
        if (tally.deviating.build().isEmpty()) {
            return new ClaimCheck(
                    claim,
                    asOf,
                    ClaimVerdict.of(comparison.holds()),
                    comparison.precisionLost(),
                    comparison.precisionLost()
                            ? Text.joined(" ", ImmutableList.of(message, Phrase.of(ClaimMessage.PRECISION_LOST)))
                            : message,
                    ImmutableList.of(figure),
                    ImmutableList.of());
        }
        ClaimComparison wider = compared(claimed, wide);
        ImmutableList<ClaimReading> readings = ImmutableList.of(
                new ClaimReading(
                        Phrase.of(ClaimMessage.READING_DONE)
                                .with("count", strict.value().asCount()),
                        comparison.holds(),
                        Optional.of(figure)),
                new ClaimReading(
                        Phrase.of(ClaimMessage.READING_DEVIATING)
                                .with("count", wide.value().asCount()),
                        wider.holds(),
                        Optional.of(CheckParts.figure(wide, asOf))));
        ClaimVerdict verdict = ClaimVerdict.of(readings);
        return new ClaimCheck(
                claim,
                asOf,
                verdict,
                verdict == ClaimVerdict.CANNOT_TELL && comparison.precisionLost() && wider.precisionLost(),
                CheckParts.withReadings(message, verdict == ClaimVerdict.CONTRADICTED ? ImmutableList.of() : readings),
                ImmutableList.of(figure, CheckParts.figure(wide, asOf)),
                readings);
    }

    private ImmutableList<Measure> measures(Assertion.MeasuresImplemented claimed) {
        ImmutableList<Measure> all =
                dossier.get(ActionPlan.class, claimed.plan()).measures();
        return claimed.measures().isEmpty()
                ? all
                : all.stream()
                        .filter(measure -> claimed.measures().contains(measure.id()))
                        .collect(ImmutableList.toImmutableList());
    }

    /**
     * A claim that names no measure may be true of some that are not listed: what is recorded contradicts a claim of more only where it is
     * stated to be all there is; of a partial list it confirms none either.
     */
    private ClaimComparison compared(Assertion.MeasuresImplemented claimed, Explanation done) {
        Headcount counted = done.value().asCount();
        ClaimComparison taken = ClaimComparison.of(claimed.count(), counted);
        KnownList list = KnownLists.of(dossier).of(ListKind.MEASURES, Optional.of(claimed.plan()), asOf);
        return !claimed.measures().isEmpty() || list.isDeclared() || (list.isComplete() && taken.holds() != Answer.NO)
                ? taken
                : ClaimComparison.of(
                        claimed.count(),
                        counted.plus(
                                dossier.get(ActionPlan.class, claimed.plan()).measuresNotListed()));
    }

    /**
     * What a measure has come to; one of which nobody answered may be anything, as may one of which nothing is stated by the day, unless
     * something is later and all that was done is stated to be recorded.
     */
    private MeasureStatus status(Measure measure) {
        MeasureStatus status = MeasureProgress.of(dossier, measure.id(), asOf).status();
        if (status == MeasureStatus.NO_ANSWER) {
            return MeasureStatus.UNDETERMINED;
        }
        if (status != MeasureStatus.NO_INFORMATION) {
            return status;
        }
        LocalDate horizon = dossier.knownUntil().value();
        LocalDate latest = asOf.isAfter(horizon) ? asOf : horizon;
        boolean isEverStated =
                MeasureProgress.of(dossier, measure.id(), latest).status() != MeasureStatus.NO_INFORMATION;
        boolean isKnown = Stream.of(ListKind.EVENTS, ListKind.AGREEMENTS)
                .allMatch(list -> KnownLists.of(dossier)
                        .of(list, Optional.of(measure.id()), asOf)
                        .isDeclared());
        return isEverStated && isKnown ? MeasureStatus.NO_INFORMATION : MeasureStatus.UNDETERMINED;
    }

    /** The measures of a plan by what they have come to. */
    private static final class Tally {
        private final ImmutableList.Builder<Explanation> done = ImmutableList.builder();
        private final ImmutableList.Builder<Explanation> deviating = ImmutableList.builder();
        private final ImmutableList.Builder<Explanation> open = ImmutableList.builder();
        private long certain;
        private long undetermined;

        void add(Measure measure, MeasureStatus status) {
            Text label = Phrase.of(ClaimMessage.MEASURE)
                    .with("number", measure.number())
                    .with("title", measure.title())
                    .with("status", Phrase.of(status.message()));
            boolean unclear = status == MeasureStatus.UNDETERMINED;
            Explanation leaf = Explanation.given(
                    label, Quantity.of(unclear ? Headcount.atMost(1) : Headcount.exactly(1)), measure);
            if (status == MeasureStatus.DONE) {
                certain++;
                done.add(leaf);
            } else if (unclear) {
                undetermined++;
                done.add(leaf);
            } else if (status == MeasureStatus.DONE_WITH_DEVIATION) {
                deviating.add(leaf);
            } else {
                open.add(leaf);
            }
        }
    }
}

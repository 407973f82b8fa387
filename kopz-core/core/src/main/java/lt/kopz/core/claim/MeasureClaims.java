package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Explanation;
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
    /** Those that are done, and may be. */
    private static final ImmutableSet<MeasureStatus> DONE =
            ImmutableSet.of(MeasureStatus.DONE, MeasureStatus.UNDETERMINED);

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
        ImmutableMap<Measure, MeasureStatus> all = Maps.toMap(measures, this::status);
        Function<Predicate<MeasureStatus>, ImmutableList<Explanation>> of =
                which -> Maps.filterValues(all, which::test).entrySet().stream()
                        .map(entry -> leaf(entry.getKey(), entry.getValue()))
                        .collect(ImmutableList.toImmutableList());
        ImmutableList<Explanation> done = of.apply(DONE::contains);
        ImmutableList<Explanation> deviating = of.apply(MeasureStatus.DONE_WITH_DEVIATION::equals);
        ImmutableList<Explanation> open =
                of.apply(status -> !DONE.contains(status) && status != MeasureStatus.DONE_WITH_DEVIATION);
        long undetermined = Collections.frequency(all.values(), MeasureStatus.UNDETERMINED);
        Explanation strict = Explanation.sum(Phrase.of(ClaimMessage.MEASURES_DONE), NOTHING, done)
                .besides(deviating)
                .besides(open);
        Explanation wide = Explanation.sum(
                        Phrase.of(ClaimMessage.MEASURES_DONE_OR_DEVIATING), NOTHING, Iterables.concat(done, deviating))
                .besides(open);
        Phrase message = Phrase.of(undetermined == 0 ? ClaimMessage.MEASURES : ClaimMessage.MEASURES_UNDETERMINED)
                .with("claimed", claimedInWords)
                .with("day", asOf)
                .with("done", done.size() - undetermined)
                .with("deviating", (long) deviating.size())
                .with("open", (long) open.size());
        return decided(
                claim,
                undetermined == 0 ? message : message.with("undetermined", undetermined),
                deviating.isEmpty()
                        ? ImmutableList.of(new Way(ClaimMessage.READING_DONE, strict, compared(claimed, strict)))
                        : ImmutableList.of(
                                new Way(ClaimMessage.READING_DONE, strict, compared(claimed, strict)),
                                new Way(ClaimMessage.READING_DEVIATING, wide, compared(claimed, wide))));
    }

    /** A way to read the claim. */
    private record Way(ClaimMessage reading, Explanation done, ClaimComparison comparison) {}

    private ClaimCheck decided(Claim claim, Text message, ImmutableList<Way> ways) {
        ImmutableList<ClaimReading> readings = ways.stream()
                .map(way -> new ClaimReading(
                        Phrase.of(way.reading())
                                .with("count", way.done().value().asCount()),
                        way.comparison().holds(),
                        Optional.of(CheckParts.figure(way.done(), asOf))))
                .collect(ImmutableList.toImmutableList());
        ClaimVerdict verdict = ClaimVerdict.of(readings);
        boolean isOne = ways.size() == 1;
        boolean lost = verdict == ClaimVerdict.CANNOT_TELL
                && ways.stream().allMatch(way -> way.comparison().precisionLost());
        return new ClaimCheck(
                claim,
                asOf,
                verdict,
                lost,
                isOne && lost
                        ? CheckParts.with(message, Phrase.of(ClaimMessage.PRECISION_LOST))
                        : CheckParts.withReadings(
                                message, isOne || verdict == ClaimVerdict.CONTRADICTED ? ImmutableList.of() : readings),
                CheckParts.figures(readings),
                isOne ? ImmutableList.of() : readings);
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

    private static Explanation leaf(Measure measure, MeasureStatus status) {
        return Explanation.given(
                Phrase.of(ClaimMessage.MEASURE)
                        .with("number", measure.number())
                        .with("title", measure.title())
                        .with("status", Phrase.of(status.message())),
                Quantity.of(status == MeasureStatus.UNDETERMINED ? Headcount.atMost(1) : Headcount.exactly(1)),
                measure);
    }
}

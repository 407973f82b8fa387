package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;

/** How far the measures of a plan have come: which of them are in which state. */
final class MeasureStates {
    private final ReportContext context;
    private final Map<String, MeasureProgress> known = new ConcurrentHashMap<>();

    MeasureStates(ReportContext context) {
        this.context = context;
    }

    MeasureProgress of(Measure measure) {
        return known.computeIfAbsent(measure.id(), id -> MeasureProgress.of(context.dossier(), id, context.asOf()));
    }

    /** The state of a measure in words, with how much of it is done where that is counted. */
    Text said(Measure measure) {
        MeasureProgress progress = of(measure);
        boolean isTold = progress.done().lower() > 0 || progress.done().isLessThan(progress.total()) == Answer.YES;
        boolean isCounted = progress.status() == MeasureStatus.IN_PROGRESS
                || (progress.status() == MeasureStatus.UNDETERMINED && isTold);
        Phrase state = Phrase.of(progress.status());
        return isCounted
                ? Phrase.of(YearlyMessage.STATUS_PROGRESS)
                        .with("status", state)
                        .with("done", progress.done())
                        .with("total", progress.total())
                : state;
    }

    /** The states that measures have, the farthest first, each with its measures in the order of the plan. */
    Map<MeasureStatus, ImmutableList<Measure>> of(ActionPlan plan) {
        return plan.measures().stream()
                .collect(Collectors.groupingBy(
                        measure -> of(measure).status(),
                        () -> new EnumMap<>(MeasureStatus.class),
                        ImmutableList.toImmutableList()));
    }

    /** How many measures are in each state, such as "done – 7; in progress – 1". */
    Text counted(ActionPlan plan) {
        return new Joined(
                of(plan).entrySet().stream()
                        .map(state -> count(state.getKey())
                                .with("count", (long) state.getValue().size()))
                        .collect(ImmutableList.toImmutableList()),
                new Literal("; "));
    }

    private static Phrase count(MeasureStatus state) {
        return switch (state) {
            case NO_INFORMATION -> Phrase.of(YearlyMessage.STATUS_COUNT_UNKNOWN);
            case COSTS_ONLY -> Phrase.of(YearlyMessage.STATUS_COUNT_COSTS);
            default -> say(YearlyMessage.STATUS_COUNT, "status", Phrase.of(state));
        };
    }

    /** The same as a cell; a dash where a plan lists no measure. */
    Cell cell(ActionPlan plan) {
        return plan.measures().isEmpty() ? Writing.dash() : Cell.text(counted(plan));
    }
}

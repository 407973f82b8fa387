package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.Deviation;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Section;

/** What needs a decision of the council: missing money, measures that are not complete, what sources recommend, what is wrong. */
final class CouncilDecisions {
    /** More measures than these do not fit on the page. */
    private static final int MOST_MEASURES = 6;

    private static final int FEWEST_MEASURES = 3;
    private static final int MOST_GAPS = 3;

    /** The states in which somebody has to decide how it goes on; what is only planned goes on by itself. */
    private static final ImmutableSet<MeasureStatus> OPEN = Sets.immutableEnumSet(
            MeasureStatus.DONE_WITH_DEVIATION,
            MeasureStatus.IN_PROGRESS,
            MeasureStatus.PREPARED,
            MeasureStatus.POSTPONED,
            MeasureStatus.NOT_DONE,
            MeasureStatus.UNDETERMINED);

    private final ReportContext context;
    private final Dossier dossier;

    CouncilDecisions(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    List<Section> write() {
        ImmutableList<Content> items = Stream.of(gaps(), measures(), coverage(), recommendations(), wrong())
                .flatMap(each -> each)
                .map(Content::of)
                .collect(ImmutableList.toImmutableList());
        return items.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        CouncilSummary.DECISIONS, say(OfficeMessage.COUNCIL_DECISIONS), BulletList.of(items)));
    }

    private Stream<Text> gaps() {
        return shown(
                dossier.plans().stream()
                        .filter(plan ->
                                !Unrecorded.isNothing(context.figures(plan).financing()))
                        .filter(plan ->
                                context.figures(plan).financing().value().direction() == FundingGap.Direction.SHORTFALL)
                        .<Text>map(plan -> Phrase.of(OfficeMessage.DECIDE_GAP)
                                .with("plan", plan.title())
                                .with(
                                        "missing",
                                        context.figures(plan)
                                                .financing()
                                                .value()
                                                .missing()))
                        .toList(),
                MOST_GAPS,
                OfficeMessage.DECIDE_MORE_GAPS);
    }

    private Stream<Text> measures() {
        return shown(
                context.measures().stream()
                        .filter(measure ->
                                OPEN.contains(context.states().of(measure).status()))
                        .map(this::measure)
                        .toList(),
                Math.max(FEWEST_MEASURES, MOST_MEASURES - (dossier.plans().size() - 1)),
                OfficeMessage.DECIDE_MORE);
    }

    /** Of many the first, and how many more there are. */
    private static Stream<Text> shown(List<Text> all, int most, OfficeMessage more) {
        return all.size() <= most
                ? all.stream()
                : Stream.concat(
                        all.stream().limit(most), Stream.of(Phrase.of(more).with("count", (long) all.size() - most)));
    }

    private Text measure(Measure measure) {
        MeasureProgress progress = context.states().of(measure);
        Text state = Phrase.of(OfficeMessage.DECIDE_MEASURE)
                .with("measure", context.numbered(measure))
                .with("status", MeasuresPart.status(progress));
        return Text.joined(
                " ",
                Stream.concat(
                                Stream.of(state),
                                Deviation.of(dossier, measure.id(), context.asOf()).stream()
                                        .filter(deviation -> deviation.kind() == Deviation.Kind.POSTPONED)
                                        .map(deviation -> postponed(measure, deviation)))
                        .toList());
    }

    private Text postponed(Measure measure, Deviation deviation) {
        MeasureDetail details = new MeasureDetail(context);
        return measure.deliverables().stream()
                .filter(deliverable -> deliverable.id().equals(deviation.fact()))
                .map(details::deliverable)
                .findFirst()
                .orElseGet(() -> details.postponed(dossier.get(Event.class, deviation.fact())));
    }

    private Stream<Text> coverage() {
        EventWords words = new EventWords(context, date -> date, Cells::known);
        return context.series().stream().flatMap(series -> words.reached(series, true).stream());
    }

    private Stream<Text> recommendations() {
        return dossier.plans().stream()
                .flatMap(plan -> plan.recommendations().stream())
                .filter(context::written)
                .map(recommendation ->
                        Phrase.of(OfficeMessage.DECIDE_RECOMMENDED).with("text", recommendation.text()));
    }

    private Stream<Text> wrong() {
        return context.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message);
    }
}

package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** The measures of the plans and what came of each; what the plans measure; agreements; and what is recommended for the time to come. */
final class MeasuresPart extends Writing {
    private final MeasureDetail details;

    MeasuresPart(ReportContext context) {
        super(context);
        this.details = new MeasureDetail(context);
    }

    List<Section> write() {
        return dossier.plans().stream()
                .filter(plan -> !context.isBudget(plan))
                .map(plan -> Section.of("measures-" + plan.id(), say(YearlyMessage.SECTION_MEASURES), measures(plan)))
                .toList();
    }

    private ImmutableList<Block> measures(ActionPlan plan) {
        if (plan.measures().isEmpty()) {
            return ImmutableList.of(Paragraph.of(context.nothingOf(ListKind.MEASURES, Optional.of(plan.id()))));
        }
        Table table = table(YearlyMessage.TABLE_MEASURES, plan.measures());
        Cell[] total = total(plan);
        boolean isAddedUp = table.rows().size() > 1 && Stream.of(total).anyMatch(MeasuresPart::isKnown);
        return ImmutableList.<Block>builder()
                .add(Paragraph.of(listed(plan)), isAddedUp ? table.withTotal(total) : table)
                .addAll(context.more(Optional.of(plan.id()), MeasureDetail.uncounted(context, plan)))
                .addAll(plan.measures().stream().map(details::of).toList())
                .build();
    }

    /** Measures with their states, a row for each. */
    Table table(Message caption, List<Measure> measures) {
        return table(
                new Rows<Measure>(caption)
                        .namedBy(1)
                        .words(YearlyMessage.COLUMN_NUMBER, Writing::number)
                        .words(YearlyMessage.COLUMN_MEASURE, Measure::title)
                        .words(YearlyMessage.COLUMN_STATUS, context.states()::said)
                        .count(YearlyMessage.COLUMN_HELD, each -> participations(each, HELD))
                        .count(YearlyMessage.COLUMN_PLANNED, each -> participations(each, PLANNED))
                        .amount(YearlyMessage.COLUMN_PRICE, this::price),
                measures);
    }

    /** How many measures are listed, and how many there are in all. */
    private Text listed(ActionPlan plan) {
        KnownList list = context.list(ListKind.MEASURES, Optional.of(plan.id()));
        Optional<Headcount> all = plan.measuresInAll().or(list::number);
        Phrase listed = say(
                all.isPresent()
                        ? YearlyMessage.MEASURES_LISTED_OF
                        : switch (list.standing()) {
                            case DECLARED_COMPLETE -> YearlyMessage.MEASURES_LISTED_ALL;
                            case PARTIAL -> YearlyMessage.MEASURES_LISTED_PARTIAL;
                            default -> YearlyMessage.MEASURES_LISTED;
                        },
                "listed",
                (long) plan.measures().size());
        return all.map(number -> listed.with("all", number)).orElse(listed);
    }

    private record Counted(
            Function<Attendance, Figure<Headcount>> events, Function<Attendance, Figure<Participations>> who) {}

    private static final Counted HELD = new Counted(Attendance::eventsHeld, Attendance::held);
    private static final Counted PLANNED = new Counted(Attendance::eventsPlanned, Attendance::planned);

    /** Participations at events; a dash where no event is recorded. */
    private Cell participations(Measure measure, Counted counted) {
        Attendance own = context.attendance(measure);
        Figure<Headcount> events = counted.events().apply(own);
        if (Unrecorded.isNothing(events)) {
            return Dashes.cell();
        }
        return isMoreThanNone(events.value())
                ? Cell.count(counted.who().apply(own).value().count())
                : notApplicable();
    }

    private static boolean isKnown(Cell cell) {
        return cell instanceof Cell.AmountCell
                || (cell instanceof Cell.CountCell count && count.value().isKnown());
    }

    /** What a plan's measures come to; the price is at least so much where that of a measure is not known. */
    private Cell[] total(ActionPlan plan) {
        return new Cell[] {
            notApplicable(),
            Cell.text(say(PartMessage.TOTAL)),
            notApplicable(),
            sum(plan, HELD),
            sum(plan, PLANNED),
            plan.measures().stream().anyMatch(context.prices()::isPriced) ? prices(plan) : notApplicable()
        };
    }

    private Cell sum(ActionPlan plan, Counted counted) {
        KnownList events = context.list(ListKind.EVENTS, Optional.of(plan.id()));
        Headcount sum = events.isComplete() ? Headcount.zero() : Headcount.unknown();
        for (Measure measure : plan.measures()) {
            Attendance own = context.attendance(measure);
            if (isShown(counted.events().apply(own))) {
                sum = sum.plus(counted.who().apply(own).value().count());
            }
        }
        return isMoreThanNone(sum) ? Cell.count(sum) : notApplicable();
    }

    private Cell prices(ActionPlan plan) {
        boolean more = !plan.measures().stream().allMatch(context.prices()::isPriced)
                || !context.prices().unpriced(plan.measures()).isEmpty();
        return context.prices().of(plan.measures(), more);
    }

    private Cell price(Measure measure) {
        return context.prices().isPriced(measure)
                ? context.prices().of(ImmutableList.of(measure))
                : Cell.nothing(say(
                        context.states().of(measure).status() == MeasureStatus.NO_INFORMATION
                                ? YearlyMessage.NOT_APPLICABLE
                                : YearlyMessage.PRICE_UNKNOWN));
    }

    // ---- indicators

    /** What the plans measure: where it began, where it was to come, and where it came. */
    List<Section> indicators() {
        return dossier.plans().stream()
                .filter(plan -> plan.measures().stream()
                        .anyMatch(measure -> !measure.indicators().isEmpty()))
                .map(plan -> Section.of(
                        "indicators-" + plan.id(),
                        say(PartMessage.INDICATORS),
                        ImmutableList.<Block>builder()
                                .add(indicators(plan))
                                .addAll(context.more(Optional.of(plan.id()), ListKind.INDICATOR_VALUES))
                                .build()))
                .toList();
    }

    /** An indicator at a time, of which it may be stated in several ways. */
    private record Measured(
            Measure measure, Indicator stated, PartialDate date, IndicatorProgress progress, Cell reached) {
        Measured as(Indicator other) {
            return new Measured(measure, other, date, progress, reached);
        }

        Cell value(Optional<IndicatorValue> value) {
            return value.map(stated -> (Cell) Cell.text(progress.say(stated.value())))
                    .orElseGet(Writing::notStated);
        }
    }

    private Table indicators(ActionPlan plan) {
        Rows<Measured> columns = new Rows<Measured>(PartMessage.INDICATORS_TABLE)
                .namedBy(1)
                .words(YearlyMessage.COLUMN_MEASURE, each -> context.numbered(each.measure()))
                .text(
                        PartMessage.COLUMN_INDICATOR,
                        each -> context.cell(each.stated().name(), each.stated()))
                .date(PartMessage.COLUMN_FOR_WHEN, each -> Cell.date(each.date()))
                .text(
                        PartMessage.COLUMN_BASELINE,
                        each -> each.value(each.stated().baseline()))
                .text(
                        PartMessage.COLUMN_TARGET,
                        each -> each.value(each.stated().target(each.date())))
                .text(
                        PartMessage.COLUMN_ACTUAL,
                        each -> each.value(each.stated().actual(each.date())))
                .text(PartMessage.COLUMN_REACHED_TARGET, Measured::reached);
        List<Row> rows = new ArrayList<>();
        for (Measure measure : plan.measures()) {
            for (Indicator indicator : measure.indicators()) {
                for (PartialDate date : dates(indicator)) {
                    IndicatorProgress progress =
                            IndicatorProgress.of(dossier, indicator.id(), date).asOf(context.asOf());
                    Cell reached = reached(indicator.id() + "/" + rows.size(), progress);
                    Measured measured = new Measured(measure, indicator, date, progress, reached);
                    rows.add(context.row(indicator, each -> columns.row(measured.as(each))));
                }
            }
        }
        return columns.table(rows);
    }

    /** Yes, no or undetermined, with how much of the way was gone at the foot. */
    private Cell reached(String id, IndicatorProgress progress) {
        return Cell.text(Terms.of(progress.reached()))
                .withNote(context.explained().footnote("indicator-" + id, progress.degree()));
    }

    private static ImmutableSet<PartialDate> dates(Indicator indicator) {
        return Stream.concat(indicator.targets().stream(), indicator.actuals().stream())
                .map(IndicatorValue::date)
                .sorted(PartialDate.ORDER)
                .collect(ImmutableSet.toImmutableSet());
    }

    // ---- agreements

    /** With whom, about what, and how far each has come. */
    List<Section> agreements() {
        Table table = table(
                new Rows<CooperationAgreement>(PartMessage.AGREEMENTS_TABLE)
                        .text(PartMessage.COLUMN_ABOUT, each -> context.cell(each.purpose(), each))
                        .words(PartMessage.COLUMN_COUNTERPARTIES, details::counterparties)
                        .words(
                                YearlyMessage.COLUMN_STATE,
                                each -> Phrase.of(details.stage(each).message()))
                        .date(PartMessage.COLUMN_PREPARED, each -> date(each.prepared()))
                        .date(
                                PartMessage.COLUMN_SIGNED,
                                each -> occurrences.signed(each) == Answer.NO ? notApplicable() : date(each.signed()))
                        .count(PartMessage.COLUMN_DOCUMENTS, each -> stated(each.documents())),
                soFar(dossier.agreements()));
        return List.of(Section.of(
                "agreements",
                say(PartMessage.AGREEMENTS),
                context.listed(table, ListKind.AGREEMENTS, Optional.empty())));
    }

    // ---- recommendations

    List<Section> recommendations() {
        return dossier.plans().stream()
                .flatMap(plan -> section(
                        "recommendations-" + plan.id(),
                        say(YearlyMessage.SECTION_RECOMMENDATIONS),
                        bullets(plan.recommendations().stream()
                                .filter(context::written)
                                .map(each -> context.noted(recommended(each), each))
                                .toList()))
                        .stream())
                .toList();
    }

    /** The text, and for when unless it names the year itself in each language. */
    private static Text recommended(Recommendation each) {
        String period = each.forPeriod().toString();
        boolean isTold = each.text().byLanguage().values().stream()
                .allMatch(forms -> forms.text().contains(period));
        return isTold || each.forPeriod().equals(PartialDate.unknown())
                ? each.text()
                : say(YearlyMessage.RECOMMENDATION, "date", each.forPeriod(), "text", each.text());
    }
}

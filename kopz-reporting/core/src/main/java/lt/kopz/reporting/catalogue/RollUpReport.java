package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/**
 * Many municipalities beside each other, as of one day: their money, their events and their measures, in one table each. A municipality
 * with several dossiers has a row for each, named with its period.
 *
 * <pre>{@code
 * Document report = RollUpReport.of(List.of(kaisiadorys, anykscai), LocalDate.of(2019, 12, 31));
 * }</pre>
 *
 * <p>A whole country is given {@linkplain Comparison#begin dossier by dossier}; of each its row is kept, and nothing else.
 *
 * <p>Money in different currencies is never added: each currency has a table of its own. Neither is anything of different periods. What one municipality does not state makes a
 * total a bound, not a number: a municipality of whose plan nothing is recorded has a dash, and the sum of needs is at least that of the others.
 */
public final class RollUpReport {
    /** The part about needs, appropriations, gaps and costs. */
    public static final String MONEY = "money";

    /** The part about events and participations, held and planned. */
    public static final String ATTENDANCE = "attendance";

    /** The part about measures, meetings and findings. */
    public static final String MEASURES = "measures";

    /** Of more municipalities than these only some are drawn, before the long table. */
    private static final int MOST_BARS = 30;

    private static final int LACK_MOST = 10;

    private static final Comparison STANDARD = Comparison.titled(
                    (municipalities, period) -> Phrase.of(PartMessage.ROLL_UP_TITLE)
                            .with("count", municipalities)
                            .with("period", period))
            .with(MONEY, Money::new)
            .with(
                    ATTENDANCE,
                    asOf -> new Counts(
                            tables -> Section.of(
                                    ATTENDANCE,
                                    say(PartMessage.ATTENDANCE),
                                    Paragraph.of(say(YearlyMessage.PARTICIPATIONS_NOTE)),
                                    tables),
                            PartMessage.ROLL_UP_ATTENDANCE_TABLE,
                            ImmutableList.of(
                                    PartMessage.COLUMN_EVENTS_HELD,
                                    YearlyMessage.COLUMN_HELD,
                                    PartMessage.COLUMN_EVENTS_PLANNED,
                                    YearlyMessage.COLUMN_PLANNED),
                            asOf,
                            RollUpReport::attendance))
            .with(
                    MEASURES,
                    asOf -> new Counts(
                            table -> Section.of(MEASURES, say(PartMessage.ROLL_UP_MEASURES), table),
                            PartMessage.ROLL_UP_MEASURES_TABLE,
                            ImmutableList.of(
                                    PartMessage.COLUMN_MEASURES,
                                    PartMessage.COLUMN_IMPLEMENTED,
                                    PartMessage.COLUMN_MEETINGS_HELD,
                                    PartMessage.COLUMN_FINDINGS),
                            asOf,
                            RollUpReport::measures));

    private RollUpReport() {}

    /**
     * The report as kopz puts it together, to be used as it is or adapted.
     *
     * @return the report with the parts named above, in that order
     */
    public static Comparison standard() {
        return STANDARD;
    }

    /**
     * The report as of the end of a day.
     *
     * @param dossiers the dossiers, at least one, in the order in which they are shown; asked for once, one after the other
     * @param asOf the day
     * @return the report
     * @throws IllegalArgumentException if there is no dossier
     */
    public static Document of(Iterable<Dossier> dossiers, LocalDate asOf) {
        return STANDARD.of(dossiers, asOf);
    }

    private static ImmutableList<Count> attendance(Dossier dossier, LocalDate asOf) {
        Attendance attendance = Attendance.of(dossier).asOf(asOf);
        return ImmutableList.of(
                Count.of(attendance.eventsHeld(), Function.identity()),
                Count.of(attendance.held(), Participations::count),
                Count.of(attendance.eventsPlanned(), Function.identity()),
                Count.of(attendance.planned(), Participations::count));
    }

    private static ImmutableList<Count> measures(Dossier dossier, LocalDate asOf) {
        ReportContext context = ReportContext.of(dossier, asOf);
        Multiset<MeasureStatus> statuses = context.measures().stream()
                .map(measure -> MeasureProgress.of(dossier, measure.id(), asOf).status())
                .collect(Collectors.toCollection(HashMultiset::create));
        int done = statuses.count(MeasureStatus.DONE) + statuses.count(MeasureStatus.DONE_WITH_DEVIATION);
        int perhaps = statuses.count(MeasureStatus.UNDETERMINED) + statuses.count(MeasureStatus.NO_ANSWER);
        KnownList all = context.list(ListKind.MEASURES, Optional.empty());
        KnownList meetings = context.list(ListKind.MEETINGS, Optional.empty());
        return ImmutableList.of(
                Count.listed(Headcount.exactly(statuses.size()), all, all.isComplete()),
                Count.listed(
                        Headcount.between(done, (long) done + perhaps),
                        all,
                        all.isComplete() && !statuses.contains(MeasureStatus.NO_INFORMATION)),
                Count.listed(context.meetingsHeld(), meetings, meetings.isComplete()),
                Count.stated(
                        Headcount.exactly(
                                Rulebook.standard().check(dossier, asOf).size()),
                        !dossier.completeness().isEmpty()));
    }

    /**
     * A count of a dossier.
     *
     * @param value the number
     * @param isShown whether something recorded or stated stands behind it
     */
    private record Count(Headcount value, boolean isShown) {
        static <T> Count of(Figure<T> figure, Function<T, Headcount> count) {
            return new Count(count.apply(figure.value()), !Unrecorded.isNothing(figure));
        }

        /** What is counted of a list; at least so much where the list may leave some out. */
        static Count listed(Headcount recorded, KnownList list, boolean isAll) {
            return stated(isAll ? recorded : recorded.plus(Headcount.unknown()), list.isDeclared());
        }

        /** None is a number only where a list is stated to be complete. */
        static Count stated(Headcount value, boolean isDeclared) {
            return new Count(value, isDeclared || value.lower() > 0);
        }

        Cell cell() {
            return isShown ? Cell.count(value) : Dashes.cell();
        }
    }

    /** A row of counts for each dossier, and their sums. */
    private static final class Counts implements ComparisonPart.Builder {
        private final MunicipalityRows<ImmutableList<Count>> rows = new MunicipalityRows<>();
        private final Function<Table, Section> section;
        private final PartMessage caption;
        private final ImmutableList<Message> columns;
        private final LocalDate asOf;
        private final BiFunction<Dossier, LocalDate, ImmutableList<Count>> countsOf;

        Counts(
                Function<Table, Section> section,
                PartMessage caption,
                ImmutableList<Message> columns,
                LocalDate asOf,
                BiFunction<Dossier, LocalDate, ImmutableList<Count>> countsOf) {
            this.section = section;
            this.caption = caption;
            this.columns = columns;
            this.asOf = asOf;
            this.countsOf = countsOf;
        }

        @Override
        public void add(Dossier dossier) {
            add(dossier, asOf);
        }

        @Override
        public void add(Dossier dossier, LocalDate day) {
            rows.add(dossier, countsOf.apply(dossier, day));
        }

        @Override
        public ImmutableList<Block> write() {
            Stream<Cell> sums = IntStream.range(0, columns.size())
                    .mapToObj(column -> rows.values()
                            .map(counts -> counts.get(column))
                            .reduce((one, other) ->
                                    new Count(one.value.plus(other.value), one.isShown || other.isShown))
                            .orElseThrow())
                    .map(Count::cell);
            return ImmutableList.of(section.apply(rows.table(
                    say(caption),
                    columns.stream().map(column -> Column.count(say(column))).collect(ImmutableList.toImmutableList()),
                    counts -> counts.stream().map(Count::cell),
                    sums)));
        }
    }

    /** The money of one or of several dossiers, unknown where a plan does not state it. */
    private record Sums(
            AmountRange need, AmountRange given, AmountRange missing, AmountRange spent, AmountRange incurred) {

        static Sums zero(CurrencyUnit currency) {
            AmountRange zero = AmountRange.exactly(Amounts.zero(currency));
            return new Sums(zero, zero, zero, zero, zero);
        }

        /** Over all plans; unknown where there is none, unless that is stated. */
        static Sums of(Dossier dossier, LocalDate asOf) {
            AmountRange unknown = AmountRange.unknown(dossier.currency());
            boolean none = KnownLists.of(dossier)
                    .of(ListKind.PLANS, Optional.empty(), asOf)
                    .isDeclared();
            return dossier.plans().stream()
                    .map(plan -> BudgetGaps.of(dossier, plan.id()).asOf(asOf))
                    .map(gaps -> new Sums(
                            gaps.need().value(),
                            gaps.appropriated().value(),
                            gaps.financing().value().missing(),
                            gaps.spent().value(),
                            gaps.incurred().value()))
                    .reduce(Sums::plus)
                    .orElseGet(() ->
                            none ? zero(dossier.currency()) : new Sums(unknown, unknown, unknown, unknown, unknown));
        }

        Sums plus(Sums more) {
            return new Sums(
                    need.plus(more.need),
                    given.plus(more.given),
                    missing.plus(more.missing),
                    spent.plus(more.spent),
                    incurred.plus(more.incurred));
        }

        /** The least that is missing, where anything is for certain. */
        Optional<MonetaryAmount> lacks() {
            return missing.lower().filter(MonetaryAmount::isPositive);
        }

        /** Whether it is known what is needed and what of it there is. */
        boolean canBeDrawn() {
            return isKnown(need) && isKnown(given);
        }

        /** That it is not below zero is no knowledge of an amount. */
        private static boolean isKnown(AmountRange amount) {
            return amount.upper().isPresent()
                    || amount.lower().filter(least -> !least.isZero()).isPresent();
        }

        /** As summands: what is unknown is not below zero, but for what is missing. */
        Sums atLeast() {
            AmountRange least = AmountRange.atLeast(Amounts.zero(need.currency()));
            return new Sums(
                    isKnown(need) ? need : least,
                    isKnown(given) ? given : least,
                    missing,
                    isKnown(spent) ? spent : least,
                    isKnown(incurred) ? incurred : least);
        }

        Stream<Cell> cells() {
            return Stream.of(need, given, missing, incurred)
                    .map(amount -> isKnown(amount) ? Cell.amount(amount) : Dashes.cell());
        }
    }

    /** A table for each currency, and bars. */
    private static final class Money implements ComparisonPart.Builder {
        private final Map<CurrencyUnit, MunicipalityRows<Sums>> byCurrency = new LinkedHashMap<>();
        private final LocalDate asOf;

        Money(LocalDate asOf) {
            this.asOf = asOf;
        }

        @Override
        public void add(Dossier dossier) {
            add(dossier, asOf);
        }

        @Override
        public void add(Dossier dossier, LocalDate day) {
            byCurrency
                    .computeIfAbsent(dossier.currency(), currency -> new MunicipalityRows<>())
                    .add(dossier, Sums.of(dossier, day));
        }

        @Override
        public ImmutableList<Block> write() {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            byCurrency.forEach((currency, rows) -> {
                Stream<Block> table = Stream.of(table(currency, rows));
                // what is drawn is said in sums too
                List<Bar> bars = rows.named()
                        .filter(row -> rows.isOfOnePeriod())
                        .filter(row -> row.values().canBeDrawn())
                        .map(row -> new Bar(row.name(), row.values()))
                        .toList();
                blocks.addAll((bars.size() <= MOST_BARS
                                ? Stream.concat(table, picture(say(PartMessage.GAP_CHART), currency, bars))
                                : Stream.concat(ofThoseThatLackMost(currency, bars), table))
                        .toList());
            });
            return ImmutableList.of(Section.of(MONEY, say(YearlyMessage.SECTION_MONEY), blocks.build()));
        }

        private static Table table(CurrencyUnit currency, MunicipalityRows<Sums> rows) {
            Sums total = rows.values().map(Sums::atLeast).reduce(Sums.zero(currency), Sums::plus);
            return rows.table(
                    Phrase.of(PartMessage.ROLL_UP_MONEY_TABLE).with("currency", Text.currency(currency)),
                    ImmutableList.of(
                            Column.amount(say(YearlyMessage.TERM_NEED)),
                            Column.amount(say(PartMessage.COLUMN_GIVEN)),
                            Column.amount(say(YearlyMessage.TERM_GAP)),
                            Column.amount(say(PartMessage.COLUMN_COST))),
                    Sums::cells,
                    total.cells());
        }

        private static Stream<Block> ofThoseThatLackMost(CurrencyUnit currency, List<Bar> all) {
            List<Bar> shown = all.stream()
                    .filter(bar -> bar.sums.lacks().isPresent())
                    .sorted(Comparator.comparing(bar -> bar.sums.lacks().orElseThrow(), Comparator.reverseOrder()))
                    .limit(LACK_MOST)
                    .toList();
            return picture(
                    Phrase.of(PartMessage.ROLL_UP_LACK_MOST)
                            .with("count", (long) shown.size())
                            .with("of", (long) all.size()),
                    currency,
                    shown);
        }

        /** Needs and the money for them; nothing where there is no bar. */
        private static Stream<Block> picture(Text caption, CurrencyUnit currency, List<Bar> bars) {
            if (bars.isEmpty()) {
                return Stream.empty();
            }
            Sums total = bars.stream().map(Bar::sums).reduce(Sums.zero(currency), Sums::plus);
            return Stream.of(new Illustration(
                    "gap-" + currency.getCurrencyCode().toLowerCase(Locale.ROOT),
                    caption,
                    Phrase.of(PartMessage.GAP_CHART_SUMMARY)
                            .with("need", total.need)
                            .with("given", total.given)
                            .with("missing", total.missing)
                            .with("spent", total.spent)
                            .with("others", total.incurred.minus(total.spent).orZero()),
                    new Chart.Bullets(bars.stream().map(Bar::drawn).collect(ImmutableList.toImmutableList()))));
        }

        private record Bar(Text name, Sums sums) {
            Chart.Bullet drawn() {
                return Charts.bullet(name, sums.need, sums.given, sums.spent, sums.incurred);
            }
        }
    }
}

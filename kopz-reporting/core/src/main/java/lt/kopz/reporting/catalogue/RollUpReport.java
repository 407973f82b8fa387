package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.measure.Aggregates;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.Attended.What;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Rows;
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

    private static final Comparison STANDARD = Comparison.titled((municipalities, period) ->
                    say(PartMessage.ROLL_UP_TITLE, "count", municipalities, "period", period))
            .with(MONEY, MoneyRows::new)
            .with(
                    ATTENDANCE,
                    () -> new Counts(
                            new MunicipalityRows<>(),
                            table -> Section.of(
                                    ATTENDANCE,
                                    say(PartMessage.ATTENDANCE),
                                    Paragraph.of(say(YearlyMessage.PARTICIPATIONS_NOTE)),
                                    table),
                            PartMessage.ROLL_UP_ATTENDANCE_TABLE,
                            RollUpReport::attendance))
            .with(
                    MEASURES,
                    () -> new Counts(
                            new MunicipalityRows<>(),
                            table -> Section.of(MEASURES, say(PartMessage.ROLL_UP_MEASURES), table),
                            PartMessage.ROLL_UP_MEASURES,
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

    private static ImmutableMap<Message, Count> attendance(Dossier dossier, LocalDate asOf) {
        Attended who = ReportContext.of(dossier, asOf).attended();
        return Stream.of(What.values())
                .collect(ImmutableMap.toImmutableMap(What::heading, each -> Count.of(who.get(each))));
    }

    private static ImmutableMap<Message, Count> measures(Dossier dossier, LocalDate asOf) {
        ReportContext context = ReportContext.of(dossier, asOf);
        KnownList all = context.list(ListKind.MEASURES, Optional.empty());
        boolean isAll = all.isComplete() || !context.dossier().plans().isEmpty(); // plans tell what they leave out
        KnownList meetings = context.list(ListKind.MEETINGS, Optional.empty());
        return ImmutableMap.of(
                PartMessage.COLUMN_MEASURES,
                Count.listed(ofPlans(context, "measures"), all, isAll),
                PartMessage.COLUMN_IMPLEMENTED,
                Count.listed(ofPlans(context, "measures-done"), all, isAll),
                PartMessage.COLUMN_MEETINGS_HELD,
                Count.listed(context.meetingsHeld(Optional.empty()), meetings, meetings.isComplete()),
                PartMessage.COLUMN_FINDINGS,
                Count.stated(
                        Headcount.exactly(
                                Rulebook.standard().check(dossier, asOf).size()),
                        !dossier.completeness().isEmpty()));
    }

    private static Headcount ofPlans(ReportContext context, String measure) {
        return Aggregates.of(context.dossier().plans().stream()
                .map(plan -> (Headcount) Measures.of(measure)
                        .of(context.dossier(), Optional.of(plan.id()), Portion.ALL, context.asOf())
                        .value())
                .toList());
    }

    /**
     * A count of a dossier.
     *
     * @param value the number
     * @param isShown whether something recorded or stated stands behind it
     */
    private record Count(Headcount value, boolean isShown) {
        static Count of(Figure<Headcount> figure) {
            return new Count(figure.value(), !Unrecorded.isNothing(figure));
        }

        /** What is counted of a list; at least so much where the list may leave some out. */
        static Count listed(Headcount recorded, KnownList list, boolean isAll) {
            return stated(isAll ? recorded : Headcount.atLeast(recorded.lower()), list.isDeclared());
        }

        /** None is a number only where a list is stated to be complete. */
        static Count stated(Headcount value, boolean isDeclared) {
            return new Count(value, isDeclared || value.lower() > 0);
        }

        static Count together(List<Count> towns) {
            return new Count(
                    Aggregates.of(Lists.transform(towns, Count::value)),
                    towns.stream().anyMatch(Count::isShown));
        }

        Cell cell() {
            return isShown ? Cell.count(value) : Writing.dash();
        }
    }

    /** A row of counts for each dossier, each under its column, and their sums. */
    private record Counts(
            MunicipalityRows<ImmutableMap<Message, Count>> rows,
            Function<Table, Section> section,
            Message caption,
            BiFunction<Dossier, LocalDate, ImmutableMap<Message, Count>> countsOf)
            implements ComparisonPart.Builder {
        @Override
        public void add(Dossier dossier, LocalDate asOf) {
            rows.add(dossier, countsOf.apply(dossier, asOf));
        }

        @Override
        public ImmutableList<Block> write() {
            List<ImmutableMap<Message, Count>> towns = rows.values().toList();
            ImmutableMap<Message, Count> sums = Maps.toMap(
                    towns.get(0).keySet(),
                    column -> Count.together(
                            towns.stream().map(town -> of(town, column)).toList()));
            return ImmutableList.of(section.apply(rows.table(
                    say(caption),
                    named -> {
                        sums.keySet()
                                .forEach(column -> named.count(
                                        column, row -> of(row.values(), column).cell()));
                        return named;
                    },
                    sums)));
        }

        private static Count of(Map<Message, Count> counts, Message column) {
            return Objects.requireNonNull(counts.get(column));
        }
    }

    /** A table for each currency, and bars. */
    private static final class MoneyRows implements ComparisonPart.Builder {
        private final Map<CurrencyUnit, MunicipalityRows<MoneySums>> byCurrency = new LinkedHashMap<>();

        @Override
        public void add(Dossier dossier, LocalDate asOf) {
            byCurrency
                    .computeIfAbsent(dossier.currency(), currency -> new MunicipalityRows<>())
                    .add(dossier, MoneySums.of(ReportContext.of(dossier, asOf)));
        }

        @Override
        public ImmutableList<Block> write() {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            byCurrency.forEach((currency, rows) -> {
                MoneySums total = MoneySums.together(currency, rows.values().toList());
                Block table = table(currency, rows, total);
                List<Named<MoneySums>> drawn =
                        rows.named().filter(row -> isDrawn(rows, row)).toList();
                if (drawn.size() <= MOST_BARS) {
                    blocks.add(table);
                    picture(say(PartMessage.GAP_CHART), currency, total, drawn).ifPresent(blocks::add);
                } else {
                    ofThoseThatLackMost(currency, total, drawn).ifPresent(blocks::add);
                    blocks.add(table);
                }
                List<Text> left = rows.named()
                        .filter(row -> !isDrawn(rows, row))
                        .map(Named::name)
                        .toList();
                if (!left.isEmpty() && !drawn.isEmpty()) {
                    blocks.add(Paragraph.of(
                            say(PartMessage.ROLL_UP_NOT_DRAWN, "municipalities", Text.joined("; ", left))));
                }
            });
            return ImmutableList.of(Section.of(MONEY, say(YearlyMessage.SECTION_MONEY), blocks.build()));
        }

        /** Bars of different periods would be compared, and what is drawn is stated in sums too. */
        private static boolean isDrawn(MunicipalityRows<MoneySums> rows, Named<MoneySums> row) {
            return rows.isOfOnePeriod() && row.values().canBeDrawn();
        }

        private static Table table(CurrencyUnit currency, MunicipalityRows<MoneySums> rows, MoneySums total) {
            return rows.table(
                    say(PartMessage.ROLL_UP_MONEY_TABLE, "currency", Text.currency(currency)),
                    named -> ReportedMoney.rows(
                            named, (row, what) -> cell(row.values().get(what)), ReportedMoney.IN_SHORT),
                    total);
        }

        private static Cell cell(AmountRange amount) {
            return MoneySums.isKnown(amount) ? Cell.amount(amount) : Writing.dash();
        }

        private static Optional<Block> ofThoseThatLackMost(
                CurrencyUnit currency, MoneySums total, List<Named<MoneySums>> all) {
            List<Named<MoneySums>> shown = all.stream()
                    .filter(row -> row.values().lacks().isPresent())
                    .sorted(Comparator.comparing(row -> row.values().lacks().orElseThrow(), Comparator.reverseOrder()))
                    .limit(LACK_MOST)
                    .toList();
            return picture(
                    say(PartMessage.ROLL_UP_LACK_MOST, "count", (long) shown.size(), "of", (long) all.size()),
                    currency,
                    total,
                    shown);
        }

        /** Needs and the money for them, and in words what the table comes to; nothing where there is no bar. */
        private static Optional<Block> picture(
                Text caption, CurrencyUnit currency, MoneySums total, List<Named<MoneySums>> bars) {
            return bars.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Illustration(
                            "gap-" + currency.getCurrencyCode().toLowerCase(Locale.ROOT),
                            caption,
                            total.inShort()
                                    .<Text>map(what -> say(PublicMessage.STOP, "text", what))
                                    .orElse(caption),
                            new Chart.Bullets(bars.stream()
                                    .map(bar -> bar.values().drawn(bar.name()))
                                    .collect(ImmutableList.toImmutableList()))));
        }
    }

    /** A row under the name it is shown by. */
    private record Named<V>(Text name, V values) {}

    /**
     * The rows of a table, each about one dossier and named by its municipality; where a municipality comes again, by the period too. Of a
     * dossier it keeps these and the values it is given.
     */
    private static final class MunicipalityRows<V> {

        private record Kept<V>(Object town, Text municipality, DateRange period, V values) {}

        private final List<Kept<V>> kept = new ArrayList<>();
        private final Multiset<Object> municipalities = HashMultiset.create();

        void add(Dossier dossier, V values) {
            Object town = Comparison.town(dossier);
            municipalities.add(town);
            kept.add(new Kept<>(town, dossier.municipality().name(), dossier.reportingPeriod(), values));
        }

        /** Of different periods nothing is added. */
        boolean isOfOnePeriod() {
            return kept.stream().map(Kept::period).distinct().count() == 1;
        }

        Stream<V> values() {
            return kept.stream().map(Kept::values);
        }

        Stream<Named<V>> named() {
            return kept.stream().map(row -> new Named<>(name(row), row.values));
        }

        private Text name(Kept<V> row) {
            return municipalities.count(row.town) == 1
                    ? row.municipality
                    : say(PartMessage.ROLL_UP_ROW, "municipality", row.municipality, "period", row.period);
        }

        Table table(Text caption, UnaryOperator<Rows<Named<V>>> columns, V total) {
            Rows<Named<V>> rows =
                    columns.apply(new Rows<Named<V>>(caption).words(PartMessage.COLUMN_MUNICIPALITY, Named::name));
            Table table = rows.of(named().toList());
            return isOfOnePeriod() ? table.withTotal(rows.cells(new Named<>(say(PartMessage.TOTAL), total))) : table;
        }
    }
}

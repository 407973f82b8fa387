package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Attendance;
import lt.kopz.core.figure.BudgetGaps;
import lt.kopz.core.figure.Gap;
import lt.kopz.core.figure.MeasureProgress;
import lt.kopz.core.figure.MeasureStatus;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.Period;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/**
 * Many municipalities beside each other, as of one day: their money, their events and their measures, in one table each.
 *
 * <pre>{@code
 * Document report = RollUpReport.of(List.of(kaisiadorys, anykscai), LocalDate.of(2019, 12, 31));
 * }</pre>
 *
 * <p>Money in different currencies is never added: each currency has a table of its own. What one municipality does not tell makes a
 * total a bound, not a number: a plan without a known need is left out of no sum silently, the sum is unknown.
 */
public final class RollUpReport {
    private static final int MOST_BARS = 30;

    private final ImmutableList<Dossier> dossiers;
    private final LocalDate asOf;

    private RollUpReport(ImmutableList<Dossier> dossiers, LocalDate asOf) {
        this.dossiers = dossiers;
        this.asOf = asOf;
    }

    /**
     * The report as of the end of a day.
     *
     * @param dossiers the dossiers, at least one, in the order in which they are shown
     * @param asOf the day
     * @return the report
     * @throws IllegalArgumentException if there is no dossier
     */
    public static Document of(Iterable<Dossier> dossiers, LocalDate asOf) {
        ImmutableList<Dossier> all = ImmutableList.copyOf(dossiers);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A roll-up of no dossier shows nothing: give at least one");
        }
        return new RollUpReport(all, asOf).document();
    }

    private Document document() {
        Period period = dossiers.stream()
                .map(Dossier::reportingPeriod)
                .reduce(Period::span)
                .orElseThrow();
        return Document.of(
                DocumentMeta.of(
                                Phrase.of(PartMessage.ROLL_UP_TITLE)
                                        .with("count", (long) dossiers.size())
                                        .with("period", period),
                                asOf)
                        .withPeriod(period),
                Section.of("money", say(YearlyMessage.SECTION_MONEY), money()),
                Section.of(
                        "attendance",
                        say(PartMessage.ATTENDANCE),
                        Paragraph.of(say(YearlyMessage.PARTICIPATIONS_NOTE)),
                        attendance()),
                Section.of("measures", say(PartMessage.ROLL_UP_MEASURES), measures()));
    }

    private ImmutableList<Block> money() {
        Map<CurrencyUnit, List<Dossier>> byCurrency = new LinkedHashMap<>();
        for (Dossier dossier : dossiers) {
            byCurrency
                    .computeIfAbsent(dossier.currency(), currency -> new ArrayList<>())
                    .add(dossier);
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        byCurrency.forEach((currency, group) -> blocks.addAll(money(currency, group)));
        return blocks.build();
    }

    private ImmutableList<Block> money(CurrencyUnit currency, List<Dossier> group) {
        Table table = Table.of(
                        Phrase.of(PartMessage.ROLL_UP_MONEY_TABLE).with("currency", Text.currency(currency)),
                        Column.text(say(PartMessage.COLUMN_MUNICIPALITY)),
                        Column.amount(say(YearlyMessage.TERM_NEED)),
                        Column.amount(say(PartMessage.COLUMN_GIVEN)),
                        Column.amount(say(YearlyMessage.TERM_GAP)),
                        Column.amount(say(PartMessage.COLUMN_COST)))
                .withRowHeader(0);
        Sums sums = new Sums(currency);
        ImmutableList.Builder<Chart.Bullet> bullets = ImmutableList.builder();
        for (Dossier dossier : group) {
            Optional<AmountRange> need = sum(dossier, gaps -> gaps.need().find());
            Optional<AmountRange> given =
                    sum(dossier, gaps -> gaps.appropriated().find());
            Optional<AmountRange> missing =
                    sum(dossier, gaps -> gaps.financing().find().map(Gap::missing));
            Optional<AmountRange> spent = sum(dossier, gaps -> gaps.incurred().find());
            table = table.plus(
                    Cell.text(dossier.municipality().name()), cell(need), cell(given), cell(missing), cell(spent));
            sums.add(need, given, missing, spent);
            if (need.isPresent() && given.isPresent()) {
                bullets.add(new Chart.Bullet(
                        dossier.municipality().name(),
                        need.get(),
                        given.get(),
                        spent.orElseGet(() -> AmountRange.unknown(currency))));
            }
        }
        table = table.withTotal(
                Cell.text(say(PartMessage.TOTAL)),
                Cell.amount(sums.need),
                Cell.amount(sums.given),
                Cell.amount(sums.missing),
                Cell.amount(sums.spent));
        ImmutableList<Chart.Bullet> bars = bullets.build();
        if (bars.isEmpty() || bars.size() > MOST_BARS) {
            return ImmutableList.of(table);
        }
        return ImmutableList.of(
                table,
                new Illustration(
                        "gap-" + currency.getCurrencyCode().toLowerCase(Locale.ROOT),
                        say(PartMessage.GAP_CHART),
                        Phrase.of(PartMessage.GAP_CHART_TELLS)
                                .with("need", sums.need)
                                .with("given", sums.given)
                                .with("missing", sums.missing)
                                .with("spent", sums.spent),
                        new Chart.Bullets(bars)));
    }

    private Table attendance() {
        return counts(
                PartMessage.ROLL_UP_ATTENDANCE_TABLE,
                ImmutableList.of(
                        PartMessage.COLUMN_EVENTS_HELD,
                        YearlyMessage.COLUMN_HELD,
                        PartMessage.COLUMN_EVENTS_PLANNED,
                        YearlyMessage.COLUMN_PLANNED),
                dossier -> {
                    Attendance attendance = Attendance.of(dossier).asOf(asOf);
                    return ImmutableList.of(
                            attendance.eventsHeld().value(),
                            attendance.held().value().count(),
                            attendance.eventsPlanned().value(),
                            attendance.planned().value().count());
                });
    }

    private Table measures() {
        return counts(
                PartMessage.ROLL_UP_MEASURES_TABLE,
                ImmutableList.of(
                        PartMessage.COLUMN_MEASURES,
                        PartMessage.COLUMN_IMPLEMENTED,
                        PartMessage.COLUMN_MEETINGS_HELD,
                        PartMessage.COLUMN_FINDINGS),
                dossier -> {
                    ReportContext context = new ReportContext(dossier, asOf);
                    return ImmutableList.of(
                            Headcount.exactly(context.measures().size()),
                            Headcount.exactly(context.measures().stream()
                                    .map(measure -> MeasureProgress.of(dossier, measure.id(), asOf)
                                            .status())
                                    .filter(status ->
                                            status == MeasureStatus.DONE || status == MeasureStatus.DONE_WITH_DEVIATION)
                                    .count()),
                            context.meetingsHeld(),
                            Headcount.exactly(
                                    Rulebook.standard().check(dossier, asOf).size()));
                });
    }

    /** A row of counts for each municipality, and their sums. */
    private Table counts(
            PartMessage caption, List<Message> columns, Function<Dossier, ImmutableList<Headcount>> countsOf) {
        Table table = Table.of(
                        say(caption),
                        Stream.concat(
                                        Stream.of(Column.text(say(PartMessage.COLUMN_MUNICIPALITY))),
                                        columns.stream().map(column -> Column.count(say(column))))
                                .toArray(Column[]::new))
                .withRowHeader(0);
        List<Headcount> sums = new ArrayList<>(Collections.nCopies(columns.size(), Headcount.zero()));
        for (Dossier dossier : dossiers) {
            ImmutableList<Headcount> counts = countsOf.apply(dossier);
            table = table.plus(row(dossier.municipality().name(), counts, Cell::count));
            for (int i = 0; i < sums.size(); i++) {
                sums.set(i, sums.get(i).plus(counts.get(i)));
            }
        }
        return table.withTotal(row(say(PartMessage.TOTAL), sums, Cell::count));
    }

    private static <T> Cell[] row(Text name, List<T> values, Function<T, Cell> cell) {
        return Stream.concat(Stream.of(Cell.text(name)), values.stream().map(cell))
                .toArray(Cell[]::new);
    }

    /** The sum over the plans; empty where there is no plan, unknown where a plan does not tell. */
    private Optional<AmountRange> sum(Dossier dossier, Function<BudgetGaps, Optional<AmountRange>> figure) {
        if (dossier.plans().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(AmountRange.total(
                dossier.currency(),
                dossier.plans().stream()
                        .map(plan -> figure.apply(gaps(dossier, plan))
                                .orElseGet(() -> AmountRange.unknown(dossier.currency())))
                        .toList()));
    }

    private BudgetGaps gaps(Dossier dossier, ActionPlan plan) {
        return BudgetGaps.of(dossier, plan.id()).asOf(asOf);
    }

    private static Cell cell(Optional<AmountRange> amount) {
        Text none = say(PartMessage.NO_PLANS_SHORT);
        return amount.map(value -> (Cell) Cell.amount(value)).orElseGet(() -> Cell.nothing(none));
    }

    /** The sums of a table of money. */
    private static final class Sums {
        private AmountRange need;
        private AmountRange given;
        private AmountRange missing;
        private AmountRange spent;

        Sums(CurrencyUnit currency) {
            AmountRange zero = AmountRange.exactly(Amounts.zero(currency));
            need = zero;
            given = zero;
            missing = zero;
            spent = zero;
        }

        void add(
                Optional<AmountRange> need,
                Optional<AmountRange> given,
                Optional<AmountRange> missing,
                Optional<AmountRange> spent) {
            this.need = plus(this.need, need);
            this.given = plus(this.given, given);
            this.missing = plus(this.missing, missing);
            this.spent = plus(this.spent, spent);
        }

        private static AmountRange plus(AmountRange sum, Optional<AmountRange> more) {
            return more.map(sum::plus).orElse(sum);
        }
    }
}

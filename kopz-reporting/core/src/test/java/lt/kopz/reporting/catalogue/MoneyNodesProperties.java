package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.MoneyDossiers;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The money that reports on generated dossiers show is that of the engine, in sentences, cells and drawings alike. */
class MoneyNodesProperties {

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Arbitraries.oneOf(GeneratedDossiers.ofEveryKind(), MoneyDossiers.dossiers());
    }

    @Property(tries = 20)
    void a_bar_is_as_long_as_the_figures_of_its_plan(@ForAll("dossiers") Dossier dossier) {
        ReportContext context = ReportContext.of(dossier, dossier.knownUntil().value());

        Charts.money(context)
                .map(picture -> ((Chart.Bullets) picture.chart()).bullets())
                .ifPresent(bars -> bars.forEach(bar -> assertThat(dossier.plans().stream()
                                .flatMap(plan -> timesOf(plan, dossier, context.asOf()).entrySet().stream())
                                .filter(each -> each.getKey().equals(bar.label()))
                                .map(Map.Entry::getValue))
                        .anySatisfy(gaps -> {
                            assertThat(bar.need()).isEqualTo(known(gaps.need()));
                            assertThat(bar.given()).isEqualTo(known(gaps.appropriated()));
                            assertThat(bar.spent()).isEqualTo(known(gaps.spent()));
                            assertThat(bar.byOthers()).isEqualTo(known(gaps.paidByOthers()));
                        })));
    }

    /** The money of a plan by what it is called: that of all its time, and that of the reporting period. */
    private static Map<Text, BudgetGaps> timesOf(ActionPlan plan, Dossier dossier, LocalDate day) {
        BudgetGaps whole = BudgetGaps.of(dossier, plan.id()).asOf(day);
        Text inPeriod =
                Phrase.of(GapMessage.OF_PART).with("figure", plan.title()).with("part", dossier.reportingPeriod());
        return Map.of(plan.title(), whole, inPeriod, whole.within(dossier.reportingPeriod()));
    }

    /** What is only known not to be below zero is not known. */
    private static AmountRange known(Figure<AmountRange> figure) {
        AmountRange value = figure.value();
        return MoneySums.isKnown(value) ? value : AmountRange.unknown(value.currency());
    }

    @Property(tries = 20)
    void what_flows_and_what_passes_a_box_is_a_figure_of_the_engine_or_a_fact_or_what_such_figures_leave(
            @ForAll("dossiers") Dossier dossier) {
        ReportContext context = ReportContext.of(dossier, dossier.knownUntil().value());
        Set<AmountRange> figures = new HashSet<>();
        context.dossier().transfers().forEach(each -> figures.add(each.counted()));
        for (ActionPlan plan : context.dossier().plans()) {
            BudgetGaps gaps = context.gaps(plan);
            gaps.bySource().values().forEach(from -> {
                AmountRange given = from.appropriated().value();
                figures.add(given);
                given.lower().map(AmountRange::atLeast).ifPresent(figures::add);
            });
            figures.add(gaps.appropriated().value());
            figures.add(gaps.unspent().value().free());
            for (Measure measure : plan.measures()) {
                BudgetGaps own = gaps.ofMeasure(measure.id());
                Stream.of(own.spentOnCosts(), own.committed(), own.cost(), own.paidByOthers(), own.payerNotStated())
                        .forEach(figure -> figures.add(figure.value()));
                context.dossier().expenditures().stream()
                        .flatMap(cost -> cost.payer().stream())
                        .forEach(payer -> figures.add(
                                own.paidBy(payer.value()).paidByOthers().value()));
            }
        }
        Set<Text> rests = Stream.of(
                        PartMessage.FLOW_NO_SOURCE, PartMessage.FLOW_NOT_SPLIT, PartMessage.FLOW_OTHER_MONEY)
                .map(Phrase::of)
                .collect(Collectors.toSet());

        Charts.moneyFlow(context).map(picture -> (Chart.Flow) picture.chart()).ifPresent(flow -> {
            flow.stops()
                    .forEach(stop -> stop.amount()
                            .ifPresent(amount -> assertThat(isIn(figures, amount))
                                    .as("what passes " + stop)
                                    .isTrue()));
            assertThat(flow.ways())
                    .filteredOn(way -> Stream.of(way.from(), way.to())
                            .map(end -> flow.stops().get(end).label())
                            .noneMatch(label -> rests.contains(label)
                                    || label instanceof Phrase phrase && phrase.message() == PartMessage.FLOW_UNPRICED))
                    .allSatisfy(way -> assertThat(figures).contains(way.amount()));
        });
    }

    /** That nothing is known of an amount is no figure either. */
    private static boolean isIn(Set<AmountRange> figures, AmountRange amount) {
        return !amount.isKnown() || figures.contains(amount);
    }

    @Property(tries = 20)
    void each_amount_with_evidence_in_the_public_report_is_a_figure_of_the_engine(@ForAll("dossiers") Dossier dossier) {
        LocalDate day = dossier.knownUntil().value();
        Set<AmountRange> figures = new HashSet<>();
        for (ActionPlan plan : dossier.plans()) {
            List<BudgetGaps> all = new ArrayList<>(timesOf(plan, dossier, day).values());
            BudgetGaps.byCurrency(dossier, plan.id()).values().forEach(gaps -> all.add(gaps.asOf(day)));
            for (BudgetGaps gaps : all) {
                for (ReportedMoney what : ReportedMoney.values()) {
                    figures.add(what.of(gaps).value());
                }
                gaps.financing().value().surplus().ifPresent(figures::add);
            }
            Stream.of(Portion.ALL, Portion.ALL.withPeriod(dossier.reportingPeriod()))
                    .map(time -> Measures.of("cost")
                            .amount(dossier, Optional.of(plan.id()), time, day)
                            .value())
                    .forEach(figures::add);
        }

        YearlyReport.publicReport().of(dossier, day).blocks().stream()
                .flatMap(MoneyNodesProperties::cells)
                .filter(content -> content.pieces().stream().anyMatch(Inline.EvidenceRef.class::isInstance))
                .flatMap(content -> amounts(content).stream())
                .forEach(amount -> assertThat(figures).contains(amount));
    }

    @Property(tries = 5)
    void an_amount_with_evidence_is_the_same_in_every_report_and_that_of_the_engine(
            @ForAll("dossiers") Dossier dossier) {
        LocalDate day = dossier.knownUntil().value();
        Map<String, AmountRange> known = new HashMap<>();
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
            for (ReportedMoney what : ReportedMoney.values()) {
                known.put(what.id() + "-" + plan.id(), what.of(gaps).value());
            }
        }
        ReportContext context = ReportContext.of(dossier, day);

        Stream.of(
                        YearlyReport.standard(),
                        SubjectReports.gap().with("execution", SubjectReports.execution()),
                        SubjectReports.attendance())
                .flatMap(report -> report.of(context).blocks().stream())
                .flatMap(MoneyNodesProperties::allCells)
                .forEach(cell -> shown(cell)
                        .forEach((id, amount) -> assertThat(unsigned(amount))
                                .as(id)
                                .isEqualTo(unsigned(known.computeIfAbsent(id, first -> amount)))));
    }

    @Property(tries = 5)
    void a_town_in_a_roll_up_has_the_money_of_its_own_plans(@ForAll("dossiers") Dossier dossier) {
        LocalDate day = dossier.knownUntil().value();

        List<AmountRange> shown = RollUpReport.of(List.of(dossier), day).blocks().stream()
                .flatMap(MoneyNodesProperties::allCells)
                .filter(Cell.AmountCell.class::isInstance)
                .map(cell -> ((Cell.AmountCell) cell).value())
                .toList();

        assertThat(ReportedMoney.IN_SHORT.stream()
                        .map(what ->
                                BudgetGaps.ofAllPlans(dossier, day, what::of).value())
                        .toList())
                .as("each once in the row and once in the total")
                .containsAll(dossier.plans().isEmpty() ? List.of() : shown);
    }

    @Property(tries = 5)
    void a_year_beside_the_next_has_the_money_and_the_counts_of_the_engine_and_what_lies_between(
            @ForAll("dossiers") Dossier earlier) {
        Dossier later = EveryReport.aYearLater(earlier);

        YearOnYearReport.of(earlier, later).blocks().stream()
                .flatMap(MoneyNodesProperties::rows)
                .forEach(row -> {
                    Text name = ((Inline.Words) ((Cell.TextCell) row.cells().get(0))
                                    .content()
                                    .pieces()
                                    .get(0))
                            .text();
                    isOfTheEngine(row.cells().get(1), name, earlier);
                    isOfTheEngine(row.cells().get(2), name, later);
                    if (row.cells().size() > 4 && row.cells().get(4) instanceof Cell.AmountCell howMuch) {
                        AmountChange change = new AmountChange(
                                ((Cell.AmountCell) row.cells().get(1)).value(),
                                ((Cell.AmountCell) row.cells().get(2)).value());
                        assertThat(change.increase().or(change::decrease)).contains(howMuch.value());
                    }
                });
    }

    @Property(tries = 5)
    void the_drawing_of_a_year_beside_the_next_has_the_money_and_the_counts_of_the_engine_as_the_tables_have(
            @ForAll("dossiers") Dossier earlier, @ForAll("dossiers") Dossier further) {
        Dossier later = EveryReport.aYearLater(further);
        Assume.that(earlier.municipality().id().equals(later.municipality().id())
                && earlier.reportingPeriod()
                        .start()
                        .isBefore(later.reportingPeriod().start()));
        List<Block> blocks = YearOnYearReport.of(earlier, later).blocks();
        List<List<Cell>> told = blocks.stream()
                .flatMap(MoneyNodesProperties::rows)
                .map(row -> List.copyOf(row.cells()))
                .toList();

        blocks.stream().flatMap(MoneyNodesProperties::changes).forEach(change -> {
            isOfTheEngine(change.before(), change.label(), earlier);
            isOfTheEngine(change.after(), change.label(), later);
            assertThat(told)
                    .as("what is drawn of " + change.label())
                    .anySatisfy(row ->
                            assertThat(row).startsWith(Cell.text(change.label()), change.before(), change.after()));
        });
    }

    private static Stream<Chart.Change> changes(Block block) {
        return block instanceof Section section
                ? section.blocks().stream().flatMap(MoneyNodesProperties::changes)
                : block instanceof Illustration picture && picture.chart() instanceof Chart.Changes drawn
                        ? drawn.changes().stream()
                        : Stream.of();
    }

    private static void isOfTheEngine(Cell cell, Text name, Dossier dossier) {
        LocalDate day = dossier.knownUntil().value();
        if (cell instanceof Cell.AmountCell amount) {
            Function<BudgetGaps, Figure<?>> asked = name.equals(Phrase.of(OfficeMessage.YEARS_INCURRED))
                    ? gaps -> gaps.within(dossier.reportingPeriod()).incurred()
                    : ReportedMoney.GAP.stream()
                            .filter(what -> name.equals(Phrase.of(what.term())))
                            .findFirst()
                            .orElseThrow()::of;
            assertThat(amount.value())
                    .isEqualTo(BudgetGaps.ofAllPlans(dossier, day, asked).value());
        } else if (cell instanceof Cell.CountCell count) {
            Attendance all = Attendance.of(dossier).asOf(day);
            Attendance own = all.during(dossier.reportingPeriod());
            if (name.equals(Phrase.of(PartMessage.COLUMN_MEETINGS_HELD))) {
                assertThat(count.value())
                        .isEqualTo(Measures.of("meetings")
                                .of(dossier, Optional.empty(), Portion.ALL.withPeriod(dossier.reportingPeriod()), day)
                                .value());
            } else if (name.equals(Phrase.of(PartMessage.COLUMN_EVENTS_HELD))) { // all, where each may be of the period
                assertThat(count.value())
                        .isIn(own.eventsHeld().value(), all.eventsHeld().value());
            } else {
                assertThat(name).isEqualTo(Phrase.of(YearlyMessage.TERM_HELD));
                assertThat(count.value())
                        .isIn(own.held().value().count(), all.held().value().count());
            }
        }
    }

    private static Stream<Row> rows(Block block) {
        return block instanceof Section section
                ? section.blocks().stream().flatMap(MoneyNodesProperties::rows)
                : block instanceof Table table ? table.rows().stream() : Stream.of();
    }

    /** The amounts of a cell by the identifiers of what explains them. */
    private static Map<String, AmountRange> shown(Cell cell) {
        Map<String, AmountRange> shown = new HashMap<>();
        if (cell instanceof Cell.AmountCell amount) {
            amount.footnotes().stream()
                    .map(Footnote::id)
                    .filter(MoneyNodesProperties::isOfOneAmount)
                    .forEach(id -> shown.put(id, amount.value()));
        } else if (cell instanceof Cell.TextCell text) {
            List<AmountRange> amounts = amounts(text.content());
            text.content().pieces().stream()
                    .filter(piece -> piece instanceof Inline.EvidenceRef && amounts.size() == 1)
                    .map(piece -> ((Inline.EvidenceRef) piece).evidence().id())
                    .filter(MoneyNodesProperties::isOfOneAmount)
                    .forEach(id -> shown.put(id, amounts.get(0)));
        }
        return shown;
    }

    /** Facts have sources, and a result is explained with and without financing at once. */
    private static boolean isOfOneAmount(String id) {
        return !id.startsWith("source") && !id.startsWith("result-");
    }

    /** A surplus is a gap below zero, and a deficit a result below zero, by another name. */
    private static AmountRange unsigned(AmountRange amount) {
        return amount.isNegative() == Answer.YES ? amount.negate() : amount;
    }

    private static Stream<Cell> allCells(Block block) {
        if (block instanceof Section section) {
            return section.blocks().stream().flatMap(MoneyNodesProperties::allCells);
        }
        return block instanceof Facts facts
                ? facts.facts().stream().map(Facts.Fact::value)
                : block instanceof Table table
                        ? Stream.concat(table.rows().stream(), table.total().stream())
                                .flatMap(row -> row.cells().stream())
                        : Stream.of();
    }

    /** What stands in the facts and tables of the public report. */
    private static Stream<Content> cells(Block block) {
        return allCells(block).filter(Cell.TextCell.class::isInstance).map(cell -> ((Cell.TextCell) cell).content());
    }

    private static List<AmountRange> amounts(Content content) {
        List<AmountRange> amounts = new ArrayList<>();
        content.pieces().stream()
                .filter(Inline.Words.class::isInstance)
                .forEach(words -> collect(((Inline.Words) words).text(), amounts));
        return amounts;
    }

    private static void collect(Object value, List<AmountRange> amounts) {
        if (value instanceof AmountRange amount) {
            amounts.add(amount);
        } else if (value instanceof Phrase phrase) {
            phrase.arguments().values().forEach(argument -> collect(argument, amounts));
        } else if (value instanceof Joined joined) {
            joined.parts().forEach(part -> collect(part, amounts));
        }
    }
}

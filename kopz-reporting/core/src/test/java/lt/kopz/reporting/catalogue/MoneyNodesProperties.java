package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.MoneyDossiers;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
                .ifPresent(bars -> bars.forEach(bar -> assertThat(dossier.plans())
                        .filteredOn(plan -> plan.title().equals(bar.label()))
                        .anySatisfy(plan -> {
                            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(context.asOf());
                            assertThat(bar.need()).isEqualTo(gaps.need().value());
                            assertThat(bar.given())
                                    .isEqualTo(gaps.appropriated().value());
                            assertThat(bar.spent()).isEqualTo(gaps.spent().value());
                            assertThat(bar.byOthers())
                                    .isEqualTo(gaps.paidByOthers().value());
                        })));
    }

    @Property(tries = 20)
    void each_amount_with_evidence_in_the_public_report_is_a_figure_of_the_engine(@ForAll("dossiers") Dossier dossier) {
        LocalDate day = dossier.knownUntil().value();
        Set<AmountRange> figures = new HashSet<>();
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(day);
            for (Money what : Money.values()) {
                figures.add(what.of(gaps).value());
            }
            gaps.financing().value().surplus().ifPresent(figures::add);
            figures.add(Measures.of("cost")
                    .amount(dossier, Optional.of(plan.id()), Portion.ALL, day)
                    .value());
        }

        YearlyReport.publicReport().of(dossier, day).blocks().stream()
                .flatMap(MoneyNodesProperties::cells)
                .filter(content -> content.pieces().stream().anyMatch(Inline.EvidenceRef.class::isInstance))
                .flatMap(content -> amounts(content).stream())
                .forEach(amount -> assertThat(figures).contains(amount));
    }

    /** What stands in the facts and tables of the public report. */
    private static Stream<Content> cells(Block block) {
        if (block instanceof Section section) {
            return section.blocks().stream().flatMap(MoneyNodesProperties::cells);
        }
        Stream<Cell> cells = block instanceof Facts facts
                ? facts.facts().stream().map(Facts.Fact::value)
                : block instanceof Table table
                        ? table.rows().stream().flatMap(row -> row.cells().stream())
                        : Stream.of();
        return cells.filter(Cell.TextCell.class::isInstance).map(cell -> ((Cell.TextCell) cell).content());
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

package lt.kopz.reporting.catalogue;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * The public parts of a yearly report, written once, with the evidence they refer to: the annex lists it in the order of its first
 * reference, so that the numbers are the same whether the two are read together or apart.
 */
final class PublicLayer extends Writing {
    /** So many values are told in a sentence. */
    private static final int FEW = 4;

    private final Map<String, Reference> references = new LinkedHashMap<>();
    private final Set<Basis> marks = EnumSet.noneOf(Basis.class);
    private final ImmutableMap<String, List<? extends Block>> parts;

    /**
     * Evidence that is referred to.
     *
     * @param number from 1
     * @param what what it is the evidence of
     * @param whole the evidence without omissions
     */
    record Reference(int number, Text what, Supplier<Footnote> whole) {}

    PublicLayer(ReportContext context) {
        super(context);
        ImmutableMap.Builder<String, List<? extends Block>> all = ImmutableMap.builder();
        BudgetFigures.InShort budgets = new BudgetFigures(context).inShort(this);
        List<Section> summary = new PublicSummary(context, this, budgets).write();
        all.put(YearlyReport.GROUP_IN_SHORT, new GroupPart(context).inShort(this));
        all.put(
                YearlyReport.MONEY_IN_SHORT,
                ImmutableList.<Section>builder()
                        .addAll(budgets.write())
                        .addAll(new MoneyPart(context).inShort(this))
                        .build());
        all.put(YearlyReport.MEASURES_IN_SHORT, new MeasuresPart(context).inShort(this));
        all.put(YearlyReport.SUMMARY, summary.stream().map(this::explained).toList());
        this.parts = all.buildOrThrow();
    }

    /** A section with the one legend of the marks and references in all parts. */
    private Section explained(Section section) {
        List<Text> legend = new ArrayList<>();
        if (marks.contains(Basis.INFERRED)) {
            legend.add(Phrase.of(PublicMessage.LEGEND_INFERRED));
        }
        if (marks.contains(Basis.ASSUMED)) {
            legend.add(Phrase.of(PublicMessage.LEGEND_ASSUMED));
        }
        if (!references.isEmpty()) {
            legend.add(Phrase.of(PublicMessage.LEGEND_REFERENCES));
        }
        return legend.isEmpty() ? section : section.plus(Paragraph.of(Text.joined(" ", legend)));
    }

    /** One of the public parts. */
    List<? extends Block> part(String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    /** What the public parts refer to, in the order of its numbers. */
    ImmutableList<Reference> references() {
        return ImmutableList.copyOf(references.values());
    }

    /** A value of a figure with its mark and the reference to its explanation. */
    Content figure(String id, Text value, Figure<?> figure) {
        return cited(id, figure.name(), marked(value, figure.basis()), figure);
    }

    /** An amount of the money of a plan, or that it is not known, and its evidence. */
    Cell amount(ActionPlan plan, String id, Figure<AmountRange> figure) {
        boolean isKnown = !figure.isUnexplained() && MoneySums.isKnown(figure.value());
        return new Cell.TextCell(cited(
                plan, id, isKnown ? marked(figure.value(), figure.basis()) : say(ReportMessage.CHART_UNKNOWN), figure));
    }

    /** Words that have the mark of a figure of a plan, and the reference to its explanation, which names the plan where there are several. */
    Content cited(ActionPlan plan, String id, Text said, Figure<?> figure) {
        Text name = figure.asOf().equals(context.asOf())
                ? figure.name()
                : say(GapMessage.OF_PART, "figure", figure.name(), "part", figure.asOf());
        return cited(id, context.about(plan, name), said, figure);
    }

    private Content cited(String id, Text what, Text said, Figure<?> figure) {
        Explained explained = context.explained();
        Reference reference = refer(id, what, () -> explained.footnote(id, figure));
        return Content.of(
                Inline.words(said), new Inline.EvidenceRef(reference.number(), explained.inShort(id, figure)));
    }

    /** The reference to where facts are stated, after a sentence where sources disagree on one; none where no source is. */
    List<Inline> sources(String id, Text what, List<? extends Fact> facts) {
        ImmutableList<Text> lines = facts.stream()
                .filter(fact -> !fact.sources().isEmpty() || context.disputed().is(fact))
                .flatMap(fact -> context.sources(fact).lines().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (lines.isEmpty()) {
            return List.of();
        }
        Footnote whole = new Footnote(id, lines, ImmutableList.of());
        Reference reference = refer(id, what, () -> whole);
        Inline evidence = new Inline.EvidenceRef(reference.number(), Explained.inShort(whole));
        return Stream.concat(
                        facts.stream()
                                .flatMap(context.disputed()::findings)
                                .distinct()
                                .map(Inline::words),
                        Stream.of(evidence))
                .toList();
    }

    /** The same of those facts alone on which sources disagree. */
    List<Inline> disputed(String id, Text what, List<? extends Fact> facts) {
        return sources(id, what, facts.stream().filter(context.disputed()::is).toList());
    }

    /** The same of acts that are cited. */
    List<Inline> disputedActs(Stream<String> acts) {
        return acts.map(id -> context.dossier().get(LegalAct.class, id))
                .flatMap(act ->
                        disputed("source-" + act.id(), Citations.of(context.dossier(), act.id()), List.of(act))
                                .stream())
                .toList();
    }

    private Reference refer(String id, Text what, Supplier<Footnote> whole) {
        return references.computeIfAbsent(
                id, any -> new Reference(references.size() + 1, what, Suppliers.memoize(whole::get)));
    }

    /** A picture under an identifier of its own; its values stand in the sentences beside it and in the annex. */
    static Block picture(Illustration picture) {
        return new Illustration("public-" + picture.id(), picture.caption(), picture.alternative(), picture.chart())
                .withoutValues();
    }

    /** A picture, or the sentence of one that shows no more than a few values, or more than a reader compares and tables have. */
    static Block pictureOrSentence(Illustration picture) {
        boolean saysIt = picture.chart() instanceof Chart.Steps steps
                ? steps.lines().stream().allMatch(line -> line.steps().size() <= FEW)
                : picture.chart() instanceof Chart.Bars bars
                        ? bars.bars().size() > Charts.MOST_BARS
                        : picture.chart() instanceof Chart.Units units
                                && units.parts().size() < FEW;
        return saysIt ? Paragraph.of(picture.alternative()) : picture(picture);
    }

    /** Words with the mark of their basis, where that is weaker than stated or computed. */
    Text marked(Object value, Basis basis) {
        if (basis.compareTo(Basis.INFERRED) >= 0) {
            marks.add(basis);
        }
        return switch (basis) {
            case INFERRED -> say(PublicMessage.INFERRED, "value", value);
            case ASSUMED -> say(PublicMessage.ASSUMED, "value", value);
            default -> value(value);
        };
    }
}

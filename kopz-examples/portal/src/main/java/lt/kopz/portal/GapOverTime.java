package lt.kopz.portal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.gap.Steps;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.Charts;
import lt.kopz.reporting.catalogue.Report;
import lt.kopz.reporting.chart.SvgChart;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Illustration;

/**
 * The funding gap of a plan from day to day.
 *
 * @param plan the title of the plan
 * @param onDay the gap on the day that was chosen
 * @param chart the picture, as markup, wide and narrow; empty where there is too little to draw
 * @param steps the gap by time; empty where the dossier knows of no day of its period
 */
public record GapOverTime(String plan, Evidence.Shown onDay, String chart, List<Step> steps) {
    /**
     * A gap that stays the same for some days.
     *
     * @param days which days
     * @param gap how much is missing
     * @param reason why the gap is undetermined; else empty
     * @param came the facts that are counted and were not before
     * @param went those that no longer are
     * @param isChosen whether the day that was chosen is one of them
     */
    public record Step(
            String days, String gap, String reason, List<String> came, List<String> went, boolean isChosen) {}

    static List<GapOverTime> of(Evidence evidence, LocalDate day, Words words) {
        Dossier dossier = evidence.dossier();
        List<GapOverTime> all = new ArrayList<>();
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id());
            all.add(new GapOverTime(
                    words.text(plan.title()),
                    evidence.shown(gaps.asOf(day).financing()),
                    chart(dossier, plan, words.wording()),
                    dossier.reportingPeriod()
                            .upTo(dossier.knownUntil().value())
                            .map(known -> steps(gaps.financingOver(known), day, words))
                            .orElse(ImmutableList.of())));
        }
        return all;
    }

    private static String chart(Dossier dossier, ActionPlan plan, Wording wording) {
        List<Block> drawn = Report.titled(context -> plan.title())
                .with(
                        "money",
                        context -> Charts.moneyOverTime(context, plan).stream()
                                .map(Block.class::cast)
                                .toList())
                .of(dossier)
                .blocks();
        StringBuilder markup = new StringBuilder();
        for (Block block : drawn) {
            Illustration illustration = (Illustration) block;
            markup.append(SvgChart.inPage(illustration, wording)).append(SvgChart.inNarrowPage(illustration, wording));
        }
        return markup.toString();
    }

    private static List<Step> steps(Steps<FundingGap> gaps, LocalDate day, Words words) {
        List<Step> steps = new ArrayList<>();
        Set<String> before = Set.of();
        for (Steps.Step<FundingGap> step : gaps.steps()) {
            Set<String> now = new LinkedHashSet<>();
            collect(step.figure().explanation(), words.wording(), now);
            steps.add(new Step(
                    words.wording().period(step.days()),
                    words.value(step.figure()),
                    step.figure().reason().map(words::text).orElse(""),
                    List.copyOf(Sets.difference(now, before)),
                    List.copyOf(Sets.difference(before, now)),
                    step.days().contains(day)));
            before = now;
        }
        return steps;
    }

    /** The facts that a figure stands on, a line each. */
    private static void collect(Explanation node, Wording wording, Set<String> lines) {
        if (node.fact().isPresent()) {
            lines.add(node.line(wording));
        }
        node.parts().forEach(part -> collect(part, wording, lines));
    }
}

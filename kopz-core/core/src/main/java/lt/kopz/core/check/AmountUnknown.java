package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Need;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code AMOUNT_UNKNOWN}: an amount is not given, so totals over it are lower bounds or cannot be split.
 *
 * <p>Found are measures of which something is stated, up to the day, and no cost of theirs or of any of their events or series; an
 * explicit zero is a cost. Found too is a need of several years that is stated as one amount only, and not as one that recurs. Its ground is logical: unknown
 * is not zero.
 */
final class AmountUnknown implements Rule {
    /** Makes the rule; it has no parameters. */
    public AmountUnknown() {}

    @Override
    public String code() {
        return "AMOUNT_UNKNOWN";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Set<String> priced = pricedMeasures(dossier);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (ActionPlan plan : FindingMaker.byId(dossier.plans())) {
            ImmutableList<Measure> unpriced = plan.measures().stream()
                    .filter(measure -> !priced.contains(measure.id()))
                    .filter(measure -> isUnderway(
                            MeasureProgress.of(dossier, measure.id(), asOf).status()))
                    .collect(ImmutableList.toImmutableList());
            if (!unpriced.isEmpty()) {
                findings.add(costUnknown(unpriced));
            }
        }
        ImmutableList.Builder<Finding> notSplit = ImmutableList.builder();
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        ImmutableList<Need> needs = Decided.of(dossier).needs().stream()
                .filter(need -> occurrences.happened(need.effective().value()) != Answer.NO)
                .sorted(Comparator.comparing(Fact::id))
                .collect(ImmutableList.toImmutableList());
        Multiset<String> perPlan = needs.stream().map(Need::plan).collect(ImmutableMultiset.toImmutableMultiset());
        for (Need need : needs) {
            boolean single = perPlan.count(need.plan()) == 1 && need.recurs().isEmpty();
            if (single && need.period().start().getYear() != need.period().end().getYear()) {
                notSplit.add(FindingMaker.of(
                                this,
                                Severity.INFO,
                                Phrase.of(CheckMessage.NEED_NOT_SPLIT)
                                        .with("amount", need.amount())
                                        .with("period", need.period()),
                                ImmutableList.of(need))
                        .weighing(Weight.of(need.counted()))
                        .listedAs(
                                RowNames.title(PlanItems.of(dossier)
                                        .title(PlanItems.item(need).orElse(need.plan()))),
                                Phrase.of(SeveralMessage.AMOUNT).with("amount", need.amount())));
            }
        }
        return findings.addAll(FindingMaker.together(notSplit.build(), SeveralMessage.NEEDS_NOT_SPLIT))
                .build();
    }

    /** What was not done costs nothing, and for what nobody states, no cost can be expected to be stated. */
    private static boolean isUnderway(MeasureStatus status) {
        return switch (status) {
            case NOT_DONE, NO_ANSWER, NO_INFORMATION -> false;
            default -> true;
        };
    }

    private Finding costUnknown(ImmutableList<Measure> unpriced) {
        ImmutableList<Text> numbers = unpriced.stream()
                .map(measure -> (Text) new Literal(measure.number()))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Finding> findings =
                unpriced.stream().map(this::costUnknown).collect(ImmutableList.toImmutableList());
        return findings.size() == 1
                ? findings.get(0)
                : Finding.together(
                        findings, Phrase.of(CheckMessage.COSTS_UNKNOWN).with("numbers", Text.list(numbers)));
    }

    private Finding costUnknown(Measure unpriced) {
        return FindingMaker.of(
                        this,
                        Severity.INFO,
                        Phrase.of(CheckMessage.COST_UNKNOWN)
                                .with("number", new Literal(unpriced.number()))
                                .with("title", unpriced.title()),
                        ImmutableList.of(unpriced))
                .listedAs(RowNames.measure(unpriced));
    }

    private static Set<String> pricedMeasures(Dossier dossier) {
        MoneyLinks links = MoneyLinks.of(dossier);
        return dossier.expenditures().stream()
                .flatMap(cost -> links.item(cost).stream())
                .collect(Collectors.toSet());
    }
}

package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Dossier;
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
        for (ActionPlan plan : ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), dossier.plans())) {
            ImmutableList<Measure> unpriced = plan.measures().stream()
                    .filter(measure -> !priced.contains(measure.id()))
                    .filter(measure -> isUnderway(
                            MeasureProgress.of(dossier, measure.id(), asOf).status()))
                    .collect(ImmutableList.toImmutableList());
            if (!unpriced.isEmpty()) {
                findings.add(costUnknown(unpriced));
            }
        }
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        ImmutableList<Need> needs = dossier.needs().stream()
                .filter(need -> occurrences.happened(need.effective().value()) != Answer.NO)
                .sorted(Comparator.comparing(Fact::id))
                .collect(ImmutableList.toImmutableList());
        Multiset<String> perPlan = needs.stream().map(Need::plan).collect(ImmutableMultiset.toImmutableMultiset());
        for (Need need : needs) {
            boolean single = perPlan.count(need.plan()) == 1 && need.recurs().isEmpty();
            if (single && need.period().start().getYear() != need.period().end().getYear()) {
                findings.add(new Finding(
                        code(),
                        Severity.INFO,
                        Phrase.of(CheckMessage.NEED_NOT_SPLIT)
                                .with("amount", need.amount())
                                .with("period", need.period()),
                        ImmutableList.of(need.id()),
                        need.sources()));
            }
        }
        return findings.build();
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
        return new Finding(
                code(),
                Severity.INFO,
                numbers.size() == 1
                        ? Phrase.of(CheckMessage.COST_UNKNOWN).with("number", numbers.get(0))
                        : Phrase.of(CheckMessage.COSTS_UNKNOWN).with("numbers", Text.list(numbers)),
                unpriced.stream().map(Fact::id).collect(ImmutableList.toImmutableList()),
                unpriced.stream()
                        .flatMap(measure -> measure.sources().stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Set<String> pricedMeasures(Dossier dossier) {
        PlanItems items = PlanItems.of(dossier);
        return dossier.expenditures().stream()
                .flatMap(cost -> items.itemOf(cost).stream())
                .collect(Collectors.toSet());
    }
}

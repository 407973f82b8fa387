package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * {@code COUNTED_TWICE}: amounts are added up of which one may restate another one, or be a part of it.
 *
 * <p>Found are, as far as neither says that it replaces the other or is within it:
 *
 * <ul>
 *   <li>two needs of one plan, part, time and source: two totals of one task or goal in any case; of one measure, or of the plan, where
 *       they are equal or set by different acts;
 *   <li>a need beside needs of its parts that, together, are no more than it: then they may be its items;
 *   <li>two equal appropriations of one day to one plan or strategic measure, measure, time, source and manager.
 * </ul>
 *
 * <p>Example: a task is said to need 1000.00, and its two measures 600.00 and 400.00. If the latter are not said to be within the former,
 * the plan needs 2000.00. With 600.00 and 400.01 nothing is found: what is more than a total is no part of it. Amounts that were converted
 * are held against each other as they are stated, and in their new currency only where they are stated in several. Its ground is the
 * arithmetic of budgets; whether an amount really is counted twice, only the source can tell.
 */
final class CountedTwice implements Rule {
    /** Makes the rule; it has no parameters. */
    public CountedTwice() {}

    @Override
    public String code() {
        return "COUNTED_TWICE";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Dossier stated = Currencies.asStated(dossier);
        ImmutableList<Finding> asStated = found(stated, asOf);
        return stated == dossier
                ? asStated
                : Stream.concat(
                                asStated.stream(),
                                found(dossier, asOf).stream().filter(finding -> isAcrossCurrencies(finding, stated)))
                        .collect(ImmutableList.toImmutableList());
    }

    /** Whether only a conversion made amounts alike, or parts of each other, that are stated in several currencies. */
    private static boolean isAcrossCurrencies(Finding finding, Dossier stated) {
        return finding.subjects().stream()
                        .map(id -> stated.get(MoneyFact.class, id).amount().currency())
                        .distinct()
                        .count()
                > 1;
    }

    private ImmutableList<Finding> found(Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        ImmutableList<Need> known = FindingMaker.byId(dossier.needs()).stream()
                .filter(need -> need.within().isEmpty())
                .filter(need -> occurrences.happened(need.effective().value()) == Answer.YES)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Need> needs = known.stream()
                .filter(need ->
                        known.stream().noneMatch(later -> later.replaces().equals(Optional.of(need.id()))))
                .filter(need -> need.counted().isZero() != Answer.YES)
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        pairs(
                needs,
                CountedTwice::mayBeOne,
                (one, other) -> Phrase.of(MoneyMessage.COUNTED_TWICE)
                        .with("one", one.counted())
                        .with("other", other.counted()),
                findings);
        needs.forEach(total -> beside(total, partsOf(dossier, total, needs)).ifPresent(findings::add));
        ImmutableList<Appropriation> money = FindingMaker.byId(dossier.appropriations()).stream()
                .filter(each -> each.within().isEmpty()
                        && each.amends().isEmpty()
                        && each.counted().isZero() != Answer.YES)
                .filter(each -> occurrences.happened(each.effective().value()) == Answer.YES)
                .collect(ImmutableList.toImmutableList());
        pairs(
                money,
                CountedTwice::mayBeOne,
                (one, other) -> Phrase.of(MoneyMessage.APPROPRIATED_TWICE).with("amount", other.counted()),
                findings);
        return findings.build();
    }

    private <F extends Fact> void pairs(
            ImmutableList<F> facts,
            BiPredicate<F, F> mayBeOne,
            BiFunction<F, F, Phrase> message,
            ImmutableList.Builder<Finding> findings) {
        for (int i = 0; i < facts.size(); i++) {
            F one = facts.get(i);
            for (F other : facts.subList(i + 1, facts.size())) {
                if (mayBeOne.test(one, other)) {
                    findings.add(found(message.apply(one, other), one, other));
                }
            }
        }
    }

    private static boolean mayBeOne(Need one, Need other) {
        boolean same = part(one).equals(part(other))
                && one.period().equals(other.period())
                && one.sourceKind().equals(other.sourceKind())
                && one.amount().currency().equals(other.amount().currency());
        boolean total = one.task().isPresent() || one.goal().isPresent();
        boolean otherAct =
                one.act().isPresent() && other.act().isPresent() && !one.act().equals(other.act());
        return same && (total || otherAct || one.amount().equals(other.amount()));
    }

    private static boolean mayBeOne(Appropriation one, Appropriation other) {
        return one.amount().equals(other.amount())
                && one.effective().value().asDay().isPresent()
                && one.effective().value().equals(other.effective().value())
                && one.plan().equals(other.plan())
                && one.strategicMeasure().equals(other.strategicMeasure())
                && one.programme().equals(other.programme())
                && one.purpose().equals(other.purpose())
                && one.measure().equals(other.measure())
                && one.period().equals(other.period())
                && one.sourceKind().equals(other.sourceKind())
                && one.manager().equals(other.manager());
    }

    /** The smallest part of the plan that a need is stated for. */
    private static String part(Need need) {
        return need.measure().or(need::task).or(need::goal).orElse(need.plan());
    }

    /** The part of the plan that a need is stated for, and the larger ones that it belongs to. */
    private static ImmutableList<String> around(Dossier dossier, Need need) {
        Optional<String> task = need.task()
                .or(() -> need.measure()
                        .flatMap(id -> dossier.get(Measure.class, id).task()));
        Optional<String> goal = need.goal()
                .or(() -> task.flatMap(id -> dossier.get(Task.class, id).goal()));
        ImmutableList.Builder<String> around = ImmutableList.builder();
        need.measure().ifPresent(around::add);
        task.ifPresent(around::add);
        goal.ifPresent(around::add);
        return around.add(dossier.get(ActionPlan.class, need.plan()).id()).build();
    }

    /** The needs that may be items of another one, the largest only where one may be an item of the other. */
    private static ImmutableList<Need> partsOf(Dossier dossier, Need total, ImmutableList<Need> needs) {
        ImmutableList<Need> parts =
                needs.stream().filter(need -> mayBeItem(dossier, need, total)).collect(ImmutableList.toImmutableList());
        return parts.stream()
                .filter(part -> parts.stream().noneMatch(larger -> mayBeItem(dossier, part, larger)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean mayBeItem(Dossier dossier, Need part, Need total) {
        ImmutableList<String> around = around(dossier, part);
        return around.subList(1, around.size()).contains(part(total))
                && total.period().encloses(part.period())
                && (total.sourceKind().isEmpty() || total.sourceKind().equals(part.sourceKind()))
                && total.amount().currency().equals(part.amount().currency());
    }

    private Optional<Finding> beside(Need total, ImmutableList<Need> parts) {
        AmountRange sum = AmountRange.sum(
                total.amount().currency(), parts.stream().map(Need::counted).toList());
        return parts.isEmpty() || sum.isMoreThan(total.counted()) == Answer.YES
                ? Optional.empty()
                : Optional.of(found(
                        Phrase.of(MoneyMessage.TOTAL_BESIDE_PARTS)
                                .with("total", total.counted())
                                .with("parts", sum),
                        ImmutableList.<Need>builder()
                                .add(total)
                                .addAll(parts)
                                .build()
                                .toArray(Need[]::new)));
    }

    private Finding found(Phrase message, Fact... facts) {
        return FindingMaker.of(this, Severity.WARNING, message, ImmutableList.copyOf(facts));
    }
}

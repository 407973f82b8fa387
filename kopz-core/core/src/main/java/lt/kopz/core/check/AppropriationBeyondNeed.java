package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.wording.Phrase;

/**
 * {@code APPROPRIATION_BEYOND_NEED}: more is appropriated to a plan than it needs, and by more than the numbers are printed or rounded to.
 *
 * <p>It is a warning where the needs and the appropriations of the plan are stated to be all recorded, else information. Its ground is the
 * arithmetic of budgets.
 */
final class AppropriationBeyondNeed implements Rule {
    /** Makes the rule; it has no parameters. */
    public AppropriationBeyondNeed() {}

    @Override
    public String code() {
        return "APPROPRIATION_BEYOND_NEED";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ConvertedMoney money = ConvertedMoney.of(dossier);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (ActionPlan plan : FindingMaker.byId(dossier.plans())) {
            for (CurrencyUnit currency : ConvertedMoney.currencies(dossier)) {
                surplus(money.judged(
                                currency,
                                (each, in) -> GapsOfPlans.of(each, plan.id(), in)
                                        .asOf(asOf)
                                        .financing()))
                        .map(surplus -> finding(plan, surplus))
                        // a further need, or a reduction, would refute it
                        .map(finding -> FindingMaker.unlessRefuted(
                                finding,
                                Undeclared.of(dossier, plan)
                                        .amongst(List.of(ListKind.NEEDS, ListKind.APPROPRIATIONS), asOf)))
                        .ifPresent(findings::add);
            }
        }
        return findings.build();
    }

    private Finding finding(ActionPlan plan, AmountRange surplus) {
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.APPROPRIATION_BEYOND_NEED)
                                .with("amount", surplus)
                                .with("plan", plan.title()),
                        List.of(plan))
                .weighing(Weight.of(surplus));
    }

    private static Optional<AmountRange> surplus(ConvertedMoney.Judged<FundingGap> financing) {
        return financing
                .figure()
                .value()
                .surplus()
                .filter(surplus -> financing.tolerant(surplus).isSurelyPositive());
    }
}

package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.Drawdown.Early;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;

/**
 * {@code SPENDING_BEFORE_APPROPRIATION}: something was spent from an appropriation before any money can have been on it.
 *
 * <p>Example: 10.00 spent on 31 January from what is appropriated on 1 February. From what is appropriated some time in January it may have
 * been spent after that. Its ground is the arithmetic of budgets.
 */
final class SpendingBeforeAppropriation implements Rule {
    /** Makes the rule; it has no parameters. */
    public SpendingBeforeAppropriation() {}

    @Override
    public String code() {
        return "SPENDING_BEFORE_APPROPRIATION";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return Drawdowns.of(dossier, asOf).stream()
                .flatMap(drawdown -> FindingMaker.together(
                        drawdown.early().stream().map(this::finding).toList(),
                        SeveralMessage.SPENDINGS_BEFORE_APPROPRIATION)
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Finding finding(Early early) {
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.SPENDING_BEFORE_APPROPRIATION)
                                .with("amount", early.amount())
                                .with("day", early.day()),
                        List.of(early.fact()))
                .weighing(Weight.of(AmountRange.exactly(early.amount())))
                .listedAs(Phrase.of(SeveralMessage.AMOUNT_AND_DAY)
                        .with("amount", early.amount())
                        .with("day", early.day()));
    }
}

package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;

/**
 * {@code COMMITTED_BEYOND_APPROPRIATION}: what is incurred from an appropriation and what is promised from it and still to come are together more
 * than there is on it.
 *
 * <p>A contract is promised as far as neither cost nor payment has drawn it down, so that nothing is counted twice. Example: of 700.00, 610.00
 * are incurred; a contract of 90.00 more is no finding, one of 90.01 is one of 0.01. It is a warning where the changes of the appropriation are
 * stated to be all recorded, else information. Its ground is the arithmetic of budgets.
 */
final class CommittedBeyondAppropriation implements Rule {
    /** Makes the rule; it has no parameters. */
    public CommittedBeyondAppropriation() {}

    @Override
    public String code() {
        return "COMMITTED_BEYOND_APPROPRIATION";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return Drawdowns.of(dossier, asOf).stream()
                .filter(each -> each.committed().isPositive() != Answer.NO
                        && each.free().negate().isSurelyPositive())
                .map(each -> FindingMaker.unlessRefuted(
                        finding(dossier, each),
                        Undeclared.of(dossier, each.money()).amongst(List.of(ListKind.APPROPRIATIONS), asOf)))
                .collect(ImmutableList.toImmutableList());
    }

    private Finding finding(Dossier dossier, Drawdown drawdown) {
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.COMMITTED_BEYOND_APPROPRIATION)
                                .with("what", new MoneyNames(dossier).of(drawdown.money()))
                                .with("available", drawdown.available())
                                .with("incurred", drawdown.incurred())
                                .with("committed", drawdown.committed())
                                .with("amount", drawdown.free().negate()),
                        List.of(drawdown.money()))
                .weighing(Weight.of(drawdown.free()));
    }
}

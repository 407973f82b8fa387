package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.gap.Drawdown.Overdraft;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;

/**
 * {@code SPENDING_BEYOND_APPROPRIATION}: more was spent, handed over or carried over from an appropriation than there was on it, on the first day
 * on which that is certain.
 *
 * <p>Example: 700.00 appropriated in February, 710.00 spent by 1 May: 10.00 are missing on 1 May, though 100.00 come on top in June. Of what is
 * known within bounds the reading counts that leaves most. It is a warning where the changes of the appropriation by that day are stated to be all
 * recorded, else information. Its ground is the arithmetic of budgets.
 */
final class SpendingBeyondAppropriation implements Rule {
    /** Makes the rule; it has no parameters. */
    public SpendingBeyondAppropriation() {}

    @Override
    public String code() {
        return "SPENDING_BEYOND_APPROPRIATION";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return Drawdowns.of(dossier, asOf).stream()
                .flatMap(drawdown ->
                        drawdown.overdraft().stream().map(overdraft -> new Overdrawn(drawdown.money(), overdraft)))
                .sorted(Comparator.comparing(
                                (Overdrawn each) -> each.overdraft().day())
                        .thenComparing(each -> each.overdraft().fact().id()))
                .map(each -> FindingMaker.unlessRefuted(
                        finding(each.overdraft()),
                        Undeclared.of(dossier, each.money())
                                .amongst(
                                        List.of(ListKind.APPROPRIATIONS),
                                        each.overdraft().day())))
                .collect(ImmutableList.toImmutableList());
    }

    private record Overdrawn(Appropriation money, Overdraft overdraft) {}

    private Finding finding(Overdraft overdraft) {
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.SPENDING_BEYOND_APPROPRIATION)
                                .with("amount", overdraft.amount())
                                .with("day", overdraft.day()),
                        List.of(overdraft.fact()))
                .weighing(Weight.of(AmountRange.exactly(overdraft.amount())));
    }
}

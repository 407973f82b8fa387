package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import org.jspecify.annotations.Nullable;

/** How far the appropriations of a dossier are drawn down, worked out once for all rules that ask of one day after each other. */
final class Drawdowns {
    private final Dossier dossier;
    private volatile @Nullable Known last;

    private record Known(LocalDate asOf, ImmutableList<Drawdown> all) {}

    private Drawdowns(Dossier dossier) {
        this.dossier = dossier;
    }

    static ImmutableList<Drawdown> of(Dossier dossier, LocalDate asOf) {
        return dossier.derived(Drawdowns.class, Drawdowns::new).asOf(asOf);
    }

    private ImmutableList<Drawdown> asOf(LocalDate day) {
        Known known = last;
        if (known == null || !known.asOf().equals(day)) {
            known = new Known(day, Drawdown.ofAll(dossier, day));
            last = known;
        }
        return known.all();
    }

    // ---- the rules

    /**
     * {@code COMMITTED_BEYOND_APPROPRIATION}: what is incurred from an appropriation and what is promised from it and still to come are together more
     * than there is on it.
     *
     * <p>A contract is promised as far as neither cost nor payment has drawn it down, so that nothing is counted twice. Example: of 700.00, 610.00
     * are incurred; a contract of 90.00 more is no finding, one of 90.01 is one of 0.01. It is a warning where the changes of the appropriation are
     * stated to be all recorded, else information. Its ground is the arithmetic of budgets.
     */
    static Rule committedBeyond() {
        return new CodedRule(
                "COMMITTED_BEYOND_APPROPRIATION",
                (rule, dossier, asOf) -> of(dossier, asOf).stream()
                        .filter(each -> each.committed().isPositive() != Answer.NO
                                && each.free().negate().isSurelyPositive())
                        .map(each -> unlessChanged(
                                dossier,
                                each,
                                asOf,
                                FindingMaker.of(
                                                rule,
                                                Severity.WARNING,
                                                Phrase.of(MoneyMessage.COMMITTED_BEYOND_APPROPRIATION)
                                                        .with("what", new MoneyNames(dossier).of(each.money()))
                                                        .with("available", each.available())
                                                        .with("incurred", each.incurred())
                                                        .with("committed", each.committed())
                                                        .with(
                                                                "amount",
                                                                each.free().negate()),
                                                List.of(each.money()))
                                        .weighing(Weight.of(each.free()))))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * {@code SPENDING_BEYOND_APPROPRIATION}: more was spent, handed over or carried over from an appropriation than there was on it, on the first day
     * on which that is certain.
     *
     * <p>Example: 700.00 appropriated in February, 710.00 spent by 1 May: 10.00 are missing on 1 May, though 100.00 come on top in June. Of what is
     * known within bounds the reading counts that leaves most. It is a warning where the changes of the appropriation by that day are stated to be all
     * recorded, else information. Its ground is the arithmetic of budgets.
     */
    static Rule spendingBeyond() {
        return new CodedRule(
                "SPENDING_BEYOND_APPROPRIATION",
                (rule, dossier, asOf) -> of(dossier, asOf).stream()
                        .filter(each -> each.overdraft().isPresent())
                        .sorted(Comparator.comparing((Drawdown each) ->
                                        each.overdraft().orElseThrow().day())
                                .thenComparing(each ->
                                        each.overdraft().orElseThrow().fact().id()))
                        .map(each -> {
                            Drawdown.Overdraft overdraft = each.overdraft().orElseThrow();
                            Phrase words = Phrase.of(MoneyMessage.SPENDING_BEYOND_APPROPRIATION);
                            return unlessChanged(
                                    dossier,
                                    each,
                                    overdraft.day(),
                                    spent(rule, words, overdraft.amount(), overdraft.day(), overdraft.fact()));
                        })
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * {@code SPENDING_BEFORE_APPROPRIATION}: something was spent from an appropriation before any money can have been on it.
     *
     * <p>Example: 10.00 spent on 31 January from what is appropriated on 1 February. From what is appropriated some time in January it may have
     * been spent after that. Its ground is the arithmetic of budgets.
     */
    static Rule spendingBefore() {
        return new CodedRule(
                "SPENDING_BEFORE_APPROPRIATION",
                (rule, dossier, asOf) -> of(dossier, asOf).stream()
                        .flatMap(drawdown -> FindingMaker.together(
                                drawdown.early().stream()
                                        .map(early -> spent(
                                                        rule,
                                                        Phrase.of(MoneyMessage.SPENDING_BEFORE_APPROPRIATION),
                                                        early.amount(),
                                                        early.day(),
                                                        early.fact())
                                                .listedAs(Phrase.of(SeveralMessage.AMOUNT_AND_DAY)
                                                        .with("amount", early.amount())
                                                        .with("day", early.day())))
                                        .toList(),
                                SeveralMessage.SPENDINGS_BEFORE_APPROPRIATION)
                                .stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Finding spent(Rule rule, Phrase words, MonetaryAmount amount, LocalDate day, Fact fact) {
        return FindingMaker.of(
                        rule, Severity.WARNING, words.with("amount", amount).with("day", day), List.of(fact))
                .weighing(Weight.of(AmountRange.exactly(amount)));
    }

    /** A change of the appropriation that is not recorded would refute it. */
    private static Finding unlessChanged(Dossier dossier, Drawdown drawdown, LocalDate day, Finding finding) {
        return FindingMaker.unlessRefuted(
                finding, Undeclared.of(dossier, drawdown.money()).amongst(List.of(ListKind.APPROPRIATIONS), day));
    }
}

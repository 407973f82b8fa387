package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.Breakdown;
import lt.kopz.core.gap.KindWords;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;

/**
 * {@code ITEMS_UNLIKE_TOTAL}: the parts of an amount go beyond it, or miss it although the source states that they are all there is.
 *
 * <p>Each breakdown is held against its whole for itself, within the precision to which the numbers are printed, as {@link Breakdown} has it.
 * Example: of 3000.00, 1000.00 are for 2019 and 2000.01 for 2020: 0.01 too much. Parts of 1000.00 and 1500.00 leave 500.00 that are not
 * itemised, which is no finding unless the source states that nothing else is in the whole. Its ground is arithmetic.
 */
final class ItemsUnlikeTotal implements Rule {
    /** Makes the rule; it has no parameters. */
    public ItemsUnlikeTotal() {}

    @Override
    public String code() {
        return "ITEMS_UNLIKE_TOTAL";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        MoneyNames names = new MoneyNames(dossier);
        return Breakdown.ofAll(dossier, asOf).stream()
                .sorted(Comparator.comparing(
                                (Breakdown breakdown) -> breakdown.whole().id())
                        .thenComparing(Breakdown::dimension))
                .flatMap(breakdown -> finding(breakdown, names).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Finding> finding(Breakdown breakdown, MoneyNames names) {
        Optional<AmountRange> contradiction = breakdown.contradiction();
        return contradiction.map(difference -> FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.ITEMS_UNLIKE_TOTAL)
                                .with("whole", names.of(breakdown.whole()))
                                .with("total", breakdown.total())
                                .with("dimension", Phrase.of(KindWords.by(breakdown.dimension())))
                                .with("sum", breakdown.sum())
                                .with("amount", difference),
                        List.of(breakdown.whole()))
                .weighing(Weight.of(difference)));
    }
}

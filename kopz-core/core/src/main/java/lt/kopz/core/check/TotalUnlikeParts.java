package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.claim.ClaimMessage;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code TOTAL_UNLIKE_PARTS}: a printed total is not the sum of its printed parts.
 *
 * <p>Found are a cost that is not its unit price times its units, and a series that is stated to have fewer events than are stated one by one.
 * Fewer events stated than intended are no contradiction: the others may be unknown. Its ground is arithmetic.
 */
final class TotalUnlikeParts implements Rule {
    /** Makes the rule; it has no parameters. */
    public TotalUnlikeParts() {}

    @Override
    public String code() {
        return "TOTAL_UNLIKE_PARTS";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            expenditure.unitPrice().ifPresent(price -> {
                MonetaryAmount product = Amounts.times(price.amount(), price.units());
                if (!expenditure.amount().interval().contains(product)) {
                    findings.add(finding(expenditure, cost(expenditure, price, product))
                            .weighing(Weight.of(AmountRange.exactly(product)
                                    .minus(expenditure.amount().range()))));
                }
            });
        }
        for (EventSeries series : sorted(dossier.series())) {
            series.intended().ifPresent(intended -> {
                long stated = dossier.eventsOf(series.id()).stream()
                        .filter(event -> event.state() != EventState.CANCELLED)
                        .mapToLong(Event::occurrences)
                        .sum();
                if (stated > intended) {
                    findings.add(finding(
                            series,
                            Phrase.of(ClaimMessage.TOTAL_EVENTS)
                                    .with("title", series.title())
                                    .with("total", (long) intended)
                                    .with("sum", stated)));
                }
            });
        }
        return findings.build();
    }

    private static Text cost(Expenditure expenditure, UnitPrice price, MonetaryAmount product) {
        return Phrase.of(ClaimMessage.TOTAL_COST)
                .with("total", expenditure.amount())
                .with("units", (long) price.units())
                .with("price", price.amount())
                .with("sum", product);
    }

    private Finding finding(Fact fact, Text message) {
        ImmutableList<Source> evidence = fact.sources();
        return new Finding(code(), Severity.WARNING, message, ImmutableList.of(fact.id()), evidence);
    }

    private static <F extends Fact> ImmutableList<F> sorted(List<F> facts) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), facts);
    }
}

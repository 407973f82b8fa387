package lt.kopz.quickstart;

// README: from here
import static lt.kopz.core.funding.FundingSourceKind.MUNICIPAL_BUDGET;
import static lt.kopz.core.funding.FundingSourceKind.STATE_BUDGET;
import static lt.kopz.core.ledger.LedgerEntry.need;
import static lt.kopz.core.ledger.LedgerEntry.original;
import static lt.kopz.core.ledger.LedgerEntry.replaced;
import static lt.kopz.core.money.Amounts.currency;
import static lt.kopz.core.money.Amounts.euro;
import static lt.kopz.core.money.Amounts.text;

import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;
import lt.kopz.core.ledger.Ledger;

public class OwnNumbers {
    public static void main(String[] arguments) {
        LocalDate january = LocalDate.of(2024, 1, 15);
        LocalDate june = LocalDate.of(2024, 6, 20);
        Ledger ledger = Ledger.of(List.of(
                need("need-1", january, euro(2000)).forMeasure("lectures"),
                need("need-2", january, euro(900)).forMeasure("shelter"),
                need("need-3", january, euro(950)).forMeasure("shelter").inYear(2025),
                original("line-1", january, euro(1500)).forMeasure("lectures").from(MUNICIPAL_BUDGET),
                original("line-2", january, euro(900)).forMeasure("shelter").from(STATE_BUDGET),
                replaced("amendment", june, euro(1800), "line-1"))); // in place of the 1500

        ledger.view().byMeasure().forEach((measure, ofMeasure) -> {
            ofMeasure.byYear().forEach((year, ofYear) -> {
                MonetaryAmount gap = ofYear.totals(currency("EUR")).financingGap();
                System.out.println(measure + " " + year + ": " + text(gap));
            });
        });
        // lectures 2024: EUR 200.00, shelter 2024: EUR 0.00, shelter 2025: EUR 950.00
    }
}
// README: to here

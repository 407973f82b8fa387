import static lt.kopz.core.ledger.LedgerEntry.need;
import static lt.kopz.core.ledger.LedgerEntry.original;

import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.money.Amounts;

/** On the class path, with kopz-core alone. */
public class Main {
    public static void main(String[] arguments) {
        LocalDate january = LocalDate.of(2024, 1, 15);
        MonetaryAmount gap = Ledger.of(List.of(
                        need("need", january, Amounts.euro("3250.00")), original("line", january, Amounts.euro("700.00"))))
                .view()
                .totals(Amounts.currency("EUR"))
                .financingGap();
        if (!Amounts.text(gap).equals("EUR 2550.00")) {
            throw new IllegalStateException("wrong gap: " + Amounts.text(gap));
        }
        try {
            Class.forName("lt.kopz.reporting.render.Renderers");
            throw new IllegalStateException("kopz-core brings the reports along");
        } catch (ClassNotFoundException asItShouldBe) {
            System.out.println(Amounts.text(gap));
        }
    }
}

package lt.kopz.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.money.CurrencyUnit;
import lt.kopz.core.funding.EntryKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Ledger;
import lt.kopz.core.funding.LedgerEntry;
import lt.kopz.core.funding.Totals;
import lt.kopz.core.money.Amounts;
import org.junit.jupiter.api.Test;

/** The example of the README: from nothing but calls to a gap per measure and year. */
class IntegratorExampleTest {

    @Test
    void a_gap_per_measure_and_year_for_a_plan_with_two_sources_and_one_amendment() {
        StringBuilder out = new StringBuilder();
        CurrencyUnit euro = Amounts.currency("EUR");
        // example
        UnaryOperator<LedgerEntry> lectures =
                entry -> entry.forPlan("plan").forMeasure("lectures").from(FundingSourceKind.MUNICIPAL_BUDGET);
        UnaryOperator<LedgerEntry> shelter =
                entry -> entry.forPlan("plan").forMeasure("shelter").from(FundingSourceKind.STATE_BUDGET);
        LocalDate day = LocalDate.of(2024, 1, 15);
        LocalDate amended = LocalDate.of(2024, 6, 20);
        Ledger ledger = Ledger.of(List.of(
                lectures.apply(LedgerEntry.of("n-1", EntryKind.NEED, day, Amounts.euro(2000), "n-1")
                        .inYear(2024)),
                lectures.apply(LedgerEntry.of("n-2", EntryKind.NEED, day, Amounts.euro(2100), "n-2")
                        .inYear(2025)),
                shelter.apply(LedgerEntry.of("n-3", EntryKind.NEED, day, Amounts.euro(900), "n-3")
                        .inYear(2024)),
                lectures.apply(LedgerEntry.of("act-1", EntryKind.ORIGINAL, day, Amounts.euro(1500), "line-1")),
                shelter.apply(LedgerEntry.of("act-2", EntryKind.ORIGINAL, day, Amounts.euro(900), "line-2")),
                LedgerEntry.of("act-3", EntryKind.REPLACED, amended, Amounts.euro(1800), "line-1")));
        for (String measure : List.of("lectures", "shelter")) {
            for (int year : List.of(2024, 2025)) {
                Totals totals = ledger.view()
                        .ofPlan("plan")
                        .ofMeasure(measure)
                        .inYear(year)
                        .totals(euro);
                out.append(measure + " " + year + ": " + Amounts.text(totals.financingGap()) + "\n");
            }
        }
        // example
        assertThat(out)
                .hasToString(
                        "lectures 2024: EUR 200.00\nlectures 2025: EUR 2100.00\nshelter 2024: EUR 0.00\nshelter 2025: EUR 0.00\n");
        assertThat(ledger.view()
                        .ofMeasure("lectures")
                        .inYear(2024)
                        .asOf(amended.minusDays(1))
                        .totals(euro)
                        .financingGap())
                .isEqualTo(Amounts.euro("500.00"));
        assertThat(ledger.view()
                        .from(FundingSourceKind.STATE_BUDGET)
                        .totals(euro)
                        .financingGap())
                .isEqualTo(Amounts.euro("0.00"));
    }
}

package lt.kopz.core.json;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.LocalizedText;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Writer and reader share their limits: what is written is read, and what would not be read is refused when it is written. */
class SharedLimitsTest {
    private static final String MOST_OF_FACT = "999999999999999.99";
    private static final String BEYOND = "1000000000000000.00";

    private static Dossier needs(String... amounts) {
        DossierFixtures dossier = aDossier();
        for (int i = 0; i < amounts.length; i++) {
            dossier.need("need-" + i, amounts[i], "2019-02-05", need -> need);
        }
        return dossier.build();
    }

    @Test
    void sums_beyond_what_a_fact_states_are_read() {
        String most = "9".repeat(Amounts.MAX_INTEGER_DIGITS) + ".99";
        AmountRange range = AmountRange.between(Amounts.euro("-" + most), Amounts.euro(most));
        for (AmountRange each :
                new AmountRange[] {range, range.withTolerance(new BigDecimal("9".repeat(60) + "." + "9".repeat(60)))}) {
            assertThat(JsonForms.AMOUNT_RANGE.read(JsonForms.AMOUNT_RANGE.toBytes(each)))
                    .isEqualTo(each);
        }
        assertThat(JsonForms.AMOUNT.read(JsonForms.AMOUNT.toBytes(Amounts.euro(most))))
                .isEqualTo(Amounts.euro(most));
        Headcount heads = Headcount.exactly(Long.MAX_VALUE);
        assertThat(JsonForms.HEADCOUNT.read(JsonForms.HEADCOUNT.toBytes(heads))).isEqualTo(heads);
    }

    @Test
    void a_figure_of_the_greatest_amounts_is_read_with_its_explanation() {
        Dossier dossier = needs(MOST_OF_FACT, MOST_OF_FACT);
        ExplainedFigure need = ExplainedFigure.of(
                dossier, BudgetGaps.of(dossier, dossier.plans().get(0).id()).need());
        assertThat(need.toString()).contains("1999999999999999.98");
        assertThat(JsonForms.FIGURE.read(JsonForms.FIGURE.toBytes(need))).isEqualTo(need);
    }

    @Test
    void what_is_nested_deeper_or_longer_than_is_read_is_not_written() {
        DossierFixtures nested = aDossier();
        for (int i = 0; i < 40; i++) {
            List<String> whole = i == 0 ? List.of() : List.of("need-" + (i - 1));
            nested.need("need-" + i, (100 - i) + ".00", "2019-02-05", need -> need.within(whole));
        }
        Dossier deep = nested.build();
        Figure<AmountRange> figure = BudgetGaps.of(deep, DossierFixtures.PLAN)
                .inYear(2019)
                .from(FundingSourceKind.EU)
                .need();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonForms.FIGURE.toBytes(ExplainedFigure.of(deep, figure)))
                .withMessageContaining("more than 64 levels deep would not be read back");
        Dossier titled = aDossier().build().withTitle(LocalizedText.lithuanian("a".repeat(1_000_001)));
        for (ThrowingCallable writing : List.<ThrowingCallable>of(
                () -> Dossiers.toBytes(titled),
                () -> Dossiers.writeLines(Stream.of(titled), new ByteArrayOutputStream()))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(writing)
                    .withMessageContaining("A text of 1000001 characters would not be read back");
        }
    }

    @Test
    void a_fact_that_states_more_than_is_read_is_not_written() {
        Dossier most = needs(MOST_OF_FACT);
        assertThat(Dossiers.read(Dossiers.toBytes(most))).isEqualTo(most);
        Dossier beyond = needs(BEYOND);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dossiers.toBytes(beyond))
                .withMessageContaining("1000000000000000.00 would not be read back");
        Dossier crowd = aDossier()
                .event("event", EventState.HELD, "2019-11-05", Headcount.exactly(1_000_000_000_001L))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dossiers.toBytes(crowd))
                .withMessageContaining("1000000000001 is not within 0 to 1000000000000");
        LedgerEntry entry =
                LedgerEntry.of("a", EntryKind.ORIGINAL, LocalDate.of(2019, 10, 24), Amounts.euro(BEYOND), "line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerLines.write(Stream.of(entry), new ByteArrayOutputStream()))
                .withMessageContaining("1000000000000000.00 would not be read back");
    }
}

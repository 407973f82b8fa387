package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadingTest {
    /** Six months of 2019 and twelve of 2020. */
    private static final DateRange WHOLE = DateRange.parse("2019-07-01/2020-12-31");

    private static AmountRange share(AmountRange amount, int year) {
        return GapFigures.share(amount, WHOLE, DateRange.ofYear(year)).orElseThrow();
    }

    @Test
    void the_share_of_a_year_is_open_where_the_amount_is() {
        AmountRange open = AmountRange.between(Amounts.euro("18.00"), Amounts.euro("180.00"));

        assertThat(share(open, 2019)).hasToString("EUR 6.00 to 60.00");
        assertThat(share(open, 2020)).hasToString("EUR 12.00 to 120.00");
        assertThat(share(AmountRange.atLeast(Amounts.euro("180.00")), 2020)).hasToString("at least EUR 120.00");
        assertThat(share(AmountRange.atMost(Amounts.euro("180.00")), 2019)).hasToString("at most EUR 60.00");
        assertThat(share(AmountRange.unknown(Amounts.currency("EUR")), 2019)).hasToString("unknown, in EUR");
        assertThat(GapFigures.share(open, WHOLE, DateRange.ofYear(2021))).isEmpty();
    }

    @ParameterizedTest(name = "{0} over {1}: {2} in 2019")
    @CsvSource({
        "41.00, 2019-12-01/2020-01-10, 31.00",
        "41.00, 2019-12-22/2020-01-31, 10.00",
        "40.00, 2019-12-01/2020-01-31, 20.00",
        "3250.00, 2019-01-01/2020-12-31, 1625.00",
        "731.00, 2019-01-01/2020-12-30, 365.50"
    })
    void months_have_the_same_where_all_are_whole_and_else_each_day_has(String amount, String whole, String share) {
        assertThat(GapFigures.share(
                        AmountRange.exactly(Amounts.euro(amount)), DateRange.parse(whole), DateRange.ofYear(2019)))
                .contains(AmountRange.exactly(Amounts.euro(share)));
    }
}

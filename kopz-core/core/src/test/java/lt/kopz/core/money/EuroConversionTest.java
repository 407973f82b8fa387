package lt.kopz.core.money;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import javax.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuroConversionTest {

    private static final CurrencyUnit LTL = Amounts.currency("LTL");

    @ParameterizedTest
    @CsvSource({
        "7654321, LTL, 2216844.59",
        "345.28, LTL, 100.00",
        "3.45, LTL, 1.00",
        "1, LTL, 0.29",
        "-1, LTL, -0.29",
        "0.00, LTL, 0.00",
        "100, DEM, 51.13",
        "1000, ITL, 0.52",
        "1, IEP, 1.27",
        "1.95583, BGN, ",
        "195.58, BGN, 100.00"
    })
    void an_amount_is_divided_by_the_rate(String amount, String code, String euros) {
        if (euros == null) {
            assertThatThrownBy(() -> Amounts.of(amount, code)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(EuroConversion.toEuro(Amounts.of(amount, code))).isEqualTo(euro(euros));
        }
    }

    @ParameterizedTest(name = "{0} LTL: a price is {1} EUR, a wage {2} EUR")
    @CsvSource({
        // as the official site on the euro in Lithuania and social insurance worked them out
        "10.00, 2.90, 2.90",
        "20.00, 5.79, 5.80",
        "250.00, 72.41, 72.41",
        "1540.00, 446.01, 446.02",
        "830.00, 240.38, 240.39",
        "1170.00, 338.86, 338.86",
        "150.00, 43.44, 43.45",
        // the third decimal alone decides: 37.6506…
        "130.00, 37.65, 37.65",
        "345.28, 100.00, 100.00",
        "-150.00, -43.44, -43.45",
        "0.00, 0.00, 0.00"
    })
    void a_price_goes_to_the_nearest_cent_and_a_wage_up_in_favour_of_who_is_paid(
            String litas, String price, String wage) {
        assertThat(EuroConversion.toEuro(Amounts.of(litas, "LTL"), OfficialRounding.NEAREST_CENT))
                .isEqualTo(euro(price));
        assertThat(EuroConversion.toEuro(Amounts.of(litas, "LTL"), OfficialRounding.IN_FAVOUR_OF_RECIPIENT))
                .isEqualTo(euro(wage));
    }

    @Test
    void the_lithuanian_law_rounds_litas_alone() {
        assertThat(OfficialRounding.IN_FAVOUR_OF_RECIPIENT.isFor(LTL)).isTrue();
        assertThat(OfficialRounding.IN_FAVOUR_OF_RECIPIENT.isFor(Amounts.currency("DEM")))
                .isFalse();
        assertThat(OfficialRounding.NEAREST_CENT.isFor(Amounts.currency("DEM"))).isTrue();
        assertThat(OfficialRounding.NEAREST_CENT.isFor(Amounts.currency("USD"))).isFalse();
        assertThat(EuroConversion.toEuro(euro("0.01"), OfficialRounding.IN_FAVOUR_OF_RECIPIENT))
                .isEqualTo(euro("0.01"));
        assertThatThrownBy(
                        () -> EuroConversion.toEuro(Amounts.of("100", "DEM"), OfficialRounding.IN_FAVOUR_OF_RECIPIENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No law that kopz knows rounds DEM IN_FAVOUR_OF_RECIPIENT: use NEAREST_CENT, which every"
                        + " currency that the euro replaced has");
        assertThatThrownBy(() -> EuroConversion.toEuro(Amounts.of("1", "USD"), OfficialRounding.NEAREST_CENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USD is no currency that the euro replaced");
    }

    @Test
    void an_inverse_rate_would_be_14_cents_off() {
        BigDecimal inverse = BigDecimal.ONE.divide(new BigDecimal("3.45280"), new MathContext(6));
        assertThat(inverse.multiply(new BigDecimal("7654321")).setScale(2, RoundingMode.HALF_UP))
                .isNotEqualTo(new BigDecimal("2216844.59"));
    }

    @Test
    void euros_are_euros_already() {
        assertThat(EuroConversion.toEuro(euro("0.01"))).isEqualTo(euro("0.01"));
    }

    @Test
    void a_currency_that_the_euro_did_not_replace_is_refused() {
        assertThatThrownBy(() -> EuroConversion.toEuro(Amounts.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("USD is no currency that the euro replaced: convert it with a Rate, which names its day and"
                        + " source");
        assertThat(EuroConversion.rateOf(Amounts.currency("EUR"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ATS, 13.7603, 1999, 2", "BEF, 40.3399, 1999, 0", "DEM, 1.95583, 1999, 2", "ESP, 166.386, 1999, 0",
        "FIM, 5.94573, 1999, 2", "FRF, 6.55957, 1999, 2", "IEP, 0.787564, 1999, 2", "ITL, 1936.27, 1999, 0",
        "LUF, 40.3399, 1999, 0", "NLG, 2.20371, 1999, 2", "PTE, 200.482, 1999, 0", "GRD, 340.750, 2001, 0",
        "SIT, 239.640, 2007, 2", "CYP, 0.585274, 2008, 2", "MTL, 0.429300, 2008, 2", "SKK, 30.1260, 2009, 2",
        "EEK, 15.6466, 2011, 2", "LVL, 0.702804, 2014, 2", "LTL, 3.45280, 2015, 2", "HRK, 7.53450, 2023, 2",
        "BGN, 1.95583, 2026, 2"
    })
    void every_replaced_currency_has_its_rate_day_and_decimals(String code, String rate, int year, int decimals) {
        EuroRate found = EuroConversion.rateOf(Amounts.currency(code)).orElseThrow();
        assertThat(found).isEqualTo(new EuroRate(code, new BigDecimal(rate), LocalDate.of(year, 1, 1)));
        assertThat(found.currency().getDefaultFractionDigits()).isEqualTo(decimals);
    }

    @Test
    void the_euro_replaced_twenty_one_currencies_in_order_of_joining() {
        assertThat(EuroConversion.rates())
                .hasSize(21)
                .isSortedAccordingTo((a, b) -> a.since().compareTo(b.since()));
    }

    @Test
    void a_rate_of_other_than_six_figures_is_refused() {
        LocalDate day = LocalDate.of(2015, 1, 1);
        assertThatThrownBy(() -> new EuroRate("LTL", new BigDecimal("3.4528"), day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("six significant figures");
        assertThatThrownBy(() -> new EuroRate("LTL", new BigDecimal("-3.45280"), day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EuroRate("Lt", new BigDecimal("3.45280"), day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"Lt\" is no currency code");
    }
}

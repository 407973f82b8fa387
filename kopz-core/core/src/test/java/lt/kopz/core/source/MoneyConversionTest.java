package lt.kopz.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.CurrencyMismatchException;
import lt.kopz.core.money.EuroConversion;
import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("How an amount came to be in another currency")
class MoneyConversionTest {
    private static final CurrencyUnit LITAS = Amounts.currency("LTL");
    private static final Rate OFFICIAL =
            EuroConversion.rateOf(LITAS).orElseThrow().asRate();
    private static final Rate DOLLAR = new Rate(
            Amounts.currency("EUR"),
            Amounts.currency("USD"),
            new BigDecimal("1.1194"),
            LocalDate.of(2019, 12, 10),
            "ECB");

    private static MonetaryAmount litas(String amount) {
        return Amounts.of(amount, "LTL");
    }

    private static MoneyConversion official(OfficialRounding rounding, String... litas) {
        return new MoneyConversion(
                Stream.of(litas)
                        .map(amount -> StatedAmount.exactly(litas(amount)))
                        .collect(ImmutableList.toImmutableList()),
                OFFICIAL,
                Optional.of(rounding));
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    @Test
    void it_leads_from_the_currency_stated_to_the_other_one_of_the_rate() {
        MoneyConversion toEuro = MoneyConversion.at(DOLLAR, StatedAmount.exactly(Amounts.of("783.58", "USD")));
        assertThat(toEuro.from()).isEqualTo(Amounts.currency("USD"));
        assertThat(toEuro.to()).isEqualTo(Amounts.currency("EUR"));
        MoneyConversion toDollar = MoneyConversion.at(DOLLAR, StatedAmount.exactly(Amounts.euro("700.00")));
        assertThat(toDollar.from()).isEqualTo(Amounts.currency("EUR"));
        assertThat(toDollar.to()).isEqualTo(Amounts.currency("USD"));
        assertThat(toDollar.exactly(Amounts.euro("700.00"))).isEqualTo(Fraction.of(new BigDecimal("783.58")));
    }

    @Test
    void before_it_is_rounded_an_amount_is_an_exact_fraction() {
        MoneyConversion conversion = official(OfficialRounding.NEAREST_CENT, "1.00");
        assertThat(conversion.exactly(litas("1.00"))).isEqualTo(Fraction.of(625, 2158));
        assertThat(conversion.tolerance()).isEqualByComparingTo("0.005");
        assertThat(official(OfficialRounding.IN_FAVOUR_OF_RECIPIENT, "1.00").tolerance())
                .isEqualByComparingTo("0.01");
        assertThat(MoneyConversion.at(DOLLAR, StatedAmount.exactly(Amounts.euro("1.00")))
                        .tolerance())
                .isEqualByComparingTo("0.01");
        assertThatThrownBy(() -> conversion.exactly(Amounts.euro("1.00")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @ParameterizedTest(name = "300.00 LTL at 30.00 LTL held as {0} {2} and {1} EUR: {3}")
    @CsvSource({
        "86.89, 8.69, EUR, true",
        "86.88, 8.68, EUR, true",
        "86.90, 8.69, EUR, false",
        "86.87, 8.69, EUR, false",
        "86.89, 8.70, EUR, false",
        "86.89, 8.69, USD, false"
    })
    void what_was_changed_since_is_no_longer_what_became_of_the_stated_amounts(
            String total, String price, String currency, boolean explained) {
        MoneyConversion conversion = official(OfficialRounding.NEAREST_CENT, "300.00", "30.00");
        assertThat(conversion.explains(List.of(
                        StatedAmount.exactly(Amounts.of(total, currency)), StatedAmount.exactly(Amounts.euro(price)))))
                .isEqualTo(explained);
        assertThat(conversion.explains(List.of(StatedAmount.exactly(Amounts.euro("86.89")))))
                .isFalse();
    }

    static Stream<Arguments> formsOfAmounts() {
        return Stream.of(
                arguments(StatedAmount.exactly(litas("345.28"))),
                arguments(StatedAmount.rounded(litas("34500.00"), litas("100.00"))),
                arguments(StatedAmount.rounded(litas("0.10"), litas("0.02"))),
                arguments(StatedAmount.atLeast(litas("345.28"))),
                arguments(StatedAmount.atMost(litas("345.28"))),
                arguments(StatedAmount.between(litas("345.28"), litas("690.56"))),
                arguments(StatedAmount.between(litas("345.28"), litas("345.29"))),
                arguments(StatedAmount.about(litas("345.28"), litas("300.00"), litas("400.00"))),
                arguments(StatedAmount.about(litas("345.28"), litas("345.28"), litas("345.29"))),
                arguments(StatedAmount.unknown(LITAS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsOfAmounts")
    void an_amount_in_any_form_is_what_became_of_itself(StatedAmount stated) {
        MoneyConversion conversion =
                new MoneyConversion(ImmutableList.of(stated), OFFICIAL, Optional.of(OfficialRounding.NEAREST_CENT));
        assertThat(conversion.explains(List.of(stated.converted(EuroConversion::toEuro))))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsOfAmounts")
    void an_amount_in_one_form_is_not_what_became_of_another(StatedAmount stated) {
        MoneyConversion conversion =
                new MoneyConversion(ImmutableList.of(stated), OFFICIAL, Optional.of(OfficialRounding.NEAREST_CENT));
        StatedAmount own = stated.converted(EuroConversion::toEuro);
        assertThat(formsOfAmounts()
                        .map(other -> ((StatedAmount) other.get()[0]).converted(EuroConversion::toEuro))
                        .filter(other -> !other.equals(own))
                        .filter(other -> conversion.explains(List.of(other))))
                .isEmpty();
    }

    @Test
    void what_is_not_stated_exactly_is_not_said_exactly() {
        MoneyConversion conversion = MoneyConversion.at(
                DOLLAR, StatedAmount.atLeast(Amounts.of("783.58", "USD")), StatedAmount.unknown(DOLLAR.term()));
        assertThat(plain(Wording.ENGLISH.say(conversion.words())))
                .isEqualTo("at least USD 783.58 and an unknown amount in USD converted at 1 EUR = 1.1194 USD"
                        + " (10 December 2019, ECB)");
        assertThat(plain(Wording.LITHUANIAN.say(conversion.words())))
                .isEqualTo(
                        "ne mažiau kaip 783,58 USD ir nežinoma suma (USD) perskaičiuota pagal kursą 1 EUR = 1,1194 USD"
                                + " (2019 m. gruodžio 10 d., ECB)");
    }

    @Test
    void it_says_what_was_stated_and_by_which_rate_and_act() {
        MoneyConversion price = official(OfficialRounding.NEAREST_CENT, "300.00", "30.00");
        assertThat(plain(Wording.ENGLISH.say(price.words())))
                .isEqualTo("LTL 300.00 and LTL 30.00 converted at the official rate 1 EUR = 3.45280 LTL (Council"
                        + " Regulation (EC) No 2866/98), rounded to the nearest cent (Council Regulation (EC) No 1103/97,"
                        + " Article 5)");
        assertThat(plain(Wording.LITHUANIAN.say(price.words())))
                .isEqualTo("300,00 Lt ir 30,00 Lt perskaičiuota pagal oficialų kursą 1 EUR = 3,45280 LTL (Tarybos"
                        + " reglamentas (EB) Nr. 2866/98), suapvalinta iki artimiausio cento (Tarybos reglamento (EB)"
                        + " Nr. 1103/97 5 straipsnis)");
        MoneyConversion wage = official(OfficialRounding.IN_FAVOUR_OF_RECIPIENT, "150.00");
        assertThat(plain(Wording.ENGLISH.say(wage.words())))
                .contains(
                        "rounded up to the cent in favour of the recipient (Law of the Republic of Lithuania No XII-828,"
                                + " Articles 8 and 9)");
        assertThat(plain(Wording.LITHUANIAN.say(wage.words())))
                .contains("suapvalinta iki cento gavėjo naudai (Lietuvos Respublikos įstatymo Nr. XII-828 8 ir 9"
                        + " straipsniai)");
        MoneyConversion dollars = MoneyConversion.at(DOLLAR, StatedAmount.exactly(Amounts.of("783.58", "USD")));
        assertThat(plain(Wording.ENGLISH.say(dollars.words())))
                .isEqualTo("USD 783.58 converted at 1 EUR = 1.1194 USD (10 December 2019, ECB)");
        assertThat(plain(Wording.LITHUANIAN.say(dollars.words())))
                .isEqualTo("783,58 USD perskaičiuota pagal kursą 1 EUR = 1,1194 USD (2019 m. gruodžio 10 d., ECB)");
    }

    @Test
    void an_official_rounding_goes_with_the_official_rate_alone() {
        Rate shortened =
                new Rate(OFFICIAL.base(), OFFICIAL.term(), new BigDecimal("3.45"), OFFICIAL.day(), OFFICIAL.source());
        Rate inverse = new Rate(
                OFFICIAL.term(), OFFICIAL.base(), new BigDecimal("0.289620"), OFFICIAL.day(), OFFICIAL.source());
        for (Rate rate : List.of(shortened, inverse)) {
            assertThatThrownBy(() -> new MoneyConversion(
                            ImmutableList.of(StatedAmount.exactly(litas("1.00"))),
                            rate,
                            Optional.of(OfficialRounding.NEAREST_CENT)))
                    .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                    .extracting(RefusedException::kind)
                    .isEqualTo(ProblemKind.ROUNDING_UNOFFICIAL);
        }
        assertThatThrownBy(() -> new MoneyConversion(
                        ImmutableList.of(StatedAmount.exactly(Amounts.of("1.00", "DEM"))),
                        EuroConversion.rateOf(Amounts.currency("DEM"))
                                .orElseThrow()
                                .asRate(),
                        Optional.of(OfficialRounding.IN_FAVOUR_OF_RECIPIENT)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> MoneyConversion.at(
                        OFFICIAL, StatedAmount.exactly(litas("1.00")), StatedAmount.exactly(Amounts.euro("1.00"))))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.DIFFERENT_CURRENCIES);
    }

    @Test
    void a_provenance_is_derived_at_best_and_remembers_how_firmly_the_stated_amount_is_known() {
        MoneyConversion conversion = official(OfficialRounding.NEAREST_CENT, "345.28");
        Provenance stated = Provenance.stated(Source.of("document"));
        assertThat(stated.converted(conversion).basis()).isEqualTo(Basis.DERIVED);
        assertThat(stated.converted(conversion).asStated()).isEqualTo(stated);
        assertThat(stated.converted(conversion)).isNotEqualTo(stated);
        assertThat(stated.reasons()).isEmpty();
        assertThat(stated.asStated()).isSameAs(stated);

        LocalizedText reading = LocalizedText.lithuanian("taip suprantama");
        Provenance inferred = Provenance.inferred(reading).converted(conversion);
        assertThat(inferred.basis()).isEqualTo(Basis.INFERRED);
        assertThat(inferred.reasons()).containsExactly(reading, conversion.words());
    }
}

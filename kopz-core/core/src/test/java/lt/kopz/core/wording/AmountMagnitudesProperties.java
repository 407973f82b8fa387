package lt.kopz.core.wording;

import static lt.kopz.core.wording.WordingTest.tied;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Magnitude;
import lt.kopz.core.money.StatedAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Amounts in thousands and millions: the same amounts, printed with fewer zeros and read back by what reads documents. */
class AmountMagnitudesProperties {
    private static final Wording LITHUANIAN = Wording.LITHUANIAN.withAmountsIn(Magnitude.THOUSANDS);
    private static final Wording ENGLISH = Wording.ENGLISH.withAmountsIn(Magnitude.THOUSANDS);

    @Provide
    Arbitrary<MonetaryAmount> amounts() {
        return Combinators.combine(
                        Arbitraries.longs().between(-99_999_999_999_999L, 99_999_999_999_999L),
                        Arbitraries.of("EUR", "LTL"))
                .as((minor, currency) -> Amounts.ofMinor(minor, Amounts.currency(currency)));
    }

    @Property
    void what_is_said_is_read_back_from_a_document_as_the_same_amount(
            @ForAll @From("amounts") MonetaryAmount amount, @ForAll Magnitude magnitude) {
        String lithuanian = Wording.LITHUANIAN.withAmountsIn(magnitude).amount(amount);
        String english = Wording.ENGLISH.withAmountsIn(magnitude).amount(amount);

        assertThat(QuantityText.of(Wording.LITHUANIAN)
                        .notation()
                        .read(lithuanian)
                        .orElseThrow()
                        .amount())
                .isEqualTo(amount);
        assertThat(QuantityText.of(Wording.ENGLISH)
                        .notation()
                        .read(english)
                        .orElseThrow()
                        .amount())
                .isEqualTo(amount);
    }

    @Property
    void the_number_of_an_amount_in_thousands_is_its_thousandth_to_the_last_cent(
            @ForAll @From("amounts") MonetaryAmount amount) {
        assertThat(LITHUANIAN.decimal(amount).scaleByPowerOfTen(3)).isEqualByComparingTo(Amounts.decimal(amount));
        assertThat(Wording.LITHUANIAN.decimal(amount)).isEqualTo(Amounts.decimal(amount));
    }

    @Example
    void an_amount_has_as_many_decimals_as_it_needs() {
        assertThat(LITHUANIAN.amount(Amounts.euro("3250.00"))).isEqualTo(tied("3,25~tūkst.~Eur"));
        assertThat(LITHUANIAN.amount(Amounts.euro("12000.00"))).isEqualTo(tied("12~tūkst.~Eur"));
        assertThat(LITHUANIAN.amount(Amounts.euro("48903.27"))).isEqualTo(tied("48,90327~tūkst.~Eur"));
        assertThat(LITHUANIAN.amount(Amounts.euro("0.00"))).isEqualTo(tied("0~tūkst.~Eur"));
        assertThat(ENGLISH.amount(Amounts.euro("-12345678.00"))).isEqualTo(tied("EUR~−12,345.678~thousand"));
        assertThat(Wording.ENGLISH.withAmountsIn(Magnitude.MILLIONS).amount(Amounts.euro("12345678.00")))
                .isEqualTo(tied("EUR~12.345678~million"));
        assertThat(LITHUANIAN.withAmountsIn(Magnitude.UNITS).amount(Amounts.euro("3250.00")))
                .isEqualTo(tied("3250,00~Eur"));
    }

    @Example
    void bounds_and_what_is_about_so_much_are_in_thousands_too() {
        MonetaryAmount four = Amounts.euro("4000.00");
        MonetaryAmount six = Amounts.euro("6000.00");
        assertThat(LITHUANIAN.amount(AmountRange.between(four, six)))
                .isEqualTo(tied("nuo 4~tūkst.~Eur iki 6~tūkst.~Eur"));
        assertThat(ENGLISH.amount(StatedAmount.about(Amounts.euro("5000.00"), four, six)))
                .isEqualTo(tied("about EUR~5~thousand (EUR~4~thousand to EUR~6~thousand)"));
    }

    @Example
    void amounts_within_words_are_in_thousands_whatever_language_has_the_words() {
        TestMessage englishAlone = new TestMessage("test.message", Map.of("en", "{amount} are missing"));
        Phrase missing = Phrase.of(englishAlone).with("amount", Amounts.euro("2550.00"));

        assertThat(ENGLISH.say(missing)).isEqualTo(tied("EUR~2.55~thousand") + " are missing");
        assertThat(LITHUANIAN.say(missing)).isEqualTo(tied("EUR~2.55~thousand") + " are missing");
        assertThat(Wording.LITHUANIAN.say(missing)).isEqualTo(tied("EUR~2,550.00") + " are missing");
    }

    @Example
    void what_stands_over_a_column_of_bare_numbers_names_the_thousands() {
        assertThat(LITHUANIAN.currency(Amounts.currency("EUR"))).isEqualTo(tied("tūkst.~Eur"));
        assertThat(ENGLISH.currency(Amounts.currency("EUR"))).isEqualTo(tied("EUR~thousand"));
        assertThat(Wording.LITHUANIAN.withAmountsIn(Magnitude.MILLIONS).currency(Amounts.currency("LTL")))
                .isEqualTo(tied("mln.~Lt"));
    }

    @Example
    void the_litas_is_called_as_documents_call_it() {
        MonetaryAmount litas = Amounts.of("3452.80", "LTL");
        assertThat(List.of(Wording.LITHUANIAN.amount(litas), Wording.ENGLISH.amount(litas)))
                .containsExactly(tied("3452,80~Lt"), tied("LTL~3,452.80"));
    }

    @Test
    void a_sum_of_rows_to_one_decimal_has_one_decimal() {
        AmountRange rows = StatedAmount.rounded(Amounts.euro("45600.00"), Amounts.euro("100.00"))
                .range()
                .plus(StatedAmount.rounded(Amounts.euro("12400.00"), Amounts.euro("100.00"))
                        .range());

        assertThat(LITHUANIAN.amount(rows).replace('\u00a0', ' ')).isEqualTo("58,0 tūkst. Eur");
        assertThat(LITHUANIAN
                        .amount(rows.plus(AmountRange.exactly(Amounts.euro("0.50"))))
                        .replace('\u00a0', ' '))
                .isEqualTo("58,0005 tūkst. Eur");
        assertThat(LITHUANIAN
                        .amount(AmountRange.exactly(Amounts.euro("58000.00")))
                        .replace('\u00a0', ' '))
                .isEqualTo("58 tūkst. Eur");
    }
}

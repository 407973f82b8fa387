package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import lt.kopz.core.money.Amounts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NumeralsProperties {

    @Property(tries = 1000)
    void what_is_said_reads_back_as_the_same_number(@ForAll BigDecimal number) {
        String lithuanian = Wording.LITHUANIAN.number(number);
        String english = Wording.ENGLISH.number(number);

        assertThat(new BigDecimal(
                        lithuanian.replace("\u00a0", "").replace(',', '.').replace('−', '-')))
                .isEqualByComparingTo(number);
        assertThat(new BigDecimal(english.replace(",", "").replace('−', '-'))).isEqualByComparingTo(number);
    }

    @Property(tries = 1000)
    void digits_are_grouped_as_a_decimal_format_groups_them(
            @ForAll long whole, @ForAll @IntRange(max = 9) int decimals) {
        BigDecimal number = BigDecimal.valueOf(whole, decimals);
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00a0');
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('−');
        boolean grouped = number.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0;
        DecimalFormat format = new DecimalFormat(grouped ? "#,##0" : "0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);

        assertThat(Wording.LITHUANIAN.number(number)).isEqualTo(format.format(number));
    }

    @Property
    void an_amount_of_euros_has_two_decimals_and_the_word(@ForAll long cents) {
        String said = Wording.LITHUANIAN.amount(Amounts.ofMinor(cents, Amounts.currency("EUR")));

        assertThat(said)
                .matches("−?([0-9]{1,4}|[0-9]{2,3}(\u00a0[0-9]{3})+|[0-9](\u00a0[0-9]{3}){2,}),[0-9]{2}\u00a0Eur");
        assertThat(said.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", ""))
                .isEqualTo(BigDecimal.valueOf(cents).abs().toPlainString());
    }
}

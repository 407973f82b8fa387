package lt.kopz.lang.pl;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

@Label("Polish, as Unicode CLDR has it")
class UnicodeProperties {
    private static final ULocale PL = ULocale.forLanguageTag("pl");
    private static final Wording POLISH = Wording.of("pl");
    private static final List<String> FORMS = List.of("one", "few", "many", "other");
    private static final PluralRules RULES = PluralRules.forLocale(PL);

    @Property
    void whole_numbers_take_the_form_of_their_plural(@ForAll @IntRange(max = 1_000_000) int number) {
        assertThat(FORMS.get(POLISH.plurals().form(number))).isEqualTo(RULES.select(number));
    }

    @Property
    void the_first_numbers_take_the_form_of_their_plural(@ForAll @IntRange(max = 250) int number) {
        assertThat(FORMS.get(POLISH.plurals().form(number))).isEqualTo(RULES.select(number));
    }

    @Property
    void numbers_with_decimals_take_the_form_of_their_plural(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(3) BigDecimal number,
            @ForAll @IntRange(max = 3) int decimals) {
        BigDecimal printed = number.setScale(decimals, RoundingMode.DOWN);
        String form = RULES.select(NumberFormatter.withLocale(PL)
                .precision(Precision.fixedFraction(decimals))
                .format(printed));
        assertThat(FORMS.get(POLISH.plurals().form(printed))).isEqualTo(form);
    }

    @Property
    void numbers_are_grouped_and_signed(
            @ForAll @BigRange(min = "-100000000", max = "100000000") @Scale(2) BigDecimal number) {
        String icu = NumberFormatter.withLocale(PL)
                .precision(Precision.fixedFraction(number.scale()))
                .format(number)
                .toString();
        assertThat(POLISH.number(number)).isEqualTo(icu.replace('-', '−'));
    }

    @Property
    void amounts_have_their_currency_behind_them(
            @ForAll @BigRange(min = "-10000000", max = "10000000") @Scale(2) BigDecimal number) {
        String icu = NumberFormatter.withLocale(PL)
                .unit(Currency.getInstance("PLN"))
                .format(number)
                .toString();
        assertThat(POLISH.amount(Amounts.of(number.toPlainString(), "PLN"))).isEqualTo(icu.replace('-', '−'));
    }

    @Property
    void percentages_have_their_sign_close_behind_them(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal percentage) {
        String icu = NumberFormatter.withLocale(PL)
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.fixedFraction(percentage.scale()))
                .format(percentage)
                .toString();
        assertThat(POLISH.percent(percentage)).isEqualTo(icu);
    }

    @Property
    void days_are_in_the_genitive(@ForAll @IntRange(min = -40_000, max = 40_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        DateFormat icu = DateFormat.getDateInstance(DateFormat.LONG, PL);
        assertThat(plain(POLISH.date(day))).isEqualTo(plain(inUtc(icu, day)) + " r.");
    }

    @Property
    void months_alone_are_in_the_nominative(
            @ForAll @IntRange(min = 1900, max = 2100) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        DateFormat icu = new SimpleDateFormat("LLLL y", PL);
        assertThat(plain(POLISH.date(PartialDate.of(YearMonth.of(year, month)))))
                .isEqualTo(inUtc(icu, LocalDate.of(year, month, 1)) + " r.");
    }

    @Property
    void words_stand_in_the_order_of_the_alphabet(@ForAll("words") String one, @ForAll("words") String other) {
        int icu = Collator.getInstance(PL).compare(one, other);
        if (icu != 0) {
            assertThat(Integer.signum(POLISH.order().compare(one, other)))
                    .as("%s, %s", one, other)
                    .isEqualTo(Integer.signum(icu));
        }
    }

    /** Often alike at the beginning, so that what decides is not always the first letter. */
    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> letters = Arbitraries.strings()
                .withChars("aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźżAĄCĆEĘLŁNŃOÓSŚZŹŻ 019")
                .ofMaxLength(6);
        return Combinators.combine(Arbitraries.of("", "z", "ża", "łó", "sosna "), letters)
                .as(String::concat)
                .filter(word -> !word.isBlank());
    }

    private static String inUtc(DateFormat format, LocalDate day) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static String plain(String said) {
        return said.replace('\u00a0', ' ');
    }
}

package lt.kopz.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Ids;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick tests say yes only where the pattern does, and the quick reading of a day is that of the calendar. */
class QuickTestsProperties {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("0019aZz.-_/ :é")
                .ofMaxLength(20)
                .edgeCases(edges -> edges.add(
                        "0.00",
                        "00.00",
                        "01.00",
                        "999999999999999.00",
                        "9999999999999999.00",
                        "a".repeat(100),
                        "a".repeat(101)));
    }

    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.integers().between(0, 99_999_999).map(digits -> {
            String text = Integer.toString(100_000_000 + digits);
            return text.substring(1, 5) + "-" + text.substring(5, 7) + "-" + text.substring(7);
        });
    }

    @Property
    void what_is_quickly_taken_matches_the_pattern(@ForAll("texts") String text) {
        assertThat(ValueCodecs.isId(text)).isEqualTo(text.matches(Ids.PATTERN));
        assertThat(text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")).isEqualTo(ValueCodecs.isDate(text));
        if (ValueCodecs.isCommonAmount(text)) {
            assertThat(text).matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");
        }
    }

    @Property
    void a_day_is_what_the_calendar_says(@ForAll("dates") String date) {
        Throwable none = catchThrowable(() -> LocalDate.parse(date));
        assertThat(ValueCodecs.isDate(date)).isTrue();
        if (none == null) {
            assertThat(ValueCodecs.day(date)).isEqualTo(LocalDate.parse(date));
        } else {
            RefusedException refused = catchThrowableOfType(RefusedException.class, () -> ValueCodecs.day(date));
            assertThat(refused.kind()).isEqualTo(ProblemKind.NO_SUCH_DAY);
            assertThat(refused.arguments()).containsExactly(Map.entry("found", date));
        }
    }

    @Provide
    Arbitrary<List<String>> amounts() {
        return Arbitraries.of("0.00", "700.00", "700", "-700.00", "700.5", "12.340", "1.005", "99999999999999.99")
                .list()
                .ofMaxSize(12);
    }

    @Property
    void an_amount_read_quickly_or_again_is_that_of_its_decimal(
            @ForAll("amounts") List<String> numbers, @ForAll Random random) {
        for (List<String> codes : List.of(List.of("EUR"), List.of("EUR", "JPY", "KWD", "LTL"))) {
            StringBuilder json = new StringBuilder("[");
            List<MonetaryAmount> expected = new ArrayList<>();
            for (String number : numbers) {
                CurrencyUnit currency = Amounts.currency(codes.get(random.nextInt(codes.size())));
                try {
                    expected.add(Amounts.of(new BigDecimal(number), currency));
                } catch (IllegalArgumentException finerThanItsCurrency) {
                    continue;
                }
                json.append(json.length() == 1 ? "" : ", ")
                        .append("{\"amount\": \"" + number + "\", \"currency\": \"" + currency + "\"}");
            }
            byte[] bytes = json.append(']').toString().getBytes(StandardCharsets.UTF_8);
            assertThat(Codec.listOf(ValueCodecs.AMOUNT).read(bytes).orThrow()).isEqualTo(expected);
        }
    }
}

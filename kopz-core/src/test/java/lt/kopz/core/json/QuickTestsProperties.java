package lt.kopz.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
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
        assertThat(Values.isId(text)).isEqualTo(text.matches(Ids.PATTERN));
        assertThat(text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")).isEqualTo(Values.isDate(text));
        if (Values.isCommonAmount(text)) {
            assertThat(text).matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");
        }
    }

    @Property
    void a_day_is_what_the_calendar_says(@ForAll("dates") String date) {
        Throwable refused = catchThrowable(() -> LocalDate.parse(date));
        assertThat(Values.isDate(date)).isTrue();
        if (refused == null) {
            assertThat(Values.day(date)).isEqualTo(LocalDate.parse(date));
        } else {
            assertThat(catchThrowable(() -> Values.day(date))).hasMessage(refused.getMessage());
        }
    }
}

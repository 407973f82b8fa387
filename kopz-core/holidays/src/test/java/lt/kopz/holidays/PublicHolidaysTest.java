package lt.kopz.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.time.HolidayCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {
    private final HolidayCalendar lithuania = PublicHolidays.of("LT");

    /** Easter Sunday, Mother's Day and Father's Day of the year, as a printed calendar has them. */
    @ParameterizedTest
    @CsvSource({
        "2018, 2018-04-01, 2018-05-06, 2018-06-03, false",
        "2019, 2019-04-21, 2019-05-05, 2019-06-02, false",
        "2020, 2020-04-12, 2020-05-03, 2020-06-07, true",
        "2021, 2021-04-04, 2021-05-02, 2021-06-06, true",
        "2024, 2024-03-31, 2024-05-05, 2024-06-02, true",
        "2025, 2025-04-20, 2025-05-04, 2025-06-01, true"
    })
    void the_holidays_of_a_year_are_those_of_the_labour_code(
            int year, LocalDate easter, LocalDate mothers, LocalDate fathers, boolean allSouls) {
        Stream<LocalDate> fixed = Stream.of(
                        "01-01", "02-16", "03-11", "05-01", "06-24", "07-06", "08-15", "11-01", "12-24", "12-25",
                        "12-26")
                .map(day -> LocalDate.parse(year + "-" + day));
        Stream<LocalDate> moving = Stream.of(easter, easter.plusDays(1), mothers, fathers);
        List<LocalDate> expected = Stream.of(
                        fixed, moving, Stream.of(LocalDate.of(year, 11, 2)).filter(day -> allSouls))
                .flatMap(days -> days)
                .sorted()
                .toList();

        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filteredOn(lithuania::isHoliday)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void working_days_pass_over_the_holidays() {
        assertThat(lithuania.plusWorkingDays(LocalDate.of(2019, 12, 23), 1)).isEqualTo(LocalDate.of(2019, 12, 27));
        assertThat(lithuania.plusWorkingDays(LocalDate.of(2019, 2, 15), 1)).isEqualTo(LocalDate.of(2019, 2, 18));
        assertThat(lithuania.workingDaysBetween(LocalDate.of(2019, 4, 19), LocalDate.of(2019, 4, 23)))
                .isZero();
    }

    @Test
    void another_country_has_its_own_holidays() {
        HolidayCalendar latvia = PublicHolidays.of("LV");

        assertThat(latvia.isHoliday(LocalDate.of(2019, 11, 18))).isTrue();
        assertThat(lithuania.isHoliday(LocalDate.of(2019, 11, 18))).isFalse();
        assertThat(latvia.isHoliday(LocalDate.of(2019, 2, 16))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "lt", "LTU", ""})
    void a_country_that_is_not_known_is_refused(String country) {
        assertThatThrownBy(() -> PublicHolidays.of(country))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + country + "\"")
                .hasMessageContaining("LT");
    }
}

package lt.kopz.core.time;

import static lt.kopz.core.logic.Answer.CANNOT_TELL;
import static lt.kopz.core.logic.Answer.NO;
import static lt.kopz.core.logic.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;

@DisplayName("A partial date")
class PartialDateTest {
    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Nested
    @DisplayName("of the 2019 report of Kaišiadorys")
    class OfTheReport {
        private final LocalDate dayOfTheReport = day("2019-12-10");

        @Test
        void lectures_from_22_november_to_18_december_have_begun() {
            PartialDate lectures =
                    PartialDate.range(PartialDate.of(day("2019-11-22")), PartialDate.of(day("2019-12-18")));
            assertThat(lectures).hasToString("2019-11-22/2019-12-18");
            assertThat(lectures.hasBegunBy(dayOfTheReport)).isEqualTo(YES);
            assertThat(lectures.isOnOrBefore(dayOfTheReport)).isEqualTo(CANNOT_TELL);
            assertThat(lectures.contains(dayOfTheReport)).isEqualTo(YES);
        }

        @Test
        void lectures_until_29_november_are_over_but_their_start_is_not_said() {
            PartialDate lectures = PartialDate.until(PartialDate.of(day("2019-11-29")));
            assertThat(lectures).hasToString("../2019-11-29");
            assertThat(lectures.hasBegunBy(day("2019-11-28"))).isEqualTo(CANNOT_TELL);
            assertThat(lectures.hasBegunBy(day("2019-11-29"))).isEqualTo(YES);
            assertThat(lectures.earliest()).isEmpty();
        }

        @Test
        void agreements_of_december_may_or_may_not_be_there_on_the_tenth() {
            PartialDate december = PartialDate.of(YearMonth.of(2019, 12));
            assertThat(december.isOnOrBefore(dayOfTheReport)).isEqualTo(CANNOT_TELL);
            assertThat(december.isOnOrBefore(day("2019-11-30"))).isEqualTo(NO);
            assertThat(december.isOnOrBefore(day("2019-12-31"))).isEqualTo(YES);
        }

        @Test
        void publications_of_march_and_may_are_two_dates_and_not_a_range() {
            PartialDate publications = PartialDate.several(
                    List.of(PartialDate.of(YearMonth.of(2019, 5)), PartialDate.of(YearMonth.of(2019, 3))));
            assertThat(publications).hasToString("{2019-03,2019-05}");
            assertThat(publications.hasBegunBy(day("2019-04-15"))).isEqualTo(YES);
            assertThat(publications.contains(day("2019-04-15"))).isEqualTo(NO);
            assertThat(publications.contains(day("2019-05-15"))).isEqualTo(CANNOT_TELL);
            assertThat(publications.within(DateRange.ofYear(2019))).isEqualTo(YES);
        }

        @Test
        void the_first_half_of_2020_has_its_own_text() {
            PartialDate half = PartialDate.of(YearHalf.of(2020, 1));
            assertThat(half).hasToString("2020-40");
            assertThat(half.span()).contains(DateRange.parse("2020-01-01/2020-06-30"));
            assertThat(half.isAfter(dayOfTheReport)).isEqualTo(YES);
        }

        @Test
        void the_plan_of_2019_to_2020_spans_two_years() {
            PartialDate plan = PartialDate.range(PartialDate.ofYear(2019), PartialDate.ofYear(2020));
            assertThat(plan).hasToString("2019/2020");
            assertThat(plan.span()).contains(DateRange.ofYears(2019, 2020));
        }

        @Test
        void eighth_november_without_a_year_is_no_day_until_a_reading_gives_the_year() {
            PartialDate.DayWithoutYear printed = PartialDate.withoutYear(MonthDay.of(11, 8));
            assertThat(printed).hasToString("XXXX-11-08");
            assertThat(printed.isOnOrBefore(dayOfTheReport)).isEqualTo(CANNOT_TELL);
            assertThat(printed.earliest()).isEmpty();
            assertThat(printed.latest()).isEmpty();
            assertThat(printed.withYear(2019)).isEqualTo(PartialDate.of(day("2019-11-08")));
        }

        @Test
        void the_lecture_without_a_date_has_an_unknown_one() {
            assertThat(PartialDate.unknown()).hasToString("XXXX-XX-XX");
            assertThat(PartialDate.unknown().isOnOrBefore(dayOfTheReport)).isEqualTo(CANNOT_TELL);
            assertThat(PartialDate.unknown().span()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} runs from {1} to {2}")
    @CsvSource({
        "2019-11-08, 2019-11-08, 2019-11-08",
        "2019-02, 2019-02-01, 2019-02-28",
        "2020-02, 2020-02-01, 2020-02-29",
        "2019-33, 2019-01-01, 2019-03-31",
        "2019-34, 2019-04-01, 2019-06-30",
        "2019-35, 2019-07-01, 2019-09-30",
        "2019-36, 2019-10-01, 2019-12-31",
        "2020-40, 2020-01-01, 2020-06-30",
        "2020-41, 2020-07-01, 2020-12-31",
        "2019, 2019-01-01, 2019-12-31",
        "0001, 0001-01-01, 0001-12-31",
        "9999, 9999-01-01, 9999-12-31",
        "2019-11-22/2019-12-18, 2019-11-22, 2019-12-18",
        "2019-11/2020-02, 2019-11-01, 2020-02-29",
        "2019/2020, 2019-01-01, 2020-12-31",
        "2019-11/2019-12-18, 2019-11-01, 2019-12-18",
        "'{2019-03,2019-05}', 2019-03-01, 2019-05-31",
        "'{2019,2019-05}', 2019-01-01, 2019-12-31",
        "../2019-11-29, , 2019-11-29",
        "2019-11-22/.., 2019-11-22, ",
        "XXXX-11-08, , ",
        "XXXX-XX-XX, , "
    })
    void text_is_read_and_written_back_and_has_its_first_and_last_day(
            String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date).hasToString(text);
        assertThat(date.earliest().orElse(null)).isEqualTo(earliest);
        assertThat(date.latest().orElse(null)).isEqualTo(latest);
    }

    @ParameterizedTest(name = "\"{0}\" is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NOT_A_DATE",
                "' 2019' | NOT_A_DATE",
                "19 | NOT_A_DATE",
                "12019 | NOT_A_DATE",
                "-2019 | NOT_A_DATE",
                "Y2019 | NOT_A_DATE",
                "2019-1 | NOT_A_DATE",
                "2019-11-8 | NOT_A_DATE",
                "2019-11-08T00:00 | NOT_A_DATE",
                "2019-11-XX | NOT_A_DATE",
                "201X | NOT_A_DATE",
                "2019-11-08? | NOT_A_DATE",
                "٢٠١٩ | NOT_A_DATE",
                "0000 | YEAR_OUT_OF_RANGE",
                "0000-01 | YEAR_OUT_OF_RANGE",
                "0000-01-01 | YEAR_OUT_OF_RANGE",
                "../0000 | YEAR_OUT_OF_RANGE",
                "../0000-01 | YEAR_OUT_OF_RANGE",
                "../0000-01-01 | YEAR_OUT_OF_RANGE",
                "2019-00 | NO_SUCH_PART_OF_YEAR",
                "2019-13 | NO_SUCH_PART_OF_YEAR",
                "2019-21 | NO_SUCH_PART_OF_YEAR",
                "2019-32 | NO_SUCH_PART_OF_YEAR",
                "2019-37 | NO_SUCH_PART_OF_YEAR",
                "2019-39 | NO_SUCH_PART_OF_YEAR",
                "2019-42 | NO_SUCH_PART_OF_YEAR",
                "2019-02-29 | NO_SUCH_DAY",
                "2019-04-31 | NO_SUCH_DAY",
                "XXXX-02-30 | NO_SUCH_DAY",
                "XXXX-13-01 | NO_SUCH_DAY",
                "2019/2019 | RANGE_NOT_ORDERED",
                "2020/2019 | RANGE_NOT_ORDERED",
                "2019-11/2019-11-15 | RANGE_NOT_ORDERED",
                "../.. | WRITTEN_OTHERWISE",
                "/2019 | NOT_A_DATE",
                "2019/ | NOT_A_DATE",
                "2019/2020/2021 | NOT_A_DATE",
                "../XXXX-XX-XX | NOT_A_DATE",
                "{} | NOT_A_DATE",
                "{2019} | SINGLE_DATE",
                "{2019,2019} | GIVEN_TWICE",
                "{2019-05,2019-03} | WRITTEN_OTHERWISE",
                "{2019-03, 2019-05} | NOT_A_DATE",
                "{2019-03,} | NOT_A_DATE",
                "{2019-03/2019-04,2019-06} | NOT_A_DATE",
                "{2019-03 | NOT_A_DATE",
                "2019-03,2019-05 | NOT_A_DATE"
            })
    void a_text_of_no_form_is_refused(String text, ProblemKind kind) {
        assertThatThrownBy(() -> PartialDate.parse(text)).hasFieldOrPropertyWithValue("kind", kind);
    }

    @Test
    void a_leap_day_needs_a_leap_year() {
        PartialDate.DayWithoutYear leapDay = PartialDate.withoutYear(MonthDay.of(2, 29));
        assertThat(PartialDate.parse("XXXX-02-29")).isEqualTo(leapDay);
        assertThat(leapDay.withYear(2020)).hasToString("2020-02-29");
        assertThatThrownBy(() -> leapDay.withYear(2019)).hasFieldOrPropertyWithValue("kind", ProblemKind.NO_SUCH_DAY);
        assertThatThrownBy(() -> leapDay.withYear(0)).hasMessageContaining("0001 to 9999");
        assertThat(leapDay.overlaps(DateRange.ofYear(2019))).isEqualTo(NO);
        assertThat(leapDay.overlaps(DateRange.ofYear(2020))).isEqualTo(CANNOT_TELL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000})
    void a_year_outside_0001_to_9999_is_refused_in_every_form(int year) {
        assertThatThrownBy(() -> PartialDate.ofYear(year)).hasMessageContaining("0001 to 9999");
        assertThatThrownBy(() -> PartialDate.of(YearHalf.of(year, 1))).hasMessageContaining("0001 to 9999");
        assertThatThrownBy(() -> PartialDate.of(YearQuarter.of(year, 1))).hasMessageContaining("0001 to 9999");
        assertThatThrownBy(() -> PartialDate.of(YearMonth.of(year, 1))).hasMessageContaining("0001 to 9999");
        assertThatThrownBy(() -> PartialDate.of(LocalDate.of(year, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0001 to 9999");
    }

    @Test
    void a_period_becomes_a_range_or_a_day() {
        assertThat(PartialDate.of(DateRange.parse("2019-11-22/2019-12-18"))).hasToString("2019-11-22/2019-12-18");
        assertThat(PartialDate.of(DateRange.ofDay(day("2019-11-22")))).isEqualTo(PartialDate.of(day("2019-11-22")));
    }

    @Test
    void only_a_day_is_a_day() {
        assertThat(PartialDate.parse("2019-11-22").asDay()).contains(day("2019-11-22"));
        assertThat(PartialDate.parse("2019-11").asDay()).isEmpty();
        assertThat(PartialDate.parse("2019-11-22/2019-11-23").asDay()).isEmpty();
    }

    @Test
    void the_same_dates_in_another_order_are_equal() {
        PartialDate.Unit march = PartialDate.of(YearMonth.of(2019, 3));
        PartialDate.Unit may = PartialDate.of(YearMonth.of(2019, 5));
        assertThat(PartialDate.several(List.of(may, march))).isEqualTo(PartialDate.several(List.of(march, may)));
    }

    @Test
    void sorting_puts_the_first_possible_day_first_and_the_unknown_last() {
        List<String> sorted = List.of(
                "2018/2020",
                "2019-01-01",
                "2019-01",
                "2019-33",
                "2019-40",
                "2019",
                "{2019,2019-05}",
                "2019/2020",
                "2019-01-01/..",
                "2019-11-28/2019-11-30",
                "../2019-11-29",
                "2019-11-29",
                "XXXX-02-29",
                "XXXX-11-08",
                "XXXX-XX-XX");
        List<PartialDate> dates =
                new ArrayList<>(sorted.stream().map(PartialDate::parse).toList());
        for (int i = 0; i < 20; i++) {
            Collections.rotate(dates, 7);
            Collections.swap(dates, i % dates.size(), (i * 5 + 3) % dates.size());
            assertThat(dates.stream().sorted(PartialDate.ORDER).map(PartialDate::toString))
                    .containsExactlyElementsOf(sorted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-05", "2019-02", "2019", "2019-02-05/2019-03-01", "0001", "9999"})
    void any_day_there_is_can_be_asked_for_also_one_that_no_date_can_be(String text) {
        PartialDate date = PartialDate.parse(text);
        for (LocalDate day : List.of(LocalDate.MAX, LocalDate.of(10_000, 1, 1))) {
            assertThat(date.isBefore(day)).isEqualTo(YES);
            assertThat(date.isOnOrBefore(day)).isEqualTo(YES);
            assertThat(date.isAfter(day)).isEqualTo(NO);
            assertThat(PartialDate.unknown().isBefore(day)).isEqualTo(CANNOT_TELL);
        }
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.of(0, 12, 31))) {
            assertThat(date.isBefore(day)).isEqualTo(NO);
            assertThat(date.isOnOrBefore(day)).isEqualTo(NO);
            assertThat(date.isAfter(day)).isEqualTo(YES);
            assertThat(PartialDate.unknown().isAfter(day)).isEqualTo(CANNOT_TELL);
        }
    }

    @Test
    void two_dates_are_compared_by_all_days_they_can_be_on() {
        PartialDate february = PartialDate.parse("2019-02");
        assertThat(february.isBefore(PartialDate.parse("2019-03-14"))).isEqualTo(YES);
        assertThat(february.isBefore(PartialDate.parse("2019-02-21"))).isEqualTo(CANNOT_TELL);
        assertThat(february.isBefore(PartialDate.parse("2019-02-01"))).isEqualTo(NO);
        assertThat(february.isAfter(PartialDate.parse("2019-02-28"))).isEqualTo(NO);
        PartialDate firstMeeting = PartialDate.parse("2019-02-05");
        assertThat(firstMeeting.isBefore(firstMeeting)).isEqualTo(NO);
        assertThat(firstMeeting.isAfter(firstMeeting)).isEqualTo(NO);
        assertThat(firstMeeting.isBefore(PartialDate.parse("2019-02-21"))).isEqualTo(YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{%s", "{%s}", "%s/2019-11-08", "2019-11-08/%s", "../%s", "{2019,2020,%s}"})
    void a_text_of_any_length_is_echoed_in_part_alone(String form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(form.formatted("2019-11-08,".repeat(20_000))))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(1_000));
    }
}

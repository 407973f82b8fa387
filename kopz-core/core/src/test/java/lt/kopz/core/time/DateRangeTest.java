package lt.kopz.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;

@DisplayName("A period")
class DateRangeTest {
    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest(name = "from {0} to {1} it is {2} days")
    @CsvSource({
        "2019-02-05, 2019-10-24, 261",
        "2019-02-05, 2019-12-12, 310",
        "2019-02-05, 2019-02-21, 16",
        "2019-08-05, 2019-12-12, 129",
        "2019-08-21, 2019-12-12, 113",
        "2019-02-05, 2019-02-05, 0",
        "2019-02-05, 2019-02-04, -1"
    })
    void days_between_do_not_count_the_first(LocalDate from, LocalDate to, long days) {
        assertThat(DateRange.daysBetween(from, to)).isEqualTo(days);
    }

    @Test
    void its_days_count_both_ends() {
        assertThat(DateRange.of(day("2019-02-05"), day("2019-10-24")).days()).isEqualTo(262);
        assertThat(DateRange.ofDay(day("2019-02-05")).days()).isEqualTo(1);
        assertThat(DateRange.ofYears(2019, 2020).days()).isEqualTo(365 + 366);
    }

    @Test
    void calendar_periods_have_their_first_and_last_day() {
        assertThat(DateRange.ofYear(2019)).isEqualTo(DateRange.parse("2019-01-01/2019-12-31"));
        assertThat(DateRange.ofYears(2019, 2020)).isEqualTo(DateRange.parse("2019-01-01/2020-12-31"));
        assertThat(DateRange.ofHalf(YearHalf.of(2020, 1))).isEqualTo(DateRange.parse("2020-01-01/2020-06-30"));
        assertThat(DateRange.ofHalf(YearHalf.of(2020, 2))).isEqualTo(DateRange.parse("2020-07-01/2020-12-31"));
        assertThat(DateRange.ofQuarter(YearQuarter.of(2020, 1))).isEqualTo(DateRange.parse("2020-01-01/2020-03-31"));
        assertThat(DateRange.ofMonth(YearMonth.of(2020, 2))).isEqualTo(DateRange.parse("2020-02-01/2020-02-29"));
        assertThat(DateRange.ofMonth(YearMonth.of(2019, 2))).isEqualTo(DateRange.parse("2019-02-01/2019-02-28"));
    }

    @Test
    void the_rules_in_force_since_21_february_cover_part_of_the_first_half_and_all_of_the_second() {
        DateRange inForce = DateRange.of(day("2019-02-21"), day("2019-12-31"));
        assertThat(inForce.splitBy(Cadence.Unit.HALF_YEAR))
                .containsExactly(DateRange.parse("2019-02-21/2019-06-30"), DateRange.parse("2019-07-01/2019-12-31"));
    }

    @Test
    void a_cut_leaves_the_day_on_the_side_that_is_named() {
        DateRange period = DateRange.parse("2019-03-01/2019-03-05");
        assertThat(period.before(day("2019-03-03"))).contains(DateRange.parse("2019-03-01/2019-03-02"));
        assertThat(period.from(day("2019-03-03"))).contains(DateRange.parse("2019-03-03/2019-03-05"));
        assertThat(period.upTo(day("2019-03-03"))).contains(DateRange.parse("2019-03-01/2019-03-03"));
        assertThat(period.after(day("2019-03-03"))).contains(DateRange.parse("2019-03-04/2019-03-05"));
    }

    @Test
    void a_cut_outside_leaves_all_or_nothing() {
        DateRange period = DateRange.parse("2019-03-01/2019-03-05");
        assertThat(period.before(day("2019-03-01"))).isEmpty();
        assertThat(period.upTo(day("2019-02-28"))).isEmpty();
        assertThat(period.after(day("2019-03-05"))).isEmpty();
        assertThat(period.from(day("2019-03-06"))).isEmpty();
        assertThat(period.before(day("2019-03-06"))).contains(period);
        assertThat(period.upTo(day("2019-03-05"))).contains(period);
        assertThat(period.after(day("2019-02-28"))).contains(period);
        assertThat(period.from(day("2019-03-01"))).contains(period);
        assertThat(period.before(LocalDate.MAX)).contains(period);
        assertThat(period.after(LocalDate.MIN)).contains(period);
    }

    @Test
    void it_cannot_end_before_it_starts() {
        assertThat(DateRange.of(day("2019-03-02"), day("2019-03-02")).days()).isEqualTo(1);
        assertThatThrownBy(() -> DateRange.of(day("2019-03-02"), day("2019-03-01")))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.PERIOD_REVERSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000, -1})
    void a_year_outside_0001_to_9999_is_refused(int year) {
        assertThat(DateRange.ofYears(1, 9999).start()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThatThrownBy(() -> DateRange.ofYear(year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0001 to 9999");
        LocalDate inThatYear = LocalDate.of(year, 6, 1);
        LocalDate inside = LocalDate.of(2019, 6, 1);
        LocalDate start = year < 1 ? inThatYear : inside;
        LocalDate end = year < 1 ? inside : inThatYear;
        assertThatThrownBy(() -> DateRange.of(start, end))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0001 to 9999");
        assertThatThrownBy(() -> DateRange.ofDay(inThatYear)).hasMessageContaining("0001 to 9999");
    }

    @Test
    void the_last_possible_period_can_be_cut_and_listed() {
        DateRange last = DateRange.of(LocalDate.of(9999, 12, 30), LocalDate.of(9999, 12, 31));
        assertThat(last.splitBy(Cadence.Unit.MONTH)).containsExactly(last);
        assertThat(last.dates()).containsExactly(last.start(), last.end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2019-02-21",
                "2019-02-21/",
                "/2019-02-21",
                "2019-02-21/2019-02-30",
                "2019-2-21/2019-03-01",
                "2019-02-21/2019-03-01/2019-04-01",
                "2019-02-21 / 2019-03-01",
                "0000-01-01/2019-03-01",
                "2019-02/2019-03"
            })
    void a_text_that_is_not_two_days_is_refused(String text) {
        assertThatThrownBy(() -> DateRange.parse(text)).isInstanceOf(RefusedException.class);
    }

    @Test
    void span_reaches_over_the_days_between() {
        assertThat(DateRange.ofYear(2021).span(DateRange.ofYear(2019))).isEqualTo(DateRange.ofYears(2019, 2021));
        assertThat(DateRange.ofYear(2019).span(DateRange.ofMonth(YearMonth.of(2019, 5))))
                .isEqualTo(DateRange.ofYear(2019));
    }

    @Test
    void quarters_and_months_and_years_cut_at_their_turns() {
        DateRange period = DateRange.parse("2019-11-30/2020-04-01");
        assertThat(period.splitBy(Cadence.Unit.YEAR))
                .isEqualTo(List.of(DateRange.parse("2019-11-30/2019-12-31"), DateRange.parse("2020-01-01/2020-04-01")));
        assertThat(period.splitBy(Cadence.Unit.QUARTER))
                .isEqualTo(List.of(
                        DateRange.parse("2019-11-30/2019-12-31"),
                        DateRange.parse("2020-01-01/2020-03-31"),
                        DateRange.parse("2020-04-01/2020-04-01")));
        assertThat(period.splitBy(Cadence.Unit.MONTH)).hasSize(6).startsWith(DateRange.parse("2019-11-30/2019-11-30"));
    }
}

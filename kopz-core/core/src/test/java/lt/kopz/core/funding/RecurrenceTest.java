package lt.kopz.core.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    private static DateRange range(String text) {
        return DateRange.parse(text);
    }

    @Test
    void it_is_due_for_the_first_time_on_the_first_day_of_its_period() {
        DateRange years = DateRange.ofYears(2019, 2021);

        assertThat(Recurrence.YEARLY.times(years, years)).isEqualTo(3);
        assertThat(Recurrence.YEARLY.times(years, DateRange.ofYear(2020))).isEqualTo(1);
        assertThat(Recurrence.HALF_YEARLY.times(years, DateRange.ofYear(2020))).isEqualTo(2);
        assertThat(Recurrence.QUARTERLY.times(years, DateRange.ofYear(2020))).isEqualTo(4);
        assertThat(Recurrence.MONTHLY.times(years, DateRange.ofYear(2020))).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        // the first day, the day before and the day after
        "YEARLY, 2019-03-01/2021-12-31, 2020-03-01/2020-03-01, 1",
        "YEARLY, 2019-03-01/2021-12-31, 2020-02-29/2020-02-29, 0",
        "YEARLY, 2019-03-01/2021-12-31, 2020-03-02/2021-02-28, 0",
        "YEARLY, 2019-03-01/2021-12-31, 2020-03-01/2021-03-01, 2",
        // nothing is due before or after the period
        "DAILY, 2019-01-15/2019-03-14, 2018-01-01/2019-01-14, 0",
        "DAILY, 2019-01-15/2019-03-14, 2019-02-01/2019-02-28, 28",
        "DAILY, 2020-01-01/2020-12-31, 2020-01-01/2020-12-31, 366",
        "WEEKLY, 2019-01-01/2019-12-31, 2019-01-01/2019-12-31, 53",
        "WEEKLY, 2019-01-01/2019-12-31, 2019-01-02/2019-01-08, 1",
        "WEEKLY, 2019-01-01/2019-12-31, 2019-01-02/2019-01-07, 0",
        "MONTHLY, 2019-01-15/2019-03-14, 2018-01-01/2018-12-31, 0",
        "MONTHLY, 2019-01-15/2019-03-14, 2019-01-01/2019-01-14, 0",
        "MONTHLY, 2019-01-15/2019-03-14, 2019-01-01/2019-12-31, 2",
        "MONTHLY, 2019-01-15/2019-03-15, 2019-01-01/2019-12-31, 3",
        "MONTHLY, 2019-01-15/2019-03-15, 2019-03-15/2020-12-31, 1",
        // in a month that is too short, on its last day; in the next one on its own day again
        "MONTHLY, 2019-01-31/2019-12-31, 2019-02-01/2019-02-27, 0",
        "MONTHLY, 2019-01-31/2019-12-31, 2019-02-28/2019-02-28, 1",
        "MONTHLY, 2019-01-31/2019-12-31, 2019-03-01/2019-03-30, 0",
        "MONTHLY, 2019-01-31/2019-12-31, 2019-03-31/2019-03-31, 1",
        "MONTHLY, 2019-01-31/2019-12-31, 2019-01-01/2019-12-31, 12",
        "MONTHLY, 2020-01-30/2020-12-31, 2020-02-29/2020-02-29, 1",
        "MONTHLY, 2020-01-30/2020-12-31, 2020-03-01/2020-03-29, 0",
        "YEARLY, 2020-02-29/2024-12-31, 2021-02-28/2021-02-28, 1",
        "YEARLY, 2020-02-29/2024-12-31, 2021-03-01/2022-02-27, 0",
        "YEARLY, 2020-02-29/2024-12-31, 2024-02-28/2024-02-28, 0",
        "YEARLY, 2020-02-29/2024-12-31, 2024-02-29/2024-02-29, 1",
        "QUARTERLY, 2019-11-30/2020-12-31, 2020-02-29/2020-02-29, 1",
        "HALF_YEARLY, 2019-08-31/2020-12-31, 2020-02-29/2020-08-31, 2"
    })
    void it_is_due_on_a_day_of_both(Recurrence recurs, String period, String time, long times) {
        assertThat(recurs.times(range(period), range(time))).isEqualTo(times);
    }

    @Test
    void the_first_and_the_last_year_of_all_are_years_like_others() {
        DateRange all = DateRange.ofYears(1, 9999);

        assertThat(Recurrence.YEARLY.times(all, all)).isEqualTo(9999);
        assertThat(Recurrence.YEARLY.times(all, DateRange.ofYear(2019))).isEqualTo(1);
        assertThat(Recurrence.MONTHLY.times(DateRange.ofYear(2019), all)).isEqualTo(12);
    }

    /** The oracle goes through the days one after another. */
    @Property
    void it_is_due_as_often_as_a_walk_over_the_days_finds(
            @ForAll Recurrence recurs,
            @ForAll @IntRange(min = 0, max = 800) int first,
            @ForAll @IntRange(min = 0, max = 1500) int length,
            @ForAll @IntRange(min = 0, max = 2000) int from,
            @ForAll @IntRange(min = 0, max = 800) int days) {
        LocalDate start = LocalDate.of(2019, 1, 1).plusDays(first);
        DateRange period = DateRange.of(start, start.plusDays(length));
        DateRange time = DateRange.of(
                LocalDate.of(2018, 12, 1).plusDays(from),
                LocalDate.of(2018, 12, 1).plusDays(from + days));
        Period each = List.of(
                        Period.ofDays(1),
                        Period.ofDays(7),
                        Period.ofMonths(1),
                        Period.ofMonths(3),
                        Period.ofMonths(6),
                        Period.ofMonths(12))
                .get(recurs.ordinal());
        List<LocalDate> due = new ArrayList<>();
        for (int i = 0; !start.plus(each.multipliedBy(i)).isAfter(period.end()); i++) {
            due.add(start.plus(each.multipliedBy(i)));
        }
        long found = time.dates().filter(due::contains).count();

        assertThat(recurs.times(period, time)).isEqualTo(found);
        assertThat(recurs.times(period, period)).isEqualTo(due.size());
    }

    @Test
    void a_need_that_recurs_is_so_much_each_time() {
        Need need = Need.builder()
                .id("need")
                .plan("plan")
                .amount(Amounts.euro("500.00"))
                .period(DateRange.ofYears(2019, 2021))
                .recurs(Recurrence.YEARLY)
                .effective(Sourced.stated(PartialDate.unknown()))
                .build();

        assertThat(need.counted()).hasToString("EUR 1500.00");
        assertThat(need.amount()).hasToString("EUR 500.00");
    }
}

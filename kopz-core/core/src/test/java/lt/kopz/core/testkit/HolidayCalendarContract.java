package lt.kopz.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.kopz.core.time.HolidayCalendar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What every calendar of holidays keeps. A class of properties extends it and names its calendar. */
public abstract class HolidayCalendarContract {
    /**
     * The calendar under test.
     *
     * @return always the same holidays
     */
    protected abstract HolidayCalendar calendar();

    /**
     * Days that are asked for.
     *
     * @return of the years 2000 to 2039, unless overridden
     */
    @Provide
    protected Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 40 * 365).map(LocalDate.of(2000, 1, 1)::plusDays);
    }

    /**
     * Asked twice, it says the same.
     *
     * @param day the day
     */
    @Property(tries = 200)
    void a_day_stays_what_it_is(@ForAll("days") LocalDate day) {
        assertThat(calendar().isHoliday(day)).isEqualTo(calendar().isHoliday(day));
        assertThat(calendar().isWorkingDay(day)).isEqualTo(calendar().isWorkingDay(day));
    }

    /**
     * No holiday, Saturday or Sunday is worked.
     *
     * @param day the day
     */
    @Property(tries = 200)
    void a_holiday_is_no_working_day(@ForAll("days") LocalDate day) {
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        assertThat(calendar().isWorkingDay(day))
                .isEqualTo(!weekend && !calendar().isHoliday(day));
    }

    /**
     * So many working days after a day end on a working day, found by a walk day by day; and working days never run out.
     *
     * @param day the day
     * @param workingDays how many
     */
    @Property(tries = 200)
    void working_days_are_counted_one_by_one(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 30) int workingDays) {
        LocalDate end = day;
        for (int left = workingDays; left > 0; left -= calendar().isWorkingDay(end) ? 1 : 0) {
            end = end.plusDays(1);
        }
        assertThat(calendar().plusWorkingDays(day, workingDays)).isEqualTo(end);
        assertThat(calendar().workingDaysBetween(day, end)).isEqualTo(Math.max(0, workingDays - 1));
    }
}

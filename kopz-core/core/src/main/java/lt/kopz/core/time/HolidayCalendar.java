package lt.kopz.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Which days are not worked. A library of holidays, or a list of days, is handed in as one line:
 *
 * <pre>{@code
 * HolidayCalendar calendar = Set.of(LocalDate.of(2019, 2, 16), LocalDate.of(2019, 3, 11))::contains;
 * }</pre>
 */
@FunctionalInterface
public interface HolidayCalendar {
    /**
     * Whether a day is a public holiday.
     *
     * @param day the day
     * @return true for a holiday; Saturdays and Sundays need not be given
     */
    boolean isHoliday(LocalDate day);

    /**
     * Whether a day is a working day: neither Saturday nor Sunday nor a holiday.
     *
     * @param day the day
     * @return true for a working day
     */
    default boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /**
     * The last of so many working days after a day: three working days after Friday 8 February 2019 end on Wednesday the 13th.
     *
     * @param day the day from which to count; it is not counted itself
     * @param workingDays how many, 0 or more
     * @return the day; the same day for 0
     * @throws IllegalArgumentException if the number is negative, or if no working day comes within a year
     */
    default LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException(
                    "HolidayCalendar: " + workingDays + " working days lie in the past; count from the earlier day");
        }
        LocalDate last = day;
        for (int counted = 0; counted < workingDays; counted++) {
            LocalDate next = last.plusDays(1);
            while (!isWorkingDay(next)) {
                if (next.isAfter(last.plusDays(366))) {
                    throw new IllegalArgumentException("HolidayCalendar: no working day in the year after " + last
                            + "; the calendar must leave some");
                }
                next = next.plusDays(1);
            }
            last = next;
        }
        return last;
    }

    /**
     * How many working days lie between two days, neither of them counted: between Friday 8 and Wednesday 13 February 2019 lie two.
     *
     * @param from the earlier day
     * @param to the later day
     * @return the number; 0 where the later day is not later than the next
     */
    default int workingDaysBetween(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
            days += isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }
}

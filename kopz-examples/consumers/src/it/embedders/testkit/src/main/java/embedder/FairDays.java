package embedder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import lt.kopz.core.time.HolidayCalendar;

/** The holidays of a town: New Year, and the fair on the first Monday of June. */
public final class FairDays implements HolidayCalendar {
    @Override
    public boolean isHoliday(LocalDate day) {
        boolean fair = day.getMonth() == Month.JUNE && day.getDayOfWeek() == DayOfWeek.MONDAY && day.getDayOfMonth() <= 7;
        return fair || day.getDayOfYear() == 1;
    }
}

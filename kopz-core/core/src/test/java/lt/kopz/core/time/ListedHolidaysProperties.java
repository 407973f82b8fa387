package lt.kopz.core.time;

import java.time.LocalDate;
import java.util.Set;
import lt.kopz.core.testkit.HolidayCalendarContract;

class ListedHolidaysProperties extends HolidayCalendarContract {
    @Override
    protected HolidayCalendar calendar() {
        return Set.of(LocalDate.of(2019, 2, 16), LocalDate.of(2019, 3, 11))::contains;
    }
}

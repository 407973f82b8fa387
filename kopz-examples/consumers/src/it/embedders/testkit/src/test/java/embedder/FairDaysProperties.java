package embedder;

import lt.kopz.core.testkit.HolidayCalendarContract;
import lt.kopz.core.time.HolidayCalendar;

class FairDaysProperties extends HolidayCalendarContract {
    @Override
    protected HolidayCalendar calendar() {
        return new FairDays();
    }
}

package lt.kopz.guide;

import java.time.LocalDate;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Wording;
import lt.kopz.holidays.PublicHolidays;

final class DatesChapter {
    private DatesChapter() {}

    static void partial() {
        // tag::partial
        for (String written : new String[] {"2024-07", "2024-40", "../2024-11-29", "2024-02/2024-05", "XXXX-11-08"}) {
            PartialDate date = PartialDate.parse(written);
            System.out.println(written + " = " + Wording.ENGLISH.date(date));
        }
        System.out.println(Wording.LITHUANIAN
                .date(PartialDate.parse("2024-07"), GrammaticalCase.GENITIVE)
                .replace('\u00a0', ' '));
        // end::partial
    }

    static void periods() {
        // tag::periods
        DateRange year = DateRange.ofYear(2024);
        System.out.println(year.days() + " days, " + year.splitBy(Cadence.Unit.QUARTER));
        // end::periods
    }

    static void workingDays() {
        // tag::workingDays
        HolidayCalendar calendar = PublicHolidays.of("GB");
        LocalDate meeting = LocalDate.of(2024, 11, 20);
        System.out.println("minutes due: " + calendar.plusWorkingDays(meeting, 5));
        System.out.println("working days between: " + calendar.workingDaysBetween(meeting, LocalDate.of(2024, 12, 2)));
        // end::workingDays
    }
}

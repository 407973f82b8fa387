package lt.kopz.holidays;

import static java.time.temporal.TemporalAdjusters.firstInMonth;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import lt.kopz.core.time.HolidayCalendar;

/**
 * The public holidays of a country, as the Jollyday library has them.
 *
 * <p>For Lithuania they are completed to the list of article 123 of the Labour Code in force since 1 July 2017: 24 December, and Mother's Day
 * and Father's Day, which are Sundays. For days before that the list is not vouched for. A holiday that falls on a weekend moves no other day.
 *
 * <pre>{@code
 * HolidayCalendar calendar = PublicHolidays.of("LT");
 * calendar.plusWorkingDays(LocalDate.of(2019, 12, 23), 1);   // 27 December
 * Rulebook.all(calendar).check(dossier);
 * }</pre>
 */
public final class PublicHolidays {
    private static final MonthDay CHRISTMAS_EVE = MonthDay.of(Month.DECEMBER, 24);

    private PublicHolidays() {}

    /**
     * The holidays of a country as a whole; those of a part of it only are left out.
     *
     * @param country the code of the country, two capital letters as in ISO 3166-1, such as {@code LT}
     * @return the calendar
     * @throws IllegalArgumentException if the holidays of the country are not known
     */
    public static HolidayCalendar of(String country) {
        return find(country)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "there is no holiday calendar for the country \"" + country
                                        + "\"; give the two capital letters of a country such as \"LT\", or hand in a calendar of your own"));
    }

    /**
     * The holidays of a country as a whole, if they are known.
     *
     * @param country the code of the country, two capital letters as in ISO 3166-1, such as {@code LT}
     * @return the calendar; empty where the holidays of the country are not known
     */
    public static Optional<HolidayCalendar> find(String country) {
        return country.matches("[A-Z]{2}")
                        && HolidayManager.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase)
                ? Optional.of(calendar(country))
                : Optional.empty();
    }

    private static HolidayCalendar calendar(String country) {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(country));
        return country.equals("LT") ? day -> holidays.isHoliday(day) || isHolidayInLithuania(day) : holidays::isHoliday;
    }

    private static boolean isHolidayInLithuania(LocalDate day) {
        boolean familyDay = day.getMonth() == Month.MAY || day.getMonth() == Month.JUNE;
        return MonthDay.from(day).equals(CHRISTMAS_EVE)
                || (familyDay && day.equals(day.with(firstInMonth(DayOfWeek.SUNDAY))));
    }
}

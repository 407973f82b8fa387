/**
 * Dates and periods as offices write them, with what is not known kept as such.
 *
 * <p>The one idea: a date may be less than a day ("in February 2019", "the first half of 2020", "until 29 November"), and
 * a question about such a date is answered YES, NO or CANNOT_TELL.
 *
 * <ul>
 *   <li>{@link lt.kopz.core.time.DateRange}: from one day to another, both inclusive, as acts say.
 *   <li>{@link lt.kopz.core.time.PartialDate}: a date as far as it is known, written and read as EDTF text.
 *   <li>{@link lt.kopz.core.time.Cadence}: how often something must happen, as data.
 *   <li>{@link lt.kopz.core.time.TeachingHours}: clock hours or academic hours.
 *   <li>{@link lt.kopz.core.time.HolidayCalendar}: which days are working days.
 * </ul>
 *
 * <p>No clock, no time zone. Years run from 0001 to 9999. May import {@code lt.kopz.core.logic} only.
 */
@NullMarked
package lt.kopz.core.time;

import org.jspecify.annotations.NullMarked;

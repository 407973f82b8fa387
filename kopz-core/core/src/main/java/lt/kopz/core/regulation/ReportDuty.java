package lt.kopz.core.regulation;

import java.time.LocalDate;
import java.time.MonthDay;
import lt.kopz.core.wording.LocalizedText;

/**
 * A report that is due every year about the year before.
 *
 * <p>Example: to the council, by 15 February.
 *
 * @param recipient to whom
 * @param due the last day, inclusive, of the year after the one reported on; 29 February is the 28th where there is none
 */
public record ReportDuty(LocalizedText recipient, MonthDay due) {
    /**
     * The last day for the report about a year.
     *
     * @param year the year reported on
     * @return the day, of the following year
     */
    public LocalDate dueFor(int year) {
        return due.atYear(year + 1);
    }
}

package lt.kopz.core.dossier;

import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;

/**
 * Entries of a list that are counted by a number alone and not recorded, besides those that other such numbers count.
 *
 * <p>Example: of eight meetings in the year, three of them in its first half, and two recorded of the second: three more in the first half,
 * and three more in the second.
 *
 * @param statement what states the number
 * @param days the days of some of which they are
 * @param number how many more there are than are recorded
 */
public record Unlisted(Fact statement, DateRange days, Headcount number) {}

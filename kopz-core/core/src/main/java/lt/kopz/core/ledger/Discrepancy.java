package lt.kopz.core.ledger;

import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * Something that does not fit in the books.
 *
 * <pre>{@code
 * ledger.discrepancies();   // [Discrepancy[kind=REPLACES_NOTHING, entry=amendment, account=line-l, day=2019-06-20, difference=EUR 1800]]
 * }</pre>
 *
 * @param kind what is wrong
 * @param entry the id of the entry at which it shows
 * @param account the account
 * @param day the day on which it shows
 * @param difference by how much, as each {@link DiscrepancyKind} says
 */
public record Discrepancy(
        DiscrepancyKind kind, String entry, String account, LocalDate day, MonetaryAmount difference) {}

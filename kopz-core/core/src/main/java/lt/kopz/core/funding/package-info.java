/**
 * Money: what a plan needs, what was appropriated, transferred and spent, and from what.
 *
 * <p>A {@link lt.kopz.core.funding.Need} is not an appropriation, an appropriation not a payment. An
 * {@link lt.kopz.core.funding.Appropriation} goes to a strategic measure and may be meant for a plan: the two are different totals. Who
 * pays and from which appropriation are two questions, each with its own provenance. An {@link lt.kopz.core.funding.Expenditure} without
 * an amount does not exist: what has no price in the sources has no expenditure, and its cost is unknown, while an explicit zero is a cost
 * of zero. Anything else that is entered in the books is a {@link lt.kopz.core.funding.Booking}.
 * {@link lt.kopz.core.funding.Amendments} states how changes, parts and restatements of amounts count.
 *
 * <p>Imports only plan and what lies below it.
 */
@NullMarked
package lt.kopz.core.funding;

import org.jspecify.annotations.NullMarked;

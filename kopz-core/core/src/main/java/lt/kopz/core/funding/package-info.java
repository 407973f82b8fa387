/**
 * Money: what a plan needs, what is appropriated, comes in, is promised, incurred, paid and left, and from what.
 *
 * <ul>
 *   <li>A {@link lt.kopz.core.funding.Need} is not an appropriation, an appropriation not a payment. An
 *       {@link lt.kopz.core.funding.Appropriation} goes to a strategic measure and may be meant for a plan: the two are different totals.
 *       {@link lt.kopz.core.funding.Revenue} is planned or received.
 *   <li>A {@link lt.kopz.core.funding.Contract} promises money, an {@link lt.kopz.core.funding.Expenditure} is a cost that is incurred, a
 *       {@link lt.kopz.core.funding.Payment} hands money over or takes it back: 300.00 promised, 210.00 incurred and 200.00 paid are not
 *       710.00. Who pays and from which appropriation are two questions, each with its own provenance.
 *   <li>Each states a {@link lt.kopz.core.money.StatedAmount}. What has no price in the sources has no expenditure, one of which only that
 *       there is one is known an unknown amount, and an explicit zero is a cost of zero.
 *   <li>{@link lt.kopz.core.funding.Marked} says where money belongs, {@link lt.kopz.core.funding.Itemised} what it is a part of,
 *       {@link lt.kopz.core.funding.Amendable} what it changes.
 *   <li>A {@link lt.kopz.core.funding.Booking} is a balance of the books.
 *   <li>{@link lt.kopz.core.funding.Amendments} states how changes, parts and restatements of amounts count.
 * </ul>
 *
 * <p>Imports only plan and what lies below it.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.funding;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

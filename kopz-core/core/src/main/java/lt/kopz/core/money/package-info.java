/**
 * Money to the last minor unit.
 *
 * <p>An amount is a {@link javax.money.MonetaryAmount} with exactly the decimals its currency has: cents for the euro,
 * none for the yen. Nothing in this package rounds unless its name or a {@link java.math.RoundingMode} says so, and a
 * sum that nobody stated is unknown, which is not zero.
 *
 * <ul>
 *   <li>{@link lt.kopz.core.money.Amounts} makes every amount of the library and does the arithmetic.
 *   <li>{@link lt.kopz.core.money.AmountRange} is an amount known exactly, at least, at most, between two bounds, or not
 *       at all.
 *   <li>{@link lt.kopz.core.money.StatedAmount} is an amount as a source states it: with bounds, and as finely as it was printed.
 *   <li>{@link lt.kopz.core.money.Allocation} splits an amount without losing or adding a cent.
 *   <li>{@link lt.kopz.core.money.AmountText} reads and prints amounts as documents write them, in units, thousands or
 *       millions; {@link lt.kopz.core.money.ReadAmount} is what it read.
 *   <li>{@link lt.kopz.core.money.EuroConversion} converts the currencies the euro replaced;
 *       {@link lt.kopz.core.money.Rate} is any other rate, with its day and source.
 * </ul>
 *
 * <p>The package is written against JSR 354 ({@code javax.money}) alone; an implementation is found at run time. No
 * configuration of that implementation changes a result: every amount carries an explicit context of unlimited
 * precision.
 *
 * <p>May import: {@code lt.kopz.core.logic}; Guava; {@code javax.money}. Nothing else of the library.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.money;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

/**
 * Legal acts and what they lay down.
 *
 * <p>A {@link lt.kopz.core.regulation.LegalAct} is kept as printed: its kind, its issuers, its day and its numbers as
 * opaque text. Acts of which only the count is known are {@link lt.kopz.core.regulation.UnidentifiedActs}. {@link
 * lt.kopz.core.regulation.RulesOfProcedure} hold rules as data. Which number series belongs to which issuer is the
 * municipality's own configuration, a {@link lt.kopz.core.regulation.NumberSeries}.
 *
 * <p>Imports only party and what lies below it.
 */
@NullMarked
package lt.kopz.core.regulation;

import org.jspecify.annotations.NullMarked;

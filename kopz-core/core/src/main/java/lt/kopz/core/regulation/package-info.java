/**
 * Legal acts and what they lay down.
 *
 * <p>A {@link lt.kopz.core.regulation.LegalAct} is kept as printed: its kind, its issuers, its day and its numbers as
 * opaque text; what has become of it by a day is an {@link lt.kopz.core.regulation.ActState}, which may depend on a {@link
 * lt.kopz.core.regulation.PublicationRule}. A point of it is an {@link lt.kopz.core.regulation.ActPoint}, and what it does to another act an
 * {@link lt.kopz.core.regulation.ActRelation}. A {@link lt.kopz.core.regulation.Citation} is a reference to an act in running text. Acts of which only the count is known are {@link lt.kopz.core.regulation.UnidentifiedActs}. {@link
 * lt.kopz.core.regulation.RulesOfProcedure} hold rules as data: {@link lt.kopz.core.regulation.Quorum}, {@link lt.kopz.core.regulation.Majority}, the parts of sides as a
 * {@link lt.kopz.core.regulation.CompositionRequirement}, seats as a {@link lt.kopz.core.regulation.SeatRequirement}, yearly reports as a
 * {@link lt.kopz.core.regulation.Duty}. Which number series belongs to which issuer is the
 * municipality's own configuration, a {@link lt.kopz.core.regulation.NumberSeries}.
 *
 * <p>Imports only party and what lies below it.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.regulation;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

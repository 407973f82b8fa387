/**
 * Counts of heads that say how well they are known.
 *
 * <p>The one idea: a count is an interval of whole numbers. "At least 364" is not 364, and unknown is not zero; sums,
 * differences, shares and means carry that through, as tight as what is known allows and never tighter.
 *
 * <ul>
 *   <li>{@link lt.kopz.core.count.Headcount}: the interval and its algebra.
 *   <li>{@link lt.kopz.core.count.Participations} and {@link lt.kopz.core.count.Persons}: two things one must not add to
 *       each other. The same person may attend twice.
 *   <li>{@link lt.kopz.core.count.Subset}: "17, of which 10"; {@link lt.kopz.core.count.HeadcountBreakdown}: do the parts add up?
 *   <li>{@link lt.kopz.core.count.Fraction} and {@link lt.kopz.core.count.Ratio}: exact shares and means, rounded only on
 *       request, bounds outward.
 * </ul>
 *
 * <p>May import {@code lt.kopz.core.logic} only.
 */
@NullMarked
package lt.kopz.core.count;

import org.jspecify.annotations.NullMarked;

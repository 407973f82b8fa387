/**
 * One idea: a question may have no answer, and that is not a "no"; a number that is not known is not zero.
 *
 * <p>Main types: {@link lt.kopz.core.logic.Answer}, the three-valued logic of Kleene; {@link lt.kopz.core.logic.Interval}, what is known of
 * a number.
 *
 * <p>Imports no other package of kopz.
 */
@NullMarked
package lt.kopz.core.logic;

import org.jspecify.annotations.NullMarked;

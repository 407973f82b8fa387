/**
 * One idea: a question may have no answer, and that is not a "no".
 *
 * <p>Main type: {@link lt.kopz.core.logic.Answer}, the three-valued logic of Kleene.
 *
 * <p>Imports no other package of kopz.
 */
@NullMarked
package lt.kopz.core.logic;

import org.jspecify.annotations.NullMarked;

/**
 * One idea: what no value can be, said as data.
 *
 * <p>Main types: {@link lt.kopz.core.refusal.ProblemKind}, the kinds of all that can be wrong with what somebody hands in, and
 * {@link lt.kopz.core.refusal.RefusedException}, which constructors throw; a {@link lt.kopz.core.refusal.Word} is what it speaks about. How
 * both read in a language is known further up, in {@code lt.kopz.core.problem}, which gives a refusal its message as a
 * {@link lt.kopz.core.refusal.RefusalText}.
 *
 * <p>Imports no other package of kopz.
 */
@NullMarked
package lt.kopz.core.refusal;

import org.jspecify.annotations.NullMarked;

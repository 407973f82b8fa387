/**
 * What sources claim held against the facts that they state.
 *
 * <p>{@link lt.kopz.core.claim.Claims} checks each claim under each {@link lt.kopz.core.claim.ClaimReading reading} of it; a
 * {@link lt.kopz.core.claim.ClaimVerdict} is confirmed, contradicted, true only under a reading, or undecided. A claim about money is held
 * against the figure that it names, within its printed precision; what rests on the words of the claim alone does not confirm it.
 * {@link lt.kopz.core.claim.ClaimConflicts} holds claims against each other.
 *
 * <p>Imports compliance, gap, cost, participation, progress, dossier and what lies below them.
 */
@NullMarked
package lt.kopz.core.claim;

import org.jspecify.annotations.NullMarked;

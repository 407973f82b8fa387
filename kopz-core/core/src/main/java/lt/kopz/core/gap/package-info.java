/**
 * Money that is missing or left over: the several numbers that people call "the gap", each under its own name.
 *
 * <p>{@link lt.kopz.core.gap.BudgetGaps} gives them as figures of {@link lt.kopz.core.gap.FundingGap}s; {@link lt.kopz.core.gap.Books} gives
 * the money of a plan as a ledger. Figures are pure functions: the same dossier and day give the same figure, whatever the order of the
 * facts.
 *
 * <p>Imports progress, leaf, ledger, dossier and what lies below them.
 */
@NullMarked
package lt.kopz.core.gap;

import org.jspecify.annotations.NullMarked;

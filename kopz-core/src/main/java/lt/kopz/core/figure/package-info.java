/**
 * Figures over a dossier and an as-of day: budget gaps, participations, and how far measures have come.
 *
 * <p>{@link lt.kopz.core.figure.BudgetGaps} gives the several numbers that people call "the gap", each under its own name.
 * {@link lt.kopz.core.figure.Attendance} counts participations held and planned.
 * {@link lt.kopz.core.figure.SubjectCost} tells what one event or series costs.
 * {@link lt.kopz.core.figure.MeasureProgress} tells how far a measure has come, and
 * {@link lt.kopz.core.figure.Deviation} why not all of it. {@link lt.kopz.core.figure.UnitCosts} and
 * {@link lt.kopz.core.figure.Coverage} divide cost by what it brought, with the bounds the right way round. {@link lt.kopz.core.figure.IndicatorProgress}
 * holds indicators against their targets, {@link lt.kopz.core.figure.Inactivities} tells what is said to have stood still, and
 * {@link lt.kopz.core.figure.Books} gives the money as a ledger. Every figure is a
 * {@link lt.kopz.core.source.Figure}, which explains itself down to its sources.
 *
 * <p>Figures are pure functions: the same dossier and day give the same figure, whatever the order of the facts. Imports
 * dossier and what lies below it.
 */
@NullMarked
package lt.kopz.core.figure;

import org.jspecify.annotations.NullMarked;

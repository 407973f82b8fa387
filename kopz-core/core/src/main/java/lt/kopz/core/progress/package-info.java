/**
 * How far things have come by a day: measures, indicators and agreements.
 *
 * <p>A {@link lt.kopz.core.progress.MeasureProgress} has a {@link lt.kopz.core.progress.MeasureStatus}, and a
 * {@link lt.kopz.core.progress.Deviation} why not all of it was done. {@link lt.kopz.core.progress.IndicatorProgress} holds indicators
 * against their targets, {@link lt.kopz.core.progress.AgreementStage} is how far an agreement has come, and
 * {@link lt.kopz.core.progress.Inactivities} what is said to have stood still.
 *
 * <p>Imports dossier, leaf and what lies below them.
 */
@NullMarked
package lt.kopz.core.progress;

import org.jspecify.annotations.NullMarked;

/**
 * The leaves of explanations over a dossier, made the same way for every figure; exported to the reports alone.
 *
 * <p>{@link lt.kopz.core.leaf.Leaves} makes them of acts, amounts and events, {@link lt.kopz.core.leaf.Costs} of what an expenditure has
 * cost by a day, {@link lt.kopz.core.leaf.Unrecorded} of what lists leave out, and {@link lt.kopz.core.leaf.FigureMessage} and
 * {@code ListMessage} hold their words. {@link lt.kopz.core.leaf.Possible} asks for a figure in every dossier that is possible, and {@link
 * lt.kopz.core.leaf.FactNames} says what facts are called.
 *
 * <p>Imports dossier and what lies below it.
 */
@NullMarked
package lt.kopz.core.leaf;

import org.jspecify.annotations.NullMarked;

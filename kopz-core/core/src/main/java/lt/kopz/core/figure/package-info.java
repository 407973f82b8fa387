/**
 * Values that explain themselves.
 *
 * <p>A {@link lt.kopz.core.figure.Figure} is a computed value with its as-of day, its basis and an
 * {@link lt.kopz.core.figure.Explanation}: a tree of {@link lt.kopz.core.figure.Quantity quantities} that evaluates to the figure and
 * ends in sources. What is computed lies in packages above: gaps, costs, participations, progress.
 *
 * <p>Imports only source and what lies below it.
 */
@NullMarked
package lt.kopz.core.figure;

import org.jspecify.annotations.NullMarked;

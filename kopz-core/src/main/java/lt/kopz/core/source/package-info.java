/**
 * Where a statement comes from, and how firmly it is known.
 *
 * <p>A {@link lt.kopz.core.source.Source} points into a document and quotes it. A {@link lt.kopz.core.source.Provenance}
 * says on which {@link lt.kopz.core.source.Basis} something is held (stated, derived, inferred, assumed) and for what
 * reason. A {@link lt.kopz.core.source.Sourced} is a value with its own provenance, for the parts of an entity that are
 * known less firmly than the rest. A {@link lt.kopz.core.source.Figure} is a computed value with its as-of day, its basis
 * and an {@link lt.kopz.core.source.Explanation}: a tree that evaluates to the figure and ends in sources.
 *
 * <p>What a source sums up is a {@link lt.kopz.core.source.Claim}. What sources tell differently is a
 * {@link lt.kopz.core.source.Contradiction}, which keeps each value; a {@link lt.kopz.core.source.Decision} records which one somebody
 * prefers.
 *
 * <p>Imports only money, time, count, logic and wording.
 */
@NullMarked
package lt.kopz.core.source;

import org.jspecify.annotations.NullMarked;

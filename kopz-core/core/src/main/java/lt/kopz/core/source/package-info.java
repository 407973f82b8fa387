/**
 * Where a statement comes from, and how firmly it is known.
 *
 * <p>A {@link lt.kopz.core.source.Source} points into a {@link lt.kopz.core.source.SourceDocument} and quotes it. A
 * {@link lt.kopz.core.source.Provenance} states on which {@link lt.kopz.core.source.Basis} something is held (stated, derived, inferred,
 * assumed) and for what reason. A {@link lt.kopz.core.source.Sourced} is a value with its own provenance, for the parts of an entity that
 * are known less firmly than the rest. Every entity with an id and sources is a {@link lt.kopz.core.source.Fact}. What a dossier calls kinds of
 * its own is a {@link lt.kopz.core.source.KindName}.
 *
 * <p>Imports only money, time, count, logic and wording.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.source;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

/**
 * How complete the lists of a dossier are: what is not recorded is unknown, unless a source states that there is nothing more.
 *
 * <p>A {@link lt.kopz.core.completeness.CompletenessStatement} states of a {@linkplain lt.kopz.core.completeness.ListKind kind of list}
 * of one owner that it is {@linkplain lt.kopz.core.completeness.Extent complete or partial} over a time, or how many entries it has. Knowledge
 * bases call this the partial closed-world assumption. {@code dossier.KnownLists} draws the conclusions.
 *
 * <p>Imports only source and what lies below it.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.completeness;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

/**
 * Suppression of small counts in tables that are published.
 *
 * <p>A {@link lt.kopz.core.privacy.CountTable} is a one-way or two-way table with its totals. A
 * {@link lt.kopz.core.privacy.Suppression} hides the counts below a threshold and gives bounds for the totals they stand in, so that no
 * hidden count can be worked out from all that is shown together, also not by who knows how it was chosen. The result is a
 * {@link lt.kopz.core.privacy.ProtectedTable}, which no longer knows what it hides and says which cells are hidden and why.
 *
 * <p>Imports only wording and count.
 */
@NullMarked
package lt.kopz.core.privacy;

import org.jspecify.annotations.NullMarked;

/**
 * Suppression of small counts in tables that are published.
 *
 * <p>A {@link lt.kopz.core.privacy.CountTable} is a one-way or two-way table with its totals. A
 * {@link lt.kopz.core.privacy.Suppression} hides the counts below a threshold and as many others as are needed, so that no hidden
 * count can be worked out from what is shown. The result is a {@link lt.kopz.core.privacy.ProtectedTable}, which no longer knows what it
 * hides and says which cells are hidden and why.
 *
 * <p>Imports only wording and count.
 */
@NullMarked
package lt.kopz.core.privacy;

import org.jspecify.annotations.NullMarked;

/**
 * Dossiers for an embedder's own mapper of Jackson 3: {@link lt.kopz.jackson3.DossierModule}.
 */
@NullMarked
package lt.kopz.jackson3;

import org.jspecify.annotations.NullMarked;

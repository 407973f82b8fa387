/**
 * Dossiers for an embedder's own mapper of Jackson 2: {@link lt.kopz.jackson2.Jackson2DossierModule}.
 */
@NullMarked
package lt.kopz.jackson2;

import org.jspecify.annotations.NullMarked;

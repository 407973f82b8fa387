/**
 * Cooperation agreements and how far they have come: prepared is not signed.
 *
 * <p>Imports only party and what lies below it.
 */
@NullMarked
package lt.kopz.core.agreement;

import org.jspecify.annotations.NullMarked;

/**
 * Cooperation agreements and how far they have come: prepared and to be signed are not signed, and signed is not in force.
 *
 * <p>Imports only party and what lies below it.
 */
@NullMarked
package lt.kopz.core.agreement;

import org.jspecify.annotations.NullMarked;

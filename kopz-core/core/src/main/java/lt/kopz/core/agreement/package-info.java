/**
 * Cooperation agreements and how far they have come: prepared and to be signed are not signed, and signed is not in force.
 *
 * <p>Main types: {@link lt.kopz.core.agreement.CooperationAgreement} and its {@link lt.kopz.core.agreement.AgreementState}.
 *
 * <p>Imports only party and what lies below it.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.agreement;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

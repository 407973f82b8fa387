/**
 * Municipalities, organisations and people in an official role.
 *
 * <p>An organisation is one thing however its name is spelled: identity is its id, and other spellings are aliases. A
 * person is held only in an official role (a lecturer, an office holder); there is no place for a victim's data.
 *
 * <p>Main types: {@link lt.kopz.core.party.Municipality}, {@link lt.kopz.core.party.Organisation} and
 * {@link lt.kopz.core.party.Person}.
 *
 * <p>Imports only source and what lies below it.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.party;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

/**
 * The dossier: everything one municipality holds about its coordination groups, plans, events and money, up to a known day.
 *
 * <p>A {@link lt.kopz.core.dossier.Dossier} is complete and consistent in itself: ids are unique, and whatever a fact
 * names by id is there and of the right kind. {@link lt.kopz.core.dossier.Occurrences} states what had happened by a
 * day, and {@link lt.kopz.core.dossier.Scenario} makes a dossier in which assumed things have happened, marked as
 * assumed.
 *
 * <p>{@link lt.kopz.core.dossier.KnownLists} states how complete its lists are, {@link lt.kopz.core.dossier.GroupPresence} whether there was
 * a group on a day, and {@code Readings} what a field holds that sources state differently; {@link lt.kopz.core.dossier.Possibilities} are
 * the dossiers that are possible while nothing is decided between them, and {@code OpenFields} one that leaves it open where these are too many.
 *
 * <p>{@link lt.kopz.core.dossier.Composition} states who belonged to a group on a day, {@link lt.kopz.core.dossier.ActsInForce} what had
 * become of acts by it, {@link lt.kopz.core.dossier.Decided} what is decided and not a draft, {@link lt.kopz.core.dossier.Citations} how they are cited, and {@link lt.kopz.core.dossier.Currencies} converts amounts at official
 * or given rates.
 *
 * <p>Imports everything below it; figures, checks and JSON stand above it.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.dossier;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

/**
 * Statistics on victims: always with source and definition, never linked to events or persons.
 *
 * <p>A {@link lt.kopz.core.statistics.VictimStatistic} has no attribute that could name an event, a measure, an organisation or a person.
 * It is published as a {@link lt.kopz.core.statistics.PublishedStatistic}, in which small counts are hidden.
 *
 * <p>Imports only source, privacy and what lies below them.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.statistics;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

/**
 * Who was reached: participations held and planned, and the units that a series reached.
 *
 * <p>{@link lt.kopz.core.participation.Attendance} counts participations, {@link lt.kopz.core.participation.Coverage} the schools, villages
 * or other units reached and left.
 *
 * <p>Imports progress, leaf, dossier and what lies below them.
 */
@NullMarked
package lt.kopz.core.participation;

import org.jspecify.annotations.NullMarked;

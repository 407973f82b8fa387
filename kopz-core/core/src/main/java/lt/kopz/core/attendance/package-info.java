/**
 * Events, series of events and who attended, as counts of heads.
 *
 * <p>An {@link lt.kopz.core.attendance.Event} is one occurrence or a batch of like occurrences that a source counts
 * together ("7 lectures"). It is planned, held, postponed or cancelled; what is planned or postponed is never counted as held. Attendance is
 * counted in participations: whoever attends twice counts twice.
 *
 * <p>An {@link lt.kopz.core.attendance.EventSeries} holds events together and may state how many units, such as schools, it is to reach.
 *
 * <p>Imports only plan and what lies below it.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.attendance;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

/**
 * Whether a group keeps its rules of procedure.
 *
 * <p>{@link lt.kopz.core.compliance.DutyCadence}, {@link lt.kopz.core.compliance.MeetingVerdicts},
 * {@link lt.kopz.core.compliance.DemandedMeeting} and {@link lt.kopz.core.compliance.GroupComposition} judge how often it meets and
 * what else it has to do, each
 * meeting, meetings demanded and who its members are. A {@link lt.kopz.core.compliance.Verdict} has an
 * {@link lt.kopz.core.compliance.Outcome}, its evidence and its words.
 *
 * <p>Imports dossier and what lies below it.
 */
@NullMarked
package lt.kopz.core.compliance;

import org.jspecify.annotations.NullMarked;

/**
 * Coordination groups: their kind, size, composition and meetings.
 *
 * <p>A {@link lt.kopz.core.group.CoordinationGroup} is a working group, commission or committee. Its {@linkplain
 * lt.kopz.core.group.DeclaredSize declared size} and its listed memberships are two things, and both are kept. A
 * {@link lt.kopz.core.group.Meeting} that is planned is never a meeting that was held. A
 * {@link lt.kopz.core.group.MeetingDemand} is members asking for a meeting, a {@link lt.kopz.core.group.SubmittedReport} a yearly report
 * that was handed in. An {@link lt.kopz.core.group.Inactivity} is a
 * source saying that nothing happened, or that nobody answered; where there is none, nothing is stated.
 *
 * <p>Imports only regulation and what lies below it.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.group;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

/**
 * Findings: what a dossier leaves unknown, and where its sources contradict each other or a rule.
 *
 * <p>A {@link lt.kopz.core.check.Rule} looks for one thing and has one stable code. A {@link lt.kopz.core.check.Rulebook} is a set of
 * rules, to which an embedder adds its own and from which it removes. A {@link lt.kopz.core.check.Finding} is data, never an
 * exception: code, severity, words, the facts it is about and its evidence.
 *
 * <p>{@link lt.kopz.core.check.Claims} holds what the sources claim against what they tell, claim by claim.
 *
 * <p>{@link lt.kopz.core.check.MeetingCadence}, {@link lt.kopz.core.check.MeetingVerdicts}, {@link lt.kopz.core.check.DemandedMeeting} and
 * {@link lt.kopz.core.check.GroupComposition} judge a group by its rules of procedure; a {@link lt.kopz.core.check.Verdict} tells how.
 *
 * <p>Imports figure, dossier and what lies below them.
 */
@NullMarked
package lt.kopz.core.check;

import org.jspecify.annotations.NullMarked;

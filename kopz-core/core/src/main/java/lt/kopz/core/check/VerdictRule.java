package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.compliance.DemandedMeeting;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.TermVerdicts;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.wording.Message;

/** A rule of procedure that the verdicts on a group say is broken. */
final class VerdictRule extends GroupRule {
    private interface Judging {
        Stream<Finding> of(Rule rule, Dossier dossier, CoordinationGroup group, LocalDate asOf);
    }

    private interface Meetings {
        Optional<Verdict> of(Meeting meeting, MeetingVerdicts verdicts, LocalDate asOf);
    }

    private final String code;
    private final Function<Severity, Message> many;
    private final Judging judging;

    private VerdictRule(String code, Function<Severity, Message> many, Judging judging) {
        this.code = code;
        this.many = many;
        this.judging = judging;
    }

    private static VerdictRule ofMeetings(String code, Function<Severity, Message> many, Meetings judged) {
        return new VerdictRule(
                code,
                many,
                (rule, dossier, group, asOf) -> FindingMaker.byId(group.meetings()).stream()
                        .filter(meeting -> Occurrences.of(dossier, asOf).held(meeting) == Answer.YES)
                        .flatMap(meeting -> judged.of(meeting, MeetingVerdicts.of(dossier, meeting.id()), asOf).stream()
                                .filter(verdict -> verdict.outcome() == Outcome.BREACHED
                                        || verdict.outcome() == Outcome.UNDETERMINED)
                                .map(verdict -> FindingMaker.of(
                                        rule,
                                        verdict.outcome() == Outcome.BREACHED ? Severity.ERROR : Severity.WARNING,
                                        verdict,
                                        meeting.id()))));
    }

    private static Optional<Verdict> breach(Optional<Verdict> judged) {
        return judged.filter(verdict -> verdict.outcome() == Outcome.BREACHED);
    }

    /**
     * {@code MINUTES_LATE}: the minutes of a meeting were signed after their due day. Minutes that are not given at all are
     * {@code MINUTES_MISSING}.
     *
     * <p>Its ground is the time for minutes of the rules of procedure.
     */
    static VerdictRule minutesLate(HolidayCalendar calendar) {
        return ofMeetings(
                "MINUTES_LATE",
                any -> SeveralMessage.MINUTES_LATE,
                (meeting, verdicts, asOf) ->
                        meeting.hasMinutes() ? breach(verdicts.minutes(asOf, calendar)) : Optional.empty());
    }

    /**
     * {@code NOTICE_TOO_SHORT}: fewer working days lie between the notice of a meeting and the meeting than the rules of procedure demand.
     *
     * <p>Its ground is the time of notice of the rules of procedure.
     */
    static VerdictRule noticeTooShort(HolidayCalendar calendar) {
        return ofMeetings(
                "NOTICE_TOO_SHORT",
                any -> SeveralMessage.NOTICES_TOO_SHORT,
                (meeting, verdicts, asOf) -> breach(verdicts.notice(calendar)));
    }

    /**
     * {@code QUORUM}: a meeting that was held had no quorum, or whether it had cannot be determined.
     *
     * <p>A missed quorum is an error, an open question a warning. Its ground is the quorum of the rules of procedure.
     */
    static VerdictRule quorum() {
        return ofMeetings(
                "QUORUM",
                severity -> severity == Severity.ERROR
                        ? SeveralMessage.QUORUMS_MISSED
                        : SeveralMessage.QUORUMS_UNDETERMINED,
                (meeting, verdicts, asOf) -> verdicts.quorum());
    }

    /**
     * {@code DEMAND_IGNORED}: a meeting that members had a right to demand was held late, or not at all.
     *
     * <p>Its ground is the right to demand a meeting of the rules of procedure.
     */
    static VerdictRule demandIgnored(Optional<HolidayCalendar> calendar) {
        return new VerdictRule(
                "DEMAND_IGNORED",
                any -> SeveralMessage.DEMANDS_IGNORED,
                (rule, dossier, group, asOf) -> FindingMaker.byId(group.demands()).stream()
                        .flatMap(demand ->
                                breach(calendar.map(known -> DemandedMeeting.judge(dossier, demand.id(), asOf, known))
                                                .orElseGet(() -> DemandedMeeting.judge(dossier, demand.id(), asOf)))
                                        .map(verdict -> FindingMaker.of(rule, Severity.ERROR, verdict, demand.id()))
                                        .stream()));
    }

    /**
     * {@code TERM_EXPIRED}: a group, a member or the holder of an office stayed on after the term of the appointment.
     *
     * <p>Its ground is the term that the rules of procedure limit.
     */
    static VerdictRule termExpired() {
        return new VerdictRule(
                "TERM_EXPIRED",
                any -> SeveralMessage.TERMS_EXPIRED,
                (rule, dossier, group, asOf) -> TermVerdicts.judge(dossier, group.id(), asOf).stream()
                        .filter(verdict -> verdict.outcome() == Outcome.BREACHED)
                        .map(verdict -> FindingMaker.of(
                                        rule,
                                        Severity.WARNING,
                                        verdict,
                                        verdict.evidence().get(0))
                                .weighing(Weight.ofDays(
                                        DateRange.daysBetween(verdict.due().orElseThrow(), asOf)))));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        return FindingMaker.together(
                judging.of(this, dossier, group, asOf).collect(ImmutableList.toImmutableList()),
                Finding::severity,
                many);
    }
}

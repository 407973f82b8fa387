package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.DemandedMeeting;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/** The rules about the meetings of a group, and about the duties that its rules, an act or a plan impose. */
final class MeetingRules {
    /**
     * {@code QUORUM}: a meeting that was held had no quorum, or whether it had cannot be determined.
     *
     * <p>A missed quorum is an error, an open question a warning. Its ground is the quorum of the rules of procedure.
     */
    static final Rule QUORUM =
            ofMeetings("QUORUM", (in, meeting, verdicts) -> verdicts.quorum()).togetherBySeverity();

    /**
     * {@code MAJORITY}: a source says that a question was carried, and the votes do not bear it out, or the other way round.
     *
     * <p>Its ground is the majority of the rules of procedure.
     */
    static final Rule MAJORITY = CodedRule.ofGroups(
            "MAJORITY",
            (in, group) -> Stream.of(true, false)
                    .flatMap(carried -> Search.together(
                            votes(in, group, carried),
                            Finding::severity,
                            any -> carried ? CheckMessage.CARRIED : CheckMessage.NOT_CARRIED)));

    /**
     * {@code MINUTES_MISSING}: of a meeting that was held no minutes are given.
     *
     * <p>It is a warning where the minutes of the group are stated to be all recorded, and information where only some are recorded; where nothing is
     * known of any, that one has none is not worth a finding. Its ground is logical: minutes are the evidence of what a meeting decided.
     */
    static final Rule MINUTES_MISSING = CodedRule.ofGroups(
            "MINUTES_MISSING",
            (in, group) ->
                    Stream.concat(in.together(withoutMinutes(in, group), ListKind.MINUTES), byNumbers(in, group)));

    /**
     * {@code DECISION_BEFORE_RULES}: a meeting was held before the rules of procedure applied.
     *
     * <p>Example: a meeting of 5 February 2019 and rules of 21 February, 16 days later. It is information about the order of acts and no fault in
     * itself. Its ground is logical: nobody can meet by rules that do not exist yet.
     */
    static final Rule DECISION_BEFORE_RULES = CodedRule.ofGroups("DECISION_BEFORE_RULES", MeetingRules::beforeRules)
            .together();

    /**
     * {@code DUTY_LATE}: a report or another duty was done after its due day, or nothing shows that it was done by then.
     *
     * <p>Looked at is what is due for the years of the reporting period or in it for the year before or after, and what is due once in it. A due day after the horizon of knowledge is
     * not judged where nothing is recorded. Its ground is the duty of rules of procedure, of an act or of a plan.
     */
    static final Rule DUTY_LATE =
            CodedRule.ofDuties("DUTY_LATE", MeetingRules::late).togetherBySeverity();

    private MeetingRules() {}

    private interface Judged {
        Optional<Verdict> of(Search in, Meeting meeting, MeetingVerdicts verdicts);
    }

    /**
     * {@code MINUTES_LATE}: the minutes of a meeting were signed after their due day. Minutes that are not given at all are
     * {@code MINUTES_MISSING}.
     *
     * <p>Its ground is the time for minutes of the rules of procedure.
     */
    static Rule minutesLate(HolidayCalendar calendar) {
        return ofMeetings(
                        "MINUTES_LATE",
                        (in, meeting, verdicts) ->
                                meeting.hasMinutes() ? breach(verdicts.minutes(in.asOf(), calendar)) : Optional.empty())
                .together();
    }

    /**
     * {@code NOTICE_TOO_SHORT}: fewer working days lie between the notice of a meeting and the meeting than the rules of procedure demand.
     *
     * <p>Its ground is the time of notice of the rules of procedure. Where no holidays are known, it finds what is too short whatever they are.
     */
    static Rule noticeTooShort(Optional<HolidayCalendar> calendar) {
        return ofMeetings(
                        "NOTICE_TOO_SHORT",
                        (in, meeting, verdicts) ->
                                breach(calendar.map(verdicts::notice).orElseGet(verdicts::notice)))
                .together();
    }

    /**
     * {@code DEMAND_IGNORED}: a meeting that members had a right to demand was held late, or not at all.
     *
     * <p>Its ground is the right to demand a meeting of the rules of procedure.
     */
    static Rule demandIgnored(Optional<HolidayCalendar> calendar) {
        return CodedRule.ofGroups(
                        "DEMAND_IGNORED",
                        (in, group) -> Search.byId(group.demands()).stream()
                                .flatMap(demand -> breach(calendar.map(known -> DemandedMeeting.judge(
                                                        in.dossier(), demand.id(), in.asOf(), known))
                                                .orElseGet(() ->
                                                        DemandedMeeting.judge(in.dossier(), demand.id(), in.asOf())))
                                        .map(verdict -> in.found(Severity.ERROR, verdict, demand.id()))
                                        .stream()))
                .together();
    }

    private static CodedRule ofMeetings(String code, Judged judged) {
        return CodedRule.ofGroups(
                code,
                (in, group) -> held(in, group)
                        .flatMap(meeting ->
                                judged.of(in, meeting, MeetingVerdicts.of(in.dossier(), meeting.id())).stream()
                                        .filter(verdict -> verdict.outcome() == Outcome.BREACHED
                                                || verdict.outcome() == Outcome.UNDETERMINED)
                                        .map(verdict -> in.found(
                                                verdict.outcome() == Outcome.BREACHED
                                                        ? Severity.ERROR
                                                        : Severity.WARNING,
                                                verdict,
                                                meeting.id()))));
    }

    private static Optional<Verdict> breach(Optional<Verdict> judged) {
        return judged.filter(verdict -> verdict.outcome() == Outcome.BREACHED);
    }

    private static Stream<Meeting> held(Search in, CoordinationGroup group) {
        return Search.byId(group.meetings()).stream()
                .filter(meeting -> in.occurrences().held(meeting) == Answer.YES);
    }

    /** The questions that a source states to have been carried, or not to have been, and that were not, or were. */
    private static Stream<Finding> votes(Search in, CoordinationGroup group, boolean carried) {
        return held(in, group)
                .flatMap(meeting -> IntStream.range(0, meeting.votes().size())
                        .filter(i -> meeting.votes().get(i).carried().equals(Optional.of(carried)))
                        .boxed()
                        .flatMap(i -> MeetingVerdicts.of(in.dossier(), meeting.id()).majority(i).stream())
                        .filter(verdict -> verdict.outcome() == (carried ? Outcome.BREACHED : Outcome.MET))
                        .map(verdict -> in.found(Severity.ERROR, verdict, meeting.id())));
    }

    private static Stream<Finding> withoutMinutes(Search in, CoordinationGroup group) {
        Optional<String> owner = Optional.of(group.id());
        return in.lists().of(ListKind.MINUTES, owner, in.asOf()).standing() == Standing.UNKNOWN
                ? Stream.empty()
                : held(in, group).filter(meeting -> !meeting.hasMinutes()).map(meeting -> {
                    PartialDate date = meeting.date().value();
                    return in.found(
                                    in.ifAllKnown(ListKind.MINUTES, owner, date, date),
                                    in.words().with("date", date),
                                    ImmutableList.of(meeting))
                            .listedAs(RowNames.meeting(meeting));
                });
    }

    /** What numbers prove of meetings that are not all recorded: that fewer have minutes than were held. */
    private static Stream<Finding> byNumbers(Search in, CoordinationGroup group) {
        return in.lists().unlisted(ListKind.MINUTES, Optional.of(group.id())).stream()
                .filter(each -> each.number().lower() > 0)
                .flatMap(each -> byNumbers(in, group, each.statement()).stream());
    }

    private static Optional<Finding> byNumbers(Search in, CoordinationGroup group, Fact statement) {
        DateRange period = (statement instanceof CompletenessStatement stated
                        ? stated.period()
                        : Optional.<DateRange>empty())
                .orElse(in.dossier().reportingPeriod());
        return period.upTo(in.dossier().knownUntil().value())
                .filter(time -> !time.end().isAfter(in.asOf()))
                .flatMap(time -> {
                    Headcount held = number(in, group, "meetings", time);
                    Headcount with = number(in, group, "minutes", time);
                    long missing = held.lower() - with.upper().orElse(held.lower());
                    return Optional.of(in.warning(
                                    Phrase.of(CheckMessage.MINUTES_FEWER)
                                            .with("period", period)
                                            .with("held", held)
                                            .with("minutes", with)
                                            .with("missing", missing),
                                    statement))
                            .filter(found -> missing > 0);
                });
    }

    private static Headcount number(Search in, CoordinationGroup group, String measure, DateRange time) {
        return (Headcount) Measures.of(measure)
                .of(in.dossier(), Optional.of(group.id()), Portion.ALL.withPeriod(time), in.asOf())
                .value();
    }

    private static Stream<Finding> beforeRules(Search in, CoordinationGroup group) {
        return Decided.rules(in.dossier(), group)
                .flatMap(rules -> in.acts().appliesFrom(rules.act()).flatMap(PartialDate::earliest))
                .filter(start -> !start.isAfter(in.asOf()))
                .stream()
                .flatMap(start -> held(in, group)
                        .flatMap(meeting -> meeting
                                .date()
                                .value()
                                .latest()
                                .filter(day -> day.isBefore(start))
                                .map(day -> beforeRules(in, group, meeting, start, DateRange.daysBetween(day, start)))
                                .stream()));
    }

    private static Finding beforeRules(
            Search in, CoordinationGroup group, Meeting meeting, LocalDate start, long days) {
        return in.ofDays(
                        in.words().with("date", meeting.date().value()).with("rules", start),
                        days,
                        meeting,
                        in.dossier()
                                .get(LegalAct.class, group.rules().orElseThrow().act()))
                .listedAs(
                        RowNames.meeting(meeting),
                        Phrase.of(CheckMessage.DAYS_EARLIER).with("days", days));
    }

    private static Stream<Finding> late(Search in, ImmutableList<DutyCadence> duties) {
        return duties.stream()
                .filter(judged -> judged.duty().due().isPresent())
                .flatMap(judged -> judged.under(CadenceReading.AS_WRITTEN).duties().stream()
                        .filter(verdict -> verdict.outcome() == Outcome.BREACHED)
                        .map(verdict -> in.found(
                                verdict.evidence().isEmpty() ? Severity.WARNING : Severity.ERROR,
                                verdict,
                                judged.duty().id())));
    }
}

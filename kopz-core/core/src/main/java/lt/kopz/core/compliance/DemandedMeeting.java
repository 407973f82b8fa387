package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Deduction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.Spans;
import lt.kopz.core.wording.Phrase;

/**
 * Whether a meeting that was demanded was held in time.
 *
 * <p>In time is the meeting that answered the demand, or any meeting where none is named, if it was held after the day of the demand and no
 * later than the last day the rules leave. A planned or convened meeting is never evidence.
 *
 * <p>Example: a third of the members demanded a meeting on 4 March 2019, which the rules want within ten days: due on 14 March. Held on the
 * 14th, it is {@code MET}; held on the 15th, {@code BREACHED}, one day late.
 */
public final class DemandedMeeting {
    private final Dossier dossier;
    private final CoordinationGroup group;
    private final MeetingDemand demand;
    private final LocalDate asOf;
    private final Optional<HolidayCalendar> calendar;

    private DemandedMeeting(
            Dossier dossier,
            CoordinationGroup group,
            MeetingDemand demand,
            LocalDate asOf,
            Optional<HolidayCalendar> calendar) {
        this.dossier = dossier;
        this.group = group;
        this.demand = demand;
        this.asOf = asOf;
        this.calendar = calendar;
    }

    /**
     * Judges a demand.
     *
     * @param dossier the dossier
     * @param demand the id of the demand
     * @param asOf the day up to whose end facts count
     * @param calendar the public holidays, for rules that count working days
     * @return the verdict, {@code EXEMPT} where too few demanded it and the chair, if the chair suffices, did not; empty where the rules
     *     name no time within which a demanded meeting has to be held, or the demand was not made by then
     * @throws IllegalArgumentException if the dossier has no such demand
     */
    public static Optional<Verdict> judge(Dossier dossier, String demand, LocalDate asOf, HolidayCalendar calendar) {
        return possible(dossier, demand, asOf, Optional.of(calendar));
    }

    /**
     * Judges a demand where no public holidays are known: days of the calendar are counted, working days are not.
     *
     * @param dossier the dossier
     * @param demand the id of the demand
     * @param asOf the day up to whose end facts count
     * @return the verdict as with a calendar, {@code UNDETERMINED} where the rules count working days; empty where the rules name no time
     *     within which a demanded meeting has to be held, or the demand was not made by then
     * @throws IllegalArgumentException if the dossier has no such demand
     */
    public static Optional<Verdict> judge(Dossier dossier, String demand, LocalDate asOf) {
        return possible(dossier, demand, asOf, Optional.empty());
    }

    private static Optional<Verdict> possible(
            Dossier dossier, String demand, LocalDate asOf, Optional<HolidayCalendar> calendar) {
        dossier.get(MeetingDemand.class, demand);
        return Verdicts.possible(
                dossier, each -> each.fact(demand).flatMap(any -> asStated(each, demand, asOf, calendar)));
    }

    private static Optional<Verdict> asStated(
            Dossier dossier, String demand, LocalDate asOf, Optional<HolidayCalendar> calendar) {
        MeetingDemand made = dossier.get(MeetingDemand.class, demand);
        CoordinationGroup group = dossier.groupOf(demand).orElseThrow();
        return made.made()
                .value()
                .latest()
                .map(day -> Decided.rules(dossier, group, day))
                .orElseGet(() -> Decided.rules(dossier, group))
                .filter(rules -> rules.onDemandDays().isPresent())
                .filter(rules -> made.made().value().hasBegunBy(asOf) != Answer.NO)
                .map(rules -> new DemandedMeeting(dossier, group, made, asOf, calendar).judge(rules));
    }

    private Verdict judge(RulesOfProcedure rules) {
        Optional<LocalDate> made = demand.made().value().asDay();
        if (made.isEmpty()) {
            return verdict(
                    rules, Outcome.UNDETERMINED, Optional.empty(), Optional.empty(), ComplianceMessage.DEMAND_UNDATED);
        }
        int days = rules.onDemandDays().orElseThrow();
        Headcount size = Composition.of(dossier, group.id()).on(made.get()).size();
        Headcount count = count(made.get());
        Answer entitled = rules.onDemandOf()
                .map(share -> share.reached(count, size))
                .orElse(Answer.of(!rules.onDemandOfChair()))
                .or(rules.onDemandOfChair() ? byChair(made.get()) : Answer.NO);
        if (entitled == Answer.NO) {
            return Verdicts.of(
                    dossier,
                    rules,
                    Outcome.EXEMPT,
                    Optional.empty(),
                    Optional.empty(),
                    ImmutableList.of(demand),
                    basis(),
                    rules.onDemandOf()
                            .map(share -> Phrase.of(ComplianceMessage.DEMAND_OF_TOO_FEW)
                                    .with("made", made.get())
                                    .with("count", count)
                                    .with("needed", share.leastOf(size)))
                            .orElseGet(() -> Phrase.of(ComplianceMessage.DEMAND_NOT_OF_CHAIR)
                                    .with("made", made.get())));
        }
        if (rules.onDemandWorkingDays() && calendar.isEmpty()) {
            return Verdicts.of(
                    dossier,
                    rules,
                    Outcome.UNDETERMINED,
                    Optional.empty(),
                    Optional.empty(),
                    evidence(),
                    basis(),
                    Phrase.of(ComplianceMessage.DEMAND_WORKING_DAYS)
                            .with("made", made.get())
                            .with("days", (long) days));
        }
        LocalDate due = rules.onDemandWorkingDays()
                ? calendar.orElseThrow().plusWorkingDays(made.get(), days)
                : made.get().plusDays(days);
        return judge(rules, made.get(), due, entitled);
    }

    private Verdict judge(RulesOfProcedure rules, LocalDate made, LocalDate due, Answer entitled) {
        Answer inTime = Answer.NO;
        Optional<LocalDate> heldOn = Optional.empty();
        for (Meeting meeting : answers(made, due)) {
            Answer held = Occurrences.of(dossier, asOf).held(meeting);
            Answer heldInTime = held.and(isWithin(meeting.date().value(), made, due));
            inTime = inTime.or(heldInTime);
            if (heldOn.isEmpty()
                    && (heldInTime == Answer.YES
                            || (demand.meeting().isPresent() && held == Answer.YES && heldInTime == Answer.NO))) {
                heldOn = meeting.date().value().asDay();
            }
        }
        boolean open = inTime == Answer.CANNOT_TELL
                || entitled == Answer.CANNOT_TELL
                || (demand.meeting().isEmpty() && !areAllMeetingsKnown(made, due))
                || (heldOn.isEmpty() && due.isAfter(dossier.knownUntil().value()));
        Outcome late = open ? Outcome.UNDETERMINED : Outcome.BREACHED;
        Outcome outcome = inTime == Answer.YES ? Outcome.MET : asOf.isAfter(due) ? late : Outcome.PENDING;
        Optional<LocalDate> done =
                heldOn.filter(day -> outcome == Outcome.MET || (outcome == Outcome.BREACHED && due.isBefore(day)));
        return verdict(
                rules,
                outcome,
                Optional.of(due),
                done,
                switch (outcome) {
                    case MET -> ComplianceMessage.DEMAND_MET;
                    case PENDING -> ComplianceMessage.DEMAND_PENDING;
                    case BREACHED ->
                        done.isPresent() ? ComplianceMessage.DEMAND_LATE : ComplianceMessage.DEMAND_BREACHED;
                    default -> ComplianceMessage.DEMAND_UNDETERMINED;
                });
    }

    private boolean areAllMeetingsKnown(LocalDate made, LocalDate due) {
        return KnownLists.of(dossier).isDeclared(ListKind.MEETINGS, Optional.of(group.id()), made, due);
    }

    /** The meeting that is stated to have answered the demand, or all that may have been held in time, the earliest first. */
    private ImmutableList<Meeting> answers(LocalDate made, LocalDate due) {
        return demand.meeting()
                .map(id -> ImmutableList.of(dossier.get(Meeting.class, id)))
                .orElseGet(() -> dossier.derived(new MeetingsByDay(group.id())).during(made, due));
    }

    private record MeetingsByDay(String group) implements Deduction<Spans<Meeting>> {
        @Override
        public Spans<Meeting> from(Dossier dossier) {
            return meetings(dossier.group(group));
        }
    }

    /** The meetings by date and id, with the days on which they may have been held. */
    private static Spans<Meeting> meetings(CoordinationGroup group) {
        return Spans.of(
                ImmutableList.sortedCopyOf(
                        Comparator.comparing((Meeting meeting) -> meeting.date().value(), PartialDate.ORDER)
                                .thenComparing(Fact::id),
                        group.meetings()),
                meeting -> meeting.date().value().earliest(),
                meeting -> meeting.date().value().latest());
    }

    /** Whether a day lies after the one and not after the other. */
    private static Answer isWithin(PartialDate date, LocalDate after, LocalDate until) {
        return date.isOnOrBefore(after).not().and(date.isOnOrBefore(until));
    }

    private Headcount count(LocalDate made) {
        return demand.count().orElseGet(() -> demand.members().isEmpty() ? Headcount.unknown() : named(made));
    }

    /** Whether the chair is among those who demanded it; cannot tell where not all of them are named. */
    private Answer byChair(LocalDate made) {
        Answer byChair = Answer.of(demand.byChair());
        for (String id : demand.members()) {
            Membership member = dossier.get(Membership.class, id);
            if (member.roles().contains(MemberRole.CHAIR)) {
                byChair = byChair.or(Composition.held(member, made));
            }
        }
        long named = ImmutableSet.copyOf(demand.members()).size();
        boolean allNamed = named > 0
                && demand.count()
                        .map(count -> count.upper().isPresent() && count.upper().getAsLong() <= named)
                        .orElse(true);
        return allNamed ? byChair : byChair.or(Answer.CANNOT_TELL);
    }

    /** Those named who surely, or perhaps, had a seat on the day. */
    private Headcount named(LocalDate made) {
        long least = 0;
        long most = 0;
        for (String id : ImmutableSet.copyOf(demand.members())) {
            Membership member = dossier.get(Membership.class, id);
            Answer held = Composition.held(member, made);
            least += member.seated() && held == Answer.YES ? 1 : 0;
            most += member.seated() && held != Answer.NO ? 1 : 0;
        }
        return Headcount.between(least, most);
    }

    private Basis basis() {
        return Basis.ofComputation(
                demand.provenance().basis(), demand.made().provenance().basis());
    }

    private Verdict verdict(
            RulesOfProcedure rules,
            Outcome outcome,
            Optional<LocalDate> due,
            Optional<LocalDate> heldOn,
            ComplianceMessage message) {
        Phrase explanation = Phrase.of(message).with("made", demand.made().value());
        if (due.isPresent()) {
            explanation = explanation.with("due", due.get());
        }
        if (heldOn.isPresent()) {
            explanation = explanation
                    .with("held", heldOn.get())
                    .with("days", DateRange.daysBetween(due.orElseThrow(), heldOn.get()));
        }
        return Verdicts.of(dossier, rules, outcome, due, heldOn, evidence(), basis(), explanation);
    }

    private ImmutableList<Fact> evidence() {
        ImmutableList.Builder<Fact> evidence = ImmutableList.<Fact>builder().add(demand);
        demand.meeting().ifPresent(id -> evidence.add(dossier.get(Meeting.class, id)));
        return evidence.build();
    }
}

package lt.kopz.core.compliance;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Deduction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Vote;
import lt.kopz.core.leaf.MovingDays;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Whether one meeting kept the rules of procedure of its group: its quorum, its majorities, its notice and its minutes. A meeting that surely
 * was before the rules were in force is not judged by them.
 *
 * <p>Example: more than half of 15 members are needed, which is 8; "at least 7" were present: {@code UNDETERMINED}.
 */
public final class MeetingVerdicts {
    private final Dossier dossier;
    private final CoordinationGroup group;
    private final Meeting meeting;
    private final Optional<RulesOfProcedure> rules;

    private MeetingVerdicts(Dossier dossier, Meeting meeting) {
        this.dossier = dossier;
        this.group = dossier.groupOf(meeting.id()).orElseThrow();
        this.meeting = meeting;
        this.rules = meeting.date()
                .value()
                .latest()
                .map(day -> Decided.rules(dossier, group, day))
                .orElseGet(() -> Decided.rules(dossier, group));
    }

    /**
     * The questions about one meeting.
     *
     * @param dossier the dossier
     * @param meeting the id of the meeting
     * @return the questions
     * @throws IllegalArgumentException if the dossier has no such meeting
     */
    public static MeetingVerdicts of(Dossier dossier, String meeting) {
        return new MeetingVerdicts(dossier, dossier.get(Meeting.class, meeting));
    }

    /** A verdict by whatever sources state differently of codes, links and whole facts. */
    private Optional<Verdict> possible(Function<MeetingVerdicts, Optional<Verdict>> judged) {
        return Verdicts.possible(
                dossier,
                each -> each == dossier
                        ? judged.apply(this)
                        : each.fact(meeting.id()).flatMap(any -> judged.apply(of(each, meeting.id()))));
    }

    /**
     * Whether members enough were present.
     *
     * @return the verdict; empty where the rules name no quorum or the meeting is not stated as held
     */
    public Optional<Verdict> quorum() {
        return possible(all -> all.quorumAsStated());
    }

    private Optional<Verdict> quorumAsStated() {
        return rules.flatMap(RulesOfProcedure::quorum).filter(rule -> held()).map(rule -> {
            Headcount seats = seats(rule.of());
            Headcount present = present();
            Answer answer = rule.share().reached(present, seats);
            ComplianceMessage message = switch (answer) {
                case YES -> ComplianceMessage.QUORUM_MET;
                case NO -> ComplianceMessage.QUORUM_MISSED;
                case CANNOT_TELL -> ComplianceMessage.QUORUM_UNDETERMINED;
            };
            return verdict(
                    Verdicts.outcome(answer),
                    Optional.empty(),
                    Phrase.of(message)
                            .with("date", meeting.date().value())
                            .with("present", present)
                            .with("needed", rule.share().leastOf(seats)));
        });
    }

    /**
     * Whether a question put to the vote was carried, by the votes as they are known.
     *
     * @param index which vote of the meeting, from 0
     * @return the verdict: met if it was carried, breached if it was not; empty where the rules name no majority
     * @throws IndexOutOfBoundsException if the meeting has no such vote
     */
    public Optional<Verdict> majority(int index) {
        return possible(all -> all.majorityAsStated(index));
    }

    private Optional<Verdict> majorityAsStated(int index) {
        Vote vote = meeting.votes().get(index);
        return rules.flatMap(RulesOfProcedure::majority).map(rule -> {
            Answer answer = carried(rule, vote);
            ComplianceMessage message = switch (answer) {
                case YES -> ComplianceMessage.MAJORITY_REACHED;
                case NO -> ComplianceMessage.MAJORITY_MISSED;
                case CANNOT_TELL -> ComplianceMessage.MAJORITY_UNDETERMINED;
            };
            return verdict(
                    Verdicts.outcome(answer),
                    Optional.empty(),
                    Phrase.of(message)
                            .with("question", vote.question())
                            .with("inFavour", vote.inFavour())
                            .with("against", vote.against())
                            .with("abstained", vote.abstained()));
        });
    }

    /**
     * Whether the members were called in time. Of a notice or a meeting of which the month is known, every day of it is possible.
     *
     * @param calendar the public holidays
     * @return the verdict; empty where the rules name no time of notice
     */
    public Optional<Verdict> notice(HolidayCalendar calendar) {
        return possible(all -> all.noticeAsStated(Optional.of(calendar)));
    }

    /**
     * Whether the members were called in time, where no public holidays are known and any day may be one: a notice can be too short then, and
     * none is known to be long enough.
     *
     * @return the verdict; empty where the rules name no time of notice
     */
    public Optional<Verdict> notice() {
        return possible(all -> all.noticeAsStated(Optional.empty()));
    }

    private Optional<Verdict> noticeAsStated(Optional<HolidayCalendar> calendar) {
        return rules.flatMap(RulesOfProcedure::noticeWorkingDays).map(days -> {
            PartialDate date = meeting.date().value();
            Optional<Headcount> given = meeting.convened().flatMap(called -> workingDays(called, date, calendar));
            return verdict(
                    Verdicts.outcome(given.map(between -> between.isAtLeast(Headcount.exactly(days)))
                            .orElse(Answer.CANNOT_TELL)),
                    Optional.empty(),
                    Phrase.of(given.isPresent() ? ComplianceMessage.NOTICE_GIVEN : ComplianceMessage.NOTICE_UNKNOWN)
                            .with("date", date)
                            .with("given", given.orElseGet(Headcount::unknown))
                            .with("days", (long) days));
        });
    }

    /** How many working days lie between two dates, whichever days they are; empty where one of them may be at any time. */
    private static Optional<Headcount> workingDays(
            PartialDate from, PartialDate to, Optional<HolidayCalendar> calendar) {
        return from.earliest()
                .flatMap(first -> to.latest().map(last -> {
                    int most = calendar.orElse(day -> false).workingDaysBetween(first, last);
                    return calendar.flatMap(days -> from.latest()
                                    .flatMap(
                                            called -> to.earliest().map(held -> days.workingDaysBetween(called, held))))
                            .map(least -> Headcount.between(least, most))
                            .orElseGet(() -> Headcount.atMost(most));
                }));
    }

    /**
     * Whether the minutes were signed in time.
     *
     * @param asOf the day up to whose end facts count
     * @param calendar the public holidays
     * @return the verdict; empty where the rules name no time or the meeting is not stated as held
     */
    public Optional<Verdict> minutes(LocalDate asOf, HolidayCalendar calendar) {
        return possible(all -> all.minutesAsStated(asOf, calendar));
    }

    private Optional<Verdict> minutesAsStated(LocalDate asOf, HolidayCalendar calendar) {
        return rules.flatMap(RulesOfProcedure::minutesWorkingDays)
                .filter(days -> held())
                .map(days -> {
                    Optional<LocalDate> day = meeting.date().value().asDay();
                    Phrase about = Phrase.of(ComplianceMessage.MINUTES_UNKNOWN)
                            .with("date", meeting.date().value())
                            .with("days", (long) days);
                    if (day.isEmpty()) {
                        return verdict(Outcome.UNDETERMINED, Optional.empty(), about);
                    }
                    LocalDate due = calendar.plusWorkingDays(day.get(), days);
                    Optional<LocalDate> signed =
                            signed().flatMap(PartialDate::asDay).filter(on -> !on.isAfter(asOf));
                    if (signed.isPresent()) {
                        boolean late = signed.get().isAfter(due);
                        return verdict(
                                late ? Outcome.BREACHED : Outcome.MET,
                                Optional.of(due),
                                Phrase.of(late ? ComplianceMessage.MINUTES_LATE : ComplianceMessage.MINUTES_IN_TIME)
                                        .with("date", meeting.date().value())
                                        .with("due", due)
                                        .with("signed", signed.get()));
                    }
                    boolean known = meeting.minutes().isPresent()
                            || signed().filter(on -> on.hasBegunBy(asOf) != Answer.NO)
                                    .isPresent();
                    if (!known && !asOf.isAfter(due)) {
                        return verdict(
                                Outcome.PENDING,
                                Optional.of(due),
                                Phrase.of(ComplianceMessage.MINUTES_PENDING)
                                        .with("date", meeting.date().value())
                                        .with("due", due));
                    }
                    boolean missing = !known
                            && !due.isAfter(dossier.knownUntil().value())
                            && (meeting.hasMinutes() || areAllMinutesKnown(day.get()));
                    return missing
                            ? verdict(
                                    Outcome.BREACHED,
                                    Optional.of(due),
                                    Phrase.of(ComplianceMessage.MINUTES_MISSING)
                                            .with("date", meeting.date().value())
                                            .with("due", due))
                            : verdict(Outcome.UNDETERMINED, Optional.of(due), about);
                });
    }

    /** When the minutes were signed, as is stated with the meeting or in them. */
    private Optional<PartialDate> signed() {
        return meeting.minutesSigned()
                .or(() -> meeting.minutes()
                        .flatMap(act -> dossier.get(LegalAct.class, act).signed())
                        .map(Sourced::value));
    }

    /** Whether it is stated that all minutes of meetings of a day are recorded. */
    private boolean areAllMinutesKnown(LocalDate day) {
        return KnownLists.of(dossier).isDeclared(ListKind.MINUTES, Optional.of(group.id()), day, day);
    }

    private boolean held() {
        return meeting.state() == MeetingState.HELD;
    }

    private Headcount present() {
        return Composition.of(dossier, group.id()).present(meeting);
    }

    private Headcount seats(Quorum.Base base) {
        Composition composition = Composition.of(dossier, group.id());
        return onItsDay(day -> switch (base) {
            case DECLARED -> composition.declared(day).map(Headcount::exactly).orElse(Headcount.unknown());
            case FILLED -> composition.on(day).listed();
            case ELECTED ->
                composition.on(day).known() == Answer.YES
                        ? dossier.derived(new Seats(group.id()))
                        : Headcount.unknown();
        });
    }

    /** What a number is on whichever day the meeting was held; of no known day, on any of those that facts are known of. */
    private Headcount onItsDay(Function<LocalDate, Headcount> number) {
        PartialDate date = meeting.date().value();
        LocalDate first = date.earliest().orElse(dossier.firstKnownDay());
        LocalDate known = Comparators.max(first, dossier.knownUntil().value());
        LocalDate last = date.latest().map(day -> Comparators.min(day, known)).orElse(known);
        ImmutableSortedSet<LocalDate> moving = MovingDays.of(dossier).subSet(first, false, last, true);
        return Streams.concat(
                        Stream.of(first, last), moving.stream(), moving.stream().map(day -> day.minusDays(1)))
                .distinct()
                .map(number)
                .reduce(Headcount::hull)
                .orElseThrow();
    }

    /** How many seats members have been elected to. */
    private record Seats(String group) implements Deduction<Headcount> {
        @Override
        public Headcount from(Dossier dossier) {
            return seats(Composition.of(dossier, group));
        }
    }

    private static Headcount seats(Composition composition) {
        List<Optional<String>> seats = composition.counted().stream()
                .filter(Membership::seated)
                .map(Membership::seat)
                .distinct()
                .toList();
        return seats.contains(Optional.<String>empty()) ? Headcount.unknown() : Headcount.exactly(seats.size());
    }

    private Answer carried(Majority rule, Vote vote) {
        Answer byVotes = byVotes(rule, vote);
        if (!rule.castingVoteCounts() || !mayBeTie(vote)) {
            return byVotes;
        }
        Answer chair = vote.chairInFavour().map(Answer::of).orElse(isChairAbsent() ? Answer.NO : Answer.CANNOT_TELL);
        if (rule.of() != Majority.Base.DECLARED) {
            return isTie(vote) ? chair : Answer.CANNOT_TELL;
        }
        Answer onceMore = chair.and(
                rule.share().reached(vote.inFavour().plus(Headcount.exactly(1)), seats(Quorum.Base.DECLARED)));
        return byVotes.or(isTie(vote) ? onceMore : onceMore.and(Answer.CANNOT_TELL));
    }

    /** Whether surely nobody was there whose vote may decide: those present are named, and neither the chair is among them nor a deputy. */
    private boolean isChairAbsent() {
        return !meeting.attendees().isEmpty()
                && meeting.date()
                        .value()
                        .asDay()
                        .filter(day -> Stream.of(MemberRole.CHAIR, MemberRole.DEPUTY_CHAIR)
                                .map(role -> Composition.of(dossier, group.id()).office(role, day))
                                .allMatch(office -> office.holders().stream()
                                                .map(Membership::id)
                                                .noneMatch(meeting.attendees()::contains)
                                        && (office.role() != MemberRole.CHAIR || office.held() != Answer.CANNOT_TELL)))
                        .isPresent();
    }

    private Answer byVotes(Majority rule, Vote vote) {
        if (rule.of() == Majority.Base.DECLARED) {
            return rule.share().reached(vote.inFavour(), seats(Quorum.Base.DECLARED));
        }
        if (rule.of() == Majority.Base.PRESENT && meeting.membersPresent().isPresent()) {
            return rule.share()
                    .reached(vote.inFavour(), meeting.membersPresent().get());
        }
        Headcount others = rule.of() == Majority.Base.PRESENT ? vote.against().plus(vote.abstained()) : vote.against();
        long least = vote.inFavour().lower();
        OptionalLong most = vote.inFavour().upper();
        return Answer.of(
                least > 0
                        && others.upper().isPresent()
                        && least >= rule.share().leastOf(least + others.upper().getAsLong()),
                most.isPresent()
                        && (most.getAsLong() == 0
                                || most.getAsLong() < rule.share().leastOf(most.getAsLong() + others.lower())));
    }

    private static boolean isTie(Vote vote) {
        return vote.inFavour().isExact()
                && vote.against().isExact()
                && vote.inFavour().lower() == vote.against().lower();
    }

    private static boolean mayBeTie(Vote vote) {
        return vote.against().lower() <= vote.inFavour().upper().orElse(Long.MAX_VALUE)
                && vote.inFavour().lower() <= vote.against().upper().orElse(Long.MAX_VALUE);
    }

    private Verdict verdict(Outcome outcome, Optional<LocalDate> due, Text explanation) {
        return Verdicts.of(
                dossier,
                rules.orElseThrow(),
                outcome,
                due,
                Optional.empty(),
                ImmutableList.of(meeting),
                Basis.ofComputation(
                        meeting.provenance().basis(),
                        meeting.date().provenance().basis()),
                explanation);
    }
}

package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Whether a group met as often as its rules of procedure demand.
 *
 * <p>The rule can be read in several ways; the caller chooses one with {@link #under}, or takes {@link #all}, the verdict under every
 * reading, and asks with {@link #agreed} whether they agree.
 *
 * <p>Example: a group met on 5 February 2019; its rules, "not less than once per half-year", took effect on 21 February. On 10 December,
 * by calendar half-years with every meeting counted, the first is met and the second pending until 31 December; counted from meeting
 * to meeting, the rule is broken since 6 August.
 *
 * <p>A planned meeting is never evidence that one was held. A rule is broken only where the list of meetings is stated to be complete for
 * the time of the duty; else that there was no other meeting is not proven. In a time of which it is stated that there was no group, no
 * meeting is due; the rules count as if they were not in force then.
 */
public final class MeetingCadence {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final Dossier dossier;
    private final CoordinationGroup group;
    private final RulesOfProcedure rules;
    private final Cadence cadence;
    private final LocalDate asOf;
    private final DateRange over;

    private MeetingCadence(
            Dossier dossier,
            CoordinationGroup group,
            RulesOfProcedure rules,
            Cadence cadence,
            LocalDate asOf,
            DateRange over) {
        this.dossier = dossier;
        this.group = group;
        this.rules = rules;
        this.cadence = cadence;
        this.asOf = asOf;
        this.over = over;
    }

    /**
     * The cadence of the group of a dossier that has exactly one, over the reporting period, as of a day.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end facts count
     * @return the question; empty where the group has no rules of procedure or they say nothing of how often to meet
     * @throws IllegalArgumentException if the dossier has no group, or several
     */
    public static Optional<MeetingCadence> of(Dossier dossier, LocalDate asOf) {
        return of(dossier, dossier.group().id(), asOf);
    }

    /**
     * The cadence of a group over the reporting period, as of a day.
     *
     * @param dossier the dossier
     * @param group the id of the group
     * @param asOf the day up to whose end facts count
     * @return the question; empty where the group has no rules of procedure or they say nothing of how often to meet
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static Optional<MeetingCadence> of(Dossier dossier, String group, LocalDate asOf) {
        return of(dossier, group, asOf, dossier.reportingPeriod());
    }

    /**
     * The cadence of a group over a period, as of a day.
     *
     * @param dossier the dossier
     * @param group the id of the group
     * @param asOf the day up to whose end facts count
     * @param over the period: judged are the calendar periods it touches, and the meetings that fell due or were held in it
     * @return the question; empty where the group has no rules of procedure or they say nothing of how often to meet
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static Optional<MeetingCadence> of(Dossier dossier, String group, LocalDate asOf, DateRange over) {
        CoordinationGroup asked = dossier.group(group);
        return Decided.rules(dossier, asked)
                .flatMap(rules -> rules.meetings()
                        .map(cadence -> new MeetingCadence(dossier, asked, rules, cadence, asOf, over)));
    }

    /**
     * The verdict under every reading that fits the rule.
     *
     * @return one verdict a reading, in the order of {@link CadenceReading}
     */
    public ImmutableList<CadenceVerdict> all() {
        return CadenceReading.of(cadence).stream().map(this::under).collect(ImmutableList.toImmutableList());
    }

    /**
     * What all readings agree on.
     *
     * @return the outcome, where it is the same under every reading that fits the rule; empty where they disagree
     */
    public Optional<Outcome> agreed() {
        ImmutableSet<Outcome> outcomes =
                all().stream().map(CadenceVerdict::outcome).collect(ImmutableSet.toImmutableSet());
        return outcomes.size() == 1 ? outcomes.stream().findFirst() : Optional.empty();
    }

    /**
     * The verdict under one reading.
     *
     * @param reading how the rule is read
     * @return the verdict
     * @throws IllegalArgumentException if the reading does not fit the rule: a calendar reading for a largest gap, or a rolling one for
     *     several meetings a period
     */
    public CadenceVerdict under(CadenceReading reading) {
        Possibilities possible = Possibilities.of(dossier, About.GROUPS);
        if (possible.isOne() && possible.settled() == dossier) {
            return asStated(reading);
        }
        ImmutableList<CadenceVerdict> verdicts = Possible.each(
                dossier,
                About.GROUPS,
                each -> of(each, group.id(), asOf, over).orElse(this).asStated(reading));
        boolean isSame =
                verdicts.stream().map(CadenceVerdict::outcome).distinct().count() == 1;
        return isSame ? verdicts.get(0) : undetermined(reading, Possible.undecided(dossier, About.GROUPS));
    }

    private CadenceVerdict undetermined(CadenceReading reading, Text because) {
        return CadenceVerdict.of(
                reading,
                ImmutableList.of(Verdicts.undetermined(
                        alone(reading, Outcome.UNDETERMINED, ComplianceMessage.CADENCE_IN_FORCE_UNKNOWN), because)));
    }

    private CadenceVerdict asStated(CadenceReading reading) {
        ActsInForce acts = ActsInForce.of(dossier);
        Optional<LocalDate> start = acts.since(rules.act()).flatMap(PartialDate::asDay);
        Optional<PartialDate> end = acts.endedFrom(rules.act(), asOf);
        if (start.isEmpty()
                || (end.isPresent() && end.flatMap(PartialDate::asDay).isEmpty())) {
            return CadenceVerdict.of(
                    reading,
                    ImmutableList.of(alone(reading, Outcome.UNDETERMINED, ComplianceMessage.CADENCE_IN_FORCE_UNKNOWN)));
        }
        if (asOf.isBefore(start.get())) {
            return CadenceVerdict.of(
                    reading, ImmutableList.of(alone(reading, Outcome.EXEMPT, ComplianceMessage.CADENCE_NOT_IN_FORCE)));
        }
        ImmutableList<Verdict> duties = duties(reading, start.get(), end.flatMap(PartialDate::asDay)).stream()
                .map(duty -> verdict(reading, duty))
                .collect(ImmutableList.toImmutableList());
        return CadenceVerdict.of(
                reading,
                duties.isEmpty() && !absences(Answer.YES).isEmpty()
                        ? ImmutableList.of(alone(reading, Outcome.EXEMPT, ComplianceMessage.NO_GROUP_THEN))
                        : duties);
    }

    private ImmutableList<Duty> duties(CadenceReading reading, LocalDate start, Optional<LocalDate> noLongerFrom) {
        RangeSet<LocalDate> absent = TreeRangeSet.create();
        absences(Answer.YES).forEach(said -> absent.add(days(said.period())));
        Optional<LocalDate> last = noLongerFrom.map(day -> day.minusDays(1));
        List<CadenceEngine.Occasion> occasions = occasions();
        if (absent.isEmpty() || reading.isCalendar()) {
            return engine(start, last, occasions).judge(reading, over).stream()
                    .map(duty ->
                            isOwed(reading, days(DateRange.of(duty.from(), duty.due())), absent) ? duty : duty.exempt())
                    .collect(ImmutableList.toImmutableList());
        }
        // From meeting to meeting time runs anew after a time without a group.
        RangeSet<LocalDate> owed = TreeRangeSet.create();
        owed.add(last.filter(day -> !day.isBefore(start))
                .map(day -> days(DateRange.of(start, day)))
                .orElseGet(() -> last.isPresent() ? Range.closedOpen(start, start) : Range.atLeast(start)));
        owed.removeAll(absent);
        return owed.asRanges().stream()
                .flatMap(stretch -> engine(
                        stretch.lowerEndpoint(),
                        stretch.hasUpperBound()
                                ? Optional.of(stretch.upperEndpoint().minusDays(1))
                                : Optional.empty(),
                        occasions)
                        .judge(reading, over)
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** In a calendar period in which there was no group, no meeting was due; where only whole periods count, neither in one that it missed a part of. */
    private static boolean isOwed(CadenceReading reading, Range<LocalDate> period, RangeSet<LocalDate> absent) {
        return reading == CadenceReading.CALENDAR_WHOLE_PERIODS ? !absent.intersects(period) : !absent.encloses(period);
    }

    private static Range<LocalDate> days(DateRange period) {
        return Range.closedOpen(period.start(), period.end().plusDays(1));
    }

    private CadenceEngine engine(LocalDate first, Optional<LocalDate> last, List<CadenceEngine.Occasion> occasions) {
        return new CadenceEngine(
                cadence, first, last.orElse(null), dossier.knownUntil().value(), asOf, occasions);
    }

    /**
     * The statements that the group was not there: those that hold, or those of which that is open, since the group did something then or
     * they may not have been known by the day.
     */
    private ImmutableList<Inactivity> absences(Answer holding) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        return GroupPresence.of(dossier).absences(group.id()).stream()
                .filter(absence -> occurrences
                                .stated(absence.stated())
                                .and(absence.isContradicted() ? Answer.CANNOT_TELL : Answer.YES)
                        == holding)
                .map(GroupPresence.Absence::stated)
                .collect(ImmutableList.toImmutableList());
    }

    private List<CadenceEngine.Occasion> occasions() {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        List<CadenceEngine.Occasion> occasions = new ArrayList<>();
        for (Meeting meeting : group.meetings()) {
            Answer held = occurrences.held(meeting);
            if (held == Answer.NO) {
                continue;
            }
            PartialDate date = meeting.date().value();
            LocalDate known = held == Answer.YES
                            && dossier.knownUntil().value().isBefore(asOf)
                            && date.latest().isEmpty()
                    ? dossier.knownUntil().value()
                    : asOf;
            occasions.add(new CadenceEngine.Occasion(
                    meeting.id(),
                    date.earliest().orElse(FIRST_DAY),
                    date.latest().filter(last -> !last.isAfter(known)).orElse(known),
                    held == Answer.YES));
        }
        List<Inactivity> open = new ArrayList<>(absences(Answer.CANNOT_TELL));
        dossier.inactivity().stream()
                .filter(said -> isSilenceOfTheGroup(said) && occurrences.stated(said) == Answer.YES)
                .forEach(open::add);
        for (Inactivity said : open) {
            // Where nobody answered, or whether there was a group is open, as many meetings as the rule
            // demands may have been held on any day.
            said.period().upTo(asOf).ifPresent(days -> add(occasions, demanded(), said.id(), days, false));
        }
        addUnrecorded(occasions);
        return occasions;
    }

    /**
     * Meetings that are not recorded: those of a number that a source states were held, on whichever days of its time; and in a time of which
     * it is not stated that all are recorded, as many as the rule demands may have been held on any day.
     */
    private void addUnrecorded(List<CadenceEngine.Occasion> occasions) {
        Optional<String> owner = Optional.of(group.id());
        LocalDate horizon = dossier.knownUntil().value();
        DateRange time = DateRange.of(FIRST_DAY, asOf.isBefore(horizon) ? later(FIRST_DAY, asOf) : horizon);
        RangeSet<LocalDate> open = TreeRangeSet.create();
        KnownLists lists = KnownLists.of(dossier);
        lists.undeclared(ListKind.MEETINGS, owner, time.start(), time.end())
                .forEach(undeclared -> open.add(days(undeclared)));
        for (CompletenessStatement counted : dossier.completeness()) {
            Optional<DateRange> during =
                    counted.period().map(time::intersection).orElse(Optional.of(time));
            if (counted.list() == ListKind.MEETINGS
                    && counted.owner().equals(owner)
                    && counted.number().isPresent()
                    && during.isPresent()) {
                Headcount number = counted.number().get();
                Headcount recorded = lists.recorded(ListKind.MEETINGS, owner, counted.period());
                long held = Math.max(0, number.lower() - recorded.upper().orElse(number.lower()));
                add(occasions, held, counted.id(), during.get(), true);
                number.upper().ifPresent(most -> {
                    add(
                            occasions,
                            Math.max(0, most - Math.max(number.lower(), recorded.lower())),
                            counted.id(),
                            during.get(),
                            false);
                    open.remove(days(during.get()));
                });
            }
        }
        for (Range<LocalDate> days : open.asRanges()) {
            LocalDate last = days.upperEndpoint().minusDays(1);
            occasions.add(new CadenceEngine.Occasion(group.id(), days.lowerEndpoint(), last, false, demanded(), false));
        }
    }

    private int demanded() {
        return cadence instanceof Cadence.PerCalendarPeriod perPeriod ? perPeriod.atLeast() : 1;
    }

    private static void add(
            List<CadenceEngine.Occasion> occasions, long times, String id, DateRange days, boolean held) {
        if (times > 0) {
            occasions.add(new CadenceEngine.Occasion(id, days.start(), days.end(), held, times, true));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isSilenceOfTheGroup(Inactivity said) {
        return said.kind() == InactivityKind.NO_ANSWER
                && said.organisation().isEmpty()
                && said.subject().map(group.id()::equals).orElse(true);
    }

    private Verdict alone(CadenceReading reading, Outcome outcome, ComplianceMessage message) {
        ImmutableList<String> evidence = message == ComplianceMessage.NO_GROUP_THEN
                ? absences(Answer.YES).stream().map(Inactivity::id).collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        return new Verdict(
                outcome,
                Phrase.of(reading.message()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence,
                Optional.of(rules.act()),
                Optional.of(Citations.of(dossier, rules.act())),
                sources(evidence),
                basis(evidence),
                message == ComplianceMessage.CADENCE_NOT_IN_FORCE
                        ? Phrase.of(message).with("asOf", asOf)
                        : Phrase.of(message));
    }

    private boolean isDeclared(LocalDate from, LocalDate until) {
        return KnownLists.of(dossier)
                .of(ListKind.MEETINGS, Optional.of(group.id()), from, until)
                .isDeclared();
    }

    private Verdict verdict(CadenceReading reading, Duty duty) {
        ImmutableList<String> absent = duty.outcome() == Outcome.EXEMPT ? absentIn(duty) : ImmutableList.of();
        ImmutableList<String> evidence = absent.isEmpty() ? duty.evidence() : absent;
        Optional<Long> late = duty.outcome() == Outcome.BREACHED && !reading.isCalendar()
                ? Optional.of(DateRange.daysBetween(duty.due(), duty.heldOn() == null ? asOf : duty.heldOn()))
                : Optional.empty();
        return new Verdict(
                duty.outcome(),
                Phrase.of(reading.message()),
                Optional.of(duty.due()),
                Optional.ofNullable(duty.breachedSince()),
                Optional.ofNullable(duty.heldOn()),
                late,
                evidence,
                Optional.of(rules.act()),
                Optional.of(Citations.of(dossier, rules.act())),
                sources(evidence),
                basis(evidence),
                !absent.isEmpty()
                        ? Phrase.of(ComplianceMessage.NO_GROUP_THEN)
                        : reading.isCalendar() ? inPeriod(duty) : gap(duty, late));
    }

    /** The statements that there was no group while a duty would have been to be done. */
    private ImmutableList<String> absentIn(Duty duty) {
        DateRange period = DateRange.of(duty.from(), duty.due());
        return absences(Answer.YES).stream()
                .filter(said -> said.period().overlaps(period))
                .map(Inactivity::id)
                .collect(ImmutableList.toImmutableList());
    }

    private Text inPeriod(Duty duty) {
        boolean isNothingRecorded = duty.counted() == 0 && !isDeclared(duty.from(), asOf);
        ComplianceMessage message = switch (duty.outcome()) {
            case MET -> ComplianceMessage.CADENCE_PERIOD_MET;
            case BREACHED -> ComplianceMessage.CADENCE_PERIOD_BREACHED;
            case PENDING ->
                isNothingRecorded ? ComplianceMessage.CADENCE_PERIOD_DUE : ComplianceMessage.CADENCE_PERIOD_PENDING;
            case EXEMPT -> ComplianceMessage.CADENCE_PERIOD_EXEMPT;
            case UNDETERMINED -> ComplianceMessage.CADENCE_PERIOD_UNDETERMINED;
        };
        Phrase phrase = Phrase.of(message).with("period", PartialDate.of(DateRange.of(duty.from(), duty.due())));
        if (duty.outcome() == Outcome.EXEMPT) {
            return phrase;
        }
        phrase = phrase.with("least", (long) ((Cadence.PerCalendarPeriod) cadence).atLeast());
        return switch (duty.outcome()) {
            case PENDING -> (isNothingRecorded ? phrase : phrase.with("count", duty.counted())).with("due", duty.due());
            case UNDETERMINED -> phrase;
            default -> phrase.with("count", duty.counted());
        };
    }

    private Text gap(Duty duty, Optional<Long> late) {
        LocalDate held = duty.heldOn();
        return switch (duty.outcome()) {
            case MET ->
                Phrase.of(ComplianceMessage.CADENCE_GAP_MET)
                        .with("due", duty.due())
                        .with("held", held == null ? duty.due() : held);
            case PENDING -> Phrase.of(ComplianceMessage.CADENCE_GAP_PENDING).with("due", duty.due());
            case EXEMPT -> Phrase.of(ComplianceMessage.CADENCE_GAP_EXEMPT).with("due", duty.due());
            case UNDETERMINED ->
                Phrase.of(ComplianceMessage.CADENCE_GAP_UNDETERMINED).with("due", duty.due());
            case BREACHED ->
                held == null
                        ? Phrase.of(ComplianceMessage.CADENCE_GAP_BREACHED)
                                .with("due", duty.due())
                                .with("asOf", asOf)
                        : Phrase.of(ComplianceMessage.CADENCE_GAP_LATE)
                                .with("due", duty.due())
                                .with("held", held)
                                .with("days", late.orElse(0L));
        };
    }

    private ImmutableList<Source> sources(List<String> evidence) {
        Set<Source> sources = new LinkedHashSet<>(rules.sources());
        sources.addAll(dossier.get(LegalAct.class, rules.act()).sources());
        for (String id : evidence) {
            sources.addAll(dossier.get(Fact.class, id).sources());
        }
        return ImmutableList.copyOf(sources);
    }

    private Basis basis(List<String> evidence) {
        LegalAct act = dossier.get(LegalAct.class, rules.act());
        Basis basis = Basis.ofComputation(
                rules.provenance().basis(),
                act.effective().map(day -> day.provenance().basis()).orElse(Basis.INFERRED));
        for (String id : evidence) {
            Fact fact = dossier.get(Fact.class, id);
            basis = basis.weakest(fact.provenance().basis());
            if (fact instanceof Meeting meeting) {
                basis = basis.weakest(meeting.date().provenance().basis());
            }
        }
        return basis;
    }
}

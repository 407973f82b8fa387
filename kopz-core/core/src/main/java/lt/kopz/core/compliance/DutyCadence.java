package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Whether something was done as often, or by the day, that a duty demands: meetings, reports, reviews, trainings, plans.
 *
 * <p>How often can be read in several ways; the caller chooses one with {@link #under}, or takes {@link #all}, the verdict under every
 * reading, and asks with {@link #agreed} whether they agree. A due day is read as it is written.
 *
 * <p>Example: a group met on 5 February 2019; its rules, "not less than once per half-year", took effect on 21 February. On 10 December,
 * by calendar half-years with every meeting counted, the first is met and the second pending until 31 December; counted from meeting
 * to meeting, the rule is broken since 6 August. A report for 2019, due by 15 February of the year after and given on the 16th, is late by
 * one day.
 *
 * <p>What is planned is never evidence that it was done. A rule is broken only where the list of what is to be done is stated to be complete
 * for the time of the duty; else that nothing else was done is not proven. In a time of which it is stated that there was no group, nothing
 * is owed of it; the rules count as if they were not in force then, and so they do while their act is suspended.
 *
 * <p>A duty is owed while the act that demands it is in force: rules of procedure by the act that lays them down, a plan by the act that
 * approves it, or since it was approved where it names none. A plan demands for its own time: its duties are owed in the periods of the calendar
 * that it touches, and for its years, which may fall due after it. What only a draft would demand is no duty.
 */
public final class DutyCadence {
    private final Dossier dossier;
    private final ImposedDuty imposed;
    private final Duty duty;
    private final LocalDate asOf;
    private final DateRange over;
    private final Occasions occasions;
    private final DutyWords words;

    private DutyCadence(Dossier dossier, ImposedDuty imposed, LocalDate asOf, DateRange over) {
        this.dossier = dossier;
        this.imposed = imposed;
        this.duty = imposed.duty();
        this.asOf = asOf;
        this.over = over;
        this.occasions = new Occasions(dossier, imposed, asOf);
        this.words = new DutyWords(dossier, imposed, asOf);
    }

    /**
     * The meetings of the group of a dossier that has exactly one, over the reporting period, as of a day.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end facts count
     * @return the question; empty where neither rules of procedure nor an act or plan say how often to meet
     * @throws IllegalArgumentException if the dossier has no group, or several
     */
    public static Optional<DutyCadence> ofMeetings(Dossier dossier, LocalDate asOf) {
        return ofMeetings(dossier, dossier.group().id(), asOf);
    }

    /**
     * The meetings of a group over the reporting period, as of a day.
     *
     * @param dossier the dossier
     * @param group the id of the group
     * @param asOf the day up to whose end facts count
     * @return the question; empty where neither rules of procedure nor an act or plan say how often to meet
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static Optional<DutyCadence> ofMeetings(Dossier dossier, String group, LocalDate asOf) {
        return ofMeetings(dossier, group, asOf, dossier.reportingPeriod());
    }

    /**
     * The meetings of a group over a period, as of a day.
     *
     * @param dossier the dossier
     * @param group the id of the group
     * @param asOf the day up to whose end facts count
     * @param over the period: judged are the calendar periods it touches, and the meetings that fell due or were held in it
     * @return the question, that of the rules of procedure first; empty where neither they nor an act or plan say how often to meet
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static Optional<DutyCadence> ofMeetings(Dossier dossier, String group, LocalDate asOf, DateRange over) {
        return of(dossier, group, asOf, over).stream()
                .filter(judged -> judged.duty.what() == ListKind.MEETINGS
                        && judged.duty.cadence().isPresent())
                .findFirst();
    }

    /**
     * All duties of a group over the reporting period, as of a day, whether its rules of procedure demand them, an act or a plan.
     *
     * @param dossier the dossier
     * @param group the id of the group
     * @param asOf the day up to whose end facts count
     * @return a question for each duty: those of the rules, that of meetings first, then those of acts and of plans, by their ids
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static ImmutableList<DutyCadence> of(Dossier dossier, String group, LocalDate asOf) {
        return of(dossier, group, asOf, dossier.reportingPeriod());
    }

    /**
     * All duties of a group over a period, as of a day, whether its rules of procedure demand them, an act or a plan.
     *
     * @param dossier the dossier
     * @param group the id of the group
     * @param asOf the day up to whose end facts count
     * @param over the period: judged are the calendar periods it touches, what fell due or was done in it, and what is due for its years
     * @return a question for each duty: those of the rules, that of meetings first, then those of acts and of plans, by their ids
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static ImmutableList<DutyCadence> of(Dossier dossier, String group, LocalDate asOf, DateRange over) {
        return of(dossier, Optional.of(dossier.group(group).id()), asOf, over);
    }

    /**
     * The duties that acts and plans demand of others than a group over the reporting period, as of a day.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end facts count
     * @return a question for each duty: those of acts, then those of plans, by their ids
     */
    public static ImmutableList<DutyCadence> ofNoGroup(Dossier dossier, LocalDate asOf) {
        return of(dossier, Optional.empty(), asOf, dossier.reportingPeriod());
    }

    private static ImmutableList<DutyCadence> of(
            Dossier dossier, Optional<String> group, LocalDate asOf, DateRange over) {
        return ImposedDuty.decided(dossier, group).stream()
                .map(imposed -> new DutyCadence(dossier, imposed, asOf, over))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What is judged.
     *
     * @return the duty
     */
    public Duty duty() {
        return duty;
    }

    /**
     * What the duty is called.
     *
     * @return its name, else that of its list, with whom it is due to and who has to do it
     */
    public Text name() {
        return words.name();
    }

    /**
     * Whether it is the duty to meet, of rules of procedure.
     *
     * @return true for that one; false for any other duty
     */
    public boolean isOfMeetings() {
        return words.ofMeetings();
    }

    /**
     * What a reading of the duty is called.
     *
     * @param reading the reading
     * @return its name
     */
    public Text name(CadenceReading reading) {
        return Phrase.of(reading.message(words.ofMeetings()));
    }

    /**
     * What demands it.
     *
     * @return the act, as it is cited, or the plan that names no act
     */
    public Text ground() {
        return imposed.act()
                .map(act -> Citations.of(dossier, act))
                .orElseGet(() -> Phrase.of(ComplianceMessage.DUTY_OF_PLAN)
                        .with("title", ((ActionPlan) imposed.imposedBy()).title()));
    }

    /**
     * Whether a verdict is open only because what is recorded of such things is not stated to be all.
     *
     * @param verdict a verdict of this duty
     * @return true where nothing else leaves it open
     */
    public boolean isOpenByUnrecordedAlone(Verdict verdict) {
        return verdict.outcome() != Outcome.BREACHED && verdict.evidence().contains(occasions.unrecorded());
    }

    /**
     * The days by which it is due.
     *
     * @return what is due, by its last day: for each year of the period, or in it for the year before or after, as far as the plan that demands it
     *     goes; or once; without the days on which it surely is not in force; empty for what is to be done so often
     */
    public ImmutableMap<LocalDate, Text> dueDays() {
        return (duty.due().isEmpty() ? Stream.<DueDay>empty() : due().stream())
                .flatMap(due -> due instanceof DueDay.Once once
                        ? Stream.of(once.until()).filter(any -> due().size() == 1)
                        : years().stream()
                                .flatMap(years -> IntStream.rangeClosed(
                                                years.start().getYear(),
                                                years.end().getYear())
                                        .mapToObj(((DueDay.OfEveryYear) due)::in)))
                .filter(this::mayBeInForce)
                .collect(ImmutableMap.toImmutableMap(day -> day, words::nameFor));
    }

    /** The years for which something is due each year: of those that the plan surely covers, where it is the plan that demands it. */
    private Optional<DateRange> years() {
        DateRange years = yearsOfThePeriod();
        return imposed.plan()
                .filter(any -> duty.due().orElse(null) instanceof DueDay.OfEveryYear)
                .map(ActionPlan::time)
                .map(plan -> plan.earliest()
                        .or(plan::latest)
                        .flatMap(first -> DateRange.ofYears(
                                        first.getYear(),
                                        plan.latest().orElse(first).getYear())
                                .intersection(years)))
                .orElse(Optional.of(years));
    }

    /** Those of the period, and one before or after it for which something is due in the period: before it, if that was in force by then. */
    private DateRange yearsOfThePeriod() {
        if (!(duty.due().orElse(null) instanceof DueDay.OfEveryYear yearly)) {
            return over;
        }
        int before = over.start().getYear() - 1;
        int after = over.end().getYear() + 1;
        boolean isLeft = over.contains(yearly.in(before))
                && since().filter(since -> since.hasBegunBy(LocalDate.of(before, 12, 31)) == Answer.YES)
                        .isPresent();
        return DateRange.of(
                isLeft ? LocalDate.of(before, 1, 1) : over.start(),
                over.contains(yearly.in(after)) ? LocalDate.of(after, 12, 31) : over.end());
    }

    /** Whether an end of the time of the plan that demands it is not stated. */
    private boolean isPlanOpen() {
        return imposed.plan().filter(plan -> plan.time().span().isEmpty()).isPresent();
    }

    private boolean mayBeInForce(LocalDate day) {
        return since().map(since -> since.hasBegunBy(day) != Answer.NO).orElse(true)
                && endedFrom().allMatch(end -> end.hasBegunBy(day) != Answer.YES);
    }

    /**
     * By which days it may be due: one, or the first and the last possible where it follows from a day of an act that is known in part; none where it
     * is not known at all.
     */
    private ImmutableList<DueDay> due() {
        return duty.due().stream()
                .flatMap(due -> due instanceof DueDay.AfterAct after
                        ? ActsInForce.of(dossier).days(after.until()).stream()
                                .flatMap(days -> Stream.of(days.start(), days.end()))
                                .distinct()
                                .map(DueDay::once)
                        : Stream.of(due))
                .collect(ImmutableList.toImmutableList());
    }

    /** The first and the last day that a date may be, which is one where it is exact; empty where either is not known. */
    private static ImmutableList<LocalDate> ends(PartialDate date) {
        return date.earliest().isPresent() && date.latest().isPresent()
                ? Stream.of(date.earliest(), date.latest())
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /** From when it is in force, as far as is known: by its act, or of a plan that names none, since it was approved. */
    private Optional<PartialDate> imposedSince() {
        return imposed.act().isPresent()
                ? ActsInForce.of(dossier).appliesFrom(imposed.act().get())
                : Decided.approved(dossier, (ActionPlan) imposed.imposedBy());
    }

    /** From when it is owed: of a group that was founded later, or by a plan that begins later, since then. */
    private Optional<PartialDate> since() {
        return imposedSince()
                .map(since -> founded().map(founded -> later(since, founded)).orElse(since))
                .map(since -> planned(ActionPlan::begins)
                        .map(start -> later(since, start))
                        .orElse(since));
    }

    private Optional<PartialDate> founded() {
        return imposed.group().flatMap(GroupPresence.of(dossier)::founded);
    }

    /** When the plan that demands it begins or ends, as precise as it is stated. */
    private Optional<PartialDate> planned(Function<ActionPlan, PartialDate> end) {
        return imposed.plan().map(end).filter(PartialDate.Unit.class::isInstance);
    }

    private static PartialDate later(PartialDate one, PartialDate other) {
        if (one.earliest().filter(day -> other.hasBegunBy(day) == Answer.YES).isPresent()) {
            return one;
        }
        return other.earliest().filter(day -> one.hasBegunBy(day) == Answer.YES).isPresent() ? other : one.hull(other);
    }

    /** From when it no longer is in force, as far as is known: its act ends, or another one has done away with it. */
    private Stream<PartialDate> imposedUntil() {
        ActsInForce acts = ActsInForce.of(dossier);
        return Stream.of(
                        imposed.act().flatMap(act -> acts.appliesUntil(act, asOf)).stream(),
                        duty
                                .endedBy()
                                .flatMap(acts::since)
                                .filter(since -> since.hasBegunBy(asOf) != Answer.NO)
                                .stream())
                .flatMap(ends -> ends);
    }

    /** From when it no longer is owed: when the group has ended, too. */
    private Stream<PartialDate> endedFrom() {
        return Stream.concat(
                imposedUntil(),
                imposed.group().flatMap(group -> GroupPresence.of(dossier).ended(group, asOf)).stream());
    }

    /**
     * Why it is not known for which days it is owed: those of what demands it are not, or else those of the group or of the plan; a day in whose place
     * another one counts leaves nothing open.
     */
    private Text timeUnknown() {
        Optional<PartialDate> since = since();
        boolean isSinceKnown = since.equals(imposedSince())
                ? since.filter(PartialDate.Day.class::isInstance).isPresent()
                : since.isPresent()
                        && (since.equals(founded())
                                || since.equals(planned(ActionPlan::begins))
                                || isDay(imposedSince()));
        Optional<PartialDate> gone =
                imposed.group().flatMap(group -> GroupPresence.of(dossier).ended(group, asOf));
        boolean isUntilKnown = imposedUntil()
                .allMatch(end -> end.asDay().isPresent()
                        || gone.filter(day -> day.isBefore(end) == Answer.YES).isPresent());
        if (!isSinceKnown || !isUntilKnown) {
            return words.inForceUnknown();
        }
        return imposed.plan()
                        .filter(any -> !isDay(planned(ActionPlan::begins)) || !isDay(planned(ActionPlan::ends)))
                        .isPresent()
                ? words.planTimeUnknown()
                : words.groupTimeUnknown();
    }

    private static boolean isDay(Optional<PartialDate> date) {
        return date.flatMap(PartialDate::asDay).isPresent();
    }

    /**
     * The verdict under every reading that fits the rule.
     *
     * @return one verdict a reading, in the order of {@link CadenceReading}
     */
    public ImmutableList<CadenceVerdict> all() {
        return CadenceReading.of(duty).stream().map(this::under).collect(ImmutableList.toImmutableList());
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
     * @throws IllegalArgumentException if the reading does not fit the rule: a calendar reading for a largest gap, a rolling one for
     *     several times a period, any but {@link CadenceReading#AS_WRITTEN} for a due day
     */
    public CadenceVerdict under(CadenceReading reading) {
        Possibilities possible = Possibilities.of(dossier, about());
        if (possible.isOne() && possible.settled() == dossier) {
            return asStated(reading);
        }
        return Verdicts.possible(
                        dossier,
                        about(),
                        each -> in(each).map(judged -> judged.asStated(reading)),
                        CadenceVerdict::outcome,
                        (verdict, because) -> undetermined(reading, because))
                .orElseGet(() -> undetermined(reading, Possible.undecided(dossier, about())));
    }

    private CadenceVerdict undetermined(CadenceReading reading, Text because) {
        return CadenceVerdict.of(reading, ImmutableList.of(alone(reading, Outcome.UNDETERMINED, because)));
    }

    /** What is done for a duty of the group alone is not touched by what is open of events and agreements. */
    private About about() {
        return Occasions.isOfGroup(duty) ? About.GROUPS : About.ALL;
    }

    /** The same question of a dossier in which something is decided that is open; empty where there is no such duty. */
    private Optional<DutyCadence> in(Dossier each) {
        return of(each, imposed.group(), asOf, over).stream()
                .filter(judged -> judged.duty.id().equals(duty.id()))
                .findFirst();
    }

    private CadenceVerdict asStated(CadenceReading reading) {
        if (duty.due().isPresent() && due().isEmpty()) {
            return undetermined(reading, words.dueUnknown());
        }
        ImmutableList<LocalDate> starts = since().map(DutyCadence::ends).orElse(ImmutableList.of());
        // what is due by a day may be due after the time of the plan that it is for
        Stream<ImmutableList<LocalDate>> planEnds =
                planned(ActionPlan::ends).filter(any -> duty.due().isEmpty()).stream()
                        .map(end -> ends(end).stream()
                                .map(day -> day.plusDays(1))
                                .collect(ImmutableList.toImmutableList()));
        ImmutableList<ImmutableList<LocalDate>> ends =
                Stream.concat(endedFrom().map(DutyCadence::ends), planEnds).collect(ImmutableList.toImmutableList());
        boolean isOwedForYears = isPlanOpen() && duty.due().orElse(null) instanceof DueDay.OfEveryYear;
        if (isPlanOpen() && (!isOwedForYears || years().isEmpty())) {
            return undetermined(reading, words.planTimeUnknown());
        }
        if (starts.isEmpty() || ends.contains(ImmutableList.<LocalDate>of())) {
            return undetermined(reading, timeUnknown());
        }
        Optional<LocalDate> firstEnd = ends.stream().map(days -> days.get(0)).min(Comparator.naturalOrder());
        Optional<LocalDate> lastEnd =
                ends.stream().map(days -> days.get(days.size() - 1)).min(Comparator.naturalOrder());
        ImmutableList<ImmutableList<Verdict>> times = starts.stream()
                .flatMap(start -> Stream.of(firstEnd, lastEnd).distinct().map(end -> asStated(reading, start, end)))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Verdict> verdicts = times.size() == 1
                ? times.get(0)
                : inEach(
                        reading,
                        asStated(reading, starts.get(starts.size() - 1), firstEnd),
                        asStated(reading, starts.get(0), lastEnd),
                        times);
        return CadenceVerdict.of(
                reading,
                isOwedForYears
                        ? ImmutableList.<Verdict>builder()
                                .add(alone(reading, Outcome.UNDETERMINED, words.planTimeUnknown()))
                                .addAll(verdicts)
                                .build()
                        : verdicts);
    }

    /**
     * What is so for each time for which it may be owed: what was not done in the longest, and what was in the shortest. The rest is open, which is
     * not said where it is broken anyway.
     */
    private ImmutableList<Verdict> inEach(
            CadenceReading reading,
            ImmutableList<Verdict> shortest,
            ImmutableList<Verdict> longest,
            ImmutableList<ImmutableList<Verdict>> times) {
        ImmutableList<Verdict> certain = shortest.stream()
                .filter(verdict ->
                        times.stream().allMatch(time -> time.stream().anyMatch(other -> isSame(verdict, other))))
                .map(verdict -> verdict.outcome() == Outcome.BREACHED
                        ? longest.stream()
                                .filter(other -> isSame(verdict, other))
                                .findFirst()
                                .orElseThrow()
                        : verdict)
                .collect(ImmutableList.toImmutableList());
        return certain.stream().anyMatch(verdict -> verdict.outcome() == Outcome.BREACHED)
                        || times.stream().allMatch(time -> time.size() == certain.size())
                ? certain
                : ImmutableList.<Verdict>builder()
                        .add(alone(reading, Outcome.UNDETERMINED, timeUnknown()))
                        .addAll(certain)
                        .build();
    }

    private static boolean isSame(Verdict one, Verdict other) {
        return one.due().equals(other.due()) && one.outcome() == other.outcome();
    }

    /** The verdicts where it is owed from a day, until another. */
    private ImmutableList<Verdict> asStated(CadenceReading reading, LocalDate start, Optional<LocalDate> end) {
        if (asOf.isBefore(start)) {
            return ImmutableList.of(alone(reading, Outcome.EXEMPT, words.notInForce()));
        }
        ImmutableList<Verdict> duties = end.filter(day -> !day.isAfter(start)).isPresent()
                ? ImmutableList.of()
                : owed(reading, start, end).stream()
                        .map(owed -> verdict(reading, owed))
                        .collect(ImmutableList.toImmutableList());
        return duties.isEmpty() && !occasions.absences(Answer.YES).isEmpty()
                ? ImmutableList.of(alone(reading, Outcome.EXEMPT, words.noGroup()))
                : duties;
    }

    private ImmutableList<Owed> owed(CadenceReading reading, LocalDate start, Optional<LocalDate> noLongerFrom) {
        RangeSet<LocalDate> absent = TreeRangeSet.create();
        occasions.absences(Answer.YES).forEach(said -> absent.add(Occasions.days(said.period())));
        DateRange time = DateRange.of(
                        start,
                        Ordering.natural().max(start, dossier.knownUntil().value()))
                .span(over);
        imposed.act()
                .ifPresent(act -> ActsInForce.of(dossier)
                        .suspensions(act, time)
                        .forEach(days -> absent.add(Occasions.days(days))));
        Optional<LocalDate> last = noLongerFrom.map(day -> day.minusDays(1));
        List<CadenceEngine.Occasion> found = occasions.find();
        if (absent.isEmpty() || reading.isCalendar() || duty.due().isPresent()) {
            return judge(reading, start, last, found).stream()
                    .map(owed -> isOwed(reading, owed, absent) ? owed : owed.exempt())
                    .collect(ImmutableList.toImmutableList());
        }
        // From one time to the next, time runs anew after a time without a group.
        RangeSet<LocalDate> owed = TreeRangeSet.create();
        owed.add(last.filter(day -> !day.isBefore(start))
                .map(day -> Occasions.days(DateRange.of(start, day)))
                .orElseGet(() -> last.isPresent() ? Range.closedOpen(start, start) : Range.atLeast(start)));
        owed.removeAll(absent);
        return owed.asRanges().stream()
                .flatMap(stretch -> judge(
                        reading,
                        stretch.lowerEndpoint(),
                        stretch.hasUpperBound()
                                ? Optional.of(stretch.upperEndpoint().minusDays(1))
                                : Optional.empty(),
                        found)
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Owed> judge(
            CadenceReading reading, LocalDate first, Optional<LocalDate> last, List<CadenceEngine.Occasion> found) {
        CadenceEngine engine =
                new CadenceEngine(first, last.orElse(null), dossier.knownUntil().value(), asOf, found, this::most);
        return duty.due().isEmpty()
                ? engine.judge(duty.cadence().orElseThrow(), reading, over)
                : due().stream()
                        .map(due ->
                                years().map(years -> engine.judge(due, years)).orElse(ImmutableList.of()))
                        .reduce(Owed::either)
                        .orElseThrow();
    }

    /** The most that numbers leave of a time. */
    private OptionalLong most(DateRange time) {
        return KnownLists.of(dossier)
                .of(duty.what(), occasions.owner(), time.start(), time.end())
                .number()
                .map(Headcount::upper)
                .orElse(OptionalLong.empty());
    }

    /**
     * In a calendar period in which there was no group, nothing was due, nor on a day on which there was none; where only whole periods count,
     * nothing in one that it missed a part of.
     */
    private boolean isOwed(CadenceReading reading, Owed owed, RangeSet<LocalDate> absent) {
        Range<LocalDate> period = Occasions.days(DateRange.of(owed.from(), owed.due()));
        return switch (reading) {
            case CALENDAR_WHOLE_PERIODS -> !absent.intersects(period);
            case AS_WRITTEN ->
                !absent.contains(owed.due())
                        && !(duty.due().orElse(null) instanceof DueDay.OfEveryYear yearly
                                && absent.encloses(Occasions.days(DateRange.ofYear(yearly.forYear(owed.due())))));
            default -> !absent.encloses(period);
        };
    }

    private Verdict alone(CadenceReading reading, Outcome outcome, Text explanation) {
        ImmutableList<String> evidence = explanation.equals(words.noGroup())
                ? occasions.absences(Answer.YES).stream().map(Inactivity::id).collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        return verdict(reading, outcome, Optional.empty(), Optional.empty(), evidence, explanation);
    }

    private Verdict verdict(
            CadenceReading reading,
            Outcome outcome,
            Optional<Owed> owed,
            Optional<Long> late,
            ImmutableList<String> evidence,
            Text explanation) {
        return new Verdict(
                outcome,
                name(reading),
                owed.map(Owed::due),
                owed.flatMap(each -> Optional.ofNullable(each.heldOn())),
                late,
                evidence,
                imposed.act(),
                Optional.of(ground()),
                sources(evidence),
                basis(evidence),
                explanation);
    }

    private Verdict verdict(CadenceReading reading, Owed owed) {
        ImmutableList<String> absent = owed.outcome() == Outcome.EXEMPT ? absentIn(owed) : ImmutableList.of();
        ImmutableList<String> evidence = absent.isEmpty() ? owed.evidence() : absent;
        Optional<Long> late = owed.outcome() == Outcome.BREACHED && !reading.isCalendar()
                ? Optional.of(DateRange.daysBetween(owed.due(), owed.doneFrom(asOf)))
                : Optional.empty();
        return verdict(
                reading,
                owed.outcome(),
                Optional.of(owed),
                late,
                evidence,
                !absent.isEmpty()
                        ? words.noGroup()
                        : words.explain(
                                reading, owed, time(reading, owed), late, owed.counted() > 0 || isDeclared(owed)));
    }

    /** The time of what is owed, which begins no more exactly than it is known since when. */
    private PartialDate time(CadenceReading reading, Owed owed) {
        return since().filter(since -> reading != CadenceReading.CALENDAR_ALL_MEETINGS
                        && since.contains(owed.from()) == Answer.CANNOT_TELL
                        && since.isBefore(owed.due()) == Answer.YES)
                .map(since -> PartialDate.extent(since, PartialDate.of(owed.due())))
                .orElseGet(() -> PartialDate.of(DateRange.of(owed.from(), owed.due())));
    }

    /** The statements that there was no group while a duty would have been to be done. */
    private ImmutableList<String> absentIn(Owed owed) {
        DateRange period = DateRange.of(owed.from(), owed.due());
        return occasions.absences(Answer.YES).stream()
                .filter(said -> said.period().overlaps(period))
                .map(Inactivity::id)
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isDeclared(Owed owed) {
        return KnownLists.of(dossier)
                .of(duty.what(), occasions.owner(), owed.from(), asOf)
                .isDeclared();
    }

    private ImmutableList<Source> sources(List<String> evidence) {
        Set<Source> sources = new LinkedHashSet<>(imposed.imposedBy().sources());
        sources.addAll(duty.sources());
        imposed.act()
                .ifPresent(
                        act -> sources.addAll(dossier.get(LegalAct.class, act).sources()));
        for (String id : evidence) {
            sources.addAll(dossier.get(Fact.class, id).sources());
        }
        return ImmutableList.copyOf(sources);
    }

    private Basis basis(List<String> evidence) {
        Basis basis = Basis.ofComputation(
                imposed.imposedBy().provenance().basis(),
                duty.provenance().basis(),
                imposed.act()
                        .map(act -> dossier.get(LegalAct.class, act)
                                .effective()
                                .map(day -> day.provenance().basis())
                                .orElse(Basis.INFERRED))
                        .orElse(Basis.STATED));
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

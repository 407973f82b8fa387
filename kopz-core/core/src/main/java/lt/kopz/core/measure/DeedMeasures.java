package lt.kopz.core.measure;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measurable.Naming;
import lt.kopz.core.measure.Measurable.Trait;
import lt.kopz.core.measure.Measurable.Way;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.plan.Task;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.progress.DeliveryMessage;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;

/** What can be asked about what was done, and by whom. */
final class DeedMeasures {
    private static final ImmutableSet<Portion.By> WHOLE = ImmutableSet.of();
    private static final ImmutableSet<Portion.By> TIME = ImmutableSet.of(Portion.By.PERIOD);
    private static final ImmutableSet<Class<? extends Fact>> PARTS =
            ImmutableSet.of(ActionPlan.class, Goal.class, Task.class, Measure.class);
    private static final ImmutableSet<Class<? extends Fact>> PARTS_AND_EVENTS =
            ImmutableSet.<Class<? extends Fact>>builder()
                    .addAll(PARTS)
                    .add(EventSeries.class)
                    .add(Event.class)
                    .build();
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private DeedMeasures() {}

    static ImmutableList<Measurable> all() {
        return Stream.of(attendance(), unitCosts(), coverage(), progress(), lists())
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static Measurable of(
            String code,
            MeasureUnit unit,
            ImmutableSet<Class<? extends Fact>> subjects,
            ImmutableSet<Portion.By> by,
            Measurable.Asking figure) {
        return Measurable.of(code, unit, new Way(subjects, by, Naming.as(new MeasureName(code)), figure));
    }

    // ---- who came

    private static ImmutableList<Measurable> attendance() {
        return ImmutableList.of(
                attended(
                                "participations",
                                FigureMessage.PARTICIPATIONS_HELD,
                                MeasureUnit.PARTICIPATIONS,
                                Attendance::held)
                        .with(Trait.ONLY_GROWS),
                attended(
                        "participations-planned",
                        FigureMessage.PARTICIPATIONS_PLANNED,
                        MeasureUnit.PARTICIPATIONS,
                        Attendance::planned),
                attended("events", FigureMessage.EVENTS_HELD, MeasureUnit.EVENTS, Attendance::eventsHeld)
                        .with(Trait.ONLY_GROWS),
                attended("events-planned", FigureMessage.EVENTS_PLANNED, MeasureUnit.EVENTS, Attendance::eventsPlanned),
                inAll("participations-in-all", MeasureUnit.PARTICIPATIONS, Attendance::held, Attendance::planned),
                inAll("events-in-all", MeasureUnit.EVENTS, Attendance::eventsHeld, Attendance::eventsPlanned),
                attended("persons", DeliveryMessage.PERSONS, MeasureUnit.PEOPLE, Attendance::persons),
                attended(
                        "persons-from-participations",
                        new MeasureName("persons-from-participations"),
                        MeasureUnit.PEOPLE,
                        Attendance::personsFromParticipations),
                ofAllAndParts(
                        "participations-per-thousand",
                        new MeasureName("participations-per-thousand"),
                        MeasureUnit.PER_THOUSAND,
                        DeedMeasures::perThousand),
                of(
                        "inhabitants",
                        MeasureUnit.PEOPLE,
                        ImmutableSet.of(),
                        WHOLE,
                        asked -> inhabitants(asked)
                                .<Figure<?>>map(number -> Figure.of(
                                        asked.name(),
                                        asked.day(),
                                        number,
                                        () -> Explanation.given(
                                                asked.name(),
                                                Quantity.of(number),
                                                asked.dossier().municipality())))
                                .orElseGet(() -> asked.unknown(MeasureUnit.PEOPLE, MeasureMessage.NO_INHABITANTS))));
    }

    private static Optional<Headcount> inhabitants(Asked asked) {
        return asked.dossier()
                .municipality()
                .inhabitants()
                .filter(number -> number.isKnown() && !number.equals(Headcount.zero()));
    }

    /** For every thousand inhabitants. */
    private static Figure<?> perThousand(Asked asked) {
        Figure<Participations> held = attendance(asked).held();
        Optional<Headcount> inhabitants = inhabitants(asked);
        if (inhabitants.isEmpty() || held.isUnexplained()) {
            return asked.unknown(MeasureUnit.PER_THOUSAND, MeasureMessage.NO_INHABITANTS)
                    .because(inhabitants
                            .flatMap(any -> held.reason())
                            .or(() -> Optional.of(Phrase.of(MeasureMessage.NO_INHABITANTS))));
        }
        Explanation tree = Explanation.quotient(
                asked.name(),
                held.explanation(),
                Explanation.given(
                        Phrase.of(MeasureMessage.THOUSAND_INHABITANTS),
                        Quantity.of(Ratio.of(inhabitants.get(), Headcount.exactly(1000))),
                        asked.dossier().municipality()));
        return Figure.of(asked.name(), asked.day(), tree.value().asRatio(), tree);
    }

    private static Measurable attended(
            String code, Message words, MeasureUnit unit, Function<Attendance, ? extends Figure<?>> figure) {
        return ofAllAndParts(code, words, unit, asked -> figure.apply(attendance(asked)));
    }

    private static Measurable ofAllAndParts(String code, Message words, MeasureUnit unit, Measurable.Asking figure) {
        return Measurable.of(
                code,
                words,
                unit,
                Stream.of(ImmutableSet.<Class<? extends Fact>>of(), PARTS_AND_EVENTS)
                        .map(subjects -> new Way(subjects, TIME, Naming.as(words), figure))
                        .toArray(Way[]::new));
    }

    /** What was held and what is planned, together. */
    private static Measurable inAll(
            String code,
            MeasureUnit unit,
            Function<Attendance, ? extends Figure<?>> held,
            Function<Attendance, ? extends Figure<?>> planned) {
        return attended(code, new MeasureName(code), unit, attendance -> {
            ImmutableList<Explanation> both = Stream.of(held, planned)
                    .map(figure -> figure.apply(attendance).explanation())
                    .collect(ImmutableList.toImmutableList());
            Explanation all = Explanation.sum(Phrase.of(new MeasureName(code)), Quantity.of(Headcount.zero()), both);
            return Figure.of(all.label(), attendance.held().asOf(), all.value().asCount(), all);
        });
    }

    private static Attendance attendance(Asked asked) {
        Attendance all = Attendance.of(asked.dossier()).asOf(asked.day());
        Attendance its = asked.subject().map(part -> all.ofPart(part.id())).orElse(all);
        return asked.portion().period().isEmpty() ? its : its.during(time(asked));
    }

    /** The time that is asked about, up to the day, within the years that a date can have. */
    private static DateRange time(Asked asked) {
        LocalDate start = asked.portion().period().map(DateRange::start).orElse(EARLIEST);
        LocalDate last = asked.portion().period().map(DateRange::end).orElse(asked.day());
        LocalDate end = asked.day().isBefore(last) ? asked.day() : last;
        LocalDate possible = end.isBefore(EARLIEST) ? EARLIEST : end;
        return DateRange.of(start.isAfter(possible) ? possible : start, possible);
    }

    // ---- what it cost each

    private static ImmutableList<Measurable> unitCosts() {
        return ImmutableList.of(
                cost("cost-of-events", UnitCosts::cost),
                cost("cost-per-event", UnitCosts::perEvent),
                cost("cost-per-participation", UnitCosts::perParticipation),
                cost("cost-per-hour", UnitCosts::perHour));
    }

    private static Measurable cost(String code, Function<UnitCosts, ? extends Figure<?>> figure) {
        return of(
                code,
                MeasureUnit.MONEY,
                ImmutableSet.of(Event.class, EventSeries.class, Measure.class),
                WHOLE,
                asked -> figure.apply(UnitCosts.of(asked.dossier(), asked.id()).asOf(asked.day())));
    }

    // ---- how far a series has come

    private static ImmutableList<Measurable> coverage() {
        return ImmutableList.of(
                ofTargets("units-reached", MeasureUnit.NUMBER, Coverage::reached),
                ofTargets("units-left", MeasureUnit.NUMBER, Coverage::left),
                ofTargets("units-share", MeasureUnit.PER_CENT, Coverage::share),
                ofTargets("cost-of-the-rest", MeasureUnit.MONEY, Coverage::costOfTheRest),
                costOfTheRest("cost-of-the-rest-without-planned", Coverage.Reading.WITHOUT_PLANNED),
                costOfTheRest("cost-of-the-rest-with-planned", Coverage.Reading.WITH_PLANNED));
    }

    /** Not known by a reading that the source rules out. */
    private static Measurable costOfTheRest(String code, Coverage.Reading reading) {
        return of(
                code,
                MeasureUnit.MONEY,
                ImmutableSet.of(EventSeries.class),
                WHOLE,
                asked -> isRuledOut((EventSeries) asked.fact(), reading)
                        ? asked.unknownAmount(MeasureMessage.OTHER_READING)
                        : ofTargets(asked, MeasureUnit.MONEY, all -> all.costOfTheRest(reading)));
    }

    private static boolean isRuledOut(EventSeries series, Coverage.Reading reading) {
        return series.targets()
                .flatMap(TargetUnits::plannedIncluded)
                .filter(included -> included != (reading == Coverage.Reading.WITH_PLANNED))
                .isPresent();
    }

    private static Measurable ofTargets(String code, MeasureUnit unit, Function<Coverage, ? extends Figure<?>> figure) {
        return of(code, unit, ImmutableSet.of(EventSeries.class), WHOLE, asked -> ofTargets(asked, unit, figure));
    }

    /** Of a series that aims at no number of units there is none. */
    private static Figure<?> ofTargets(Asked asked, MeasureUnit unit, Function<Coverage, ? extends Figure<?>> figure) {
        return Coverage.of(asked.dossier(), asked.id())
                .<Figure<?>>map(all -> figure.apply(all.asOf(asked.day())))
                .orElseGet(() -> asked.unknown(unit, MeasureMessage.NO_TARGETS).absent(Answer.YES));
    }

    // ---- how far plans have come

    private static ImmutableList<Measurable> progress() {
        return ImmutableList.of(
                of("progress-status", MeasureUnit.STATE, ImmutableSet.of(Measure.class), WHOLE, asked -> {
                    MeasureStatus status = progress(asked).status();
                    return asked.state(status, status, status != MeasureStatus.UNDETERMINED);
                }),
                number(
                        "progress-done",
                        ImmutableSet.of(Measure.class),
                        WHOLE,
                        asked -> progress(asked).done()),
                number(
                        "progress-total",
                        ImmutableSet.of(Measure.class),
                        WHOLE,
                        asked -> progress(asked).total()),
                of("indicator-reached", MeasureUnit.ANSWER, ImmutableSet.of(Indicator.class), TIME, asked -> {
                    Answer reached = indicator(asked).reached();
                    return asked.state(reached, MeasureMessage.of(reached), reached != Answer.CANNOT_TELL);
                }),
                of(
                        "indicator-degree",
                        MeasureUnit.PER_CENT,
                        ImmutableSet.of(Indicator.class),
                        TIME,
                        asked -> indicator(asked).degree()),
                of(
                        "indicator-value",
                        MeasureUnit.NUMBER,
                        ImmutableSet.of(Indicator.class),
                        TIME,
                        DeedMeasures::indicatorValue),
                of("agreement-stage", MeasureUnit.STATE, ImmutableSet.of(CooperationAgreement.class), WHOLE, asked -> {
                    AgreementStage stage = AgreementStage.of(asked.dossier(), asked.id(), asked.day());
                    return asked.state(stage, stage, stage != AgreementStage.UNDETERMINED);
                }));
    }

    private static MeasureProgress progress(Asked asked) {
        return MeasureProgress.of(asked.dossier(), asked.id(), asked.day());
    }

    /** Of the target of the time that is asked for; else of the last one whose day has come, or the first one. */
    private static IndicatorProgress indicator(Asked asked) {
        List<PartialDate> targets = ((Indicator) asked.fact())
                .targets().stream()
                        .map(IndicatorValue::date)
                        .filter(date -> asked.portion()
                                .period()
                                .map(time -> Optional.of(time).equals(date.span()))
                                .orElse(true))
                        .sorted(PartialDate.ORDER)
                        .toList();
        PartialDate target = targets.stream()
                .filter(date ->
                        date.latest().filter(last -> !last.isAfter(asked.day())).isPresent())
                .reduce((earlier, later) -> later)
                .or(() -> targets.stream().findFirst())
                .orElseGet(PartialDate::unknown);
        return IndicatorProgress.of(asked.dossier(), asked.id(), target).asOf(asked.day());
    }

    // ---- lists

    private static ImmutableList<Measurable> lists() {
        ImmutableSet<Class<? extends Fact>> group = ImmutableSet.of(CoordinationGroup.class);
        return ImmutableList.of(
                of(
                        "members",
                        MeasureUnit.PEOPLE,
                        group,
                        WHOLE,
                        asked -> asked.given(members(asked).size())),
                of(
                        "members-listed",
                        MeasureUnit.PEOPLE,
                        group,
                        WHOLE,
                        asked -> asked.given(members(asked).listed())),
                of("attendance-rate", MeasureUnit.PER_CENT, group, TIME, DeedMeasures::attendanceRate),
                number("minutes", group, TIME, asked -> inAll(asked, ListKind.MINUTES, time(asked)))
                        .with(Trait.ONLY_GROWS),
                number("reports", group, TIME, asked -> inAll(asked, ListKind.REPORTS, time(asked)))
                        .with(Trait.ONLY_GROWS),
                Measurable.of(
                                "meetings",
                                MeasureUnit.NUMBER,
                                new Way(
                                        group,
                                        TIME,
                                        Naming.as(new MeasureName("meetings")),
                                        asked -> asked.given(inAll(asked, ListKind.MEETINGS, time(asked)))),
                                new Way(
                                        ImmutableSet.of(),
                                        TIME,
                                        Naming.as(new MeasureName("meetings")),
                                        DeedMeasures::meetingsOfAll))
                        .with(Trait.ONLY_GROWS),
                number("meetings-planned", group, WHOLE, DeedMeasures::meetingsPlanned),
                number(
                        "agreements-in-force",
                        ImmutableSet.of(CooperationAgreement.class),
                        WHOLE,
                        asked -> switch (AgreementStage.of(asked.dossier(), asked.id(), asked.day())) {
                            case IN_FORCE -> Headcount.exactly(1);
                            case UNDETERMINED -> Headcount.atMost(1);
                            default -> Headcount.zero();
                        }),
                number("agreements", PARTS, TIME, asked -> inAll(asked, ListKind.AGREEMENTS, time(asked)))
                        .with(Trait.ONLY_GROWS),
                number(
                        "measures",
                        ImmutableSet.of(ActionPlan.class, Goal.class, Task.class),
                        WHOLE,
                        DeedMeasures::measures),
                measuresDone("measures-done", Headcount.exactly(1)),
                measuresDone("measures-done-as-planned", Headcount.zero()));
    }

    /** Where no group is recorded, none on days of which it is stated that there was none. */
    private static Figure<?> meetingsOfAll(Asked asked) {
        List<CoordinationGroup> groups = asked.dossier().groups();
        GroupPresence presence = GroupPresence.of(asked.dossier());
        boolean isKnown = !groups.isEmpty()
                || time(asked).dates().allMatch(day -> presence.count(day).equals(Headcount.zero()));
        return isKnown
                ? sum(
                        asked,
                        groups.stream()
                                .map(each -> Explanation.given(
                                        each.name(),
                                        Quantity.of(inAll(asked, each.id(), ListKind.MEETINGS, time(asked))),
                                        each)))
                : asked.unknown(MeasureUnit.NUMBER, MeasureMessage.MEETINGS_OPEN);
    }

    private static Headcount meetingsPlanned(Asked asked) {
        Occurrences occurrences = Occurrences.of(asked.dossier(), asked.day());
        Headcount recorded = Headcount.sum(((CoordinationGroup) asked.fact())
                .meetings().stream()
                        .map(meeting -> switch (occurrences.planned(meeting)) {
                            case YES -> Headcount.exactly(1);
                            case CANNOT_TELL -> Headcount.atMost(1);
                            case NO -> Headcount.zero();
                        })
                        .toList());
        return KnownLists.of(asked.dossier())
                        .of(ListKind.MEETINGS, Optional.of(asked.id()), asked.day())
                        .isComplete()
                ? recorded
                : recorded.plus(Headcount.unknown());
    }

    /** Which part of the members came to the meetings that were held, over all of them. */
    private static Figure<?> attendanceRate(Asked asked) {
        DateRange time = time(asked);
        Occurrences occurrences = Occurrences.of(asked.dossier(), asked.day());
        ImmutableList<Explanation> present =
                meetings(asked, time, occurrences, MeasureMessage.PRESENT_AT, DeedMeasures::presentThen);
        ImmutableList<Explanation> members =
                meetings(asked, time, occurrences, MeasureMessage.MEMBERS_AT, DeedMeasures::membersThen);
        boolean isKnown = KnownLists.of(asked.dossier())
                        .of(ListKind.MEETINGS, Optional.of(asked.id()), time.start(), time.end())
                        .isComplete()
                && !members.isEmpty()
                && ((CoordinationGroup) asked.fact())
                        .meetings().stream()
                                .allMatch(meeting -> held(meeting, time, occurrences) != Answer.CANNOT_TELL);
        Explanation all = Explanation.sum(asked.name(), Quantity.of(Headcount.zero()), members);
        if (!isKnown || all.value().asCount().equals(Headcount.zero())) {
            return asked.unknown(MeasureUnit.PER_CENT, MeasureMessage.MEETINGS_OPEN);
        }
        Explanation tree = Explanation.quotient(
                asked.name(), Explanation.sum(asked.name(), Quantity.of(Headcount.zero()), present), all);
        return Figure.of(asked.name(), asked.day(), tree.value().asRatio(), tree);
    }

    private static ImmutableList<Explanation> meetings(
            Asked asked,
            DateRange time,
            Occurrences occurrences,
            MeasureMessage what,
            BiFunction<Composition, Meeting, Headcount> number) {
        return ((CoordinationGroup) asked.fact())
                .meetings().stream()
                        .filter(meeting -> held(meeting, time, occurrences) == Answer.YES)
                        .map(meeting -> Explanation.given(
                                Phrase.of(what).with("date", meeting.date().value()),
                                Quantity.of(number.apply(Composition.of(asked.dossier(), asked.id()), meeting)),
                                meeting))
                        .collect(ImmutableList.toImmutableList());
    }

    /** Where members are named, and it is stated that these are all, a seat that is vacant is no member. */
    private static Headcount membersThen(Composition composition, Meeting meeting) {
        return composition.membersAt(meeting, members -> members.areAllNamed() ? members.listed() : members.size());
    }

    /** No more members came than there were. */
    private static Headcount presentThen(Composition composition, Meeting meeting) {
        Headcount present = composition.present(meeting);
        OptionalLong most = membersThen(composition, meeting).upper();
        return most.isPresent()
                ? present.intersect(Headcount.atMost(most.getAsLong())).orElse(present)
                : present;
    }

    private static Answer held(Meeting meeting, DateRange time, Occurrences occurrences) {
        return occurrences.held(meeting).and(meeting.date().value().within(time));
    }

    /** The last value that was reached by the end of the time, where that is a count. */
    private static Figure<?> indicatorValue(Asked asked) {
        DateRange time = time(asked);
        return ((Indicator) asked.fact())
                .actuals().stream()
                        .filter(actual -> actual.date().within(time) == Answer.YES)
                        .max(Comparator.comparing(IndicatorValue::date, PartialDate.ORDER))
                        .filter(actual -> actual.value() instanceof Measured.OfCount)
                        .<Figure<?>>map(actual -> asked.given(((Measured.OfCount) actual.value()).count()))
                        .orElseGet(() -> asked.unknown(MeasureUnit.NUMBER, MeasureMessage.NO_COUNT));
    }

    private static Measurable number(
            String code,
            ImmutableSet<Class<? extends Fact>> owners,
            ImmutableSet<Portion.By> by,
            Function<Asked, Headcount> number) {
        return of(code, MeasureUnit.NUMBER, owners, by, asked -> asked.given(number.apply(asked)));
    }

    private static Composition.Members members(Asked asked) {
        return Composition.of(asked.dossier(), asked.id()).on(asked.day());
    }

    private static Headcount inAll(Asked asked, ListKind kind, DateRange time) {
        return inAll(asked, asked.id(), kind, time);
    }

    private static Headcount inAll(Asked asked, String of, ListKind kind, DateRange time) {
        KnownLists lists = KnownLists.of(asked.dossier());
        Optional<String> owner = Optional.of(of);
        KnownList list = lists.of(kind, owner, time.start(), time.end());
        return inAll(lists.recorded(kind, owner, Optional.of(time)), list, list.number());
    }

    /** A number that is stated of the list itself, with what is recorded; of those that cannot both be true either. */
    private static Headcount inAll(Headcount recorded, KnownList list, Optional<Headcount> stated) {
        Headcount least = recorded.plus(Headcount.unknown());
        return stated.filter(Headcount::isKnown)
                .map(number -> number.intersect(least).orElseGet(() -> number.hull(recorded)))
                .orElseGet(() -> list.isComplete() ? recorded : least);
    }

    private static Headcount measures(Asked asked) {
        KnownLists lists = KnownLists.of(asked.dossier());
        Optional<String> owner = Optional.of(asked.id());
        KnownList list = lists.of(ListKind.MEASURES, owner, asked.day());
        Optional<Headcount> stated = asked.subject()
                .filter(ActionPlan.class::isInstance)
                .flatMap(plan -> ((ActionPlan) plan).measuresInAll());
        return inAll(lists.recorded(ListKind.MEASURES, owner, Optional.empty()), list, stated.or(list::number));
    }

    /** Those that are done, measure by measure; one that is done with a deviation counts as stated. */
    private static Measurable measuresDone(String code, Headcount deviating) {
        return of(code, MeasureUnit.NUMBER, ImmutableSet.of(ActionPlan.class, Measure.class), WHOLE, asked -> {
            if (asked.fact() instanceof Measure measure) {
                return sum(asked, Stream.of(done(asked, measure, deviating)));
            }
            ActionPlan plan = (ActionPlan) asked.fact();
            KnownList list = KnownLists.of(asked.dossier()).of(ListKind.MEASURES, Optional.of(plan.id()), asked.day());
            if (plan.measures().isEmpty() && list.standing() == KnownList.Standing.UNKNOWN) {
                return Figure.unknown(asked.name(), asked.day(), plan.measuresNotListed(), Unrecorded.nothing(list));
            }
            return sum(
                    asked,
                    Stream.concat(
                            plan.measures().stream().map(measure -> done(asked, measure, deviating)),
                            Unrecorded.leftOut(list)
                                    .map(rest ->
                                            Explanation.unrecorded(rest.label(), Quantity.of(plan.measuresNotListed())))
                                    .stream()));
        });
    }

    private static Figure<?> sum(Asked asked, Stream<Explanation> parts) {
        Explanation all = Explanation.sum(
                asked.name(), Quantity.of(Headcount.zero()), parts.collect(ImmutableList.toImmutableList()));
        return Figure.of(asked.name(), asked.day(), all.value().asCount(), all);
    }

    private static Explanation done(Asked asked, Measure measure, Headcount deviating) {
        MeasureProgress progress = MeasureProgress.of(asked.dossier(), measure.id(), asked.day());
        return Explanation.given(
                Phrase.of(MeasureMessage.ONE_MEASURE)
                        .with("number", measure.number())
                        .with("title", measure.title())
                        .with("status", Phrase.of(progress.status())),
                Quantity.of(progress.possible().stream()
                        .map(status -> switch (status) {
                            case DONE -> Headcount.exactly(1);
                            case DONE_WITH_DEVIATION -> deviating;
                            case UNDETERMINED, NO_ANSWER -> Headcount.atMost(1);
                            case COSTS_ONLY, NO_INFORMATION -> Headcount.atMost(isNotBegun(asked, measure) ? 0 : 1);
                            default -> Headcount.zero();
                        })
                        .reduce(Headcount::hull)
                        .orElseThrow()),
                measure);
    }

    /** Whether something is stated of a later time alone, and all that was done is stated to be recorded. */
    private static boolean isNotBegun(Asked asked, Measure measure) {
        LocalDate known = asked.dossier().knownUntil().value();
        return MeasureProgress.of(asked.dossier(), measure.id(), Comparators.max(asked.day(), known))
                        .possible()
                        .stream()
                        .anyMatch(MeasureStatus::isReported)
                && Stream.of(ListKind.EVENTS, ListKind.AGREEMENTS)
                        .allMatch(list -> KnownLists.of(asked.dossier())
                                .of(list, Optional.of(measure.id()), asked.day())
                                .isDeclared());
    }
}

package lt.kopz.core.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
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
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measurable.Naming;
import lt.kopz.core.measure.Measurable.Way;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
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
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private DeedMeasures() {}

    static ImmutableList<Measurable> all() {
        return Stream.of(attendance(), unitCosts(), coverage(), progress(), lists())
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static Measurable of(
            String code,
            Message words,
            MeasureUnit unit,
            ImmutableSet<Class<? extends Fact>> subjects,
            Measurable.Asking figure) {
        return Measurable.of(code, words, unit, new Way(subjects, WHOLE, Naming.as(words), figure));
    }

    // ---- who came

    private static ImmutableList<Measurable> attendance() {
        return ImmutableList.of(
                attended(
                        "participations",
                        FigureMessage.PARTICIPATIONS_HELD,
                        MeasureUnit.PARTICIPATIONS,
                        Attendance::held),
                attended(
                        "participations-planned",
                        FigureMessage.PARTICIPATIONS_PLANNED,
                        MeasureUnit.PARTICIPATIONS,
                        Attendance::planned),
                attended("events", FigureMessage.EVENTS_HELD, MeasureUnit.EVENTS, Attendance::eventsHeld),
                attended("events-planned", FigureMessage.EVENTS_PLANNED, MeasureUnit.EVENTS, Attendance::eventsPlanned),
                attended("persons", DeliveryMessage.PERSONS, MeasureUnit.PEOPLE, Attendance::persons),
                attended(
                        "persons-from-participations",
                        MeasureMessage.PERSONS_FROM_PARTICIPATIONS,
                        MeasureUnit.PEOPLE,
                        Attendance::personsFromParticipations));
    }

    private static Measurable attended(
            String code, Message words, MeasureUnit unit, Function<Attendance, ? extends Figure<?>> figure) {
        Measurable.Asking asking =
                (dossier, subject, portion, day) -> figure.apply(attendance(dossier, subject, portion, day));
        return Measurable.of(
                code,
                words,
                unit,
                new Way(ImmutableSet.of(), TIME, Naming.as(words), asking),
                new Way(
                        ImmutableSet.<Class<? extends Fact>>builder()
                                .addAll(PARTS)
                                .add(EventSeries.class)
                                .build(),
                        TIME,
                        Naming.as(words),
                        asking));
    }

    private static Attendance attendance(Dossier dossier, Optional<Fact> subject, Portion portion, LocalDate day) {
        Attendance all = Attendance.of(dossier).asOf(day);
        Attendance its = subject.map(part -> part instanceof EventSeries
                        ? all.ofSeries(part.id())
                        : part instanceof Measure ? all.ofMeasure(part.id()) : all.ofPart(part.id()))
                .orElse(all);
        return portion.period().isEmpty() ? its : its.during(time(portion, day));
    }

    /** The time that is asked about, up to the day, within the years that a date can have. */
    private static DateRange time(Portion portion, LocalDate day) {
        LocalDate start = portion.period().map(DateRange::start).orElse(EARLIEST);
        LocalDate last = portion.period().map(DateRange::end).orElse(day);
        LocalDate end = day.isBefore(last) ? day : last;
        LocalDate possible = end.isBefore(EARLIEST) ? EARLIEST : end;
        return DateRange.of(start.isAfter(possible) ? possible : start, possible);
    }

    // ---- what it cost each

    private static ImmutableList<Measurable> unitCosts() {
        return ImmutableList.of(
                cost("cost-of-events", MeasureMessage.COST_OF_EVENTS, UnitCosts::cost),
                cost("cost-per-event", MeasureMessage.COST_PER_EVENT, UnitCosts::perEvent),
                cost("cost-per-participation", MeasureMessage.COST_PER_PARTICIPATION, UnitCosts::perParticipation),
                cost("cost-per-hour", MeasureMessage.COST_PER_HOUR, UnitCosts::perHour));
    }

    private static Measurable cost(String code, Message words, Function<UnitCosts, ? extends Figure<?>> figure) {
        return of(
                code,
                words,
                MeasureUnit.MONEY,
                ImmutableSet.of(Event.class, EventSeries.class, Measure.class),
                (dossier, subject, portion, day) -> figure.apply(
                        UnitCosts.of(dossier, subject.orElseThrow().id()).asOf(day)));
    }

    // ---- how far a series has come

    private static ImmutableList<Measurable> coverage() {
        return ImmutableList.of(
                ofTargets("units-reached", MeasureMessage.UNITS_REACHED, MeasureUnit.NUMBER, Coverage::reached),
                ofTargets("units-left", MeasureMessage.UNITS_LEFT, MeasureUnit.NUMBER, Coverage::left),
                ofTargets("units-share", MeasureMessage.UNITS_SHARE, MeasureUnit.PER_CENT, Coverage::share),
                ofTargets(
                        "cost-of-the-rest",
                        MeasureMessage.COST_OF_THE_REST,
                        MeasureUnit.MONEY,
                        Coverage::costOfTheRest),
                costOfTheRest(
                        "cost-of-the-rest-without-planned",
                        MeasureMessage.COST_OF_THE_REST_WITHOUT_PLANNED,
                        Coverage.Reading.WITHOUT_PLANNED),
                costOfTheRest(
                        "cost-of-the-rest-with-planned",
                        MeasureMessage.COST_OF_THE_REST_WITH_PLANNED,
                        Coverage.Reading.WITH_PLANNED));
    }

    /** Of a series that aims at no number of units there is none. */
    private static Measurable ofTargets(
            String code, Message words, MeasureUnit unit, Function<Coverage, ? extends Figure<?>> figure) {
        return of(
                code,
                words,
                unit,
                ImmutableSet.of(EventSeries.class),
                (dossier, series, portion, day) -> Coverage.of(
                                dossier, series.orElseThrow().id())
                        .<Figure<?>>map(coverage -> figure.apply(coverage.asOf(day)))
                        .orElseGet(() -> Asked.unknown(
                                        Phrase.of(words), day, unit.unknown(dossier), MeasureMessage.NO_TARGETS)
                                .absent(Answer.YES)));
    }

    /** By a reading that the source of the series does not rule out. */
    private static Measurable costOfTheRest(String code, Message words, Coverage.Reading reading) {
        return of(
                code,
                words,
                MeasureUnit.MONEY,
                ImmutableSet.of(EventSeries.class),
                (dossier, series, portion, day) -> isRuledOut((EventSeries) series.orElseThrow(), reading)
                        ? Asked.unknown(Phrase.of(words), dossier, day, MeasureMessage.OTHER_READING)
                        : Coverage.of(dossier, series.orElseThrow().id())
                                .map(coverage -> coverage.asOf(day).costOfTheRest(reading))
                                .orElseGet(
                                        () -> Asked.unknown(Phrase.of(words), dossier, day, MeasureMessage.NO_TARGETS)
                                                .absent(Answer.YES)));
    }

    private static boolean isRuledOut(EventSeries series, Coverage.Reading reading) {
        return series.targets()
                .flatMap(TargetUnits::plannedIncluded)
                .filter(included -> included != (reading == Coverage.Reading.WITH_PLANNED))
                .isPresent();
    }

    // ---- how far plans have come

    private static ImmutableList<Measurable> progress() {
        ImmutableSet<Class<? extends Fact>> measure = ImmutableSet.of(Measure.class);
        return ImmutableList.of(
                of(
                        "progress-status",
                        MeasureMessage.PROGRESS_STATUS,
                        MeasureUnit.STATE,
                        measure,
                        (dossier, subject, portion, day) -> {
                            MeasureStatus status =
                                    progress(dossier, subject, day).status();
                            return Asked.state(
                                    MeasureMessage.PROGRESS_STATUS,
                                    day,
                                    status,
                                    status.message(),
                                    status != MeasureStatus.UNDETERMINED,
                                    subject.orElseThrow());
                        }),
                progress("progress-done", MeasureMessage.PROGRESS_DONE, MeasureProgress::done),
                progress("progress-total", MeasureMessage.PROGRESS_TOTAL, MeasureProgress::total),
                indicator(
                        "indicator-reached",
                        MeasureMessage.INDICATOR_REACHED,
                        MeasureUnit.ANSWER,
                        (progress, indicator) -> {
                            Answer reached = progress.reached();
                            return Asked.answer(
                                    MeasureMessage.INDICATOR_REACHED,
                                    progress.degree().asOf(),
                                    reached,
                                    indicator);
                        }),
                indicator(
                        "indicator-degree",
                        MeasureMessage.INDICATOR_DEGREE,
                        MeasureUnit.PER_CENT,
                        (progress, indicator) -> progress.degree()),
                of(
                        "agreement-stage",
                        MeasureMessage.AGREEMENT_STAGE,
                        MeasureUnit.STATE,
                        ImmutableSet.of(CooperationAgreement.class),
                        (dossier, agreement, portion, day) -> {
                            AgreementStage stage = AgreementStage.of(
                                    dossier, agreement.orElseThrow().id(), day);
                            return Asked.state(
                                    MeasureMessage.AGREEMENT_STAGE,
                                    day,
                                    stage,
                                    stage.message(),
                                    stage != AgreementStage.UNDETERMINED,
                                    agreement.orElseThrow());
                        }));
    }

    private static Measurable progress(String code, Message words, Function<MeasureProgress, Headcount> number) {
        return of(
                code,
                words,
                MeasureUnit.NUMBER,
                ImmutableSet.of(Measure.class),
                (dossier, measure, portion, day) -> Asked.given(
                        Phrase.of(words), day, number.apply(progress(dossier, measure, day)), measure.orElseThrow()));
    }

    private static MeasureProgress progress(Dossier dossier, Optional<Fact> measure, LocalDate day) {
        return MeasureProgress.of(dossier, measure.orElseThrow().id(), day);
    }

    /** Of the target of the time that is asked for, or the first one. */
    private static Measurable indicator(
            String code, Message words, MeasureUnit unit, BiFunction<IndicatorProgress, Indicator, Figure<?>> figure) {
        return Measurable.of(
                code,
                words,
                unit,
                new Way(
                        ImmutableSet.of(Indicator.class),
                        ImmutableSet.of(Portion.By.PERIOD),
                        Naming.as(words),
                        (dossier, subject, portion, day) -> {
                            Indicator indicator = (Indicator) subject.orElseThrow();
                            return figure.apply(
                                    IndicatorProgress.of(dossier, indicator.id(), target(indicator, portion))
                                            .asOf(day),
                                    indicator);
                        }));
    }

    private static PartialDate target(Indicator indicator, Portion portion) {
        return indicator.targets().stream()
                .map(IndicatorValue::date)
                .filter(date -> portion.period()
                        .map(time -> Optional.of(time).equals(period(date)))
                        .orElse(true))
                .min(PartialDate.ORDER)
                .orElseGet(PartialDate::unknown);
    }

    private static Optional<DateRange> period(PartialDate date) {
        return date.earliest().flatMap(first -> date.latest().map(last -> DateRange.of(first, last)));
    }

    // ---- lists

    private static ImmutableList<Measurable> lists() {
        return ImmutableList.of(
                group("members", MeasureMessage.MEMBERS, Composition.Members::size),
                group("members-listed", MeasureMessage.MEMBERS_LISTED, Composition.Members::listed),
                list("meetings", MeasureMessage.MEETINGS, ListKind.MEETINGS, ImmutableSet.of(CoordinationGroup.class)),
                list("agreements", MeasureMessage.AGREEMENTS, ListKind.AGREEMENTS, PARTS),
                number(
                        "measures",
                        MeasureMessage.MEASURES,
                        ImmutableSet.of(ActionPlan.class, Goal.class, Task.class),
                        DeedMeasures::measures),
                number(
                        "measures-done",
                        MeasureMessage.MEASURES_DONE,
                        ImmutableSet.of(ActionPlan.class),
                        DeedMeasures::measuresDone));
    }

    private static Measurable group(String code, Message words, Function<Composition.Members, Headcount> number) {
        return of(
                code,
                words,
                MeasureUnit.PEOPLE,
                ImmutableSet.of(CoordinationGroup.class),
                (dossier, group, portion, day) -> Asked.given(
                        Phrase.of(words),
                        day,
                        number.apply(Composition.of(dossier, group.orElseThrow().id())
                                .on(day)),
                        group.orElseThrow()));
    }

    private static Measurable list(
            String code, Message words, ListKind kind, ImmutableSet<Class<? extends Fact>> owners) {
        return Measurable.of(
                code,
                words,
                MeasureUnit.NUMBER,
                new Way(owners, TIME, Naming.as(words), (dossier, owner, portion, day) -> {
                    KnownLists lists = KnownLists.of(dossier);
                    Optional<String> id = owner.map(Fact::id);
                    DateRange time = time(portion, day);
                    return Asked.given(
                            Phrase.of(words),
                            day,
                            inAll(
                                    lists.recorded(kind, id, Optional.of(time)),
                                    lists.of(kind, id, time.start(), time.end())),
                            owner.orElseThrow());
                }));
    }

    /** A number that is stated of the list itself, with what is recorded; of those that cannot both be true either. */
    private static Headcount inAll(Headcount recorded, KnownList list) {
        Headcount least = recorded.plus(Headcount.unknown());
        return list.number()
                .filter(Headcount::isKnown)
                .map(number -> number.intersect(least).orElseGet(() -> number.hull(recorded)))
                .orElseGet(() -> list.isComplete() ? recorded : least);
    }

    private interface Counting {
        Headcount of(Dossier dossier, Fact owner, LocalDate day);
    }

    private static Measurable number(
            String code, Message words, ImmutableSet<Class<? extends Fact>> owners, Counting number) {
        return of(
                code,
                words,
                MeasureUnit.NUMBER,
                owners,
                (dossier, owner, portion, day) -> Asked.given(
                        Phrase.of(words), day, number.of(dossier, owner.orElseThrow(), day), owner.orElseThrow()));
    }

    private static Headcount measures(Dossier dossier, Fact owner, LocalDate day) {
        return Optional.of(owner)
                .filter(ActionPlan.class::isInstance)
                .flatMap(plan -> ((ActionPlan) plan).measuresInAll())
                .orElseGet(() -> inAll(
                        KnownLists.of(dossier).recorded(ListKind.MEASURES, Optional.of(owner.id()), Optional.empty()),
                        KnownLists.of(dossier).of(ListKind.MEASURES, Optional.of(owner.id()), day)));
    }

    /** As planned or with a deviation. */
    private static Headcount measuresDone(Dossier dossier, Fact owner, LocalDate day) {
        ActionPlan plan = (ActionPlan) owner;
        Headcount done = plan.measures().stream()
                .map(measure -> MeasureProgress.of(dossier, measure.id(), day).status())
                .map(status -> switch (status) {
                    case DONE, DONE_WITH_DEVIATION -> Headcount.exactly(1);
                    case UNDETERMINED, NO_INFORMATION, NO_ANSWER -> Headcount.atMost(1);
                    default -> Headcount.zero();
                })
                .reduce(Headcount.zero(), Headcount::plus);
        return KnownLists.of(dossier)
                        .of(ListKind.MEASURES, Optional.of(plan.id()), day)
                        .isComplete()
                ? done
                : done.plus(plan.measuresNotListed());
    }
}

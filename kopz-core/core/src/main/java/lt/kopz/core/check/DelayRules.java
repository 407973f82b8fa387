package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.PlanCoverage;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The rules about days: what is late or put off, and what cannot have been done on its day. */
final class DelayRules {
    /**
     * {@code MEASURE_OVERDUE}: the day by which a measure is to be done has passed, and it is not done.
     *
     * <p>The day itself is still in time, and so is every day that the date may mean. A measure done but for what was postponed is done; a
     * cancelled one is not waited for. Where nobody can tell whether the measure is done, the finding says so and is information only. Its
     * ground is the plan's own due day.
     */
    static final Rule MEASURE_OVERDUE =
            CodedRule.of("MEASURE_OVERDUE", DelayRules::measures).togetherBySeverity();

    /**
     * {@code MEASURE_LATE}: a measure that was due in the reporting period is done, and was not by the end of its day.
     *
     * <p>Example: a crisis flat due by 30 June 2023 and delivered in August. Where it may have been done in time, nothing is found. Its ground is
     * the plan's own due day.
     */
    static final Rule MEASURE_LATE =
            CodedRule.of("MEASURE_LATE", DelayRules::doneLate).together();

    /**
     * {@code DELIVERABLE_POSTPONED}: something a measure was to bring forth was put off.
     *
     * <p>It is information while the new time is to come or running, and a warning from the day after its last day, or where no new time
     * is promised. Its ground is the source that states the postponement.
     */
    static final Rule DELIVERABLE_POSTPONED =
            CodedRule.of("DELIVERABLE_POSTPONED", DelayRules::deliverables).togetherBySeverity();

    /**
     * {@code EVENT_POSTPONED}: an event was put off, and its new day has not passed.
     *
     * <p>It is information while a new day is promised, that day included, and a warning where none is. From the day after the new day on,
     * {@link #POSTPONED_EVENT_OVERDUE} speaks instead. Its ground is the source that states the postponement.
     */
    static final Rule EVENT_POSTPONED =
            CodedRule.of("EVENT_POSTPONED", in -> postponed(in, false)).togetherBySeverity();

    /**
     * {@code POSTPONED_EVENT_OVERDUE}: an event was put off to a day that has passed, and nothing shows that it was held.
     *
     * <p>The new day itself is still in time, and so is every day that it may mean: an event postponed to the first half of 2020 is found
     * from 1 July. It is a warning where the events are stated to be all recorded until that day, else information: it may have been held without
     * a record. Its ground is the source that states the postponement.
     */
    static final Rule POSTPONED_EVENT_OVERDUE =
            CodedRule.of("POSTPONED_EVENT_OVERDUE", in -> postponed(in, true)).together(ListKind.EVENTS);

    /**
     * {@code AGREEMENT_UNSIGNED}: the day on which an agreement was to be signed has passed, and no source says that it was signed.
     *
     * <p>The day itself is still in time, and so is every day that the date may mean; an agreement that is to be signed on no known day is
     * not late. It is a warning where the agreements are stated to be all recorded until that day, else information: one may have been signed without
     * a record. Its ground is the day that the source gives.
     */
    static final Rule AGREEMENT_UNSIGNED =
            CodedRule.of("AGREEMENT_UNSIGNED", DelayRules::agreements).together(ListKind.AGREEMENTS);

    /**
     * {@code TIME_WITHOUT_PLAN}: after one action plan ended, a time was covered by none.
     *
     * <p>Looked at is the reporting period, as far as it is stated that all plans of that time are recorded. Its ground is that a plan once made is
     * followed by the next.
     */
    static final Rule TIME_WITHOUT_PLAN =
            CodedRule.of("TIME_WITHOUT_PLAN", DelayRules::withoutPlan).together();

    /**
     * {@code DAY_IMPOSSIBLE}: something is stated as done on a day that cannot be: after the last one that the dossier knows of, or, of a meeting,
     * before its group was founded, or of a member present at one, when the membership surely had ended or had not begun.
     *
     * <p>Example: a dossier known until 10 December 2019 holds a lecture held on 5 March 2020: one of the two days is mistyped. A day of which only
     * the year is known is found where all of that year is too late. Its ground is the order of time.
     */
    static final Rule DAY_IMPOSSIBLE = CodedRule.of(
            "DAY_IMPOSSIBLE",
            in -> Streams.concat(beyondTheHorizon(in), beforeTheGroup(in), ofStrangers(in))
                    .sorted(Finding.readingOrder()));

    private static final ImmutableSet<MeasureStatus> DONE =
            Sets.immutableEnumSet(MeasureStatus.DONE, MeasureStatus.DONE_WITH_DEVIATION);

    private DelayRules() {}

    // ---- measures and what they bring forth

    private static Stream<Measure> planned(Search in) {
        return Search.byId(in.dossier().plans()).stream().flatMap(plan -> plan.measures().stream());
    }

    private static Stream<Measure> due(Search in) {
        return planned(in)
                .filter(measure -> measure.due()
                        .filter(due -> due.isBefore(in.asOf()) == Answer.YES)
                        .isPresent());
    }

    private static Stream<Finding> measures(Search in) {
        return due(in).flatMap(measure -> measure(in, measure, in.progress(measure)).stream());
    }

    private static Stream<Finding> doneLate(Search in) {
        return due(in).filter(measure -> measure.due()
                        .filter(due -> due.within(in.dossier().reportingPeriod()) == Answer.YES)
                        .flatMap(PartialDate::latest)
                        .filter(day -> isWaitedFor(MeasureProgress.of(in.dossier(), measure.id(), day)) == Answer.YES)
                        .isPresent())
                .filter(measure -> DONE.containsAll(in.progress(measure).possible()))
                .map(measure -> in.found(Severity.WARNING, withDue(in, in.words(), measure), List.of(measure))
                        .listedAs(
                                RowNames.measure(in, measure),
                                Phrase.of(CheckMessage.DUE)
                                        .with("date", measure.due().orElseThrow())));
    }

    private static Phrase withDue(Search in, Phrase words, Measure measure) {
        return RowNames.numbered(in, words, measure).with("due", measure.due().orElseThrow());
    }

    private static Answer isWaitedFor(MeasureProgress progress) {
        return progress.possible().stream()
                .map(status -> isWaitedFor(status, progress))
                .reduce((one, other) -> one == other ? one : Answer.CANNOT_TELL)
                .orElseThrow();
    }

    private static Optional<Finding> measure(Search in, Measure measure, MeasureProgress progress) {
        PartialDate due = measure.due().orElseThrow();
        Answer waitedFor = isWaitedFor(progress);
        Text status = Phrase.of(progress.status());
        boolean open = waitedFor == Answer.CANNOT_TELL;
        Phrase words = withDue(in, open ? Phrase.of(CheckMessage.MEASURE_OVERDUE_PERHAPS) : in.words(), measure);
        return waitedFor == Answer.NO
                ? Optional.empty()
                : Optional.of(in.found(
                                open ? Severity.INFO : Severity.WARNING,
                                open ? words : words.with("status", status),
                                List.of(measure))
                        .listedAs(
                                RowNames.measure(in, measure),
                                open
                                        ? Phrase.of(CheckMessage.DUE).with("date", due)
                                        : Phrase.of(CheckMessage.DUE_AND_STATUS)
                                                .with("due", due)
                                                .with("status", status))
                        .weighing(in.since(due)));
    }

    private static Answer isWaitedFor(MeasureStatus status, MeasureProgress progress) {
        return switch (status) {
            case DONE, DONE_WITH_DEVIATION, CANCELLED -> Answer.NO;
            case UNDETERMINED -> Answer.CANNOT_TELL;
            case IN_PROGRESS, PREPARED, POSTPONED, PLANNED, NOT_DONE, NO_ANSWER -> Answer.YES;
            case COSTS_ONLY, NO_INFORMATION -> progress.done().isKnown() ? Answer.YES : Answer.CANNOT_TELL;
        };
    }

    private static Stream<Finding> deliverables(Search in) {
        return planned(in)
                .flatMap(measure -> measure.deliverables().stream()
                        .filter(deliverable -> deliverable.state() == DeliverableState.POSTPONED
                                && in.happened(deliverable.date()) == Answer.YES)
                        .map(deliverable -> deliverable(in, measure, deliverable)));
    }

    private static Finding deliverable(Search in, Measure measure, Deliverable deliverable) {
        Optional<PartialDate> to = deliverable.postponedTo();
        boolean past = to.isEmpty() || isPast(in, to);
        CheckMessage words = past ? CheckMessage.POSTPONED_PAST : CheckMessage.POSTPONED_TO;
        return putOff(
                in,
                past ? Severity.WARNING : Severity.INFO,
                Phrase.of(to.isEmpty() ? CheckMessage.POSTPONED : words).with("title", deliverable.title()),
                to,
                deliverable.reason(),
                deliverable,
                measure.id());
    }

    private static Finding putOff(
            Search in,
            Severity severity,
            Phrase words,
            Optional<PartialDate> to,
            Optional<LocalizedText> reason,
            Fact fact,
            String measure) {
        Phrase what = to.map(day -> words.with("to", day)).orElse(words);
        return new Finding(
                        in.code(),
                        severity,
                        reason.map(because -> Phrase.of(CheckMessage.BECAUSE)
                                        .with("what", what)
                                        .with("reason", because))
                                .orElse(what),
                        ImmutableList.of(fact.id(), measure),
                        fact.sources())
                .weighing(to.map(in::since).orElse(Weight.NONE));
    }

    /** Whether the new day, with every day it may mean, has passed. */
    private static boolean isPast(Search in, Optional<PartialDate> to) {
        return to.filter(day -> day.isBefore(in.asOf()) == Answer.YES).isPresent();
    }

    // ---- events and agreements

    /** The events known to be postponed by the day: at the horizon all of them, before it those whose old day has come. */
    private static Stream<Finding> postponed(Search in, boolean past) {
        boolean known = !in.asOf().isBefore(in.dossier().knownUntil().value());
        return Search.byId(in.dossier().events()).stream()
                .filter(event -> event.state() == EventState.POSTPONED
                        && (known || event.date().value().isOnOrBefore(in.asOf()) == Answer.YES)
                        && isPast(in, event.postponedTo()) == past)
                .map(event -> postponed(in, event, past));
    }

    private static Finding postponed(Search in, Event event, boolean past) {
        Optional<PartialDate> to = event.postponedTo();
        PartialDate day = event.date().value();
        Phrase open = Phrase.of(to.isPresent() ? CheckMessage.EVENT_POSTPONED_TO : CheckMessage.EVENT_POSTPONED)
                .with("date", day);
        Severity promised = to.isPresent() ? Severity.INFO : Severity.WARNING;
        return putOff(
                in,
                past ? in.ifAllKnown(ListKind.EVENTS, Optional.of(event.id()), day, to.orElseThrow()) : promised,
                (past ? in.words() : open).with("title", event.title()),
                to,
                event.reason(),
                event,
                event.measure());
    }

    private static Stream<Finding> agreements(Search in) {
        return Search.byId(in.dossier().agreements()).stream()
                .filter(agreement -> agreement.state() == AgreementState.PREPARED
                        || agreement.state() == AgreementState.TO_BE_SIGNED)
                .filter(agreement -> agreement.toBeSigned().isBefore(in.asOf()) == Answer.YES)
                .map(agreement -> in.found(
                                in.ifAllKnown(
                                        ListKind.AGREEMENTS,
                                        agreement.measure(),
                                        agreement.prepared(),
                                        agreement.toBeSigned()),
                                in.words().with("purpose", agreement.purpose()).with("date", agreement.toBeSigned()),
                                List.of(agreement))
                        .weighing(in.since(agreement.toBeSigned()))
                        .listedAs(
                                RowNames.title(agreement.purpose()),
                                Phrase.of(CheckMessage.DUE).with("date", agreement.toBeSigned())));
    }

    // ---- plans

    private static Stream<Finding> withoutPlan(Search in) {
        LocalDate known = in.dossier().knownUntil().value();
        return in.dossier().reportingPeriod().upTo(in.asOf().isBefore(known) ? in.asOf() : known).stream()
                .flatMap(time -> PlanCoverage.of(in.dossier()).surelyWithout(time).stream())
                .flatMap(gap -> before(in, gap.start()).stream()
                        .map(plan -> in.ofDays(
                                in.words()
                                        .with("plan", plan.title())
                                        .with("from", gap.start())
                                        .with("until", gap.end()),
                                gap.days(),
                                plan)));
    }

    /** The plan that ended last before a day. */
    private static Optional<ActionPlan> before(Search in, LocalDate day) {
        return Decided.plans(in.dossier()).stream()
                .filter(plan -> plan.time().latest().filter(day::isAfter).isPresent())
                .max(Comparator.comparing(plan -> plan.time().latest().orElseThrow()));
    }

    // ---- days that cannot be

    private static Stream<Finding> beyondTheHorizon(Search in) {
        PartialDate horizon = PartialDate.of(in.dossier().knownUntil().value());
        return done(in.dossier())
                .filter(done -> horizon.isBefore(done.day()) == Answer.YES)
                .map(done -> in.warning(
                        named(in, CheckMessage.DAY_AFTER_HORIZON, done.fact(), done.day())
                                .with("until", horizon),
                        done.fact()));
    }

    private static Stream<Finding> beforeTheGroup(Search in) {
        return in.dossier().groups().stream()
                .flatMap(group -> GroupPresence.of(in.dossier()).founded(group.id()).stream()
                        .flatMap(founded -> held(group.meetings())
                                .filter(meeting -> meeting.date().value().isBefore(founded) == Answer.YES)
                                .map(meeting -> in.warning(
                                        named(
                                                        in,
                                                        CheckMessage.DAY_BEFORE_GROUP,
                                                        meeting,
                                                        meeting.date().value())
                                                .with("founded", founded),
                                        meeting))));
    }

    private static Stream<Finding> ofStrangers(Search in) {
        return in.dossier().groups().stream().flatMap(group -> {
            Composition composition = Composition.of(in.dossier(), group.id());
            return held(group.meetings())
                    .flatMap(meeting -> composition.strangers(meeting).stream()
                            .map(member -> in.warning(
                                    named(
                                                    in,
                                                    CheckMessage.DAY_OF_NO_MEMBER,
                                                    meeting,
                                                    meeting.date().value())
                                            .with("member", Composition.nameOf(in.dossier(), member)),
                                    meeting,
                                    member)));
        });
    }

    private static Phrase named(Search in, CheckMessage message, Fact fact, PartialDate day) {
        Text name = FactNames.of(in.dossier(), fact.id()).orElseThrow();
        return Phrase.of(message)
                .with("what", name instanceof LocalizedText title ? RowNames.title(title) : name)
                .with("date", day);
    }

    private static Stream<Meeting> held(List<Meeting> meetings) {
        return meetings.stream().filter(meeting -> meeting.state() == MeetingState.HELD);
    }

    /** Something stated as done, and when. */
    private record Done(Fact fact, PartialDate day) {}

    private static Stream<Done> done(Dossier dossier) {
        return Stream.of(
                        dossier.events().stream()
                                .filter(event -> event.state() == EventState.HELD)
                                .map(event -> new Done(event, event.date().value())),
                        held(dossier.all(Meeting.class))
                                .flatMap(each -> Stream.concat(
                                                Stream.of(each.date().value()), each.minutesSigned().stream())
                                        .map(day -> new Done(each, day))),
                        dossier.payments().stream().map(each -> new Done(each, each.when())),
                        dossier.transfers().stream().map(each -> new Done(each, each.when())),
                        dossier.contracts().stream().map(each -> new Done(each, each.when())),
                        dossier.agreements().stream().map(each -> new Done(each, each.signed())),
                        dossier.acts().stream()
                                .flatMap(act -> Stream.concat(
                                                act.adopted().stream(), act.signed().map(Sourced::value).stream())
                                        .map(day -> new Done(act, day))),
                        dossier.all(Deliverable.class).stream()
                                .filter(each -> each.state() == DeliverableState.DELIVERED)
                                .map(each -> new Done(each, each.date())))
                .flatMap(done -> done);
    }
}

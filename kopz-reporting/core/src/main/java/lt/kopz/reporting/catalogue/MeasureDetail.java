package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.known;
import static lt.kopz.reporting.catalogue.Cells.say;
import static lt.kopz.reporting.catalogue.Cells.sorted;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.Lecturer;
import lt.kopz.core.attendance.OfWhich;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** What came of one measure. */
final class MeasureDetail {
    private static final ImmutableSet<EventKind> DESCRIBED =
            ImmutableSet.of(EventKind.CAMPAIGN, EventKind.MEETING, EventKind.OTHER);

    /** Up to so many events of a measure are listed in sentences. */
    private static final int MANY = 12;

    private final ReportContext context;
    private final Dossier dossier;
    private final LocalDate asOf;
    private final Occurrences occurrences;

    MeasureDetail(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.asOf = context.asOf();
        this.occurrences = context.occurrences();
    }

    Section of(Measure measure) {
        ImmutableList.Builder<Content> items = ImmutableList.builder();
        for (Deliverable deliverable : measure.deliverables()) {
            if (deliverable.state() == DeliverableState.PLANNED
                    ? !asOf.isBefore(occurrences.horizon())
                    : occurrences.happened(deliverable.date()) != Answer.NO) {
                Text sentence = deliverable(deliverable);
                items.add(context.noted(
                        deliverable.quantity() == 1
                                ? sentence
                                : Text.joined(
                                        " ",
                                        List.of(
                                                sentence,
                                                Phrase.of(YearlyMessage.QUANTITY)
                                                        .with("count", deliverable.quantity()))),
                        deliverable));
            }
        }
        List<Event> events = ReportContext.byDate(dossier.eventsOf(measure.id()));
        boolean many = events.stream().filter(context::knownOf).count() > MANY;
        for (Event event : events) {
            if (context.knownOf(event)) {
                items.addAll(many ? List.of() : event(event));
            } else if (occurrences.postponed(event) == Answer.YES) {
                items.add(context.noted(postponed(event), event));
            }
        }
        for (EventSeries series : context.series(measure)) {
            if (series.date().value().hasBegunBy(asOf) != Answer.NO) {
                items.addAll(series(series));
            }
        }
        for (CooperationAgreement agreement : sorted(
                dossier.agreementsOf(measure.id()),
                Comparator.comparing(CooperationAgreement::prepared, PartialDate.ORDER))) {
            if (occurrences.happened(agreement.prepared()) != Answer.NO) {
                items.add(context.noted(agreement(agreement), agreement));
            }
        }
        inAll(context, measure).map(Content::of).forEach(items::add);
        ImmutableList<Content> all = items.build();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (!all.isEmpty()) {
            blocks.add(BulletList.of(all));
        }
        if (many) {
            blocks.add(table(events));
        } else if (all.isEmpty()) {
            blocks.add(Paragraph.of(say(
                    context.states().of(measure).status() == MeasureStatus.NOT_DONE
                            ? YearlyMessage.NOTHING_DONE
                            : YearlyMessage.NOTHING_TOLD)));
        }
        return Section.of("measure-" + measure.id(), context.numbered(measure), blocks.build());
    }

    /** How many events and agreements of a measure there are in all, where not all are recorded and numbers say it. */
    static Stream<Text> inAll(ReportContext context, Measure measure) {
        return Stream.of(ListKind.EVENTS, ListKind.AGREEMENTS)
                .flatMap(kind -> context.inAll(kind, Optional.of(measure.id())).stream());
    }

    /** What the measures of a plan have, unless numbers of one of them say how many there are. */
    static ListKind[] uncounted(ReportContext context, ActionPlan plan) {
        return Stream.of(ListKind.EVENTS, ListKind.AGREEMENTS)
                .filter(kind -> plan.measures().stream()
                        .allMatch(measure ->
                                context.inAll(kind, Optional.of(measure.id())).isEmpty()))
                .toArray(ListKind[]::new);
    }

    /** More events than a reader follows in sentences. */
    private Table table(List<Event> events) {
        Table table = Table.of(
                        say(PartMessage.EVENTS_TABLE),
                        Column.text(say(PartMessage.COLUMN_EVENT)),
                        Column.date(say(YearlyMessage.COLUMN_DATE)),
                        Column.text(say(YearlyMessage.COLUMN_STATE)),
                        Column.count(say(PartMessage.COLUMN_PARTICIPATIONS)))
                .withRowHeader(0);
        return table.withRows(events.stream()
                .filter(context::knownOf)
                .map(event -> context.row(event, this::row))
                .toList());
    }

    private Row row(Event event) {
        return Row.of(
                context.cell(event.title(), event),
                Cells.date(event.date().value()),
                Cell.text(say(
                        switch (occurrences.held(event)) {
                            case YES -> YearlyMessage.STATE_HELD;
                            case CANNOT_TELL -> PartMessage.STATE_UNDETERMINED;
                            case NO -> YearlyMessage.STATE_PLANNED;
                        })),
                event.participations().isKnown()
                        ? Cell.count(event.participations())
                        : Cell.nothing(say(YearlyMessage.NOT_STATED)));
    }

    Text deliverable(Deliverable deliverable) {
        boolean undated = deliverable.date().equals(PartialDate.unknown());
        boolean happened = occurrences.happened(deliverable.date()) == Answer.YES;
        Phrase phrase = switch (deliverable.state()) {
            case DELIVERED -> {
                if (undated) {
                    yield Phrase.of(
                            happened ? YearlyMessage.DELIVERED_UNDATED : YearlyMessage.DELIVERED_UNDETERMINED_UNDATED);
                }
                yield Phrase.of(happened ? YearlyMessage.DELIVERED : YearlyMessage.DELIVERED_UNDETERMINED);
            }
            case PLANNED -> Phrase.of(YearlyMessage.DELIVERABLE_PLANNED);
            case POSTPONED ->
                Phrase.of(
                        deliverable.postponedTo().isEmpty()
                                ? YearlyMessage.POSTPONED
                                : deliverable.reason().isEmpty()
                                        ? YearlyMessage.POSTPONED_TO
                                        : YearlyMessage.POSTPONED_TO_BECAUSE);
        };
        phrase = phrase.with("title", deliverable.title());
        if (deliverable.state() == DeliverableState.DELIVERED && !undated) {
            phrase = phrase.with("date", deliverable.date());
        }
        if (deliverable.state() == DeliverableState.POSTPONED
                && deliverable.postponedTo().isPresent()) {
            phrase = phrase.with("to", deliverable.postponedTo().get());
            if (deliverable.reason().isPresent()) {
                phrase = phrase.with("reason", deliverable.reason().get());
            }
        }
        return phrase;
    }

    private List<Content> event(Event event) {
        List<Content> items = new ArrayList<>();
        ImmutableList.Builder<Text> sentences = ImmutableList.builder();
        boolean undated = event.date().value().equals(PartialDate.unknown());
        Answer held = occurrences.held(event);
        Message headline = switch (held) {
            case YES -> undated ? YearlyMessage.EVENT_HELD_UNDATED : YearlyMessage.EVENT_HELD;
            case CANNOT_TELL -> undated ? YearlyMessage.EVENT_UNDETERMINED_UNDATED : YearlyMessage.EVENT_UNDETERMINED;
            case NO ->
                undated
                        ? YearlyMessage.EVENT_PLANNED_UNDATED
                        : planned(event.date().value());
        };
        Phrase first = Phrase.of(headline).with("name", name(event));
        sentences.add(undated ? first : first.with("date", event.date().value()));
        if (event.occurrences() > 1) {
            sentences.add(Phrase.of(YearlyMessage.OCCURRENCES).with("count", (long) event.occurrences()));
        }
        event.duration().map(hours -> duration(hours, event.occurrences() > 1)).ifPresent(sentences::add);
        event.venue()
                .ifPresent(venue -> sentences.add(Phrase.of(YearlyMessage.VENUE).with("venue", context.party(venue))));
        event.place()
                .ifPresent(place -> sentences.add(Phrase.of(YearlyMessage.VENUE).with("venue", place)));
        event.occasion()
                .ifPresent(occasion ->
                        sentences.add(Phrase.of(YearlyMessage.OCCASION).with("occasion", occasion)));
        if (!event.audience().isEmpty()) {
            sentences.add(Phrase.of(YearlyMessage.AUDIENCE).with("audience", Text.list(event.audience())));
        }
        if (!event.helpers().isEmpty()) {
            sentences.add(Phrase.of(held == Answer.YES ? YearlyMessage.HELPERS_HELD : YearlyMessage.HELPERS)
                    .with("helpers", Text.list(event.helpers())));
        }
        lecturers(event, held).ifPresent(sentences::add);
        sentences.add(attendance(event, held));
        for (OfWhich part : event.ofWhich()) {
            sentences.add(
                    Phrase.of(YearlyMessage.OF_WHICH).with("who", part.who()).with("count", part.count()));
        }
        items.add(context.noted(new Joined(sentences.build(), new Literal(" ")), event));
        return items;
    }

    /** An open date has a word of its own: planned until November, but planned for November. */
    private static Message planned(PartialDate date) {
        return date instanceof PartialDate.Until || date instanceof PartialDate.From
                ? YearlyMessage.EVENT_PLANNED_OPEN
                : YearlyMessage.EVENT_PLANNED;
    }

    Text postponed(Event event) {
        boolean hasReason = event.reason().isPresent();
        Phrase phrase = Phrase.of(
                        event.postponedTo().isPresent()
                                ? hasReason ? PartMessage.EVENT_POSTPONED_TO_WHY : PartMessage.EVENT_POSTPONED_TO
                                : hasReason ? PartMessage.EVENT_POSTPONED_WHY : PartMessage.EVENT_POSTPONED)
                .with("name", name(event));
        if (event.postponedTo().isPresent()) {
            phrase = phrase.with("to", event.postponedTo().get());
        }
        return hasReason ? phrase.with("reason", event.reason().get()) : phrase;
    }

    private Text name(Event event) {
        return isTitled(event.kind())
                ? Phrase.of(YearlyMessage.EVENT_TITLED)
                        .with("kind", Terms.of(context.dossier(), event.kind()))
                        .with("title", event.title())
                : Phrase.of(YearlyMessage.EVENT_DESCRIBED).with("title", event.title());
    }

    /** A lecture or seminar has a title; a campaign is only described. */
    static boolean isTitled(EventKind kind) {
        return !DESCRIBED.contains(kind);
    }

    private static Text attendance(Event event, Answer held) {
        boolean expected = held == Answer.NO || event.state() == EventState.PLANNED;
        if (!event.participations().isKnown()) {
            return say(expected ? YearlyMessage.EXPECTED_UNKNOWN : YearlyMessage.ATTENDANCE_UNKNOWN);
        }
        Message message = expected
                ? expected(event)
                : held == Answer.YES ? YearlyMessage.ATTENDANCE : YearlyMessage.ATTENDANCE_IF_HELD;
        return Phrase.of(message).with("count", event.participations());
    }

    /** Of several events it is participations that are expected, since the same people may come again. */
    static Message expected(Event event) {
        return event.occurrences() > 1 ? YearlyMessage.EXPECTED_SEVERAL : YearlyMessage.EXPECTED;
    }

    static Text duration(TeachingHours hours, boolean ofEach) {
        Message message;
        if (hours instanceof TeachingHours.ClockHours) {
            message = ofEach ? YearlyMessage.DURATION_CLOCK_EACH : YearlyMessage.DURATION_CLOCK;
        } else {
            message = ofEach ? YearlyMessage.DURATION_ACADEMIC_EACH : YearlyMessage.DURATION_ACADEMIC;
        }
        return Phrase.of(message).with("hours", hours.hours());
    }

    private Optional<Text> lecturers(Event event, Answer held) {
        if (event.lecturers().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Phrase.of(held == Answer.YES ? YearlyMessage.LECTURERS_HELD : YearlyMessage.LECTURERS)
                .with(
                        "names",
                        Text.list(event.lecturers().stream().map(this::lecturer).toList())));
    }

    private Text lecturer(Lecturer lecturer) {
        Person person = dossier.get(Person.class, lecturer.person());
        return known(lecturer(person), lecturer.provenance().basis());
    }

    /** A name with the office. */
    Text lecturer(Person person) {
        Text name = new Literal(person.name());
        if (person.office().isPresent()) {
            Phrase withOffice = Phrase.of(
                            person.organisation().isPresent()
                                    ? YearlyMessage.LECTURER_OFFICE_OF
                                    : YearlyMessage.LECTURER_OFFICE)
                    .with("name", name)
                    .with("office", person.office().get());
            name = person.organisation().isPresent()
                    ? withOffice.with(
                            "organisation", context.party(person.organisation().get()))
                    : withOffice;
        }
        return name;
    }

    private List<Content> series(EventSeries series) {
        List<Content> items = new ArrayList<>();
        Attendance attendance = context.attendanceInAll().ofSeries(series.id());
        if (series.intended().isPresent() && !Unrecorded.isNothing(attendance.eventsHeld())) {
            items.add(context.noted(
                    Phrase.of(YearlyMessage.SERIES)
                            .with("title", series.title())
                            .with("held", attendance.eventsHeld().value())
                            .with("intended", (long) series.intended().get()),
                    series));
        }
        boolean reachedByNow = !asOf.isBefore(occurrences.horizon())
                || occurrences.happened(series.date().value()) == Answer.YES;
        if (series.targets().isPresent() && reachedByNow) {
            TargetUnits targets = series.targets().get();
            Headcount left = Headcount.exactly(targets.total()).minus(targets.reached());
            items.add(Content.of(Phrase.of(YearlyMessage.TARGETS)
                    .with("unit", targets.unit())
                    .with("reached", targets.reached())
                    .with("total", (long) targets.total())
                    .with("left", left)));
            if (targets.plannedIncluded().isEmpty()
                    && attendance.eventsPlanned().value().lower() > 0) {
                items.add(Content.of(say(YearlyMessage.TARGETS_PLANNED_UNSAID)));
            }
        }
        return items;
    }

    Text agreement(CooperationAgreement agreement) {
        boolean signed = occurrences.signed(agreement) == Answer.YES;
        AgreementStage stage = AgreementStage.of(dossier, agreement.id(), context.asOf());
        Phrase first = Phrase.of(
                        !signed
                                ? YearlyMessage.AGREEMENT_PREPARED
                                : switch (stage) {
                                    case IN_FORCE -> YearlyMessage.AGREEMENT_IN_FORCE;
                                    case ENDED -> YearlyMessage.AGREEMENT_ENDED;
                                    default -> YearlyMessage.AGREEMENT_SIGNED;
                                })
                .with("purpose", agreement.purpose())
                .with(
                        "counterparties",
                        joined(agreement.counterparties().stream().map(context::party)))
                .with("count", (long) agreement.counterparties().size());
        PartialDate date = signed ? agreement.signed() : agreement.prepared();
        ImmutableList.Builder<Text> sentences = ImmutableList.builder();
        sentences.add(
                date.equals(PartialDate.unknown())
                        ? first.with("date", say(YearlyMessage.DATE_NOT_STATED))
                        : first.with("date", date));
        if (!agreement.documents().isKnown()) {
            sentences.add(say(YearlyMessage.DOCUMENTS_UNKNOWN));
        }
        return new Joined(sentences.build(), new Literal(" "));
    }
}

package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.say;
import static lt.kopz.reporting.catalogue.Cells.sorted;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** What came of one measure. */
final class MeasureDetail {
    /** Up to so many events of a measure are listed in sentences. */
    private static final int MANY = 12;

    private final ReportContext context;
    private final Dossier dossier;
    private final LocalDate asOf;
    private final Occurrences occurrences;
    private final EventWords words;

    MeasureDetail(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.asOf = context.asOf();
        this.occurrences = context.occurrences();
        this.words = new EventWords(context, date -> date, Cells::known);
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
                if (!many) {
                    items.add(context.noted(Text.joined(" ", words.sentences(event)), event));
                }
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
            blocks.add(words.table(
                    PartMessage.EVENTS_TABLE,
                    events.stream().filter(context::knownOf).toList(),
                    true));
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

    Text deliverable(Deliverable deliverable) {
        if (deliverable.state() == DeliverableState.POSTPONED) {
            return postponed(deliverable.title(), deliverable.postponedTo(), deliverable.reason());
        }
        boolean undated = deliverable.date().equals(PartialDate.unknown());
        boolean happened = occurrences.happened(deliverable.date()) == Answer.YES;
        if (deliverable.state() == DeliverableState.PLANNED) {
            return Phrase.of(YearlyMessage.DELIVERABLE_PLANNED).with("title", deliverable.title());
        }
        if (undated && happened && deliverable.kind().equals(DeliverableKind.WEB_UPDATES)) {
            return Phrase.of(PublicMessage.ONGOING).with("title", deliverable.title());
        }
        return undated
                ? Phrase.of(happened ? YearlyMessage.DELIVERED_UNDATED : YearlyMessage.DELIVERED_UNDETERMINED_UNDATED)
                        .with("title", deliverable.title())
                : Phrase.of(happened ? YearlyMessage.DELIVERED : YearlyMessage.DELIVERED_UNDETERMINED)
                        .with("title", deliverable.title())
                        .with("date", deliverable.date());
    }

    Text postponed(Event event) {
        return postponed(name(event), event.postponedTo(), event.reason());
    }

    private static Text postponed(Text name, Optional<PartialDate> to, Optional<? extends Text> reason) {
        Text what = to.map(date -> Phrase.of(PartMessage.POSTPONED_TO).with("to", date))
                .orElseGet(() -> Phrase.of(PartMessage.POSTPONED))
                .with("name", name);
        return reason.map(why -> Phrase.of(
                                Inflected.in(GrammaticalCase.GENITIVE, why)
                                        ? PartMessage.BECAUSE
                                        : PartMessage.BECAUSE_PLAIN)
                        .with("reason", why)
                        .with("what", what))
                .orElseGet(() -> Phrase.of(PublicMessage.STOP).with("text", what));
    }

    private Text name(Event event) {
        return EventWords.isTitled(event.kind())
                ? Phrase.of(YearlyMessage.EVENT_TITLED)
                        .with("kind", Terms.of(context.dossier(), event.kind()))
                        .with("title", event.title())
                : Phrase.of(YearlyMessage.EVENT_DESCRIBED).with("title", event.title());
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
        words.reached(series, false).map(Content::of).ifPresent(items::add);
        return items;
    }

    /** Who concludes an agreement with the other parties. */
    Optional<Text> party(CooperationAgreement agreement) {
        return agreement.party().map(party -> Phrase.of(PublicMessage.PARTY).with("party", context.party(party)));
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
        party(agreement).ifPresent(sentences::add);
        if (!agreement.documents().isKnown()) {
            sentences.add(say(YearlyMessage.DOCUMENTS_UNKNOWN));
        }
        return new Joined(sentences.build(), new Literal(" "));
    }
}

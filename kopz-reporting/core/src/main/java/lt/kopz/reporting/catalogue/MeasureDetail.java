package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
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
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** What came of one measure. */
final class MeasureDetail extends Writing {
    /** Up to so many events of a measure are listed in sentences. */
    private static final int MANY = 12;

    private final EventWords words;

    MeasureDetail(ReportContext context) {
        super(context);
        this.words = new EventWords(context);
    }

    Section of(Measure measure) {
        List<Content> items = new ArrayList<>();
        measure.deliverables().stream()
                .filter(this::isTold)
                .forEach(each -> items.add(context.noted(counted(each), each)));
        List<Event> events = ReportContext.byDate(dossier.eventsOf(measure.id()));
        List<Event> known = events.stream().filter(context::knownOf).toList();
        boolean many = known.size() > MANY;
        for (Event event : events) {
            if (!known.contains(event) && occurrences.postponed(event) == Answer.YES) {
                items.add(context.noted(postponed(event), event));
            } else if (known.contains(event) && !many) {
                items.add(context.noted(Text.joined(" ", words.sentences(event)), event));
            }
        }
        context.series(measure).stream()
                .filter(series -> series.date().value().hasBegunBy(context.asOf()) != Answer.NO)
                .forEach(series -> items.addAll(series(series)));
        soFar(dossier.agreementsOf(measure.id())).forEach(each -> items.add(context.noted(agreement(each), each)));
        inAll(context, measure).map(Content::of).forEach(items::add);
        ImmutableList.Builder<Block> blocks = ImmutableList.<Block>builder().addAll(bullets(items));
        if (many) {
            blocks.add(words.table(PartMessage.EVENTS_TABLE, known, true));
        } else if (items.isEmpty()) {
            boolean isNotDone = context.states().of(measure).status() == MeasureStatus.NOT_DONE;
            blocks.add(Paragraph.of(say(isNotDone ? YearlyMessage.NOTHING_DONE : YearlyMessage.NOTHING_TOLD)));
        }
        return Section.of("measure-" + measure.id(), context.numbered(measure), blocks.build());
    }

    /** What is planned is told by all that is known. */
    private boolean isTold(Deliverable deliverable) {
        return deliverable.state() == DeliverableState.PLANNED
                ? !context.asOf().isBefore(occurrences.horizon())
                : occurrences.happened(deliverable.date()) != Answer.NO;
    }

    Text counted(Deliverable deliverable) {
        Text sentence = deliverable(deliverable);
        return deliverable.quantity() == 1
                ? sentence
                : Text.joined(" ", List.of(sentence, say(YearlyMessage.QUANTITY, "count", deliverable.quantity())));
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
            return say(YearlyMessage.DELIVERABLE_PLANNED, "title", deliverable.title());
        }
        if (undated && happened && deliverable.kind().equals(DeliverableKind.WEB_UPDATES)) {
            return say(PublicMessage.ONGOING, "title", deliverable.title());
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
        Text what = to.map(date -> say(PartMessage.POSTPONED_TO, "to", date))
                .orElseGet(() -> Phrase.of(PartMessage.POSTPONED))
                .with("name", name);
        return reason.map(why -> Phrase.of(
                                isInflected(GrammaticalCase.GENITIVE, why)
                                        ? PartMessage.BECAUSE
                                        : PartMessage.BECAUSE_PLAIN)
                        .with("reason", why)
                        .with("what", what))
                .orElseGet(() -> say(PublicMessage.STOP, "text", what));
    }

    private Text name(Event event) {
        return EventWords.isTitled(event.kind())
                ? Phrase.of(YearlyMessage.EVENT_TITLED)
                        .with("kind", Terms.of(context.dossier(), event.kind()))
                        .with("title", event.title())
                : say(YearlyMessage.EVENT_DESCRIBED, "title", event.title());
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
        return agreement.party().map(party -> say(PublicMessage.PARTY, "party", context.party(party)));
    }

    Text counterparties(CooperationAgreement agreement) {
        return joined(agreement.counterparties().stream().map(context::party));
    }

    AgreementStage stage(CooperationAgreement agreement) {
        return AgreementStage.of(dossier, agreement.id(), context.asOf());
    }

    Text agreement(CooperationAgreement agreement) {
        boolean signed = occurrences.signed(agreement) == Answer.YES;
        YearlyMessage message = !signed
                ? YearlyMessage.AGREEMENT_PREPARED
                : switch (stage(agreement)) {
                    case IN_FORCE -> YearlyMessage.AGREEMENT_IN_FORCE;
                    case ENDED -> YearlyMessage.AGREEMENT_ENDED;
                    default -> YearlyMessage.AGREEMENT_SIGNED;
                };
        PartialDate date = signed ? agreement.signed() : agreement.prepared();
        List<Text> sentences = new ArrayList<>();
        sentences.add(say(message, "purpose", agreement.purpose(), "counterparties", counterparties(agreement))
                .with("count", (long) agreement.counterparties().size())
                .with("date", date.equals(PartialDate.unknown()) ? say(YearlyMessage.DATE_NOT_STATED) : date));
        party(agreement).ifPresent(sentences::add);
        if (!agreement.documents().isKnown()) {
            sentences.add(say(YearlyMessage.DOCUMENTS_UNKNOWN));
        }
        return Text.joined(" ", sentences);
    }
}

package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.EventCount;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.CountQuestion;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** A number that a source speaks of, as the facts give it. */
final class AskedCount {
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Dossier dossier;
    private final CountQuestion question;
    private final LocalDate day;

    AskedCount(Dossier dossier, CountQuestion question, LocalDate day) {
        this.dossier = dossier;
        this.question = question;
        this.day = day;
    }

    /**
     * What is counted.
     *
     * @param count the number, where lists that nobody states to be partial are taken to be complete
     * @param open the number, where only lists that are stated to be complete are
     */
    record Counted(Headcount count, Headcount open) {
        static Counted of(Headcount known) {
            return new Counted(known, known);
        }
    }

    Counted counted() {
        return switch (question.figure()) {
            case MEMBERS -> members();
            case MEETINGS -> ofList(ListKind.MEETINGS);
            case EVENTS -> eventsHeld();
            case PARTICIPATIONS -> participations();
            case MEASURES -> measures();
            case MEASURES_DONE -> done();
            case AGREEMENTS -> ofList(ListKind.AGREEMENTS);
        };
    }

    Figure<Quantity> figure(Counted counted) {
        Text what = words(dossier, question);
        return CheckParts.figure(
                Explanation.given(what, Quantity.of(counted.count()), dossier.get(Fact.class, question.subject())),
                day);
    }

    private Counted members() {
        Composition.Members members =
                Composition.of(dossier, question.subject()).on(day);
        Headcount size = members.size();
        return new Counted(size, members.stated() || members.declared().isPresent() ? size : atLeast(size));
    }

    private Counted ofList(ListKind kind) {
        DateRange time = time();
        KnownList list = KnownLists.of(dossier).of(kind, Optional.of(question.subject()), time.start(), time.end());
        return byNumber(
                KnownLists.of(dossier).recorded(kind, Optional.of(question.subject()), Optional.of(time)), list);
    }

    /** A number that is stated of the list itself, with what is recorded; of those that cannot both be true either. */
    private static Counted byNumber(Headcount recorded, KnownList list) {
        return list.number()
                .filter(Headcount::isKnown)
                .map(number -> Counted.of(number.intersect(atLeast(recorded)).orElseGet(() -> number.hull(recorded))))
                .orElseGet(() -> byCompleteness(recorded, list));
    }

    /** What is recorded, and what may not be. */
    private static Counted byCompleteness(Headcount recorded, KnownList list) {
        Headcount least = atLeast(recorded);
        return new Counted(list.isComplete() ? recorded : least, list.isDeclared() ? recorded : least);
    }

    private static Headcount atLeast(Headcount count) {
        return count.plus(Headcount.unknown());
    }

    private Counted participations() {
        EventCount count = events();
        return byCompleteness(counted(count, Event::attended), count.list());
    }

    private Counted eventsHeld() {
        EventCount count = events();
        return byNumber(counted(count, event -> Headcount.exactly(event.occurrences())), count.list());
    }

    private EventCount events() {
        return EventCount.of(dossier, day).of(question.subject()).during(time());
    }

    private static Headcount counted(EventCount count, Function<Event, Headcount> number) {
        return Stream.concat(count.held(number).stream(), count.inactive().stream())
                .map(part -> part.value().asCount())
                .reduce(Headcount.zero(), Headcount::plus);
    }

    private Counted measures() {
        Optional<Headcount> inAll = dossier.fact(question.subject())
                .filter(ActionPlan.class::isInstance)
                .flatMap(plan -> ((ActionPlan) plan).measuresInAll());
        return inAll.map(Counted::of)
                .orElseGet(() -> byNumber(
                        KnownLists.of(dossier)
                                .recorded(ListKind.MEASURES, Optional.of(question.subject()), Optional.empty()),
                        KnownLists.of(dossier).of(ListKind.MEASURES, Optional.of(question.subject()), day)));
    }

    private Counted done() {
        ActionPlan plan = dossier.get(ActionPlan.class, question.subject());
        Headcount done = Headcount.zero();
        for (Measure measure : plan.measures()) {
            done = done.plus(MeasureProgress.of(dossier, measure.id(), day).possible().stream()
                    .map(status -> switch (status) {
                        case DONE, DONE_WITH_DEVIATION -> Headcount.exactly(1);
                        case UNDETERMINED, NO_INFORMATION, NO_ANSWER -> Headcount.atMost(1);
                        default -> Headcount.zero();
                    })
                    .reduce(Headcount::hull)
                    .orElseThrow());
        }
        KnownList list = KnownLists.of(dossier).of(ListKind.MEASURES, Optional.of(plan.id()), day);
        Headcount open = done.plus(CountClaims.unlisted(plan));
        return new Counted(list.isComplete() ? done : open, list.isDeclared() ? done : open);
    }

    /** The time that is asked about, up to the day, within the years that a date can have. */
    private DateRange time() {
        LocalDate start = question.period().map(DateRange::start).orElse(EARLIEST);
        LocalDate last = question.period().map(DateRange::end).orElse(LATEST);
        LocalDate end = day.isBefore(last) ? day : last;
        LocalDate possible = end.isBefore(EARLIEST) ? EARLIEST : end;
        return DateRange.of(start.isAfter(possible) ? possible : start, possible);
    }

    /** What is asked, in words. */
    static Text words(Dossier dossier, CountQuestion question) {
        Text figure = Phrase.of(ClaimMessage.of(question.figure()));
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        parts.add(FactNames.of(dossier, question.subject()).orElseGet(() -> Literal.of(question.subject())));
        question.period()
                .ifPresent(
                        time -> parts.add(Phrase.of(ClaimMessage.COUNT_PERIOD).with("period", time)));
        question.asOf()
                .ifPresent(
                        asked -> parts.add(Phrase.of(ClaimMessage.COUNT_AS_OF).with("day", asked)));
        return Phrase.of(ClaimMessage.COUNT_OF).with("figure", figure).with("part", Text.joined("; ", parts.build()));
    }
}

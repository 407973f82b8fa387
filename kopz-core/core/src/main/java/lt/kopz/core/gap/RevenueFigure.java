package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Optional;
import java.util.function.Predicate;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The revenue of the plan, planned or received, with its changes, a part counted within its whole. */
final class RevenueFigure {
    private final Query query;
    private final AmendedLines<Revenue> lines;
    private final PlanLines.Labels labels;

    private final ImmutableList<Revenue> revenues;

    RevenueFigure(Query query) {
        this(query, query.revenues());
    }

    /** That of some statements alone. */
    private RevenueFigure(Query query, ImmutableList<Revenue> revenues) {
        this.query = query;
        this.revenues = revenues;
        this.labels = new PlanLines.Labels(query, revenues);
        this.lines = new AmendedLines<>(
                query,
                Revenue.class,
                this::one,
                revenue -> Attribution.of(query, revenue, time(revenue)),
                revenue -> labels.amended(Phrase.of(GapMessage.AMENDED_REVENUE).with("what", name(revenue)), revenue));
    }

    static Figure<AmountRange> of(Query query, RevenueState state) {
        Text name =
                query.named(state == RevenueState.PLANNED ? GapMessage.REVENUE_PLANNED : GapMessage.REVENUE_RECEIVED);
        return query.lists().figure(name, new RevenueFigure(query).terms(state, revenue -> true), state.list());
    }

    /** What was planned to come in, beyond what came in. */
    static Figure<AmountRange> outstanding(Query query) {
        Text name = query.named(GapMessage.REVENUE_OUTSTANDING);
        RevenueFigure all = new RevenueFigure(query);
        ImmutableList<Term> planned = all.terms(RevenueState.PLANNED, revenue -> true);
        return query.lists()
                .amount(
                        name,
                        Term.excess(
                                name,
                                query.lists()
                                        .sum(
                                                query.named(GapMessage.REVENUE_PLANNED),
                                                planned,
                                                ListKind.PLANNED_REVENUES),
                                query.lists()
                                        .sum(
                                                query.named(GapMessage.REVENUE_RECEIVED),
                                                all.terms(RevenueState.RECEIVED, revenue -> true),
                                                ListKind.REVENUES)),
                        planned.isEmpty() ? query.lists().unrecorded(ListKind.PLANNED_REVENUES) : Optional.empty());
    }

    /** Received money that no appropriation hands on. */
    ImmutableList<Term> receivedBeside() {
        Receipts receipts = query.money().receipts();
        return less(
                query,
                query.lists().of(ListKind.REVENUES),
                terms(RevenueState.RECEIVED, revenue -> !receipts.isHandedOn(revenue)),
                terms(RevenueState.RECEIVED, receipts::isTakenOff));
    }

    /** Received money that came in for no appropriation and that none hands on. */
    ImmutableList<Term> receivedForNone() {
        return less(
                query,
                query.lists().of(ListKind.REVENUES),
                query.money().receipts().receivedForNone(query.plan().id()));
    }

    /** What came in for an appropriation with its parts, less what of it came in for another one or is handed on by one. */
    static ImmutableList<Term> receivedFor(Query query, Appropriation money) {
        return less(
                query,
                query.lists().ofAccount(ListKind.REVENUES, money),
                query.money()
                        .receipts()
                        .receivedFor(AppropriatedFigure.ids(query.money().withParts(ImmutableList.of(money)))));
    }

    private static ImmutableList<Term> less(Query query, KnownList list, Receipts.For received) {
        return less(query, list, all(query, received.coming()), all(query, received.going()));
    }

    /** Some amounts with their changes. */
    private static ImmutableList<Term> all(Query query, ImmutableList<ImmutableList<Revenue>> originals) {
        return originals.stream()
                .map(query.links()::statements)
                .flatMap(statements ->
                        new RevenueFigure(query, statements).terms(RevenueState.RECEIVED, revenue -> true).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** What came in less what of it is elsewhere, with what a list leaves out that is stated not to be all. */
    private static ImmutableList<Term> less(
            Query query, KnownList list, ImmutableList<Term> coming, ImmutableList<Term> going) {
        return ImmutableList.<Term>builder()
                .addAll(coming)
                .addAll(Lists.transform(
                        going,
                        part -> Term.difference(
                                Phrase.of(GapMessage.HANDED_ON),
                                query.sum(Phrase.of(GapMessage.RECEIVED), ImmutableList.of()),
                                part)))
                .addAll(query.lists().leftOut(list).iterator())
                .build();
    }

    /** One revenue with its changes. */
    Term amended(Revenue original) {
        return query.sum(name(original), lines.amended(original));
    }

    /** What came in. */
    Itemisation received() {
        return lines.of(revenues.stream()
                .filter(revenue -> query.links().original(revenue).state() == RevenueState.RECEIVED)
                .collect(ImmutableList.toImmutableList()));
    }

    ImmutableList<Term> terms(RevenueState state, Predicate<Revenue> which) {
        ImmutableList<Revenue> wanted = revenues.stream()
                .filter(revenue -> query.links().original(revenue).state() == state && which.test(revenue))
                .collect(ImmutableList.toImmutableList());
        return lines.of(wanted).share(query.slice()).terms();
    }

    /** What is received is of the time it came in, where no other is stated. */
    private static Optional<DateRange> time(Revenue revenue) {
        return revenue.period()
                .or(() -> revenue.state() == RevenueState.RECEIVED
                                && revenue.within().isEmpty()
                        ? revenue.when().span()
                        : Optional.empty());
    }

    private Term one(Revenue revenue, Answer inEffect) {
        return query.leaves()
                .term(
                        () -> labels.entry(name(revenue), revenue),
                        AmendedLines.AmendedAmount.signed(revenue),
                        inEffect,
                        revenue)
                .saying(why -> why.under(revenue.effective().provenance()));
    }

    /** The words of the source, or those of the kind; what is of no kind, or of another one, is planned or received. */
    private Text name(Revenue revenue) {
        Revenue original = query.links().original(revenue);
        return original.subkind()
                .<Text>map(words -> words)
                .or(() -> new PortionWords(query.dossier()).name(original.kind()))
                .orElseGet(() -> Phrase.of(
                        original.state() == RevenueState.PLANNED ? GapMessage.PLANNED_ENTRY : GapMessage.RECEIVED));
    }
}

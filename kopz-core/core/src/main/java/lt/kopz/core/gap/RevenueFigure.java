package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Optional;
import java.util.function.Predicate;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
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
    private final Labels labels;

    RevenueFigure(Query query) {
        this.query = query;
        this.labels = query.labels(query.money().revenues(query.plan().id()));
        this.lines = new AmendedLines<>(
                query,
                Revenue.class,
                this::one,
                revenue -> Marks.of(revenue, time(revenue)),
                revenue -> labels.amended(Phrase.of(GapMessage.AMENDED_REVENUE).with("what", name(revenue)), revenue));
    }

    static Figure<AmountRange> of(Query query, RevenueState state) {
        Text name =
                query.named(state == RevenueState.PLANNED ? GapMessage.REVENUE_PLANNED : GapMessage.REVENUE_RECEIVED);
        return query.lists().figure(name, new RevenueFigure(query).terms(state, revenue -> true), ListKind.REVENUES);
    }

    /** Received money that no appropriation hands on. */
    ImmutableList<Term> receivedBeside() {
        return ImmutableList.<Term>builder()
                .addAll(terms(
                        RevenueState.RECEIVED,
                        revenue -> !query.money().receipts().isHandedOn(revenue)))
                .addAll(Lists.transform(
                        terms(RevenueState.RECEIVED, query.money().receipts()::isTakenOff),
                        part -> Term.difference(
                                Phrase.of(GapMessage.HANDED_ON),
                                query.sum(Phrase.of(GapMessage.RECEIVED), ImmutableList.of()),
                                part)))
                .build();
    }

    /** What came in. */
    Itemisation received() {
        return lines.of(query.money().revenues(query.plan().id()).stream()
                .filter(revenue -> query.money().original(revenue).state() == RevenueState.RECEIVED)
                .collect(ImmutableList.toImmutableList()));
    }

    ImmutableList<Term> terms(RevenueState state, Predicate<Revenue> which) {
        ImmutableList<Revenue> wanted = query.money().revenues(query.plan().id()).stream()
                .filter(revenue -> query.money().original(revenue).state() == state && which.test(revenue))
                .collect(ImmutableList.toImmutableList());
        return lines.of(wanted).share(query.slice()).terms();
    }

    /** What is received is of the time it came in, where no other is stated. */
    private static Optional<DateRange> time(Revenue revenue) {
        return revenue.period()
                .or(() -> revenue.state() == RevenueState.RECEIVED
                        ? Marks.span(revenue.effective().value())
                        : Optional.empty());
    }

    private Term one(Revenue revenue, Answer inEffect) {
        return query.leaves()
                .term(() -> labels.entry(name(revenue), revenue), AmendedAmount.signed(revenue), inEffect, revenue)
                .saying(why -> why.under(revenue.effective().provenance()));
    }

    /** The words of the source, or those of the kind; what is of no kind is planned or received. */
    private Text name(Revenue revenue) {
        Revenue original = query.money().original(revenue);
        return original.subkind()
                .<Text>map(words -> words)
                .or(() -> KindWords.revenue(original.kind()).map(Phrase::of))
                .orElseGet(() -> Phrase.of(
                        original.state() == RevenueState.PLANNED ? GapMessage.PLANNED_ENTRY : GapMessage.RECEIVED));
    }
}

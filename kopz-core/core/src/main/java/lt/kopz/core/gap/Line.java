package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

/** An amount of a budget as it is on a day, with its breakdowns: parts along one {@link Dimension} each. */
final class Line {
    private final Itemised fact;
    private final Term whole;
    private Marks marks;
    private Term bounded;
    private Optional<DateRange> due = Optional.empty();
    private final List<Line> wholes = new ArrayList<>();
    private final ListMultimap<Dimension, Line> parts =
            MultimapBuilder.enumKeys(Dimension.class).arrayListValues().build();

    Line(Itemised fact, Term whole, Marks marks) {
        this.fact = fact;
        this.whole = whole;
        this.bounded = whole;
        this.marks = marks;
    }

    Itemised fact() {
        return fact;
    }

    /** The amount as it is stated. */
    Term stated() {
        return whole;
    }

    /** The amount as far as parts and wholes tell more of it than is stated. */
    Term whole() {
        return bounded;
    }

    AmountRange value() {
        return bounded.value();
    }

    Marks marks() {
        return marks;
    }

    List<Line> wholes() {
        return wholes;
    }

    ListMultimap<Dimension, Line> parts() {
        return parts;
    }

    boolean isComplete(Dimension dimension) {
        return fact.completeBy().contains(dimension);
    }

    void isPartOf(Line larger, Dimension dimension) {
        wholes.add(larger);
        larger.parts.put(dimension, this);
    }

    /** Takes over where a larger amount belongs, as far as this one does not state it. */
    void inherit(Marks larger) {
        marks = marks.or(larger);
    }

    /** Takes a further statement of the same amount into account. */
    void bound(Term further) {
        bounded = Term.both(Phrase.of(GapMessage.BOUNDED), ImmutableList.of(bounded, further));
    }

    /** By how much the numbers that the amount is made of may miss it, in major units. */
    BigDecimal slack(Query query) {
        BigDecimal own = fact.slack();
        return fact instanceof Amendable amended
                ? query.money().changes(amended).stream()
                        .map(change -> change.slack())
                        .reduce(own, BigDecimal::add)
                : own;
    }

    /** What the parts along one dimension are in all, in the time that this line is looked at. */
    Term itemised(Dimension dimension) {
        return Term.sum(
                Phrase.of(GapMessage.ITEMISED),
                value().currency(),
                parts.get(dimension).stream()
                        .map(part -> part.amountWithin(due))
                        .toList());
    }

    /** What of the amount is of a time: what recurs, as often as it falls due; else all, nothing or anything up to it. */
    private Term amountWithin(Optional<DateRange> time) {
        Line within = within(time);
        if (within != this
                || time.isEmpty()
                || marks.time().filter(time.get()::encloses).isPresent()) {
            return within.bounded;
        }
        return marks.time().filter(its -> !its.overlaps(time.get())).isPresent()
                ? Term.sum(Phrase.of(GapMessage.ITEMISED), value().currency(), ImmutableList.of())
                : Itemisation.open(value(), this);
    }

    /** What the parts along one dimension leave. */
    Term rest(Dimension dimension) {
        return Term.difference(
                Phrase.of(isComplete(dimension) ? GapMessage.PARTS_MISS : GapMessage.NOT_ITEMISED),
                bounded,
                itemised(dimension));
    }

    /** The amount, with what each of its breakdowns leaves of it besides. */
    Term withRests() {
        if (parts.isEmpty()) {
            return bounded;
        }
        return bounded.saying(amount -> amount.besides(parts.keySet().stream()
                .map(this::rest)
                .filter(rest -> !rest.isNothing())
                .map(Term::why)
                .collect(ImmutableList.toImmutableList())));
    }

    /** This line within a time: of what recurs, what falls due in it. */
    Line within(Optional<DateRange> time) {
        if (time.isEmpty()
                || !(fact instanceof Need need)
                || need.recurs().isEmpty()
                || time.get().encloses(need.period())) {
            return this;
        }
        Line within = new Line(need, Recurring.during(need, time.get(), whole), marks.during(time));
        within.parts.putAll(parts);
        within.due = time;
        return within;
    }
}

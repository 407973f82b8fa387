package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** An amount of a budget as it is on a day, with its breakdowns: parts along one {@link Axis} each. */
final class AmountLine {
    private final Itemised fact;
    private final Itemised standing;
    private Term whole;
    private Attribution marks;
    private Term bounded;
    private Optional<DateRange> due = Optional.empty();
    private final List<AmountLine> wholes = new ArrayList<>(0);
    private boolean isSigned;
    // of tens of thousands of lines few have parts, or are parts
    private Set<Axis> lost = ImmutableSet.of();
    private Set<String> statedWithin = ImmutableSet.of();
    private ListMultimap<Axis, AmountLine> parts = ImmutableListMultimap.of();

    /**
     * A line.
     *
     * @param fact the amount as it was first set
     * @param standing the statement that stands: the last one that was put in place of all before, or the first
     * @param whole what it comes to
     * @param marks where it belongs
     */
    AmountLine(Itemised fact, Itemised standing, Term whole, Attribution marks) {
        this.fact = fact;
        this.standing = standing;
        this.whole = whole;
        this.bounded = whole;
        this.marks = marks;
    }

    Itemised fact() {
        return fact;
    }

    /** The statement that stands: the last one that was put in place of all before, or the first. */
    Itemised standing() {
        return standing;
    }

    /** The amount as it is stated. */
    Term stated() {
        return whole;
    }

    /** The amount as far as parts and wholes leave less open than is stated. */
    Term whole() {
        return bounded;
    }

    AmountRange value() {
        return bounded.value();
    }

    Attribution marks() {
        return marks;
    }

    List<AmountLine> wholes() {
        return wholes;
    }

    ListMultimap<Axis, AmountLine> parts() {
        return parts;
    }

    /** Whether a source states it below zero, and nothing since shows that it is not. */
    boolean isStatedNegative() {
        return mayBeBelowZero(whole.value())
                && Stream.of(fact, standing)
                        .anyMatch(each -> each.counted().lower().isPresent() && mayBeBelowZero(each.counted()));
    }

    /** Whether it may be no earlier than the statement that stands of what it was a part of. */
    boolean mayStillBeWithin(AmountLine larger) {
        return fact.when().isBefore(larger.standing.when()) != Answer.YES;
    }

    /** Whether it states the day that another one does: a part then takes effect with its whole. */
    boolean isOfTheDayOf(AmountLine other) {
        return fact.when().equals(other.fact.when());
    }

    static boolean mayBeBelowZero(AmountRange amount) {
        return amount.lower()
                .filter(least -> Amounts.decimal(least).signum() >= 0)
                .isEmpty();
    }

    /** How much it is at least; nothing where it may be below zero, or is looked at in a time of its own. What takes away is below zero itself. */
    BigDecimal atLeast() {
        return Stream.concat(Stream.of(BigDecimal.ZERO), value().lower().map(Amounts::decimal).stream())
                .filter(least -> !isSigned && due.isEmpty())
                .reduce(BigDecimal.ZERO, takesAway() ? BigDecimal::add : BigDecimal::max);
    }

    private boolean takesAway() {
        return fact instanceof Amendable change && change.change() == ChangeKind.REDUCED;
    }

    /** Whether it is a change of a larger one that states for what it is. */
    boolean isChangeOf(AmountLine larger) {
        return fact instanceof Amendable change
                && change.amends().filter(larger.fact.id()::equals).isPresent();
    }

    /** The amount, of which so much is certainly not of what is asked for. */
    AmountRange beside(BigDecimal outside) {
        AmountRange left = value().upper()
                .map(most ->
                        AmountRange.exactly(Amounts.of(Amounts.decimal(most).subtract(outside), most.getCurrency())))
                .orElseGet(this::value);
        return outside.signum() == 0 || isSigned || due.isPresent() || left.isNegative() == Answer.YES
                ? value()
                : left.withTolerance(value().tolerance());
    }

    /** Whether something of it may be below zero: then no part says at least how much the whole is, nor a whole at most how much a part. */
    boolean isSigned() {
        return isSigned;
    }

    /** Takes note that it belongs together with something that is stated below zero. */
    void maySink() {
        isSigned = true;
    }

    /** Along what the statement that stands, or the one before it, states that the parts are all there is. */
    Set<Dimension> completeBy() {
        return ImmutableSet.<Dimension>builder()
                .addAll(standing.completeBy())
                .addAll(fact.completeBy())
                .build();
    }

    /** Whether a source states that the parts are all there is. */
    boolean isComplete(Axis axis) {
        return standing.completeBy().contains(axis.dimension())
                || (fact.completeBy().contains(axis.dimension()) && !lost.contains(axis));
    }

    /** Whether the parts are all there is: as a source states, or because they leave no day of its time and may make all of it. */
    boolean isAll(Axis axis) {
        return isComplete(axis)
                || (axis.equals(Axis.TIME)
                        && otherDays().filter(List::isEmpty).isPresent()
                        && value().meets(itemised(axis).value()));
    }

    /** The days of which no part along time is; empty where it states no time. */
    private Optional<ImmutableList<DateRange>> otherDays() {
        return marks.time()
                .map(all -> all.without(parts.get(Axis.TIME).stream()
                        .filter(part -> part.differsOnlyIn(Axis.TIME, this))
                        .flatMap(part -> part.marks.time().stream())
                        .toList()));
    }

    /** Whether what the parts along one dimension leave is all of a slice: what is of no part's days is of the others. */
    boolean isRestInside(Axis axis, Slice slice) {
        Optional<ImmutableList<DateRange>> days =
                axis.equals(Axis.TIME) && !isSigned && due.isEmpty() ? otherDays() : Optional.empty();
        return days.filter(some -> !some.isEmpty()
                        && slice.within(Optional.empty()).fit(marks) == Slice.Fit.INSIDE
                        && slice.time()
                                .filter(time -> some.stream().allMatch(time::encloses))
                                .isPresent())
                .isPresent();
    }

    void isPartOf(AmountLine larger, Axis axis) {
        wholes.add(larger);
        if (larger.parts.isEmpty()) {
            larger.parts = MultimapBuilder.treeKeys().arrayListValues().build();
        }
        larger.parts.put(axis, this);
    }

    /** This line belonged to an earlier edition of a larger one. */
    void wasPartOf(AmountLine larger, Axis axis) {
        wholes.add(larger);
        larger.lost = Sets.union(larger.lost, Set.of(axis)).immutableCopy();
    }

    /** Takes note that this is stated to be a part of another line itself, and not of something within that. */
    void isStatedWithin(AmountLine larger) {
        if (statedWithin.isEmpty()) {
            statedWithin = new HashSet<>();
        }
        statedWithin.add(larger.fact.id());
    }

    /** Whether this is all that a larger line has of something, and not a part of that. */
    boolean differsOnlyIn(Axis axis, AmountLine larger) {
        return statedWithin.contains(larger.fact.id()) && marks.isSameBut(axis, larger.marks);
    }

    /** Takes it to be of a time that no source states, and says so. */
    void takeFor(DateRange time, UnaryOperator<Explanation> saying) {
        marks = marks.during(Optional.of(time));
        whole = whole.saying(saying);
        bounded = whole;
    }

    /** Takes over where a larger amount belongs, as far as this one does not state it. */
    /** Nothing is known of a mark that a part of it does not share. */
    void leaveOpen(Attribution part) {
        marks = marks.agreeing(part);
    }

    void inherit(Attribution larger) {
        marks = marks.or(larger);
    }

    /** Takes a further statement of the same amount into account, if it leaves less open than is known; whether it does. */
    boolean bound(Term further) {
        Term known = bounded;
        bounded = known.narrowedBy(Phrase.of(GapMessage.BOUNDED), further);
        return bounded != known;
    }

    /** Takes it to be as open as it is where not all that is stated can hold. */
    void becomes(Term open) {
        bounded = open;
    }

    /** What the parts along one dimension are in all, in the time that this line is looked at. */
    Term itemised(Axis axis) {
        return itemised(parts.get(axis).stream());
    }

    private Term itemised(Stream<AmountLine> some) {
        return Term.sum(
                Phrase.of(GapMessage.ITEMISED),
                value().currency(),
                some.map(part -> part.amountWithin(due)).toList());
    }

    /** What of the amount is of a time: what recurs, as often as it falls due; else all, nothing or anything up to it. */
    private Term amountWithin(Optional<DateRange> time) {
        AmountLine within = within(time);
        if (within != this
                || time.isEmpty()
                || marks.time().filter(time.get()::encloses).isPresent()) {
            return within.bounded;
        }
        return marks.time().filter(its -> !its.overlaps(time.get())).isPresent()
                ? Term.sum(Phrase.of(GapMessage.ITEMISED), value().currency(), ImmutableList.of())
                : open(value());
    }

    /** What the parts along one dimension leave: nothing where they make as much as is printed, or are stated to be all there is, and may be. */
    Term rest(Axis axis) {
        Term parts = itemised(axis);
        if (!isComplete(axis)) {
            Phrase name = Phrase.of(GapMessage.NOT_ITEMISED);
            Term rest = isSigned || value().isExact()
                    ? Term.difference(name, bounded, parts)
                    : Term.excess(name, bounded, parts);
            return rest.value().isZero() == Answer.YES ? itemised(Stream.empty()) : rest;
        }
        return value().meets(parts.value())
                ? itemised(Stream.empty())
                : Term.difference(Phrase.of(GapMessage.PARTS_MISS), bounded, parts);
    }

    /** What several shares of it have in common at least and at most; anything where some of it may be below zero. */
    Term inCommon(ImmutableList<Term> shares) {
        if (isSigned) {
            return open(value());
        }
        return Term.of(
                AmountRange.overlap(value(), shares.stream().map(Term::value).toList()),
                () -> Explanation.overlap(
                        Phrase.of(GapMessage.IN_COMMON),
                        whole().why(),
                        shares.stream().map(Term::why).toList()));
    }

    /** Whether the parts of one breakdown, and of no other, are all of the amount. */
    boolean isItemised() {
        return parts.keySet().size() == 1
                && parts.keySet().stream().allMatch(axis -> rest(axis).isNothing());
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

    /** Whether it is looked at in a time, as what falls due in it. */
    boolean isInATime() {
        return due.isPresent();
    }

    /** A question about the time in which this line is looked at, if it is not looked at as a whole. */
    Slice asLookedAt(Slice question) {
        return due.isPresent() ? question.within(due) : question;
    }

    /** This line within a time: of what recurs, what falls due in it. */
    AmountLine within(Optional<DateRange> time) {
        if (time.isEmpty()
                || !(fact instanceof Need need)
                || need.recurs().isEmpty()
                || time.get().encloses(need.period())) {
            return this;
        }
        AmountLine within = new AmountLine(need, standing, due(need, time.get(), whole), marks.during(time));
        within.parts = parts;
        within.lost = lost;
        within.due = time;
        within.isSigned = isSigned;
        return within;
    }

    /** An amount of it of which nobody knows how much belongs to what is asked for. */
    Term open(AmountRange amount) {
        return Slice.unsplit(
                isSigned ? amount.widest() : amount, () -> bounded.why().label(), fact);
    }

    /** The same of what is left of it beside what is certainly of something else. */
    Term openBeside(AmountRange left) {
        Supplier<Text> what = () -> bounded.why().label();
        return left.equals(value())
                ? open(left)
                : Slice.unsplit(left, () -> Phrase.of(GapMessage.BESIDE_OTHERS).with("what", what.get()), fact);
    }

    /** What a recurring need is within a time, of which the whole is given. */
    static Term due(Need need, DateRange time, Term whole) {
        long times = need.recurs().orElseThrow().times(need.period(), time);
        AmountRange once = need.eachTime();
        return Term.of(
                once.times(times),
                () -> Explanation.product(
                        whole.why().label(),
                        Explanation.given(
                                Phrase.of(GapMessage.TIMES_DUE).with("period", time),
                                Quantity.of(Headcount.exactly(times)),
                                need),
                        Explanation.given(Phrase.of(GapMessage.EACH_TIME), Quantity.of(once), need)));
    }
}

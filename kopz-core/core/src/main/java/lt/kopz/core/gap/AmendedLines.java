package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Amounts with their changes, in the order of effect: what is added and taken away counts on top of the original, and a new whole stands in
 * place of all before it.
 *
 * @param <F> appropriations or revenue
 */
final class AmendedLines<F extends Amendable> {
    private final Query query;
    private final Class<F> type;
    private final BiFunction<F, Answer, Term> one;
    private final Function<F, Marks> marks;
    private final Function<F, Text> name;

    /**
     * Lines.
     *
     * @param query what is asked
     * @param type the kind of facts
     * @param one one statement alone, if it holds or may hold
     * @param marks where an original belongs
     * @param name how an original is called with its changes
     */
    AmendedLines(
            Query query,
            Class<F> type,
            BiFunction<F, Answer, Term> one,
            Function<F, Marks> marks,
            Function<F, Text> name) {
        this.name = name;
        this.query = query;
        this.type = type;
        this.one = one;
        this.marks = marks;
    }

    /** Lines of money of any plan or of none, whose amounts alone are asked for. */
    static <F extends Amendable> AmendedLines<F> ofAmounts(Query query, Class<F> type) {
        return new AmendedLines<>(
                query,
                type,
                (money, inEffect) -> query.leaves()
                        .term(
                                Phrase.of(GapMessage.AMENDED),
                                money.change() == ChangeKind.REDUCED
                                        ? money.counted().negate()
                                        : money.counted(),
                                inEffect,
                                money),
                money -> Marks.of(money, money.time()),
                money -> Phrase.of(GapMessage.AMENDED));
    }

    /** The originals of some statements, each with all its changes. */
    Itemisation of(Iterable<F> statements) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (F statement : statements) {
            F original = query.money().original(statement);
            if (!lines.containsKey(original.id())) {
                line(original).ifPresent(line -> lines.put(original.id(), line));
            }
        }
        return Itemisation.of(new Nesting(
                lines, id -> query.money().original(query.dossier().get(type, id)), this::isOfAnEarlierEdition));
    }

    private Optional<Line> line(F original) {
        ImmutableList<Term> amended = amended(original);
        if (amended.isEmpty()) {
            return Optional.empty();
        }
        Term whole = amended.size() == 1 ? amended.get(0) : query.sum(name.apply(original), amended);
        Marks its = marks.apply(original);
        if (query.slice().time().isPresent() && its.time().isEmpty()) {
            Optional<DateRange> year = yearOf(original.effective().value());
            its = its.during(year);
            whole = year.isPresent()
                    ? whole.saying(why -> why.under(Basis.INFERRED, Phrase.of(GapMessage.YEAR_OF_EFFECT)))
                    : whole;
        }
        return Optional.of(new Line(original, standing(original), whole, its));
    }

    private static Optional<DateRange> yearOf(PartialDate date) {
        return date.earliest()
                .filter(first -> date.latest()
                        .filter(last -> last.getYear() == first.getYear())
                        .isPresent())
                .map(first -> DateRange.ofYear(first.getYear()));
    }

    Answer inEffect(Amendable money) {
        return query.occurrences()
                .happened(money.effective().value())
                .and(query.edition().knows(money));
    }

    /** An amount and its changes, as far as they may be in effect, in the order of effect. */
    private ImmutableList<Amendable> statements(Amendable original) {
        return Stream.concat(Stream.of(original), query.money().changes(original).stream())
                .filter(statement -> inEffect(statement) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
    }

    /** The last statement that was put in place of an amount and of all its changes before; the amount itself where there is none. */
    private Amendable standing(Amendable original) {
        return statements(original).stream()
                .filter(AmendedLines::isNewWhole)
                .reduce((first, second) -> second)
                .orElse(original);
    }

    private static boolean isNewWhole(Amendable statement) {
        return statement.change() == ChangeKind.REPLACED;
    }

    /**
     * Whether all that is stated of a part was stated before what stands now of its whole, and by another act. A new whole that states
     * that the parts are all there is keeps them.
     */
    boolean isOfAnEarlierEdition(Itemised part, Itemised whole) {
        Amendable standing = standing((Amendable) whole);
        return isNewWhole(standing)
                && !standing.completeBy().contains(Dimension.between(part, whole))
                && !part.within().contains(standing.id())
                && statements((Amendable) part).stream()
                        .allMatch(statement -> isBefore(
                                        statement.effective().value(),
                                        standing.effective().value())
                                && (standing.act().isEmpty() || !standing.act().equals(statement.act())));
    }

    private static boolean isBefore(PartialDate one, PartialDate other) {
        return one.latest()
                .flatMap(last -> other.earliest().filter(last::isBefore))
                .isPresent();
    }

    private static boolean isOneDay(PartialDate date) {
        return date.earliest().isPresent() && date.earliest().equals(date.latest());
    }

    /** What an amount comes to with its changes. */
    AmountRange total(F original) {
        return AmountRange.sum(
                original.amount().currency(),
                amended(original).stream().map(Term::value).toList());
    }

    /** What an amount and its changes are: a new whole stands alone, but for changes that come or may come after it. */
    @SuppressWarnings("unchecked") // what changes an amount is of its kind
    ImmutableList<Term> amended(F original) {
        return counted((List<F>) statements(original));
    }

    private ImmutableList<Term> counted(List<F> statements) {
        List<F> wholes = statements.stream().filter(AmendedLines::isNewWhole).toList();
        if (wholes.isEmpty() || statements.size() == 1) {
            return statements.stream()
                    .map(statement -> one.apply(statement, inEffect(statement)))
                    .collect(ImmutableList.toImmutableList());
        }
        List<F> last = wholes.stream()
                .filter(each -> wholes.stream()
                        .noneMatch(other ->
                                inEffect(other) == Answer.YES && isAfter(other, each, statements) == Answer.YES))
                .toList();
        List<F> changes = statements.stream()
                .filter(each -> !isNewWhole(each))
                .filter(each -> wholes.stream().anyMatch(any -> isAfter(each, any, statements) != Answer.YES))
                .toList();
        List<F> settled = statements.stream()
                .filter(each -> !isNewWhole(each) && !changes.contains(each))
                .toList();
        boolean perhapsNone = wholes.stream().allMatch(each -> inEffect(each) == Answer.CANNOT_TELL);
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        if (last.size() == 1 && !perhapsNone) {
            F whole = last.get(0);
            Term amount = one.apply(whole, inEffect(whole));
            List<F> before = statements.stream()
                    .filter(each -> each != whole && isAfter(each, whole, statements) == Answer.NO)
                    .toList();
            terms.add(before.isEmpty() ? amount : inPlaceOf(ImmutableList.of(sum(counted(before), whole)), amount));
            terms.addAll(beside(whole, changes, statements));
        } else {
            ImmutableList<Term> readings = Streams.concat(
                            perhapsNone ? Stream.of(sum(counted(changes), last.get(0))) : Stream.of(),
                            last.stream().map(whole -> ifLast(whole, changes, statements)))
                    .collect(ImmutableList.toImmutableList());
            terms.add(either(Iterables.getLast(last), readings));
        }
        return terms.addAll(counted(settled)).build();
    }

    /** The amount with its changes if a new whole is the last one. */
    private Term ifLast(F whole, List<F> changes, List<F> statements) {
        return sum(
                ImmutableList.<Term>builder()
                        .add(one.apply(whole, Answer.YES))
                        .addAll(beside(whole, changes, statements))
                        .build(),
                whole);
    }

    /** The changes that come after a new whole, or may. */
    private ImmutableList<Term> beside(F whole, List<F> changes, List<F> statements) {
        return changes.stream()
                .filter(each -> isAfter(each, whole, statements) != Answer.NO)
                .map(each ->
                        isAfter(each, whole, statements) == Answer.YES ? one.apply(each, inEffect(each)) : open(each))
                .collect(ImmutableList.toImmutableList());
    }

    private Term sum(ImmutableList<Term> terms, F statement) {
        return terms.size() == 1
                ? terms.get(0)
                : query.sum(name.apply(query.money().original(statement)), terms);
    }

    /** Whether a statement takes effect after a new whole; the original was there before, and on one day or by one act ids decide. */
    private static <F extends Amendable> Answer isAfter(F statement, F whole, List<F> statements) {
        if (statement == whole || statement.change() == ChangeKind.ORIGINAL) {
            return Answer.NO;
        }
        PartialDate date = statement.effective().value();
        PartialDate other = whole.effective().value();
        boolean isByOneAct = statement.act().isPresent() && statement.act().equals(whole.act());
        return date.equals(other) && (isByOneAct || isOneDay(date))
                ? Answer.of(statements.indexOf(statement) > statements.indexOf(whole))
                : Answer.of(isBefore(other, date), isBefore(date, other));
    }

    /** Of which nobody can tell whether it comes before a new whole or after it. */
    private Term open(F change) {
        Term amount = one.apply(change, inEffect(change));
        AmountRange any = Leaves.upTo(amount.value());
        return any.equals(amount.value())
                ? amount
                : Term.of(
                        any,
                        () -> Explanation.given(
                                query.leaves().undecided(amount.why().label()), Quantity.of(any), change));
    }

    private Term inPlaceOf(List<Term> replaced, Term amount) {
        return amount.saying(why -> why.besides(replaced.stream()
                .map(earlier -> NeedFigure.replaced(query, earlier).why())
                .collect(ImmutableList.toImmutableList())));
    }

    /** Of which nobody can tell which of some readings holds; the last one is that of a new whole. */
    private Term either(F whole, ImmutableList<Term> readings) {
        AmountRange value =
                readings.stream().map(Term::value).reduce(AmountRange::hull).orElseThrow();
        return inPlaceOf(
                readings.subList(0, readings.size() - 1),
                Term.of(
                        value,
                        () -> Explanation.given(
                                        one.apply(whole, Answer.CANNOT_TELL)
                                                .why()
                                                .label(),
                                        Quantity.of(value),
                                        whole)
                                .under(whole.effective().provenance())));
    }
}

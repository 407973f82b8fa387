package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
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

    /** What an amount and its changes are: a new whole stands alone, but for changes that come or may come after it. */
    @SuppressWarnings("unchecked") // what changes an amount is of its kind
    ImmutableList<Term> amended(F original) {
        return counted((List<F>) statements(original));
    }

    private ImmutableList<Term> counted(List<F> statements) {
        Optional<F> last = Streams.findLast(statements.stream().filter(AmendedLines::isNewWhole));
        if (last.isEmpty() || statements.size() == 1) {
            return statements.stream()
                    .map(statement -> one.apply(statement, inEffect(statement)))
                    .collect(ImmutableList.toImmutableList());
        }
        F whole = last.get();
        ImmutableListMultimap<Answer, F> others = statements.stream()
                .filter(statement -> statement != whole)
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        statement -> isAfter(statement, whole, statements), statement -> statement));
        ImmutableList<F> perhaps = others.get(Answer.CANNOT_TELL);
        boolean stands = inEffect(whole) == Answer.YES && perhaps.stream().noneMatch(AmendedLines::isNewWhole);
        List<Term> open = perhaps.stream()
                .filter(statement -> !isNewWhole(statement))
                .map(this::open)
                .toList();
        Term amount = one.apply(whole, inEffect(whole));
        ImmutableList<Term> earlier = counted(
                stands
                        ? others.get(Answer.NO)
                        : statements.stream()
                                .filter(statement -> others.containsEntry(Answer.NO, statement)
                                        || others.containsEntry(Answer.CANNOT_TELL, statement))
                                .toList());
        return ImmutableList.<Term>builder()
                .add(earlier.isEmpty() ? amount : inPlaceOf(earlier, whole, amount, stands, open))
                .addAll(stands || earlier.isEmpty() ? open : ImmutableList.of())
                .addAll(counted(others.get(Answer.YES)))
                .build();
    }

    /** Whether a statement takes effect after a new whole; the original was there before, and on one day or by one act ids decide. */
    private static <F extends Amendable> Answer isAfter(F statement, F whole, List<F> statements) {
        if (statement.change() == ChangeKind.ORIGINAL) {
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

    private Term inPlaceOf(ImmutableList<Term> replaced, F whole, Term amount, boolean stands, List<Term> open) {
        Term earlier = replaced.size() == 1
                ? replaced.get(0)
                : query.sum(name.apply(query.money().original(whole)), replaced);
        Term total = stands ? amount : either(whole, earlier, amount, open);
        return total.saying(why ->
                why.besides(ImmutableList.of(NeedFigure.replaced(query, earlier).why())));
    }

    /** Of which nobody can tell whether it stands in place of the earlier one. */
    private Term either(F change, Term earlier, Term amount, List<Term> open) {
        AmountRange value = earlier.value()
                .hull(AmountRange.sum(
                        query.currency(),
                        Stream.concat(Stream.of(change.counted()), open.stream().map(Term::value))
                                .toList()));
        return Term.of(
                value,
                () -> Explanation.given(amount.why().label(), Quantity.of(value), change)
                        .under(change.effective().provenance()));
    }
}

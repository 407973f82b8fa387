package lt.kopz.core.gap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Amounts with their changes, put together as the lines of a budget.
 *
 * @param query what is asked
 * @param type the kind of facts
 * @param one one statement alone, if it holds or may hold
 * @param marks where an original belongs
 * @param name how an original is called with its changes
 * @param <F> appropriations or revenue
 */
record AmendedLines<F extends Amendable>(
        Query query, Class<F> type, BiFunction<F, Answer, Term> one, Function<F, Marks> marks, Function<F, Text> name) {
    /** Lines of money of any plan or of none, whose amounts alone are asked for. */
    static <F extends Amendable> AmendedLines<F> ofAmounts(Query query, Class<F> type) {
        return new AmendedLines<>(
                query,
                type,
                (money, inEffect) -> query.leaves()
                        .term(Phrase.of(GapMessage.AMENDED), AmendedAmount.signed(money), inEffect, money),
                money -> Marks.of(query, money, money.time()),
                money -> Phrase.of(GapMessage.AMENDED));
    }

    /**
     * Some statements, those of one amount as one line. A change that is meant for another plan than its original is a line by itself, of which
     * parts of the original are no parts: a total of no plan that is cut by 10 for a plan, whose part of it is 60, leaves the plan 50.
     */
    Itemisation of(Iterable<F> statements) {
        Set<String> asked = new HashSet<>();
        statements.forEach(statement -> asked.add(statement.id()));
        Supplier<Set<String>> divided = Suppliers.memoize(() -> Streams.stream(statements)
                .flatMap(each -> query.links().wholes(each).stream())
                .map(Fact::id)
                .collect(Collectors.toSet()));
        Set<String> done = new HashSet<>();
        Map<String, Line> lines = new LinkedHashMap<>();
        for (F statement : statements) {
            F original = query.links().original(statement);
            if (done.add(original.id())) {
                boolean isAlone = !asked.contains(original.id());
                line(original, asked)
                        .map(line -> isAlone
                                        && isTakenFromNothing(line)
                                        && !divided.get().contains(original.id())
                                ? ofAShare(line, original, asked)
                                : line)
                        .ifPresent(line -> lines.put(isAlone ? statement.id() : original.id(), line));
            }
        }
        return Itemisation.of(
                new Nesting(
                        lines, id -> query.links().original(query.dossier().get(type, id)), this::isOfAnEarlierEdition),
                new Itemisation.Source() {
                    @Override
                    public void complete(Line root) {
                        takeForTheYearOfEffect(root);
                    }

                    @Override
                    public Optional<Itemisation> sinceTheirDay(ImmutableList<Line> some) {
                        return AmendedLines.this.sinceTheirDay(some, asked);
                    }
                });
    }

    private Optional<Line> line(F original, Set<String> asked) {
        ImmutableList<Term> amended = terms(statements(original).stream().filter(each -> asked.contains(each.id())));
        if (amended.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Line(original, standing(original), sum(original, amended), marks.apply(original)));
    }

    private static boolean isTakenFromNothing(Line line) {
        return line.value().isNegative() == Answer.YES;
    }

    /** What is taken away from nothing was of a share that nobody states of what else the amount is. */
    private Line ofAShare(Line line, F original, Set<String> asked) {
        Term beside = sum(original, terms(statements(original).stream().filter(each -> !asked.contains(each.id()))));
        Term left = Term.excess(
                line.stated().why().label(),
                query.sum(line.stated().why().label(), ImmutableList.of(Unsplit.of(beside, original), line.stated())));
        return new Line(original, line.standing(), left, line.marks());
    }

    /** Money that is no part of anything and of which no source says for what time it is, is of the year of its effect, where a time is asked for. */
    private void takeForTheYearOfEffect(Line line) {
        if (query.slice().time().isPresent() && line.marks().time().isEmpty()) {
            yearOf(((Amendable) line.fact()).when())
                    .ifPresent(year ->
                            line.takeFor(year, why -> why.under(Basis.INFERRED, Phrase.of(GapMessage.YEAR_OF_EFFECT))));
        }
    }

    private static Optional<DateRange> yearOf(PartialDate date) {
        return date.earliest()
                .filter(first -> date.latest()
                        .filter(last -> last.getYear() == first.getYear())
                        .isPresent())
                .map(first -> DateRange.ofYear(first.getYear()));
    }

    private Optional<Itemisation> sinceTheirDay(ImmutableList<Line> some, Set<String> asked) {
        ImmutableList<F> statements = some.stream()
                .flatMap(line -> query.links().statements(type.cast(line.fact())).stream())
                .filter(each -> query.inEffect(each) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
        boolean isOpen = statements.size() == some.size()
                && statements.stream()
                        .allMatch(each -> each.amends().isEmpty()
                                && asked.contains(each.id())
                                && query.inEffect(each) == Answer.CANNOT_TELL);
        return isOpen
                ? Optional.of(new AmendedLines<>(query.sinceTheirDay(), type, one, marks, name).of(statements))
                : Optional.empty();
    }

    /** An amount and its changes, as far as they may be in effect, in the order of effect. */
    private ImmutableList<Amendable> statements(Amendable original) {
        return query.links().statements(original).stream()
                .filter(statement -> query.inEffect(statement) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
    }

    /** The last statement that was put in place of an amount and of all its changes before; the amount itself where there is none. */
    private Amendable standing(Amendable original) {
        return statements(original).stream()
                .filter(AmendedAmount::isNewWhole)
                .reduce((first, second) -> second)
                .orElse(original);
    }

    /**
     * Whether all that is stated of a part was stated, or may have been, before what stands now of its whole, and by another act: then nobody
     * can tell how much of the new whole it is. A new whole that states that the parts are all there is keeps them.
     */
    private boolean isOfAnEarlierEdition(Itemised part, Itemised standing) {
        Amendable newWhole = (Amendable) standing;
        return AmendedAmount.isNewWhole(newWhole)
                && !newWhole.completeBy()
                        .contains(Dimension.between(part, query.links().original(newWhole), newWhole.completeBy()))
                && !part.within().contains(newWhole.id())
                && statements((Amendable) part).stream()
                        .allMatch(statement -> statement.effective().value().isBefore(newWhole.when()) != Answer.NO
                                && (newWhole.act().isEmpty() || !newWhole.act().equals(statement.act())));
    }

    /** What an amount comes to with its changes. */
    AmountRange total(F original) {
        return AmountRange.sum(
                original.amount().currency(),
                amended(original).stream().map(Term::value).toList());
    }

    /** What an amount and its changes are. */
    ImmutableList<Term> amended(F original) {
        return terms(statements(original).stream());
    }

    @SuppressWarnings("unchecked") // what changes an amount is of its kind
    private ImmutableList<Term> terms(Stream<Amendable> ofOneAmount) {
        return new AmendedAmount<>(this, (List<F>) ofOneAmount.toList()).terms();
    }

    /** Whether a statement counts. */
    Answer inEffect(F statement) {
        return query.inEffect(statement);
    }

    /** One statement alone, as far as an answer lets it count. */
    Term one(F statement, Answer counts) {
        return one.apply(statement, counts);
    }

    /** Several statements of one amount together. */
    Term sum(F statement, List<Term> terms) {
        return terms.size() == 1
                ? terms.get(0)
                : Term.sum(() -> name.apply(query.links().original(statement)), query.currency(), terms);
    }

    Text undecided(Text what) {
        return query.leaves().undecided(what);
    }

    /** What is no longer counted, beside the new whole. */
    Term replaced(Term earlier) {
        return NeedFigure.replaced(query, earlier);
    }
}

package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.ChangeKind;
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
        return Itemisation.of(
                lines, id -> query.money().original(query.dossier().get(type, id)));
    }

    private Optional<Line> line(F original) {
        ImmutableList<Term> amended = amended(original);
        if (amended.isEmpty()) {
            return Optional.empty();
        }
        Term whole = amended.size() == 1 ? amended.get(0) : sum(original, amended);
        Marks its = marks.apply(original);
        if (query.slice().time().isPresent() && its.time().isEmpty()) {
            Optional<DateRange> year = yearOf(original.effective().value());
            its = its.during(year);
            whole = year.isPresent()
                    ? whole.saying(why -> why.under(Basis.INFERRED, Phrase.of(GapMessage.YEAR_OF_EFFECT)))
                    : whole;
        }
        return Optional.of(new Line(original, whole, its));
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

    /** What an amount and its changes are: a new whole stands alone. */
    @SuppressWarnings("unchecked") // what changes an amount is of its kind
    ImmutableList<Term> amended(F original) {
        List<Term> sofar = new ArrayList<>();
        add(original, sofar);
        query.money().changes(original).forEach(change -> add((F) change, sofar));
        return ImmutableList.copyOf(sofar);
    }

    private void add(F statement, List<Term> sofar) {
        Answer inEffect = inEffect(statement);
        if (inEffect == Answer.NO) {
            return;
        }
        Term amount = one.apply(statement, inEffect);
        if (statement.change() != ChangeKind.REPLACED || sofar.isEmpty()) {
            sofar.add(amount);
            return;
        }
        Term earlier = sofar.size() == 1 ? sofar.get(0) : sum(query.money().original(statement), sofar);
        Term total = inEffect == Answer.CANNOT_TELL ? either(statement, earlier, amount) : amount;
        sofar.clear();
        sofar.add(total.saying(why ->
                why.besides(ImmutableList.of(NeedFigure.replaced(query, earlier).why()))));
    }

    private Term sum(F original, List<Term> amounts) {
        return Term.sum(() -> name.apply(original), query.currency(), amounts);
    }

    /** Of which nobody can tell whether it stands in place of the earlier one. */
    private Term either(F change, Term earlier, Term amount) {
        AmountRange value = earlier.value().hull(change.counted());
        return Term.of(
                value,
                () -> Explanation.given(amount.why().label(), Quantity.of(value), change)
                        .under(change.effective().provenance()));
    }
}

package lt.kopz.core.gap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.Leaves;
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
        Query query,
        Class<F> type,
        BiFunction<F, Answer, Term> one,
        Function<F, Attribution> marks,
        Function<F, Text> name) {
    /** Lines of money of any plan or of none, whose amounts alone are asked for. */
    static <F extends Amendable> AmendedLines<F> ofAmounts(Query query, Class<F> type) {
        return new AmendedLines<>(
                query,
                type,
                (money, inEffect) -> query.leaves()
                        .term(Phrase.of(GapMessage.AMENDED), AmendedAmount.signed(money), inEffect, money),
                money -> Attribution.of(query, money, money.time()),
                money -> Phrase.of(GapMessage.AMENDED));
    }

    /**
     * Some statements, those of one amount as one line. A change that is meant for another plan than its original is a line by itself, of which
     * parts of the original are no parts: a total of no plan that is cut by 10 for a plan, whose part of it is 60, leaves the plan 50. What stands in
     * the place of an original that is not there, such as that of a draft, is the whole of its parts.
     */
    Itemisation of(Iterable<F> statements) {
        Set<String> asked = new HashSet<>();
        statements.forEach(statement -> asked.add(statement.id()));
        Supplier<Set<String>> divided = Suppliers.memoize(() -> Streams.stream(statements)
                .flatMap(each -> query.links().wholes(each).stream())
                .map(Fact::id)
                .collect(Collectors.toSet()));
        Set<String> done = new HashSet<>();
        Map<String, AmountLine> lines = new LinkedHashMap<>();
        for (F statement : statements) {
            F original = query.links().original(statement);
            if (done.add(original.id())) {
                boolean isAlone = !asked.contains(original.id())
                        && statements(original).stream()
                                .noneMatch(each -> asked.contains(each.id()) && AmendedAmount.isNewWhole(each));
                line(original, asked)
                        .map(line -> isAlone
                                        && isTakenFromNothing(line)
                                        && !divided.get().contains(original.id())
                                ? ofAShare(line, original, asked)
                                : line)
                        .ifPresent(line -> lines.put(isAlone ? statement.id() : original.id(), line));
            }
        }
        Nesting nesting = new Nesting(
                lines, id -> query.links().original(query.dossier().get(type, id)), this::isOfAnEarlierEdition);
        nesting.roots().forEach(this::takeForTheYearOfEffect);
        lines.values().stream().filter(line -> asked.contains(line.fact().id())).forEach(line -> divide(line, asked));
        return Itemisation.of(nesting, some -> sinceTheirDay(some, asked));
    }

    private Optional<AmountLine> line(F original, Set<String> asked) {
        ImmutableList<Term> amended = terms(statements(original).stream().filter(each -> asked.contains(each.id())));
        if (amended.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AmountLine(original, standing(original), sum(original, amended), marks.apply(original)));
    }

    /**
     * A change that states for what it is, and what the amount is not for, is a part of the amount: of 100.00 with 20.00 added for a measure, 20.00
     * to 120.00 are for that.
     */
    private void divide(AmountLine line, Set<String> asked) {
        List<F> all =
                statements((Amendable) line.fact()).stream().map(type::cast).toList();
        List<F> wholes = all.stream().filter(AmendedAmount::isNewWhole).toList();
        AmendedAmount.OrderOfEffect<F> order = new AmendedAmount.OrderOfEffect<>(all);
        all.stream()
                .filter(each -> each.amends().isPresent()
                        && asked.contains(each.id())
                        && wholes.stream().allMatch(whole -> order.isAfter(each, whole) == Answer.YES))
                .forEach(change -> {
                    Attribution own = Attribution.of(query, change, Optional.empty());
                    own.beyond(line.marks()).ifPresent(along -> {
                        line.leaveOpen(own);
                        AmountLine part =
                                new AmountLine(change, change, one.apply(change, query.inEffect(change)), own);
                        part.isPartOf(line, along);
                        if (part.value().lower().isEmpty()) {
                            line.maySink();
                        }
                    });
                });
    }

    private static boolean isTakenFromNothing(AmountLine line) {
        return line.value().isNegative() == Answer.YES;
    }

    /** What is taken away from nothing was of a share that nobody states of what else the amount is. */
    private AmountLine ofAShare(AmountLine line, F original, Set<String> asked) {
        Term beside = sum(original, terms(statements(original).stream().filter(each -> !asked.contains(each.id()))));
        Term left = Term.excess(
                line.stated().why().label(),
                query.sum(
                        line.stated().why().label(), ImmutableList.of(Slice.unsplit(beside, original), line.stated())));
        return new AmountLine(original, line.standing(), left, line.marks());
    }

    /** Money that is no part of anything and of which no source says for what time it is, is of the year of its effect, where a time is asked for. */
    private void takeForTheYearOfEffect(AmountLine line) {
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

    private Optional<Itemisation> sinceTheirDay(ImmutableList<AmountLine> some, Set<String> asked) {
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

    /** Several statements of one amount together. */
    Term sum(F statement, List<Term> terms) {
        return terms.size() == 1
                ? terms.get(0)
                : Term.sum(() -> name.apply(query.links().original(statement)), query.currency(), terms);
    }

    /**
     * One amount with its changes, in the order of effect: what is added and taken away counts on top of the original, and a new whole stands in
     * place of all before it. Where days leave open which new whole is the last, or whether a change comes before or after it, bounds have all of
     * it.
     *
     * <p>Example: of 1000.00 in February, 100.00 added some time in June and 900.00 in place of it all on 15 June, there are 900.00 to 1000.00.
     *
     * @param <F> appropriations or revenue
     */
    static final class AmendedAmount<F extends Amendable> {
        private final AmendedLines<F> lines;
        private final List<F> statements;
        private final OrderOfEffect<F> order;

        /**
         * An amount.
         *
         * @param lines how its statements are read
         * @param statements what may be in effect of it, in order
         */
        AmendedAmount(AmendedLines<F> lines, List<F> statements) {
            this.lines = lines;
            this.statements = statements;
            this.order = new OrderOfEffect<>(statements);
        }

        /** The terms that the amount is the sum of. */
        ImmutableList<Term> terms() {
            List<F> wholes =
                    statements.stream().filter(AmendedAmount::isNewWhole).toList();
            if (wholes.isEmpty() || statements.size() == 1) {
                return statements.stream()
                        .map(statement ->
                                lines.one().apply(statement, lines.query().inEffect(statement)))
                        .collect(ImmutableList.toImmutableList());
            }
            F latest = wholes.get(wholes.size() - 1);
            if (standsAlone(latest, statements.size())) {
                return settledBy(latest);
            }
            LastWholes<F> found = LastWholes.of(lines, order, statements);
            List<F> last = found.last();
            List<F> changes = found.changes();
            boolean perhapsNone = last.stream().allMatch(each -> lines.query().inEffect(each) == Answer.CANNOT_TELL);
            ImmutableList.Builder<Term> terms = ImmutableList.builder();
            if (last.size() == 1 && !perhapsNone) {
                F whole = last.get(0);
                Term amount = lines.one().apply(whole, lines.query().inEffect(whole));
                List<F> before = statements.stream()
                        .filter(each -> each != whole && order.isAfter(each, whole) == Answer.NO)
                        .toList();
                terms.add(
                        before.isEmpty()
                                ? amount
                                : inPlaceOf(() -> ImmutableList.of(lines.sum(whole, terms(before))), amount));
                terms.addAll(beside(whole, changes));
            } else if (found.isLoose()) {
                List<F> originals =
                        changes.stream().filter(AmendedAmount::isOriginal).toList();
                terms.add(either(
                        latest,
                        Streams.concat(
                                        perhapsNone ? Stream.of(lines.sum(latest, terms(originals))) : Stream.of(),
                                        last.stream().map(each -> lines.one().apply(each, Answer.YES)))
                                .collect(ImmutableList.toImmutableList())));
                changes.stream()
                        .filter(each -> !isOriginal(each))
                        .map(this::open)
                        .forEach(terms::add);
            } else {
                ImmutableList<Term> readings = Streams.concat(
                                perhapsNone ? Stream.of(lines.sum(last.get(0), terms(changes))) : Stream.of(),
                                last.stream().map(whole -> ifLast(whole, changes)))
                        .collect(ImmutableList.toImmutableList());
                terms.add(either(Iterables.getLast(last), readings));
            }
            return terms.addAll(terms(found.settled())).build();
        }

        /** Whether a new whole is certainly in effect, and certainly in place of all before it and before all after it. */
        private boolean standsAlone(F whole, int first) {
            return lines.query().inEffect(whole) == Answer.YES && order.isSure(whole, first);
        }

        /** A new whole with what came before it, which only its explanation needs, and with the changes after it. */
        private ImmutableList<Term> settledBy(F whole) {
            int place = order.place(whole);
            Term amount = lines.one().apply(whole, Answer.YES);
            return ImmutableList.<Term>builder()
                    .add(place == 0 ? amount : amount.saying(why -> why.besides(replacedBy(whole))))
                    .addAll(changes(place, statements.size()))
                    .build();
        }

        private ImmutableList<Term> changes(int whole, int until) {
            return statements.subList(whole + 1, until).stream()
                    .map(each -> lines.one().apply(each, lines.query().inEffect(each)))
                    .collect(ImmutableList.toImmutableList());
        }

        /** What stood before a new whole: one after another the earlier wholes, the later ones first. */
        private ImmutableList<Explanation> replacedBy(F whole) {
            ImmutableList.Builder<Explanation> replaced = ImmutableList.builder();
            int until = order.place(whole);
            while (until > 0) {
                int last = until - 1;
                while (last > 0 && !isNewWhole(statements.get(last))) {
                    last--;
                }
                F earlier = statements.get(last);
                boolean isWhole = isNewWhole(earlier) && standsAlone(earlier, until);
                ImmutableList<Term> terms = isWhole
                        ? ImmutableList.<Term>builder()
                                .add(lines.one().apply(earlier, Answer.YES))
                                .addAll(changes(last, until))
                                .build()
                        : terms(statements.subList(0, until));
                replaced.add(NeedFigure.replaced(lines.query(), lines.sum(whole, terms))
                        .why());
                until = isWhole ? last : 0;
            }
            return replaced.build();
        }

        /** The amount with its changes if a new whole is the last one. */
        private Term ifLast(F whole, List<F> changes) {
            return lines.sum(
                    whole,
                    ImmutableList.<Term>builder()
                            .add(lines.one().apply(whole, Answer.YES))
                            .addAll(beside(whole, changes))
                            .build());
        }

        /** The changes that come after a new whole, or may. */
        private ImmutableList<Term> beside(F whole, List<F> changes) {
            return changes.stream()
                    .filter(each -> order.isAfter(each, whole) != Answer.NO)
                    .map(each -> order.isAfter(each, whole) == Answer.YES
                            ? lines.one().apply(each, lines.query().inEffect(each))
                            : open(each))
                    .collect(ImmutableList.toImmutableList());
        }

        /** Of which nobody can tell whether it comes before a new whole or after it. */
        private Term open(F change) {
            Term amount = lines.one().apply(change, lines.query().inEffect(change));
            AmountRange any = Leaves.upTo(amount.value());
            return any.equals(amount.value())
                    ? amount
                    : Term.given(
                            () -> lines.query().leaves().undecided(amount.why().label()), any, change);
        }

        private Term inPlaceOf(Supplier<ImmutableList<Term>> replaced, Term amount) {
            return amount.saying(why -> why.besides(replaced.get().stream()
                    .map(earlier -> NeedFigure.replaced(lines.query(), earlier).why())
                    .collect(ImmutableList.toImmutableList())));
        }

        /** Of which nobody can tell which of some readings holds; the last one is that of a new whole. */
        private Term either(F whole, ImmutableList<Term> readings) {
            AmountRange value =
                    readings.stream().map(Term::value).reduce(AmountRange::hull).orElseThrow();
            return inPlaceOf(
                    () -> readings.subList(0, readings.size() - 1),
                    Term.given(
                                    () -> lines.one()
                                            .apply(whole, Answer.CANNOT_TELL)
                                            .why()
                                            .label(),
                                    value,
                                    whole)
                            .saying(why -> why.under(whole.effective().provenance())));
        }

        private ImmutableList<Term> terms(List<F> some) {
            return new AmendedAmount<>(lines, some).terms();
        }

        private static boolean isOriginal(Amendable statement) {
            return statement.change() == ChangeKind.ORIGINAL;
        }

        static boolean isNewWhole(Itemised statement) {
            return statement instanceof Amendable money && money.change() == ChangeKind.REPLACED;
        }

        /** By how much a statement moves an amount, unless it puts a new whole in its place. */
        static AmountRange signed(Itemised statement) {
            return statement instanceof Amendable money && money.change() == ChangeKind.REDUCED
                    ? statement.counted().negate()
                    : statement.counted();
        }

        /** Which of the statements of one amount take effect after which; days that are known in part may leave it open. */
        static final class OrderOfEffect<F extends Amendable> {
            private final List<F> statements;
            private final Supplier<Map<String, Integer>> places = Suppliers.memoize(this::places);
            private final Supplier<Integer> inOrder = Suppliers.memoize(this::inOrder);

            OrderOfEffect(List<F> statements) {
                this.statements = statements;
            }

            private Map<String, Integer> places() {
                Map<String, Integer> places = new HashMap<>();
                statements.forEach(each -> places.put(each.id(), places.size()));
                return places;
            }

            /** How many statements at the beginning certainly take effect one after another, as they are listed. */
            private int inOrder() {
                int next = 1;
                while (next < statements.size()
                        && isAfter(statements.get(next), statements.get(next - 1)) == Answer.YES) {
                    next++;
                }
                return next;
            }

            /** The place of a statement in the list, from 0. */
            int place(F statement) {
                return Objects.requireNonNull(places.get().get(statement.id()), statement::id);
            }

            /** Whether, of so many first statements, those before a new whole in the list certainly come before it and the others after. */
            boolean isSure(F whole, int first) {
                int place = place(whole);
                return first <= inOrder.get()
                        || statements.subList(0, first).stream()
                                .allMatch(
                                        each -> isAfter(each, whole) == (place(each) > place ? Answer.YES : Answer.NO));
            }

            /** Whether a statement takes effect after a new whole; the original was there before, and on one day or by one act ids decide. */
            Answer isAfter(F statement, F whole) {
                if (statement == whole || isOriginal(statement)) {
                    return Answer.NO;
                }
                PartialDate date = statement.when();
                PartialDate other = whole.when();
                boolean isByOneAct =
                        statement.act().isPresent() && statement.act().equals(whole.act());
                return date.equals(other) && (isByOneAct || date.asDay().isPresent())
                        ? Answer.of(place(statement) > place(whole))
                        : Answer.of(other.isBefore(date) == Answer.YES, date.isBefore(other) == Answer.YES);
            }
        }

        /**
         * Which of the new wholes of an amount may be the last one, and what may come after it. Where very many overlap, any of them may be the last
         * and any change may come after it, which is looser and found without a look at each two of them.
         *
         * @param last the new wholes that may be the last
         * @param changes the other statements that are not certain to come after all of these
         * @param settled those that are
         * @param isLoose whether there are too many to look at each two of them
         */
        record LastWholes<F extends Amendable>(
                ImmutableList<F> last, ImmutableList<F> changes, ImmutableList<F> settled, boolean isLoose) {
            /** Of so many new wholes each two are looked at. */
            static final int MOST = 50;

            static <F extends Amendable> LastWholes<F> of(
                    AmendedLines<F> lines, OrderOfEffect<F> order, List<F> statements) {
                ImmutableList<F> wholes =
                        statements.stream().filter(AmendedAmount::isNewWhole).collect(ImmutableList.toImmutableList());
                ImmutableList<F> open = wholes.stream()
                        .filter(each -> lines.query().inEffect(each) == Answer.YES)
                        .reduce((one, other) -> order.isAfter(one, other) == Answer.YES ? one : other)
                        .map(sure -> ImmutableList.copyOf(wholes.stream()
                                .filter(each -> order.isAfter(sure, each) != Answer.YES)
                                .iterator()))
                        .orElse(wholes);
                if (open.size() > MOST) {
                    return new LastWholes<>(
                            open,
                            statements.stream()
                                    .filter(each -> !isNewWhole(each))
                                    .collect(ImmutableList.toImmutableList()),
                            ImmutableList.of(),
                            true);
                }
                Map<Boolean, ImmutableList<F>> isAfterAll = statements.stream()
                        .filter(each -> !isNewWhole(each))
                        .collect(Collectors.partitioningBy(
                                each -> open.stream().allMatch(any -> order.isAfter(each, any) == Answer.YES),
                                ImmutableList.toImmutableList()));
                return new LastWholes<>(
                        open.stream()
                                .filter(each -> open.stream()
                                        .noneMatch(other -> lines.query().inEffect(other) == Answer.YES
                                                && order.isAfter(other, each) == Answer.YES))
                                .collect(ImmutableList.toImmutableList()),
                        Objects.requireNonNull(isAfterAll.get(false)),
                        Objects.requireNonNull(isAfterAll.get(true)),
                        false);
            }
        }
    }
}

package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.SumRole;
import lt.kopz.core.testimony.SumRounding;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Adds up again what sources add up themselves.
 *
 * <pre>{@code
 * StatedSums.of(dossier).checks().forEach(check -> System.out.println(check.explain(Wording.ENGLISH)));
 * }</pre>
 */
public final class StatedSums {
    private final Dossier dossier;
    private final LocalDate asOf;
    private final Map<String, Span> made = new HashMap<>();
    private final Map<Question, Figure<Quantity>> figures = new HashMap<>();

    private StatedSums(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
    }

    /**
     * The sums of a dossier, figures among them as of its horizon.
     *
     * @param dossier the dossier
     * @return the sums
     */
    public static StatedSums of(Dossier dossier) {
        return of(dossier, dossier.knownUntil().value());
    }

    /**
     * The sums of a dossier.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end facts count in figures that name none
     * @return the sums
     */
    public static StatedSums of(Dossier dossier, LocalDate asOf) {
        return new StatedSums(dossier, asOf);
    }

    /**
     * Checks all of them.
     *
     * @return a check for each, by the ids of the sums
     */
    public ImmutableList<SumCheck> checks() {
        return dossier.sums().stream()
                .sorted(Comparator.comparing(Fact::id))
                .map(this::check)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Checks one.
     *
     * @param id the id of the sum
     * @return the check
     * @throws IllegalArgumentException if the dossier has no such sum
     */
    public SumCheck check(String id) {
        return check(dossier.get(StatedSum.class, id));
    }

    private SumCheck check(StatedSum sum) {
        Unit unit = unit(sum);
        Span makes = value(unit, sum.makes());
        Span terms = together(unit, sum.added().stream());
        Span beyond = terms.minus(makes);
        SumVerdict verdict = verdict(beyond);
        boolean isMore = !beyond.isNegative();
        SumCheck check = new SumCheck(
                sum,
                verdict,
                unit.quantity(makes),
                unit.quantity(terms),
                Optional.of(isMore ? beyond : beyond.negate())
                        .filter(any -> verdict == SumVerdict.UNLIKE)
                        .map(unit::quantity),
                isMore,
                missing(sum, unit, makes),
                sum.terms().stream().flatMap(term -> figure(term).stream()).collect(ImmutableList.toImmutableList()),
                Literal.of(""));
        return check.saying(message(check));
    }

    private static SumVerdict verdict(Span beyond) {
        if (!beyond.mayBeZero()) {
            return SumVerdict.UNLIKE;
        }
        if (!beyond.isOneNumber()) {
            return SumVerdict.OPEN;
        }
        return beyond.isNothing() ? SumVerdict.EXACT : SumVerdict.WITHIN_PRECISION;
    }

    /** The only number of which nothing is known, by all the others. */
    private Optional<SumCheck.Missing> missing(StatedSum sum, Unit unit, Span makes) {
        List<SumTerm> unknown = sum.terms().stream()
                .filter(term -> value(unit, term).isUnknown())
                .toList();
        if (unknown.size() != 1) {
            return Optional.empty();
        }
        SumTerm only = unknown.get(0);
        Span others = together(unit, sum.added().stream().filter(term -> term != only));
        Span rest = only.role() == SumRole.RESULT ? others : makes.minus(others);
        Span value = isTakenOff(only) ? rest.negate() : rest;
        Optional<Fraction> rate = only.rate().map(StatedShare::number);
        return rate.filter(number -> number.signum() == 0).isPresent()
                ? Optional.empty()
                : Optional.of(new SumCheck.Missing(
                        only,
                        unit.quantity(rate.map(number -> unit.before(only, value, number))
                                .orElse(value))));
    }

    // ---- words

    private Text message(SumCheck check) {
        Phrase words = Phrase.of(
                        switch (check.verdict()) {
                            case EXACT -> ClaimMessage.SUM_HOLDS;
                            case WITHIN_PRECISION -> ClaimMessage.SUM_HOLDS_ROUNDED;
                            case UNLIKE -> check.isMore() ? ClaimMessage.SUM_MAKES_MORE : ClaimMessage.SUM_MAKES_LESS;
                            case OPEN ->
                                check.missing().isPresent() ? ClaimMessage.SUM_LACKS : ClaimMessage.SUM_NOT_KNOWN;
                        })
                .with("sum", FactNames.of(dossier, check.sum().id()).orElseThrow())
                .with("stated", NumberWords.value(check.stated()))
                .with("computed", NumberWords.value(check.computed()));
        if (check.difference().isPresent()) {
            return words.with("difference", NumberWords.value(check.difference().get()));
        }
        return check.missing()
                .map(missing ->
                        words.with("term", name(missing.term())).with("value", NumberWords.value(missing.value())))
                .orElse(words);
    }

    private Text name(SumTerm term) {
        return term.name()
                .<Text>map(name -> name)
                .or(() -> term.fact().flatMap(id -> FactNames.of(dossier, id)))
                .or(() -> figure(term).map(Figure::name))
                .orElseGet(() ->
                        Phrase.of(term.role() == SumRole.RESULT ? ClaimMessage.SUM_RESULT : ClaimMessage.SUM_TERM));
    }

    // ---- numbers

    private static boolean isTakenOff(SumTerm term) {
        return term.role() == SumRole.SUBTRACTED;
    }

    /** In what a sum is counted. */
    private record Unit(Optional<CurrencyUnit> currency, boolean isOfShares) {
        Quantity quantity(Span number) {
            return isOfShares && currency.isEmpty() ? Quantity.of(number.share()) : number.in(currency);
        }

        /** The smallest part that is counted. */
        Fraction smallest() {
            return currency.map(each -> Fraction.of(Amounts.halfUnit(each)).times(Fraction.of(2)))
                    .orElse(isOfShares ? Fraction.ZERO : Fraction.ONE);
        }

        Fraction roundedTo(SumRounding how) {
            return how.isWhole() ? Fraction.ONE : smallest();
        }

        /** What a term may be whose product is known. */
        Span before(SumTerm term, Span product, Fraction rate) {
            return term.rounding()
                    .map(how ->
                            product.beforeRounding(roundedTo(how), how.mode()).dividedBy(rate, Fraction.ZERO))
                    .orElseGet(() -> product.dividedBy(rate, smallest()));
        }
    }

    private Unit unit(StatedSum sum) {
        ImmutableList<SumTerm> all = terms(sum, new HashSet<>()).collect(ImmutableList.toImmutableList());
        return new Unit(
                all.stream().flatMap(term -> currency(term).stream()).findFirst(),
                all.stream().anyMatch(term -> term.share().isPresent()));
    }

    private Span value(Unit unit, SumTerm term) {
        Span plain = plain(term, unit.currency());
        Span times = term.rate()
                .map(rate -> plain.times(rate.number(), term.rounding().isPresent() ? Fraction.ZERO : unit.smallest()))
                .orElse(plain);
        return term.rounding()
                .filter(any -> unit.smallest().signum() > 0)
                .map(how -> times.rounded(unit.roundedTo(how), how.mode()))
                .orElse(times);
    }

    /** What terms make, added and taken off. */
    private Span together(Unit unit, Stream<SumTerm> terms) {
        return terms.map(term -> isTakenOff(term) ? value(unit, term).negate() : value(unit, term))
                .reduce(Span.NOTHING, Span::plus);
    }

    /** The terms of a sum, and of the sums among them. */
    private Stream<SumTerm> terms(StatedSum sum, Set<String> seen) {
        return sum.terms().stream()
                .flatMap(term -> Stream.concat(
                        Stream.of(term),
                        fact(StatedSum.class, term).filter(other -> seen.add(other.id())).stream()
                                .flatMap(other -> terms(other, seen))));
    }

    /** What another sum makes: as it is printed there, else what its terms make. */
    private Span made(StatedSum sum) {
        Span known = made.get(sum.id());
        if (known == null) {
            Unit unit = unit(sum);
            Span makes = value(unit, sum.makes());
            known = makes.isUnknown() ? together(unit, sum.added().stream()) : makes;
            made.put(sum.id(), known);
        }
        return known;
    }

    /** The currency of a number; none where it is no money, or an unknown cell. */
    private Optional<CurrencyUnit> currency(SumTerm term) {
        return term.amount()
                .map(StatedAmount::currency)
                .or(() -> fact(MoneyFact.class, term).map(fact -> fact.amount().currency()))
                .or(() -> term.question().flatMap(question -> asked(question).currency()));
    }

    private <F> Optional<F> fact(Class<F> type, SumTerm term) {
        return term.fact().flatMap(dossier::fact).filter(type::isInstance).map(type::cast);
    }

    private Span plain(SumTerm term, Optional<CurrencyUnit> currency) {
        return Stream.<Supplier<Optional<Span>>>of(
                        () -> term.amount().map(amount -> Span.of(amount.range())),
                        () -> term.count().map(Span::of),
                        () -> term.share().map(Span::of),
                        () -> figure(term).map(figure -> of(figure.value(), currency)),
                        () -> fact(MoneyFact.class, term).map(fact -> in(fact.counted(), currency)),
                        () -> fact(Event.class, term).map(event -> Span.of(event.participations())),
                        () -> fact(StatedSum.class, term).map(this::made))
                .flatMap(value -> value.get().stream())
                .findFirst()
                .orElse(Span.UNKNOWN);
    }

    /** Money says nothing of a sum of anything else, nor does anything else of one of money. */
    private static Span of(Quantity quantity, Optional<CurrencyUnit> currency) {
        if (quantity instanceof Quantity.OfAmount money) {
            return in(money.amount(), currency);
        }
        return currency.isEmpty() ? Span.of(quantity) : Span.UNKNOWN;
    }

    /** Money of another currency than the sum says nothing of it. */
    private static Span in(AmountRange amount, Optional<CurrencyUnit> currency) {
        return currency.filter(amount.currency()::equals).isPresent() ? Span.of(amount) : Span.UNKNOWN;
    }

    private ClaimedFigure asked(Question question) {
        return new ClaimedFigure(dossier, asOf, question);
    }

    private Optional<Figure<Quantity>> figure(SumTerm term) {
        return term.question()
                .map(question -> figures.computeIfAbsent(
                        question, any -> asked(question).on(question.asOf().orElse(asOf))));
    }
}

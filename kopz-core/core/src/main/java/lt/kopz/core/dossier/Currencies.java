package lt.kopz.core.dossier;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.EuroConversion;
import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.shape.Conversion;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Guest;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Path;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.Walk;
import lt.kopz.core.shape.Without;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.MoneyConversion;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;

/**
 * The money of a dossier in several currencies: kept apart, or converted on request.
 *
 * <p>Example: a dossier in euro has an appropriation of 3452.80 LTL from 2014. Its figures count euro only and say so;
 * {@code only(dossier, litas)} has the litas alone; {@code toEuro(dossier, NEAREST_CENT)} counts 1000.00 EUR, and every figure that it
 * reaches names what was stated, the rate and the acts; {@code converted(dossier, rates, HALF_UP)} does so at rates that somebody quoted.
 *
 * <p>What was stated is kept with each fact ({@link lt.kopz.core.source.MoneyConversion}), so that {@link #asStated} has it again. Amounts
 * are rounded one by one: three costs of 100.00 LTL are 28.96 EUR each and 86.88 EUR together, while 300.00 LTL are 86.89 EUR. Findings are
 * not made of that.
 */
public final class Currencies {
    private Currencies() {}

    /**
     * The dossier with the money of one currency and without that of all others. What is stated or decided about an amount that is left out
     * is left out with it; of a decision that several things are the same, the rest of them stays, if two are left. Of statements of which one
     * is true those about an amount that is left out stay as words, so that what is left may not be true; and what they were preferred to goes. Amounts that
     * indicators, claims and contradictions state stay, in whatever currency; what sources add up themselves is checked in the whole dossier alone.
     *
     * @param dossier the dossier
     * @param currency the currency that is kept
     * @return the dossier in that currency; the same where it has no other money
     */
    public static Dossier only(Dossier dossier, CurrencyUnit currency) {
        return dossier.derived(Dossier.class, currency, Currencies::alone);
    }

    private static Dossier alone(Dossier dossier, CurrencyUnit currency) {
        Set<String> others = new HashSet<>();
        MONEY.forEach(list -> list.facts(dossier).stream()
                .filter(fact -> !isSame(list.currency(fact), currency))
                .forEach(fact -> others.add(fact.id())));
        if (others.isEmpty() && isSame(dossier.currency(), currency)) {
            return dossier;
        }
        addWhatGaveWay(others, dossier);
        dossier.sums().forEach(sum -> others.add(sum.id()));
        dossier.decisions().stream()
                .filter(decision -> decision.subjects().size() > 1
                        && decision.subjects().stream()
                                        .filter(id -> !others.contains(id))
                                        .count()
                                < 2)
                .forEach(decision -> others.add(decision.id()));
        Dossier apart = dossier.withContradictions(dossier.contradictions().stream()
                .map(contradiction -> ofTheRest(contradiction, others))
                .toList());
        Dossier alone = Dossier.builder()
                .from(Without.facts(DossierShape.DOSSIER, apart, others).orElseThrow())
                .currency(currency)
                .otherCurrencies(dossier.currencies().stream()
                        .filter(other -> !isSame(other, currency))
                        .toList())
                .build();
        KnownLists.same(alone, dossier);
        return alone;
    }

    /** Adds money to which money that is left out was preferred, which is not true either, and the decisions between the two. */
    private static void addWhatGaveWay(Set<String> others, Dossier dossier) {
        dossier.decisions().stream()
                .filter(decision -> decision.subjects().size() > 1
                        && decision.preferred().filter(others::contains).isPresent())
                .toList()
                .forEach(decision -> {
                    others.addAll(Sets.intersection(ImmutableSet.copyOf(decision.subjects()), Links.setAside(dossier)));
                    others.add(decision.id());
                });
    }

    /** What is stated of which one is true, where some of it is left out; it may be what is true. */
    private static Contradiction ofTheRest(Contradiction contradiction, Set<String> others) {
        ImmutableSet<String> facts = Links.factsOf(contradiction);
        Optional<String> left = Stream.concat(Stream.of(contradiction.subject()), facts.stream())
                .filter(fact -> facts.contains(fact) && !others.contains(fact))
                .findFirst();
        return left.isEmpty()
                ? contradiction
                : contradiction
                        .withSubject(others.contains(contradiction.subject()) ? left.get() : contradiction.subject())
                        .withAlternatives(contradiction.alternatives().stream()
                                .map(alternative -> alternative.value() instanceof StatedValue.OfFact named
                                                && others.contains(named.fact())
                                        ? alternative.withValue(new StatedValue.OfCode(named.fact()))
                                        : alternative)
                                .toList());
    }

    /**
     * The dossier with the money of every currency that the euro replaced in euro, by the official rates: divided by them and never
     * multiplied by an inverse (Regulation (EC) No 1103/97, Articles 4 and 5). What is in other currencies stays in them.
     *
     * <pre>{@code
     * Currencies.toEuro(dossier, OfficialRounding.NEAREST_CENT);
     * }</pre>
     *
     * @param dossier the dossier
     * @param rounding how each amount is rounded to the cent
     * @return the dossier, in euro where its own currency was one that the euro replaced; each converted fact says what was stated
     * @throws IllegalArgumentException if there is money in a currency that no law rounds so
     */
    public static Dossier toEuro(Dossier dossier, OfficialRounding rounding) {
        return toEuro(dossier, fact -> rounding);
    }

    /**
     * The same where amounts of one kind are rounded in another way than those of others: wages in favour of the recipient, all the rest to
     * the nearest cent.
     *
     * @param dossier the dossier
     * @param rounding how the amounts of a fact of money are rounded
     * @return the dossier, in euro where its own currency was one that the euro replaced; each converted fact says what was stated
     * @throws IllegalArgumentException if there is money in a currency that no law rounds so
     */
    public static Dossier toEuro(Dossier dossier, Function<? super MoneyFact, OfficialRounding> rounding) {
        return converted(
                dossier,
                EuroConversion.rateOf(dossier.currency()).isPresent() ? Amounts.currency("EUR") : dossier.currency(),
                from -> EuroConversion.rateOf(from).isEmpty(),
                (fact, from) -> officially(rounding.apply(fact), from));
    }

    private static Way officially(OfficialRounding rounding, CurrencyUnit from) {
        return new Way(
                EuroConversion.rateOf(from).orElseThrow().asRate(),
                Optional.of(rounding),
                amount -> EuroConversion.toEuro(amount, rounding));
    }

    /**
     * The dossier with all its money in its own currency. What indicators, claims and contradictions state stays as it is. An amount that
     * was converted before is converted anew from what was stated, so that nothing is rounded twice.
     *
     * <p>Rates are taken as they are given. Where one contradicts an official rate ({@link Rate#contradicted()}), the rule
     * {@code RATE_UNLIKE_OFFICIAL} finds it in the dossier that is returned.
     *
     * @param dossier the dossier
     * @param rates the rates, each between the dossier's currency and another one; the first that fits is taken
     * @param rounding how each amount is rounded to the minor unit
     * @return the dossier in one currency; each converted amount is derived and says by which rate
     * @throws IllegalArgumentException if there is money in a currency that no rate converts
     */
    public static Dossier converted(Dossier dossier, List<Rate> rates, RoundingMode rounding) {
        CurrencyUnit to = dossier.currency();
        return converted(
                dossier, to, from -> isSame(from, to), (fact, from) -> quoted(between(from, to, rates), to, rounding));
    }

    private static Way quoted(Rate rate, CurrencyUnit to, RoundingMode rounding) {
        return new Way(
                rate,
                Optional.empty(),
                amount -> isSame(rate.base(), to) ? rate.toBase(amount, rounding) : rate.toTerm(amount, rounding));
    }

    private static Rate between(CurrencyUnit from, CurrencyUnit to, List<Rate> rates) {
        return rates.stream()
                .filter(rate -> (isSame(rate.base(), to) && isSame(rate.term(), from))
                        || (isSame(rate.term(), to) && isSame(rate.base(), from)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is money in " + from.getCurrencyCode()
                        + " and no rate between it and " + to.getCurrencyCode() + "; give one"));
    }

    /**
     * The dossier with its money as the sources state it: converted amounts are back in the currencies that they came from, to the last
     * cent, within the bounds and as finely printed as they were. Rules that hold what one source states against what another states look at
     * this one, so that a conversion neither makes a contradiction nor hides one.
     *
     * <p>An amount that somebody changed after it was converted stays. So does one of which sources state another equivalent in the currency
     * it was converted to, and one that is a part of an amount in euro, changes it or is paid
     * from it, as after a scenario that adds to converted money.
     *
     * @param dossier the dossier
     * @return the dossier before its conversions, with its own currency; the same where nothing was converted
     */
    public static Dossier asStated(Dossier dossier) {
        return dossier.derived(AS_STATED);
    }

    private static final Deduction<Dossier> AS_STATED =
            all -> Currencies.MONEY.stream().anyMatch(list -> list.isConverted(all)) ? beforeConversion(all) : all;

    private static Dossier beforeConversion(Dossier dossier) {
        Map<String, CurrencyUnit> held = new HashMap<>();
        Map<String, CurrencyUnit> stated = new HashMap<>();
        MONEY.forEach(list -> list.addCurrencies(dossier, held, stated));
        disputed(dossier).forEach(id -> stated.put(id, held.get(id)));
        keepTogether(dossier, held, stated);
        return changed(dossier, dossier.currency(), new Change() {
            @Override
            public <F extends MoneyFact> F of(Money<F> list, F fact) {
                boolean stays = Objects.equals(held.get(fact.id()), stated.get(fact.id()));
                return stays ? fact : list.asStated(fact);
            }
        });
    }

    /** Money that names other money is in its currency: where the two were not stated in the same, both stay as they are. */
    private static void keepTogether(
            Dossier dossier, Map<String, CurrencyUnit> held, Map<String, CurrencyUnit> stated) {
        ListMultimap<String, String> near = ArrayListMultimap.create();
        Integrity.WALK.through(Path.ROOT, dossier, new Guest() {
            @Override
            public void reference(Path path, Kind.Reference kind, String id, Object owner) {
                if (owner instanceof MoneyFact fact && held.containsKey(id)) {
                    near.put(fact.id(), id);
                    near.put(id, fact.id());
                }
            }
        });
        Deque<String> open = new ArrayDeque<>(near.keySet());
        while (!open.isEmpty()) {
            String one = open.remove();
            near.get(one).stream()
                    .filter(other -> !Objects.equals(stated.get(one), stated.get(other)))
                    .flatMap(other -> Stream.of(one, other))
                    .filter(id -> {
                        CurrencyUnit now = Objects.requireNonNull(held.get(id));
                        return !now.equals(stated.put(id, now));
                    })
                    .forEach(open::add);
        }
    }

    /**
     * The rates by which facts say that their money was converted.
     *
     * @param dossier the dossier
     * @return the facts by rate, both in the order of the ids of the facts
     */
    public static ImmutableSetMultimap<Rate, Fact> rates(Dossier dossier) {
        ImmutableSetMultimap.Builder<Rate, Fact> rates = ImmutableSetMultimap.builder();
        dossier.factsById().values().stream()
                .sorted(Comparator.comparing(Fact::id))
                .forEach(fact ->
                        fact.provenance().conversion().ifPresent(conversion -> rates.put(conversion.rate(), fact)));
        return rates.build();
    }

    // ---- how money is converted

    /** By what the amounts of a fact are converted. */
    private record Way(Rate rate, Optional<OfficialRounding> rounding, UnaryOperator<MonetaryAmount> amounts) {}

    private static Dossier converted(
            Dossier dossier,
            CurrencyUnit own,
            Predicate<CurrencyUnit> stays,
            BiFunction<MoneyFact, CurrencyUnit, Way> way) {
        Set<String> disputed = disputed(dossier);
        return changed(dossier, own, new Change() {
            @Override
            public <F extends MoneyFact> F of(Money<F> list, F fact) {
                if (stays.test(list.currency(fact))) {
                    return fact;
                }
                F stated = disputed.contains(fact.id()) ? fact : list.asStated(fact);
                CurrencyUnit from = list.currency(stated);
                return stays.test(from) ? stated : list.converted(stated, way.apply(fact, from));
            }
        });
    }

    /** The money of which sources state several amounts in the currency in which it is held. */
    private static ImmutableSet<String> disputed(Dossier dossier) {
        return dossier.contradictions().stream()
                .filter(contradiction -> contradiction.field().isPresent())
                .filter(contradiction -> dossier.fact(contradiction.subject()).orElse(null) instanceof MoneyFact money
                        && contradiction.alternatives().stream()
                                .anyMatch(each -> each.value() instanceof StatedValue.OfAmount amount
                                        && amount.amount()
                                                .currency()
                                                .equals(money.amount().currency())))
                .map(Contradiction::subject)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What becomes of each fact of money. */
    private interface Change {
        <F extends MoneyFact> F of(Money<F> list, F fact);
    }

    /** The dossier with other money, in the currencies that it names already and then in those it has besides. */
    private static Dossier changed(Dossier dossier, CurrencyUnit own, Change change) {
        Dossier.Builder made = Dossier.builder().from(dossier);
        Set<CurrencyUnit> used = statedElsewhere(dossier);
        MONEY.forEach(list -> list.change(dossier, made, used, change));
        return made.currency(own)
                .otherCurrencies(Stream.concat(
                                dossier.currencies().stream(), used.stream().sorted())
                        .distinct()
                        .filter(currency -> used.contains(currency) && !isSame(currency, own))
                        .toList())
                .build();
    }

    /** The lists of a dossier whose facts are money: those of which each states an amount. */
    private static final ImmutableList<Money<?>> MONEY =
            DossierShape.DOSSIER.fields().stream().flatMap(Currencies::money).collect(ImmutableList.toImmutableList());

    @SuppressWarnings("unchecked") // the shape is that of money
    private static Stream<Money<?>> money(Field<Dossier, ?> field) {
        return field.kind() instanceof Kind.Part<?> part
                        && MoneyFact.class.isAssignableFrom(part.shape().type())
                ? Stream.of(new Money<>(
                        (Field<Dossier, MoneyFact>) field, (Shape<MoneyFact>) part.shape(), Walk.of(part.shape())))
                : Stream.empty();
    }

    /** A list of facts that are money, and the way through all amounts of each. */
    private record Money<F extends MoneyFact>(Field<Dossier, F> list, Shape<F> shape, Walk walk) {
        ImmutableList<F> facts(Dossier dossier) {
            return list.values(dossier);
        }

        CurrencyUnit currency(MoneyFact fact) {
            return fact.amount().currency();
        }

        void change(Dossier dossier, Dossier.Builder made, Set<CurrencyUnit> used, Change change) {
            ImmutableList<F> changed =
                    facts(dossier).stream().map(fact -> change.of(this, fact)).collect(ImmutableList.toImmutableList());
            changed.forEach(fact -> used.add(currency(fact)));
            list.set(made, changed);
        }

        boolean isConverted(Dossier dossier) {
            return facts(dossier).stream().anyMatch(fact -> conversion(fact).isPresent());
        }

        void addCurrencies(Dossier dossier, Map<String, CurrencyUnit> held, Map<String, CurrencyUnit> stated) {
            facts(dossier).forEach(fact -> {
                held.put(fact.id(), currency(fact));
                stated.put(
                        fact.id(), conversion(fact).map(MoneyConversion::from).orElse(currency(fact)));
            });
        }

        F converted(F fact, Way way) {
            return new Conversion(amount -> amount.converted(way.amounts()))
                    .of(
                            shape,
                            fact,
                            provenance -> provenance.converted(new MoneyConversion(
                                    ImmutableList.copyOf(Held.of(walk, fact).amounts), way.rate(), way.rounding())));
        }

        /** The fact before it was converted; the same where it was not, or was changed since. */
        F asStated(F fact) {
            return conversion(fact)
                    .map(conversion -> {
                        Iterator<StatedAmount> stated = conversion.stated().iterator();
                        return new Conversion(held -> stated.next()).of(shape, fact, Provenance::asStated);
                    })
                    .orElse(fact);
        }

        private Optional<MoneyConversion> conversion(F fact) {
            return fact.provenance()
                    .conversion()
                    .filter(conversion -> Held.of(walk, fact).isMadeBy(conversion));
        }
    }

    /** The amounts of a fact, in order. */
    private static final class Held implements Guest {
        private final List<StatedAmount> amounts = new ArrayList<>();
        private final BitSet alwaysExact = new BitSet();

        static Held of(Walk walk, MoneyFact fact) {
            Held held = new Held();
            walk.through(Path.ROOT, fact, held);
            return held;
        }

        @Override
        public void money(Path path, StatedAmount amount, boolean isAlwaysExact) {
            alwaysExact.set(amounts.size(), isAlwaysExact);
            amounts.add(amount);
        }

        boolean isMadeBy(MoneyConversion conversion) {
            return conversion.explains(amounts)
                    && alwaysExact.stream()
                            .mapToObj(conversion.stated()::get)
                            .allMatch(stated -> stated.range().isExact()
                                    && stated.precision().isEmpty());
        }
    }

    private static boolean isSame(CurrencyUnit one, CurrencyUnit other) {
        return one.getCurrencyCode().equals(other.getCurrencyCode());
    }

    /** The currencies in which sources state amounts that are no money of the dossier. */
    private static Set<CurrencyUnit> statedElsewhere(Dossier dossier) {
        Set<String> money = MONEY.stream().map(list -> list.list().name()).collect(Collectors.toSet());
        Set<CurrencyUnit> stated = new HashSet<>();
        Integrity.WALK.through(Path.ROOT, dossier, new Guest() {
            @Override
            public void money(Path path, StatedAmount amount, boolean isAlwaysExact) {
                if (!money.contains(path.first())) {
                    stated.add(amount.currency());
                }
            }
        });
        return stated;
    }
}

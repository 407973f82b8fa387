package lt.kopz.core.dossier;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.shape.Conversion;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Guest;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Path;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;

/**
 * The money of a dossier in several currencies: kept apart, or converted on request.
 *
 * <p>Example: a dossier in euro has an appropriation of 3452.80 LTL from 2014. Its figures count euro only and say so;
 * {@code only(dossier, litas)} has the litas alone; {@code converted(dossier, rates, HALF_UP)} with a rate of 1 EUR = 3.45280 LTL counts
 * 1000.00 EUR, and every figure that it reaches names the rate, its day and who quoted it.
 */
public final class Currencies {
    private Currencies() {}

    /**
     * The dossier with the money of one currency and without that of all others. What is stated or decided about an amount that is left out
     * is left out with it; of a decision that several things are the same, the rest of them stays, if two are left. Amounts that
     * indicators, claims and contradictions state stay, in whatever currency.
     *
     * @param dossier the dossier
     * @param currency the currency that is kept
     * @return the dossier in that currency; the same where it has no other money
     */
    public static Dossier only(Dossier dossier, CurrencyUnit currency) {
        return dossier.derived(Apart.class, all -> new Apart()).of(dossier, currency);
    }

    /** The dossiers that have been made of one, by the currency that each has alone. */
    private static final class Apart {
        private final Map<CurrencyUnit, Dossier> byCurrency = new ConcurrentHashMap<>();

        Dossier of(Dossier dossier, CurrencyUnit currency) {
            return byCurrency.computeIfAbsent(currency, kept -> alone(dossier, kept));
        }
    }

    private static Dossier alone(Dossier dossier, CurrencyUnit currency) {
        Set<String> others = new HashSet<>();
        boolean same = isSame(dossier.currency(), currency);
        MONEY.forEach(list -> list.facts(dossier).forEach(fact -> {
            if (!isSame(list.currency(fact), currency)) {
                others.add(fact.id());
            }
        }));
        if (others.isEmpty() && same) {
            return dossier;
        }
        addWhatTellsOf(others, dossier);
        Dossier.Builder kept = Dossier.builder().from(dossier);
        MONEY.forEach(list -> list.give(kept, list.without(dossier, others)));
        return kept.currency(currency)
                .otherCurrencies(Stream.concat(Stream.of(dossier.currency()), dossier.otherCurrencies().stream())
                        .filter(other -> !isSame(other, currency))
                        .toList())
                .contradictions(without(others, dossier.contradictions()))
                .decisions(without(others, dossier.decisions()).stream()
                        .map(decision -> decision.withSubjects(left(others, decision)))
                        .toList())
                .build();
    }

    /** Adds the contradictions and decisions about what is left out, those about these, and so on. */
    private static void addWhatTellsOf(Set<String> others, Dossier dossier) {
        ListMultimap<String, Contradiction> about = Multimaps.index(dossier.contradictions(), Contradiction::subject);
        ListMultimap<String, Decision> on = ArrayListMultimap.create();
        dossier.decisions().forEach(decision -> decision.subjects().forEach(subject -> on.put(subject, decision)));
        IdentityHashMap<Decision, Integer> lost = new IdentityHashMap<>();
        Deque<String> open = new ArrayDeque<>(others);
        while (!open.isEmpty()) {
            String out = open.remove();
            for (Contradiction contradiction : about.get(out)) {
                Stream.concat(
                                Stream.of(contradiction.id()),
                                contradiction.alternatives().stream().map(Fact::id))
                        .filter(others::add)
                        .forEach(open::add);
            }
            for (Decision decision : on.get(out)) {
                int left = decision.subjects().size() - lost.merge(decision, 1, Integer::sum);
                int enough = decision.kind() == Decision.Kind.PREFERRED ? 1 : 2;
                if (left < enough && others.add(decision.id())) {
                    open.add(decision.id());
                }
            }
        }
    }

    private static List<String> left(Set<String> others, Decision decision) {
        return decision.subjects().stream().filter(id -> !others.contains(id)).toList();
    }

    /**
     * The dossier with all its money in its own currency. What indicators, claims and contradictions state stays as it is.
     *
     * @param dossier the dossier
     * @param rates the rates, each between the dossier's currency and another one; the first that fits is taken
     * @param rounding how each amount is rounded to the minor unit
     * @return the dossier in one currency; each converted amount is derived and says by which rate
     * @throws IllegalArgumentException if there is money in a currency that no rate converts
     */
    public static Dossier converted(Dossier dossier, List<Rate> rates, RoundingMode rounding) {
        Quoted quoted = new Quoted(dossier.currency(), rates, rounding);
        Dossier.Builder made = Dossier.builder().from(dossier);
        MONEY.forEach(list -> list.convert(dossier, made, quoted));
        return made.otherCurrencies(dossier.otherCurrencies().stream()
                        .filter(stated(dossier)::contains)
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
                ? Stream.of(new Money<>((Field<Dossier, MoneyFact>) field, (Shape<MoneyFact>) part.shape()))
                : Stream.empty();
    }

    /** A list of facts that are money. */
    private record Money<F extends MoneyFact>(Field<Dossier, F> list, Shape<F> shape) {
        ImmutableList<F> facts(Dossier dossier) {
            return list.values(dossier);
        }

        CurrencyUnit currency(MoneyFact fact) {
            return fact.amount().currency();
        }

        ImmutableList<F> without(Dossier dossier, Set<String> ids) {
            return Currencies.without(ids, facts(dossier));
        }

        void give(Dossier.Builder builder, ImmutableList<? extends Fact> facts) {
            list.set(builder, facts.stream().map(shape.type()::cast).collect(ImmutableList.toImmutableList()));
        }

        void convert(Dossier dossier, Dossier.Builder made, Quoted quoted) {
            Conversion conversion = new Conversion(quoted::of);
            give(
                    made,
                    facts(dossier).stream()
                            .map(fact -> quoted.rate(currency(fact))
                                    .map(rate -> conversion.of(shape, fact, before -> quoted.converted(before, rate)))
                                    .orElse(fact))
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    private static boolean isSame(CurrencyUnit one, CurrencyUnit other) {
        return one.getCurrencyCode().equals(other.getCurrencyCode());
    }

    /** The rates that somebody quoted, and how amounts are rounded. */
    private record Quoted(CurrencyUnit to, List<Rate> rates, RoundingMode rounding) {
        MonetaryAmount of(MonetaryAmount amount) {
            return rate(amount.getCurrency()).map(rate -> by(rate, amount)).orElse(amount);
        }

        private MonetaryAmount by(Rate rate, MonetaryAmount amount) {
            return isSame(rate.base(), to) ? rate.toBase(amount, rounding) : rate.toTerm(amount, rounding);
        }

        Optional<Rate> rate(CurrencyUnit from) {
            if (isSame(from, to)) {
                return Optional.empty();
            }
            return Optional.of(rates.stream()
                    .filter(rate -> (isSame(rate.base(), to) && isSame(rate.term(), from))
                            || (isSame(rate.term(), to) && isSame(rate.base(), from)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is money in " + from.getCurrencyCode()
                            + " and no rate between it and " + to.getCurrencyCode() + "; give one")));
        }

        /** The provenance of a converted amount; what it rested on before stands first. */
        Provenance converted(Provenance provenance, Rate rate) {
            return Provenance.of(
                    provenance.basis().weakest(Basis.DERIVED),
                    Optional.of(LocalizedText.lithuanian(said(provenance, rate, Wording.LITHUANIAN))
                            .andEnglish(said(provenance, rate, Wording.ENGLISH), "kopz")),
                    provenance.sources());
        }

        private static String said(Provenance provenance, Rate rate, Wording wording) {
            String rule = wording.say(Phrase.of(DossierMessage.CONVERTED)
                    .with("base", rate.base().getCurrencyCode())
                    .with("term", rate.term().getCurrencyCode())
                    .with("rate", rate.decimal())
                    .with("day", rate.day())
                    .with("source", rate.source()));
            return provenance
                    .because()
                    .map(before -> wording.say(before) + "; " + rule)
                    .orElse(rule);
        }
    }

    private static <F extends Fact> ImmutableList<F> without(Set<String> ids, List<F> facts) {
        return facts.stream().filter(fact -> !ids.contains(fact.id())).collect(ImmutableList.toImmutableList());
    }

    /** The currencies in which sources state amounts that are no money of the dossier. */
    private static Set<CurrencyUnit> stated(Dossier dossier) {
        Set<String> money = MONEY.stream().map(list -> list.list().name()).collect(Collectors.toSet());
        Set<CurrencyUnit> stated = new HashSet<>();
        Integrity.WALK.through(Path.ROOT, dossier, new Guest() {
            @Override
            public void amount(Path path, MonetaryAmount amount) {
                add(path, amount.getCurrency());
            }

            @Override
            public void stated(Path path, StatedAmount amount) {
                add(path, amount.currency());
            }

            private void add(Path path, CurrencyUnit currency) {
                if (!money.contains(path.first())) {
                    stated.add(currency);
                }
            }
        });
        return stated;
    }
}

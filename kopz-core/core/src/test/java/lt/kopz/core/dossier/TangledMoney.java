package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generated dossiers in up to three currencies in which contradictions, decisions and claims are about the money, about each other, or
 * about what is in no currency; indicators, claims and contradictions state amounts in any of them.
 */
public final class TangledMoney {
    private static final List<String> CURRENCIES = List.of("EUR", "LTL", "JPY");

    private final Random random;
    private final List<String> ids;
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private TangledMoney(Dossier dossier, Random random) {
        this.random = random;
        this.ids = new ArrayList<>(Stream.of(
                        dossier.needs(),
                        dossier.appropriations(),
                        dossier.transfers(),
                        dossier.expenditures(),
                        dossier.bookings(),
                        dossier.events(),
                        dossier.plans())
                .flatMap(List::stream)
                .map(Fact::id)
                .toList());
    }

    public static Arbitrary<Dossier> dossiers() {
        return Combinators.combine(
                        GeneratedDossiers.dossiers(), Arbitraries.integers().between(1, 12), Arbitraries.longs())
                .as((dossier, facts, seed) -> new TangledMoney(dossier, new Random(seed)).added(dossier, facts));
    }

    private Dossier added(Dossier dossier, int facts) {
        for (int i = 0; i < facts; i++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> contradiction("contradiction-" + i);
                case 2 -> decision("tangled-decision-" + i);
                default ->
                    claims.add(Claim.builder()
                            .id("claim-" + i)
                            .assertion(FigureStated.of(
                                    Question.of(
                                            "cost",
                                            random.nextBoolean()
                                                            || dossier.events().isEmpty()
                                                    ? "series-" + random.nextInt(2)
                                                    : any(dossier.events()).id()),
                                    StatedAmount.exactly(amount())))
                            .provenance(STATED)
                            .build());
            }
        }
        return Dossier.builder()
                .from(dossier)
                .otherCurrencies(Stream.of("LTL", "JPY").map(Amounts::currency).toList())
                .plans(dossier.plans().stream()
                        .map(plan -> plan.withMeasures(plan.measures().stream()
                                .map(measure -> measure.withIndicators(indicator("told-" + measure.id())))
                                .toList()))
                        .toList())
                .addAllContradictions(contradictions)
                .addAllDecisions(decisions)
                .addAllClaims(claims)
                .build();
    }

    private void contradiction(String id) {
        List<StatedValue> values = List.of(
                new StatedValue.OfAmount(amount("EUR")),
                new StatedValue.OfAmount(amount("LTL")),
                new StatedValue.OfAmount(amount("JPY")),
                new StatedValue.OfText(text("kita " + id)),
                new StatedValue.OfCount(Headcount.atLeast(random.nextInt(9))));
        int first = random.nextInt(4);
        contradictions.add(Contradiction.builder()
                .id(id)
                .subject(any(ids))
                .what(text("suma"))
                .addAllAlternatives(IntStream.rangeClosed(first, first + 1)
                        .mapToObj(i -> Alternative.builder()
                                .id(id + "." + i)
                                .value(values.get(i))
                                .provenance(STATED)
                                .build())
                        .toList())
                .provenance(STATED)
                .build());
        ids.add(id);
        ids.add(id + "." + first);
    }

    private void decision(String id) {
        Decision.Builder decision = Decision.builder().id(id).provenance(STATED);
        if (random.nextBoolean() && !contradictions.isEmpty()) {
            Contradiction of = any(contradictions);
            decisions.add(decision.kind(Decision.Kind.PREFERRED)
                    .addSubjects(of.id())
                    .preferred(any(of.alternatives()).id())
                    .build());
        } else {
            List<String> subjects = random.ints(0, ids.size())
                    .limit(4)
                    .mapToObj(ids::get)
                    .distinct()
                    .toList();
            if (subjects.size() < 2) {
                return;
            }
            decisions.add(
                    decision.kind(Decision.Kind.SAME).addAllSubjects(subjects).build());
        }
        ids.add(id);
    }

    private Indicator indicator(String id) {
        return Indicator.builder()
                .id(id)
                .name(text("surinkta lėšų"))
                .baseline(IndicatorValue.stated(PartialDate.ofYear(2018), Measured.of(amount())))
                .addTargets(IndicatorValue.stated(PartialDate.ofYear(2019), Measured.of(amount())))
                .addActuals(IndicatorValue.stated(PartialDate.ofYear(2019), Measured.of(amount())))
                .provenance(STATED)
                .build();
    }

    private MonetaryAmount amount() {
        return amount(any(CURRENCIES));
    }

    private MonetaryAmount amount(String currency) {
        return Amounts.ofMinor(random.nextInt(200_000), Amounts.currency(currency));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

package lt.kopz.core.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.money.Rate;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever states money in a dossier of several currencies, each of them can be looked at alone. */
class CurrenciesProperties {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");
    private static final CurrencyUnit LITAS = Amounts.currency("LTL");

    @Provide
    Arbitrary<Dossier> tangled() {
        return TangledMoney.dossiers();
    }

    @Provide
    Arbitrary<Dossier> money() {
        return MoneyDossiers.dossiers(EnumSet.allOf(MoneyDossiers.Feature.class));
    }

    @Property(tries = 150)
    void every_figure_and_rule_answers_in_every_currency(@ForAll("tangled") Dossier dossier) {
        dossier.plans()
                .forEach(plan -> BudgetGaps.byCurrency(dossier, plan.id())
                        .forEach((currency, gaps) -> assertThat(
                                        List.of(gaps.financing(), gaps.unspent(), gaps.incurred(), gaps.balance()))
                                .as(currency)
                                .doesNotContainNull()));
        assertThat(Rulebook.standard().check(dossier)).isNotNull();
    }

    @Property(tries = 150)
    void what_is_left_of_one_currency_is_a_dossier_that_is_written_and_read_as_any_other(
            @ForAll("tangled") Dossier dossier) {
        for (CurrencyUnit currency : currencies(dossier)) {
            Dossier only = Currencies.only(dossier, currency);
            assertThat(money(only)).isSubsetOf(Set.of(currency));
            assertThat(Dossiers.read(Dossiers.toBytes(only))).isEqualTo(only);
            assertThat(Currencies.only(only, currency)).isEqualTo(only);
        }
    }

    /** Step by step from what is gone, and not from what is left. */
    @Property(tries = 150)
    void only_what_tells_of_other_money_goes_with_it(@ForAll("tangled") Dossier dossier) {
        for (CurrencyUnit currency : currencies(dossier)) {
            Dossier only = Currencies.only(dossier, currency);
            Set<String> left = only.factsById().keySet();
            for (Contradiction each : dossier.contradictions()) {
                assertThat(only.contradictions().contains(each)).isEqualTo(left.contains(each.subject()));
            }
            for (Decision each : dossier.decisions()) {
                List<String> subjects =
                        each.subjects().stream().filter(left::contains).toList();
                assertThat(only.decisions().stream()
                                .filter(other -> other.id().equals(each.id()))
                                .toList())
                        .isEqualTo(
                                subjects.size() < Math.min(2, each.subjects().size())
                                        ? List.of()
                                        : List.of(each.withSubjects(subjects)));
            }
            assertThat(only.claims()).isEqualTo(dossier.claims());
            assertThat(only.plans()).isEqualTo(dossier.plans());
            assertThat(only.events()).isEqualTo(dossier.events());
        }
    }

    @Property(tries = 100)
    void a_rate_for_each_converts_all_the_money_whatever_tells_of_it(@ForAll("tangled") Dossier dossier) {
        List<Rate> rates = Stream.of("LTL", "JPY")
                .map(code -> new Rate(
                        EURO, Amounts.currency(code), new BigDecimal("3.4528"), LocalDate.of(2015, 1, 1), "bankas"))
                .toList();
        Dossier converted = Currencies.converted(dossier, rates, RoundingMode.HALF_UP);
        assertThat(money(converted)).isSubsetOf(Set.of(EURO));
        assertThat(converted.contradictions()).isEqualTo(dossier.contradictions());
        assertThat(converted.decisions()).isEqualTo(dossier.decisions());
        assertThat(Rulebook.standard().check(converted)).isNotNull();
    }

    @Property(tries = 150)
    void official_rates_bring_litas_to_euro_and_leave_what_the_euro_did_not_replace(
            @ForAll("tangled") Dossier dossier) {
        Dossier euro = Currencies.toEuro(dossier, OfficialRounding.NEAREST_CENT);
        assertThat(amounts(euro))
                .isEqualTo(amounts(dossier).stream()
                        .map(CurrenciesProperties::nearestCent)
                        .toList());
        assertThat(Currencies.toEuro(euro, OfficialRounding.IN_FAVOUR_OF_RECIPIENT))
                .isEqualTo(euro);
        assertThat(Dossiers.read(Dossiers.toBytes(euro))).isEqualTo(euro);
        assertThat(euro.contradictions()).isEqualTo(dossier.contradictions());
        assertThat(euro.claims()).isEqualTo(dossier.claims());
    }

    @Property(tries = 100)
    void a_dossier_in_litas_is_one_in_euro_afterwards(@ForAll("tangled") Dossier dossier) {
        Dossier euro = Currencies.toEuro(inLitas(dossier), OfficialRounding.NEAREST_CENT);
        assertThat(euro.currency()).isEqualTo(EURO);
        assertThat(money(euro)).doesNotContain(LITAS);
    }

    @Property(tries = 150)
    void what_was_stated_is_never_lost(
            @ForAll("tangled") Dossier tangled,
            @ForAll boolean litas,
            @ForAll OfficialRounding official,
            @ForAll("roundings") RoundingMode other) {
        Dossier dossier = litas ? inLitas(tangled) : tangled;
        String own = dossier.currency().getCurrencyCode();
        List<Rate> rates = Stream.of("EUR", "LTL", "JPY")
                .filter(code -> !code.equals(own))
                .map(code -> rate(own, code, "0.7"))
                .toList();
        for (Dossier converted :
                List.of(Currencies.toEuro(dossier, official), Currencies.converted(dossier, rates, other))) {
            Dossier back = Currencies.asStated(converted);
            assertThat(moneyFacts(back)).isEqualTo(moneyFacts(dossier));
            assertThat(Currencies.asStated(back)).isSameAs(back);
        }
    }

    @Property(tries = 40)
    void what_was_stated_within_bounds_and_printed_in_coarser_units_is_never_lost(
            @ForAll("money") Dossier dossier,
            @ForAll OfficialRounding official,
            @ForAll("roundings") RoundingMode other) {
        Dossier litas = inLitas(dossier);
        Dossier dollars = countedInDollars(litas);
        for (Dossier converted : List.of(
                Currencies.toEuro(litas, official),
                Currencies.converted(dollars, List.of(rate("USD", "LTL", "2.5")), other))) {
            assertThat(moneyFacts(converted)).doesNotContainAnyElementsOf(moneyFacts(litas));
            assertThat(moneyFacts(Currencies.asStated(converted))).isEqualTo(moneyFacts(litas));
            assertThat(Dossiers.read(Dossiers.toBytes(converted))).isEqualTo(converted);
        }
    }

    private static List<MoneyFact> moneyFacts(Dossier dossier) {
        return dossier.all(MoneyFact.class);
    }

    @Property(tries = 100)
    void what_is_converted_anew_is_rounded_once(@ForAll("tangled") Dossier tangled) {
        Dossier litas = inLitas(tangled);
        List<Rate> rates = List.of(rate("USD", "LTL", "2.5"), rate("USD", "JPY", "110"));
        Dossier anew = countedInDollars(Currencies.toEuro(litas, OfficialRounding.NEAREST_CENT));
        assertThat(amounts(Currencies.converted(anew, rates, RoundingMode.HALF_UP)))
                .isEqualTo(amounts(Currencies.converted(countedInDollars(litas), rates, RoundingMode.HALF_UP)));
    }

    @Provide
    Arbitrary<RoundingMode> roundings() {
        return Arbitraries.of(RoundingMode.values()).filter(each -> each != RoundingMode.UNNECESSARY);
    }

    /** Long division by 3.45280 with a remainder, away from zero from half a cent on. */
    private static MonetaryAmount nearestCent(MonetaryAmount amount) {
        if (!amount.getCurrency().equals(LITAS)) {
            return amount;
        }
        BigInteger tenThousandths = BigInteger.valueOf(Amounts.minor(amount)).multiply(BigInteger.valueOf(10_000));
        BigInteger[] cents = tenThousandths.abs().divideAndRemainder(BigInteger.valueOf(34_528));
        BigInteger nearest =
                cents[1].compareTo(BigInteger.valueOf(17_264)) < 0 ? cents[0] : cents[0].add(BigInteger.ONE);
        return Amounts.of(new BigDecimal(tenThousandths.signum() < 0 ? nearest.negate() : nearest, 2), EURO);
    }

    /** The same dossier from before the euro. */
    private static Dossier inLitas(Dossier dossier) {
        return Dossiers.read(new String(Dossiers.toBytes(dossier), UTF_8)
                .replace("\"EUR\"", "\"LTL\"")
                .getBytes(UTF_8));
    }

    private static Dossier countedInDollars(Dossier dossier) {
        return Dossier.builder()
                .from(dossier)
                .otherCurrencies(List.of(EURO, LITAS, Amounts.currency("JPY")))
                .currency(Amounts.currency("USD"))
                .build();
    }

    private static Rate rate(String base, String term, String decimal) {
        return new Rate(
                Amounts.currency(base),
                Amounts.currency(term),
                new BigDecimal(decimal),
                LocalDate.of(2014, 1, 2),
                "bankas");
    }

    private static List<CurrencyUnit> currencies(Dossier dossier) {
        return Stream.concat(Stream.of(dossier.currency()), dossier.otherCurrencies().stream())
                .toList();
    }

    private static Set<CurrencyUnit> money(Dossier dossier) {
        return amounts(dossier).stream().map(MonetaryAmount::getCurrency).collect(Collectors.toSet());
    }

    private static List<MonetaryAmount> amounts(Dossier dossier) {
        return Stream.of(
                        dossier.needs().stream()
                                .map(need -> need.amount().range().exact()),
                        dossier.appropriations().stream()
                                .map(appropriation ->
                                        appropriation.amount().range().exact()),
                        dossier.transfers().stream()
                                .map(transfer -> transfer.amount().range().exact()),
                        dossier.expenditures().stream()
                                .map(expenditure -> expenditure.amount().range().exact()),
                        dossier.expenditures().stream()
                                .flatMap(expenditure -> expenditure.unitPrice().stream())
                                .map(price -> price.amount()),
                        dossier.bookings().stream()
                                .map(booking -> booking.amount().range().exact()))
                .flatMap(amounts -> amounts)
                .toList();
    }
}

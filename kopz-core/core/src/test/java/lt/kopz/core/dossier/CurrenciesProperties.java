package lt.kopz.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Rate;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever states money in a dossier of several currencies, each of them can be looked at alone. */
class CurrenciesProperties {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    @Provide
    Arbitrary<Dossier> tangled() {
        return TangledMoney.dossiers();
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

    private static List<CurrencyUnit> currencies(Dossier dossier) {
        return Stream.concat(Stream.of(dossier.currency()), dossier.otherCurrencies().stream())
                .toList();
    }

    private static Set<CurrencyUnit> money(Dossier dossier) {
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
                .map(amount -> amount.getCurrency())
                .collect(Collectors.toSet());
    }
}

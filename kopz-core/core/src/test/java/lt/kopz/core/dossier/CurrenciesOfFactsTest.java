package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.MoneyConversion;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.Test;

/** Money of another currency, of each kind of fact and in each way of stating it: left out or converted, and nothing of it forgotten. */
class CurrenciesOfFactsTest {
    private static final Rate LITAS = new Rate(
            Amounts.currency("EUR"), Amounts.currency("LTL"), new BigDecimal("2"), LocalDate.of(2015, 1, 1), "bankas");

    private static MonetaryAmount litas(String amount) {
        return Amounts.of(amount, "LTL");
    }

    private static Dossier dossier() {
        return aDossier()
                .need("need", "100.00", "2019", need -> need)
                .builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .addNeeds(Need.builder()
                        .id("need-of-litas")
                        .plan(PLAN)
                        .amount(StatedAmount.about(litas("200.00"), litas("180.00"), litas("240.00")))
                        .period(DateRange.ofYears(2019, 2020))
                        .recurs(Recurrence.YEARLY)
                        .effective(on("2019"))
                        .build())
                .addRevenues(Revenue.builder()
                        .id("revenue")
                        .state(RevenueState.RECEIVED)
                        .amount(StatedAmount.rounded(litas("3000.00"), litas("100.00")))
                        .effective(on("2019"))
                        .build())
                .addContracts(Contract.builder()
                        .id("contract")
                        .subject(text("paskaitos"))
                        .amount(StatedAmount.atMost(litas("300.00")))
                        .addItems(ContractItem.builder()
                                .item(text("paskaita"))
                                .quantity(10)
                                .unitPrice(litas("30.00"))
                                .build())
                        .date(on("2019"))
                        .build())
                .addExpenditures(Expenditure.builder()
                        .id("cost")
                        .amount(StatedAmount.unknown(Amounts.currency("LTL")))
                        .contract("contract")
                        .build())
                .addPayments(Payment.builder()
                        .id("payment")
                        .amount(litas("210.00"))
                        .settles("contract")
                        .date(on("2019"))
                        .build())
                .build();
    }

    private static Stream<MoneyFact> money(Dossier dossier) {
        return Stream.<List<? extends MoneyFact>>of(
                        dossier.needs(),
                        dossier.revenues(),
                        dossier.contracts(),
                        dossier.expenditures(),
                        dossier.payments())
                .flatMap(List::stream);
    }

    @Test
    void a_further_currency_is_named_once_and_the_first_is_none() {
        assertThat(aDossier()
                        .builder()
                        .addOtherCurrencies(Amounts.currency("EUR"), Amounts.currency("LTL"), Amounts.currency("LTL"))
                        .build()
                        .otherCurrencies())
                .containsExactly(Amounts.currency("LTL"));
    }

    @Test
    void the_money_of_one_currency_is_left_without_that_of_the_other() {
        Dossier euros = Currencies.only(dossier(), Amounts.currency("EUR"));
        Dossier litas = Currencies.only(dossier(), Amounts.currency("LTL"));

        assertThat(money(euros)).extracting(MoneyFact::id).containsExactly("need");
        assertThat(money(litas))
                .extracting(MoneyFact::id)
                .containsExactly("need-of-litas", "revenue", "contract", "cost", "payment");
    }

    @Test
    void a_sum_of_the_source_is_left_out_with_what_is_stated_of_it() {
        Dossier stated = dossier()
                .withSums(StatedSum.builder()
                        .id("sum")
                        .addTerms(SumTerm.of(Headcount.exactly(3)))
                        .makes(SumTerm.of(Headcount.exactly(3)))
                        .build())
                .withContradictions(DossierFixtures.contradiction(
                        "differing",
                        "sum",
                        Optional.empty(),
                        new StatedValue.OfText(DossierFixtures.text("trys")),
                        new StatedValue.OfText(DossierFixtures.text("keturi"))));

        Dossier litas = Currencies.only(stated, Amounts.currency("LTL"));

        assertThat(litas.sums()).isEmpty();
        assertThat(litas.contradictions()).isEmpty();
    }

    private static Dossier eitherNeed(String subject) {
        return dossier()
                .withContradictions(DossierFixtures.contradiction(
                        "either",
                        subject,
                        Optional.empty(),
                        new StatedValue.OfFact("need"),
                        new StatedValue.OfFact("need-of-litas")));
    }

    private static Dossier decided(Dossier dossier, String preferred, String... subjects) {
        return dossier.withDecisions(Decision.builder()
                .id("decided")
                .kind(Decision.Kind.PREFERRED)
                .addSubjects(subjects)
                .preferred(preferred)
                .build());
    }

    private static Stream<List<String>> needs(Dossier dossier, String currency) {
        return Possibilities.of(Currencies.only(dossier, Amounts.currency(currency)), Possibilities.About.ALL)
                .all()
                .stream()
                .map(each -> each.dossier().needs().stream().map(Need::id).toList());
    }

    @Test
    void of_needs_in_two_currencies_of_which_one_is_so_each_may_be_so_in_its_own() {
        for (String subject : List.of("need", "need-of-litas")) {
            assertThat(needs(eitherNeed(subject), "EUR")).containsExactlyInAnyOrder(List.of("need"), List.of());
            assertThat(needs(eitherNeed(subject), "LTL"))
                    .containsExactlyInAnyOrder(List.of("need-of-litas"), List.of());
            assertThat(needs(decided(eitherNeed(subject), "either-0", "either"), "EUR"))
                    .containsExactly(List.of("need"));
            assertThat(needs(decided(eitherNeed(subject), "either-1", "either"), "EUR"))
                    .containsExactly(List.of());
        }
    }

    @Test
    void money_to_which_money_of_another_currency_was_preferred_is_left_out_with_it() {
        assertThat(needs(decided(dossier(), "need-of-litas", "need", "need-of-litas"), "EUR"))
                .containsExactly(List.of());
        assertThat(needs(decided(dossier(), "need", "need", "need-of-litas"), "EUR"))
                .containsExactly(List.of("need"));
    }

    @Test
    void what_is_stated_only_of_money_of_another_currency_is_left_out_with_it() {
        Dossier stated = dossier()
                .withContradictions(DossierFixtures.contradiction(
                        "either",
                        "contract",
                        Optional.empty(),
                        new StatedValue.OfFact("cost"),
                        new StatedValue.OfFact("payment")));

        assertThat(Currencies.only(stated, Amounts.currency("EUR")).contradictions())
                .isEmpty();
    }

    @Test
    void a_claim_about_money_of_another_currency_is_left_out_with_it() {
        Dossier claimed = dossier()
                .withClaims(Claim.builder()
                        .id("claim")
                        .assertion(FigureStated.of(
                                Question.builder()
                                        .measure("committed")
                                        .subject("contract")
                                        .build(),
                                StatedAmount.exactly(litas("300.00"))))
                        .build());

        assertThat(Currencies.only(claimed, Amounts.currency("EUR")).claims()).isEmpty();
        assertThat(Currencies.only(claimed, Amounts.currency("LTL")).claims()).isEqualTo(claimed.claims());
    }

    @Test
    void what_is_converted_is_stated_in_the_same_way_and_as_derived() {
        Dossier converted = Currencies.converted(dossier(), List.of(LITAS), RoundingMode.HALF_UP);

        assertThat(money(converted)).allMatch(fact -> fact.amount().currency().equals(Amounts.currency("EUR")));
        assertThat(money(converted))
                .filteredOn(fact -> !fact.id().equals("need"))
                .allMatch(fact -> fact.provenance().basis() == Basis.DERIVED);
        assertThat(converted.needs().get(1).amount())
                .isEqualTo(StatedAmount.about(euro("100.00"), euro("90.00"), euro("120.00")));
        assertThat(converted.needs().get(1).counted()).hasToString("EUR 180.00 to 240.00 ± 0.02");
        assertThat(converted.revenues().get(0).amount())
                .isEqualTo(StatedAmount.rounded(euro("1500.00"), euro("50.00")));
        assertThat(converted.contracts().get(0).amount()).isEqualTo(StatedAmount.atMost(euro("150.00")));
        assertThat(converted.contracts().get(0).items().get(0).unitPrice()).isEqualTo(euro("15.00"));
        assertThat(converted.expenditures().get(0).amount()).isEqualTo(StatedAmount.unknown(Amounts.currency("EUR")));
        assertThat(converted.payments().get(0).amount()).isEqualTo(StatedAmount.exactly(euro("105.00")));
    }

    private static Dossier disputed(Dossier dossier, MonetaryAmount one, MonetaryAmount other) {
        return dossier.withContradictions(DossierFixtures.contradiction(
                "differing",
                "need-of-litas",
                Optional.of("amount"),
                new StatedValue.OfAmount(StatedAmount.exactly(one)),
                new StatedValue.OfAmount(StatedAmount.exactly(other))));
    }

    private static Dossier withNeed(MonetaryAmount amount, Provenance provenance) {
        return dossier()
                .withNeeds(Need.builder()
                        .id("need-of-litas")
                        .plan(PLAN)
                        .amount(StatedAmount.exactly(amount))
                        .period(DateRange.ofYears(2019, 2020))
                        .effective(on("2019"))
                        .provenance(provenance)
                        .build());
    }

    @Test
    void an_equivalent_in_another_currency_that_another_source_states_otherwise_stays_as_it_is_held() {
        Dossier open = disputed(
                withNeed(
                        Amounts.euro("100.00"),
                        STATED.converted(MoneyConversion.at(LITAS, StatedAmount.exactly(litas("200.00"))))),
                Amounts.euro("100.00"),
                Amounts.euro("101.00"));

        assertThat(Currencies.asStated(open).needs()).isEqualTo(open.needs());
        assertThat(Currencies.converted(open, List.of(LITAS), RoundingMode.HALF_UP)
                        .needs())
                .isEqualTo(open.needs());
    }
}

package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Two amounts of one act for one thing")
@Tag("AMOUNT_STATED_DIFFERENTLY")
class AmountStatedDifferentlyTest {
    private final Rule rule = SumRules.AMOUNT_STATED_DIFFERENTLY;
    private final DossierFixtures fixture = aDossier().act("act", act -> act).act("other-act", act -> act);

    private AmountStatedDifferentlyTest need(String id, String amount, UnaryOperator<Need.Builder> change) {
        fixture.need(
                id,
                amount,
                "2019-02-01",
                need -> change.apply(need.measure(MEASURE).act("act")));
        return this;
    }

    private AmountStatedDifferentlyTest money(String id, String amount, UnaryOperator<Appropriation.Builder> change) {
        fixture.appropriation(
                id,
                amount,
                "2019-02-01",
                money -> change.apply(money.plan(Sourced.stated(PLAN)).act("act")));
        return this;
    }

    private ImmutableList<Finding> found() {
        return rule.check(fixture.build(), HORIZON);
    }

    @ParameterizedTest(name = "1000.00 and {0}: found {1}")
    @CsvSource({"1000.00, false", "1000.01, true", "0.00, true"})
    void disagree_where_they_are_different(String other, boolean found) {
        need("one", "1000.00", need -> need).need("other", other, need -> need);
        money("first", "1000.00", money -> money).money("second", other, money -> money);
        List<ImmutableList<String>> pairs =
                List.of(ImmutableList.of("first", "second"), ImmutableList.of("one", "other"));
        assertThat(found()).extracting(Finding::subjects).containsExactlyElementsOf(found ? pairs : List.of());
        assertThat(rule.check(fixture.build(), LocalDate.of(2019, 1, 31))).isEmpty();
    }

    @Test
    void are_stated_with_both_the_smaller_first() {
        need("one", "1200.00", need -> need).need("other", "1000.00", need -> need);
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("AMOUNT_STATED_DIFFERENTLY");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                    .isEqualTo(
                            "One act states different amounts for the same item, time, source and manager: EUR 1,000.00"
                                    + " and EUR 1,200.00. Whether one restates the other, or is a part of it, is not stated.");
            assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .isEqualTo(
                            "Tame pačiame akte tai pačiai paskirčiai, laikotarpiui, šaltiniui ir valdytojui nurodytos"
                                    + " skirtingos sumos: 1000,00 Eur ir 1200,00 Eur. Nenurodyta, ar viena jų pakeičia kitą, ar yra"
                                    + " kitos dalis.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "act",
                "no act",
                "day",
                "later",
                "measure",
                "time",
                "source",
                "source code",
                "source in words",
                "manager",
                "place",
                "kind",
                "code",
                "within",
                "restated"
            })
    void that_a_mark_distinguishes_are_no_statements_of_one_but_a_split(String unlike) {
        need("one", "1000.00", need -> need).need("other", "1200.00", need -> switch (unlike) {
            case "act" -> need.act("other-act");
            case "no act" -> need.act(Optional.empty());
            case "day" -> need.effective(DossierFixtures.on("2019-02-02"));
            case "later" -> need.effective(DossierFixtures.on("2019-12-11"));
            case "measure" -> need.measure(Optional.empty());
            case "time" -> need.period(DateRange.ofYear(2019));
            case "source" -> need.sourceKind(FundingSourceKind.EU);
            case "source code" -> need.sourceCode("SB");
            case "source in words" -> need.sourceDetail(text("rėmėjai"));
            case "manager" -> need.manager("municipality");
            case "place" -> need.place(text("seniūnija"));
            case "kind" -> need.economicKind(EconomicKind.WAGES);
            case "code" -> need.classifications(List.of(new Classification("economic", "2.1")));
            case "within" -> need.within("one");
            default -> need.replaces("one");
        });
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "purpose", "line", "grant", "within", "change"})
    void of_money_that_a_mark_distinguishes_are_no_statements_of_one_but_a_split(String unlike) {
        money("one", "1000.00", money -> money).money("other", "1200.00", money -> switch (unlike) {
            case "plan" -> money.plan(Optional.empty());
            case "purpose" -> money.purpose(text("paskaitos"));
            case "line" -> money.strategicMeasure(Optional.empty());
            case "grant" -> money.addFundedBy("grant");
            case "within" -> money.within("one");
            default -> money.change(ChangeKind.ADDED).amends("one");
        });
        assertThat(rule.check(
                        fixture.builder()
                                .addRevenues(Revenue.builder()
                                        .id("grant")
                                        .state(RevenueState.RECEIVED)
                                        .amount(Amounts.euro("1200.00"))
                                        .effective(DossierFixtures.on("2019-02-01"))
                                        .build())
                                .build(),
                        HORIZON))
                .isEmpty();
    }

    @Test
    void are_three_lines_of_a_list_and_no_contradiction_where_all_three_are_different() {
        need("one", "100.00", need -> need).need("two", "200.00", need -> need).need("three", "300.00", need -> need);
        assertThat(found()).isEmpty();
        need("four", "300.00", need -> need);
        assertThat(found()).flatExtracting(Finding::subjects).containsExactly("four", "one", "three", "two");
    }

    private void assertThatFoundStartsWith(String sentence) {
        assertThat(found())
                .singleElement()
                .extracting(finding -> finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .asString()
                .contains(": " + sentence);
    }

    @Test
    void show_two_that_disagree_and_not_one_that_is_unknown() {
        need("one", "1000.00", need -> need)
                .need("two", "1000.00", need -> need)
                .need("three", "1200.00", need -> need)
                .need("four", "1.00", need -> need.amount(StatedAmount.unknown(Amounts.currency("EUR"))));
        assertThatFoundStartsWith("EUR 1,000.00 and EUR 1,200.00.");
    }

    @Test
    void show_what_a_need_of_each_year_comes_to_in_all() {
        need("one", "200.00", need -> need).need("two", "200.00", need -> need.recurs(Recurrence.YEARLY));
        assertThatFoundStartsWith("EUR 200.00 and EUR 400.00.");
    }

    @ParameterizedTest(name = "45.6 thousand and {0}: found {1}")
    @CsvSource({"45650.00, false", "45650.01, true", "45549.99, true"})
    void agree_within_the_units_they_are_printed_in(String other, boolean found) {
        need("one", "1.00", need -> need.amount(StatedAmount.rounded(Amounts.euro("45600.00"), Amounts.euro("100.00"))))
                .need("other", other, need -> need);
        assertThat(found()).hasSize(found ? 1 : 0);
    }

    @ParameterizedTest(name = "500.00 every year of two and {0} in all: found {1}")
    @CsvSource({"1000.00, false", "500.00, true"})
    void agree_where_one_is_stated_by_the_year(String all, boolean found) {
        need("one", "500.00", need -> need.recurs(Recurrence.YEARLY)).need("other", all, need -> need);
        assertThat(found()).hasSize(found ? 1 : 0);
    }

    @Test
    void may_be_one_where_one_of_them_is_unknown_or_at_least_so_much() {
        need("one", "1000.00", need -> need)
                .need("other", "1.00", need -> need.amount(StatedAmount.atLeast(Amounts.euro("1000.00"))));
        assertThat(found()).isEmpty();
    }

    @Test
    void are_none_in_the_2019_report_of_kaisiadorys() {
        assertThat(rule.check(Kaisiadorys.dossier(), LocalDate.of(2019, 12, 10)))
                .isEmpty();
    }
}

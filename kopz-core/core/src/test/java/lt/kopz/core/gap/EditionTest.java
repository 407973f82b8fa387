package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The edition of an act")
class EditionTest {
    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static DossierFixtures withActs() {
        return aDossier().act("act", act -> act).act("other", act -> act);
    }

    private static BudgetGaps edition(DossierFixtures fixture) {
        return BudgetGaps.of(fixture.build(), PLAN).inEdition("act");
    }

    private static UnaryOperator<Appropriation.Builder> toThePlan(UnaryOperator<Appropriation.Builder> change) {
        return money -> change.apply(money.plan(Sourced.stated(PLAN)));
    }

    private static UnaryOperator<Appropriation.Builder> added(String original) {
        return money -> money.change(ChangeKind.ADDED).amends(original).strategicMeasure(Optional.empty());
    }

    @Test
    void has_of_what_it_did_not_set_all_until_the_last_day_of_what_it_set() {
        DossierFixtures fixture = withActs()
                .appropriation("by-act", "1.00", "2019-05-01", toThePlan(money -> money.act("act")))
                .appropriation("by-act-later", "10.00", "2019-06-01", toThePlan(money -> money.act("act")))
                .appropriation("between", "100.00", "2019-05-15")
                .appropriation("after", "1000.00", "2019-06-02")
                .need("first", "2000.00", "2019-06-01", need -> need)
                .need("second", "4000.00", "2019-06-02", need -> need);

        assertThat(edition(fixture).appropriated().value()).isEqualTo(euro("111.00"));
        assertThat(edition(fixture).need().value()).isEqualTo(euro("2000.00"));
        fixture.appropriation("in-june", "5.00", "2019-06");
        assertThat(edition(fixture).appropriated().value()).isEqualTo(between("111.00", "116.00"));
    }

    @Test
    void leaves_all_else_open_where_no_day_of_what_it_set_is_known() {
        DossierFixtures fixture = withActs()
                .appropriation("by-act", "1.00", "XXXX-XX-XX", toThePlan(money -> money.act("act")))
                .appropriation("before", "100.00", "2019-05-15")
                .need("by-act-too", "2000.00", "XXXX-XX-XX", need -> need.act("act"))
                .need("another", "500.00", "2019-05-15", need -> need);

        assertThat(edition(fixture).appropriated().value()).isEqualTo(between("1.00", "101.00"));
        assertThat(edition(fixture).need().value()).isEqualTo(between("2000.00", "2500.00"));
    }

    @Test
    void has_of_an_amount_that_it_set_or_changed_what_comes_before_that_and_nothing_after_it() {
        DossierFixtures fixture = withActs()
                .appropriation("a", "100.00", "2019-05-01")
                .appropriation("a-1", "10.00", "2019-06-01", added("a"))
                .appropriation(
                        "a-2",
                        "20.00",
                        "2019-06-01",
                        money -> added("a").apply(money).act("act"))
                .appropriation(
                        "a-3",
                        "40.00",
                        "2019-06-01",
                        money -> added("a").apply(money).act("other"))
                .appropriation("b", "1000.00", "2019-05-01")
                .appropriation("b-1", "200.00", "2019-06-01", added("b"));

        assertThat(edition(fixture).appropriated().value()).isEqualTo(euro("1330.00"));
    }

    @Test
    void knows_what_it_changed_whenever_that_was_set() {
        DossierFixtures fixture = withActs()
                .appropriation("a", "100.00", "XXXX-XX-XX")
                .appropriation(
                        "a-1",
                        "10.00",
                        "2019-06-01",
                        money -> added("a").apply(money).act("act"));

        assertThat(edition(fixture).appropriated().value()).isEqualTo(euro("110.00"));
    }

    @Test
    void has_the_need_that_it_set_with_what_that_restated_beside_it_and_not_what_restated_it() {
        DossierFixtures fixture = withActs()
                .need("first", "100.00", "XXXX-XX-XX", need -> need)
                .need("second", "200.00", "XXXX-XX-XX", need -> need.replaces("first"))
                .need(
                        "third",
                        "400.00",
                        "2019-06-01",
                        need -> need.replaces("second").act("act"))
                .need("fourth", "800.00", "2019-06-01", need -> need.replaces("third"))
                .need("fifth", "1600.00", "2019-06-01", need -> need.replaces("fourth"));
        Explanation need = edition(fixture).need().explanation();

        assertThat(edition(fixture).need().value()).isEqualTo(euro("400.00"));
        assertThat(need.parts().get(0).asides())
                .flatExtracting(Explanation::parts)
                .extracting(earlier -> earlier.line(Wording.ENGLISH).replace('\u00a0', ' '))
                .containsExactly("EUR 200.00  need for 2019–2020", "EUR 100.00  need for 2019–2020");
    }

    @Test
    void has_the_parts_of_the_need_that_it_set_though_they_name_no_act() {
        DossierFixtures fixture = withActs()
                .need("whole", "300.00", "2019-06-01", need -> need.act("act"))
                .need(
                        "part",
                        "100.00",
                        "XXXX-XX-XX",
                        need -> need.addWithin("whole").measure(DossierFixtures.MEASURE));

        assertThat(edition(fixture).ofMeasure(DossierFixtures.MEASURE).need().value())
                .isEqualTo(euro("100.00"));
    }
}

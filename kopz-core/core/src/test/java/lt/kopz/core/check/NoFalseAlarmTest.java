package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is lawful and adds up is no finding")
class NoFalseAlarmTest {
    private static List<String> found(Dossier dossier, String... codes) {
        return Rulebook.standard().check(dossier).stream()
                .map(Finding::code)
                .filter(List.of(codes)::contains)
                .toList();
    }

    @Test
    void what_an_act_takes_back_is_not_spent() {
        DossierFixtures dossier = aDossier().appropriation("taken", "-100.00", "2019-02-01");
        assertThat(found(dossier.build(), "SPENDING_BEYOND_APPROPRIATION")).isEmpty();

        Dossier spent = dossier.transfer("on", "30.00", "taken", "2019-03-01").build();
        assertThat(found(spent, "SPENDING_BEYOND_APPROPRIATION")).hasSize(1);
    }

    private static UnaryOperator<Appropriation.Builder> added(ChangeKind change) {
        return money -> money.plan(Sourced.stated(PLAN)).change(change);
    }

    @ParameterizedTest(name = "two equal amounts, the second {0}: {1} found")
    @CsvSource({"ORIGINAL, 1", "ADDED, 0"})
    void what_is_stated_to_be_added_is_not_counted_twice(ChangeKind second, int found) {
        Dossier dossier = aDossier()
                .appropriation("one", "100.00", "2019-02-01")
                .appropriation("other", "100.00", "2019-02-01", added(second))
                .build();
        assertThat(found(dossier, "COUNTED_TWICE")).hasSize(found);
    }

    /** Money since 1 January by a decision of 7 February. */
    private static Dossier budget(Optional<DateRange> period, Optional<String> inForce) {
        return aDossier()
                .act(
                        "act",
                        act -> act.adopted(PartialDate.parse("2019-02-07")).effective(inForce.map(DossierFixtures::on)))
                .appropriation(
                        "money",
                        "100.00",
                        "2019-01-01",
                        money -> money.plan(Sourced.stated(PLAN)).act("act").period(period))
                .build();
    }

    @Test
    void a_budget_of_the_year_gives_from_its_first_day_and_an_act_from_the_day_it_states_to_apply_from() {
        assertThat(found(budget(Optional.of(DateRange.ofYear(2019)), Optional.empty()), "EARLIER_THAN_ACT"))
                .isEmpty();
        assertThat(found(budget(Optional.empty(), Optional.of("2019-01-01")), "EARLIER_THAN_ACT"))
                .isEmpty();
        assertThat(found(budget(Optional.empty(), Optional.of("2019-02-08")), "EARLIER_THAN_ACT"))
                .hasSize(1);
        assertThat(found(budget(Optional.empty(), Optional.empty()), "EARLIER_THAN_ACT"))
                .hasSize(1);
    }

    private static StatedAmount printed(String amount, String unit) {
        return StatedAmount.rounded(Amounts.euro(amount), Amounts.euro(unit));
    }

    @ParameterizedTest(name = "2000 in thousands and {0} in tens: {1} found")
    @CsvSource({"1990, 0", "2500, 0", "2510, 1"})
    void two_prints_of_one_amount_that_agree_do_not_contradict_each_other(String other, int found) {
        StatedAmount inThousands = printed("2000.00", "1000.00");
        StatedAmount inTens = printed(other + ".00", "10.00");
        Dossier dossier = aDossier()
                .need("need", "1.00", "2019-01-01", need -> need.amount(inThousands))
                .builder()
                .addContradictions(contradiction(
                        "prints",
                        "need",
                        Optional.of("amount"),
                        new StatedValue.OfAmount(inThousands),
                        new StatedValue.OfAmount(inTens)))
                .build();
        assertThat(found(dossier, "CONTRADICTION")).hasSize(found);
    }
}

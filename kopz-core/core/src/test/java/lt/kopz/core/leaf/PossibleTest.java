package lt.kopz.core.leaf;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Figures over what sources state differently: where something is there at all, and which of two it is. */
class PossibleTest {
    private static Contradiction whether(String id, String fact) {
        return contradiction(
                id, fact, Optional.empty(), new StatedValue.OfFact(fact), new StatedValue.OfText(text("to nebuvo")));
    }

    private static Contradiction eitherOf(String id, String one, String other) {
        return contradiction(id, PLAN, Optional.empty(), new StatedValue.OfFact(one), new StatedValue.OfFact(other));
    }

    private static AmountRange euros(int amount) {
        return AmountRange.exactly(Amounts.ofMinor(100L * amount, Amounts.currency("EUR")));
    }

    private static Dossier disputed(int need, int other, int given, int otherGiven, int attended, int also) {
        return aDossier()
                .need("need", need + ".00", "2019-01-16", it -> it)
                .need("other-need", other + ".00", "2019-01-16", it -> it)
                .appropriation("given", given + ".00", "2019-02-01")
                .appropriation("other-given", otherGiven + ".00", "2019-02-01")
                .event("event", EventState.HELD, "2019-03-01", Headcount.exactly(attended))
                .event("also", EventState.HELD, "2019-04-01", Headcount.exactly(also))
                .build()
                .withContradictions(
                        eitherOf("which-need", "need", "other-need"),
                        eitherOf("which-money", "given", "other-given"),
                        whether("whether-event", "event"),
                        whether("whether-also", "also"));
    }

    @Property(tries = 40)
    void an_explanation_has_the_value_of_its_figure_whatever_is_undecided(
            @ForAll @IntRange(min = 1, max = 3) int need,
            @ForAll @IntRange(min = 1, max = 3) int other,
            @ForAll @IntRange(min = 1, max = 3) int given,
            @ForAll @IntRange(min = 1, max = 3) int otherGiven,
            @ForAll @IntRange(min = 1, max = 3) int attended,
            @ForAll @IntRange(min = 1, max = 3) int also) {
        Dossier dossier = disputed(need, other, given, otherGiven, attended, also);
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);
        Attendance attendance = Attendance.of(dossier);

        for (Figure<?> figure : List.of(
                gaps.need(),
                gaps.appropriated(),
                gaps.financing(),
                gaps.unspent(),
                gaps.delivery(),
                attendance.held(),
                attendance.eventsHeld(),
                attendance.persons())) {
            assertThat(Quantity.behind(figure.value()))
                    .as(figure.explain(Wording.ENGLISH))
                    .contains(figure.explanation().value());
        }
        assertThat(gaps.need().value()).isEqualTo(euros(need).hull(euros(other)));
        assertThat(gaps.financing().value().missing())
                .isEqualTo(euros(need).hull(euros(other)).minus(euros(given).hull(euros(otherGiven))));
        assertThat(attendance.eventsHeld().value().upper()).isEqualTo(OptionalLong.of(2));
    }

    @Example
    void what_is_not_there_by_one_of_the_sources_has_the_value_it_has_where_it_is_and_says_that_it_may_be_absent() {
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, "2019-05-02")
                .cost("event", "300.00")
                .build()
                .withContradictions(whether("whether", "event"));
        Figure<AmountRange> cost = UnitCosts.of(dossier, "event").cost();

        assertThat(cost.value()).isEqualTo(euros(300));
        assertThat(cost.isAbsent()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(cost.explain(Wording.ENGLISH)).contains("it is not there at all: Kas nurodyta skirtingai");
        assertThat(UnitCosts.of(dossier.withContradictions(), "event").cost().isAbsent())
                .isEqualTo(Answer.NO);
    }

    @Example
    void a_measure_that_may_not_exist_leaves_the_plan_as_it_is_and_is_absent_where_it_does_not() {
        Dossier dossier = aDossier()
                .need("1000.00", "2019-01-16")
                .appropriation("given", "700.00", "2019-02-01")
                .build()
                .withContradictions(whether("whether", MEASURE));
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);
        Figure<FundingGap> gap = gaps.financing();

        assertThat(gap.value().missing()).isEqualTo(euros(300));
        assertThat(gap.isAbsent()).isEqualTo(Answer.NO);
        assertThat(gaps.ofMeasure(MEASURE).appropriated().isAbsent()).isEqualTo(Answer.CANNOT_TELL);
    }
}

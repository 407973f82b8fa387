package lt.kopz.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.NoneOrSeveralGroups;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that can be measured is listed, and each can be asked by its code. */
class MeasuresTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();
    private static final LocalDate DAY = LocalDate.of(2019, 12, 10);
    private static final Portion YEAR = Portion.ALL.withPeriod(DateRange.ofYear(2019));
    private static final String PLAN = "action-plan-2019-2020";

    @Test
    void a_code_is_of_small_words_with_hyphens() {
        assertThat(Measures.all())
                .allSatisfy(measure -> assertThat(measure.code()).matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void a_code_that_is_near_is_named() {
        assertThatThrownBy(() -> Measures.of("finacing-gap"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(ProblemKind.UNKNOWN_CODE);
                    assertThat(refused.arguments()).containsEntry("nearest", "financing-gap");
                })
                .hasMessageContaining("Did you mean 'financing-gap'?");
        assertThatThrownBy(() -> Measures.of("weather")).hasMessageContaining("Use one of 'need', 'not-itemised'");
    }

    @Test
    void whatever_adds_up_money_is_of_one_stage_but_the_cost_in_all() {
        assertThat(Measures.all().stream()
                        .filter(measure -> measure.unit() == MeasureUnit.MONEY
                                && measure.addsUp()
                                && measure.stages().size() != 1)
                        .map(Measurable::code))
                .containsExactly("cost");
    }

    @Test
    void whatever_asks_for_money_of_plans_names_its_stages() {
        assertThat(Measures.all().stream()
                        .filter(measure -> measure.unit() == MeasureUnit.MONEY
                                && measure.subjects().contains(ActionPlan.class)
                                && measure.stages().isEmpty())
                        .map(Measurable::code))
                .isEmpty();
    }

    @Test
    void a_figure_of_a_part_is_called_after_it_and_so_is_its_explanation() {
        List<Figure<?>> ofAYear = Measures.all().stream()
                .filter(measure -> measure.by().contains(Portion.By.PERIOD))
                .filter(measure -> measure.isOf(Optional.of(DOSSIER.get(ActionPlan.class, PLAN))))
                .<Figure<?>>map(measure -> measure.of(DOSSIER, Optional.of(PLAN), YEAR, DAY))
                .toList();

        assertThat(ofAYear).hasSizeGreaterThan(30).allSatisfy(figure -> {
            assertThat(Wording.ENGLISH.say(figure.name())).containsOnlyOnce("2019");
            assertThat(figure.explanation().label()).isEqualTo(figure.name());
        });
    }

    @Test
    void the_facades_answer() {
        Figure<?> gap = Measures.of("financing-gap").of(DOSSIER, Optional.of(PLAN), Portion.ALL, DAY);

        assertThat(gap).isEqualTo(BudgetGaps.of(DOSSIER, PLAN).asOf(DAY).financing());
        assertThat(Measures.of("need").of(DOSSIER, Optional.of(PLAN), YEAR, DAY))
                .isEqualTo(BudgetGaps.of(DOSSIER, PLAN).asOf(DAY).inYear(2019).need());
    }

    @TestFactory
    Stream<DynamicTest> of_whatever_it_can_be_asked_of_each_has_a_value_that_is_in_its_unit_and_has_a_form() {
        return Measures.all().stream()
                .map(measure -> DynamicTest.dynamicTest(
                        measure.code(), () -> subjects(measure).forEach(subject -> isAnswered(measure, subject))));
    }

    /** One of each kind. */
    private static Stream<Optional<String>> subjects(Measurable measure) {
        Stream<Optional<String>> all = measure.isOfAll() ? Stream.of(Optional.empty()) : Stream.of();
        return Stream.concat(
                all,
                measure.subjects().stream()
                        .flatMap(kind -> measure.subjects(DOSSIER).stream()
                                .filter(kind::isInstance)
                                .limit(1))
                        .map(fact -> Optional.of(fact.id())));
    }

    private static void isAnswered(Measurable measure, Optional<String> subject) {
        Portion portion = measure.isOfOneYear() ? YEAR : Portion.ALL;
        Figure<?> figure = measure.of(DOSSIER, subject, portion, DAY);

        assertThat(figure.asOf()).isEqualTo(DAY);
        assertThat(figure.explain(Wording.LITHUANIAN)).isNotBlank();
        assertThat(ExplainedFigure.of(DOSSIER, figure).value()).isPresent();
        Optional<Quantity> quantity = Quantity.behind(figure.value());
        switch (measure.unit()) {
            case MONEY -> assertThat(quantity).get().isInstanceOf(Quantity.OfAmount.class);
            case PER_CENT, PER_THOUSAND -> assertThat(quantity).get().isInstanceOf(Quantity.OfRatio.class);
            case ANSWER -> assertThat(figure.value()).isInstanceOf(Answer.class);
            case STATE -> assertThat(figure.value()).isInstanceOf(Enum.class);
            default -> assertThat(quantity).get().isInstanceOf(Quantity.OfCount.class);
        }
    }

    @Test
    void what_cannot_be_told_apart_so_is_not_known_and_says_why() {
        Measurable incurred = Measures.of("incurred");
        String event = DOSSIER.events().get(0).id();

        assertThat(incurred.of(DOSSIER, Optional.of(event), YEAR, DAY).reason())
                .map(Wording.ENGLISH::say)
                .hasValue("this figure is not split this way");
        assertThat(Measures.of("pro-rata-gap")
                        .of(DOSSIER, Optional.of(PLAN), Portion.ALL, DAY)
                        .reason())
                .map(Wording.ENGLISH::say)
                .hasValue("it is one of a year, and no calendar year is named");
    }

    @Test
    void events_of_a_plan_are_those_of_all_and_of_a_time_those_that_are_surely_in_it() {
        Measurable events = Measures.of("events");

        assertThat(events.of(DOSSIER, Optional.of(PLAN), Portion.ALL, DAY).value())
                .isEqualTo(
                        events.of(DOSSIER, Optional.empty(), Portion.ALL, DAY).value())
                .isEqualTo(Headcount.exactly(13));
        assertThat(events.of(DOSSIER, Optional.of(PLAN), YEAR, DAY).value()).isEqualTo(Headcount.between(12, 13));
    }

    @Test
    void a_plan_has_no_fewer_measures_than_it_lists() {
        ActionPlan plan = DOSSIER.plans().get(0);
        Dossier atMost = DOSSIER.withPlans(plan.withMeasuresInAll(Headcount.atMost(20)));

        assertThat(Measures.of("measures")
                        .of(atMost, Optional.of(PLAN), Portion.ALL, DAY)
                        .value())
                .isEqualTo(Headcount.between(10, 20));
    }

    @Test
    void meetings_of_all_groups_are_those_of_each_and_none_where_it_is_stated_that_there_was_no_group() {
        assertThat(meetings(NoneOrSeveralGroups.two())).isEqualTo(Headcount.exactly(5));
        assertThat(meetings(NoneOrSeveralGroups.knownToHaveNone())).isEqualTo(Headcount.zero());
        assertThat(meetings(NoneOrSeveralGroups.nothingButMoney())).isEqualTo(Headcount.unknown());
    }

    private static Object meetings(Dossier dossier) {
        return Measures.of("meetings")
                .of(dossier, Optional.empty(), YEAR, NoneOrSeveralGroups.YEAR_END)
                .value();
    }

    @Test
    void of_several_dossiers_what_one_does_not_state_makes_the_total_a_bound() {
        CurrencyUnit euro = Amounts.currency("EUR");
        List<AmountRange> known = List.of(AmountRange.exactly(Amounts.euro(100)), AmountRange.unknown(euro));

        assertThat(Aggregates.of(euro, false, known)).isEqualTo(AmountRange.atLeast(Amounts.euro(100)));
        assertThat(Aggregates.of(euro, true, known)).isEqualTo(AmountRange.unknown(euro));
        assertThat(Aggregates.of(List.of(Headcount.exactly(10), Headcount.unknown())))
                .isEqualTo(Headcount.atLeast(10));
    }

    @Test
    void what_it_is_not_of_is_refused() {
        assertThatThrownBy(() -> Measures.of("members").of(DOSSIER, Optional.of(PLAN), Portion.ALL, DAY))
                .hasMessage("members is of [CoordinationGroup], but was asked of \"" + PLAN + "\"; name one of these");
        assertThatThrownBy(() -> Measures.of("coverage").of(DOSSIER, Optional.empty(), Portion.ALL, DAY))
                .hasMessageContaining("was asked of all together");
    }

    @Test
    void whatever_is_money_a_number_or_a_share_can_be_claimed_and_nothing_else() {
        assertThat(Measures.claimed("events-in-all").unit()).isEqualTo(MeasureUnit.EVENTS);
        assertThatThrownBy(() -> Measures.claimed("progress-status"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ProblemKind.UNKNOWN_CODE));
        assertThat(Measures.all())
                .allSatisfy(measure -> assertThat(measure.isClaimed())
                        .isEqualTo(
                                switch (measure.unit()) {
                                    case MONEY, PEOPLE, PARTICIPATIONS, EVENTS, DAYS, NUMBER, PER_CENT -> true;
                                    case PER_THOUSAND, ANSWER, STATE -> false;
                                }));
    }

    @Test
    void names_and_reasons_are_in_every_language() {
        Stream<Message> names = Measures.all().stream().map(Measurable::words).filter(MeasureName.class::isInstance);
        MessagesContract.of(Stream.concat(
                                names,
                                Stream.<Message[]>of(MeasureMessage.values(), MeasureUnit.values())
                                        .flatMap(Stream::of))
                        .toList())
                .withKeys(CoreMessages::keys, "measure.")
                .verify();
        assertThat(Measures.all().stream().map(measure -> Wording.LITHUANIAN.say(measure.name())))
                .allSatisfy(name -> assertThat(name).isNotBlank().doesNotContain("{"));
    }
}

package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sum over time")
class OverTimeTest {
    private static final LocalDate HORIZON = LocalDate.of(2019, 2, 15);
    private static final DateRange PERIOD = DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31));

    @Test
    void leaves_out_a_whole_that_only_a_draft_would_set() {
        Dossier dossier = aDossier()
                .need("700.00", "2019-01-16")
                .appropriation("whole", "1000.00", "2019-02-01")
                .appropriation("other", "400.00", "2019-02-01")
                .build();
        Appropriation part = line("part", "300.00", "2019-02-01")
                .withPlan(dossier.appropriations().get(0).plan());
        Dossier withDraft = dossier.withActs(LegalAct.builder()
                        .id("draft")
                        .kind(ActKind.DECISION)
                        .drafted(on("2019-01-20"))
                        .build())
                .withAppropriations(
                        dossier.appropriations().get(0).withAct("draft"),
                        dossier.appropriations().get(1),
                        part.withWithin("whole", "other"));

        assertThat(BudgetGaps.of(withDraft, PLAN)
                        .appropriatedOver(PERIOD)
                        .on(HORIZON)
                        .value())
                .isEqualTo(AmountRange.exactly(Amounts.euro("400.00")));
    }

    private static Appropriation line(String id, AmountRange amount, String day) {
        return Appropriation.builder()
                .id(id)
                .amount(StatedAmount.of(amount))
                .effective(on(day))
                .build();
    }

    private static Appropriation line(String id, String amount, String day) {
        return line(id, AmountRange.exactly(Amounts.euro(amount)), day);
    }

    private static ImmutableList<Appropriation> inEffect(Query query, List<Appropriation> lines) {
        return lines.stream()
                .filter(line -> query.inEffect(line) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
    }

    private static Term term(Query query, Appropriation line) {
        AmountRange amount = line.amount().range();
        return Term.of(query.inEffect(line) == Answer.YES ? amount : Leaves.upTo(amount), () -> {
            throw new AssertionError("a sum over time is explained day by day");
        });
    }

    /** All lines in effect. */
    private static Share all(Query query, List<Appropriation> lines) {
        Share share = new Share();
        inEffect(query, lines).forEach(line -> share.add(term(query, line)));
        return share;
    }

    /** The last line in effect stands in place of the others; one that is called open is not split. */
    private static Share last(Query query, List<Appropriation> lines) {
        Share share = new Share();
        ImmutableList<Appropriation> inEffect = inEffect(query, lines);
        if (!inEffect.isEmpty()) {
            Appropriation last = Iterables.getLast(inEffect);
            if (last.id().startsWith("open")) {
                share.addUnsplit(term(query, last));
            } else {
                share.add(term(query, last));
            }
        }
        return share;
    }

    private static StepFigures.Summands.Summand<Appropriation> summand(Appropriation... lines) {
        return new StepFigures.Summands.Summand<>(ImmutableList.copyOf(lines), ImmutableList.of());
    }

    /** What it is from each day on, those left out from which it stays as it was. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<String> states(
            BiFunction<Query, ImmutableList<Appropriation>, Share> share,
            StepFigures.Summands.Summand<Appropriation>... summands) {
        Query query = Query.ofAll(Money.of(aDossier().knownUntil(HORIZON).build()), HORIZON);
        List<String> states = new ArrayList<>();
        StepFigures.OverTime.State[] before = new StepFigures.OverTime.State[1];
        StepFigures.OverTime.of(query, PERIOD, List.of(summands), share).forEach((day, state) -> {
            if (!state.equals(before[0])) {
                states.add(day + " " + state.anySet() + " "
                        + state.value().map(AmountRange::toString).orElse("undetermined"));
            }
            before[0] = state;
        });
        return states;
    }

    @Test
    void of_nothing_is_nothing_from_the_first_day_on() {
        assertThat(states(OverTimeTest::all)).containsExactly("2019-01-01 NO EUR 0.00");
    }

    @Test
    void moves_on_the_days_of_its_lines_within_the_period() {
        assertThat(states(
                        OverTimeTest::all,
                        summand(line("before", "1.00", "2018-12-31")),
                        summand(line("first", "2.00", "2019-02-01")),
                        summand(line("last", "4.00", "2019-03-31"), line("after", "8.00", "2019-04-01"))))
                .containsExactly("2019-01-01 YES EUR 1.00", "2019-02-01 YES EUR 3.00", "2019-03-31 YES EUR 7.00");
    }

    @Test
    void leaves_open_whether_a_line_of_some_month_counts_until_the_month_is_over_or_all_is_known() {
        assertThat(states(
                        OverTimeTest::all,
                        summand(line("january", "100.00", "2019-01")),
                        summand(line("february", "10.00", "2019-02"))))
                .containsExactly(
                        "2019-01-01 CANNOT_TELL EUR 0.00 to 100.00",
                        "2019-01-31 YES EUR 100.00",
                        "2019-02-01 YES EUR 100.00 to 110.00",
                        "2019-02-15 YES EUR 110.00");
    }

    @Test
    void has_a_bound_again_once_each_amount_without_one_is_replaced() {
        assertThat(states(
                        OverTimeTest::last,
                        summand(
                                line("most", AmountRange.atMost(Amounts.euro("50.00")), "2019-01-10"),
                                line("instead", "30.00", "2019-02-10")),
                        summand(
                                line("least", AmountRange.atLeast(Amounts.euro("10.00")), "2019-01-20"),
                                line("instead-of-it", "20.00", "2019-02-20"))))
                .containsExactly(
                        "2019-01-01 NO EUR 0.00",
                        "2019-01-10 YES at most EUR 50.00",
                        "2019-01-20 YES unknown, in EUR",
                        "2019-02-10 YES at least EUR 40.00",
                        "2019-02-20 YES EUR 50.00");
    }

    @Test
    void is_undetermined_while_all_there_is_to_say_is_that_some_line_may_belong_to_it() {
        assertThat(states(
                        OverTimeTest::last,
                        summand(
                                line("open", "10.00", "2019-01-10"),
                                line("known", "20.00", "2019-01-20"),
                                line("open-again", "30.00", "2019-02-10")),
                        summand(
                                line("open-too", "1.00", "2019-02-20"),
                                line("known-too", "2.00", "2019-03-01"),
                                line("open-at-last", "3.00", "2019-03-10"))))
                .containsExactly(
                        "2019-01-01 NO EUR 0.00",
                        "2019-01-10 YES undetermined",
                        "2019-01-20 YES EUR 20.00",
                        "2019-02-10 YES undetermined",
                        "2019-03-01 YES EUR 32.00",
                        "2019-03-10 YES undetermined");
    }

    @Test
    void of_a_part_is_what_is_there_with_it_beyond_what_is_around_it() {
        Appropriation whole = line("whole", "100.00", "2019-01-10");
        Appropriation part = line("part", "40.00", "2019-02-10");

        assertThat(states(
                        OverTimeTest::all,
                        new StepFigures.Summands.Summand<>(ImmutableList.of(part), ImmutableList.of(whole))))
                .containsExactly("2019-01-01 NO EUR 0.00", "2019-02-10 YES EUR 40.00");
    }
}

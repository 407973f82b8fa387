package lt.kopz.core.gap;

import static lt.kopz.core.dossier.Kaisiadorys.DAY_BEFORE_THE_DECISION;
import static lt.kopz.core.dossier.Kaisiadorys.DAY_OF_THE_DECISION;
import static lt.kopz.core.dossier.Kaisiadorys.PLAN;
import static lt.kopz.core.dossier.Kaisiadorys.REPORT_DAY;
import static lt.kopz.core.dossier.Kaisiadorys.SOS_LECTURES;
import static lt.kopz.core.dossier.Kaisiadorys.YEAR_END;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers that people have computed from the 2019 report of Kaišiadorys and that are wrong. None of them may be the value of a
 * figure, or of any node of its explanation, on any day of the year.
 */
@DisplayName("Wrong answers to the 2019 report of Kaišiadorys")
class WrongAnswersTest {
    private static final ImmutableList<LocalDate> DAYS = Stream.of(
                    Stream.of(DAY_BEFORE_THE_DECISION, DAY_OF_THE_DECISION, REPORT_DAY, YEAR_END),
                    Stream.iterate(LocalDate.of(2019, 1, 1), day -> day.plusDays(9))
                            .limit(45))
            .flatMap(days -> days)
            .collect(ImmutableList.toImmutableList());

    /** The bounds of all nodes of all figures on all days, with and without the scenario. */
    private static final ImmutableSet<Quantity> SHOWN = Stream.of(Kaisiadorys.dossier(), Kaisiadorys.scenario())
            .flatMap(dossier -> DAYS.stream().flatMap(day -> DefaultFigures.of(dossier, day).stream()))
            .map(Figure::explanation)
            .flatMap(DefaultFigures::shown)
            .map(Explanation::value)
            .collect(ImmutableSet.toImmutableSet());

    @ParameterizedTest(name = "{0} is shown nowhere")
    @ValueSource(
            strings = {
                "2250.00", // the need less the 1000.00 that went to the police
                "1550.00", // the need less all money of the strategic measure
                "1390.00", // the need less all that was ever spent, the money of the police with it
                "925.00", // half of the need less the 700.00
                "1860.00", // all that was ever spent, the money of the police with it
                "1625.00" // half of the need
            })
    void an_amount_of_money(String amount) {
        assertThat(bounds()).isNotEmpty().doesNotContain(Amounts.plain(Amounts.euro(amount)));
    }

    @Test
    void at_most_the_money_appropriated_is_ever_shown_as_1700_and_only_for_the_strategic_measure() {
        assertThat(figuresOn(REPORT_DAY)
                        .filter(tree -> DefaultFigures.shown(tree)
                                .anyMatch(node -> node.value().equals(euro("1700.00"))))
                        .map(Explanation::label))
                .containsOnly(BudgetGaps.of(Kaisiadorys.dossier(), PLAN)
                        .strategicMeasure()
                        .name())
                .isNotEmpty();
    }

    @ParameterizedTest(name = "exactly {0} is shown nowhere")
    @ValueSource(
            longs = {
                522, // a lower bound printed as if it were exact
                972, // 450 and 522 added
                86, // the four exact attendances, as if they were all
                27 // the group members added to the listeners of whom they are a part
            })
    void an_exact_count(long number) {
        assertThat(SHOWN).isNotEmpty().doesNotContain(Quantity.of(Headcount.exactly(number)));
    }

    @Test
    void not_even_at_least_972() {
        assertThat(SHOWN).doesNotContain(Quantity.of(Headcount.atLeast(972)));
    }

    @Test
    void a_spent_700_on_the_report_day() {
        Explanation unspent = BudgetGaps.of(Kaisiadorys.dossier(), PLAN)
                .asOf(REPORT_DAY)
                .unspent()
                .explanation();

        assertThat(unspent.parts().get(0).value()).isEqualTo(euro("700.00"));
        assertThat(DefaultFigures.shown(unspent.parts().get(1)).map(Explanation::value))
                .doesNotContain(euro("700.00"));
    }

    @Test
    void the_1000_is_never_a_part_of_what_the_plan_was_given_or_has_left() {
        for (LocalDate day : DAYS) {
            BudgetGaps gaps = BudgetGaps.of(Kaisiadorys.dossier(), PLAN).asOf(day);
            assertThat(Stream.of(
                                    gaps.financing().explanation(),
                                    gaps.unspent().explanation(),
                                    gaps.incurred().explanation())
                            .flatMap(DefaultFigures::counted)
                            .map(Explanation::fact)
                            .flatMap(Optional::stream))
                    .doesNotContain("appropriation-1000", "transfer-police-1000");
        }
    }

    @Test
    void planned_participations_are_never_among_those_held() {
        assertThat(Attendance.of(Kaisiadorys.dossier()).held().explanation().parts())
                .extracting(Explanation::fact)
                .doesNotContain(Optional.of("event-sos-lectures-planned"));
    }

    @Test
    void the_522_of_the_document_is_kept_as_its_claim() {
        assertThat(Kaisiadorys.dossier().claims())
                .extracting(claim -> claim.assertion())
                .contains(FigureStated.of(Question.of("participations-in-all", SOS_LECTURES), Headcount.exactly(522)));
    }

    private static Quantity euro(String amount) {
        return Quantity.of(Amounts.euro(amount));
    }

    private static Stream<Explanation> figuresOn(LocalDate day) {
        Dossier dossier = Kaisiadorys.dossier();
        return DefaultFigures.of(dossier, day).stream().map(Figure::explanation);
    }

    private static Set<String> bounds() {
        return SHOWN.stream()
                .filter(Quantity.OfAmount.class::isInstance)
                .map(Quantity::asAmount)
                .flatMap(range -> Stream.of(range.lower(), range.upper()).flatMap(Optional::stream))
                .map(Amounts::plain)
                .collect(Collectors.toSet());
    }
}

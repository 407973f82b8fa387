package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Amounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderOfEffectTest {
    private static final Appropriation ORIGINAL = stated("a", "2019-02-01").build();

    private static Appropriation.Builder stated(String id, String day) {
        return Appropriation.builder().id(id).amount(Amounts.euro("100.00")).effective(on(day));
    }

    private static Appropriation change(ChangeKind kind, String id, String day) {
        return stated(id, day).change(kind).amends("a").build();
    }

    private static Answer isAfter(Appropriation statement, Appropriation whole) {
        return new AmendedLines.AmendedAmount.OrderOfEffect<>(List.of(ORIGINAL, whole, statement))
                .isAfter(statement, whole);
    }

    @ParameterizedTest(name = "a change of {1} after a new whole of {0}: {2}")
    @CsvSource({
        "2019-03-01, 2019-03-02, YES",
        "2019-03-02, 2019-03-01, NO",
        "2019-03-01, 2019-03-01, YES",
        "2019-03, 2019-03, CANNOT_TELL",
        "2019-03, 2019-03-15, CANNOT_TELL",
        "2019-03, 2019-04, YES",
        "2019-04, 2019-03, NO",
        "XXXX-XX-XX, 2019-03-01, CANNOT_TELL",
    })
    void a_change_takes_effect_after_a_new_whole_by_its_day_and_on_one_day_by_its_place(
            String whole, String change, Answer after) {
        assertThat(isAfter(change(ChangeKind.ADDED, "c", change), change(ChangeKind.REPLACED, "b", whole)))
                .isEqualTo(after);
    }

    @Test
    void of_one_act_the_place_decides_also_where_the_day_is_not_known() {
        Appropriation whole = change(ChangeKind.REPLACED, "b", "2019-03").withAct("act");
        Appropriation change = change(ChangeKind.ADDED, "c", "2019-03");

        assertThat(isAfter(change.withAct("act"), whole)).isEqualTo(Answer.YES);
        assertThat(isAfter(change.withAct("other-act"), whole)).isEqualTo(Answer.CANNOT_TELL);
        assertThat(new AmendedLines.AmendedAmount.OrderOfEffect<>(List.of(change.withAct("act"), whole))
                        .isAfter(change.withAct("act"), whole))
                .isEqualTo(Answer.NO);
    }

    @Test
    void the_original_and_the_whole_itself_come_after_none() {
        Appropriation whole = change(ChangeKind.REPLACED, "b", "2019-01-01");

        assertThat(isAfter(ORIGINAL, whole)).isEqualTo(Answer.NO);
        assertThat(isAfter(whole, whole)).isEqualTo(Answer.NO);
    }

    @ParameterizedTest(name = "a new whole of {1} among changes of {0}, {2} and {3}: sure of 3 {4}, of 4 {5}, of 5 {6}")
    @CsvSource({
        "2019-03-01, 2019-04-01, 2019-05-01, 2019-06-01, true, true, true",
        "2019-03-01, 2019-04-01, 2019-04, 2019-06-01, true, false, false",
        "2019-03, 2019-04-01, 2019-05, 2019-06-01, true, true, true",
        "2019-04, 2019-04-01, 2019-05-01, 2019-06-01, false, false, false",
        "2019-03-01, 2019-04-01, 2019-05-15, 2019-05, true, true, true",
        "2019-03-01, 2019-05-15, 2019-05-16, 2019-05, true, true, false",
    })
    void a_new_whole_is_sure_where_all_before_it_surely_come_before_it_and_all_behind_it_after_it(
            String before, String whole, String after, String last, boolean ofThree, boolean ofFour, boolean ofFive) {
        Appropriation newWhole = change(ChangeKind.REPLACED, "c", whole);
        AmendedLines.AmendedAmount.OrderOfEffect<Appropriation> order =
                new AmendedLines.AmendedAmount.OrderOfEffect<>(List.of(
                        ORIGINAL,
                        change(ChangeKind.ADDED, "b", before),
                        newWhole,
                        change(ChangeKind.ADDED, "d", after),
                        change(ChangeKind.ADDED, "e", last)));

        assertThat(order.isSure(newWhole, 3)).isEqualTo(ofThree);
        assertThat(order.isSure(newWhole, 4)).isEqualTo(ofFour);
        assertThat(order.isSure(newWhole, 5)).isEqualTo(ofFive);
    }
}

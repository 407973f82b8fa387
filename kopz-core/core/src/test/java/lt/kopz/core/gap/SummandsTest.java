package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummandsTest {
    private static final StatedAmount VAGUE = StatedAmount.between(Amounts.euro("10.00"), Amounts.euro("20.00"));

    /** The ids of what moves a sum together, each with what is around it. */
    private static List<String> summands(Dossier dossier, Slice slice, Edition edition) {
        Money money = Money.of(dossier);
        Query query = new Query(money, dossier.plans().get(0), HORIZON, slice, edition);
        return money.summandsOfAppropriations().of(query, money.appropriations(PLAN)).stream()
                .map(summand -> ids(summand.lines()) + " in [" + ids(summand.around()) + "]")
                .toList();
    }

    private static String ids(ImmutableList<Appropriation> lines) {
        return lines.stream().map(Appropriation::id).collect(Collectors.joining(", "));
    }

    private static List<String> summands(DossierFixtures fixture) {
        return summands(fixture.build(), Slice.WHOLE, Edition.REVISED);
    }

    private static DossierFixtures with(DossierFixtures fixture, String id, String... wholes) {
        return with(fixture, id, "2019-02-01", false, wholes);
    }

    private static DossierFixtures with(
            DossierFixtures fixture, String id, String day, boolean vague, String... wholes) {
        return with(fixture, id, "10.00", day, vague, wholes);
    }

    private static DossierFixtures with(
            DossierFixtures fixture, String id, String amount, String day, boolean vague, String... wholes) {
        return fixture.appropriation(id, amount, day, money -> {
            Appropriation.Builder part = money.plan(Sourced.stated(PLAN)).addWithin(wholes);
            return vague ? part.amount(VAGUE) : part;
        });
    }

    /** One within another, three times, the second changed; of one of them the amount or the day is known in part. */
    private static DossierFixtures chain(String what, String vague) {
        DossierFixtures fixture = aDossier();
        String[][] lines = {{"a", "40.00"}, {"b", "30.00", "a"}, {"c", "10.00", "b"}};
        for (String[] line : lines) {
            boolean isVague = line[0].equals(vague);
            with(
                    fixture,
                    line[0],
                    line[1],
                    isVague && what.equals("day") ? "2019-02" : "2019-02-01",
                    isVague && what.equals("amount"),
                    Arrays.copyOfRange(line, 2, line.length));
        }
        return fixture.appropriation(
                "b-more",
                "1.00",
                "2019-03-01",
                money -> money.plan(Sourced.stated(PLAN))
                        .change(ChangeKind.ADDED)
                        .amends("b"));
    }

    @ParameterizedTest(name = "the {0} of {1} known in part")
    @CsvSource({"amount, none", "amount, c", "day, c"})
    void are_the_amounts_each_with_all_that_is_around_it_where_what_is_around_is_exact(String what, String vague) {
        assertThat(summands(chain(what, vague)))
                .containsExactlyInAnyOrder("a in []", "b, b-more in [a]", "c in [b, b-more, a]");
    }

    @ParameterizedTest(name = "the {0} of {1} known in part")
    @CsvSource({"amount, a", "amount, b", "day, a", "day, b"})
    void are_whole_groups_where_something_that_has_parts_is_not_exact(String what, String vague) {
        assertThat(summands(with(chain(what, vague), "alone", "2019-02-01", true)))
                .containsExactlyInAnyOrder("a, b, b-more, c in []", "alone in []");
    }

    @Test
    void are_whole_groups_where_a_part_or_what_is_around_it_is_in_two_totals() {
        DossierFixtures table = aDossier();
        with(table, "row");
        with(table, "column");
        with(table, "cell", "row", "column");

        assertThat(summands(table)).containsExactly("cell, column, row in []");
        // listed before the cell, so that it is looked at first
        assertThat(summands(with(table, "a-part-of-the-cell", "cell")))
                .containsExactly("a-part-of-the-cell, cell, column, row in []");
    }

    @Test
    void are_whole_groups_where_a_part_or_an_edition_is_asked_for() {
        Dossier dossier = chain("amount", "none").build();

        assertThat(summands(
                        dossier,
                        Slice.WHOLE.with(Axis.SOURCE, new Slice.One(FundingSourceKind.EU, text("EU"))),
                        Edition.REVISED))
                .containsExactly("a, b, b-more, c in []");
        assertThat(summands(dossier, Slice.WHOLE, Edition.firstApproved(dossier)))
                .containsExactly("a, b, b-more, c in []");
    }
}

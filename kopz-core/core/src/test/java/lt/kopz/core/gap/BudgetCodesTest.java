package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Maps;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.dossier.CodeTree;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.BudgetCode.Tree;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Money by codes of classifications, by sources, places and programmes: each with all that is below it. */
class BudgetCodesTest {
    private static BudgetCode code(Tree of, String code, String within) {
        BudgetCode.Builder built =
                BudgetCode.builder().of(of).scheme("COFOG").code(code).name(text(code + " pavadinimas"));
        return within.isEmpty() ? built.build() : built.within(within).build();
    }

    private static UnaryOperator<DossierFixtures> need(String id, String amount, UnaryOperator<Need.Builder> marks) {
        return fixture -> fixture.need(id, amount, "2019-01-01", marks);
    }

    private static UnaryOperator<Need.Builder> function(String code) {
        return need -> need.classifications(List.of(new Classification("COFOG", code)));
    }

    private static final List<BudgetCode> FUNCTIONS = List.of(
            code(Tree.CLASSIFICATION, "04", ""),
            code(Tree.CLASSIFICATION, "10", ""),
            code(Tree.CLASSIFICATION, "10.9", "10"),
            code(Tree.CLASSIFICATION, "10.9.0", "10.9"));

    @SafeVarargs
    private static Dossier dossier(List<BudgetCode> codes, UnaryOperator<DossierFixtures>... needs) {
        DossierFixtures fixture = aDossier();
        for (UnaryOperator<DossierFixtures> need : needs) {
            fixture = need.apply(fixture);
        }
        return fixture.build().withBudgetCodes(codes);
    }

    @SafeVarargs
    private static BudgetGaps gaps(List<BudgetCode> codes, UnaryOperator<DossierFixtures>... needs) {
        return BudgetGaps.of(dossier(codes, needs), PLAN);
    }

    private static String needed(BudgetGaps gaps) {
        return gaps.need().value().toString();
    }

    @Test
    void a_code_has_all_that_is_below_it_and_the_codes_of_a_level_add_up_to_the_whole() {
        BudgetGaps all = gaps(
                FUNCTIONS,
                need("roads", "40.00", function("04")),
                need("social", "30.00", function("10")),
                need("other", "20.00", function("10.9")),
                need("further", "7.00", function("10.9.0")));
        assertThat(needed(all)).isEqualTo("EUR 97.00");
        assertThat(Maps.transformValues(all.byCode("COFOG", 1), BudgetCodesTest::needed))
                .containsOnly(Maps.immutableEntry("04", "EUR 40.00"), Maps.immutableEntry("10", "EUR 57.00"));
        assertThat(Maps.transformValues(all.byCode("COFOG", 2), BudgetCodesTest::needed))
                .containsOnly(Maps.immutableEntry("10.9", "EUR 27.00 to 57.00"));
        assertThat(needed(all.ofCode("COFOG", "10.9.0"))).isEqualTo("EUR 7.00 to 57.00");
        assertThat(all.ofCode("COFOG", "10").need().explain(Wording.LITHUANIAN)).contains("COFOG: 10 10 pavadinimas");
        assertThat(all.ofCode("COFOG", "07")
                        .need()
                        .explain(Wording.ENGLISH)
                        .lines()
                        .findFirst())
                .get()
                .asString()
                .as("a code that nothing names stands once")
                .contains("COFOG: 07")
                .doesNotContain("07 07");
    }

    @Test
    void a_row_of_a_smaller_code_is_a_part_of_the_row_of_the_larger_one_and_counted_once() {
        BudgetGaps all = gaps(
                FUNCTIONS,
                need("social", "30.00", function("10")),
                need("other", "20.00", part -> function("10.9").apply(part).addWithin("social")));
        assertThat(needed(all)).isEqualTo("EUR 30.00");
        assertThat(needed(all.ofCode("COFOG", "10"))).isEqualTo("EUR 30.00");
        assertThat(needed(all.ofCode("COFOG", "10.9"))).isEqualTo("EUR 20.00");
        assertThat(needed(all.ofCode("COFOG", "04"))).isEqualTo("EUR 0.00");
    }

    @Test
    void of_a_code_in_no_list_nobody_knows_whether_it_is_below_one_that_it_begins_as() {
        BudgetGaps all =
                gaps(List.of(), need("social", "30.00", function("10.9")), need("roads", "5.00", function("04")));
        assertThat(needed(all.ofCode("COFOG", "10"))).isEqualTo("EUR 0.00 to 30.00");
        assertThat(needed(all.ofCode("COFOG", "10.9"))).isEqualTo("EUR 30.00");
        assertThat(needed(all.ofCode("COFOG", "04"))).isEqualTo("EUR 5.00");
        assertThat(needed(all.ofCode("own", "04"))).isEqualTo("EUR 0.00 to 35.00");
    }

    @Test
    void a_place_has_the_places_in_it_and_is_found_by_its_code_or_by_what_it_is_called_in_any_language() {
        BudgetGaps all = gaps(
                List.of(
                        code(Tree.PLACE, "N", ""),
                        code(Tree.PLACE, "N1", "N")
                                .withName(LocalizedText.lithuanian("Žiežmariai").with("en", "Ziezmariai"))),
                need("town", "30.00", need -> need.place(LocalizedText.english("Ziezmariai"))),
                need("other", "5.00", need -> need.place(text("Rumšiškės"))));
        assertThat(needed(all.at("N"))).isEqualTo("EUR 30.00");
        assertThat(needed(all.at("N1"))).isEqualTo("EUR 30.00");
        assertThat(needed(all.at("Rumšiškės"))).isEqualTo("EUR 5.00");
    }

    @Test
    void a_source_has_the_sources_below_it() {
        BudgetGaps all = gaps(
                List.of(code(Tree.SOURCE, "SB", ""), code(Tree.SOURCE, "SB(VB)", "SB")),
                need("own", "30.00", need -> need.sourceCode("SB")),
                need("state", "20.00", need -> need.sourceCode("SB(VB)")),
                need("europe", "5.00", need -> need.sourceCode("ES")));
        assertThat(needed(all.fromSource("SB"))).isEqualTo("EUR 50.00");
        assertThat(needed(all.fromSource("ES"))).isEqualTo("EUR 5.00");
    }

    @Test
    void the_levels_of_a_tree_are_those_of_its_list_and_what_is_in_none_is_on_the_first() {
        Dossier dossier = dossier(FUNCTIONS, need("own", "1.00", function("99")));
        CodeTree tree = CodeTree.ofScheme(dossier, "COFOG");
        assertThat(tree.level(1)).containsExactly("04", "10", "99");
        assertThat(tree.level(3)).containsExactly("10.9.0");
        assertThat(tree.below("10")).containsExactly("10", "10.9", "10.9.0");
        assertThat(tree.above("10.9.0")).containsExactly("10.9", "10");
        assertThat(CodeTree.ofScheme(dossier, "own").codes()).isEmpty();
    }

    @Test
    void a_code_twice_in_a_tree_within_nothing_or_within_itself_is_refused_where_it_stands() {
        assertThatThrownBy(() -> gaps(List.of(
                        code(Tree.SOURCE, "1", "2"),
                        code(Tree.SOURCE, "2", "1"),
                        code(Tree.PLACE, "1", "9"),
                        code(Tree.PLACE, "1", ""))))
                .isInstanceOfSatisfying(
                        InvalidDossierException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.pointer() + " " + problem.kind())
                                .containsExactlyInAnyOrder(
                                        "/budgetCodes/0/within WITHIN_ITSELF",
                                        "/budgetCodes/1/within WITHIN_ITSELF",
                                        "/budgetCodes/2/within WITHIN_NOTHING",
                                        "/budgetCodes/3/code GIVEN_TWICE"));
    }

    /** What the lines of a budget bear, one digit for each axis, and their cents. */
    @Property(tries = 40)
    void slices_along_any_axis_add_up_to_the_whole(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 9999) Integer> lines) {
        DossierFixtures fixture = aDossier();
        for (int i = 0; i < lines.size(); i++) {
            int line = lines.get(i);
            String code = List.of("04", "10", "10.9", "10.9.0").get(line % 4);
            fixture = fixture.need(
                    "line-" + i,
                    line + ".00",
                    "2019-01-01",
                    need -> function(code)
                            .apply(need)
                            .place(text("vieta " + line / 4 % 3))
                            .sourceCode("S" + line / 12 % 3)
                            .sourceKind(FundingSourceKind.COMMON.get(line / 36 % 4))
                            .economicKind(EconomicKind.COMMON.get(line / 144 % EconomicKind.COMMON.size()))
                            .manager(line % 5 < 2 ? ORGANISATION : "municipality")
                            .measure(MEASURE)
                            .period(DateRange.ofYear(2019 + line % 2)));
        }
        Dossier dossier = fixture.build().withBudgetCodes(FUNCTIONS);
        BudgetGaps all = BudgetGaps.of(dossier, PLAN);
        AmountRange whole = all.need().value();
        assertThat(sum(all.byCode("COFOG", 1).values().stream())).isEqualTo(whole);
        assertThat(sum(CodeTree.ofPlaces(dossier).codes().stream().map(all::at)))
                .isEqualTo(whole);
        assertThat(sum(CodeTree.ofSources(dossier).codes().stream().map(all::fromSource)))
                .isEqualTo(whole);
        assertThat(sum(FundingSourceKind.COMMON.stream().map(all::from))).isEqualTo(whole);
        assertThat(sum(EconomicKind.COMMON.stream().map(all::forKind))).isEqualTo(whole);
        assertThat(sum(Stream.of(ORGANISATION, "municipality").map(all::managedBy)))
                .isEqualTo(whole);
        assertThat(sum(Stream.of(2019, 2020).map(all::inYear))).isEqualTo(whole);
        assertThat(sum(dossier.plans().get(0).measures().stream().map(measure -> all.ofMeasure(measure.id()))))
                .isEqualTo(whole);
        assertThat(sum(all.byCode("COFOG", 1).values().stream()
                        .flatMap(code ->
                                CodeTree.ofPlaces(dossier).codes().stream().map(code::at))))
                .isEqualTo(whole);
    }

    private static AmountRange sum(Stream<BudgetGaps> slices) {
        return AmountRange.sum(
                Amounts.currency("EUR"),
                slices.map(slice -> slice.need().value()).toList());
    }
}

package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Set;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.RowChange.CellChange;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();

    @Test
    void a_dossier_does_not_differ_from_itself() {
        assertThat(Changes.between(DOSSIER, DOSSIER, Wording.ENGLISH)).isEmpty();
    }

    @Test
    void a_row_that_is_another_is_told_by_the_cells_that_differ_under_their_headings() {
        Dossier later = DOSSIER.withKnownUntil(
                Sourced.of(LocalDate.of(2019, 12, 31), DOSSIER.knownUntil().provenance()));
        assertThat(Changes.between(DOSSIER, later, Wording.ENGLISH))
                .containsExactly(new RowChange(
                        "Dossier",
                        Wording.ENGLISH.say(DOSSIER.title()),
                        "",
                        RowChange.Kind.CHANGED,
                        ImmutableList.of(new CellChange("Known until", "2019-12-10", "2019-12-31"))));
    }

    @Test
    void a_row_that_is_new_or_gone_is_told_whole_with_what_it_refers_to_by_name() {
        Dossier without = DOSSIER.withAgreements();
        assertThat(Changes.between(DOSSIER, without, Wording.ENGLISH))
                .filteredOn(change -> change.table().equals("Agreements"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(RowChange.Kind.REMOVED);
                    assertThat(change.cells())
                            .contains(new CellChange(
                                    "Purpose", "provision of services to victims of trafficking in human beings", ""));
                    assertThat(change.cells())
                            .extracting(CellChange::before)
                            .contains(Wording.ENGLISH.say(
                                    DOSSIER.plans().get(0).measures().get(9).title()))
                            .doesNotContain("measure-10");
                });
        assertThat(Changes.between(DOSSIER, without, Wording.LITHUANIAN))
                .as("its sources and texts too")
                .hasSizeGreaterThan(1)
                .extracting(RowChange::row)
                .containsOnly("paslaugų teikimas asmenims, nukentėjusiems nuo prekybos žmonėmis");
        assertThat(Changes.between(without, DOSSIER, Wording.ENGLISH))
                .filteredOn(change -> change.table().equals("Agreements"))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(RowChange.Kind.ADDED));
    }

    @Test
    void a_reader_is_told_in_the_own_language_and_of_a_changed_text_in_whatever_language_it_is() {
        Dossier titled = DOSSIER.withTitle(LocalizedText.of("lt", "Kita")).withId("another");
        assertThat(Changes.between(DOSSIER, titled, Wording.LITHUANIAN))
                .filteredOn(change -> change.table().equals("Byla"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.row()).isEqualTo("Kita");
                    assertThat(change.cells())
                            .extracting(CellChange::column)
                            .containsExactly("Bylos kodas", "Pavadinimas", "Pavadinimas (angliškai)");
                });
    }

    @Test
    void of_two_that_were_made_of_one_each_fact_is_taken_from_either() {
        Dossier mine = DOSSIER.withNeeds()
                .withKnownUntil(Sourced.of(
                        LocalDate.of(2019, 12, 31), DOSSIER.knownUntil().provenance()));
        Dossier theirs = DOSSIER.withAgreements();
        String need = DOSSIER.needs().get(0).id();
        ImmutableSet<String> agreements =
                DOSSIER.agreements().stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
        assertThat(Changes.between(theirs, mine, Wording.ENGLISH))
                .extracting(RowChange::fact)
                .contains("", need)
                .containsAll(agreements)
                .as("and with them their sources, but nothing else")
                .isSubsetOf(Sets.union(agreements, Set.of("", need)));
        assertThat(Changes.taking(theirs, mine, Set.of("", need)).orThrow()).isEqualTo(mine.withAgreements());
        assertThat(Changes.taking(theirs, mine, agreements).orThrow()).isEqualTo(DOSSIER);
        assertThat(Changes.taking(theirs, mine, Set.of()).orThrow()).isEqualTo(theirs);
        Dossier another = theirs.withTitle(LocalizedText.of("de", "Andere"));
        assertThat(Changes.taking(theirs, another, Set.of("")).orThrow()).isEqualTo(another);
    }

    @Test
    void what_is_taken_without_what_it_names_is_no_dossier() {
        ImmutableSet<String> acts = DOSSIER.acts().stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
        Dossier without = Dossier.builder()
                .id(DOSSIER.id())
                .title(DOSSIER.title())
                .municipality(DOSSIER.municipality())
                .currency(DOSSIER.currency())
                .reportingPeriod(DOSSIER.reportingPeriod())
                .knownUntil(DOSSIER.knownUntil())
                .documents(DOSSIER.documents())
                .build();
        assertThat(Changes.taking(DOSSIER, without, acts).problems())
                .extracting(problem -> problem.kind())
                .contains(ProblemKind.DANGLING_REFERENCE);
    }
}

package lt.kopz.lang.pl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.testkit.MarkedIds;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Findings in Polish")
class FindingsTest {
    private static final Wording POLISH = Wording.of("pl");
    private static final Rulebook EVERY_RULE = Rulebook.all(Set.<LocalDate>of()::contains);

    static Stream<Dossier> known() {
        return Stream.of(Kaisiadorys.dossier(), FullDossier.dossier());
    }

    @ParameterizedTest
    @MethodSource("known")
    void name_facts_in_full_and_by_no_id(Dossier dossier) {
        List<Finding> findings = EVERY_RULE.check(MarkedIds.in(dossier));

        assertThat(findings).isNotEmpty();
        assertThat(findings)
                .extracting(finding -> finding.explain(POLISH))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain(MarkedIds.MARK));
    }

    @ParameterizedTest(name = "“{1}” is “{0}”: {2}")
    @CsvSource({
        "Agencja Unii Europejskiej, Agencja UE, true",
        "Senat RP, Senat Rzeczypospolitej Polskiej, true",
        "Latarnia sp. z o.o., Latarnia Spółka z Ograniczoną Odpowiedzialnością, true",
        "Szpital w Jarzębinowie SP ZOZ, samodzielny publiczny zakład opieki zdrowotnej, true",
        "MOPS w Jarzębinowie, Miejski Ośrodek Pomocy Społecznej w Jarzębinowie, true",
        "Latarnia sp. z o.o., Latarenka sp. z o.o., false",
        "Latarnia S.A., Przystań S.A., false",
        "LR Latarnia, Lietuvos Respublika Latarnia, false"
    })
    void are_silent_on_official_abbreviations_of_polish(String name, String spelling, boolean silent) {
        Dossier dossier = DossierFixtures.aDossier()
                .builder()
                .addOrganisations(Organisation.builder()
                        .id("centre")
                        .name(LocalizedText.of("pl", name))
                        .addAliases(Alias.builder().spelling(spelling).build())
                        .build())
                .build();

        assertThat(Rulebook.standard().check(dossier).stream()
                        .noneMatch(finding -> finding.code().equals("NAME_VARIANTS")))
                .isEqualTo(silent);
    }
}

package lt.kopz.core.regulation;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSetMultimap;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActDetailsTest {
    private static LegalAct.Builder act() {
        return LegalAct.builder().id("act").kind(ActKind.DECISION).adopted(PartialDate.parse("2019-02-21"));
    }

    @ParameterizedTest
    @CsvSource({
        "tar, 2023-06015",
        "tar, TAR.53CF7E3F4A7D",
        "tar, 1061010NUTA00001435",
        "eli, http://data.europa.eu/eli/dir/2011/36/oj",
        "own, whatever 7"
    })
    void an_identifier_of_the_form_of_its_register_is_kept(String register, String identifier) {
        assertThat(act().putIdentifier(register, identifier).build().identifiers())
                .isEqualTo(ImmutableSetMultimap.of(register, identifier));
    }

    @ParameterizedTest
    @CsvSource({
        "tar, 2023-6015, NOT_AN_IDENTIFIER",
        "tar, V17-66, NOT_AN_IDENTIFIER",
        "eli, eli/dir/2011/36, NOT_AN_IDENTIFIER",
        "own, ' ', NOT_AN_IDENTIFIER",
        "Ow n, 7, WRONG_FORM"
    })
    void an_identifier_that_is_none_is_refused(String register, String identifier, ProblemKind kind) {
        LegalAct.Builder act = act().putIdentifier(register, identifier);

        assertThatThrownBy(act::build).hasFieldOrPropertyWithValue("kind", kind);
    }

    @Test
    void points_days_and_identifiers_survive_a_round_trip_through_json() {
        Dossier dossier = aDossier()
                .act("letter", act -> act)
                .act(
                        "act",
                        act -> act.published(on("2019-02-22"))
                                .noLongerFrom(on("2021-01-01"))
                                .putIdentifier("tar", "2019-02222")
                                .putIdentifier("eli", "https://example.org/eli/act")
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.BASED_ON)
                                        .act("letter")
                                        .point("19.6-33 p.")
                                        .build()))
                .build();

        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    @Test
    void a_negative_number_of_days_is_no_rule() {
        RulesOfProcedure.Builder rules = RulesOfProcedure.builder().id("rules").act("act");

        assertThatCode(() -> rules.noticeWorkingDays(0).build()).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.noticeWorkingDays(-1).build())
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
    }
}

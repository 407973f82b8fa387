package lt.kopz.core.party;

import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "L", "lt", "LTU", "Lietuva"})
    void a_country_is_two_capital_letters(String country) {
        assertThatThrownBy(() -> Municipality.builder()
                        .id("municipality")
                        .name(text("savivaldybė"))
                        .country(country)
                        .build())
                .hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
    }

    @Test
    void a_person_and_an_alias_have_a_name() {
        assertThatThrownBy(() -> Person.builder().id("person").name(" ").build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Alias.builder().spelling(" ").build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_organisation_in_two_spellings_is_one() {
        assertThat(Kaisiadorys.dossier().organisations())
                .filteredOn(organisation -> organisation.name().any().contains("išnaudojim"))
                .singleElement()
                .satisfies(organisation -> assertThat(organisation.aliases())
                        .extracting(Alias::spelling)
                        .containsExactly("VšĮ Kovos su prekyba žmonėmis ir išnaudojimo centras"));
    }
}

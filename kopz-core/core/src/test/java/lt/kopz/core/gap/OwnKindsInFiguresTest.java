package lt.kopz.core.gap;

import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

/** Kinds of money that kopz does not know: called as the wording has it, or else as the dossier does, or else by their code. */
class OwnKindsInFiguresTest {
    private static final Dossier PLAIN = DossierFixtures.aDossier().build();
    private static final Dossier NAMED = PLAIN.withKindNames(
            name(Vocabulary.REVENUE_KIND, "LOTTERY", "loterijos pelnas", "lottery profit"),
            name(Vocabulary.FUNDING_SOURCE_KIND, "LOTTERY", "loterija", "lottery"),
            name(Vocabulary.ECONOMIC_KIND, "PRIZES", "prizai", "prizes"));

    private static KindName name(Vocabulary of, String code, String lithuanian, String english) {
        return KindName.builder()
                .of(of)
                .code(code)
                .name(LocalizedText.lithuanian(lithuanian).with("en", english))
                .build();
    }

    @Test
    void money_of_a_source_that_the_dossier_names_is_called_so() {
        FundingSourceKind lottery = new FundingSourceKind("LOTTERY");

        assertThat(ENGLISH.say(new PortionWords(NAMED).moneyOf(lottery))).isEqualTo("funding source: lottery");
        assertThat(LITHUANIAN.say(new PortionWords(NAMED).moneyOf(lottery))).isEqualTo("lėšų šaltinis – loterija");
        assertThat(ENGLISH.say(new PortionWords(PLAIN).moneyOf(lottery))).isEqualTo("funding source: lottery");
    }

    @Test
    void money_of_an_economic_kind_that_the_dossier_names_is_called_so() {
        EconomicKind prizes = new EconomicKind("PRIZES");

        assertThat(LITHUANIAN.say(new PortionWords(NAMED).moneyFor(prizes))).isEqualTo("prizai");
        assertThat(ENGLISH.say(new PortionWords(PLAIN).moneyFor(prizes))).isEqualTo("prizes");
    }

    @Test
    void revenue_of_a_kind_that_the_dossier_names_is_called_so_and_the_wording_is_asked_before() {
        Wording ours = ENGLISH.toBuilder()
                .pattern("kind.RevenueKind.LOTTERY", "money of the lottery")
                .build();

        assertThat(new PortionWords(NAMED).name(new RevenueKind("LOTTERY"))).hasValueSatisfying(name -> {
            assertThat(ENGLISH.say(name)).isEqualTo("lottery profit");
            assertThat(ours.say(name)).isEqualTo("money of the lottery");
        });
        assertThat(new PortionWords(PLAIN).name(new RevenueKind("LOTTERY")).map(ENGLISH::say))
                .contains("lottery");
    }

    @Test
    void other_revenue_has_no_name_of_its_kind() {
        assertThat(new PortionWords(NAMED).name(RevenueKind.OTHER)).isEmpty();
    }

    @Test
    void a_second_name_for_one_code_is_refused_where_it_stands() {
        KindName again = name(Vocabulary.REVENUE_KIND, "LOTTERY", "loterija", "lottery");

        assertThatThrownBy(() -> Dossier.builder()
                        .from(NAMED)
                        .kindNames(List.of(NAMED.kindNames().get(0), again))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidDossierException.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .asString()
                                .contains("/kindNames/1/code", "GIVEN_TWICE", "LOTTERY"));
    }

    @Test
    void one_code_may_be_a_kind_of_two_vocabularies() {
        assertThat(NAMED.kindNames()).extracting(KindName::code).containsExactly("LOTTERY", "LOTTERY", "PRIZES");
    }
}

package lt.kopz.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegulationTest {
    private static LegalAct act(String... numbers) {
        return LegalAct.builder()
                .id("act")
                .kind(ActKind.DECISION)
                .adopted(PartialDate.parse("2019-10-24"))
                .addNumbers(numbers)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19.6-33",
                "19.6–33",
                "19.6 - 33",
                "19.6\u00a0–\u00a033",
                "19.6\u201133",
                "19.6\u221233",
                " 19.6-33 p. ",
                "19.6\u00ad-33"
            })
    void a_point_is_the_same_however_its_blanks_and_dashes_are_typed(String typed) {
        assertThat(ActPoint.numberIn(typed)).contains("19.6-33");
    }

    @Test
    void a_blank_number_is_refused() {
        assertThatThrownBy(() -> act(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("act");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "decision", "1A", "A B", "Ą"})
    void a_code_of_a_kind_or_role_is_in_capital_letters(String code) {
        assertThatThrownBy(() -> new ActKind(code)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IssuerRole(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_beyond_the_constants_is_kept() {
        assertThat(new ActKind("SPECIAL_KIND")).hasToString("SPECIAL_KIND");
        assertThat(new ActKind("DECISION")).isEqualTo(ActKind.DECISION);
        assertThat(new IssuerRole("MAYOR")).isEqualTo(IssuerRole.MAYOR);
        assertThat(new ActKind("A".repeat(50)).code()).hasSize(50);
        assertThatThrownBy(() -> new ActKind("A".repeat(51))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unidentified_acts_are_one_or_more() {
        UnidentifiedActs one = UnidentifiedActs.builder()
                .id("acts")
                .kind(ActKind.ORDINANCE)
                .count(1)
                .adopted(PartialDate.unknown())
                .build();
        assertThat(one.count()).isEqualTo(1);
        assertThatThrownBy(() -> one.withCount(0)).isInstanceOf(IllegalArgumentException.class);
    }
}

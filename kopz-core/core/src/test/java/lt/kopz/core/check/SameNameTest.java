package lt.kopz.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.WordForms;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A spelling")
class SameNameTest {
    private static boolean isOf(WordForms name, String spelling) {
        return new NameRules.SameName(Wording.LITHUANIAN.abbreviations()).isOf(name, spelling);
    }

    @ParameterizedTest(name = "“{1}” is “{0}”: {2}")
    @CsvSource({
        "Lietuvos Respublikos socialinės apsaugos ir darbo ministerija, LR socialinės apsaugos ir darbo ministerija, true",
        "LR Vyriausybė, Lietuvos Respublikos Vyriausybė, true",
        "viešoji įstaiga Kaišiadorių ligoninė, VšĮ „Kaišiadorių ligoninė“, true",
        "policijos komisariatas, Policijos Komisariatas, true",
        "policijos komisariatas, policija, true",
        "policija, policijos komisariatas, true",
        "Kaišiadorių rajono savivaldybė, savivaldybė, true",
        "VšĮ Kovos su prekyba žmonėmis ir išnaudojimu centras, VšĮ Kovos su prekyba žmonėmis ir išnaudojimo centras, false",
        "išnaudojimo centras, isnaudojimo centras, false",
        "policijos komisariatas, prokuratūra, false",
        "Kaišiadorių ligoninė, Kaišiadorių mokykla, false",
        "LR Vyriausybė, ES Vyriausybė, false",
        "Lietuvos Respublikos Seimas, LR Seimo, true",
        "VšĮ Kaišiadorių ligoninė, Kaišiadorių ligoninei, true",
        "Europos Sąjungos socialinis fondas, ES socialinio fondo, true",
        "Valstybės vaiko teisių apsaugos ir įvaikinimo tarnyba, Vaiko teisių apsaugos tarnyba, true",
        "Kaišiadorių rajono savivaldybės administracija, savivaldybės administracijai, true",
        "VšĮ Kaišiadorių ligoninė, viešosios įstaigos Kaišiadorių ligoninės, true",
        "UAB „Tiltas“, uždarosios akcinės bendrovės „Tiltas“, true",
        "Kauno miesto savivaldybė, Kauno rajono savivaldybė, false",
        "Vaikų namai, Vaiko namai, false",
        "VšĮ „Žalia“, VšĮ „Žalias“, false"
    })
    void is_the_name_where_it_differs_by_abbreviation_letter_case_or_what_it_leaves_out(
            String name, String spelling, boolean same) {
        assertThat(isOf(WordForms.of(name), spelling)).isEqualTo(same);
    }

    @Test
    void is_the_name_in_every_grammatical_case_that_it_is_given_in() {
        WordForms name = WordForms.of("išnaudojimo centras").with(GrammaticalCase.GENITIVE, "išnaudojimo centro");

        assertThat(isOf(name, "išnaudojimo centro")).isTrue();
        assertThat(isOf(name, "išnaudojimo centrui")).isFalse();
    }

    @Test
    void of_no_letters_is_no_name() {
        assertThat(isOf(WordForms.of("policija"), "–")).isFalse();
    }

    /** The abbreviations of a language without a pack here. */
    private static final Map<String, String> PORTUGUESE = Map.of(
            "S.A.", "sociedade anónima",
            "Lda.", "limitada",
            "IPSS", "instituição particular de solidariedade social",
            "IP", "instituto público");

    @ParameterizedTest(name = "“{1}” is “{0}”: {2}")
    @CsvSource({
        "Águas do Norte S.A., Águas do Norte sociedade anónima, true",
        "Águas do Norte S. A., águas do norte, true",
        "Abrigo Lda., ABRIGO LIMITADA, true",
        "IPSS Casa Aberta, instituição particular de solidariedade social Casa Aberta, true",
        "IP Casa Aberta, IPSS Casa Aberta, false",
        "LR Casa Aberta, Lietuvos Respublika Casa Aberta, false"
    })
    void is_the_name_by_the_abbreviations_of_its_own_language_and_of_no_other(
            String name, String spelling, boolean same) {
        assertThat(new NameRules.SameName(PORTUGUESE).isOf(WordForms.of(name), spelling))
                .isEqualTo(same);
    }
}

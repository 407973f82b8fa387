package lt.kopz.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.WordForms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A spelling")
class SameNameTest {
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
        assertThat(SameName.isOf(WordForms.of(name), spelling)).isEqualTo(same);
    }

    @Test
    void is_the_name_in_every_grammatical_case_that_it_is_given_in() {
        WordForms name = WordForms.of("išnaudojimo centras").with(GrammaticalCase.GENITIVE, "išnaudojimo centro");

        assertThat(SameName.isOf(name, "išnaudojimo centro")).isTrue();
        assertThat(SameName.isOf(name, "išnaudojimo centrui")).isFalse();
    }

    @Test
    void of_no_letters_is_no_name() {
        assertThat(SameName.isOf(WordForms.of("policija"), "–")).isFalse();
    }
}

package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import lt.kopz.reporting.HostileText;
import lt.kopz.reporting.render.Characters;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTest {

    @Test
    void a_short_caption_is_the_name() {
        assertThat(new SheetNames().name("1 lentelė. Priemonės")).isEqualTo("1 lentelė. Priemonės");
    }

    @Test
    void thirty_one_characters_fit_and_thirty_two_are_cut() {
        assertThat(new SheetNames().name("a".repeat(30))).isEqualTo("a".repeat(30));
        assertThat(new SheetNames().name("a".repeat(31))).isEqualTo("a".repeat(31));
        assertThat(new SheetNames().name("a".repeat(32))).isEqualTo("a".repeat(30) + "…");
    }

    @Test
    void a_caption_is_cut_between_words() {
        assertThat(new SheetNames().name("2 lentelė. Poreikis, asignavimai ir išlaidos"))
                .isEqualTo("2 lentelė. Poreikis,…");
    }

    @Test
    void names_that_differ_only_in_case_are_told_apart() {
        SheetNames names = new SheetNames();
        assertThat(names.name("Kaina")).isEqualTo("Kaina");
        assertThat(names.name("KAINA")).isEqualTo("KAINA (2)");
        assertThat(names.name("kaina")).isEqualTo("kaina (3)");
    }

    @Test
    void a_name_that_excel_keeps_is_not_used() {
        assertThat(new SheetNames().name("History")).isEqualTo("History (2)");
    }

    @Test
    void forbidden_characters_become_hyphens_and_apostrophes_at_the_ends_go() {
        assertThat(new SheetNames().name("'a/b\\c*d?e:f[g]'")).isEqualTo("a-b-c-d-e-f-g-");
        assertThat(new SheetNames().name("''")).isEqualTo("-");
    }

    @Test
    void a_colon_becomes_a_dash() {
        assertThat(new SheetNames().name("3 pav. Lėšų kelias: iš kur")).isEqualTo("3 pav. Lėšų kelias – iš kur");
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(HostileText.any(), Arbitraries.strings().ofMaxLength(60));
    }

    /** The oracle is the check of Apache POI. */
    @Property
    void every_name_is_legal_and_no_name_is_given_twice(@ForAll("hostile") String caption) {
        String clean = Characters.clean(caption);
        SheetNames names = new SheetNames();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            String name = names.name(clean);
            assertThatCode(() -> WorkbookUtil.validateSheetName(name)).doesNotThrowAnyException();
            assertThat(given.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
        }
    }
}

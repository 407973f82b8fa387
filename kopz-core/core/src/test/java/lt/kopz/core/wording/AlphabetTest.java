package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlphabetTest {
    private static final Comparator<String> ORDER = Wording.LITHUANIAN.order();

    private static final List<String> WORDS = List.of(
            "",
            "10 paskaitų",
            "7 paskaitos",
            "abėcėlė",
            "Akmenė",
            "Alytus",
            "ąsotis",
            "asotis",
            "ąžuolas",
            "Biržai",
            "Carito",
            "Čekiškė",
            "Darbo inspekcija",
            "Elektrėnai",
            "ėjimas",
            "eilė",
            "ęsantis",
            "Gargždai",
            "Ignalina",
            "įmonė",
            "inspekcija",
            "yla",
            "ir",
            "irklas",
            "Jonava",
            "Joniškis",
            "Kaišiadorys",
            "Kaišiadorių rajonas",
            "Kaunas",
            "Klaipėda",
            "Kupiškis",
            "Kėdainiai",
            "Lazdijai",
            "Mažeikiai",
            "Molėtai",
            "NVO",
            "nvo",
            "Panevėžys",
            "Pasvalys",
            "Plungė",
            "policija",
            "prokuratūra",
            "Radviliškis",
            "Rokiškis",
            "Skuodas",
            "Šakiai",
            "Šalčininkai",
            "Šiauliai",
            "Šilutė",
            "Širvintos",
            "Tauragė",
            "Telšiai",
            "Ukmergė",
            "ūkis",
            "upė",
            "ūsai",
            "usnis",
            "Utena",
            "Užimtumo tarnyba",
            "Vilkaviškis",
            "Vilnius",
            "Varėna",
            "Zarasai",
            "žemė",
            "Žiežmariai",
            "zuikis",
            "žuvis");

    @Test
    void words_are_sorted_as_cldr_sorts_lithuanian() {
        List<String> ours = shuffled();
        ours.sort(ORDER);
        List<String> icu = shuffled();
        icu.sort(collator("lt")::compare);

        assertThat(ours).isEqualTo(icu);
    }

    @Test
    void words_are_sorted_as_cldr_sorts_english() {
        List<String> ours = shuffled();
        ours.sort(Wording.ENGLISH.order());
        List<String> icu = shuffled();
        icu.sort(collator("en")::compare);

        assertThat(ours).isEqualTo(icu);
    }

    static Collator collator(String language) {
        return Collator.getInstance(ULocale.forLanguageTag(language));
    }

    private static List<String> shuffled() {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, new Random(20191210));
        return words;
    }

    @Test
    void letters_of_their_own_come_after_the_letters_they_look_like() {
        assertThat(ORDER.compare("cukrus", "čia")).isNegative();
        assertThat(ORDER.compare("szz", "ša")).isNegative();
        assertThat(ORDER.compare("zyz", "ža")).isNegative();
    }

    @Test
    void letters_that_stand_together_differ_only_where_all_else_is_the_same() {
        assertThat(ORDER.compare("ąa", "ab")).isNegative();
        assertThat(ORDER.compare("ylos", "iltis")).isNegative();
        assertThat(ORDER.compare("ilas", "įlas")).isNegative();
        assertThat(ORDER.compare("įlas", "ylas")).isNegative();
        assertThat(ORDER.compare("ula", "ųla")).isNegative();
        assertThat(ORDER.compare("ųla", "ūla")).isNegative();
        assertThat(ORDER.compare("esa", "ęsa")).isNegative();
        assertThat(ORDER.compare("ęsa", "ėsa")).isNegative();
    }

    @Test
    void small_letters_come_before_capitals_where_all_else_is_the_same() {
        assertThat(ORDER.compare("nvo", "NVO")).isNegative();
        assertThat(ORDER.compare("NVO", "nvoa")).isNegative();
    }

    @Test
    void a_letter_the_alphabet_lacks_goes_with_its_base_letter() {
        assertThat(ORDER.compare("café", "cafz")).isNegative();
        assertThat(ORDER.compare("cafe", "café")).isNegative();
        assertThat(ORDER.compare("žodis", "иван")).isNegative();
        assertThat(ORDER.compare("ба", "вб")).isNegative();
        assertThat(ORDER.compare("вб", "ба")).isPositive();
    }

    @Test
    void blanks_come_before_other_signs_and_those_before_digits_and_letters() {
        assertThat(ORDER.compare("a b", "a-b")).isNegative();
        assertThat(ORDER.compare("a\u00a0b", "a-b")).isNegative();
        assertThat(ORDER.compare("a-b", "a1")).isNegative();
        assertThat(ORDER.compare("a-b", "a.b")).isNegative();
        assertThat(ORDER.compare("a8", "a9")).isNegative();
        assertThat(ORDER.compare("a9", "aa")).isNegative();
    }

    @Test
    void a_letter_may_be_written_as_base_and_mark() {
        String decomposed = Normalizer.normalize("čia", Normalizer.Form.NFD);

        assertThat(ORDER.compare("cz", decomposed)).isNegative();
        assertThat(ORDER.compare(decomposed, "da")).isNegative();
    }
}

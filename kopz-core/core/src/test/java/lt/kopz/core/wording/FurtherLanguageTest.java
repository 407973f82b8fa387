package lt.kopz.core.wording;

import static lt.kopz.core.wording.WordingTest.tied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;

/** A third language, made from outside. */
class FurtherLanguageTest {
    private static final PluralRule SLAVIC_PLURALS =
            PluralRule.of(3, n -> n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2);

    private static final TestMessage SIZE =
            TestMessage.of("Grupę sudaro {n} {n?narys|nariai|narių}.", "The group has {n} {n?member|members}.");

    private static final Wording SMALL = Wording.builder("qaa")
            .catalogue(TestMessage.catalogue("The group has {n} {n?member|members}."))
            .plurals(SLAVIC_PLURALS)
            .pattern("test.message", "Grupa liczy {n} {n?członka|członków|członków}.")
            .patterns(Map.of(
                    "wording.atLeast", "co najmniej {value}",
                    "wording.number.decimal", ",",
                    "wording.number.group", "\u00a0",
                    "wording.amount", "{value}\u00a0{currency}",
                    "wording.list", "{head:*} i {last:*}",
                    "wording.alphabet", "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż"))
            .fallback(Wording.ENGLISH)
            .build();

    @Test
    void it_speaks_where_it_has_words() {
        assertThat(SMALL.say(Phrase.of(SIZE).with("n", 15))).isEqualTo("Grupa liczy 15 członków.");
        assertThat(SMALL.say(Phrase.of(SIZE).with("n", 1))).isEqualTo("Grupa liczy 1 członka.");
        assertThat(SMALL.count(Headcount.atLeast(364))).isEqualTo("co najmniej 364");
        assertThat(SMALL.amount(Amounts.euro("48903.27"))).isEqualTo(tied("48~903,27~EUR"));
        assertThat(SMALL.list(List.of("a", "b", "c"))).isEqualTo("a, b i c");
        assertThat(SMALL.plural(22, "członek", "członkowie", "członków")).isEqualTo("członkowie");
    }

    @Test
    void it_falls_back_to_whole_phrases_of_the_next_language() {
        assertThat(SMALL.languages()).containsExactly("qaa", "en");
        assertThat(SMALL.date(LocalDate.of(2019, 2, 5))).isEqualTo("5\u00a0February 2019");
        assertThat(SMALL.date(PartialDate.parse("2020-40"))).isEqualTo("first half of 2020");
        assertThat(SMALL.count(Headcount.atMost(12345))).isEqualTo("at most 12,345");
        assertThat(SMALL.quote("a")).isEqualTo("“a”");
    }

    @Test
    void what_it_lacks_is_known() {
        Phrase phrase = Phrase.of(TestMessage.of("{who}", "By {who}").withKey("test.by"))
                .with("who", LocalizedText.lithuanian("taryba"));

        assertThat(SMALL.say(phrase)).isEqualTo("By taryba");
        assertThat(SMALL.gaps(phrase))
                .containsExactly(
                        new Gap("qaa", "test.by", Optional.empty()), new Gap("qaa", "taryba", Optional.empty()));
        assertThat(SMALL.runs(phrase)).containsExactly(new LanguageSpan("By ", "en"), new LanguageSpan("taryba", "lt"));
    }

    @Test
    void its_own_text_is_preferred_to_that_of_its_fallbacks() {
        LocalizedText text =
                LocalizedText.lithuanian("grupė").with("en", "group").with("qaa", "grupa");

        assertThat(SMALL.say(text)).isEqualTo("grupa");
        assertThat(SMALL.say(LocalizedText.lithuanian("grupė").with("en", "group")))
                .isEqualTo("group");
        assertThat(SMALL.say(LocalizedText.lithuanian("grupė"))).isEqualTo("grupė");
    }

    @Test
    void it_sorts_by_its_own_alphabet() {
        assertThat(List.of("ż", "z", "ć", "d", "c").stream().sorted(SMALL.order()))
                .containsExactly("c", "ć", "d", "z", "ż");
    }

    @Test
    void fallbacks_may_follow_each_other() {
        Wording silesian = Wording.builder("szl").fallback(SMALL).build();

        assertThat(silesian.languages()).containsExactly("szl", "qaa", "en");
        assertThat(silesian.say(Phrase.of(SIZE).with("n", 15))).isEqualTo("Grupa liczy 15 członków.");
        assertThat(silesian.number(12345)).isEqualTo(tied("12~345"));
    }

    @Test
    void without_a_fallback_english_speaks() {
        Wording german = Wording.builder("de").build();

        assertThat(german.languages()).containsExactly("de", "en");
        assertThat(german.date(PartialDate.parse("2019-02"))).isEqualTo("February 2019");
        assertThat(german.number(12345)).isEqualTo("12,345");
    }

    @Test
    void its_words_may_stand_in_a_file() {
        Bundle file = Bundle.of(language -> new ByteArrayInputStream(
                ("wording.month.2=Februar\nwording.date.month={month} {year}").getBytes(StandardCharsets.UTF_8)));
        Wording german = Wording.builder("de").patterns(file).build();

        assertThat(german.date(PartialDate.parse("2019-02"))).isEqualTo("Februar 2019");
    }

    @Test
    void a_built_in_language_may_be_given_other_words() {
        Wording ours = Wording.LITHUANIAN.toBuilder()
                .pattern("wording.atLeast", "bent {value}")
                .pattern("wording.date.half.genitive", "{year} metų {half} pusmečio")
                .build();

        assertThat(ours.count(Headcount.atLeast(364))).isEqualTo("bent 364");
        assertThat(ours.date(PartialDate.parse("../2020-40"))).isEqualTo("iki 2020 metų I pusmečio");
        assertThat(ours.plural(364, "mokinys", "mokiniai", "mokinių")).isEqualTo("mokiniai");
        assertThat(ours.languages()).containsExactly("lt", "en");
        assertThat(Wording.LITHUANIAN.count(Headcount.atLeast(364))).isEqualTo("ne mažiau kaip 364");
    }

    @Test
    void a_name_given_anew_is_not_mixed_with_the_cases_of_the_old_one() {
        TestMessage gap = TestMessage.lithuanian("trūkumas").with("lt.genitive", "trūkumo");
        Wording ours = Wording.LITHUANIAN.toBuilder()
                .catalogue(TestMessage.catalogue("gap"))
                .pattern("test.message", "stygius")
                .build();

        assertThat(ours.say(Phrase.of(gap), GrammaticalCase.GENITIVE)).isEqualTo("stygius");
    }

    @Test
    void a_text_in_none_of_the_languages_is_said_in_the_one_it_was_written_in() {
        LocalizedText text = LocalizedText.of("de", WordForms.of("Gruppe").translatedBy("the authors of this file"))
                .with("lt", "grupė");

        assertThat(SMALL.say(text)).isEqualTo("grupė");
        assertThat(text.any()).isEqualTo("grupė");
    }

    @Test
    void a_pattern_of_arguments_alone_is_said_in_the_language_asked_for() {
        Phrase phrase = Phrase.of(TestMessage.of("{value}", "{value}").withKey("test.value"))
                .with("value", Headcount.atLeast(1234));

        assertThat(SMALL.say(phrase)).isEqualTo(tied("co najmniej 1~234"));
        assertThat(SMALL.gaps(phrase)).isEmpty();
    }

    @Test
    void signs_between_arguments_are_no_other_language_though_they_are_missing() {
        Phrase phrase = Phrase.of(TestMessage.of("{a} – {b}", "{a}: {b}").withKey("test.pair"))
                .with("a", "x")
                .with("b", Headcount.atLeast(2));

        assertThat(SMALL.say(phrase)).isEqualTo("x: co najmniej 2");
        assertThat(SMALL.gaps(phrase)).containsExactly(new Gap("qaa", "test.pair", Optional.empty()));
    }

    @Test
    void a_tag_that_is_none_is_refused_at_once() {
        assertThatThrownBy(() -> Wording.builder("Latvian")).isInstanceOf(IllegalArgumentException.class);
    }
}

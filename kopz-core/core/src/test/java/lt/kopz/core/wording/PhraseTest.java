package lt.kopz.core.wording;

import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static lt.kopz.core.wording.WordingTest.tied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
    private static final LocalizedText GROUP = LocalizedText.lithuanian("darbo grupė")
            .with("lt", GrammaticalCase.GENITIVE, "darbo grupės")
            .with("lt", GrammaticalCase.LOCATIVE, "darbo grupėje")
            .with("en", "working group");

    @Test
    void the_same_phrase_is_said_in_each_language() {
        Phrase phrase = Phrase.of(TestMessage.of(
                        "{group:locative:capital} yra {n} {n?narys|nariai|narių}.",
                        "The {group} has {n} {n?member|members}."))
                .with("group", GROUP)
                .with("n", 15);

        assertThat(LITHUANIAN.say(phrase)).isEqualTo("Darbo grupėje yra 15 narių.");
        assertThat(ENGLISH.say(phrase)).isEqualTo("The working group has 15 members.");
    }

    @Test
    void a_pattern_has_another_one_for_names_without_the_case_that_it_asks_for() {
        Phrase inner = Phrase.of(TestMessage.of("{group:genitive} {what}", "{group} {what}"));
        TestMessage sentence = TestMessage.of("{whose:genitive} lėšos. || Lėšos ({whose}).", "Money of {whose}.");
        Phrase formed = Phrase.of(sentence).with("whose", GROUP);
        Phrase lacking = Phrase.of(sentence).with("whose", LocalizedText.lithuanian("policija"));
        Phrase foreign = Phrase.of(sentence).with("whose", LocalizedText.of("en", "police"));
        Phrase within = Phrase.of(sentence)
                .with("whose", inner.with("what", "narys").with("group", LocalizedText.lithuanian("policija")));

        assertThat(LITHUANIAN.say(formed)).isEqualTo("darbo grupės lėšos.");
        assertThat(LITHUANIAN.say(lacking)).isEqualTo("Lėšos (policija).");
        assertThat(LITHUANIAN.say(foreign)).as("no Lithuanian name").isEqualTo("Lėšos (police).");
        assertThat(LITHUANIAN.say(within)).as("of a name within a name").isEqualTo("Lėšos (policija narys).");
        assertThat(ENGLISH.say(lacking)).isEqualTo("Money of policija.");
        assertThatThrownBy(() -> Template.parse("{a:genitive} || {b}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other arguments after \"||\"");
    }

    @Test
    void every_kind_of_argument_is_said_its_own_way() {
        assertThat(said("a")).isEqualTo("a");
        assertThat(said(GROUP)).isEqualTo("darbo grupė");
        assertThat(said(Literal.of("V17-253"))).isEqualTo("V17-253");
        assertThat(said(3250L)).isEqualTo("3250");
        assertThat(said(3250)).isEqualTo("3250");
        assertThat(said(new BigDecimal("38.46"))).isEqualTo("38,46");
        assertThat(said(LocalDate.of(2019, 2, 5))).isEqualTo(tied("2019~m.~vasario~5~d."));
        assertThat(said(PartialDate.parse("2019-02"))).isEqualTo(tied("2019~m.~vasario~mėn."));
        assertThat(said(DateRange.ofYears(2019, 2020))).isEqualTo(tied("2019–2020~m."));
        assertThat(said(Amounts.euro("3250.00"))).isEqualTo(tied("3250,00~Eur"));
        assertThat(said(AmountRange.atLeast(Amounts.euro("770.00")))).isEqualTo(tied("ne mažiau kaip 770,00~Eur"));
        assertThat(said(Headcount.atLeast(450))).isEqualTo("ne mažiau kaip 450");
    }

    private static String said(Object value) {
        return LITHUANIAN.say(TestMessage.phrase("{value}").with("value", value));
    }

    @Test
    void a_value_no_wording_can_say_is_refused() {
        assertThatThrownBy(() -> TestMessage.phrase("{at}").with("at", LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"at\"")
                .hasMessageContaining("test.message")
                .hasMessageContaining("java.time.LocalTime");
        assertThatThrownBy(() -> TestMessage.phrase("{x}").with("x", 1.5f))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N", "1n", "n n", "narių", "n:genitive"})
    void a_name_no_pattern_can_use_is_refused(String name) {
        assertThatThrownBy(() -> TestMessage.phrase("").with(name, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_argument_that_is_not_given_is_named() {
        Phrase phrase = TestMessage.phrase("{need} ir {appropriated}").with("need", 1);

        assertThatThrownBy(() -> LITHUANIAN.say(phrase))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.message")
                .hasMessageContaining("{appropriated}")
                .hasMessageContaining("[need]");
    }

    @Test
    void a_word_by_something_that_is_no_number_is_named() {
        Phrase phrase = TestMessage.phrase("{n?narys|nariai|narių}").with("n", "15");

        assertThatThrownBy(() -> LITHUANIAN.say(phrase))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{n}");
    }

    @Test
    void the_word_goes_with_the_count_that_is_said() {
        Phrase phrase = TestMessage.phrase("Dalyvavo {n} {n?mokinys|mokiniai|mokinių}.");

        assertThat(LITHUANIAN.say(phrase.with("n", Headcount.atLeast(364))))
                .isEqualTo("Dalyvavo ne mažiau kaip 364 mokiniai.");
        assertThat(LITHUANIAN.say(phrase.with("n", Headcount.exactly(1)))).isEqualTo("Dalyvavo 1 mokinys.");
        assertThat(LITHUANIAN.say(phrase.with("n", Headcount.between(3, 5))))
                .isEqualTo("Dalyvavo nuo 3 iki 5 mokinių.");
        assertThat(LITHUANIAN.say(phrase.with("n", Headcount.unknown())))
                .isEqualTo("Dalyvavo nežinomas skaičius mokinių.");
    }

    @Test
    void an_unknown_count_without_a_word_behind_it_is_just_unknown() {
        Phrase phrase = TestMessage.phrase("Dalyvių: {n}; paskaitų: {m} {m?paskaita|paskaitos|paskaitų}")
                .with("n", Headcount.unknown())
                .with("m", 7);

        assertThat(LITHUANIAN.say(phrase)).isEqualTo("Dalyvių: nežinoma; paskaitų: 7 paskaitos");
    }

    @Test
    void an_unknown_count_of_something_reads_well_in_english_too() {
        Phrase phrase = Phrase.of(TestMessage.of("-", "There were {n} {n?pupil|pupils}."));

        assertThat(ENGLISH.say(phrase.with("n", Headcount.unknown())))
                .isEqualTo("There were an unknown number of pupils.");
    }

    @Test
    void a_fraction_takes_its_own_form_where_there_is_one() {
        Phrase three = TestMessage.phrase("{n} {n?valanda|valandos|valandų}").with("n", new BigDecimal("1.5"));
        Phrase four =
                TestMessage.phrase("{n} {n?valanda|valandos|valandų|valandos}").with("n", new BigDecimal("1.5"));

        assertThat(LITHUANIAN.say(three)).isEqualTo("1,5 valandų");
        assertThat(LITHUANIAN.say(four)).isEqualTo("1,5 valandos");
    }

    @Test
    void one_form_may_be_empty() {
        Phrase phrase = Phrase.of(TestMessage.of("-", "{n} lecture{n?|s}"));

        assertThat(ENGLISH.say(phrase.with("n", 1))).isEqualTo("1 lecture");
        assertThat(ENGLISH.say(phrase.with("n", 7))).isEqualTo("7 lectures");
    }

    @Test
    void a_number_may_be_a_percentage() {
        Phrase phrase = TestMessage.phrase("Padengta {share:percent}.");

        assertThat(LITHUANIAN.say(phrase.with("share", new BigDecimal("21.54"))))
                .isEqualTo(tied("Padengta 21,54~%."));
        assertThat(LITHUANIAN.say(phrase.with("share", 100))).isEqualTo(tied("Padengta 100~%."));
        assertThatThrownBy(() -> LITHUANIAN.say(phrase.with("share", "21")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{share}");
    }

    @Test
    void doubled_braces_are_braces() {
        assertThat(LITHUANIAN.say(TestMessage.phrase("{{{n}}} ir {{n}}").with("n", 5)))
                .isEqualTo("{5} ir {n}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "a {n",
                "a n}",
                "{}",
                "{N}",
                "{n:}",
                "{n:genitivus}",
                "{n:genitive?a|b|c}",
                "{ n}",
                "{?a|b}"
            })
    void a_pattern_that_cannot_be_read_says_where(String pattern) {
        assertThatThrownBy(() -> LITHUANIAN.say(TestMessage.phrase(pattern).with("n", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The pattern \"" + pattern + "\" has, at character ");
    }

    @Test
    void a_date_at_the_end_of_a_sentence_needs_no_second_full_stop() {
        Phrase phrase = TestMessage.phrase("Posėdis įvyko {date}.");

        assertThat(LITHUANIAN.say(phrase.with("date", LocalDate.of(2019, 2, 5))))
                .isEqualTo(tied("Posėdis įvyko 2019~m.~vasario~5~d."));
        assertThat(LITHUANIAN.say(phrase.with("date", PartialDate.parse("2019-02"))))
                .isEqualTo(tied("Posėdis įvyko 2019~m.~vasario~mėn."));
        assertThat(LITHUANIAN.say(phrase.with("date", PartialDate.parse("2019-33"))))
                .isEqualTo(tied("Posėdis įvyko 2019~m.~I~ketv."));
        assertThat(LITHUANIAN.say(phrase.with("date", PartialDate.parse("2020-40"))))
                .isEqualTo(tied("Posėdis įvyko 2020~m.~I~pusmetis."));
        assertThat(LITHUANIAN.say(phrase.with("date", "rytoj"))).isEqualTo("Posėdis įvyko rytoj.");
    }

    @Test
    void a_full_stop_in_the_middle_is_said_once_too() {
        Phrase phrase = TestMessage.phrase("Patvirtinta {date}. Pakeista {date}, vėliau {date}.")
                .with("date", LocalDate.of(2019, 2, 5));

        assertThat(LITHUANIAN.say(phrase))
                .isEqualTo(tied("Patvirtinta 2019~m.~vasario~5~d. Pakeista 2019~m.~vasario~5~d., vėliau"
                        + " 2019~m.~vasario~5~d."));
    }

    @Test
    void an_ellipsis_is_left_alone() {
        assertThat(LITHUANIAN.say(TestMessage.phrase("{a}.").with("a", "ir taip toliau...")))
                .isEqualTo("ir taip toliau....");
        assertThat(LITHUANIAN.say(TestMessage.phrase("{a}...").with("a", "d."))).isEqualTo("d....");
        assertThat(LITHUANIAN.say(TestMessage.phrase("Ir taip..."))).isEqualTo("Ir taip...");
    }

    @Test
    void a_case_asked_of_a_phrase_reaches_the_argument_that_passes_it_on() {
        Text both = Text.list(
                List.of(GROUP, LocalizedText.lithuanian("taryba").with("lt", GrammaticalCase.GENITIVE, "tarybos")));

        assertThat(LITHUANIAN.say(
                        TestMessage.phrase("{who:genitive} sprendimas").with("who", both)))
                .isEqualTo("darbo grupės ir tarybos sprendimas");
        assertThat(LITHUANIAN.say(TestMessage.phrase("{who} nusprendė").with("who", both)))
                .isEqualTo("darbo grupė ir taryba nusprendė");
    }

    @Test
    void a_message_may_have_cases_itself() {
        TestMessage gap =
                TestMessage.of("finansavimo trūkumas", "funding gap").with("lt.genitive", "finansavimo trūkumo");
        Phrase sentence = Phrase.of(TestMessage.of("nėra {what:genitive}", "there is no {what:genitive}")
                        .withKey("test.none"))
                .with("what", Phrase.of(gap));

        assertThat(LITHUANIAN.say(sentence)).isEqualTo("nėra finansavimo trūkumo");
        assertThat(ENGLISH.say(sentence)).isEqualTo("there is no funding gap");
        assertThat(LITHUANIAN.say(Phrase.of(gap), GrammaticalCase.GENITIVE)).isEqualTo("finansavimo trūkumo");
        assertThat(LITHUANIAN.say(Phrase.of(gap), GrammaticalCase.DATIVE)).isEqualTo("finansavimo trūkumas");
    }

    @Test
    void phrases_are_equal_when_message_and_arguments_are() {
        Phrase one = TestMessage.phrase("{a}{b}").with("a", 1).with("b", Amounts.euro("1.00"));
        Phrase other = TestMessage.phrase("{a}{b}").with("b", Amounts.euro("1")).with("a", 1L);

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(one.with("a", 2));
        assertThat(one.arguments()).containsOnlyKeys("a", "b").containsEntry("a", 1L);
        assertThat(one)
                .hasToString("test.message{a=1, b=EUR 1.00}"
                        .replace("EUR 1.00", one.arguments().get("b").toString()));
    }

    @Test
    void a_phrase_is_not_changed_by_with() {
        Phrase phrase = TestMessage.phrase("{a}");
        Phrase with = phrase.with("a", 1);

        assertThat(phrase.arguments()).isEmpty();
        assertThat(with.with("a", 2).arguments()).containsEntry("a", 2L).hasSize(1);
    }

    @Test
    void a_message_without_a_pattern_is_named() {
        Phrase phrase = Phrase.of(new TestMessage("test.nowhere", Map.of("pl", "x")));

        assertThatThrownBy(() -> ENGLISH.say(phrase))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.nowhere")
                .hasMessageContaining("[en]");
    }
}

package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.InvalidLanguageException.Flaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Languages as packs, which are found and checked. */
class LanguagePackTest {

    /** A pack whose files are written in the test. */
    record Pack(String language, PluralRule plurals, Map<String, String> files) implements LanguagePack {
        @Override
        public @Nullable InputStream messages(String catalogue) {
            String file = files.get(catalogue);
            return file == null ? null : new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A language written from right to left, in which names have no cases and words one form. */
    public static final class Dhivehi implements LanguagePack {
        @Override
        public String language() {
            return "dv";
        }

        @Override
        public PluralRule plurals() {
            return PluralRule.of(1, n -> 0);
        }

        @Override
        public @Nullable InputStream messages(String catalogue) {
            return catalogue.equals("core") ? new ByteArrayInputStream("""
                            wording.direction=rtl
                            wording.cases=
                            wording.month.2=ފެބުރުވަރީ
                            wording.date.day={day} {month} {year}
                            wording.atLeast=މަދުވެގެން {value}
                            wording.currency.MVR=ރުފިޔާ
                            claim.total.persons={event} {persons} {participations} {occurrences}
                            """.getBytes(StandardCharsets.UTF_8)) : null;
        }
    }

    private static Pack invented(String catalogue, String... lines) {
        return new Pack("qaa", PluralRule.of(3, n -> n == 1 ? 0 : 2), Map.of(catalogue, String.join("\n", lines)));
    }

    private static ImmutableList<Flaw> flaws(LanguagePack pack) {
        return catchThrowableOfType(InvalidLanguageException.class, () -> Wording.of(pack))
                .flaws();
    }

    @Test
    void lithuanian_and_english_are_found_like_any_other_language() {
        assertThat(Wording.available()).contains("en", "lt");
        assertThat(Wording.of("LT").language()).isEqualTo("lt");
        assertThat(Wording.of("lt").count(Headcount.atLeast(364)))
                .isEqualTo(Wording.LITHUANIAN.count(Headcount.atLeast(364)));
        assertThat(Wording.of("en").plural(2, "member", "members")).isEqualTo("members");
    }

    @Test
    void a_language_without_a_pack_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> Wording.of("tlh"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"tlh\"")
                .hasMessageContaining("en, lt");
        assertThatThrownBy(() -> Wording.of("English")).hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
    }

    @Test
    void a_pack_that_is_wrong_is_left_out_where_all_languages_are_gone_through() {
        assertThat(Wording.accepted(() -> Wording.of(invented("core", "wording.atLaest=co najmniej {value}"))))
                .isEmpty();
        assertThat(Wording.accepted(() -> Wording.of(new Dhivehi()))).isPresent();
        assertThat(Wording.find("LT").orElseThrow().language()).isEqualTo("lt");
        assertThat(Wording.find("tlh")).isEmpty();
    }

    @Test
    void a_language_from_right_to_left_without_cases_and_plurals_speaks() {
        Wording dhivehi = Wording.of(new Dhivehi());

        assertThat(dhivehi.isRightToLeft()).isTrue();
        assertThat(dhivehi.cases()).isEmpty();
        assertThat(dhivehi.date(LocalDate.of(2019, 2, 5))).isEqualTo("5 ފެބުރުވަރީ 2019");
        assertThat(dhivehi.count(Headcount.atLeast(364))).isEqualTo("މަދުވެގެން 364");
        assertThat(dhivehi.amount(Amounts.euro("5.00"))).isEqualTo("EUR\u00a05.00");
        LocalizedText name = LocalizedText.of("dv", "ކޮމިޓީ");
        assertThat(dhivehi.say(name, GrammaticalCase.GENITIVE)).isEqualTo("ކޮމިޓީ");
        assertThat(dhivehi.languages()).containsExactly("dv", "en");
    }

    @Test
    void a_name_in_another_language_than_the_sentence_is_not_put_into_a_case_of_its_own() {
        Phrase phrase = Phrase.of(TestMessage.of("{who:genitive} ataskaita", "Report of {who:genitive}"))
                .with(
                        "who",
                        LocalizedText.lithuanian("darbo grupė").with("lt", GrammaticalCase.GENITIVE, "darbo grupės"));

        assertThat(Wording.ENGLISH.say(phrase)).isEqualTo("Report of darbo grupė");
        assertThat(Wording.LITHUANIAN.say(phrase)).isEqualTo("darbo grupės ataskaita");
    }

    @Test
    void a_case_that_a_language_does_not_have_is_not_missing_in_it() {
        TestMessage message = TestMessage.of("{who}", "By {who:genitive}");
        Phrase phrase = Phrase.of(message.withKey("test.by"))
                .with("who", LocalizedText.of("en", "council").with("lt", "taryba"));

        assertThat(Wording.ENGLISH.gaps(phrase)).isEmpty();
        assertThat(Wording.LITHUANIAN.gaps(Phrase.of(TestMessage.lithuanian("{who:genitive}"))
                        .with("who", LocalizedText.lithuanian("taryba"))))
                .containsExactly(new Gap("lt", "taryba", Optional.of(GrammaticalCase.GENITIVE)));
    }

    @Test
    void a_misspelt_key_and_a_missing_and_a_foreign_argument_are_stated_together() {
        assertThat(flaws(invented(
                        "core",
                        "wording.atLaest=co najmniej {value}",
                        "wording.atMost=co najwyżej",
                        "wording.quote=„{txt}”")))
                .containsExactly(
                        new Flaw(
                                "core",
                                "wording.atLaest",
                                "there is no such message; take its key from the English messages"),
                        new Flaw("core", "wording.atMost", "lacks the argument {value}"),
                        new Flaw("core", "wording.quote", "has no argument {txt}; its arguments are [text]"),
                        new Flaw("core", "wording.quote", "lacks the argument {text}"));
        assertThatThrownBy(() -> Wording.of(invented("core", "wording.atMost=", "wording.atLaest=")))
                .hasMessage("The messages of \"qaa\" have 2 problems:\n"
                        + "  core, wording.atLaest: there is no such message; take its key from the English messages\n"
                        + "  core, wording.atMost: lacks the argument {value}");
    }

    @Test
    void patterns_and_files_that_cannot_be_read_are_stated_with_the_others() {
        assertThat(flaws(
                        invented("problems", "quoted='{text'", "either={head} lub {last}", "either={head} lub {last}")))
                .extracting(Flaw::catalogue, Flaw::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("problems", "either"),
                        org.assertj.core.groups.Tuple.tuple("problems", "quoted"));
        assertThat(flaws(new Pack("qaa", PluralRule.of(1, n -> 0), Map.of("core", "a=\\u12")))
                        .get(0)
                        .problem())
                .contains("\\u");
        LanguagePack latin = new LanguagePack() {
            @Override
            public String language() {
                return "qaa";
            }

            @Override
            public PluralRule plurals() {
                return PluralRule.of(1, n -> 0);
            }

            @Override
            public InputStream messages(String catalogue) {
                return new ByteArrayInputStream(new byte[] {'a', '=', (byte) 0xe6});
            }
        };
        assertThat(flaws(latin)).contains(new Flaw("core", "", "the file is not UTF-8; save it as UTF-8"));
    }

    @Test
    void too_few_forms_by_number_are_stated() {
        assertThat(flaws(invented("problems", "TOO_LARGE.message.bytes={bytes} {bytes?bajt|bajty}")))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.problem()).startsWith("gives 2 forms for {bytes}"));
    }

    @Test
    void a_word_by_number_may_be_left_out_where_the_number_is_not_said() {
        assertThat(Wording.of(invented("core", "check.compositionUnknown.changed=Skład zmieniono: {count}."))
                        .language())
                .isEqualTo("qaa");
    }

    @Test
    void what_says_how_a_language_is_written_has_to_be_readable() {
        assertThat(flaws(invented(
                        "core",
                        "wording.number.groupFrom=pięć",
                        "wording.direction=lewo",
                        "wording.read.abbreviations=UE: Unia Europejska; RP",
                        "wording.cases=genitive, dopełniacz",
                        "wording.alphabet=a b a")))
                .extracting(Flaw::problem)
                .containsExactly(
                        "has the letter \"a\" twice",
                        "names cases between commas, such as genitive, but not \"dopełniacz\"",
                        "is ltr or rtl, but was \"lewo\"",
                        "is a number of digits, such as 5, but was \"pięć\"",
                        "states what abbreviations stand for, such as EU: European Union; UN: United Nations, but has \"RP\"");
    }

    @Test
    void patterns_given_in_the_program_are_checked_alike() {
        Wording.Builder builder =
                Wording.builder("qaa").pattern("wording.atLaest", "{value}").pattern("wording.atMost", "{");

        assertThat(catchThrowableOfType(InvalidLanguageException.class, builder::build)
                        .flaws())
                .extracting(Flaw::key)
                .containsExactly("wording.atLaest", "wording.atMost");
    }

    @Test
    void a_case_behind_a_key_and_the_name_of_a_further_currency_are_known_keys() {
        Wording invented = Wording.of(
                invented("core", "wording.month.2=luty", "wording.month.2.genitive=lutego", "wording.currency.PLN=zł"));

        assertThat(invented.language()).isEqualTo("qaa");
        assertThat(flaws(invented("core", "wording.currency.PLN.many=złotych"))).hasSize(1);
    }

    @Test
    void what_is_not_translated_is_known_by_catalogue() {
        assertThat(Wording.LITHUANIAN.missing()).isEmpty();
        assertThat(Wording.ENGLISH.missing()).isEmpty();
        Wording invented = Wording.of(invented("core", "wording.atLeast=co najmniej {value}"));
        assertThat(invented.missing().keySet()).contains("core", "problems");
        assertThat(invented.missing().get("core"))
                .contains("wording.atMost", "wording.quote")
                .doesNotContain("wording.atLeast", "wording.exactly", "wording.date.half.genitive");
    }

    @Test
    void a_pack_is_found_by_its_class_loader_and_by_no_other(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(LanguagePack.class.getName()), Dhivehi.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, LanguagePackTest.class.getClassLoader())) {
            assertThat(Wording.of(Languages.packs(loader).get("dv")).isRightToLeft())
                    .isTrue();
            thread.setContextClassLoader(loader);
            assertThatThrownBy(() -> Wording.of("dv")).hasMessageContaining("en, lt");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void two_packs_of_one_language_are_refused(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(LanguagePack.class.getName()),
                Dhivehi.class.getName() + "\n" + Another.class.getName());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, LanguagePackTest.class.getClassLoader())) {
            assertThatThrownBy(() -> Languages.packs(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("\"dv\"");
        }
    }

    /** Dhivehi once more. */
    public static final class Another implements LanguagePack {
        @Override
        public String language() {
            return "DV";
        }

        @Override
        public PluralRule plurals() {
            return PluralRule.of(1, n -> 0);
        }

        @Override
        public @Nullable InputStream messages(String catalogue) {
            return null;
        }
    }

    @Test
    void catalogues_share_no_key() {
        List<MessageCatalogue> all =
                ImmutableList.copyOf(Languages.catalogues(Languages.own()).values());
        List<String> keys = all.stream()
                .flatMap(each -> each.patterns().keys("en").stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }
}

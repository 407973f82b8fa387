package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesContractTest {

    /** Every message of the wording itself. */
    private static ImmutableList<Message> own() {
        ImmutableList.Builder<Message> all = ImmutableList.<Message>builder().add(WordingMessage.values());
        for (int number = 1; number <= 12; number++) {
            all.add(new WordingMessage.Numbered("month", number));
        }
        for (int number = 1; number <= 4; number++) {
            all.add(new WordingMessage.Numbered("quarter", number));
        }
        return all.add(new WordingMessage.Numbered("half", 1))
                .add(new WordingMessage.Numbered("half", 2))
                .add(new WordingMessage.Currency("EUR"))
                .add(new WordingMessage.Currency("LTL"))
                .build();
    }

    @Test
    void the_words_of_the_wording_are_all_there_and_all_used() {
        MessagesContract.of(own()).withKeys(CoreMessages::keys, "wording.").verify();
    }

    @Test
    void a_pattern_that_is_missing_is_found() {
        assertThat(MessagesContract.of(TestMessage.lithuanian("a")).problems())
                .containsExactly("test.message [en]: has no pattern");
    }

    @Test
    void other_arguments_in_another_language_are_found() {
        assertThat(MessagesContract.of(TestMessage.of("{a} {n?x|y|z}", "{a}")).problems())
                .containsExactly("test.message [en]: names the arguments [a], but another language names [a, n]");
    }

    @Test
    void a_pattern_that_cannot_be_read_is_found() {
        assertThat(MessagesContract.of(TestMessage.of("{a", "{a}")).problems())
                .singleElement()
                .asString()
                .startsWith("test.message [lt]: The pattern \"{a\" has, at character 1");
    }

    @Test
    void too_few_and_too_many_forms_by_number_are_found() {
        assertThat(MessagesContract.of(TestMessage.of("{n?a|b}", "{n?a|b|c|d}")).problems())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("test.message [lt]: gives 2 forms for {n}, but the language has 3");
        assertThat(MessagesContract.of(TestMessage.of("{n?a|b|c|d}", "{n?a|b|c}"))
                        .problems())
                .isEmpty();
        assertThat(MessagesContract.of(TestMessage.of("{n?a|b|c}", "{n?a|b}")).problems())
                .isEmpty();
    }

    @Test
    void blanks_at_an_end_or_in_a_row_are_found() {
        assertThat(MessagesContract.of(TestMessage.of("a  b", "a b ")).problems())
                .hasSize(2);
    }

    @Test
    void a_case_with_other_arguments_is_found() {
        assertThat(MessagesContract.of(TestMessage.of("{a}", "{a}").with("lt.genitive", "{b}"))
                        .problems())
                .containsExactly("test.message.genitive [lt]: names the arguments [b], but the nominative [a]");
    }

    @Test
    void a_key_of_two_messages_and_a_key_of_none_are_found() {
        Message one = TestMessage.of("a", "b");
        Message same = TestMessage.of("c", "d");

        assertThat(MessagesContract.of(one, same)
                        .withKeys(language -> ImmutableSet.of("test.message", "test.other", "else.where"), "test.")
                        .problems())
                .containsExactly(
                        "test.message: two messages have this key",
                        "test.other [lt]: no message uses this key",
                        "test.other [en]: no message uses this key");
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThatThrownBy(() -> MessagesContract.of(TestMessage.of("{", "}")).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[lt]")
                .hasMessageContaining("[en]");
    }

    @Test
    void a_phrase_must_give_exactly_what_its_pattern_names() {
        Phrase phrase = Phrase.of(TestMessage.of("{a} {b}", "{b} {a}"));

        assertThat(Phrases.check(phrase.with("a", 1).with("b", 2))).isNotNull();
        assertThatThrownBy(() -> Phrases.check(phrase.with("a", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a, b], but the phrase gives [a]");
        assertThatThrownBy(() -> Phrases.check(phrase.with("a", 1).with("b", 2).with("c", 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phrases.check(phrase.with("a", 1)
                        .with("b", Text.joined(", ", List.of(phrase, Literal.of("x"))))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void keys_stand_in_groups_that_say_what_they_are_for(String language) throws IOException {
        try (InputStream file = CoreMessages.class.getResourceAsStream("messages_" + language + ".properties")) {
            String[] groups = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n\n");
            for (String group : groups) {
                assertThat(group).startsWith("# ");
            }
        }
    }
}

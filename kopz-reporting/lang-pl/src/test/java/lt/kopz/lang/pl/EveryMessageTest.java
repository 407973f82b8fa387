package lt.kopz.lang.pl;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessageCatalogue;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every message in Polish")
class EveryMessageTest {
    private static final Wording POLISH = Wording.of("pl");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z][A-Za-z0-9]*)([:?][^}]*)?}");
    /** What files are written with, whatever the reader speaks. */
    private static final ImmutableSet<String> ALIKE = ImmutableSet.of(
            "json.true",
            "json.false",
            "json.null",
            "wording.direction",
            "regulation.issuer.ministerWord",
            "code.ISSUER_ROLE.MINISTER",
            "code.SECTOR_KIND.MEDIA",
            "term.IssuerRole.MINISTER",
            "term.SectorKind.MEDIA");

    /** A message as a file has it. */
    record Filed(String key, String said) implements Message {
        @Override
        public Optional<String> pattern(String language) {
            return language.equals("pl") ? Optional.of(said) : Optional.empty();
        }

        @Override
        public Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return key;
        }
    }

    private static List<MessageCatalogue> catalogues() {
        List<MessageCatalogue> found = new ArrayList<>();
        ServiceLoader.load(MessageCatalogue.class).forEach(found::add);
        return found;
    }

    private static Map<String, String> polish(MessageCatalogue catalogue) {
        return Bundle.of(language -> new PolishPack().messages(catalogue.name()))
                .patterns("pl");
    }

    static Stream<Filed> messages() {
        return catalogues().stream()
                .flatMap(catalogue -> polish(catalogue).entrySet().stream())
                .map(entry -> new Filed(entry.getKey(), entry.getValue()));
    }

    @Test
    void is_there_for_each_module() {
        assertThat(catalogues())
                .extracting(MessageCatalogue::name)
                .containsExactlyInAnyOrder("core", "problems", "exchange", "sheets", "reporting", "pdf");
        assertThat(messages().count()).isGreaterThan(2_900);
    }

    @Test
    void is_said_with_all_that_it_names() {
        assertThat(messages().filter(message -> !message.said().isEmpty())).allSatisfy(message -> {
            Phrase phrase = Phrase.of(message);
            List<String> named = new ArrayList<>();
            for (MatchResult slot : SLOT.matcher(message.said()).results().toList()) {
                String name = slot.group(1);
                Optional<String> manner = Optional.ofNullable(slot.group(2));
                if (manner.isEmpty() || manner.get().startsWith(":")) {
                    named.add(name);
                }
                phrase = phrase.with(name, value(message, name));
            }
            String said = POLISH.say(phrase);
            assertThat(said).doesNotContain("{", "}");
            Phrase whole = phrase;
            named.forEach(name -> assertThat(said)
                    .containsIgnoringCase(whole.arguments().get(name).toString()));
            assertThat(POLISH.gaps(phrase)).isEmpty();
        });
    }

    /** A number where words go by it, else a word. */
    private static Object value(Filed message, String name) {
        boolean counts = message.said().contains("{" + name + "?");
        return counts
                ? (Object) 22L
                : message.said().contains("{" + name + ":percent}") ? new BigDecimal("22") : "‹" + name + "›";
    }

    @Test
    void gives_each_word_that_goes_by_a_number_three_forms_or_with_fractions_four() {
        assertThat(messages())
                .allSatisfy(message -> assertThat(SLOT.matcher(message.said())
                                .results()
                                .map(slot -> Optional.ofNullable(slot.group(2)).orElse(""))
                                .filter(manner -> manner.startsWith("?"))
                                .map(manner -> manner.split("\\|", -1).length))
                        .allMatch(forms -> forms == 3 || forms == 4));
    }

    @Test
    void is_another_than_the_English_one_where_it_has_words() {
        Map<String, String> alike = new TreeMap<>();
        for (MessageCatalogue catalogue : catalogues()) {
            Map<String, String> polish = polish(catalogue);
            catalogue.patterns().patterns("en").forEach((key, english) -> {
                boolean words = Pattern.compile("[a-z]{3}")
                        .matcher(SLOT.matcher(english).replaceAll(""))
                        .find();
                if (words && english.equals(polish.get(key)) && !key.startsWith("example.") && !ALIKE.contains(key)) {
                    alike.put(key, english);
                }
            });
        }
        assertThat(alike).isEmpty();
    }
}

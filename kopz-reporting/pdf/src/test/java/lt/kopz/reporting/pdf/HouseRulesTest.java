package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import lt.kopz.core.Architecture;
import lt.kopz.core.testkit.UnsaidMessages;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kopz-reporting-pdf keeps the rules of the house. */
class HouseRulesTest {

    private static final String LIBRARY = "lt.kopz.reporting.pdf";

    /** Without the one class that has to name the engine's log in order to silence it. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("QuietLog"))
            .importPackages(LIBRARY);

    @Test
    void neither_asks_its_surroundings_nor_logs() {
        Stream.of(Architecture.noSurroundings(LIBRARY), Architecture.silence(LIBRARY), Architecture.noMoneta(LIBRARY))
                .forEach(rule -> rule.allowEmptyShould(false).check(CLASSES));
    }

    @Test
    void all_words_are_there_in_both_languages() {
        MessagesContract.of(PdfMessage.values())
                .withKeys(PdfMessage::keys, "pdf.")
                .verify();
    }

    @Test
    void all_words_are_said_and_one_that_is_not_would_be_found() {
        assertThat(UnsaidMessages.in(CLASSES)).isEmpty();
        assertThat(UnsaidMessages.in(new ClassFileImporter().importClasses(PdfMessage.class)))
                .containsExactly("PdfMessage.CHARACTERS_MISSING", "PdfMessage.CHARACTER_PLACES");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 11, 21})
    void counts_are_declined(int count) {
        assertThat(Wording.LITHUANIAN.say(
                        Phrase.of(PdfMessage.CHARACTERS_MISSING).with("count", count)))
                .contains(count % 10 == 1 && count != 11 ? count + " ženklo: jis" : count + " ženklų: jie");
    }
}

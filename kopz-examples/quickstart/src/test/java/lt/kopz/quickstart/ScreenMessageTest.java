package lt.kopz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import lt.kopz.core.testkit.UnsaidMessages;
import lt.kopz.core.wording.MessagesContract;
import org.junit.jupiter.api.Test;

class ScreenMessageTest {
    @Test
    void every_word_of_the_screen_is_there_in_both_languages() {
        MessagesContract.of(ScreenMessage.values())
                .withKeys(ScreenMessage.PATTERNS::keys, "screen.")
                .verify();
    }

    @Test
    void every_word_of_the_screen_is_said_and_one_that_is_not_would_be_found() {
        assertThat(UnsaidMessages.in(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("lt.kopz.quickstart")))
                .isEmpty();
        assertThat(UnsaidMessages.in(new ClassFileImporter().importClasses(ScreenMessage.class)))
                .contains("ScreenMessage.UNDETERMINED")
                .hasSize(ScreenMessage.values().length);
    }
}

package lt.kopz.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.stream.Stream;
import lt.kopz.core.LibraryClasses;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.DossierMessage;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.progress.DeliveryMessage;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.testkit.UnsaidMessages;
import lt.kopz.core.wording.CoreMessage;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessagesContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FigureMessagesTest {

    @Test
    void every_message_has_a_pattern_with_the_same_arguments_in_both_languages_and_no_pattern_is_left_over() {
        MessagesContract.of(Stream.<Message[]>of(
                                SourceMessage.values(),
                                DossierMessage.values(),
                                FigureMessage.values(),
                                ListKind.values(),
                                DeliveryMessage.values(),
                                InactivityKind.values(),
                                MeasureStatus.values(),
                                AgreementStage.values(),
                                CheckMessage.values())
                        .flatMap(Arrays::stream)
                        .toList())
                .withKeys(
                        CoreMessages::keys,
                        "source.",
                        "dossier.",
                        "figure.",
                        "check.",
                        "delivery.",
                        "indicator.",
                        "delay.")
                .verify();
    }

    @Tag("thorough")
    @Test
    void every_message_of_the_library_is_said_somewhere() {
        assertThat(UnsaidMessages.in(LibraryClasses.ALL)).isEmpty();
    }

    @Tag("thorough")
    @Test
    void a_message_that_nothing_says_is_found_and_no_message_at_all_is_refused() {
        assertThat(UnsaidMessages.in(new ClassFileImporter().importClasses(CoreMessage.class, GapMessage.class)))
                .contains("GapMessage.OUTSIDE_PLAN")
                .hasSize(GapMessage.values().length);
        assertThat(UnsaidMessages.in(
                        new ClassFileImporter().importClasses(CoreMessage.class, GapMessage.class, AmountChange.class)))
                .doesNotContain("GapMessage.CHANGE")
                .contains("GapMessage.PART_CURRENCY");
        assertThatThrownBy(() -> UnsaidMessages.in(new ClassFileImporter().importClasses(BudgetGaps.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 classes");
    }
}

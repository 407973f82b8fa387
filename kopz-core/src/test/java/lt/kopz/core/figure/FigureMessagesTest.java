package lt.kopz.core.figure;

import java.util.Arrays;
import java.util.stream.Stream;
import lt.kopz.core.check.CheckMessage;
import lt.kopz.core.check.DelayMessage;
import lt.kopz.core.dossier.DossierMessage;
import lt.kopz.core.source.SourceMessage;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessagesContract;
import org.junit.jupiter.api.Test;

class FigureMessagesTest {

    @Test
    void every_message_has_a_pattern_with_the_same_arguments_in_both_languages_and_no_pattern_is_left_over() {
        MessagesContract.of(Stream.<Message[]>of(
                                SourceMessage.values(),
                                DossierMessage.values(),
                                FigureMessage.values(),
                                DeliveryMessage.values(),
                                CheckMessage.values(),
                                DelayMessage.values())
                        .flatMap(Arrays::stream)
                        .toList())
                .withKeys(CoreMessages::keys, "source.", "dossier.", "figure.", "check.", "delivery.", "delay.")
                .verify();
    }
}

package lt.kopz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.StructuralChanges;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts in another order give the same bytes; Popolo, which is read back as a dossier, keeps the order of the lists. */
class AnotherOrderTest {
    private static Stream<Dossier> dossiers() {
        return Stream.of(Kaisiadorys.dossier(), FullDossier.dossier());
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void nothing_that_is_written_for_others_depends_on_the_order_of_the_facts(Dossier dossier) {
        Map<String, Object> other = exported(StructuralChanges.backwards(dossier));
        assertThat(exported(dossier))
                .allSatisfy((form, text) -> assertThat(other.get(form)).as(form).isEqualTo(text));
    }

    @Test
    void texts_of_a_list_are_lost_one_by_one_and_not_where_they_come_back_in_another_order() {
        List<String> currencies = List.of("LTL", "LVL", "USD");

        assertThat(JsonTree.losses(currencies, List.of("USD", "LTL", "LVL"), true))
                .containsExactly(new Loss("", ExchangeMessage.OTHER_ORDER.text()));
        assertThat(JsonTree.losses(currencies, List.of("LVL", "USD"), true))
                .containsExactly(new Loss("/0", ExchangeMessage.NO_PLACE.text()));
        assertThat(JsonTree.losses(List.of("LTL", "LTL"), List.of("LTL"), true))
                .containsExactly(new Loss("/1", ExchangeMessage.NO_PLACE.text()));
    }

    private static Map<String, Object> exported(Dossier dossier) {
        return ImmutableMap.of(
                "hledger", HledgerJournal.of(dossier).text(),
                "calendar",
                        MeetingCalendar.of(dossier, Instant.EPOCH, Wording.ENGLISH)
                                .text(),
                "IATI", Iati.write(dossier, "LT-1").text(),
                "fiscal package",
                        FiscalPackage.of(dossier, Optional.empty(), Wording.ENGLISH)
                                .files());
    }
}

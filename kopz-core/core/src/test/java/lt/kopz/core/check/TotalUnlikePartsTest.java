package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalUnlikePartsTest {
    private final Rule rule = new TotalUnlikeParts();

    @ParameterizedTest(name = "{0} printed for 10 at 30.00: {1} findings")
    @CsvSource({"299.99, 1", "300.00, 0", "300.01, 1"})
    @Tag("TOTAL_UNLIKE_PARTS")
    void a_cost_is_its_price_times_its_units(String total, int findings) {
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, "2019-11-08", event -> event.occurrences(10))
                .cost(
                        "event",
                        total,
                        cost -> cost.unitPrice(UnitPrice.builder()
                                .amount(Amounts.euro("30.00"))
                                .units(10)
                                .build()))
                .build();
        assertThat(rule.check(dossier, HORIZON)).hasSize(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("TOTAL_UNLIKE_PARTS");
            assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                    .isEqualTo("The printed total is EUR " + total + ", but 10 × EUR 30.00 = EUR 300.00.");
        });
    }

    @Test
    @Tag("TOTAL_UNLIKE_PARTS")
    void a_total_is_shown_as_it_is_stated() {
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, "2019-11-08", event -> event.occurrences(10))
                .cost(
                        "event",
                        "1.00",
                        cost -> cost.amount(StatedAmount.atMost(Amounts.euro("200.00")))
                                .unitPrice(UnitPrice.builder()
                                        .amount(Amounts.euro("30.00"))
                                        .units(10)
                                        .build()))
                .build();
        assertThat(rule.check(dossier, HORIZON))
                .singleElement()
                .extracting(finding -> finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .isEqualTo("The printed total is at most EUR 200.00, but 10 × EUR 30.00 = EUR 300.00.");
    }

    @ParameterizedTest(name = "{0} events intended, 3 told: {1} findings")
    @CsvSource({"2, 1", "3, 0", "4, 0"})
    @Tag("TOTAL_UNLIKE_PARTS")
    void a_series_has_no_more_events_than_it_is_said_to_have(int intended, int findings) {
        Dossier dossier = aDossier()
                .series("series")
                .event(
                        "held",
                        EventState.HELD,
                        "2019-11-08",
                        event -> event.series("series").occurrences(2))
                .event("planned", EventState.PLANNED, "2019-12-18", event -> event.series("series"))
                .event("cancelled", EventState.CANCELLED, "2019-12-18", event -> event.series("series"))
                .build();
        Dossier said = dossier.withSeries(dossier.series().get(0).withIntended(intended));
        assertThat(rule.check(said, HORIZON)).hasSize(findings);
    }
}

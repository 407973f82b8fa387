package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.OfWhich;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalUnlikePartsTest {
    private final Rule rule = SumRules.TOTAL_UNLIKE_PARTS;

    @ParameterizedTest(name = "{0} printed for {1} at {2}: {3} findings")
    @CsvSource({
        "299.94, 10, 30.00, 1, 'EUR 0.06'",
        "299.95, 10, 30.00, 0, ''",
        "300.00, 10, 30.00, 0, ''",
        "300.05, 10, 30.00, 0, ''",
        "300.06, 10, 30.00, 1, 'EUR −0.06'",
        "100.00, 3, 33.33, 0, ''",
        "100.01, 3, 33.33, 1, 'EUR −0.02'",
        "33.34, 1, 33.33, 1, 'EUR −0.01'"
    })
    @Tag("TOTAL_UNLIKE_PARTS")
    void a_cost_is_its_price_times_its_units_within_what_is_printed(
            String total, int units, String price, int findings, String difference) {
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, "2019-11-08", event -> event.occurrences(units))
                .cost(
                        "event",
                        total,
                        cost -> cost.unitPrice(UnitPrice.builder()
                                .amount(Amounts.euro(price))
                                .units(units)
                                .build()))
                .build();
        assertThat(rule.check(dossier, HORIZON)).hasSize(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("TOTAL_UNLIKE_PARTS");
            assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                    .isEqualTo("The printed total is EUR " + total + ", but " + units + " × EUR " + price + " = "
                            + Wording.ENGLISH
                                    .amount(Amounts.times(Amounts.euro(price), units))
                                    .replace('\u00a0', ' ')
                            + "; the difference is " + difference + ".");
        });
    }

    @Test
    @Tag("TOTAL_UNLIKE_PARTS")
    void a_part_of_an_attendance_that_is_more_than_the_whole_is_found_with_both_and_their_sources() {
        Source list = Source.of(DossierFixtures.DOCUMENT).at("item 7");
        Dossier dossier = aDossier()
                .event(
                        "event",
                        EventState.HELD,
                        "2019-11-08",
                        event -> event.participations(Headcount.exactly(17))
                                .addOfWhich(OfWhich.builder()
                                        .who(DossierFixtures.text("merginos"))
                                        .count(Headcount.exactly(18))
                                        .provenance(Provenance.stated(list))
                                        .build()))
                .build();

        assertThat(rule.check(dossier, HORIZON)).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("event");
            assertThat(finding.evidence()).contains(list).hasSize(2);
            assertThat(finding.explain(Wording.ENGLISH))
                    .endsWith("17 participations are stated in all, but 18 of a part of them (“merginos”).");
            assertThat(finding.explain(Wording.LITHUANIAN))
                    .endsWith("dalyvavimų iš viso nurodyta 17, o vien jų dalies („merginos“) – 18.");
        });
        assertThat(Attendance.of(dossier).held().value()).isEqualTo(Participations.atLeast(17));
    }

    @Test
    @Tag("TOTAL_UNLIKE_PARTS")
    void people_who_cannot_have_come_so_often_are_found_and_both_numbers_stay_possible() {
        Dossier dossier = aDossier()
                .event(
                        "event",
                        EventState.HELD,
                        "2019-11-08",
                        event -> event.occurrences(2)
                                .participations(Headcount.exactly(40))
                                .persons(Sourced.stated(Headcount.exactly(7))))
                .build();

        assertThat(rule.check(dossier, HORIZON)).singleElement().satisfies(finding -> {
            assertThat(finding.explain(Wording.ENGLISH))
                    .endsWith(
                            "7 people are stated to have attended, who cannot have made 40 participations at 2 occasions.");
            assertThat(finding.explain(Wording.LITHUANIAN))
                    .endsWith("nurodytas dalyvavusių asmenų skaičius – 7, tačiau per 2 renginius tiek asmenų dalyvauti"
                            + " 40 kartų negalėjo.");
        });
        Attendance attendance = Attendance.of(dossier);
        assertThat(attendance.held().value()).isEqualTo(Participations.of(Headcount.between(7, 40)));
        assertThat(attendance.persons().value().count().hull(Headcount.between(7, 20)))
                .isEqualTo(attendance.persons().value().count());
    }

    @Test
    @Tag("TOTAL_UNLIKE_PARTS")
    void more_units_reached_than_there_are_are_found_and_how_many_is_not_known() {
        Dossier dossier = aDossier()
                .builder()
                .addSeries(EventSeries.builder()
                        .id("series")
                        .measure(DossierFixtures.MEASURE)
                        .title(DossierFixtures.text("paskaitos"))
                        .date(DossierFixtures.on("2019"))
                        .targets(TargetUnits.builder()
                                .unit(DossierFixtures.text("mokyklos"))
                                .total(13)
                                .reached(Headcount.exactly(14))
                                .build())
                        .build())
                .build();

        assertThat(rule.check(dossier, HORIZON))
                .singleElement()
                .extracting(finding -> finding.explain(Wording.ENGLISH))
                .isEqualTo("“paskaitos”: 14 are stated to have been reached, but there are 13 in all (mokyklos).");
        Coverage coverage = Coverage.of(dossier, "series").orElseThrow();
        assertThat(coverage.reached().value()).isEqualTo(Headcount.unknown());
        assertThat(coverage.left().value()).isEqualTo(Headcount.unknown());
        assertThat(coverage.share().value()).isEqualTo(Ratio.unknown());
        assertThat(coverage.share().reason().map(Wording.ENGLISH::say))
                .hasValueSatisfying(why -> assertThat(why).contains("mokyklos"));
    }

    @Test
    @Tag("TOTAL_UNLIKE_PARTS")
    void a_statistic_on_victims_that_does_not_add_up_is_found_without_a_count() {
        VictimStatistic statistic = VictimStatistic.builder()
                .id("statistic")
                .indicator(DossierFixtures.text("nustatytos aukos"))
                .definition(DossierFixtures.text("pripažinti nukentėjusiaisiais"))
                .period(DateRange.ofYear(2019))
                .territory(DossierFixtures.text("Lietuva"))
                .addCategories(StatisticCategory.builder()
                        .code("women")
                        .name(DossierFixtures.text("moterys"))
                        .count(Headcount.exactly(3))
                        .build())
                .total(Headcount.exactly(4))
                .provenance(Provenance.stated(
                        Source.of(DossierFixtures.DOCUMENT).at("item 7").quoting("moterų – 3, iš viso – 4")))
                .build();

        assertThat(rule.check(
                        aDossier().builder().addVictimStatistics(statistic).build(), HORIZON))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.explain(Wording.ENGLISH)).doesNotContainPattern("\\b[34]\\b");
                    assertThat(finding.explain(Wording.LITHUANIAN)).contains("nustatytos aukos");
                    assertThat(finding.evidence())
                            .containsExactly(Source.of(DossierFixtures.DOCUMENT).at("item 7"));
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
                .isEqualTo(
                        "The printed total is at most EUR 200.00, but 10 × EUR 30.00 = EUR 300.00; the difference is at least"
                                + " EUR 100.00.");
    }

    @ParameterizedTest(name = "{0} events intended, 3 stated: {1} findings")
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

    @Test
    @Tag("TOTAL_UNLIKE_PARTS")
    void a_series_with_more_events_than_an_int_holds_is_found_too() {
        Dossier dossier = aDossier()
                .series("series")
                .event(
                        "held",
                        EventState.HELD,
                        "2019-11-08",
                        event -> event.series("series").occurrences(Integer.MAX_VALUE))
                .event("planned", EventState.PLANNED, "2019-12-18", event -> event.series("series"))
                .build();
        Dossier said = dossier.withSeries(dossier.series().get(0).withIntended(2));
        assertThat(rule.check(said, HORIZON)).hasSize(1);
    }
}

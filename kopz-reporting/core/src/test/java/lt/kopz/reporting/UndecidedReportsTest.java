package lt.kopz.reporting;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports where sources disagree whether something is there at all, or how much it is: every figure has a value all the same. */
class UndecidedReportsTest {
    private static final List<String> TEXT_FORMATS = List.of("text", "markdown", "html", "json");

    private static DossierFixtures town() {
        return aDossier()
                .need("3250.00", "2019-01-16")
                .appropriation("given", "700.00", "2019-10-24")
                .event("event", EventState.HELD, "2019-05-02", Headcount.exactly(30))
                .cost("event", "300.00", "given");
    }

    private static Dossier disputed(Dossier dossier, String fact) {
        return dossier.withContradictions(contradiction(
                "contradiction",
                fact,
                Optional.empty(),
                new StatedValue.OfFact(fact),
                new StatedValue.OfText(text("to nebuvo"))));
    }

    private static Dossier ofAnIndicator() {
        PartialDate year = PartialDate.parse("2019");
        Indicator indicator = Indicator.builder()
                .id("indicator")
                .name(text("mokyklos"))
                .addTargets(value(year, 13))
                .addActuals(value(year, 8), value(year, 12))
                .build();
        Dossier dossier = town().build();
        return dossier.withPlans(
                        dossier.plans().get(0).withMeasures(measure(MEASURE).withIndicators(indicator)))
                .withContradictions(contradiction(
                        "contradiction",
                        "indicator",
                        Optional.of("actuals/2019/value"),
                        new StatedValue.OfCount(Headcount.exactly(8)),
                        new StatedValue.OfCount(Headcount.exactly(12))));
    }

    private static IndicatorValue value(PartialDate date, int number) {
        return new IndicatorValue(date, new Measured.OfCount(Headcount.exactly(number)), STATED);
    }

    /** One of two leaflets of one title is not there, but which is not known, as two contradictions say in equal words. */
    private static Dossier saidTwice() {
        return town().deliverable("one", DeliverableState.POSTPONED, "2019-05-02", UndecidedReportsTest::leaflet)
                .deliverable("other", DeliverableState.POSTPONED, "2019-05-02", UndecidedReportsTest::leaflet)
                .build()
                .withContradictions(either("one", "other"), either("other", "one"));
    }

    private static Deliverable.Builder leaflet(Deliverable.Builder leaflet) {
        return leaflet.title(text("lankstinukas")).postponedTo(PartialDate.ofYear(2020));
    }

    private static Contradiction either(String one, String other) {
        return contradiction(
                "either-" + one, one, Optional.empty(), new StatedValue.OfFact(one), new StatedValue.OfFact(other));
    }

    static Stream<Arguments> disagreements() {
        Map<String, Dossier> all = ImmutableMap.of(
                "whether an event was held", disputed(town().build(), "event"),
                "whether there is such a plan", disputed(town().build(), PLAN),
                "whether there is such a measure", disputed(town().build(), MEASURE),
                "what an indicator reached", ofAnIndicator(),
                "which of two leaflets there is", saidTwice());
        return all.entrySet().stream()
                .flatMap(each -> Stream.of(Wording.LITHUANIAN, Wording.ENGLISH)
                        .map(language -> arguments(each.getKey(), each.getValue(), language)));
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("disagreements")
    void are_written_in_every_text_format_and_name_what_is_disputed(String what, Dossier dossier, Wording language) {
        LocalDate asOf = dossier.knownUntil().value();
        Map<String, Document> reports = EveryReport.of(dossier, asOf);
        reports.remove("roll-up"); // of other dossiers
        for (Map.Entry<String, Document> report : reports.entrySet()) {
            // what a format writes beside the words is the same in every language
            for (String format : language.equals(Wording.LITHUANIAN) ? TEXT_FORMATS : List.of("text")) {
                String written =
                        new String(SparseReports.rendered(report.getValue(), format, language), StandardCharsets.UTF_8);
                assertThat(written).as("%s, %s", report.getKey(), format).isNotEmpty();
                if (report.getKey().equals("yearly") && format.equals("text")) {
                    assertThat(written.replace('\u00a0', ' '))
                            .contains(language.equals(Wording.ENGLISH) ? "disagree" : "nesutaria");
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, at most 30, Whether the lecture “late” took place",
        "lt, ne daugiau kaip 30, Ar įvyko paskaita „late“"
    })
    void an_event_held_after_the_last_known_day_is_told_as_neither_held_nor_lost(
            String language, String participations, String undecided) {
        Dossier dossier = aDossier()
                .event("late", EventState.HELD, "2019-12-20", Headcount.exactly(30))
                .build();
        Document yearly = EveryReport.of(dossier, dossier.knownUntil().value()).get("yearly");

        assertThat(new String(SparseReports.rendered(yearly, "text", Wording.of(language)), StandardCharsets.UTF_8)
                        .replace('\u00a0', ' '))
                .contains(participations)
                .contains(undecided);
    }
}

package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayRulesTest {

    private static Dossier due(String due, DossierFixtures fixture) {
        Dossier dossier = fixture.build();
        return dossier.withPlans(
                dossier.plans().get(0).withMeasures(dossier.measure(MEASURE).withDue(PartialDate.parse(due))));
    }

    @ParameterizedTest(name = "due {0}, an event {1} {2}: on {3} {4}")
    @CsvSource({
        "2019-12-08, PLANNED, 2020-03-01, 2019-12-07, none",
        "2019-12-08, PLANNED, 2020-03-01, 2019-12-08, none",
        "2019-12-08, PLANNED, 2020-03-01, 2019-12-09, WARNING",
        "2019-12, PLANNED, 2020-03-01, 2019-12-31, none",
        "2019-12, PLANNED, 2020-03-01, 2020-01-01, WARNING",
        "2019-12-11, PLANNED, 2019-12-11, 2019-12-12, INFO",
        "2019-12-08, HELD, 2019-11-01, 2019-12-09, none",
        "2019-12-08, CANCELLED, 2019-11-01, 2019-12-10, none",
        "2019-12-08, POSTPONED, 2019-11-01, 2019-12-10, WARNING",
        "XXXX-XX-XX, PLANNED, 2020-03-01, 2020-02-01, none"
    })
    void a_measure_is_overdue_from_the_day_after_its_day(
            String due, EventState state, String date, LocalDate day, String severity) {
        ImmutableList<Finding> findings =
                new MeasureOverdue().check(due(due, aDossier().event("event", state, date)), day);
        assertThat(findings.stream().map(finding -> finding.severity().name()).findFirst())
                .isEqualTo(severity.equals("none") ? Optional.empty() : Optional.of(severity));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("MEASURE_OVERDUE");
            assertThat(finding.subjects()).containsExactly(MEASURE);
            assertThat(finding.evidence()).isEqualTo(STATED.sources());
        });
    }

    @Test
    void a_measure_of_which_nothing_is_told_is_overdue_too() {
        assertThat(new MeasureOverdue().check(due("2019-12-08", aDossier()), LocalDate.of(2019, 12, 9)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explain(Wording.LITHUANIAN))
                        .isEqualTo(
                                "Priemonės Nr. 1 „priemonė“ terminas (2019\u00a0m.\u00a0gruodžio\u00a08\u00a0d.) praėjo;"
                                        + " jos būklė: informacijos nėra."));
    }

    @Test
    void a_measure_without_a_due_day_is_never_overdue() {
        assertThat(new MeasureOverdue().check(aDossier().build(), LocalDate.of(2030, 1, 1)))
                .isEmpty();
    }

    @ParameterizedTest(name = "due 2019-06-19, postponed to {0}: on {1} {2}")
    @CsvSource({
        "2020-40, 2019-06-18, none",
        "2020-40, 2019-06-19, INFO",
        "2020-40, 2020-06-29, INFO",
        "2020-40, 2020-06-30, INFO",
        "2020-40, 2020-07-01, WARNING",
        ", 2019-12-10, WARNING"
    })
    void a_postponed_deliverable(String to, LocalDate day, String severity) {
        Dossier dossier = aDossier()
                .deliverable(
                        "package",
                        DeliverableState.POSTPONED,
                        "2019-06-19",
                        deliverable -> to == null
                                ? deliverable.reason(text("reorganizacija"))
                                : deliverable.postponedTo(PartialDate.parse(to)))
                .build();
        ImmutableList<Finding> findings = new DeliverablePostponed().check(dossier, day);
        assertThat(findings.stream().map(finding -> finding.severity().name()).findFirst())
                .isEqualTo(severity.equals("none") ? Optional.empty() : Optional.of(severity));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("DELIVERABLE_POSTPONED");
            assertThat(finding.subjects()).containsExactly("package", MEASURE);
        });
    }

    @Test
    void the_words_of_a_postponement_give_the_reason() {
        Dossier dossier = aDossier()
                .deliverable(
                        "paketas",
                        DeliverableState.POSTPONED,
                        "2019-06-19",
                        deliverable -> deliverable
                                .postponedTo(PartialDate.parse("2020-40"))
                                .reason(text("reorganizacija")))
                .build();
        assertThat(new DeliverablePostponed().check(dossier, LocalDate.of(2019, 12, 10)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explain(Wording.LITHUANIAN))
                        .isEqualTo("„paketas“: atidėta, naujas terminas – 2020\u00a0m.\u00a0I\u00a0pusmetis."
                                + " Priežastis: reorganizacija."));
    }

    @ParameterizedTest(name = "{0}, to be signed {1}: on {2} found {3}")
    @CsvSource({
        "TO_BE_SIGNED, 2019-12-05, 2019-12-04, false",
        "TO_BE_SIGNED, 2019-12-05, 2019-12-05, false",
        "TO_BE_SIGNED, 2019-12-05, 2019-12-06, true",
        "TO_BE_SIGNED, 2019-12, 2019-12-31, false",
        "TO_BE_SIGNED, 2019-12, 2020-01-01, true",
        "TO_BE_SIGNED, XXXX-XX-XX, 2020-01-01, false",
        "PREPARED, 2019-12-05, 2019-12-06, true",
        "SIGNED, 2019-12-05, 2019-12-06, false"
    })
    void an_agreement_past_its_day(AgreementState state, String toBeSigned, LocalDate day, boolean found) {
        Dossier dossier = aDossier()
                .agreement("agreement", state, agreement -> agreement.toBeSigned(PartialDate.parse(toBeSigned)))
                .build();
        ImmutableList<Finding> findings = new AgreementUnsigned().check(dossier, day);
        assertThat(findings).hasSize(found ? 1 : 0);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("AGREEMENT_UNSIGNED");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.subjects()).containsExactly("agreement");
        });
    }
}

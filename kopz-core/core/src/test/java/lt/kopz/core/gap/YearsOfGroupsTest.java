package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.dossier.BusyGroup;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.IdleGroup;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

/** The years of an idle and of a busy group as a reader sees them; no-break spaces are shown as blanks. */
class YearsOfGroupsTest {
    private static String held(Dossier dossier, Wording wording) {
        return Attendance.of(dossier).held().explain(wording).replace('\u00a0', ' ');
    }

    private static String findings(Dossier dossier, Wording wording) {
        return Rulebook.standard().check(dossier).stream()
                .map(finding -> finding.explain(wording))
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ');
    }

    private static Stream<MeasureStatus> statuses(Dossier dossier) {
        return Stream.of(IdleGroup.LECTURES, IdleGroup.AGREEMENTS)
                .map(id -> MeasureProgress.of(dossier, id, IdleGroup.YEAR_END).status());
    }

    @Test
    void a_group_of_which_nothing_is_stated_is_not_stated_to_have_done_nothing() {
        Dossier dossier = IdleGroup.unstated();
        assertThat(statuses(dossier)).containsOnly(MeasureStatus.NO_INFORMATION);
        assertThat(Attendance.of(dossier).unstated())
                .extracting(Measure::id)
                .containsExactly(IdleGroup.LECTURES, IdleGroup.AGREEMENTS);
        assertThat(findings(dossier, Wording.LITHUANIAN)).isEqualTo("Grupės nariai nežinomi: niekas neįvardytas.");
    }

    @Test
    void a_group_that_did_nothing_has_zeros_with_the_reason_and_no_unknown_cost() {
        Dossier dossier = IdleGroup.idle();
        assertThat(statuses(dossier)).containsOnly(MeasureStatus.NOT_DONE);
        assertThat(Attendance.of(dossier).unstated()).isEmpty();
        assertThat(held(dossier, Wording.LITHUANIAN)).isEqualTo("""
                0  Dalyvavimo atvejai įvykusiuose renginiuose
                  = 0  priemonė Nr. 1 „Paskaitos moksleiviams“: nieko neatlikta (priežastis: planui neskirta lėšų)
                  + 0  priemonė Nr. 2 „Bendradarbiavimo sutartys“: nieko neatlikta (priežastis: planui neskirta lėšų)""");
        assertThat(held(dossier, Wording.ENGLISH)).isEqualTo("""
                0  Participations at events held
                  = 0  measure No 1, “Lectures for pupils”: nothing was done (reason: no money was appropriated to the plan)
                  + 0  measure No 2, “Cooperation agreements”: nothing was done (reason: no money was appropriated to the plan)""");
        assertThat(findings(dossier, Wording.ENGLISH))
                .isEqualTo("The members of the group are unknown: nobody is named.");
    }

    @Test
    void what_a_group_did_that_gave_no_answer_is_unknown() {
        Dossier dossier = IdleGroup.unanswered();
        assertThat(statuses(dossier)).containsOnly(MeasureStatus.NO_ANSWER);
        assertThat(held(dossier, Wording.LITHUANIAN)).isEqualTo("""
                nežinoma  Dalyvavimo atvejai įvykusiuose renginiuose
                  = nežinoma  priemonė Nr. 1 „Paskaitos moksleiviams“: atsakymo negauta
                  + nežinoma  priemonė Nr. 2 „Bendradarbiavimo sutartys“: atsakymo negauta""");
        assertThat(findings(dossier, Wording.ENGLISH))
                .isEqualTo("The members of the group are unknown: nobody is named.");
    }

    @Test
    void the_figures_of_a_busy_group_are_those_counted_by_hand() {
        Attendance attendance = Attendance.of(BusyGroup.dossier());
        assertThat(attendance.eventsHeld().value()).isEqualTo(Headcount.exactly(8 + 7 + 7 + 6 + 7));
        assertThat(attendance.eventsPlanned().value()).isEqualTo(Headcount.exactly(2));
        assertThat(attendance.postponed()).hasSize(2);
        assertThat(attendance.heldWithUnknownAttendance()).hasSize(1);
        assertThat(attendance.held().value())
                .isEqualTo(Participations.of(Headcount.atLeast(8 * 10 + 7 * 20 + 7 * 30 + 5 * 40 + 7 * 50)));
        assertThat(attendance.planned().value()).isEqualTo(Participations.exactly(2 * 40));
        assertThat(attendance.ofSeries(BusyGroup.series(2)).held().value()).isEqualTo(Participations.exactly(140));
        UnitCosts costs = UnitCosts.of(BusyGroup.dossier(), BusyGroup.MEASURE);
        assertThat(costs.cost().value()).isEqualTo(AmountRange.exactly(Amounts.euro("875.00")));
        assertThat(costs.perParticipation().value().bounds()).isEqualTo(AmountRange.atMost(Amounts.euro("0.90")));
    }

    @Test
    void the_findings_of_a_busy_group_read_naturally() {
        assertThat(findings(BusyGroup.dossier(), Wording.LITHUANIAN)).isEqualTo("""
                Renginys „Mokymai policijos pareigūnams“ (2019 m. rugsėjo 15 d.) atidėtas, nauja data nenurodyta. Priežastis: lektorės liga.
                Renginys „Seminaras socialiniams darbuotojams“ (2019 m. rugsėjo 12 d.) atidėtas, nauja data – 2020 m. vasario mėn. Priežastis: lektorės liga.""");
        assertThat(findings(BusyGroup.dossier(), Wording.ENGLISH)).isEqualTo("""
                The event “Training for police officers” (15 September 2019) is postponed; no new date is given. Reason: illness of the lecturer.
                The event “Seminar for social workers” (12 September 2019) is postponed; the new date is February 2020. Reason: illness of the lecturer.""");
    }

    @Test
    void the_indicator_of_a_busy_group_is_stated_with_its_degree() {
        IndicatorProgress progress =
                IndicatorProgress.of(BusyGroup.dossier(), BusyGroup.INDICATOR, PartialDate.parse("2019"));
        assertThat(Wording.LITHUANIAN.say(progress.text()).replace('\u00a0', ' '))
                .isEqualTo("Rodiklis „surengti renginiai“, 2019 m.: tikslas – 40 ar daugiau; pasiekta – 35. Tikslas"
                        + " nepasiektas.");
        assertThat(progress.degree().explain(Wording.ENGLISH)).isEqualTo("""
                7/8  Degree of achievement: events held
                  = 35  reached (2019)
                  / 40  target (2019)""");
    }
}

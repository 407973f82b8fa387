package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules of procedure of 1 April 2019 demand a meeting in each half-year; asked is by 31 January 2020. */
@Tag("CADENCE")
class CadenceKeptTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 31);
    private static final Cadence HALF_YEARLY = Cadence.perCalendarPeriod(1, Cadence.Unit.HALF_YEAR);

    private static Dossier dossier(Cadence cadence, String... meetings) {
        DossierFixtures fixtures = aDossier()
                .act("act", act -> act.adopted(PartialDate.parse("2019-04-01")).effective(on("2019-04-01")))
                .group(group -> group.rules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("act")
                        .meetings(cadence)
                        .build()))
                .knownUntil(DAY);
        for (String day : meetings) {
            fixtures.meeting("meeting-" + day, MeetingState.HELD, day);
        }
        return fixtures.build();
    }

    private static ImmutableList<String> found(Rule rule, Dossier dossier) {
        return rule.check(dossier, DAY).stream()
                .map(finding -> finding.severity() + " "
                        + finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void one_reading_that_was_chosen_is_an_error_where_it_is_broken_and_nothing_where_it_is_kept() {
        Rule allMeetings = new CadenceKept(CadenceReading.CALENDAR_ALL_MEETINGS);
        assertThat(found(allMeetings, dossier(HALF_YEARLY, "2019-02-05")))
                .containsExactly(
                        "ERROR 1 July – 31 December 2019: meetings held: 0; required: at least 1. The rule is read"
                                + " as follows: calendar periods, counting every meeting in them.");
        assertThat(found(allMeetings, dossier(HALF_YEARLY, "2019-02-05", "2019-12-31")))
                .isEmpty();
    }

    @Test
    void a_reading_in_which_the_rule_cannot_be_read_finds_nothing() {
        Dossier twice = dossier(Cadence.perCalendarPeriod(2, Cadence.Unit.HALF_YEAR), "2019-02-05");
        assertThat(found(new CadenceKept(CadenceReading.ROLLING_FROM_LAST_MEETING), twice))
                .isEmpty();
        assertThat(found(new CadenceKept(CadenceReading.CALENDAR_ALL_MEETINGS), twice))
                .hasSize(1);
    }

    @Test
    void all_readings_are_an_error_where_they_agree_and_else_a_warning_as_grave_as_the_latest_meeting_was_late() {
        assertThat(found(new CadenceKept(), dossier(HALF_YEARLY)))
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR Meetings were held less often than the rules of procedure require, however the rule is"
                                + " read.\n");
        Dossier late = dossier(HALF_YEARLY, "2019-02-05", "2019-12-31");
        assertThat(found(new CadenceKept(), late)).containsExactly("""
                WARNING Whether meetings were held as often as the rules of procedure require depends on how the rule is read.
                  calendar periods, counting every meeting in them: not broken
                  calendar periods, counting only meetings held while the rules of procedure were in force: broken. \
                1 April – 30 June 2019: meetings held: 0; required: at least 1.
                  only calendar periods in which the rules of procedure were in force throughout: not broken
                  counted from meeting to meeting: broken. A meeting was due no later than 5 August 2019, but was held on \
                31 December 2019, 148 days late.
                  counted from the day the rules of procedure took effect, then from meeting to meeting: broken. A meeting \
                was due no later than 1 October 2019, but was held on 31 December 2019, 91 days late.""");
        assertThat(new CadenceKept().check(late, DAY))
                .extracting(Finding::weight)
                .containsExactly(Weight.ofDays(148));
        assertThat(new CadenceKept().check(late, DAY).get(0).instances()).allSatisfy(reading -> {
            assertThat(reading.subjects()).containsExactly("rules");
            assertThat(reading.evidence()).isNotEmpty();
        });
    }

    @Test
    void a_reading_whose_period_still_has_time_is_open_until_its_last_day() {
        LocalDate day = LocalDate.of(2019, 12, 10);
        Dossier early = dossier(HALF_YEARLY, "2019-02-05").withKnownUntil(Sourced.stated(day));
        assertThat(new CadenceKept().check(early, day))
                .singleElement()
                .extracting(finding -> finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                .asString()
                .contains("calendar periods, counting every meeting in them: open until 31 December 2019\n");
    }

    @Test
    void meetings_that_may_have_been_held_unrecorded_are_no_finding() {
        assertThat(found(new CadenceKept(), dossier(HALF_YEARLY).withCompleteness()))
                .isEmpty();
    }

    @Test
    void rules_of_which_nobody_knows_since_when_they_are_in_force_are_one_statement_of_every_reading() {
        Dossier unknown = dossier(HALF_YEARLY, "2019-02-05");
        assertThat(found(
                        new CadenceKept(),
                        unknown.withActs(unknown.acts().get(0).withEffective(on("XXXX-XX-XX")))))
                .containsExactly(
                        "WARNING It is not known exactly when the rules of procedure were in force, so whether they"
                                + " were complied with cannot be determined.");
    }
}

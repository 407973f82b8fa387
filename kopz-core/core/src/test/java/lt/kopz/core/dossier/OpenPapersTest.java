package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What papers leave open stays open: who a body is, by when something was due, when something was signed. */
class OpenPapersTest {
    @Test
    void a_municipality_and_a_group_may_have_no_name_that_a_source_states() throws IOException {
        Dossier named = aDossier().group(group -> group).build();
        Municipality municipality = Municipality.builder()
                .id(named.municipality().id())
                .country("LT")
                .build();
        CoordinationGroup group = CoordinationGroup.builder()
                .id("group")
                .kind(named.group().kind())
                .build();
        Dossier unnamed = named.withMunicipality(municipality).withGroups(group);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        Dossiers.write(unnamed, json);
        assertThat(json.toString(StandardCharsets.UTF_8)).doesNotContain("nežinomas");
        assertThat(Dossiers.read(json.toByteArray())).isEqualTo(unnamed);
        assertThat(Wording.LITHUANIAN.say(unnamed.partyName("group"))).isEqualTo("grupė (pavadinimas nežinomas)");
        assertThat(Wording.ENGLISH.say(unnamed.municipality().name())).isEqualTo("municipality (name not known)");
        assertThat(Rulebook.standard().check(unnamed, HORIZON))
                .extracting(Finding::code)
                .doesNotContain("CASE_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"2019-02-08, MET", "2019-03-08, BREACHED", "XXXX-XX-XX, UNDETERMINED"})
    void minutes_that_bear_the_day_on_which_they_were_signed_are_evidence_of_it(String signed, Outcome outcome) {
        Dossier dossier = aDossier()
                .act("rules-act", act -> act.adopted(PartialDate.parse("2018-01-01")))
                .act(
                        "minutes",
                        act -> act.adopted(PartialDate.parse("2019-02-05")).signed(on(signed)))
                .group(group -> group.rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("rules-act")
                                .minutesWorkingDays(5)
                                .build())
                        .addMeetings(Meeting.builder()
                                .id("meeting")
                                .date(on("2019-02-05"))
                                .state(MeetingState.HELD)
                                .minutes("minutes")
                                .build()))
                .build();
        assertThat(MeetingVerdicts.of(dossier, "meeting")
                        .minutes(HORIZON, day -> false)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(outcome);
    }

    /** Rules of a half-yearly meeting whose act is suspended from 1 July on. */
    private static Dossier suspended(String until) {
        return aDossier()
                .act("rules-act", act -> act.adopted(PartialDate.parse("2018-01-01")))
                .act(
                        "court",
                        act -> act.adopted(PartialDate.parse("2019-07-01"))
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.SUSPENDS)
                                        .act("rules-act")
                                        .until(on(until))
                                        .build()))
                .group(group -> group.composition("rules-act")
                        .rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("rules-act")
                                .meetings(Cadence.perCalendarPeriod(1, Cadence.Unit.HALF_YEAR))
                                .build()))
                .meeting("meeting", MeetingState.HELD, "2019-02-05")
                .build();
    }

    @Test
    void what_a_suspended_act_demands_is_not_owed_while_it_is_suspended_and_its_group_stays() {
        Dossier dossier = suspended("2020-01-01");
        LocalDate later = LocalDate.of(2019, 8, 1);
        assertThat(GroupPresence.of(dossier).present("group", later)).isEqualTo(Answer.YES);
        assertThat(ActsInForce.of(dossier).suspensions("rules-act", DateRange.ofYear(2019)))
                .containsExactly(DateRange.parse("2019-07-01/2019-12-31"));
        assertThat(DutyCadence.ofMeetings(dossier, "group", HORIZON)
                        .orElseThrow()
                        .under(CadenceReading.CALENDAR_ALL_MEETINGS)
                        .duties())
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.MET, Outcome.EXEMPT);
        assertThat(ActsInForce.of(suspended("XXXX-XX-XX")).suspensions("rules-act", DateRange.ofYear(2019)))
                .isEmpty();
    }

    @Test
    void by_when_a_measure_is_due_may_be_stated_in_two_ways() {
        Dossier undated =
                aDossier().event("one", EventState.PLANNED, "2019-05-01").build();
        ActionPlan plan = undated.plans().get(0);
        Dossier dossier = undated.withPlans(
                plan.withMeasures(undated.measure(DossierFixtures.MEASURE).withDue(PartialDate.parse("2019-06-30"))));
        Dossier disputed = dossier.withContradictions(contradiction(
                "due-days",
                DossierFixtures.MEASURE,
                Optional.of("due"),
                new StatedValue.OfDate(PartialDate.parse("2019-06-30")),
                new StatedValue.OfDate(PartialDate.parse("2020-06-30"))));
        assertThat(Rulebook.standard().check(dossier, HORIZON))
                .extracting(Finding::code)
                .contains("MEASURE_OVERDUE");
        assertThat(Rulebook.standard().check(disputed, HORIZON))
                .extracting(Finding::code)
                .doesNotContain("MEASURE_OVERDUE");
    }

    @Test
    void a_category_of_a_statistic_is_published_with_the_definition_of_its_source() {
        VictimStatistic statistic = VictimStatistic.builder()
                .id("statistic")
                .indicator(text("nukentėjusieji"))
                .definition(text("pripažinti nukentėjusiaisiais"))
                .period(DateRange.ofYear(2019))
                .territory(text("Lietuva"))
                .addCategories(StatisticCategory.builder()
                        .code("forced")
                        .name(text("priverstinis darbas").andEnglish("forced labour", "test"))
                        .definition(text("kaip apibrėžta BK 147-1 str.").andEnglish("as defined by law", "test"))
                        .count(Headcount.exactly(12))
                        .build())
                .provenance(DossierFixtures.STATED)
                .build();
        assertThat(VictimStatistic.publish(List.of(statistic), Suppression.below(5)))
                .singleElement()
                .satisfies(published -> assertThat(Wording.ENGLISH.say(published.note()))
                        .contains("Forced labour: as defined by law."));
    }
}

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
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    @Tag("MEASURE_OVERDUE")
    void a_measure_is_overdue_from_the_day_after_its_day(
            String due, EventState state, String date, LocalDate day, String severity) {
        ImmutableList<Finding> findings =
                DelayRules.MEASURE_OVERDUE.check(due(due, aDossier().event("event", state, date)), day);
        assertThat(findings.stream().map(finding -> finding.severity().name()).findFirst())
                .isEqualTo(severity.equals("none") ? Optional.empty() : Optional.of(severity));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("MEASURE_OVERDUE");
            assertThat(finding.subjects()).containsExactly(MEASURE);
            assertThat(finding.evidence()).isEqualTo(STATED.sources());
        });
    }

    @Test
    @Tag("MEASURE_OVERDUE")
    void a_measure_of_which_nothing_is_stated_is_overdue_too() {
        assertThat(DelayRules.MEASURE_OVERDUE.check(due("2019-12-08", aDossier()), LocalDate.of(2019, 12, 9)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explain(Wording.LITHUANIAN))
                        .isEqualTo(
                                "Priemonės Nr.\u00a01 „priemonė“ terminas (2019\u00a0m.\u00a0gruodžio\u00a08\u00a0d.) praėjo;"
                                        + " jos būsena: informacijos nėra."));
    }

    @ParameterizedTest(name = "due {0}, {1} on {2}: {3} findings")
    @CsvSource({
        "2019-06-30, HELD, 2019-08-20, 1",
        "2019-06-30, HELD, 2019-06-30, 0",
        "2019-06-30, HELD, 2019-06, 0",
        "2019-06-30, HELD, 2019, 0",
        "2019-06, HELD, 2019-07-01, 1",
        "2019-06-30, CANCELLED, 2019-08-20, 0",
        "2018-12-31, HELD, 2019-08-20, 0",
        "2019-06-30, PLANNED, 2019-12-20, 0"
    })
    @Tag("MEASURE_LATE")
    void a_measure_due_in_the_period_and_done_after_its_day_is_late(
            String due, EventState state, String date, int findings) {
        assertThat(DelayRules.MEASURE_LATE.check(
                        due(due, aDossier().event("event", state, date)), DossierFixtures.HORIZON))
                .hasSize(findings)
                .allSatisfy(finding -> assertThat(finding.explain(Wording.LITHUANIAN))
                        .startsWith(
                                "Priemonė Nr.\u00a01 „priemonė“ turėjo būti įvykdyta iki 2019\u00a0m.\u00a0birželio")
                        .endsWith(", o įvykdyta vėliau."));
    }

    @Test
    @Tag("MEASURE_OVERDUE")
    void a_measure_without_a_due_day_is_never_overdue() {
        assertThat(DelayRules.MEASURE_OVERDUE.check(aDossier().build(), LocalDate.of(2030, 1, 1)))
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
    @Tag("DELIVERABLE_POSTPONED")
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
        ImmutableList<Finding> findings = DelayRules.DELIVERABLE_POSTPONED.check(dossier, day);
        assertThat(findings.stream().map(finding -> finding.severity().name()).findFirst())
                .isEqualTo(severity.equals("none") ? Optional.empty() : Optional.of(severity));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("DELIVERABLE_POSTPONED");
            assertThat(finding.subjects()).containsExactly("package", MEASURE);
        });
    }

    @Test
    @Tag("DELIVERABLE_POSTPONED")
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
        assertThat(DelayRules.DELIVERABLE_POSTPONED.check(dossier, LocalDate.of(2019, 12, 10)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explain(Wording.LITHUANIAN))
                        .isEqualTo("„paketas“: atidėta, naujas terminas – 2020\u00a0m.\u00a0I\u00a0pusmetis."
                                + " Priežastis: reorganizacija."));
    }

    private static Dossier postponedEvent(String to, boolean reason) {
        return aDossier()
                .event("paskaita", EventState.POSTPONED, "2019-11-08", event -> {
                    event.postponedTo(Optional.ofNullable(to).map(PartialDate::parse));
                    return reason ? event.reason(text("lektorės liga")) : event;
                })
                .build();
    }

    @ParameterizedTest(name = "an event of 2019-11-08 postponed to {0}: on {1} {2} {3}")
    @CsvSource({
        "2019-11-20, 2019-11-07, none, none",
        "2019-11-20, 2019-11-08, EVENT_POSTPONED, INFO",
        "2019-11-20, 2019-11-19, EVENT_POSTPONED, INFO",
        "2019-11-20, 2019-11-20, EVENT_POSTPONED, INFO",
        "2019-11-20, 2019-11-21, POSTPONED_EVENT_OVERDUE, WARNING",
        "2019-11-20, 2019-12-10, POSTPONED_EVENT_OVERDUE, WARNING",
        "2020-40, 2020-06-30, EVENT_POSTPONED, INFO",
        "2020-40, 2020-07-01, POSTPONED_EVENT_OVERDUE, INFO",
        ", 2019-11-07, none, none",
        ", 2019-11-08, EVENT_POSTPONED, WARNING",
        ", 2030-01-01, EVENT_POSTPONED, WARNING"
    })
    @Tag("EVENT_POSTPONED")
    @Tag("POSTPONED_EVENT_OVERDUE")
    void a_postponed_event_is_found_by_one_rule_until_its_new_day_has_passed_and_by_another_from_then_on(
            String to, LocalDate day, String code, String severity) {
        ImmutableList<Finding> findings = Rulebook.of(DelayRules.EVENT_POSTPONED, DelayRules.POSTPONED_EVENT_OVERDUE)
                .check(postponedEvent(to, true), day);
        assertThat(findings.stream().map(Finding::code).findFirst().orElse("none"))
                .isEqualTo(code);
        assertThat(findings.stream()
                        .map(finding -> finding.severity().name())
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(severity);
        assertThat(findings).hasSize(code.equals("none") ? 0 : 1).allSatisfy(finding -> {
            assertThat(finding.subjects()).containsExactly("paskaita", MEASURE);
            assertThat(finding.evidence()).isEqualTo(STATED.sources());
        });
    }

    @ParameterizedTest
    @EnumSource(value = EventState.class, mode = EnumSource.Mode.EXCLUDE, names = "POSTPONED")
    @Tag("EVENT_POSTPONED")
    @Tag("POSTPONED_EVENT_OVERDUE")
    void an_event_that_is_not_postponed_is_not_found_so(EventState state) {
        assertThat(Rulebook.of(DelayRules.EVENT_POSTPONED, DelayRules.POSTPONED_EVENT_OVERDUE)
                        .check(aDossier().event("event", state, "2019-11-08").build(), LocalDate.of(2030, 1, 1)))
                .isEmpty();
    }

    @ParameterizedTest(name = "postponed to {0}, stated on {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-15 | 2019-12-10 | Renginys „paskaita“ (2019 m. lapkričio 8 d.) atidėtas, nauja data – 2020 m."
                        + " sausio 15 d. Priežastis: lektorės liga.",
                " | 2019-12-10 | Renginys „paskaita“ (2019 m. lapkričio 8 d.) atidėtas, nauja data nenurodyta."
                        + " Priežastis: lektorės liga.",
                "2020-01-15 | 2020-01-16 | Renginys „paskaita“ atidėtas, bet praėjo ir nauja data (2020 m. sausio 15 d.),"
                        + " o duomenų, kad jis įvyko, nėra. Priežastis: lektorės liga. Nenurodyta, kad renginių sąrašas"
                        + " išsamus."
            })
    @Tag("EVENT_POSTPONED")
    @Tag("POSTPONED_EVENT_OVERDUE")
    void the_words_of_a_postponed_event_give_the_new_day_and_the_reason(String to, LocalDate day, String words) {
        assertThat(Rulebook.of(DelayRules.EVENT_POSTPONED, DelayRules.POSTPONED_EVENT_OVERDUE)
                        .check(postponedEvent(to, true), day))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                        .isEqualTo(words));
    }

    @Test
    @Tag("EVENT_POSTPONED")
    void a_postponed_event_without_a_reason_has_none_stated() {
        assertThat(DelayRules.EVENT_POSTPONED.check(postponedEvent("2020-01-15", false), DossierFixtures.HORIZON))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.explain(Wording.ENGLISH)).doesNotContain("Reason"));
    }

    private static Inactivity.Builder idle(InactivityKind kind) {
        return Inactivity.builder()
                .id("idle")
                .kind(kind)
                .period(DateRange.of(LocalDate.of(2019, 2, 1), LocalDate.of(2019, 6, 30)))
                .provenance(STATED);
    }

    @ParameterizedTest(name = "held {0}, {1} from 1 February to 30 June: contradicted {2}")
    @CsvSource({
        "2019-01-31, NOTHING_DONE, false",
        "2019-02-01, NOTHING_DONE, true",
        "2019-02, NOTHING_DONE, true",
        "2019-01/2019-02, NOTHING_DONE, false",
        "2019-06-30, NOTHING_DONE, true",
        "2019-07-01, NOTHING_DONE, false",
        "XXXX-XX-XX, NOTHING_DONE, false",
        "2019-02-01, NO_ANSWER, false",
        "2019-02-01, NO_CASES, false",
        "2019-02-01, NO_MEETING, false"
    })
    @Tag("INACTIVITY_CONTRADICTED")
    void what_was_held_contradicts_that_nothing_was_done(String date, InactivityKind kind, boolean contradicted) {
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, date)
                .builder()
                .addInactivity(idle(kind).build())
                .build();
        ImmutableList<Finding> findings =
                StatementRules.INACTIVITY_CONTRADICTED.check(dossier, DossierFixtures.HORIZON);
        assertThat(findings).hasSize(contradicted ? 1 : 0).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("INACTIVITY_CONTRADICTED");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.subjects()).containsExactly("idle", "event");
            assertThat(finding.evidence()).isEqualTo(STATED.sources());
        });
    }

    @ParameterizedTest(name = "an event {0} on 2019-02-05, said of {1}: {2} found")
    @CsvSource({
        "HELD, measure, 1",
        "HELD, , 1",
        "PLANNED, measure, 0",
        "PLANNED, , 0",
        "CANCELLED, measure, 0",
        "CANCELLED, , 0"
    })
    @Tag("INACTIVITY_CONTRADICTED")
    void what_was_planned_or_cancelled_contradicts_nothing(EventState state, String subject, int found) {
        Dossier dossier = aDossier()
                .event("event", state, "2019-02-05")
                .builder()
                .addInactivity(idle(InactivityKind.NOTHING_DONE)
                        .subject(Optional.ofNullable(subject))
                        .build())
                .build();
        assertThat(StatementRules.INACTIVITY_CONTRADICTED.check(dossier, DossierFixtures.HORIZON))
                .hasSize(found);
    }

    @ParameterizedTest(name = "a number of {0} from {1} to {2} beside {3} from 1 February to 30 June: contradicted {4}")
    @CsvSource({
        "EVENTS, 2019-02-01, 2019-03-31, NOTHING_DONE, true",
        "EVENTS, 2019-01-01, 2019-03-31, NOTHING_DONE, false",
        "EVENTS, 2019-02-01, 2019-03-31, NO_ANSWER, false",
        "AGREEMENTS, 2019-02-01, 2019-03-31, NOTHING_DONE, false"
    })
    @Tag("INACTIVITY_CONTRADICTED")
    void a_number_of_events_contradicts_that_nothing_was_done(
            ListKind list, LocalDate from, LocalDate until, InactivityKind kind, boolean contradicted) {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .builder()
                .addInactivity(idle(kind).build())
                .addCompleteness(CompletenessStatement.builder()
                        .id("number")
                        .list(list)
                        .owner(MEASURE)
                        .period(DateRange.of(from, until))
                        .number(Headcount.exactly(2))
                        .provenance(STATED)
                        .build())
                .build();

        assertThat(StatementRules.INACTIVITY_CONTRADICTED.check(dossier, DossierFixtures.HORIZON))
                .hasSize(contradicted ? 1 : 0)
                .allSatisfy(finding -> {
                    assertThat(finding.subjects()).containsExactly("idle", "number");
                    assertThat(finding.explain(Wording.ENGLISH)).contains("yet the stated number of events is 2.");
                });
    }

    @ParameterizedTest(name = "said of {0} by {1}: {2} found")
    @CsvSource({
        "measure, , 1",
        "plan, , 1",
        "group, , 1",
        ", , 1",
        "other-plan, , 0",
        "measure-other, , 0",
        ", organisation, 0"
    })
    @Tag("INACTIVITY_CONTRADICTED")
    void only_what_the_statement_is_about_contradicts_it(String subject, String organisation, int found) {
        Dossier dossier = aDossier()
                .plan("other-plan", plan -> plan.addMeasures(DossierFixtures.measure("measure-other")))
                .event("event", EventState.HELD, "2019-03-01")
                .builder()
                .addInactivity(idle(InactivityKind.NOTHING_DONE)
                        .subject(Optional.ofNullable(subject))
                        .organisation(Optional.ofNullable(organisation))
                        .build())
                .build();
        assertThat(StatementRules.INACTIVITY_CONTRADICTED.check(dossier, DossierFixtures.HORIZON))
                .hasSize(found);
        Dossier organised = dossier.withEvents(dossier.events().get(0).withOrganiser(DossierFixtures.ORGANISATION));
        assertThat(StatementRules.INACTIVITY_CONTRADICTED.check(organised, DossierFixtures.HORIZON))
                .hasSize(organisation == null ? found : 1);
    }

    @ParameterizedTest(name = "a meeting {0} on 2019-02-05: {1} found")
    @CsvSource({"HELD, 1", "PLANNED, 0", "CANCELLED, 0"})
    @Tag("INACTIVITY_CONTRADICTED")
    void a_meeting_held_contradicts_that_there_was_none(MeetingState state, int found) {
        Dossier dossier = aDossier()
                .meeting("meeting", state, "2019-02-05")
                .builder()
                .addInactivity(idle(InactivityKind.NO_MEETING).build())
                .build();
        ImmutableList<Finding> findings =
                StatementRules.INACTIVITY_CONTRADICTED.check(dossier, DossierFixtures.HORIZON);
        assertThat(findings).hasSize(found);
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.explain(Wording.ENGLISH))
                        .contains("no meeting was held", "yet a meeting was held"));
        assertThat(StatementRules.INACTIVITY_CONTRADICTED.check(dossier, LocalDate.of(2019, 6, 29)))
                .isEmpty();
    }

    @Test
    @Tag("INACTIVITY_CONTRADICTED")
    void several_that_were_held_are_one_finding_with_each_of_them() {
        DossierFixtures held = aDossier()
                .meeting("late", MeetingState.HELD, "2019-06-30")
                .meeting("early", MeetingState.HELD, "2019-02-01")
                .event("walk", EventState.HELD, "2019-03-02")
                .event("lecture", EventState.HELD, "2019-03-01");
        assertThat(contradicting(held, idle(InactivityKind.NO_MEETING)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(english(finding)).isEqualTo("""
                            A source states for 1 February – 30 June 2019 that no meeting was held, yet 2 meetings were held.
                              meeting of 1 February 2019
                              meeting of 30 June 2019""");
                    assertThat(finding.instances())
                            .extracting(Finding.Instance::subjects)
                            .containsExactly(ImmutableList.of("idle", "early"), ImmutableList.of("idle", "late"));
                });
        assertThat(contradicting(held, idle(InactivityKind.NOTHING_DONE)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(english(finding)).endsWith("""
                            that nothing was done, yet 2 events were held.
                              “lecture” (1 March 2019)
                              “walk” (2 March 2019)""");
                    assertThat(finding.instances())
                            .extracting(Finding.Instance::subjects)
                            .containsExactly(ImmutableList.of("idle", "lecture"), ImmutableList.of("idle", "walk"));
                });
    }

    @Test
    @Tag("INACTIVITY_CONTRADICTED")
    void a_group_that_is_stated_not_to_have_been_there_met_or_had_members() {
        DossierFixtures group = aDossier()
                .group(all -> all.addMemberships(member("from-then-on", "2019-06-30"), member("later", "2019-07-01")));
        assertThat(contradicting(group, idle(InactivityKind.NO_GROUP)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subjects()).containsExactly("idle", "from-then-on");
                    assertThat(english(finding))
                            .isEqualTo(
                                    "A source states for 1 February – 30 June 2019 that there was no coordination group, yet"
                                            + " the group had members then (memberships: 1).");
                });
        assertThat(contradicting(
                        aDossier()
                                .meeting("held", MeetingState.HELD, "2019-02-05")
                                .meeting("planned", MeetingState.PLANNED, "2019-02-06"),
                        idle(InactivityKind.NO_GROUP)))
                .extracting(Finding::subjects)
                .containsExactly(ImmutableList.of("idle", "held"));
        assertThat(contradicting(
                        aDossier().meeting("held", MeetingState.HELD, "2019-02-05"),
                        idle(InactivityKind.NO_GROUP).organisation(DossierFixtures.ORGANISATION)))
                .as("that an organisation has no group of its own says nothing of the one there is")
                .isEmpty();
    }

    @Test
    @Tag("INACTIVITY_CONTRADICTED")
    void of_two_groups_only_meetings_of_the_one_that_is_named_speak_against_it_and_events_of_neither() {
        Dossier dossier = aDossier()
                .meeting("held", MeetingState.HELD, "2019-02-05")
                .event("event", EventState.HELD, "2019-03-01")
                .build();
        Dossier two = dossier.withGroups(
                dossier.group(),
                CoordinationGroup.builder()
                        .id("other")
                        .name(text("kita grupė"))
                        .kind(GroupKind.WORKING_GROUP)
                        .build());
        assertThat(contradicting(two, idle(InactivityKind.NO_MEETING).subject("other")))
                .isEmpty();
        assertThat(contradicting(two, idle(InactivityKind.NO_MEETING).subject("group")))
                .extracting(Finding::subjects)
                .containsExactly(ImmutableList.of("idle", "held"));
        assertThat(contradicting(two, idle(InactivityKind.NO_MEETING))).hasSize(1);
        assertThat(contradicting(two, idle(InactivityKind.NOTHING_DONE).subject("group")))
                .isEmpty();
        assertThat(contradicting(two, idle(InactivityKind.NOTHING_DONE))).hasSize(1);
    }

    @ParameterizedTest(name = "held {0}: contradicted {1}")
    @CsvSource({
        "2019-02, true",
        "2019-05/2019-06, true",
        "2019-06/2019-07, false",
        "2019-06/.., false",
        "../2019-03, false"
    })
    @Tag("INACTIVITY_CONTRADICTED")
    void only_what_was_surely_held_in_that_time_speaks_against_it(String date, boolean contradicted) {
        assertThat(contradicting(
                        aDossier().event("event", EventState.HELD, date).build(), idle(InactivityKind.NOTHING_DONE)))
                .hasSize(contradicted ? 1 : 0);
    }

    private static Membership member(String id, String since) {
        return Membership.builder()
                .id(id)
                .seat("seat")
                .person("person")
                .since(PartialDate.parse(since))
                .provenance(STATED)
                .build();
    }

    private static ImmutableList<Finding> contradicting(DossierFixtures fixtures, Inactivity.Builder idle) {
        return contradicting(
                fixtures.builder()
                        .addPeople(Person.builder().id("person").name("Vardas").build())
                        .build(),
                idle);
    }

    private static ImmutableList<Finding> contradicting(Dossier dossier, Inactivity.Builder idle) {
        return StatementRules.INACTIVITY_CONTRADICTED.check(
                dossier.withInactivity(idle.build()), DossierFixtures.HORIZON);
    }

    private static String english(Finding finding) {
        return finding.explain(Wording.ENGLISH).replace('\u00a0', ' ');
    }

    @ParameterizedTest(name = "{0}, to be signed {1}: on {2} {3}")
    @CsvSource({
        "TO_BE_SIGNED, 2019-12-05, 2019-12-04, none",
        "TO_BE_SIGNED, 2019-12-05, 2019-12-05, none",
        "TO_BE_SIGNED, 2019-12-05, 2019-12-06, WARNING",
        "TO_BE_SIGNED, 2019-12-10, 2019-12-11, WARNING",
        "TO_BE_SIGNED, 2019-12-11, 2019-12-12, INFO",
        "TO_BE_SIGNED, 2019-12, 2019-12-31, none",
        "TO_BE_SIGNED, 2019-12, 2020-01-01, INFO",
        "TO_BE_SIGNED, XXXX-XX-XX, 2020-01-01, none",
        "PREPARED, 2019-12-05, 2019-12-06, WARNING",
        "SIGNED, 2019-12-05, 2019-12-06, none"
    })
    @Tag("AGREEMENT_UNSIGNED")
    void an_agreement_past_its_day(AgreementState state, String toBeSigned, LocalDate day, String severity) {
        Dossier dossier = aDossier()
                .agreement("agreement", state, agreement -> agreement.toBeSigned(PartialDate.parse(toBeSigned)))
                .build();
        ImmutableList<Finding> findings = DelayRules.AGREEMENT_UNSIGNED.check(dossier, day);
        assertThat(findings.stream().map(finding -> finding.severity().name()).findFirst())
                .isEqualTo(severity.equals("none") ? Optional.empty() : Optional.of(severity));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("AGREEMENT_UNSIGNED");
            assertThat(finding.subjects()).containsExactly("agreement");
        });
    }
}

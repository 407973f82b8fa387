package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActEdition;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In force, applies, and what it says on a day are three questions about an act; conditions and other acts give their days. */
class TimesOfActsTest {
    private static final PartialDate MARCH = PartialDate.parse("2019-03-01");

    private static LegalAct.Builder decision(LegalAct.Builder act) {
        return act.adopted(MARCH)
                .addPoints(
                        ActPoint.builder().number("1").text(text("pirmas")).build(),
                        ActPoint.builder().number("2").text(text("antras")).build());
    }

    private static Dossier with(UnaryOperator<LegalAct.Builder> own, UnaryOperator<ActRelation.Builder> done) {
        return aDossier()
                .act("decision", act -> own.apply(decision(act)))
                .act(
                        "other",
                        act -> act.adopted(PartialDate.parse("2019-06-01"))
                                .addRelations(done.apply(ActRelation.builder().act("decision"))
                                        .build()))
                .build();
    }

    private static Dossier alone(UnaryOperator<LegalAct.Builder> own) {
        return aDossier().act("decision", act -> own.apply(decision(act))).build();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-31, YES, YES, IN_FORCE",
        "2019-06-01, NO, NO, SUSPENDED",
        "2019-08-31, NO, NO, SUSPENDED",
        "2019-09-01, YES, YES, IN_FORCE",
    })
    void a_suspended_act_is_not_in_force_and_applies_to_nothing_but_says_what_it_said(
            String day, Answer inForce, Answer applies, ActState state) {
        Dossier dossier = with(act -> act, by -> by.kind(RelationKind.SUSPENDS).until(on("2019-09-01")));
        ActsInForce acts = ActsInForce.of(dossier);
        assertThat(acts.inForce("decision", day(day))).isEqualTo(inForce);
        assertThat(acts.applies("decision", day(day))).isEqualTo(applies);
        assertThat(acts.stateOn("decision", day(day)).certain()).contains(state);
        assertThat(acts.said("decision", day(day)).points()).hasSize(2);
    }

    @Test
    void a_suspension_without_an_end_lasts_while_the_act_that_suspends_is_in_force() {
        Dossier dossier = with(act -> act, by -> by.kind(RelationKind.SUSPENDS))
                .withActs(with(act -> act, by -> by.kind(RelationKind.SUSPENDS)).acts().stream()
                        .map(act -> act.id().equals("other") ? act.withNoLongerFrom(on("2019-07-01")) : act)
                        .toList());
        ActsInForce acts = ActsInForce.of(dossier);
        assertThat(acts.inForce("decision", day("2019-06-30"))).isEqualTo(Answer.NO);
        assertThat(acts.inForce("decision", day("2019-07-01"))).isEqualTo(Answer.YES);
    }

    @Test
    void a_suspension_of_an_unknown_end_is_open_once_it_has_begun() {
        Dossier dossier = with(act -> act, by -> by.kind(RelationKind.SUSPENDS).until(on("XXXX-XX-XX")));
        assertThat(ActsInForce.of(dossier).inForce("decision", day("2019-05-31")))
                .isEqualTo(Answer.YES);
        assertThat(ActsInForce.of(dossier).inForce("decision", day("2019-07-01")))
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void what_is_void_from_the_start_never_was_in_force_and_carries_nothing() {
        Dossier dossier = aDossier()
                .act("forming", act -> act.adopted(MARCH))
                .act(
                        "court",
                        act -> act.adopted(PartialDate.parse("2019-11-01"))
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.ANNULS)
                                        .act("forming")
                                        .build()))
                .group(group -> group.composition("forming")
                        .addMemberships(Membership.builder()
                                .id("one")
                                .since(MARCH)
                                .act("forming")
                                .build())
                        .rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("forming")
                                .vacancyDays(3)
                                .build()))
                .build();
        ActsInForce acts = ActsInForce.of(dossier);
        for (String day : new String[] {"2019-03-01", "2019-10-31", "2019-11-01"}) {
            assertThat(acts.inForce("forming", day(day))).isEqualTo(Answer.NO);
            assertThat(acts.applies("forming", day(day))).isEqualTo(Answer.NO);
            assertThat(acts.stateOn("forming", day(day)).certain()).contains(ActState.VOID);
            assertThat(acts.said("forming", day(day)).points()).isEmpty();
            assertThat(Composition.of(dossier).on(day(day)).certain()).isEmpty();
        }
        assertThat(acts.stateOn("forming", day("2019-02-28")).certain()).contains(ActState.NOT_YET);
        assertThat(Decided.rules(dossier, dossier.group())).isEmpty();
    }

    @Test
    void a_point_may_take_effect_later_than_its_act_end_before_it_be_suspended_or_void_alone() {
        Dossier dossier = aDossier()
                .act(
                        "decision",
                        act -> act.adopted(MARCH)
                                .addPoints(
                                        point("1", point -> point),
                                        point("2", point -> point.effective(PartialDate.parse("2019-05-01"))),
                                        point("3", point -> point.noLongerFrom(PartialDate.parse("2019-05-01"))),
                                        point("4", point -> point),
                                        point("5", point -> point)))
                .act(
                        "other",
                        act -> act.adopted(PartialDate.parse("2019-05-01"))
                                .addRelations(
                                        ActRelation.builder()
                                                .kind(RelationKind.SUSPENDS)
                                                .act("decision")
                                                .point("4 p.")
                                                .until(on("2019-06-01"))
                                                .build(),
                                        ActRelation.builder()
                                                .kind(RelationKind.ANNULS)
                                                .act("decision")
                                                .point("5 punktas")
                                                .build()))
                .build();
        assertThat(inForce(dossier, "2019-04-30")).containsExactly("1", "3", "4");
        assertThat(inForce(dossier, "2019-05-01")).containsExactly("1", "2");
        assertThat(inForce(dossier, "2019-06-01")).containsExactly("1", "2", "4");
        ActsInForce acts = ActsInForce.of(dossier);
        assertThat(acts.said("decision", day("2019-05-01")).point("4")).isPresent();
        assertThat(acts.inForce("decision", "6", day("2019-05-01"))).isEqualTo(Answer.NO);
        assertThat(acts.inForce("decision", day("2019-05-01"))).isEqualTo(Answer.YES);
    }

    private static ActPoint point(String number, UnaryOperator<ActPoint.Builder> change) {
        return change.apply(ActPoint.builder().number(number)).build();
    }

    private static List<String> inForce(Dossier dossier, String day) {
        return Stream.of("1", "2", "3", "4", "5")
                .filter(point -> ActsInForce.of(dossier).inForce("decision", point, day(day)) == Answer.YES)
                .toList();
    }

    @Test
    void of_an_act_whose_points_are_not_known_it_cannot_be_told_whether_one_was_in_force() {
        Dossier dossier = aDossier().act("decision", act -> act.adopted(MARCH)).build();
        assertThat(ActsInForce.of(dossier).inForce("decision", "1", day("2019-03-01")))
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(ActsInForce.of(dossier).inForce("decision", "1", day("2019-02-28")))
                .isEqualTo(Answer.NO);
    }

    @Test
    void a_condition_gives_the_day_on_which_an_act_takes_effect() {
        Dossier dossier = aDossier()
                .act(
                        "decision",
                        act -> act.adopted(MARCH).effectiveAfter(DayAfter.days(0, DayAfter.Event.ADOPTED, "budget")))
                .act("budget", act -> act.adopted(PartialDate.parse("2019-04-10")))
                .act(
                        "signed",
                        act -> act.adopted(MARCH)
                                .signed(on("2019-03-05"))
                                .effectiveAfter(DayAfter.days(1, DayAfter.Event.SIGNED, "signed")))
                .act(
                        "month",
                        act -> act.adopted(MARCH)
                                .published(on("2019-03"))
                                .effectiveAfter(
                                        new DayAfter("month", DayAfter.Event.PUBLISHED, 1, Cadence.GapUnit.MONTHS)))
                .build();
        ActsInForce acts = ActsInForce.of(dossier);
        assertThat(acts.since("decision")).contains(PartialDate.parse("2019-04-10"));
        assertThat(acts.inForce("decision", day("2019-04-09"))).isEqualTo(Answer.NO);
        assertThat(acts.since("signed")).contains(PartialDate.parse("2019-03-06"));
        assertThat(acts.since("month")).contains(PartialDate.parse("2019-04"));
        assertThat(acts.inForce("month", day("2019-03-31"))).isEqualTo(Answer.NO);
        assertThat(acts.inForce("month", day("2019-04-15"))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(acts.inForce("month", day("2019-04-30"))).isEqualTo(Answer.YES);
    }

    @Test
    void a_condition_that_has_not_come_or_waits_for_itself_leaves_the_day_open() {
        Dossier dossier = aDossier()
                .act(
                        "decision",
                        act -> act.adopted(MARCH).effectiveAfter(DayAfter.days(0, DayAfter.Event.SIGNED, "decision")))
                .act("one", act -> act.adopted(MARCH).effectiveAfter(DayAfter.days(1, DayAfter.Event.IN_FORCE, "two")))
                .act("two", act -> act.adopted(MARCH).effectiveAfter(DayAfter.days(1, DayAfter.Event.IN_FORCE, "one")))
                .build();
        for (String act : new String[] {"decision", "one", "two"}) {
            assertThat(ActsInForce.of(dossier).inForce(act, day("2019-02-28"))).isEqualTo(Answer.NO);
            assertThat(ActsInForce.of(dossier).inForce(act, day("2019-12-31"))).isEqualTo(Answer.CANNOT_TELL);
        }
    }

    @Property
    void a_day_has_come_as_soon_as_what_it_counts_from_lies_far_enough_back(
            @ForAll @IntRange(max = 800) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll Cadence.GapUnit unit) {
        DayAfter rule = new DayAfter("act", DayAfter.Event.ADOPTED, length, unit);
        LocalDate day = day("2019-01-01").plusDays(from);
        LocalDate last = rule.lastFor(day);
        assertThat(rule.from(last)).isBeforeOrEqualTo(day);
        assertThat(rule.from(last.plusDays(1))).isAfter(day);
    }

    @Test
    void editions_are_the_times_in_which_an_act_said_the_same() {
        Dossier dossier = with(
                act -> act.noLongerFrom(on("2019-10-01")),
                by -> by.kind(RelationKind.AMENDS).point("1 p.").text(text("kitas")));
        assertThat(ActsInForce.of(dossier).editions("decision", DateRange.ofYear(2019)))
                .extracting(ActsInForce.Edition::valid)
                .containsExactly(DateRange.parse("2019-03-01/2019-05-31"), DateRange.parse("2019-06-01/2019-09-30"));
    }

    @ParameterizedTest
    @CsvSource({"2019-06-01, false", "2019-03-01, false", "2019-06-02, true"})
    void an_edition_that_begins_on_a_day_on_which_nothing_changed_is_found(String day, boolean isFound) {
        Dossier dossier = with(
                act -> act.addEditions(
                        ActEdition.builder().since(PartialDate.parse(day)).build()),
                by -> by.kind(RelationKind.AMENDS));
        assertThat(Rulebook.standard().check(dossier, DossierFixtures.HORIZON))
                .extracting(Finding::code)
                .matches(codes -> codes.contains("ACT_DAYS_CONTRADICT") == isFound);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-28, XXXX-XX-XX, signed before it was adopted",
        "2019-03-05, 2019-03-05, in force before the day that its condition gives",
    })
    void days_that_contradict_each_other_are_found(String signed, String effective, String why) {
        Dossier dossier = alone(act -> act.signed(on(signed))
                .effective(on(effective))
                .effectiveAfter(DayAfter.days(1, DayAfter.Event.SIGNED, "decision")));
        assertThat(Rulebook.standard().check(dossier, DossierFixtures.HORIZON))
                .as(why)
                .extracting(Finding::code)
                .contains("ACT_DAYS_CONTRADICT");
    }

    @Test
    void to_meet_by_rules_that_lawfully_apply_earlier_is_no_finding() {
        UnaryOperator<DossierFixtures> met = dossier -> dossier.group(group -> group.rules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("decision")
                        .vacancyDays(3)
                        .build()))
                .meeting("meeting", MeetingState.HELD, "2019-02-05");
        assertThat(met.apply(aDossier().act("decision", act -> decision(act))).build())
                .satisfies(dossier -> assertThat(codes(dossier)).contains("DECISION_BEFORE_RULES"));
        assertThat(met.apply(aDossier().act("decision", act -> decision(act).appliesFrom(on("2019-01-01"))))
                        .build())
                .satisfies(dossier -> assertThat(codes(dossier)).doesNotContain("DECISION_BEFORE_RULES"));
    }

    @Test
    void money_of_an_act_that_is_void_was_never_given() {
        UnaryOperator<DossierFixtures> given = dossier -> dossier.act("decision", act -> decision(act))
                .appropriation("money", "700.00", "2019-03-01", money -> money.act("decision"));
        Dossier kept = given.apply(aDossier()).build();
        Dossier lost = given.apply(aDossier())
                .act(
                        "court",
                        act -> act.adopted(PartialDate.parse("2019-11-01"))
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.ANNULS)
                                        .act("decision")
                                        .build()))
                .build();
        assertThat(Decided.of(kept).appropriations()).hasSize(1);
        assertThat(Decided.of(lost).appropriations()).isEmpty();
        assertThat(GroupPresence.of(kept).count(day("2019-03-01"))).isNotEqualTo(Headcount.zero());
    }

    private static List<String> codes(Dossier dossier) {
        return Rulebook.standard().check(dossier, DossierFixtures.HORIZON).stream()
                .map(Finding::code)
                .toList();
    }
}

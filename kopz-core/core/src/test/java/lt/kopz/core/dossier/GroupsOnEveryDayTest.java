package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A group has what an act gives it as long as that act is in force; nothing is said of it before and after. */
class GroupsOnEveryDayTest {
    private static final LocalDate MARCH = LocalDate.of(2019, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2019, 6, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2019, 9, 1);

    private static Membership member(String id, UnaryOperator<Membership.Builder> change) {
        return change.apply(
                        Membership.builder().id(id).since(PartialDate.of(MARCH)).provenance(DossierFixtures.STATED))
                .build();
    }

    private static DeclaredSize size(int members, PartialDate on) {
        return DeclaredSize.builder().members(members).on(on).build();
    }

    /** A group that an act of 1 March forms, with three members by it and a size of 3. */
    private static DossierFixtures formed(UnaryOperator<CoordinationGroup.Builder> change) {
        return aDossier()
                .act("forming", act -> act.adopted(PartialDate.of(MARCH)))
                .group(group -> change.apply(group.composition("forming")
                        .declaredSize(size(3, PartialDate.unknown()))
                        .addMemberships(
                                member("one", by -> by.act("forming")),
                                member("two", by -> by.seat("seat-two")),
                                member("three", by -> by.act("forming")))));
    }

    private static DossierFixtures formed() {
        return formed(group -> group);
    }

    private static DossierFixtures ending(RelationKind kind, DossierFixtures formed) {
        return formed.act(
                "ending",
                act -> act.adopted(PartialDate.of(SEPTEMBER))
                        .addRelations(
                                ActRelation.builder().kind(kind).act("forming").build()));
    }

    private static Answer present(Dossier dossier, LocalDate day) {
        return GroupPresence.of(dossier).present("group", day);
    }

    private static Composition.Members on(Dossier dossier, LocalDate day) {
        return Composition.of(dossier).on(day);
    }

    @ParameterizedTest
    @EnumSource(names = {"REPEALS", "REPLACES"})
    void what_an_act_carries_ends_with_it(RelationKind kind) {
        Dossier dossier = ending(kind, formed()).build();
        assertThat(present(dossier, SEPTEMBER.minusDays(1))).isEqualTo(Answer.YES);
        assertThat(on(dossier, SEPTEMBER.minusDays(1)).size()).isEqualTo(Headcount.exactly(3));
        assertThat(present(dossier, SEPTEMBER)).isEqualTo(Answer.NO);
        assertThat(GroupPresence.of(dossier).count(SEPTEMBER)).isEqualTo(Headcount.zero());
        assertThat(on(dossier, SEPTEMBER).certain()).isEmpty();
        assertThat(on(dossier, SEPTEMBER).declared()).isEmpty();
        assertThat(Composition.of(dossier).vacant(SEPTEMBER)).isEmpty();
    }

    @Test
    void who_is_a_member_by_the_act_that_follows_stays_and_the_others_do_not() {
        Dossier dossier = ending(
                        RelationKind.REPLACES,
                        formed(group -> group.addMemberships(
                                member("four", by -> by.act("ending").since(PartialDate.of(SEPTEMBER))))))
                .build();
        assertThat(present(dossier, SEPTEMBER)).isEqualTo(Answer.YES);
        assertThat(on(dossier, SEPTEMBER).certain()).extracting(Membership::id).containsExactly("four");
        assertThat(Composition.of(dossier).changes(DateRange.of(SEPTEMBER, SEPTEMBER)))
                .extracting(Membership::id)
                .containsExactlyInAnyOrder("one", "two", "three", "four");
    }

    @Test
    void who_became_a_member_by_another_act_leaves_with_the_group() {
        Dossier dossier = ending(
                        RelationKind.REPEALS,
                        formed(group -> group.addMemberships(member(
                                        "four", by -> by.act("appointing").since(PartialDate.of(JUNE)))))
                                .act("appointing", act -> act.adopted(PartialDate.of(JUNE))))
                .build();
        assertThat(on(dossier, SEPTEMBER.minusDays(1)).certain()).hasSize(4);
        assertThat(present(dossier, SEPTEMBER)).isEqualTo(Answer.NO);
        assertThat(on(dossier, SEPTEMBER).certain()).isEmpty();
    }

    @Test
    void rules_of_procedure_bind_nobody_after_their_act_ends() {
        Dossier dossier = ending(
                        RelationKind.REPEALS,
                        formed(group -> group.rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("forming")
                                .vacancyDays(3)
                                .build())))
                .build();
        assertThat(Decided.rules(dossier, dossier.group(), MARCH.minusDays(1))).isEmpty();
        assertThat(Decided.rules(dossier, dossier.group(), MARCH)).isPresent();
        assertThat(Decided.rules(dossier, dossier.group(), SEPTEMBER)).isEmpty();
    }

    @Test
    void an_amendment_ends_nothing() {
        Dossier dossier = ending(RelationKind.AMENDS, formed()).build();
        assertThat(on(dossier, SEPTEMBER).size()).isEqualTo(Headcount.exactly(3));
    }

    @Test
    void a_group_is_not_there_before_the_act_that_forms_it() {
        Dossier dossier = formed().build();
        assertThat(present(dossier, MARCH.minusDays(1))).isEqualTo(Answer.NO);
        assertThat(on(dossier, MARCH.minusDays(1)).size()).isEqualTo(Headcount.zero());
        assertThat(present(dossier, MARCH)).isEqualTo(Answer.YES);
    }

    @Test
    void a_meeting_before_the_act_shows_that_the_group_was_there_and_leaves_open_since_when_it_no_longer_was() {
        Dossier dossier =
                formed().meeting("early", MeetingState.HELD, "2019-02-05").build();
        assertThat(present(dossier, LocalDate.of(2019, 2, 5))).isEqualTo(Answer.YES);
        assertThat(present(dossier, LocalDate.of(2019, 2, 20))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(present(dossier, LocalDate.of(2019, 2, 4))).isEqualTo(Answer.NO);
        Dossier late = ending(RelationKind.REPEALS, formed())
                .meeting("late", MeetingState.HELD, "2019-10-01")
                .build();
        assertThat(present(late, LocalDate.of(2019, 9, 20))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(present(late, LocalDate.of(2019, 10, 2))).isEqualTo(Answer.NO);
    }

    @Test
    void an_act_of_which_no_day_is_known_carries_its_group_over_the_time_that_is_known() {
        Dossier dossier = aDossier()
                .act("forming", act -> act.adopted(PartialDate.unknown()))
                .group(group -> group.composition("forming").declaredSize(size(15, PartialDate.unknown())))
                .build();
        assertThat(on(dossier, JUNE).size()).isEqualTo(Headcount.exactly(15));
        assertThat(present(dossier, LocalDate.of(2018, 6, 1))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(on(dossier, LocalDate.of(2018, 6, 1)).declared()).isEmpty();
    }

    @ParameterizedTest(name = "declared on {0} until {1}: on {2} {3}")
    @CsvSource({
        "2019-06-01,, 2019-05-31, ",
        "2019-06-01,, 2019-06-01, 9",
        "2019-06-01,, 2020-06-01, 9",
        "2019-06-01, 2019-09-01, 2019-08-31, 9",
        "2019-06-01, 2019-09-01, 2019-09-01, ",
        "2019-06-01, 2019-09, 2019-09-01, ",
        "2019,, 2019-01-01, 9",
        "2019,, 2018-12-31, ",
        "XXXX-XX-XX,, 2019-01-01, 9",
        "XXXX-XX-XX,, 2018-12-31, ",
    })
    void a_declared_size_holds_from_its_day_until_its_end_and_over_the_known_time_where_it_has_none(
            String on, String until, LocalDate day, Integer expected) {
        DeclaredSize nine = size(9, PartialDate.parse(on))
                .withUntil(Optional.ofNullable(until).map(PartialDate::parse));
        Dossier dossier = aDossier().group(group -> group.declaredSize(nine)).build();
        assertThat(on(dossier, day).declared()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void a_size_that_ceased_to_hold_before_its_day_is_refused() {
        DeclaredSize nine = size(9, PartialDate.of(JUNE));
        assertThatThrownBy(() -> nine.withUntil(PartialDate.of(MARCH)))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.PERIOD_REVERSED);
    }

    @Test
    void who_replaces_another_is_no_further_member() {
        ImmutableList<Membership> six = ImmutableList.of(
                member("one", by -> by),
                member("two", by -> by),
                member("three", by -> by),
                member("four", by -> by),
                member("five", by -> by.seat("fifth").until(PartialDate.of(JUNE))),
                member("six", by -> by.seat("fifth").since(PartialDate.of(JUNE))));
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .group(group -> group.memberships(six))
                .build()
                .withCompleteness(CompletenessStatement.builder()
                        .id("five-members")
                        .list(ListKind.MEMBERS)
                        .owner("group")
                        .period(DateRange.ofYear(2019))
                        .number(Headcount.exactly(5))
                        .provenance(DossierFixtures.STATED)
                        .build());
        KnownLists lists = KnownLists.of(dossier);
        assertThat(lists.recorded(ListKind.MEMBERS, Optional.of("group"), Optional.of(DateRange.ofYear(2019))))
                .isEqualTo(Headcount.exactly(5));
        assertThat(lists.recorded(ListKind.MEMBERS, Optional.of("group"), Optional.empty()))
                .isEqualTo(Headcount.exactly(5));
        assertThat(on(dossier, SEPTEMBER).stated()).isTrue();
    }

    @Test
    void a_seat_is_vacant_and_an_office_is_held_by_nobody_only_where_all_members_are_stated_to_be_listed() {
        UnaryOperator<CoordinationGroup.Builder> members = group -> group.addMemberships(
                member("one", by -> by.seat("first").addRoles(MemberRole.CHAIR).until(PartialDate.of(JUNE))),
                member("two", by -> by.seat("second")));
        Composition stated = Composition.of(aDossier().group(members).build());
        assertThat(stated.vacant(JUNE)).containsExactly("first");
        assertThat(stated.office(MemberRole.CHAIR, JUNE).held()).isEqualTo(Answer.NO);
        Composition inferred =
                Composition.of(aDossier().statingNothingOfLists().group(members).build());
        assertThat(inferred.vacant(JUNE)).isEmpty();
        assertThat(inferred.vacantSince("first", JUNE)).isEmpty();
        assertThat(inferred.office(MemberRole.CHAIR, JUNE).held()).isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void where_no_role_is_stated_of_anybody_nobody_knows_who_holds_an_office() {
        Composition silent = Composition.of(aDossier()
                .group(group -> group.addMemberships(member("one", by -> by)))
                .build());
        assertThat(silent.office(MemberRole.CHAIR, JUNE).held()).isEqualTo(Answer.CANNOT_TELL);
        Composition told = Composition.of(aDossier()
                .group(group -> group.addMemberships(member("one", by -> by.addRoles(MemberRole.SECRETARY))))
                .build());
        assertThat(told.office(MemberRole.CHAIR, JUNE).held()).isEqualTo(Answer.NO);
    }

    @Test
    void an_act_may_apply_to_days_before_its_force_and_after_it_or_to_some_of_them_only() {
        LocalDate january = LocalDate.of(2019, 1, 1);
        Dossier dossier = formed(group -> group.addMemberships(
                        member("early", by -> by.act("forming").since(PartialDate.of(january)))))
                .build();
        Dossier earlier =
                dossier.withActs(dossier.acts().get(0).withAppliesFrom(Sourced.stated(PartialDate.of(january))));
        ActsInForce acts = ActsInForce.of(earlier);
        assertThat(acts.inForce("forming", january)).isEqualTo(Answer.NO);
        assertThat(acts.applies("forming", january)).isEqualTo(Answer.YES);
        assertThat(present(earlier, january)).isEqualTo(Answer.YES);
        assertThat(on(earlier, january).certain()).extracting(Membership::id).containsExactly("early");
        assertThat(on(dossier, january).certain()).isEmpty();
        assertThat(Rulebook.standard().check(dossier, JUNE))
                .extracting(Finding::code)
                .contains("EARLIER_THAN_ACT");
        assertThat(Rulebook.standard().check(earlier, JUNE))
                .extracting(Finding::code)
                .doesNotContain("EARLIER_THAN_ACT");

        Dossier forAWhile =
                dossier.withActs(dossier.acts().get(0).withAppliesUntil(Sourced.stated(PartialDate.of(SEPTEMBER))));
        assertThat(ActsInForce.of(forAWhile).inForce("forming", SEPTEMBER)).isEqualTo(Answer.YES);
        assertThat(present(forAWhile, SEPTEMBER)).isEqualTo(Answer.NO);
        assertThat(Dossiers.read(Dossiers.toBytes(forAWhile))).isEqualTo(forAWhile);
    }
}

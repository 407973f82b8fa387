package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.DemandedMeeting;
import lt.kopz.core.compliance.GroupComposition;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.group.AgendaItem;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroupRulesTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 1);
    private static final HolidayCalendar NO_HOLIDAYS = day -> false;

    private static DossierFixtures dossier(
            UnaryOperator<RulesOfProcedure.Builder> rules,
            List<Membership> members,
            UnaryOperator<CoordinationGroup.Builder> change) {
        return aDossier()
                .act("act", act -> act)
                .group(group -> change.apply(group.addSectors(
                                Sector.builder()
                                        .id("town")
                                        .name(text("savivaldybė"))
                                        .build(),
                                Sector.builder().id("ngo").name(text("NVO")).build())
                        .memberships(members)
                        .rules(rules.apply(RulesOfProcedure.builder()
                                        .id("rules")
                                        .act("act")
                                        .provenance(STATED))
                                .build())));
    }

    private static List<Membership> members(int town, int ngo) {
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < town + ngo; i++) {
            members.add(member("m" + i).sector(i < town ? "town" : "ngo").build());
        }
        return members;
    }

    private static Membership.Builder member(String id) {
        return Membership.builder()
                .id(id)
                .seat("seat-" + id)
                .since(PartialDate.parse("2019-01-16"))
                .act("act")
                .provenance(STATED);
    }

    @Nested
    class SeatsThatAreDemanded {
        private static final Rule RULE = MemberRules.COMPOSITION_UNLIKE_REQUIRED;

        private Dossier seven(int town, int ngo, Optional<Integer> size) {
            return dossier(
                            rules -> rules.addSeats(new SeatRequirement("ngo", 7, 9)),
                            members(town, ngo),
                            group -> size.map(members -> group.declaredSize(DeclaredSize.builder()
                                            .members(members)
                                            .on(PartialDate.unknown())
                                            .build()))
                                    .orElse(group))
                    .statingNothingOfLists()
                    .build();
        }

        @Test
        @Tag("COMPOSITION_UNLIKE_REQUIRED")
        void are_not_missing_where_members_may_not_be_listed() {
            assertThat(RULE.check(seven(0, 5, Optional.empty()), DAY)).isEmpty();
            assertThat(RULE.check(seven(0, 0, Optional.empty()), DAY)).isEmpty();
        }

        @Test
        @Tag("COMPOSITION_UNLIKE_REQUIRED")
        void are_missing_for_certain_where_so_many_cannot_be_filled() {
            assertThat(RULE.check(seven(0, 0, Optional.of(5)), DAY)).hasSize(1);
            assertThat(RULE.check(seven(0, 0, Optional.of(7)), DAY)).isEmpty();
            assertThat(RULE.check(seven(0, 5, Optional.of(7)), DAY)).isEmpty();
            assertThat(RULE.check(seven(3, 5, Optional.of(8)), DAY)).hasSize(1);
        }

        @Test
        @Tag("COMPOSITION_UNLIKE_REQUIRED")
        void are_missing_where_the_rest_of_the_size_cannot_fill_them() {
            assertThat(RULE.check(seven(4, 5, Optional.of(10)), DAY)).hasSize(1);
            assertThat(RULE.check(seven(3, 5, Optional.of(10)), DAY)).isEmpty();
        }

        @Test
        @Tag("COMPOSITION_UNLIKE_REQUIRED")
        void are_too_many_whatever_is_not_listed() {
            assertThat(RULE.check(seven(0, 10, Optional.empty()), DAY)).hasSize(1);
            assertThat(RULE.check(seven(0, 9, Optional.empty()), DAY)).isEmpty();
        }

        @Test
        @Tag("COMPOSITION_UNLIKE_REQUIRED")
        void are_held_once_by_several_who_are_stated_to_hold_them_together() {
            Dossier nine = seven(0, 9, Optional.empty());
            Membership tenth = member("tenth").sector("ngo").build();

            assertThat(RULE.check(and(nine, tenth.withSeat("seat-m0")), DAY)).isEmpty();
            assertThat(RULE.check(and(nine, tenth), DAY)).hasSize(1);
        }

        private static Dossier and(Dossier dossier, Membership member) {
            return dossier.withGroups(dossier.group()
                    .withMemberships(ImmutableList.<Membership>builder()
                            .addAll(dossier.group().memberships())
                            .add(member)
                            .build()));
        }

        @Test
        @Tag("COMPOSITION_UNLIKE_REQUIRED")
        void are_missing_from_a_list_that_is_stated_to_be_complete() {
            Dossier five = seven(0, 5, Optional.empty());
            assertThat(RULE.check(five.withCompleteness(DossierFixtures.everythingComplete()), DAY))
                    .hasSize(1);
        }

        @Test
        @Tag("SIZE_UNLIKE_LIST")
        void fewer_members_than_are_declared_are_a_part_of_them_and_more_contradict_the_size() {
            assertThat(MemberRules.SIZE_UNLIKE_LIST.check(seven(3, 5, Optional.of(15)), DAY))
                    .isEmpty();
            assertThat(MemberRules.SIZE_UNLIKE_LIST.check(seven(3, 5, Optional.of(7)), DAY))
                    .hasSize(1);
            CompletenessStatement partial = CompletenessStatement.builder()
                    .id("members")
                    .list(ListKind.MEMBERS)
                    .extent(Extent.PARTIAL)
                    .build();
            assertThat(MemberRules.SIZE_UNLIKE_LIST.check(
                            seven(3, 5, Optional.of(7)).withCompleteness(partial), DAY))
                    .hasSize(1);
            assertThat(MemberRules.SIZE_UNLIKE_LIST.check(
                            seven(3, 5, Optional.of(9)).withCompleteness(partial), DAY))
                    .isEmpty();
        }
    }

    @Nested
    class Sides {
        private final CompositionRequirement parity =
                new CompositionRequirement.Parity(ImmutableList.of("town"), ImmutableList.of("ngo"));

        private Verdict judge(CompositionRequirement required, List<Membership> members) {
            Dossier dossier = dossier(rules -> rules.addComposition(required), members, group -> group)
                    .build();
            return GroupComposition.of(dossier, DAY).verdicts().get(0);
        }

        private CompositionRequirement part(Optional<Share> atLeast, Optional<Share> atMost) {
            return new CompositionRequirement.PartOfAll(ImmutableList.of("ngo"), atLeast, atMost);
        }

        @ParameterizedTest
        @CsvSource({"4, 4, MET", "4, 3, BREACHED", "4, 5, BREACHED"})
        void equal_numbers_are_equal(int town, int ngo, Outcome outcome) {
            assertThat(judge(parity, members(town, ngo)).outcome()).isEqualTo(outcome);
        }

        @ParameterizedTest
        @CsvSource({"6, 3, MET", "7, 3, BREACHED", "6, 2, BREACHED"})
        void a_least_part_is_reached_with_exactly_as_much(int town, int ngo, Outcome outcome) {
            assertThat(judge(part(Optional.of(Share.atLeast(1, 3)), Optional.empty()), members(town, ngo))
                            .outcome())
                    .isEqualTo(outcome);
        }

        @ParameterizedTest
        @CsvSource({"3, 4, MET", "4, 4, BREACHED"})
        void more_than_half_is_not_half(int town, int ngo, Outcome outcome) {
            assertThat(judge(part(Optional.of(Share.MORE_THAN_HALF), Optional.empty()), members(town, ngo))
                            .outcome())
                    .isEqualTo(outcome);
        }

        @ParameterizedTest
        @CsvSource({"4, 4, MET", "4, 5, BREACHED", "5, 4, MET"})
        void a_largest_part_may_be_reached_and_not_exceeded(int town, int ngo, Outcome outcome) {
            assertThat(judge(part(Optional.empty(), Optional.of(Share.atLeast(1, 2))), members(town, ngo))
                            .outcome())
                    .isEqualTo(outcome);
        }

        @Test
        void a_member_of_no_known_sector_leaves_it_open_where_it_would_decide() {
            List<Membership> members = members(4, 3);
            members.add(member("unknown").build());
            assertThat(judge(parity, members).outcome()).isEqualTo(Outcome.UNDETERMINED);
            members.add(member("more").sector("town").build());
            assertThat(judge(parity, members).outcome()).isEqualTo(Outcome.BREACHED);
        }

        private Verdict judgeOfSize(
                CompositionRequirement required, List<Membership> members, Optional<Integer> size, Extent... extent) {
            Dossier dossier = dossier(
                            rules -> rules.addComposition(required),
                            members,
                            group -> size.map(all -> group.declaredSize(DeclaredSize.builder()
                                            .members(all)
                                            .on(PartialDate.unknown())
                                            .build()))
                                    .orElse(group))
                    .statingNothingOfLists()
                    .build()
                    .withCompleteness(Stream.of(extent)
                            .map(known -> CompletenessStatement.builder()
                                    .id("members")
                                    .list(ListKind.MEMBERS)
                                    .extent(known)
                                    .build())
                            .toList());
            return GroupComposition.of(dossier, DAY).verdicts().get(0);
        }

        @ParameterizedTest(name = "{0} and {1} listed of {2}: {3}")
        @CsvSource({
            "5, 3, 7, UNDETERMINED",
            "5, 0, 9, BREACHED",
            "5, 0, 10, UNDETERMINED",
            "5, 3, 8, BREACHED",
            "4, 4, 8, MET",
            "0, 0, 8, UNDETERMINED",
            "5, 3, , UNDETERMINED",
            "4, 4, , MET"
        })
        void more_on_one_side_than_the_size_leaves_for_the_other_are_a_proven_breach(
                int town, int ngo, Integer size, Outcome outcome) {
            assertThat(judgeOfSize(parity, members(town, ngo), Optional.ofNullable(size))
                            .outcome())
                    .isEqualTo(outcome);
        }

        @Test
        void of_a_partial_list_only_the_size_proves_a_breach() {
            assertThat(judgeOfSize(parity, members(5, 3), Optional.empty(), Extent.PARTIAL)
                            .outcome())
                    .isEqualTo(Outcome.UNDETERMINED);
            assertThat(judgeOfSize(parity, members(4, 4), Optional.empty(), Extent.PARTIAL)
                            .outcome())
                    .isEqualTo(Outcome.UNDETERMINED);
            assertThat(judgeOfSize(parity, members(5, 3), Optional.of(9), Extent.PARTIAL)
                            .outcome())
                    .isEqualTo(Outcome.BREACHED);
            assertThat(judgeOfSize(parity, members(5, 3), Optional.of(10), Extent.PARTIAL)
                            .outcome())
                    .isEqualTo(Outcome.UNDETERMINED);
        }

        @ParameterizedTest(name = "{0} of the municipality and {1} of others listed of {2}, at least 1/3 others: {3}")
        @CsvSource({"6, 0, 8, BREACHED", "6, 0, 9, UNDETERMINED", "2, 3, 9, MET", "7, 2, 12, UNDETERMINED"})
        void a_part_that_the_size_leaves_no_room_for_is_a_proven_breach(
                int town, int ngo, Integer size, Outcome outcome) {
            assertThat(judgeOfSize(
                                    part(Optional.of(Share.atLeast(1, 3)), Optional.empty()),
                                    members(town, ngo),
                                    Optional.of(size))
                            .outcome())
                    .isEqualTo(outcome);
        }

        @ParameterizedTest(name = "{0} of the municipality and {1} of others listed of {2}, at most 1/2 others: {3}")
        @CsvSource({"0, 5, 9, BREACHED", "0, 5, 10, UNDETERMINED", "5, 0, 10, MET"})
        void a_part_that_is_too_large_whoever_is_not_listed_is_a_proven_breach(
                int town, int ngo, Integer size, Outcome outcome) {
            assertThat(judgeOfSize(
                                    part(Optional.empty(), Optional.of(Share.atLeast(1, 2))),
                                    members(town, ngo),
                                    Optional.of(size))
                            .outcome())
                    .isEqualTo(outcome);
        }

        @Test
        void the_words_give_what_each_side_may_have() {
            assertThat(Wording.ENGLISH.say(
                            judgeOfSize(parity, members(5, 0), Optional.of(9)).explanation()))
                    .contains("5 to 9", "at most 4");
        }

        @Test
        void substitutes_and_observers_are_on_no_side() {
            List<Membership> members = members(4, 4);
            members.add(member("substitute")
                    .sector("ngo")
                    .addRoles(MemberRole.SUBSTITUTE)
                    .build());
            members.add(member("observer")
                    .sector("town")
                    .addRoles(MemberRole.OBSERVER)
                    .build());
            assertThat(judge(parity, members).outcome()).isEqualTo(Outcome.MET);
        }

        @Test
        void nobody_named_leaves_it_open_and_rules_not_in_force_demand_nothing() {
            Dossier nobody = dossier(rules -> rules.addComposition(parity), List.of(), group -> group)
                    .build()
                    .withCompleteness();
            assertThat(GroupComposition.of(nobody, HORIZON).verdicts())
                    .extracting(Verdict::outcome)
                    .containsExactly(Outcome.UNDETERMINED);
            Dossier dossier = dossier(rules -> rules.addComposition(parity), members(1, 2), group -> group)
                    .build();
            assertThat(GroupComposition.of(dossier, LocalDate.of(2019, 1, 15)).verdicts())
                    .extracting(Verdict::outcome)
                    .containsExactly(Outcome.EXEMPT);
        }

        @Test
        @Tag("SIDES_UNBALANCED")
        void the_finding_states_both_numbers() {
            Dossier dossier = dossier(
                            rules -> rules.addComposition(parity)
                                    .addComposition(
                                            part(Optional.of(Share.atLeast(1, 2)), Optional.of(Share.atLeast(2, 3)))),
                            members(11, 7),
                            group -> group)
                    .build();
            assertThat(MemberRules.SIDES_UNBALANCED.check(dossier, DAY))
                    .extracting(
                            Finding::severity,
                            finding -> finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .containsExactly(
                            tuple(Severity.ERROR, "Savivaldybė – 11, NVO – 7; narių turi būti po lygiai. Taip nėra."),
                            tuple(
                                    Severity.ERROR,
                                    "NVO: narių – 7, iš viso – 18; turi būti ne mažiau kaip 1/2 visų narių, ne daugiau"
                                            + " kaip 2/3 visų narių. Taip nėra."));
        }

        private Verdict judge(CompositionRequirement required, List<Membership> members, boolean complete) {
            DossierFixtures dossier = dossier(rules -> rules.addComposition(required), members, group -> group);
            return GroupComposition.of(
                            (complete ? dossier : dossier.statingNothingOfLists())
                                    .builder()
                                    .addPeople(
                                            person("rasa", Optional.of("direktorė")), person("jonas", Optional.empty()))
                                    .build(),
                            DAY)
                    .verdicts()
                    .get(0);
        }

        private Person person(String id, Optional<String> office) {
            return Person.builder()
                    .id(id)
                    .name(id)
                    .office(office.map(LocalizedText::lithuanian))
                    .build();
        }

        @ParameterizedTest
        @CsvSource({
            "rasa, true, MET",
            "rasa, false, MET",
            "jonas, true, BREACHED",
            "jonas, false, UNDETERMINED",
        })
        void a_person_who_has_to_be_a_member_needs_no_seat_to_be_one(String listed, boolean complete, Outcome outcome) {
            Verdict verdict = judge(
                    new CompositionRequirement.Member("rasa"),
                    List.of(member("m").seat(Optional.empty()).person(listed).build()),
                    complete);

            assertThat(verdict.outcome()).isEqualTo(outcome);
        }

        @Test
        void who_holds_a_seat_by_an_office_alone_may_be_the_person_demanded() {
            assertThat(judge(
                                    new CompositionRequirement.Member("rasa"),
                                    List.of(member("m")
                                            .office(text("direktorė"))
                                            .build()),
                                    true)
                            .outcome())
                    .isEqualTo(Outcome.UNDETERMINED);
        }

        @Test
        void an_office_is_filled_by_a_membership_or_a_person_who_has_it_and_by_no_observer() {
            CompositionRequirement director = new CompositionRequirement.Office(text("Direktorė"));

            assertThat(List.of(
                            judge(
                                            director,
                                            List.of(member("m")
                                                    .office(text("direktorė"))
                                                    .build()),
                                            true)
                                    .outcome(),
                            judge(director, List.of(member("m").person("rasa").build()), true)
                                    .outcome(),
                            judge(director, List.of(member("m").person("jonas").build()), true)
                                    .outcome(),
                            judge(
                                            director,
                                            List.of(member("m")
                                                    .office(text("vedėja"))
                                                    .build()),
                                            true)
                                    .outcome(),
                            judge(
                                            director,
                                            List.of(member("m")
                                                    .person("rasa")
                                                    .addRoles(MemberRole.OBSERVER)
                                                    .build()),
                                            true)
                                    .outcome(),
                            judge(director, List.of(), true).outcome()))
                    .containsExactly(
                            Outcome.MET,
                            Outcome.MET,
                            Outcome.UNDETERMINED,
                            Outcome.BREACHED,
                            Outcome.BREACHED,
                            Outcome.BREACHED);
        }

        @Test
        void somebody_who_has_to_be_a_member_and_is_not_is_a_finding_with_the_name() {
            Dossier dossier = dossier(
                            rules -> rules.addComposition(new CompositionRequirement.Office(text("direktorė"))),
                            List.of(member("m").office(text("vedėja")).build()),
                            group -> group)
                    .build();

            assertThat(MemberRules.SIDES_UNBALANCED.check(dossier, DAY))
                    .singleElement()
                    .satisfies(found -> assertThat(Wording.LITHUANIAN.say(found.message()))
                            .contains("Narys turi būti direktorė", "Taip nėra"));
        }

        @ParameterizedTest
        @CsvSource({
            "SECRETARY, 2019-01-16, , true, MET",
            "SECRETARY, 2019-01-16, , false, MET",
            "CHAIR, 2019-01-16, , true, BREACHED",
            "CHAIR, 2019-01-16, , false, UNDETERMINED",
            "SECRETARY, 2019-01-16, 2019-06-01, true, BREACHED",
            "SECRETARY, 2019-01-16, 2019-06-02, true, MET",
            "SECRETARY, XXXX-XX-XX, , true, UNDETERMINED",
        })
        void an_office_in_the_group_has_to_be_held_by_somebody_with_a_vote_or_without(
                MemberRole role, String since, String until, boolean complete, Outcome outcome) {
            Membership holder = member("m")
                    .since(PartialDate.parse(since))
                    .until(Optional.ofNullable(until).map(PartialDate::parse))
                    .addRoles(role, MemberRole.OBSERVER)
                    .build();

            assertThat(judge(
                                    new CompositionRequirement.Held(CompositionRequirement.GroupOffice.SECRETARY),
                                    List.of(holder),
                                    complete)
                            .outcome())
                    .isEqualTo(outcome);
        }

        @ParameterizedTest
        @EnumSource
        void every_office_that_can_be_demanded_is_a_role_of_members(CompositionRequirement.GroupOffice office) {
            Membership holder =
                    member("m").addRoles(MemberRole.valueOf(office.name())).build();

            assertThat(judge(new CompositionRequirement.Held(office), List.of(holder), true)
                            .outcome())
                    .isEqualTo(Outcome.MET);
        }

        @Test
        void a_vacant_office_that_has_to_be_held_is_a_finding_with_the_day_since_when() {
            Dossier dossier = dossier(
                            rules -> rules.addComposition(
                                    new CompositionRequirement.Held(CompositionRequirement.GroupOffice.CHAIR)),
                            List.of(member("m")
                                    .addRoles(MemberRole.CHAIR)
                                    .until(PartialDate.parse("2019-03-01"))
                                    .build()),
                            group -> group)
                    .build();

            assertThat(MemberRules.SIDES_UNBALANCED.check(dossier, LocalDate.of(2019, 2, 28)))
                    .isEmpty();
            assertThat(MemberRules.SIDES_UNBALANCED.check(dossier, LocalDate.of(2019, 3, 1)))
                    .singleElement()
                    .satisfies(found -> assertThat(
                                    Wording.ENGLISH.say(found.message()).replace('\u00a0', ' '))
                            .isEqualTo("The group has to have a chair, and has had none since 1 March 2019."
                                    + " This is not met."));
        }

        @Test
        void a_requirement_names_two_sides_or_a_part_and_a_bound() {
            assertThatThrownBy(() ->
                            new CompositionRequirement.Parity(ImmutableList.of("ngo"), ImmutableList.of("ngo", "town")))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.COMMON_SECTOR);
            assertThatThrownBy(() -> part(Optional.empty(), Optional.empty()))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.NO_BOUND);
            assertThatThrownBy(() -> part(Optional.empty(), Optional.of(Share.MORE_THAN_HALF)))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.EXCEEDED_AT_MOST);
        }
    }

    @Nested
    class Substitutes {
        @Test
        void a_substitute_has_the_vote_of_the_member_replaced_and_none_beside_that_member() {
            List<Membership> members = members(2, 1);
            members.add(member("substitute")
                    .addRoles(MemberRole.SUBSTITUTE)
                    .standsInFor("m0")
                    .build());
            UnaryOperator<RulesOfProcedure.Builder> quorum =
                    rules -> rules.quorum(new Quorum(Share.MORE_THAN_HALF, Quorum.Base.FILLED));
            assertThat(quorumOf(quorum, members, "m1", "substitute")).isEqualTo(Outcome.MET);
            assertThat(quorumOf(quorum, members, "m0", "substitute")).isEqualTo(Outcome.BREACHED);
            assertThat(Composition.of(dossier(quorum, members, group -> group).build())
                            .on(DAY)
                            .listed())
                    .isEqualTo(Headcount.exactly(3));
        }

        @Test
        void a_quorum_of_the_seats_filled_is_what_it_is_on_every_day_on_which_the_meeting_may_have_been() {
            List<Membership> members = members(2, 1);
            members.add(member("left").until(PartialDate.parse("2019-07-01")).build());
            assertThat(quorumOf("2019-08", members, 2)).isEqualTo(Outcome.MET);
            assertThat(quorumOf("2019-06", members, 2)).isEqualTo(Outcome.BREACHED);
            assertThat(quorumOf("2019-06-15/2019-08-15", members, 2)).isEqualTo(Outcome.UNDETERMINED);
            assertThat(quorumOf("2019-06-15/2019-08-15", members, 3)).isEqualTo(Outcome.MET);
        }

        private Outcome quorumOf(String date, List<Membership> members, int present) {
            Dossier dossier = dossier(
                            rules -> rules.quorum(new Quorum(Share.MORE_THAN_HALF, Quorum.Base.FILLED)),
                            members,
                            group -> group.addMeetings(Meeting.builder()
                                    .id("meeting")
                                    .date(on(date))
                                    .state(MeetingState.HELD)
                                    .membersPresent(Headcount.exactly(present))
                                    .build()))
                    .build();
            return MeetingVerdicts.of(dossier, "meeting").quorum().orElseThrow().outcome();
        }

        private Outcome quorumOf(
                UnaryOperator<RulesOfProcedure.Builder> rules, List<Membership> members, String... present) {
            Dossier dossier = dossier(
                            rules,
                            members,
                            group -> group.addMeetings(Meeting.builder()
                                    .id("meeting")
                                    .date(on("2019-06-01"))
                                    .state(MeetingState.HELD)
                                    .addAttendees(present)
                                    .build()))
                    .build();
            return MeetingVerdicts.of(dossier, "meeting").quorum().orElseThrow().outcome();
        }

        @Test
        void only_a_substitute_stands_in_for_another_and_only_for_a_member() {
            assertThatThrownBy(() -> member("one").standsInFor("other").build())
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.NO_SUBSTITUTE);
            Membership.Builder self =
                    member("one").addRoles(MemberRole.SUBSTITUTE).standsInFor("one");
            assertThatThrownBy(self::build).hasFieldOrPropertyWithValue("kind", ProblemKind.OWN_SUBSTITUTE);
            List<Membership> chain = List.of(
                    member("one").addRoles(MemberRole.SUBSTITUTE).build(),
                    member("two")
                            .addRoles(MemberRole.SUBSTITUTE)
                            .standsInFor("one")
                            .build());
            DossierFixtures dossier = dossier(rules -> rules, chain, group -> group);
            assertThatThrownBy(dossier::build)
                    .isInstanceOf(InvalidDossierException.class)
                    .hasMessageContaining("/groups/0/memberships/1/standsInFor");
        }
    }

    @Nested
    class Kinds {
        @Test
        void a_kind_of_ones_own_survives_json_and_a_malformed_one_is_refused() {
            Dossier dossier = aDossier()
                    .group(group -> group.kind(new GroupKind("ROUND_TABLE")))
                    .build();
            assertThat(Dossiers.read(Dossiers.toBytes(dossier)).group().kind())
                    .isEqualTo(new GroupKind("ROUND_TABLE"))
                    .hasToString("ROUND_TABLE");
            assertThatThrownBy(() -> new GroupKind("round table"))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
        }

        @Test
        void an_agenda_of_titles_is_written_as_texts_and_one_with_more_as_items() {
            AgendaItem title = AgendaItem.of(text("planas"));
            AgendaItem item =
                    AgendaItem.builder().number("2").title(text("ataskaita")).build();
            assertThat(json(title)).contains("\"agenda\"").doesNotContain("\"agendaItems\"");
            assertThat(json(title, item)).contains("\"agendaItems\"").doesNotContain("\"agenda\"");
            assertThatThrownBy(() -> item.withNumber(" ")).hasFieldOrPropertyWithValue("kind", ProblemKind.BLANK_TEXT);
        }

        private String json(AgendaItem... items) {
            Dossier dossier = aDossier()
                    .group(group -> group.addMeetings(Meeting.builder()
                            .id("meeting")
                            .date(on("2019-06-01"))
                            .state(MeetingState.CONVENED)
                            .addAgenda(items)
                            .build()))
                    .build();
            byte[] json = Dossiers.toBytes(dossier);
            assertThat(Dossiers.read(json)).isEqualTo(dossier);
            return new String(json, StandardCharsets.UTF_8);
        }
    }

    @Nested
    class Demands {
        private final UnaryOperator<RulesOfProcedure.Builder> withinTenDays =
                rules -> rules.onDemandOf(Share.atLeast(1, 3)).onDemandDays(10);

        private Verdict judge(
                UnaryOperator<RulesOfProcedure.Builder> rules,
                String asOf,
                int by,
                UnaryOperator<Meeting.Builder> change) {
            return DemandedMeeting.judge(
                            demanded(rules, by, change).build(), "demand", LocalDate.parse(asOf), NO_HOLIDAYS)
                    .orElseThrow();
        }

        private DossierFixtures demanded(
                UnaryOperator<RulesOfProcedure.Builder> rules, int by, UnaryOperator<Meeting.Builder> change) {
            return dossier(
                    rules,
                    members(11, 7),
                    group -> group.addMeetings(change.apply(Meeting.builder()
                                            .id("meeting")
                                            .date(on("2019-03-14"))
                                            .state(MeetingState.HELD)
                                            .provenance(STATED))
                                    .build())
                            .addDemands(MeetingDemand.builder()
                                    .id("demand")
                                    .made(on("2019-03-04"))
                                    .count(Headcount.exactly(by))
                                    .meeting("meeting")
                                    .provenance(STATED)
                                    .build()));
        }

        @ParameterizedTest
        @CsvSource({
            "2019-03-05, 2019-03-10, MET",
            "2019-03-13, 2019-03-31, MET",
            "2019-03-14, 2019-03-31, MET",
            "2019-03-15, 2019-03-14, PENDING",
            "2019-03-15, 2019-03-15, BREACHED",
            "2019-03-15, 2019-12-31, BREACHED",
            "2019-03-04, 2019-03-31, BREACHED"
        })
        void a_meeting_is_held_after_the_demand_and_by_the_tenth_day(String held, String asOf, Outcome outcome) {
            assertThat(judge(withinTenDays, asOf, 6, meeting -> meeting.date(on(held)))
                            .outcome())
                    .isEqualTo(outcome);
        }

        @Test
        void a_meeting_held_before_the_demand_answers_it_neither_in_time_nor_late() {
            Verdict verdict = judge(withinTenDays, "2019-03-31", 6, meeting -> meeting.date(on("2019-03-03")));
            assertThat(verdict.outcome()).isEqualTo(Outcome.BREACHED);
            assertThat(verdict.doneOn()).isEmpty();
            assertThat(verdict.explain(Wording.ENGLISH)).endsWith("but was not held by then.");
        }

        @Test
        void ten_days_of_work_are_two_weeks() {
            Verdict verdict = judge(
                    rules -> rules.onDemandOf(Share.atLeast(1, 3))
                            .onDemandDays(10)
                            .onDemandWorkingDays(true),
                    "2019-12-10",
                    6,
                    meeting -> meeting.date(on("2019-03-19")));
            assertThat(verdict.due()).contains(LocalDate.of(2019, 3, 18));
            assertThat(verdict.outcome()).isEqualTo(Outcome.BREACHED);
            assertThat(verdict.daysLate()).contains(1L);
            assertThat(verdict.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .isEqualTo("2019 m. kovo 4 d. pareikalauta posėdžio; jis turėjo įvykti ne vėliau kaip 2019 m."
                            + " kovo 18 d., tačiau įvyko 2019 m. kovo 19 d., 1 diena vėliau.");
        }

        @ParameterizedTest
        @CsvSource({"5, EXEMPT", "6, MET", "7, MET"})
        void a_third_of_eighteen_is_six(int by, Outcome outcome) {
            assertThat(judge(withinTenDays, "2019-12-10", by, meeting -> meeting)
                            .outcome())
                    .isEqualTo(outcome);
        }

        /** m0 is the chair; of five who demand it there would have to be six. */
        @ParameterizedTest(name = "{0} demanded by {1}, the chair: {2}: {3}")
        @CsvSource({
            "chair or a third, 5, stated, MET",
            "chair or a third, 5, named, MET",
            "chair or a third, 5, not among the named, EXEMPT",
            "chair or a third, 5, unstated, UNDETERMINED",
            "chair or a third, 6, unstated, MET",
            "a third, 5, stated, EXEMPT",
            "chair, 5, stated, MET",
            "chair, 5, not among the named, EXEMPT",
            "chair, 6, not among the named, EXEMPT"
        })
        void the_chair_alone_suffices_where_the_rules_say_so(String right, int by, String chair, Outcome outcome) {
            List<Membership> members = new ArrayList<>(members(11, 7));
            members.set(0, members.get(0).withRoles(MemberRole.CHAIR));
            int first = chair.equals("named") ? 0 : 1;
            List<String> named = chair.contains("named")
                    ? members.subList(first, first + by).stream()
                            .map(Membership::id)
                            .toList()
                    : List.of();
            Dossier dossier = dossier(
                            rules -> rules.onDemandOf(
                                            right.contains("third")
                                                    ? Optional.of(Share.atLeast(1, 3))
                                                    : Optional.empty())
                                    .onDemandOfChair(right.contains("chair"))
                                    .onDemandDays(10),
                            members,
                            group -> group.addMeetings(Meeting.builder()
                                            .id("meeting")
                                            .date(on("2019-03-14"))
                                            .state(
                                                    outcome == Outcome.UNDETERMINED
                                                            ? MeetingState.CANCELLED
                                                            : MeetingState.HELD)
                                            .build())
                                    .addDemands(MeetingDemand.builder()
                                            .id("demand")
                                            .made(on("2019-03-04"))
                                            .members(named)
                                            .count(Headcount.exactly(by))
                                            .byChair(chair.equals("stated"))
                                            .build()))
                    .build();
            Verdict verdict = DemandedMeeting.judge(dossier, "demand", HORIZON, NO_HOLIDAYS)
                    .orElseThrow();
            assertThat(verdict.outcome()).isEqualTo(outcome);
            if (right.equals("chair") && outcome == Outcome.EXEMPT) {
                assertThat(verdict.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                        .isEqualTo(
                                "On 4 March 2019 a meeting was demanded by others than the chair, who alone has the right,"
                                        + " so none has to be held.");
            }
        }

        @Test
        void a_meeting_that_was_only_convened_is_no_evidence() {
            UnaryOperator<Meeting.Builder> convened =
                    meeting -> meeting.date(on("2019-03-12")).state(MeetingState.CONVENED);
            assertThat(judge(withinTenDays, "2019-03-14", 6, convened).outcome())
                    .isEqualTo(Outcome.PENDING);
            assertThat(judge(withinTenDays, "2019-03-15", 6, convened).outcome())
                    .isEqualTo(Outcome.UNDETERMINED);
            assertThat(judge(withinTenDays, "2019-03-15", 6, meeting -> meeting.state(MeetingState.CANCELLED))
                            .outcome())
                    .isEqualTo(Outcome.BREACHED);
        }

        @Test
        void where_the_right_the_day_or_the_time_after_the_horizon_is_not_known_it_stays_open() {
            Dossier nobodyCounted = dossier(
                            withinTenDays,
                            members(11, 7),
                            group -> group.addDemands(demand("2019-03-04"), demand("2019-03"), demand("2019-12-05")))
                    .build();
            LocalDate later = LocalDate.of(2020, 3, 1);
            assertThat(List.of("demand-2019-03-04", "demand-2019-03", "demand-2019-12-05"))
                    .allSatisfy(id -> assertThat(DemandedMeeting.judge(nobodyCounted, id, later, NO_HOLIDAYS)
                                    .orElseThrow()
                                    .outcome())
                            .isEqualTo(Outcome.UNDETERMINED));
            assertThat(DemandedMeeting.judge(nobodyCounted, "demand-2019-03-04", LocalDate.of(2019, 3, 3), NO_HOLIDAYS))
                    .isEmpty();
        }

        private MeetingDemand demand(String day) {
            return MeetingDemand.builder()
                    .id("demand-" + day)
                    .made(on(day))
                    .addMembers("m0", "m1", "m2", "m3", "m4", "m5")
                    .count(day.equals("2019-03-04") ? Optional.of(Headcount.unknown()) : Optional.empty())
                    .build();
        }

        @Test
        @Tag("DEMAND_IGNORED")
        void it_is_found_from_the_day_after_it_was_due() {
            Dossier dossier = demanded(withinTenDays, 6, meeting -> meeting.state(MeetingState.CANCELLED))
                    .build();
            assertThat(MeetingRules.demandIgnored(Optional.of(NO_HOLIDAYS)).check(dossier, LocalDate.of(2019, 3, 14)))
                    .isEmpty();
            assertThat(MeetingRules.demandIgnored(Optional.of(NO_HOLIDAYS)).check(dossier, LocalDate.of(2019, 3, 15)))
                    .extracting(Finding::code, Finding::subjects)
                    .containsExactly(tuple("DEMAND_IGNORED", ImmutableList.of("demand")));
            assertThat(MeetingRules.demandIgnored(Optional.empty()).check(dossier, LocalDate.of(2019, 3, 14)))
                    .as("days of the calendar need no holidays")
                    .isEmpty();
            assertThat(MeetingRules.demandIgnored(Optional.empty()).check(dossier, LocalDate.of(2019, 3, 15)))
                    .isEqualTo(MeetingRules.demandIgnored(Optional.of(NO_HOLIDAYS))
                            .check(dossier, LocalDate.of(2019, 3, 15)));
            Dossier workingDays = demanded(
                            rules -> withinTenDays.apply(rules).onDemandWorkingDays(true),
                            6,
                            meeting -> meeting.state(MeetingState.CANCELLED))
                    .build();
            assertThat(MeetingRules.demandIgnored(Optional.empty()).check(workingDays, HORIZON))
                    .isEmpty();
            assertThat(MeetingRules.demandIgnored(Optional.of(NO_HOLIDAYS)).check(workingDays, HORIZON))
                    .hasSize(1);
            assertThat(DemandedMeeting.judge(workingDays, "demand", HORIZON)
                            .orElseThrow()
                            .outcome())
                    .isEqualTo(Outcome.UNDETERMINED);
            assertThatThrownBy(dossier(rules -> rules.onDemandDays(-1), List.of(), group -> group)::build)
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
        }
    }

    @Nested
    class Contradictions {
        private Contradiction days() {
            return Contradiction.builder()
                    .id("days")
                    .subject("group")
                    .what(text("Posėdžio diena"))
                    .addAlternatives(stated("minutes", "2019-02-05"), stated("report", "2019-02-06"))
                    .provenance(STATED)
                    .build();
        }

        private Alternative stated(String id, String day) {
            return Alternative.builder()
                    .id(id)
                    .value(new StatedValue.OfDate(PartialDate.parse(day)))
                    .provenance(STATED)
                    .build();
        }

        private Decision preferred(String id, String alternative) {
            return Decision.builder()
                    .id(id)
                    .kind(Decision.Kind.PREFERRED)
                    .addSubjects("days")
                    .preferred(alternative)
                    .provenance(STATED)
                    .build();
        }

        private Dossier dossier(Decision... decisions) {
            return aDossier()
                    .builder()
                    .addContradictions(days())
                    .addDecisions(decisions)
                    .build();
        }

        private List<String> found(Dossier dossier) {
            return StatementRules.CONTRADICTION.check(dossier, DAY).stream()
                    .map(finding -> finding.severity() + " "
                            + finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .toList();
        }

        @Test
        @Tag("CONTRADICTION")
        void it_is_a_warning_until_one_decision_prefers_a_value_and_stays_found_then() {
            String days = "Posėdžio diena: šaltiniai nesutaria – 2019 m. vasario 5 d.; 2019 m. vasario 6 d.";
            assertThat(found(dossier())).containsExactly("WARNING " + days);
            assertThat(dossier().preferred("days")).isEmpty();

            Dossier decided = dossier(preferred("decision", "minutes"));
            assertThat(found(decided)).containsExactly("INFO " + days + "; nuspręsta laikytis: 2019 m. vasario 5 d.");
            assertThat(decided.preferred("days")).map(Alternative::id).contains("minutes");
            assertThat(StatementRules.CONTRADICTION.check(decided, DAY))
                    .extracting(Finding::subjects)
                    .containsExactly(ImmutableList.of("days", "minutes", "report", "decision"));
        }

        @Test
        @Tag("CONTRADICTION")
        void decisions_that_disagree_settle_nothing_and_decisions_that_agree_do() {
            assertThat(found(dossier(preferred("one", "minutes"), preferred("two", "report"))))
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .endsWith("ko laikytis, taip pat nuspręsta nevienodai.");
            assertThat(dossier(preferred("one", "minutes"), preferred("two", "minutes"))
                            .preferred("days"))
                    .isPresent();
        }

        @Test
        @Tag("CONTRADICTION")
        void indicators_with_different_values_for_one_year_are_found_by_id_each_kind_of_value_for_itself() {
            PartialDate year = PartialDate.parse("2019");
            Indicator walks = indicator("walks")
                    .addTargets(counted(year, 13), counted(year, 12), counted(PartialDate.parse("2020"), 14))
                    .addActuals(counted(year, 7))
                    .build();
            Indicator lectures = indicator("lectures")
                    .addActuals(counted(year, 3), counted(year, 4))
                    .build();
            Dossier dossier = aDossier()
                    .plan(
                            "other",
                            plan -> plan.addMeasures(
                                    DossierFixtures.measure("planned").withIndicators(walks, lectures)))
                    .build();
            assertThat(StatementRules.CONTRADICTION.check(dossier, DAY))
                    .extracting(
                            Finding::severity,
                            Finding::subjects,
                            finding -> finding.explain(Wording.ENGLISH),
                            Finding::evidence)
                    .containsExactly(
                            tuple(
                                    Severity.WARNING,
                                    ImmutableList.of("lectures"),
                                    "Lectures (2019): the sources disagree: 3; 4.",
                                    STATED.sources()),
                            tuple(
                                    Severity.WARNING,
                                    ImmutableList.of("walks"),
                                    "Walks (2019): the sources disagree: 13; 12.",
                                    STATED.sources()));
        }

        private Indicator.Builder indicator(String id) {
            return Indicator.builder().id(id).name(LocalizedText.english(id));
        }

        private IndicatorValue counted(PartialDate date, long number) {
            return new IndicatorValue(date, Measured.of(Headcount.exactly(number)), STATED);
        }

        @Test
        void a_contradiction_has_two_different_values_and_a_preference_names_one_of_them() {
            assertThatThrownBy(() -> days().withAlternatives(stated("minutes", "2019-02-05")))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.TOO_FEW_DIFFERENT);
            assertThatThrownBy(() -> days().withAlternatives(stated("one", "2019-02-05"), stated("two", "2019-02-05")))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.TOO_FEW_DIFFERENT);
            assertThatThrownBy(() -> preferred("decision", "minutes").withPreferred(Optional.empty()))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.PREFERRED_MISSING);
            assertThatThrownBy(() -> preferred("decision", "minutes").withSubjects())
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.PREFERRED_AMONG_NOTHING);
            assertThatThrownBy(() -> dossier(preferred("decision", "minutes").withSubjects("days", "group")))
                    .hasMessageContaining("/decisions/0/subjects/0")
                    .hasMessageContaining("/decisions/0/preferred");
            Contradiction other = days().withId("other")
                    .withAlternatives(stated("elsewhere", "2019-02-05"), stated("elsewhere-2", "2019-02-06"));
            Dossier.Builder wrong = aDossier()
                    .builder()
                    .addContradictions(days(), other)
                    .addDecisions(preferred("decision", "elsewhere"));
            assertThatThrownBy(wrong::build)
                    .isInstanceOf(InvalidDossierException.class)
                    .hasMessageContaining("/decisions/0/preferred");
        }
    }
}

package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.AmountBreakdown;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.gap.Proportion;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.PublicationRule;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.testkit.Recomputation;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is answered beside figures while codes, references and whole facts are stated differently. */
class UndecidedAnswersTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 1);

    private static StatedValue code(String code) {
        return new StatedValue.OfCode(code);
    }

    private static StatedValue fact(String id) {
        return new StatedValue.OfFact(id);
    }

    private static Contradiction stated(String subject, Optional<String> field, StatedValue... values) {
        return contradiction("contradiction-" + subject + field.orElse("").replace('/', '-'), subject, field, values);
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static AmountRange exactly(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    @Test
    void of_forty_things_that_are_undecided_each_value_is_tried_in_as_many_dossiers_as_are_gone_through() {
        DossierFixtures many = aDossier();
        List<Contradiction> open = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.need("need-" + i, "10.00", "2019-01-01", need -> need);
            open.add(stated("need-" + i, Optional.of("sourceKind"), code("EU"), code("STATE_BUDGET")));
        }
        Dossier dossier = many.builder().addAllContradictions(open).build();
        List<Possibilities.Possibility> tried =
                Possibilities.of(dossier, Possibilities.About.MONEY).oneByOne().toList();

        assertThat(tried).hasSizeLessThanOrEqualTo(Possibilities.MOST);
        assertThat(tried.stream()
                        .flatMap(each -> each.chosen().values().stream())
                        .map(Fact::id))
                .hasSize(80)
                .doesNotHaveDuplicates();
    }

    @Test
    void which_of_two_needs_is_there_does_not_touch_what_was_delivered() {
        Dossier dossier = aDossier()
                .need("one", "10.00", "2019-01-01", need -> need)
                .need("other", "20.00", "2019-01-01", need -> need)
                .builder()
                .addContradictions(stated("one", Optional.empty(), fact("one"), fact("other")))
                .build();

        assertThat(Possibilities.of(dossier, Possibilities.About.MONEY).all()).hasSize(2);
        assertThat(Possibilities.of(dossier, Possibilities.About.DELIVERY).isOne())
                .isTrue();
    }

    @Test
    void a_fact_of_which_much_is_undecided_is_asked_for_the_values_of_what_matters_alone() {
        DossierFixtures one = aDossier().event("event", EventState.HELD, "2019-05-01", Headcount.exactly(5));
        Dossier dossier = one.builder()
                .addContradictions(
                        stated("event", Optional.of("state"), code("HELD"), code("CANCELLED")),
                        stated("event", Optional.of("kind"), code("LECTURE"), code("CAMPAIGN"), code("OTHER")))
                .build();
        Event event = dossier.get(Event.class, "event");

        assertThat(Possibilities.readings(dossier, event, "state"))
                .extracting(Event::state)
                .containsExactly(EventState.HELD, EventState.CANCELLED);
        assertThat(Possibilities.readings(dossier, event, "state", "kind")).hasSize(6);
    }

    @Nested
    class Members_of_a_group {
        private Membership member(String id, String seat, MemberRole role) {
            return Membership.builder()
                    .id(id)
                    .seat(seat)
                    .office(text(id))
                    .addRoles(role)
                    .since(PartialDate.parse("2019-01-16"))
                    .provenance(STATED)
                    .build();
        }

        private Dossier group(Contradiction contradiction, Membership... members) {
            return aDossier()
                    .group(group -> group.addMemberships(members))
                    .builder()
                    .addContradictions(contradiction)
                    .build();
        }

        @Test
        void a_seat_of_which_two_documents_name_another_holder_is_held_by_one_of_them() {
            Dossier open = group(
                    stated("group", Optional.empty(), fact("one"), fact("other")),
                    member("one", "seat-1", MemberRole.CHAIR),
                    member("other", "seat-1", MemberRole.MEMBER),
                    member("third", "seat-2", MemberRole.MEMBER));

            Composition composition = Composition.of(open);
            Composition.Members members = composition.on(DAY);
            assertThat(members.certain()).extracting(Fact::id).containsExactly("third");
            assertThat(members.possible()).extracting(Fact::id).containsExactly("one", "other");
            assertThat(members.listed()).isEqualTo(Headcount.exactly(2));
            assertThat(members.count(member -> member.roles().contains(MemberRole.CHAIR)))
                    .isEqualTo(Headcount.between(0, 1));
            assertThat(composition.heldTwice().asMap()).isEmpty();
            Composition.Office chair = composition.office(MemberRole.CHAIR, DAY);
            assertThat(chair.held()).isEqualTo(Answer.CANNOT_TELL);
            assertThat(chair.holders()).extracting(Fact::id).containsExactly("one");
        }

        @Test
        void two_members_on_seats_of_their_own_of_whom_one_is_stated_count_once() {
            Dossier open = group(
                    stated("group", Optional.empty(), fact("one"), fact("other")),
                    member("one", "seat-1", MemberRole.MEMBER),
                    member("other", "seat-2", MemberRole.MEMBER));

            assertThat(Composition.of(open).on(DAY).listed()).isEqualTo(Headcount.exactly(1));
            assertThat(Composition.of(open).seats(DAY, member -> true, member -> true))
                    .isEqualTo(Headcount.exactly(1));
            assertThat(Composition.of(open).changes(DateRange.ofYear(2019))).isEmpty();
        }

        @Test
        void a_size_that_is_stated_as_nine_and_as_fifteen_is_between_them() {
            Dossier open = aDossier()
                    .statingNothingOfLists()
                    .group(group -> group.declaredSize(DeclaredSize.builder()
                            .members(9)
                            .on(PartialDate.parse("2019-01-16"))
                            .provenance(STATED)
                            .build()))
                    .builder()
                    .addContradictions(stated(
                            "group",
                            Optional.of("declaredSize/members"),
                            new StatedValue.OfCount(Headcount.exactly(9)),
                            new StatedValue.OfCount(Headcount.exactly(15))))
                    .build();

            Composition.Members members = Composition.of(open).on(DAY);
            assertThat(members.size()).isEqualTo(Headcount.between(9, 15));
            assertThat(members.declared()).isEmpty();
        }

        @Test
        void whether_a_seat_is_vacant_is_open_where_it_is_open_who_held_which() {
            Membership gone = member("gone", "seat-1", MemberRole.MEMBER).withUntil(PartialDate.parse("2019-02-28"));
            Dossier open = group(
                    stated("stays", Optional.of("seat"), code("seat-1"), code("seat-2")),
                    gone,
                    member("stays", "seat-1", MemberRole.MEMBER));

            assertThat(Composition.of(open).vacant(DAY)).isEmpty();
            assertThat(Composition.of(open).vacantSince("seat-1", DAY)).isEmpty();
            assertThat(Composition.of(open.withContradictions()).vacant(DAY)).isEmpty();
            assertThat(Composition.of(open.withContradictions()
                                    .withGroups(open.group()
                                            .withMemberships(gone, member("stays", "seat-2", MemberRole.MEMBER))))
                            .vacant(DAY))
                    .containsExactly("seat-1");
        }
    }

    @Nested
    class Acts {
        private DossierFixtures acts(RelationKind kind) {
            return aDossier()
                    .act(
                            "first",
                            act -> act.addPoints(ActPoint.builder()
                                    .number("1")
                                    .text(text("pirmas"))
                                    .build()))
                    .act(
                            "second",
                            act -> act.adopted(PartialDate.parse("2019-03-01"))
                                    .addRelations(ActRelation.builder()
                                            .kind(kind)
                                            .act("first")
                                            .build()));
        }

        @Test
        void an_act_that_was_repealed_or_only_amended_may_be_in_force() {
            Dossier open = acts(RelationKind.REPEALS)
                    .builder()
                    .addContradictions(stated(
                            "second", Optional.empty(), fact("second"), new StatedValue.OfText(text("nepriimtas"))))
                    .build();
            ActsInForce acts = ActsInForce.of(open);

            assertThat(acts.inForce("first", DAY)).isEqualTo(Answer.CANNOT_TELL);
            assertThat(acts.stateOn("first", DAY).possible()).containsExactly(ActState.IN_FORCE, ActState.REPEALED);
            assertThat(acts.endedFrom("first", DAY)).contains(PartialDate.unknown());
            assertThat(acts.on(DAY)).isEmpty();
            assertThat(acts.amendedBy("first", DAY)).isEmpty();
            assertThat(acts.said("first", DAY).points())
                    .extracting(ConsolidatedText.Point::determined)
                    .containsExactly(Answer.CANNOT_TELL);
            assertThat(ActsInForce.of(open.withContradictions()).inForce("first", DAY))
                    .isEqualTo(Answer.NO);
        }

        @Test
        void an_act_of_a_kind_that_has_to_be_published_or_of_another_may_have_to_be() {
            Dossier open = aDossier()
                    .act("act", act -> act)
                    .builder()
                    .addPublicationRules(PublicationRule.builder()
                            .kind(ActKind.DECISION)
                            .daysAfterPublication(1)
                            .provenance(STATED)
                            .build())
                    .addContradictions(stated("act", Optional.of("kind"), code("DECISION"), code("ORDINANCE")))
                    .build();
            ActsInForce acts = ActsInForce.of(open);

            assertThat(acts.mustBePublished("act")).isEqualTo(Answer.CANNOT_TELL);
            assertThat(acts.inForce("act", DAY)).isEqualTo(Answer.CANNOT_TELL);
            assertThat(acts.since("act")).contains(PartialDate.unknown());
        }
    }

    @Nested
    class Money {
        private DossierFixtures money() {
            return aDossier()
                    .act("february", act -> act)
                    .act("june", act -> act)
                    .need("need", "1000.00", "2019-01-16", need -> need.act("february"))
                    .appropriation("money", "500.00", "2019-03-01", money -> money.plan(Sourced.stated(PLAN)));
        }

        @Test
        void an_edition_is_made_by_each_act_that_may_have_set_a_need() {
            Dossier open = money().builder()
                    .addContradictions(stated("need", Optional.of("act"), code("february"), code("june")))
                    .build();
            BudgetGaps gaps = BudgetGaps.of(open, PLAN);

            assertThat(gaps.editions()).extracting(LegalAct::id).containsExactly("february", "june");
            assertThat(gaps.inEdition("june").need().isKnown()).isFalse();
            assertThatThrownBy(() -> gaps.inEdition("no act"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[february, june]");
        }

        @Test
        void days_without_money_are_between_those_by_either_of_two_appropriations() {
            Dossier open = money().appropriation(
                            "later", "500.00", "2019-06-01", money -> money.plan(Sourced.stated(PLAN)))
                    .builder()
                    .addContradictions(stated(PLAN, Optional.empty(), fact("money"), fact("later")))
                    .build();

            long toMarch = DateRange.daysBetween(LocalDate.of(2019, 1, 16), LocalDate.of(2019, 3, 1));
            long toJune = DateRange.daysBetween(LocalDate.of(2019, 1, 16), LocalDate.of(2019, 6, 1));
            assertThat(BudgetGaps.of(open, PLAN).daysUnfunded(DateRange.ofYear(2019)))
                    .isEqualTo(Headcount.between(toMarch, toJune));
        }

        @Test
        void what_is_left_of_an_appropriation_is_bounded_where_a_cost_is_paid_from_it_or_from_another() {
            Dossier open = money().appropriation(
                            "other", "300.00", "2019-03-01", money -> money.plan(Sourced.stated(PLAN)))
                    .cost(
                            MEASURE,
                            "200.00",
                            cost -> cost.id("cost")
                                    .subject(Optional.empty())
                                    .plan(PLAN)
                                    .date(on("2019-04-01"))
                                    .paidFrom(Sourced.stated("money")))
                    .builder()
                    .addContradictions(stated("cost", Optional.of("paidFrom"), code("money"), code("other")))
                    .build();

            assertThat(Drawdown.ofAll(open, HORIZON))
                    .extracting(drawn -> drawn.money().id(), Drawdown::incurred, drawn -> drawn.unspent(HORIZON))
                    .containsExactly(
                            tuple("money", between("0.00", "200.00"), between("300.00", "500.00")),
                            tuple("other", between("0.00", "200.00"), between("100.00", "300.00")));
        }

        /** So much that is paid from an appropriation, on a day in April. */
        private UnaryOperator<Expenditure.Builder> paidFrom(String appropriation) {
            return cost -> cost.id("cost-of-" + appropriation)
                    .subject(Optional.empty())
                    .date(on("2019-04-01"))
                    .paidFrom(Sourced.stated(appropriation));
        }

        @Test
        void a_share_is_that_of_each_statement_and_never_the_part_of_one_in_the_whole_of_another() {
            Dossier open = money().appropriation(
                            "other", "1500.00", "2019-03-01", money -> money.plan(Sourced.stated(PLAN)))
                    .plan("another", plan -> plan)
                    .cost(MEASURE, "250.00", paidFrom("money"))
                    .cost(MEASURE, "750.00", paidFrom("other"))
                    .builder()
                    .addContradictions(stated("other", Optional.of("plan"), code(PLAN), code("another")))
                    .build();
            Figure<Proportion> share = BudgetGaps.of(open, PLAN).spentOfAppropriated();

            assertThat(share.value().part()).isEqualTo(between("250.00", "1000.00"));
            assertThat(share.value().whole()).isEqualTo(between("500.00", "2000.00"));
            assertThat(share.value().share().exact()).contains(Fraction.of(1, 2));
            assertThat(Recomputation.of(JsonForms.FIGURE.toBytes(ExplainedFigure.of(open, share))))
                    .isEmpty();
        }

        @Test
        void more_is_certainly_spent_than_there_is_only_if_it_is_so_by_every_statement() {
            DossierFixtures spent = money().appropriation(
                            "other", "300.00", "2019-03-01", money -> money.plan(Sourced.stated(PLAN)))
                    .cost(
                            MEASURE,
                            "400.00",
                            cost -> cost.id("cost")
                                    .subject(Optional.empty())
                                    .plan(PLAN)
                                    .date(on("2019-04-01"))
                                    .paidFrom(Sourced.stated("other")));
            Dossier open = spent.builder()
                    .addContradictions(stated("cost", Optional.of("paidFrom"), code("other"), code("money")))
                    .build();

            assertThat(overdrafts(spent.build())).isEqualTo(List.of("other"));
            assertThat(overdrafts(open)).isEmpty();
        }

        private List<String> overdrafts(Dossier dossier) {
            return Drawdown.ofAll(dossier, HORIZON).stream()
                    .filter(drawn -> drawn.overdraft().isPresent())
                    .map(drawn -> drawn.money().id())
                    .toList();
        }

        @Test
        void parts_that_may_be_of_a_whole_or_of_another_do_not_contradict_it() {
            DossierFixtures parts = aDossier()
                    .appropriation("whole", "500.00", "2019-03-01", money -> money.plan(Sourced.stated(PLAN)))
                    .appropriation(
                            "part",
                            "600.00",
                            "2019-03-01",
                            money -> money.plan(Sourced.stated(PLAN))
                                    .addWithin("whole")
                                    .sourceKind(FundingSourceKind.STATE_BUDGET));
            Dossier open = parts.builder()
                    .addContradictions(
                            stated(PLAN, Optional.empty(), fact("part"), new StatedValue.OfText(text("nebuvo"))))
                    .build();

            assertThat(contradicted(parts.build())).containsExactly("whole");
            assertThat(contradicted(open)).isEmpty();
            assertThat(BudgetGaps.of(open, PLAN).breakdowns())
                    .noneMatch(breakdown -> breakdown.contradiction().isPresent());
        }

        private List<String> contradicted(Dossier dossier) {
            return AmountBreakdown.ofAll(dossier, HORIZON).stream()
                    .filter(breakdown -> breakdown.contradiction().isPresent())
                    .map(breakdown -> breakdown.whole().id())
                    .toList();
        }

        private Sourced<PartialDate> on(String day) {
            return DossierFixtures.on(day);
        }
    }

    @Nested
    class Lists {
        private final LocalDate day = LocalDate.of(2019, 12, 10);

        private CompletenessStatement events(String id, Extent extent) {
            return CompletenessStatement.builder()
                    .id(id)
                    .list(ListKind.EVENTS)
                    .extent(extent)
                    .provenance(STATED)
                    .build();
        }

        private Standing standing(Dossier dossier) {
            return KnownLists.of(dossier)
                    .of(ListKind.EVENTS, Optional.empty(), day)
                    .standing();
        }

        @Test
        void a_list_that_is_complete_by_one_source_and_partial_by_another_is_not_complete() {
            Dossier open = aDossier()
                    .statingNothingOfLists()
                    .builder()
                    .addCompleteness(events("events", Extent.COMPLETE))
                    .addContradictions(stated("events", Optional.of("extent"), code("COMPLETE"), code("PARTIAL")))
                    .build();

            assertThat(standing(open)).isEqualTo(Standing.PARTIAL);
            assertThat(standing(decided(open, 0))).isEqualTo(Standing.DECLARED_COMPLETE);
            assertThat(standing(decided(open, 1))).isEqualTo(Standing.PARTIAL);
        }

        @Test
        void of_two_statements_of_which_one_is_true_neither_makes_a_list_complete() {
            Dossier open = aDossier()
                    .statingNothingOfLists()
                    .builder()
                    .addCompleteness(events("all", Extent.COMPLETE), events("some", Extent.PARTIAL))
                    .addContradictions(stated("plan", Optional.empty(), fact("all"), fact("some")))
                    .build();

            assertThat(standing(open)).isEqualTo(Standing.PARTIAL);
            assertThat(standing(decided(open, 0))).isEqualTo(Standing.DECLARED_COMPLETE);
            assertThat(standing(decided(open, 1))).isEqualTo(Standing.PARTIAL);
        }

        @Test
        void the_time_of_a_plan_that_sources_give_differently_is_not_without_a_plan_in_any_of_them() {
            Dossier base = aDossier().build();
            DateRange period = base.plans().get(0).period().orElseThrow();
            DateRange later =
                    DateRange.of(period.start().plusMonths(2), period.end().plusMonths(3));
            Dossier open = base.withContradictions(stated(
                    "plan", Optional.of("period"), new StatedValue.OfPeriod(period), new StatedValue.OfPeriod(later)));
            DateRange years = DateRange.of(period.start(), period.end().plusYears(1));
            DateRange after = DateRange.of(later.end().plusDays(1), years.end());

            assertThat(PlanCoverage.of(open).gaps(years)).containsExactly(after);
            assertThat(PlanCoverage.of(decided(open, 1)).gaps(years))
                    .containsExactly(DateRange.of(period.start(), later.start().minusDays(1)), after);
        }

        private Dossier decided(Dossier open, int alternative) {
            Contradiction contradiction = open.contradictions().get(0);
            return open.withDecisions(Decision.builder()
                    .id("decision")
                    .kind(Decision.Kind.PREFERRED)
                    .addSubjects(contradiction.id())
                    .preferred(contradiction.alternatives().get(alternative).id())
                    .provenance(STATED)
                    .build());
        }
    }
}

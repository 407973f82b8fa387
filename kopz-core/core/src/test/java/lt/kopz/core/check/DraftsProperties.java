package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.Books;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.PublicationRule;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** A draft decides nothing: with what would rest on it, everything is as without. */
class DraftsProperties {
    private static LegalAct.Builder draft(LegalAct.Builder act) {
        return act.adopted(Optional.empty()).drafted(on("2019-03"));
    }

    private static DossierFixtures decided(int need, int money) {
        return aDossier()
                .act("act", act -> act)
                .act("draft", DraftsProperties::draft)
                .need("need", need + ".00", "2019-02-05", builder -> builder.act("act"))
                .appropriation(
                        "money",
                        money + ".00",
                        "2019-04-01",
                        builder -> builder.act("act").plan(Sourced.stated(PLAN)));
    }

    private static Membership member(String id, String act) {
        return Membership.builder()
                .id(id)
                .seat("seat-" + id)
                .since(PartialDate.parse("2019-02-01"))
                .act(act)
                .build();
    }

    @Property(tries = 200)
    void figures_books_and_members_are_the_same_with_what_only_a_draft_would_decide(
            @ForAll @IntRange(max = 5000) int need,
            @ForAll @IntRange(max = 5000) int money,
            @ForAll @IntRange(min = 1, max = 5000) int drafted,
            @ForAll @IntRange(max = 364) int day) {
        Dossier without = decided(need, money)
                .group(group -> group.addMemberships(member("one", "act")))
                .build();
        Dossier with = decided(need, money)
                .need(
                        "new-need",
                        drafted + ".00",
                        "2019-03-05",
                        builder -> builder.act("draft").replaces("need"))
                .need("part", "1.00", "2019-03-05", builder -> builder.addWithin("new-need"))
                .appropriation(
                        "more",
                        drafted + ".00",
                        "2019-05-01",
                        builder -> builder.act("draft")
                                .amends("money")
                                .change(ChangeKind.ADDED)
                                .plan(Sourced.stated(PLAN)))
                .appropriation(
                        "other",
                        drafted + ".00",
                        "2019-05-01",
                        builder -> builder.act("draft").plan(Sourced.stated(PLAN)))
                .group(group -> group.addMemberships(member("one", "act"), member("two", "draft")))
                .build();
        LocalDate asOf = LocalDate.of(2019, 1, 1).plusDays(day);

        assertThat(BudgetGaps.of(with, PLAN).asOf(asOf).financing().explain(Wording.ENGLISH))
                .isEqualTo(BudgetGaps.of(without, PLAN).asOf(asOf).financing().explain(Wording.ENGLISH));
        assertThat(BudgetGaps.of(with, PLAN).editions())
                .isEqualTo(BudgetGaps.of(without, PLAN).editions());
        assertThat(Books.of(with).entries()).isEqualTo(Books.of(without).entries());
        assertThat(Composition.of(with).on(asOf))
                .isEqualTo(Composition.of(without).on(asOf));
        assertThat(Rulebook.standard().check(with, asOf).stream()
                        .filter(finding -> !finding.code().equals("RESTS_ON_DRAFT")))
                .isEqualTo(Rulebook.standard().check(without, asOf).stream().toList());
    }

    /** The whole and a part of it, either by themselves or each in the place of what a draft would have given. */
    private static Dossier budget(int all, int wages, boolean isDrafted) {
        DossierFixtures dossier = decided(0, 0).act("adopted", act -> act);
        for (boolean isDraft : isDrafted ? new boolean[] {true, false} : new boolean[] {false}) {
            String by = isDraft ? "-drafted" : "";
            dossier.appropriation(
                            "all" + by,
                            all + ".00",
                            "2019-04-01",
                            each -> inPlace(each.act(isDraft ? "draft" : "adopted"), "all", isDrafted && !isDraft))
                    .appropriation(
                            "wages" + by,
                            wages + ".00",
                            "2019-04-01",
                            each -> inPlace(each.act(isDraft ? "draft" : "adopted"), "wages", isDrafted && !isDraft)
                                    .addWithin("all" + by)
                                    .economicKind(EconomicKind.WAGES));
        }
        return dossier.build();
    }

    private static Appropriation.Builder inPlace(Appropriation.Builder money, String name, boolean ofADraft) {
        money.plan(Sourced.stated(PLAN));
        return ofADraft ? money.amends(name + "-drafted").change(ChangeKind.REPLACED) : money;
    }

    @Property(tries = 50)
    void what_stands_in_the_place_of_a_drafted_budget_is_whole_and_part_as_it_is_by_itself(
            @ForAll @IntRange(min = 10, max = 20) int all, @ForAll @IntRange(max = 10) int wages) {
        BudgetGaps alone = BudgetGaps.of(budget(all, wages, false), PLAN);
        BudgetGaps inPlace = BudgetGaps.of(budget(all, wages, true), PLAN);

        assertThat(inPlace.appropriated().value())
                .isEqualTo(alone.appropriated().value())
                .isEqualTo(AmountRange.exactly(Amounts.euro(all + ".00")));
        assertThat(inPlace.forKind(EconomicKind.WAGES).appropriated().value())
                .isEqualTo(alone.forKind(EconomicKind.WAGES).appropriated().value());
        assertThat(inPlace.balance().value()).isEqualTo(alone.balance().value());
    }

    @Example
    @Tag("RESTS_ON_DRAFT")
    void what_rests_on_a_draft_is_found_from_the_month_of_the_draft_on() {
        Dossier dossier = decided(1000, 0)
                .appropriation("more", "5000.00", "2019-05-01", builder -> builder.act("draft"))
                .plan("next", plan -> plan.approvedBy("draft"))
                .group(group -> group.addBasis("draft")
                        .rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("draft")
                                .build())
                        .addMemberships(member("two", "draft")))
                .build();

        assertThat(ActRules.RESTS_ON_DRAFT.check(dossier, LocalDate.of(2019, 2, 28)))
                .isEmpty();
        assertThat(ActRules.RESTS_ON_DRAFT.check(dossier, LocalDate.of(2019, 3, 1)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subjects()).containsExactly("draft", "group", "rules", "two", "next", "more");
                    assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                            .isEqualTo("A draft that nobody has adopted decides nothing: Draft decision of March 2019."
                                    + " What rests on it is not decided, and not counted: darbo grupė; rules of procedure:"
                                    + " darbo grupė; a member of whom nothing is stated;"
                                    + " “next”; an appropriation of EUR 5,000.00.");
                });
        assertThat(ActRules.RESTS_ON_DRAFT.check(decided(1000, 0).build(), HORIZON))
                .isEmpty();
    }

    @Example
    @Tag("RESTS_ON_DRAFT")
    void needs_revenue_strategic_plans_duties_and_minutes_rest_on_a_draft_too() {
        Dossier plain = decided(1000, 0)
                .need("more", "20.00", "2019-05-01", builder -> builder.act("draft"))
                .group(group -> group.addMeetings(Meeting.builder()
                        .id("meeting")
                        .state(MeetingState.HELD)
                        .date(on("2019-04-02"))
                        .minutes("draft")
                        .provenance(DossierFixtures.STATED)
                        .build()))
                .builder()
                .addStrategicPlans(StrategicPlan.builder()
                        .id("strategic")
                        .title(DossierFixtures.text("strategija"))
                        .period(DateRange.ofYear(2019))
                        .act("draft")
                        .build())
                .addRevenues(
                        Revenue.builder()
                                .id("grant")
                                .state(RevenueState.PLANNED)
                                .amount(Amounts.euro("30.00"))
                                .act("draft")
                                .effective(on("2019-05-01"))
                                .build(),
                        Revenue.builder()
                                .id("tax")
                                .state(RevenueState.PLANNED)
                                .amount(StatedAmount.unknown(Amounts.currency("EUR")))
                                .act("draft")
                                .effective(on("2019-05-01"))
                                .build())
                .build();

        assertThat(ActRules.RESTS_ON_DRAFT.check(plain, HORIZON))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subjects())
                            .containsExactly("draft", "meeting", "strategic", "more", "grant", "tax");
                    assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                            .endsWith(
                                    "not counted: meeting of 2 April 2019; “strategija”; a need of EUR 20.00; revenue of"
                                            + " EUR 30.00; revenue of an unknown amount.");
                });
    }

    @Example
    void rules_of_procedure_that_a_draft_would_lay_down_oblige_nobody() {
        RulesOfProcedure rules = RulesOfProcedure.builder()
                .id("rules")
                .act("draft")
                .meetings(Cadence.withinGap(3, Cadence.GapUnit.MONTHS))
                .build();
        Dossier dossier = decided(0, 0).group(group -> group.rules(rules)).build();
        Dossier adopted =
                decided(0, 0).group(group -> group.rules(rules.withAct("act"))).build();

        assertThat(DutyCadence.ofMeetings(dossier, HORIZON)).isEmpty();
        assertThat(DutyCadence.ofMeetings(adopted, HORIZON)).isPresent();
    }

    @Example
    void a_draft_is_cited_as_one() {
        Dossier dossier = decided(0, 0)
                .act("numbered", act -> draft(act).addNumbers("TAP-12"))
                .act("undated", act -> draft(act).drafted(on("XXXX-XX-XX")))
                .build();

        assertThat(Wording.ENGLISH.say(Citations.of(dossier, "numbered")).replace('\u00a0', ' '))
                .isEqualTo("Draft decision No TAP-12 of March 2019");
        assertThat(Wording.LITHUANIAN
                        .say(Citations.of(dossier, "numbered"), GrammaticalCase.INSTRUMENTAL)
                        .replace('\u00a0', ' '))
                .isEqualTo("2019 m. kovo mėn. sprendimo projektu Nr. TAP-12");
        assertThat(Wording.ENGLISH.say(Citations.of(dossier, "undated"))).isEqualTo("Draft decision");
    }

    // ---- publication and days

    @Example
    @Tag("PUBLICATION_NOT_STATED")
    void that_a_publication_which_is_needed_is_not_stated_is_found_and_a_stated_one_is_not() {
        Dossier dossier = aDossier()
                .act("law", act -> act.kind(ActKind.LAW))
                .act("later", act -> act.kind(ActKind.LAW).adopted(PartialDate.parse("2019-12-11")))
                .act("published", act -> act.kind(ActKind.LAW).published(on("2019-12-31")))
                .act("exempt", act -> act.kind(ActKind.LAW).mustBePublished(false))
                .act("decision", act -> act)
                .builder()
                .addPublicationRules(PublicationRule.builder()
                        .kind(ActKind.LAW)
                        .daysAfterPublication(1)
                        .build())
                .build();

        assertThat(ActRules.PUBLICATION_NOT_STATED.check(dossier, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("law"));
        assertThat(ActRules.PUBLICATION_NOT_STATED.check(dossier, HORIZON.plusDays(1)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("later", "law"));
    }

    @Example
    @Tag("ACT_DAYS_CONTRADICT")
    void days_in_an_order_in_which_no_act_lives_are_found_and_days_that_may_agree_are_not() {
        Dossier dossier = aDossier()
                .act("drafted-late", act -> act.drafted(on("2019-01-17")))
                .act("published-early", act -> act.published(on("2019-01-15")))
                .act(
                        "named-early",
                        act -> act.published(on("2019-02-02"))
                                .effective(on("2019-02-01"))
                                .mustBePublished(true))
                .act("ended-early", act -> act.effective(on("2019-03-01")).noLongerFrom(on("2019-02-28")))
                .act(
                        "same-day",
                        act -> act.drafted(on("2019-01-16"))
                                .published(on("2019-01-16"))
                                .effective(on("2019-01-16"))
                                .noLongerFrom(on("2019-01-16"))
                                .mustBePublished(true))
                .act("perhaps", act -> act.adopted(PartialDate.parse("2019-02")).published(on("2019-02-01")))
                .act("named-alone", act -> act.published(on("2019-02-02")).effective(on("2019-02-01")))
                .build();

        assertThat(ActRules.ACT_DAYS_CONTRADICT.check(dossier, HORIZON))
                .extracting(finding -> finding.subjects().get(0))
                .containsExactly("drafted-late", "ended-early", "named-early", "published-early");
    }

    @Example
    @Tag("AMENDMENT_CYCLE")
    void a_circle_is_one_whichever_act_states_it() {
        Dossier dossier = aDossier()
                .act(
                        "a",
                        act -> act.addRelations(ActRelation.builder()
                                .kind(RelationKind.AMENDED_BY)
                                .act("b")
                                .build()))
                .act(
                        "b",
                        act -> act.addRelations(ActRelation.builder()
                                .kind(RelationKind.REPEALED_BY)
                                .act("a")
                                .build()))
                .act(
                        "c",
                        act -> act.addRelations(ActRelation.builder()
                                .kind(RelationKind.AMENDED_BY)
                                .act("d")
                                .build()))
                .act(
                        "d",
                        act -> act.addRelations(ActRelation.builder()
                                .kind(RelationKind.AMENDS)
                                .act("c")
                                .build()))
                .build();

        assertThat(ActRules.AMENDMENT_CYCLE.check(dossier, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).isEqualTo(List.of("a", "b")));
    }
}

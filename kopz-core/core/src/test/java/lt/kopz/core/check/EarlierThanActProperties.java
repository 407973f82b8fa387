package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.gap.Books;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Nothing that exists by an act alone counts before the act is in force. */
class EarlierThanActProperties {
    private static final LocalDate YEAR = LocalDate.of(2019, 1, 1);

    /** A decision of 5 March that has to be published, and was on a day that may be left out. */
    private static UnaryOperator<LegalAct.Builder> published(Optional<String> day) {
        return act -> act.adopted(PartialDate.parse("2019-03-05"))
                .mustBePublished(true)
                .published(day.map(DossierFixtures::on));
    }

    private static DossierFixtures money(String effective, Optional<String> published) {
        return aDossier().act("act", published(published)).appropriation("money", "700.00", effective, meant("act"));
    }

    private static UnaryOperator<Appropriation.Builder> meant(String act) {
        return money -> money.act(act).plan(Sourced.stated(PLAN));
    }

    private static Membership member(String since, Optional<String> until) {
        return Membership.builder()
                .id("member")
                .seat("seat")
                .since(PartialDate.parse(since))
                .until(until.map(PartialDate::parse))
                .act("act")
                .build();
    }

    private static boolean isAppropriated(Dossier dossier, LocalDate day) {
        return BudgetGaps.of(dossier, PLAN).asOf(day).appropriated().toString().contains("700");
    }

    private static Answer isMember(Dossier dossier, LocalDate day) {
        Composition.Members members = Composition.of(dossier).on(day);
        return members.certain().isEmpty() ? members.possible().isEmpty() ? Answer.NO : Answer.CANNOT_TELL : Answer.YES;
    }

    @Property(tries = 200)
    void money_and_members_count_from_the_later_of_their_own_day_and_that_of_their_act(
            @ForAll @IntRange(max = 200) int own,
            @ForAll @IntRange(min = 63, max = 200) int published,
            @ForAll @IntRange(max = 250) int asked) {
        String stated = YEAR.plusDays(own).toString();
        Dossier dossier = money(stated, Optional.of(YEAR.plusDays(published).toString()))
                .group(group -> group.addMemberships(member(stated, Optional.empty())))
                .build();
        LocalDate day = YEAR.plusDays(asked);
        boolean counts = asked >= Math.max(own, published);

        assertThat(isAppropriated(dossier, day)).isEqualTo(counts);
        assertThat(isMember(dossier, day)).isEqualTo(Answer.of(counts));
        assertThat(ActRules.EARLIER_THAN_ACT.check(dossier, day)).hasSize(own < published && own <= asked ? 2 : 0);
        assertThat(Books.of(dossier).entries())
                .filteredOn(entry -> entry.id().equals("money"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.day()).isEqualTo(YEAR.plusDays(Math.max(own, published))));
    }

    @Example
    void an_explanation_says_from_when_money_counts_instead_of_the_day_stated() {
        assertThat(explained("2019-03-01", Wording.ENGLISH))
                .contains("; counted from 20 March 2019, as its act is not in force earlier (stated: 1 March 2019)");
        assertThat(explained("2019-03-01", Wording.LITHUANIAN))
                .contains(
                        "; skaičiuojama nuo 2019 m. kovo 20 d., nes aktas anksčiau negalioja (nurodyta: 2019 m. kovo 1 d.)");
        assertThat(explained("2019-03-20", Wording.ENGLISH))
                .contains("5 March 2019")
                .doesNotContain("counted from");
    }

    private static String explained(String stated, Wording wording) {
        return BudgetGaps.of(money(stated, Optional.of("2019-03-20")).build(), PLAN)
                .asOf(HORIZON)
                .appropriated()
                .explain(wording)
                .replace('\u00a0', ' ');
    }

    @Example
    @Tag("EARLIER_THAN_ACT")
    void a_day_before_the_act_is_in_force_is_found_from_that_day_on() {
        Dossier early = money("2019-03-01", Optional.of("2019-03-20")).build();

        assertThat(ActRules.EARLIER_THAN_ACT.check(early, LocalDate.of(2019, 2, 28)))
                .isEmpty();
        assertThat(ActRules.EARLIER_THAN_ACT.check(early, LocalDate.of(2019, 3, 1)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subjects()).containsExactly("money", "act");
                    assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                            .isEqualTo("Stated since 1 March 2019, but the act by which it exists binds only from"
                                    + " 20 March 2019, 19 days later: an appropriation of EUR 700.00,"
                                    + " Decision of 5 March 2019.");
                });
        assertThat(ActRules.EARLIER_THAN_ACT.check(
                        money("2019-03-20", Optional.of("2019-03-20")).build(), HORIZON))
                .isEmpty();
    }

    @Example
    void while_it_is_not_known_when_an_act_is_in_force_the_day_of_its_adoption_is_the_first() {
        Dossier before = money("2019-03-01", Optional.empty()).build();
        Dossier after = money("2019-03-06", Optional.empty()).build();

        assertThat(isAppropriated(before, LocalDate.of(2019, 3, 4))).isFalse();
        assertThat(isAppropriated(before, LocalDate.of(2019, 3, 5))).isTrue();
        assertThat(isAppropriated(after, LocalDate.of(2019, 3, 6))).isTrue();
        assertThat(Decided.of(after).appropriations()).isEqualTo(after.appropriations());
    }

    @Example
    void of_an_act_in_force_since_some_day_of_a_month_only_a_day_before_the_month_is_too_early() {
        assertThat(ActRules.EARLIER_THAN_ACT.check(
                        money("2019-03-31", Optional.of("2019-04")).build(), HORIZON))
                .hasSize(1);
        assertThat(ActRules.EARLIER_THAN_ACT.check(
                        money("2019-04-01", Optional.of("2019-04")).build(), HORIZON))
                .isEmpty();
    }

    @Example
    void who_had_left_before_the_act_was_in_force_never_was_a_member() {
        for (String until : new String[] {"2019-03-19", "2019-03-20", "2019-03-21"}) {
            Dossier dossier = money("2019-04-01", Optional.of("2019-03-20"))
                    .group(group -> group.addMemberships(member("2019-02-01", Optional.of(until))))
                    .build();

            assertThat(Composition.of(dossier).counted()).hasSize(until.endsWith("21") ? 1 : 0);
            assertThat(isMember(dossier, LocalDate.of(2019, 3, 18))).isEqualTo(Answer.NO);
            assertThat(ActRules.EARLIER_THAN_ACT.check(dossier, HORIZON)).hasSize(1);
        }
    }

    @Example
    void a_part_and_a_change_without_an_act_follow_what_is_put_off_past_them() {
        Dossier dossier = money("2019-03-01", Optional.of("2019-03-20"))
                .appropriation("part", "300.00", "2019-03-01", part -> part.addWithin("money"))
                .appropriation(
                        "change",
                        "50.00",
                        "2019-03-10",
                        change -> change.amends("money").change(ChangeKind.ADDED))
                .appropriation(
                        "later",
                        "50.00",
                        "2019-04-10",
                        change -> change.amends("money").change(ChangeKind.ADDED))
                .build();

        assertThat(Decided.of(dossier).appropriations())
                .extracting(each -> each.effective().value().toString())
                .containsExactly("2019-03-20", "2019-03-20", "2019-03-20", "2019-04-10");
        assertThat(BudgetRules.CHANGE_BEFORE_APPROPRIATION.check(dossier, HORIZON))
                .isEmpty();
    }

    @Example
    void a_plan_is_approved_when_its_act_is_adopted_though_that_is_in_force_later() {
        for (String day : new String[] {"2019-03-04", "2019-03-05", "2019-03-06"}) {
            Dossier dossier = aDossier()
                    .act("act", published(Optional.of("2019-03-20")))
                    .plan("next", plan -> plan.approved(PartialDate.parse(day)).approvedBy("act"))
                    .build();
            boolean early = day.endsWith("04");

            assertThat(Decided.approved(
                            dossier, dossier.plans().get(dossier.plans().size() - 1)))
                    .hasValue(PartialDate.parse(early ? "2019-03-05" : day));
            assertThat(ActRules.EARLIER_THAN_ACT.check(dossier, HORIZON)).hasSize(early ? 1 : 0);
        }
    }

    @Example
    void a_meeting_before_the_rules_were_in_force_is_not_judged_by_them() {
        Dossier dossier = aDossier()
                .act("act", published(Optional.of("2019-03-20")))
                .meeting("before", MeetingState.HELD, "2019-03-19")
                .meeting("after", MeetingState.HELD, "2019-03-20")
                .meeting("open", MeetingState.HELD, "2019-03")
                .group(group -> group.rules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("act")
                        .quorum(new Quorum(Share.MORE_THAN_HALF, Quorum.Base.FILLED))
                        .build()))
                .build();

        assertThat(MeetingVerdicts.of(dossier, "before").quorum()).isEmpty();
        assertThat(MeetingVerdicts.of(dossier, "after").quorum()).isPresent();
        assertThat(MeetingVerdicts.of(dossier, "open").quorum()).isPresent();
    }

    @Example
    void what_is_needed_is_needed_before_an_act_states_it() {
        Dossier dossier = aDossier()
                .act("act", published(Optional.of("2019-03-20")))
                .need("need", "900.00", "2019-02-05", need -> need.act("act"))
                .build();

        assertThat(Decided.of(dossier).needs()).isEqualTo(dossier.needs());
        assertThat(on("2019-02-05")).isEqualTo(dossier.needs().get(0).effective());
    }
}

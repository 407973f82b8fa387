package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.TermVerdicts;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.TermOfOffice;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsAndPlansTest {
    private static DossierFixtures appointed(String since, TermOfOffice.Holder holder, int months) {
        return aDossier()
                .act(
                        "decision",
                        act -> act.adopted(PartialDate.parse("2017-12-20")).effective(on("2018-01-01")))
                .group(group -> group.composition("decision")
                        .addMemberships(Membership.builder()
                                .id("chair")
                                .office(text("mero pavaduotojas").andEnglish("deputy mayor", "test"))
                                .since(PartialDate.parse(since))
                                .addRoles(MemberRole.CHAIR)
                                .provenance(STATED)
                                .build())
                        .rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("decision")
                                .addTerms(new TermOfOffice(holder, months))
                                .vacancyDays(30)
                                .provenance(STATED)
                                .build()));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-28, CHAIR,     12, 2019-02-27, PENDING",
        "2018-02-28, CHAIR,     12, 2019-02-28, BREACHED",
        "2018-08-31, CHAIR,     6,  2019-02-27, PENDING",
        "2018-08-31, CHAIR,     6,  2019-02-28, BREACHED",
        "2018-03,    CHAIR,     12, 2019-02-28, PENDING",
        "2018-03,    CHAIR,     12, 2019-03-01, UNDETERMINED",
        "2018-03,    MEMBER,    12, 2019-03-31, BREACHED",
        "2018-03-01, GROUP,     18, 2019-06-30, PENDING",
        "2018-03-01, GROUP,     18, 2019-07-01, BREACHED"
    })
    void a_term_lasts_until_the_day_before_the_same_day_after_its_months(
            String since, TermOfOffice.Holder holder, int months, LocalDate day, Outcome outcome) {
        assertThat(TermVerdicts.judge(appointed(since, holder, months).build(), "group", day))
                .extracting(Verdict::outcome)
                .containsExactly(outcome);
    }

    @Test
    @Tag("TERM_EXPIRED")
    void a_term_that_has_expired_is_found_with_who_stayed_on_where_the_list_of_members_is_declared() {
        Dossier dossier = appointed("2018-03-01", TermOfOffice.Holder.CHAIR, 18).build();
        LocalDate last = LocalDate.of(2019, 8, 31);

        assertThat(MemberRules.TERM_EXPIRED.check(dossier, last)).isEmpty();
        assertThat(MemberRules.TERM_EXPIRED.check(dossier, last.plusDays(1)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                            .isEqualTo(
                                    "deputy mayor: in office since 1 March 2018; the term of 18 months has expired.");
                    assertThat(finding.subjects()).containsExactly("chair");
                });
        Dossier undeclared = appointed("2018-03-01", TermOfOffice.Holder.CHAIR, 18)
                .statingNothingOfLists()
                .build();
        assertThat(MemberRules.TERM_EXPIRED.check(undeclared, HORIZON)).isEmpty();
        assertThat(MemberRules.TERM_EXPIRED.check(
                        appointed("2018-03-01", TermOfOffice.Holder.SECRETARY, 18)
                                .build(),
                        HORIZON))
                .isEmpty();
    }

    @Test
    @Tag("VACANCY_TOO_LONG")
    void of_members_without_seats_it_is_found_that_they_are_too_few() {
        Membership left = Membership.builder()
                .id("left")
                .since(PartialDate.parse("2018-01-01"))
                .lastDay(LocalDate.of(2019, 3, 31))
                .build();
        Dossier dossier =
                appointed("2018-03-01", TermOfOffice.Holder.SECRETARY, 18).build();
        Dossier lacking = dossier.withGroups(dossier.group()
                .withMemberships(List.of(dossier.group().memberships().get(0), left))
                .withDeclaredSize(DeclaredSize.builder()
                        .members(2)
                        .on(PartialDate.parse("2019-01-01"))
                        .build()));

        assertThat(MemberRules.VACANCY_TOO_LONG.check(lacking, LocalDate.of(2019, 5, 1)))
                .isEmpty();
        assertThat(MemberRules.VACANCY_TOO_LONG.check(lacking, LocalDate.of(2019, 5, 2)))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                        .isEqualTo("The group has lacked members of its declared size since 1 April 2019, for 31 days;"
                                + " at most 30 are allowed. Members now missing: 1."));
    }

    @Test
    void the_term_of_one_of_two_members_of_whom_only_one_can_be_true_is_open_until_that_is_decided() {
        Dossier stated = appointed("2018-03-01", TermOfOffice.Holder.CHAIR, 12).build();
        Membership chair = stated.group().memberships().get(0);
        Dossier open = stated.withGroups(stated.group()
                        .withMemberships(
                                List.of(chair, chair.withId("other").withSince(PartialDate.parse("2019-05-01")))))
                .withContradictions(Contradiction.builder()
                        .id("contradiction")
                        .subject(stated.group().id())
                        .what(text("kas pirmininkas"))
                        .addAlternatives(alternative("chair"), alternative("other"))
                        .provenance(STATED)
                        .build());
        assertThat(TermVerdicts.judge(open, stated.group().id(), HORIZON))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.UNDETERMINED, Outcome.UNDETERMINED);
        assertThat(MemberRules.TERM_EXPIRED.check(open, HORIZON)).isEmpty();

        Dossier decided = open.withDecisions(Decision.builder()
                .id("preferred")
                .kind(Decision.Kind.PREFERRED)
                .addSubjects("contradiction")
                .preferred("is-chair")
                .provenance(STATED)
                .build());
        assertThat(TermVerdicts.judge(decided, stated.group().id(), HORIZON))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.outcome()).isEqualTo(Outcome.BREACHED);
                    assertThat(verdict.evidence()).containsExactly("chair");
                });
    }

    private static Alternative alternative(String member) {
        return Alternative.builder()
                .id("is-" + member)
                .value(new StatedValue.OfFact(member))
                .provenance(STATED)
                .build();
    }

    private static Dossier planned(DossierFixtures fixtures, String... periods) {
        for (int i = 0; i < periods.length; i++) {
            DateRange period = DateRange.of(
                    LocalDate.parse(periods[i].substring(0, 10)), LocalDate.parse(periods[i].substring(11)));
            fixtures.plan("plan-" + i, plan -> plan.period(period));
        }
        Dossier dossier = fixtures.build();
        return dossier.withPlans(dossier.plans().stream()
                .filter(plan -> plan.id().startsWith("plan-"))
                .toList());
    }

    @Test
    @Tag("TIME_WITHOUT_PLAN")
    void a_time_between_plans_is_found_where_the_list_of_plans_is_declared() {
        String[] periods = {"2018-01-01/2019-01-31", "2019-03-01/2019-12-31"};
        assertThat(DelayRules.TIME_WITHOUT_PLAN.check(planned(aDossier(), periods), HORIZON))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                            .endsWith(
                                    "no action plan covered the time from 1 February 2019 until 28 February 2019 inclusive,"
                                            + " 28 days.");
                    assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                            .endsWith("nuo 2019 m. vasario 1 d. iki 2019 m. vasario 28 d. imtinai veiksmų plano nebuvo,"
                                    + " iš viso 28 dienas.");
                });
        assertThat(DelayRules.TIME_WITHOUT_PLAN.check(planned(aDossier().statingNothingOfLists(), periods), HORIZON))
                .isEmpty();
        assertThat(DelayRules.TIME_WITHOUT_PLAN.check(
                        planned(aDossier(), "2018-01-01/2019-01-31", "2019-02-01/2019-12-31"), HORIZON))
                .isEmpty();
        assertThat(DelayRules.TIME_WITHOUT_PLAN.check(planned(aDossier(), "2019-03-01/2019-12-31"), HORIZON))
                .as("before the first plan there was none to follow")
                .isEmpty();
    }
}

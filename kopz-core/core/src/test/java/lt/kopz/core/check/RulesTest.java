package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Membership;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static ImmutableList<Finding> check(Rule rule, DossierFixtures fixture) {
        return rule.check(fixture.build(), HORIZON);
    }

    @Nested
    class Composition {
        private final Rule rule = MemberRules.COMPOSITION_UNKNOWN;

        private DossierFixtures changedBy(String kindOfAct) {
            return aDossier()
                    .act("composition", act -> act)
                    .act("other", act -> act)
                    .group(group -> group.composition("composition")
                            .addMemberships(Membership.builder()
                                    .id("membership")
                                    .seat("seat")
                                    .since(PartialDate.parse("2019-01-16"))
                                    .build()))
                    .unidentifiedActs(
                            "changes",
                            acts -> acts.count(3)
                                    .adopted(PartialDate.parse("2019-06"))
                                    .relation(ActRelation.builder()
                                            .kind(RelationKind.AMENDS)
                                            .act(kindOfAct)
                                            .build()));
        }

        @Test
        @Tag("COMPOSITION_UNKNOWN")
        void nobody_is_named_and_no_size_declared() {
            assertThat(check(rule, aDossier().statingNothingOfLists()))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("COMPOSITION_UNKNOWN");
                        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                        assertThat(finding.subjects()).containsExactly("group");
                        assertThat(finding.evidence()).isNotEmpty();
                    });
        }

        @Test
        @Tag("COMPOSITION_UNKNOWN")
        void nobody_is_named_and_it_is_stated_that_nobody_was_a_member() {
            assertThat(check(rule, aDossier())).isEmpty();
        }

        @Test
        @Tag("COMPOSITION_UNKNOWN")
        void nobody_is_named_and_a_size_declared() {
            assertThat(check(
                            rule,
                            aDossier()
                                    .group(group -> group.declaredSize(DeclaredSize.builder()
                                            .members(15)
                                            .on(PartialDate.unknown())
                                            .build()))))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.explain(Wording.ENGLISH)).contains("15 members"));
        }

        @Test
        @Tag("COMPOSITION_UNKNOWN")
        void somebody_is_named() {
            assertThat(check(
                            rule,
                            aDossier()
                                    .group(group -> group.addMemberships(Membership.builder()
                                            .id("membership")
                                            .seat("seat")
                                            .since(PartialDate.parse("2019-01-16"))
                                            .build()))))
                    .isEmpty();
        }

        @Test
        @Tag("COMPOSITION_UNKNOWN")
        void acts_that_nobody_identified_changed_it() {
            assertThat(check(rule, changedBy("composition"))).singleElement().satisfies(finding -> {
                assertThat(finding.subjects()).containsExactly("group", "changes");
                assertThat(finding.explain(Wording.LITHUANIAN)).contains("3 kartus");
            });
        }

        @Test
        @Tag("COMPOSITION_UNKNOWN")
        void acts_that_nobody_identified_changed_something_else() {
            assertThat(check(rule, changedBy("other"))).isEmpty();
        }

        @ParameterizedTest(name = "as of {0}: {1} findings")
        @CsvSource({"2019-05-31, 0", "2019-06-01, 1", "2019-06-30, 1", "2019-07-01, 1"})
        @Tag("COMPOSITION_UNKNOWN")
        void a_change_counts_from_the_first_day_on_which_it_may_have_been_made(LocalDate day, int findings) {
            assertThat(rule.check(changedBy("composition").build(), day)).hasSize(findings);
        }
    }

    @Nested
    class Amounts {
        private final Rule rule = SumRules.AMOUNT_UNKNOWN;

        @Test
        @Tag("AMOUNT_UNKNOWN")
        void a_measure_of_which_nothing_is_stated_lacks_no_cost() {
            assertThat(check(rule, aDossier())).isEmpty();
        }

        @Test
        @Tag("AMOUNT_UNKNOWN")
        void a_measure_with_an_event_and_no_cost() {
            assertThat(check(rule, aDossier().event("event", EventState.HELD, "2019-11-08")))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("AMOUNT_UNKNOWN");
                        assertThat(finding.severity()).isEqualTo(Severity.INFO);
                        assertThat(finding.subjects()).containsExactly("measure");
                    });
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.00", "0.01", "200.00"})
        @Tag("AMOUNT_UNKNOWN")
        void an_explicit_cost_be_it_zero_is_a_cost(String cost) {
            assertThat(check(
                            rule,
                            aDossier()
                                    .event("event", EventState.HELD, "2019-11-08")
                                    .cost("event", cost)))
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} measures: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "1 | Nenurodyta priemonės Nr. 1 (planas „many“) „measure-1“ kaina; nežinoma | The cost of measure No 1 (plan “many”), “measure-1”, is not",
                    "2 | Nenurodyta šių priemonių kaina: Nr. 1 ir 2 (planas „many“); | The cost of measures Nos 1 and 2 (plan “many”) is not",
                    "21 | Nenurodyta šių priemonių kaina: Nr. 1, 2, 3 | The cost of measures Nos 1, 2, 3"
                })
        @Tag("AMOUNT_UNKNOWN")
        void measures_without_a_cost_are_stated_as_one_or_as_several(int count, String lithuanian, String english) {
            DossierFixtures fixture = aDossier().plan("many", plan -> {
                for (int number = 1; number <= count; number++) {
                    plan.addMeasures(DossierFixtures.measure("measure-" + number));
                }
                return plan;
            });
            for (int number = 1; number <= count; number++) {
                String measure = "measure-" + number;
                fixture = fixture.event(
                        "event-" + number, EventState.HELD, "2019-11-08", event -> event.measure(measure));
            }
            assertThat(check(rule, fixture)).singleElement().satisfies(finding -> {
                assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                        .startsWith(lithuanian);
                assertThat(finding.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                        .startsWith(english);
            });
        }

        @Test
        @Tag("AMOUNT_UNKNOWN")
        void a_cost_of_the_series_is_a_cost_of_its_measure() {
            assertThat(check(
                            rule,
                            aDossier()
                                    .series("series")
                                    .event("event", EventState.HELD, "2019-11-08", e -> e.series("series"))
                                    .cost("series", "300.00")))
                    .isEmpty();
        }

        @Test
        @Tag("AMOUNT_UNKNOWN")
        void what_is_paid_for_a_measure_is_its_cost() {
            Dossier dossier = aDossier()
                    .event("event", EventState.HELD, "2019-11-08")
                    .builder()
                    .addPayments(Payment.builder()
                            .id("payment")
                            .measure("measure")
                            .amount(lt.kopz.core.money.Amounts.euro("300.00"))
                            .date(DossierFixtures.on("2019-11-20"))
                            .build())
                    .build();

            assertThat(rule.check(dossier, LocalDate.of(2019, 12, 31))).isEmpty();
        }

        @Test
        @Tag("AMOUNT_UNKNOWN")
        void a_cost_that_is_stated_for_the_measure_itself_is_its_cost() {
            assertThat(check(
                            rule,
                            aDossier()
                                    .event("event", EventState.HELD, "2019-11-08")
                                    .cost(
                                            "event",
                                            "300.00",
                                            cost -> cost.subject(Optional.empty())
                                                    .measure("measure"))))
                    .isEmpty();
        }

        @ParameterizedTest(name = "as of {0}: {1} findings")
        @CsvSource({"2019-11-07, 0", "2019-11-08, 1", "2019-11-09, 1"})
        @Tag("AMOUNT_UNKNOWN")
        void a_measure_counts_from_the_day_on_which_something_of_it_is_done(LocalDate day, int findings) {
            assertThat(rule.check(
                            aDossier()
                                    .event("event", EventState.HELD, "2019-11-08")
                                    .build(),
                            day))
                    .hasSize(findings);
        }

        @ParameterizedTest(name = "a need for {0}: {1} findings")
        @CsvSource({"2019-01-01/2019-12-31, 0", "2019-01-01/2020-01-01, 1", "2019-01-01/2020-12-31, 1"})
        @Tag("AMOUNT_UNKNOWN")
        void a_need_over_more_than_one_year_is_not_split(String period, int findings) {
            assertThat(check(
                            rule,
                            aDossier()
                                    .need(
                                            "need",
                                            "3250.00",
                                            "2019-02-05",
                                            need -> need.period(DateRange.parse(period)))))
                    .hasSize(findings);
        }

        @Test
        @Tag("AMOUNT_UNKNOWN")
        void a_need_that_recurs_is_not_one_amount_for_several_years_but_split_as_it_recurs() {
            assertThat(check(
                            rule,
                            aDossier().need("need", "500.00", "2019-01-01", need -> need.recurs(Recurrence.YEARLY))))
                    .isEmpty();
        }

        @Test
        @Tag("AMOUNT_UNKNOWN")
        void a_need_stated_year_by_year_is_split() {
            assertThat(check(
                            rule,
                            aDossier()
                                    .need("one", "1000.00", "2019-02-05", need -> need.period(DateRange.ofYear(2019)))
                                    .need("two", "2250.00", "2019-02-05", need -> need.period(DateRange.ofYear(2020)))))
                    .isEmpty();
        }

        @ParameterizedTest(name = "as of {0}: {1} findings")
        @CsvSource({"2019-02-04, 0", "2019-02-05, 1", "2019-02-06, 1"})
        @Tag("AMOUNT_UNKNOWN")
        void a_need_counts_from_the_day_on_which_it_is_set(LocalDate day, int findings) {
            assertThat(rule.check(aDossier().need("3250.00", "2019-02-05").build(), day))
                    .hasSize(findings);
        }
    }

    @Nested
    class Codes {
        private final Rule rule = NameRules.CODE_CONFLICT;

        @ParameterizedTest(
                name = "the name \"{0}\" with the code \"{1}\" beside \"prevencija\" with \"01\": {2} findings")
        @CsvSource({"prevencija, 02, 1", "prevencija, 01, 0", "kita, 02, 0", "kita, 01, 0"})
        @Tag("CODE_CONFLICT")
        void one_name_under_several_codes(String name, String code, int findings) {
            assertThat(check(
                            rule,
                            aDossier()
                                    .strategicMeasure(
                                            "other",
                                            line -> line.name(text(name)).code(code))))
                    .hasSize(findings);
        }

        @Test
        @Tag("CODE_CONFLICT")
        void one_name_with_a_code_here_and_without_one_there_is_under_one_code() {
            assertThat(check(rule, aDossier().strategicMeasure("other", line -> line.name(text("prevencija")))))
                    .isEmpty();
        }

        @Test
        @Tag("CODE_CONFLICT")
        void a_recorded_decision_makes_it_information_and_it_stays_found() {
            DossierFixtures conflict = aDossier()
                    .strategicMeasure(
                            "other", line -> line.name(text("prevencija")).code("02"));
            assertThat(check(rule, conflict))
                    .extracting(
                            Finding::severity,
                            finding -> finding.explain(Wording.ENGLISH).contains("recorded that they are the same"))
                    .containsExactly(tuple(Severity.WARNING, false));
            assertThat(check(rule, conflict.sameThing("decision", "line", "other")))
                    .extracting(
                            Finding::severity,
                            finding -> finding.explain(Wording.ENGLISH).contains("recorded that they are the same"))
                    .containsExactly(tuple(Severity.INFO, true));
        }

        @Test
        @Tag("CODE_CONFLICT")
        void its_evidence_are_the_measures_and_the_decisions_that_they_are_the_same_and_no_other() {
            Source decided = Source.of(DossierFixtures.DOCUMENT).at("decision");
            Decision same = Decision.builder()
                    .id("same")
                    .kind(Decision.Kind.SAME)
                    .addSubjects("line", "other")
                    .provenance(Provenance.stated(decided))
                    .build();
            Dossier dossier = aDossier()
                    .strategicMeasure(
                            "other", line -> line.name(text("prevencija")).code("02"))
                    .act("one", act -> act)
                    .act("two", act -> act)
                    .build();
            assertThat(rule.check(dossier.withDecisions(same), HORIZON))
                    .extracting(Finding::evidence)
                    .containsExactly(
                            ImmutableList.of(DossierFixtures.STATED.sources().get(0), decided));
            assertThat(rule.check(dossier.withDecisions(same.withSubjects("one", "two")), HORIZON))
                    .extracting(Finding::evidence)
                    .containsExactly(DossierFixtures.STATED.sources());
        }

        @Test
        @Tag("CODE_CONFLICT")
        void a_decision_about_two_of_three_leaves_a_warning() {
            DossierFixtures three = aDossier()
                    .strategicMeasure(
                            "second", line -> line.name(text("prevencija")).code("02"))
                    .strategicMeasure(
                            "third", line -> line.name(text("prevencija")).code("03"))
                    .sameThing("decision-1", "line", "second");
            assertThat(check(rule, three)).extracting(Finding::severity).containsExactly(Severity.WARNING);
            assertThat(check(rule, three.sameThing("decision-2", "third", "second")))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.INFO);
        }
    }

    @Nested
    class Rulebooks {
        private final Rule own = new Rule() {
            @Override
            public String code() {
                return "OWN";
            }

            @Override
            public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
                return ImmutableList.of(new Finding(
                        code(),
                        Severity.INFO,
                        new Literal(asOf.toString()),
                        ImmutableList.of("group"),
                        ImmutableList.of()));
            }
        };

        @Test
        @Tag("AMOUNT_UNKNOWN")
        @Tag("CLAIM_CONTRADICTED")
        @Tag("CODE_CONFLICT")
        @Tag("COMPOSITION_UNKNOWN")
        void the_standard_one_begins_with_what_is_unknown_and_what_contradicts_itself() {
            assertThat(Rulebook.standard().rules())
                    .extracting(Rule::code)
                    .startsWith("COMPOSITION_UNKNOWN", "AMOUNT_UNKNOWN", "CODE_CONFLICT", "CLAIM_CONTRADICTED")
                    .doesNotHaveDuplicates();
        }

        @Test
        @Tag("AMOUNT_UNKNOWN")
        @Tag("CODE_CONFLICT")
        @Tag("COMPOSITION_UNKNOWN")
        void one_rule_more_or_one_less_makes_another_book_and_leaves_the_first_as_it_was() {
            int rules = Rulebook.standard().rules().size();
            Rulebook book = Rulebook.standard().with(own).without("AMOUNT_UNKNOWN");
            assertThat(book.rules())
                    .extracting(Rule::code)
                    .startsWith("COMPOSITION_UNKNOWN", "CODE_CONFLICT")
                    .endsWith("OWN")
                    .hasSize(rules);
            assertThat(Rulebook.standard().rules()).hasSize(rules);
        }

        @Test
        @Tag("COUNTED_TWICE")
        @Tag("QUORUM")
        void a_rule_that_is_not_there_cannot_be_left_out() {
            assertThatThrownBy(() -> Rulebook.standard().without("QUORUMM"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("did you mean QUORUM?")
                    .hasMessageContaining("COUNTED_TWICE");
            assertThatThrownBy(() -> Rulebook.of(own).without("QUORUM"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the rulebook has no rule QUORUM; its rules are [OWN]");
        }

        @Test
        @Tag("CODE_CONFLICT")
        void two_rules_of_one_code_are_refused() {
            assertThatThrownBy(() -> Rulebook.of(own, own))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("OWN")
                    .hasMessageContaining("without");
            assertThatThrownBy(() -> Rulebook.standard().with(NameRules.CODE_CONFLICT))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(Rulebook.standard()
                            .without("CODE_CONFLICT")
                            .with(NameRules.CODE_CONFLICT)
                            .rules())
                    .hasSameSizeAs(Rulebook.standard().rules());
        }

        @Test
        void a_check_without_a_day_is_as_of_the_horizon() {
            assertThat(Rulebook.of(own).check(aDossier().build()))
                    .extracting(finding -> finding.explain(Wording.ENGLISH))
                    .containsExactly("2019-12-10");
            assertThat(Rulebook.of().check(aDossier().build())).isEmpty();
        }

        @Test
        void a_finding_about_nothing_is_refused() {
            assertThatThrownBy(() ->
                            new Finding("OWN", Severity.INFO, new Literal("?"), ImmutableList.of(), ImmutableList.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("OWN");
        }
    }

    @Nested
    class ReportOf2019 {
        private final ImmutableList<Finding> findings = Rulebook.standard().check(Kaisiadorys.dossier());

        @Test
        void the_findings() {
            assertThat(findings)
                    .extracting(Finding::code, Finding::severity, Finding::subjects)
                    .containsExactly(
                            tuple(
                                    "PLAN_UNFUNDED_FOR_DAYS",
                                    Severity.WARNING,
                                    ImmutableList.of("action-plan-2019-2020")),
                            // one for all readings, and for the claim that the rules are observed
                            tuple(
                                    "CADENCE",
                                    Severity.WARNING,
                                    ImmutableList.of("rules-of-procedure", "claim-rule-observed")),
                            tuple(
                                    "DECISION_BEFORE_RULES",
                                    Severity.WARNING,
                                    ImmutableList.of("meeting-2019-02-05", "act-v16-4")),
                            tuple(
                                    "PLAN_BEFORE_STRATEGIC_PLAN",
                                    Severity.WARNING,
                                    ImmutableList.of("action-plan-2019-2020", "strategic-plan-2019-2021")),
                            tuple(
                                    "CLAIM_ONLY_UNDER_READING",
                                    Severity.WARNING,
                                    ImmutableList.of("claim-carried-out-without-financing")),
                            tuple(
                                    "CLAIM_CONTRADICTED",
                                    Severity.WARNING,
                                    ImmutableList.of("claim-measures-implemented")),
                            tuple(
                                    "COMPOSITION_UNKNOWN",
                                    Severity.WARNING,
                                    ImmutableList.of("group-kopz", "unidentified-composition-changes-2019")),
                            tuple("PRECISION_LOST", Severity.WARNING, ImmutableList.of("claim-participations-522")),
                            tuple("AMOUNT_UNKNOWN", Severity.INFO, ImmutableList.of("need-2019-2020")),
                            tuple(
                                    "AMOUNT_UNKNOWN",
                                    Severity.INFO,
                                    ImmutableList.of("measure-1", "measure-2", "measure-3", "measure-4", "measure-10")),
                            tuple(
                                    "CODE_CONFLICT",
                                    Severity.INFO,
                                    ImmutableList.of("strategic-measure-01.03.01.04", "strategic-measure-01.03.02.04")),
                            tuple(
                                    "DELIVERABLE_POSTPONED",
                                    Severity.INFO,
                                    ImmutableList.of("deliverable-methodical-package", "measure-5")),
                            tuple("NAME_VARIANTS", Severity.INFO, ImmutableList.of("org-anti-trafficking-centre")));
        }

        @Test
        void every_finding_has_evidence() {
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(finding.evidence()).isNotEmpty());
        }

        @Test
        void the_order_of_the_facts_changes_no_finding() {
            Dossier shuffled = GeneratedDossiers.shuffled(Kaisiadorys.dossier(), new Random(7));
            assertThat(Rulebook.standard().check(shuffled)).isEqualTo(findings);
        }
    }

    @Test
    @Tag("AMOUNT_UNKNOWN")
    void the_order_of_plans_and_needs_changes_no_finding() {
        Dossier dossier = aDossier()
                .plan("another", plan -> plan.addMeasures(DossierFixtures.measure("measure-2")))
                .event("one", EventState.HELD, "2019")
                .event("two", EventState.HELD, "2019", event -> event.measure("measure-2"))
                .need("b", "1.00", "2019", need -> need)
                .need("a", "1.00", "2019", need -> need.plan("another"))
                .build();
        for (int seed = 0; seed < 5; seed++) {
            assertThat(SumRules.AMOUNT_UNKNOWN.check(GeneratedDossiers.shuffled(dossier, new Random(seed)), HORIZON))
                    .isEqualTo(SumRules.AMOUNT_UNKNOWN.check(dossier, HORIZON));
        }
    }
}

package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrityTest {

    private static List<Problem> flaws(DossierFixtures fixture) {
        return flaws(fixture.builder());
    }

    private static List<Problem> flaws(Dossier.Builder builder) {
        InvalidDossierException invalid = catchThrowableOfType(InvalidDossierException.class, builder::build);
        assertThat(invalid).as("building was refused").isNotNull();
        return invalid.problems();
    }

    private static void assertOnlyFlaw(List<Problem> flaws, ProblemKind kind, String path) {
        assertThat(flaws).singleElement().satisfies(flaw -> {
            assertThat(flaw.kind()).isEqualTo(kind);
            assertThat(flaw.pointer()).isEqualTo(path);
            assertThat(flaw.message()).isNotBlank();
            assertThat(flaw.fix()).isNotBlank();
        });
    }

    @Test
    void a_consistent_dossier_is_built() {
        assertThatCode(() -> aDossier()
                        .event("event", EventState.HELD, "2019-11-08")
                        .appropriation("money", "700.00", "2019-10-24")
                        .cost("event", "200.00", "money")
                        .build())
                .doesNotThrowAnyException();
    }

    @Nested
    class DuplicateIds {
        @Test
        void two_facts_of_one_kind() {
            assertOnlyFlaw(
                    flaws(aDossier().event("event", EventState.HELD, "2019").event("event", EventState.HELD, "2019")),
                    ProblemKind.DUPLICATE_ID,
                    "/events/1/id");
        }

        @Test
        void two_facts_of_different_kinds_and_the_message_names_the_first() {
            List<Problem> flaws = flaws(aDossier().need("document", "1.00", "2019", need -> need));
            assertOnlyFlaw(flaws, ProblemKind.DUPLICATE_ID, "/needs/0/id");
            assertThat(flaws.get(0).message()).contains("/documents/0");
        }

        @Test
        void a_fact_inside_another() {
            assertOnlyFlaw(
                    flaws(aDossier().deliverable("measure", DeliverableState.PLANNED, "2019")),
                    ProblemKind.DUPLICATE_ID,
                    "/plans/0/measures/0/deliverables/0/id");
        }

        @Test
        void the_id_of_the_dossier_is_outside_the_names_of_its_facts() {
            assertThatCode(() -> aDossier().series("dossier").build()).doesNotThrowAnyException();
        }
    }

    @Nested
    class DanglingReferences {
        @Test
        void an_id_that_is_nowhere() {
            List<Problem> flaws = flaws(aDossier().cost("nothing", "1.00"));
            assertOnlyFlaw(flaws, ProblemKind.DANGLING_REFERENCE, "/expenditures/0/subject");
            assertThat(flaws.get(0).message()).contains("'nothing'");
        }

        @ParameterizedTest
        @CsvSource({"100, 100", "101, 101"})
        void after_a_hundred_no_more_is_looked_for(int references, int listed) {
            DossierFixtures dossier = aDossier();
            IntStream.range(0, references).forEach(i -> dossier.cost("nothing", "1.00"));
            List<Problem> flaws = flaws(dossier);
            assertThat(flaws).hasSize(listed);
            assertThat(flaws.get(flaws.size() - 1).kind())
                    .isEqualTo(references > 100 ? ProblemKind.TOO_MANY_PROBLEMS : ProblemKind.DANGLING_REFERENCE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"measures", "measur", "Measure", "mea5ure", "xmeasure"})
        void a_slip_of_the_pen_is_answered_with_the_id_that_was_meant(String slip) {
            assertThat(flaws(aDossier().event("event", EventState.HELD, "2019", event -> event.measure(slip))))
                    .singleElement()
                    .satisfies(flaw -> assertThat(flaw.fix()).contains("did you mean 'measure'?"));
        }

        @Test
        void a_wholly_different_id_is_answered_with_no_guess() {
            assertThat(flaws(aDossier().event("event", EventState.HELD, "2019", event -> event.measure("abc"))))
                    .singleElement()
                    .satisfies(flaw -> assertThat(flaw.fix()).doesNotContain("did you mean"));
        }

        @Test
        void the_document_of_a_source() {
            assertOnlyFlaw(
                    flaws(aDossier()
                            .event(
                                    "event",
                                    EventState.HELD,
                                    "2019",
                                    event -> event.provenance(
                                            Provenance.stated(Source.of("document"), Source.of("elsewhere"))))),
                    ProblemKind.DANGLING_REFERENCE,
                    "/events/0/provenance/sources/1/document");
        }

        @Test
        void a_reference_written_with_a_provenance_of_its_own_is_one_step_deeper_in_the_json() {
            Provenance inferred = Provenance.inferred(DossierFixtures.text("numanoma"));
            assertOnlyFlaw(
                    flaws(aDossier()
                            .appropriation(
                                    "money", "1.00", "2019", money -> money.plan(Sourced.of("nothing", inferred)))),
                    ProblemKind.DANGLING_REFERENCE,
                    "/appropriations/0/plan/value");
            assertOnlyFlaw(
                    flaws(aDossier()
                            .appropriation("money", "1.00", "2019", money -> money.plan(Sourced.stated("nothing")))),
                    ProblemKind.DANGLING_REFERENCE,
                    "/appropriations/0/plan");
        }
    }

    @Nested
    class WrongKinds {
        @Test
        void an_event_of_a_strategic_measure() {
            List<Problem> flaws =
                    flaws(aDossier().event("event", EventState.HELD, "2019", event -> event.measure("line")));
            assertOnlyFlaw(flaws, ProblemKind.WRONG_KIND, "/events/0/measure");
            assertThat(flaws.get(0).message()).isEqualTo("'line' at /strategicMeasures/0 is no measure");
        }

        @Test
        void a_cost_of_a_meeting_or_of_a_plan() {
            assertOnlyFlaw(flaws(aDossier().cost("plan", "1.00")), ProblemKind.WRONG_KIND, "/expenditures/0/subject");
        }

        @Test
        void a_source_that_is_no_document() {
            assertOnlyFlaw(
                    flaws(aDossier()
                            .event(
                                    "event",
                                    EventState.HELD,
                                    "2019",
                                    event -> event.provenance(Provenance.stated(Source.of("plan"))))),
                    ProblemKind.WRONG_KIND,
                    "/events/0/provenance/sources/0/document");
        }

        @Test
        void a_decision_may_be_about_anything_but_has_to_name_facts_that_are_there() {
            assertThatCode(() ->
                            aDossier().sameThing("decision", "line", "plan").build())
                    .doesNotThrowAnyException();
            assertOnlyFlaw(
                    flaws(aDossier().sameThing("decision", "line", "nothing")),
                    ProblemKind.DANGLING_REFERENCE,
                    "/decisions/0/subjects/1");
        }
    }

    @Nested
    class WrongCurrencies {
        @Test
        void a_need() {
            List<Problem> flaws =
                    flaws(aDossier().need("need", "1.00", "2019", need -> need.amount(Amounts.of("1.00", "SEK"))));
            assertOnlyFlaw(flaws, ProblemKind.WRONG_CURRENCY, "/needs/0/amount");
            assertThat(flaws.get(0).message()).contains("SEK", "EUR");
        }

        @Test
        void an_appropriation() {
            assertOnlyFlaw(
                    flaws(aDossier()
                            .appropriation("money", "1.00", "2019", money -> money.amount(Amounts.of("1.00", "SEK")))),
                    ProblemKind.WRONG_CURRENCY,
                    "/appropriations/0/amount");
        }

        @Test
        void a_transfer() {
            Dossier.Builder builder = aDossier()
                    .appropriation("money", "1.00", "2019")
                    .transfer("transfer", "1.00", "money", "2019")
                    .builder();
            Dossier right = builder.build();
            assertOnlyFlaw(
                    flaws(Dossier.builder()
                            .from(right)
                            .transfers(List.of(right.transfers()
                                    .get(0)
                                    .withAmount(StatedAmount.exactly(Amounts.of("1.00", "SEK")))))),
                    ProblemKind.WRONG_CURRENCY,
                    "/transfers/0/amount");
        }

        @Test
        void a_cost_and_its_unit_price() {
            assertThat(flaws(aDossier()
                            .event("event", EventState.HELD, "2019")
                            .cost(
                                    "event",
                                    "1.00",
                                    cost -> cost.amount(Amounts.of("1.00", "SEK"))
                                            .unitPrice(UnitPrice.builder()
                                                    .amount(Amounts.of("1.00", "SEK"))
                                                    .units(1)
                                                    .build()))))
                    .extracting(Problem::kind, Problem::pointer)
                    .containsExactlyInAnyOrder(
                            tuple(ProblemKind.WRONG_CURRENCY, "/expenditures/0/amount"),
                            tuple(ProblemKind.WRONG_CURRENCY, "/expenditures/0/unitPrice/amount"));
        }

        @Test
        void a_claimed_cost() {
            assertOnlyFlaw(
                    flaws(aDossier()
                            .series("series")
                            .builder()
                            .addClaims(Claim.builder()
                                    .id("claim")
                                    .assertion(FigureStated.of(
                                            Question.of("cost", "series"),
                                            StatedAmount.exactly(Amounts.of("1.00", "SEK"))))
                                    .build())),
                    ProblemKind.WRONG_CURRENCY,
                    "/claims/0/assertion/stated/amount");
        }
    }

    @Nested
    class Circles {
        @Test
        void an_appropriation_within_itself() {
            assertOnlyFlaw(
                    flaws(aDossier().appropriation("money", "700.00", "2019", money -> money.within("money"))),
                    ProblemKind.CIRCULAR_REFERENCE,
                    "/appropriations/0/within/0");
        }

        @Test
        void two_appropriations_within_each_other() {
            assertThat(flaws(aDossier()
                            .appropriation("one", "700.00", "2019", money -> money.within("other"))
                            .appropriation("other", "700.00", "2019", money -> money.within("one"))))
                    .extracting(Problem::kind, Problem::pointer)
                    .containsExactly(
                            tuple(ProblemKind.CIRCULAR_REFERENCE, "/appropriations/0/within/0"),
                            tuple(ProblemKind.CIRCULAR_REFERENCE, "/appropriations/1/within/0"));
        }

        @Test
        void a_chain_is_no_circle() {
            assertThatCode(() -> aDossier()
                            .appropriation("one", "700.00", "2019")
                            .appropriation("two", "500.00", "2019", money -> money.within("one"))
                            .appropriation("three", "300.00", "2019", money -> money.within("two"))
                            .build())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void all_flaws_are_told_at_once_in_the_message_too() {
        InvalidDossierException invalid = catchThrowableOfType(
                InvalidDossierException.class,
                () -> aDossier()
                        .event("event", EventState.HELD, "2019", event -> event.measure("no-measure"))
                        .event("event", EventState.HELD, "2019", event -> event.series("no-series"))
                        .cost("plan", "1.00")
                        .build());

        assertThat(invalid.problems())
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder(
                        ProblemKind.DUPLICATE_ID,
                        ProblemKind.DANGLING_REFERENCE,
                        ProblemKind.DANGLING_REFERENCE,
                        ProblemKind.WRONG_KIND);
        assertThat(invalid.getMessage().lines()).hasSize(4).allMatch(line -> line.contains("Fix: "));
    }

    @Test
    void a_group_may_issue_acts_and_the_municipality_may_pay() {
        assertThatCode(() -> aDossier()
                        .group(group -> group.kind(GroupKind.COMMISSION))
                        .act(
                                "act",
                                act -> act.addIssuers(Issuer.builder()
                                        .role(IssuerRole.GROUP)
                                        .organisation("group")
                                        .build()))
                        .event("event", EventState.HELD, "2019")
                        .cost("event", "1.00", cost -> cost.payer(Sourced.stated("municipality")))
                        .build())
                .doesNotThrowAnyException();
    }
}

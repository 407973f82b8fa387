package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FindingsOfOneCauseTest {
    private static final LocalDate DAY = LocalDate.of(2019, 12, 10);

    private static ImmutableList<Finding> found(Dossier dossier, String code) {
        return Rulebook.standard().check(dossier, DAY).stream()
                .filter(finding -> finding.code().equals(code))
                .collect(ImmutableList.toImmutableList());
    }

    private static String english(Finding finding) {
        return finding.explain(Wording.ENGLISH).replace('\u00a0', ' ');
    }

    private static String lithuanian(Finding finding) {
        return finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' ');
    }

    private static Dossier meetings(int count) {
        DossierFixtures dossier = aDossier();
        for (int month = 1; month <= count; month++) {
            dossier.meeting("meeting-" + month, MeetingState.HELD, YearMonth.of(2018, month) + "-05");
        }
        return dossier.build();
    }

    @Test
    void twelve_meetings_without_minutes_are_one_finding() {
        ImmutableList<Finding> findings = found(meetings(12), "MINUTES_MISSING");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).instances()).hasSize(12);
        assertThat(findings.get(0).subjects()).hasSize(12).contains("meeting-1", "meeting-12");
        assertThat(findings.get(0).evidence()).isEqualTo(STATED.sources());
        assertThat(lithuanian(findings.get(0)))
                .startsWith("12 įvykusių posėdžių protokolai nenurodyti.\n  2018 m. sausio 5 d. posėdis\n");
        assertThat(english(findings.get(0)))
                .startsWith("No minutes are given of 12 meetings that were held.\n  meeting of 5 January 2018\n");
    }

    @Test
    void one_meeting_without_minutes_is_said_in_one_sentence() {
        Finding finding = found(meetings(1), "MINUTES_MISSING").get(0);
        assertThat(finding.rows()).isEmpty();
        assertThat(english(finding)).isEqualTo("No minutes of the meeting of 5 January 2018 are given.");
    }

    @Test
    void costs_that_nobody_is_known_to_pay_are_one_finding_with_the_cost_of_each() {
        Dossier dossier = aDossier()
                .need("3000.00", "2019-02-01")
                .event("lecture", EventState.HELD, "2019-05-01")
                .event("seminar", EventState.HELD, "2019-06-01")
                .cost("lecture", "160.00")
                .cost("seminar", "200.00")
                .build();
        Finding finding = found(dossier, "PAYER_UNKNOWN").get(0);
        assertThat(english(finding))
                .isEqualTo("It is not known who paid 2 amounts, and from what money.\n  lecture: EUR 160.00\n"
                        + "  seminar: EUR 200.00");
        assertThat(finding.weight()).isEqualTo(Weight.of(AmountRange.exactly(Amounts.euro("200.00"))));
    }

    @Test
    void a_rule_broken_under_three_readings_is_one_finding_with_a_row_for_each_reading() {
        Finding finding = found(Kaisiadorys.dossier(), "CADENCE").get(0);
        assertThat(finding.instances())
                .hasSize(5)
                .extracting(instance -> Wording.ENGLISH
                        .say(instance.detail().orElseThrow())
                        .replace('\u00a0', ' ')
                        .split("\\.")[0])
                .containsExactly(
                        "open until 31 December 2019", "broken", "open until 31 December 2019", "broken", "broken");
        assertThat(finding.weight()).isEqualTo(Weight.ofDays(127));
    }

    @Test
    void that_the_rules_are_observed_is_found_with_the_readings_and_not_once_more() {
        Finding cadence = found(Kaisiadorys.dossier(), "CADENCE").get(0);
        assertThat(cadence.subjects()).contains("claim-rule-observed");
        assertThat(english(cadence)).contains("A source states that the rules are observed.");
        assertThat(found(Kaisiadorys.dossier(), "CLAIM_ONLY_UNDER_READING"))
                .extracting(Finding::subjects)
                .doesNotContain(cadence.subjects())
                .hasSize(1);
        assertThat(Rulebook.standard().without("CADENCE").check(Kaisiadorys.dossier(), DAY))
                .filteredOn(finding -> finding.code().equals("CLAIM_ONLY_UNDER_READING"))
                .hasSize(2);
    }

    @Test
    void members_without_an_act_are_called_by_what_is_known_of_them() {
        Dossier dossier = aDossier()
                .group(group -> group.addMemberships(
                        Membership.builder()
                                .id("first")
                                .seat("seat-1")
                                .organisation(DossierFixtures.ORGANISATION)
                                .since(PartialDate.parse("2019-01-16"))
                                .provenance(STATED)
                                .build(),
                        Membership.builder()
                                .id("second")
                                .seat("seat-2")
                                .since(PartialDate.parse("2019-01-16"))
                                .provenance(STATED)
                                .build()))
                .build();
        assertThat(english(found(dossier, "MEMBER_WITHOUT_ACT").get(0)))
                .startsWith("No acts are given by which 2 members were appointed.\n  ")
                .endsWith("\n  a member of whom nothing is stated")
                .doesNotContain("seat-");
    }

    @Test
    void what_was_put_off_and_what_is_overdue_is_one_finding_for_each_severity() {
        DossierFixtures late = aDossier();
        for (String each : List.of("one", "two")) {
            late.deliverable(
                            "soon-" + each,
                            DeliverableState.POSTPONED,
                            "2019-06-19",
                            deliverable -> deliverable.postponedTo(PartialDate.parse("2020-06-01")))
                    .deliverable(
                            "past-" + each,
                            DeliverableState.POSTPONED,
                            "2019-06-19",
                            deliverable -> deliverable.postponedTo(PartialDate.parse("2019-12-01")))
                    .event(
                            "new-day-" + each,
                            EventState.POSTPONED,
                            "2019-11-08",
                            event -> event.postponedTo(PartialDate.parse("2019-12-20")))
                    .event("some-day-" + each, EventState.POSTPONED, "2019-11-08");
        }
        late.plan(
                "next",
                plan -> plan.addMeasures(
                        DossierFixtures.measure("measure-1").withDue(PartialDate.parse("2019-11-30")),
                        DossierFixtures.measure("measure-2").withDue(PartialDate.parse("2019-10-31"))));
        assertThat(texts(late.build(), "DELIVERABLE_POSTPONED"))
                .containsExactly(
                        "WARNING 2 deliverables are postponed, and the new time has passed or is not given.",
                        "INFO 2 deliverables are postponed.");
        assertThat(found(late.build(), "DELIVERABLE_POSTPONED"))
                .extracting(Finding::weight)
                .containsExactly(Weight.ofDays(9), Weight.NONE);
        assertThat(texts(late.build(), "EVENT_POSTPONED"))
                .containsExactly(
                        "WARNING 2 events are postponed; no new date is given.",
                        "INFO 2 events are postponed to a new date.");
        assertThat(texts(late.build(), "MEASURE_OVERDUE"))
                .containsExactly("WARNING 2 measures are not done, although their due days have passed.");
        assertThat(found(late.build(), "MEASURE_OVERDUE"))
                .extracting(Finding::weight)
                .containsExactly(Weight.ofDays(40));
        assertThat(texts(late.statingNothingOfLists().build(), "MEASURE_OVERDUE"))
                .containsExactly(
                        "INFO The due days of 2 measures have passed; whether they are done cannot be determined.");
    }

    /** The severity and the first line of each. */
    private static List<String> texts(Dossier dossier, String code) {
        return found(dossier, code).stream()
                .map(finding -> finding.severity() + " "
                        + english(finding).lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    void a_payment_is_called_by_its_purpose_or_what_it_settles_or_its_measure_or_who_was_paid() {
        Dossier dossier = aDossier()
                .builder()
                .addContracts(Contract.builder()
                        .id("contract")
                        .subject(text("sutartis"))
                        .amount(Amounts.euro("90.00"))
                        .date(on("2019-03-01"))
                        .build())
                .addPayments(
                        payment("1").settles("contract").build(),
                        payment("2").measure(DossierFixtures.MEASURE).build(),
                        payment("3").recipient(DossierFixtures.ORGANISATION).build(),
                        payment("4").build(),
                        payment("5")
                                .purpose(text("plakatai"))
                                .settles("contract")
                                .measure(DossierFixtures.MEASURE)
                                .recipient(DossierFixtures.ORGANISATION)
                                .build())
                .build();
        assertThat(english(found(dossier, "PAYER_UNKNOWN").get(0)).lines().skip(1))
                .containsExactly(
                        "  sutartis: EUR 1.00",
                        "  priemonė: EUR 1.00",
                        "  policijos komisariatas: EUR 1.00",
                        "  purpose not stated: EUR 1.00",
                        "  plakatai: EUR 1.00");
        assertThat(english(found(
                                dossier.withPayments(
                                        payment("1").settles("contract").build()),
                                "PAYER_UNKNOWN")
                        .get(0)))
                .contains("(“sutartis”)");
    }

    private static Payment.Builder payment(String id) {
        return Payment.builder()
                .id("payment-" + id)
                .amount(Amounts.euro("1.00"))
                .date(on("2019-05-01"));
    }

    @Test
    void times_without_a_plan_are_one_finding_and_each_is_after_the_plan_that_ended_last() {
        DossierFixtures plans = aDossier().knownUntil(LocalDate.of(2021, 12, 31));
        for (String days : List.of("2021-02-01/2021-02-28", "2021-04-01/2021-04-30")) {
            plans.plan(
                    "plan-" + days.substring(0, 7),
                    plan -> plan.period(
                            DateRange.of(LocalDate.parse(days.substring(0, 10)), LocalDate.parse(days.substring(11)))));
        }
        Dossier dossier =
                plans.build().withReportingPeriod(DateRange.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 4, 30)));
        assertThat(Rulebook.standard().check(dossier, LocalDate.of(2021, 4, 30)))
                .filteredOn(finding -> finding.code().equals("TIME_WITHOUT_PLAN"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.weight()).isEqualTo(Weight.ofDays(31));
                    assertThat(english(finding).lines())
                            .hasSize(3)
                            .startsWith("No action plan covered 2 times after one had ended.");
                    assertThat(finding.subjects()).containsExactly("plan", "plan-2021-02");
                });
    }

    @Nested
    class Together {
        private Finding of(String code, Severity severity, Weight weight, String subject) {
            return new Finding(
                            code,
                            severity,
                            new Literal(subject),
                            ImmutableList.of(subject),
                            ImmutableList.of(Source.of("report")))
                    .weighing(weight);
        }

        @Test
        void it_is_as_severe_and_heavy_as_the_one_that_matters_most() {
            Finding together = Finding.together(
                    List.of(
                            of("A", Severity.ERROR, Weight.ofDays(3), "one"),
                            of("A", Severity.WARNING, Weight.ofDays(5), "two")),
                    new Literal("both"));
            assertThat(together.severity()).isEqualTo(Severity.ERROR);
            assertThat(together.weight()).isEqualTo(Weight.ofDays(5));
            assertThat(together.subjects()).containsExactly("one", "two");
            assertThat(together.evidence()).containsExactly(Source.of("report"));
            assertThat(english(together)).isEqualTo("both\n  one\n  two");
        }

        @Test
        void findings_of_several_rules_are_not_of_one_cause() {
            List<Finding> several =
                    List.of(of("A", Severity.ERROR, Weight.NONE, "one"), of("B", Severity.ERROR, Weight.NONE, "two"));
            assertThatThrownBy(() -> Finding.together(several, new Literal("both")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[A, B]");
            assertThatThrownBy(() -> Finding.together(List.of(), new Literal("none")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void what_is_severe_is_read_first_then_what_is_heavy_then_what_shows_in_more_places() {
            Weight money = Weight.of(AmountRange.exactly(Amounts.euro("0.01")));
            Finding error = of("Z", Severity.ERROR, Weight.NONE, "a");
            Finding rich = of("Y", Severity.WARNING, money, "a");
            Finding late = of("X", Severity.WARNING, Weight.ofDays(261), "a");
            Finding twice = Finding.together(
                    List.of(of("W", Severity.WARNING, Weight.NONE, "a"), of("W", Severity.WARNING, Weight.NONE, "b")),
                    new Literal("twice"));
            Finding byCode = of("A", Severity.WARNING, Weight.NONE, "z");
            Finding last = of("B", Severity.WARNING, Weight.NONE, "a");
            Finding info = of("A", Severity.INFO, money, "a");
            assertThat(ImmutableList.sortedCopyOf(
                            Finding.readingOrder(), List.of(info, last, byCode, twice, late, rich, error)))
                    .containsExactly(error, rich, late, twice, byCode, last, info);
        }

        @Test
        void of_one_code_what_stands_first_in_the_source_is_read_first() {
            Finding seven = at("item 7", "z");
            Finding ten = at("item 10", "a");
            assertThat(ImmutableList.sortedCopyOf(Finding.readingOrder(), List.of(ten, seven)))
                    .containsExactly(seven, ten);
        }

        private Finding at(String place, String subject) {
            return new Finding(
                    "A",
                    Severity.INFO,
                    new Literal(subject),
                    ImmutableList.of(subject),
                    ImmutableList.of(Source.of("report").at(place)));
        }
    }

    @Nested
    class Weights {
        @Test
        void of_money_within_bounds_what_is_certain_weighs_whatever_its_sign() {
            AmountRange tenToTwelve = AmountRange.between(Amounts.euro("10.00"), Amounts.euro("12.00"));
            assertThat(Weight.of(tenToTwelve).money()).contains(Amounts.euro("10.00"));
            assertThat(Weight.of(tenToTwelve.negate()).money()).contains(Amounts.euro("10.00"));
            assertThat(Weight.of(AmountRange.atMost(Amounts.euro("12.00")))).isEqualTo(Weight.NONE);
            assertThat(Weight.of(AmountRange.exactly(Amounts.euro("0.00")))).isEqualTo(Weight.NONE);
        }

        @Test
        void nothing_and_less_is_no_stake() {
            assertThatThrownBy(() -> Weight.ofDays(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Weight(Optional.of(Amounts.euro("0.00")), 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_weightiest_findings_come_first() {
        Dossier dossier = Kaisiadorys.dossier();
        ImmutableList<Finding> findings = Rulebook.standard().check(dossier, DAY);
        assertThat(findings).extracting(Finding::severity).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("AMOUNT_UNKNOWN"))
                .hasSize(2);
        assertThat(findings)
                .filteredOn(finding -> finding.subjects().contains("claim-rule-observed"))
                .extracting(Finding::code)
                .containsExactly("CADENCE");
    }
}

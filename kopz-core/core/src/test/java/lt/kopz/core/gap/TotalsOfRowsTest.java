package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Decision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of money that is spent, and a row beside them that is their total. */
class TotalsOfRowsTest {
    /** Kinds of money of which a list is held, with the figure that they are in. */
    private enum Rows {
        COSTS(BudgetGaps::incurred) {
            @Override
            void add(Dossier.Builder dossier, String id, String amount) {
                dossier.addExpenditures(Expenditure.builder()
                        .id(id)
                        .purpose(text(id))
                        .amount(Amounts.euro(amount))
                        .plan(PLAN)
                        .date(on("2019-03-01"))
                        .build());
            }
        },
        PAYMENTS(BudgetGaps::paid) {
            @Override
            void add(Dossier.Builder dossier, String id, String amount) {
                dossier.addPayments(payment(id, amount).build());
            }
        },
        CONTRACTS(BudgetGaps::committed) {
            @Override
            void add(Dossier.Builder dossier, String id, String amount) {
                dossier.addContracts(Contract.builder()
                        .id(id)
                        .subject(text(id))
                        .amount(Amounts.euro(amount))
                        .plan(PLAN)
                        .date(on("2019-03-01"))
                        .build());
            }
        },
        TRANSFERS(gaps -> gaps.spent()) {
            @Override
            void add(Dossier.Builder dossier, String id, String amount) {
                dossier.addTransfers(Transfer.builder()
                        .id(id)
                        .recipient("organisation")
                        .purpose(text(id))
                        .amount(Amounts.euro(amount))
                        .paidFrom(Sourced.stated("money"))
                        .date(on("2019-03-01"))
                        .build());
            }
        };

        private final Function<BudgetGaps, Figure<AmountRange>> figure;

        Rows(Function<BudgetGaps, Figure<AmountRange>> figure) {
            this.figure = figure;
        }

        abstract void add(Dossier.Builder dossier, String id, String amount);

        Dossier of(String total, String... rows) {
            Dossier.Builder dossier =
                    aDossier().appropriation("money", "900.00", "2019-01-01").builder();
            for (int i = 0; i < rows.length; i++) {
                add(dossier, "row-" + i, rows[i]);
            }
            add(dossier, "total", total);
            return dossier.build();
        }

        String figure(Dossier dossier) {
            return figure.apply(BudgetGaps.of(dossier, PLAN))
                    .value()
                    .asPrinted()
                    .toString();
        }
    }

    private static Payment.Builder payment(String id, String amount) {
        return Payment.builder()
                .id(id)
                .purpose(text(id))
                .amount(Amounts.euro(amount))
                .plan(PLAN)
                .date(on("2019-03-01"));
    }

    private static Decision decided(Decision.Kind kind, String... subjects) {
        Decision.Builder decision = Decision.builder().id("decision").kind(kind).addSubjects(subjects);
        return kind == Decision.Kind.TOTAL ? decision.preferred("total").build() : decision.build();
    }

    private static Dossier readAgain(Dossier dossier) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        Dossiers.write(dossier, json);
        return Dossiers.read(json.toByteArray());
    }

    private static ImmutableList<Finding> asked(Dossier dossier) {
        return Rulebook.standard().check(dossier, HORIZON).stream()
                .filter(finding -> finding.code().equals("COUNTED_TWICE"))
                .collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest
    @EnumSource(Rows.class)
    @Tag("COUNTED_TWICE")
    void a_row_as_much_as_all_rows_beside_it_is_asked_about_and_counts_once_only_after_the_answer(Rows rows)
            throws IOException {
        Dossier open = rows.of("100.00", "60.00", "30.00", "10.00");
        Dossier total = open.withDecisions(decided(Decision.Kind.TOTAL, "row-0", "row-1", "row-2", "total"));
        Dossier different = open.withDecisions(decided(Decision.Kind.DIFFERENT, "total", "row-0", "row-1", "row-2"));

        assertThat(asked(open))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.subjects()).containsExactly("total", "row-0", "row-1", "row-2"));
        assertThat(asked(total)).isEmpty();
        assertThat(asked(different)).isEmpty();
        assertThat(asked(rows.of("100.01", "60.00", "30.00", "10.00"))).isEmpty();
        assertThat(rows.figure(open)).isEqualTo(rows.figure(different)).contains("200");
        assertThat(rows.figure(total)).contains("100").doesNotContain("200");
        assertThat(readAgain(total)).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"110.00, 110", "95.00, 100"})
    void what_the_rows_leave_of_a_total_stays_with_it_and_they_are_not_cut_down_to_it(String total, String paid) {
        Dossier dossier = Rows.PAYMENTS
                .of(total, "60.00", "40.00")
                .withDecisions(decided(Decision.Kind.TOTAL, "total", "row-0", "row-1"));

        assertThat(Rows.PAYMENTS.figure(dossier)).contains(paid);
    }

    @Test
    void what_a_row_does_not_state_is_as_in_its_total() {
        Dossier dossier = Rows.PAYMENTS.of("1.00", "60.00", "40.00");
        Dossier fromMoney = dossier.withPayments(Stream.of(
                        dossier.payments().get(0),
                        dossier.payments().get(1),
                        payment("total", "100.00")
                                .paidFrom(Sourced.stated("money"))
                                .build())
                .toList());

        assertThat(BudgetGaps.of(fromMoney.withDecisions(decided(Decision.Kind.TOTAL, "total", "row-0", "row-1")), PLAN)
                        .spentOnCosts()
                        .value())
                .isEqualTo(AmountRange.exactly(Amounts.euro("100.00")));
    }

    @Test
    @Tag("COUNTED_TWICE")
    void a_total_of_which_rows_are_of_parts_of_the_plan_is_asked_about() {
        Dossier dossier = aDossier()
                .plan("other", plan -> plan.addMeasures(measure("other-measure")))
                .builder()
                .addPayments(
                        payment("total", "100.00").build(),
                        payment("one", "60.00").plan(PLAN).measure(MEASURE).build(),
                        payment("two", "40.00").plan(PLAN).measure(MEASURE).build(),
                        payment("back", "40.00").kind(PaymentKind.REFUND).build(),
                        payment("other-row", "7.00").plan("other").build())
                .build();

        assertThat(asked(dossier))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("total", "one", "two"));
    }

    @Test
    @Tag("COUNTED_TWICE")
    void what_is_of_a_measure_is_no_total_of_rows_of_the_plan() {
        Dossier dossier = aDossier()
                .builder()
                .addPayments(
                        payment("total", "100.00").plan(PLAN).measure(MEASURE).build(),
                        payment("one", "60.00").build(),
                        payment("two", "40.00").build())
                .build();

        assertThat(asked(dossier)).isEmpty();
    }

    @Test
    @Tag("COUNTED_TWICE")
    void a_balance_that_others_of_its_day_make_is_asked_about() {
        Dossier.Builder dossier = aDossier().builder();
        ImmutableList.of("30.00", "70.00", "100.00")
                .forEach(amount -> dossier.addBookings(Booking.builder()
                        .id("of-" + amount)
                        .kind(BookingKind.OPENING_BALANCE)
                        .plan(PLAN)
                        .amount(Amounts.euro(amount))
                        .date(on("2019-01-01"))
                        .build()));

        assertThat(asked(dossier.build())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"need", "contract", "itself"})
    void no_total_is_what_has_parts_of_its_own_or_other_money_or_a_row_of_itself_or_a_contract_something_is_under(
            String wrong) {
        Dossier dossier = Rows.CONTRACTS.of("100.00", "60.00", "40.00");
        Decision decision = decided(Decision.Kind.TOTAL, "total", "row-0", "row-1");

        assertThatExceptionOfType(InvalidDossierException.class)
                .isThrownBy(() -> {
                    Dossier.Builder changed = Dossier.builder().from(dossier).addDecisions(decision);
                    switch (wrong) {
                        case "need" ->
                            changed.addNeeds(aDossier()
                                            .need("need", "1.00", "2019-01-01", need -> need)
                                            .build()
                                            .needs()
                                            .get(0))
                                    .decisions(ImmutableList.of(decision.withSubjects("total", "need")));
                        case "contract" ->
                            changed.addPayments(
                                    payment("paid", "5.00").settles("total").build());
                        default ->
                            changed.addDecisions(decision.withId("back")
                                    .withSubjects("total", "row-0")
                                    .withPreferred("row-0"));
                    }
                    changed.build();
                })
                .satisfies(refused -> assertThat(refused.problems())
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_OF_A_TOTAL)));
    }
}

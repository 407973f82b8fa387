package lt.kopz.core.leaf;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure over time is worked out on these days alone, so none may be missing. */
class MovingDaysTest {
    /** Known only to the month, so that it may have happened on its first day and surely has after its last. */
    private static final String MONTH = "2023-05";

    private static final String[] OF_MONTH = {"2023-05-01", "2023-05-02", "2023-05-31", "2023-06-01"};

    private static DossierFixtures base() {
        return aDossier().appropriation("money", "700.00", "2019-01-01").knownUntil(LocalDate.of(2024, 1, 1));
    }

    private static Arguments fixture(String fact, UnaryOperator<DossierFixtures> change, String... days) {
        return arguments(
                fact, (UnaryOperator<Dossier>) plain -> change.apply(base()).build(), days);
    }

    private static Arguments dossier(String fact, UnaryOperator<Dossier> change, String... days) {
        return arguments(fact, change, days);
    }

    /** An agreement that was prepared on 1 March 2019. */
    private static Arguments agreement(
            String fact, AgreementState state, UnaryOperator<CooperationAgreement.Builder> change, String... days) {
        return fixture(
                fact,
                all -> all.agreement(
                        "agreement",
                        state,
                        agreement -> change.apply(agreement.prepared(PartialDate.parse("2019-03-01")))),
                days);
    }

    static Stream<Arguments> facts() {
        PartialDate month = PartialDate.parse(MONTH);
        return Stream.of(
                fixture("a need", all -> all.need("10.00", MONTH), OF_MONTH),
                fixture("an appropriation", all -> all.appropriation("more", "10.00", MONTH), OF_MONTH),
                dossier(
                        "revenue",
                        plain -> plain.withRevenues(Revenue.builder()
                                .id("revenue")
                                .state(RevenueState.RECEIVED)
                                .plan(PLAN)
                                .amount(Amounts.euro("10.00"))
                                .effective(on(MONTH))
                                .build()),
                        OF_MONTH),
                dossier(
                        "a contract",
                        plain -> plain.withContracts(Contract.builder()
                                .id("contract")
                                .subject(text("printing"))
                                .amount(Amounts.euro("10.00"))
                                .date(on(MONTH))
                                .build()),
                        OF_MONTH),
                dossier(
                        "a payment",
                        plain -> plain.withPayments(Payment.builder()
                                .id("payment")
                                .amount(Amounts.euro("10.00"))
                                .plan(PLAN)
                                .date(on(MONTH))
                                .build()),
                        OF_MONTH),
                dossier(
                        "a booking",
                        plain -> plain.withBookings(Booking.builder()
                                .id("booking")
                                .kind(BookingKind.OPENING_BALANCE)
                                .plan(PLAN)
                                .amount(Amounts.euro("10.00"))
                                .date(on(MONTH))
                                .build()),
                        OF_MONTH),
                fixture("a transfer", all -> all.transfer("transfer", "10.00", "money", MONTH), OF_MONTH),
                fixture("an act", all -> all.act("act", act -> act.adopted(month)), OF_MONTH),
                fixture("a plan", all -> all.plan("further", plan -> plan.approved(month)), OF_MONTH),
                fixture("an event", all -> all.event("event", EventState.PLANNED, MONTH), OF_MONTH),
                dossier(
                        "a cost with a day of its own",
                        plain -> plain.withExpenditures(Expenditure.builder()
                                .id("cost")
                                .measure(MEASURE)
                                .amount(Amounts.euro("10.00"))
                                .date(on(MONTH))
                                .build()),
                        OF_MONTH),
                fixture(
                        "an event that was planned and postponed",
                        all -> all.event(
                                "event",
                                EventState.POSTPONED,
                                "2019-05-01",
                                event -> event.plannedSince(PartialDate.parse("2019-03-01"))
                                        .postponedTo(PartialDate.parse("2023-07-01"))),
                        "2019-03-01",
                        "2019-03-02",
                        "2019-05-01",
                        "2019-05-02",
                        "2023-07-01",
                        "2023-07-02"),
                agreement(
                        "an agreement that was prepared and signed",
                        AgreementState.SIGNED,
                        agreement -> agreement.signed(PartialDate.parse("2019-05-01")),
                        "2019-03-01",
                        "2019-03-02",
                        "2019-05-01",
                        "2019-05-02"),
                agreement(
                        "an agreement that is to be signed",
                        AgreementState.PREPARED,
                        agreement -> agreement.toBeSigned(PartialDate.parse("2023-05-01")),
                        "2019-03-01",
                        "2019-03-02",
                        "2023-05-01",
                        "2023-05-02"),
                fixture(
                        "a deliverable that is postponed",
                        all -> all.deliverable(
                                "list",
                                DeliverableState.POSTPONED,
                                "2019-05-01",
                                list -> list.postponedTo(PartialDate.parse("2023-07-01"))),
                        "2019-05-01",
                        "2019-05-02",
                        "2023-07-01",
                        "2023-07-02"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void each_day_on_which_a_fact_may_begin_or_surely_has_happened_is_one(
            String fact, UnaryOperator<Dossier> change, String[] days) {
        Dossier plain = base().build();

        assertThat(Sets.difference(MovingDays.of(change.apply(plain)), MovingDays.of(plain)))
                .containsExactlyElementsOf(
                        Arrays.stream(days).map(LocalDate::parse).toList());
    }

    @Test
    void the_horizon_and_the_day_after_it_are_two_of_them() {
        assertThat(MovingDays.of(aDossier().build())).contains(HORIZON, HORIZON.plusDays(1));
    }
}

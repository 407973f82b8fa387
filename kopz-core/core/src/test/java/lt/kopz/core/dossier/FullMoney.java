package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.on;

import java.util.List;
import java.util.Optional;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;

/** The facts of money of the {@link FullDossier} in which every property is set, and every way of stating an amount is there. */
final class FullMoney {
    private final LocalizedText words;
    private final Provenance here;
    private final Sourced<PartialDate> date;

    FullMoney(LocalizedText words, Provenance here, Sourced<PartialDate> date) {
        this.words = words;
        this.here = here;
        this.date = date;
    }

    Dossier.Builder addTo(Dossier.Builder dossier) {
        return dossier.addNeeds(need())
                .addAppropriations(appropriation())
                .addRevenues(planned(), received(), change(), part())
                .addContracts(
                        contract(),
                        contract()
                                .withId("tender")
                                .withReplaces(Optional.empty())
                                .withStage(ContractStage.TENDERED))
                .addExpenditures(cost())
                .addPayments(payment(), refund())
                .addBookings(balance());
    }

    private <B extends Marked.Builder<B>> B marked(B builder) {
        return builder.programme("programme")
                .sourceKind(new FundingSourceKind("CHARITY_FUND"))
                .sourceCode("SB")
                .sourceDetail(words)
                .manager("organisation-1")
                .place(words)
                .economicKind(EconomicKind.GOODS_AND_SERVICES)
                .classifications(List.of(
                        new Classification("ekonominė", "2.2.1.1.1.20"), new Classification("rozdział; „a“", "85395")));
    }

    private Need need() {
        return marked(Need.builder())
                .id("need-4")
                .plan("plan")
                .amount(StatedAmount.about(Amounts.euro("100.00"), Amounts.euro("90.00"), Amounts.euro("120.00")))
                .period(DateRange.ofYears(2019, 2020))
                .recurs(Recurrence.QUARTERLY)
                .effective(date)
                .within("need", "need-3")
                .completeBy(Dimension.SOURCE, Dimension.OTHER)
                .build();
    }

    private Appropriation appropriation() {
        return marked(Appropriation.builder())
                .id("money-4")
                .amount(StatedAmount.rounded(Amounts.euro("400.00"), Amounts.euro("100.00")))
                .plan(Sourced.of("plan", here))
                .goal("goal")
                .effective(date)
                .addFundedBy("revenue-2")
                .within("money-1")
                .build();
    }

    private Revenue planned() {
        return Revenue.builder()
                .id("revenue-1")
                .amount(StatedAmount.atLeast(Amounts.euro("1000.00")))
                .state(RevenueState.PLANNED)
                .plan("plan")
                .addCompleteBy(Dimension.PROGRAMME)
                .effective(on("2019"))
                .build();
    }

    private Revenue received() {
        return marked(Revenue.builder())
                .id("revenue-2")
                .amount(StatedAmount.exactly(Amounts.euro("450.00")))
                .state(RevenueState.RECEIVED)
                .kind(new RevenueKind("FINES"))
                .subkind(words)
                .plan("plan")
                .appropriation("money-1")
                .payer("organisation-2")
                .act("act-1")
                .effective(date)
                .period(DateRange.ofYear(2019))
                .measure("measure")
                .provenance(here)
                .build();
    }

    private Revenue change() {
        return Revenue.builder()
                .id("revenue-3")
                .amount(StatedAmount.atMost(Amounts.euro("50.00")))
                .state(RevenueState.PLANNED)
                .kind(RevenueKind.GRANT)
                .change(ChangeKind.REDUCED)
                .amends("revenue-1")
                .effective(date)
                .build();
    }

    private Revenue part() {
        return Revenue.builder()
                .id("revenue-4")
                .amount(Amounts.euro("200.00"))
                .state(RevenueState.PLANNED)
                .programme("programme")
                .plan("plan")
                .within("revenue-1")
                .effective(date)
                .build();
    }

    private Contract contract() {
        return marked(Contract.builder())
                .id("contract")
                .replaces("tender")
                .amount(StatedAmount.between(Amounts.euro("300.00"), Amounts.euro("305.00")))
                .subject(words)
                .counterparty("organisation-1")
                .addItems(
                        ContractItem.builder()
                                .item(words)
                                .quantity(10)
                                .unit(words)
                                .unitPrice(Amounts.euro("30.00"))
                                .build(),
                        ContractItem.builder()
                                .item(words)
                                .quantity(1)
                                .unitPrice(Amounts.euro("0.00"))
                                .build())
                .plan("plan")
                .measure("measure")
                .paidFrom(Sourced.of("money-1", here))
                .date(date)
                .period(DateRange.ofYear(2019))
                .provenance(here)
                .build();
    }

    private Expenditure cost() {
        return marked(Expenditure.builder())
                .id("cost-2")
                .amount(StatedAmount.unknown(Amounts.currency("EUR")))
                .purpose(words)
                .plan("plan")
                .task("task")
                .contract("contract")
                .date(date)
                .build();
    }

    private Payment payment() {
        return marked(Payment.builder())
                .id("payment")
                .amount(Amounts.euro("210.00"))
                .payer(Sourced.of("municipality", here))
                .recipient("organisation-1")
                .purpose(words)
                .plan("plan")
                .measure("measure")
                .paidFrom(Sourced.of("money-1", here))
                .settles("cost")
                .date(date)
                .provenance(here)
                .build();
    }

    private Payment refund() {
        return Payment.builder()
                .id("refund")
                .kind(PaymentKind.REFUND)
                .amount(Amounts.euro("15.00"))
                .settles("contract")
                .reverses("payment")
                .date(on("2019-12-03"))
                .build();
    }

    private Booking balance() {
        return marked(Booking.builder())
                .id("balance")
                .kind(BookingKind.CLOSING_BALANCE)
                .amount(StatedAmount.between(Amounts.euro("-5.00"), Amounts.euro("5.00")))
                .plan("plan")
                .date(date)
                .build();
    }
}

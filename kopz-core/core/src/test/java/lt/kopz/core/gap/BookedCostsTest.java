package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Costs and payments in the books")
class BookedCostsTest {
    /** Everything booked but what is appropriated: what, when and how much. */
    private static List<String> booked(Dossier dossier) {
        return Books.of(dossier).entries().stream()
                .filter(entry -> entry.kind() != EntryKind.ORIGINAL)
                .map(entry -> "%s %s %s"
                        .formatted(entry.kind(), entry.day(), Amounts.plain(entry.amount()))
                        .concat(entry.party().map(" "::concat).orElse("")))
                .toList();
    }

    private static List<String> lost(Dossier dossier) {
        return Books.losses(dossier).stream()
                .filter(loss -> loss.missing() == Books.Missing.AMOUNT || loss.missing() == Books.Missing.ROW)
                .map(loss -> loss.fact().id() + " " + loss.possible())
                .toList();
    }

    private static BudgetGaps gaps(Dossier dossier) {
        return BudgetGaps.of(dossier, PLAN).asOf(HORIZON);
    }

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static DossierFixtures withMoney() {
        return aDossier().appropriation("money", "1000.00", "2019-02-01");
    }

    /** A series of events that cost 100.00 together, each called by its place in reverse. */
    private static Dossier series(String events) {
        DossierFixtures fixture = withMoney().series("series").cost("series", "100.00", "money");
        List<String> each = Splitter.on(';').trimResults().omitEmptyStrings().splitToList(events);
        for (int i = 0; i < each.size(); i++) {
            List<String> stated = Splitter.on(' ').splitToList(each.get(i));
            fixture.event(
                    "event-" + (9 - i),
                    EventState.valueOf(stated.get(0)),
                    stated.get(1),
                    event -> event.series("series"));
        }
        return fixture.build();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "HELD 2019-03-08; HELD 2019-04-05 | EXPENDITURE 2019-04-05 100.00 | -",
                "HELD 2019-03-08; HELD 2019 | EXPENDITURE 2019-12-10 100.00 | -",
                "HELD 2019-03-08; CANCELLED 2019-04-05 | EXPENDITURE 2019-03-08 100.00 | -",
                "PLANNED 2019-12-20; PLANNED 2020-01-10 | COMMITMENT 2019-12-10 100.00 | -",
                "HELD 2019-03-08; PLANNED 2019-12-20 | - | cost-0-series EUR 0.00 to 100.00",
                "HELD 2019-03-08; POSTPONED 2019-04-05 | - | cost-0-series EUR 0.00 to 100.00",
                "HELD 2019-03-08; PLANNED 2019-04-05 | - | cost-0-series EUR 0.00 to 100.00",
                "PLANNED 2019-04-05; PLANNED 2019-04-06 | - | cost-0-series EUR 0.00 to 100.00",
                "'' | - | cost-0-series EUR 0.00 to 100.00",
                "CANCELLED 2019-03-08; CANCELLED 2019-04-05 | - | -",
                "POSTPONED 2019-03-08; CANCELLED 2019-04-05 | - | -",
            })
    void a_cost_of_a_series_is_booked_where_all_of_it_was_held_or_is_to_come(String events, String entry, String loss) {
        Dossier dossier = series(events);

        assertThat(booked(dossier))
                .containsExactlyElementsOf(Optional.ofNullable(entry).stream().toList());
        assertThat(lost(dossier))
                .containsExactlyElementsOf(Optional.ofNullable(loss).stream().toList());
        assertThat(Stream.of(gaps(dossier).spent(), gaps(dossier).committed())
                        .allMatch(figure -> figure.value().isExact()))
                .isEqualTo(loss == null);
        if (loss == null) {
            assertThat(gaps(dossier).spent().value()).isEqualTo(of(dossier, EntryKind.EXPENDITURE));
            assertThat(gaps(dossier).committed().value()).isEqualTo(of(dossier, EntryKind.COMMITMENT));
        }
    }

    private static AmountRange of(Dossier dossier, EntryKind kind) {
        return AmountRange.exactly(totals(dossier).of(kind));
    }

    private static Totals totals(Dossier dossier) {
        return Books.of(dossier).view().asOf(HORIZON).totals(dossier.currency());
    }

    /** Lectures at 10.00: 3 held, 2 to come, 1 cancelled. */
    private static DossierFixtures priced(UnaryOperator<Expenditure.Builder> change) {
        return withMoney()
                .series("series")
                .cost(
                        "series",
                        "60.00",
                        cost -> change.apply(cost.paidFrom(Sourced.stated("money"))
                                .unitPrice(UnitPrice.builder()
                                        .amount(Amounts.euro("10.00"))
                                        .units(6)
                                        .build())))
                .event(
                        "held",
                        EventState.HELD,
                        "2019-03-08",
                        event -> event.series("series").occurrences(3))
                .event(
                        "to-come",
                        EventState.PLANNED,
                        "2019-12-20",
                        event -> event.series("series").occurrences(2))
                .event("off", EventState.CANCELLED, "2019-12-21", event -> event.series("series"));
    }

    @Test
    void with_a_price_each_event_is_booked_by_itself() {
        Dossier dossier = priced(cost -> cost).build();

        assertThat(booked(dossier)).containsExactly("EXPENDITURE 2019-03-08 30.00", "COMMITMENT 2019-12-10 20.00");
        assertThat(lost(dossier)).isEmpty();
        assertThat(gaps(dossier).incurred().value()).isEqualTo(euro("30.00"));
        assertThat(gaps(dossier).committed().value()).isEqualTo(euro("20.00"));
    }

    @Test
    void with_a_price_what_nobody_knows_to_have_been_held_is_lost_by_itself() {
        Dossier dossier = priced(cost -> cost)
                .event(
                        "overdue",
                        EventState.PLANNED,
                        "2019-04-05",
                        event -> event.series("series").occurrences(4))
                .event("put-off", EventState.POSTPONED, "2019-04-06", event -> event.series("series"))
                .build();

        assertThat(booked(dossier)).containsExactly("EXPENDITURE 2019-03-08 30.00", "COMMITMENT 2019-12-10 20.00");
        assertThat(lost(dossier)).containsExactly("cost-0-series EUR 0.00 to 40.00");
        assertThat(gaps(dossier).incurred().value())
                .isEqualTo(AmountRange.between(Amounts.euro("30.00"), Amounts.euro("70.00")));
    }

    @Test
    void what_is_to_come_under_a_contract_is_promised_by_the_contract_alone() {
        Dossier dossier = priced(cost -> cost.contract("contract"))
                .builder()
                .addContracts(Contract.builder()
                        .id("contract")
                        .subject(text("lectures"))
                        .amount(Amounts.euro("60.00"))
                        .plan(PLAN)
                        .paidFrom(Sourced.stated("money"))
                        .date(on("2019-03-01"))
                        .build())
                .build();

        assertThat(booked(dossier))
                .containsExactly(
                        "EXPENDITURE 2019-03-08 30.00", "COMMITMENT 2019-03-01 60.00", "COMMITMENT 2019-03-08 -30.00");
        assertThat(gaps(dossier).committed().value()).isEqualTo(euro("30.00"));
    }

    private static Sourced<String> who(String id) {
        return Sourced.stated(id);
    }

    @ParameterizedTest(name = "paid by {0} from {1}: {2}")
    @CsvSource({
        "organisation, money, EXPENDITURE, REFUND, 10.00",
        "municipality, money, EXPENDITURE, REFUND, 10.00",
        "organisation, , THIRD_PARTY_PAYMENT, THIRD_PARTY_PAYMENT, -10.00",
        "municipality, , UNASSIGNED_COST, UNASSIGNED_COST, -10.00",
        ", , UNASSIGNED_COST, UNASSIGNED_COST, -10.00"
    })
    void what_is_not_paid_from_the_money_is_that_of_others_where_they_are_named(
            String payer, String from, EntryKind kind, EntryKind back, String amount) {
        Optional<Sourced<String>> paidFrom = Optional.ofNullable(from).map(Sourced::stated);
        Optional<Sourced<String>> paidBy = Optional.ofNullable(payer).map(Sourced::stated);
        Dossier dossier = withMoney()
                .builder()
                .addExpenditures(Expenditure.builder()
                        .id("leaflets")
                        .plan(PLAN)
                        .amount(Amounts.euro("100.00"))
                        .paidFrom(paidFrom)
                        .payer(paidBy)
                        .date(on("2019-03-01"))
                        .build())
                .addPayments(
                        payment("a", "40.00", "2019-03-02")
                                .paidFrom(paidFrom)
                                .payer(paidBy)
                                .build(),
                        refund("b", "10.00", "2019-03-03").reverses("a").build())
                .build();
        String party = payer == null ? "" : " " + payer;

        assertThat(booked(dossier))
                .containsExactly(
                        kind + " 2019-03-01 100.00" + party,
                        kind + " 2019-03-02 40.00" + party,
                        back + " 2019-03-03 " + amount + party);
        assertThat(gaps(dossier).incurred().value()).isEqualTo(euro("130.00"));
    }

    private static Payment.Builder payment(String id, String amount, String day) {
        return Payment.builder().id(id).plan(PLAN).amount(Amounts.euro(amount)).date(on(day));
    }

    private static Payment.Builder refund(String id, String amount, String day) {
        return payment(id, amount, day).kind(PaymentKind.REFUND);
    }

    @ParameterizedTest(name = "of {0}: {1}")
    @CsvSource({"2019-03-01, 2019-03-01", "2019-12-11,", "2019-03, 2019-03-31", "XXXX-XX-XX, 2019-12-10"})
    void a_cost_of_no_event_and_a_payment_are_booked_on_the_last_day_that_they_may_be_of(String date, String day) {
        Dossier dossier = withMoney()
                .builder()
                .addExpenditures(Expenditure.builder()
                        .id("leaflets")
                        .amount(Amounts.euro("100.00"))
                        .payer(who(ORGANISATION))
                        .date(on(date))
                        .build())
                .addPayments(payment("other", "40.00", date).build())
                .build();

        assertThat(booked(dossier))
                .containsExactlyElementsOf(
                        day == null
                                ? List.of()
                                : List.of(
                                        "THIRD_PARTY_PAYMENT " + day + " 100.00 organisation",
                                        "UNASSIGNED_COST " + day + " 40.00"));
        assertThat(lost(dossier)).isEmpty();
    }

    @Test
    void what_is_known_within_bounds_is_lost_whatever_it_is_of() {
        StatedAmount vague = StatedAmount.of(AmountRange.between(Amounts.euro("80.00"), Amounts.euro("90.00")));
        Dossier dossier = withMoney()
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "100.00", cost -> cost.amount(vague))
                .builder()
                .addExpenditures(Expenditure.builder()
                        .id("leaflets")
                        .plan(PLAN)
                        .amount(vague)
                        .build())
                .addPayments(payment("paid", "1.00", "2019-03-02").amount(vague).build())
                .build();

        assertThat(booked(dossier)).isEmpty();
        assertThat(lost(dossier))
                .containsExactly(
                        "cost-0-event EUR 80.00 to 90.00", "leaflets EUR 80.00 to 90.00", "paid EUR 80.00 to 90.00");
    }
}

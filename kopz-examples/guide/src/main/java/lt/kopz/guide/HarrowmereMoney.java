package lt.kopz.guide;

import static lt.kopz.core.funding.FundingSourceKind.EU;
import static lt.kopz.core.funding.FundingSourceKind.MUNICIPAL_BUDGET;
import static lt.kopz.core.funding.FundingSourceKind.STATE_BUDGET;
import static lt.kopz.core.wording.LocalizedText.english;
import static lt.kopz.guide.Harrowmere.PLAN;
import static lt.kopz.guide.Harrowmere.on;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Magnitude;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;

/** What Harrowmere needs for its plan, what it was given, and where the money went. */
final class HarrowmereMoney {
    private static final Provenance MONEY = Harrowmere.section(3);
    private static final Provenance EVENTS = Harrowmere.section(4);

    private HarrowmereMoney() {}

    static void addTo(Dossier.Builder dossier) {
        needs(dossier);
        appropriations(dossier);
        revenue(dossier);
        contract(dossier);
        costs(dossier);
    }

    // tag::needs
    /** The three editions of the plan, in thousands of euro as the council prints them. */
    private static void needs(Dossier.Builder dossier) {
        edition(dossier, "first", "decision-12", "2024-01-18", Optional.empty(), """
                school-lectures | 12.0 a year | 12.0 | 12.0
                training        | 14.5        |  8.5 |  6.0
                crisis-room     | 50.0        | 30.0 | 20.0
                cooperation     |  1.5        |  1.5 |
                all             | 90.0        | 52.0 | 38.0""");
        edition(dossier, "second", "decision-31", "2024-05-16", Optional.of("first"), """
                school-lectures | 12.0 a year | 12.0 | 12.0
                training        | 14.5        |  8.5 |  6.0
                crisis-room     | 56.0        | 36.0 | 20.0
                cooperation     |  1.5        |  1.5 |
                all             | 96.0        | 58.0 | 38.0""");
        edition(dossier, "third", "decision-58", "2024-09-19", Optional.of("second"), """
                school-lectures | 12.0 a year | 12.0 | 12.0
                training        | 11.5        |  5.5 |  6.0
                crisis-room     | 60.0        | 36.0 | 24.0
                cooperation     |  1.5        |  1.5 |
                all             | 97.0        | 55.0 | 42.0""");
    }

    private static void edition(
            Dossier.Builder dossier, String id, String act, String day, Optional<String> replaces, String printed) {
        for (String line : printed.lines().toList()) {
            List<String> cells = Splitter.on('|').trimResults().splitToList(line);
            String measure = cells.get(0);
            for (String column : List.of("all", "2024", "2025")) {
                String cell = cells.get(List.of("all", "2024", "2025").indexOf(column) + 1);
                if (!cell.isEmpty()) {
                    Need.Builder need = Need.builder()
                            .plan(PLAN)
                            .act(act)
                            .effective(on(day))
                            .provenance(MONEY);
                    dossier.addNeeds(cell(need, id, replaces, measure, column, cell));
                }
            }
        }
    }

    /** A total, a part of it by measure or by year, or what a measure and a year share: a part of both. */
    private static Need cell(
            Need.Builder need, String id, Optional<String> replaces, String measure, String year, String printed) {
        need.amount(thousands(printed.replace(" a year", "")))
                .period(year.equals("all") ? DateRange.ofYears(2024, 2025) : DateRange.ofYear(Integer.parseInt(year)));
        if (printed.endsWith(" a year")) {
            need.recurs(Recurrence.YEARLY);
        }
        if (measure.equals("all") && year.equals("all")) {
            return need.id(id)
                    .replaces(replaces)
                    .completeBy(Dimension.PLAN_ITEM, Dimension.PERIOD)
                    .build();
        }
        if (measure.equals("all")) {
            return need.id(id + "-" + year)
                    .within(id)
                    .completeBy(Dimension.PLAN_ITEM)
                    .build();
        }
        need.measure(measure).sourceKind(source(measure));
        return year.equals("all")
                ? need.id(id + "-" + measure)
                        .within(id)
                        .completeBy(Dimension.PERIOD)
                        .build()
                : need.id(id + "-" + measure + "-" + year)
                        .within(id + "-" + measure, id + "-" + year)
                        .build();
    }

    private static FundingSourceKind source(String measure) {
        return switch (measure) {
            case "training" -> STATE_BUDGET;
            case "crisis-room" -> EU;
            default -> MUNICIPAL_BUDGET;
        };
    }

    /** 97.0 is EUR 97000.00, printed to the hundred. */
    static StatedAmount thousands(String printed) {
        return StatedAmount.of(QuantityText.of(Wording.ENGLISH)
                .notation()
                .withCurrency(Amounts.currency("EUR"))
                .withMagnitude(Magnitude.THOUSANDS)
                .read(printed)
                .orElseThrow(() -> new IllegalArgumentException("not an amount: " + printed)));
    }
    // end::needs

    // tag::appropriations
    private static void appropriations(Dossier.Builder dossier) {
        dossier.addAppropriations(
                appropriation("municipal", "2024-02-01", "13.5")
                        .act("decision-5")
                        .sourceKind(MUNICIPAL_BUDGET)
                        .addFundedBy("own-received", "left-over-received")
                        .completeBy(Dimension.PLAN_ITEM)
                        .build(),
                appropriation("municipal-lectures", "2024-02-01", "12.0")
                        .within("municipal")
                        .measure("school-lectures")
                        .build(),
                appropriation("municipal-cooperation", "2024-02-01", "1.5")
                        .within("municipal")
                        .measure("cooperation")
                        .build(),
                appropriation("state", "2024-03-10", "8.5")
                        .measure("training")
                        .sourceKind(STATE_BUDGET)
                        .addFundedBy("state-received")
                        .build(),
                appropriation("state-less", "2024-09-19", "3.0")
                        .change(ChangeKind.REDUCED)
                        .amends("state")
                        .build(),
                appropriation("fund", "2024-04-02", "30.0")
                        .measure("crisis-room")
                        .sourceKind(EU)
                        .addFundedBy("fund-received")
                        .build(),
                appropriation("fund-more", "2024-06-03", "4.0")
                        .change(ChangeKind.ADDED)
                        .amends("fund")
                        .build(),
                appropriation("fund-assets", "2024-04-02", "26.0")
                        .within("fund")
                        .economicKind(EconomicKind.ASSETS)
                        .addClassifications(new Classification("economic", "3.1.2"))
                        .build(),
                appropriation("fund-services", "2024-06-03", "6.0")
                        .within("fund")
                        .economicKind(EconomicKind.GOODS_AND_SERVICES)
                        .addClassifications(new Classification("economic", "2.2"))
                        .build());
    }

    private static Appropriation.Builder appropriation(String id, String day, String thousands) {
        return Appropriation.builder()
                .id(id)
                .amount(thousands(thousands))
                .strategicMeasure("line-03-02")
                .plan(Sourced.stated(PLAN))
                .period(DateRange.ofYear(2024))
                .effective(on(day))
                .provenance(MONEY);
    }
    // end::appropriations

    // tag::revenue
    private static void revenue(Dossier.Builder dossier) {
        dossier.addRevenues(
                planned("planned", "2024-02-01", "56.0")
                        .subkind(english("all revenue for the plan"))
                        .completeBy(Dimension.SOURCE)
                        .build(),
                planned("planned-less", "2024-09-19", "3.0")
                        .change(ChangeKind.REDUCED)
                        .amends("planned")
                        .build(),
                planned("own", "2024-02-01", "12.0")
                        .within("planned")
                        .kind(RevenueKind.OWN)
                        .sourceKind(MUNICIPAL_BUDGET)
                        .build(),
                planned("left-over", "2024-02-01", "1.5")
                        .within("planned")
                        .kind(RevenueKind.CARRY_OVER)
                        .sourceKind(MUNICIPAL_BUDGET)
                        .build(),
                planned("state-grant", "2024-02-01", "8.5")
                        .within("planned")
                        .kind(RevenueKind.GRANT)
                        .sourceKind(STATE_BUDGET)
                        .build(),
                planned("state-grant-less", "2024-09-19", "3.0")
                        .change(ChangeKind.REDUCED)
                        .amends("state-grant")
                        .build(),
                planned("fund-grant", "2024-02-01", "34.0")
                        .within("planned")
                        .kind(RevenueKind.GRANT)
                        .sourceKind(EU)
                        .payer("safe-towns")
                        .build(),
                received("left-over-received", "2024-01-02", "1.5")
                        .kind(RevenueKind.CARRY_OVER)
                        .build(),
                received("own-received", "2024-12-20", "12.0")
                        .kind(RevenueKind.OWN)
                        .build(),
                received("state-received", "2024-03-10", "8.5")
                        .kind(RevenueKind.GRANT)
                        .sourceKind(STATE_BUDGET)
                        .build(),
                received("state-received-less", "2024-09-19", "3.0")
                        .change(ChangeKind.REDUCED)
                        .amends("state-received")
                        .build(),
                received("fund-received", "2024-04-02", "30.0")
                        .kind(RevenueKind.GRANT)
                        .sourceKind(EU)
                        .payer("safe-towns")
                        .build(),
                received("fund-received-more", "2024-06-03", "4.0")
                        .change(ChangeKind.ADDED)
                        .amends("fund-received")
                        .build());
    }

    private static Revenue.Builder planned(String id, String day, String thousands) {
        return revenue(RevenueState.PLANNED, id, day, thousands)
                .act(day.equals("2024-02-01") ? "decision-5" : "decision-58")
                .period(DateRange.ofYear(2024));
    }

    private static Revenue.Builder received(String id, String day, String thousands) {
        return revenue(RevenueState.RECEIVED, id, day, thousands);
    }

    private static Revenue.Builder revenue(RevenueState state, String id, String day, String thousands) {
        return Revenue.builder()
                .id(id)
                .state(state)
                .plan(PLAN)
                .amount(thousands(thousands))
                .effective(on(day))
                .provenance(MONEY);
    }
    // end::revenue

    // tag::contract
    private static void contract(Dossier.Builder dossier) {
        dossier.addContracts(Contract.builder()
                .id("contract")
                .subject(english("furnishing the crisis room"))
                .counterparty("harbour-house")
                .amount(Amounts.euro("31200.00"))
                .addItems(
                        item("beds with mattresses", 6, "400.00")
                                .unit(english("beds"))
                                .build(),
                        item("furniture and works", 1, "28800.00").build())
                .plan(PLAN)
                .measure("crisis-room")
                .paidFrom(Sourced.stated("fund"))
                .date(on("2024-06-10"))
                .period(DateRange.parse("2024-06-10/2025-03-31"))
                .provenance(MONEY)
                .build());
        dossier.addPayments(
                payment("advance", "10000.00", "2024-06-20").settles("contract").build(),
                payment("delivery", "12500.00", "2024-07-31")
                        .settles("contract")
                        .build(),
                payment("sent-back", "300.00", "2024-09-05")
                        .kind(PaymentKind.REFUND)
                        .reverses("delivery")
                        .purpose(english("a broken wardrobe sent back"))
                        .build());
    }

    private static ContractItem.Builder item(String item, int quantity, String price) {
        return ContractItem.builder().item(english(item)).quantity(quantity).unitPrice(Amounts.euro(price));
    }

    private static Payment.Builder payment(String id, String amount, String day) {
        return Payment.builder()
                .id(id)
                .amount(Amounts.euro(amount))
                .payer(Sourced.stated("harrowmere"))
                .recipient("harbour-house")
                .paidFrom(Sourced.stated("fund"))
                .date(on(day))
                .provenance(MONEY);
    }
    // end::contract

    private static void costs(Dossier.Builder dossier) {
        dossier.addStrategicMeasures(StrategicMeasure.builder()
                .id("line-03-02")
                .code("03.02")
                .name(english("Safety of the inhabitants"))
                .build());
        dossier.addExpenditures(
                Expenditure.builder()
                        .id("cost-lectures")
                        .subject(Harrowmere.LECTURES)
                        .amount(Amounts.euro("9000.00"))
                        .unitPrice(UnitPrice.builder()
                                .amount(Amounts.euro("450.00"))
                                .units(20)
                                .build())
                        .payer(Sourced.stated("harrowmere"))
                        .paidFrom(Sourced.stated("municipal-lectures"))
                        .provenance(EVENTS)
                        .build(),
                Expenditure.builder()
                        .id("cost-training")
                        .subject("training-march")
                        .amount(Amounts.euro("2400.00"))
                        .payer(Sourced.stated("harrowmere"))
                        .paidFrom(Sourced.stated("state"))
                        .provenance(EVENTS)
                        .build());
        // tag::about
        dossier.addExpenditures(Expenditure.builder()
                .id("cost-stall")
                .purpose(english("leaflets for the stall in the market square"))
                .measure("school-lectures")
                .amount(StatedAmount.about(Amounts.euro("400.00"), Amounts.euro("350.00"), Amounts.euro("450.00")))
                .date(on("2024-10-18"))
                .payer(Sourced.stated("open-door"))
                .provenance(EVENTS)
                .build());
        // end::about
    }
}

package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.sourced;
import static lt.kopz.core.shape.Kind.whole;

import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.regulation.LegalAct;

/** The shapes of the facts of money. */
public final class FundingShapes {
    private FundingShapes() {}

    static final Kind<FundingSourceKind> SOURCE_KIND = openCode(
            ValueMessage.SOURCE_KIND, FundingSourceKind.COMMON, FundingSourceKind::new, FundingSourceKind::code);

    private static final Kind<RevenueKind> REVENUE_KIND =
            openCode(ValueMessage.REVENUE_KIND, RevenueKind.COMMON, RevenueKind::new, RevenueKind::code);

    static final Kind<EconomicKind> ECONOMIC_KIND =
            openCode(ValueMessage.ECONOMIC_KIND, EconomicKind.COMMON, EconomicKind::new, EconomicKind::code);

    public static final Shape<BudgetCode> BUDGET_CODE = Shape.of(BudgetCode.class)
            .describe("A code of a classification, of the list of sources or of that of places.")
            .required("of", "What it is a code of.")
            .required("scheme", TEXT, "Which classification; of sources and places, what the list is called.")
            .required("code", TEXT, "The code, as printed.")
            .required("name", "What it is called.")
            .optional("within", TEXT, "The larger code of the same tree that it is a part of.")
            .build();

    public static final Shape<Classification> CLASSIFICATION = Shape.of(Classification.class)
            .describe("A code of a budget classification under which money is booked.")
            .required("scheme", TEXT, "Which classification.")
            .required("code", TEXT, "The code in it, as printed.")
            .build();

    // ---- what several of them have

    private static <T> ShapeFields<T> marks(ShapeFields<T> rows) {
        return rows.optional("measure", reference(Measure.class))
                .describe("The measure of the action plan, where the money is of one measure alone.")
                .optional("task", reference(Task.class), "The task of the action plan whose money it is as a whole.")
                .optional("goal", reference(Goal.class), "The goal of the action plan whose money it is as a whole.")
                .optional("programme", reference(Programme.class))
                .describe("The programme, where no strategic measure of it is named.")
                .optional("sourceKind", SOURCE_KIND, "The kind of source the money comes from.")
                .optional("sourceCode", TEXT, "The code of the source in the budget's own list, such as SB.")
                .optional("sourceDetail", "The source in words, such as the projected revenue of the municipal budget.")
                .optional("manager", PartyShapes.PARTY, "The appropriation manager (asignavimų valdytojas).")
                .optional("place", "Where the money is spent, such as an eldership.")
                .optional("economicKind", ECONOMIC_KIND, "What the money buys, by economic kind.")
                .list("classifications", part(CLASSIFICATION))
                .describe("Codes of budget classifications under which it is booked.");
    }

    private static <T> ShapeFields<T> parts(ShapeFields<T> rows, Class<T> type) {
        return rows.list("within", reference(type).withoutCircle())
                .describe("The larger amounts that it is a part of, so that it is not added again.")
                .list("completeBy", "Along which dimensions the source states that its parts are all there is.");
    }

    private static <T> ShapeFields<T> change(ShapeFields<T> rows, Class<T> type) {
        return rows.withDefault("change", ChangeKind.ORIGINAL, "Whether it stands for itself or changes another one.")
                .optional("amends", reference(type), "The original that it changes.");
    }

    // ---- the facts

    public static final Shape<Need> NEED = Shape.of(Need.class)
            .describe("The funding need of a plan (lėšų poreikis), or of a part of it.")
            .id()
            .required("plan", reference(ActionPlan.class), "The action plan.")
            .required("amount", "How much is needed: over the whole period, or each time where it recurs.")
            .required("period", "The time the need covers.")
            .optional("recurs", "How often it is needed within the period.")
            .optional("act", reference(LegalAct.class), "The act that set it.")
            .required("effective", "Since when the need is set.")
            .also(FundingShapes::marks)
            .also(rows -> parts(rows, Need.class))
            .optional("replaces", reference(Need.class).withoutCircle())
            .describe("The need of an earlier edition that this one restates.")
            .provenance()
            .build();

    public static final Shape<Appropriation> APPROPRIATION = Shape.of(Appropriation.class)
            .describe("A budget appropriation (asignavimai).")
            .id()
            .required("amount", "How much is appropriated.")
            .optional("strategicMeasure", reference(StrategicMeasure.class), "The strategic measure it goes to.")
            .optional("plan", sourced(reference(ActionPlan.class)))
            .describe("The action plan it is meant for, and how that is known.")
            .optional("purpose", "What it is meant for, where that is not an action plan.")
            .optional("act", reference(LegalAct.class), "The act that made it.")
            .required("effective", "Since when it holds.")
            .optional("period", "The budget time it is appropriated for.")
            .list("fundedBy", reference(Revenue.class))
            .describe("The revenue that it hands on, which is not counted again beside it.")
            .also(FundingShapes::marks)
            .also(rows -> parts(rows, Appropriation.class))
            .also(rows -> change(rows, Appropriation.class))
            .provenance()
            .build();

    public static final Shape<Revenue> REVENUE = Shape.of(Revenue.class)
            .describe("Money that comes in, planned or received (pajamos).")
            .id()
            .required("amount", "How much.")
            .required("state", "How far it has come.")
            .withDefault("kind", REVENUE_KIND, RevenueKind.OTHER, "What kind of revenue it is.")
            .optional("subkind", "What it is more exactly, such as property tax.")
            .optional("plan", reference(ActionPlan.class), "The action plan it is for.")
            .optional("appropriation", reference(Appropriation.class), "The appropriation that it is added to.")
            .optional("payer", PartyShapes.PARTY, "Who pays it.")
            .optional("act", reference(LegalAct.class), "The act that plans it.")
            .required("effective", "Since when it is planned, or when it was received.")
            .optional("period", "The budget time it is for.")
            .also(FundingShapes::marks)
            .also(rows -> parts(rows, Revenue.class))
            .also(rows -> change(rows, Revenue.class))
            .provenance()
            .build();

    public static final Shape<ContractItem> CONTRACT_ITEM = Shape.of(ContractItem.class)
            .describe("An item of a contract: so many units at one price.")
            .required("item", "What is delivered.")
            .required("quantity", whole(1, Integer.MAX_VALUE), "How many units.")
            .optional("unit", "What is counted.")
            .required("unitPrice", "The price of one unit.")
            .build();

    public static final Shape<Contract> CONTRACT = Shape.of(Contract.class)
            .describe("A contract by which money is promised to somebody (sutartis).")
            .id()
            .required("amount", "The value of the contract.")
            .required("subject", "What it is about.")
            .withDefault("stage", ContractStage.CONCLUDED, "How far it has come.")
            .optional("replaces", reference(Contract.class).withoutCircle())
            .describe("The tender, award or contract in whose place it is, as what follows it or as its amendment.")
            .optional("counterparty", PartyShapes.PARTY, "With whom.")
            .list("items", part(CONTRACT_ITEM), "What is delivered, at which price.")
            .optional("plan", reference(ActionPlan.class), "The action plan it belongs to.")
            .optional("paidFrom", sourced(reference(Appropriation.class)), "The appropriation it is paid from.")
            .required("date", "When it was concluded.")
            .optional("period", "The time in which it is carried out.")
            .also(FundingShapes::marks)
            .provenance()
            .build();

    public static final Shape<Transfer> TRANSFER = Shape.of(Transfer.class)
            .describe("Money handed over to somebody else.")
            .id()
            .required("amount", "How much was transferred.")
            .required("recipient", PartyShapes.PARTY, "Who received it.")
            .required("purpose", "What for.")
            .optional("paidFrom", sourced(reference(Appropriation.class)), "The appropriation it was paid from.")
            .required("date", "When.")
            .provenance()
            .build();

    public static final Shape<UnitPrice> UNIT_PRICE = Shape.of(UnitPrice.class)
            .describe("A price per occurrence.")
            .required("amount", "The price of one occurrence.")
            .required("units", whole(1, Integer.MAX_VALUE), "How many occurrences the price is said to cover.")
            .build();

    public static final Shape<Expenditure> EXPENDITURE = Shape.of(Expenditure.class)
            .describe("A cost that is incurred: that of an event or a series, or any other.")
            .id()
            .optional("subject", reference(Event.class, EventSeries.class), "The event or series it pays for.")
            .required("amount", "The whole cost; an explicit zero is a cost of zero.")
            .optional("unitPrice", part(UNIT_PRICE), "The price of one occurrence.")
            .optional("purpose", "What it is for, where that is no event.")
            .optional("plan", reference(ActionPlan.class), "The action plan it belongs to, where nothing else says it.")
            .optional("payer", sourced(PartyShapes.PARTY), "Who pays.")
            .optional("paidFrom", sourced(reference(Appropriation.class)), "The appropriation it is paid from.")
            .optional("contract", reference(Contract.class), "The contract under which it is incurred.")
            .optional("date", "When it was incurred, where it is of no event.")
            .also(FundingShapes::marks)
            .provenance()
            .build();

    public static final Shape<Payment> PAYMENT = Shape.of(Payment.class)
            .describe("Money paid to anybody, for anything, or money that came back.")
            .id()
            .withDefault("kind", PaymentKind.PAYMENT, "Which way the money goes.")
            .required("amount", "How much.")
            .optional("payer", sourced(PartyShapes.PARTY), "Who pays; of a refund, who had paid.")
            .optional("recipient", PartyShapes.PARTY, "Who is paid; of a refund, who pays back.")
            .optional("purpose", "What for.")
            .optional("plan", reference(ActionPlan.class), "The action plan it belongs to, where nothing else says it.")
            .optional("paidFrom", sourced(reference(Appropriation.class)))
            .describe("The appropriation it is paid from, or paid back to.")
            .optional("settles", reference(Expenditure.class, Contract.class))
            .describe("The cost or contract that it settles, in whole or in part.")
            .optional("reverses", reference(Payment.class), "The payment that a refund reverses, in whole or in part.")
            .required("date", "When.")
            .also(FundingShapes::marks)
            .provenance()
            .build();

    public static final Shape<Booking> BOOKING = Shape.of(Booking.class)
            .describe("A balance of the books: at the opening, at the close, or carried over.")
            .id()
            .required("kind", "What it records.")
            .required("amount", "How much; negative only for a correction and for a balance below zero.")
            .optional("plan", reference(ActionPlan.class), "The action plan it belongs to.")
            .optional("appropriation", reference(Appropriation.class), "The appropriation whose money it is.")
            .required("date", "When.")
            .also(FundingShapes::marks)
            .provenance()
            .build();
}

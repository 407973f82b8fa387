package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.AMOUNT;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.PERIOD;
import static lt.kopz.core.shape.Kind.SOURCED_DATE;
import static lt.kopz.core.shape.Kind.STATED_AMOUNT;
import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.sourced;
import static lt.kopz.core.shape.Kind.whole;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
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
            ValueMessage.SOURCE_KIND,
            FundingSourceKind.PATTERN,
            FundingSourceKind.COMMON,
            FundingSourceKind::of,
            FundingSourceKind::code);

    private static final Kind<RevenueKind> REVENUE_KIND = openCode(
            ValueMessage.REVENUE_KIND, RevenueKind.PATTERN, RevenueKind.COMMON, RevenueKind::of, RevenueKind::code);

    static final Kind<EconomicKind> ECONOMIC_KIND = openCode(
            ValueMessage.ECONOMIC_KIND,
            EconomicKind.PATTERN,
            EconomicKind.COMMON,
            EconomicKind::of,
            EconomicKind::code);

    public static final Shape<BudgetCode> BUDGET_CODE = Shape.of("budget-code", BudgetCode.class, BudgetCode::builder)
            .describe("A code of a classification, of the list of sources or of that of places.")
            .required("of", code(BudgetCode.Tree.class), BudgetCode::of, BudgetCode.Builder::of)
            .describe("What it is a code of.")
            .required("scheme", TEXT, BudgetCode::scheme, BudgetCode.Builder::scheme)
            .describe("Which classification; of sources and places, what the list is called.")
            .required("code", TEXT, BudgetCode::code, BudgetCode.Builder::code)
            .describe("The code, as printed.")
            .required("name", LOCALISED, BudgetCode::name, BudgetCode.Builder::name)
            .describe("What it is called.")
            .optional("within", TEXT, BudgetCode::within, BudgetCode.Builder::within)
            .describe("The larger code of the same tree that it is a part of.")
            .build(BudgetCode.Builder::build);

    public static final Shape<Classification> CLASSIFICATION = Shape.of("classification", Classification.class)
            .describe("A code of a budget classification under which money is booked.")
            .required("scheme", TEXT, Classification::scheme)
            .describe("Which classification.")
            .required("code", TEXT, Classification::code)
            .describe("The code in it, as printed.")
            .build(parts -> new Classification(parts.get("scheme"), parts.get("code")));

    // ---- what several of them have

    private static <T extends MoneyFact, B extends MoneyFact.Builder<?>> Rows<T, B> amount(
            Rows<T, B> rows, String about) {
        return rows.required("amount", STATED_AMOUNT, MoneyFact::amount, (builder, amount) -> builder.amount(amount))
                .describe(about);
    }

    private static <T extends Marked, B extends Marked.Builder<?>> Rows<T, B> marks(Rows<T, B> rows) {
        return rows.optional("measure", reference(Measure.class), Marked::measure, Marked.Builder::measure)
                .describe("The measure of the action plan, where the money is of one measure alone.")
                .optional("task", reference(Task.class), Marked::task, Marked.Builder::task)
                .describe("The task of the action plan whose money it is as a whole.")
                .optional("goal", reference(Goal.class), Marked::goal, Marked.Builder::goal)
                .describe("The goal of the action plan whose money it is as a whole.")
                .optional("programme", reference(Programme.class), Marked::programme, Marked.Builder::programme)
                .describe("The programme, where no strategic measure of it is named.")
                .optional("sourceKind", SOURCE_KIND, Marked::sourceKind, Marked.Builder::sourceKind)
                .describe("The kind of source the money comes from.")
                .optional("sourceCode", TEXT, Marked::sourceCode, Marked.Builder::sourceCode)
                .describe("The code of the source in the budget's own list, such as SB.")
                .optional("sourceDetail", LOCALISED, Marked::sourceDetail, Marked.Builder::sourceDetail)
                .describe("The source in words, such as the projected revenue of the municipal budget.")
                .optional("manager", PartyShapes.PARTY, Marked::manager, Marked.Builder::manager)
                .describe("The appropriation manager (asignavimų valdytojas).")
                .optional("place", LOCALISED, Marked::place, Marked.Builder::place)
                .describe("Where the money is spent, such as an eldership.")
                .optional("economicKind", ECONOMIC_KIND, Marked::economicKind, Marked.Builder::economicKind)
                .describe("What the money buys, by economic kind.")
                .list("classifications", part(CLASSIFICATION), Marked::classifications, Marked.Builder::classifications)
                .describe("Codes of budget classifications under which it is booked.");
    }

    private static <T extends Itemised, B extends Itemised.Builder<?>> Rows<T, B> parts(
            Rows<T, B> rows, Class<T> type) {
        return rows.list(
                        "within",
                        reference(type).withoutCircle(),
                        Itemised::within,
                        (builder, ids) -> builder.within(ids))
                .describe("The larger amounts that it is a part of, so that it is not added again.")
                .list(
                        "completeBy",
                        code(Dimension.class),
                        Itemised::completeBy,
                        (builder, dimensions) -> builder.completeBy(dimensions))
                .describe("Along which dimensions the source states that its parts are all there is.");
    }

    private static <T, B> Rows<T, B> change(
            Rows<T, B> rows,
            Class<T> type,
            Function<T, ChangeKind> change,
            BiConsumer<B, ChangeKind> setChange,
            Function<T, Optional<String>> amends,
            BiConsumer<B, String> setAmends) {
        return rows.withDefault("change", code(ChangeKind.class), ChangeKind.ORIGINAL, change, setChange)
                .describe("Whether it stands for itself or changes another one.")
                .optional("amends", reference(type), amends, setAmends)
                .describe("The original that it changes.");
    }

    // ---- the facts

    public static final Shape<Need> NEED = Shape.of("need", Need.class, Need::builder)
            .describe("The funding need of a plan (lėšų poreikis), or of a part of it.")
            .id(Need::id, Need.Builder::id)
            .required("plan", reference(ActionPlan.class), Need::plan, Need.Builder::plan)
            .describe("The action plan.")
            .also(rows -> amount(rows, "How much is needed: over the whole period, or each time where it recurs."))
            .required("period", PERIOD, Need::period, Need.Builder::period)
            .describe("The time the need covers.")
            .optional("recurs", code(Recurrence.class), Need::recurs, Need.Builder::recurs)
            .describe("How often it is needed within the period.")
            .optional("act", reference(LegalAct.class), Need::act, Need.Builder::act)
            .describe("The act that set it.")
            .required("effective", SOURCED_DATE, Need::effective, Need.Builder::effective)
            .describe("Since when the need is set.")
            .also(FundingShapes::marks)
            .also(rows -> parts(rows, Need.class))
            .optional("replaces", reference(Need.class).withoutCircle(), Need::replaces, Need.Builder::replaces)
            .describe("The need of an earlier edition that this one restates.")
            .provenance(Need::provenance, Need.Builder::provenance)
            .build(Need.Builder::build);

    public static final Shape<Appropriation> APPROPRIATION = Shape.of(
                    "appropriation", Appropriation.class, Appropriation::builder)
            .describe("A budget appropriation (asignavimai).")
            .id(Appropriation::id, Appropriation.Builder::id)
            .also(rows -> amount(rows, "How much is appropriated."))
            .optional(
                    "strategicMeasure",
                    reference(StrategicMeasure.class),
                    Appropriation::strategicMeasure,
                    Appropriation.Builder::strategicMeasure)
            .describe("The strategic measure it goes to.")
            .optional("plan", sourced(reference(ActionPlan.class)), Appropriation::plan, Appropriation.Builder::plan)
            .describe("The action plan it is meant for, and how that is known.")
            .optional("purpose", LOCALISED, Appropriation::purpose, Appropriation.Builder::purpose)
            .describe("What it is meant for, where that is not an action plan.")
            .optional("act", reference(LegalAct.class), Appropriation::act, Appropriation.Builder::act)
            .describe("The act that made it.")
            .required("effective", SOURCED_DATE, Appropriation::effective, Appropriation.Builder::effective)
            .describe("Since when it holds.")
            .optional("period", PERIOD, Appropriation::period, Appropriation.Builder::period)
            .describe("The budget time it is appropriated for.")
            .list("fundedBy", reference(Revenue.class), Appropriation::fundedBy, Appropriation.Builder::fundedBy)
            .describe("The revenue that it hands on, which is not counted again beside it.")
            .also(FundingShapes::marks)
            .also(rows -> parts(rows, Appropriation.class))
            .also(rows -> change(
                    rows,
                    Appropriation.class,
                    Appropriation::change,
                    Appropriation.Builder::change,
                    Appropriation::amends,
                    Appropriation.Builder::amends))
            .provenance(Appropriation::provenance, Appropriation.Builder::provenance)
            .build(Appropriation.Builder::build);

    public static final Shape<Revenue> REVENUE = Shape.of("revenue", Revenue.class, Revenue::builder)
            .describe("Money that comes in, planned or received (pajamos).")
            .id(Revenue::id, Revenue.Builder::id)
            .also(rows -> amount(rows, "How much."))
            .required("state", code(RevenueState.class), Revenue::state, Revenue.Builder::state)
            .describe("How far it has come.")
            .withDefault("kind", REVENUE_KIND, RevenueKind.OTHER, Revenue::kind, Revenue.Builder::kind)
            .describe("What kind of revenue it is.")
            .optional("subkind", LOCALISED, Revenue::subkind, Revenue.Builder::subkind)
            .describe("What it is more exactly, such as property tax.")
            .optional("plan", reference(ActionPlan.class), Revenue::plan, Revenue.Builder::plan)
            .describe("The action plan it is for.")
            .optional(
                    "appropriation",
                    reference(Appropriation.class),
                    Revenue::appropriation,
                    Revenue.Builder::appropriation)
            .describe("The appropriation that it is added to.")
            .optional("payer", PartyShapes.PARTY, Revenue::payer, Revenue.Builder::payer)
            .describe("Who pays it.")
            .optional("act", reference(LegalAct.class), Revenue::act, Revenue.Builder::act)
            .describe("The act that plans it.")
            .required("effective", SOURCED_DATE, Revenue::effective, Revenue.Builder::effective)
            .describe("Since when it is planned, or when it was received.")
            .optional("period", PERIOD, Revenue::period, Revenue.Builder::period)
            .describe("The budget time it is for.")
            .also(FundingShapes::marks)
            .also(rows -> parts(rows, Revenue.class))
            .also(rows -> change(
                    rows,
                    Revenue.class,
                    Revenue::change,
                    Revenue.Builder::change,
                    Revenue::amends,
                    Revenue.Builder::amends))
            .provenance(Revenue::provenance, Revenue.Builder::provenance)
            .build(Revenue.Builder::build);

    public static final Shape<ContractItem> CONTRACT_ITEM = Shape.of(
                    "contract-item", ContractItem.class, ContractItem::builder)
            .describe("An item of a contract: so many units at one price.")
            .required("item", LOCALISED, ContractItem::item, ContractItem.Builder::item)
            .describe("What is delivered.")
            .required("quantity", whole(1, Integer.MAX_VALUE), ContractItem::quantity, ContractItem.Builder::quantity)
            .describe("How many units.")
            .optional("unit", LOCALISED, ContractItem::unit, ContractItem.Builder::unit)
            .describe("What is counted.")
            .required("unitPrice", AMOUNT, ContractItem::unitPrice, ContractItem.Builder::unitPrice)
            .describe("The price of one unit.")
            .build(ContractItem.Builder::build);

    public static final Shape<Contract> CONTRACT = Shape.of("contract", Contract.class, Contract::builder)
            .describe("A contract by which money is promised to somebody (sutartis).")
            .id(Contract::id, Contract.Builder::id)
            .also(rows -> amount(rows, "The value of the contract."))
            .required("subject", LOCALISED, Contract::subject, Contract.Builder::subject)
            .describe("What it is about.")
            .withDefault(
                    "stage",
                    code(ContractStage.class),
                    ContractStage.CONCLUDED,
                    Contract::stage,
                    Contract.Builder::stage)
            .describe("How far it has come.")
            .optional(
                    "replaces",
                    reference(Contract.class).withoutCircle(),
                    Contract::replaces,
                    Contract.Builder::replaces)
            .describe("The tender, award or contract in whose place it is, as what follows it or as its amendment.")
            .optional("counterparty", PartyShapes.PARTY, Contract::counterparty, Contract.Builder::counterparty)
            .describe("With whom.")
            .list("items", part(CONTRACT_ITEM), Contract::items, Contract.Builder::items)
            .describe("What is delivered, at which price.")
            .optional("plan", reference(ActionPlan.class), Contract::plan, Contract.Builder::plan)
            .describe("The action plan it belongs to.")
            .optional(
                    "paidFrom", sourced(reference(Appropriation.class)), Contract::paidFrom, Contract.Builder::paidFrom)
            .describe("The appropriation it is paid from.")
            .required("date", SOURCED_DATE, Contract::date, Contract.Builder::date)
            .describe("When it was concluded.")
            .optional("period", PERIOD, Contract::period, Contract.Builder::period)
            .describe("The time in which it is carried out.")
            .also(FundingShapes::marks)
            .provenance(Contract::provenance, Contract.Builder::provenance)
            .build(Contract.Builder::build);

    public static final Shape<Transfer> TRANSFER = Shape.of("transfer", Transfer.class, Transfer::builder)
            .describe("Money handed over to somebody else.")
            .id(Transfer::id, Transfer.Builder::id)
            .also(rows -> amount(rows, "How much was transferred."))
            .required("recipient", PartyShapes.PARTY, Transfer::recipient, Transfer.Builder::recipient)
            .describe("Who received it.")
            .required("purpose", LOCALISED, Transfer::purpose, Transfer.Builder::purpose)
            .describe("What for.")
            .optional(
                    "paidFrom", sourced(reference(Appropriation.class)), Transfer::paidFrom, Transfer.Builder::paidFrom)
            .describe("The appropriation it was paid from.")
            .required("date", SOURCED_DATE, Transfer::date, Transfer.Builder::date)
            .describe("When.")
            .provenance(Transfer::provenance, Transfer.Builder::provenance)
            .build(Transfer.Builder::build);

    public static final Shape<UnitPrice> UNIT_PRICE = Shape.of("unit-price", UnitPrice.class, UnitPrice::builder)
            .describe("A price per occurrence.")
            .required("amount", AMOUNT, UnitPrice::amount, UnitPrice.Builder::amount)
            .describe("The price of one occurrence.")
            .required("units", whole(1, Integer.MAX_VALUE), UnitPrice::units, UnitPrice.Builder::units)
            .describe("How many occurrences the price is said to cover.")
            .build(UnitPrice.Builder::build);

    public static final Shape<Expenditure> EXPENDITURE = Shape.of(
                    "expenditure", Expenditure.class, Expenditure::builder)
            .describe("A cost that is incurred: that of an event or a series, or any other.")
            .id(Expenditure::id, Expenditure.Builder::id)
            .optional(
                    "subject",
                    reference(Event.class, EventSeries.class),
                    Expenditure::subject,
                    Expenditure.Builder::subject)
            .describe("The event or series it pays for.")
            .also(rows -> amount(rows, "The whole cost; an explicit zero is a cost of zero."))
            .optional("unitPrice", part(UNIT_PRICE), Expenditure::unitPrice, Expenditure.Builder::unitPrice)
            .describe("The price of one occurrence.")
            .optional("purpose", LOCALISED, Expenditure::purpose, Expenditure.Builder::purpose)
            .describe("What it is for, where that is no event.")
            .optional("plan", reference(ActionPlan.class), Expenditure::plan, Expenditure.Builder::plan)
            .describe("The action plan it belongs to, where nothing else says it.")
            .optional("payer", sourced(PartyShapes.PARTY), Expenditure::payer, Expenditure.Builder::payer)
            .describe("Who pays.")
            .optional(
                    "paidFrom",
                    sourced(reference(Appropriation.class)),
                    Expenditure::paidFrom,
                    Expenditure.Builder::paidFrom)
            .describe("The appropriation it is paid from.")
            .optional("contract", reference(Contract.class), Expenditure::contract, Expenditure.Builder::contract)
            .describe("The contract under which it is incurred.")
            .optional("date", SOURCED_DATE, Expenditure::date, Expenditure.Builder::date)
            .describe("When it was incurred, where it is of no event.")
            .also(FundingShapes::marks)
            .provenance(Expenditure::provenance, Expenditure.Builder::provenance)
            .build(Expenditure.Builder::build);

    public static final Shape<Payment> PAYMENT = Shape.of("payment", Payment.class, Payment::builder)
            .describe("Money paid to anybody, for anything, or money that came back.")
            .id(Payment::id, Payment.Builder::id)
            .withDefault("kind", code(PaymentKind.class), PaymentKind.PAYMENT, Payment::kind, Payment.Builder::kind)
            .describe("Which way the money goes.")
            .also(rows -> amount(rows, "How much."))
            .optional("payer", sourced(PartyShapes.PARTY), Payment::payer, Payment.Builder::payer)
            .describe("Who pays; of a refund, who had paid.")
            .optional("recipient", PartyShapes.PARTY, Payment::recipient, Payment.Builder::recipient)
            .describe("Who is paid; of a refund, who pays back.")
            .optional("purpose", LOCALISED, Payment::purpose, Payment.Builder::purpose)
            .describe("What for.")
            .optional("plan", reference(ActionPlan.class), Payment::plan, Payment.Builder::plan)
            .describe("The action plan it belongs to, where nothing else says it.")
            .optional("paidFrom", sourced(reference(Appropriation.class)), Payment::paidFrom, Payment.Builder::paidFrom)
            .describe("The appropriation it is paid from, or paid back to.")
            .optional(
                    "settles", reference(Expenditure.class, Contract.class), Payment::settles, Payment.Builder::settles)
            .describe("The cost or contract that it settles, in whole or in part.")
            .optional("reverses", reference(Payment.class), Payment::reverses, Payment.Builder::reverses)
            .describe("The payment that a refund reverses, in whole or in part.")
            .required("date", SOURCED_DATE, Payment::date, Payment.Builder::date)
            .describe("When.")
            .also(FundingShapes::marks)
            .provenance(Payment::provenance, Payment.Builder::provenance)
            .build(Payment.Builder::build);

    public static final Shape<Booking> BOOKING = Shape.of("booking", Booking.class, Booking::builder)
            .describe("A balance of the books: at the opening, at the close, or carried over.")
            .id(Booking::id, Booking.Builder::id)
            .required("kind", code(BookingKind.class), Booking::kind, Booking.Builder::kind)
            .describe("What it records.")
            .also(rows -> amount(rows, "How much; negative only for a correction and for a balance below zero."))
            .optional("plan", reference(ActionPlan.class), Booking::plan, Booking.Builder::plan)
            .describe("The action plan it belongs to.")
            .optional(
                    "appropriation",
                    reference(Appropriation.class),
                    Booking::appropriation,
                    Booking.Builder::appropriation)
            .describe("The appropriation whose money it is.")
            .required("date", SOURCED_DATE, Booking::date, Booking.Builder::date)
            .describe("When.")
            .also(FundingShapes::marks)
            .provenance(Booking::provenance, Booking.Builder::provenance)
            .build(Booking.Builder::build);
}

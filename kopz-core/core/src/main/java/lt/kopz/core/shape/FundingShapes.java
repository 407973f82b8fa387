package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.AMOUNT;
import static lt.kopz.core.shape.Kind.FLAG;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.PERIOD;
import static lt.kopz.core.shape.Kind.SOURCED_DATE;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.sourced;
import static lt.kopz.core.shape.Kind.whole;

import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.AppropriationKind;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
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

    public static final Shape<Need> NEED = Shape.of("need", Need.class, Need::builder)
            .describe("The funding need of a plan (lėšų poreikis) over its period.")
            .id(Need::id, Need.Builder::id)
            .required("plan", reference(ActionPlan.class), Need::plan, Need.Builder::plan)
            .describe("The action plan.")
            .required("amount", AMOUNT, Need::amount, Need.Builder::amount)
            .describe("How much is needed over the whole period.")
            .required("period", PERIOD, Need::period, Need.Builder::period)
            .describe("The time the need covers.")
            .optional("act", reference(LegalAct.class), Need::act, Need.Builder::act)
            .describe("The act that set it.")
            .required("effective", SOURCED_DATE, Need::effective, Need.Builder::effective)
            .describe("Since when the need is set.")
            .optional("measure", reference(Measure.class), Need::measure, Need.Builder::measure)
            .describe("The measure of the plan that needs it.")
            .optional("task", reference(Task.class), Need::task, Need.Builder::task)
            .describe("The task of the plan whose total it is.")
            .optional("goal", reference(Goal.class), Need::goal, Need.Builder::goal)
            .describe("The goal of the plan whose total it is.")
            .optional("sourceKind", code(FundingSourceKind.class), Need::sourceKind, Need.Builder::sourceKind)
            .describe("The kind of source the money is to come from.")
            .optional("within", reference(Need.class).withoutCircle(), Need::within, Need.Builder::within)
            .describe("The need this one is a part of, so that it is not added again.")
            .optional("replaces", reference(Need.class).withoutCircle(), Need::replaces, Need.Builder::replaces)
            .describe("The need of an earlier edition that this one restates.")
            .withDefault("partsComplete", FLAG, false, Need::partsComplete, Need.Builder::partsComplete)
            .describe("Whether the source says that the parts within it are all of it.")
            .provenance(Need::provenance, Need.Builder::provenance)
            .build(Need.Builder::build);

    public static final Shape<Appropriation> APPROPRIATION = Shape.of(
                    "appropriation", Appropriation.class, Appropriation::builder)
            .describe("A budget appropriation (asignavimai).")
            .id(Appropriation::id, Appropriation.Builder::id)
            .required("amount", AMOUNT, Appropriation::amount, Appropriation.Builder::amount)
            .describe("How much is appropriated.")
            .optional(
                    "strategicMeasure",
                    reference(StrategicMeasure.class),
                    Appropriation::strategicMeasure,
                    Appropriation.Builder::strategicMeasure)
            .describe("The strategic measure it goes to.")
            .optional(
                    "programme", reference(Programme.class), Appropriation::programme, Appropriation.Builder::programme)
            .describe("The programme it goes to, where no strategic measure of it is named.")
            .optional("plan", sourced(reference(ActionPlan.class)), Appropriation::plan, Appropriation.Builder::plan)
            .describe("The action plan it is meant for, and how that is known.")
            .optional("purpose", LOCALISED, Appropriation::purpose, Appropriation.Builder::purpose)
            .describe("What it is meant for, where that is not an action plan.")
            .optional("act", reference(LegalAct.class), Appropriation::act, Appropriation.Builder::act)
            .describe("The act that made it.")
            .required("effective", SOURCED_DATE, Appropriation::effective, Appropriation.Builder::effective)
            .describe("Since when it holds.")
            .optional(
                    "sourceKind",
                    code(FundingSourceKind.class),
                    Appropriation::sourceKind,
                    Appropriation.Builder::sourceKind)
            .describe("The kind of source the money comes from.")
            .optional("sourceDetail", LOCALISED, Appropriation::sourceDetail, Appropriation.Builder::sourceDetail)
            .describe("The source in words, such as the projected revenue of the municipal budget.")
            .optional("manager", PartyShapes.PARTY, Appropriation::manager, Appropriation.Builder::manager)
            .describe("The appropriation manager (asignavimų valdytojas).")
            .optional(
                    "within",
                    reference(Appropriation.class).withoutCircle(),
                    Appropriation::within,
                    Appropriation.Builder::within)
            .describe("The appropriation this one is a part of, so that it is not added again.")
            .optional("measure", reference(Measure.class), Appropriation::measure, Appropriation.Builder::measure)
            .describe("The measure of the action plan it is meant for.")
            .optional("period", PERIOD, Appropriation::period, Appropriation.Builder::period)
            .describe("The budget time it is appropriated for.")
            .withDefault(
                    "kind",
                    code(AppropriationKind.class),
                    AppropriationKind.ORIGINAL,
                    Appropriation::kind,
                    Appropriation.Builder::kind)
            .describe("Whether it stands for itself or changes another one.")
            .optional("amends", reference(Appropriation.class), Appropriation::amends, Appropriation.Builder::amends)
            .describe("The original appropriation that this one changes.")
            .withDefault(
                    "partsComplete", FLAG, false, Appropriation::partsComplete, Appropriation.Builder::partsComplete)
            .describe("Whether the source says that the parts within it are all of it.")
            .provenance(Appropriation::provenance, Appropriation.Builder::provenance)
            .build(Appropriation.Builder::build);

    public static final Shape<Transfer> TRANSFER = Shape.of("transfer", Transfer.class, Transfer::builder)
            .describe("Money handed over to somebody else.")
            .id(Transfer::id, Transfer.Builder::id)
            .required("amount", AMOUNT, Transfer::amount, Transfer.Builder::amount)
            .describe("How much was transferred.")
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
            .describe("What an event or a series of events costs.")
            .id(Expenditure::id, Expenditure.Builder::id)
            .required(
                    "subject",
                    reference(Event.class, EventSeries.class),
                    Expenditure::subject,
                    Expenditure.Builder::subject)
            .describe("The event or series it pays for.")
            .required("amount", AMOUNT, Expenditure::amount, Expenditure.Builder::amount)
            .describe("The whole cost; an explicit zero is a cost of zero.")
            .optional("unitPrice", part(UNIT_PRICE), Expenditure::unitPrice, Expenditure.Builder::unitPrice)
            .describe("The price of one occurrence.")
            .optional("payer", sourced(PartyShapes.PARTY), Expenditure::payer, Expenditure.Builder::payer)
            .describe("Who pays.")
            .optional(
                    "paidFrom",
                    sourced(reference(Appropriation.class)),
                    Expenditure::paidFrom,
                    Expenditure.Builder::paidFrom)
            .describe("The appropriation it is paid from.")
            .provenance(Expenditure::provenance, Expenditure.Builder::provenance)
            .build(Expenditure.Builder::build);

    public static final Shape<Booking> BOOKING = Shape.of("booking", Booking.class, Booking::builder)
            .describe("An entry of the books: an opening balance, a refund, a payment by somebody else and the like.")
            .id(Booking::id, Booking.Builder::id)
            .required("kind", code(BookingKind.class), Booking::kind, Booking.Builder::kind)
            .describe("What it records.")
            .required("amount", AMOUNT, Booking::amount, Booking.Builder::amount)
            .describe("How much; negative only for a correction and for a balance below zero.")
            .optional("plan", reference(ActionPlan.class), Booking::plan, Booking.Builder::plan)
            .describe("The action plan it belongs to.")
            .optional("measure", reference(Measure.class), Booking::measure, Booking.Builder::measure)
            .describe("The measure of the plan it belongs to.")
            .optional(
                    "appropriation",
                    reference(Appropriation.class),
                    Booking::appropriation,
                    Booking.Builder::appropriation)
            .describe("The appropriation whose money it is.")
            .optional("party", PartyShapes.PARTY, Booking::party, Booking.Builder::party)
            .describe("Who pays, receives or is owed the money.")
            .required("date", SOURCED_DATE, Booking::date, Booking.Builder::date)
            .describe("When.")
            .provenance(Booking::provenance, Booking.Builder::provenance)
            .build(Booking.Builder::build);
}

package lt.kopz.core.json;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.AppropriationKind;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.EntryKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.LedgerEntry;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.source.Provenance;
import org.jspecify.annotations.Nullable;

/** How money stand in JSON. */
final class FundingCodecs {
    private FundingCodecs() {}

    static final Codec<Need> NEED = Codec.object("need", Need::builder)
            .describe("The funding need of a plan (lėšų poreikis) over its period.")
            .required("id", Values.ID, Need::id, Need.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("plan", Values.ID, Need::plan, Need.Builder::plan)
            .describe("The action plan.")
            .required("amount", Values.AMOUNT, Need::amount, Need.Builder::amount)
            .describe("How much is needed over the whole period.")
            .required("period", Values.PERIOD, Need::period, Need.Builder::period)
            .describe("The time the need covers.")
            .optional("act", Values.ID, Need::act, Need.Builder::act)
            .describe("The act that set it.")
            .required("effective", Values.SOURCED_PARTIAL_DATE, Need::effective, Need.Builder::effective)
            .describe("Since when the need is set.")
            .optional("measure", Values.ID, Need::measure, Need.Builder::measure)
            .describe("The measure of the plan that needs it.")
            .optional("task", Values.ID, Need::task, Need.Builder::task)
            .describe("The task of the plan whose total it is.")
            .optional("goal", Values.ID, Need::goal, Need.Builder::goal)
            .describe("The goal of the plan whose total it is.")
            .optional("sourceKind", Codec.enumOf(FundingSourceKind.class), Need::sourceKind, Need.Builder::sourceKind)
            .describe("The kind of source the money is to come from.")
            .optional("within", Values.ID, Need::within, Need.Builder::within)
            .describe("The need this one is a part of, so that it is not added again.")
            .optional("replaces", Values.ID, Need::replaces, Need.Builder::replaces)
            .describe("The need of an earlier edition that this one restates.")
            .withDefault("partsComplete", Codec.bool(), false, Need::partsComplete, Need.Builder::partsComplete)
            .describe("Whether the source says that the parts within it are all of it.")
            .withDefault(
                    "provenance", Values.PROVENANCE, Provenance.stated(), Need::provenance, Need.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Need.Builder::build);

    static final Codec<Appropriation> APPROPRIATION = Codec.object("appropriation", Appropriation::builder)
            .describe("A budget appropriation (asignavimai).")
            .required("id", Values.ID, Appropriation::id, Appropriation.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("amount", Values.AMOUNT, Appropriation::amount, Appropriation.Builder::amount)
            .describe("How much is appropriated.")
            .optional(
                    "strategicMeasure",
                    Values.ID,
                    Appropriation::strategicMeasure,
                    Appropriation.Builder::strategicMeasure)
            .describe("The strategic measure it goes to.")
            .optional("programme", Values.ID, Appropriation::programme, Appropriation.Builder::programme)
            .describe("The programme it goes to, where no strategic measure of it is named.")
            .optional("plan", Values.SOURCED_ID, Appropriation::plan, Appropriation.Builder::plan)
            .describe("The action plan it is meant for, and how that is known.")
            .optional("purpose", Values.LOCALIZED_TEXT, Appropriation::purpose, Appropriation.Builder::purpose)
            .describe("What it is meant for, where that is not an action plan.")
            .optional("act", Values.ID, Appropriation::act, Appropriation.Builder::act)
            .describe("The act that made it.")
            .required(
                    "effective",
                    Values.SOURCED_PARTIAL_DATE,
                    Appropriation::effective,
                    Appropriation.Builder::effective)
            .describe("Since when it holds.")
            .optional(
                    "sourceKind",
                    Codec.enumOf(FundingSourceKind.class),
                    Appropriation::sourceKind,
                    Appropriation.Builder::sourceKind)
            .describe("The kind of source the money comes from.")
            .optional(
                    "sourceDetail",
                    Values.LOCALIZED_TEXT,
                    Appropriation::sourceDetail,
                    Appropriation.Builder::sourceDetail)
            .describe("The source in words, such as the projected revenue of the municipal budget.")
            .optional("manager", Values.ID, Appropriation::manager, Appropriation.Builder::manager)
            .describe("The appropriation manager (asignavimų valdytojas).")
            .optional("within", Values.ID, Appropriation::within, Appropriation.Builder::within)
            .describe("The appropriation this one is a part of, so that it is not added again.")
            .optional("measure", Values.ID, Appropriation::measure, Appropriation.Builder::measure)
            .describe("The measure of the action plan it is meant for.")
            .optional("period", Values.PERIOD, Appropriation::period, Appropriation.Builder::period)
            .describe("The budget time it is appropriated for.")
            .withDefault(
                    "kind",
                    Codec.enumOf(AppropriationKind.class),
                    AppropriationKind.ORIGINAL,
                    Appropriation::kind,
                    Appropriation.Builder::kind)
            .describe("Whether it stands for itself or changes another one.")
            .optional("amends", Values.ID, Appropriation::amends, Appropriation.Builder::amends)
            .describe("The original appropriation that this one changes.")
            .withDefault(
                    "partsComplete",
                    Codec.bool(),
                    false,
                    Appropriation::partsComplete,
                    Appropriation.Builder::partsComplete)
            .describe("Whether the source says that the parts within it are all of it.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Appropriation::provenance,
                    Appropriation.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Appropriation.Builder::build);

    static final Codec<Transfer> TRANSFER = Codec.object("transfer", Transfer::builder)
            .describe("Money handed over to somebody else.")
            .required("id", Values.ID, Transfer::id, Transfer.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("amount", Values.AMOUNT, Transfer::amount, Transfer.Builder::amount)
            .describe("How much was transferred.")
            .required("recipient", Values.ID, Transfer::recipient, Transfer.Builder::recipient)
            .describe("Who received it.")
            .required("purpose", Values.LOCALIZED_TEXT, Transfer::purpose, Transfer.Builder::purpose)
            .describe("What for.")
            .optional("paidFrom", Values.SOURCED_ID, Transfer::paidFrom, Transfer.Builder::paidFrom)
            .describe("The appropriation it was paid from.")
            .required("date", Values.SOURCED_PARTIAL_DATE, Transfer::date, Transfer.Builder::date)
            .describe("When.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Transfer::provenance,
                    Transfer.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Transfer.Builder::build);

    static final Codec<UnitPrice> UNIT_PRICE = Codec.object("unit-price", UnitPrice::builder)
            .describe("A price per occurrence.")
            .required("amount", Values.AMOUNT, UnitPrice::amount, UnitPrice.Builder::amount)
            .describe("The price of one occurrence.")
            .required("units", Codec.intNumber(1, Integer.MAX_VALUE), UnitPrice::units, UnitPrice.Builder::units)
            .describe("How many occurrences the price is said to cover.")
            .build(UnitPrice.Builder::build);

    static final Codec<Expenditure> EXPENDITURE = Codec.object("expenditure", Expenditure::builder)
            .describe("What an event or a series of events costs.")
            .required("id", Values.ID, Expenditure::id, Expenditure.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("subject", Values.ID, Expenditure::subject, Expenditure.Builder::subject)
            .describe("The event or series it pays for.")
            .required("amount", Values.AMOUNT, Expenditure::amount, Expenditure.Builder::amount)
            .describe("The whole cost; an explicit zero is a cost of zero.")
            .optional("unitPrice", UNIT_PRICE, Expenditure::unitPrice, Expenditure.Builder::unitPrice)
            .describe("The price of one occurrence.")
            .optional("payer", Values.SOURCED_ID, Expenditure::payer, Expenditure.Builder::payer)
            .describe("Who pays.")
            .optional("paidFrom", Values.SOURCED_ID, Expenditure::paidFrom, Expenditure.Builder::paidFrom)
            .describe("The appropriation it is paid from.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Expenditure::provenance,
                    Expenditure.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Expenditure.Builder::build);

    static final Codec<Booking> BOOKING = Codec.object("booking", Booking::builder)
            .describe("An entry of the books: an opening balance, a refund, a payment by somebody else and the like.")
            .required("id", Values.ID, Booking::id, Booking.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("kind", Codec.enumOf(BookingKind.class), Booking::kind, Booking.Builder::kind)
            .describe("What it records.")
            .required("amount", Values.AMOUNT, Booking::amount, Booking.Builder::amount)
            .describe("How much; negative only for a correction and for a balance below zero.")
            .optional("plan", Values.ID, Booking::plan, Booking.Builder::plan)
            .describe("The action plan it belongs to.")
            .optional("measure", Values.ID, Booking::measure, Booking.Builder::measure)
            .describe("The measure of the plan it belongs to.")
            .optional("appropriation", Values.ID, Booking::appropriation, Booking.Builder::appropriation)
            .describe("The appropriation whose money it is.")
            .optional("party", Values.ID, Booking::party, Booking.Builder::party)
            .describe("Who pays, receives or is owed the money.")
            .required("date", Values.SOURCED_PARTIAL_DATE, Booking::date, Booking.Builder::date)
            .describe("When.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Booking::provenance,
                    Booking.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Booking.Builder::build);

    static final Codec<LedgerEntry> LEDGER_ENTRY = Codec.object("ledger-entry", EntryDraft::new)
            .describe("An entry of a ledger, on a line of its own.")
            .required("id", Values.ENTRY_ID, LedgerEntry::id, (draft, id) -> draft.id = id)
            .describe("The id of the entry; unique in its ledger.")
            .required(
                    "kind",
                    Codec.enumOf(EntryKind.class).shared(),
                    LedgerEntry::kind,
                    (draft, kind) -> draft.kind = kind)
            .describe("What it records.")
            .required("day", Values.DATE, LedgerEntry::day, (draft, day) -> draft.day = day)
            .describe("The day it takes effect.")
            .required("amount", Values.AMOUNT, LedgerEntry::amount, (draft, amount) -> draft.amount = amount)
            .describe("How much; negative only in a correction, and never for REPLACED.")
            .required("account", Values.ID, LedgerEntry::account, (draft, account) -> draft.account = account)
            .describe("The account it is booked on.")
            .optional("plan", Values.ID, LedgerEntry::plan, (draft, plan) -> draft.plan = Optional.of(plan))
            .describe("The action plan.")
            .optional("measure", Values.ID, LedgerEntry::measure, (draft, id) -> draft.measure = Optional.of(id))
            .describe("The measure of the plan.")
            .optional(
                    "source",
                    Codec.enumOf(FundingSourceKind.class).shared(),
                    LedgerEntry::source,
                    (draft, source) -> draft.source = Optional.of(source))
            .describe("The kind of source.")
            .optional(
                    "year",
                    Codec.intNumber(1, 9999),
                    LedgerEntry::year,
                    (draft, year) -> draft.year = Optional.of(year))
            .describe("The budget year, where it is not that of the account or the day.")
            .optional("party", Values.ID, LedgerEntry::party, (draft, party) -> draft.party = Optional.of(party))
            .describe("Who pays or receives.")
            .optional("programme", Values.ID, LedgerEntry::programme, (draft, id) -> draft.programme = Optional.of(id))
            .describe("The programme the money goes to.")
            .optional("manager", Values.ID, LedgerEntry::manager, (draft, id) -> draft.manager = Optional.of(id))
            .describe("The appropriation manager.")
            .optional(
                    "within",
                    Values.ENTRY_ID.shared(),
                    LedgerEntry::within,
                    (draft, id) -> draft.within = Optional.of(id))
            .describe("The entry this one is a part of, so that it is not added to it.")
            .build(EntryDraft::build);

    private static final class EntryDraft {
        private @Nullable String id;
        private @Nullable EntryKind kind;
        private @Nullable LocalDate day;
        private @Nullable MonetaryAmount amount;
        private @Nullable String account;
        private Optional<String> plan = Optional.empty();
        private Optional<String> measure = Optional.empty();
        private Optional<FundingSourceKind> source = Optional.empty();
        private Optional<Integer> year = Optional.empty();
        private Optional<String> party = Optional.empty();
        private Optional<String> programme = Optional.empty();
        private Optional<String> manager = Optional.empty();
        private Optional<String> within = Optional.empty();

        LedgerEntry build() {
            return new LedgerEntry(
                    Objects.requireNonNull(id, "id"),
                    Objects.requireNonNull(kind, "kind"),
                    Objects.requireNonNull(day, "day"),
                    Objects.requireNonNull(amount, "amount"),
                    Objects.requireNonNull(account, "account"),
                    plan,
                    measure,
                    source,
                    year,
                    party,
                    programme,
                    manager,
                    within);
        }
    }
}

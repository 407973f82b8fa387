package lt.kopz.core.json;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.shape.ValueMessage;
import org.jspecify.annotations.Nullable;

/** JSON form of ledger entries. They come in millions, and so have a codec that is written for speed beside the shapes. */
final class LedgerCodec {
    private LedgerCodec() {}

    static final Codec<LedgerEntry> CODEC = Codec.object("ledger-entry", EntryDraft::new)
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
                    Codec.text(ValueMessage.SOURCE_KIND.text(), null, FundingSourceKind.PATTERN)
                            .as(FundingSourceKind::of, FundingSourceKind::code)
                            .shared(),
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

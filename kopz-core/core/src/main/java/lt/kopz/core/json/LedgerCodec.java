package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.shape.ValueMessage;
import lt.kopz.core.source.Ids;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** JSON form of ledger entries. They come in millions, and so have a codec that is written for speed beside the shapes. */
final class LedgerCodec {
    private LedgerCodec() {}

    private static final Codec<String> WHOLE = ValueCodecs.ENTRY_ID.shared();

    private static final Codec<ImmutableSet<String>> WITHIN = Codec.either(
            WHOLE.as(ImmutableSet::of, Iterables::getOnlyElement),
            Codec.listOf(WHOLE).as(LedgerCodec::different, ImmutableSet::asList),
            wholes -> wholes.size() == 1);

    private static ImmutableSet<String> different(ImmutableList<String> wholes) {
        RefusedException.requireDifferent(wholes.stream(), Word.ENTRY);
        return ImmutableSet.copyOf(wholes);
    }

    private static final Pattern LONGER = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?");

    private static final Codec<DateRange> SPAN = Codec.quickText(
                    ValueMessage.PARTIAL_DATE.text(),
                    null,
                    LONGER.pattern(),
                    text -> ValueCodecs.isDate(text) || LONGER.matcher(text).matches())
            .as(LedgerCodec::span, LedgerCodec::text)
            .shared();

    private static DateRange span(String text) {
        return ValueCodecs.isDate(text)
                ? DateRange.ofDay(ValueCodecs.day(text))
                : PartialDate.parse(text).span().orElseThrow();
    }

    /** The day, month or year that it is, or both ends. */
    private static String text(DateRange span) {
        String day = span.start().toString();
        return span.days() == 1
                ? day
                : Stream.of(day.substring(0, 7), day.substring(0, 4))
                        .filter(text -> span(text).equals(span))
                        .findFirst()
                        .orElseGet(span::toString);
    }

    static final Codec<LedgerEntry> CODEC = Codec.<LedgerEntry, EntryDraft>object("ledger-entry", EntryDraft::new)
            .describe("An entry of a ledger, on a line of its own.")
            .required("id", ValueCodecs.ENTRY_ID, LedgerEntry::id, (draft, id) -> draft.id = id)
            .describe("The id of the entry; unique in its ledger.")
            .required(
                    "kind",
                    Codec.enumOf(EntryKind.class).shared(),
                    LedgerEntry::kind,
                    (draft, kind) -> draft.kind = kind)
            .describe("What it records.")
            .required("day", SPAN, LedgerEntry::span, (draft, span) -> draft.span = span)
            .describe("The day it takes effect, or the month or year, where no more is known.")
            .required(
                    "amount", ValueCodecs.AMOUNT_OF_FACT, LedgerEntry::amount, (draft, amount) -> draft.amount = amount)
            .describe("How much; negative only in a correction, and never for REPLACED.")
            .required("account", ValueCodecs.ID, LedgerEntry::account, (draft, account) -> draft.account = account)
            .describe("The account it is booked on.")
            .optional("plan", ValueCodecs.ID, LedgerEntry::plan, (draft, plan) -> draft.plan = Optional.of(plan))
            .describe("The action plan.")
            .optional("measure", ValueCodecs.ID, LedgerEntry::measure, (draft, id) -> draft.measure = Optional.of(id))
            .describe("The measure of the plan.")
            .optional(
                    "source",
                    Codec.text(ValueMessage.SOURCE_KIND.text(), null, Ids.CODE_PATTERN)
                            .as(FundingSourceKind::new, FundingSourceKind::code)
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
            .optional("party", ValueCodecs.ID, LedgerEntry::party, (draft, party) -> draft.party = Optional.of(party))
            .describe("Who pays or receives.")
            .optional(
                    "programme",
                    ValueCodecs.ID,
                    LedgerEntry::programme,
                    (draft, id) -> draft.programme = Optional.of(id))
            .describe("The programme the money goes to.")
            .optional("manager", ValueCodecs.ID, LedgerEntry::manager, (draft, id) -> draft.manager = Optional.of(id))
            .describe("The appropriation manager.")
            .optional(
                    "within",
                    WITHIN,
                    entry -> Optional.of(entry.within()).filter(wholes -> !wholes.isEmpty()),
                    (draft, wholes) -> draft.within = wholes)
            .describe("The entry this one is a part of, so that it is not added to it, or a list of several.")
            .build(EntryDraft::build);

    private static final class EntryDraft {
        private @Nullable String id;
        private @Nullable EntryKind kind;
        private @Nullable DateRange span;
        private @Nullable MonetaryAmount amount;
        private @Nullable String account;
        private Optional<String> plan = Optional.empty();
        private Optional<String> measure = Optional.empty();
        private Optional<FundingSourceKind> source = Optional.empty();
        private Optional<Integer> year = Optional.empty();
        private Optional<String> party = Optional.empty();
        private Optional<String> programme = Optional.empty();
        private Optional<String> manager = Optional.empty();
        private ImmutableSet<String> within = ImmutableSet.of();

        LedgerEntry build() {
            DateRange when = Objects.requireNonNull(span, "day");
            return new LedgerEntry(
                    Objects.requireNonNull(id, "id"),
                    Objects.requireNonNull(kind, "kind"),
                    when.end(),
                    Objects.requireNonNull(amount, "amount"),
                    Objects.requireNonNull(account, "account"),
                    plan,
                    measure,
                    source,
                    year,
                    party,
                    programme,
                    manager,
                    within,
                    Optional.of(when.start()));
        }
    }
}

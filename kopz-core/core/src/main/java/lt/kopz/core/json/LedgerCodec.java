package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.LedgerEntryBuilder;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.shape.ValueMessage;
import lt.kopz.core.source.Ids;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

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

    static final Codec<LedgerEntry> CODEC = Codec.<LedgerEntry, LedgerEntryBuilder>object(
                    "ledger-entry", LedgerEntryBuilder::new)
            .describe("An entry of a ledger, on a line of its own.")
            .required("id", ValueCodecs.ENTRY_ID, LedgerEntry::id, LedgerEntryBuilder::id)
            .describe("The id of the entry; unique in its ledger.")
            .required("kind", Codec.enumOf(EntryKind.class).shared(), LedgerEntry::kind, LedgerEntryBuilder::kind)
            .describe("What it records.")
            .required(
                    "day",
                    SPAN,
                    LedgerEntry::span,
                    (entry, span) -> entry.day(span.end()).since(span.start()))
            .describe("The day it takes effect, or the month or year, where no more is known.")
            .required("amount", ValueCodecs.AMOUNT_OF_FACT, LedgerEntry::amount, LedgerEntryBuilder::amount)
            .describe("How much; negative only in a correction, and never for REPLACED.")
            .required("account", ValueCodecs.ID, LedgerEntry::account, LedgerEntryBuilder::account)
            .describe("The account it is booked on.")
            .optional("plan", ValueCodecs.ID, LedgerEntry::plan, LedgerEntryBuilder::plan)
            .describe("The action plan.")
            .optional("measure", ValueCodecs.ID, LedgerEntry::measure, LedgerEntryBuilder::measure)
            .describe("The measure of the plan.")
            .optional(
                    "source",
                    Codec.text(ValueMessage.SOURCE_KIND.text(), null, Ids.CODE_PATTERN)
                            .as(FundingSourceKind::new, FundingSourceKind::code)
                            .shared(),
                    LedgerEntry::source,
                    LedgerEntryBuilder::source)
            .describe("The kind of source.")
            .optional("year", Codec.intNumber(1, 9999), LedgerEntry::year, LedgerEntryBuilder::year)
            .describe("The budget year, where it is not that of the account or the day.")
            .optional("party", ValueCodecs.ID, LedgerEntry::party, LedgerEntryBuilder::party)
            .describe("Who pays or receives.")
            .optional("programme", ValueCodecs.ID, LedgerEntry::programme, LedgerEntryBuilder::programme)
            .describe("The programme the money goes to.")
            .optional("manager", ValueCodecs.ID, LedgerEntry::manager, LedgerEntryBuilder::manager)
            .describe("The appropriation manager.")
            .optional(
                    "within",
                    WITHIN,
                    entry -> Optional.of(entry.within()).filter(wholes -> !wholes.isEmpty()),
                    LedgerEntryBuilder::within)
            .describe("The entry this one is a part of, so that it is not added to it, or a list of several.")
            .build(LedgerEntryBuilder::build);
}

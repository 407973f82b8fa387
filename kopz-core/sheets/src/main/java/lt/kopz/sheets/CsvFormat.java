package lt.kopz.sheets;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.money.CurrencyUnit;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountText.DecimalMark;
import lt.kopz.core.money.AmountText.GroupMark;
import lt.kopz.core.style.IncompleteException;
import org.jspecify.annotations.Nullable;

/** How a CSV file has its entries, as the steps of {@link LedgerCsv} state it. */
final class CsvFormat {
    /** What a column can hold. */
    enum Cell {
        ID,
        DAY,
        KIND,
        AMOUNT,
        DEBIT,
        CREDIT,
        CURRENCY,
        ACCOUNT,
        PLAN,
        MEASURE,
        SOURCE,
        YEAR,
        PARTY,
        PROGRAMME,
        MANAGER,
        WITHIN
    }

    /** How a row states the kind of its entry. */
    sealed interface Kinds {
        /** Every row is of one kind. */
        record Always(EntryKind kind) implements Kinds {}

        /** A column names it. */
        record Named(ImmutableMap<String, EntryKind> names) implements Kinds {}

        /** The sign of the amount stands for it, which then has none. */
        record BySign(EntryKind positive, EntryKind negative) implements Kinds {}

        /** The side on which the amount stands is it. */
        record BySide(EntryKind debit, EntryKind credit) implements Kinds {}
    }

    /** A day that formats are tried on and explained by: its parts cannot be mixed up. */
    static final LocalDate EXAMPLE = LocalDate.of(2019, 2, 25);

    final Map<Cell, String> columns = new EnumMap<>(Cell.class);
    char separator = ',';
    char quote = '"';
    String idPrefix = "";
    DateTimeFormatter day = DateTimeFormatter.ISO_LOCAL_DATE;
    boolean monthsAndYears;

    @Nullable Kinds kinds;

    DecimalMark decimalMark = DecimalMark.POINT;
    GroupMark groupMark = GroupMark.NONE;
    boolean trailingMinus;
    boolean parentheses;

    @Nullable CurrencyUnit currency;

    String account = "";
    ImmutableMap<String, FundingSourceKind> sources = ImmutableMap.of();
    String withinSeparator = "";
    UnaryOperator<LedgerEntry> each = entry -> entry;
    Limits limits = Limits.standard();
    /** How many rows are stated; 0 where nobody states it. */
    long rows;

    void requireComplete() {
        List<String> missing = new ArrayList<>();
        if (idPrefix.isEmpty() && !columns.containsKey(Cell.ID)) {
            missing.add("id");
        }
        if (!columns.containsKey(Cell.DAY)) {
            missing.add("day");
        }
        if (kinds == null) {
            missing.add("kind");
        }
        if (!columns.containsKey(Cell.AMOUNT) && !columns.containsKey(Cell.DEBIT)) {
            missing.add("amount");
        }
        if (currency == null && !columns.containsKey(Cell.CURRENCY)) {
            missing.add("currency");
        }
        if (!missing.isEmpty()) {
            throw new IncompleteException("LedgerCsv lacks " + String.join(", ", missing)
                    + "; state in which columns they stand, or what they are in all rows, before reading");
        }
    }
}

package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountText.DecimalMark;
import lt.kopz.core.money.AmountText.GroupMark;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.Problem;
import lt.kopz.sheets.CsvFormat.Cell;
import lt.kopz.sheets.CsvFormat.Kinds;

/**
 * Reads a ledger from a CSV file of any columns, such as an accounting program exports. The caller states once which column holds what and how
 * days and amounts are written; nothing of it is guessed.
 *
 * <pre>{@code
 * LedgerCsv exported = LedgerCsv.columns()
 *         .separator(';')
 *         .id("Nr")
 *         .day("Data", "dd.MM.yyyy")
 *         .kind("Tipas", Map.of("Skirta", ORIGINAL, "Sumažinta", REDUCED, "Išleista", EXPENDITURE))
 *         .amount("Suma").decimalComma().thousands(GroupMark.BLANK).currency("EUR")
 *         .account("Sąskaita")
 *         .plan("Planas");
 * try (Reader in = Files.newBufferedReader(file)) {
 *     LedgerReading reading = exported.read(in);
 *     reading.problems().forEach(problem -> System.out.println(problem.explain(Wording.LITHUANIAN)));
 *     // 7 eilutė, stulpelis „Suma“, parašyta „12,5x“: „12,5x“ nėra suma. Rašykite, pavyzdžiui, 1 234,50.
 * }
 * }</pre>
 *
 * <p>The file is as RFC 4180 has it, with another separator or quotation mark where asked for, and with or without a byte order mark. Its first
 * row that is not blank is the header; columns that nobody named are not looked at. Blanks around what stands in a cell do not matter, blank
 * rows are skipped. A cell that may be empty is one of a mark: account, plan, measure, source, year, party, programme, manager and the larger
 * entries. An entry without an account is on one of its own if it is a need or an original appropriation, and a problem if not.
 *
 * <p>{@link #read} gives the ledger of all rows or every problem of the file, each with its row, column and value. {@link #entries} streams
 * the entries of good rows in the memory of a few, whatever is wrong with others. What the town did wrong is no problem of the file: a
 * reduction that is negative, or a cost on an account that nobody opened, is read as it stands and found by
 * {@link lt.kopz.core.ledger.Ledger#discrepancies()}; a row that does not state what it records is a problem.
 *
 * <p>Values are immutable: each step returns another one. Where two steps state the same, the later one holds.
 */
public final class LedgerCsv {
    private static final Pattern DAY = Pattern.compile(
            "[^A-Za-z]*(?:(?:(?<![yu])[yu]{4}(?![yu])|(?<!M)M{1,2}(?!M)|(?<!d)d{1,2}(?!d))[^A-Za-z]*)+");

    /** What is stated, step by step. */
    private final Consumer<CsvFormat> steps;

    private LedgerCsv(Consumer<CsvFormat> steps) {
        this.steps = steps;
    }

    private LedgerCsv with(Consumer<CsvFormat> change) {
        return new LedgerCsv(steps.andThen(change));
    }

    private CsvFormat format() {
        CsvFormat format = new CsvFormat();
        steps.accept(format);
        return format;
    }

    private LedgerCsv with(Cell cell, String column) {
        String name = CsvRows.stripped(column);
        return with(next -> next.columns.put(cell, name));
    }

    /**
     * A file with commas and double quotation marks, of whose columns nothing is known yet.
     *
     * @return the description to go on with
     */
    public static LedgerCsv columns() {
        return new LedgerCsv(none -> {});
    }

    // ---- the file

    /**
     * What stands between two cells.
     *
     * @param mark the mark, such as {@code ;}; a comma if nothing else is stated
     * @return the description with it
     */
    public LedgerCsv separator(char mark) {
        return with(next -> next.separator = mark);
    }

    /**
     * What stands around a cell that has separators, line ends or quotation marks in it.
     *
     * @param mark the mark; {@code "} if nothing else is stated
     * @return the description with it
     */
    public LedgerCsv quote(char mark) {
        return with(next -> next.quote = mark);
    }

    /**
     * How much is read before reading gives up. Of a file that is {@linkplain #read read} whole: its bytes in UTF-8, its rows and its problems.
     * Of one that is {@linkplain #entries streamed}, which has no end that has to be known: the bytes of each row. Of both: the columns, the
     * characters of a cell, and the digits of an amount before the decimal mark, which are 15 at most in any case.
     *
     * @param most the limits; {@link Limits#standard()} if nothing else is stated
     * @return the description with them
     */
    public LedgerCsv limits(Limits most) {
        return with(next -> next.limits = most);
    }

    /**
     * How many rows the file has besides the header and blank ones, as whoever exported it states: one that was cut off anywhere is refused
     * then, since it has fewer that are ended by a line end. Nothing in the file itself tells.
     *
     * @param count the rows; 1 or more
     * @return the description with it
     * @throws IllegalArgumentException if below 1
     */
    public LedgerCsv rows(long count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "A file that is read has 1 row or more, was " + count + "; leave it out where nobody states it");
        }
        return with(next -> next.rows = count);
    }

    // ---- what every entry has

    /**
     * The column of the ids of entries.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv id(String column) {
        return with(Cell.ID, column).with(next -> next.idPrefix = "");
    }

    /**
     * Ids made of the numbers of rows, for a file that has none: {@code export-7} is in row 7, where the header is row 1.
     *
     * @param prefix what stands before the number, such as {@code export-}
     * @return the description with it
     * @throws IllegalArgumentException if the prefix is blank
     */
    public LedgerCsv idFromRow(String prefix) {
        if (prefix.isBlank()) {
            throw new IllegalArgumentException(
                    "The prefix of ids must not be blank, since numbers alone are the same in every file; name the file in it");
        }
        return with(next -> {
            next.columns.remove(Cell.ID);
            next.idPrefix = prefix;
        });
    }

    /**
     * The column of days, written {@code 2019-02-25}.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv day(String column) {
        return day(column, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /**
     * The column of days, and how they are written.
     *
     * @param column its name in the header
     * @param pattern {@code yyyy}, {@code MM} or {@code M} and {@code dd} or {@code d}, with what stands between them: {@code dd.MM.yyyy},
     *     {@code yyyyMMdd}. Years have four digits; for names of months give a formatter
     * @return the description with it
     * @throws IllegalArgumentException if the pattern does not name a day
     */
    public LedgerCsv day(String column, String pattern) {
        if (!DAY.matcher(pattern).matches()) {
            throw new IllegalArgumentException(
                    "\"" + pattern
                            + "\" is no pattern of a day; write yyyy, MM and dd with what stands between them, such as dd.MM.yyyy");
        }
        return day(
                column,
                DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT));
    }

    /**
     * The column of days, and what reads them.
     *
     * @param column its name in the header
     * @param formatter reads a day, and writes it so that it is read again
     * @return the description with it
     * @throws IllegalArgumentException if the formatter does not read a day
     */
    public LedgerCsv day(String column, DateTimeFormatter formatter) {
        LocalDate read;
        try {
            read = LocalDate.parse(formatter.format(CsvFormat.EXAMPLE), formatter);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(
                    "The format of days must name year, month and day, but was " + formatter + "; add what is missing",
                    none);
        }
        if (!read.equals(CsvFormat.EXAMPLE)) {
            throw new IllegalArgumentException("The format of days writes " + CsvFormat.EXAMPLE + " and reads it as "
                    + read + ", was " + formatter + "; name year, month and day once each");
        }
        return with(Cell.DAY, column).with(next -> next.day = formatter);
    }

    /**
     * Cells of days may also hold a month, written {@code 2019-02}, or a year, written {@code 2019}: of such an entry no more is known.
     *
     * @return the description with it
     * @see LedgerEntry#during
     */
    public LedgerCsv monthsAndYears() {
        return with(next -> next.monthsAndYears = true);
    }

    /**
     * What all entries record.
     *
     * @param kind the kind
     * @return the description with it
     */
    public LedgerCsv kind(EntryKind kind) {
        return with(next -> {
            next.columns.remove(Cell.KIND);
            next.kinds = new Kinds.Always(kind);
        });
    }

    /**
     * The column of what an entry records, in words of the file.
     *
     * @param column its name in the header
     * @param names the kinds by the words of the file, as they are written there; several may be of one kind
     * @return the description with it
     * @throws NullPointerException if a word has no kind
     */
    public LedgerCsv kind(String column, Map<String, EntryKind> names) {
        ImmutableMap<String, EntryKind> known = ImmutableSortedMap.copyOf(names);
        return with(Cell.KIND, column).with(next -> next.kinds = new Kinds.Named(known));
    }

    /**
     * The column of what an entry records, by the names of {@link EntryKind}.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv kind(String column) {
        return kind(column, Maps.uniqueIndex(Arrays.asList(EntryKind.values()), EntryKind::name));
    }

    /**
     * Kinds by the sign of the amount, which then has none: −20.00 on a line of costs may be a refund of 20.00.
     *
     * @param positive the kind of an amount above zero, and of zero
     * @param negative the kind of an amount below zero
     * @return the description with it
     */
    public LedgerCsv signed(EntryKind positive, EntryKind negative) {
        return with(next -> {
            next.columns.remove(Cell.KIND);
            next.kinds = new Kinds.BySign(positive, negative);
        });
    }

    // ---- amounts

    /**
     * The column of amounts. Where its name says so, they are thousands or millions: below {@code Suma, tūkst. Eur}, {@code 12,5} is 12500.00.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv amount(String column) {
        return with(Cell.AMOUNT, column).with(next -> {
            next.columns.remove(Cell.DEBIT);
            next.columns.remove(Cell.CREDIT);
            next.kinds = next.kinds instanceof Kinds.BySide ? null : next.kinds;
        });
    }

    /**
     * Two columns of amounts, of which each row fills one: the side stands for the kind. Zero on one side is nothing there if the other side has
     * an amount. A negative amount takes back one of its side.
     *
     * @param debit the name of the one column
     * @param debited the kind of what stands there
     * @param credit the name of the other column
     * @param credited the kind of what stands there
     * @return the description with it
     */
    public LedgerCsv debitAndCredit(String debit, EntryKind debited, String credit, EntryKind credited) {
        return with(Cell.DEBIT, debit).with(Cell.CREDIT, credit).with(next -> {
            next.columns.remove(Cell.AMOUNT);
            next.columns.remove(Cell.KIND);
            next.kinds = new Kinds.BySide(debited, credited);
        });
    }

    /**
     * Amounts with a decimal comma: 1234,50.
     *
     * @return the description with it
     */
    public LedgerCsv decimalComma() {
        return with(next -> next.decimalMark = DecimalMark.COMMA);
    }

    /**
     * Amounts with a decimal point, 1234.50, as they are where nothing else is stated.
     *
     * @return the description with it
     */
    public LedgerCsv decimalPoint() {
        return with(next -> next.decimalMark = DecimalMark.POINT);
    }

    /**
     * Amounts with a mark between groups of three digits: 1 234,50. One without groups is read, too.
     *
     * @param mark the mark, another one than the decimal mark; none if nothing else is stated
     * @return the description with it
     */
    public LedgerCsv thousands(GroupMark mark) {
        return with(next -> next.groupMark = mark);
    }

    /**
     * Amounts below zero may have their sign after them: {@code 12.50-}. A sign before the digits is read in any case.
     *
     * @return the description with it
     */
    public LedgerCsv trailingMinus() {
        return with(next -> next.trailingMinus = true);
    }

    /**
     * Amounts below zero may stand in parentheses: {@code (12.50)}. A sign before the digits is read in any case.
     *
     * @return the description with it
     */
    public LedgerCsv parentheses() {
        return with(next -> next.parentheses = true);
    }

    /**
     * The currency of all amounts.
     *
     * @param code its code, such as {@code EUR}
     * @return the description with it
     * @throws IllegalArgumentException if there is no such currency
     */
    public LedgerCsv currency(String code) {
        CurrencyUnit known = Amounts.currency(code);
        return with(next -> {
            next.columns.remove(Cell.CURRENCY);
            next.currency = known;
        });
    }

    /**
     * The column of the codes of currencies. An empty cell is the currency given by {@link #currency(String)} before, if any.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv currencyIn(String column) {
        return with(Cell.CURRENCY, column);
    }

    // ---- marks

    /**
     * The column of accounts.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv account(String column) {
        return with(Cell.ACCOUNT, column).with(next -> next.account = "");
    }

    /**
     * The account of all entries.
     *
     * @param name the account
     * @return the description with it
     */
    public LedgerCsv onAccount(String name) {
        return with(next -> {
            next.columns.remove(Cell.ACCOUNT);
            next.account = name;
        });
    }

    /**
     * The column of the ids of action plans.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv plan(String column) {
        return with(Cell.PLAN, column);
    }

    /**
     * The column of the ids of measures.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv measure(String column) {
        return with(Cell.MEASURE, column);
    }

    /**
     * The column of where money comes from, in words of the file.
     *
     * @param column its name in the header
     * @param names the kinds of source by the words of the file
     * @return the description with it
     * @throws NullPointerException if a word has no kind
     */
    public LedgerCsv source(String column, Map<String, FundingSourceKind> names) {
        ImmutableMap<String, FundingSourceKind> known = ImmutableSortedMap.copyOf(names);
        return with(Cell.SOURCE, column).with(next -> next.sources = known);
    }

    /**
     * The column of budget years, written with four digits.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv year(String column) {
        return with(Cell.YEAR, column);
    }

    /**
     * The column of who pays or receives.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv party(String column) {
        return with(Cell.PARTY, column);
    }

    /**
     * The column of the ids of programmes.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv programme(String column) {
        return with(Cell.PROGRAMME, column);
    }

    /**
     * The column of the ids of appropriation managers.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv manager(String column) {
        return with(Cell.MANAGER, column);
    }

    /**
     * The column of the entry that one is a part of. It may stand in any row.
     *
     * @param column its name in the header
     * @return the description with it
     */
    public LedgerCsv within(String column) {
        return with(Cell.WITHIN, column).with(next -> next.withinSeparator = "");
    }

    /**
     * The column of the entries that one is a part of, as the total of its measure and that of its year. They may stand in any rows.
     *
     * @param column its name in the header
     * @param between what stands between two ids, such as {@code |}
     * @return the description with it
     * @throws IllegalArgumentException if there is nothing between
     */
    public LedgerCsv within(String column, String between) {
        if (between.isBlank()) {
            throw new IllegalArgumentException("Ids need a mark between them, was \"" + between
                    + "\"; give one, such as |, or leave it out where there is one id only");
        }
        return with(Cell.WITHIN, column).with(next -> next.withinSeparator = between);
    }

    /**
     * What every entry is given besides, after it was read from its row: marks that are the same in all rows, or follow from others.
     *
     * <pre>{@code
     * .each(entry -> entry.forPlan("plan-2024").from(FundingSourceKind.MUNICIPAL_BUDGET))
     * }</pre>
     *
     * @param further makes the entry of the one that was read; an IllegalArgumentException that it throws is a problem of the row
     * @return the description with it, after what was given before
     */
    public LedgerCsv each(UnaryOperator<LedgerEntry> further) {
        return with(next -> {
            UnaryOperator<LedgerEntry> before = next.each;
            next.each = entry -> further.apply(before.apply(entry));
        });
    }

    // ---- reading

    /**
     * Reads a file as a whole.
     *
     * @param csv the text; read to its end, left open
     * @return the ledger of all rows, or every problem, as far as the {@linkplain #limits limits} allow: of rows that are no entries, of ids that stand in two rows, and of entries that are
     *     within one that no row has, or within themselves
     * @throws IOException if reading fails, also where bytes are not of the reader's encoding; nothing of the file is in any ledger then
     * @throws IllegalStateException if it was not stated where id, day, kind, amount and currency come from
     * @throws IllegalArgumentException if decimal mark and group mark are the same
     * @throws ArithmeticException if what is appropriated to an account has more than 2^63 − 1 minor units at some time
     */
    public LedgerReading read(Reader csv) throws IOException {
        CsvFormat format = format();
        try {
            return CsvLedger.read(format, CsvRows.whole(format, csv));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /**
     * Reads the entries of a file while the stream is consumed, in the memory of a few. Ids that stand in two rows, and entries within ones
     * that are not there, show where the entries are collected.
     *
     * <pre>{@code
     * Totals spent = format.entries(in, problems -> bad.addAll(problems)).collect(Totals.adding(euro));
     * }</pre>
     *
     * @param csv the text; read to its end, left open
     * @param bad is given all problems of a row that is no entry, as soon as the stream gets there, or of a header by which no row can be
     *     read
     * @return the entries of the good rows; sequential; it throws UncheckedIOException where reading fails
     * @throws IllegalStateException if it was not stated where id, day, kind, amount and currency come from
     * @throws IllegalArgumentException if decimal mark and group mark are the same
     */
    public Stream<LedgerEntry> entries(Reader csv, Consumer<? super ImmutableList<Problem>> bad) {
        return CsvRows.streamed(format(), csv).entries(bad);
    }
}

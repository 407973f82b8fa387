package lt.kopz.sheets;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.sheets.CsvFormat.Cell;
import lt.kopz.sheets.CsvFormat.Kinds;
import org.jspecify.annotations.Nullable;

/** Makes entries of rows by a format. Days and currencies that repeat are read once. */
final class CsvCells {
    private static final int YEAR_DIGITS = 4;
    private static final Pattern MONTH_OR_YEAR = Pattern.compile("[0-9]{4}(-[0-9]{2})?");

    private final CsvFormat format;
    private final CsvAmounts amounts;
    private final Map<String, CurrencyUnit> currencies = new HashMap<>();
    private String lastDay = "";
    private DateRange last = DateRange.ofDay(CsvFormat.EXAMPLE);

    CsvCells(CsvFormat format) {
        this.format = format;
        this.amounts = new CsvAmounts(format);
    }

    Row row(long number, CsvRecord read, Map<Cell, Integer> places) {
        return new Row(number, read, places);
    }

    /** An amount and the kind that its sign or side stands for, if any. */
    private record Booked(MonetaryAmount amount, @Nullable EntryKind kind) {}

    /** A problem and where in its row it is, counted from 0; that of the row as a whole comes last. */
    private record Found(int at, Problem problem) {}

    /** A row while it is read: what its cells hold, and what is wrong with them. */
    final class Row {
        private final long number;
        private final CsvRecord read;
        private final Map<Cell, Integer> places;
        private final List<Found> problems = new ArrayList<>();

        private Row(long number, CsvRecord read, Map<Cell, Integer> places) {
            this.number = number;
            this.read = read;
            this.places = places;
        }

        void problem(int at, Problem problem) {
            problems.add(new Found(at, problem));
        }

        private void problem(Cell cell, Problem problem) {
            problem(places.getOrDefault(cell, Integer.MAX_VALUE), problem);
        }

        private void problem(ProblemKind kind, Cell cell, Object... arguments) {
            problem(cell, Problem.of(kind, place(cell), arguments));
        }

        private void problem(RefusedException refused, Cell cell) {
            problem(cell, Problem.of(refused, place(cell)));
        }

        private CsvPlace place(Cell cell) {
            return new CsvPlace(number, format.columns.getOrDefault(cell, ""), text(cell));
        }

        /** What stands in a cell without the blanks around it; empty also where there is no such column. */
        private String text(Cell cell) {
            int place = places.getOrDefault(cell, -1);
            return place < 0 || place >= read.getFieldCount() ? "" : CsvRows.stripped(read.getField(place));
        }

        private Optional<String> mark(Cell cell) {
            return Optional.of(text(cell)).filter(text -> !text.isEmpty());
        }

        private void missing(Cell cell) {
            problem(ProblemKind.MISSING_PROPERTY, cell, "property", format.columns.getOrDefault(cell, ""));
        }

        CsvRows.Outcome outcome() {
            Optional<String> id = id();
            DateRange day = day();
            Booked booked = booked();
            EntryKind kind = kind(booked);
            Optional<String> account = kind == null ? Optional.empty() : account(kind, id);
            Optional<FundingSourceKind> source = source();
            Optional<Integer> year = year();
            ImmutableSet<String> within = within();
            if (!problems.isEmpty() || id.isEmpty() || day == null || booked == null || kind == null) {
                return failed(id);
            }
            return made(
                    id.get(),
                    () -> new LedgerEntry(
                            id.get(),
                            kind,
                            day.end(),
                            booked.amount(),
                            account.orElseThrow(),
                            mark(Cell.PLAN),
                            mark(Cell.MEASURE),
                            source,
                            year,
                            mark(Cell.PARTY),
                            mark(Cell.PROGRAMME),
                            mark(Cell.MANAGER),
                            within,
                            Optional.of(day.start())));
        }

        private CsvRows.Outcome made(String id, Supplier<LedgerEntry> making) {
            try {
                LedgerEntry entry;
                try {
                    entry = making.get();
                } catch (RefusedException refused) {
                    problem(refused, Cell.AMOUNT);
                    return failed(Optional.of(id));
                }
                return new CsvRows.Outcome(
                        number, Optional.of(id), Optional.of(format.each.apply(entry)), ImmutableList.of());
            } catch (IllegalArgumentException refused) {
                problem(Integer.MAX_VALUE, Problem.of(refused, CsvPlace.ofRow(number)));
            }
            return failed(Optional.of(id));
        }

        private CsvRows.Outcome failed(Optional<String> id) {
            return new CsvRows.Outcome(
                    number,
                    id,
                    Optional.empty(),
                    problems.stream()
                            .sorted(Comparator.comparingInt(Found::at))
                            .map(Found::problem)
                            .collect(ImmutableList.toImmutableList()));
        }

        private Optional<String> id() {
            if (!format.idPrefix.isEmpty()) {
                return Optional.of(format.idPrefix + number);
            }
            Optional<String> id = mark(Cell.ID);
            if (id.isEmpty()) {
                missing(Cell.ID);
            }
            return id;
        }

        private @Nullable DateRange day() {
            String text = text(Cell.DAY);
            if (text.isEmpty()) {
                missing(Cell.DAY);
                return null;
            }
            if (text.equals(lastDay)) {
                return last;
            }
            try {
                if (format.monthsAndYears && MONTH_OR_YEAR.matcher(text).matches()) {
                    return PartialDate.parse(text).span().orElseThrow();
                }
                LocalDate day = LocalDate.parse(text, format.day);
                if (day.getYear() < 1 || day.getYear() > 9999) {
                    problem(ProblemKind.YEAR_OUT_OF_RANGE, Cell.DAY, "found", text);
                    return null;
                }
                lastDay = text;
                last = DateRange.ofDay(day);
                return last;
            } catch (RefusedException refused) {
                problem(refused, Cell.DAY);
                return null;
            } catch (DateTimeException none) {
                if (isWrittenAsADay(text)) {
                    problem(ProblemKind.NO_SUCH_DAY, Cell.DAY, "found", text);
                } else {
                    String example = format.day.format(CsvFormat.EXAMPLE);
                    problem(ProblemKind.NOT_A_DATE, Cell.DAY, "found", text, "example", example);
                }
                return null;
            }
        }

        private boolean isWrittenAsADay(String text) {
            ParsePosition end = new ParsePosition(0);
            TemporalAccessor parsed = format.day.parseUnresolved(text, end);
            return parsed != null && end.getIndex() == text.length();
        }

        private @Nullable CurrencyUnit currency() {
            String code = text(Cell.CURRENCY);
            if (code.isEmpty()) {
                if (format.currency == null) {
                    missing(Cell.CURRENCY);
                }
                return format.currency;
            }
            CurrencyUnit known = currencies.get(code);
            if (known == null) {
                try {
                    known = Amounts.zero(Amounts.currency(code)).getCurrency();
                    currencies.put(code, known);
                } catch (RefusedException refused) {
                    problem(refused, Cell.CURRENCY);
                }
            }
            return known;
        }

        /** The amount with its sign; empty where there is none, or no amount, which is a problem. */
        private Optional<MonetaryAmount> amount(Cell cell, @Nullable CurrencyUnit currency) {
            return amounts.read(text(cell), place(cell), currency, problem -> problem(cell, problem));
        }

        private @Nullable Booked booked() {
            int before = problems.size();
            CurrencyUnit currency = currency();
            if (format.kinds instanceof Kinds.BySide sides) {
                return bySide(sides, amount(Cell.DEBIT, currency), amount(Cell.CREDIT, currency), before);
            }
            Optional<MonetaryAmount> amount = amount(Cell.AMOUNT, currency);
            if (amount.isEmpty()) {
                if (problems.size() == before) {
                    missing(Cell.AMOUNT);
                }
                return null;
            }
            if (format.kinds instanceof Kinds.BySign signs) {
                return amount.get().isNegative()
                        ? new Booked(Amounts.negate(amount.get()), signs.negative())
                        : new Booked(amount.get(), signs.positive());
            }
            return new Booked(amount.get(), null);
        }

        private @Nullable Booked bySide(
                Kinds.BySide sides, Optional<MonetaryAmount> debit, Optional<MonetaryAmount> credit, int before) {
            if (problems.size() > before) {
                return null;
            }
            boolean debited = debit.filter(amount -> !amount.isZero()).isPresent();
            boolean credited = credit.filter(amount -> !amount.isZero()).isPresent();
            if (debited == credited && debit.isPresent() == credit.isPresent()) {
                String one = format.columns.getOrDefault(Cell.DEBIT, "");
                String other = format.columns.getOrDefault(Cell.CREDIT, "");
                if (debit.isPresent()) {
                    problem(ProblemKind.NOT_ONE_CASE, Cell.DEBIT, "one", one, "other", other);
                } else {
                    problem(ProblemKind.NOT_ONE_CASE, Cell.DEBIT, "allowed", ImmutableList.of(one, other));
                }
                return null;
            }
            boolean onDebit = debited == credited ? debit.isPresent() : debited;
            return onDebit
                    ? new Booked(debit.orElseThrow(), sides.debit())
                    : new Booked(credit.orElseThrow(), sides.credit());
        }

        private @Nullable EntryKind kind(@Nullable Booked booked) {
            if (format.kinds instanceof Kinds.Always always) {
                return always.kind();
            }
            if (format.kinds instanceof Kinds.Named named) {
                String text = text(Cell.KIND);
                if (text.isEmpty()) {
                    String id = mark(Cell.ID).orElse(format.idPrefix + number);
                    ImmutableList<String> allowed = named.names().keySet().asList();
                    problem(ProblemKind.ENTRY_WITHOUT_KIND, Cell.KIND, "id", id, "allowed", allowed);
                    return null;
                }
                return coded(Cell.KIND, text, named.names());
            }
            return booked == null ? null : booked.kind();
        }

        private <T> @Nullable T coded(Cell cell, String text, ImmutableMap<String, T> names) {
            T known = names.get(text);
            if (known == null) {
                ImmutableList<String> allowed = names.keySet().asList();
                Optional<String> nearest = Spelling.nearest(text, allowed);
                problem(ProblemKind.UNKNOWN_CODE, cell, "wrong", text, "allowed", allowed, "nearest", nearest);
            }
            return known;
        }

        /** A need and an original appropriation may be on an account of their own. */
        private Optional<String> account(EntryKind kind, Optional<String> id) {
            Optional<String> account =
                    mark(Cell.ACCOUNT).or(() -> Optional.of(format.account).filter(name -> !name.isEmpty()));
            if (account.isEmpty() && kind != EntryKind.NEED && kind != EntryKind.ORIGINAL) {
                missing(Cell.ACCOUNT);
            }
            return account.or(() -> id);
        }

        private Optional<FundingSourceKind> source() {
            return mark(Cell.SOURCE).flatMap(text -> Optional.ofNullable(coded(Cell.SOURCE, text, format.sources)));
        }

        private Optional<Integer> year() {
            return mark(Cell.YEAR).flatMap(text -> {
                boolean digits = text.length() == YEAR_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
                if (!digits || text.equals("0000")) {
                    problem(ProblemKind.YEAR_OUT_OF_RANGE, Cell.YEAR, "found", text);
                    return Optional.empty();
                }
                return Optional.of(Integer.valueOf(text));
            });
        }

        private ImmutableSet<String> within() {
            String text = text(Cell.WITHIN);
            if (text.isEmpty()) {
                return ImmutableSet.of();
            }
            Set<String> wholes = new LinkedHashSet<>();
            for (String part : format.withinSeparator.isEmpty()
                    ? ImmutableList.of(text)
                    : Splitter.on(format.withinSeparator).split(text)) {
                String whole = CsvRows.stripped(part);
                if (!whole.isEmpty() && !wholes.add(whole)) {
                    problem(ProblemKind.GIVEN_TWICE, Cell.WITHIN, "what", Word.ENTRY, "value", whole);
                }
            }
            return ImmutableSet.copyOf(wholes);
        }
    }
}

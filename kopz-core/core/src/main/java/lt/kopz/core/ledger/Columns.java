package lt.kopz.core.ledger;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import com.google.common.graph.Traverser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** The entries of a ledger by day and then as they were added: a row each, what they hold in columns. */
final class Columns {
    final int size;
    final int[] days;

    /** The line of each row. */
    final int[] line;

    /** What each row adds, in minor units: what is reduced is below zero, a new whole is its difference to what was before. */
    final long[] effects;

    final int[] parties;
    final EntryWholes nesting;
    final LedgerLine[] lines;
    final ImmutableList<CurrencyUnit> units;

    /** Made when it is first asked for, since most books are never asked by year. */
    private final Supplier<Years> years = Suppliers.memoize(() -> new Years(this));

    /** By the number of an entry, the first day on which it may have taken effect, where its day is the last such; mostly none. */
    private final ImmutableMap<Integer, LocalDate> since;

    /** The accounts, each currency of one apart: their numbers. */
    private final Map<Long, Integer> booksOf;

    /** How many of these there are. */
    final int books;

    /** The accounts of the totals of which what is appropriated to an account is a part. */
    private final Supplier<ImmutableSetMultimap<Integer, Integer>> totals = Suppliers.memoize(this::findTotals);

    /** The numbers of names, counted from 1, and the names in that order. */
    private final Map<String, Integer> names;

    private final ImmutableList<String> texts;

    /** The entry in each row; null where the rows are in the order in which the entries were added. */
    private final int @Nullable [] order;

    private final TextPool ids;

    // the rows of new wholes, ascending, and these
    private final int[] replacing;
    private final long[] newWholes;

    /** The entries of a builder, and the number of the whole of each pair of part and whole. */
    Columns(LedgerBuilder draft, int[] larger) {
        size = draft.size;
        order = draft.byDay();
        days = inOrder(draft.days);
        line = inOrder(draft.shape);
        parties = inOrder(draft.parties);
        effects = new long[size];
        ids = draft.ids;
        nesting = new EntryWholes(draft.nested, larger, larger.length == 0 ? larger : rows());
        ids.freeze();
        Posting posting = new Posting(draft, line, effects, order);
        lines = posting.lines.toArray(LedgerLine[]::new);
        units = ImmutableList.copyOf(posting.units);
        booksOf = posting.books;
        books = booksOf.size();
        replacing = posting.replacing.build().toArray();
        newWholes = posting.newWholes.build().toArray();
        names = draft.names;
        texts = ImmutableList.copyOf(names.keySet());
        since = ImmutableMap.copyOf(draft.since);
    }

    private ImmutableSetMultimap<Integer, Integer> findTotals() {
        ImmutableSetMultimap.Builder<Integer, Integer> found = ImmutableSetMultimap.builder();
        for (int pair = 0; pair < nesting.size(); pair++) {
            LedgerLine part = lineAt(nesting.parts[pair]);
            LedgerLine whole = lineAt(nesting.wholes[pair]);
            if (part.kind().change() != null && whole.kind().change() != null && part.account() != whole.account()) {
                found.put(part.account(), whole.account());
            }
        }
        return found.build();
    }

    /**
     * The accounts that hold what an entry is on, beside its own: what is paid from a part of some money is paid from all of it. What is
     * appropriated is on its own account alone, since that of the total holds the total.
     */
    Iterable<Integer> totalsAround(LedgerLine each) {
        return each.kind().change() == null && totals.get().containsKey(each.account())
                ? Iterables.skip(Traverser.forGraph(totals.get()::get).breadthFirst(each.account()), 1)
                : ImmutableList.of();
    }

    boolean isOn(LedgerLine each, int account) {
        return each.account() == account || Iterables.contains(totalsAround(each), account);
    }

    /** The number of an account in the currency of an entry; empty where it has none. */
    Optional<Integer> book(int account, LedgerLine like) {
        return Optional.ofNullable(booksOf.get(Posting.book(account, like.unit())));
    }

    private int[] inOrder(int[] column) {
        int[] ordered = Arrays.copyOf(column, size);
        for (int row = 0; row < size && order != null; row++) {
            ordered[row] = column[order[row]];
        }
        return ordered;
    }

    private int[] rows() {
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[added(row)] = row;
        }
        return rows;
    }

    /** The number of the entry in a row, in the order in which they were added. */
    int added(int row) {
        return order == null ? row : order[row];
    }

    LedgerLine lineAt(int row) {
        return lines[line[row]];
    }

    String id(int row) {
        return ids.get(added(row));
    }

    LocalDate day(int row) {
        return LocalDate.ofEpochDay(days[row]);
    }

    /** The amount of an entry as it was given. */
    long minor(int row) {
        return switch (lineAt(row).kind()) {
            case REDUCED -> Math.negateExact(effects[row]);
            case REPLACED -> newWholes[Arrays.binarySearch(replacing, row)];
            default -> effects[row];
        };
    }

    boolean hasNewWholes() {
        return replacing.length > 0;
    }

    /** An amount of the currency of a row. */
    MonetaryAmount amount(int row, long minor) {
        return Amounts.ofMinor(minor, lineAt(row).shape().currency());
    }

    LedgerEntry entry(int row) {
        return lineAt(row)
                .shape()
                .entry(
                        id(row),
                        day(row),
                        amount(row, minor(row)),
                        parties[row] == 0 ? Optional.empty() : Optional.of(name(parties[row])),
                        nesting.wholesOf(row).stream().map(this::id).collect(ImmutableSet.toImmutableSet()),
                        Optional.ofNullable(since.get(added(row))));
    }

    /** What a row has of a mark: the number of a name, a source or a year; 0 for none, and {@link Years#NONE} for no year. */
    int value(int row, Mark mark) {
        LedgerLine each = lineAt(row);
        return switch (mark) {
            case PLAN -> each.plan();
            case MEASURE -> each.measure();
            case SOURCE -> each.source();
            case YEAR -> years.get().of(row);
            case PARTY -> parties[row];
            case PROGRAMME -> each.programme();
            case MANAGER -> each.manager();
            case ACCOUNT -> each.account();
        };
    }

    /** The same; of accounts all that hold the row. */
    Iterable<Integer> values(int row, Mark mark) {
        ImmutableList<Integer> own = ImmutableList.of(value(row, mark));
        return mark == Mark.ACCOUNT ? Iterables.concat(own, totalsAround(lineAt(row))) : own;
    }

    /** The number of a currency; that after the last where no entry is in it. */
    int unit(CurrencyUnit currency) {
        int unit = 0;
        while (unit < units.size() && !units.get(unit).getCurrencyCode().equals(currency.getCurrencyCode())) {
            unit++;
        }
        return unit;
    }

    /** Refuses a currency in which there is no entry: what its entries add up to is not known to be nothing. */
    void requireHeld(CurrencyUnit currency) {
        if (unit(currency) == units.size()) {
            throw new RefusedException(ProblemKind.CURRENCY_NOT_HELD, "currency", currency.getCurrencyCode());
        }
    }

    /** Whether some entry is of a span of days. */
    boolean hasSpans() {
        return !since.isEmpty();
    }

    /** What the new whole of a row replaces too, if it took effect before it and not after it. */
    int[] maybeBefore(int row) {
        LedgerLine line = lineAt(row);
        return line.kind() != EntryKind.REPLACED
                ? new int[0]
                : IntStream.range(row + 1, size)
                        .filter(later -> since.containsKey(added(later))
                                && lineAt(later).book() == line.book()
                                && lineAt(later).kind().change() != null
                                && during(later, Integer.MIN_VALUE, days[row]) != Answer.NO)
                        .toArray();
    }

    /** Whether an entry took effect from one day to another. */
    Answer during(int row, int first, int last) {
        LocalDate possible = since.get(added(row));
        long earliest = possible == null ? days[row] : possible.toEpochDay();
        return Answer.of(earliest >= first && days[row] <= last, days[row] < first || earliest > last);
    }

    /** How many names there are; their numbers are 1 to this. */
    int nameCount() {
        return texts.size();
    }

    String name(int number) {
        return texts.get(number - 1);
    }

    /** The number of a name; -1 where no entry has it. */
    int number(String name) {
        return names.getOrDefault(name, -1);
    }

    /** The first row of a day or later. */
    int from(long day) {
        return first(days, 0, size, day);
    }

    /** The first place, of those from {@code low} to before {@code high}, with so much or more; {@code high} where there is none. */
    static int first(int[] ascending, int low, int high, long least) {
        int first = low;
        int end = high;
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (ascending[middle] < least) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first;
    }

    /** That an effect cannot be added to a sum. */
    ArithmeticException overflow(int row, long sofar, long more) {
        return Overflow.of(lineAt(row).shape().currency(), sofar, more, "entry \"" + id(row) + "\"");
    }

    /**
     * One pass over the entries by day, which finds what an entry alone does not say: the marks it has from its account, and by how much a
     * change moves what is appropriated.
     */
    private static final class Posting {
        private final LedgerBuilder draft;
        private final int @Nullable [] order;
        private final EntryShape[] shapes;
        private final int[] accounts;
        private final @Nullable EntryShape[] firstOn;

        // the number of the line of each shape, from 1, before and after there is an appropriation or need on its
        // account
        private final int[][] lineOf;
        private final List<LedgerLine> lines = new ArrayList<>();
        private final Map<String, Integer> unitNumbers = new HashMap<>();
        private final List<CurrencyUnit> units = new ArrayList<>();
        private final Map<Long, Integer> books = new HashMap<>();
        private final long[] appropriated;
        private final IntStream.Builder replacing = IntStream.builder();
        private final LongStream.Builder newWholes = LongStream.builder();

        /**
         * Makes the pass.
         *
         * @param line the shape of each row; afterwards its line
         * @param effects is given what each row adds
         * @param order the number of the entry in each row; null where that is the row itself
         */
        Posting(LedgerBuilder draft, int[] line, long[] effects, int @Nullable [] order) {
            this.draft = draft;
            this.order = order;
            shapes = draft.shapes();
            lineOf = new int[2][shapes.length];
            accounts = new int[shapes.length];
            @Nullable ChangeKind[] changes = new @Nullable ChangeKind[shapes.length];
            for (int i = 0; i < shapes.length; i++) {
                accounts[i] = draft.number(shapes[i].account());
                changes[i] = shapes[i].kind().change();
            }
            firstOn = new @Nullable EntryShape[draft.names.size() + 1];
            appropriated = new long[shapes.length];
            long[] minor = draft.minor;
            for (int row = 0; row < line.length; row++) {
                ChangeKind change = changes[line[row]];
                line[row] = line(line[row]);
                long amount = minor[added(row)];
                effects[row] = change == null ? amount : effect(row, change, lines.get(line[row]), amount);
            }
        }

        private static long book(int account, int unit) {
            return (long) account << 32 | unit;
        }

        private int added(int row) {
            return order == null ? row : order[row];
        }

        private int line(int like) {
            EntryShape shape = shapes[like];
            int account = accounts[like];
            if (firstOn[account] == null && (shape.kind() == EntryKind.ORIGINAL || shape.kind() == EntryKind.NEED)) {
                firstOn[account] = shape;
            }
            EntryShape first = firstOn[account];
            int[] known = lineOf[first == null ? 0 : 1];
            if (known[like] == 0) {
                int unit = unitNumbers.computeIfAbsent(shape.currency().getCurrencyCode(), code -> {
                    units.add(shape.currency());
                    return units.size() - 1;
                });
                int book = books.computeIfAbsent(book(account, unit), key -> books.size());
                lines.add(resolved(shape, first == null ? shape : first, unit, book, account));
                known[like] = lines.size();
            }
            return known[like] - 1;
        }

        private LedgerLine resolved(EntryShape shape, EntryShape first, int unit, int book, int account) {
            FundingSourceKind source = shape.source() == null ? first.source() : shape.source();
            Integer year = shape.year() == null ? first.year() : shape.year();
            return new LedgerLine(
                    shape,
                    unit,
                    book,
                    account,
                    draft.number(shape.plan() == null ? first.plan() : shape.plan()),
                    draft.number(shape.measure() == null ? first.measure() : shape.measure()),
                    draft.number(source == null ? null : source.code()),
                    year == null ? LedgerLine.OF_DAY : year,
                    draft.number(shape.programme() == null ? first.programme() : shape.programme()),
                    draft.number(shape.manager() == null ? first.manager() : shape.manager()));
        }

        private long effect(int row, ChangeKind change, LedgerLine line, long minor) {
            long before = appropriated[line.book()];
            try {
                long effect = Amendments.effect(change, minor, before);
                appropriated[line.book()] = Math.addExact(before, effect);
                if (change == ChangeKind.REPLACED) {
                    replacing.add(row);
                    newWholes.add(minor);
                }
                return effect;
            } catch (ArithmeticException tooMuch) {
                throw Overflow.of(
                        line.shape().currency(), before, minor, "entry \"" + draft.ids.get(added(row)) + "\"");
            }
        }
    }
}

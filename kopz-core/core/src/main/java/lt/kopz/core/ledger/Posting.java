package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.money.CurrencyUnit;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.FundingSourceKind;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the entries by day, which finds what an entry alone does not say: the marks it has from its account, and by how much a
 * change moves what is appropriated.
 */
final class Posting {
    private final LedgerBuilder draft;
    private final int @Nullable [] order;
    private final Shape[] shapes;
    private final int[] accounts;
    private final @Nullable Shape[] firstOn;

    // the number of the line of each shape, from 1, before and after there is an appropriation or need on its account
    private final int[][] lineOf;
    private final List<Line> lines = new ArrayList<>();
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
        firstOn = new @Nullable Shape[draft.names.size() + 1];
        appropriated = new long[shapes.length];
        long[] minor = draft.minor;
        for (int row = 0; row < line.length; row++) {
            ChangeKind change = changes[line[row]];
            line[row] = line(line[row]);
            long amount = minor[added(row)];
            effects[row] = change == null ? amount : effect(row, change, lines.get(line[row]), amount);
        }
    }

    private int added(int row) {
        return order == null ? row : order[row];
    }

    private int line(int like) {
        Shape shape = shapes[like];
        int account = accounts[like];
        if (firstOn[account] == null && (shape.kind() == EntryKind.ORIGINAL || shape.kind() == EntryKind.NEED)) {
            firstOn[account] = shape;
        }
        Shape first = firstOn[account];
        int[] known = lineOf[first == null ? 0 : 1];
        if (known[like] == 0) {
            int unit = unitNumbers.computeIfAbsent(shape.currency().getCurrencyCode(), code -> {
                units.add(shape.currency());
                return units.size() - 1;
            });
            int book = books.computeIfAbsent((long) account << 32 | unit, key -> books.size());
            lines.add(resolved(shape, first == null ? shape : first, unit, book, account));
            known[like] = lines.size();
        }
        return known[like] - 1;
    }

    private Line resolved(Shape shape, Shape first, int unit, int book, int account) {
        FundingSourceKind source = shape.source() == null ? first.source() : shape.source();
        Integer year = shape.year() == null ? first.year() : shape.year();
        return new Line(
                shape,
                unit,
                book,
                account,
                draft.number(shape.plan() == null ? first.plan() : shape.plan()),
                draft.number(shape.measure() == null ? first.measure() : shape.measure()),
                draft.number(source == null ? null : source.code()),
                year == null ? Line.OF_DAY : year,
                draft.number(shape.programme() == null ? first.programme() : shape.programme()),
                draft.number(shape.manager() == null ? first.manager() : shape.manager()));
    }

    private long effect(int row, ChangeKind change, Line line, long minor) {
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
            throw Overflow.of(line.shape().currency(), before, minor, "entry \"" + draft.ids.get(added(row)) + "\"");
        }
    }

    Line[] lines() {
        return lines.toArray(Line[]::new);
    }

    ImmutableList<CurrencyUnit> units() {
        return ImmutableList.copyOf(units);
    }

    /** How many accounts there are, each currency of one apart. */
    int books() {
        return books.size();
    }

    /** The rows of new wholes, ascending. */
    int[] replacing() {
        return replacing.build().toArray();
    }

    /** The amounts of new wholes as they were given. */
    long[] newWholes() {
        return newWholes.build().toArray();
    }
}

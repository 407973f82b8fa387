package lt.kopz.sheets;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Phrase;
import lt.kopz.sheets.CsvFormat.Cell;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file one after the other, each as its entry or as all that is wrong with it. */
final class CsvRows {
    /**
     * What a row gave.
     *
     * @param row its number
     * @param id the id it has; empty where it has none
     * @param entry the entry; empty where there are problems
     * @param problems what is wrong with it
     */
    record Outcome(long row, Optional<String> id, Optional<LedgerEntry> entry, ImmutableList<Problem> problems) {
        static Outcome failed(long row, ImmutableList<Problem> problems) {
            return new Outcome(row, Optional.empty(), Optional.empty(), problems);
        }
    }

    /** The reader of CSV begins with so many characters. */
    private static final int LEAST_BUFFER = 1 << 14;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvFormat format;
    private final CsvCells cells;
    private final Lines csv;
    private @Nullable Iterator<CsvRecord> records;
    private @Nullable Header header;
    private long row;
    private long entries;
    private boolean ended;
    private boolean allRead;
    private int left;

    private CsvRows(CsvFormat format, Reader csv, int most) {
        format.requireComplete();
        this.format = format;
        this.cells = new CsvCells(format);
        this.csv = new Lines(csv);
        this.left = most;
    }

    /** The rows of a file that is kept, as many as the limits allow. */
    static CsvRows whole(CsvFormat format, Reader csv) {
        return new CsvRows(format, CsvLimits.measured(csv, format.limits.maxBytes()), format.limits.maxRows());
    }

    /** The rows of a file that is kept by nobody. */
    static CsvRows streamed(CsvFormat format, Reader csv) {
        return new CsvRows(format, csv, Integer.MAX_VALUE);
    }

    /** A text without the blanks around it, no-break spaces too. */
    static String stripped(String text) {
        return CharMatcher.whitespace().trimFrom(text);
    }

    /** Where the named columns stand, and how many there are in all. */
    private record Header(Map<Cell, Integer> places, int size) {}

    /** The next row that is not blank, or what is wrong with the file; empty at its end. Nothing follows what ends reading. */
    Optional<Outcome> next() {
        try {
            while (!ended) {
                Iterator<CsvRecord> all = records();
                if (!all.hasNext()) {
                    ended = true;
                    allRead = true;
                    return header == null ? Optional.of(empty()) : missing();
                }
                CsvRecord read = all.next();
                row++;
                if (isBlank(read)) {
                    continue;
                }
                Header names = header;
                if (names != null) {
                    if (left == 0) {
                        return tooLarge(ImmutableMap.of("rows", (long) format.limits.maxRows()));
                    }
                    left -= left == Integer.MAX_VALUE ? 0 : 1;
                    entries++;
                    return Optional.of(outcome(names, read));
                }
                ImmutableList<Problem> problems = readHeader(read);
                if (!problems.isEmpty()) {
                    ended = true;
                    return Optional.of(Outcome.failed(row, problems));
                }
            }
            return Optional.empty();
        } catch (RuntimeException ending) {
            Optional<ImmutableMap<String, Object>> exceeded = CsvLimits.exceeded(ending);
            if (exceeded.isPresent()) {
                return tooLarge(exceeded.get());
            }
            if (ending instanceof CsvParseException malformed) {
                return ended(Problem.of(
                        ProblemKind.MALFORMED_CSV,
                        CsvPlace.ofRow(row + 1),
                        "detail",
                        String.valueOf(malformed.getMessage())));
            }
            throw ending;
        }
    }

    /** That there are fewer rows than stated; the last one counts where its end is there. */
    private Optional<Outcome> missing() {
        long whole = Math.max(0, entries - (csv.isEnded() ? 0 : 1));
        return whole >= format.rows
                ? Optional.empty()
                : ended(Problem.of(ProblemKind.MISSING_ROWS, CsvPlace.ofRow(0), "rows", format.rows, "found", whole));
    }

    /** A text that knows whether the last line so far is ended. */
    private static final class Lines extends FilterReader {
        private int last = '\n';

        Lines(Reader text) {
            super(text);
        }

        boolean isEnded() {
            return last == '\n' || last == '\r';
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            last = read < 0 ? last : read;
            return read;
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            last = read > 0 ? to[from + read - 1] : last;
            return read;
        }
    }

    private Optional<Outcome> tooLarge(ImmutableMap<String, Object> how) {
        // the row that is one too many has been read and counted
        return ended(new Problem(ProblemKind.TOO_LARGE, CsvPlace.ofRow(how.containsKey("rows") ? row : row + 1), how));
    }

    private Optional<Outcome> ended(Problem problem) {
        ended = true;
        return Optional.of(Outcome.failed(row + 1, ImmutableList.of(problem)));
    }

    /** Whether the end of the file was reached. */
    boolean isAllRead() {
        return allRead;
    }

    private Iterator<CsvRecord> records() {
        Iterator<CsvRecord> all = records;
        if (all == null) {
            all = CsvReader.builder()
                    .fieldSeparator(format.separator)
                    .quoteCharacter(format.quote)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(Math.max(format.limits.maxBytes(), LEAST_BUFFER))
                    .build(CsvLimits.records(format.limits), withoutMark())
                    .iterator();
            records = all;
        }
        return all;
    }

    private Reader withoutMark() {
        PushbackReader text = new PushbackReader(csv);
        try {
            int first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            return text;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isBlank(CsvRecord read) {
        for (int i = 0; i < read.getFieldCount(); i++) {
            if (!stripped(read.getField(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Outcome empty() {
        return Outcome.failed(
                0,
                ImmutableList.of(Problem.of(
                        ProblemKind.TRUNCATED,
                        CsvPlace.ofRow(0),
                        "expected",
                        Phrase.of(new ProblemMessage("csv.header")))));
    }

    private ImmutableList<Problem> readHeader(CsvRecord read) {
        List<String> names = read.getFields().stream().map(CsvRows::stripped).toList();
        Map<Cell, Integer> places = new EnumMap<>(Cell.class);
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        format.columns.forEach((cell, column) -> {
            int place = names.indexOf(column);
            if (place < 0) {
                problems.add(missing(column, names));
            } else if (names.lastIndexOf(column) > place) {
                problems.add(Problem.of(ProblemKind.DUPLICATE_COLUMN, new CsvPlace(row, column, "")));
            }
            places.put(cell, place);
        });
        header = new Header(places, names.size());
        return problems.build().stream().distinct().collect(ImmutableList.toImmutableList());
    }

    private Problem missing(String column, List<String> names) {
        List<String> named = names.stream().filter(name -> !name.isEmpty()).toList();
        Object[] arguments = {"property", column, "allowed", named, "nearest", Spelling.nearest(column, named)};
        return Problem.of(ProblemKind.MISSING_COLUMN, CsvPlace.ofRow(row), arguments);
    }

    private Outcome outcome(Header names, CsvRecord read) {
        CsvCells.Row cellsOfRow = cells.row(row, read, names.places);
        for (int i = names.size; i < read.getFieldCount(); i++) {
            if (!stripped(read.getField(i)).isEmpty()) {
                cellsOfRow.problem(i, Problem.of(ProblemKind.UNKNOWN_COLUMN, new CsvPlace(row, "", read.getField(i))));
            }
        }
        return cellsOfRow.outcome();
    }

    /** The entries of the good rows, while the problems of the others are given away. */
    Stream<LedgerEntry> entries(Consumer<? super ImmutableList<Problem>> bad) {
        return StreamSupport.stream(
                new AbstractSpliterator<LedgerEntry>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super LedgerEntry> action) {
                        for (Optional<Outcome> next = next(); next.isPresent(); next = next()) {
                            Outcome outcome = next.get();
                            if (outcome.entry().isPresent()) {
                                action.accept(outcome.entry().get());
                                return true;
                            }
                            bad.accept(outcome.problems());
                        }
                        return false;
                    }
                },
                false);
    }
}

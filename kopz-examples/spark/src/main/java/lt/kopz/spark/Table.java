package lt.kopz.spark;

import static org.apache.spark.sql.functions.col;

import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.sheets.CsvPlace;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A table of ledger entries whose owner states what its columns are called: CSV, Parquet, or what a pipeline has made so far.
 *
 * <pre>{@code
 * Table.of(spark.read().parquet("books"), "Nr", () -> LedgerCsv.columns()
 *                 .day("Data")
 *                 .kind("Tipas", Map.of("Skirta", ORIGINAL, "Išleista", EXPENDITURE))
 *                 .amount("Suma")
 *                 .currency("EUR")
 *                 .account("Sąskaita"))
 *         .books("Savivaldybė")
 *         .position("Eilė");
 * }</pre>
 *
 * <p>Entries of one day take effect in the order of the column of the position, and where there is none in that of their ids. Days are
 * read of columns of dates, too, as {@code 2019-02-25}, and numbers without exponents.
 */
public final class Table extends Source {
    /** The column that the reader of CSV puts a row into that it cannot divide into columns. */
    private static final String MALFORMED = "_malformed";

    private final Dataset<Row> rows;
    private final Format format;

    /** How rows are read, on each worker. */
    private record Format(
            List<String> names,
            String id,
            Columns columns,
            @Nullable String books,
            @Nullable String position,
            List<String> places)
            implements Serializable {

        /** What of a row stands in columns of the ledger's own. */
        List<String> cells() {
            return names.stream().filter(name -> !name.equals(MALFORMED)).toList();
        }
    }

    private Table(Dataset<Row> rows, Format format) {
        this.rows = rows;
        this.format = format;
    }

    /**
     * A table.
     *
     * @param rows the rows; reading them again must give the same
     * @param id the column of the ids
     * @param columns what the other columns are called
     * @return the source
     * @throws IllegalArgumentException if a column is not there
     */
    public static Table of(Dataset<Row> rows, String id, Columns columns) {
        Table table = new Table(rows, new Format(List.of(rows.columns()), id, columns, null, null, List.of()));
        table.requireColumns();
        return table;
    }

    /**
     * CSV files with a header.
     *
     * @param spark the session
     * @param path a file, a folder or a pattern, of any file system that Spark knows
     * @param options those of Spark's reader of CSV, such as {@code sep}
     * @param id the column of the ids
     * @param columns what the other columns are called
     * @return the source; a row that cannot be divided into columns is a problem
     */
    public static Table csv(SparkSession spark, String path, Map<String, String> options, String id, Columns columns) {
        StructType header =
                spark.read().options(options).option("header", true).csv(path).schema();
        return of(
                spark.read()
                        .options(options)
                        .option("header", true)
                        .option("mode", "PERMISSIVE")
                        .option("columnNameOfCorruptRecord", MALFORMED)
                        .schema(header.add(MALFORMED, DataTypes.StringType))
                        .csv(path),
                id,
                columns);
    }

    /**
     * With a column that states whose books a row belongs to; without one all rows are the books of one.
     *
     * @param column the column
     * @return the same rows
     */
    public Table books(String column) {
        return new Table(
                rows, new Format(format.names, format.id, format.columns, column, format.position, format.places));
    }

    /**
     * With a column of whole numbers in whose order entries of one day take effect.
     *
     * @param column the column
     * @return the same rows
     */
    public Table position(String column) {
        return new Table(
                rows, new Format(format.names, format.id, format.columns, format.books, column, format.places));
    }

    /**
     * With columns that state where a row stands, such as file and row; without them a row is reported with all that is in it.
     *
     * @param columns the columns
     * @return the same rows
     */
    public Table place(String... columns) {
        return new Table(
                rows,
                new Format(format.names, format.id, format.columns, format.books, format.position, List.of(columns)));
    }

    private void requireColumns() {
        List<Problem> problems = new ArrayList<>();
        Iterator<LedgerEntry> none = format.columns
                .get()
                .id(format.id)
                .separator(',')
                .quote('"')
                .entries(new StringReader(line(format.cells().stream())), problems::addAll)
                .iterator();
        if (none.hasNext() || !problems.isEmpty()) {
            throw new IllegalArgumentException(problems.stream()
                    .map(problem -> problem.at(JsonPlace.of("")).message() + "; " + problem.fix())
                    .collect(Collectors.joining("; ")));
        }
    }

    @Override
    JavaRDD<Item> divided() {
        List<Column> order = Stream.of(Optional.ofNullable(format.position), Optional.of(format.id))
                .flatMap(Optional::stream)
                .map(name -> col("`" + name.replace("`", "``") + "`"))
                .toList();
        Format how = format;
        return rows.sortWithinPartitions(order.toArray(Column[]::new))
                .toJavaRDD()
                .mapPartitions(part -> new Items(how, part), true);
    }

    @Override
    JavaRDD<Item> whole() {
        return JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext())
                .emptyRDD();
    }

    @Override
    Map<Spot.Start, Long> linesBefore(Set<Spot.Start> starts) {
        return Map.of();
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",", "", "\n"));
    }

    /** A cell as text; the zeros at the end of a number are those of the type of its column. */
    private static String text(Row row, String name) {
        Object value = row.getAs(name);
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    /** The rows of a part, written as CSV and read by {@link lt.kopz.sheets.LedgerCsv}, of which each row is one outcome. */
    private static final class Items implements Iterator<Item> {
        private final Format format;
        private final Iterator<Row> rows;

        /** The rows that have been written and not read yet. */
        private final Deque<Row> written = new ArrayDeque<>();

        private final Deque<Item> ready = new ArrayDeque<>();
        private Iterator<LedgerEntry> entries;

        Items(Format format, Iterator<Row> rows) {
            this.format = format;
            this.rows = rows;
            this.entries = begin(List.of());
        }

        /** Begins to read anew, with rows that were written before. */
        private Iterator<LedgerEntry> begin(List<Row> again) {
            return format.columns
                    .get()
                    .id(format.id)
                    .separator(',')
                    .quote('"')
                    .entries(new Written(again), problems -> {
                        Row row = written.remove();
                        problems.forEach(problem -> ready.add(Item.bad(Trouble.of(problem, spot(row, problem)))));
                    })
                    .iterator();
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty()) {
                if (entries.hasNext()) {
                    if (ready.isEmpty()) {
                        LedgerEntry entry = entries.next();
                        Row row = written.remove();
                        ready.add(Item.of(books(row), position(row), entry, () -> spot(row)));
                    }
                } else if (ready.isEmpty()) {
                    if (written.isEmpty() && !rows.hasNext()) {
                        return false;
                    }
                    List<Row> again = List.copyOf(written);
                    written.clear();
                    entries = begin(again);
                }
            }
            return true;
        }

        @Override
        public Item next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private String books(Row row) {
            return format.books == null ? "" : text(row, format.books);
        }

        private long position(Row row) {
            Object value = format.position == null ? null : row.getAs(format.position);
            return value instanceof Number number ? number.longValue() : 0;
        }

        private Spot spot(Row row) {
            return Spot.of((format.places.isEmpty() ? format.cells() : format.places)
                    .stream().map(name -> name + " " + text(row, name)).collect(Collectors.joining(", ")));
        }

        private Spot spot(Row row, Problem problem) {
            Spot spot = spot(row);
            return problem.place() instanceof CsvPlace cell && !cell.column().isEmpty()
                    ? Spot.of(spot.file() + ": " + cell.column()
                            + (cell.value().isEmpty() ? "" : " '" + cell.value() + "'"))
                    : spot;
        }

        /** Rows as the text of a CSV file, written as they are read. */
        private final class Written extends Reader {
            private final Iterator<Row> again;
            private String line;
            private int at;

            Written(List<Row> again) {
                this.again = again.iterator();
                line = line(format.cells().stream());
            }

            @Override
            public int read(char[] into, int from, int length) {
                while (at == line.length()) {
                    Iterator<Row> next = again.hasNext() ? again : rows;
                    if (!next.hasNext()) {
                        return -1;
                    }
                    Row row = next.next();
                    if (isMalformed(row)) {
                        ready.add(Item.bad(Trouble.of(
                                Problem.of(
                                        ProblemKind.MALFORMED_CSV,
                                        JsonPlace.of(""),
                                        "detail",
                                        "the row has more or fewer columns than the header, or a quotation mark in the wrong place"),
                                spot(row))));
                    } else if (format.cells().stream()
                            .anyMatch(name -> !text(row, name).isBlank())) {
                        written.add(row);
                        line = line(format.cells().stream().map(name -> text(row, name)));
                        at = 0;
                    }
                }
                int many = Math.min(length, line.length() - at);
                line.getChars(at, at + many, into, from);
                at += many;
                return many;
            }

            private boolean isMalformed(Row row) {
                return format.names.contains(MALFORMED) && row.getAs(MALFORMED) != null;
            }

            @Override
            public void close() {}
        }
    }
}

package lt.kopz.spark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Sum;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * What books of any size add up to, on Spark: the totals and flaws of one {@link lt.kopz.core.ledger.Ledger} of each of them, and the rows
 * that cannot be counted.
 *
 * <pre>{@code
 * try (SparkRollUp country = SparkRollUp.of(spark, JsonLinesFiles.eachOfItsOwn(spark, List.of("country")), List.of())) {
 *     country.totals().where("by = 'plan'").show();
 *     country.flaws().show();
 *     country.problems().show();
 * }
 * }</pre>
 *
 * <p>The rows are read twice where books are divided between parts of the data, otherwise once. The first time it is found out which accounts
 * are divided, and which hang together with them because entries of one are within entries of another. The second time the others are counted
 * where they are, by ledgers that are given up again; of the divided ones only what depends on other entries is brought together as it is, and
 * all else as sums. So an account with many entries is no heavier than its days.
 */
public final class SparkRollUp implements AutoCloseable {
    private static final StructType TOTALS = totals(new StructType()
            .add("as_of", DataTypes.DateType, true)
            .add("by", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, false)
            .add("currency", DataTypes.StringType, false));

    private static final StructType FLAWS = new StructType()
            .add("books", DataTypes.StringType, false)
            .add("kind", DataTypes.StringType, false)
            .add("entry", DataTypes.StringType, false)
            .add("account", DataTypes.StringType, false)
            .add("day", DataTypes.DateType, false)
            .add("difference", amount(), false)
            .add("currency", DataTypes.StringType, false);

    private static final StructType PROBLEMS = new StructType()
            .add("code", DataTypes.StringType, false)
            .add("place", DataTypes.StringType, false)
            .add("text", DataTypes.StringType, false);

    private final SparkSession spark;
    private final Source source;
    private final List<LocalDate> days;
    private final JavaRDD<Counted> counted;
    private final JavaRDD<Counted> together;

    private SparkRollUp(
            SparkSession spark,
            Source source,
            List<LocalDate> days,
            JavaRDD<Counted> counted,
            JavaRDD<Counted> together) {
        this.spark = spark;
        this.source = source;
        this.days = days;
        this.counted = counted;
        this.together = together;
    }

    private static org.apache.spark.sql.types.DataType amount() {
        return DataTypes.createDecimalType(38, 4);
    }

    private static StructType totals(StructType key) {
        StructType type = key;
        for (String name : Stream.concat(
                        Arrays.stream(Sum.values()).map(Sum::name),
                        Arrays.stream(EntryKind.values()).map(EntryKind::name))
                .distinct()
                .toList()) {
            type = type.add(new StructField(
                    name.toLowerCase(Locale.ROOT), amount(), false, org.apache.spark.sql.types.Metadata.empty()));
        }
        return type;
    }

    /**
     * Prepares the roll-up of a source. What is asked for then is counted once and kept until {@link #close()}.
     *
     * @param spark the session
     * @param source the rows
     * @param days the days of which totals are asked, besides those of all entries
     * @return the roll-up
     */
    public static SparkRollUp of(SparkSession spark, Source source, List<LocalDate> days) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<LocalDate> asOf =
                Stream.concat(days.stream(), Stream.of(LocalDate.MAX)).toList();
        Counting counting = new Counting(asOf);
        JavaRDD<Item> divided = source.divided();
        Preparation prepared = Preparation.of(context, divided);
        Broadcast<Twice> twice = context.broadcast(prepared.twice());
        Broadcast<SharedAccounts> members = context.broadcast(prepared.together());
        int places = few(divided);
        JavaRDD<Counted> counted = divided.mapPartitionsWithIndex(
                        (part, items) -> List.of(counting.count(part, items, members.value(), twice.value(), places))
                                .iterator(),
                        true)
                .union(source.whole()
                        .mapPartitionsWithIndex(
                                (part, items) -> List.of(
                                                counting.count(part, items, SharedAccounts.NOTHING, Twice.NONE, 0))
                                        .iterator(),
                                true))
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<Counted> rest = context.emptyRDD();
        if (!prepared.together().isNothing()) {
            rest = counted.flatMapToPair(one -> IntStream.range(0, one.related.size())
                            .filter(place -> one.related.get(place).length > 0)
                            .mapToObj(place -> new Tuple2<>(place, one.related.get(place)))
                            .iterator())
                    .groupByKey(new HashPartitioner(places))
                    .map(place -> counting.countTogether(place._2()))
                    .persist(StorageLevel.MEMORY_AND_DISK());
        }
        return new SparkRollUp(spark, source, asOf, counted, rest);
    }

    /**
     * The totals: {@code as_of} (null for all days), {@code by} (all, plan, measure, year, source, manager), {@code name}, {@code currency},
     * and a column for each {@link Sum} and {@link EntryKind} by its name in lower case.
     *
     * @return the table
     */
    public Dataset<Row> totals() {
        List<LocalDate> known = days;
        JavaRDD<Row> rows = all().flatMapToPair(one -> one.totals.stream()
                        .map(total -> new Tuple2<>(total.key(), total.minor()))
                        .iterator())
                .reduceByKey(Counted::sum, few(counted))
                .map(sum -> row(known.get(sum._1().day()), sum._1(), sum._2()));
        return spark.createDataFrame(rows, TOTALS);
    }

    private static Row row(LocalDate day, Counted.Key group, long[] minor) {
        Totals totals = Counted.totals(group.currency(), minor);
        List<Object> cells = new ArrayList<>();
        cells.add(day.equals(LocalDate.MAX) ? null : Date.valueOf(day));
        cells.addAll(List.of(group.by(), group.name(), group.currency()));
        for (Sum sum : Sum.values()) {
            cells.add(Amounts.decimal(totals.of(sum)));
        }
        for (EntryKind kind : EntryKind.values()) {
            if (kind != EntryKind.NEED) { // which is a sum as well
                cells.add(Amounts.decimal(totals.of(kind)));
            }
        }
        return RowFactory.create(cells.toArray());
    }

    /**
     * What does not fit in the books, which is counted all the same: {@code books, kind, entry, account, day, difference, currency}, as
     * {@link lt.kopz.core.ledger.Discrepancy} states it.
     *
     * @return the table
     */
    public Dataset<Row> flaws() {
        return spark.createDataFrame(
                all().flatMap(one -> one.flaws.iterator())
                        .map(flaw -> RowFactory.create(
                                flaw.books(),
                                flaw.kind(),
                                flaw.entry(),
                                flaw.account(),
                                Date.valueOf(flaw.day()),
                                Amounts.decimal(Amounts.ofMinor(flaw.minor(), Amounts.currency(flaw.currency()))),
                                flaw.currency())),
                FLAWS);
    }

    /**
     * The rows that are not counted: {@code code}, the name of the {@link lt.kopz.core.refusal.ProblemKind}, {@code place} and {@code text}.
     *
     * @return the table
     */
    public Dataset<Row> problems() {
        JavaRDD<Trouble> troubles = all().flatMap(one -> one.troubles.iterator());
        Set<Spot.Start> starts = new HashSet<>(all().flatMap(one -> one.troubles.stream()
                        .map(Trouble::spot)
                        .filter(spot -> spot.start() > 0)
                        .map(Spot::begin)
                        .distinct()
                        .iterator())
                .collect());
        Map<Spot.Start, Long> before = starts.isEmpty() ? Map.of() : source.linesBefore(starts);
        return spark.createDataFrame(
                troubles.map(each -> RowFactory.create(each.code(), each.spot().text(before), each.text())), PROBLEMS);
    }

    /** So many workers are enough for what is left of parts of the data once these have been counted. */
    static int few(JavaRDD<?> parts) {
        return 1 + parts.getNumPartitions() / 4;
    }

    private JavaRDD<Counted> all() {
        return counted.union(together);
    }

    @Override
    public void close() {
        counted.unpersist();
        together.unpersist();
    }
}

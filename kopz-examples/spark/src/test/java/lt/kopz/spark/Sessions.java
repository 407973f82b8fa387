package lt.kopz.spark;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.country.Admission;
import lt.kopz.country.RollUp;
import lt.kopz.sheets.LedgerCsv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A session of two threads that all tests share, entries as a table, and what one ledger says of them. */
final class Sessions {
    static final Columns COLUMNS = () -> LedgerCsv.columns()
            .kind("kind")
            .day("day")
            .amount("amount")
            .currencyIn("currency")
            .account("account")
            .plan("plan")
            .measure("measure")
            .source(
                    "source",
                    FundingSourceKind.COMMON.stream().collect(Collectors.toMap(FundingSourceKind::code, kind -> kind)))
            .year("year")
            .party("party")
            .programme("programme")
            .manager("manager")
            .within("within", "|");

    static final StructType TYPE = new StructType()
            .add("place", DataTypes.LongType)
            .add("id", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("day", DataTypes.DateType)
            .add("amount", DataTypes.createDecimalType(20, 3))
            .add("currency", DataTypes.StringType)
            .add("account", DataTypes.StringType)
            .add("plan", DataTypes.StringType)
            .add("measure", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("year", DataTypes.IntegerType)
            .add("party", DataTypes.StringType)
            .add("programme", DataTypes.StringType)
            .add("manager", DataTypes.StringType)
            .add("within", DataTypes.StringType);

    private static final class Shared {
        static final SparkSession SPARK = SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.local.dir", "target/spark")
                .config("spark.sql.warehouse.dir", "target/spark")
                .getOrCreate();
    }

    private Sessions() {}

    static SparkSession spark() {
        return Shared.SPARK;
    }

    static Row row(long place, LedgerEntry entry) {
        return RowFactory.create(
                place,
                entry.id(),
                entry.kind().name(),
                Date.valueOf(entry.day()),
                new BigDecimal(Amounts.plain(entry.amount())),
                entry.amount().getCurrency().getCurrencyCode(),
                entry.account(),
                entry.plan().orElse(null),
                entry.measure().orElse(null),
                entry.source().map(FundingSourceKind::code).orElse(null),
                entry.year().orElse(null),
                entry.party().orElse(null),
                entry.programme().orElse(null),
                entry.manager().orElse(null),
                entry.within().isEmpty() ? null : String.join("|", entry.within()));
    }

    /** Rows in their order, divided into so many parts. */
    static Dataset<Row> table(List<Row> rows, int parts) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark().sparkContext());
        return spark().createDataFrame(context.parallelize(rows, parts), TYPE);
    }

    /** What is said of entries: the totals of each group as of each day, the flaws, and the codes of what was refused. */
    record Said(Map<String, Map<String, BigDecimal>> totals, TreeSet<String> flaws, Map<String, Long> refused) {}

    /** What one ledger says of entries in their order. */
    static Said ledger(List<LedgerEntry> entries, List<LocalDate> days) {
        Map<String, Long> refused = new TreeMap<>();
        Admission<LedgerEntry> books =
                new Admission<>((entry, why) -> refused.merge(why.kind().name(), 1L, Long::sum));
        entries.forEach(entry -> books.add(entry, entry));
        Ledger ledger = books.ledger();
        Map<String, Map<String, BigDecimal>> totals = new TreeMap<>();
        add(totals, "null", RollUp.of(ledger.view()));
        days.forEach(day -> add(totals, day.toString(), RollUp.of(ledger.view().asOf(day))));
        return new Said(
                totals,
                ledger.discrepancies().stream().map(Sessions::text).collect(Collectors.toCollection(TreeSet::new)),
                refused);
    }

    private static void add(Map<String, Map<String, BigDecimal>> totals, String day, RollUp rollUp) {
        rollUp.totals().forEach((group, sums) -> {
            Map<String, BigDecimal> byKind = new HashMap<>();
            for (EntryKind kind : EntryKind.values()) {
                byKind.put(kind.name().toLowerCase(Locale.ROOT), plain(Amounts.decimal(sums.of(kind))));
            }
            byKind.put("financing_gap", plain(Amounts.decimal(sums.financingGap())));
            byKind.put("balance", plain(Amounts.decimal(sums.balance())));
            totals.put(day + " " + group.by() + " " + group.name() + " " + group.currency(), byKind);
        });
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static String text(Discrepancy flaw) {
        return String.join(
                " ",
                flaw.kind().name(),
                flaw.entry(),
                flaw.account(),
                flaw.day().toString(),
                plain(Amounts.decimal(flaw.difference())).toPlainString(),
                flaw.difference().getCurrency().getCurrencyCode());
    }

    /** What Spark says of a source. */
    static Said said(Source source, List<LocalDate> days) {
        try (SparkRollUp rolledUp = SparkRollUp.of(spark(), source, days)) {
            Map<String, Map<String, BigDecimal>> totals = new TreeMap<>();
            for (Row row : rolledUp.totals().collectAsList()) {
                Map<String, BigDecimal> byKind = new HashMap<>();
                for (EntryKind kind : EntryKind.values()) {
                    String name = kind.name().toLowerCase(Locale.ROOT);
                    byKind.put(name, plain(row.getAs(name)));
                }
                byKind.put("financing_gap", plain(row.getAs("financing_gap")));
                byKind.put("balance", plain(row.getAs("balance")));
                String key = row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3);
                if (totals.put(key, byKind) != null) {
                    throw new AssertionError(key + " is there twice");
                }
            }
            List<String> flaws = new ArrayList<>();
            for (Row row : rolledUp.flaws().collectAsList()) {
                flaws.add(row.get(1) + " " + row.get(2) + " " + row.get(3) + " " + row.get(4) + " "
                        + plain(row.getDecimal(5)).toPlainString() + " " + row.get(6));
            }
            TreeSet<String> different = new TreeSet<>(flaws);
            if (different.size() < flaws.size()) {
                throw new AssertionError("a flaw is there twice: " + flaws);
            }
            return new Said(
                    totals,
                    different,
                    new TreeMap<>(rolledUp.problems().collectAsList().stream()
                            .collect(Collectors.groupingBy(row -> row.getString(0), Collectors.counting()))));
        }
    }

    static <T> List<T> changed(List<T> all, Function<T, T> change) {
        return all.stream().map(change).toList();
    }
}

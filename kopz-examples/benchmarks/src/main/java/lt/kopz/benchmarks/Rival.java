package lt.kopz.benchmarks;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.Sum;
import lt.kopz.core.ledger.SumsByPlan;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A way to hold ledger lines and to say the funding gap of each plan as of a day. */
public interface Rival extends AutoCloseable {
    /** The gaps of all plans in the order of their names, as this rival gives them. */
    Object gaps(LocalDate day) throws SQLException;

    /** The same in cents, to be compared. */
    long[] cents(Object gaps);

    @Override
    default void close() throws SQLException {}

    /** Makes a rival that holds entries. */
    interface Maker {
        Rival of(List<LedgerEntry> entries) throws SQLException;
    }

    /** All rivals. */
    enum Kind {
        ARRAYS(PrimitiveArrays::new),
        LEDGER_SCAN(LedgerScan::new),
        LEDGER_INDEX(LedgerIndex::new),
        PACKED_OBJECTS(PackedObjects::new),
        RECORDS_OF_LONG_CENTS(Records::new),
        JODA_MONEY(Joda::new),
        MONETA_MONEY_ADD(Moneta::new),
        DUCKDB_2_THREADS(entries -> new Sql("jdbc:duckdb:", entries, "SET threads TO 2")),
        DUCKDB_1_THREAD(entries -> new Sql("jdbc:duckdb:", entries, "SET threads TO 1")),
        SQLITE(entries -> new Sql("jdbc:sqlite::memory:", entries, "PRAGMA cache_size = -500000")),
        // H2 would give its last answer again
        H2(entries -> new Sql("jdbc:h2:mem:", entries, "SET OPTIMIZE_REUSE_RESULTS 0"));

        private final Maker maker;

        Kind(Maker maker) {
            this.maker = maker;
        }

        Rival of(List<LedgerEntry> entries) throws SQLException {
            return maker.of(entries);
        }
    }

    /** How an entry counts in a funding gap: 1 for a need, -1 for what is appropriated, 0 for the rest. */
    static int sign(EntryKind kind) {
        return switch (kind) {
            case NEED, REDUCED -> 1;
            case ORIGINAL, ADDED -> -1;
            default -> 0;
        };
    }

    /** The least that the question needs, laid out for it: what no general way can beat. Overflow is not checked. */
    final class PrimitiveArrays implements Rival {
        private final int[] plans;
        private final int[] days;
        private final long[] changes;

        PrimitiveArrays(List<LedgerEntry> entries) {
            plans = entries.stream().mapToInt(Data::planNumber).toArray();
            days = entries.stream()
                    .mapToInt(entry -> (int) entry.day().toEpochDay())
                    .toArray();
            changes = entries.stream()
                    .mapToLong(entry -> sign(entry.kind()) * Amounts.minor(entry.amount()))
                    .toArray();
        }

        @Override
        public Object gaps(LocalDate asOf) {
            long[] gaps = new long[Data.PLANS];
            int day = (int) asOf.toEpochDay();
            for (int i = 0; i < plans.length; i++) {
                gaps[plans[i]] += changes[i] & ~((day - days[i]) >> 31);
            }
            return gaps;
        }

        @Override
        public long[] cents(Object gaps) {
            return (long[]) gaps;
        }
    }

    /** kopz, one pass. */
    final class LedgerScan implements Rival {
        private static final CurrencyUnit EURO = Amounts.currency("EUR");
        private final Ledger ledger;

        LedgerScan(List<LedgerEntry> entries) {
            ledger = Ledger.of(entries);
        }

        @Override
        public Object gaps(LocalDate day) {
            return ledger.view().asOf(day).byPlan(EURO).values().stream()
                    .map(Totals::financingGap)
                    .toList();
        }

        @Override
        public long[] cents(Object gaps) {
            return ((List<?>) gaps)
                    .stream()
                            .mapToLong(gap -> Amounts.minor((MonetaryAmount) gap))
                            .toArray();
        }
    }

    /** kopz, the index once built and the day once asked for. */
    final class LedgerIndex implements Rival {
        private final SumsByPlan index;

        LedgerIndex(List<LedgerEntry> entries) {
            index = Ledger.of(entries).byPlan(Sum.FINANCING_GAP, Amounts.currency("EUR"));
        }

        @Override
        public Object gaps(LocalDate day) {
            return ImmutableList.copyOf(index.asOf(day).values());
        }

        @Override
        public long[] cents(Object gaps) {
            return ((List<?>) gaps)
                    .stream()
                            .mapToLong(gap -> Amounts.minor((MonetaryAmount) gap))
                            .toArray();
        }
    }

    /** An object for each line, its day and how it counts in one number and its cents in another. Overflow is not checked. */
    final class PackedObjects implements Rival {
        private static final int NEED = 1;
        private static final int GIVEN = 2;

        private static final class Line {
            private final int plan;
            private final int dayAndFlags;
            private final long cents;

            Line(LedgerEntry entry) {
                int sign = sign(entry.kind());
                plan = Data.planNumber(entry);
                dayAndFlags = (int) entry.day().toEpochDay() << 2 | (sign > 0 ? NEED : 0) | (sign < 0 ? GIVEN : 0);
                cents = Amounts.minor(entry.amount());
            }
        }

        private final List<Line> lines;

        PackedObjects(List<LedgerEntry> entries) {
            lines = entries.stream().map(Line::new).toList();
        }

        @Override
        public Object gaps(LocalDate asOf) {
            long[] gaps = new long[Data.PLANS];
            int day = (int) asOf.toEpochDay();
            for (Line line : lines) {
                if (line.dayAndFlags >> 2 <= day) {
                    gaps[line.plan] += ((line.dayAndFlags & NEED) - (line.dayAndFlags & GIVEN) / GIVEN) * line.cents;
                }
            }
            return gaps;
        }

        @Override
        public long[] cents(Object gaps) {
            return (long[]) gaps;
        }
    }

    /** A record for each line, cents added up with a check. */
    final class Records implements Rival {
        private record Line(int plan, LocalDate day, EntryKind kind, long cents) {}

        private final List<Line> lines;

        Records(List<LedgerEntry> entries) {
            lines = entries.stream()
                    .map(entry ->
                            new Line(Data.planNumber(entry), entry.day(), entry.kind(), Amounts.minor(entry.amount())))
                    .toList();
        }

        @Override
        public Object gaps(LocalDate day) {
            long[] gaps = new long[Data.PLANS];
            for (Line line : lines) {
                if (!line.day.isAfter(day)) {
                    gaps[line.plan] = Math.addExact(gaps[line.plan], sign(line.kind) * line.cents);
                }
            }
            return gaps;
        }

        @Override
        public long[] cents(Object gaps) {
            return (long[]) gaps;
        }
    }

    /** A record for each line with an amount of Joda-Money. */
    final class Joda implements Rival {
        private record Line(int plan, LocalDate day, EntryKind kind, org.joda.money.Money amount) {}

        private final List<Line> lines;

        Joda(List<LedgerEntry> entries) {
            lines = entries.stream()
                    .map(entry -> new Line(
                            Data.planNumber(entry),
                            entry.day(),
                            entry.kind(),
                            org.joda.money.Money.ofMinor(
                                    org.joda.money.CurrencyUnit.EUR, Amounts.minor(entry.amount()))))
                    .toList();
        }

        @Override
        public Object gaps(LocalDate day) {
            org.joda.money.Money[] gaps = new org.joda.money.Money[Data.PLANS];
            Arrays.fill(gaps, org.joda.money.Money.zero(org.joda.money.CurrencyUnit.EUR));
            for (Line line : lines) {
                int sign = sign(line.kind);
                if (sign != 0 && !line.day.isAfter(day)) {
                    gaps[line.plan] = sign > 0 ? gaps[line.plan].plus(line.amount) : gaps[line.plan].minus(line.amount);
                }
            }
            return gaps;
        }

        @Override
        public long[] cents(Object gaps) {
            return Arrays.stream((org.joda.money.Money[]) gaps)
                    .mapToLong(org.joda.money.Money::getAmountMinorLong)
                    .toArray();
        }
    }

    /** A record for each line with an amount of Moneta, used as its manual says. */
    final class Moneta implements Rival {
        private record Line(int plan, LocalDate day, EntryKind kind, MonetaryAmount amount) {}

        private final List<Line> lines;

        Moneta(List<LedgerEntry> entries) {
            CurrencyUnit euro = Monetary.getCurrency("EUR");
            lines = entries.stream()
                    .map(entry -> new Line(
                            Data.planNumber(entry),
                            entry.day(),
                            entry.kind(),
                            Monetary.getDefaultAmountFactory()
                                    .setCurrency(euro)
                                    .setNumber(Amounts.decimal(entry.amount()))
                                    .create()))
                    .toList();
        }

        @Override
        public Object gaps(LocalDate day) {
            MonetaryAmount[] gaps = new MonetaryAmount[Data.PLANS];
            Arrays.fill(
                    gaps,
                    Monetary.getDefaultAmountFactory()
                            .setCurrency("EUR")
                            .setNumber(0)
                            .create());
            for (Line line : lines) {
                int sign = sign(line.kind);
                if (sign != 0 && !line.day.isAfter(day)) {
                    gaps[line.plan] =
                            sign > 0 ? gaps[line.plan].add(line.amount) : gaps[line.plan].subtract(line.amount);
                }
            }
            return gaps;
        }

        @Override
        public long[] cents(Object gaps) {
            return Arrays.stream((MonetaryAmount[]) gaps)
                    .mapToLong(Amounts::minor)
                    .toArray();
        }
    }

    /** A table in the memory of a database. */
    final class Sql implements Rival {
        private final Connection connection;
        private final PreparedStatement query;

        Sql(String url, List<LedgerEntry> entries, String setting) throws SQLException {
            connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                statement.execute(setting);
                statement.execute("CREATE TABLE line (plan INTEGER, epoch INTEGER, kind INTEGER, cents BIGINT)");
            }
            if (connection instanceof DuckDBConnection duck) {
                append(duck, entries);
            } else {
                insert(entries);
            }
            query = connection.prepareStatement("SELECT plan, SUM(CASE WHEN kind IN (" + kinds(1)
                    + ") THEN cents WHEN kind IN (" + kinds(-1)
                    + ") THEN -cents ELSE 0 END) FROM line WHERE epoch <= ? GROUP BY plan ORDER BY plan");
        }

        private void insert(List<LedgerEntry> entries) throws SQLException {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO line VALUES (?, ?, ?, ?)")) {
                int batched = 0;
                for (LedgerEntry entry : entries) {
                    insert.setInt(1, Data.planNumber(entry));
                    insert.setInt(2, (int) entry.day().toEpochDay());
                    insert.setInt(3, entry.kind().ordinal());
                    insert.setLong(4, Amounts.minor(entry.amount()));
                    insert.addBatch();
                    if (++batched % 10_000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }

        /** As its manual says for many rows; inserting them one by one takes minutes. */
        private static void append(DuckDBConnection connection, List<LedgerEntry> entries) throws SQLException {
            try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "line")) {
                for (LedgerEntry entry : entries) {
                    rows.beginRow();
                    rows.append(Data.planNumber(entry));
                    rows.append((int) entry.day().toEpochDay());
                    rows.append(entry.kind().ordinal());
                    rows.append(Amounts.minor(entry.amount()));
                    rows.endRow();
                }
            }
        }

        private static String kinds(int sign) {
            List<String> kinds = new ArrayList<>();
            for (EntryKind kind : EntryKind.values()) {
                if (sign(kind) == sign) {
                    kinds.add(Integer.toString(kind.ordinal()));
                }
            }
            return String.join(", ", kinds);
        }

        @Override
        public Object gaps(LocalDate day) throws SQLException {
            query.setInt(1, (int) day.toEpochDay());
            long[] gaps = new long[Data.PLANS];
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    gaps[rows.getInt(1)] = rows.getLong(2);
                }
            }
            return gaps;
        }

        @Override
        public long[] cents(Object gaps) {
            return (long[]) gaps;
        }

        @Override
        public void close() throws SQLException {
            query.close();
            connection.close();
        }
    }
}

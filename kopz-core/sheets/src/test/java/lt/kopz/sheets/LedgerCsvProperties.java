package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.GeneratedLedgers;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountText.GroupMark;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerCsvProperties {
    private static final Map<String, Function<LedgerEntry, String>> COLUMNS = new LinkedHashMap<>();
    private static final Map<String, EntryKind> KINDS = Arrays.stream(EntryKind.values())
            .collect(Collectors.toMap(kind -> "rūšis „" + kind.name() + "“", kind -> kind));
    private static final Map<String, FundingSourceKind> SOURCES = FundingSourceKind.COMMON.stream()
            .collect(Collectors.toMap(kind -> "š; \"" + kind.code() + "\"", kind -> kind));

    static {
        COLUMNS.put("Nr", LedgerEntry::id);
        COLUMNS.put("Tipas", entry -> "rūšis „" + entry.kind() + "“");
        COLUMNS.put("Valiuta", entry -> entry.amount().getCurrency().getCurrencyCode());
        COLUMNS.put("Sąskaita", LedgerEntry::account);
        COLUMNS.put("Planas", entry -> entry.plan().orElse(""));
        COLUMNS.put("Priemonė", entry -> entry.measure().orElse(""));
        COLUMNS.put(
                "Šaltinis",
                entry -> entry.source().map(source -> "š; \"" + source + "\"").orElse(""));
        COLUMNS.put("Metai", entry -> entry.year().map(String::valueOf).orElse(""));
        COLUMNS.put("Kas", entry -> entry.party().orElse(""));
        COLUMNS.put("Programa", entry -> entry.programme().orElse(""));
        COLUMNS.put("Valdytojas", entry -> entry.manager().orElse(""));
        COLUMNS.put("Dalis", entry -> String.join(" | ", entry.within()));
        COLUMNS.put("Pastaba", entry -> "„" + entry.id() + "“,\n; \t");
    }

    /** A way to write the same entries, and what reads it. */
    private record Dialect(char separator, char quote, boolean comma, int groups, int signs, String days) {
        static Dialect of(Random random) {
            return new Dialect(
                    ",;\t|".charAt(random.nextInt(4)),
                    "\"'".charAt(random.nextInt(2)),
                    random.nextBoolean(),
                    random.nextInt(3),
                    random.nextInt(3),
                    List.of("yyyy-MM-dd", "dd.MM.yyyy", "M/d/yyyy", "yyyyMMdd").get(random.nextInt(4)));
        }

        LedgerCsv format() {
            LedgerCsv format = LedgerCsv.columns()
                    .separator(separator)
                    .quote(quote)
                    .id("Nr")
                    .day("Data", days)
                    .kind("Tipas", KINDS)
                    .amount("Suma")
                    .currencyIn("Valiuta")
                    .account("Sąskaita")
                    .plan("Planas")
                    .measure("Priemonė")
                    .source("Šaltinis", SOURCES)
                    .year("Metai")
                    .party("Kas")
                    .programme("Programa")
                    .manager("Valdytojas")
                    .within("Dalis", "|");
            format = comma ? format.decimalComma() : format;
            format = groups == 0 ? format : format.thousands(mark());
            return signs == 0 ? format : signs == 1 ? format.trailingMinus() : format.parentheses();
        }

        private GroupMark mark() {
            return groups == 1 ? GroupMark.BLANK : comma ? GroupMark.POINT : GroupMark.COMMA;
        }

        private String amount(LedgerEntry entry) {
            String plain = Amounts.plain(entry.amount());
            boolean negative = plain.startsWith("-");
            String whole = plain.replace("-", "").replaceAll("[.].*", "");
            String decimals = plain.contains(".") ? plain.substring(plain.indexOf('.') + 1) : "";
            StringBuilder digits = new StringBuilder(whole);
            String between = groups == 0 ? "" : groups == 1 ? "\u00a0" : comma ? "." : ",";
            for (int i = whole.length() - 3; i > 0; i -= 3) {
                digits.insert(i, between);
            }
            if (!decimals.isEmpty()) {
                digits.append(comma ? ',' : '.').append(decimals);
            }
            if (!negative) {
                return digits.toString();
            }
            return signs == 0 ? "-" + digits : signs == 1 ? digits + "-" : "(" + digits + ")";
        }

        private String quoted(String cell, Random random) {
            boolean must = cell.chars().anyMatch(c -> c == separator || c == quote || c == '\n' || c == '\r');
            String marks = String.valueOf(quote);
            return must || random.nextInt(5) == 0 ? quote + cell.replace(marks, marks + marks) + quote : cell;
        }
    }

    /** A file by its cells: the header first, then a row for each entry. */
    private static List<List<String>> cells(List<LedgerEntry> entries, Dialect dialect, Random random) {
        DateTimeFormatter days = DateTimeFormatter.ofPattern(dialect.days, Locale.ROOT);
        Map<String, Function<LedgerEntry, String>> columns = new LinkedHashMap<>(COLUMNS);
        columns.put("Suma", dialect::amount);
        columns.put("Data", entry -> days.format(entry.day()));
        List<String> names = new ArrayList<>(columns.keySet());
        Collections.shuffle(names, random);
        List<List<String>> rows = new ArrayList<>(List.of(names));
        entries.forEach(entry -> rows.add(new ArrayList<>(
                names.stream().map(name -> columns.get(name).apply(entry)).toList())));
        return rows;
    }

    private static String text(List<List<String>> rows, Dialect dialect, Random random) {
        String end = random.nextBoolean() ? "\n" : "\r\n";
        return (random.nextBoolean() ? "\uFEFF" : "")
                + rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> dialect.quoted(cell, random))
                                .collect(Collectors.joining(String.valueOf(dialect.separator))))
                        .collect(Collectors.joining(end, "", random.nextBoolean() ? end : ""));
    }

    @Provide
    Arbitrary<List<LedgerEntry>> few() {
        return GeneratedLedgers.entries(40)
                .map(entries -> entries.stream()
                        .map(entry -> entry.during(DateRange.ofDay(entry.day())))
                        .toList());
    }

    @Property(tries = 200)
    void entries_come_back_in_whatever_columns_and_notation_they_were_written(
            @ForAll("few") List<LedgerEntry> entries, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Dialect dialect = Dialect.of(random);
        String csv = text(cells(entries, dialect, random), dialect, random);
        LedgerReading reading = dialect.format().read(new StringReader(csv));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow().entries()).isEqualTo(entries);
    }

    /** What may stand wrongly in a column, and what is found then. */
    private static final Map<String, Map<String, ProblemKind>> WRONG = Map.of(
            "Data", Map.of("x", ProblemKind.NOT_A_DATE, "", ProblemKind.MISSING_PROPERTY),
            "Suma", Map.of("x", ProblemKind.NOT_AN_AMOUNT, "", ProblemKind.MISSING_PROPERTY),
            "Tipas", Map.of("rūšis", ProblemKind.UNKNOWN_CODE, " ", ProblemKind.ENTRY_WITHOUT_KIND),
            "Valiuta", Map.of("eur", ProblemKind.UNKNOWN_CURRENCY, "", ProblemKind.MISSING_PROPERTY),
            "Metai", Map.of("pernai", ProblemKind.YEAR_OUT_OF_RANGE),
            "Šaltinis", Map.of("kitas", ProblemKind.UNKNOWN_CODE));

    @Property(tries = 200)
    void each_mistake_is_found_at_its_cell_and_hides_none_of_the_others(
            @ForAll("few") List<LedgerEntry> entries, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Dialect dialect = Dialect.of(random);
        List<List<String>> rows = cells(entries, dialect, random);
        Set<String> expected = new TreeSet<>();
        Set<Integer> bad = new TreeSet<>();
        for (int i = random.nextInt(6); i > 0 && !entries.isEmpty(); i--) {
            int row = 1 + random.nextInt(entries.size());
            List<String> columns = new ArrayList<>(new TreeSet<>(WRONG.keySet()));
            String column = columns.get(random.nextInt(columns.size()));
            Map<String, ProblemKind> wrong = new TreeMap<>(WRONG.get(column));
            String text = new ArrayList<>(wrong.keySet()).get(random.nextInt(wrong.size()));
            // an amount is read in its currency
            boolean unread = column.equals("Valiuta") || column.equals("Suma");
            if (!unread || bad.stream().noneMatch(other -> other == row)) {
                rows.get(row).set(rows.get(0).indexOf(column), text);
                expected.removeIf(each -> each.startsWith((row + 1) + " " + column + " "));
                expected.add((row + 1) + " " + column + " " + wrong.get(text));
                bad.add(row);
            }
        }
        String csv = text(rows, dialect, random);
        LedgerReading reading = dialect.format().read(new StringReader(csv));
        assertThat(reading.problems().stream().map(LedgerCsvProperties::line))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reading.value().isPresent()).isEqualTo(expected.isEmpty());

        List<String> streamed = new ArrayList<>();
        List<LedgerEntry> good = dialect.format()
                .entries(
                        new StringReader(csv),
                        problems -> streamed.addAll(
                                problems.stream().map(LedgerCsvProperties::line).toList()))
                .toList();
        assertThat(streamed).containsExactlyInAnyOrderElementsOf(expected);
        List<LedgerEntry> left = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!bad.contains(i + 1)) {
                left.add(entries.get(i));
            }
        }
        assertThat(good).isEqualTo(left);
    }

    private static String line(Problem problem) {
        CsvPlace place = (CsvPlace) problem.place();
        return place.row() + " " + place.column() + " " + problem.kind();
    }

    @Property(tries = 500)
    void whatever_happens_to_a_file_there_is_a_ledger_or_problems_that_read_in_both_languages(
            @ForAll("few") List<LedgerEntry> entries, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Dialect dialect = Dialect.of(random);
        StringBuilder csv = new StringBuilder(text(cells(entries, dialect, random), dialect, random));
        String other = "\"';,|\t\n\r -()0x\u0000\uFEFFą";
        for (int i = 0; i < 5; i++) {
            int at = random.nextInt(csv.length());
            switch (random.nextInt(3)) {
                case 0 -> csv.setCharAt(at, other.charAt(random.nextInt(other.length())));
                case 1 -> csv.insert(at, other.charAt(random.nextInt(other.length())));
                default -> csv.delete(at, Math.min(csv.length() - 1, at + random.nextInt(20)) + 1);
            }
            if (csv.length() == 0) {
                break;
            }
        }
        LedgerReading reading = dialect.format().read(new StringReader(csv.toString()));
        assertThat(reading.value().isPresent()).isEqualTo(reading.problems().isEmpty());
        for (Problem problem : reading.problems()) {
            assertThat(problem.explain(Wording.LITHUANIAN)).doesNotContain("{");
            assertThat(problem.explain(Wording.ENGLISH)).doesNotContain("{");
        }
    }
}

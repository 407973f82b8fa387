package lt.kopz.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.exchange.HledgerJournal;
import lt.kopz.core.exchange.JsonTree;
import lt.kopz.core.exchange.MeetingCalendar;
import lt.kopz.core.exchange.Popolo;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerBuilder;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.Sum;
import lt.kopz.core.ledger.SumsByPlan;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.LedgerCsv;
import lt.kopz.sheets.Workbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No input is a trap: what is ten times as large takes about ten times the steps, and texts of one hash take what others take. */
class StepsTest {
    private static final int FEW = 400;
    private static final int MANY = 10 * FEW;

    private static final CurrencyUnit EURO = Amounts.currency("EUR");
    private static final CountedSteps STEPS = new CountedSteps();

    @ParameterizedTest
    @ValueSource(
            classes = {
                ReadingJson.class,
                WritingJson.class,
                ReadingDangling.class,
                ReadingWorkbook.class,
                WritingWorkbook.class,
                ReadingBundle.class,
                ReadingLedgerCsv.class,
                ReadingBadLedgerCsv.class,
                ReadingLedgerLines.class,
                BuildingALedger.class,
                Financing.class,
                Explaining.class,
                Checking.class,
                Reporting.class,
                ThereAndBackByPopolo.class,
                Exporting.class
            })
    void ten_times_the_input_takes_at_most_twelve_times_the_steps(Class<? extends IntFunction<Runnable>> work) {
        STEPS.of(work, FEW); // what is done once
        long few = STEPS.of(work, FEW);
        long many = STEPS.of(work, MANY);
        assertThat(few).isGreaterThan(FEW);
        assertThat(many / (double) few)
                .as("%s steps, then %s", few, many)
                .isLessThanOrEqualTo(12);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(ReadingJson.class, ReadingCollidingJson.class),
                Arguments.of(ReadingWorkbook.class, ReadingCollidingWorkbook.class),
                Arguments.of(ReadingBundle.class, ReadingCollidingBundle.class),
                Arguments.of(ReadingLedgerCsv.class, ReadingCollidingLedgerCsv.class),
                Arguments.of(BuildingALedger.class, BuildingACollidingLedger.class),
                Arguments.of(Checking.class, CheckingColliding.class),
                Arguments.of(Reporting.class, ReportingColliding.class),
                Arguments.of(ThereAndBackByPopolo.class, CollidingThereAndBackByPopolo.class));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void ids_of_one_hash_take_the_steps_of_others(
            Class<? extends IntFunction<Runnable>> work, Class<? extends IntFunction<Runnable>> colliding) {
        STEPS.of(work, FEW);
        STEPS.of(colliding, FEW);
        long usual = STEPS.of(work, MANY);
        long hostile = STEPS.of(colliding, MANY);
        assertThat(hostile / (double) usual)
                .as("%s steps, hostile %s", usual, hostile)
                .isLessThanOrEqualTo(1.25);
    }

    // ---- inputs

    /** Of each text its own text of the same length and hash: each bit of a number is {@code Aa} or {@code BB}. */
    static final class Colliding implements UnaryOperator<String> {
        private final Map<String, String> known = new HashMap<>();

        @Override
        public String apply(String text) {
            return known.computeIfAbsent(text, any -> {
                int number = known.size();
                return IntStream.range(0, 16)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining());
            });
        }
    }

    private static byte[] json(int facts) {
        return Dossiers.toBytes(SizedDossier.of(facts));
    }

    /** The same dossier, all of whose ids have one hash. */
    private static byte[] collidingJson(int facts) {
        Object tree = JsonTree.read(json(facts));
        Map<String, String> ids = new LinkedHashMap<>();
        Colliding colliding = new Colliding();
        ids(tree, id -> ids.computeIfAbsent(id, colliding));
        return JsonTree.write(renamed(tree, ids)).getBytes(UTF_8);
    }

    private static void ids(Object tree, UnaryOperator<String> found) {
        if (tree instanceof Map<?, ?> object) {
            if (object.get("id") instanceof String id) {
                found.apply(id);
            }
            object.values().forEach(each -> ids(each, found));
        } else if (tree instanceof List<?> list) {
            list.forEach(each -> ids(each, found));
        }
    }

    private static Object renamed(Object tree, Map<String, String> ids) {
        if (tree instanceof Map<?, ?> object) {
            Map<Object, Object> renamed = new LinkedHashMap<>();
            object.forEach((name, value) -> renamed.put(name, renamed(value, ids)));
            return renamed;
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(each -> renamed(each, ids)).toList();
        }
        return tree instanceof String text ? ids.getOrDefault(text, text) : tree;
    }

    private static Dossier colliding(int facts) {
        return Dossiers.read(collidingJson(facts));
    }

    private static LedgerEntry entry(int number, UnaryOperator<String> name) {
        String account = name.apply("account-" + number / 4);
        EntryKind kind = number % 4 == 0 ? EntryKind.ORIGINAL : number % 4 == 1 ? EntryKind.REDUCED : EntryKind.EXPENDITURE;
        return LedgerEntry.of(
                        name.apply("entry-" + number), kind, LocalDate.of(2019, 1 + number % 12, 1), Amounts.euro("10.00"), account)
                .forPlan(name.apply("plan-" + number / 40))
                .forMeasure(name.apply("measure-" + number / 8));
    }

    private static List<LedgerEntry> entries(int size, UnaryOperator<String> name) {
        return IntStream.range(0, size).mapToObj(number -> entry(number, name)).toList();
    }

    private static String csv(int size, UnaryOperator<String> name, String amount) {
        return entries(size, name).stream()
                .map(entry -> String.join(
                        ",",
                        entry.id(),
                        entry.day().toString(),
                        entry.kind().name(),
                        amount,
                        entry.account(),
                        entry.plan().orElseThrow()))
                .collect(Collectors.joining("\n", "id,day,kind,amount,account,plan\n", "\n"));
    }

    private interface Throwing<T> {
        T get() throws IOException;
    }

    private static <T> T unchecked(Throwing<T> throwing) {
        try {
            return throwing.get();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] workbook(Dossier dossier) {
        return unchecked(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook.write(dossier, Wording.ENGLISH, out);
            return out.toByteArray();
        });
    }

    private static byte[] bundle(Dossier dossier) {
        return unchecked(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvBundle.write(dossier, Wording.ENGLISH, out);
            return out.toByteArray();
        });
    }

    private static Runnable ledgerCsv(String csv, boolean good) {
        LedgerCsv format = LedgerCsv.columns()
                .id("id")
                .day("day")
                .kind("kind")
                .amount("amount")
                .currency("EUR")
                .account("account")
                .plan("plan");
        return () -> assertThat(unchecked(() -> format.read(new StringReader(csv))).value().isPresent()).isEqualTo(good);
    }

    private static Runnable reading(byte[] json) {
        return () -> Dossiers.read(json);
    }

    private static Runnable all(Dossier dossier, Consumer<Dossier> work) {
        return () -> work.accept(dossier);
    }

    // ---- works

    public static final class ReadingJson implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return reading(json(size));
        }
    }

    public static final class ReadingCollidingJson implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return reading(collidingJson(size));
        }
    }

    public static final class WritingJson implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return all(SizedDossier.of(size), Dossiers::toBytes);
        }
    }

    public static final class ReadingDangling implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            byte[] json = new String(json(size), UTF_8)
                    .replaceAll("(\"(?:act|series|organisation|measure)\": ?\")([^\"]*)\"", "$1nowhere-$2\"")
                    .getBytes(UTF_8);
            return () -> assertThat(Dossiers.load(json).problems()).hasSize(101);
        }
    }

    public static final class ReadingWorkbook implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            byte[] book = workbook(SizedDossier.of(size));
            return () -> Workbook.read(book).orThrow();
        }
    }

    public static final class ReadingCollidingWorkbook implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            byte[] book = workbook(colliding(size));
            return () -> Workbook.read(book).orThrow();
        }
    }

    public static final class WritingWorkbook implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return all(SizedDossier.of(size), StepsTest::workbook);
        }
    }

    public static final class ReadingBundle implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            byte[] zip = bundle(SizedDossier.of(size));
            return () -> CsvBundle.read(zip).orThrow();
        }
    }

    public static final class ReadingCollidingBundle implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            byte[] zip = bundle(colliding(size));
            return () -> CsvBundle.read(zip).orThrow();
        }
    }

    public static final class ReadingLedgerCsv implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return ledgerCsv(csv(size, UnaryOperator.identity(), "10.00"), true);
        }
    }

    public static final class ReadingCollidingLedgerCsv implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return ledgerCsv(csv(size, new Colliding(), "10.00"), true);
        }
    }

    public static final class ReadingBadLedgerCsv implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return ledgerCsv(csv(size, UnaryOperator.identity(), "ten"), false);
        }
    }

    public static final class ReadingLedgerLines implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            unchecked(() -> {
                LedgerLines.write(entries(size, UnaryOperator.identity()).stream(), lines);
                return "";
            });
            return () -> LedgerLines.read(new ByteArrayInputStream(lines.toByteArray()), problems -> {
                        throw new AssertionError(problems);
                    })
                    .forEach(entry -> {});
        }
    }

    public static final class BuildingALedger implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return ledger(entries(size, UnaryOperator.identity()));
        }
    }

    public static final class BuildingACollidingLedger implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return ledger(entries(size, new Colliding()));
        }
    }

    private static Runnable ledger(List<LedgerEntry> entries) {
        return () -> {
            LedgerBuilder builder = Ledger.builder();
            entries.forEach(builder::add);
            Ledger ledger = builder.build();
            ledger.discrepancies();
            ledger.view().byPlan(EURO);
            SumsByPlan sums = ledger.byPlan(Sum.APPROPRIATED, EURO);
            entries.forEach(entry -> sums.asOf(entry.plan().orElseThrow(), entry.day()));
        };
    }

    public static final class Financing implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return all(SizedDossier.of(size), dossier -> BudgetGaps.of(dossier, SizedDossier.PLAN).financing());
        }
    }

    public static final class Explaining implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return all(SizedDossier.of(size), dossier -> BudgetGaps.of(dossier, SizedDossier.PLAN)
                    .financing()
                    .explain(Wording.LITHUANIAN));
        }
    }

    public static final class Checking implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return all(SizedDossier.of(size), Rulebook.standard()::check);
        }
    }

    public static final class CheckingColliding implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return all(colliding(size), Rulebook.standard()::check);
        }
    }

    public static final class Reporting implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return report(SizedDossier.of(size));
        }
    }

    public static final class ReportingColliding implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return report(colliding(size));
        }
    }

    private static Runnable report(Dossier dossier) {
        return () -> unchecked(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Renderers.forFormat("html").render(YearlyReport.of(dossier), Wording.LITHUANIAN, out);
            return out;
        });
    }

    public static final class ThereAndBackByPopolo implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return popolo(SizedDossier.of(size));
        }
    }

    public static final class CollidingThereAndBackByPopolo implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return popolo(colliding(size));
        }
    }

    private static Runnable popolo(Dossier dossier) {
        return () -> Popolo.read(Popolo.write(dossier, "en").text().getBytes(UTF_8), dossier, "en");
    }

    public static final class Exporting implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return all(SizedDossier.of(size), dossier -> {
                HledgerJournal.of(dossier);
                MeetingCalendar.of(dossier, Instant.EPOCH, Wording.ENGLISH);
            });
        }
    }
}

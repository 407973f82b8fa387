package lt.kopz.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
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
import javax.money.CurrencyUnit;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.StructuralChanges;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerBuilder;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.Sum;
import lt.kopz.core.ledger.SumsByPlan;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.HledgerJournal;
import lt.kopz.exchange.JsonTree;
import lt.kopz.exchange.MeetingCalendar;
import lt.kopz.exchange.Popolo;
import lt.kopz.reporting.catalogue.BeforeSigningReport;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.LedgerCsv;
import lt.kopz.sheets.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                ReadingLedgerCsv.class,
                ReadingBadLedgerCsv.class,
                ReadingLedgerLines.class,
                BuildingALedger.class,
                Comparing.class,
                Financing.class,
                Explaining.class,
                Checking.class,
                CheckingTotals.class,
                ThereAndBackByPopolo.class,
                Exporting.class
            })
    @Tag("thorough")
    void ten_times_the_input_takes_at_most_twelve_times_the_steps(Class<? extends IntFunction<Runnable>> work) {
        long few = STEPS.of(work, FEW);
        long many = STEPS.of(work, MANY);
        assertThat(few).isGreaterThan(FEW);
        assertThat(many / (double) few).as("%s steps, then %s", few, many).isLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ReadingWorkbook.class,
                WritingWorkbook.class,
                ReadingBundle.class,
                WritingBundle.class,
                Reporting.class,
                ReportingGaps.class
            })
    @Tag("thorough")
    void so_does_what_takes_long(Class<? extends IntFunction<Runnable>> work) {
        ten_times_the_input_takes_at_most_twelve_times_the_steps(work);
    }

    /** Beyond the 64 dossiers that are possible by six of them, each takes its share, and not twice as much as all before it. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                UndecidedAmounts.class,
                UndecidedDates.class,
                UndecidedReferences.class,
                UndecidedCodes.class,
                UndecidedFacts.class
            })
    @Tag("thorough")
    void eight_times_what_is_undecided_takes_at_most_ten_times_the_steps(Class<? extends IntFunction<Runnable>> work) {
        long few = STEPS.of(work, FEW);
        long many = STEPS.of(work, 8 * FEW);
        assertThat(many / (double) few).as("%s steps, then %s", few, many).isLessThanOrEqualTo(10);
    }

    /** What moves on each day is looked at, and nothing that does not: a total by its parts, an amount by its changes, one part within another. */
    @ParameterizedTest
    @ValueSource(classes = {MovingParts.class, MovingChanges.class, MovingLevels.class})
    @Tag("thorough")
    void eight_times_as_many_days_on_which_something_moves_take_at_most_ten_times_the_steps(
            Class<? extends IntFunction<Runnable>> work) {
        eight_times_what_is_undecided_takes_at_most_ten_times_the_steps(work);
    }

    /** A first day is looked for on those on which something changes, so that the time before all facts takes no steps of its own. */
    @Test
    void facts_held_for_ten_times_as_long_take_no_more_steps() {
        long few = STEPS.of(ClaimingAFirstDay.class, 40);
        long many = STEPS.of(ClaimingAFirstDay.class, 400);
        assertThat(many / (double) few).as("%s steps, then %s", few, many).isLessThanOrEqualTo(1.1);
    }

    /** Texts of one hash are found by their order, in a number of steps that is the logarithm of theirs. */
    private static void isNoTrap(
            Class<? extends IntFunction<Runnable>> work, Class<? extends IntFunction<Runnable>> colliding) {
        long usual = STEPS.of(work, MANY);
        long hostile = STEPS.of(colliding, MANY);
        assertThat(hostile / (double) usual)
                .as("%s steps, hostile %s", usual, hostile)
                .isLessThanOrEqualTo(3);
        assertThat(hostile / (double) STEPS.of(colliding, FEW)).isLessThanOrEqualTo(13);
    }

    @Test
    @Tag("thorough")
    void texts_of_one_hash_are_no_trap_for_json() {
        isNoTrap(ReadingJson.class, ReadingCollidingJson.class);
    }

    @Test
    void texts_of_one_hash_are_no_trap_for_a_ledger() {
        isNoTrap(BuildingALedger.class, BuildingACollidingLedger.class);
    }

    @Test
    void texts_of_one_hash_are_no_trap_for_a_ledger_as_csv() {
        isNoTrap(ReadingLedgerCsv.class, ReadingCollidingLedgerCsv.class);
    }

    @Test
    void texts_of_one_hash_are_no_trap_for_comparing() {
        isNoTrap(Comparing.class, ComparingColliding.class);
    }

    @Test
    @Tag("thorough")
    void texts_of_one_hash_are_no_trap_for_figures_and_rules() {
        isNoTrap(Checking.class, CheckingColliding.class);
    }

    @Test
    @Tag("thorough")
    void texts_of_one_hash_are_no_trap_for_popolo_and_journals() {
        isNoTrap(ThereAndBackByPopolo.class, CollidingThereAndBackByPopolo.class);
        isNoTrap(Exporting.class, ExportingColliding.class);
    }

    @Test
    @Tag("thorough")
    void texts_of_one_hash_are_no_trap_for_workbooks_bundles_and_reports() {
        isNoTrap(ReadingWorkbook.class, ReadingCollidingWorkbook.class);
        isNoTrap(ReadingBundle.class, ReadingCollidingBundle.class);
        isNoTrap(Reporting.class, ReportingColliding.class);
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

    /** Of each text its own text as long as those of one hash, of another hash each. */
    static final class Apart implements UnaryOperator<String> {
        private final Colliding colliding = new Colliding();

        @Override
        public String apply(String text) {
            return colliding.apply(text).replace("BB", "Bc");
        }
    }

    private static byte[] json(int facts) {
        return json(facts, new Apart());
    }

    /** The same dossier, all of whose ids have one hash. */
    private static byte[] collidingJson(int facts) {
        return json(facts, new Colliding());
    }

    private static byte[] json(int facts, UnaryOperator<String> names) {
        Object tree = JsonTree.read(Dossiers.toBytes(SizedDossier.of(facts)));
        Map<String, String> ids = new LinkedHashMap<>();
        texts(tree, text -> ids.computeIfAbsent(text, names));
        return JsonTree.write(renamed(tree, ids)).getBytes(UTF_8);
    }

    /** The ids, and the words of sources. */
    private static void texts(Object tree, UnaryOperator<String> found) {
        if (tree instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                if (value instanceof String text && (name.equals("id") || name.equals("quote"))) {
                    found.apply(text);
                }
                texts(value, found);
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(each -> texts(each, found));
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
        EntryKind kind =
                number % 4 == 0 ? EntryKind.ORIGINAL : number % 4 == 1 ? EntryKind.REDUCED : EntryKind.EXPENDITURE;
        return LedgerEntry.of(
                        name.apply("entry-" + number),
                        kind,
                        LocalDate.of(2019, 1 + number % 12, 1),
                        Amounts.euro("10.00"),
                        account)
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
        return () -> assertThat(unchecked(() -> format.read(new StringReader(csv)))
                        .value()
                        .isPresent())
                .isEqualTo(good);
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
                    .replaceAll("(\"(?:act|series|organisation|measure)\" ?: ?\")([^\"]*)\"", "$1nowhere-$2\"")
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

    public static final class WritingBundle implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return all(SizedDossier.of(size), StepsTest::bundle);
        }
    }

    public static final class ReadingLedgerCsv implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return ledgerCsv(csv(size, new Apart(), "10.00"), true);
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
            return ledgerCsv(csv(size, new Apart(), "ten"), false);
        }
    }

    public static final class ReadingLedgerLines implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            unchecked(() -> {
                LedgerLines.write(entries(size, new Apart()).stream(), lines);
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
            return ledger(entries(size, new Apart()));
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
            return all(
                    SizedDossier.of(size),
                    dossier -> BudgetGaps.of(dossier, SizedDossier.PLAN).financing());
        }
    }

    public static final class MovingParts implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return overTime(size, number -> "total", size + ".00");
        }
    }

    public static final class MovingLevels implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return overTime(size, number -> number == 1 ? "total" : "part-" + (number - 1), "1.00");
        }
    }

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    /** A total of so much in need and money, with a part of 1.00 from each of so many days on. */
    private static Runnable overTime(int parts, IntFunction<String> within, String total) {
        DossierFixtures all = DossierFixtures.aDossier().knownUntil(day(parts));
        all.need("total", total, FIRST.toString(), need -> need);
        all.appropriation("total-of-money", total, FIRST.toString());
        for (int i = 1; i <= parts; i++) {
            String whole = within.apply(i);
            all.need("part-" + i, "1.00", day(i).toString(), need -> need.addWithin(whole));
            all.appropriation(
                    "part-" + i + "-of-money",
                    "1.00",
                    day(i).toString(),
                    money -> money.addWithin(whole + "-of-money").plan(Sourced.stated(DossierFixtures.PLAN)));
        }
        return overTime(all.build(), day(parts));
    }

    /** An appropriation that changes on each of so many days. */
    public static final class MovingChanges implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            DossierFixtures all =
                    DossierFixtures.aDossier().knownUntil(day(size)).need("100.00", FIRST.toString());
            all.appropriation("money", "100.00", FIRST.toString());
            for (int i = 1; i <= size; i++) {
                ChangeKind change = ChangeKind.values()[1 + i % (ChangeKind.values().length - 1)];
                all.appropriation(
                        "change-" + i,
                        "1.00",
                        day(i).toString(),
                        money -> money.amends("money").change(change).plan(Sourced.stated(DossierFixtures.PLAN)));
            }
            return overTime(all.build(), day(size));
        }
    }

    private static Runnable overTime(Dossier dossier, LocalDate last) {
        return () -> {
            BudgetGaps gaps = BudgetGaps.of(dossier, DossierFixtures.PLAN);
            gaps.financingOver(DateRange.of(FIRST, last));
            gaps.daysUnfunded(DateRange.of(FIRST, last));
            Drawdown.ofAll(dossier, last).forEach(Drawdown::overdraft);
        };
    }

    public static final class Explaining implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return all(
                    SizedDossier.of(size),
                    dossier -> BudgetGaps.of(dossier, SizedDossier.PLAN)
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

    /** Totals of a plan, and as many amounts that each have one mark more or are of a part of its time. */
    public static final class CheckingTotals implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            DossierFixtures all = DossierFixtures.aDossier();
            for (int i = 0; i < size / 4; i++) {
                all.need("total-" + i, "0.10", "2019-02-01", need -> need);
                all.need("of-a-source-" + i, "1.00", "2019-02-01", need -> need.sourceKind(FundingSourceKind.EU));
                all.need("of-a-year-" + i, "2.00", "2019-02-01", need -> need.period(DateRange.ofYear(2019)));
                all.need("of-the-next-" + i, "3.00", "2019-02-01", need -> need.period(DateRange.ofYear(2020)));
            }
            return all(all.build(), Rulebook.standard()::check);
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

    public static final class ReportingGaps implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            Dossier dossier = SizedDossier.of(size);
            return () -> SubjectReports.gap().of(dossier);
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

    public static final class UndecidedAmounts implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return undecided("need/amount stated differently", size);
        }
    }

    public static final class UndecidedDates implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return undecided("event/date stated differently", size);
        }
    }

    public static final class UndecidedReferences implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return undecided("appropriation/plan stated differently", size);
        }
    }

    public static final class UndecidedCodes implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return undecided("event/state stated differently", size);
        }
    }

    public static final class UndecidedFacts implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return undecided("either need", size);
        }
    }

    /** Of how many people came, which is held since so many years before. */
    public static final class ClaimingAFirstDay implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int years) {
            Dossier dossier = DossierFixtures.aDossier()
                    .event("lecture", EventState.HELD, "2019-05-20", Headcount.exactly(20))
                    .builder()
                    .knownFrom(Sourced.stated(LocalDate.of(2019 - years, 1, 1)))
                    .addClaims(Claim.builder()
                            .id("claim")
                            .assertion(FigureStated.since(
                                    Question.of("participations", DossierFixtures.MEASURE),
                                    PartialDate.parse("2019-05")))
                            .build())
                    .build();
            return all(dossier, each -> Claims.of(each).checks());
        }
    }

    /** The figures, rules and reports of a dossier of 800 facts, of which what is of a kind is undecided: a fiftieth as often as the size, or as often as there is. */
    private static Runnable undecided(String kind, int size) {
        Dossier dossier = SizedDossier.of(800);
        List<Contradiction> undecided = StructuralChanges.of(dossier).stream()
                .filter(change -> change.kind().equals(kind))
                .flatMap(change -> change.of(dossier).stream())
                .map(changed -> Iterables.getLast(changed.contradictions()))
                .limit(size / 50)
                .toList();
        assertThat(undecided).as(kind).hasSizeGreaterThanOrEqualTo(size / 60);
        return all(dossier.withContradictions(Iterables.concat(dossier.contradictions(), undecided)), all -> {
            BudgetGaps.of(all, SizedDossier.PLAN).financing().explain(Wording.ENGLISH);
            Attendance.of(all).held().explain(Wording.ENGLISH);
            Rulebook.standard().check(all);
            YearlyReport.of(all);
            SubjectReports.gap().of(all);
            BeforeSigningReport.of(all);
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
            return exports(SizedDossier.of(size));
        }
    }

    public static final class ExportingColliding implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return exports(colliding(size));
        }
    }

    private static Runnable exports(Dossier dossier) {
        return () -> {
            HledgerJournal.of(dossier);
            MeetingCalendar.of(dossier, Instant.EPOCH, Wording.ENGLISH);
        };
    }

    public static final class Comparing implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return comparing(size, new Apart());
        }
    }

    public static final class ComparingColliding implements IntFunction<Runnable> {
        @Override
        public Runnable apply(int size) {
            return comparing(size, new Colliding());
        }
    }

    /** Two lists, each without every second of the other. */
    private static Runnable comparing(int size, UnaryOperator<String> names) {
        List<Map<String, String>> all = IntStream.range(0, size)
                .mapToObj(number -> Map.of("id", names.apply("fact-" + number)))
                .toList();
        List<Map<String, String>> some = all.subList(size / 4, size);
        return () -> JsonTree.losses(Map.of("facts", all), Map.of("facts", some), true);
    }
}

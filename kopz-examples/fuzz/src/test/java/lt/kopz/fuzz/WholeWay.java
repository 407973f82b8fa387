package lt.kopz.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ConcurrentHashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.dossier.StructuralChanges;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.Books;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.FindingList;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.testkit.EveryFigure;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.Exported;
import lt.kopz.exchange.FiscalLines;
import lt.kopz.exchange.FiscalPackage;
import lt.kopz.exchange.HledgerJournal;
import lt.kopz.exchange.Iati;
import lt.kopz.exchange.Loss;
import lt.kopz.exchange.MeetingCalendar;
import lt.kopz.exchange.Popolo;
import lt.kopz.quickstart.Quickstart;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.json.JsonDocuments;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.SheetReading;
import lt.kopz.sheets.Workbook;

/**
 * What is done with a dossier that can be made: it is written and read, its figures are asked for, its rules run, its reports are made in every
 * format, it is exported, and the program is run on it. What is thrown is thrown on.
 */
final class WholeWay {
    /** A share of what can be asked of a dossier; all of it over several dossiers. */
    private static final int FIGURES = 30;

    /** The formats that take longest. */
    private static final ImmutableSet<String> ON_SHEETS = ImmutableSet.of("docx", "pdf");

    /** What the program writes beside what is written here, and on what. */
    private static final ImmutableList<String> FORMS =
            ImmutableList.of("json", "bundle", "hledger", "popolo", "calendar");

    private static final ImmutableList<String> KINDS =
            ImmutableList.of("yearly", "public", "annex", "council", "gap", "findings", "signing");

    private static final ImmutableList<Wording> LANGUAGES = ImmutableList.of(Wording.LITHUANIAN, Wording.ENGLISH);

    /** The text that shows what is unlike where the facts are in another order. */
    private static final String TEXT = "markdown";

    /** What need not be read or asked for again where it was once, by its hash: of so many one may be taken for another. */
    private static final Set<Integer> KNOWN = ConcurrentHashMap.newKeySet();

    /** What was done, and how often. */
    static final Multiset<String> DONE = ConcurrentHashMultiset.create();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Dossier dossier;
    private final Dossier later;
    private final Random random;

    private WholeWay(Dossier dossier, Dossier later, Random random) {
        this.dossier = dossier;
        this.later = later;
        this.random = random;
    }

    /** One of the things that can be done, as chance has it, after the rules and what keeps a dossier. */
    static void some(Dossier dossier, Random random) {
        WholeWay way = new WholeWay(dossier, EveryReport.aYearLater(dossier), random);
        ImmutableList<Work> others =
                Stream.of(Work.OTHERS, Work.DEAR).flatMap(List::stream).collect(ImmutableList.toImmutableList());
        Stream.concat(Work.KEPT.stream(), Stream.of(any(others, random))).forEach(way::run);
    }

    /**
     * All that can be done, but of what takes longest one thing for every third dossier, as chance has it.
     *
     * @param later the dossier of the next year; for many of one year the same one, of which nothing is asked anew
     */
    static void all(Dossier dossier, Dossier later, Random random) {
        WholeWay way = new WholeWay(dossier, later, random);
        Stream.of(Work.KEPT, Work.OTHERS).flatMap(List::stream).forEach(way::run);
        if (random.nextInt(3) == 0) {
            way.run(any(Work.DEAR, random));
        }
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void run(Work work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.way.of(this);
        DONE.add(work.name);
        DONE.add("milliseconds of processor: " + work.name, (int)
                ((THREADS.getCurrentThreadCpuTime() - before) / 1_000_000));
    }

    private interface Way {
        void of(WholeWay way);
    }

    private record Work(String name, Way way) {
        static final ImmutableList<Work> KEPT =
                ImmutableList.of(new Work("JSON", WholeWay::json), new Work("rules", WholeWay::rules));

        static final ImmutableList<Work> OTHERS = ImmutableList.of(
                new Work("figures", WholeWay::figures),
                new Work("reports", WholeWay::reports),
                new Work("hledger", way -> HledgerJournal.of(way.dossier)),
                new Work("calendar", way -> MeetingCalendar.of(way.dossier, Instant.EPOCH, way.wording())),
                new Work("IATI", WholeWay::iati),
                new Work("fiscal package", WholeWay::fiscalPackage),
                new Work("Popolo", WholeWay::popolo),
                new Work("ledger", WholeWay::ledger),
                new Work("bundle", way -> way.sheets(CsvBundle::write, CsvBundle::read)));

        static final ImmutableList<Work> DEAR = ImmutableList.of(
                new Work("workbook", way -> way.sheets(Workbook::write, Workbook::read)),
                new Work("program", WholeWay::program),
                new Work("another order of facts", WholeWay::anotherOrder));
    }

    private Wording wording() {
        return any(LANGUAGES, random);
    }

    private void json() {
        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    // ---- figures and rules

    private void figures() {
        LocalDate last = dossier.knownUntil().value();
        for (LocalDate day : List.of(last, dossier.reportingPeriod().start(), last.minusDays(random.nextInt(400)))) {
            List<EveryFigure.Asked> every = EveryFigure.of(dossier, day);
            for (int i = 0; i < FIGURES / 3 && !every.isEmpty(); i++) {
                EveryFigure.Asked asked = any(every, random);
                Figure<?> figure = asked.figure().get();
                figure.explain(wording());
                byte[] written = JsonForms.FIGURE.toBytes(ExplainedFigure.of(dossier, figure));
                assertThat(JsonForms.FIGURE.toBytes(JsonForms.FIGURE.read(written)))
                        .as(asked.of())
                        .isEqualTo(written);
                DONE.add("a figure");
            }
        }
    }

    private void rules() {
        for (Finding finding : Rulebook.standard().check(dossier)) {
            finding.explain(wording());
            DONE.add("a finding");
        }
    }

    // ---- reports

    /** Of each report what no other has had in its language, in every format; on sheets of paper for every second dossier, as chance has it. */
    private void reports() {
        Wording wording = wording();
        List<Document> news = new ArrayList<>();
        for (Document report : everyReport(dossier, later).values()) {
            add(report, wording, news);
            DONE.add("a report");
        }
        Set<String> formats =
                random.nextBoolean() ? Renderers.formats() : Sets.difference(Renderers.formats(), ON_SHEETS);
        for (Document each : news) {
            for (String format : formats) {
                byte[] bytes = rendered(each, format, wording);
                DONE.add("what is new in reports as " + format);
                if (format.equals("json")) {
                    JsonDocuments.read(bytes).orThrow();
                }
            }
        }
    }

    private static Map<String, Document> everyReport(Dossier dossier, Dossier later) {
        return EveryReport.of(dossier, dossier.knownUntil().value(), later);
    }

    /** Adds what is not known of a report, behind the last where no name stands in both; all of it where it hangs together by its footnotes. */
    private static void add(Document report, Wording wording, List<Document> news) {
        boolean isTitleKnown = !KNOWN.add(Objects.hash(report.meta(), wording));
        ImmutableList<Block> blocks = unknown(report.blocks(), wording);
        if (isTitleKnown && blocks.isEmpty()) {
            return;
        }
        Optional<Document> joined = Optional.empty();
        if (isTitleKnown && !news.isEmpty()) {
            Document last = Iterables.getLast(news);
            joined = document(last.meta(), Iterables.concat(last.blocks(), blocks));
        }
        joined.ifPresent(any -> news.remove(news.size() - 1));
        news.add(joined.or(() -> document(report.meta(), blocks)).orElse(report));
    }

    private static Optional<Document> document(DocumentMeta meta, Iterable<Block> blocks) {
        try {
            return Optional.of(Document.of(meta, blocks));
        } catch (IllegalArgumentException hangsTogether) {
            return Optional.empty();
        }
    }

    private static ImmutableList<Block> unknown(List<Block> blocks, Wording wording) {
        return blocks.stream()
                .filter(block -> KNOWN.add(Objects.hash(block, wording)))
                .map(block -> block instanceof Section section
                        ? new Section(section.id(), section.title(), unknown(section.blocks(), wording))
                        : block)
                .collect(ImmutableList.toImmutableList());
    }

    /** Any other order of the facts gives equal reports, findings, books and losses, and the same bytes for others. */
    private void anotherOrder() {
        Wording wording = wording();
        Dossier other = StructuralChanges.backwards(dossier);
        Map<String, Document> others = everyReport(other, later);
        everyReport(dossier, later).forEach((name, report) -> {
            Document same = Objects.requireNonNull(others.get(name));
            if (!same.equals(report)) {
                assertThat(new String(rendered(same, TEXT, wording), UTF_8))
                        .as("%s of the facts in another order", name)
                        .isEqualTo(new String(rendered(report, TEXT, wording), UTF_8));
            }
        });
        assertThat(forOthers(other, wording)).containsExactlyEntriesOf(forOthers(dossier, wording));
    }

    private static Map<String, Object> forOthers(Dossier dossier, Wording wording) {
        InAnyOrder inAnyOrder = InAnyOrder.of(dossier);
        Map<String, Object> all = new TreeMap<>();
        all.put(
                "findings",
                new String(
                        JsonForms.FINDINGS.toBytes(
                                FindingList.of(dossier, Rulebook.standard().check(dossier))),
                        UTF_8));
        all.put(
                "ledger",
                new String(written(out -> LedgerLines.write(Books.of(dossier).entries().stream(), out)), UTF_8));
        all.put("what the books do not hold", Books.losses(dossier).toString());
        all.put("what does not fit in the books", Books.discrepancies(dossier).toString());
        Exported popolo = Popolo.write(dossier, "lt");
        all.put("Popolo", inAnyOrder.lists(popolo.text()));
        all.put("losses of Popolo", inAnyOrder.losses(popolo.losses()));
        FiscalPackage fiscal = FiscalPackage.of(dossier, Optional.empty(), wording);
        all.put("fiscal package", fiscal.files());
        all.put("losses of the fiscal package", inAnyOrder.losses(fiscal.losses()));
        ImmutableMap.of(
                        "hledger", HledgerJournal.of(dossier),
                        "calendar", MeetingCalendar.of(dossier, Instant.EPOCH, wording),
                        "IATI", Iati.write(dossier, "LT-1"))
                .forEach((name, exported) -> {
                    all.put(name, exported.text());
                    all.put("losses of " + name, inAnyOrder.losses(exported.losses()));
                });
        return all;
    }

    /** What follows the order of the lists of a dossier, which is read back from it, without that order. */
    private record InAnyOrder(Object dossier) {
        static InAnyOrder of(Dossier dossier) {
            return new InAnyOrder(tree(Dossiers.toBytes(dossier)));
        }

        private static Object tree(byte[] json) {
            return Codec.readTree(json, Limits.standard()).orThrow();
        }

        /** The lists of an object. */
        Map<String, Multiset<?>> lists(String json) {
            Map<String, Multiset<?>> lists = new TreeMap<>();
            ((Map<?, ?>) tree(json.getBytes(UTF_8)))
                    .forEach((name, list) -> lists.put((String) name, ImmutableMultiset.copyOf((List<?>) list)));
            return lists;
        }

        /** Losses by the ids of what stands at their places, but that of an order; their number, where not all are named. */
        Object losses(List<Loss> losses) {
            return losses.size() > Limits.standard().maxProblems()
                    ? losses.size()
                    : losses.stream()
                            .filter(loss -> !(loss.reason() instanceof Phrase phrase
                                    && phrase.message().key().equals("exchange.loss.order")))
                            .map(loss -> where(loss.pointer()) + loss.reason())
                            .collect(ImmutableMultiset.toImmutableMultiset());
        }

        private String where(String pointer) {
            StringBuilder where = new StringBuilder();
            Object at = dossier;
            for (String name : Splitter.on('/').omitEmptyStrings().split(pointer)) {
                // what is there in addition, or by default, has no place in what was written
                at = at instanceof List<?> list
                        ? list.get(Integer.parseInt(name))
                        : at instanceof Map<?, ?> object ? object.get(name) : null;
                Object id = at instanceof Map<?, ?> object ? object.get("id") : null;
                where.append('/').append(id == null ? name : id);
            }
            return where + ": ";
        }
    }

    private static byte[] rendered(Document document, String format, Wording wording) {
        return written(out -> Renderers.forFormat(format).render(document, wording, out));
    }

    // ---- what is written for others, and read back

    private void iati() {
        byte[] xml = Iati.write(dossier, "LT-1").text().getBytes(UTF_8);
        Iati.read(xml, dossier, "lt").orThrow();
    }

    private void fiscalPackage() {
        FiscalPackage made = FiscalPackage.of(dossier, Optional.empty(), wording());
        FiscalLines.read(Maps.transformValues(made.files(), file -> file.getBytes(UTF_8)))
                .orThrow();
    }

    /** A membership that the format cannot hold may be missed by the rest of the dossier, which is refused. */
    private void popolo() {
        byte[] json = Popolo.write(dossier, "lt").text().getBytes(UTF_8);
        if (!dossier.groups().isEmpty()) {
            try {
                Popolo.read(json, dossier, "lt");
            } catch (InvalidDossierException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    private void ledger() {
        ImmutableList<LedgerEntry> entries = Books.of(dossier).entries();
        byte[] lines = written(out -> LedgerLines.write(entries.stream(), out));
        assertThat(LedgerLines.read(new ByteArrayInputStream(lines), problems -> {
                    throw new AssertionError(problems);
                }))
                .containsExactlyElementsOf(entries);
    }

    private interface Writer {
        void write(Dossier dossier, Wording wording, OutputStream out) throws IOException;
    }

    private void sheets(Writer writer, Function<byte[], SheetReading> reading) {
        Wording wording = wording();
        assertThat(reading.apply(written(out -> writer.write(dossier, wording, out)))
                        .orThrow())
                .isEqualTo(dossier);
    }

    // ---- the program

    private void program() {
        try {
            Path folder = Files.createTempDirectory("kopz");
            Path file = folder.resolve("dossier.json");
            Files.write(file, Dossiers.toBytes(dossier));
            List<List<String>> commands = List.of(
                    List.of("gap", file.toString()),
                    List.of("figures", file.toString()),
                    List.of("check", file.toString()),
                    List.of("compare", file.toString(), file.toString()),
                    List.of("convert", file.toString(), "-", "--to", any(FORMS, random)),
                    List.of(
                            "report",
                            file.toString(),
                            "--kind",
                            any(KINDS, random),
                            "--out",
                            folder.resolve("out").toString()));
            for (List<String> command : commands) {
                StringWriter said = new StringWriter();
                int exit = Quickstart.commandLine(
                                new ByteArrayInputStream(new byte[0]),
                                OutputStream.nullOutputStream(),
                                command.toArray(new String[0]))
                        .setOut(new PrintWriter(OutputStream.nullOutputStream(), false, UTF_8))
                        .setErr(new PrintWriter(said))
                        .execute(command.toArray(new String[0]));
                assertThat(exit).as("%s: %s", command, said).isIn(0, 3);
                assertThat(said.toString()).doesNotContain("\tat ");
                DONE.add("a command");
            }
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

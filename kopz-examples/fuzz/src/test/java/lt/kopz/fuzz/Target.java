package lt.kopz.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.StructuralChanges;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.money.AmountText;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.regulation.Citation;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.HledgerJournal;
import lt.kopz.exchange.MeetingCalendar;
import lt.kopz.exchange.Popolo;
import lt.kopz.reporting.catalogue.BeforeSigningReport;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearOnYearReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.json.JsonDocuments;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.LedgerCsv;
import lt.kopz.sheets.SheetReading;
import lt.kopz.sheets.Workbook;

/** What is done with bytes that anybody may have made; whatever is thrown is thrown on, but what is documented. */
enum Target {
    /** A dossier; what is read is written and read again. */
    DOSSIER(input -> {
        byte[] json = input.length > 0 && input[0] == '#' ? changed(input) : input;
        explain(Dossiers.load(json).problems());
        Dossiers.load(json)
                .value()
                .ifPresent(read ->
                        assertThat(Dossiers.read(Dossiers.toBytes(read))).isEqualTo(read));
    }),

    /** Dossiers and entries of ledgers, one on a line. */
    LINES(input -> {
        Dossiers.readLines(new ByteArrayInputStream(input), Target::explain).forEach(Dossiers::toBytes);
        LedgerLines.read(new ByteArrayInputStream(input), Target::explain).forEach(Object::hashCode);
    }),

    /** Counts and amounts in words. */
    AMOUNTS(input -> {
        String text = new String(input, UTF_8);
        for (Wording wording : Seeds.LANGUAGES) {
            QuantityText words = QuantityText.of(wording);
            AmountText notation = words.notation();
            tried(RefusedException.class, () -> words.count(text));
            tried(RefusedException.class, () -> words.amount(text));
            tried(RefusedException.class, () -> notation.read(text));
            tried(RefusedException.class, () -> notation.readNumber(text));
        }
    }),

    /** Dates of any precision; what is read is written and read again. */
    DATES(input -> {
        String text = new String(input, UTF_8);
        tried(IllegalArgumentException.class, () -> {
            PartialDate date = PartialDate.parse(text);
            assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
            return date;
        });
        tried(IllegalArgumentException.class, () -> DateRange.parse(text));
    }),

    /** References to acts, which are understood or kept as they are. */
    CITATIONS(input -> {
        String text = new String(input, UTF_8);
        for (Wording wording : Seeds.LANGUAGES) {
            Citation.parse(text, wording).print(wording);
        }
    }),

    /** A workbook, its parts changed or its bytes. */
    WORKBOOK(input -> readSheets(archive(input, Seeds.WORKBOOK.get()), Workbook::read)),

    /** A bundle of CSV files, the files changed or its bytes. */
    BUNDLE(input -> readSheets(archive(input, Seeds.BUNDLE.get()), CsvBundle::read)),

    /** A ledger as CSV, whole and as a stream. */
    LEDGER(input -> {
        String text = new String(input, UTF_8);
        LedgerCsv format = LedgerCsv.columns()
                .id("id")
                .day("day")
                .kind(
                        "kind",
                        Map.of("given", EntryKind.ORIGINAL, "less", EntryKind.REDUCED, "spent", EntryKind.EXPENDITURE))
                .amount("amount")
                .trailingMinus()
                .parentheses()
                .currencyIn("currency")
                .account("account")
                .within("within", "|")
                .year("year");
        explain(unchecked(() -> format.read(new StringReader(text))).problems());
        format.entries(new StringReader(text), Target::explain).forEach(Object::hashCode);
    }),

    /** A body in the form of Popolo. */
    POPOLO(input -> {
        byte[] json = input.length > 0 && input[0] == '#'
                ? ChangedJson.of(Seeds.POPOLO.get(), new Choices(rest(input)))
                : input;
        try {
            Popolo.read(json, Kaisiadorys.dossier(), "lt");
        } catch (InvalidJsonException refused) {
            explain(refused.problems());
        } catch (InvalidDossierException refused) {
            explain(refused.problems());
        }
    }),

    /** An explained figure. */
    EXPLANATION(input -> explain(JsonForms.FIGURE
            .load(
                    input.length > 0 && input[0] == '#'
                            ? ChangedJson.of(Seeds.EXPLANATION.get(), new Choices(rest(input)))
                            : input)
            .problems())),

    /** A document; what is read is written in every format. */
    DOCUMENT(input -> {
        boolean change = input.length > 1 && input[0] == '#';
        byte[] json = change ? ChangedJson.of(Seeds.DOCUMENT.get(), new Choices(rest(input))) : input;
        explain(JsonDocuments.read(json).problems());
        JsonDocuments.read(json).value().ifPresent(document -> render(document, input));
    }),

    /** A dossier that loads is checked, reported and exported. */
    WHOLE_WAY(input -> Dossiers.load(changed(input)).value().ifPresent(dossier -> wholeWay(dossier, input))),

    /** A dossier of which up to three things are changed in structure is checked, and one more thing is done with it. */
    STRUCTURE(input -> {
        Choices choices = new Choices(input);
        Dossier dossier = choices.next() % 3 == 0 ? Kaisiadorys.dossier() : FullDossier.dossier();
        Random done = new Random(choices.next());
        List<StructuralChanges.Change> all = Seeds.CHANGES.apply(dossier);
        Optional<Dossier> changed = Optional.of(dossier);
        for (int i = 0; i < 3 && choices.hasMore(); i++) {
            changed = changed.flatMap(choices.of(all)::of);
        }
        changed.ifPresent(each -> WholeWay.some(each, done));
    });

    private final Consumer<byte[]> work;

    Target(Consumer<byte[]> work) {
        this.work = work;
    }

    void accept(byte[] input) {
        work.accept(input);
    }

    /** Inputs that are right, or nearly so. */
    ImmutableList<byte[]> seeds() {
        return switch (this) {
            case DOSSIER -> ImmutableList.of(Seeds.FULL.get(), Kaisiadorys.bytes(), bytes("#\2\100\1"));
            case LINES ->
                ImmutableList.of(
                        bytes(new String(Kaisiadorys.bytes(), UTF_8).replace("\n", " ") + "\n"),
                        bytes("{\"id\": \"a\", \"kind\": \"ORIGINAL\", \"day\": \"2019-02-01\","
                                + " \"amount\": {\"amount\": \"5.00\", \"currency\": \"EUR\"}, \"account\": \"b\"}\n"));
            case AMOUNTS ->
                ImmutableList.of(
                        bytes("ne mažiau kaip 1 234,50 Eur"), bytes("at least 3.5 million EUR (about)"), bytes("5–7"));
            case DATES -> ImmutableList.of(bytes("2019-02-01/2019-03"), bytes("2019-21~"), bytes("201X"), bytes(".."));
            case CITATIONS ->
                ImmutableList.of(
                        bytes("tarybos 2018 m. kovo 29 d. sprendimo Nr. V17-66 1.2 papunktis"),
                        bytes("Decision No V17-66 of the Council of 29 March 2018"));
            case WORKBOOK -> ImmutableList.of(Seeds.WORKBOOK.get(), bytes("#\3\1\0\5=1"));
            case BUNDLE -> ImmutableList.of(Seeds.BUNDLE.get(), bytes("#\3\1\0\5=1"));
            case LEDGER ->
                ImmutableList.of(bytes("id,day,kind,amount,currency,account,within,year\n"
                        + "a,2019-02-01,given,5.00,EUR,b,,2019\nc,2019-02-02,spent,(3.00),EUR,b,a|d,\n"));
            case POPOLO -> ImmutableList.of(Seeds.POPOLO.get(), bytes("#\2\100\1"));
            case EXPLANATION -> ImmutableList.of(Seeds.EXPLANATION.get(), bytes("#\2\100\1"));
            case DOCUMENT -> ImmutableList.of(Seeds.DOCUMENT.get(), bytes("#\2\100\1"));
            case WHOLE_WAY ->
                ImmutableList.of(bytes("\0"), bytes("\1\2\100\1"), bytes("\2\3\101\5\2"), bytes("\3\1\1\1"));
            case STRUCTURE -> ImmutableList.of(bytes("\0\1\1\7"), bytes("\1\2\1\100\0\7"));
        };
    }

    /** What inputs are made from, each when a target asks for it: its time is that of the target. */
    private static final class Seeds {
        static final ImmutableList<Wording> LANGUAGES = ImmutableList.of(Wording.LITHUANIAN, Wording.ENGLISH);
        static final Function<Dossier, ImmutableList<StructuralChanges.Change>> CHANGES =
                CacheBuilder.newBuilder().maximumSize(2).build(CacheLoader.from(StructuralChanges::of))::getUnchecked;
        static final Supplier<byte[]> FULL = Suppliers.memoize(() -> Dossiers.toBytes(FullDossier.dossier()));
        static final Supplier<byte[]> POPOLO = Suppliers.memoize(
                () -> bytes(Popolo.write(Kaisiadorys.dossier(), "lt").text()));
        static final Supplier<byte[]> EXPLANATION = Suppliers.memoize(() -> JsonForms.FIGURE.toBytes(ExplainedFigure.of(
                Kaisiadorys.dossier(),
                BudgetGaps.of(
                                Kaisiadorys.dossier(),
                                Kaisiadorys.dossier().plans().get(0).id())
                        .financing())));
        static final Supplier<byte[]> WORKBOOK =
                Suppliers.memoize(() -> written(out -> Workbook.write(FullDossier.dossier(), Wording.LITHUANIAN, out)));
        static final Supplier<byte[]> BUNDLE = Suppliers.memoize(
                () -> written(out -> CsvBundle.write(FullDossier.dossier(), Wording.LITHUANIAN, out)));
        static final Supplier<byte[]> DOCUMENT = Suppliers.memoize(() -> written(out ->
                Renderers.forFormat("json").render(CouncilSummary.of(Kaisiadorys.dossier()), Wording.LITHUANIAN, out)));
    }

    // ---- the whole way

    /** The dossier that a changed one was made from, by the first choice. */
    private static byte[] changed(byte[] input) {
        Choices choices = new Choices(rest(input));
        return ChangedJson.of(choices.next() % 3 == 0 ? Kaisiadorys.bytes() : Seeds.FULL.get(), choices);
    }

    private static void wholeWay(Dossier dossier, byte[] input) {
        // another byte than those of the first changes, so that what is changed and what is done with it are chosen
        // apart
        int chosen = new Choices(input).next();
        Rulebook.standard().check(dossier).forEach(finding -> Seeds.LANGUAGES.forEach(finding::explain));
        switch (chosen % 8) {
            case 0 -> render(YearlyReport.of(dossier), input);
            case 1 -> render(CouncilSummary.of(dossier), input);
            case 2 -> render(SubjectReports.gap().of(dossier), input);
            case 3 -> render(BeforeSigningReport.of(dossier), input);
            case 4 -> yearBefore(dossier).ifPresent(before -> render(YearOnYearReport.of(before, dossier), input));
            case 5 -> exported(dossier);
            case 6 -> kept(dossier, out -> Workbook.write(dossier, Wording.LITHUANIAN, out), Workbook::read);
            default -> kept(dossier, out -> CsvBundle.write(dossier, Wording.LITHUANIAN, out), CsvBundle::read);
        }
    }

    /** The same as of the year before; none before the first year there is. */
    private static Optional<Dossier> yearBefore(Dossier dossier) {
        int year = dossier.reportingPeriod().start().getYear();
        return year == 1 ? Optional.empty() : Optional.of(dossier.withReportingPeriod(DateRange.ofYear(year - 1)));
    }

    private static void render(Document document, byte[] input) {
        int chosen = new Choices(input).next() / 8;
        ImmutableList<String> formats = Renderers.formats().asList();
        Wording wording = Seeds.LANGUAGES.get(chosen & 1);
        written(out ->
                Renderers.forFormat(formats.get(chosen / 2 % formats.size())).render(document, wording, out));
    }

    private static void exported(Dossier dossier) {
        HledgerJournal.of(dossier);
        MeetingCalendar.of(dossier, Instant.EPOCH, Wording.LITHUANIAN);
        Popolo.write(dossier, "lt");
        dossier.plans()
                .forEach(plan -> JsonForms.FIGURE.toBytes(ExplainedFigure.of(
                        dossier, BudgetGaps.of(dossier, plan.id()).financing())));
    }

    /** What is kept as a workbook or bundle is the same when it is read, but for what is named as lost. */
    private static void kept(Dossier dossier, Writing writing, Function<byte[], SheetReading> reading) {
        assertThat(reading.apply(written(writing)).problems()).isEmpty();
    }

    // ---- archives

    /** The archive with some bytes of its parts changed by choices; anything else as it is. */
    private static byte[] archive(byte[] input, byte[] seed) {
        if (input.length == 0 || input[0] != '#') {
            return input;
        }
        Choices choices = new Choices(rest(input));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(seed))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (int i = 0; i < 8 && choices.hasMore(); i++) {
            List<String> names = new ArrayList<>(parts.keySet());
            if (names.isEmpty()) {
                break;
            }
            String name = choices.of(names);
            byte[] part = parts.get(name);
            int at = choices.below(Math.min(part.length, 65_535) + 1);
            switch (choices.next() % 5) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(name, spliced(part, at, Math.min(part.length, at + choices.next()), new byte[0]));
                case 2 -> parts.put(name, spliced(part, at, Math.min(part.length, at + 1), bytes(choices.of(HOSTILE))));
                case 3 -> parts.put(choices.of(names), part);
                default ->
                    parts.put(
                            name, spliced(part, at, Math.min(part.length, at + 1), new byte[] {(byte) choices.next()}));
            }
        }
        return written(out -> {
            ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.finish();
        });
    }

    private static final ImmutableList<String> HOSTILE = ImmutableList.of(
            "1e2147483647",
            "\"",
            "<",
            "</row>",
            "</c>",
            "&",
            "\0",
            "2147483647",
            "-1",
            "\r\n",
            ",,,,",
            "=1+1",
            "<v>1e-999999999</v>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "XFD1048576",
            "t=\"e\"",
            "t=\"b\"",
            "t=\"s\"",
            "<f>1/0</f>",
            "\uFEFF",
            "<row r=\"2147483647\">");

    private static byte[] spliced(byte[] part, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(part, 0, from);
        out.writeBytes(between);
        out.write(part, to, part.length - to);
        return out.toByteArray();
    }

    private static void readSheets(byte[] bytes, Function<byte[], SheetReading> reading) {
        SheetReading read = reading.apply(bytes);
        explain(read.problems());
        explain(read.notices());
        read.value().ifPresent(Dossiers::toBytes);
    }

    // ---- small helpers

    private static void explain(Iterable<Problem> problems) {
        problems.forEach(problem -> Seeds.LANGUAGES.forEach(problem::explain));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] rest(byte[] input) {
        return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return unchecked(() -> {
            writing.write(out);
            return out.toByteArray();
        });
    }

    private interface Throwing<T> {
        T get() throws IOException;
    }

    private static <T> T unchecked(Throwing<T> work) {
        try {
            return work.get();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Does what is documented to throw nothing else than this. */
    private static <T> void tried(Class<? extends RuntimeException> documented, Throwing<T> work) {
        try {
            unchecked(work);
        } catch (RuntimeException thrown) {
            if (!documented.isInstance(thrown)) {
                throw thrown;
            }
        }
    }
}

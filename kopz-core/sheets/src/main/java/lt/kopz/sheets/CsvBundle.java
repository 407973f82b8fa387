package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.exchange.Loss;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Wording;
import lt.kopz.poi.Packages;

/**
 * Writes and reads a dossier as CSV files, one for each table, beside a {@code datapackage.json} that describes them as a Tabular Data
 * Package; the columns of money are named after the budget taxonomy of Fiscal Data Package.
 *
 * <pre>{@code
 * ImmutableList<Loss> losses = CsvBundle.write(dossier, Wording.LITHUANIAN, zip);
 * Dossier same = CsvBundle.read(bytes).orThrow();
 * }</pre>
 *
 * <p>The files are as RFC 4180 has it, with commas, line feeds and UTF-8 without a byte order mark. Their headers are names such as
 * {@code name_lt}, their codes such as {@code PUBLIC_ESTABLISHMENT}, the same in every language; the titles of columns in the
 * descriptor are in the language that is asked for.
 *
 * <p>A text that a spreadsheet would take for a formula (it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line end,
 * or the full-width form of such a sign, after any number of apostrophes) has an apostrophe before it, which reading takes away again:
 * {@code =SUM(A1)} is written {@code '=SUM(A1)}, and {@code '=SUM(A1)} is written {@code ''=SUM(A1)}. Numbers have none.
 *
 * <p>Reading takes what a spreadsheet makes of the files: semicolons or tabs instead of commas, decimal commas before one or two
 * digits, a byte order mark, a folder around the files, another order of columns, missing columns and files. The descriptor and
 * files that are no CSV are not read. No CSV is passed over in silence: an unknown file or column is a problem.
 *
 * <p>What is lost is found out by going there and back: the losses of writing are all differences between the JSON of the dossier and
 * that of the dossier read from what was written.
 *
 * <p>Statistics on victims stand in their files with every count, as in JSON. A bundle that is published is written without them
 * ({@code dossier.withVictimStatistics(List.of())}); they are published through suppression of small counts, see
 * {@link lt.kopz.core.statistics.VictimStatistic#publish}. No table holds a record of a victim.
 */
public final class CsvBundle {
    private static final int MOST_BYTES = 64 << 20;
    private static final String FORMULA = "'*[=+@\\t\\r\\n\\-\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
    private static final Pattern GUARDED = Pattern.compile(FORMULA + ".*", Pattern.DOTALL);
    private static final Pattern GUARD = Pattern.compile("'" + FORMULA + ".*", Pattern.DOTALL);

    private CsvBundle() {}

    // ---- writing

    /**
     * Writes a dossier as a ZIP archive; the same bytes for the same dossier and wording.
     *
     * @param dossier the dossier
     * @param wording the language of titles and descriptions
     * @param out where to; it is flushed and stays open
     * @return the places in the dossier's JSON that are not in the tables
     * @throws IOException if writing fails
     */
    public static ImmutableList<Loss> write(Dossier dossier, Wording wording, OutputStream out) throws IOException {
        Laying.Laid laid = Laying.of(dossier, wording, 1);
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        for (Map.Entry<String, String> file : files(dossier, laid, wording).entrySet()) {
            byte[] bytes = file.getValue().getBytes(UTF_8);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(Packages.NO_TIME);
            // stored, since another zlib may compress to other bytes
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
        return laid.losses();
    }

    /**
     * Writes a dossier into a folder.
     *
     * @param dossier the dossier
     * @param wording the language of titles and descriptions
     * @param folder where to; made where it is missing. Files of the same names are replaced
     * @return the places in the dossier's JSON that are not in the tables
     * @throws IOException if writing fails
     */
    public static ImmutableList<Loss> writeFolder(Dossier dossier, Wording wording, Path folder) throws IOException {
        Laying.Laid laid = Laying.of(dossier, wording, 1);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files(dossier, laid, wording).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return laid.losses();
    }

    private static ImmutableMap<String, String> files(Dossier dossier, Laying.Laid laid, Wording wording) {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        files.put("datapackage.json", Descriptor.of(dossier, laid, wording));
        laid.grids().forEach(grid -> files.put(Descriptor.path(grid.table()), csv(grid)));
        return files.buildOrThrow();
    }

    private static String csv(Grid grid) {
        StringWriter text = new StringWriter();
        ImmutableList<Column> columns = grid.table().columns();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (Grid.Line line : grid.lines()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    String cell = line.cells().get(i);
                    boolean guard = !columns.get(i).type().isNumber()
                            && GUARDED.matcher(cell).matches();
                    cells.add(guard ? "'" + cell : cell);
                }
                csv.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    // ---- reading

    /**
     * Reads a ZIP archive.
     *
     * @param zip the archive
     * @return the dossier, or all problems
     */
    public static SheetReading read(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Problems problems = new Problems();
        long size = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                byte[] bytes = in.readNBytes((int) (MOST_BYTES + 1 - size));
                size += bytes.length;
                if (size > MOST_BYTES) {
                    return SheetReading.failed(ProblemKind.TOO_LARGE, "bytes", MOST_BYTES);
                }
                if (!name.isEmpty() && files.put(name, bytes) != null) {
                    problems.add(ProblemKind.DUPLICATE_SHEET, CellPlace.ofSheet(name));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return SheetReading.failed(ProblemKind.NOT_A_BUNDLE, "detail", String.valueOf(broken.getMessage()));
        }
        if (files.isEmpty()) {
            return SheetReading.failed(ProblemKind.NOT_A_BUNDLE);
        }
        return read(files, problems);
    }

    /**
     * Reads the files of a folder.
     *
     * @param folder the folder; folders inside it are not looked at
     * @return the dossier, or all problems
     * @throws IOException if a file cannot be read
     */
    public static SheetReading readFolder(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(path) > MOST_BYTES) {
                    return SheetReading.failed(
                            ProblemKind.TOO_LARGE, "file", String.valueOf(path.getFileName()), "bytes", MOST_BYTES);
                }
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return read(files, new Problems());
    }

    private static SheetReading read(Map<String, byte[]> files, Problems problems) {
        List<Grid> grids = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                return;
            }
            Table table = Tables.ALL.stream()
                    .filter(each -> Descriptor.path(each).equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(null);
            if (table == null) {
                problems.add(
                        ProblemKind.UNKNOWN_SHEET,
                        CellPlace.ofSheet(name),
                        "allowed",
                        Tables.ALL.stream().map(Descriptor::path).toList());
                return;
            }
            try {
                String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                grid(table, name, text.startsWith("\uFEFF") ? text.substring(1) : text, problems, grids);
            } catch (CharacterCodingException notUtf8) {
                problems.add(ProblemKind.INVALID_UTF8, CellPlace.ofSheet(name));
            }
        });
        return Reader.read(grids, problems);
    }

    private static void grid(Table table, String name, String text, Problems problems, List<Grid> grids) {
        int record = 0;
        Headed headed = null;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                record++;
                if (headed == null) {
                    headed = new Headed(
                            table,
                            name,
                            1,
                            line.getFields().stream().map(String::strip).toList(),
                            problems);
                } else {
                    headed.row(record, unguarded(headed, line.getFields()));
                }
            }
        } catch (CsvParseException malformed) {
            CellPlace place = new CellPlace(name, "A" + (record + 1), "", table.name(), "");
            String detail = String.valueOf(malformed.getMessage());
            problems.add(Problem.of(ProblemKind.MALFORMED_CSV, place, "detail", detail), place, record + 1, 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (headed != null) {
            grids.add(headed.grid());
        }
    }

    /** The first of the usual separators in the header, whose names have none of them. */
    private static char separator(String text) {
        return text.chars()
                .takeWhile(c -> c != '\n' && c != '\r')
                .filter(c -> c == ',' || c == ';' || c == '\t')
                .mapToObj(c -> (char) c)
                .findFirst()
                .orElse(',');
    }

    private static List<String> unguarded(Headed headed, List<String> fields) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String cell = fields.get(i);
            int column = headed.columnAt(i);
            boolean guard = column >= 0
                    && !headed.table().columns().get(column).type().isNumber()
                    && GUARD.matcher(cell).matches();
            cells.add(guard ? cell.substring(1) : cell);
        }
        return cells;
    }
}

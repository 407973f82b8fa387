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
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.FormulaGuard;
import lt.kopz.exchange.Loss;
import lt.kopz.poi.Packages;
import org.apache.commons.compress.archivers.zip.ZipFile;

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
 * <p>A text that a spreadsheet would take for a formula has an apostrophe before it ({@link FormulaGuard}), which reading takes away
 * again. Numbers have none.
 *
 * <p>Reading takes what a spreadsheet makes of the files: semicolons or tabs instead of commas, decimal commas before one or two
 * digits, a byte order mark, a folder around the files, another order of columns and missing columns. Files that are no CSV are not
 * read. No CSV is passed over in silence: an unknown file or column is a problem.
 *
 * <p>The descriptor states each file, its checksum and its rows. An archive that is cut off or damaged, a file that is listed and is not
 * there, one without the names of its columns, and one with fewer rows than stated are refused. A file that was edited otherwise is
 * read, with the notice {@link ProblemKind#EDITED_TABLE} in {@link SheetReading#notices()}. Whoever deleted rows or files on purpose
 * deletes {@code datapackage.json}, too: without it a file that is missing is an empty table, and the notice is
 * {@link ProblemKind#NO_DESCRIPTOR}.
 *
 * <p>What is lost is found out by going there and back: the losses of writing are all differences between the JSON of the dossier and
 * that of the dossier read from what was written.
 *
 * <p>Statistics on victims have every count, as in JSON, since a bundle is for keeping. Whoever publishes one writes the dossier that
 * {@link lt.kopz.core.dossier.Dossier#disclosed} gives: a hidden count is written, and reads back, as its bounds. No table holds a record of a victim.
 */
public final class CsvBundle {
    private static final String DESCRIPTOR = "datapackage.json";

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
     * Saves a dossier as a folder, whole or not at all; see {@link Saving#folder}.
     *
     * @param dossier the dossier
     * @param wording the language of titles and descriptions
     * @param folder where to; made where it is missing, in a folder that is there. Tables of a bundle that is there are replaced; other
     *     files stay
     * @return the places in the dossier's JSON that are not in the tables
     * @throws NotSavedException if it was not saved, as on a full disk, in a folder that may not be written to, or while another writer
     *     saves the same folder: a folder that was there before is unchanged, and the exception says what to do
     */
    public static ImmutableList<Loss> writeFolder(Dossier dossier, Wording wording, Path folder)
            throws NotSavedException {
        Laying.Laid laid = Laying.of(dossier, wording, 1);
        ImmutableMap.Builder<String, Saving.Content> files = ImmutableMap.builder();
        files(dossier, laid, wording).forEach((name, text) -> files.put(name, out -> out.write(text.getBytes(UTF_8))));
        Saving.folder(folder, files.buildOrThrow(), CsvBundle::isOwn);
        return laid.losses();
    }

    /** Whether a file of a folder is one of a bundle. */
    private static boolean isOwn(String name) {
        return name.equals(DESCRIPTOR)
                || Tables.ALL.stream().anyMatch(table -> Descriptor.path(table).equals(name));
    }

    private static ImmutableMap<String, String> files(Dossier dossier, Laying.Laid laid, Wording wording) {
        Map<SheetGrid, String> csv = new LinkedHashMap<>();
        laid.grids().forEach(grid -> csv.put(grid, csv(grid)));
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        files.put(DESCRIPTOR, Descriptor.of(dossier, csv, wording));
        csv.forEach((grid, text) -> files.put(Descriptor.path(grid.table()), text));
        return files.buildOrThrow();
    }

    private static String csv(SheetGrid grid) {
        StringWriter text = new StringWriter();
        ImmutableList<SheetColumn> columns = grid.table().columns();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns.stream().map(SheetColumn::name).toList());
            for (SheetGrid.Line line : grid.lines()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    String cell = line.cells().get(i);
                    cells.add(columns.get(i).type().isNumber() ? cell : FormulaGuard.guarded(cell));
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
        return read(zip, Limits.standard());
    }

    /**
     * Reads a ZIP archive within limits of one's own.
     *
     * @param zip the archive
     * @param limits how much is read; the bytes are those of all files together, unpacked
     * @return the dossier, or all problems
     */
    public static SheetReading read(byte[] zip, Limits limits) {
        if (zip.length == 0) {
            return SheetReading.failed(ProblemKind.NOT_A_BUNDLE);
        }
        Problems problems = new Problems(limits);
        return problems.read(() -> unpacked(zip, problems));
    }

    private static SheetReading unpacked(byte[] zip, Problems problems) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long most = problems.limits().maxBytes();
        try (ZipFile in = Archive.open(zip)) {
            boolean fits = Archive.unpack(in, Integer.MAX_VALUE, most, (path, bytes) -> {
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (!name.isEmpty() && files.put(name, bytes) != null) {
                    problems.add(ProblemKind.DUPLICATE_SHEET, CellPlace.ofSheet(name));
                }
            });
            if (!fits) {
                return SheetReading.failed(ProblemKind.TOO_LARGE, "bytes", most);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return SheetReading.failed(
                    ProblemKind.NOT_A_BUNDLE, "detail", ProblemMessage.literal(String.valueOf(broken.getMessage())));
        }
        if (files.isEmpty()) {
            return SheetReading.failed(ProblemKind.NOT_A_BUNDLE);
        }
        return readAll(files, problems);
    }

    /**
     * Reads the files of a folder.
     *
     * @param folder the folder; folders inside it are not looked at
     * @return the dossier, or all problems
     * @throws IOException if a file cannot be read
     */
    public static SheetReading readFolder(Path folder) throws IOException {
        return readFolder(folder, Limits.standard());
    }

    /**
     * Reads the files of a folder within limits of one's own.
     *
     * @param folder the folder; folders inside it, and files that are no tables, are not looked at
     * @param limits how much is read; the bytes are those of all files together
     * @return the dossier, or all problems
     * @throws IOException if a file cannot be read
     */
    public static SheetReading readFolder(Path folder, Limits limits) throws IOException {
        return Saving.read(folder, there -> folder(there, limits));
    }

    private static SheetReading folder(Path folder, Limits limits) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = limits.maxBytes();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(CsvBundle::isRead).sorted().toList()) {
                try (InputStream in = Files.newInputStream(path)) {
                    byte[] bytes = in.readNBytes((int) left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        return SheetReading.failed(ProblemKind.TOO_LARGE, "bytes", (long) limits.maxBytes());
                    }
                    files.put(path.getFileName().toString(), bytes);
                }
            }
        }
        Problems problems = new Problems(limits);
        return problems.read(() -> readAll(files, problems));
    }

    private static boolean isRead(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file)
                && (name.equals(DESCRIPTOR) || name.toLowerCase(Locale.ROOT).endsWith(".csv"));
    }

    private static SheetReading readAll(Map<String, byte[]> files, Problems problems) {
        Optional<Vouched> vouched = Optional.empty();
        if (files.containsKey(DESCRIPTOR)) {
            vouched = Vouched.of(DESCRIPTOR, files.get(DESCRIPTOR), problems);
        } else {
            problems.notice(Problem.of(ProblemKind.NO_DESCRIPTOR, CellPlace.ofSheet(DESCRIPTOR)));
        }
        vouched.ifPresent(each -> each.missing(files, problems));
        Map<SheetTable, SheetGrid> grids = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                continue;
            }
            Optional<SheetTable> table = Tables.ALL.stream()
                    .filter(each -> Descriptor.path(each).equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (table.isEmpty()) {
                problems.add(
                        ProblemKind.UNKNOWN_SHEET,
                        CellPlace.ofSheet(name),
                        "allowed",
                        Tables.ALL.stream().map(Descriptor::path).toList());
                continue;
            }
            try {
                String text = UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(file.getValue()))
                        .toString();
                Optional<SheetGrid> grid =
                        grid(table.get(), name, text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
                if (grid.isPresent()) {
                    if (grids.put(grid.get().table(), grid.get()) != null) {
                        problems.add(ProblemKind.DUPLICATE_SHEET, CellPlace.ofSheet(name));
                    }
                    vouched.ifPresent(each -> each.check(name, file.getValue(), grid.get(), problems));
                }
            } catch (CharacterCodingException notUtf8) {
                problems.add(ProblemKind.INVALID_UTF8, CellPlace.ofSheet(name));
            }
        }
        return GridReader.read(grids.values(), problems);
    }

    /** The rows of a file; empty where it is none, which is reported. */
    private static Optional<SheetGrid> grid(SheetTable table, String name, String text, Problems problems) {
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
                    List<String> names =
                            line.getFields().stream().map(String::strip).toList();
                    if (names.stream().noneMatch(each -> table.under(names).indexOf(each) >= 0)) {
                        break;
                    }
                    headed = new Headed(table, name, 1, names, problems);
                } else {
                    headed.row(record, unguarded(headed, line.getFields()));
                }
            }
        } catch (CsvParseException malformed) {
            CellPlace place = new CellPlace(name, "A" + (record + 1), "", table.name(), "");
            String detail = String.valueOf(malformed.getMessage());
            problems.add(Problem.of(ProblemKind.MALFORMED_CSV, place, "detail", detail), place, record + 1, 0);
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (headed == null) {
            problems.add(ProblemKind.MISSING_HEADING, new CellPlace(name, "", "", table.name(), ""));
            return Optional.empty();
        }
        return Optional.of(headed.grid());
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
            boolean guarded =
                    column >= 0 && !headed.table().columns().get(column).type().isNumber();
            cells.add(guarded ? FormulaGuard.unguarded(cell) : cell);
        }
        return cells;
    }
}

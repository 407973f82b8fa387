package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.Wording;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks and bundles, and what a clerk does to them. */
final class Books {
    static final Dossier DOSSIER = DossierFixtures.aDossier()
            .need("3250.00", "2019-02-05")
            .appropriation("money", "700.00", "2019-10-24")
            .event("event", EventState.HELD, "2019-11-05")
            .build();

    /** Tables without rows in {@link #DOSSIER} that are filled in here and there. */
    private static final Set<String> EMPTY = Set.of(
            "claims",
            "contradictions",
            "ofWhich",
            "organisations",
            "people",
            "statisticCategories",
            "texts",
            "victimStatistics");

    /** What was written once is not written again, since it is only read. */
    private static final Map<Object, byte[]> WRITTEN = new ConcurrentHashMap<>();

    private static final Map<Object, XSSFWorkbook> OPENED = new ConcurrentHashMap<>();

    private static final Pattern TEXT = Pattern.compile("<si>.*?</si>", Pattern.DOTALL);
    private static final Pattern SHARED = Pattern.compile("( t=\"s\"[^>]*><v>)([0-9]+)</v>");

    private Books() {}

    static byte[] book(Dossier dossier, Wording wording) {
        return WRITTEN.computeIfAbsent(List.of(dossier, wording), any -> writtenAnew(dossier, wording));
    }

    static byte[] writtenAnew(Dossier dossier, Wording wording) {
        return bytes(out -> Workbook.write(dossier, wording, out));
    }

    /** The workbook of {@link #DOSSIER} with few of the sheets that are empty: those left out are most of what there is to read. */
    static byte[] small() {
        byte[] whole = book(DOSSIER, Wording.LITHUANIAN);
        return WRITTEN.computeIfAbsent(
                DOSSIER,
                any -> withoutUnusedTexts(files(edited(whole, book -> {
                    tables(DOSSIER).stream()
                            .filter(grid -> grid.lines().isEmpty()
                                    && !EMPTY.contains(grid.table().name()))
                            .forEach(grid -> book.removeSheetAt(book.getSheetIndex(grid.sheet())));
                    book.removeSheetAt(book.getSheetIndex(new SheetText("readme.columns").in(Wording.LITHUANIAN)));
                }))));
    }

    /** The texts of removed sheets stay in the part that all sheets share. */
    private static byte[] withoutUnusedTexts(Map<String, String> parts) {
        String texts = parts.getOrDefault("xl/sharedStrings.xml", "");
        List<String> all = TEXT.matcher(texts).results().map(MatchResult::group).toList();
        List<Integer> used = new ArrayList<>(new LinkedHashSet<>(parts.values().stream()
                .flatMap(part -> SHARED.matcher(part).results())
                .map(cell -> Integer.valueOf(cell.group(2)))
                .toList()));
        parts.replaceAll((name, part) ->
                SHARED.matcher(part).replaceAll(cell -> "$1" + used.indexOf(Integer.valueOf(cell.group(2))) + "</v>"));
        parts.put(
                "xl/sharedStrings.xml",
                texts.substring(0, texts.indexOf("<si>"))
                        + used.stream().map(all::get).collect(Collectors.joining())
                        + "</sst>");
        return zip(parts);
    }

    static byte[] bundle(Dossier dossier) {
        return WRITTEN.computeIfAbsent(List.of(dossier), any -> bundleAnew(dossier));
    }

    static byte[] bundleAnew(Dossier dossier) {
        return bytes(out -> CsvBundle.write(dossier, Wording.ENGLISH, out));
    }

    static byte[] template(Wording wording) {
        return WRITTEN.computeIfAbsent(wording, any -> templateAnew(wording));
    }

    static byte[] templateAnew(Wording wording) {
        return bytes(out -> {
            Workbook.template(wording, out);
            return List.of();
        });
    }

    static byte[] template(Set<Theme> themes, Wording wording) {
        return WRITTEN.computeIfAbsent(
                List.of(themes, wording),
                any -> bytes(out -> {
                    Workbook.template(themes, wording, out);
                    return List.of();
                }));
    }

    // ---- the tables below any file

    /** The tables of a dossier, called and numbered as the sheets of a workbook are. */
    static ImmutableList<SheetGrid> tables(Dossier dossier) {
        return Laying.of(dossier, Wording.LITHUANIAN, WorkbookWriter.HEAD).grids().stream()
                .map(grid -> new SheetGrid(
                        grid.table(),
                        SheetText.sheet(grid.table()).in(Wording.LITHUANIAN),
                        grid.places(),
                        grid.first(),
                        grid.lines()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Tables with a text in a cell, in a row that is counted from 0 and made where it is missing. */
    static ImmutableList<SheetGrid> with(
            ImmutableList<SheetGrid> grids, String table, int row, String column, String text) {
        return grids.stream()
                .map(grid -> grid.table().name().equals(table) ? with(grid, row, column, text) : grid)
                .collect(ImmutableList.toImmutableList());
    }

    private static SheetGrid with(SheetGrid grid, int row, String column, String text) {
        Map<Integer, SheetGrid.Line> lines = new TreeMap<>(Maps.uniqueIndex(grid.lines(), SheetGrid.Line::number));
        int number = grid.first() + row;
        List<String> cells = new ArrayList<>(
                lines.containsKey(number)
                        ? lines.get(number).cells()
                        : Collections.nCopies(grid.table().columns().size(), ""));
        cells.set(grid.table().indexOf(column), text);
        lines.put(number, new SheetGrid.Line(number, ImmutableList.copyOf(cells)));
        return new SheetGrid(
                grid.table(), grid.sheet(), grid.places(), grid.first(), ImmutableList.copyOf(lines.values()));
    }

    static SheetReading read(List<SheetGrid> grids) {
        return GridReader.read(grids, new Problems(Limits.standard()));
    }

    // ---- files

    interface Writing {
        Object to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The small workbook of {@link #DOSSIER} after some work on it. */
    static byte[] edited(Consumer<XSSFWorkbook> work) {
        return edited(small(), work);
    }

    static byte[] edited(byte[] bytes, Consumer<XSSFWorkbook> work) {
        return bytes(out -> {
            look(bytes, work.andThen(book -> write(book, out)));
            return out;
        });
    }

    private static void write(XSSFWorkbook book, ByteArrayOutputStream out) {
        try {
            book.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Opens the workbook of {@link #DOSSIER}, which several look at and nobody changes. */
    static void look(Consumer<XSSFWorkbook> at) {
        at.accept(OPENED.computeIfAbsent(DOSSIER, any -> opened(book(DOSSIER, Wording.LITHUANIAN))));
    }

    /** Opens a whole template, which several look at and nobody changes. */
    static void lookAtTemplate(Wording wording, Consumer<XSSFWorkbook> at) {
        at.accept(OPENED.computeIfAbsent(wording, any -> opened(template(wording))));
    }

    static void look(byte[] bytes, Consumer<XSSFWorkbook> at) {
        try (XSSFWorkbook book = opened(bytes)) {
            at.accept(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static XSSFWorkbook opened(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The sheet and the cell of a problem. */
    static String address(Problem problem) {
        return ((CellPlace) problem.place()).address();
    }

    /** What is read of the small workbook of {@link #DOSSIER} after some work on it, as it is open. */
    static SheetReading reading(Consumer<XSSFWorkbook> work) {
        return reading(small(), work);
    }

    static SheetReading reading(byte[] bytes, Consumer<XSSFWorkbook> work) {
        SheetReading[] read = new SheetReading[1];
        look(bytes, work.andThen(book -> read[0] = WorkbookReader.read(book, Limits.standard())));
        return read[0];
    }

    static List<Problem> problems(Consumer<XSSFWorkbook> work) {
        return reading(work).problems();
    }

    static List<String> problemsAfter(Consumer<XSSFWorkbook> work) {
        return problems(work).stream().map(Problem::toString).toList();
    }

    /** What a reader of a language reads after some work on the workbook of {@link #DOSSIER}. */
    static List<String> explained(Wording wording, Consumer<XSSFWorkbook> work) {
        return problems(work).stream().map(problem -> problem.explain(wording)).toList();
    }

    /** The cell of a column in a row that is counted from 1, made where it is missing. */
    static XSSFCell cell(XSSFWorkbook book, String sheet, int row, String column) {
        XSSFSheet there = book.getSheet(sheet);
        XSSFRow names = there.getRow(2);
        XSSFRow line = there.getRow(row - 1) == null ? there.createRow(row - 1) : there.getRow(row - 1);
        for (int i = 0; i < names.getLastCellNum(); i++) {
            if (names.getCell(i).getStringCellValue().endsWith("." + column)) {
                return line.getCell(i) == null ? line.createCell(i) : line.getCell(i);
            }
        }
        throw new AssertionError("no column " + column + " in " + sheet);
    }

    /** The files of a bundle by name. */
    static Map<String, String> files(byte[] zip) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    static byte[] zip(Map<String, String> files) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue().getBytes(UTF_8));
                    zip.closeEntry();
                }
            }
            return out;
        });
    }

    /** The small workbook of {@link #DOSSIER} with the parts of its package changed. */
    static byte[] parts(BinaryOperator<String> change) {
        Map<String, String> parts = files(small());
        parts.replaceAll(change::apply);
        return zip(parts);
    }

    /** Where the entries of an archive begin, those of the list at its end too. */
    static List<Integer> borders(byte[] zip) {
        return IntStream.range(0, zip.length - 3)
                .filter(at -> zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] < 7 && zip[at + 3] < 9)
                .boxed()
                .toList();
    }

    /** Bytes without a stretch of them. */
    static byte[] without(byte[] bytes, int from, int to) {
        return Bytes.concat(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    /** Reads the bundle of {@link #DOSSIER} after a change to its files. */
    static SheetReading changed(Consumer<Map<String, String>> change) {
        Map<String, String> files = files(bundle(DOSSIER));
        change.accept(files);
        return CsvBundle.read(zip(files));
    }
}

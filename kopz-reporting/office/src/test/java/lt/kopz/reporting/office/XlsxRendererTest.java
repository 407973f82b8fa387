package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.BusyGroup;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.HostileText;
import lt.kopz.reporting.RendererContract;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.SparseDossiers;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Characters;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.RenderOptions;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

class XlsxRendererTest extends RendererContract {

    @Override
    protected String format() {
        return "xlsx";
    }

    /** Reads the first sheet, and each other one where a link leads to it. */
    @Override
    protected String read(byte[] rendered) {
        try (XSSFWorkbook book = open(rendered)) {
            Wording wording = Wording.of(book.getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .getLanguageProperty()
                    .orElseThrow()
                    .substring(0, 2));
            List<String> lines = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    lines.add(shown(cell, wording));
                    XSSFHyperlink link = (XSSFHyperlink) cell.getHyperlink();
                    if (link != null) {
                        String name = link.getLocation().replaceAll("^'|'!A1$", "");
                        book.getSheet(name.replace("''", "'"))
                                .forEach(each -> each.forEach(inner -> lines.add(shown(inner, wording))));
                    }
                }
            }
            return String.join("\n", lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number is shown as its format says: as money if there is a name of money in it. */
    private static String shown(Cell cell, Wording wording) {
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        if (cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return wording.date(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
        return cell.getCellStyle()
                        .getDataFormatString()
                        .toUpperCase(Locale.ROOT)
                        .contains("EUR")
                ? wording.amount(Amounts.of(number, Amounts.currency("EUR")))
                : wording.number(number);
    }

    @Test
    void each_table_and_each_picture_has_a_sheet_behind_the_first() throws IOException {
        assertThat(names(open(sample(Wording.LITHUANIAN))))
                .containsExactly(
                        "Kaišiadorių rajono savivaldybė…",
                        "1 pav. Plano lėšos",
                        "2 pav. Finansavimo trūkumas…",
                        "3 pav. Lėšų kelias",
                        "1 lentelė. Įvykdytos priemonės",
                        "4 pav. Dalyvavimo atvejai",
                        "5 pav. Priemonių būklė",
                        "6 pav. Aplankytos ugdymo…",
                        "7 pav. 2018 ir 2019 metai",
                        "8 pav. Posėdžiai ir jų terminai",
                        "2 lentelė. Lankstinukai");
    }

    @Test
    void parts_of_parts_a_thousand_levels_deep_look_alike_from_where_spreadsheets_go_no_deeper() throws IOException {
        Table table = Table.of(Literal.of("T"), Column.text(Literal.of("A")));
        for (int depth = 0; depth < 1_000; depth++) {
            table = table.plus(
                    lt.kopz.reporting.document.Cell.text(Literal.of("of which")).atDepth(depth));
        }
        assertThat(book(table, Wording.ENGLISH).getNumCellStyles()).isLessThan(40);
    }

    @Test
    void money_counts_and_days_are_numbers() throws IOException {
        Table table = Table.of(
                        Literal.of("T"),
                        Column.date(Literal.of("A")),
                        Column.count(Literal.of("B")),
                        Column.amount(Literal.of("C")))
                .plus(day(LocalDate.of(2019, 6, 19)), count(Headcount.exactly(23)), amount("160.00", "EUR"))
                .plus(
                        lt.kopz.reporting.document.Cell.date(PartialDate.parse("2019-11-22/2019-12-18")),
                        nothing(),
                        nothing());
        XSSFSheet sheet = book(table, Wording.LITHUANIAN).getSheetAt(1);
        Row seminar = sheet.getRow(2);
        assertThat(seminar.getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2019, 6, 19));
        assertThat(seminar.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("yyyy\\-mm\\-dd");
        assertThat(seminar.getCell(1).getNumericCellValue()).isEqualTo(23.0);
        assertThat(seminar.getCell(2).getNumericCellValue()).isEqualTo(160.0);
        assertThat(seminar.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00\"\u00a0Eur\"");
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).contains("lapkričio\u00a022");
    }

    @Test
    void a_number_of_an_act_stays_with_the_word_for_it() throws IOException {
        XSSFSheet sheet = book(Paragraph.of(Literal.of("sprendimo Nr. V17-24 pakeitimas")), Wording.LITHUANIAN)
                .getSheetAt(0);
        assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                .isEqualTo("sprendimo Nr.\u00a0V17-24 pakeitimas");
    }

    @Test
    void what_is_known_within_bounds_is_said_in_words_and_has_a_column_from_and_a_column_to_that_add_up()
            throws IOException {
        Table table = Table.of(Literal.of("T"), Column.text(Literal.of("A")), Column.amount(Literal.of("Kaina")))
                .plus(lt.kopz.reporting.document.Cell.text(Literal.of("a")), atLeast("1.10"))
                .plus(lt.kopz.reporting.document.Cell.text(Literal.of("b")), amount("2.20", "EUR"))
                .plus(lt.kopz.reporting.document.Cell.text(Literal.of("c")), nothing())
                .withTotal(lt.kopz.reporting.document.Cell.text(Literal.of("d")), atLeast("3.30"));
        XSSFWorkbook book = book(table, Wording.LITHUANIAN);
        XSSFSheet sheet = book.getSheetAt(1);
        assertThat(shownIn(sheet, 1)).containsExactly("A", "Kaina", "Kaina, nuo", "Kaina, iki");
        assertThat(shownIn(sheet, 2)).containsExactly("a", "ne mažiau kaip 1,10\u00a0Eur", "1,10\u00a0Eur", "");
        assertThat(shownIn(sheet, 3)).containsExactly("b", "2,20\u00a0Eur", "2,20\u00a0Eur", "2,20\u00a0Eur");
        assertThat(shownIn(sheet, 4)).containsExactly("c", "–", "", "");
        Cell sum = sheet.getRow(5).getCell(2);
        assertThat(sum.getCellFormula()).isEqualTo("SUM(C3:C5)");
        assertThat(new XSSFFormulaEvaluator(book).evaluate(sum).getNumberValue())
                .isCloseTo(3.3, within(1e-12));
        assertThat(sheet.getRow(3).getCell(1).getCellType())
                .as("nobody adds up a part of a column and takes it for the whole")
                .isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(5).getCell(3).getCellType()).isEqualTo(CellType.BLANK);
    }

    private static List<String> shownIn(XSSFSheet sheet, int row) {
        List<String> shown = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> shown.add(shown(cell, Wording.LITHUANIAN)));
        return shown;
    }

    @Test
    void the_spreadsheet_draws_bars_from_the_cells_of_a_chart_and_says_what_they_show() throws IOException {
        XSSFWorkbook book = open(sample(Wording.LITHUANIAN));
        XSSFSheet money = book.getSheet("1 pav. Plano lėšos");
        CTBarChart bars = bars(money);
        assertThat(bars.getSerList().stream()
                        .map(each -> each.getVal().getNumRef().getF()))
                .as("up to the upper end, and over it the lower end")
                .containsExactly("'1 pav. Plano lėšos'!$D$3:$D$12", "'1 pav. Plano lėšos'!$C$3:$C$12");
        assertThat(money.getDrawingPatriarch()
                        .getCTDrawing()
                        .getTwoCellAnchorArray(0)
                        .getGraphicFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .getDescr())
                .contains("trūksta 2550,00");
        assertThat(bars.getSerArray(1)
                        .getVal()
                        .getNumRef()
                        .getNumCache()
                        .getPtArray(0)
                        .getV())
                .as("what a program shows before it reckons")
                .isEqualTo("3250.00");
    }

    @Test
    void what_is_drawn_is_printed_and_no_two_bars_beside_each_other_look_alike() throws IOException {
        XSSFWorkbook book = open(sample(Wording.LITHUANIAN));
        XSSFSheet money = book.getSheet("1 pav. Plano lėšos");
        CTMarker last = money.getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getTo();

        AreaReference printed = new AreaReference(
                book.getPrintArea(book.getSheetIndex(money)).replaceAll("^.*!", ""), SpreadsheetVersion.EXCEL2007);
        assertThat(printed.getLastCell().getRow()).isGreaterThanOrEqualTo(last.getRow());
        assertThat((int) printed.getLastCell().getCol()).isGreaterThanOrEqualTo(last.getCol() - 1);
        assertThat(bars(drawn(bars(2))).getSerList().stream()
                        .map(each -> each.getSpPr()
                                .getSolidFill()
                                .getSrgbClr()
                                .xgetVal()
                                .getStringValue()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_spreadsheet_draws_what_holds_through_time_as_steps_between_days() throws IOException {
        XSSFSheet sheet = open(sample(Wording.LITHUANIAN)).getSheet("2 pav. Finansavimo trūkumas…");

        assertThat(IntStream.rangeClosed(1, sheet.getLastRowNum())
                        .mapToObj(sheet::getRow)
                        .map(row -> StreamSupport.stream(row.spliterator(), false)
                                .map(cell -> shown(cell, Wording.LITHUANIAN))
                                .collect(Collectors.joining(" | "))
                                .replace('\u00a0', ' ')))
                .containsExactly(
                        "Data | Trūksta | Trūksta, nuo | Trūksta, iki | Skirta | Skirta, nuo | Skirta, iki",
                        "2019 m. sausio 1 d. | nežinoma |  |  | nežinoma |  | ",
                        "2019 m. vasario 5 d. | 3250,00 Eur | 3250,00 Eur | 3250,00 Eur | nežinoma |  | ",
                        "2019 m. spalio 23 d. | 3250,00 Eur | 3250,00 Eur | 3250,00 Eur | nežinoma |  | ",
                        "2019 m. spalio 24 d. | 2550,00 Eur | 2550,00 Eur | 2550,00 Eur | 700,00 Eur | 700,00 Eur | 700,00 Eur",
                        "2019 m. gruodžio 31 d. | 2550,00 Eur | 2550,00 Eur | 2550,00 Eur | 700,00 Eur | 700,00 Eur | 700,00 Eur");
        CTLineChart lines = sheet.getDrawingPatriarch()
                .getCharts()
                .get(0)
                .getCTChart()
                .getPlotArea()
                .getLineChartArray(0);
        assertThat(lines.getSerList().stream()
                        .map(line -> line.getCat().getNumRef().getF() + " "
                                + line.getVal().getNumRef().getF()))
                .containsExactly(
                        "'2 pav. Finansavimo trūkumas…'!$A$3:$A$7 '2 pav. Finansavimo trūkumas…'!$C$3:$C$7",
                        "'2 pav. Finansavimo trūkumas…'!$A$3:$A$7 '2 pav. Finansavimo trūkumas…'!$F$3:$F$7");
        assertThat(lines.getSerArray(1).getVal().getNumRef().getNumCache().getPtList())
                .as("what is unknown is no zero")
                .hasSize(2);
        assertThat(lines.getSerList().stream()
                        .map(line -> line.getSpPr().getLn().getPrstDash().getVal()))
                .as("told apart in grey")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_picture_that_no_spreadsheet_draws_says_so_where_its_sheet_is_linked() throws IOException {
        String note = "This picture is not drawn in a workbook.";
        assertThat(read(sample(Wording.ENGLISH)).split(note, -1))
                .as("the flow and the timeline")
                .hasSize(1 + 2);
    }

    @Test
    void a_number_within_bounds_is_solid_up_to_its_lower_end_hatched_up_to_its_upper_and_open_beyond_a_least()
            throws IOException {
        XSSFSheet sheet = drawn(Chart.Bars.of(
                Literal.of("people"),
                new Chart.Bar(Literal.of("exact"), Headcount.exactly(5), Chart.Standing.HELD),
                new Chart.Bar(Literal.of("within"), Headcount.between(10, 30), Chart.Standing.HELD),
                new Chart.Bar(Literal.of("open"), Headcount.atLeast(40), Chart.Standing.HELD),
                new Chart.Bar(Literal.of("unknown"), Headcount.unknown(), Chart.Standing.HELD),
                new Chart.Bar(Literal.of("ahead"), Headcount.exactly(9), Chart.Standing.PLANNED)));
        CTBarChart bars = bars(sheet);

        assertThat(bars.getSerList())
                .extracting(each -> each.getTx().getV())
                .containsExactly("held, to", "held, from", "planned");
        assertThat(bars.getSerArray(0).getSpPr().xmlText())
                .contains("prst=\"wdUpDiag\"")
                .contains("0B3C6F");
        assertThat(bars.getSerArray(1).getSpPr().xmlText())
                .contains("solidFill")
                .doesNotContain("pattFill");
        assertThat(bars.xmlText()).as("one over the other").contains("overlap val=\"100\"");
        assertThat(bars.getSerArray(0).getVal().getNumRef().getNumCache().getPtList())
                .extracting(point -> point.getIdx() + " " + point.getV())
                .as("no upper end of what is open or unknown")
                .containsExactly("0 5", "1 30");
        assertThat(bars.getSerArray(1).getVal().getNumRef().getNumCache().getPtList())
                .extracting(point -> point.getIdx() + " " + point.getV())
                .containsExactly("0 5", "1 10", "2 40");
        assertThat(bars.getSerArray(1).xmlText())
                .as("a dashed line that goes on from the end of what is open")
                .containsPattern("errBarType val=\"plus\"[^£]*<c:pt idx=\"2\">")
                .contains("noEndCap")
                .containsPattern("<c:dLbl>\\s*<c:idx val=\"2\"/>\\s*<c:numFmt formatCode=\"&quot;≥ &quot;#,##0\"");
        assertThat(bars.getSerArray(2).xmlText()).doesNotContain("errBars");
        assertThat(IntStream.range(2, 7)
                        .mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue()))
                .containsExactly("exact", "within: 10\u00a0to 30", "open: at least 40", "unknown: unknown", "ahead");
    }

    @Test
    void amounts_of_which_any_is_uncertain_have_a_bar_each_so_that_both_ends_of_one_are_in_one_place()
            throws IOException {
        AmountRange need = AmountRange.between(Amounts.euro("812.50"), Amounts.euro("2812.50"));
        AmountRange given = AmountRange.exactly(Amounts.euro("12000.00"));
        AmountRange unknown = AmountRange.unknown(Amounts.currency("EUR"));
        XSSFSheet sheet = drawn(new Chart.Bullets(
                ImmutableList.of(new Chart.Bullet(Literal.of("Plan"), need, given, unknown, given, unknown))));

        assertThat(IntStream.range(2, 7)
                        .mapToObj(row -> sheet.getRow(row)
                                .getCell(0)
                                .getStringCellValue()
                                .replace('\u00a0', ' ')))
                .containsExactly(
                        "Needed: EUR 812.50 to EUR 2,812.50",
                        "Appropriated",
                        "Missing: unknown",
                        "Spent",
                        "Paid by others: unknown");
        assertThat(bars(sheet).getSerList())
                .extracting(each -> each.getTx().getV())
                .containsExactly("Amount, to", "Amount, from");

        assertThat(bars(drawn(new Chart.Bullets(ImmutableList.of(
                                new Chart.Bullet(Literal.of("Plan"), given, given, given, given, given)))))
                        .getSerList())
                .as("of one plan all the same, since its name would take the room of the bars")
                .hasSize(1);
    }

    @Test
    void an_amount_with_marks_is_a_number_that_can_be_added_up_and_its_marks_stand_beside_it() throws IOException {
        XSSFSheet costs = book(YearlyReport.publicReport().of(Kaisiadorys.dossier()), Wording.ENGLISH)
                .getSheet("Table 1. What the measures cost");

        assertThat(costs.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(610.00);
        assertThat(costs.getRow(2).getCell(1).getStringCellValue()).endsWith("610.00*[10]");
        assertThat(costs.getRow(4).getCell(2).getNumericCellValue())
                .as("at least")
                .isEqualTo(770.00);
        assertThat(costs.getRow(4).getCell(3).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void the_marks_of_a_number_stand_in_the_column_behind_it() throws IOException {
        XSSFSheet given =
                sheetWith(book(YearlyReport.annex().of(Kaisiadorys.dossier()), Wording.ENGLISH), "Appropriations");

        assertThat(shownIn(given, 1)).startsWith("Amount", "Footnotes", "For");
        assertThat(given.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(700.00);
        assertThat(given.getRow(2).getCell(1).getStringCellValue()).matches("\\[\\d+]");
    }

    private static XSSFSheet sheetWith(XSSFWorkbook book, String caption) {
        return book.getSheetAt(names(book).stream()
                .filter(name -> name.contains(caption))
                .mapToInt(names(book)::indexOf)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void bars_beside_a_narrow_table_have_room_for_their_numbers() throws IOException {
        XSSFWorkbook book = book(CouncilSummary.of(Kaisiadorys.dossier()), Wording.LITHUANIAN);
        XSSFSheet money = book.getSheetAt(1);
        int last = money.getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getTo()
                .getCol();

        assertThat(IntStream.range(0, last).map(money::getColumnWidth).sum() / 256)
                .isGreaterThanOrEqualTo(70);
    }

    @Test
    void a_bar_of_an_unknown_number_has_no_number_beside_it() throws IOException {
        XSSFSheet sheet = open(sample(Wording.LITHUANIAN)).getSheet("4 pav. Dalyvavimo atvejai");
        CTBarSer counts = bars(sheet).getSerArray(1);
        assertThat(sheet.getRow(5).getCell(2).getCellType())
                .as("spreadsheets draw words as zero")
                .isEqualTo(CellType.BLANK);
        assertThat(counts.getDLbls().getShowVal().getVal()).isTrue();
        assertThat(counts.getVal().getNumRef().getNumCache().getPtList()).hasSize(2);
        assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Lankstinukai: nežinoma");
        assertThat(sheet.getDrawingPatriarch()
                        .getCharts()
                        .get(0)
                        .getCTChart()
                        .getDispBlanksAs()
                        .getVal())
                .as("a bar of nothing would say zero")
                .isEqualTo(STDispBlanksAs.GAP);
    }

    @Test
    void a_chart_begins_below_rows_that_are_as_high_as_their_words() throws IOException {
        Illustration bars = new Illustration(
                "c",
                Literal.of("caption"),
                Literal.of("what it shows"),
                Chart.Bars.of(
                        Literal.of("people"),
                        new Chart.Bar(Literal.of("short"), Headcount.exactly(3), Chart.Standing.HELD),
                        new Chart.Bar(Literal.of("long name ".repeat(30)), Headcount.exactly(3), Chart.Standing.HELD)));
        XSSFSheet sheet = book(bars, Wording.ENGLISH).getSheetAt(1);
        assertThat(sheet.getRow(3).getHeightInPoints())
                .as("of several lines")
                .isGreaterThan(2 * sheet.getRow(2).getHeightInPoints());
        assertThat(sheet.getDrawingPatriarch()
                        .getCTDrawing()
                        .getTwoCellAnchorArray(0)
                        .getFrom()
                        .getRow())
                .isGreaterThan(sheet.getLastRowNum());
    }

    @Test
    void states_what_is_reached_and_the_values_of_two_years_are_bars_too() throws IOException {
        assertThat(bars(drawn(new Chart.Units(ImmutableList.of(new Chart.Part(
                                Literal.of("visits"), Literal.of("schools"), Headcount.exactly(5), 13)))))
                        .getSerList())
                .hasSize(2);
        assertThat(bars(drawn(new Chart.Changes(
                                Column.Kind.COUNT,
                                Literal.of("2019"),
                                Literal.of("2020"),
                                ImmutableList.of(new Chart.Change(
                                        Literal.of("visits"),
                                        count(Headcount.exactly(1)),
                                        count(Headcount.exactly(2)))))))
                        .getSerList())
                .hasSize(2);
    }

    private XSSFSheet drawn(Chart chart) throws IOException {
        return book(new Illustration("c", Literal.of("caption"), Literal.of("what it shows"), chart), Wording.ENGLISH)
                .getSheetAt(1);
    }

    private static CTBarChart bars(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch()
                .getCharts()
                .get(0)
                .getCTChart()
                .getPlotArea()
                .getBarChartArray(0);
    }

    @Test
    void money_is_shown_as_the_language_and_the_currency_want() throws IOException {
        Table table = Table.of(Literal.of("T"), Column.amount(Literal.of("A")))
                .plus(amount("1234.50", "EUR"))
                .plus(amount("7", "JPY"));
        XSSFSheet sheet = book(table, Wording.ENGLISH).getSheetAt(1);
        assertThat(sheet.getRow(2).getCell(0).getCellStyle().getDataFormatString())
                .isEqualTo("\"EUR\u00a0\"#,##0.00");
        assertThat(sheet.getRow(3).getCell(0).getCellStyle().getDataFormatString())
                .isEqualTo("\"JPY\u00a0\"#,##0");
    }

    @Test
    void a_logo_stands_in_a_row_of_its_own_above_the_letterhead_and_says_what_it_shows() throws IOException {
        byte[] written = bytes(
                SampleReport.document(),
                Wording.LITHUANIAN,
                RenderOptions.usual()
                        .withLetterhead(Letterhead.of(Literal.of("Administracija"))
                                .withLogo(Logo.of(SampleReport.logo(), LocalizedText.lithuanian("Herbas")))));
        XSSFSheet first = open(written).getSheetAt(0);
        assertThat(first.getDrawingPatriarch().getShapes()).hasSize(1);
        XSSFPicture logo = (XSSFPicture) first.getDrawingPatriarch().getShapes().get(0);
        assertThat(logo.getCTPicture().getNvPicPr().getCNvPr().getDescr()).isEqualTo("Herbas");
        assertThat(logo.getPictureData().getData()).isEqualTo(SampleReport.logo());
        assertThat(logo.getClientAnchor().getRow2()).isZero();
        assertThat(first.getRow(0).getHeightInPoints()).isGreaterThan(20);
        assertThat(first.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Administracija");
        first.getHyperlinkList()
                .forEach(link -> assertThat(first.getRow(new CellReference(link.getCellRef()).getRow())
                                .getCell(0)
                                .getStringCellValue())
                        .isNotBlank());
    }

    @Test
    void a_total_that_is_the_sum_is_a_formula_with_its_value() throws IOException {
        Table table = Table.of(Literal.of("T"), Column.amount(Literal.of("A")), Column.count(Literal.of("B")))
                .plus(amount("0.10", "EUR"), count(Headcount.exactly(7)))
                .plus(lt.kopz.reporting.document.Cell.nothing(Literal.of("–")), count(Headcount.exactly(3)))
                .plus(amount("0.20", "EUR"), count(Headcount.exactly(0)))
                .withTotal(amount("0.30", "EUR"), count(Headcount.exactly(10)));
        XSSFWorkbook book = book(table, Wording.LITHUANIAN);
        Row total = book.getSheetAt(1).getRow(5);
        assertThat(total.getCell(0).getCellFormula()).isEqualTo("SUM(A3:A5)");
        assertThat(total.getCell(0).getNumericCellValue()).isEqualTo(0.3);
        assertThat(total.getCell(1).getCellFormula()).isEqualTo("SUM(B3:B5)");
        assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(10.0);
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
        assertThat(evaluator.evaluate(total.getCell(0)).getNumberValue()).isCloseTo(0.3, within(1e-12));
        assertThat(evaluator.evaluate(total.getCell(1)).getNumberValue()).isEqualTo(10.0);
    }

    @Test
    void a_total_that_is_another_number_or_of_another_currency_is_no_formula() throws IOException {
        Table table = Table.of(
                        Literal.of("T"),
                        Column.amount(Literal.of("A")),
                        Column.amount(Literal.of("B")),
                        Column.amount(Literal.of("C")))
                .plus(amount("1", "EUR"), amount("1", "EUR"), nothing())
                .plus(amount("2", "EUR"), amount("2", "USD"), nothing())
                .withTotal(amount("4", "EUR"), amount("3", "EUR"), amount("0", "EUR"));
        Row total = book(table, Wording.LITHUANIAN).getSheetAt(1).getRow(4);
        assertThat(IntStream.range(0, 3).mapToObj(i -> total.getCell(i).getCellType()))
                .containsOnly(CellType.NUMERIC);
        assertThat(total.getCell(0).getNumericCellValue()).isEqualTo(4.0);
    }

    @Test
    void a_total_over_bounds_is_no_formula_where_it_says_another_number() throws IOException {
        Table table = Table.of(Literal.of("T"), Column.amount(Literal.of("A")))
                .plus(atLeast("1"))
                .plus(amount("2", "EUR"))
                .withTotal(amount("2", "EUR"));
        Row total = book(table, Wording.LITHUANIAN).getSheetAt(1).getRow(4);
        assertThat(IntStream.range(0, 3).mapToObj(i -> total.getCell(i).getCellType()))
                .containsExactly(CellType.STRING, CellType.NUMERIC, CellType.NUMERIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void every_sum_of_a_report_evaluates_to_its_value(String language) throws IOException {
        Map<Document, Integer> reports = Map.of(
                SubjectReports.attendance().of(SparseDossiers.complete(FullDossier.dossier())), 1, // of events planned
                RollUpReport.of(List.of(Kaisiadorys.dossier(), BusyGroup.dossier()), BusyGroup.YEAR_END),
                        4); // of money given, planned events and participations, and findings
        for (Map.Entry<Document, Integer> report : reports.entrySet()) {
            XSSFWorkbook book = book(report.getKey(), Wording.of(language));
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
            List<Cell> sums = new ArrayList<>();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    sums.add(cell);
                }
            })));
            assertThat(sums).hasSizeGreaterThanOrEqualTo(report.getValue()).allSatisfy(sum -> {
                assertThat(sum.getCellFormula()).matches("SUM\\([A-Z]+3:[A-Z]+\\d+\\)");
                assertThat(evaluator.evaluate(sum).getNumberValue()).isEqualTo(sum.getNumericCellValue());
            });
        }
    }

    @Test
    void a_number_of_more_than_fifteen_digits_is_written_in_words() throws IOException {
        Table table = Table.of(Literal.of("T"), Column.amount(Literal.of("A")))
                .plus(amount("9999999999999.99", "EUR"))
                .plus(amount("12345678901234.56", "EUR"));
        XSSFSheet sheet = book(table, Wording.LITHUANIAN).getSheetAt(1);
        assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
                .isEqualTo("12\u00a0345\u00a0678\u00a0901\u00a0234,56\u00a0Eur");
    }

    @Test
    void a_day_that_spreadsheets_count_differently_is_written_in_words() throws IOException {
        Table table = Table.of(Literal.of("T"), Column.date(Literal.of("A")))
                .plus(day(LocalDate.of(1900, 2, 28)))
                .plus(day(LocalDate.of(1900, 3, 1)));
        XSSFSheet sheet = book(table, Wording.ENGLISH).getSheetAt(1);
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).contains("1900");
        assertThat(sheet.getRow(3).getCell(0).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(LocalDate.of(1900, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "=HYPERLINK(\"http://x\")"})
    void text_that_begins_like_a_formula_is_marked_as_text(String text) throws IOException {
        Cell cell = book(Paragraph.of(Literal.of(text)), Wording.ENGLISH)
                .getSheetAt(0)
                .getRow(2)
                .getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void text_that_a_spreadsheet_would_take_for_an_escaped_character_stays_as_it_is() throws IOException {
        assertThat(book(Paragraph.of(Literal.of("a_x0041_b")), Wording.ENGLISH)
                        .getSheetAt(0)
                        .getRow(2)
                        .getCell(0)
                        .getStringCellValue())
                .isEqualTo("a_x0041_b");
    }

    @Test
    void headings_stay_in_sight_and_are_printed_on_each_page_of_a_landscape_sheet() throws IOException {
        XSSFSheet sheet = open(sample(Wording.LITHUANIAN)).getSheetAt(3);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
    }

    @Test
    void a_short_table_and_its_chart_are_printed_on_one_page() throws IOException {
        XSSFSheet sheet = drawn(bars(20));
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
    }

    @Test
    void the_chart_of_a_long_table_has_a_page_of_its_own_and_its_legend_above_the_bars() throws IOException {
        XSSFSheet sheet = drawn(bars(40));
        CTTwoCellAnchor place = sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorArray(0);

        assertThat(sheet.getFitToPage()).as("which ignores breaks").isFalse();
        assertThat(sheet.getRowBreaks()).containsExactly(place.getFrom().getRow() - 1);
        assertThat((place.getTo().getRow() - place.getFrom().getRow())
                        * sheet.getDefaultRowHeightInPoints()
                        * sheet.getPrintSetup().getScale()
                        / 100)
                .as("points of a landscape page below the headings")
                .isLessThan(440);
        assertThat(sheet.getDrawingPatriarch()
                        .getCharts()
                        .get(0)
                        .getOrAddLegend()
                        .getPosition())
                .isEqualTo(LegendPosition.TOP);
    }

    @Test
    void a_name_with_one_bar_has_it_beside_it_whichever_column_it_is_of() throws IOException {
        assertThat(bars(drawn(bars(2))).xmlText())
                .containsPattern("gapWidth val=\"60\"/>\\s*<[a-z]+:overlap val=\"100\"/>");
        assertThat(bars(drawn(new Chart.Units(ImmutableList.of(new Chart.Part(
                                Literal.of("visits"), Literal.of("schools"), Headcount.exactly(5), 13)))))
                        .xmlText())
                .doesNotContain("overlap");
    }

    private static Chart bars(int count) {
        return new Chart.Bars(
                Literal.of("count"),
                IntStream.range(0, count)
                        .mapToObj(i -> new Chart.Bar(
                                Literal.of("bar"),
                                Headcount.exactly(3),
                                i % 2 == 0 ? Chart.Standing.HELD : Chart.Standing.PLANNED))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Test
    void every_number_fits_its_column() throws IOException {
        XSSFWorkbook book = book(YearlyReport.of(Kaisiadorys.dossier()), Wording.LITHUANIAN);
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            for (Row row : book.getSheetAt(i)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        assertThat(book.getSheetAt(i).getColumnWidth(cell.getColumnIndex()) / 256)
                                .isGreaterThanOrEqualTo(
                                        shown(cell, Wording.LITHUANIAN).length() > 4 ? 12 : 8);
                    }
                }
            }
        }
        assertThat(book.getSheetAt(0).getColumnWidth(1) / 256)
                .as("the mark of a note stands close behind the number")
                .isLessThan(24);
    }

    @Test
    void the_file_says_what_it_is_and_when_its_document_was_made() throws IOException {
        var core = open(sample(Wording.LITHUANIAN)).getProperties().getCoreProperties();
        assertThat(core.getTitle()).contains("koordinavimo darbo grupės ataskaita");
        assertThat(core.getCreator()).isEqualTo("Kaišiadorių rajono savivaldybė");
        assertThat(core.getCreated()).isEqualTo("2019-12-11T00:00:00Z");
        assertThat(core.getModified()).isEqualTo("2019-12-11T00:00:00Z");
    }

    @Test
    void a_text_of_a_table_fills_a_cell_and_one_character_more_is_refused_before_anything_is_written()
            throws IOException {
        assertThat(book(ofOneCell("a".repeat(32_767)), Wording.ENGLISH)
                        .getSheetAt(1)
                        .getRow(2)
                        .getCell(0)
                        .getStringCellValue())
                .hasSize(32_767);
        assertThatThrownBy(() -> book(ofOneCell("a".repeat(32_768)), Wording.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32768")
                .hasMessageContaining("row 3")
                .hasMessageContaining("32767");
    }

    private static Table ofOneCell(String text) {
        return Table.of(Literal.of("T"), Column.text(Literal.of("A")))
                .plus(lt.kopz.reporting.document.Cell.text(Literal.of(text)));
    }

    /** No spreadsheet shows a row that is higher than a page. */
    @ParameterizedTest
    @ValueSource(strings = {"priemonė 7; ", "a"})
    void a_text_that_no_row_shows_goes_on_in_the_next(String piece) throws IOException {
        String text = piece.repeat(8_000).strip();
        XSSFSheet sheet = book(Paragraph.of(Literal.of(text)), Wording.ENGLISH).getSheetAt(0);
        List<String> rows = new ArrayList<>();
        for (int row = 2; row <= sheet.getLastRowNum(); row++) {
            rows.add(sheet.getRow(row).getCell(0).getStringCellValue());
            assertThat(sheet.getRow(row).getHeightInPoints()).isLessThan(409);
        }
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(String.join(piece.contains(" ") ? " " : "", rows)).isEqualTo(text);
    }

    /** Rows are made when they are asked for; if bytes come out while rows are still to come, the rows are not collected. */
    @Test
    void a_long_table_is_read_row_by_row_and_never_held() throws IOException {
        int rows = 20_000;
        int[] last = {0};
        int[] reads = {0};
        Iterable<lt.kopz.reporting.document.Row> source = () -> {
            reads[0]++;
            Iterator<Integer> numbers = IntStream.range(0, rows).iterator();
            return Stream.generate(numbers::next)
                    .limit(rows)
                    .peek(number -> last[0] = number)
                    .map(number -> lt.kopz.reporting.document.Row.of(
                            lt.kopz.reporting.document.Cell.text(Literal.of("row " + number)),
                            count(Headcount.exactly(number))))
                    .iterator();
        };
        LongTable table =
                LongTable.of(Literal.of("Long"), source, Column.text(Literal.of("A")), Column.count(Literal.of("B")));
        List<Integer> seenWhenWritten = new ArrayList<>();
        renderer().render(document(table), Wording.ENGLISH, new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("bytes come in pieces");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                seenWhenWritten.add(last[0]);
            }
        });
        assertThat(reads[0]).isBetween(2, 4);
        assertThat(seenWhenWritten).anyMatch(number -> number > 100 && number < rows / 2);
    }

    @Provide
    Arbitrary<String> hostile() {
        return HostileText.any();
    }

    /** The oracle is Apache POI: what it reads must be what the document says. */
    @Property(tries = 40)
    void hostile_text_is_read_back_as_text(@ForAll("hostile") String text) throws IOException {
        Literal words = Literal.of("=" + text + "z");
        Table table = Table.of(words, Column.text(words)).plus(lt.kopz.reporting.document.Cell.text(words));
        String clean = Characters.clean("=" + text + "z");
        XSSFWorkbook book = book(table, Wording.ENGLISH);
        assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue()).isEqualTo(clean);
        assertThat(book.getSheetAt(1).getRow(2).getCell(0).getStringCellValue()).isEqualTo(clean);
        Map<CellType, Integer> types = new TreeMap<>();
        book.forEach(sheet ->
                sheet.forEach(row -> row.forEach(cell -> types.merge(cell.getCellType(), 1, Integer::sum))));
        assertThat(types).containsOnlyKeys(CellType.STRING);
    }

    private XSSFWorkbook book(Block block, Wording wording) throws IOException {
        return book(document(block), wording);
    }

    private XSSFWorkbook book(Document document, Wording wording) throws IOException {
        return open(bytes(document, wording));
    }

    private static XSSFWorkbook open(byte[] rendered) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(rendered));
    }

    private static Document document(Block block) {
        return Document.of(DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)), block);
    }

    private static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    private static lt.kopz.reporting.document.Cell amount(String amount, String currency) {
        return lt.kopz.reporting.document.Cell.amount(Amounts.of(amount, currency));
    }

    private static lt.kopz.reporting.document.Cell atLeast(String amount) {
        return lt.kopz.reporting.document.Cell.amount(AmountRange.atLeast(Amounts.euro(amount)));
    }

    private static lt.kopz.reporting.document.Cell count(Headcount count) {
        return lt.kopz.reporting.document.Cell.count(count);
    }

    private static lt.kopz.reporting.document.Cell nothing() {
        return lt.kopz.reporting.document.Cell.nothing(Literal.of("–"));
    }

    private static lt.kopz.reporting.document.Cell day(LocalDate day) {
        return lt.kopz.reporting.document.Cell.date(PartialDate.of(day));
    }
}

package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.IntMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.reporting.office.Sheet.Day;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Figure;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFDateAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType;

/**
 * What the spreadsheet draws from the cells of a table, so that it follows when a cell is changed: lines over days where the first column
 * has days, and else lying bars.
 *
 * @param sheet the name of the sheet with the table
 * @param alternative what the picture shows, in words
 * @param columns how many columns the picture may reach over
 * @param names the names of the bars or the days of the lines, which stand in the first column
 * @param series the columns of numbers, side by side for each name
 */
record SheetChart(
        String sheet,
        String alternative,
        int columns,
        ImmutableList<Field> names,
        ImmutableList<SheetChart.Series> series) {

    /** Distinct in grey, too. */
    private static final ImmutableList<byte[]> COLOURS =
            ImmutableList.of(rgb(0x0B3C6F), rgb(0x5A93D0), rgb(0xC9D3DE), rgb(0x5A626B), rgb(0xFFFFFF));

    /** Light enough to be told apart, dark enough for a line. */
    private static final ImmutableList<byte[]> LINE_COLOURS =
            ImmutableList.of(rgb(0x0B3C6F), rgb(0x1D2126), rgb(0x505A64), rgb(0x5A93D0));

    private static final byte[] INK = rgb(0x1D2126);

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** What stands beside a bar. */
    private static final ImmutableMap<String, String> LABELLED = ImmutableMap.of(
            "showLegendKey", "0",
            "showVal", "1",
            "showCatName", "0",
            "showSerName", "0",
            "showPercent", "0",
            "showBubbleSize", "0");

    /** A row has 15 points: so many let a name, and the bars beside it, be distinguished. */
    private static final int ROWS_FOR_EACH_NAME = 2;

    private static final int ROWS_FOR_AXIS_AND_LEGEND = 6;
    private static final int MOST_ROWS = 60;
    private static final int ROWS_OF_LINES = 24;
    private static final int COLUMNS_OF_LINES = 8;

    /** Seventy characters, in the unit of columns. */
    private static final int LEAST_WIDTH = 70 * 256;

    /** So many days find room for their names below the lines. */
    private static final int NAMED_DAYS = 8;

    /** Distinct without colours. */
    private static final ImmutableList<PresetLineDash> DASHES = ImmutableList.of(
            PresetLineDash.SOLID, PresetLineDash.DASH, PresetLineDash.SYSTEM_DOT, PresetLineDash.SYSTEM_DASH_DOT);

    /**
     * A column of numbers.
     *
     * @param name its heading
     * @param column its place, counted from 0
     * @param values its numbers; absent where a cell has none
     * @param open the rows whose numbers may be more by nobody knows how much, counted from 0
     * @param format how the numbers are shown
     * @param isUpper whether they are how much it may be at most; the least follows in the next column that is drawn, over it
     */
    record Series(
            String name,
            int column,
            ImmutableList<Optional<Figure>> values,
            ImmutableSet<Integer> open,
            String format,
            boolean isUpper) {}

    private static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    private boolean isOverDays() {
        return names.stream().allMatch(name -> name.value() instanceof Day);
    }

    /** Draws below a row, counted from 0, over no more rows than are given; what is printed ends below it. */
    void drawOn(XSSFSheet around, int row, int most) {
        int height = Math.min(
                most,
                isOverDays()
                        ? ROWS_OF_LINES
                        : Math.min(MOST_ROWS, ROWS_FOR_AXIS_AND_LEGEND + names.size() * rowsForEachName()));
        int width = isOverDays() ? COLUMNS_OF_LINES : columnsOfBars(around);
        around.getWorkbook()
                .setPrintArea(
                        around.getWorkbook().getSheetIndex(around), 0, Math.max(width, columns) - 1, 0, row + height);
        XSSFChart chart = around.createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, row, width, row + height));
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternative);
        chart.setAutoTitleDeleted(true);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
        if (isOverDays()) {
            drawLines(chart);
        } else {
            drawBars(chart);
        }
    }

    /** Beside a narrow table the bars reach beyond it. */
    private int columnsOfBars(XSSFSheet around) {
        int column = 0;
        for (int room = 0; column < Math.max(2, columns) || room < LEAST_WIDTH; column++) {
            room += around.getColumnWidth(column);
        }
        return column;
    }

    /** Whether no name has two bars, so that each stands in the middle beside its name. */
    private boolean isOneBarEach() {
        return IntStream.range(0, names.size())
                .allMatch(row -> series.stream()
                                .filter(each -> !each.isUpper()
                                        && each.values().get(row).isPresent())
                                .count()
                        <= 1);
    }

    private int rowsForEachName() {
        return ROWS_FOR_EACH_NAME + (isOneBarEach() ? 0 : series.size() - 1);
    }

    private void drawLines(XSSFChart chart) {
        XDDFDateAxis along = chart.createDateAxis(AxisPosition.BOTTOM);
        along.setNumberFormat(Formats.DAY);
        along.setTickLabelPosition(AxisTickLabelPosition.LOW);
        int span = Math.toIntExact(ChronoUnit.DAYS.between(day(0), day(names.size() - 1)));
        along.setMajorUnit(Math.max(1, IntMath.divide(span, NAMED_DAYS, RoundingMode.CEILING)));
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        scale(up);
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, along, up);
        lines.setVaryColors(false);
        XDDFNumericalDataSource<Double> days = XDDFDataSourcesFactory.fromArray(
                IntStream.range(0, names.size())
                        .mapToObj(row -> DateUtil.getExcelDate(day(row)))
                        .toArray(Double[]::new),
                range(0));
        days.setFormatCode(Formats.DAY);
        int number = 0;
        for (Series each : series) {
            XDDFLineChartData.Series drawn = (XDDFLineChartData.Series) lines.addSeries(days, source(each));
            drawn.setTitle(each.name());
            drawn.setSmooth(false);
            drawn.setMarkerStyle(MarkerStyle.NONE);
            XDDFLineProperties line = new XDDFLineProperties(fill(LINE_COLOURS, number));
            // in points; an upper end is as its lower one, but thin
            line.setWidth(each.isUpper() ? 0.75 : 2.25);
            line.setPresetDash(new XDDFPresetLineDash(DASHES.get(number % DASHES.size())));
            drawn.setLineProperties(line);
            number += each.isUpper() ? 0 : 1;
        }
        chart.plot(lines);
    }

    private LocalDate day(int row) {
        return ((Day) names.get(row).value()).value();
    }

    private void scale(XDDFValueAxis axis) {
        axis.setMinimum(least().doubleValue());
        axis.setNumberFormat(Formats.COUNT);
        line(axis.getOrAddMajorGridProperties()::setLineProperties);
    }

    private XDDFNumericalDataSource<BigDecimal> source(Series each) {
        return XDDFDataSourcesFactory.fromArray(numbers(each), range(each.column()), each.column());
    }

    private static XDDFSolidFillProperties fill(ImmutableList<byte[]> colours, int number) {
        return new XDDFSolidFillProperties(XDDFColor.from(colours.get(number % colours.size())));
    }

    private void drawBars(XSSFChart chart) {
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.LEFT);
        across.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis along = chart.createValueAxis(AxisPosition.BOTTOM);
        along.setCrosses(AxisCrosses.MAX);
        scale(along);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, along);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        int number = 0;
        for (Series each : series) {
            XDDFChartData.Series drawn = bars.addSeries(
                    XDDFDataSourcesFactory.fromArray(
                            names.stream().map(Field::shown).toArray(String[]::new), range(0)),
                    source(each));
            drawn.setTitle(each.name());
            if (!each.isUpper()) {
                drawn.setFillProperties(fill(COLOURS, number++));
            }
            XDDFLineProperties edge = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(INK)));
            edge.setWidth(0.5);
            drawn.setLineProperties(edge);
        }
        chart.plot(bars);
        CTBarChart plotted = chart.getCTChart().getPlotArea().getBarChartArray(0);
        if (isOneBarEach()) {
            overlap(plotted);
        }
        CTBarSer[] drawn = plotted.getSerArray();
        for (int i = 0; i < drawn.length; i++) {
            if (series.get(i).isUpper()) {
                hatch(drawn[i].getSpPr(), drawn[i + 1].getSpPr());
            } else {
                label(drawn[i].addNewDLbls(), series.get(i));
                if (!series.get(i).open().isEmpty()) {
                    open(drawn[i].addNewErrBars(), series.get(i));
                }
            }
        }
    }

    /** What may be, beyond what is for certain: hatched in its colour. POI's schemas lack the hatching. */
    private static void hatch(CTShapeProperties shape, CTShapeProperties certain) {
        try (XmlCursor cursor = shape.newCursor()) {
            cursor.toFirstContentToken();
            cursor.beginElement("pattFill", DRAWING);
            cursor.insertAttributeWithValue("prst", "wdUpDiag");
            colour(
                    cursor,
                    "fgClr",
                    certain.getSolidFill().getSrgbClr().xgetVal().getStringValue());
            colour(cursor, "bgClr", "FFFFFF");
        }
    }

    /** Bars of one name in one place. POI's schemas lack this, too. */
    private static void overlap(CTBarChart bars) {
        try (XmlCursor cursor = bars.getGapWidth().newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            value(cursor, "overlap", "100");
        }
    }

    private static void colour(XmlCursor cursor, String of, String colour) {
        cursor.beginElement(of, DRAWING);
        cursor.beginElement("srgbClr", DRAWING);
        cursor.insertAttributeWithValue("val", colour);
        cursor.toNextToken();
        cursor.toNextToken();
    }

    /** Where nobody knows how much more it is, a dashed line goes on from the end of the bar. */
    private void open(CTErrBars more, Series series) {
        more.addNewErrBarType().setVal(STErrBarType.PLUS);
        more.addNewErrValType().setVal(STErrValType.CUST);
        more.addNewNoEndCap().setVal(true);
        // by a tenth of the longest bar
        BigDecimal beyond = numbers().reduce(BigDecimal.ZERO, BigDecimal::max).movePointLeft(1);
        CTNumData lengths = more.addNewPlus().addNewNumLit();
        lengths.addNewPtCount().setVal(names.size());
        series.open().forEach(row -> {
            CTNumVal length = lengths.addNewPt();
            length.setIdx(row);
            length.setV(beyond.toPlainString());
        });
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(INK)));
        line.setWidth(2.25);
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DOT));
        new XDDFShapeProperties(more.addNewSpPr()).setLineProperties(line);
    }

    private BigDecimal least() {
        return numbers().reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    private Stream<BigDecimal> numbers() {
        return series.stream()
                .flatMap(each -> each.values().stream())
                .flatMap(Optional::stream)
                .map(Figure::value);
    }

    private static void line(Consumer<XDDFLineProperties> of) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(0xBFC6CE))));
        line.setWidth(0.5);
        of.accept(line);
    }

    /** The number beside each bar; of what is open, that it is no more than the least. */
    private static void label(CTDLbls labels, Series series) {
        CTNumFmt format = labels.addNewNumFmt();
        format.setFormatCode(series.format());
        format.setSourceLinked(false);
        CTTextBody words = labels.addNewTxPr();
        words.addNewBodyPr().setWrap(STTextWrappingType.NONE); // an amount and its currency stay on one line
        words.addNewP();
        try (XmlCursor cursor = labels.newCursor()) { // POI's schemas lack labels of single bars
            cursor.toFirstContentToken();
            series.open().stream().sorted().forEach(row -> atLeast(cursor, row, series.format()));
            cursor.toParent();
            cursor.toEndToken();
            LABELLED.forEach((what, isShown) -> value(cursor, what, isShown));
        }
    }

    private static void atLeast(XmlCursor cursor, int row, String format) {
        cursor.beginElement("dLbl", CHART);
        value(cursor, "idx", Integer.toString(row));
        cursor.beginElement("numFmt", CHART);
        cursor.insertAttributeWithValue("formatCode", "\"≥ \"" + format);
        cursor.insertAttributeWithValue("sourceLinked", "0");
        cursor.toNextToken();
        LABELLED.forEach((what, isShown) -> value(cursor, what, isShown));
        cursor.toNextToken();
    }

    private static void value(XmlCursor cursor, String element, String value) {
        cursor.beginElement(element, CHART);
        cursor.insertAttributeWithValue("val", value);
        cursor.toNextToken();
    }

    private static BigDecimal[] numbers(Series series) {
        return series.values().stream()
                .map(value -> value.map(Figure::value).orElse(null))
                .toArray(BigDecimal[]::new);
    }

    private String range(int column) {
        return new CellRangeAddress(TablePlan.HEADINGS, TablePlan.HEADINGS + names.size() - 1, column, column)
                .formatAsString(sheet, true);
    }
}

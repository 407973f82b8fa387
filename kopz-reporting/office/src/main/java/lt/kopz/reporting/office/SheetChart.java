package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.IntMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lt.kopz.reporting.office.Sheet.Day;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Figure;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
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
import org.apache.poi.xddf.usermodel.chart.XDDFDataPoint;
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
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
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

    /** A row has 15 points: so many let a name, and the bars beside it, be distinguished. */
    private static final int ROWS_FOR_EACH_NAME = 2;

    private static final int ROWS_FOR_AXIS_AND_LEGEND = 6;
    private static final int MOST_ROWS = 60;
    private static final int ROWS_OF_LINES = 24;
    private static final int COLUMNS_OF_LINES = 8;

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
     * @param bounds the rows whose numbers are only bounds, counted from 0
     * @param format how the numbers are shown
     */
    record Series(
            String name,
            int column,
            ImmutableList<Optional<Figure>> values,
            ImmutableSet<Integer> bounds,
            String format) {}

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
        int width = isOverDays() ? COLUMNS_OF_LINES : Math.max(2, columns);
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

    /** Whether no name has two bars, so that each stands in the middle beside its name. */
    private boolean isOneBarEach() {
        return IntStream.range(0, names.size())
                .allMatch(row -> series.stream()
                                .filter(each -> each.values().get(row).isPresent())
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
        for (int i = 0; i < series.size(); i++) {
            XDDFLineChartData.Series drawn = (XDDFLineChartData.Series) lines.addSeries(days, source(series.get(i)));
            drawn.setTitle(series.get(i).name());
            drawn.setSmooth(false);
            drawn.setMarkerStyle(MarkerStyle.NONE);
            XDDFLineProperties line = new XDDFLineProperties(fill(LINE_COLOURS, i));
            line.setWidth(2.25); // points
            line.setPresetDash(new XDDFPresetLineDash(DASHES.get(i % DASHES.size())));
            drawn.setLineProperties(line);
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
            drawn.setFillProperties(fill(COLOURS, number));
            XDDFLineProperties edge = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(INK)));
            edge.setWidth(0.5);
            drawn.setLineProperties(edge);
            for (int bound : each.bounds()) {
                open(drawn.getDataPoint(bound));
            }
            number++;
        }
        chart.plot(bars);
        CTBarChart plotted = chart.getCTChart().getPlotArea().getBarChartArray(0);
        if (isOneBarEach()) {
            overlap(plotted);
        }
        CTBarSer[] drawn = plotted.getSerArray();
        for (int i = 0; i < drawn.length; i++) {
            for (CTDPt bound : drawn[i].getDPtArray()) {
                hatch(bound.getSpPr());
            }
            label(drawn[i].addNewDLbls(), series.get(i));
        }
    }

    /** The number is only an end of what is known: its bar is hatched and its edge open. POI's schemas lack the hatching. */
    private static void hatch(CTShapeProperties shape) {
        try (XmlCursor cursor = shape.newCursor()) {
            cursor.toFirstContentToken();
            cursor.beginElement("pattFill", DRAWING);
            cursor.insertAttributeWithValue("prst", "wdUpDiag");
            colour(cursor, "fgClr", "1D2126");
            colour(cursor, "bgClr", "E9EFF6");
        }
    }

    /** Bars of one name in one place. POI's schemas lack this, too. */
    private static void overlap(CTBarChart bars) {
        try (XmlCursor cursor = bars.getGapWidth().newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            cursor.beginElement("overlap", CHART);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private static void colour(XmlCursor cursor, String of, String colour) {
        cursor.beginElement(of, DRAWING);
        cursor.beginElement("srgbClr", DRAWING);
        cursor.insertAttributeWithValue("val", colour);
        cursor.toNextToken();
        cursor.toNextToken();
    }

    /** The edge of a bar that is open. */
    private static void open(XDDFDataPoint point) {
        XDDFLineProperties edge = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(INK)));
        edge.setWidth(1.5);
        edge.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        point.setLineProperties(edge);
    }

    private BigDecimal least() {
        return series.stream()
                .flatMap(each -> each.values().stream())
                .flatMap(Optional::stream)
                .map(Figure::value)
                .reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    private static void line(Consumer<XDDFLineProperties> of) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(0xBFC6CE))));
        line.setWidth(0.5);
        of.accept(line);
    }

    /** The number beside each bar. */
    private static void label(CTDLbls labels, Series series) {
        CTNumFmt format = labels.addNewNumFmt();
        format.setFormatCode(series.format());
        format.setSourceLinked(false);
        CTTextBody words = labels.addNewTxPr();
        words.addNewBodyPr().setWrap(STTextWrappingType.NONE); // an amount and its currency stay on one line
        words.addNewP();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
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

package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import lt.kopz.reporting.office.Sheet.Figure;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;

/**
 * Lying bars that the spreadsheet draws from the cells of a table, so that they follow when a cell is changed.
 *
 * @param sheet the name of the sheet with the table
 * @param alternative what the picture shows, in words
 * @param columns how many columns the picture may reach over
 * @param names the names of the bars, which stand in the first column
 * @param series the columns of numbers, side by side for each name
 */
record SheetChart(
        String sheet,
        String alternative,
        int columns,
        ImmutableList<String> names,
        ImmutableList<SheetChart.Series> series) {

    /** Distinct in grey, too. */
    private static final ImmutableList<byte[]> COLOURS =
            ImmutableList.of(rgb(0x0B3C6F), rgb(0x5A93D0), rgb(0xC9D3DE), rgb(0x5A626B));

    private static final byte[] INK = rgb(0x1D2126);

    /** A row has 15 points: so many let a name, and the bars beside it, be distinguished. */
    private static final int ROWS_FOR_EACH_NAME = 2;

    private static final int ROWS_FOR_AXIS_AND_LEGEND = 6;
    private static final int MOST_ROWS = 60;

    /**
     * A column of numbers.
     *
     * @param name its heading
     * @param column its place, counted from 0
     * @param values its numbers; absent where a cell has none
     * @param format how the numbers are shown
     */
    record Series(String name, int column, ImmutableList<Optional<Figure>> values, String format) {}

    private static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    /** Draws the bars below a row, counted from 0. */
    void drawOn(XSSFSheet around, int row) {
        int height =
                Math.min(MOST_ROWS, ROWS_FOR_AXIS_AND_LEGEND + names.size() * (ROWS_FOR_EACH_NAME + series.size() - 1));
        XSSFChart chart = around.createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, row, Math.max(2, columns), row + height));
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternative);
        chart.setAutoTitleDeleted(true);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.LEFT);
        across.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis along = chart.createValueAxis(AxisPosition.BOTTOM);
        along.setCrosses(AxisCrosses.MAX);
        along.setMinimum(least().doubleValue());
        along.setNumberFormat(Formats.COUNT);
        line(along.getOrAddMajorGridProperties()::setLineProperties);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, along);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        int number = 0;
        for (Series each : series) {
            XDDFChartData.Series drawn = bars.addSeries(
                    XDDFDataSourcesFactory.fromArray(names.toArray(String[]::new), range(0)),
                    XDDFDataSourcesFactory.fromArray(numbers(each), range(each.column()), each.column()));
            drawn.setTitle(each.name());
            drawn.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(number % COLOURS.size()))));
            XDDFLineProperties edge = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(INK)));
            edge.setWidth(0.5);
            drawn.setLineProperties(edge);
            number++;
        }
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        chart.plot(bars);
        CTBarSer[] drawn = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray();
        for (int i = 0; i < drawn.length; i++) {
            label(drawn[i].addNewDLbls(), series.get(i));
        }
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

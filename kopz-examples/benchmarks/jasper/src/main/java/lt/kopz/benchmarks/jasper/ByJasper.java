package lt.kopz.benchmarks.jasper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.export.HtmlExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleHtmlExporterOutput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.jspecify.annotations.Nullable;

/** The lines filled into a template of JasperReports, which has a band for each kind of line. */
final class ByJasper {
    private static final int WIDTH = 555;
    private static final String FONT = "DejaVu Sans";

    private ByJasper() {}

    /** A whole process: reads the lines and the template, which was compiled before, and writes PDF. */
    public static void main(String[] arguments) throws IOException, JRException {
        JasperReport template =
                (JasperReport) JRLoader.loadObject(Path.of(arguments[2]).toFile());
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            write(template, Line.read(Path.of(arguments[0])), "pdf", out);
        }
        Comparison.tellProcessorTime();
    }

    static void write(JasperReport template, List<Line> lines, String format, OutputStream out) throws JRException {
        JasperPrint filled = JasperFillManager.fillReport(template, new HashMap<>(), new Source(lines));
        SimpleExporterInput input = new SimpleExporterInput(filled);
        switch (format) {
            case "html" -> {
                HtmlExporter exporter = new HtmlExporter();
                exporter.setExporterInput(input);
                exporter.setExporterOutput(new SimpleHtmlExporterOutput(out));
                exporter.exportReport();
            }
            case "xlsx" -> {
                JRXlsxExporter exporter = new JRXlsxExporter();
                exporter.setExporterInput(input);
                exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
                exporter.exportReport();
            }
            case "pdf" -> {
                JRPdfExporter exporter = new JRPdfExporter();
                exporter.setExporterInput(input);
                exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
                exporter.exportReport();
            }
            default -> throw new IllegalArgumentException(format + " is not compared");
        }
    }

    /** The template, for tables of different widths: a band for each kind of line and number of cells. */
    static JasperReport template(List<Line> lines) throws JRException {
        JasperDesign design = new JasperDesign();
        design.setName("lines");
        int widest = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(1);
        for (int i = 0; i < widest; i++) {
            design.addField(field("cell" + i, String.class));
        }
        JRDesignSection details = (JRDesignSection) design.getDetailSection();
        for (String shape : lines.stream().map(ByJasper::shape).distinct().toList()) {
            design.addField(field(shape, Boolean.class));
            details.addBand(band(shape));
        }
        return JasperCompileManager.compileReport(design);
    }

    private static String shape(Line line) {
        return line.kind() + "_" + line.cells().size();
    }

    private static JRDesignField field(String name, Class<?> type) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(type);
        return field;
    }

    private static JRDesignBand band(String shape) {
        int cells = Integer.parseInt(shape.substring(shape.indexOf('_') + 1));
        boolean heading = shape.startsWith("HEADING");
        JRDesignBand band = new JRDesignBand();
        int height = heading ? 24 : 14;
        band.setHeight(height);
        band.setPrintWhenExpression(new JRDesignExpression("$F{" + shape + "}"));
        for (int i = 0; i < cells; i++) {
            JRDesignTextField text = new JRDesignTextField();
            text.setX(WIDTH * i / cells);
            text.setWidth(WIDTH * (i + 1) / cells - WIDTH * i / cells);
            text.setHeight(height);
            text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
            text.setFontName(FONT);
            text.setFontSize(heading ? 14f : 9f);
            text.setBold(heading || shape.startsWith("HEADER"));
            if (shape.startsWith("ROW") || shape.startsWith("HEADER")) {
                text.getLineBox().getPen().setLineWidth(0.5f);
            }
            text.setExpression(new JRDesignExpression("$F{cell" + i + "}"));
            band.addElement(text);
        }
        return band;
    }

    /** Gives the lines one after the other. */
    private static final class Source implements JRDataSource {
        private final Iterator<Line> lines;
        private @Nullable Line line;
        private String shape = "";

        Source(List<Line> lines) {
            this.lines = lines.iterator();
        }

        @Override
        public boolean next() {
            if (!lines.hasNext()) {
                return false;
            }
            Line next = lines.next();
            line = next;
            shape = shape(next);
            return true;
        }

        @Override
        public @Nullable Object getFieldValue(JRField field) {
            String name = field.getName();
            if (!name.startsWith("cell")) {
                return name.equals(shape);
            }
            int cell = Integer.parseInt(name.substring(4));
            return line == null || cell >= line.cells().size()
                    ? null
                    : line.cells().get(cell);
        }
    }
}

package lt.kopz.reporting.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.poi.Packages;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a workbook by Apache POI, whose rows are made while they are written: neither memory nor a file holds them. */
final class ReportWorkbookWriter extends DeferredSXSSFWorkbook {

    /** Apache POI takes it for missing from the machine, and measures no letter by fonts, whose list the machine would write into a file. */
    private static final XSSFFont NOT_MEASURED = new XSSFFont() {
        @Override
        public String getFontName() {
            throw new InternalError("Columns do not size themselves");
        }
    };

    private final List<SheetWriter> sheets = new ArrayList<>();

    private ReportWorkbookWriter(List<Sheet> sheets, Optional<SheetPicture> logo, OfficeProperties properties) {
        properties.writeTo(getXSSFWorkbook().getProperties());
        SheetStyles styles = new SheetStyles(getXSSFWorkbook());
        for (Sheet sheet : sheets) {
            int above = this.sheets.isEmpty() && logo.isPresent() ? logo.get().rowHeight() : 0;
            this.sheets.add(new SheetWriter(sheet, above, styles));
        }
        for (SheetWriter sheet : this.sheets) {
            DeferredSXSSFSheet rows = createSheet(sheet.name());
            XSSFSheet around = getXSSFSheet(sheet.name());
            around.setRightToLeft(properties.rightToLeft());
            sheet.layOut(around);
            rows.setRowGenerator(each -> sheet.writeRows((DeferredSXSSFSheet) each));
        }
        logo.ifPresent(picture -> picture.drawOn(getXSSFWorkbook().getSheetAt(0)));
    }

    /**
     * Writes the workbook, after every line has been asked for once: what cannot be said is found out before a byte is written. A logo
     * stands in a row of its own above the first sheet.
     */
    static void write(List<Sheet> sheets, Optional<SheetPicture> logo, OfficeProperties properties, OutputStream out)
            throws IOException {
        GuardedOutput guarded = new GuardedOutput(out);
        try (ReportWorkbookWriter writer = new ReportWorkbookWriter(sheets, logo, properties)) {
            writer.writeAvoidingTempFiles(guarded);
        } catch (IOException | RuntimeException e) {
            guarded.rethrow();
            if (e.getCause() instanceof RuntimeException ofARow) {
                throw ofARow;
            }
            throw e;
        }
        guarded.flush();
    }

    @Override
    public Font getFontAt(int index) {
        return NOT_MEASURED;
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return Packages.withoutTimes(out);
    }
}

package lt.kopz.reporting.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;

/**
 * Writes Office Open XML workbooks.
 *
 * <p>The first sheet holds all that stands in no table: title, facts, text, findings and footnotes, with a link where a table
 * would stand. Each table has a sheet of its own, and so have the values of each picture.
 *
 * <ul>
 *   <li>Money and counts known exactly are numbers, exact days are dates, all shown as the language writes them; bounds and
 *       what is unknown are words. A number of more than 15 digits is words too, since a spreadsheet would round it.
 *   <li>A total is a SUM formula, with its value, where it is the sum of the cells above; otherwise it is what the document
 *       says. Text is never a formula, whatever it begins with.
 *   <li>A long table is read twice, first to measure its columns, and is never held in memory.
 *   <li>A letterhead stands at the top of the first sheet, its logo in a row of its own; a table of contents is left out, since the
 *       sheets have tabs.
 * </ul>
 */
public final class XlsxRenderer implements Renderer {

    /** Makes the renderer; {@link lt.kopz.reporting.render.Renderers} does so for the format {@code xlsx}. */
    public XlsxRenderer() {}

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String fileExtension() {
        return "xlsx";
    }

    /**
     * Writes a document as a workbook.
     *
     * @throws IllegalArgumentException if a text is longer than the 32 767 characters that a cell holds, or a table has more
     *     rows than the 1 048 576 of a sheet
     */
    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        WorkbookPlan plan = new WorkbookPlan(document, wording);
        ReportWorkbookWriter.write(
                plan.sheets(document, options), logo(options, plan), OfficeProperties.of(document, wording), out);
    }

    private static Optional<SheetPicture> logo(RenderOptions options, WorkbookPlan plan) throws IOException {
        Optional<Logo> logo = options.letterhead().flatMap(Letterhead::logo);
        return logo.isPresent()
                ? Optional.of(SheetPicture.of(logo.get(), plan.plain(logo.get().alternative())))
                : Optional.empty();
    }
}

package lt.kopz.reporting.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import lt.kopz.reporting.office.PackageWriter.Xml;

/**
 * Writes the parts of a workbook.
 *
 * <p>Libraries that write workbooks make much of their package: with Apache POI ten empty sheets take longer than all that a report
 * says in them, and fastexcel gives sums no values and pictures no words. So the parts are written as they are, by StAX.
 */
final class ReportWorkbookWriter {

    /** The namespace of sheets. */
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** The namespace of references to other parts, and how the kinds of references begin. */
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String OF_PACKAGES = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String TYPE_OF_DRAWINGS = "application/vnd.openxmlformats-officedocument.drawing+xml";
    private static final String TYPE_OF_CORE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String TYPE_OF_EXTENDED =
            "application/vnd.openxmlformats-officedocument.extended-properties+xml";

    private final SheetStyles styles = new SheetStyles();
    private final List<SheetWriter> sheets = new ArrayList<>();
    private final Optional<SheetPicture> logo;
    private final OfficeProperties properties;

    private ReportWorkbookWriter(List<Sheet> sheets, Optional<SheetPicture> logo, OfficeProperties properties) {
        this.logo = logo;
        this.properties = properties;
        for (Sheet sheet : sheets) {
            int above = this.sheets.isEmpty() && logo.isPresent() ? logo.get().rowHeight() : 0;
            this.sheets.add(new SheetWriter(sheet, above, styles, properties.rightToLeft()));
        }
    }

    /**
     * Writes the workbook, after every line has been asked for once: what cannot be said is found out before a byte is written. A logo
     * stands in a row of its own above the first sheet.
     */
    static void write(List<Sheet> sheets, Optional<SheetPicture> logo, OfficeProperties properties, OutputStream out)
            throws IOException {
        ReportWorkbookWriter writer = new ReportWorkbookWriter(sheets, logo, properties);
        GuardedOutput guarded = new GuardedOutput(out);
        try (PackageWriter parts = new PackageWriter(guarded)) {
            writer.writeTo(parts);
        } catch (IOException | RuntimeException e) {
            guarded.rethrow();
            throw e;
        }
        guarded.flush();
    }

    private void writeTo(PackageWriter parts) throws IOException {
        parts.part("[Content_Types].xml", this::contentTypes);
        parts.part(
                "_rels/.rels",
                xml -> relations(
                        xml,
                        RELATIONS + "/officeDocument",
                        "xl/workbook.xml",
                        OF_PACKAGES + "relationships/metadata/core-properties",
                        "docProps/core.xml",
                        RELATIONS + "/extended-properties",
                        "docProps/app.xml"));
        parts.part("docProps/core.xml", properties::writeTo);
        parts.part(
                "docProps/app.xml",
                xml -> xml.start("Properties", "xmlns", RELATIONS.replace("relationships", "extended-properties"))
                        .text("Application", OfficeProperties.APPLICATION)
                        .end());
        parts.part("xl/workbook.xml", this::workbook);
        List<String> relations = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            relations.add(RELATIONS + "/worksheet");
            relations.add("worksheets/sheet" + i + ".xml");
        }
        relations.add(RELATIONS + "/styles");
        relations.add("styles.xml");
        parts.part("xl/_rels/workbook.xml.rels", xml -> relations(xml, relations.toArray(String[]::new)));
        parts.part("xl/styles.xml", styles::writeTo);
        for (int i = 1; i <= sheets.size(); i++) {
            parts.part("xl/worksheets/sheet" + i + ".xml", sheets.get(i - 1)::writeTo);
        }
        if (logo.isPresent()) {
            picture(parts, logo.get());
        }
        parts.finish();
    }

    private static void picture(PackageWriter parts, SheetPicture picture) throws IOException {
        String image = "media/image1." + picture.extension();
        parts.part(
                "xl/worksheets/_rels/sheet1.xml.rels",
                xml -> relations(xml, RELATIONS + "/drawing", "../drawings/drawing1.xml"));
        parts.part("xl/drawings/drawing1.xml", picture::writeTo);
        parts.part("xl/drawings/_rels/drawing1.xml.rels", xml -> relations(xml, RELATIONS + "/image", "../" + image));
        parts.part("xl/" + image, picture.logo().bytes());
    }

    private void contentTypes(Xml xml) throws XMLStreamException {
        xml.start("Types", "xmlns", OF_PACKAGES + "content-types");
        String types = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", "Extension", "rels", "ContentType", types);
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        if (logo.isPresent()) {
            String extension = logo.get().extension();
            xml.empty("Default", "Extension", extension, "ContentType", "image/" + extension);
            override(xml, "/xl/drawings/drawing1.xml", TYPE_OF_DRAWINGS);
        }
        override(xml, "/docProps/core.xml", TYPE_OF_CORE);
        override(xml, "/docProps/app.xml", TYPE_OF_EXTENDED);
        override(xml, "/xl/workbook.xml", SHEETS + "sheet.main+xml");
        override(xml, "/xl/styles.xml", SHEETS + "styles+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            override(xml, "/xl/worksheets/sheet" + i + ".xml", SHEETS + "worksheet+xml");
        }
        xml.end();
    }

    private static void override(Xml xml, String part, String type) throws XMLStreamException {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    /** The relations of a part, given by kind and target and numbered from 1. */
    private static void relations(Xml xml, String... kindsAndTargets) throws XMLStreamException {
        xml.start("Relationships", "xmlns", OF_PACKAGES + "relationships");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            xml.empty("Relationship", "Id", "rId" + (i / 2 + 1));
            xml.with("Type", kindsAndTargets[i], "Target", kindsAndTargets[i + 1]);
        }
        xml.end();
    }

    private void workbook(Xml xml) throws XMLStreamException {
        xml.start("workbook", "xmlns", MAIN, "xmlns:r", RELATIONS);
        xml.start("bookViews").empty("workbookView").end();
        xml.start("sheets");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.empty("sheet", "name", sheets.get(i - 1).name(), "sheetId", String.valueOf(i), "r:id", "rId" + i);
        }
        xml.end();
        if (sheets.size() > 1) {
            xml.start("definedNames");
            for (int i = 0; i < sheets.size(); i++) {
                String rows = sheets.get(i).repeated();
                if (!rows.isEmpty()) {
                    xml.text("definedName", rows, "name", "_xlnm.Print_Titles", "localSheetId", String.valueOf(i));
                }
            }
            xml.end();
        }
        xml.end();
    }
}

/** Reports in the formats of offices: DOCX and XLSX. */
module lt.kopz.reporting.office {
    requires transitive lt.kopz.reporting;
    requires lt.kopz.poi;
    requires com.github.weisj.jsvg;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.poi.poi;
    requires org.apache.xmlbeans;
    requires java.desktop;
    requires java.xml;

    exports lt.kopz.reporting.office;

    provides lt.kopz.reporting.render.Renderer with
            lt.kopz.reporting.office.DocxRenderer,
            lt.kopz.reporting.office.XlsxRenderer;
}

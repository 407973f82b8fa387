/** Reports: format-neutral documents made from dossiers, and the renderers that write them. */
module lt.kopz.reporting {
    requires transitive lt.kopz.core;
    requires transitive com.google.common;
    requires transitive java.money;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;

    exports lt.kopz.reporting.catalogue;
    exports lt.kopz.reporting.chart;
    exports lt.kopz.reporting.csv;
    exports lt.kopz.reporting.document;
    exports lt.kopz.reporting.font;
    exports lt.kopz.reporting.html;
    exports lt.kopz.reporting.json;
    exports lt.kopz.reporting.markdown;
    exports lt.kopz.reporting.render;
    exports lt.kopz.reporting.text;
    exports lt.kopz.reporting.wording;

    uses lt.kopz.reporting.render.Renderer;

    provides lt.kopz.core.wording.MessageCatalogue with
            lt.kopz.reporting.wording.ReportMessages;
    provides lt.kopz.reporting.render.Renderer with
            lt.kopz.reporting.csv.CsvRenderer,
            lt.kopz.reporting.html.HtmlRenderer,
            lt.kopz.reporting.json.JsonRenderer,
            lt.kopz.reporting.markdown.MarkdownRenderer,
            lt.kopz.reporting.text.TextRenderer;
}

/** Dossiers as tables: a workbook to fill in, and CSV files described as a Fiscal Data Package; ledgers from CSV files of any columns. */
module lt.kopz.sheets {
    requires transitive lt.kopz.core;
    requires transitive lt.kopz.exchange;
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires lt.kopz.poi;
    requires org.apache.commons.compress;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.poi.poi;

    exports lt.kopz.sheets;

    provides lt.kopz.core.wording.MessageCatalogue with
            lt.kopz.sheets.SheetMessages;
}

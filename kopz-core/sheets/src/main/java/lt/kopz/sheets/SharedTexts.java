package lt.kopz.sheets;

import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** The texts that the cells of a workbook share, looked for by their words, where POI writes each out as XML for every cell. */
final class SharedTexts extends SharedStringsTable {
    /** Makes a workbook with such texts. */
    static final class Factory extends XSSFFactory {
        @Override
        public POIXMLDocumentPart newDocumentPart(POIXMLRelation descriptor) {
            return descriptor.equals(XSSFRelation.SHARED_STRINGS)
                    ? new SharedTexts()
                    : super.newDocumentPart(descriptor);
        }
    }

    /** What two texts have in common that are the same; no XML begins with a blank. */
    @Override
    protected String xmlText(CTRst text) {
        return text.sizeOfRArray() == 0 && text.sizeOfRPhArray() == 0 ? " " + text.getT() : super.xmlText(text);
    }
}

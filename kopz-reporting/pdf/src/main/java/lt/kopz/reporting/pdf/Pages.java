package lt.kopz.reporting.pdf;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Gives the pages on which a document is printed. What decorates them is described once for all: the layout engine has a description
 * for each box, line and background, which were the larger part of a long document.
 */
final class Pages implements PageSupplier {
    private final Decorations decorations = new Decorations();

    @Override
    public PDPage requestPage(PDDocument pdf, float width, float height, int index, int shadow) {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, decorations);
        PDPage page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources(resources));
        pdf.addPage(page);
        return page;
    }

    /** One description of each type of decoration, under the name that the layout engine has for the type. */
    private static final class Decorations extends COSDictionary {
        Decorations() {
            setItem(COSName.BACKGROUND, description("Layout"));
            setItem(COSName.getPDFName("Pagination"), description("Pagination"));
        }

        private static COSDictionary description(String type) {
            COSDictionary description = new COSDictionary();
            description.setItem(COSName.TYPE, COSName.getPDFName(type));
            return description;
        }

        @Override
        public boolean containsValue(Object value) {
            return value instanceof COSDictionary description && containsKey(getKeyForValue(description));
        }

        @Override
        public COSName getKeyForValue(Object description) {
            return ((COSDictionary) description).getCOSName(COSName.TYPE);
        }
    }
}

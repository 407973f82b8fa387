package lt.kopz.reporting.pdf;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Gives the pages on which a document is printed. What decorates a page is described once for all of it: the layout engine has a description
 * for each line and background, which were the larger part of a long document.
 */
final class Pages implements PageSupplier {
    private final COSDictionary decoration = new COSDictionary();
    private @Nullable PDPage last;

    Pages() {
        decoration.setItem(COSName.TYPE, COSName.getPDFName("Layout"));
    }

    @Override
    public PDPage requestPage(PDDocument pdf, float width, float height, int index, int shadow) {
        PDPage page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        if (last != null) {
            describeOnce(last);
        }
        last = page;
        return page;
    }

    private void describeOnce(PDPage page) {
        COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        if (properties != null) {
            properties.keySet().stream()
                    .filter(name -> COSName.BACKGROUND.equals(
                            properties.getCOSDictionary(name).getCOSName(COSName.TYPE)))
                    .toList()
                    .forEach(name -> properties.setItem(name, decoration));
        }
    }
}

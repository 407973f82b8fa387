package lt.kopz.reporting.pdf;

import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.MessageCatalogue;

/** What is said about a PDF to those who have it made: the catalogue {@code pdf}. */
public final class PdfMessages implements MessageCatalogue {

    /** Makes the catalogue. */
    public PdfMessages() {}

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public Bundle patterns() {
        return PdfMessage.PATTERNS;
    }
}

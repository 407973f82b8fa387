package lt.kopz.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF which rules of PDF/UA-1 and PDF/A-2a a document breaks. */
final class Vera {

    /** Kept, so that its level stays: what veraPDF logs is of no interest here. */
    private static final Logger LOGGER = Logger.getLogger("org.verapdf");

    static {
        VeraGreenfieldFoundryProvider.initialise();
        LOGGER.setLevel(Level.OFF);
    }

    private Vera() {}

    static List<String> failures(byte[] pdf) {
        List<String> failures = new ArrayList<>(failures(pdf, PDFAFlavour.PDFUA_1));
        failures.addAll(failures(pdf, PDFAFlavour.PDFA_2_A));
        return failures;
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

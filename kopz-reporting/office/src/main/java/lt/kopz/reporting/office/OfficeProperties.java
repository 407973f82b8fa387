package lt.kopz.reporting.office;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Narration;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/**
 * What a file says of itself.
 *
 * @param title the title
 * @param author who answers for it; empty if nobody is named
 * @param language the BCP 47 tag with the country, as offices want it
 * @param rightToLeft whether it is written from right to left
 * @param day the day it was made, or else the day it states: never the clock
 */
record OfficeProperties(String title, String author, String language, boolean rightToLeft, LocalDate day) {

    static final String APPLICATION = "kopz";

    static OfficeProperties of(Document document, Wording wording) {
        Narration narration = Narration.of(document, wording);
        return new OfficeProperties(
                narration.plain(document.meta().title()),
                document.meta().author().map(narration::plain).orElse(""),
                wording.locale(),
                wording.isRightToLeft(),
                document.meta().generatedOn().orElse(document.meta().asOf()));
    }

    /** Offices choose the dictionary by language and country, which the pack of a language knows. */
    static String tag(String language) {
        return Wording.available().contains(language) ? Wording.of(language).locale() : language;
    }

    void writeTo(POIXMLProperties properties) {
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        Optional<Date> midnight = Optional.of(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
        core.setTitleProperty(title);
        core.setCreatorProperty(author);
        core.setLanguageProperty(language);
        core.setCreatedProperty(midnight);
        core.setModifiedProperty(midnight);
        properties.getExtendedProperties().setApplication(APPLICATION);
    }
}

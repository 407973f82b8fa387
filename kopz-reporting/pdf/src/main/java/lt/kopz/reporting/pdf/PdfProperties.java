package lt.kopz.reporting.pdf;

import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.render.Characters;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What a PDF says about itself, in its information dictionary and once more as XMP, which must agree.
 *
 * @param language the BCP 47 tag of the document
 * @param title the title
 * @param subject the subtitle; absent if there is none
 * @param author who answers for it; absent if nobody is named
 * @param madeOn the day it was made; absent if the caller did not say
 */
record PdfProperties(
        String language, String title, Optional<String> subject, Optional<String> author, Optional<LocalDate> madeOn) {

    private static final String PRODUCER = "kopz";
    private static final Escaper ESCAPER = XmlEscapers.xmlContentEscaper();

    static PdfProperties of(DocumentMeta meta, Wording wording) {
        return new PdfProperties(
                wording.language(),
                say(meta.title(), wording),
                meta.subtitle().map(text -> say(text, wording)),
                meta.author().map(text -> say(text, wording)),
                meta.generatedOn());
    }

    private static String say(Text text, Wording wording) {
        return Characters.clean(wording.say(text)).strip();
    }

    PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        subject.ifPresent(information::setSubject);
        author.ifPresent(information::setAuthor);
        madeOn.ifPresent(day -> information.setCreationDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC))));
        return information;
    }

    /** The identifiers of PDF/UA-1 and PDF/A-2a; PDF/A knows no {@code pdfuaid} unless it is described. */
    byte[] xmp() {
        String description = String.format(
                Locale.ROOT,
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfuaid:part>1</pdfuaid:part>
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                <pdf:Producer>%s</pdf:Producer>
                <dc:format>application/pdf</dc:format>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                %s%s%s</rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """,
                PRODUCER,
                ESCAPER.escape(language),
                ESCAPER.escape(title),
                element(
                        subject,
                        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
                        "</rdf:li></rdf:Alt></dc:description>\n"),
                element(author, "<dc:creator><rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq></dc:creator>\n"),
                element(madeOn.map(day -> day + "T00:00:00Z"), "<xmp:CreateDate>", "</xmp:CreateDate>\n"));
        return description.getBytes(StandardCharsets.UTF_8);
    }

    private static String element(Optional<String> value, String open, String close) {
        return value.map(text -> open + ESCAPER.escape(text) + close).orElse("");
    }
}

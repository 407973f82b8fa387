package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.sheets.OpenDocument;

/** What a file is that somebody sends, by its own bytes; its name may say anything. */
enum FileKind {
    JSON(""),
    WORKBOOK(""),
    BUNDLE(""),
    NOTHING("portal.isEmpty"),
    PICTURE("portal.isPicture"),
    OLD_OFFICE("portal.isOldOffice"),
    OPEN_DOCUMENT(""),
    WRITING("portal.isWriting"),
    OTHER("portal.isOther");

    private static final int BEGINNING = 200;

    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /** Why it cannot be a dossier, and what to do; empty where it may be one. */
    Optional<Text> refusal() {
        return refusal.isEmpty() ? Optional.empty() : Optional.of(Phrase.of(new PortalMessage(refusal)));
    }

    boolean isWorkbook() {
        return this == WORKBOOK || this == OPEN_DOCUMENT;
    }

    static FileKind of(byte[] file) {
        String begins = new String(file, 0, Math.min(file.length, BEGINNING), ISO_8859_1);
        if (begins.startsWith("PK")) {
            return packed(begins, file);
        }
        if (file.length == 0) {
            return NOTHING;
        }
        if (begins.startsWith("\u0089PNG") || begins.startsWith("\u00ff\u00d8\u00ff") || begins.startsWith("GIF8")) {
            return PICTURE;
        }
        if (begins.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_OFFICE;
        }
        if (begins.startsWith("%PDF") || begins.startsWith("{\\rtf")) {
            return WRITING;
        }
        return begins.matches("(?s)(\u00ef\u00bb\u00bf)?\\s*\\{.*") ? JSON : OTHER;
    }

    private static FileKind packed(String begins, byte[] file) {
        if (OpenDocument.isOne(file)) {
            return OPEN_DOCUMENT;
        }
        String names = new String(file, ISO_8859_1);
        if (names.contains("xl/workbook.xml")) {
            return WORKBOOK;
        }
        return begins.contains("opendocument.text") || names.contains("word/document.xml") ? WRITING : BUNDLE;
    }
}

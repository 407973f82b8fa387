package lt.kopz.reporting.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Map;
import javax.xml.namespace.QName;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.Run;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * The notes of a document, as the word processor's own: it numbers them in the order of their marks, as the narration does. They are written
 * one by one, since thousands of them in one tree would take most of the memory.
 */
final class WordNotes {

    private static final String NAMESPACE = CTFtnEdn.type.getName().getNamespaceURI();

    private static final int LONGEST_AT_FOOT = 12;
    private static final int DEEPEST = 8;
    /** Bookmarks of headings count from 1, those of marks from here. */
    private static final int BOOKMARKS = 100_000;

    private final XWPFDocument docx;
    private final Narration narration;
    private final boolean atEnd;
    private final XmlOptions asNote;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    WordNotes(XWPFDocument docx, Narration narration) {
        this.docx = docx;
        this.narration = narration;
        this.atEnd = narration.footnotes().stream().anyMatch(note -> lines(note) > LONGEST_AT_FOOT);
        this.asNote = new XmlOptions()
                .setSaveSuggestedPrefixes(Map.of(NAMESPACE, "w"))
                .setSaveSyntheticDocumentElement(new QName(NAMESPACE, atEnd ? "endnote" : "footnote", "w"));
        if (narration.footnotes().isEmpty()) {
            return;
        }
        separators();
        if (atEnd) {
            CTSectPr section = docx.getDocument().getBody().getSectPr();
            section.addNewEndnotePr().addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        }
    }

    /** Whether the notes stand behind the text: one of them would fill most of a page. */
    boolean atEnd() {
        return atEnd;
    }

    private static int lines(Footnote note) {
        return note.lines().size()
                + note.outlines().stream().mapToInt(WordNotes::lines).sum();
    }

    private static int lines(Outline node) {
        return 1 + node.children().stream().mapToInt(WordNotes::lines).sum();
    }

    /** Word processors take the first two notes for the lines above the notes. */
    private void separators() {
        for (STFtnEdn.Enum type : new STFtnEdn.Enum[] {STFtnEdn.SEPARATOR, STFtnEdn.CONTINUATION_SEPARATOR}) {
            CTFtnEdn line = CTFtnEdn.Factory.newInstance();
            line.setType(type);
            line.setId(BigInteger.valueOf(type == STFtnEdn.SEPARATOR ? 0 : 1));
            CTR run = line.addNewP().addNewR();
            if (type == STFtnEdn.SEPARATOR) {
                run.addNewSeparator();
            } else {
                run.addNewContinuationSeparator();
            }
            add(line);
        }
    }

    private void add(CTFtnEdn note) {
        written.writeBytes(note.xmlText(asNote).getBytes(UTF_8));
    }

    /** Puts the notes into the document, once all are marked. */
    void close() throws IOException {
        if (narration.footnotes().isEmpty()) {
            return;
        }
        XWPFRelation relation = atEnd ? XWPFRelation.ENDNOTE : XWPFRelation.FOOTNOTE;
        String all = atEnd ? "w:endnotes" : "w:footnotes";
        try {
            PackagePartName name = PackagingURIHelper.createPartName(relation.getDefaultFileName());
            docx.getPackagePart().addRelationship(name, TargetMode.INTERNAL, relation.getRelation());
            try (OutputStream out = docx.getPackage()
                    .createPart(name, relation.getContentType())
                    .getOutputStream()) {
                out.write(("<" + all + " xmlns:w=\"" + NAMESPACE + "\">").getBytes(UTF_8));
                written.writeTo(out);
                out.write(("</" + all + ">").getBytes(UTF_8));
            }
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes a mark, and the note when it is marked first; a further mark repeats the number and leads to the first. */
    void mark(XWPFParagraph paragraph, Run.Mark mark) {
        if (mark.place() == 1) {
            first(paragraph, mark.number());
        } else {
            again(paragraph.getCTP(), mark.number());
        }
    }

    private void first(XWPFParagraph paragraph, int number) {
        CTFtnEdn note = CTFtnEdn.Factory.newInstance();
        note.setId(BigInteger.valueOf(1L + number));
        BigInteger bookmark = BigInteger.valueOf(BOOKMARKS + (long) number);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(bookmark);
        start.setName(name(number));
        CTR reference = paragraph.getCTP().addNewR();
        reference.addNewRPr().addNewRStyle().setVal(atEnd ? "EndnoteReference" : "FootnoteReference");
        (atEnd ? reference.addNewEndnoteReference() : reference.addNewFootnoteReference()).setId(note.getId());
        paragraph.getCTP().addNewBookmarkEnd().setId(bookmark);
        write(note, narration.footnotes().get(number - 1));
        add(note);
    }

    private static String name(int number) {
        return "_Note" + number;
    }

    private static void again(CTP paragraph, int number) {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.addNewR().addNewInstrText().setStringValue("NOTEREF " + name(number) + " \\f \\h");
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        CTR shown = paragraph.addNewR();
        shown.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        shown.addNewT().setStringValue(Integer.toString(number));
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private void write(CTFtnEdn note, Footnote footnote) {
        boolean first = true;
        for (Text line : footnote.lines()) {
            line(note, line, first);
            first = false;
        }
        for (Outline outline : footnote.outlines()) {
            line(note, narration.label(outline), first);
            first = false;
            outline.children().forEach(child -> tree(note, child, 0));
        }
    }

    private void line(CTFtnEdn note, Text text, boolean first) {
        XWPFParagraph paragraph = new XWPFParagraph(note.addNewP(), docx);
        paragraph.setStyle(atEnd ? "EndnoteText" : "FootnoteText");
        if (first) {
            CTR number = paragraph.getCTP().addNewR();
            number.addNewRPr().addNewRStyle().setVal(atEnd ? "EndnoteReference" : "FootnoteReference");
            if (atEnd) {
                number.addNewEndnoteRef();
            } else {
                number.addNewFootnoteRef();
            }
            paragraph.createRun().setText(" ");
        }
        say(paragraph, text);
    }

    private void tree(CTFtnEdn note, Outline node, int depth) {
        XWPFParagraph paragraph = new XWPFParagraph(note.addNewP(), docx);
        paragraph.setStyle("NoteTree");
        tree(paragraph, depth);
        say(paragraph, narration.label(node));
        node.children().forEach(child -> tree(note, child, depth + 1));
    }

    /** Sets how deep a paragraph of a tree lies. */
    static void tree(XWPFParagraph paragraph, int depth) {
        paragraph.setNumID(BigInteger.TWO);
        paragraph.setNumILvl(BigInteger.valueOf(Math.min(depth, DEEPEST)));
    }

    private void say(XWPFParagraph paragraph, Text text) {
        for (Run run : narration.say(text)) {
            WordRuns.write(paragraph, (Run.Words) run);
        }
    }
}

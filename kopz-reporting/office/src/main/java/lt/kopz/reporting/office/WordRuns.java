package lt.kopz.reporting.office;

import com.google.common.base.Splitter;
import java.util.Iterator;
import java.util.regex.Pattern;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.render.Run.Tone;
import lt.kopz.reporting.render.Typography;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes stretches of text into paragraphs. */
final class WordRuns {

    private static final String GREY = "4A535D";

    /** Before a digit it is a part of a number, such as V17-253, and no place to break a line. */
    private static final Splitter IN_NUMBER = Splitter.on(Pattern.compile("(?<=[\\p{L}\\p{Nd})])-(?=\\p{Nd})"));

    /** Of no width: what follows it stays on the line of the word before. */
    private static final String NO_BREAK = "\u200D";

    private WordRuns() {}

    static void write(XWPFParagraph paragraph, Run.Words words) {
        XWPFRun run = paragraph.createRun();
        words.language().ifPresent(language -> run.setLang(OfficeProperties.tag(language)));
        if (words.tone() == Tone.EMPHASIS) {
            run.setBold(true);
        }
        if (words.tone() == Tone.MISSING) {
            run.setItalic(true);
            run.setColor(GREY);
        }
        if (words.tone() == Tone.REFERENCE) {
            run.setVerticalAlignment("superscript");
        }
        if (words.isRightToLeft()) {
            (run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr()).addNewRtl();
        }
        Iterator<String> parts = IN_NUMBER.split(Typography.kept(words.text())).iterator();
        run.setText(words.tone() == Tone.REFERENCE ? NO_BREAK + parts.next() : parts.next());
        while (parts.hasNext()) {
            run.getCTR().addNewNoBreakHyphen();
            run.setText(parts.next());
        }
    }
}

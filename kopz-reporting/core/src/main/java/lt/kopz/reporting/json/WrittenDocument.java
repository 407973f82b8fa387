package lt.kopz.reporting.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.render.Logo;
import lt.kopz.reporting.render.RenderOptions;

/** A document as it stands in JSON: with the language it is written in and the head it stands under. */
record WrittenDocument(String language, Optional<Head> head, ImmutableList<Footnote> footnotes, Document document) {

    /** A letterhead without its picture. */
    record Head(ImmutableList<Text> lines, Optional<Text> logo) {}

    WrittenDocument {
        long ids = footnotes.stream().map(Footnote::id).distinct().count();
        if (ids < footnotes.size()) {
            throw new IllegalArgumentException("Two footnotes have one id; give one of them another");
        }
    }

    static WrittenDocument of(Document document, String language, RenderOptions options) {
        return new WrittenDocument(
                language,
                options.letterhead()
                        .map(head -> new Head(head.lines(), head.logo().map(Logo::alternative))),
                document.footnotes(),
                document);
    }
}

package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** What the report rests on. */
final class BasisPart {
    private final Dossier dossier;

    BasisPart(ReportContext context) {
        this.dossier = context.dossier();
    }

    List<Section> write() {
        ImmutableList.Builder<Content> items = ImmutableList.builder();
        dossier.documents().forEach(document -> items.add(Content.of(document.title())));
        Text horizon = Phrase.of(YearlyMessage.HORIZON)
                .with("day", dossier.knownUntil().value());
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Paragraph.of(horizon));
        dossier.knownUntil()
                .provenance()
                .because()
                .ifPresent(reason ->
                        blocks.add(Paragraph.of(Phrase.of(YearlyMessage.BECAUSE).with("reason", reason))));
        blocks.add(Paragraph.of(
                Inline.words(say(YearlyMessage.BASIS_EXPLAINED)), Inline.words(say(YearlyMessage.QUOTED_ONCE))));
        ImmutableList<Content> documents = items.build();
        if (!documents.isEmpty()) {
            blocks.add(Paragraph.of(say(YearlyMessage.DOCUMENTS)));
            blocks.add(BulletList.of(documents));
        }
        return List.of(Section.of("basis", say(YearlyMessage.SECTION_BASIS), blocks.build()));
    }
}

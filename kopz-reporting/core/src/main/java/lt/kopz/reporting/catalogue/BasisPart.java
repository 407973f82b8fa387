package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.identifiers;
import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.SourceDocument;
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
    private final ReportContext context;
    private final Dossier dossier;

    BasisPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    /** The municipality and its plans, where registers have given identifiers to them. */
    private ImmutableList<Content> identified() {
        ImmutableList.Builder<Content> items = ImmutableList.builder();
        identified(dossier.municipality().name(), dossier.municipality().externalIds(), items);
        dossier.plans().forEach(plan -> identified(plan.title(), plan.externalIds(), items));
        return items.build();
    }

    private static void identified(
            Text name, ImmutableSetMultimap<String, String> ids, ImmutableList.Builder<Content> items) {
        if (!ids.isEmpty()) {
            items.add(Content.of(
                    Phrase.of(YearlyMessage.IDENTIFIED).with("name", name).with("ids", identifiers(ids))));
        }
    }

    /** The title of a document, and where it can be found. */
    private static ImmutableList<Text> described(SourceDocument document) {
        ImmutableList.Builder<Text> parts = ImmutableList.<Text>builder().add(document.title());
        document.publisher()
                .ifPresent(publisher ->
                        parts.add(Phrase.of(YearlyMessage.DOCUMENT_PUBLISHER).with("publisher", publisher)));
        document.signed()
                .ifPresent(day ->
                        parts.add(Phrase.of(YearlyMessage.DOCUMENT_SIGNED).with("day", day.value())));
        document.address()
                .ifPresent(address ->
                        parts.add(Phrase.of(YearlyMessage.DOCUMENT_PUBLISHED).with("address", address.toString())));
        document.retrieved()
                .ifPresent(day ->
                        parts.add(Phrase.of(YearlyMessage.DOCUMENT_RETRIEVED).with("day", day)));
        document.licence()
                .ifPresent(licence ->
                        parts.add(Phrase.of(YearlyMessage.DOCUMENT_LICENCE).with("licence", licence)));
        return parts.build();
    }

    List<Section> write() {
        ImmutableList.Builder<Content> items = ImmutableList.builder();
        dossier.documents().forEach(document -> items.add(Content.of(Text.joined("; ", described(document)))));
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
        ImmutableList<Content> organisations = new OrganisationsPart(context).items();
        if (!organisations.isEmpty()) {
            blocks.add(Paragraph.of(say(YearlyMessage.ORGANISATIONS)));
            blocks.add(BulletList.of(organisations));
        }
        ImmutableList<Content> identified = identified();
        if (!identified.isEmpty()) {
            blocks.add(Paragraph.of(say(YearlyMessage.IDENTIFIERS)));
            blocks.add(BulletList.of(identified));
        }
        return List.of(Section.of("basis", say(YearlyMessage.SECTION_BASIS), blocks.build()));
    }
}

package lt.kopz.reporting.catalogue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** What the report rests on. */
final class BasisPart extends Writing {
    static final Part PART = context -> new BasisPart(context).write();

    BasisPart(ReportContext context) {
        super(context);
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
            items.add(Content.of(say(YearlyMessage.IDENTIFIED, "name", name, "ids", identifiers(ids))));
        }
    }

    /** The title of a document, and where it can be found. */
    private static ImmutableList<Text> described(SourceDocument document) {
        ImmutableList.Builder<Text> parts = ImmutableList.<Text>builder().add(document.title());
        document.publisher()
                .ifPresent(publisher -> parts.add(say(YearlyMessage.DOCUMENT_PUBLISHER, "publisher", publisher)));
        document.signed().ifPresent(day -> parts.add(say(YearlyMessage.TIME_SIGNED, "day", day.value())));
        document.address()
                .ifPresent(address -> parts.add(say(YearlyMessage.DOCUMENT_PUBLISHED, "address", address.toString())));
        document.retrieved().ifPresent(day -> parts.add(say(YearlyMessage.DOCUMENT_RETRIEVED, "day", day)));
        document.licence().ifPresent(licence -> parts.add(say(YearlyMessage.DOCUMENT_LICENCE, "licence", licence)));
        return parts.build();
    }

    List<Section> write() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Paragraph.of(
                say(YearlyMessage.HORIZON, "day", dossier.knownUntil().value())));
        dossier.knownUntil()
                .provenance()
                .because()
                .ifPresent(reason -> blocks.add(Paragraph.of(say(YearlyMessage.BECAUSE, "reason", reason))));
        blocks.add(Paragraph.of(
                Inline.words(say(YearlyMessage.BASIS_EXPLAINED)), Inline.words(say(YearlyMessage.QUOTED_ONCE))));
        blocks.addAll(listed(
                YearlyMessage.DOCUMENTS,
                dossier.documents().stream()
                        .sorted(Comparator.comparing(SourceDocument::id))
                        .map(document -> Content.of(Text.joined("; ", described(document))))
                        .toList()));
        blocks.addAll(listed(YearlyMessage.ORGANISATIONS, organisations()));
        blocks.addAll(listed(YearlyMessage.IDENTIFIERS, identified()));
        return List.of(Section.of("basis", say(YearlyMessage.SECTION_BASIS), blocks.build()));
    }

    private static List<Block> listed(Message what, List<Content> items) {
        return items.isEmpty() ? List.of() : List.of(Paragraph.of(say(what)), BulletList.of(items));
    }

    /** What the public report refers to, each with a footnote that opens it to its sources; the first of the annex, so that the numbers agree. */
    List<Section> figures() {
        Optional<Table> table = new Rows<PublicLayer.Reference>(PublicMessage.REFERENCES_TABLE)
                .namedBy(1)
                .words(YearlyMessage.COLUMN_NUMBER, each -> new Literal("[" + each.number() + "]"))
                .text(
                        PublicMessage.REFERENCES_COLUMN,
                        each -> Cell.text(each.what()).withNote(each.whole().get()))
                .ofAny(context.publicLayer().references());
        return table
                .map(references -> Section.of(
                        "figures",
                        say(PublicMessage.REFERENCES),
                        Paragraph.of(say(YearlyMessage.PARTICIPATIONS_NOTE)),
                        references))
                .stream()
                .toList();
    }

    // ---- organisations

    /**
     * The organisations of which more is known than their names. A legal form that a name states is not stated again, whether in full ("Moterų
     * teisių asociacija") or abbreviated ("VšĮ Kovos su prekyba žmonėmis ir išnaudojimu centras"), in any language of the name that has a pack.
     */
    private List<Content> organisations() {
        return sorted(dossier.organisations(), Comparator.comparing(Organisation::id)).stream()
                .flatMap(organisation -> described(organisation).stream())
                .map(Content::of)
                .toList();
    }

    private Optional<Text> described(Organisation organisation) {
        ImmutableList<Text> known = Stream.concat(
                        organisation
                                .legalForm()
                                .filter(form -> !isSaid(organisation.name(), form))
                                .map(form -> Terms.of(dossier, form))
                                .stream(),
                        Stream.of(organisation.externalIds())
                                .filter(ids -> !ids.isEmpty())
                                .map(BasisPart::identifiers))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(known)
                .filter(some -> !some.isEmpty())
                .map(some -> Phrase.of(YearlyMessage.IDENTIFIED)
                        .with("name", context.party(organisation.id()))
                        .with("ids", joined(some.stream())));
    }

    private boolean isSaid(LocalizedText name, LegalForm form) {
        return name.byLanguage().entrySet().stream()
                .filter(each -> Wording.available().contains(each.getKey()))
                .anyMatch(each -> isSaid(each.getValue().text(), form, Wording.of(each.getKey())));
    }

    private boolean isSaid(String name, LegalForm form, Wording wording) {
        return has(
                        name.toLowerCase(Locale.ROOT),
                        wording.say(Terms.of(dossier, form)).toLowerCase(Locale.ROOT))
                || Splitter.on(" | ")
                        .splitToStream(wording.say(Phrase.of(YearlyMessage.LEGAL_FORMS_ABBREVIATED)))
                        .anyMatch(abbreviation -> has(name, abbreviation));
    }

    /** Whether a name has some words, and not as parts of others. */
    private static boolean has(String name, String words) {
        return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(words) + "(?![\\p{L}])")
                .matcher(name)
                .find();
    }
}

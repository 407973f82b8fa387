package lt.kopz.reporting.catalogue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.ActStanding;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** What the report rests on: legal acts, documents, and what registers call whom. */
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
        return List.of(Section.of("basis", say(YearlyMessage.SECTION_BASIS), blocks.build()));
    }

    /** The same, with what is known of organisations, and what registers call whom. */
    List<Section> writeWithParties() {
        Section basis = write().get(0);
        return List.of(Section.of(
                basis.id(),
                basis.title(),
                blocks(
                        basis.blocks(),
                        listed(YearlyMessage.ORGANISATIONS, organisations()),
                        listed(YearlyMessage.IDENTIFIERS, identified()))));
    }

    private static List<Block> listed(Message what, List<Content> items) {
        return introduced(what, bullets(items));
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
        return section(
                "figures",
                say(PublicMessage.REFERENCES),
                introduced(YearlyMessage.PARTICIPATIONS_NOTE, table.stream().toList()));
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
        return states(name, Terms.of(dossier, form))
                || in(
                        name,
                        (text, wording) -> Splitter.on(" | ")
                                .splitToStream(wording.say(Phrase.of(YearlyMessage.LEGAL_FORMS_ABBREVIATED)))
                                .anyMatch(abbreviation -> has(text, abbreviation)));
    }

    // ---- acts

    /** The legal acts, and how they relate. */
    List<Section> acts() {
        List<LegalAct> acts =
                ReportContext.byDate(dossier.acts(), act -> act.adopted().orElse(PartialDate.unknown())).stream()
                        .filter(act -> context.adopted(act.id())
                                || standing(act).possible().contains(ActState.DRAFT))
                        .toList();
        boolean haveTimes = acts.stream().anyMatch(act -> !times(act).isEmpty());
        boolean allInForce = acts.stream().allMatch(act -> standing(act).inForce() == Answer.YES);
        Rows<LegalAct> columns = new Rows<LegalAct>(YearlyMessage.SECTION_ACTS)
                .namedBy(1)
                .date(
                        YearlyMessage.COLUMN_ADOPTED,
                        act -> act.adopted()
                                .filter(day -> context.adopted(act.id()))
                                .<Cell>map(Cell::date)
                                .orElseGet(Writing::notApplicable))
                .text(
                        YearlyMessage.COLUMN_NUMBER,
                        act -> or(numbers(act), YearlyMessage.NOT_STATED).withNote(context.sources(act)))
                .words(YearlyMessage.COLUMN_ACT, this::kindAndIssuers)
                .text(YearlyMessage.COLUMN_TITLE, act -> or(act.title(), YearlyMessage.NOT_STATED))
                .text(
                        YearlyMessage.COLUMN_RELATIONS,
                        act -> or(all(act.relations().stream().map(this::relation)), YearlyMessage.NOT_APPLICABLE));
        if (haveTimes) {
            columns.text(YearlyMessage.COLUMN_TIMES, act -> or(all(times(act).stream()), YearlyMessage.NOT_STATED));
        }
        if (!allInForce) {
            columns.with(
                    Column.text(say(YearlyMessage.COLUMN_ACT_STATE, "day", context.asOf())),
                    act -> Cell.text(state(act)));
        }
        return List.of(Section.of(
                "acts",
                say(YearlyMessage.SECTION_ACTS),
                acts.isEmpty() ? Paragraph.of(say(PartMessage.NO_ACTS)) : table(columns, acts)));
    }

    /** What is stated of its days beside its adoption, where that is more than from when and until when it is in force. */
    private ImmutableList<Text> times(LegalAct act) {
        ImmutableList.Builder<Text> times = ImmutableList.builder();
        act.signed()
                .filter(day -> !(day.value() instanceof PartialDate.Unknown))
                .ifPresent(day -> times.add(time(YearlyMessage.TIME_SIGNED, day.value())));
        act.effectiveAfter().ifPresent(rule -> times.add(after(rule)));
        act.appliesFrom().ifPresent(day -> times.add(time(YearlyMessage.TIME_APPLIES_FROM, day.value())));
        act.appliesUntil().ifPresent(day -> times.add(time(YearlyMessage.TIME_APPLIES_UNTIL, day.value())));
        act.points().forEach(point -> {
            point.effective().ifPresent(day -> times.add(ofPoint(YearlyMessage.TIME_OF_POINT, point, day)));
            point.noLongerFrom().ifPresent(day -> times.add(ofPoint(YearlyMessage.TIME_OF_POINT_ENDED, point, day)));
        });
        act.editions()
                .forEach(edition -> times.add(edition.until()
                        .<Text>map(
                                until -> say(YearlyMessage.TIME_EDITION_UNTIL, "day", edition.since(), "until", until))
                        .orElseGet(() -> time(YearlyMessage.TIME_EDITION, edition.since()))));
        return times.build();
    }

    private static Text ofPoint(YearlyMessage message, ActPoint point, PartialDate day) {
        return time(message, day).with("point", new Literal(point.number()));
    }

    private Text after(DayAfter rule) {
        Phrase event = say(Terms.of("actEvent", rule.event()), "act", Citations.of(dossier, rule.act()));
        return rule.length() == 0
                ? say(YearlyMessage.TIME_WHEN, "event", event)
                : say(Terms.of("takesEffect", rule.unit()), "length", (long) rule.length(), "event", event);
    }

    private static Phrase time(YearlyMessage message, PartialDate day) {
        return say(message, "day", day);
    }

    private ActStanding standing(LegalAct act) {
        return ActsInForce.of(dossier).stateOn(act.id(), context.asOf());
    }

    private Text state(LegalAct act) {
        ActStanding standing = standing(act);
        return standing.certain()
                .map(Terms::of)
                .orElseGet(() -> Phrase.of(YearlyMessage.ACT_STATE_UNDETERMINED)
                        .with("states", joined(standing.possible().stream().map(Terms::of))));
    }

    private static Optional<Text> numbers(LegalAct act) {
        return all(act.numbers().stream().map(Literal::new))
                .map(numbers -> act.identifiers().isEmpty()
                        ? numbers
                        : Phrase.of(YearlyMessage.ACT_IDENTIFIED)
                                .with("numbers", numbers)
                                .with("ids", identifiers(act.identifiers())));
    }

    private Text kindAndIssuers(LegalAct act) {
        Text kind = Citations.kind(dossier, act.kind());
        return act.issuers().isEmpty()
                ? kind
                : Phrase.of(YearlyMessage.ACT_BY)
                        .with("kind", kind)
                        .with("issuers", joined(act.issuers().stream().map(each -> Citations.issuer(dossier, each))));
    }

    private Text relation(ActRelation relation) {
        LegalAct act = dossier.get(LegalAct.class, relation.act());
        boolean isNumbered = !act.numbers().isEmpty();
        Phrase named = Phrase.of(sentence(relation.kind(), isNumbered))
                .with("relation", Terms.of(relation.kind()))
                .with("kind", Citations.kind(dossier, act.kind()));
        Phrase whole = isNumbered
                ? named.with("number", act.numbers().get(0))
                : named.with(
                        "date",
                        act.adopted()
                                .or(() -> act.drafted().map(Sourced::value))
                                .orElseThrow());
        Text since = relation.since()
                .<Text>map(day -> say(YearlyMessage.RELATION_SINCE, "relation", whole, "since", day.value()))
                .orElse(whole);
        return relation.until()
                .<Text>map(end -> say(YearlyMessage.RELATION_UNTIL, "relation", since, "until", end.value()))
                .orElse(since);
    }

    private static YearlyMessage sentence(RelationKind kind, boolean isNumbered) {
        return switch (kind) {
            case AMENDS, REPEALS, REPLACED_BY, APPROVES, IMPLEMENTS, SUSPENDS, ANNULS ->
                isNumbered ? YearlyMessage.RELATION : YearlyMessage.RELATION_UNNUMBERED;
            case REPLACES ->
                isNumbered ? YearlyMessage.RELATION_INSTEAD_OF : YearlyMessage.RELATION_INSTEAD_OF_UNNUMBERED;
            case BASED_ON, GUIDED_BY, AMENDED_BY, REPEALED_BY, SUSPENDED_BY, ANNULLED_BY ->
                isNumbered ? YearlyMessage.RELATION_RESTING_ON : YearlyMessage.RELATION_RESTING_ON_UNNUMBERED;
        };
    }
}

package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.identifiers;
import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.or;
import static lt.kopz.reporting.catalogue.Cells.say;
import static lt.kopz.reporting.catalogue.Cells.sorted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** The legal acts, and how they relate. */
final class ActsPart {
    private final ReportContext context;
    private final Dossier dossier;

    ActsPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    List<Section> write() {
        Table table = Table.of(
                        say(YearlyMessage.TABLE_ACTS),
                        Column.date(say(YearlyMessage.COLUMN_ADOPTED)),
                        Column.text(say(YearlyMessage.COLUMN_NUMBER)),
                        Column.text(say(YearlyMessage.COLUMN_ACT)),
                        Column.text(say(YearlyMessage.COLUMN_TITLE)),
                        Column.text(say(YearlyMessage.COLUMN_RELATIONS)))
                .withRowHeader(1);
        List<Row> rows = new ArrayList<>();
        for (LegalAct act : sorted(dossier.acts(), Comparator.comparing(LegalAct::adopted, PartialDate.ORDER))) {
            if (!context.adopted(act.id())) {
                continue;
            }
            rows.add(Row.of(
                    Cell.date(act.adopted()),
                    act.numbers().isEmpty()
                            ? Cell.nothing(say(YearlyMessage.NOT_STATED)).withNote(context.sources(act))
                            : Cell.text(numbers(act)).withNote(context.sources(act)),
                    Cell.text(kindAndIssuers(act)),
                    or(act.title(), YearlyMessage.NOT_STATED),
                    act.relations().isEmpty()
                            ? Cell.nothing(say(YearlyMessage.NOT_APPLICABLE))
                            : Cell.text(joined(act.relations().stream().map(this::relation)))));
        }
        return List.of(Section.of(
                "acts",
                say(YearlyMessage.SECTION_ACTS),
                rows.isEmpty() ? Paragraph.of(say(PartMessage.NO_ACTS)) : table.plusAll(rows)));
    }

    private static Text numbers(LegalAct act) {
        Text numbers = joined(act.numbers().stream().map(Literal::new));
        return act.identifiers().isEmpty()
                ? numbers
                : Phrase.of(YearlyMessage.ACT_IDENTIFIED)
                        .with("numbers", numbers)
                        .with("ids", identifiers(act.identifiers()));
    }

    private Text kindAndIssuers(LegalAct act) {
        Text kind = Terms.of(dossier, act.kind());
        return act.issuers().isEmpty()
                ? kind
                : Phrase.of(YearlyMessage.ACT_BY)
                        .with("kind", kind)
                        .with("issuers", joined(act.issuers().stream().map(this::issuer)));
    }

    /** A council or mayor is named with the municipality; a ministry or a group is its own name. */
    private Text issuer(Issuer issuer) {
        Text body = context.party(issuer.organisation());
        return issuer.role().equals(IssuerRole.MINISTRY) || issuer.role().equals(IssuerRole.GROUP)
                ? body
                : Phrase.of(YearlyMessage.ISSUER)
                        .with("role", Terms.of(dossier, issuer.role()))
                        .with("organisation", body);
    }

    private Text relation(ActRelation relation) {
        LegalAct act = dossier.get(LegalAct.class, relation.act());
        Phrase phrase = Phrase.of(act.numbers().isEmpty() ? toUnnumbered(relation.kind()) : toNumbered(relation.kind()))
                .with("relation", Terms.of(relation.kind()))
                .with("kind", Citations.kind(dossier, act.kind()));
        return act.numbers().isEmpty()
                ? phrase.with("date", act.adopted())
                : phrase.with("number", new Literal(act.numbers().get(0)));
    }

    private static YearlyMessage toNumbered(RelationKind kind) {
        return switch (kind) {
            case AMENDS, REPEALS, APPROVES, IMPLEMENTS -> YearlyMessage.RELATION;
            case REPLACES -> YearlyMessage.RELATION_INSTEAD_OF;
            case BASED_ON, GUIDED_BY -> YearlyMessage.RELATION_RESTING_ON;
        };
    }

    private static YearlyMessage toUnnumbered(RelationKind kind) {
        return switch (kind) {
            case AMENDS, REPEALS, APPROVES, IMPLEMENTS -> YearlyMessage.RELATION_UNNUMBERED;
            case REPLACES -> YearlyMessage.RELATION_INSTEAD_OF_UNNUMBERED;
            case BASED_ON, GUIDED_BY -> YearlyMessage.RELATION_RESTING_ON_UNNUMBERED;
        };
    }
}

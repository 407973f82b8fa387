package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.dossier.ActStanding;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DayAfter;
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
final class ActsPart extends Writing {

    ActsPart(ReportContext context) {
        super(context);
    }

    List<Section> write() {
        List<LegalAct> acts = sorted(
                        dossier.acts(),
                        Comparator.comparing(
                                (LegalAct act) -> act.adopted().orElse(PartialDate.unknown()), PartialDate.ORDER))
                .stream()
                .filter(act ->
                        context.adopted(act.id()) || standing(act).possible().contains(ActState.DRAFT))
                .toList();
        boolean haveTimes = acts.stream().anyMatch(act -> !times(act).isEmpty());
        boolean allInForce = acts.stream().allMatch(act -> standing(act).inForce() == Answer.YES);
        List<Column> columns = new ArrayList<>(List.of(
                Column.date(say(YearlyMessage.COLUMN_ADOPTED)),
                Column.text(say(YearlyMessage.COLUMN_NUMBER)),
                Column.text(say(YearlyMessage.COLUMN_ACT)),
                Column.text(say(YearlyMessage.COLUMN_TITLE)),
                Column.text(say(YearlyMessage.COLUMN_RELATIONS))));
        if (haveTimes) {
            columns.add(Column.text(say(YearlyMessage.COLUMN_TIMES)));
        }
        if (!allInForce) {
            columns.add(Column.text(say(YearlyMessage.COLUMN_ACT_STATE, "day", context.asOf())));
        }
        Table table = Table.of(say(YearlyMessage.SECTION_ACTS), columns.toArray(Column[]::new))
                .withRowHeader(1);
        List<Row> rows = new ArrayList<>();
        for (LegalAct act : acts) {
            rows.add(context.row(act, each -> row(each, haveTimes, !allInForce)));
        }
        return List.of(Section.of(
                "acts",
                say(YearlyMessage.SECTION_ACTS),
                rows.isEmpty() ? Paragraph.of(say(PartMessage.NO_ACTS)) : table.plusAll(rows)));
    }

    private Row row(LegalAct act, boolean withTimes, boolean withState) {
        List<Cell> cells = new ArrayList<>(List.of(
                act.adopted()
                        .filter(day -> context.adopted(act.id()))
                        .<Cell>map(Cell::date)
                        .orElseGet(() -> Cell.nothing(say(YearlyMessage.NOT_APPLICABLE))),
                or(numbers(act), YearlyMessage.NOT_STATED).withNote(context.sources(act)),
                Cell.text(kindAndIssuers(act)),
                or(act.title(), YearlyMessage.NOT_STATED),
                or(all(act.relations().stream().map(this::relation)), YearlyMessage.NOT_APPLICABLE)));
        if (withTimes) {
            cells.add(or(all(times(act).stream()), YearlyMessage.NOT_STATED));
        }
        if (withState) {
            cells.add(Cell.text(state(act)));
        }
        return Row.of(cells.toArray(Cell[]::new));
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
        YearlyMessage event = switch (rule.event()) {
            case ADOPTED -> YearlyMessage.EVENT_ADOPTED;
            case SIGNED -> YearlyMessage.EVENT_SIGNED;
            case PUBLISHED -> YearlyMessage.EVENT_PUBLISHED;
            case IN_FORCE -> YearlyMessage.EVENT_IN_FORCE;
        };
        Phrase counted = say(event, "act", Citations.of(dossier, rule.act()));
        YearlyMessage unit = switch (rule.unit()) {
            case DAYS -> YearlyMessage.TIME_AFTER_DAYS;
            case WEEKS -> YearlyMessage.TIME_AFTER_WEEKS;
            case MONTHS -> YearlyMessage.TIME_AFTER_MONTHS;
        };
        return rule.length() == 0
                ? say(YearlyMessage.TIME_WHEN, "event", counted)
                : say(unit, "length", (long) rule.length(), "event", counted);
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
        Text kind = Terms.of(dossier, act.kind());
        return act.issuers().isEmpty()
                ? kind
                : Phrase.of(YearlyMessage.ACT_BY)
                        .with("kind", kind)
                        .with("issuers", joined(act.issuers().stream().map(this::issuer)));
    }

    /** A person by name and office; a council or mayor with the municipality; a ministry or a group by its own name. */
    private Text issuer(Issuer issuer) {
        if (issuer.person().isPresent()) {
            return Citations.issuer(dossier, issuer);
        }
        Text body = context.party(issuer.organisation());
        return issuer.role().isItsOwnName()
                ? body
                : say(YearlyMessage.ISSUER, "role", Terms.of(dossier, issuer.role()), "organisation", body);
    }

    private Text relation(ActRelation relation) {
        LegalAct act = dossier.get(LegalAct.class, relation.act());
        Phrase phrase = Phrase.of(act.numbers().isEmpty() ? toUnnumbered(relation.kind()) : toNumbered(relation.kind()))
                .with("relation", Terms.of(relation.kind()))
                .with("kind", Citations.kind(dossier, act.kind()));
        Phrase whole = act.numbers().isEmpty()
                ? phrase.with(
                        "date",
                        act.adopted()
                                .or(() -> act.drafted().map(Sourced::value))
                                .orElseThrow())
                : phrase.with("number", new Literal(act.numbers().get(0)));
        Text since = relation.since()
                .<Text>map(day -> say(YearlyMessage.RELATION_SINCE, "relation", whole, "since", day.value()))
                .orElse(whole);
        return relation.until()
                .<Text>map(end -> say(YearlyMessage.RELATION_UNTIL, "relation", since, "until", end.value()))
                .orElse(since);
    }

    private static YearlyMessage toNumbered(RelationKind kind) {
        return switch (kind) {
            case AMENDS, REPEALS, REPLACED_BY, APPROVES, IMPLEMENTS, SUSPENDS, ANNULS -> YearlyMessage.RELATION;
            case REPLACES -> YearlyMessage.RELATION_INSTEAD_OF;
            case BASED_ON, GUIDED_BY, AMENDED_BY, REPEALED_BY, SUSPENDED_BY, ANNULLED_BY ->
                YearlyMessage.RELATION_RESTING_ON;
        };
    }

    private static YearlyMessage toUnnumbered(RelationKind kind) {
        return switch (kind) {
            case AMENDS, REPEALS, REPLACED_BY, APPROVES, IMPLEMENTS, SUSPENDS, ANNULS ->
                YearlyMessage.RELATION_UNNUMBERED;
            case REPLACES -> YearlyMessage.RELATION_INSTEAD_OF_UNNUMBERED;
            case BASED_ON, GUIDED_BY, AMENDED_BY, REPEALED_BY, SUSPENDED_BY, ANNULLED_BY ->
                YearlyMessage.RELATION_RESTING_ON_UNNUMBERED;
        };
    }
}

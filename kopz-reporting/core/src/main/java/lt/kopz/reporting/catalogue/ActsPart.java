package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
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
import lt.kopz.reporting.document.Section;

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
        Phrase whole = Phrase.of(sentence(relation.kind(), isNumbered))
                .with("relation", Terms.of(relation.kind()))
                .with("kind", Citations.kind(dossier, act.kind()))
                .with(
                        isNumbered ? "number" : "date",
                        isNumbered
                                ? new Literal(act.numbers().get(0))
                                : act.adopted()
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

package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.TermVerdicts;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/**
 * Whether each group met as often as its rules demand, and whether what else they, acts and plans demand was done, under every reading; and terms
 * of office.
 */
final class CadencePart {
    private final ReportContext context;

    CadencePart(ReportContext context) {
        this.context = context;
    }

    List<Section> write() {
        List<Section> sections = new ArrayList<>(context.ofEachGroup(this::write));
        if (!isOneGroup()) {
            duties("duties-of-no-group", say(PartMessage.DUTIES_OF_NO_GROUP), ofNoGroup())
                    .ifPresent(sections::add);
        }
        return sections;
    }

    private boolean isOneGroup() {
        return context.dossier().groups().size() == 1;
    }

    private List<DutyCadence> ofNoGroup() {
        return DutyCadence.ofNoGroup(context.dossier(), context.asOf());
    }

    /** Whether the group met as often as its rules demand, by how many readings of them; empty where there is no such rule. */
    Optional<Text> verdict(CoordinationGroup group) {
        return meetings(group).flatMap(judged -> {
            Multimap<Outcome, CadenceVerdict> byOutcome =
                    MultimapBuilder.enumKeys(Outcome.class).arrayListValues().build();
            judged.all().stream()
                    .filter(verdict -> verdict.outcome() != Outcome.EXEMPT)
                    .forEach(verdict -> byOutcome.put(verdict.outcome(), verdict));
            List<Text> verdicts = byOutcome.asMap().entrySet().stream()
                    .<Text>map(each -> byOutcome.keySet().size() == 1
                            ? verdict(each.getKey(), each.getValue())
                            : Phrase.of(PublicMessage.CADENCE_OF_READINGS)
                                    .with("count", (long) each.getValue().size())
                                    .with("verdict", verdict(each.getKey(), each.getValue())))
                    .toList();
            return verdicts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            verdicts.size() == 1
                                    ? Phrase.of(PublicMessage.STOP).with("text", verdicts.get(0))
                                    : Phrase.of(PublicMessage.CADENCE_BY_READINGS)
                                            .with("count", (long) byOutcome.size())
                                            .with("verdicts", Text.joined("; ", verdicts)));
        });
    }

    /** A verdict, with the first day on which it is so. */
    private Text verdict(Outcome outcome, Collection<CadenceVerdict> verdicts) {
        Optional<LocalDate> due = verdicts.stream()
                .flatMap(verdict -> verdict.duties().stream())
                .filter(duty -> duty.outcome() == outcome)
                .flatMap(duty -> duty.due().stream())
                .min(Comparator.naturalOrder());
        return switch (outcome) {
            case MET, EXEMPT -> say(PublicMessage.CADENCE_MET);
            case UNDETERMINED -> say(PublicMessage.CADENCE_UNDETERMINED);
            case BREACHED, PENDING ->
                Phrase.of(outcome == Outcome.BREACHED ? PublicMessage.CADENCE_BREACHED : PublicMessage.CADENCE_PENDING)
                        .with("due", context.inYear(due.orElseGet(context::asOf)));
        };
    }

    private List<Section> write(CoordinationGroup group) {
        List<Section> sections = new ArrayList<>();
        meetings(group).ifPresent(judged -> sections.add(meetings(group, judged)));
        List<DutyCadence> others = Stream.concat(
                        DutyCadence.of(context.dossier(), group.id(), context.asOf()).stream()
                                .filter(judged -> !judged.isOfMeetings()),
                        isOneGroup() ? ofNoGroup().stream() : Stream.empty())
                .toList();
        duties(context.id(group, "duties"), context.about(group, say(PartMessage.DUTIES)), others)
                .ifPresent(sections::add);
        ImmutableList<Verdict> terms = TermVerdicts.judge(context.dossier(), group.id(), context.asOf());
        if (!terms.isEmpty()) {
            sections.add(Section.of(
                    context.id(group, "terms"),
                    context.about(group, say(PartMessage.TERMS)),
                    terms.stream().map(term -> Paragraph.of(term.explanation())).toArray(Block[]::new)));
        }
        return sections;
    }

    /** The duty to meet, of the rules of procedure. */
    private Optional<DutyCadence> meetings(CoordinationGroup group) {
        return DutyCadence.ofMeetings(context.dossier(), group.id(), context.asOf())
                .filter(DutyCadence::isOfMeetings);
    }

    private Section meetings(CoordinationGroup group, DutyCadence judged) {
        Table table = Table.of(
                        say(PartMessage.CADENCE_TABLE),
                        Column.text(say(PartMessage.COLUMN_READING)),
                        Column.text(say(PartMessage.COLUMN_OUTCOME)),
                        Column.date(say(PartMessage.COLUMN_DUE)),
                        Column.text(say(PartMessage.COLUMN_WHY)))
                .withRowHeader(0);
        boolean agree = judged.agreed().isPresent();
        return Section.of(
                context.id(group, "cadence"),
                context.about(group, say(PartMessage.CADENCE)),
                Paragraph.of(say(agree ? PartMessage.CADENCE_AGREED : PartMessage.CADENCE_NOT_AGREED)),
                table.plusAll(judged.all().stream()
                        .flatMap(verdict -> verdict.duties().stream()
                                .map(duty -> Row.of(
                                        Cell.text(judged.name(verdict.reading())),
                                        outcome(duty),
                                        due(duty),
                                        Cell.text(duty.explanation()))))
                        .toList()));
    }

    private static Optional<Section> duties(String id, Text title, List<DutyCadence> duties) {
        return Optional.of(duties).filter(all -> !all.isEmpty()).map(all -> Section.of(id, title, table(all)));
    }

    private static Table table(List<DutyCadence> duties) {
        Table table = Table.of(
                        say(PartMessage.DUTIES_TABLE),
                        Column.text(say(PartMessage.COLUMN_DUTY)),
                        Column.text(say(PartMessage.COLUMN_DEMANDED_BY)),
                        Column.text(say(PartMessage.COLUMN_READING)),
                        Column.text(say(PartMessage.COLUMN_OUTCOME)),
                        Column.date(say(PartMessage.COLUMN_DUE)),
                        Column.text(say(PartMessage.COLUMN_WHY)))
                .withRowHeader(0);
        List<Row> rows = new ArrayList<>();
        for (DutyCadence judged : duties) {
            for (CadenceVerdict verdict : judged.all()) {
                for (Verdict duty : verdict.duties()) {
                    rows.add(Row.of(
                            Cell.text(judged.name()),
                            Cell.text(judged.ground()),
                            Cell.text(judged.name(verdict.reading())),
                            outcome(duty),
                            due(duty),
                            Cell.text(duty.explanation())));
                }
            }
        }
        return table.plusAll(rows);
    }

    private static Cell outcome(Verdict duty) {
        return Cell.text(Terms.of(duty.outcome()));
    }

    private static Cell due(Verdict duty) {
        return duty.due()
                .map(due -> (Cell) Cell.date(PartialDate.of(due)))
                .orElseGet(() -> Cell.nothing(say(YearlyMessage.NOT_APPLICABLE)));
    }
}

package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.TermVerdicts;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** Whether each group met as often as its rules demand, and did what else they demand, under every reading; and its terms of office. */
final class CadencePart {
    private final ReportContext context;

    CadencePart(ReportContext context) {
        this.context = context;
    }

    List<Section> write() {
        return context.ofEachGroup(this::write);
    }

    /** Whether every reading of the rule of meetings gives the same verdict; empty where there is no such rule. */
    Optional<Boolean> agreed(CoordinationGroup group) {
        return context.rules(group)
                .flatMap(rules -> DutyCadence.of(context.dossier(), group.id(), context.asOf()).stream()
                        .filter(judged -> judged.duty().id().equals(rules.id()))
                        .findFirst())
                .map(judged -> judged.agreed().isPresent());
    }

    private List<Section> write(CoordinationGroup group) {
        if (context.rules(group).isEmpty()) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        List<DutyCadence> others = new ArrayList<>();
        for (DutyCadence judged : DutyCadence.of(context.dossier(), group.id(), context.asOf())) {
            if (judged.duty().id().equals(context.rules(group).get().id())) {
                sections.add(meetings(group, judged));
            } else {
                others.add(judged);
            }
        }
        if (!others.isEmpty()) {
            sections.add(Section.of(
                    context.id(group, "duties"), context.about(group, say(PartMessage.DUTIES)), duties(others)));
        }
        ImmutableList<Verdict> terms = TermVerdicts.judge(context.dossier(), group.id(), context.asOf());
        if (!terms.isEmpty()) {
            sections.add(Section.of(
                    context.id(group, "terms"),
                    context.about(group, say(PartMessage.TERMS)),
                    terms.stream().map(term -> Paragraph.of(term.explanation())).toArray(Block[]::new)));
        }
        return sections;
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
                                .map(duty -> row(
                                        Cell.text(Phrase.of(verdict.reading().message())), duty)))
                        .toList()));
    }

    private static Table duties(List<DutyCadence> others) {
        Table table = Table.of(
                        say(PartMessage.DUTIES_TABLE),
                        Column.text(say(PartMessage.COLUMN_DUTY)),
                        Column.text(say(PartMessage.COLUMN_READING)),
                        Column.text(say(PartMessage.COLUMN_OUTCOME)),
                        Column.date(say(PartMessage.COLUMN_DUE)),
                        Column.text(say(PartMessage.COLUMN_WHY)))
                .withRowHeader(0);
        List<Row> rows = new ArrayList<>();
        for (DutyCadence judged : others) {
            for (CadenceVerdict verdict : judged.all()) {
                for (Verdict duty : verdict.duties()) {
                    rows.add(row(
                            Cell.text(judged.name()),
                            Cell.text(Phrase.of(verdict.reading().message(judged.duty()))),
                            duty));
                }
            }
        }
        return table.plusAll(rows);
    }

    private static Row row(Cell reading, Verdict duty) {
        return Row.of(reading, outcome(duty), due(duty), Cell.text(duty.explanation()));
    }

    private static Row row(Cell name, Cell reading, Verdict duty) {
        return Row.of(name, reading, outcome(duty), due(duty), Cell.text(duty.explanation()));
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

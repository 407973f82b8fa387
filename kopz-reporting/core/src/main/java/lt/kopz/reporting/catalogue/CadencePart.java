package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.TermVerdicts;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/**
 * Whether each group met as often as its rules demand, and whether what else they, acts and plans demand was done, under every reading; and terms
 * of office.
 */
final class CadencePart extends Writing {

    CadencePart(ReportContext context) {
        super(context);
    }

    List<Section> write() {
        List<Section> sections = new ArrayList<>(context.ofEachGroup(this::write));
        if (!isOneGroup()) {
            sections.addAll(duties("duties-of-no-group", say(PartMessage.DUTIES_OF_NO_GROUP), ofNoGroup()));
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
    Optional<Text> verdict(CoordinationGroup group, BiFunction<Object, Basis, Text> marked) {
        return meetings(group).flatMap(judged -> {
            Multimap<Outcome, CadenceVerdict> byOutcome =
                    MultimapBuilder.enumKeys(Outcome.class).arrayListValues().build();
            judged.all().stream()
                    .filter(verdict -> verdict.outcome() != Outcome.EXEMPT)
                    .forEach(verdict -> byOutcome.put(verdict.outcome(), verdict));
            List<Text> verdicts = byOutcome.asMap().entrySet().stream()
                    .<Text>map(each -> byOutcome.keySet().size() == 1
                            ? verdict(each.getKey(), each.getValue(), marked)
                            : Phrase.of(PublicMessage.CADENCE_OF_READINGS)
                                    .with("count", (long) each.getValue().size())
                                    .with("verdict", verdict(each.getKey(), each.getValue(), marked)))
                    .toList();
            return verdicts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            verdicts.size() == 1
                                    ? say(PublicMessage.STOP, "text", verdicts.get(0))
                                    : Phrase.of(PublicMessage.CADENCE_BY_READINGS)
                                            .with("count", (long) byOutcome.size())
                                            .with("verdicts", Text.joined("; ", verdicts)));
        });
    }

    /** A verdict, with the first day on which it is so, marked where what it follows from is inferred. */
    private Text verdict(Outcome outcome, Collection<CadenceVerdict> verdicts, BiFunction<Object, Basis, Text> marked) {
        return switch (outcome) {
            case MET, EXEMPT -> say(PublicMessage.CADENCE_MET);
            case UNDETERMINED -> say(PublicMessage.CADENCE_UNDETERMINED);
            case BREACHED -> say(PublicMessage.CADENCE_BREACHED, "due", due(outcome, verdicts, marked));
            case PENDING -> say(PublicMessage.CADENCE_PENDING, "due", due(outcome, verdicts, marked));
        };
    }

    private Text due(Outcome outcome, Collection<CadenceVerdict> verdicts, BiFunction<Object, Basis, Text> marked) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.duties().stream())
                .filter(duty -> duty.outcome() == outcome && duty.due().isPresent())
                .min(Comparator.comparing(duty -> duty.due().orElseThrow()))
                .map(duty -> marked.apply(context.inYear(duty.due().orElseThrow()), duty.basis()))
                .orElseGet(() -> value(context.inYear(context.asOf())));
    }

    private List<Section> write(CoordinationGroup group) {
        List<Section> sections = new ArrayList<>();
        meetings(group).ifPresent(judged -> sections.add(meetings(group, judged)));
        List<DutyCadence> others = Stream.concat(
                        DutyCadence.of(context.dossier(), group.id(), context.asOf()).stream()
                                .filter(judged -> !judged.isOfMeetings()),
                        isOneGroup() ? ofNoGroup().stream() : Stream.empty())
                .toList();
        sections.addAll(duties(context.id(group, "duties"), context.about(group, say(PartMessage.DUTIES)), others));
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
        boolean agree = judged.agreed().isPresent();
        return Section.of(
                context.id(group, "cadence"),
                context.about(group, say(PartMessage.CADENCE)),
                Paragraph.of(say(agree ? PartMessage.CADENCE_AGREED : PartMessage.CADENCE_NOT_AGREED)),
                told(new Rows<Judged>(PartMessage.CADENCE_TABLE))
                        .of(judged(judged).toList()));
    }

    /** A duty under one reading of what demands it. */
    private record Judged(DutyCadence of, CadenceVerdict verdict, Verdict duty) {}

    private static Stream<Judged> judged(DutyCadence all) {
        return all.all().stream()
                .flatMap(verdict -> verdict.duties().stream().map(duty -> new Judged(all, verdict, duty)));
    }

    private static Rows<Judged> told(Rows<Judged> rows) {
        return rows.words(
                        PartMessage.COLUMN_READING,
                        each -> each.of().name(each.verdict().reading()))
                .words(PartMessage.COLUMN_OUTCOME, each -> Terms.of(each.duty().outcome()))
                .date(
                        PartMessage.COLUMN_DUE,
                        each -> each.duty()
                                .due()
                                .<Cell>map(due -> Cell.date(PartialDate.of(due)))
                                .orElseGet(Writing::notApplicable))
                .words(PartMessage.COLUMN_WHY, each -> each.duty().explanation());
    }

    private static List<Section> duties(String id, Text title, List<DutyCadence> duties) {
        Rows<Judged> rows = new Rows<Judged>(PartMessage.DUTIES_TABLE)
                .words(PartMessage.COLUMN_DUTY, each -> each.of().name())
                .words(PartMessage.COLUMN_DEMANDED_BY, each -> each.of().ground());
        Table table = told(rows).of(duties.stream().flatMap(CadencePart::judged).toList());
        return duties.isEmpty() ? List.of() : List.of(Section.of(id, title, table));
    }
}

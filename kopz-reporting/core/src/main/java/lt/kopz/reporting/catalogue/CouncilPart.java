package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.gapTerm;
import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** What the page for the council shows: money, attendance and the states of the measures, in short and without footnotes. */
final class CouncilPart {
    /** More events than these do not fit on the page. */
    private static final int MOST_EVENTS = 10;

    private final ReportContext context;
    private final Dossier dossier;

    CouncilPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    // ---- money

    List<Section> money() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (dossier.plans().isEmpty()) {
            blocks.add(Paragraph.of(context.nothingOf(ListKind.PLANS)));
        } else if (context.isMoneyUnknown()) {
            blocks.add(Paragraph.of(say(PartMessage.NO_MONEY)));
        } else {
            Charts.money(context)
                    .ifPresentOrElse(
                            blocks::add,
                            () -> dossier.plans().stream().map(this::figures).forEach(blocks::add));
            inferred().ifPresent(blocks::add);
        }
        return List.of(Section.of(CouncilSummary.MONEY, say(YearlyMessage.SECTION_MONEY), blocks.build()));
    }

    private Facts figures(ActionPlan plan) {
        Figures money = context.figures(plan);
        return Facts.of(say(YearlyMessage.TERM_PLAN), Cell.text(plan.title()))
                .and(say(YearlyMessage.TERM_NEED), bare(money.need()))
                .and(say(YearlyMessage.TERM_APPROPRIATED), bare(money.appropriated()))
                .and(say(YearlyMessage.TERM_INCURRED), bare(money.incurred()));
    }

    private static Cell bare(Figure<AmountRange> figure) {
        return Unrecorded.isNothing(figure)
                ? Dashes.cell()
                : figure.isUnexplained() ? Cell.nothing(say(YearlyMessage.UNDETERMINED)) : Cell.amount(figure.value());
    }

    /** Which of the figures of money are no more than inferred. */
    private Optional<Block> inferred() {
        ImmutableList<Text> terms = dossier.plans().stream()
                .map(context::figures)
                .flatMap(money -> Stream.of(
                        Optional.of(say(YearlyMessage.TERM_NEED)).filter(term -> isInferred(money.need())),
                        Optional.of(say(YearlyMessage.TERM_APPROPRIATED))
                                .filter(term -> isInferred(money.appropriated())),
                        Optional.of(gapTerm(money.financing())).filter(term -> isInferred(money.financing())),
                        Optional.of(say(YearlyMessage.TERM_INCURRED)).filter(term -> isInferred(money.incurred()))))
                .flatMap(Optional::stream)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(Paragraph.of(Phrase.of(OfficeMessage.COUNCIL_INFERRED)
                        .with(
                                "what",
                                Text.joined(
                                        ", ",
                                        terms.stream()
                                                .map(term -> Phrase.of(OfficeMessage.COUNCIL_TERM)
                                                        .with("term", term))
                                                .toList()))));
    }

    private static boolean isInferred(Figure<?> figure) {
        return !Unrecorded.isNothing(figure) && figure.basis().compareTo(Basis.INFERRED) >= 0;
    }

    // ---- attendance

    List<Section> attendance() {
        Attendance all = context.attendance();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Event> events = ReportContext.byDate(dossier.events()).stream()
                .filter(context::knownOf)
                .toList();
        if (events.isEmpty()) {
            blocks.add(Paragraph.of(context.nothingOf(ListKind.EVENTS)));
        } else {
            AttendancePart.inShort(all).ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
            blocks.add(byEvent(events.subList(0, Math.min(MOST_EVENTS, events.size()))));
            if (events.size() > MOST_EVENTS) {
                blocks.add(Paragraph.of(Phrase.of(OfficeMessage.COUNCIL_MORE_EVENTS)
                        .with("count", (long) events.size() - MOST_EVENTS)));
            }
            context.partly(Optional.empty(), ListKind.EVENTS).ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
        }
        return List.of(Section.of(CouncilSummary.ATTENDANCE, say(PartMessage.ATTENDANCE), blocks.build()));
    }

    private Table byEvent(List<Event> events) {
        return Table.of(
                        say(OfficeMessage.COUNCIL_EVENTS),
                        Column.text(say(PartMessage.COLUMN_EVENT)),
                        Column.date(say(YearlyMessage.COLUMN_DATE)),
                        Column.text(say(YearlyMessage.COLUMN_STATE)),
                        Column.count(say(PartMessage.COLUMN_PARTICIPATIONS)))
                .withRowHeader(0)
                .withRows(events.stream()
                        .map(event -> context.row(
                                event,
                                each -> Row.of(
                                        Cell.text(each.title()),
                                        Cells.date(each.date().value()),
                                        Cell.text(say(state(each))),
                                        each.attended().isKnown()
                                                ? Cell.count(each.attended())
                                                : Cell.nothing(say(PartMessage.UNKNOWN)))))
                        .toList());
    }

    private ReportMessage state(Event event) {
        Occurrences occurrences = context.occurrences();
        return occurrences.held(event) == Answer.YES
                ? ReportMessage.CHART_HELD
                : occurrences.planned(event) == Answer.YES
                        ? ReportMessage.CHART_PLANNED
                        : ReportMessage.CHART_UNDETERMINED;
    }

    // ---- measures

    List<Section> measures() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (dossier.plans().isEmpty()) {
            return List.of();
        }
        for (ActionPlan plan : dossier.plans()) {
            if (dossier.plans().size() > 1) {
                blocks.add(Paragraph.of(plan.title()));
            }
            if (plan.measures().isEmpty()) {
                blocks.add(Paragraph.of(context.nothingOf(ListKind.MEASURES, Optional.of(plan.id()))));
            } else {
                blocks.add(Charts.measures(context, plan).map(Block.class::cast).orElseGet(() -> states(plan)));
            }
        }
        return List.of(Section.of(CouncilSummary.MEASURES, say(YearlyMessage.SECTION_MEASURES), blocks.build()));
    }

    /** The states that measures have: how many, and which, by number. */
    private Facts states(ActionPlan plan) {
        return Facts.of(context.states().of(plan).entrySet().stream()
                .map(state -> new Facts.Fact(
                        Phrase.of(state.getKey().message()),
                        Cell.text(Phrase.of(OfficeMessage.COUNCIL_STATE)
                                .with("count", (long) state.getValue().size())
                                .with("numbers", numbers(state.getValue())))))
                .toList());
    }

    private static Text numbers(List<Measure> measures) {
        return Text.joined(
                ", ",
                measures.stream().map(measure -> new Literal(measure.number())).toList());
    }
}

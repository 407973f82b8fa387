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
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.money.AmountRange;
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

/** What the page for the council shows: money, attendance and the states of the measures, in short and without footnotes. */
final class CouncilPart {
    /** More events than these do not fit on the page, and still fewer below several plans. */
    private static final int MOST_EVENTS = 10;

    private static final int FEWEST_EVENTS = 3;

    /** Up to so many plans have a bar; of more there is a table. */
    private static final int MOST_BARS = 2;

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
            blocks.add(Charts.money(context)
                    .filter(drawn -> dossier.plans().size() <= MOST_BARS)
                    .<Block>map(drawn -> dossier.plans().size() == 1 ? drawn : drawn.withoutValues())
                    .orElseGet(this::figures));
            inferred().ifPresent(blocks::add);
        }
        return List.of(Section.of(CouncilSummary.MONEY, say(YearlyMessage.SECTION_MONEY), blocks.build()));
    }

    private Table figures() {
        return Table.of(
                        say(PartMessage.GAP_BY_PLAN_TABLE),
                        Column.text(say(YearlyMessage.TERM_PLAN)),
                        Column.amount(say(YearlyMessage.TERM_NEED)),
                        Column.amount(say(PartMessage.COLUMN_GIVEN)),
                        Column.amount(say(YearlyMessage.TERM_GAP)),
                        Column.amount(say(PartMessage.COLUMN_COST)))
                .withRowHeader(0)
                .withRows(dossier.plans().stream()
                        .map(plan -> {
                            Figures money = context.figures(plan);
                            return Row.of(
                                    Cell.text(plan.title()),
                                    bare(money.need()),
                                    bare(money.appropriated()),
                                    bare(money.financing().as(FundingGap::missing)),
                                    bare(money.incurred()));
                        })
                        .toList());
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
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Event> events = ReportContext.byDate(dossier.events()).stream()
                .filter(event -> context.knownOf(event) && context.isOfThePeriod(event))
                .toList();
        if (events.isEmpty()) {
            blocks.add(Paragraph.of(context.nothingOf(ListKind.EVENTS)));
        } else {
            AttendancePart.inShort(context).ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
            int most =
                    Math.max(FEWEST_EVENTS, MOST_EVENTS - 3 * (dossier.plans().size() - 1));
            blocks.add(new EventWords(context, date -> date, Cells::known)
                    .table(OfficeMessage.COUNCIL_EVENTS, events.subList(0, Math.min(most, events.size())), false));
            if (events.size() > most) {
                blocks.add(Paragraph.of(
                        Phrase.of(OfficeMessage.COUNCIL_MORE_EVENTS).with("count", (long) events.size() - most)));
            }
            context.partly(Optional.empty(), ListKind.EVENTS).ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
        }
        return List.of(Section.of(CouncilSummary.ATTENDANCE, say(PartMessage.ATTENDANCE), blocks.build()));
    }

    // ---- measures

    List<Section> measures() {
        List<ActionPlan> plans = dossier.plans();
        if (plans.isEmpty()) {
            return List.of();
        }
        Block block = plans.size() > 1 ? byPlan(plans) : states(plans.get(0));
        return List.of(Section.of(CouncilSummary.MEASURES, say(YearlyMessage.SECTION_MEASURES), block));
    }

    private Table byPlan(List<ActionPlan> plans) {
        return Table.of(
                        say(PartMessage.MEASURES_CHART),
                        Column.text(say(YearlyMessage.TERM_PLAN)),
                        Column.text(say(YearlyMessage.COLUMN_STATUS)))
                .withRowHeader(0)
                .withRows(plans.stream()
                        .map(plan ->
                                Row.of(Cell.text(plan.title()), context.states().cell(plan)))
                        .toList());
    }

    private Block states(ActionPlan plan) {
        return plan.measures().isEmpty()
                ? Paragraph.of(context.nothingOf(ListKind.MEASURES, Optional.of(plan.id())))
                : Charts.measures(context, plan).<Block>map(drawn -> drawn).orElseGet(() -> byNumber(plan));
    }

    /** The states that measures have: how many, and which, by number. */
    private Facts byNumber(ActionPlan plan) {
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

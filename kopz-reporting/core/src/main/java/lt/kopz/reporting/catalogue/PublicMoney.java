package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** Where the money came from and what it cost, the totals as one small sum, and how need and money went through time. */
final class PublicMoney {
    /** So many appropriations and transfers are described. */
    private static final int MANY = 3;

    /** Up to so many plans have a sum of their own. */
    private static final int PLANS = 2;

    /** Up to so many currencies have a picture each. */
    private static final int CURRENCIES = 2;

    private final ReportContext context;
    private final PublicLayer layer;
    private final Dossier dossier;

    PublicMoney(ReportContext context, PublicLayer layer) {
        this.context = context;
        this.layer = layer;
        this.dossier = context.dossier();
    }

    List<Section> write() {
        if (context.isMoneyUnknown()) {
            return List.of(); // the summary states it
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Inline> given = new ArrayList<>();
        given.addAll(appropriations());
        given.addAll(transfers());
        if (!given.isEmpty()) {
            context.partly(Optional.empty(), ListKind.APPROPRIATIONS, ListKind.TRANSFERS)
                    .ifPresent(sentence -> given.add(Inline.words(sentence)));
            blocks.add(Paragraph.of(given.toArray(Inline[]::new)));
        }
        dossier.plans().stream().limit(PLANS).forEach(plan -> sum(plan).ifPresent(blocks::add));
        unpriced().ifPresent(sentence -> blocks.add(Paragraph.of(sentence)));
        Charts.moneyFlows(context).stream()
                .limit(CURRENCIES)
                .map(PublicLayer::picture)
                .forEach(blocks::add);
        dossier.plans().stream()
                .limit(PLANS)
                .forEach(plan -> Charts.moneyOverTime(context, plan)
                        .map(PublicLayer::picture)
                        .ifPresent(blocks::add));
        ImmutableList<Block> all = blocks.build();
        return all.isEmpty() ? List.of() : List.of(Section.of("public-money", say(YearlyMessage.SECTION_MONEY), all));
    }

    // ---- given

    private List<Inline> appropriations() {
        List<Inline> all = new ArrayList<>();
        List<Appropriation> known = Cells.sorted(
                Decided.of(dossier).appropriations().stream()
                        .filter(each -> each.plan().isPresent()
                                && each.within().isEmpty()
                                && (each.change() == ChangeKind.ORIGINAL || each.change() == ChangeKind.ADDED)
                                && context.occurrences()
                                                .happened(each.effective().value())
                                        != Answer.NO)
                        .toList(),
                Comparator.comparing(each -> each.effective().value(), PartialDate.ORDER));
        for (Appropriation each : known.subList(0, Math.min(MANY, known.size()))) {
            boolean cited = each.act().filter(act -> citable(act)).isPresent();
            boolean dated = !each.effective().value().equals(PartialDate.unknown());
            Phrase sentence = Phrase.of(
                            cited
                                    ? PublicMessage.APPROPRIATED_BY
                                    : dated ? PublicMessage.APPROPRIATED_ON : PublicMessage.APPROPRIATED)
                    .with("amount", each.amount());
            if (cited) {
                sentence = sentence.with("act", Citations.of(dossier, each.act().get()));
            } else if (dated) {
                sentence = sentence.with("date", each.effective().value());
            }
            all.add(Inline.words(layer.marked(sentence, Basis.STATED)));
            all.addAll(layer.sources("source-" + each.id(), sentence, List.of(each)));
            all.addAll(layer.disputedActs(each.act().filter(act -> cited).stream()));
        }
        if (known.size() > MANY) {
            all.add(Inline.words(Phrase.of(PublicMessage.MORE).with("count", (long) known.size() - MANY)));
        }
        return all;
    }

    private boolean citable(String act) {
        return context.adopted(act)
                && dossier.get(LegalAct.class, act).issuers().stream()
                        .allMatch(
                                issuer -> Inflected.in(GrammaticalCase.GENITIVE, context.party(issuer.organisation())));
    }

    private List<Inline> transfers() {
        List<Inline> all = new ArrayList<>();
        List<Transfer> known = Cells.sorted(
                        dossier.transfers(),
                        Comparator.comparing((Transfer each) -> each.date().value(), PartialDate.ORDER))
                .stream()
                .filter(each -> context.occurrences().happened(each.date().value()) != Answer.NO)
                .toList();
        for (Transfer each : known.subList(0, Math.min(MANY, known.size()))) {
            Text recipient = context.party(each.recipient());
            Text sentence = Phrase.of(
                            Inflected.in(GrammaticalCase.DATIVE, recipient)
                                    ? PublicMessage.TRANSFERRED
                                    : PublicMessage.TRANSFERRED_PLAIN)
                    .with("amount", each.amount())
                    .with("recipient", recipient)
                    .with("purpose", each.purpose());
            all.add(Inline.words(sentence));
            all.addAll(layer.sources("source-" + each.id(), recipient, List.of(each)));
        }
        if (known.size() > MANY) {
            all.add(Inline.words(Phrase.of(PublicMessage.MORE).with("count", (long) known.size() - MANY)));
        }
        return all;
    }

    // ---- what it cost

    /** What was paid of the plan's money and by others makes all costs; with what is still to come, the cost in all. */
    private Optional<Block> sum(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        Figure<AmountRange> all = context.figures(plan).incurred();
        Figure<AmountRange> own = gaps.spent();
        if (!isKnown(all) || !isKnown(own)) {
            return Optional.empty();
        }
        MonetaryAmount least = all.value().lower().orElseThrow();
        MonetaryAmount ofPlan = own.value().lower().orElseThrow();
        if (least.isLessThan(ofPlan)) {
            return Optional.empty();
        }
        Basis basis = weaker(all, own);
        List<Cell[]> rows = new ArrayList<>();
        if (ofPlan.isPositive() && !least.isEqualTo(ofPlan)) {
            rows.add(row(PublicMessage.OF_THE_PLAN, layer.figure("spent-" + plan.id(), value(own.value()), own)));
            rows.add(row(
                    PublicMessage.OF_OTHERS,
                    Content.of(layer.marked(AmountRange.exactly(least.subtract(ofPlan)), basis))));
        }
        rows.add(row(
                rows.isEmpty() ? YearlyMessage.TERM_INCURRED : PublicMessage.OF_ALL,
                layer.figure("incurred-" + plan.id(), value(all.value()), all)));
        Figure<AmountRange> committed = gaps.committed();
        if (isKnown(committed)
                && committed.value().lower().filter(MonetaryAmount::isPositive).isPresent()) {
            rows.add(row(
                    PublicMessage.TO_COME,
                    layer.figure("committed-" + plan.id(), value(committed.value()), committed)));
            rows.add(row(
                    PublicMessage.IN_ALL,
                    Content.of(layer.marked(all.value().plus(committed.value()), weaker(all, committed)))));
        }
        if (rows.size() == 1) {
            return Optional.of(
                    new Facts(ImmutableList.of(new Facts.Fact(say(YearlyMessage.TERM_INCURRED), rows.get(0)[1]))));
        }
        Table table = Table.of(
                        dossier.plans().size() == 1
                                ? say(PublicMessage.COSTS)
                                : Phrase.of(PublicMessage.COSTS_OF).with("plan", plan.title()),
                        Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                        Column.text(say(YearlyMessage.COLUMN_AMOUNT)).withAlignment(Column.Alignment.END))
                .withRowHeader(0);
        for (Cell[] row : rows) {
            table = table.plus(row);
        }
        return Optional.of(table);
    }

    private static Basis weaker(Figure<?> one, Figure<?> other) {
        return one.basis().weakest(other.basis());
    }

    private static Cell[] row(Message what, Content amount) {
        return new Cell[] {Cell.text(say(what)), new Cell.TextCell(amount)};
    }

    private static Text value(AmountRange amount) {
        return Phrase.of(PublicMessage.VALUE).with("value", amount);
    }

    private static boolean isKnown(Figure<AmountRange> figure) {
        return !Unrecorded.isNothing(figure)
                && figure.value()
                        .lower()
                        .filter(least -> !least.isZero() || figure.value().isExact())
                        .isPresent();
    }

    private Optional<Text> unpriced() {
        List<Text> numbers = new ArrayList<>();
        Prices prices = context.prices();
        List<Measure> measures = context.measures();
        for (Measure measure : measures) {
            if (!prices.isPriced(measure)) {
                numbers.add(new Literal(measure.number()));
            }
        }
        return numbers.isEmpty()
                        || numbers.size() == measures.size()
                        || dossier.plans().size() > 1
                ? Optional.empty()
                : numbers.size() > PublicMeasures.MANY
                        ? Optional.of(Phrase.of(PublicMessage.UNPRICED_MANY).with("count", (long) numbers.size()))
                        : Optional.of(Phrase.of(PublicMessage.UNPRICED)
                                .with("count", (long) numbers.size())
                                .with("numbers", Text.list(numbers)));
    }
}

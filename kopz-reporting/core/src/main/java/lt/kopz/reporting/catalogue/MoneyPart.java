package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.date;
import static lt.kopz.reporting.catalogue.Cells.gapTerm;
import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.known;
import static lt.kopz.reporting.catalogue.Cells.or;
import static lt.kopz.reporting.catalogue.Cells.orSaid;
import static lt.kopz.reporting.catalogue.Cells.say;
import static lt.kopz.reporting.catalogue.Cells.sorted;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.AppropriationKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** The money of the plans: what is needed, given, missing and paid. */
final class MoneyPart {
    private static final Cell NOTHING = Cell.nothing(say(YearlyMessage.NOT_APPLICABLE));

    private final ReportContext context;
    private final Dossier dossier;
    private final Occurrences occurrences;
    private final Explained explained;

    MoneyPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.occurrences = context.occurrences();
        this.explained = context.explained();
    }

    List<Section> write() {
        if (dossier.plans().isEmpty()
                && !(dossier.appropriations().isEmpty() && dossier.transfers().isEmpty())) {
            return List.of(Section.of(
                    "money",
                    say(YearlyMessage.SECTION_MONEY),
                    orSaid(appropriations(), PartMessage.NO_APPROPRIATIONS),
                    orSaid(transfers(), PartMessage.NO_TRANSFERS)));
        }
        return dossier.plans().stream().map(this::money).toList();
    }

    private Section money(ActionPlan plan) {
        Figures gaps = context.figures(plan);
        Facts about = Facts.of(say(YearlyMessage.TERM_PLAN), Cell.text(plan.title()))
                .and(
                        say(YearlyMessage.TERM_PLAN_PERIOD),
                        Cell.text(Phrase.of(YearlyMessage.PERIOD).with("period", plan.period())));
        Optional<String> approvedBy = plan.approvedBy().filter(context::adopted);
        if (approvedBy.isPresent()) {
            about = about.and(say(YearlyMessage.TERM_APPROVED), Cell.text(context.cite(approvedBy.get())));
        }
        if (plan.implementsMeasure().isPresent()) {
            StrategicMeasure measure =
                    dossier.get(StrategicMeasure.class, plan.implementsMeasure().get());
            about = about.and(say(YearlyMessage.TERM_STRATEGIC), Cell.text(named(measure)));
            if (measure.programme().isPresent()) {
                about = about.and(
                        say(YearlyMessage.TERM_PROGRAMME),
                        Cell.text(
                                dossier.get(Programme.class, measure.programme().get())
                                        .name()));
            }
            if (measure.strategicPlan().isPresent()) {
                about = about.and(
                        say(YearlyMessage.TERM_STRATEGIC_PLAN),
                        Cell.text(dossier.get(
                                        StrategicPlan.class,
                                        measure.strategicPlan().get())
                                .title()));
            }
        }
        Table table = Table.of(
                        say(YearlyMessage.TABLE_MONEY),
                        Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                        Column.amount(say(YearlyMessage.COLUMN_AMOUNT)))
                .withRowHeader(0);
        table = table.plus(Cell.text(say(YearlyMessage.TERM_NEED)), context.amount("need-" + plan.id(), gaps.need()))
                .plus(
                        Cell.text(say(YearlyMessage.TERM_APPROPRIATED)),
                        context.amount("appropriated-" + plan.id(), gaps.appropriated()))
                .plus(Cell.text(gapTerm(gaps.financing())), context.gap("gap-" + plan.id(), gaps.financing()))
                .plus(
                        Cell.text(say(YearlyMessage.TERM_UNSPENT)),
                        Cell.amount(gaps.unspent().value().unspent())
                                .withNote(explained.footnote("unspent-" + plan.id(), gaps.unspent())))
                .plus(
                        Cell.text(say(YearlyMessage.TERM_COMMITTED)),
                        Cell.amount(gaps.unspent().value().committed()))
                .plus(
                        Cell.text(say(YearlyMessage.TERM_INCURRED)),
                        context.cost("incurred-" + plan.id(), gaps.incurred()))
                .plus(
                        Cell.text(say(YearlyMessage.TERM_STRATEGIC_BALANCE)),
                        context.amount(
                                "strategic-" + plan.id(), context.gaps(plan).strategicMeasure()));
        ImmutableList.Builder<Block> blocks = ImmutableList.<Block>builder().add(about, table);
        if (plan.equals(dossier.plans().get(0))) { // the money of the whole dossier, told once
            new GapParts(context).picture().ifPresent(blocks::add);
            blocks.add(
                    orSaid(appropriations(), PartMessage.NO_APPROPRIATIONS),
                    orSaid(transfers(), PartMessage.NO_TRANSFERS),
                    orSaid(costs(), PartMessage.NO_COSTS));
        }
        return Section.of("money-" + plan.id(), say(YearlyMessage.SECTION_MONEY), blocks.build());
    }

    /** A total stands below only where all that is listed is what the plans were given: no line replaces another or is a part of it. */
    private Table appropriations() {
        Table table = Table.of(
                say(YearlyMessage.TABLE_APPROPRIATIONS),
                Column.amount(say(YearlyMessage.COLUMN_AMOUNT)),
                Column.text(say(YearlyMessage.COLUMN_FOR)),
                Column.date(say(YearlyMessage.COLUMN_SINCE)),
                Column.text(say(YearlyMessage.COLUMN_ACT)),
                Column.text(say(YearlyMessage.COLUMN_SOURCE)));
        List<Row> rows = new ArrayList<>();
        for (Appropriation appropriation : sorted(
                dossier.appropriations(),
                Comparator.comparing((Appropriation each) -> each.effective().value(), PartialDate.ORDER))) {
            if (occurrences.happened(appropriation.effective().value()) == Answer.NO) {
                continue;
            }
            rows.add(Row.of(
                    Cell.amount(
                                    appropriation.kind() == AppropriationKind.REDUCED
                                            ? appropriation.amount().negate()
                                            : appropriation.amount())
                            .withNote(context.sources(appropriation)),
                    Cell.text(destination(appropriation)),
                    date(appropriation.effective().value()),
                    or(appropriation.act().map(context::cite), YearlyMessage.NOT_STATED),
                    Cell.text(sourceAndManager(appropriation))));
        }
        table = table.plusAll(rows);
        if (rows.size() < 2
                || !dossier.appropriations().stream()
                        .allMatch(each -> each.plan().isPresent())) {
            return table;
        }
        Figure<AmountRange> appropriated = dossier.plans().size() == 1
                ? context.figures(dossier.plans().get(0)).appropriated()
                : BudgetGaps.ofAllPlans(dossier, context.asOf(), BudgetGaps::appropriated);
        String id = dossier.plans().size() == 1 ? "-" + dossier.plans().get(0).id() : "/all-plans";
        return appropriated.find().equals(sum(table))
                ? table.withTotal(
                        context.amount("appropriated" + id, appropriated),
                        Cell.text(say(PartMessage.TOTAL)),
                        NOTHING,
                        NOTHING,
                        NOTHING)
                : table;
    }

    /** What the first column adds up to; empty where it holds several currencies. */
    private static Optional<AmountRange> sum(Table table) {
        List<AmountRange> amounts = table.rows().stream()
                .map(row -> ((Cell.AmountCell) row.cells().get(0)).value())
                .toList();
        return amounts.stream().map(AmountRange::currency).distinct().count() == 1
                ? Optional.of(AmountRange.sum(amounts.get(0).currency(), amounts))
                : Optional.empty();
    }

    private Text sourceAndManager(Appropriation appropriation) {
        Text source = appropriation
                .sourceDetail()
                .<Text>map(detail -> detail)
                .or(() -> appropriation.sourceKind().map(Terms::of))
                .orElseGet(() -> say(YearlyMessage.NOT_STATED));
        return appropriation.manager().isPresent()
                ? Phrase.of(YearlyMessage.SOURCE_AND_MANAGER)
                        .with("source", source)
                        .with("manager", context.party(appropriation.manager().get()))
                : source;
    }

    private Text destination(Appropriation appropriation) {
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        switch (appropriation.kind()) {
            case ADDED -> parts.add(say(YearlyMessage.APPROPRIATION_ADDED));
            case REDUCED -> parts.add(say(YearlyMessage.APPROPRIATION_REDUCED));
            case REPLACED -> parts.add(say(YearlyMessage.APPROPRIATION_REPLACED));
            case ORIGINAL -> {}
        }
        appropriation
                .plan()
                .map(plan -> dossier.get(ActionPlan.class, plan.value()))
                .ifPresent(plan -> parts.add(plan.title()));
        appropriation.purpose().ifPresent(parts::add);
        appropriation
                .strategicMeasure()
                .map(measure -> dossier.get(StrategicMeasure.class, measure))
                .map(measure -> measure.code().isPresent()
                        ? Phrase.of(YearlyMessage.STRATEGIC_CODE)
                                .with("code", new Literal(measure.code().get()))
                        : Phrase.of(YearlyMessage.STRATEGIC).with("name", measure.name()))
                .ifPresent(parts::add);
        ImmutableList<Text> all = parts.build();
        return all.isEmpty() ? say(YearlyMessage.NOT_STATED) : new Joined(all, new Literal("; "));
    }

    private static Text named(StrategicMeasure measure) {
        return measure.code().isPresent()
                ? Phrase.of(YearlyMessage.NAME_WITH_CODE)
                        .with("name", measure.name())
                        .with("code", new Literal(measure.code().get()))
                : measure.name();
    }

    private Table transfers() {
        Table table = Table.of(
                say(YearlyMessage.TABLE_TRANSFERS),
                Column.amount(say(YearlyMessage.COLUMN_AMOUNT)),
                Column.text(say(YearlyMessage.COLUMN_RECIPIENT)),
                Column.text(say(YearlyMessage.COLUMN_PURPOSE)),
                Column.date(say(YearlyMessage.COLUMN_DATE)));
        List<Row> rows = new ArrayList<>();
        for (Transfer transfer : sorted(
                dossier.transfers(),
                Comparator.comparing((Transfer each) -> each.date().value(), PartialDate.ORDER))) {
            if (occurrences.happened(transfer.date().value()) != Answer.NO) {
                rows.add(Row.of(
                        Cell.amount(transfer.amount()).withNote(context.sources(transfer)),
                        Cell.text(context.party(transfer.recipient())),
                        Cell.text(transfer.purpose()),
                        date(transfer.date().value())));
            }
        }
        return table.plusAll(rows);
    }

    private Table costs() {
        Table table = Table.of(
                        say(YearlyMessage.TABLE_COSTS),
                        Column.text(say(YearlyMessage.COLUMN_MEASURE_NUMBER)),
                        Column.text(say(YearlyMessage.COLUMN_PAID_FOR)),
                        Column.amount(say(YearlyMessage.COLUMN_PRICE)),
                        Column.text(say(YearlyMessage.COLUMN_UNIT_PRICE)),
                        Column.text(say(YearlyMessage.COLUMN_PAYER)))
                .withRowHeader(1);
        Prices prices = context.prices();
        Map<String, Integer> places = new HashMap<>();
        context.measures().forEach(measure -> places.put(measure.id(), places.size()));
        List<Row> rows = new ArrayList<>();
        for (Expenditure expenditure : sorted(
                dossier.expenditures(),
                Comparator.comparing((Expenditure each) -> places.getOrDefault(prices.measureOf(each), -1)))) {
            if (prices.knownOf(expenditure)) {
                rows.add(Row.of(
                        Cell.text(new Literal(
                                dossier.measure(prices.measureOf(expenditure)).number())),
                        Cell.text(subject(expenditure)),
                        Cell.amount(expenditure.amount()).withNote(context.sources(expenditure)),
                        or(
                                expenditure.unitPrice().map(price -> (Text) Phrase.of(YearlyMessage.UNIT_PRICE)
                                        .with("units", (long) price.units())
                                        .with("price", price.amount())),
                                YearlyMessage.NOT_APPLICABLE),
                        payer(expenditure)));
            }
        }
        table = table.plusAll(rows);
        return table.rows().size() > 1
                ? table.withTotal(NOTHING, Cell.text(say(PartMessage.TOTAL)), total(), NOTHING, NOTHING)
                : table;
    }

    /** All prices together; at least so much where an event has none, with a footnote that names those events. */
    private Cell total() {
        Cell total = context.prices().of(context.measures());
        List<Text> unpriced = context.prices().unpriced(context.measures()).stream()
                .map(event -> (Text) event.title())
                .distinct()
                .toList();
        return unpriced.isEmpty()
                ? total
                : total.withNote(Footnote.of(
                        "unpriced", Phrase.of(PartMessage.UNPRICED).with("events", joined(unpriced.stream()))));
    }

    private Cell payer(Expenditure expenditure) {
        if (Amounts.zero(dossier.currency()).equals(expenditure.amount())) {
            return Cell.nothing(say(YearlyMessage.FREE_OF_CHARGE));
        }
        return or(
                expenditure.payer().map(payer -> known(context.party(payer.value()), payer.basis())),
                YearlyMessage.NOT_STATED);
    }

    /** Whether anything an expenditure pays for had happened, may have, or was planned by the day. */
    private Text subject(Expenditure expenditure) {
        Fact subject = dossier.get(Fact.class, expenditure.subject());
        return subject instanceof Event event
                ? event.title()
                : dossier.get(EventSeries.class, subject.id()).title();
    }
}

package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ObjectArrays;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
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

/** The money of the plans: what is needed, given, missing and paid. */
final class MoneyPart extends Writing {
    private static final ImmutableSet<ListKind> PROMISES =
            Sets.immutableEnumSet(ListKind.CONTRACTS, ListKind.EXPENDITURES, ListKind.PAYMENTS);

    /** Of which each is listed where any is recorded. */
    private static final ListKind[] LISTED = {
        ListKind.APPROPRIATIONS,
        ListKind.PLANNED_REVENUES,
        ListKind.REVENUES,
        ListKind.TRANSFERS,
        ListKind.TENDERS,
        ListKind.CONTRACTS,
        ListKind.PAYMENTS
    };

    private final StatedMoney stated;
    private final SpentMoney spent;
    private final BudgetFigures figures;

    MoneyPart(ReportContext context) {
        super(context);
        this.stated = new StatedMoney(context);
        this.spent = new SpentMoney(context);
        this.figures = new BudgetFigures(context);
    }

    List<Section> write() {
        if (dossier.plans().isEmpty()
                && !(Decided.of(dossier).appropriations().isEmpty()
                        && dossier.transfers().isEmpty()
                        && Decided.of(dossier).revenues().isEmpty()
                        && dossier.contracts().isEmpty()
                        && dossier.payments().isEmpty())) {
            return List.of(Section.of(
                    "money",
                    say(YearlyMessage.SECTION_MONEY),
                    ImmutableList.<Block>builder()
                            .addAll(ofAllPlans())
                            .addAll(context.more(Optional.empty(), LISTED))
                            .build()));
        }
        return dossier.plans().stream().map(this::money).toList();
    }

    /** Contracts and payments, where there are any. */
    private ImmutableList<Block> ofAllPlans() {
        return ImmutableList.<Block>builder()
                .addAll(stated.appropriations())
                .addAll(stated.revenue())
                .add(context.orSaid(spent.transfers(), ListKind.TRANSFERS))
                .addAll(Stream.of(spent.contracts(), spent.payments())
                        .filter(table -> !table.rows().isEmpty())
                        .iterator())
                .build();
    }

    private Section money(ActionPlan plan) {
        Figures gaps = context.figures(plan);
        Optional<StrategicMeasure> measure =
                plan.implementsMeasure().map(id -> dossier.get(StrategicMeasure.class, id));
        Facts about = Facts.of(Stream.of(
                        Stream.of(
                                new Facts.Fact(
                                        say(YearlyMessage.TERM_PLAN),
                                        context.cell(plan, each -> Cell.text(each.title()))),
                                new Facts.Fact(
                                        say(YearlyMessage.TERM_PLAN_PERIOD),
                                        context.cell(plan, each -> Cell.text(context.time(each))))),
                        fact(
                                YearlyMessage.TERM_APPROVED,
                                plan.approvedBy().filter(context::adopted).map(context::cite)),
                        fact(YearlyMessage.TERM_STRATEGIC, measure.map(MoneyPart::named)),
                        fact(
                                YearlyMessage.TERM_PROGRAMME,
                                measure.flatMap(StrategicMeasure::programme)
                                        .map(id ->
                                                dossier.get(Programme.class, id).name())),
                        fact(
                                YearlyMessage.TERM_STRATEGIC_PLAN,
                                measure.flatMap(StrategicMeasure::strategicPlan)
                                        .map(id -> dossier.get(StrategicPlan.class, id)
                                                .title())))
                .flatMap(each -> each)
                .toList());
        if (context.isMoneyUnknown()) {
            return Section.of(
                    "money-" + plan.id(),
                    say(YearlyMessage.SECTION_MONEY),
                    about,
                    Paragraph.of(say(PartMessage.NO_MONEY)));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(row(Money.NEED.term(), context.amount("need-" + plan.id(), gaps.need())));
        figures.notItemised(plan).map(this::row).ifPresent(rows::add);
        rows.add(row(Money.GIVEN.term(), context.amount("appropriated-" + plan.id(), gaps.appropriated())));
        rows.add(Row.of(Cell.text(gapTerm(gaps.financing())), context.gap("gap-" + plan.id(), gaps.financing())));
        rows.add(row(
                YearlyMessage.TERM_UNSPENT,
                context.figure("unspent-" + plan.id(), gaps.unspent(), balance -> Cell.amount(balance.unspent()))));
        rows.add(row(YearlyMessage.TERM_COMMITTED, committed(gaps)));
        rows.add(row(Money.INCURRED.term(), context.cost("incurred-" + plan.id(), gaps.incurred())));
        rows.add(row(
                YearlyMessage.TERM_STRATEGIC_BALANCE,
                context.amount("strategic-" + plan.id(), context.gaps(plan).strategicMeasure())));
        figures.flows(plan).forEach(line -> rows.add(row(line)));
        Table table = Table.of(
                        say(YearlyMessage.TABLE_MONEY),
                        Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                        Column.amount(say(YearlyMessage.COLUMN_AMOUNT)))
                .withRowHeader(0)
                .withRows(rows);
        ImmutableList.Builder<Block> blocks = ImmutableList.<Block>builder().add(about, table);
        boolean isFirst = plan.equals(dossier.plans().get(0));
        figures.execution(plan).ifPresent(blocks::add);
        blocks.addAll(new CodeTables(context).of(plan));
        ImmutableList<Block> needs = stated.needs(plan);
        blocks.addAll(needs);
        if (!needs.isEmpty()) {
            blocks.addAll(context.more(Optional.of(plan.id()), ListKind.NEEDS));
        }
        if (isFirst) { // the money of the whole dossier, once
            blocks.addAll(ofAllPlans())
                    .add(context.orSaid(spent.costs(), ListKind.EXPENDITURES))
                    .addAll(context.more(Optional.empty(), ObjectArrays.concat(LISTED, ListKind.EXPENDITURES)));
        }
        return Section.of("money-" + plan.id(), say(YearlyMessage.SECTION_MONEY), blocks.build());
    }

    /** What is promised from the balance; a dash where the balance or what might be promised is not recorded. */
    private Cell committed(Figures gaps) {
        boolean isRecorded = gaps.unspent().reason().isEmpty() && !context.isUnknown(PROMISES);
        return Optional.of(gaps.unspent().value().committed())
                .filter(committed -> isRecorded
                        || committed.lower().filter(MonetaryAmount::isPositive).isPresent())
                .<Cell>map(Cell::amount)
                .orElseGet(Dashes::cell);
    }

    private Row row(BudgetFigures.Line line) {
        return Row.of(Cell.text(line.name()), context.amount(line.id(), line.figure()));
    }

    private static Row row(Message term, Cell cell) {
        return Row.of(Cell.text(say(term)), cell);
    }

    static Text named(StrategicMeasure measure) {
        return measure.code().isPresent()
                ? Phrase.of(YearlyMessage.NAME_WITH_CODE)
                        .with("name", measure.name())
                        .with("code", new Literal(measure.code().get()))
                : measure.name();
    }
}

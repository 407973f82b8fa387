package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.date;
import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.known;
import static lt.kopz.reporting.catalogue.Cells.notApplicable;
import static lt.kopz.reporting.catalogue.Cells.or;
import static lt.kopz.reporting.catalogue.Cells.say;
import static lt.kopz.reporting.catalogue.Cells.sorted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;

/** Where money goes: what is handed over, promised, paid and priced. */
final class SpentMoney {
    private final ReportContext context;
    private final Dossier dossier;
    private final Occurrences occurrences;
    private final Prices prices;
    private final MoneyLinks links;

    SpentMoney(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.occurrences = context.occurrences();
        this.prices = context.prices();
        this.links = MoneyLinks.of(dossier);
    }

    Table transfers() {
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
                rows.add(context.row(
                        transfer,
                        each -> Row.of(
                                Cell.amount(each.amount()).withNote(context.sources(each)),
                                Cell.text(context.party(each.recipient())),
                                Cell.text(each.purpose()),
                                date(each.date().value()))));
            }
        }
        return table.plusAll(rows);
    }

    // ---- contracts

    /** Contracts with what is left of each, their items below them. */
    Table contracts() {
        Table table = Table.of(
                say(MoneyMessage.TABLE_CONTRACTS),
                Column.amount(say(YearlyMessage.COLUMN_AMOUNT)),
                Column.text(say(MoneyMessage.COLUMN_SUBJECT)),
                Column.text(say(MoneyMessage.COLUMN_COUNTERPARTY)),
                Column.date(say(MoneyMessage.COLUMN_CONCLUDED)),
                Column.amount(say(MoneyMessage.COLUMN_LEFT)));
        List<Row> rows = new ArrayList<>();
        for (Contract contract : sorted(
                dossier.contracts(),
                Comparator.comparing((Contract each) -> each.date().value(), PartialDate.ORDER))) {
            if (occurrences.happened(contract.date().value()) != Answer.NO) {
                rows.add(context.row(
                        contract,
                        each -> Row.of(
                                Cell.amount(each.amount()).withNote(context.sources(each)),
                                Cell.text(subject(each)),
                                or(each.counterparty().map(context::party), YearlyMessage.NOT_STATED),
                                date(each.date().value()),
                                left(each))));
                for (ContractItem item : contract.items()) {
                    rows.add(Row.of(
                            Cell.amount(item.total()),
                            Cell.text(item(item)).atDepth(1),
                            notApplicable(),
                            notApplicable(),
                            notApplicable()));
                }
            }
        }
        return table.plusAll(rows);
    }

    private static Text subject(Contract contract) {
        Text subject = switch (contract.stage()) {
            case TENDERED -> Phrase.of(MoneyMessage.CONTRACT_TENDERED).with("subject", contract.subject());
            case AWARDED -> Phrase.of(MoneyMessage.CONTRACT_AWARDED).with("subject", contract.subject());
            case CONCLUDED -> contract.subject();
        };
        return contract.period()
                .<Text>map(period -> joined(
                        Stream.of(subject, Phrase.of(YearlyMessage.PERIOD).with("period", period))))
                .orElse(subject);
    }

    private static Text item(ContractItem item) {
        Phrase words = Phrase.of(
                        item.unit().isPresent() ? MoneyMessage.CONTRACT_ITEM_UNITS : MoneyMessage.CONTRACT_ITEM)
                .with("item", item.item())
                .with("quantity", (long) item.quantity())
                .with("price", item.unitPrice());
        return item.unit().isPresent() ? words.with("unit", item.unit().get()) : words;
    }

    private Cell left(Contract contract) {
        if (dossier.plans().isEmpty()) {
            return notApplicable();
        }
        CurrencyUnit currency = contract.amount().currency();
        BudgetGaps gaps =
                BudgetGaps.byCurrency(dossier, dossier.plans().get(0).id()).get(currency.getCurrencyCode());
        boolean isOfIt =
                dossier.get(Contract.class, contract.id()).amount().currency().equals(currency);
        return gaps == null || !isOfIt // of what sources state in another currency nothing else is reckoned
                ? notApplicable()
                : context.amount(
                        "left-" + contract.id(), gaps.asOf(context.asOf()).leftOfContract(contract.id()));
    }

    // ---- payments

    /** Money paid, and below zero money that came back. */
    Table payments() {
        Table table = Table.of(
                say(MoneyMessage.TABLE_PAYMENTS),
                Column.amount(say(YearlyMessage.COLUMN_AMOUNT)),
                Column.text(say(YearlyMessage.COLUMN_FOR)),
                Column.text(say(YearlyMessage.COLUMN_PAYER)),
                Column.text(say(YearlyMessage.COLUMN_RECIPIENT)),
                Column.date(say(YearlyMessage.COLUMN_DATE)));
        List<Row> rows = new ArrayList<>();
        for (Payment payment : sorted(
                dossier.payments(),
                Comparator.comparing((Payment each) -> each.date().value(), PartialDate.ORDER))) {
            if (occurrences.happened(payment.date().value()) != Answer.NO) {
                rows.add(context.row(payment, this::row));
            }
        }
        return table.plusAll(rows);
    }

    private Row row(Payment payment) {
        boolean cameBack = payment.kind() == PaymentKind.REFUND;
        Text purpose = purpose(payment);
        return Row.of(
                Cell.amount(cameBack ? payment.amount().negate() : payment.amount())
                        .withNote(context.sources(payment)),
                Cell.text(cameBack ? Phrase.of(MoneyMessage.REFUND).with("purpose", purpose) : purpose),
                or(
                        links.payer(payment).map(payer -> known(context.party(payer.value()), payer.basis())),
                        YearlyMessage.NOT_STATED),
                or(links.recipient(payment).map(context::party), YearlyMessage.NOT_STATED),
                date(payment.date().value()));
    }

    /** The purpose of a payment, that of what it settles or reverses, or its measure. */
    private Text purpose(Payment payment) {
        return links.purpose(payment)
                .map(said -> said instanceof Expenditure cost
                        ? prices.subject(cost)
                        : said instanceof Contract contract
                                ? contract.subject()
                                : ((Payment) said).purpose().orElseThrow())
                .or(() -> links.measure(payment).map(id -> context.numbered(dossier.measure(id))))
                .orElseGet(() -> say(YearlyMessage.NOT_STATED));
    }

    // ---- costs

    Table costs() {
        List<Expenditure> costs = inOrderOfMeasures().filter(prices::knownOf).toList();
        boolean areOfEvents = costs.stream().allMatch(each -> each.subject().isPresent());
        Table table = Table.of(
                        say(areOfEvents ? YearlyMessage.TABLE_COSTS : MoneyMessage.TABLE_ALL_COSTS),
                        Column.text(say(YearlyMessage.COLUMN_MEASURE_NUMBER)),
                        Column.text(say(YearlyMessage.COLUMN_FOR)),
                        Column.amount(say(YearlyMessage.COLUMN_PRICE)),
                        Column.text(say(YearlyMessage.COLUMN_UNIT_PRICE)),
                        Column.text(say(YearlyMessage.COLUMN_PAYER)))
                .withRowHeader(1);
        table = table.plusAll(
                costs.stream().map(cost -> context.row(cost, this::row)).toList());
        return costs.size() > 1
                ? table.withTotal(
                        notApplicable(), Cell.text(say(PartMessage.TOTAL)), total(), notApplicable(), notApplicable())
                : table;
    }

    private Row row(Expenditure cost) {
        return Row.of(
                or(
                        prices.measureOf(cost)
                                .map(id -> new Literal(dossier.measure(id).number())),
                        YearlyMessage.NOT_APPLICABLE),
                Cell.text(prices.subject(cost)),
                Cell.amount(cost.amount()).withNote(context.sources(cost)),
                or(
                        cost.unitPrice()
                                .map(price -> Phrase.of(YearlyMessage.UNIT_PRICE)
                                        .with("units", (long) price.units())
                                        .with("price", price.amount())),
                        YearlyMessage.NOT_APPLICABLE),
                payer(cost));
    }

    /** What is of no measure comes last. */
    private Stream<Expenditure> inOrderOfMeasures() {
        Map<String, Integer> places = new HashMap<>();
        context.measures().forEach(measure -> places.put(measure.id(), places.size()));
        return sorted(
                dossier.expenditures(),
                Comparator.comparing((Expenditure cost) ->
                        prices.measureOf(cost).map(places::get).orElse(places.size())))
                .stream();
    }

    /** All prices together; at least so much where an event has none, with a footnote that names those events. */
    private Cell total() {
        Cell total = prices.ofAll();
        List<Text> unpriced = prices.unpriced(context.measures()).stream()
                .map(event -> (Text) event.title())
                .distinct()
                .toList();
        return unpriced.isEmpty()
                ? total
                : total.withNote(Footnote.of(
                        "unpriced", Phrase.of(PartMessage.UNPRICED).with("events", joined(unpriced.stream()))));
    }

    private Cell payer(Expenditure cost) {
        if (cost.amount().range().isZero() == Answer.YES) {
            return Cell.nothing(say(YearlyMessage.FREE_OF_CHARGE));
        }
        Optional<Text> payer = cost.payer().map(each -> known(context.party(each.value()), each.basis()));
        return or(payer, YearlyMessage.NOT_STATED);
    }
}

package lt.kopz.reporting.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;

/** Where money goes: what is handed over, promised, paid and priced. */
final class SpentMoney extends Writing {
    private final Prices prices;
    private final MoneyLinks links;

    SpentMoney(ReportContext context) {
        super(context);
        this.prices = context.prices();
        this.links = MoneyLinks.of(dossier);
    }

    Table transfers() {
        return table(
                new Rows<Transfer>(YearlyMessage.TABLE_TRANSFERS)
                        .unnamed()
                        .amount(
                                YearlyMessage.COLUMN_AMOUNT,
                                each -> Cell.amount(each.amount()).withNote(context.sources(each)))
                        .words(YearlyMessage.COLUMN_RECIPIENT, each -> context.party(each.recipient()))
                        .words(YearlyMessage.COLUMN_PURPOSE, Transfer::purpose)
                        .date(
                                YearlyMessage.COLUMN_DATE,
                                each -> date(each.date().value())),
                transfersSoFar());
    }

    // ---- contracts

    /** Contracts with what is left of each, their items below them. */
    Table contracts() {
        Rows<Contract> columns = new Rows<Contract>(MoneyMessage.TABLE_CONTRACTS)
                .unnamed()
                .amount(
                        YearlyMessage.COLUMN_AMOUNT,
                        each -> Cell.amount(each.amount()).withNote(context.sources(each)))
                .words(MoneyMessage.COLUMN_SUBJECT, SpentMoney::subject)
                .text(
                        MoneyMessage.COLUMN_COUNTERPARTY,
                        each -> or(each.counterparty().map(context::party), YearlyMessage.NOT_STATED))
                .date(MoneyMessage.COLUMN_CONCLUDED, each -> date(each.date().value()))
                .amount(PartMessage.COLUMN_LEFT, this::left);
        List<Row> rows = new ArrayList<>();
        for (Contract contract : soFar(dossier.contracts(), each -> each.date().value())) {
            rows.add(context.row(contract, columns::row));
            contract.items()
                    .forEach(item -> rows.add(Row.of(
                            Cell.amount(item.total()),
                            Cell.text(item(item)).atDepth(1),
                            notApplicable(),
                            notApplicable(),
                            notApplicable())));
        }
        return columns.table(rows);
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
        return table(
                new Rows<Payment>(MoneyMessage.TABLE_PAYMENTS)
                        .unnamed()
                        .amount(
                                YearlyMessage.COLUMN_AMOUNT,
                                each -> Cell.amount(
                                                cameBack(each) ? each.amount().negate() : each.amount())
                                        .withNote(context.sources(each)))
                        .words(
                                YearlyMessage.COLUMN_FOR,
                                each -> cameBack(each)
                                        ? say(MoneyMessage.REFUND, "purpose", purpose(each))
                                        : purpose(each))
                        .text(YearlyMessage.COLUMN_PAYER, each -> payer(links.payer(each)))
                        .text(
                                YearlyMessage.COLUMN_RECIPIENT,
                                each -> or(links.recipient(each).map(context::party), YearlyMessage.NOT_STATED))
                        .date(
                                YearlyMessage.COLUMN_DATE,
                                each -> date(each.date().value())),
                soFar(dossier.payments(), each -> each.date().value()));
    }

    private static boolean cameBack(Payment payment) {
        return payment.kind() == PaymentKind.REFUND;
    }

    private Cell payer(Optional<Sourced<String>> payer) {
        return or(payer.map(each -> known(context.party(each.value()), each.basis())), YearlyMessage.NOT_STATED);
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
        Table table = table(
                new Rows<Expenditure>(areOfEvents ? YearlyMessage.TABLE_COSTS : MoneyMessage.TABLE_ALL_COSTS)
                        .namedBy(1)
                        .text(
                                YearlyMessage.COLUMN_MEASURE_NUMBER,
                                each -> or(
                                        prices.measureOf(each).map(id -> number(dossier.measure(id))),
                                        YearlyMessage.NOT_APPLICABLE))
                        .words(YearlyMessage.COLUMN_FOR, prices::subject)
                        .amount(
                                YearlyMessage.COLUMN_PRICE,
                                each -> Cell.amount(each.amount()).withNote(context.sources(each)))
                        .text(
                                YearlyMessage.COLUMN_UNIT_PRICE,
                                each -> or(each.unitPrice().map(Prices::byUnits), YearlyMessage.NOT_APPLICABLE))
                        .text(
                                YearlyMessage.COLUMN_PAYER,
                                each -> each.amount().range().isZero() == Answer.YES
                                        ? Cell.nothing(say(YearlyMessage.FREE_OF_CHARGE))
                                        : payer(each.payer())),
                costs);
        return costs.size() > 1
                ? table.withTotal(
                        notApplicable(), Cell.text(say(PartMessage.TOTAL)), total(), notApplicable(), notApplicable())
                : table;
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
                : total.withNote(
                        Footnote.of("unpriced", say(PartMessage.UNPRICED, "events", joined(unpriced.stream()))));
    }
}

package lt.kopz.guide;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

final class OcdsChapter {
    private OcdsChapter() {}

    // tag::ocds
    /** A contract, the contracts that amend it, and what was paid for them. */
    private static Map<String, Object> ocds(Dossier dossier, Contract contract, Contract... amendments) {
        List<Object> items = new ArrayList<>();
        for (ContractItem item : contract.items()) {
            items.add(ImmutableMap.of(
                    "id", items.size() + 1,
                    "description", item.item().any(),
                    "quantity", item.quantity(),
                    "unit", ImmutableMap.of("value", value(item.unitPrice()))));
        }
        MonetaryAmount sum = amount(contract.amount());
        List<Object> amended = new ArrayList<>();
        for (Contract amendment : amendments) {
            sum = Amounts.plus(sum, amount(amendment.amount()));
            amended.add(ImmutableMap.of(
                    "id", amendment.id(),
                    "date", day(amendment.date()),
                    "description", amendment.subject().any()));
        }
        List<Object> transactions = new ArrayList<>();
        for (Payment payment : dossier.payments()) {
            Payment settling =
                    payment.reverses().map(id -> dossier.get(Payment.class, id)).orElse(payment);
            if (settling.settles().equals(Optional.of(contract.id()))) {
                MonetaryAmount paid = amount(payment.amount());
                transactions.add(ImmutableMap.of(
                        "id", payment.id(),
                        "date", day(payment.date()),
                        "value", value(payment.kind() == PaymentKind.REFUND ? Amounts.negate(paid) : paid)));
            }
        }
        return ImmutableMap.<String, Object>builder()
                .put("id", contract.id())
                .put("title", contract.subject().any())
                .put("value", value(sum))
                .put("dateSigned", day(contract.date()))
                .put("items", items)
                .put("amendments", amended)
                .put("implementation", ImmutableMap.of("transactions", transactions))
                .buildOrThrow();
    }

    /** OCDS has numbers of JSON for amounts, exactly as long as the decimals are written. */
    private static Map<String, Object> value(MonetaryAmount amount) {
        return ImmutableMap.of(
                "amount",
                Amounts.decimal(amount),
                "currency",
                amount.getCurrency().getCurrencyCode());
    }

    private static MonetaryAmount amount(StatedAmount stated) {
        return stated.range().exact();
    }

    private static String day(Sourced<PartialDate> date) {
        return date.value() + "T00:00:00Z";
    }
    // end::ocds

    static void contract() {
        // tag::contract
        Dossier dossier = Harrowmere.dossier();
        Contract contract = dossier.get(Contract.class, "contract");
        Contract more = Contract.builder()
                .id("more-beds")
                .subject(LocalizedText.english("two beds more"))
                .amount(Amounts.euro("800.00"))
                .date(Sourced.stated(PartialDate.parse("2024-08-01")))
                .build();
        System.out.println(JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(ocds(dossier, contract, more)));
        // end::contract
    }
}

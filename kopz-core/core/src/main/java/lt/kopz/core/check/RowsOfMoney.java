package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Totals;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Source;

/** Costs, payments, contracts, transfers and balances of one plan in one document, of which one may be the total of the others. */
final class RowsOfMoney {
    private final Dossier dossier;
    private final Occurrences occurrences;
    private final MoneyLinks links;
    private final ImmutableSetMultimap<String, String> decided;

    private RowsOfMoney(Dossier dossier, Occurrences occurrences) {
        this.dossier = dossier;
        this.occurrences = occurrences;
        this.links = MoneyLinks.of(dossier);
        this.decided = Totals.around(dossier);
    }

    /** What may be totals; what is of one event, under a contract or settles something recorded is none. */
    static Stream<TotalsBesideParts.Found<? extends MoneyFact>> totals(Dossier dossier, Occurrences occurrences) {
        RowsOfMoney rows = new RowsOfMoney(dossier, occurrences);
        return Stream.of(
                        rows.totals(
                                dossier.expenditures(),
                                cost -> "",
                                cost -> cost.subject().isEmpty()
                                        && cost.contract().isEmpty()),
                        rows.totals(
                                dossier.payments(),
                                Payment::kind,
                                payment -> payment.settles().isEmpty()
                                        && payment.reverses().isEmpty()),
                        rows.totals(dossier.contracts(), Contract::stage, rows::isLast),
                        rows.totals(dossier.transfers(), transfer -> "", any -> true),
                        rows.totals(
                                dossier.bookings(), booking -> List.of(booking.kind(), booking.when()), any -> true))
                .flatMap(found -> found);
    }

    private boolean isLast(Contract contract) {
        return links.contract(contract).equals(Optional.of(contract));
    }

    private <F extends MoneyFact> Stream<TotalsBesideParts.Found<F>> totals(
            List<F> all, Function<F, Object> kind, Predicate<F> mayBeTotal) {
        ImmutableList<F> rows = Search.byId(all).stream()
                .filter(row -> links.plan(row).isPresent()
                        && decided.get(row.id()).isEmpty()
                        && row.amount().value().isPresent()
                        && row.counted().isZero() != Answer.YES
                        && occurrences.happened(row.when()) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
        Function<F, List<Object>> list = row -> List.of(
                links.plan(row).orElseThrow(),
                row.amount().currency(),
                kind.apply(row),
                row.provenance().sources().stream().findFirst().map(Source::document));
        TotalsBesideParts<F> totals = new TotalsBesideParts<>(
                dossier,
                Lists.transform(rows, List::of),
                new TotalsBesideParts.Kind<>(list, row -> row.when().span(), AmountRange::meets));
        return Stream.concat(totals.found(), totals.lastRows(list))
                .filter(found -> mayBeTotal.test(found.total()))
                .distinct();
    }
}

package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What is priced or promised for the plan and still to come, whoever pays it. */
final class CommittedFigure {
    private CommittedFigure() {}

    static Figure<AmountRange> of(Query query) {
        Text name = query.named(GapMessage.COMMITTED);
        ImmutableList<Term> parts = query.costLines().stream()
                .filter(line -> line.isOf(query.plan().id()))
                .flatMap(line -> line.committed().stream())
                .collect(ImmutableList.toImmutableList());
        return query.lists().figure(name, parts, ListKind.CONTRACTS, ListKind.EXPENDITURES);
    }

    /** What is left of one contract. */
    static Figure<AmountRange> ofContract(Query query, String id) {
        Contract contract = query.dossier().get(Contract.class, id);
        Text name = query.named(Phrase.of(GapMessage.LEFT_OF_CONTRACT).with("subject", contract.subject()));
        Optional<ContractDrawn> drawn = ContractDrawn.of(query, contract);
        return query.lists()
                .amount(
                        name,
                        drawn.map(ContractDrawn::left).orElseGet(() -> query.sum(name, ImmutableList.of())),
                        drawn.flatMap(ContractDrawn::undrawn));
    }
}

package lt.kopz.core.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.money.CurrencyUnit;
import lt.kopz.core.funding.Amendments.Change;
import lt.kopz.core.money.Amounts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AmendmentsProperties {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.of(ChangeKind.class), Arbitraries.longs().between(-1_000_000, 1_000_000))
                .as((kind, cents) -> new Change(kind, Amounts.ofMinor(cents, EURO)))
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void the_effects_of_all_changes_one_after_the_other_add_up_to_the_total(@ForAll("changes") List<Change> changes) {
        long total = 0;
        for (Change change : changes) {
            total += Amendments.effect(change.kind(), Amounts.minor(change.amount()), total);
        }
        assertThat(Amendments.total(EURO, changes)).isEqualTo(Amounts.ofMinor(total, EURO));
    }
}

package lt.kopz.core.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AmendmentsProperties {
    private record Change(ChangeKind kind, long amount) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.of(ChangeKind.class), Arbitraries.longs().between(-1_000_000, 1_000_000))
                .as(Change::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void the_effects_of_all_changes_add_up_to_the_last_new_whole_and_what_comes_after_it(
            @ForAll("changes") List<Change> changes) {
        long total = 0;
        for (Change change : changes) {
            total += Amendments.effect(change.kind(), change.amount(), total);
        }
        int last = 0;
        for (int i = 0; i < changes.size(); i++) {
            last = changes.get(i).kind() == ChangeKind.REPLACED ? i : last;
        }
        assertThat(total)
                .isEqualTo(changes.subList(last, changes.size()).stream()
                        .mapToLong(change -> change.kind() == ChangeKind.REDUCED ? -change.amount() : change.amount())
                        .sum());
    }
}

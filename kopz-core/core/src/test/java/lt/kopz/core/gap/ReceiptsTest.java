package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Amounts received")
class ReceiptsTest {
    private static Revenue received(String id, Optional<String> appropriation, String... within) {
        return Revenue.builder()
                .id(id)
                .state(RevenueState.RECEIVED)
                .plan(PLAN)
                .amount(Amounts.euro("100.00"))
                .appropriation(appropriation)
                .addWithin(within)
                .manager(Optional.of("municipality").filter(any -> within.length > 0))
                .sourceKind(Optional.of(FundingSourceKind.EU).filter(any -> within.length > 1))
                .effective(on("2019-02-02"))
                .build();
    }

    private static Revenue received(String id, String... within) {
        return received(id, Optional.empty(), within);
    }

    /** One appropriation that hands on some of what comes in, and another one that hands on nothing. */
    private static Dossier dossier(List<String> handedOn, Revenue... revenues) {
        return aDossier()
                .appropriation("a", "700.00", "2019-02-01", money -> money.addAllFundedBy(handedOn))
                .appropriation("b", "200.00", "2019-02-01")
                .builder()
                .addRevenues(revenues)
                .build();
    }

    private static List<String> ids(Dossier dossier, BiPredicate<Receipts, Revenue> which) {
        Receipts receipts = Money.of(dossier).receipts();
        return dossier.revenues().stream()
                .filter(revenue -> which.test(receipts, revenue))
                .map(Revenue::id)
                .toList();
    }

    @Test
    void that_an_appropriation_hands_on_are_no_line_of_their_own_with_all_their_parts() {
        Dossier dossier = dossier(
                List.of("whole", "part", "other-part"),
                received("whole"),
                received("part", "whole"),
                received("other"),
                received("other-part", "other"),
                received("other-rest", "other"));

        assertThat(ids(dossier, Receipts::isHandedOn)).containsExactly("whole", "part", "other-part");
        assertThat(ids(dossier, Receipts::isTakenOff)).containsExactly("other-part");
    }

    @Test
    void that_are_handed_on_and_share_a_cell_with_another_total_are_taken_off_that_table() {
        Dossier dossier =
                dossier(List.of("row"), received("row"), received("column"), received("cell", "row", "column"));

        assertThat(ids(dossier, Receipts::isHandedOn)).isEmpty();
        assertThat(ids(dossier, Receipts::isTakenOff)).containsExactly("row");
    }

    @Test
    void of_a_part_of_a_part_come_back_to_the_first_appropriation_beside_the_whole() {
        Dossier dossier = dossier(
                List.of(),
                received("all", Optional.of("a")),
                received("within-all", "all"),
                received("part", Optional.of("b"), "within-all"),
                received("back", Optional.of("a"), "part"));
        Receipts receipts = Money.of(dossier).receipts();

        assertThat(ids(receipts.receivedFor(Set.of("a")).coming()))
                .containsExactly(List.of("all", "within-all"), List.of("back"));
        assertThat(ids(receipts.receivedFor(Set.of("a")).going())).containsExactly(List.of("part"));
        assertThat(ids(receipts.receivedFor(Set.of("b")).coming())).containsExactly(List.of("part"));
        assertThat(ids(receipts.receivedFor(Set.of("b")).going())).containsExactly(List.of("back"));
        assertThat(ids(receipts.receivedFor(Set.of("a", "b")).coming()))
                .as("what goes from one to the other stays on both together")
                .containsExactly(List.of("all", "back", "part", "within-all"));
        assertThat(ids(receipts.receivedFor(Set.of("a", "b")).going())).isEmpty();
        assertThat(receipts.cameInFor(dossier.get(Revenue.class, "within-all"))).contains("a");
        assertThat(receipts.around(dossier.get(Revenue.class, "back"))).contains("b");
        assertThat(receipts.around(dossier.get(Revenue.class, "all"))).isEmpty();
    }

    @Test
    void of_a_part_that_is_handed_on_are_taken_from_the_appropriation_around_it() {
        Dossier dossier = dossier(List.of("part"), received("all", Optional.of("b")), received("part", "all"));
        Receipts.For received = Money.of(dossier).receipts().receivedFor(Set.of("b"));

        assertThat(ids(received.coming())).containsExactly(List.of("all"));
        assertThat(ids(received.going())).containsExactly(List.of("part"));
    }

    private static List<List<String>> ids(ImmutableList<ImmutableList<Revenue>> lists) {
        return lists.stream()
                .map(list -> list.stream().map(Revenue::id).toList())
                .toList();
    }
}

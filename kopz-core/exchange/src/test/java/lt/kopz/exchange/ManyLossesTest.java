package lt.kopz.exchange;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

class ManyLossesTest {
    @Test
    void of_many_things_that_are_lost_a_hundred_are_named_and_that_there_are_more() {
        DossierFixtures many = aDossier();
        for (int i = 0; i < 150; i++) {
            many.need(
                    "need-" + i,
                    "500.00",
                    "2019-01-15",
                    need -> need.amount(StatedAmount.atLeast(Amounts.euro("500.00"))));
        }
        Dossier dossier = many.build();

        assertThat(List.of(
                        HledgerJournal.of(dossier).losses(),
                        FiscalPackage.of(dossier, Optional.empty(), Wording.ENGLISH)
                                .losses()))
                .allSatisfy(losses -> {
                    assertThat(losses).hasSize(101);
                    assertThat(losses.get(100).toString()).contains("more than 100");
                });
    }
}

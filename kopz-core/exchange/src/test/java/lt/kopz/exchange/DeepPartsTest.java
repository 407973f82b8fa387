package lt.kopz.exchange;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeepPartsTest {
    private static final int LEVELS = 5_000;

    @Test
    @Tag("thorough")
    void parts_of_parts_thousands_of_levels_deep_are_exported_without_a_call_for_each_level() {
        DossierFixtures deep = aDossier();
        deep.need("need-0", LEVELS + ".00", "2019-02-05", need -> need);
        for (int i = 1; i < LEVELS; i++) {
            String whole = "need-" + (i - 1);
            deep.need("need-" + i, LEVELS - i + ".00", "2019-02-05", need -> need.within(whole));
        }
        Dossier dossier = deep.build();
        assertThat(Iati.write(dossier, "LT-1").text()).contains("1.00");
        assertThat(FiscalPackage.of(dossier, Optional.empty(), Wording.ENGLISH).files())
                .isNotEmpty();
    }
}

package lt.kopz.core.json;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Test;

class LongestTextTest {
    @Test
    void the_longest_text_that_may_be_written_may_be_read() {
        LocalizedText longest =
                LocalizedText.lithuanian("ž".repeat(Limits.standard().maxText()));
        Dossier dossier = aDossier().build().withTitle(longest);

        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }
}

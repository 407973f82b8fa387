package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DossiersProperties {
    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.dossiers();
    }

    /** Any text with at least one visible character, from any alphabet. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(text -> !text.isBlank() && UTF_8.newEncoder().canEncode(text));
    }

    @Property
    void what_is_written_is_read_as_an_equal_dossier_and_written_alike(@ForAll("dossiers") Dossier dossier) {
        byte[] written = Dossiers.toBytes(dossier);
        Dossier read = Dossiers.read(written);
        assertThat(read).isEqualTo(dossier);
        assertThat(Dossiers.toBytes(read)).isEqualTo(written);
    }

    @Property
    void the_order_of_properties_changes_nothing(@ForAll("dossiers") Dossier dossier, @ForAll long seed) {
        byte[] written = Dossiers.toBytes(dossier);
        String mixed = JsonTexts.withPropertiesShuffled(new String(written, UTF_8), new Random(seed));
        Dossier read = Dossiers.read(mixed.getBytes(UTF_8));
        assertThat(read).isEqualTo(dossier);
        assertThat(Dossiers.toBytes(read)).isEqualTo(written);
    }

    @Property
    void a_scenario_is_a_dossier_like_any_other(@ForAll("dossiers") Dossier dossier) {
        Dossier scenario = Scenario.allPlannedTakesPlace(
                dossier, dossier.knownUntil().value().plusDays(10));
        assertThat(Dossiers.read(Dossiers.toBytes(scenario))).isEqualTo(scenario);
    }

    @Property
    void any_text_survives(@ForAll("texts") String text) {
        Dossier dossier = DossierFixtures.aDossier()
                .strategicMeasure(
                        "line-2", line -> line.name(DossierFixtures.text(text)).code(text))
                .act("act", act -> act.addNumbers(text))
                .build();
        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    @Property
    void a_text_cut_anywhere_is_refused_and_never_crashes(@ForAll("dossiers") Dossier dossier, @ForAll int anywhere) {
        byte[] written = Dossiers.toBytes(dossier);
        int length = Math.floorMod(anywhere, written.length - 2);
        Reading<Dossier> reading = Dossiers.load(Arrays.copyOf(written, length));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).isNotEmpty();
    }
}

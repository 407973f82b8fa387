package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import lt.kopz.core.check.Rule;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

// tag::law
class NobodyCountedProperties {
    private final Rule rule = new RulesChapter.NobodyCounted();

    @Property(tries = 100)
    void is_found_whatever_the_order_of_the_facts(@ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate day) {
        Dossier shuffled = GeneratedDossiers.shuffled(dossier, new Random(1));
        assertThat(rule.check(shuffled, day)).hasSameElementsAs(rule.check(dossier, day));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.dossiers();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return GeneratedDossiers.days();
    }
}
// end::law

package lt.kopz.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizedDossierTest {

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 4000})
    void a_dossier_has_about_as_many_facts_as_it_is_asked_for(int facts) {
        String json = new String(Dossiers.toBytes(SizedDossier.of(facts)), StandardCharsets.UTF_8);
        assertThat(Pattern.compile("\"id\":").matcher(json).results().count()).isCloseTo(facts, within(facts / 10L));
    }

    @Test
    void it_is_the_same_each_time_and_when_it_is_read_back() {
        Dossier dossier = SizedDossier.of(500);
        assertThat(SizedDossier.of(500)).isEqualTo(dossier);
        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    @Test
    void a_larger_one_has_larger_plans_and_more_of_them() {
        Dossier small = SizedDossier.of(1000);
        Dossier large = SizedDossier.of(4000);
        assertThat(large.plans()).hasSizeGreaterThan(small.plans().size());
        assertThat(large.plans().get(0).measures())
                .hasSizeGreaterThan(2 * small.plans().get(0).measures().size());
    }

    @Test
    void every_work_that_is_measured_can_be_done() throws Exception {
        GrowthBenchmark growth = new GrowthBenchmark();
        growth.facts = 300;
        growth.prepare();
        GrowthBenchmark.Fresh fresh = new GrowthBenchmark.Fresh();
        fresh.prepare(growth);
        assertThat(growth.read()).isEqualTo(growth.build());
        assertThat(growth.financing(fresh).isKnown()).isTrue();
        assertThat(growth.explain()).isNotEmpty();
        assertThat(growth.rulebook(fresh)).isNotEmpty();
        assertThat(growth.yearlyReport(fresh)).isNotEmpty();
    }
}

package lt.kopz.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.testkit.Recomputation;
import lt.kopz.core.testkit.RuleContract;
import lt.kopz.reporting.RendererContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What another project finds in the kit: generators, samples and contracts, and no test of kopz itself. */
class TestKitTest {
    private static final Path KIT = Path.of("target", "classes");

    @Property(tries = 10)
    void a_parameter_is_given_a_generated_dossier(@ForAll Dossier dossier) {
        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    @Test
    void sample_dossiers_and_contracts_are_in_it() {
        assertThat(Kaisiadorys.dossier()).isNotEqualTo(FullDossier.dossier());
        for (Class<?> each :
                List.of(Kaisiadorys.class, RuleContract.class, Recomputation.class, RendererContract.class)) {
            assertThat(KIT.resolve(each.getName().replace('.', '/') + ".class")).exists();
        }
    }

    @Test
    void tests_of_kopz_itself_are_not() throws IOException {
        try (Stream<Path> files = Files.walk(KIT)) {
            assertThat(files.map(KIT::relativize).map(Path::toString))
                    .noneMatch(name -> name.matches(".*(Test|Properties)(\\$.*)?\\.class|.*canary.*"));
        }
    }
}

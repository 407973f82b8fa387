package lt.kopz.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs that once reached something new, or went wrong, go well. */
class CorpusTest {
    /** Where the inputs of a target are kept, those that once went wrong among them. */
    static Path kept(Target target) {
        return Path.of("src/test/resources/lt/kopz/fuzz", target.name().toLowerCase(Locale.ROOT));
    }

    private static void goesWell(Target target, String name, byte[] input) {
        assertThatCode(() -> target.accept(input)).as("%s: %s", target, name).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_kept_goes_well(Target target) throws IOException {
        for (byte[] seed : target.seeds()) {
            goesWell(target, "seed", seed);
        }
        try (Stream<Path> files = Files.list(kept(target))) {
            for (Path file : files.sorted().toList()) {
                goesWell(target, file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    /** No more than a few, since {@link FuzzingTest} tries what chance brings; the whole way is gone by those that its seeds do not go. */
    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void a_few_inputs_of_chance_go_well(Target target) {
        Random random = new Random(target.ordinal());
        for (int i = 0; i < 4; i++) {
            byte[] input = new byte[2 + random.nextInt(40)];
            random.nextBytes(input);
            if (target == Target.WHOLE_WAY) {
                input[0] = (byte) (input[0] & ~7 | 4 + i);
            } else if (random.nextBoolean()) {
                input[0] = '#';
            }
            goesWell(target, "number " + i, input);
        }
    }
}

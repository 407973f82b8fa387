package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

/** The page of all figures is made from their registry. With {@code -Dkopz.golden.update=true} it is written anew. */
class MeasuresPageTest {
    private static final Path PAGE = Path.of("docs/26-measures.md");
    private static final String HEADING =
            "| code | figure | in Lithuanian | counted in | of | told apart by | in claims |";

    private static String row(Measurable measure) {
        String of = Stream.concat(
                        measure.kinds().values().stream().map(Wording.ENGLISH::say),
                        measure.isOfAll() ? Stream.of("all together") : Stream.of())
                .collect(Collectors.joining(", "));
        return "| `" + measure.code() + "` | " + Wording.ENGLISH.say(measure.name()) + " | "
                + Wording.LITHUANIAN.say(measure.name()) + " | "
                + measure.unit().name()
                + " | " + of + " | "
                + measure.by().stream().map(Portion.By::name).collect(Collectors.joining(", ")) + " | "
                + (measure.isClaimed() ? "yes" : "") + " |";
    }

    private static String table() {
        return Stream.concat(
                        Stream.of(HEADING, "| --- | --- | --- | --- | --- | --- | --- |"),
                        Measures.all().stream().map(MeasuresPageTest::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void lists_every_measure_as_the_registry_has_it() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(HEADING));
        if (Boolean.getBoolean("kopz.golden.update")) {
            Files.writeString(PAGE, before + table());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(before + table());
    }
}

package lt.kopz.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.time.DateRange;
import lt.kopz.country.Country;
import lt.kopz.country.RollUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryPipelineTest {
    @TempDir
    private Path folder;

    private List<String> written(String start) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(start))
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().sorted().toList();
    }

    @Test
    void the_pipeline_gives_the_figures_of_one_machine_to_the_cent_and_tells_bad_lines_with_their_place()
            throws IOException {
        Country country = new Country(7, 3, DateRange.ofYears(2024, 2025));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Path file = folder.resolve("lines-" + i + ".jsonl");
            files.add(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                LedgerLines.write(country.lines(i, 100), out);
            }
        }
        Files.writeString(files.get(1), "{\"id\":\"x\"}\n", StandardOpenOption.APPEND);
        Files.writeString(files.get(2), """
                {"id":"y","kind":"NEED","day":"2024-01-01","amount":{"amount":"100","currency":"JPY"},"account":"a"}
                """, StandardOpenOption.APPEND);
        List<String> bad = new ArrayList<>();
        RollUp expected = RollUp.of(
                files,
                UnaryOperator.identity(),
                (file, problems) -> problems.forEach(problem -> bad.add(file + ": " + problem)));

        CountryPipeline.main(new String[] {
            "--input=" + folder.resolve("lines-*.jsonl"),
            "--output=" + folder.resolve("totals"),
            "--bad=" + folder.resolve("bad"),
            "--targetParallelism=2"
        });

        assertThat(written("totals"))
                .hasSize(3 * 2 + 1)
                .containsExactlyInAnyOrderElementsOf(expected.totals().entrySet().stream()
                        .map(each -> RollUp.row(each.getKey(), each.getValue()))
                        .toList());
        assertThat(written("bad")).hasSize(4).containsExactlyInAnyOrderElementsOf(bad);
    }
}

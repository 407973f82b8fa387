package lt.kopz.country;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.time.DateRange;
import lt.kopz.reporting.catalogue.Comparison;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.document.Document;

/**
 * Compares the municipalities of a year. The dossiers are read one by one; what is kept of each is its row of the report.
 *
 * <pre>{@code
 * Municipalities.compared(files, DateRange.ofYear(2024), LocalDate.of(2024, 12, 31), UnaryOperator.identity(), (file, problems) -> {});
 * }</pre>
 */
public final class Municipalities {
    private Municipalities() {}

    /**
     * Reads files and compares what they tell of a period.
     *
     * @param files the files, JSON Lines of dossiers
     * @param period the period; dossiers that report on none of its days are passed over
     * @param asOf the day at whose end the report holds
     * @param watched what each file is read through, such as a count of its bytes
     * @param bad is given the file and all problems of each line that is no dossier; the others are compared
     * @return the report; empty if there is no dossier of the period
     * @throws IOException if a file cannot be read; what throws {@code UncheckedIOException} is a file that broke off
     */
    public static Optional<Document> compared(
            List<Path> files,
            DateRange period,
            LocalDate asOf,
            UnaryOperator<InputStream> watched,
            BiConsumer<? super Path, ? super ImmutableList<Problem>> bad)
            throws IOException {
        Comparison.Builder rollUp = RollUpReport.standard().begin(asOf);
        AtomicBoolean any = new AtomicBoolean();
        for (Path file : files) {
            try (InputStream in = watched.apply(Files.newInputStream(file))) {
                Dossiers.readLines(in, problems -> bad.accept(file, problems))
                        .filter(dossier -> dossier.reportingPeriod().overlaps(period))
                        .forEach(dossier -> {
                            any.set(true);
                            rollUp.add(dossier);
                        });
            }
        }
        return any.get() ? Optional.of(rollUp.document()) : Optional.empty();
    }
}

package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SparseDossiers;
import lt.kopz.reporting.SparseReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is neither recorded nor stated is no zero in any language, also in one that only a pack on the class path has. */
class NothingRecordedInFurtherLanguagesTest {
    /** A zero that is no part of a longer number, date or code, and is not the lower of two bounds. */
    private static final Pattern ZERO = Pattern.compile(
            "(?<![\\p{L}\\d.,:/#-])(?<!od\\s)(?<!from\\s)(?<!from\\sEUR\\s)0(?:[.,]0+)?(?![.,:/-]?\\d)");

    static Stream<String> sparse() {
        return SparseReports.holdings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "ar"})
    void where_everything_is_stated_to_be_complete_the_zeros_appear(String language) {
        Dossier complete = SparseDossiers.complete(SparseDossiers.all().get("measures"));

        assertThat(written(YearlyReport.of(complete), Wording.of(language)).lines())
                .anyMatch(ZERO.asPredicate());
    }

    private static String written(Document report, Wording wording) {
        return new String(SparseReports.rendered(report, "text", wording), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("sparse")
    @Tag("thorough")
    void no_report_states_a_zero(String holding) {
        List<String> zeros = new ArrayList<>();
        for (Wording wording : List.of(Wording.of("pl"), Wording.of("ar"))) {
            SparseReports.of(holding)
                    .forEach((name, report) -> written(report, wording)
                            .lines()
                            .filter(ZERO.asPredicate())
                            .forEach(line -> zeros.add(name + ", " + wording.language() + ": " + line)));
        }

        assertThat(zeros).as(holding).isEmpty();
    }
}

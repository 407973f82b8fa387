package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The machine's language and time zone change no byte that is written and no word that is said. */
@Isolated("sets the default locale and time zone")
@Tag("thorough")
class DossiersLocaleTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    private static final byte[] FULL = Dossiers.toBytes(FullDossier.dossier());
    private static final String SCHEMA = Dossiers.schema();
    private static final ImmutableList<String> SAID = said();

    static Stream<Arguments> machines() {
        return Stream.of("lt-LT", "tr-TR", "ar-EG-u-nu-arab", "de-DE", "th-TH-u-ca-buddhist-nu-thai")
                .flatMap(locale -> Stream.of("Europe/Vilnius", "Pacific/Kiritimati", "Pacific/Pago_Pago")
                        .map(zone -> Arguments.of(locale, zone)));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("machines")
    void reading_and_writing(String locale, String zone) {
        on(locale, zone, () -> {
            Dossier read = Dossiers.read(Kaisiadorys.bytes());
            assertThat(Dossiers.toBytes(read)).isEqualTo(Kaisiadorys.bytes());
            assertThat(Dossiers.toBytes(FullDossier.dossier())).isEqualTo(FULL);
            assertThat(Dossiers.read(FULL)).isEqualTo(FullDossier.dossier());
            assertThat(Dossiers.schema()).isEqualTo(SCHEMA);
            return read;
        });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("machines")
    void figures_findings_and_problems_in_words(String locale, String zone) {
        assertThat(on(locale, zone, DossiersLocaleTest::said)).isEqualTo(SAID);
    }

    private static ImmutableList<String> said() {
        Dossier dossier = Dossiers.read(Kaisiadorys.bytes());
        BudgetGaps gaps = BudgetGaps.of(dossier, Kaisiadorys.PLAN);
        ImmutableList.Builder<String> said = ImmutableList.builder();
        for (Wording wording : ImmutableList.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            said.add(gaps.financing().explain(wording));
            said.add(gaps.unspent().explain(wording));
            said.add(gaps.incurred().explain(wording));
            said.add(gaps.strategicMeasure().explain(wording));
            said.add(Attendance.of(dossier).held().explain(wording));
            Rulebook.standard().check(dossier).forEach(finding -> said.add(finding.explain(wording)));
        }
        String broken = new String(Kaisiadorys.bytes(), UTF_8)
                .replace("\"HELD\"", "\"HELDI\"")
                .replace("\"700.00\"", "\"700,00\"");
        Dossiers.load(broken.getBytes(UTF_8)).problems().forEach(problem -> said.add(problem.toString()));
        return said.build();
    }

    private static <T> T on(String locale, String zone, Supplier<T> work) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        return work.get();
    }
}

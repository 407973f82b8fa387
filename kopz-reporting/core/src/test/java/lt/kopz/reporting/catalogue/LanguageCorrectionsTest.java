package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.markdown.MarkdownRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What native readers corrected in the reports on 2019, each correction in its place: the reports print the one and not the other. */
class LanguageCorrectionsTest {
    private static final Map<String, String> WRITTEN = new ConcurrentHashMap<>();

    private static String written(String language) {
        Dossier dossier = Kaisiadorys.dossier();
        return WRITTEN.computeIfAbsent(
                language,
                tag -> Stream.of(YearlyReport.of(dossier), CouncilSummary.of(dossier), MeetingsReport.of(dossier))
                        .map(report -> {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            try {
                                new MarkdownRenderer().render(report, Wording.of(tag), out);
                            } catch (IOException failed) {
                                throw new UncheckedIOException(failed);
                            }
                            return out.toString(StandardCharsets.UTF_8)
                                    .replace('\u00a0', ' ')
                                    .replaceAll("[*\\\\]+", "");
                        })
                        .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            lt |  1 | informacijos nėra –                 | parengta, bet nepasirašyta
            lt |  2 | vadovaujasi Nr.                     | vadovaujasi raštu Nr.
            lt |  3 | Jame patvirtinta:                   | Jame patvirtintas Kaišiadorių
            lt |  4 | Veda Mindaugas                      | Ves Mindaugas
            lt |  5 | Numatoma dalyvių: 158               | Numatoma dalyvavimo atvejų – 158
            lt |  6 | Kiekis – 2                          | Iš viso – 2
            lt |  7 | įvyko 2019 m. kovo 14 d. Vieta –    | bibliotekoje įvyko paskaita-diskusija
            lt |  8 | ar ir iš kokių lėšų                 | Iš kokių lėšų bus padengtas trūkumas?
            lt |  9 | Iš kitų lėšų sumokėta               | kiti sumokėjo 160,00 Eur
            lt | 10 | [7] 1000,00 Eur pervesta            | Ne plano lėšos: 1000,00 Eur pervesta policijos komisariatui
            lt | 11 | Dalyvavo: 17. Iš jų                 | Dalyvavo 17 asmenų, iš jų 10
            en |  1 | held – 13, planned – 3              | 7 done; 1 done with a deviation
            en |  2 | Since 24 October 2019: unknown      | Since 24 October 2019, EUR 2,550.00 has been missing.
            en |  3 | From 1 January 2019: the gap        | The gap since 1 January 2019 is not known.
            en |  4 | EUR 1,000.00 was transferred; recipient | received EUR 1,000.00, not plan money, for
            en |  5 | In all 7 such events                | A total of 7 lectures
            en |  6 | It approved: Action Plan            | It approved the Action Plan
            en |  7 | Educational institutions: 5 of 13 reached | reached 5 of 13 educational institutions; 8 are left.
            en |  8 | Whether this was kept to depends    | under 3 of them, it was broken
            en |  9 | paid by others: at least EUR 160.00 | paid by others: EUR 160.00
            en | 10 | (quoted before)                     | (see footnote 2)
            """)
    void a_correction_is_printed_in_its_place(String language, int number, String wrong, String right) {
        assertThat(written(language)).contains(right).doesNotContain(wrong);
    }
}

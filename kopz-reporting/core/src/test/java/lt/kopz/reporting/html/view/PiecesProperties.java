package lt.kopz.reporting.html.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import lt.kopz.reporting.html.view.Pieces.Piece;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.render.Typography;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PiecesProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "V17",
                        "-",
                        "–",
                        "−",
                        "12",
                        "2019",
                        ",",
                        ".",
                        " ",
                        "(a)",
                        "ž",
                        "/",
                        "50",
                        ";",
                        "žodisžodisžodis",
                        "\u00a0m.",
                        "\u00a0")
                .list()
                .ofMaxSize(16)
                .map(parts -> String.join("", parts));
    }

    @Example
    void the_number_of_evidence_stays_with_the_word_before_it() {
        Run sentence = new Run.Words("Skirta 700,00\u00a0Eur.", Optional.empty(), Run.Tone.PLAIN);
        Run number = new Run.Words("[16]", Optional.empty(), Run.Tone.REFERENCE);
        Run further = new Run.Words(" Trūksta.", Optional.empty(), Run.Tone.PLAIN);

        assertThat(Pieces.together(List.of(sentence, number, further, number)).stream()
                        .map(line -> line.stream()
                                .map(run -> ((Run.Words) run).text())
                                .toList()))
                .containsExactly(
                        List.of("Skirta "),
                        List.of("700,00\u00a0Eur.", "[16]"),
                        List.of(" "),
                        List.of("Trūksta.", "[16]"));
    }

    @Property
    void the_pieces_are_those_that_a_search_from_every_character_finds(@ForAll("texts") String text) {
        assertThat(Pieces.of(text).stream().filter(Piece::unbroken).map(Piece::text))
                .containsExactlyElementsOf(whole(Typography.kept(text)));
        assertThat(Pieces.of(text).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(Typography.kept(text));
    }

    /** What stays whole, by the pattern alone. */
    private static List<String> whole(String text) {
        return Pieces.WHOLE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(group -> group.chars().anyMatch(each -> each >= '0' && each <= '9'))
                .toList();
    }

    @Example
    void a_number_of_an_act_a_range_and_a_negative_amount_stay_whole() {
        assertThat(Pieces.of("Sprendimas Nr. V17-253, 2019–2020 m., −12,50 Eur, nr 60/2023 i LXII/411/2023"))
                .filteredOn(Piece::unbroken)
                .extracting(Piece::text)
                .containsExactly("V17-253,", "2019–2020", "−12,50", "60/2023", "LXII/411/2023");
    }

    @Example
    void a_range_stays_whole_with_the_abbreviation_that_is_bound_to_it() {
        assertThat(Pieces.of("2019\u00a0m. lapkričio\u00a022–29\u00a0d., 2019–2020\u00a0Eur"))
                .filteredOn(Piece::unbroken)
                .extracting(Piece::text)
                .containsExactly("22–29\u00a0d.,", "2019–2020");
    }
}

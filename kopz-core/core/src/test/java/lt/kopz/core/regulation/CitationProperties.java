package lt.kopz.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.testkit.Concepts;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationProperties {
    private static final Wording BACKWARDS = Wording.builder("xx")
            .pattern("regulation.citation", "<{numbers}; {kind:*}> {date:genitive}, {issuer}")
            .pattern("regulation.citation.withoutIssuer", "<{numbers}; {kind:*}> {date:genitive}")
            .pattern("regulation.citation.undated", "<{numbers}; {kind:*}>, {issuer}")
            .pattern("regulation.citation.undated.withoutIssuer", "<{numbers}; {kind:*}>")
            .pattern("regulation.citation.point", "{word:*} {point} @ {act:dative}")
            .pattern("regulation.number", "{number}#")
            .pattern("wording.date.day", "{year}/{month}/{day}")
            .fallback(Wording.LITHUANIAN)
            .build();

    @Provide
    Arbitrary<Citation.Structured> citations() {
        return Concepts.citations();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_printed_in_lithuanian_is_read_as_the_same(@ForAll("citations") Citation.Structured citation) {
        assertThat(Citation.parse(citation.print(Wording.LITHUANIAN), Wording.LITHUANIAN))
                .isEqualTo(asSpelt(citation, Wording.LITHUANIAN));
    }

    /** Of cases that are spelt alike, such as "direktyva", the first is read. */
    private static Citation.Structured asSpelt(Citation.Structured citation, Wording wording) {
        return Arrays.stream(GrammaticalCase.values())
                .map(citation::in)
                .filter(each -> each.print(wording).equals(citation.print(wording)))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void what_is_printed_in_english_is_read_as_the_same(@ForAll("citations") Citation.Structured citation) {
        Citation.Structured named = new Citation.Structured(
                citation.issuer().map(lithuanian -> "the Council of Kaišiadorys District Municipality"),
                citation.adopted(),
                citation.kind(),
                citation.numbers(),
                citation.point(),
                GrammaticalCase.NOMINATIVE);

        assertThat(Citation.parse(named.print(Wording.ENGLISH), Wording.ENGLISH))
                .isEqualTo(named);
    }

    @Property(tries = 500)
    void any_text_is_kept_where_it_is_not_understood(@ForAll String text) {
        Citation citation = Citation.parse(text, Wording.LITHUANIAN);

        assertThat(citation).isEqualTo(new Citation.Opaque(text));
        assertThat(citation.print(Wording.ENGLISH)).isEqualTo(text);
    }

    @Example
    void the_words_of_a_report_are_understood_and_printed_again() {
        String text = "Kaišiadorių rajono savivaldybės tarybos 2018 m. kovo 29 d. sprendimu Nr. V17-66";
        Citation citation = Citation.parse(text, Wording.LITHUANIAN);

        assertThat(citation)
                .isEqualTo(new Citation.Structured(
                        "Kaišiadorių rajono savivaldybės tarybos",
                        LocalDate.of(2018, 3, 29),
                        ActKind.DECISION,
                        ImmutableList.of("V17-66"),
                        GrammaticalCase.INSTRUMENTAL));
        assertThat(citation.print(Wording.LITHUANIAN).replace('\u00a0', ' ')).isEqualTo(text);
    }

    @Example
    void a_point_of_an_act_is_understood_in_the_case_of_its_own_word() {
        String text = "Kaišiadorių rajono savivaldybės tarybos 2018 m. kovo 29 d. sprendimo Nr. V17-66 1.2 papunktyje";
        Citation citation = Citation.parse(text, Wording.LITHUANIAN);

        assertThat(citation)
                .isEqualTo(new Citation.Structured(
                                "Kaišiadorių rajono savivaldybės tarybos",
                                LocalDate.of(2018, 3, 29),
                                ActKind.DECISION,
                                ImmutableList.of("V17-66"),
                                GrammaticalCase.LOCATIVE)
                        .at("1.2"));
        assertThat(citation.print(Wording.LITHUANIAN).replace('\u00a0', ' ')).isEqualTo(text);
        assertThat(new Citation.Structured(
                                "the Council",
                                LocalDate.of(2018, 3, 29),
                                ActKind.DECISION,
                                ImmutableList.of("V17-66"),
                                GrammaticalCase.NOMINATIVE)
                        .at("3")
                        .print(Wording.ENGLISH)
                        .replace('\u00a0', ' '))
                .isEqualTo("Point 3 of Decision No V17-66 of the Council of 29 March 2018");
        assertThatThrownBy(() -> ((Citation.Structured) citation).at("first"))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
    }

    @Example
    void a_point_of_an_act_in_another_case_and_a_point_called_by_the_wrong_word_are_not_understood() {
        for (String text : List.of(
                "Tarybos 2018 m. kovo 29 d. sprendimas Nr. V17-66 1.2 papunktis",
                "Tarybos 2018 m. kovo 29 d. sprendimo Nr. V17-66 1.2 punktas",
                "Tarybos 2018 m. kovo 29 d. sprendimo Nr. V17-66 1 papunktis")) {
            assertThat(Citation.parse(text, Wording.LITHUANIAN)).isEqualTo(new Citation.Opaque(text));
        }
    }

    @Example
    void a_day_that_does_not_exist_and_an_unknown_kind_are_not_understood() {
        for (String text : List.of(
                "Tarybos 2018 m. vasario 30 d. sprendimas Nr. V17-66",
                "Tarybos 2018 m. kovo 29 d. aprašas Nr. V17-66",
                "Tarybos 2018 m. kovo 29 d. sprendimas be numerio")) {
            assertThat(Citation.parse(text, Wording.LITHUANIAN)).isEqualTo(new Citation.Opaque(text));
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void what_another_language_prints_is_read_as_the_same(@ForAll("citations") Citation.Structured citation) {
        assertThat(Citation.parse(citation.print(BACKWARDS), BACKWARDS)).isEqualTo(asSpelt(citation, BACKWARDS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kaišiadorių rajono savivaldybės tarybos 2018-03-29 sprendimu Nr. V17-66 | lt | 2018-03-29 | Kaišiadorių rajono savivaldybės tarybos | V17-66
            2018-03-29 sprendimas Nr.V17-66                                         | lt | 2018-03-29 | | V17-66
            2018 m. kovo 29 d. sprendimo Nr V17-66                                  | lt | 2018-03-29 | | V17-66
            Lietuvos Respublikos įstatymas Nr. XI-220                               | lt | | Lietuvos Respublikos | XI-220
            įstatymo № XI-220                                                       | lt | | | XI-220
            Decision No. V17-66 of the Council of 29 March 2018                     | en | 2018-03-29 | the Council | V17-66
            Decision No V17-66 of 2018-03-29                                        | en | 2018-03-29 | | V17-66
            Law No. XI-220                                                          | en | | | XI-220
            law No XI-220 of the Republic of Lithuania                              | en | | the Republic of Lithuania | XI-220
            """)
    void an_issuer_or_a_day_may_be_left_out_and_days_and_signs_written_otherwise(
            String text, String language, LocalDate adopted, String issuer, String number) {
        assertThat(Citation.parse(text, Wording.of(language)))
                .isInstanceOfSatisfying(Citation.Structured.class, citation -> {
                    assertThat(citation.adopted()).isEqualTo(Optional.ofNullable(adopted));
                    assertThat(citation.issuer()).isEqualTo(Optional.ofNullable(issuer));
                    assertThat(citation.numbers()).containsExactly(number);
                });
    }

    @Example
    void a_citation_names_an_issuer_or_none_and_never_a_blank_one() {
        assertThatThrownBy(() -> new Citation.Structured(
                        " ",
                        LocalDate.of(2018, 3, 29),
                        ActKind.LAW,
                        ImmutableList.of("XI-220"),
                        GrammaticalCase.NOMINATIVE))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
        assertThat(new Citation.Structured(
                                Optional.empty(),
                                Optional.empty(),
                                ActKind.LAW,
                                ImmutableList.of("XI-220"),
                                Optional.empty(),
                                GrammaticalCase.GENITIVE)
                        .print(Wording.LITHUANIAN)
                        .replace('\u00a0', ' '))
                .isEqualTo("įstatymo Nr. XI-220");
    }
}

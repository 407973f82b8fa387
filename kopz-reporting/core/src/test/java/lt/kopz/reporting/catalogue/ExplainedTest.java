package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Outline;
import org.junit.jupiter.api.Test;

class ExplainedTest {
    private static final Text WHY = new Literal("for want of a source");

    private static Explanation between(String name, String lower, String upper) {
        return Explanation.assumed(
                new Literal(name), Quantity.of(AmountRange.between(Amounts.euro(lower), Amounts.euro(upper))), WHY);
    }

    private static Outline outline(Explanation explanation) {
        return Explained.in(Kaisiadorys.dossier()).outline(explanation);
    }

    private static List<String> parts(Explanation explanation, Wording wording) {
        return outline(explanation).children().stream()
                .map(part -> wording.say(part.label()).replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void an_amount_below_zero_stands_in_brackets_after_a_sign_but_not_after_the_first() {
        Explanation sum = Explanation.sum(
                new Literal("sum"),
                Quantity.zero(Amounts.currency("EUR")),
                List.of(
                        between("one", "-2.00", "-2.00"),
                        between("two", "-3.00", "1.00"),
                        between("three", "0.00", "1.00")));
        assertThat(parts(sum, Wording.ENGLISH))
                .containsExactly(
                        "= EUR −2.00 – one (assumed)",
                        "+ (EUR −3.00 to EUR 1.00) – two (assumed)",
                        "+ EUR 0.00 to EUR 1.00 – three (assumed)");
    }

    @Test
    void a_quote_stands_in_translation_where_there_is_one_and_else_is_marked_as_of_another_language() {
        Dossier dossier = Kaisiadorys.dossier();
        Source quoted = Source.of(dossier.documents().get(0).id()).at("item 5").quoting("Įvyko 2 paskaitos.");
        assertThat(said(dossier, quoted, Wording.ENGLISH)).isEqualTo("en:item 5: “|lt:Įvyko 2 paskaitos.|en:”");
        Source translated = quoted.translated(LocalizedText.english("Two lectures were held."));
        assertThat(said(dossier, translated, Wording.ENGLISH)).isEqualTo("en:item 5: “Two lectures were held.”");
        assertThat(said(dossier, translated, Wording.LITHUANIAN)).isEqualTo("lt:5 punktas: „Įvyko 2 paskaitos.“");
    }

    private static String said(Dossier dossier, Source source, Wording wording) {
        return wording.runs(Explained.in(dossier).source(source)).stream()
                .map(said -> said.language() + ":" + said.text().replace('\u00a0', ' '))
                .collect(Collectors.joining("|"));
    }

    @Test
    void bounds_of_one_amount_are_joined_by_a_word() {
        Explanation both = Explanation.both(
                new Literal("both"), List.of(between("one", "1.00", "4.00"), between("two", "3.00", "9.00")));
        assertThat(parts(both, Wording.ENGLISH))
                .containsExactly("= EUR 1.00 to EUR 4.00 – one (assumed)", "and EUR 3.00 to EUR 9.00 – two (assumed)");
        assertThat(parts(both, Wording.LITHUANIAN).get(1)).startsWith("ir nuo 3,00 Eur iki 9,00 Eur");
    }

    @Test
    void what_totals_share_is_taken_out_of_their_whole() {
        Explanation shared = Explanation.overlap(
                new Literal("shared"),
                between("whole", "10.00", "10.00"),
                List.of(between("one", "7.00", "7.00"), between("two", "6.00", "6.00")));
        assertThat(parts(shared, Wording.ENGLISH))
                .containsExactly(
                        "= EUR 7.00 – one (assumed)",
                        "and EUR 6.00 – two (assumed)",
                        "out of EUR 10.00 – whole (assumed)");
    }

    @Test
    void brackets_make_no_other_line_of_an_amount() {
        Explanation returned = between("returned", "-2.00", "-2.00");
        Explanation sum = Explanation.sum(
                new Literal("sum"), Quantity.zero(Amounts.currency("EUR")), List.of(returned, returned));
        Stream<Optional<Text>> lines = outline(sum).children().stream().map(part -> Explained.line(part.label()));
        assertThat(lines.distinct()).hasSize(1).allMatch(Optional::isPresent);
    }
}

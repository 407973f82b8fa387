package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsUnlikeFiguresTest {
    private final Rule rule = StatementRules.WORDS_UNLIKE_FIGURES;

    /** 86.00 were paid; two quotes, of one document where {@code other} is the same. */
    private ImmutableList<Finding> check(String quote, String further, String other) {
        return rule.check(
                aDossier()
                        .builder()
                        .addDocuments(document("paper"), document("other"))
                        .addPayments(Payment.builder()
                                .id("payment")
                                .plan(PLAN)
                                .amount(Amounts.euro("86.00"))
                                .date(on("2019-04-01"))
                                .provenance(Provenance.stated(Stream.of(
                                                Source.of("paper").quoting(quote),
                                                Source.of(other).quoting(further))
                                        .toArray(Source[]::new)))
                                .build())
                        .build(),
                HORIZON);
    }

    private static SourceDocument document(String id) {
        return SourceDocument.builder().id(id).language("lt").title(text(id)).build();
    }

    @ParameterizedTest(name = "[{0}] [{1}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dalyvavo 86 (aštuoniasdešimt šeši) mokiniai. | Suma 86 Eur. | 0",
                "Dalyvavo 86 (aštuoniasdešimt penki) mokiniai. | Suma 86 Eur. | 1",
                "Sumokėta 86,00 Eur (aštuoniasdešimt šeši eurai 00 ct). | Viskas. | 0",
                "Sumokėta 86,00 Eur (aštuoniasdešimt penki eurai 00 ct). | Viskas. | 1",
                "Sumokėta 86,00 Eur (be PVM). | Viskas (3 punktas). | 0",
                "Paid: EUR 86.00. | In words: eighty-five euros and 00 cents, all of it. | 1",
                "Paid: EUR 86.00. | In words: eighty-six euros. | 0",
                "Suma 86,00 Eur. | Suma žodžiais: aštuoniasdešimt penki eurai 00 ct. | 1",
                "Suma 86,00 Eur. | Suma žodžiais: aštuoniasdešimt šeši eurai 00 ct. | 0",
                "Suma 86,00 Eur. | Aštuoniasdešimt penki dalyviai, du lektoriai. | 0"
            })
    @Tag("WORDS_UNLIKE_FIGURES")
    void words_of_a_document_that_say_another_number_than_its_figures_are_found(
            String quote, String further, int findings) {
        assertThat(check(quote, further, "paper")).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"paper, 1", "other, 1"})
    void what_is_found_says_both(String document, int findings) {
        ImmutableList<Finding> found = check("Suma 86,00 Eur.", "Suma – aštuoniasdešimt penki eurai.", document);

        assertThat(found)
                .hasSize(findings)
                .allSatisfy(each -> assertThat(each.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                        .isEqualTo("A document says EUR 86.00 in figures and EUR 85.00 in words."));
    }
}

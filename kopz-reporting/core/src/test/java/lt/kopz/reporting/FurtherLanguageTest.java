package lt.kopz.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.PluralRule;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.render.Renderers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A third language, made from outside and not complete. */
class FurtherLanguageTest {

    private static final String MESSAGES = """
            document.contents=Spis treści
            document.asOf=Stan na dzień
            document.day={day}
            table.caption=Tabela {number}. {caption}
            table.empty=Brak wpisów
            severity.error=Błąd
            footnote.heading=Przypisy
            wording.atLeast=co najmniej {value}
            wording.number.decimal=,
            wording.amount={value}\\u00a0{currency}
            """;

    private static final Wording SMALL = Wording.builder("qaa")
            .plurals(PluralRule.of(
                    3, n -> n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2))
            .patterns(Bundle.of(language -> new ByteArrayInputStream(MESSAGES.getBytes(StandardCharsets.UTF_8))))
            .fallback(Wording.ENGLISH)
            .build();

    @Test
    void a_small_language_speaks_where_it_has_words_and_says_where_it_has_none() throws IOException {
        Document page = page();
        assertThat(page.select("html").attr("lang")).isEqualTo("qaa");
        assertThat(page.select("nav").text()).contains("Spis treści");
        assertThat(page.select("caption").eachText()).anyMatch(text -> text.startsWith("Tabela 1."));
        assertThat(page.select("caption [lang=en]").eachText()).contains("Measures carried out");
        assertThat(page.select("body [lang=en]").eachText()).contains("December", "Figure 4. Participations");
        assertThat(page.select("body [lang=lt]").eachText()).contains("Kaišiadorių rajono savivaldybė");
    }

    @Test
    void says_values_in_its_own_words() throws IOException {
        Document page = page();
        assertThat(page.select("td").eachText()).contains("co\u00a0najmniej\u00a0364".replace('\u00a0', ' ') + "2");
        assertThat(page.body().wholeText()).contains("160,00\u00a0EUR", "10\u00a0December 2019");
    }

    private static Document page() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat("html").render(SampleReport.document(), SMALL, out);
        return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
    }
}

package lt.kopz.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8PageTest {
    private static byte[] written(Iterable<String> texts) {
        Utf8Page page = new Utf8Page();
        texts.forEach(page::writeContent);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            page.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new AssertionError(never);
        }
    }

    @Property
    void texts_of_any_characters_are_as_utf_8_has_them(@ForAll List<String> texts) {
        StringBuilder bytes = new StringBuilder();
        texts.forEach(text -> bytes.append(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
        assertThat(new String(written(texts), StandardCharsets.UTF_8)).isEqualTo(bytes.toString());
    }

    @Test
    void characters_of_each_length_and_what_stands_for_half_of_one_have_a_place_however_manythe_page() {
        String many = "aąЖ…\u07FF\u0800\uFFFF\uD83D\uDE00\uD83D".repeat(50_000);
        assertThat(written(List.of("<", many, ">"))).isEqualTo(("<" + many + ">").getBytes(StandardCharsets.UTF_8));
    }
}

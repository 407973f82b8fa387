package lt.kopz.poi;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"A", "_x0041_", "__x0041_", "_x005F_x0041_", "\u0001", "\r\n", "\uFFFE", "🙂", "_x41_", "= 1\t"})
    void a_text_is_read_as_it_was_written(String text) {
        assertThat(new XSSFRichTextString(CellText.escaped(text)).getString()).isEqualTo(text);
    }
}

package lt.kopz.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("sets the default locale")
@DisplayName("The text of a date does not depend on the default locale")
class EdtfLocaleTest {
    @ParameterizedTest
    @ValueSource(strings = {"lt", "tr", "ar-u-nu-arab", "de", "fa-u-nu-arabext"})
    void it_is_written_and_read_alike(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Stream.of("0019", "2019-02", "2019-36", "2020-40", "2019-11-22/..", "XXXX-11-08"))
                    .allSatisfy(text -> assertThat(PartialDate.parse(text)).hasToString(text));
            assertThat(DateRange.parse("0019-01-01/2019-12-31")).hasToString("0019-01-01/2019-12-31");
        } finally {
            Locale.setDefault(before);
        }
    }
}

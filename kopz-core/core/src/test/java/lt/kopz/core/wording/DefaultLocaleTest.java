package lt.kopz.core.wording;

import static lt.kopz.core.wording.WordingTest.tied;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("sets the default locale")
class DefaultLocaleTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "tr", "ar-SA-u-nu-arab", "de", "th-TH-u-ca-buddhist-nu-thai", "en"})
    void what_is_said_does_not_depend_on_the_default_locale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(Wording.LITHUANIAN.amount(Amounts.euro("-48903.27"))).isEqualTo(tied("−48~903,27~Eur"));
        assertThat(Wording.ENGLISH.amount(Amounts.euro("3250.00"))).isEqualTo(tied("EUR~3,250.00"));
        assertThat(Wording.LITHUANIAN.date(PartialDate.parse("2019-02-05"))).isEqualTo(tied("2019~m.~vasario~5~d."));
        assertThat(Wording.LITHUANIAN.count(Headcount.about(20, 18, 25))).isEqualTo("apie 20 (nuo 18 iki 25)");
        assertThat(Wording.LITHUANIAN.percent(new BigDecimal("21.54"))).isEqualTo(tied("21,54~%"));
        assertThat(GrammaticalCase.find("instrumental")).contains(GrammaticalCase.INSTRUMENTAL);
        assertThat(GrammaticalCase.GENITIVE.word()).isEqualTo("genitive");
        assertThat(List.of("INSPEKCIJA", "įmonė", "ir", "čia", "ca").stream().sorted(Wording.LITHUANIAN.order()))
                .containsExactly("ca", "čia", "įmonė", "INSPEKCIJA", "ir");
    }
}

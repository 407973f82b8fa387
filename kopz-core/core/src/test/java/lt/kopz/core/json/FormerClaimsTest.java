package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.shape.ClaimShapes;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.MoneyFigure;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A claim in a form that older files have")
class FormerClaimsTest {
    private static final Codec<Assertion> CLAIMS = new ShapeCodecs().of(ClaimShapes.ASSERTION);

    private static final Assertion COST = Assertion.AmountStated.of(
            MoneyQuestion.of(MoneyFigure.COST, "series"), StatedAmount.exactly(Amounts.euro("300.00")));

    private static Assertion read(String json) {
        return CLAIMS.read(json.getBytes(UTF_8)).orThrow();
    }

    @Test
    void of_a_cost_is_read_as_an_amount() {
        assertThat(
                        read(
                                "{\"costInAll\": {\"of\": \"series\", \"amount\": {\"amount\": \"300.00\", \"currency\": \"EUR\"}}}"))
                .isEqualTo(COST);
    }

    @Test
    void of_no_financing_is_read_as_nothing_appropriated_throughout() {
        assertThat(read("{\"noFinancing\": {\"plan\": \"plan\", \"over\": \"2019-01-01/2019-10-23\"}}"))
                .isEqualTo(Assertion.AmountStated.of(
                                MoneyQuestion.of(MoneyFigure.APPROPRIATED, "plan"), MoneyDirection.NONE)
                        .throughout(DateRange.parse("2019-01-01/2019-10-23")));
    }

    @Test
    void is_written_in_the_form_of_today() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CLAIMS.write(COST, out);
        String written = out.toString(UTF_8);

        assertThat(written).contains("\"figure\": \"COST\"").doesNotContain("costInAll");
        assertThat(read(written)).isEqualTo(COST);
    }

    @Test
    void is_deprecated_in_the_schema() {
        assertThat(Dossiers.schema())
                .containsPattern("\"costInAll\": \\{[^}]*\"deprecated\": true")
                .containsPattern("\"noFinancing\": \\{[^}]*\"deprecated\": true")
                .doesNotContainPattern("\"ruleObserved\": \\{[^}]*\"deprecated\": true");
    }
}

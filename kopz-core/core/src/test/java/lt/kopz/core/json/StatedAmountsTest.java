package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts in the JSON of a dossier: what is written for each way of stating one, what is read, and what is refused where. */
class StatedAmountsTest {
    private static final Dossier DOSSIER =
            aDossier().appropriation("money", "700.00", "2019-10-24").build();

    private static Dossier with(StatedAmount amount) {
        return Dossier.builder()
                .from(DOSSIER)
                .addOtherCurrencies(Amounts.currency("LTL"), Amounts.currency("JPY"), Amounts.currency("TND"))
                .appropriations(ImmutableList.of(DOSSIER.appropriations().get(0).withAmount(amount)))
                .build();
    }

    private static String json(Dossier dossier) {
        return new String(Dossiers.toBytes(dossier), UTF_8);
    }

    private static Reading<Dossier> reading(String amount) {
        return Dossiers.load(json(DOSSIER)
                .replaceFirst(
                        "\"amount\": \\{\\s*\"amount\": \"700.00\",\\s*\"currency\": \"EUR\"\\s*}",
                        "\"amount\": " + amount)
                .getBytes(UTF_8));
    }

    private static StatedAmount euro(String... numbers) {
        return switch (numbers.length) {
            case 1 -> StatedAmount.exactly(Amounts.euro(numbers[0]));
            case 2 -> StatedAmount.rounded(Amounts.euro(numbers[0]), Amounts.euro(numbers[1]));
            default -> StatedAmount.about(Amounts.euro(numbers[0]), Amounts.euro(numbers[1]), Amounts.euro(numbers[2]));
        };
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("{\"amount\": \"45612.30\", \"currency\": \"EUR\"}", euro("45612.30")),
                Arguments.of(
                        "{\"amount\": \"45600.00\", \"precision\": \"100.00\", \"currency\": \"EUR\"}",
                        euro("45600.00", "100.00")),
                Arguments.of(
                        "{\"amount\": \"500.00\", \"atLeast\": \"450.00\", \"atMost\": \"550.00\", \"currency\": \"EUR\"}",
                        euro("500.00", "450.00", "550.00")),
                Arguments.of(
                        "{\"atLeast\": \"500.00\", \"currency\": \"EUR\"}",
                        StatedAmount.atLeast(Amounts.euro("500.00"))),
                Arguments.of(
                        "{\"atMost\": \"500.00\", \"currency\": \"EUR\"}", StatedAmount.atMost(Amounts.euro("500.00"))),
                Arguments.of(
                        "{\"atLeast\": \"450.00\", \"atMost\": \"550.00\", \"currency\": \"EUR\"}",
                        StatedAmount.between(Amounts.euro("450.00"), Amounts.euro("550.00"))),
                Arguments.of(
                        "{\"unknown\": true, \"currency\": \"EUR\"}", StatedAmount.unknown(Amounts.currency("EUR"))),
                Arguments.of("{\"amount\": \"-700.00\", \"currency\": \"EUR\"}", euro("-700.00")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void each_way_of_stating_an_amount_has_a_form(String form, StatedAmount amount) {
        assertThat(reading(form).orThrow().appropriations().get(0).amount()).isEqualTo(amount);
        assertThat(json(with(amount)).replaceAll("\\s+", " ").replace("{ ", "{").replace(" }", "}"))
                .contains("\"amount\": " + form);
    }

    @Test
    void false_for_unknown_is_read_and_never_written() {
        assertThat(reading("{\"amount\": \"700.00\", \"unknown\": false, \"currency\": \"EUR\"}")
                        .orThrow())
                .isEqualTo(DOSSIER);
        assertThat(json(DOSSIER)).doesNotContain("\"unknown\"");
    }

    @Property(tries = 200)
    void whatever_is_stated_is_read_as_it_was_written(@ForAll StatedAmount amount) {
        Dossier dossier = with(amount);

        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"currency\": \"EUR\"}",
                "{\"unknown\": false, \"currency\": \"EUR\"}",
                "{\"precision\": \"100.00\", \"currency\": \"EUR\"}",
                "{\"unknown\": true, \"amount\": \"700.00\", \"currency\": \"EUR\"}",
                "{\"unknown\": true, \"atLeast\": \"700.00\", \"currency\": \"EUR\"}",
                "{\"unknown\": true, \"precision\": \"1.00\", \"currency\": \"EUR\"}",
                "{\"amount\": \"700.00\", \"atLeast\": \"600.00\", \"currency\": \"EUR\"}",
                "{\"amount\": \"700.00\", \"atMost\": \"800.00\", \"currency\": \"EUR\"}",
                "{\"atLeast\": \"600.00\", \"precision\": \"100.00\", \"currency\": \"EUR\"}",
                "{\"amount\": \"700.00\", \"precision\": \"1.00\", \"atLeast\": \"600.00\", \"atMost\": \"800.00\", \"currency\": \"EUR\"}"
            })
    void what_states_nothing_or_two_things_at_once_is_refused(String form) {
        assertRefused(form, ProblemKind.NO_AMOUNT, "/appropriations/0/amount");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\": \"700.00\", \"precision\": \"0.00\", \"currency\": \"EUR\"} | NOT_A_PRECISION | ",
                "{\"amount\": \"700.00\", \"precision\": \"-1.00\", \"currency\": \"EUR\"} | NOT_A_PRECISION | ",
                "{\"amount\": \"700.00\", \"atLeast\": \"701.00\", \"atMost\": \"800.00\", \"currency\": \"EUR\"} | AMOUNT_OUTSIDE_BOUNDS | ",
                "{\"atLeast\": \"800.00\", \"atMost\": \"700.00\", \"currency\": \"EUR\"} | BOUNDS_REVERSED | ",
                "{\"atLeast\": \"0.001\", \"currency\": \"EUR\"} | AMOUNT_TOO_FINE | ",
                "{\"amount\": \"700.00\", \"precision\": \"0.001\", \"currency\": \"EUR\"} | AMOUNT_TOO_FINE | ",
                "{\"amount\": 700.00, \"currency\": \"EUR\"} | WRONG_TYPE | /amount",
                "{\"amount\": \"700,00\", \"currency\": \"EUR\"} | INVALID_VALUE | /amount",
                "{\"atMost\": \"daug\", \"currency\": \"EUR\"} | INVALID_VALUE | /atMost",
                "{\"amount\": \"700.00\"} | MISSING_PROPERTY | /currency",
                "{\"amount\": \"700.00\", \"currency\": \"eurai\"} | INVALID_VALUE | /currency",
                "{\"amount\": \"700.00\", \"about\": \"700.00\", \"currency\": \"EUR\"} | UNKNOWN_PROPERTY | /about",
                "{\"amount\": \"700.00\", \"currency\": \"USD\"} | WRONG_CURRENCY | "
            })
    void what_cannot_be_is_refused_where_it_stands(String form, ProblemKind kind, String below) {
        assertRefused(form, kind, "/appropriations/0/amount" + (below == null ? "" : below));
    }

    private static void assertRefused(String form, ProblemKind kind, String pointer) {
        Reading<Dossier> reading = reading(form);

        assertThat(reading.problems()).singleElement().satisfies((Problem problem) -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void a_kind_of_source_of_ones_own_is_read_and_written() {
        Dossier own = Dossier.builder()
                .from(DOSSIER)
                .appropriations(ImmutableList.of(
                        DOSSIER.appropriations().get(0).withSourceKind(new FundingSourceKind("CHARITY_FUND"))))
                .build();

        assertThat(json(own)).contains("\"sourceKind\": \"CHARITY_FUND\"");
        assertThat(Dossiers.read(Dossiers.toBytes(own))).isEqualTo(own);
        assertThat(Dossiers.load(json(own)
                                .replace("CHARITY_FUND", "labdaros fondas")
                                .getBytes(UTF_8))
                        .problems())
                .singleElement()
                .satisfies((Problem problem) -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_VALUE);
                    assertThat(problem.pointer()).isEqualTo("/appropriations/0/sourceKind");
                    assertThat(problem.fix()).contains("STATE_BUDGET");
                });
    }
}

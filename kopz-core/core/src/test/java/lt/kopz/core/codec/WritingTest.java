package lt.kopz.core.codec;

import static lt.kopz.core.codec.Examples.ACT;
import static lt.kopz.core.codec.Examples.AMOUNT;
import static lt.kopz.core.codec.Examples.COUNT_OR_HEADCOUNT;
import static lt.kopz.core.codec.Examples.HEADCOUNT;
import static lt.kopz.core.codec.Examples.REGISTER;
import static lt.kopz.core.codec.Examples.compact;
import static lt.kopz.core.codec.Examples.utf8;
import static lt.kopz.core.codec.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.codec.example.Act;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final Codec<ImmutableList<String>> TEXTS = Codec.listOf(Codec.text());

    private static Act.Builder act() {
        return Act.builder()
                .number("V17-253")
                .adopted(LocalDate.of(2019, 10, 24))
                .status(Act.Status.SIGNED)
                .copies(1);
    }

    @Test
    void properties_stand_in_declared_order_and_absent_empty_and_default_ones_are_left_out() {
        assertThat(written(ACT, act().build()))
                .isEqualTo("{\"number\": \"V17-253\", \"adopted\": \"2019-10-24\", \"status\": \"SIGNED\"}\n");
    }

    @Test
    void absent_properties_are_read_as_empty_or_as_their_default() {
        Act read = ACT.read(utf8("{\"status\": \"SIGNED\", \"adopted\": \"2019-10-24\", \"number\": \"V17-253\"}"))
                .orThrow();
        assertThat(read).isEqualTo(act().build());
        assertThat(read.copies()).isEqualTo(1);
    }

    @Test
    void long_objects_have_one_member_a_line_and_short_ones_inside_stay_together() {
        Act act = act().title(
                        "D\u0117l l\u0117\u0161\u0173 skyrimo kov\u0105 su prekyba \u017emon\u0117mis koordinuojan\u010diai grupei")
                .addAmounts(new Act.Amount("700.00", "EUR"), new Act.Amount("2550.00", "EUR"))
                .putName("lt", "\u012esakymas")
                .members(new Act.AtLeast(450))
                .addAmendment(act().copies(2).build())
                .build();
        assertThat(written(REGISTER, new Examples.Register(List.of(act), false)))
                .isEqualTo("""
                        {
                          "schemaVersion": 1,
                          "acts": [
                            {
                              "number": "V17-253",
                              "adopted": "2019-10-24",
                              "status": "SIGNED",
                              "title": "Dėl lėšų skyrimo kovą su prekyba žmonėmis koordinuojančiai grupei",
                              "amounts": [{"amount": "700.00", "currency": "EUR"}, {"amount": "2550.00", "currency": "EUR"}],
                              "names": {"lt": "Įsakymas"},
                              "members": {"atLeast": 450},
                              "amendments": [{"number": "V17-253", "adopted": "2019-10-24", "status": "SIGNED", "copies": 2}]
                            }
                          ],
                          "complete": false
                        }
                        """);
    }

    @Test
    void a_line_of_120_characters_stays_together_and_one_of_121_does_not() {
        String fits = "\u017e".repeat(120 - "[\"\", \"b\"]".length());
        assertThat(written(TEXTS, ImmutableList.of(fits, "b")))
                .isEqualTo("[\"" + fits + "\", \"b\"]\n")
                .hasSize(121);
        assertThat(written(TEXTS, ImmutableList.of(fits + "a", "b")))
                .isEqualTo("[\n  \"" + fits + "a\",\n  \"b\"\n]\n");
    }

    @Test
    void indentation_name_and_comma_count_as_part_of_the_line() {
        Codec<ImmutableMap<String, ImmutableList<String>>> codec = Codec.mapOf(TEXTS);
        String fits = "a".repeat(120 - "  \"first\": [\"\"],".length());
        ImmutableMap<String, ImmutableList<String>> map =
                ImmutableMap.of("first", ImmutableList.of(fits), "last1", ImmutableList.of(fits + "b"));
        assertThat(written(codec, map))
                .isEqualTo("{\n  \"first\": [\"" + fits + "\"],\n  \"last1\": [\"" + fits + "b\"]\n}\n");
        assertThat(written(codec, ImmutableMap.of("first", ImmutableList.of(fits + "b"), "x", ImmutableList.of())))
                .isEqualTo("{\n  \"first\": [\n    \"" + fits + "b\"\n  ],\n  \"x\": []\n}\n");
    }

    @Test
    void emoji_count_as_one_character() {
        String fits = "\uD83D\uDE00".repeat(116);
        assertThat(written(TEXTS, ImmutableList.of(fits))).isEqualTo("[\"" + fits + "\"]\n");
        assertThat(written(TEXTS, ImmutableList.of(fits + "a"))).contains("\n  ");
    }

    @Test
    void empty_lists_and_maps_have_no_space_inside() {
        assertThat(written(TEXTS, ImmutableList.of())).isEqualTo("[]\n");
        assertThat(written(Codec.mapOf(Codec.text()), ImmutableMap.of())).isEqualTo("{}\n");
    }

    @Test
    void a_compact_value_is_one_line_without_spaces() {
        assertThat(compact(
                        Codec.listOf(AMOUNT),
                        ImmutableList.of(new Act.Amount("700.00", "EUR"), new Act.Amount("1.00", "LTL"))))
                .isEqualTo(
                        "[{\"amount\":\"700.00\",\"currency\":\"EUR\"},{\"amount\":\"1.00\",\"currency\":\"LTL\"}]\n");
        assertThat(compact(TEXTS, ImmutableList.of("a\nb".repeat(100)))).hasLineCount(1);
    }

    @Test
    void texts_are_escaped_only_where_they_must_be() {
        assertThat(written(Codec.text(), "\u0105\u017euolas / \" \\ \n\t\r\b\u0001\u007f \uD83D\uDE00"))
                .isEqualTo("\"\u0105\u017euolas / \\\" \\\\ \\n\\t\\r\\u0008\\u0001\u007f \uD83D\uDE00\"\n");
        assertThat(written(Codec.text(), "\uD83D \uDE00 \uD83D")).isEqualTo("\"\\ud83d \\ude00 \\ud83d\"\n");
    }

    @Test
    void a_choice_writes_its_case() {
        assertThat(written(HEADCOUNT, new Act.Exactly(23))).isEqualTo("{\"exactly\": 23}\n");
        assertThat(written(HEADCOUNT, new Act.Unknown())).isEqualTo("{\"unknown\": true}\n");
        assertThat(HEADCOUNT.read(utf8("{\"unknown\": true}")).orThrow()).isEqualTo(new Act.Unknown());
    }

    @Test
    void either_form_is_read_and_the_short_one_written_where_it_will_do() {
        assertThat(COUNT_OR_HEADCOUNT.read(utf8("23")).orThrow()).isEqualTo(new Act.Exactly(23));
        assertThat(COUNT_OR_HEADCOUNT.read(utf8("{\"exactly\": 23}")).orThrow()).isEqualTo(new Act.Exactly(23));
        assertThat(written(COUNT_OR_HEADCOUNT, new Act.Exactly(23))).isEqualTo("23\n");
        assertThat(written(COUNT_OR_HEADCOUNT, new Act.AtLeast(23))).isEqualTo("{\"atLeast\": 23}\n");
    }

    @Test
    void an_enum_may_have_json_names_of_its_own() {
        Codec<Act.Status> codec = Codec.enumOf(ImmutableMap.of("signed", Act.Status.SIGNED, "draft", Act.Status.DRAFT));
        assertThat(written(codec, Act.Status.DRAFT)).isEqualTo("\"draft\"\n");
        assertThat(codec.read(utf8("\"signed\"")).orThrow()).isEqualTo(Act.Status.SIGNED);
        assertThatThrownBy(() -> written(codec, Act.Status.REPEALED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REPEALED");
    }

    @Test
    void a_map_keeps_the_order_given() {
        assertThat(Codec.mapOf(Codec.bool())
                        .read(utf8("{\"b\": true, \"a\": false}"))
                        .orThrow()
                        .keySet())
                .containsExactly("b", "a");
    }

    @Test
    void nothing_is_written_of_a_value_that_has_no_form() throws IOException {
        Codec<Act.Headcount> exact = Codec.<Act.Headcount>choice("headcount")
                .when("exactly", Act.Exactly.class, Codec.intNumber(), Act.Exactly::count, Act.Exactly::new)
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(
                        () -> Codec.listOf(exact).write(ImmutableList.of(new Act.Exactly(1), new Act.AtLeast(2)), out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AtLeast");
        assertThat(out.size()).isZero();
    }

    @Test
    void the_stream_stays_open() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Codec.bool().write(true, out);
        Codec.bool().writeCompact(false, out);
        assertThat(out).hasToString("true\nfalse\n");
        assertThat(closed[0]).isFalse();
    }

    @Test
    void as_many_levels_are_written_as_are_read_and_not_one_more() {
        int most = Limits.standard().maxDepth();
        JsonLayout layout = new JsonLayout();
        for (int level = 0; level < most; level++) {
            layout.startList();
        }

        assertThat(readsLists(most)).isTrue();
        assertThat(readsLists(most + 1)).isFalse();
        assertThatThrownBy(layout::startList).hasMessageContaining("more than " + most + " levels deep");
    }

    private static boolean readsLists(int levels) {
        return Codec.readTree(utf8("[".repeat(levels) + "]".repeat(levels)), Limits.standard())
                .problems()
                .isEmpty();
    }
}

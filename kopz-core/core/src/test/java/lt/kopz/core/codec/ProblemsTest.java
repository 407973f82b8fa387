package lt.kopz.core.codec;

import static lt.kopz.core.codec.Examples.ACT;
import static lt.kopz.core.codec.Examples.AMOUNT;
import static lt.kopz.core.codec.Examples.COUNT_OR_HEADCOUNT;
import static lt.kopz.core.codec.Examples.HEADCOUNT;
import static lt.kopz.core.codec.Examples.REGISTER;
import static lt.kopz.core.codec.Examples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import lt.kopz.core.codec.example.Act;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static List<String> problems(Codec<?> codec, String json) {
        return problems(codec, utf8(json), Limits.standard());
    }

    private static List<String> problems(Codec<?> codec, byte[] json, Limits limits) {
        Reading<?> reading = codec.read(json, limits);
        assertThat(reading.value().isEmpty()).isEqualTo(!reading.problems().isEmpty());
        return reading.problems().stream().map(Problem::toString).toList();
    }

    // ---- what is not JSON

    @Test
    void what_is_not_json_is_reported_where_it_stands_with_what_was_wrong_before_it() {
        assertThat(problems(AMOUNT, "{\n  \"amount\": 7,\n  \"currency\": EUR\n}"))
                .containsExactly(
                        "line 2, column 13, /amount: expected an amount such as 700.00, found a whole number (WRONG_TYPE)."
                                + " Fix: write an amount such as 700.00 in double quotes",
                        "line 3, column 15, /currency: this is not JSON: 'EUR' cannot stand here (MALFORMED_JSON)."
                                + " Fix: write texts and names in double quotes");
    }

    @Test
    void a_comma_too_many_is_told() {
        assertThat(problems(AMOUNT, "{\"amount\": \"1.00\", }"))
                .containsExactly("line 1, column 20, /amount: this is not JSON: '}' cannot stand here (MALFORMED_JSON)."
                        + " Fix: remove the comma before it");
    }

    @Test
    void comments_single_quotes_missing_commas_and_line_feeds_inside_texts_are_told() {
        assertThat(problems(AMOUNT, "/* */ {}"))
                .containsExactly("line 1, column 1: this is not JSON: '/' cannot stand here (MALFORMED_JSON)."
                        + " Fix: remove the comment, JSON has none");
        assertThat(problems(AMOUNT, "{'amount': 1}"))
                .containsExactly("line 1, column 2: this is not JSON: ''' cannot stand here (MALFORMED_JSON)."
                        + " Fix: write texts and names in double quotes");
        assertThat(problems(AMOUNT, "{\"amount\": \"1.00\" \"currency\": \"EUR\"}"))
                .containsExactly(
                        "line 1, column 19, /amount: this is not JSON: '\"' cannot stand here (MALFORMED_JSON)."
                                + " Fix: look for a missing or extra quote, comma, colon or bracket just before it");
        assertThat(problems(AMOUNT, "{\"amount\": \"1\n.00\"}"))
                .containsExactly("line 1, column 14, /amount: this is not JSON: control character 10 cannot stand here"
                        + " (MALFORMED_JSON). Fix: write control characters inside texts as escapes, for example \\n");
        assertThat(problems(Codec.listOf(Codec.text()), "[NaN]").get(0))
                .startsWith("line 1, column 2, /0: this is not JSON: 'NaN'");
        assertThat(problems(Codec.listOf(Codec.text()), "[-]").get(0)).startsWith("line 1, column 3");
        assertThat(problems(Codec.listOf(Codec.text()), "hello").get(0))
                .contains("'hello'")
                .contains("MALFORMED_JSON");
    }

    @Test
    void an_empty_text_is_truncated_at_its_end() {
        assertThat(problems(AMOUNT, ""))
                .containsExactly("line 1, column 1: the text is empty (TRUNCATED). Fix: write an object (amount)");
        assertThat(problems(AMOUNT, " \n ").get(0)).startsWith("line 2, column 2: the text is empty");
    }

    @Test
    void a_text_cut_off_is_reported_at_its_end_only() {
        assertThat(problems(AMOUNT, "{\"amount\": \"1.00\",\n\"curr"))
                .containsExactly("line 2, column 6, /amount: the text ends in the middle (TRUNCATED)."
                        + " Fix: add what is missing at the end");
        assertThat(problems(Codec.listOf(Codec.bool()), "[true, tru").get(0))
                .contains("line 1, column 11")
                .contains("TRUNCATED");
        assertThat(problems(Codec.listOf(Codec.bool()), "[true,").get(0))
                .contains("line 1, column 7")
                .contains("TRUNCATED");
    }

    @Test
    void what_follows_the_value_is_reported_where_it_starts() {
        assertThat(problems(Codec.bool(), "true\n false"))
                .containsExactly("line 2, column 2: the text goes on after its value (TRAILING_CONTENT)."
                        + " Fix: remove everything after the value");
        assertThat(problems(Codec.bool(), "true x").get(0)).startsWith("line 1, column 6: the text goes on");
        assertThat(problems(Codec.bool(), "true \n \n")).isEmpty();
    }

    @Test
    void bytes_that_are_not_utf8_are_reported_where_they_stand() {
        byte[] json = "{\"amount\": \"\u0105\u017e\", \"currency\": \"\u00e9\"}".getBytes(StandardCharsets.UTF_8);
        int at = 11 + 1 + 4 + 2 + 1 + 10 + 2 + 1;
        json[at] = (byte) 0xFF;
        assertThat(problems(AMOUNT, json, Limits.standard()).get(1))
                .isEqualTo("line 1, column 31, /currency: the bytes are not UTF-8 here (INVALID_UTF8)."
                        + " Fix: save the text in the encoding UTF-8");
    }

    @Test
    void utf16_is_not_read() {
        assertThat(problems(Codec.bool(), "true".getBytes(StandardCharsets.UTF_16LE), Limits.standard()))
                .containsExactly("line 1, column 2: the bytes are not UTF-8 here (INVALID_UTF8)."
                        + " Fix: save the text in the encoding UTF-8");
        assertThat(problems(Codec.bool(), "true".getBytes(StandardCharsets.UTF_16), Limits.standard())
                        .get(0))
                .startsWith("line 1, column 1: the bytes are not UTF-8");
    }

    @Test
    void half_a_letter_at_the_end_is_a_text_cut_off_unless_the_value_was_complete() {
        byte[] json = utf8("\"\u0161\"");
        assertThat(problems(Codec.text(), Arrays.copyOf(json, 2), Limits.standard())
                        .get(0))
                .startsWith("line 1, column 2: the text ends in the middle (TRUNCATED)");
        byte[] more = {'"', '"', (byte) 0xC5};
        assertThat(problems(Codec.text(), more, Limits.standard()).get(0))
                .startsWith("line 1, column 3: the bytes are not UTF-8");
    }

    @Test
    void a_byte_order_mark_is_skipped_and_is_no_column() {
        assertThat(Codec.text().read(utf8("\uFEFF\"a\"")).orThrow()).isEqualTo("a");
        assertThat(problems(Codec.text(), "\uFEFF 5").get(0)).startsWith("line 1, column 2: expected a text");
    }

    @Test
    void a_second_byte_order_mark_is_no_json() {
        assertThat(Codec.text().read(utf8("\uFEFF\uFEFF\"a\"")).problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(ProblemKind.MALFORMED_JSON);
    }

    // ---- types and values

    @Test
    void null_is_of_no_type_and_an_optional_property_is_left_out_instead() {
        assertThat(problems(
                        ACT,
                        "{\"number\": null, \"adopted\": \"2019-10-24\", \"status\": \"SIGNED\", \"title\": null}"))
                .containsExactly(
                        "line 1, column 12, /number: expected a text, found null (WRONG_TYPE). Fix: write a text",
                        "line 1, column 72, /title: expected a text, found null (WRONG_TYPE)."
                                + " Fix: leave the property out");
    }

    @Test
    void each_kind_of_value_says_what_it_expected_and_what_it_found() {
        assertThat(problems(Codec.text(), "{\"a\": [1]}"))
                .containsExactly("line 1, column 1: expected a text, found an object (WRONG_TYPE). Fix: write a text");
        assertThat(problems(Codec.intNumber(), "\"5\""))
                .containsExactly("line 1, column 1: expected a whole number, found a text (WRONG_TYPE)."
                        + " Fix: write a whole number without quotes");
        assertThat(problems(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE), "1.0"))
                .containsExactly("line 1, column 1: expected a whole number, found a number with a fraction or exponent"
                        + " (WRONG_TYPE). Fix: write a whole number");
        assertThat(problems(Codec.bool(), "[]").get(0)).contains("expected true or false, found a list");
        assertThat(problems(Codec.listOf(Codec.text()), "true").get(0)).contains("expected a list, found true");
        assertThat(problems(Codec.mapOf(Codec.text()), "false").get(0)).contains("expected an object, found false");
        assertThat(problems(ACT, "5").get(0)).contains("expected an object (act), found a whole number");
        assertThat(problems(HEADCOUNT, "5").get(0)).contains("expected an object (headcount), found a whole number");
        assertThat(problems(COUNT_OR_HEADCOUNT, "\"5\"").get(0))
                .contains("expected a whole number or an object (headcount), found a text");
        assertThat(problems(Codec.enumOf(Act.Status.class), "1").get(0))
                .contains("expected one of 'DRAFT', 'SIGNED', 'REPEALED', found a whole number");
    }

    @Test
    void a_missing_property_is_reported_at_the_start_of_its_object_and_a_misspelt_one_is_not_missing_too() {
        assertThat(problems(ACT, "{\n \"nubmer\": \"V17-253\",\n \"amounts\": [\n  {\"currency\": \"EUR\"}]\n}"))
                .containsExactly(
                        "line 1, column 1, /adopted: the property 'adopted' is missing (MISSING_PROPERTY)."
                                + " Fix: add 'adopted', a date such as 2019-02-05",
                        "line 1, column 1, /status: the property 'status' is missing (MISSING_PROPERTY)."
                                + " Fix: add 'status', one of 'DRAFT', 'SIGNED', 'REPEALED'",
                        "line 2, column 2, /nubmer: act has no property 'nubmer' (UNKNOWN_PROPERTY)."
                                + " Fix: did you mean 'number'?",
                        "line 4, column 3, /amounts/0/amount: the property 'amount' is missing (MISSING_PROPERTY)."
                                + " Fix: add 'amount', an amount such as 700.00");
    }

    @Test
    void an_unknown_property_like_none_lists_the_known_ones_and_its_value_is_skipped() {
        assertThat(problems(AMOUNT, "{\"amount\": \"1.00\", \"a~b/c\": {\"x\": [1, {}]}, \"currency\": \"EUR\"}"))
                .containsExactly("line 1, column 20, /a~0b~1c: amount has no property 'a~b/c' (UNKNOWN_PROPERTY)."
                        + " Fix: use one of 'amount', 'currency'");
    }

    @Test
    void a_property_named_again_is_reported_at_its_second_name() {
        assertThat(problems(AMOUNT, "{\"amount\": \"1.00\", \"currency\": \"EUR\", \"amount\": 5}"))
                .containsExactly("line 1, column 39, /amount: the property 'amount' appears again (DUPLICATE_PROPERTY)."
                        + " Fix: keep one of them");
        assertThat(problems(Codec.mapOf(Codec.intNumber()), "{\"a\": \"x\", \"a\": 2}"))
                .containsExactly(
                        "line 1, column 7, /a: expected a whole number, found a text (WRONG_TYPE)."
                                + " Fix: write a whole number without quotes",
                        "line 1, column 12, /a: the property 'a' appears again (DUPLICATE_PROPERTY)."
                                + " Fix: keep one of them");
        assertThat(problems(HEADCOUNT, "{\"exactly\": 1, \"exactly\": 1}").get(0))
                .startsWith("line 1, column 16, /exactly: the property 'exactly' appears again");
    }

    @Test
    void a_choice_has_exactly_one_known_case() {
        assertThat(problems(HEADCOUNT, "{\"atleast\": 5}"))
                .containsExactly("line 1, column 2, /atleast: headcount has no case 'atleast' (UNKNOWN_CASE)."
                        + " Fix: did you mean 'atLeast'?");
        assertThat(problems(HEADCOUNT, " {}"))
                .containsExactly("line 1, column 2: headcount has no case (NOT_ONE_CASE)."
                        + " Fix: add one of 'exactly', 'atLeast', 'unknown'");
        assertThat(problems(HEADCOUNT, "{\"exactly\": 1, \"atLeast\": 1}"))
                .containsExactly(
                        "line 1, column 16, /atLeast: headcount is already 'exactly' and cannot also be 'atLeast'"
                                + " (NOT_ONE_CASE). Fix: keep one of them");
        assertThat(problems(HEADCOUNT, "{\"atLeast\": 0}"))
                .containsExactly("line 1, column 13, /atLeast: At least 0 says nothing (INVALID_VALUE)."
                        + " Fix: write a whole number of 0 or more");
        assertThat(problems(HEADCOUNT, "{\"unknown\": false}").get(0)).contains("expected true, found false");
    }

    @Test
    void a_text_that_does_not_match_or_cannot_be_converted_is_told_in_one_line() {
        assertThat(problems(AMOUNT, "{\"amount\": \"1e999999999\", \"currency\": \"EUR\"}"))
                .containsExactly("line 1, column 12, /amount: the value '1e999999999' is not possible (INVALID_VALUE)."
                        + " Fix: write an amount such as 700.00");
        assertThat(problems(Examples.DATE, "\"2019-02-30\""))
                .containsExactly("line 1, column 1: the value '2019-02-30' is not possible (INVALID_VALUE)."
                        + " Fix: write a date such as 2019-02-05");
        assertThat(problems(Examples.DATE, "\"\\n\\u2028\"").get(0))
                .doesNotContain("\n")
                .doesNotContain("\u2028");
        assertThat(problems(
                                Codec.text()
                                        .as(
                                                s -> {
                                                    throw new ArithmeticException();
                                                },
                                                Object::toString),
                                "\"\"")
                        .get(0))
                .isEqualTo("line 1, column 1: the value '' is not possible (INVALID_VALUE). Fix: write a text");
    }

    @Test
    void what_a_conversion_refuses_with_a_kind_keeps_its_kind_and_arguments_wherever_it_is_refused() {
        RefusedException refused = new RefusedException(ProblemKind.NUMBER_OUT_OF_RANGE, "found", "7", "least", 8L);
        Codec<String> refusing = Codec.text()
                .as(
                        text -> {
                            throw refused;
                        },
                        text -> text);
        Codec<StringBuilder> object = Codec.<StringBuilder, StringBuilder>object("thing", StringBuilder::new)
                .required("a", Codec.text(), StringBuilder::toString, (builder, text) -> {
                    throw refused;
                })
                .build(builder -> builder);
        Codec<StringBuilder> whole = Codec.<StringBuilder, StringBuilder>object("thing", StringBuilder::new)
                .list("a", Codec.text(), builder -> ImmutableList.of(), (builder, texts) -> {})
                .build(builder -> {
                    throw refused;
                });
        assertThat(refusing.read(utf8(" \"x\"")).problems())
                .containsExactly(Problem.of(refused, new JsonPlace("", 1, 2)));
        assertThat(object.read(utf8("{\"a\": \"x\"}")).problems())
                .containsExactly(Problem.of(refused, new JsonPlace("/a", 1, 7)));
        assertThat(whole.read(utf8("{\"a\": []}")).problems())
                .containsExactly(Problem.of(refused, new JsonPlace("", 1, 1)));
    }

    @Test
    void what_is_wrong_with_a_value_is_there_as_data_too() {
        assertThat(Codec.intNumber(1, 99).read(utf8("100")).problems().get(0).arguments())
                .containsEntry("found", "100")
                .containsEntry("least", 1L)
                .containsEntry("most", 99L);
        assertThat(Codec.enumOf(Act.Status.class)
                        .read(utf8("\"SINGED\""))
                        .problems()
                        .get(0)
                        .arguments())
                .containsOnly(
                        entry("wrong", "SINGED"),
                        entry("nearest", "SIGNED"),
                        entry("allowed", ImmutableList.of("DRAFT", "SIGNED", "REPEALED")));
    }

    @Test
    void an_unknown_name_of_an_enum_is_told_with_the_nearest() {
        assertThat(problems(Codec.enumOf(Act.Status.class), "\"SINGED\""))
                .containsExactly(
                        "line 1, column 1: 'SINGED' is not one of 'DRAFT', 'SIGNED', 'REPEALED' (UNKNOWN_CODE)."
                                + " Fix: did you mean 'SIGNED'?");
        assertThat(problems(Codec.enumOf(Act.Status.class), "\"OTHER\"").get(0))
                .isEqualTo("line 1, column 1: 'OTHER' is not known here (UNKNOWN_CODE)."
                        + " Fix: use one of 'DRAFT', 'SIGNED', 'REPEALED'");
    }

    @Test
    void what_a_builder_refuses_is_reported_at_the_start_of_the_object_only_if_its_properties_were_in_order() {
        String act = "\"adopted\": \"2019-10-24\", \"status\": \"SIGNED\"";
        assertThat(problems(Codec.listOf(ACT), "[\n {\"number\": \" \", " + act + "}]"))
                .containsExactly("line 2, column 2, /0: Act.number must not be blank (INVALID_VALUE)."
                        + " Fix: correct the properties of this act");
        assertThat(problems(ACT, "{\"number\": \" \", " + act + ", \"copies\": true}"))
                .hasSize(1);
        assertThat(problems(AMOUNT, "{\"amount\": \"1.00\", \"currency\": \"USD\"}")
                        .get(0))
                .startsWith("line 1, column 1: The currency USD is not known (INVALID_VALUE)");
    }

    @Test
    void a_builder_that_misses_an_attribute_is_a_problem_too() {
        Codec<Act> incomplete = Codec.<Act, Act.Builder>object("act", Act::builder)
                .required("number", Codec.text(), Act::number, Act.Builder::number)
                .build(Act.Builder::build);
        assertThat(problems(incomplete, "{\"number\": \"1\"}").get(0))
                .contains("Act lacks adopted, status and copies; set them before build()")
                .contains("(INVALID_VALUE)");
    }

    @Test
    void what_is_read_and_then_refused_by_a_conversion_of_a_list_is_reported_at_the_start_of_the_list() {
        Codec<String> first = Codec.listOf(Codec.text())
                .as(
                        list -> {
                            if (list.isEmpty()) {
                                throw new IllegalArgumentException("An empty list has no first");
                            }
                            return list.get(0);
                        },
                        ImmutableList::of);
        assertThat(problems(Codec.mapOf(first), "{\"a\": [ ]}"))
                .containsExactly("line 1, column 7, /a: An empty list has no first (INVALID_VALUE)."
                        + " Fix: correct what is inside");
    }

    @Test
    void numbers_are_refused_just_outside_their_bounds() {
        Codec<Integer> upTo99 = Codec.intNumber(1, 99);
        assertThat(problems(upTo99, "0"))
                .containsExactly("line 1, column 1: '0' is out of range (NUMBER_OUT_OF_RANGE)."
                        + " Fix: write a whole number from 1 to 99");
        assertThat(problems(upTo99, "1")).isEmpty();
        assertThat(problems(upTo99, "99")).isEmpty();
        assertThat(problems(upTo99, "100")).hasSize(1);
        assertThat(problems(Codec.intNumber(), "2147483647")).isEmpty();
        assertThat(problems(Codec.intNumber(), "2147483648")).hasSize(1);
        assertThat(problems(Codec.intNumber(), "-2147483648")).isEmpty();
        assertThat(problems(Codec.intNumber(), "-2147483649")).hasSize(1);
        assertThat(problems(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE), "9223372036854775807"))
                .isEmpty();
        assertThat(problems(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE), "9223372036854775808"))
                .containsExactly("line 1, column 1: '9223372036854775808' is out of range (NUMBER_OUT_OF_RANGE)."
                        + " Fix: write a whole number");
        assertThat(problems(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE), "-9223372036854775808"))
                .isEmpty();
        assertThat(problems(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE), "-9223372036854775809"))
                .hasSize(1);
    }

    @Test
    void another_version_is_one_problem_and_the_rest_is_not_judged() {
        assertThat(problems(REGISTER, "{\"schemaVersion\": 2, \"acts\": 5, \"other\": [{}]}"))
                .containsExactly(
                        "line 1, column 19, /schemaVersion: this is version '2' of the format, and version 1 can be"
                                + " read (UNSUPPORTED_VERSION). Fix: convert the text to version 1, or use software that reads its"
                                + " version");
        assertThat(problems(REGISTER, "{\"complete\": true}").get(0))
                .isEqualTo(
                        "line 1, column 1, /schemaVersion: the property 'schemaVersion' is missing (MISSING_PROPERTY)."
                                + " Fix: add 'schemaVersion', the whole number 1");
        assertThat(problems(REGISTER, "{\"schemaVersion\": \"1\", \"complete\": 1}"))
                .hasSize(2);
    }

    // ---- places

    @Test
    void columns_count_characters_and_lines_end_in_three_ways() {
        assertThat(problems(Codec.listOf(Codec.text()), "[\"\u0105\u017euolas \uD83D\uDE00\", 1,\r\n2,\r 3,\n\t4]"))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly(
                        "line 1, column 15, /1",
                        "line 2, column 1, /2",
                        "line 3, column 2, /3",
                        "line 4, column 2, /4");
    }

    @Test
    void problems_are_ordered_by_place_and_capped_with_one_that_says_so() {
        Limits three = Limits.standard().withMaxProblems(3);
        Codec<?> codec = Codec.listOf(Codec.text());
        assertThat(problems(codec, utf8("[1,2,3]"), three)).hasSize(3).noneMatch(p -> p.contains("TOO_MANY"));
        assertThat(problems(codec, utf8("[1,2,3,4,5"), three))
                .hasSize(4)
                .last()
                .isEqualTo("line 1, column 8, /3: there are more than 3 problems; the rest was not read"
                        + " (TOO_MANY_PROBLEMS). Fix: correct the problems before this one and read again");
        assertThat(problems(codec, utf8("[" + "1,".repeat(200) + "1]"), Limits.standard()))
                .hasSize(101);
    }

    @Test
    void a_text_of_just_the_allowed_bytes_is_read_and_one_more_is_too_large() throws IOException {
        Limits four = Limits.standard().withMaxBytes(4);
        assertThat(problems(Codec.bool(), utf8("true"), four)).isEmpty();
        assertThat(problems(Codec.bool(), utf8("true "), four))
                .containsExactly("line 1, column 1: the text has more than 4 bytes (TOO_LARGE)."
                        + " Fix: split the text, or allow more bytes");
        assertThat(Codec.bool()
                        .read(new ByteArrayInputStream(utf8("true")), four)
                        .orThrow())
                .isTrue();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertThat(Codec.bool().read(endless, four).problems().get(0).kind()).isEqualTo(ProblemKind.TOO_LARGE);
    }

    @Test
    void a_stream_is_read_to_its_end_and_stays_open() throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(utf8("\"a\"")) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThat(Codec.text().read(in, Limits.standard()).orThrow()).isEqualTo("a");
        assertThat(closed[0]).isFalse();
    }

    @Test
    void a_single_text_or_number_too_long_is_reported_where_it_starts() {
        Limits five = Limits.standard().withMaxText(5);
        assertThat(problems(Codec.listOf(Codec.text()), utf8("[\"12345\"]"), five))
                .isEmpty();
        assertThat(problems(Codec.listOf(Codec.text()), utf8("[\"a\", \"" + "b".repeat(50_000) + "\"]"), five))
                .containsExactly("line 1, column 7, /1: a name, text or number is longer than allowed (TOO_LARGE)."
                        + " Fix: shorten it, or allow longer texts");
        assertThat(problems(Codec.listOf(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE)), "[" + "9".repeat(100) + "]")
                        .get(0))
                .contains("NUMBER_OUT_OF_RANGE");
        assertThat(problems(Codec.listOf(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE)), "[" + "9".repeat(101) + "]")
                        .get(0))
                .startsWith("line 1, column 2")
                .contains("TOO_LARGE");
        assertThat(problems(ACT, "{\"" + "n".repeat(1001) + "\": 1}").get(0)).contains("TOO_LARGE");
    }

    @Test
    void nesting_is_read_up_to_the_limit_and_reported_one_deeper() {
        Limits two = Limits.standard().withMaxDepth(2);
        Codec<?> codec = Codec.listOf(Codec.listOf(Codec.listOf(Codec.text())));
        assertThat(problems(codec, utf8("[[]]"), two)).isEmpty();
        assertThat(problems(codec, utf8("[[\n[]]]"), two))
                .containsExactly("line 2, column 1, /0/0: objects and lists are nested more than 2 deep (TOO_DEEP)."
                        + " Fix: nest less, or allow more levels");
        assertThat(problems(ACT, "{\"x\": " + "[".repeat(100_000)).get(1)).contains("TOO_DEEP");
    }

    @Test
    void limits_below_one_are_refused() {
        assertThatThrownBy(() -> Limits.standard().withMaxProblems(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("problems 0");
        assertThat(Limits.standard()
                        .withMaxBytes(5)
                        .withMaxDepth(6)
                        .withMaxText(7)
                        .withMaxProblems(8))
                .extracting(Limits::maxBytes, Limits::maxDepth, Limits::maxText, Limits::maxProblems)
                .containsExactly(5, 6, 7, 8);
    }
}

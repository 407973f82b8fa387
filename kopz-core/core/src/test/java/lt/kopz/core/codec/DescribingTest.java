package lt.kopz.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import lt.kopz.core.codec.example.Act;
import org.junit.jupiter.api.Test;

class DescribingTest {

    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$ref": "#/$defs/register",
              "$defs": {
                "register": {
                  "title": "Register",
                  "type": "object",
                  "properties": {
                    "schemaVersion": {"title": "Schema version", "const": 1, "description": "The version of this format"},
                    "acts": {"title": "Acts", "type": "array", "items": {"$ref": "#/$defs/act"}, "default": []},
                    "complete": {"title": "Complete", "type": "boolean"}
                  },
                  "required": ["schemaVersion", "complete"],
                  "additionalProperties": false
                },
                "act": {
                  "title": "Act",
                  "type": "object",
                  "description": "A legal act",
                  "properties": {
                    "number": {"title": "Number", "type": "string", "description": "As registered, for example V17-253"},
                    "adopted": {"title": "Adopted", "type": "string", "format": "date", "description": "a date such as 2019-02-05"},
                    "status": {"title": "Status", "enum": ["DRAFT", "SIGNED", "REPEALED"]},
                    "title": {"title": "Title", "type": "string"},
                    "amounts": {"title": "Amounts", "type": "array", "items": {"$ref": "#/$defs/amount"}, "default": []},
                    "names": {"title": "Names", "type": "object", "additionalProperties": {"type": "string"}, "default": {}},
                    "members": {
                      "title": "Members",
                      "anyOf": [{"type": "integer", "minimum": -2147483648, "maximum": 2147483647}, {"$ref": "#/$defs/headcount"}]
                    },
                    "amendments": {"title": "Amendments", "type": "array", "items": {"$ref": "#/$defs/act"}, "default": []},
                    "copies": {"title": "Copies", "type": "integer", "minimum": 1, "maximum": 99, "default": 1}
                  },
                  "required": ["number", "adopted", "status"],
                  "additionalProperties": false
                },
                "amount": {
                  "title": "Amount",
                  "type": "object",
                  "properties": {
                    "amount": {
                      "title": "Amount",
                      "type": "string",
                      "pattern": "^(?:-?\\\\d{1,15}\\\\.\\\\d{2})$",
                      "description": "an amount such as 700.00"
                    },
                    "currency": {"title": "Currency", "type": "string"}
                  },
                  "required": ["amount", "currency"],
                  "additionalProperties": false
                },
                "headcount": {
                  "title": "Headcount",
                  "type": "object",
                  "description": "How many people",
                  "properties": {
                    "exactly": {"title": "Exactly", "type": "integer", "minimum": 0, "maximum": 2147483647},
                    "atLeast": {
                      "title": "At least",
                      "type": "integer",
                      "minimum": 0,
                      "maximum": 2147483647,
                      "description": "Not less than so many"
                    },
                    "unknown": {"title": "Unknown", "const": true}
                  },
                  "minProperties": 1,
                  "maxProperties": 1,
                  "additionalProperties": false
                }
              }
            }
            """;

    @Test
    void the_schema_of_the_register_is_this_text() {
        assertThat(Examples.REGISTER.schema()).isEqualTo(SCHEMA);
    }

    @Test
    void the_schema_of_a_codec_without_a_name_stands_at_the_top() {
        assertThat(Codec.listOf(Codec.longNumber(0, 5)).schema()).isEqualTo("""
                        {
                          "$schema": "https://json-schema.org/draft/2020-12/schema",
                          "type": "array",
                          "items": {"type": "integer", "minimum": 0, "maximum": 5}
                        }
                        """);
        assertThat(Codec.longNumber(Long.MIN_VALUE, Long.MAX_VALUE).schema())
                .doesNotContain("minimum")
                .doesNotContain("maximum");
        assertThat(Codec.text().schema()).doesNotContain("description");
    }

    @Test
    void two_codecs_of_one_name_have_no_schema() {
        Codec<ImmutableMap<String, Act.Amount>> inner = Codec.mapOf(Examples.AMOUNT);
        Codec<Object> other =
                Codec.<Object>choice("amount").just("none", "none").build();
        Codec<Object> both = Codec.either(
                Codec.listOf(other).as(l -> l, l -> ImmutableList.of(l)),
                inner.as(m -> m, m -> ImmutableMap.of()),
                o -> true);
        assertThatThrownBy(both::schema)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'amount'");
    }

    @Test
    void a_codec_inside_itself_needs_a_name_for_its_schema_but_not_for_reading() {
        Nested nested = new Nested();
        assertThat(nested.codec.read(Examples.utf8("[[],[[]]]")).value()).isPresent();
        assertThatThrownBy(nested.codec::schema)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("name one");
    }

    /** Lists of lists of lists. */
    private static final class Nested {
        private final Codec<ImmutableList<Object>> codec =
                Codec.listOf(Codec.lazy(this::self).as(list -> list, list -> ImmutableList.of()));

        private Codec<ImmutableList<Object>> self() {
            return codec;
        }
    }

    @Test
    void names_are_plain() {
        assertThatCode(() -> Codec.choice("a1-b")).doesNotThrowAnyException();
        for (String bad : new String[] {"", "1a", "a/b", "a b", "\u0105"}) {
            assertThatThrownBy(() -> Codec.object(bad, Object::new)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Codec.choice(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_property_or_case_is_described_once() {
        assertThatThrownBy(() -> Codec.<Object, Object>object("a", Object::new)
                        .required("x", Codec.text(), Object::toString, (b, v) -> {})
                        .optional("x", Codec.text(), o -> Optional.empty(), (b, v) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'x' twice in 'a'");
        assertThatThrownBy(() -> Codec.<String>choice("a").just("x", "1").just("x", "2"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_object_has_up_to_64_properties() {
        Fields<Map<String, Integer>, ImmutableMap.Builder<String, Integer>> fields =
                Codec.<Map<String, Integer>, ImmutableMap.Builder<String, Integer>>object("wide", ImmutableMap::builder)
                        .required("p0", Codec.intNumber(), map -> map.get("p0"), (b, v) -> b.put("p0", v));
        ImmutableMap.Builder<String, Integer> value =
                ImmutableMap.<String, Integer>builder().put("p0", 0);
        for (int i = 1; i < 64; i++) {
            String name = "p" + i;
            fields = fields.required(name, Codec.intNumber(), map -> map.get(name), (b, v) -> b.put(name, v));
            value.put(name, i);
        }
        Codec<Map<String, Integer>> codec = fields.build(ImmutableMap.Builder::buildOrThrow);
        String json = Examples.written(codec, value.buildOrThrow());
        assertThat(codec.read(Examples.utf8(json)).orThrow()).isEqualTo(value.buildOrThrow());
        assertThat(codec.read(Examples.utf8("{}")).problems()).hasSize(64);
        var full = fields;
        assertThatThrownBy(() -> full.required("p64", Codec.intNumber(), map -> 0, (b, v) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 64");
    }

    @Test
    void what_means_nothing_is_refused() {
        assertThatThrownBy(() -> Codec.intNumber(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> Codec.intNumber(1, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Codec.choice("a").build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Codec.enumOf(ImmutableMap.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Codec.enumOf(ImmutableMap.of("a", 1, "b", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Codec.either(Codec.text(), Codec.text(), t -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different JSON types");
        assertThatThrownBy(() -> Codec.text("x", null, "(")).isInstanceOf(PatternSyntaxException.class);
    }
}

package lt.kopz.core.codec;

import static lt.kopz.core.codec.Examples.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Looking at eight bytes at once says what looking at them one by one does. */
class BytesProperties {

    private static final String HOSTILE = "aZ09-._ !#[]^\"\\\n\t\u0000\u001f\u007fąž€😀";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("m01-plan").ofMaxLength(120),
                Arbitraries.of(HOSTILE.codePoints()
                                .mapToObj(Character::toString)
                                .toList())
                        .list()
                        .ofMaxSize(60)
                        .map(parts -> String.join("", parts)));
    }

    @Property
    void the_end_of_a_text_is_found(@ForAll("texts") String text, @ForAll @IntRange(max = 9) int before) {
        byte[] bytes = utf8("x".repeat(before) + text);
        int expected = -1;
        for (int i = before; i < bytes.length && expected < 0; i++) {
            if (bytes[i] == '"') {
                expected = i;
            } else if (bytes[i] == '\\' || (bytes[i] >= 0 && bytes[i] < ' ')) {
                break;
            }
        }
        assertThat(Bytes.closingQuote(bytes, before)).isEqualTo(expected);
    }

    @Property
    void good_bytes_are_told_from_bad_ones(@ForAll("texts") String text, @ForAll Random random) {
        byte[] bytes = utf8(text);
        if (bytes.length > 0 && random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        int to = random.nextInt(bytes.length + 1);
        assertThat(Bytes.areUtf8(bytes, to)).isEqualTo(Utf8.isWellFormed(bytes, 0, to));
    }

    @Property
    void a_memory_gives_each_text_as_it_is_written_and_what_was_made_of_it(@ForAll List<@From("texts") String> texts) {
        Memory memory = new Memory(2);
        Codec<String> maker = Codec.text();
        for (String text : texts) {
            byte[] bytes = utf8(text + "\"");
            int slot = memory.slot(bytes, 0, bytes.length);
            int length = Bytes.closingQuote(bytes, 0);
            assertThat(slot >= 0).isEqualTo(length >= 0 && length <= Memory.LONGEST);
            if (slot >= 0) {
                String read = new String(bytes, 0, length, StandardCharsets.UTF_8);
                assertThat(memory.text(slot)).isEqualTo(read);
                assertThat(memory.made(slot, maker)).isIn(null, read);
                memory.keep(slot, maker, read);
                assertThat(memory.made(slot, Codec.text())).isNull();
            }
        }
    }

    @Property
    void shared_texts_of_any_kind_are_read_as_others_are(
            @ForAll("texts") String some, @ForAll List<@From("texts") String> texts) {
        List<String> all = Stream.concat(texts.stream(), Stream.of(some, some)).toList();
        String json = all.stream().map(text -> "\"" + escaped(text) + "\"").collect(Collectors.joining(",", "[", "]"));
        assertThat(Codec.listOf(Codec.text().shared()).read(utf8(json)).orThrow())
                .isEqualTo(all);
        assertThat(Codec.listOf(Codec.text()).read(utf8(json)).orThrow()).isEqualTo(all);
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' || c == '"' || c == '\\'
                        ? String.format(Locale.ROOT, "\\u%04x", c)
                        : Character.toString((char) c))
                .collect(Collectors.joining());
    }
}

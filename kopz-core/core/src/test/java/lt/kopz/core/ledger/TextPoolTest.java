package lt.kopz.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextPoolTest {
    /** Texts of 14 letters that all have one hash: each bit of the number is {@code Aa} or {@code BB}. */
    static List<String> colliding(int most) {
        return IntStream.range(0, most)
                .mapToObj(number -> {
                    StringBuilder text = new StringBuilder();
                    for (int bit = 0; bit < 14; bit++) {
                        text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
                    }
                    return text.toString();
                })
                .toList();
    }

    @Test
    void texts_of_one_hash_are_numbered_found_and_refused_when_they_come_again() {
        List<String> texts = colliding(1 << 14);
        assertThat(texts.stream().mapToInt(String::hashCode).distinct().count()).isEqualTo(1);
        TextPool pool = new TextPool();
        assertThat(pool.add("before")).isTrue();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(pool.add(texts.get(i))).isTrue();
            assertThat(pool.find(texts.get(i))).isEqualTo(i + 1);
        }
        assertThat(pool.isCrowded()).isTrue();
        assertThat(pool.add("after")).isTrue();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(pool.add(texts.get(i))).isFalse();
            assertThat(pool.find(texts.get(i))).isEqualTo(i + 1);
            assertThat(pool.get(i + 1)).isEqualTo(texts.get(i));
        }
        assertThat(pool.find("before")).isZero();
        assertThat(pool.find("after")).isEqualTo(texts.size() + 1);
        assertThat(pool.find("never")).isEqualTo(-1);
    }

    static Stream<Named<IntFunction<String>>> sequences() {
        return Stream.of(
                Named.of("e7", i -> "e" + i),
                Named.of(
                        "entry-0000007",
                        i -> "entry-" + Integer.toString(10_000_000 + i).substring(1)),
                Named.of("2019/7/a", i -> "2019/" + i + "/a"),
                Named.of("7", Integer::toString),
                Named.of("f-cost", i -> Integer.toHexString(i) + "-cost"),
                Named.of("Nr. 7–A", i -> "Nr. " + i + "–A"));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    @Tag("thorough")
    void ids_in_sequence_do_not_crowd(IntFunction<String> sequence) {
        TextPool pool = new TextPool();
        for (int i = 0; i < 150_000; i++) {
            pool.add(sequence.apply(i));
        }
        assertThat(pool.isCrowded()).isFalse();
    }
}

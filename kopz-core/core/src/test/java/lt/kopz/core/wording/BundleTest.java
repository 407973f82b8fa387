package lt.kopz.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static Bundle of(String lithuanian) {
        Map<String, String> files = Map.of("lt", lithuanian);
        return Bundle.of(language -> files.containsKey(language)
                ? new ByteArrayInputStream(files.get(language).getBytes(StandardCharsets.UTF_8))
                : null);
    }

    @Test
    void patterns_are_read_as_utf_8() {
        Bundle bundle = of("# pastaba\na.b=Grupė\na.c={n}\\u00a0narių\n");

        assertThat(bundle.pattern("lt", "a.b")).contains("Grupė");
        assertThat(bundle.pattern("lt", "a.c")).contains("{n}\u00a0narių");
        assertThat(bundle.keys("lt")).containsExactly("a.b", "a.c");
    }

    @Test
    void a_language_or_key_that_is_not_there_is_empty() {
        Bundle bundle = of("a=b");

        assertThat(bundle.pattern("lt", "z")).isEmpty();
        assertThat(bundle.pattern("en", "a")).isEmpty();
        assertThat(bundle.keys("en")).isEmpty();
    }

    @Test
    void a_key_given_twice_is_refused() {
        assertThatThrownBy(() -> of("a=b\nc=d\na=e").keys("lt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the key \"a\" is given twice");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() {
        Bundle bundle = Bundle.of(language -> new ByteArrayInputStream("a=\u0161".getBytes(StandardCharsets.UTF_16)));

        assertThatThrownBy(() -> bundle.keys("lt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void a_file_that_breaks_off_is_an_io_exception() {
        Bundle bundle = Bundle.of(language -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        });

        assertThatThrownBy(() -> bundle.keys("lt")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_tag_that_is_a_path_is_refused_and_never_opened() {
        AtomicInteger opened = new AtomicInteger();
        Bundle bundle = Bundle.of(language -> {
            opened.incrementAndGet();
            return null;
        });

        assertThatThrownBy(() -> bundle.keys("../lt")).isInstanceOf(IllegalArgumentException.class);
        assertThat(opened).hasValue(0);
    }

    @Test
    void a_file_is_opened_once_however_many_threads_ask_and_closed() {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        Bundle bundle = Bundle.of(language -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream("a=b".getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        });

        assertThat(IntStream.range(0, 1000)
                        .parallel()
                        .mapToObj(i -> bundle.pattern("lt", "a").orElse(""))
                        .distinct())
                .containsExactly("b");
        assertThat(opened).hasValue(1);
        assertThat(closed).hasValue(1);
    }

    @Test
    void a_language_without_a_file_is_looked_for_once_and_however_many_there_are_no_file_is_missed() {
        AtomicInteger opened = new AtomicInteger();
        Bundle bundle = Bundle.of(language -> {
            opened.incrementAndGet();
            return language.equals("lt") ? new ByteArrayInputStream("a=b".getBytes(StandardCharsets.UTF_8)) : null;
        });

        assertThat(bundle.pattern("en", "a")).isEmpty();
        assertThat(bundle.pattern("en", "b")).isEmpty();
        assertThat(opened).hasValue(1);

        for (char one = 'a'; one <= 'z'; one++) {
            for (char other = 'a'; other <= 'k'; other++) {
                assertThat(bundle.keys("x" + one + other)).isEmpty();
            }
        }
        assertThat(bundle.pattern("lt", "a")).contains("b");
    }
}

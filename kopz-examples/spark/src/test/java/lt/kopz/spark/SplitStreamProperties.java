package lt.kopz.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class SplitStreamProperties {
    @Property(tries = 500)
    void each_line_is_in_the_stretch_in_which_it_begins_and_in_no_other(
            @ForAll @StringLength(max = 60) @Chars({'a', 'b', '\n'}) String text,
            @ForAll @IntRange(min = 1, max = 20) int step,
            @ForAll @IntRange(min = 1, max = 9) int buffer)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (int start = 0; start < bytes.length; start += step) {
            InputStream in = new ByteArrayInputStream(bytes);
            in.skipNBytes(Math.max(0, start - 1));
            try (SplitStream stretch = new SplitStream(in, start, Math.min(bytes.length, start + step))) {
                String read = "";
                byte[] some = new byte[buffer];
                for (int many = stretch.read(some, 0, buffer); many >= 0; many = stretch.read(some, 0, buffer)) {
                    read += new String(some, 0, many, StandardCharsets.UTF_8);
                }
                int from = all.length();
                assertThat(read.isEmpty() || (start <= from && from < start + step))
                        .as("\"%s\" of \"%s\" from %s", read, text, start)
                        .isTrue();
                all.append(read);
            }
        }
        assertThat(all).hasToString(text);
    }
}

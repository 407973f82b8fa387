package lt.kopz.core.wording;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a UTF-8 {@code .properties} file strictly. */
final class MessageFile {
    private MessageFile() {}

    /** The patterns by key; what is wrong goes to the consumer, with its key or, for the whole file, an empty one. */
    static ImmutableSortedMap<String, String> read(InputStream file, BiConsumer<String, String> problems) {
        Map<String, String> read = new TreeMap<>();
        Properties lines = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized @Nullable Object put(Object key, Object value) {
                if (read.put((String) key, (String) value) != null) {
                    problems.accept((String) key, "is given twice; keep one of the two lines");
                }
                return null;
            }
        };
        try (Reader reader = new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            lines.load(reader);
        } catch (CharacterCodingException e) {
            problems.accept("", "the file is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("The messages cannot be read", e);
        } catch (IllegalArgumentException e) {
            problems.accept("", "the file has a \\u without four digits and letters from a to f behind it");
        }
        return ImmutableSortedMap.copyOf(read);
    }
}

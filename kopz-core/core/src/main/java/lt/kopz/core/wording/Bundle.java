package lt.kopz.core.wording;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of messages, one UTF-8 {@code .properties} file a language.
 *
 * <p>A file is read once, when its language is first asked for; any number of threads may ask. Example:
 *
 * <pre>{@code
 * Bundle patterns = Bundle.of(language -> MyMessages.class.getResourceAsStream("messages_" + language + ".properties"));
 * patterns.pattern("lt", "group.size");
 * }</pre>
 */
public final class Bundle {
    private final Function<String, @Nullable InputStream> opener;
    private final Map<String, Patterns> loaded = new ConcurrentHashMap<>();

    /** The patterns of a language, in order and for looking up. */
    private record Patterns(ImmutableSortedMap<String, String> sorted, ImmutableMap<String, String> byKey) {}

    private Bundle(Function<String, @Nullable InputStream> opener) {
        this.opener = opener;
    }

    /**
     * The patterns that an opener finds.
     *
     * @param opener opens the file of a language, or gives null where that language has none; the stream is closed after
     *     reading
     * @return the patterns
     */
    public static Bundle of(Function<String, @Nullable InputStream> opener) {
        return new Bundle(opener);
    }

    /**
     * The pattern of a key in exactly this language.
     *
     * @param language the BCP 47 tag
     * @param key the key
     * @return the pattern, or empty if that language has no file or the file no such key
     * @throws IllegalArgumentException if the tag is none
     * @throws IllegalStateException if the file is not UTF-8 or gives a key twice
     * @throws UncheckedIOException if the file cannot be read
     */
    public Optional<String> pattern(String language, String key) {
        Patterns known = loaded.get(language);
        return Optional.ofNullable(
                known == null ? patterns(language).get(key) : known.byKey().get(key));
    }

    /**
     * The keys that the file of a language has.
     *
     * @param language the BCP 47 tag
     * @return the keys, none if the language has no file
     * @throws IllegalArgumentException if the tag is none
     * @throws IllegalStateException if the file is not UTF-8 or gives a key twice
     * @throws UncheckedIOException if the file cannot be read
     */
    public ImmutableSortedSet<String> keys(String language) {
        return patterns(language).keySet();
    }

    /**
     * All patterns of a language.
     *
     * @param language the BCP 47 tag
     * @return the patterns by key, none if the language has no file
     * @throws IllegalArgumentException if the tag is none
     * @throws IllegalStateException if the file is not UTF-8 or gives a key twice
     * @throws UncheckedIOException if the file cannot be read
     */
    public ImmutableSortedMap<String, String> patterns(String language) {
        Patterns known = loaded.get(language);
        if (known != null) {
            return known.sorted();
        }
        String tag = LanguageTags.canonical(language);
        return tag.equals(language) ? load(tag) : patterns(tag);
    }

    private synchronized ImmutableSortedMap<String, String> load(String language) {
        Patterns known = loaded.get(language);
        if (known != null) {
            return known.sorted();
        }
        InputStream file = opener.apply(language);
        ImmutableSortedMap<String, String> patterns =
                MessageFile.read(file == null ? InputStream.nullInputStream() : file, (key, problem) -> {
                    throw new IllegalStateException("The messages of \"" + language + "\": "
                            + (key.isEmpty() ? "" : "the key \"" + key + "\" ") + problem);
                });
        // of languages without a file only some, so that unknown tags cost little memory
        if (file != null || loaded.size() < 100) {
            loaded.put(language, new Patterns(patterns, ImmutableMap.copyOf(patterns)));
        }
        return patterns;
    }
}

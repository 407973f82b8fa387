package lt.kopz.core.codec;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A JSON Schema (draft 2020-12) being written; named codecs become {@code $defs} in the order they are met. */
final class Schema {

    private final JsonLayout out = new JsonLayout();
    private final Map<String, Named> defined = new HashMap<>();
    private final Deque<Named> pending = new ArrayDeque<>();
    private final Set<Object> resolving = new HashSet<>();

    /** A codec with a name of its own. */
    interface Named {
        String name();

        /** Writes the members of its definition. */
        void define(Schema schema);
    }

    static String of(Codec<?> root) {
        Schema schema = new Schema();
        JsonLayout out = schema.out;
        out.startObject();
        out.member("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.describe(schema);
        schema.description(root.about());
        if (!schema.pending.isEmpty()) {
            out.name("$defs");
            out.startObject();
            for (Named next = schema.pending.poll(); next != null; next = schema.pending.poll()) {
                out.name(next.name());
                out.startObject();
                next.define(schema);
                out.end();
            }
            out.end();
        }
        out.end();
        try {
            StringBuilder text = new StringBuilder();
            out.writeTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("A StringBuilder throws no IOException", e);
        }
    }

    JsonLayout out() {
        return out;
    }

    void description(String about) {
        if (!about.isEmpty()) {
            out.member("description", about);
        }
    }

    /** A name of the format as words: {@code declared-size} is "Declared size", {@code knownUntil} is "Known until". */
    void title(String name) {
        StringBuilder words = new StringBuilder().append(Ascii.toUpperCase(name.charAt(0)));
        for (char c : name.substring(1).toCharArray()) {
            if (Ascii.isUpperCase(c)) {
                words.append(' ');
            }
            words.append(c == '-' ? ' ' : Ascii.toLowerCase(c));
        }
        out.member("title", words.toString());
    }

    /** A member whose value is the schema of a codec. */
    void member(String name, Codec<?> codec) {
        out.name(name);
        value(codec, codec.about());
    }

    /** The schema of a codec as a value of its own. */
    void value(Codec<?> codec, String about) {
        out.startObject();
        codec.describe(this);
        description(about);
        out.end();
    }

    void reference(Named codec) {
        Named known = defined.putIfAbsent(codec.name(), codec);
        if (known == null) {
            pending.add(codec);
        } else if (known != codec) {
            throw new IllegalStateException("Two codecs are named '" + codec.name() + "'; give one another name");
        }
        out.member("$ref", "#/$defs/" + codec.name());
    }

    /** Follows a deferred codec; a cycle that meets no named codec has no schema. */
    void follow(Object deferred, Codec<?> target) {
        if (!resolving.add(deferred)) {
            throw new IllegalStateException("A codec contains itself without a named object between; name one");
        }
        target.describe(this);
        resolving.remove(deferred);
    }
}

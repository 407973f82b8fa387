package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads and writes any JSON, whatever its form; {@link Codec#readTree} states what comes out. */
final class TreeCodec extends Codec<Object> {

    @Override
    @Nullable Object take(Scan scan) {
        JsonToken token = scan.token();
        if (token == JsonToken.START_OBJECT) {
            return object(scan);
        }
        if (token == JsonToken.START_ARRAY) {
            return list(scan);
        }
        return token == JsonToken.VALUE_STRING
                ? scan.text()
                : new JsonLiteral(scan.parser().getString());
    }

    private Map<String, Object> object(Scan scan) {
        scan.enter();
        Map<String, Object> members = new LinkedHashMap<>();
        while (scan.next() == JsonToken.PROPERTY_NAME) {
            String name = scan.name();
            if (members.containsKey(name)) {
                ObjectCodecs.duplicate(scan, name);
                continue;
            }
            scan.next();
            Object value = take(scan);
            if (value != null) {
                members.put(name, value);
            }
        }
        return Collections.unmodifiableMap(members);
    }

    private ImmutableList<Object> list(Scan scan) {
        List<Object> elements = new ArrayList<>();
        while (scan.next() != JsonToken.END_ARRAY) {
            Object element = take(scan);
            if (element != null) {
                elements.add(element);
            }
        }
        return ImmutableList.copyOf(elements);
    }

    @Override
    void put(Object value, Layout out) {
        if (value instanceof Map<?, ?> object) {
            out.startObject();
            object.forEach((name, member) -> {
                out.name((String) name);
                put(member, out);
            });
            out.end();
        } else if (value instanceof List<?> list) {
            out.startList();
            list.forEach(element -> put(element, out));
            out.end();
        } else if (value instanceof JsonLiteral literal) {
            out.literal(literal.printed());
        } else {
            out.text((String) value);
        }
    }

    @Override
    boolean starts(JsonToken token) {
        return true;
    }

    @Override
    Text expected() {
        return Phrase.of(JsonMessage.ANY);
    }

    @Override
    void describe(Schema schema) {
        // any value
    }
}

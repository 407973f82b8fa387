package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything in a tree that has an id, by its id; the dossier itself has the empty one. */
final class Facts {
    /** A fact: the JSON Pointer of its object, and the object. */
    record Fact(String pointer, Map<String, Object> object) {}

    private final Map<String, Fact> byId = new LinkedHashMap<>();

    Facts(Map<String, Object> root) {
        byId.put("", new Fact("", root));
        root.forEach((name, value) -> collect("/" + name, value));
    }

    private void collect(String pointer, @Nullable Object node) {
        Map<String, Object> object = Cells.object(node);
        List<Object> list = Cells.list(node);
        if (object != null) {
            if (object.get("id") instanceof String id) {
                byId.putIfAbsent(id, new Fact(pointer, object));
            }
            object.forEach((name, value) -> collect(pointer + "/" + name, value));
        } else if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                collect(pointer + "/" + i, list.get(i));
            }
        }
    }

    ImmutableList<String> ids() {
        return byId.keySet().stream().filter(id -> !id.isEmpty()).collect(ImmutableList.toImmutableList());
    }

    @Nullable Fact get(String id) {
        return byId.get(id);
    }
}

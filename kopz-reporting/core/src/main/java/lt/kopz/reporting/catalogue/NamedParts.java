package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a report, each under a name, in reading order. */
final class NamedParts<P> {
    private final ImmutableMap<String, P> parts;

    private NamedParts(ImmutableMap<String, P> parts) {
        this.parts = parts;
    }

    static <P> NamedParts<P> none() {
        return new NamedParts<>(ImmutableMap.of());
    }

    ImmutableList<String> names() {
        return parts.keySet().asList();
    }

    ImmutableList<P> inReadingOrder() {
        return parts.values().asList();
    }

    P get(String name) {
        return inReadingOrder().get(indexOf(name));
    }

    NamedParts<P> with(String name, P part) {
        return inserted(parts.size(), name, part);
    }

    NamedParts<P> before(String other, String name, P part) {
        return inserted(indexOf(other), name, part);
    }

    NamedParts<P> after(String other, String name, P part) {
        return inserted(indexOf(other) + 1, name, part);
    }

    NamedParts<P> replacing(String name, P part) {
        indexOf(name);
        Map<String, P> all = new LinkedHashMap<>(parts);
        all.put(name, part);
        return new NamedParts<>(ImmutableMap.copyOf(all));
    }

    NamedParts<P> without(String name) {
        indexOf(name);
        Map<String, P> all = new LinkedHashMap<>(parts);
        all.remove(name);
        return new NamedParts<>(ImmutableMap.copyOf(all));
    }

    NamedParts<P> inOrder(String... names) {
        ImmutableList<String> order = ImmutableList.copyOf(names);
        if (order.size() != parts.size() || !order.containsAll(parts.keySet())) {
            throw new IllegalArgumentException("The order " + order + " does not name every part once: the parts are "
                    + parts.keySet() + "; leave one out by without(…)");
        }
        ImmutableMap.Builder<String, P> all = ImmutableMap.builder();
        for (String name : order) {
            all.put(name, get(name));
        }
        return new NamedParts<>(all.buildOrThrow());
    }

    private NamedParts<P> inserted(int index, String name, P part) {
        if (parts.containsKey(name)) {
            throw new IllegalArgumentException("The report already has a part \"" + name
                    + "\": choose another name, or replace it by replacing(…)");
        }
        ImmutableMap.Builder<String, P> all = ImmutableMap.builder();
        List<String> names = new ArrayList<>(parts.keySet());
        names.add(index, name);
        for (String each : names) {
            all.put(each, each.equals(name) ? part : get(each));
        }
        return new NamedParts<>(all.buildOrThrow());
    }

    private int indexOf(String name) {
        int index = names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "The report has no part \"" + name + "\"; its parts are " + parts.keySet());
        }
        return index;
    }
}

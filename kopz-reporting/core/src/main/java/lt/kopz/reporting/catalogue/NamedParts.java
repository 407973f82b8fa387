package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is put together of parts, each under a name, in reading order.
 *
 * @param <P> what a part is
 * @param <R> what is put together of them
 */
public abstract sealed class NamedParts<P, R> permits Report, Comparison {
    private final ImmutableMap<String, P> parts;

    NamedParts(ImmutableMap<String, P> parts) {
        this.parts = parts;
    }

    /** Copies this one with these parts in place of its own. */
    abstract R having(ImmutableMap<String, P> value);

    ImmutableMap<String, P> named() {
        return parts;
    }

    /**
     * The names of the parts.
     *
     * @return the names in reading order
     */
    public ImmutableList<String> parts() {
        return parts.keySet().asList();
    }

    /**
     * Copies this report with one more part at its end.
     *
     * @param name a name of one's own choice
     * @param part what it states
     * @return the copy
     * @throws IllegalArgumentException if there is a part of that name
     */
    public R with(String name, P part) {
        return inserted(parts.size(), name, part);
    }

    /**
     * A part, for reports of one's own.
     *
     * @param name the name of the part
     * @return the part
     * @throws IllegalArgumentException if there is no part of that name
     */
    public P part(String name) {
        return parts.values().asList().get(indexOf(name));
    }

    /**
     * Copies this report with one more part before another.
     *
     * @param other the name of the part that follows
     * @param name a name of one's own choice
     * @param part what it states
     * @return the copy
     * @throws IllegalArgumentException if there is no part {@code other}, or there is one of the new name
     */
    public R before(String other, String name, P part) {
        return inserted(indexOf(other), name, part);
    }

    /**
     * Copies this report with one more part after another.
     *
     * @param other the name of the part that goes before
     * @param name a name of one's own choice
     * @param part what it states
     * @return the copy
     * @throws IllegalArgumentException if there is no part {@code other}, or there is one of the new name
     */
    public R after(String other, String name, P part) {
        return inserted(indexOf(other) + 1, name, part);
    }

    /**
     * Copies this report with another part under a name it has.
     *
     * @param name the name of the part
     * @param part what it states from now on
     * @return the copy
     * @throws IllegalArgumentException if there is no part of that name
     */
    public R replacing(String name, P part) {
        indexOf(name);
        Map<String, P> all = new LinkedHashMap<>(parts);
        all.put(name, part);
        return having(ImmutableMap.copyOf(all));
    }

    /**
     * Copies this report without a part.
     *
     * @param name the name of the part
     * @return the copy
     * @throws IllegalArgumentException if there is no part of that name
     */
    public R without(String name) {
        indexOf(name);
        return having(ImmutableMap.copyOf(Maps.filterKeys(parts, other -> !other.equals(name))));
    }

    /**
     * Copies this report with its parts in another order.
     *
     * @param names the names of all parts, each once
     * @return the copy
     * @throws IllegalArgumentException if a name is missing, unknown or given twice
     */
    public R inOrder(String... names) {
        ImmutableList<String> order = ImmutableList.copyOf(names);
        if (order.size() != parts.size() || !order.containsAll(parts.keySet())) {
            throw new IllegalArgumentException("The order " + order + " does not name every part once: the parts are "
                    + parts.keySet() + "; leave one out by without(…)");
        }
        return having(Maps.toMap(order, this::part));
    }

    private R inserted(int index, String name, P part) {
        if (parts.containsKey(name)) {
            throw new IllegalArgumentException("The report already has a part \"" + name
                    + "\": choose another name, or replace it by replacing(…)");
        }
        List<String> names = new ArrayList<>(parts.keySet());
        names.add(index, name);
        return having(Maps.toMap(names, each -> each.equals(name) ? part : part(each)));
    }

    private int indexOf(String name) {
        int index = parts().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "The report has no part \"" + name + "\"; its parts are " + parts.keySet());
        }
        return index;
    }
}

package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.exchange.JsonTree;
import lt.kopz.core.exchange.Loss;
import lt.kopz.core.json.Dossiers;
import org.jspecify.annotations.Nullable;

/** Lays the JSON of a dossier out as grids, and finds what is lost by going there and back. */
final class Grids {
    /** The last names of the paths of texts. */
    private static final ImmutableSet<String> TEXTS = Tables.ALL.stream()
            .flatMap(table -> table.columns().stream())
            .map(Column::path)
            .filter(path -> path.endsWith("/lt"))
            .map(path -> path.substring(0, path.length() - 3).replace("/*", ""))
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .collect(ImmutableSet.toImmutableSet());

    /** What a dossier is as tables. */
    record Laid(ImmutableList<Grid> grids, ImmutableList<Loss> losses) {}

    private Grids() {}

    /**
     * Lays out a dossier.
     *
     * @param dossier the dossier
     * @param head how many rows stand above the data
     */
    static Laid of(Dossier dossier, int head) {
        Map<String, Object> tree = tree(dossier);
        Map<String, Object> whole = Objects.requireNonNull(Cells.object(copy(tree)), "an object");
        agendas(whole);
        elements(at(whole, "claims")).forEach(Assertions::flatten);
        List<Grid> grids = new ArrayList<>();
        for (Table table : Tables.FACTS) {
            List<List<String>> rows = new ArrayList<>();
            rows(table, whole).forEach(row -> rows.add(cells(table, row.object(), row.owner())));
            grids.add(grid(table, rows, head));
        }
        Map<String, Object> bare = Assembly.facts(grids);
        List<List<String>> sources = new ArrayList<>();
        walk(whole, bare, "", "", (from, to, fact, path) -> sources(from, to, fact, path, sources));
        Grid told = grid(Tables.SOURCES, sources, head);
        Assembly.addSources(bare, told);
        List<List<String>> texts = new ArrayList<>();
        walk(whole, bare, "", "", (from, to, fact, path) -> forms(from, to, fact, path, texts));
        grids.add(told);
        grids.add(grid(Tables.TEXTS, texts, head));
        Dossier back = Assembly.read(grids, List.of()).orThrow();
        return new Laid(ImmutableList.copyOf(grids), JsonTree.losses(tree, tree(back), true));
    }

    private static Map<String, Object> tree(Dossier dossier) {
        return Objects.requireNonNull(Cells.object(JsonTree.read(Dossiers.toBytes(dossier))), "an object");
    }

    /** A tree that may be changed. */
    private static Object copy(Object node) {
        Map<String, Object> object = Cells.object(node);
        List<Object> list = Cells.list(node);
        if (object != null) {
            Map<String, Object> copy = new LinkedHashMap<>();
            object.forEach((name, value) -> copy.put(name, copy(value)));
            return copy;
        }
        if (list != null) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        return node;
    }

    /** An agenda of titles alone is an agenda of items that have a title alone. */
    private static void agendas(Map<String, Object> tree) {
        for (Map<String, Object> meeting : elements(at(tree, "group/meetings"))) {
            List<Object> titles = Cells.list(meeting.remove("agenda"));
            if (titles != null) {
                List<Object> items = new ArrayList<>();
                for (Object title : titles) {
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("title", title);
                    items.add(item);
                }
                meeting.put("agendaItems", items);
            }
        }
    }

    /** A row as JSON, and the id of the row it is a part of; empty where it is a part of none. */
    private record Row(String owner, Map<String, Object> object) {}

    private static List<Row> rows(Table table, Map<String, Object> whole) {
        List<Row> rows = new ArrayList<>();
        if (table.owner().isPresent()) {
            Table owner = Tables.named(table.owner().get()).orElseThrow();
            for (Row each : rows(owner, whole)) {
                String id = String.valueOf(each.object().get("id"));
                elements(at(each.object(), table.place())).forEach(part -> rows.add(new Row(id, part)));
            }
        } else if (table.single()) {
            Map<String, Object> only = table.place().isEmpty() ? whole : Cells.object(at(whole, table.place()));
            if (only != null) {
                rows.add(new Row("", only));
            }
        } else {
            elements(at(whole, table.place())).forEach(row -> rows.add(new Row("", row)));
        }
        return rows;
    }

    private static Grid grid(Table table, List<List<String>> rows, int head) {
        ImmutableList.Builder<Grid.Line> lines = ImmutableList.builder();
        int number = head;
        for (List<String> row : rows) {
            number++;
            lines.add(new Grid.Line(number, ImmutableList.copyOf(row)));
        }
        return new Grid(table, table.name(), Grid.empty(table).places(), head + 1, lines.build());
    }

    private static List<String> cells(Table table, @Nullable Object row, String owner) {
        List<String> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            int star = column.path().indexOf("/*");
            if (column.kind() == Kind.OWNER) {
                cells.add(owner);
            } else if (star < 0) {
                cells.add(Cells.text(column.kind(), at(row, column.path())));
            } else {
                List<String> values = new ArrayList<>();
                List<Object> list = Cells.list(at(row, column.path().substring(0, star)));
                String rest = column.path().substring(star + 2);
                for (Object element : list == null ? List.of() : list) {
                    values.add(Cells.text(column.kind(), rest.isEmpty() ? element : at(element, rest.substring(1))));
                }
                cells.add(Listing.join(values));
            }
        }
        return cells;
    }

    private static @Nullable Object at(@Nullable Object node, String path) {
        Object at = node;
        for (String name : path.split("/", -1)) {
            Map<String, Object> object = Cells.object(at);
            at = object == null ? null : object.get(name);
        }
        return at;
    }

    private static List<Map<String, Object>> elements(@Nullable Object node) {
        List<Map<String, Object>> elements = new ArrayList<>();
        List<Object> list = Cells.list(node);
        for (Object element : list == null ? List.of() : list) {
            Map<String, Object> object = Cells.object(element);
            if (object != null) {
                elements.add(object);
            }
        }
        return elements;
    }

    // ---- what stands beside the facts

    private interface Visit {
        void at(Object from, @Nullable Object to, String fact, String path);
    }

    /** Goes through two trees side by side, as far as both have something; of texts, as far as the first has. */
    private static void walk(Object from, @Nullable Object to, String fact, String path, Visit visit) {
        Map<String, Object> object = Cells.object(from);
        Map<String, Object> other = Cells.object(to);
        List<Object> list = Cells.list(from);
        List<Object> others = Cells.list(to);
        String here = fact;
        String way = path;
        if (object != null && object.get("id") instanceof String id && !path.isEmpty()) {
            here = id;
            way = "";
        }
        visit.at(from, to, here, way);
        if (object != null) {
            for (Map.Entry<String, Object> entry : object.entrySet()) {
                Object next = other == null ? null : other.get(entry.getKey());
                if (next != null || (other != null && TEXTS.contains(entry.getKey())) || isText(object)) {
                    walk(entry.getValue(), next, here, step(way, entry.getKey()), visit);
                }
            }
        } else if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                Object next = others == null || i >= others.size() ? null : others.get(i);
                walk(list.get(i), next, here, step(way, Integer.toString(i)), visit);
            }
        }
    }

    private static String step(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** Whether an object gives a text by its languages. */
    private static boolean isText(Map<String, Object> object) {
        return !object.isEmpty()
                && object.entrySet().stream()
                        .allMatch(entry -> entry.getKey().matches("[a-z]{2,3}(-[A-Za-z0-9]+)*")
                                && Cells.plain(entry.getValue()) instanceof String);
    }

    private static void sources(
            Object from, @Nullable Object to, String fact, String path, List<List<String>> sources) {
        Map<String, Object> object = Cells.object(from);
        if (object == null || to == null || !(object.get("provenance") instanceof Map<?, ?>)) {
            return;
        }
        Object provenance = object.get("provenance");
        List<Map<String, Object>> places = elements(at(provenance, "sources"));
        for (int i = 0; i < Math.max(1, places.size()); i++) {
            List<String> cells = new ArrayList<>(List.of(fact, path));
            for (Column column :
                    Tables.SOURCES.columns().subList(2, Tables.SOURCES.columns().size())) {
                boolean once =
                        column.path().startsWith("basis") || column.path().startsWith("because");
                Object in = once ? (i == 0 ? provenance : null) : (i < places.size() ? places.get(i) : null);
                cells.add(Cells.text(column.kind(), at(in, column.path())));
            }
            sources.add(cells);
        }
    }

    private static void forms(Object from, @Nullable Object to, String fact, String path, List<List<String>> texts) {
        Map<String, Object> object = Cells.object(from);
        boolean cased = object != null && object.get("text") instanceof String;
        boolean missing = to == null && (cased || from instanceof String);
        if (!missing && !(cased && to instanceof String)) {
            return;
        }
        List<String> cells = new ArrayList<>(List.of(fact, path));
        for (Column column :
                Tables.TEXTS.columns().subList(2, Tables.TEXTS.columns().size())) {
            boolean base = column.path().equals("text");
            if (object == null) {
                cells.add(base ? String.valueOf(from) : "");
            } else {
                cells.add(base && !missing ? "" : Cells.text(column.kind(), object.get(column.path())));
            }
        }
        texts.add(cells);
    }
}

package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.exchange.JsonTree;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.sheets.CellProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON of a dossier out of grids, and remembers which cell each value comes from, so that what the codecs say of a place in
 * the JSON can be said of the cell.
 */
final class Assembly {
    private static final Pattern POINTER = Pattern.compile("/[A-Za-z]+(/[A-Za-z0-9-]+)+");
    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");

    /** A cell, or a row by its first cell. */
    private record At(Grid grid, int line, int column) {
        String cell() {
            return grid.cell(line, column);
        }

        Column column(int index) {
            return grid.table().columns().get(index);
        }

        CellProblem.Place in(String value) {
            return new CellProblem.Place(
                    grid.sheet(),
                    cell(),
                    value,
                    grid.table().name(),
                    column(column).name());
        }

        /** The sheet and the cell, as {@link CellProblem#place} has it. */
        String place() {
            return grid.sheet() + "!" + cell();
        }
    }

    private record Owner(String pointer, Map<String, Object> object) {}

    private final Map<String, Object> root = new LinkedHashMap<>();
    private final Map<String, Grid> grids = new HashMap<>();
    private final Map<String, At> cells = new HashMap<>();
    private final Map<String, At> rows = new HashMap<>();
    private final Map<String, Map<String, Owner>> owners = new HashMap<>();
    private final List<CellProblem> problems = new ArrayList<>();

    private Assembly(Iterable<Grid> all) {
        all.forEach(grid -> grids.put(grid.table().name(), grid));
    }

    /** The JSON of the facts alone, without sources and further texts. */
    static Map<String, Object> facts(Iterable<Grid> grids) {
        Assembly assembly = new Assembly(grids);
        assembly.facts();
        return assembly.root;
    }

    /** Puts sources where they belong. */
    static void addSources(Map<String, Object> root, Grid sources) {
        Assembly assembly = new Assembly(List.of(sources));
        assembly.root.putAll(root);
        assembly.aboutFacts(Tables.SOURCES, assembly::source);
        root.putAll(assembly.root);
    }

    /** Reads a dossier from grids in which problems may have been found already. */
    static SheetReading read(Iterable<Grid> grids, List<CellProblem> found) {
        Assembly assembly = new Assembly(grids);
        assembly.problems.addAll(found);
        assembly.facts();
        assembly.aboutFacts(Tables.SOURCES, assembly::source);
        assembly.aboutFacts(Tables.TEXTS, assembly::text);
        assembly.root.put("schemaVersion", new JsonLiteral(Integer.toString(Dossiers.SCHEMA_VERSION)));
        Reading<Dossier> reading = Dossiers.load(JsonTree.write(assembly.root).getBytes(UTF_8));
        assembly.add(reading.problems());
        return assembly.problems.isEmpty()
                ? new SheetReading(reading.value(), ImmutableList.of())
                : new SheetReading(Optional.empty(), assembly.sorted());
    }

    // ---- facts

    private void facts() {
        for (Table table : Tables.FACTS) {
            Grid grid = grids.get(table.name());
            if (grid != null) {
                grid.lines().stream().filter(line -> !line.isEmpty()).forEach(line -> row(grid, line));
            }
        }
    }

    private void row(Grid grid, Grid.Line line) {
        Table table = grid.table();
        String pointer;
        Map<String, Object> object;
        if (table.single()) {
            pointer = table.place().isEmpty() ? "" : "/" + table.place();
            if (rows.containsKey(pointer)) {
                problem(
                        Complaint.MORE_THAN_ONE_ROW,
                        new At(grid, line.number(), 0),
                        line.cells().get(0));
                return;
            }
            object = pointer.isEmpty() ? root : childAt(root, table.place());
        } else {
            Owner owner = owner(grid, line);
            if (owner == null) {
                return;
            }
            List<Object> list = list(owner.object(), table.place());
            pointer = owner.pointer() + "/" + table.place() + "/" + list.size();
            object = new LinkedHashMap<>();
            list.add(object);
        }
        rows.put(pointer, new At(grid, line.number(), 0));
        fill(grid, line, pointer, object);
        if (table.name().equals("claims")) {
            assertion(grid, line, pointer, object);
        }
        if (object.get("id") instanceof String id) {
            owners.computeIfAbsent(table.name(), any -> new HashMap<>()).putIfAbsent(id, new Owner(pointer, object));
        }
    }

    private @Nullable Owner owner(Grid grid, Grid.Line line) {
        Table table = grid.table();
        if (table.owner().isEmpty()) {
            return new Owner("", root);
        }
        String ownerTable = table.owner().get();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.kind() == Kind.OWNER) {
                String id = line.cells().get(i).strip();
                Owner owner = owners.getOrDefault(ownerTable, Map.of()).get(id);
                if (owner == null) {
                    problem(
                            id.isEmpty() ? Complaint.NO_OWNER : Complaint.UNKNOWN_OWNER,
                            new At(grid, line.number(), i),
                            id,
                            "owner",
                            ownerTable);
                }
                return owner;
            }
        }
        return null;
    }

    private void fill(Grid grid, Grid.Line line, String pointer, Map<String, Object> object) {
        for (int i = 0; i < grid.table().columns().size(); i++) {
            Column column = grid.table().columns().get(i);
            String text = line.cells().get(i);
            At at = new At(grid, line.number(), i);
            if (text.isBlank()) {
                if (column.kind() == Kind.CURRENCY && column.path().contains("/")) {
                    currency(object, column.path(), pointer, at);
                }
            } else if (column.isList()) {
                fillList(column, Listing.split(text), pointer, object, at);
            } else {
                fillOne(column, text, pointer, object, at);
            }
        }
        period(grid, line, pointer);
    }

    /** An amount without a currency is in that of the dossier. */
    private void currency(Map<String, Object> object, String path, String pointer, At at) {
        Map<String, Object> amount = object;
        String[] names = path.split("/", -1);
        for (int i = 0; i < names.length - 1 && amount != null; i++) {
            amount = Cells.object(amount.get(names[i]));
        }
        Object currency = root.get("currency");
        if (amount != null && currency != null) {
            amount.put("currency", currency);
            cells.put(pointer + "/" + path, at);
        }
    }

    private void fillOne(Column column, String text, String pointer, Map<String, Object> object, At at) {
        if (column.kind() == Kind.OWNER) {
            return;
        }
        @Nullable Object node = switch (column.kind()) {
            case COUNT -> count(text, at);
            case MAP -> map(text, at);
            case AMOUNT -> amount(Cells.node(column, text), text, at);
            case FROM -> text.strip() + "/";
            case UNTIL -> Cells.text(Kind.TEXT, object.get(column.path())) + text.strip();
            default -> Cells.node(column, text);
        };
        if (node != null) {
            put(object, column.path().split("/", -1), node);
            cells.put(pointer + "/" + column.path(), at);
        }
    }

    /** Of what a claim asserts each part is told of its cell, whatever the case calls it. */
    private void assertion(Grid grid, Grid.Line line, String pointer, Map<String, Object> claim) {
        At kind = new At(grid, line.number(), grid.table().indexOf("kind"));
        Object code = claim.get("kind");
        Assertions.Case.of(code).ifPresent(known -> {
            for (int i = 0; i < grid.table().columns().size(); i++) {
                Column column = grid.table().columns().get(i);
                if (!known.takes(column.path()) && !line.cells().get(i).isBlank()) {
                    problem(
                            Complaint.NOT_OF_THIS_CLAIM,
                            new At(grid, line.number(), i),
                            line.cells().get(i),
                            "claim",
                            known.name());
                }
            }
        });
        ImmutableMap<String, String> parts = Assertions.unfold(claim);
        cells.put(pointer + "/assertion", kind);
        if (parts.isEmpty() && code != null) {
            problems.add(notOfList(kind, value(kind)));
        }
        parts.forEach((part, place) -> {
            for (int i = 0; i < grid.table().columns().size(); i++) {
                String path = grid.table().columns().get(i).path();
                if ((path + "/").startsWith(part + "/")) {
                    At at = cells.getOrDefault(pointer + "/" + path, new At(grid, line.number(), i));
                    cells.put(pointer + "/" + place + path.substring(part.length()), at);
                    cells.putIfAbsent(pointer + "/" + place, at);
                }
            }
        });
    }

    private @Nullable Object count(String text, At at) {
        Object count = Cells.count(text);
        if (count == null) {
            problem(Complaint.NOT_A_COUNT, at, text);
        }
        return count;
    }

    private Object amount(Object node, String text, At at) {
        if (!AMOUNT.matcher(String.valueOf(node)).matches()) {
            problem(Complaint.NOT_AN_AMOUNT, at, text);
        }
        return node;
    }

    private @Nullable Object map(String text, At at) {
        Object map = Cells.map(text);
        if (map == null) {
            problem(Complaint.NOT_A_PAIR, at, text);
        }
        return map;
    }

    private void fillList(Column column, List<String> values, String pointer, Map<String, Object> object, At at) {
        int star = column.path().indexOf("/*");
        String place = column.path().substring(0, star);
        String rest = column.path().substring(star + 2);
        List<Object> list = list(object, place);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (rest.isEmpty()) {
                list.add(Cells.node(column, value));
            } else {
                while (list.size() <= i) {
                    list.add(new LinkedHashMap<String, Object>());
                }
                Map<String, Object> element = Cells.object(list.get(i));
                if (element != null && !value.isBlank()) {
                    put(element, rest.substring(1).split("/", -1), Cells.node(column, value));
                }
            }
            cells.put(pointer + "/" + place + "/" + i + rest, at);
        }
    }

    /** Whatever else is wrong with half a period is told of the cell that is empty. */
    private void period(Grid grid, Grid.Line line, String pointer) {
        for (int i = 0; i < grid.table().columns().size(); i++) {
            Column column = grid.table().columns().get(i);
            if (column.kind() == Kind.FROM) {
                boolean from = line.cells().get(i).isBlank();
                boolean until = line.cells().get(i + 1).isBlank();
                if (from != until) {
                    At empty = new At(grid, line.number(), from ? i : i + 1);
                    cells.put(pointer + "/" + column.path(), empty);
                    problem(Complaint.INCOMPLETE_PERIOD, empty, "");
                }
            }
        }
    }

    // ---- sources and texts

    /** Hands out each row of a table about other facts with the fact it is about; a row about none is a problem. */
    private void aboutFacts(Table table, BiConsumer<Row, Facts.Fact> taker) {
        Grid grid = grids.get(table.name());
        if (grid == null) {
            return;
        }
        Facts facts = new Facts(root);
        grid.lines().stream().filter(line -> !line.isEmpty()).forEach(line -> {
            Row row = new Row(grid, line);
            Facts.Fact fact = facts.get(row.get("fact").strip());
            if (fact == null) {
                unknown(row, "fact");
            } else {
                taker.accept(row, fact);
            }
        });
    }

    private void source(Row row, Facts.Fact fact) {
        String property = row.get("property").strip();
        Map<String, Object> told = told(fact.object(), property);
        if (told == null) {
            unknown(row, "property");
            return;
        }
        String pointer = fact.pointer() + (property.isEmpty() ? "" : "/" + property) + "/provenance";
        Map<String, Object> provenance = child(told, "provenance");
        rows.putIfAbsent(pointer, row.start());
        row.move("basis", provenance, pointer);
        row.move("because_lt", provenance, pointer);
        row.move("because_en", provenance, pointer);
        if (!row.get("document").isBlank()
                || !row.get("place").isBlank()
                || !row.get("quote").isBlank()) {
            List<Object> list = list(provenance, "sources");
            String place = pointer + "/sources/" + list.size();
            Map<String, Object> source = new LinkedHashMap<>();
            list.add(source);
            rows.put(place, row.start());
            row.move("document", source, place);
            row.move("place", source, place);
            row.move("quote", source, place);
        }
    }

    /** The object to which a provenance belongs; a value that stood for itself becomes one. Null if there is nothing. */
    private static @Nullable Map<String, Object> told(Map<String, Object> fact, String property) {
        if (property.isEmpty()) {
            return fact;
        }
        String[] path = property.split("/", -1);
        Object parent = parent(fact, path, false);
        Object node = get(parent, path[path.length - 1]);
        if (node instanceof String) {
            Map<String, Object> sourced = new LinkedHashMap<>();
            sourced.put("value", node);
            set(parent, path[path.length - 1], sourced);
            return sourced;
        }
        return Cells.object(node);
    }

    private void text(Row row, Facts.Fact fact) {
        String property = row.get("property").strip();
        String[] path = property.split("/", -1);
        Object parent = property.isEmpty() ? null : parent(fact.object(), path, true);
        Object base = get(parent, path[path.length - 1]);
        String text = row.get("text");
        if (parent == null || !(base == null || base instanceof String)) {
            unknown(row, "property");
        } else if (base != null && !text.isBlank() && !text.equals(base)) {
            problem(Complaint.OTHER_TEXT, row.at("text"), text);
        } else {
            String pointer = fact.pointer() + "/" + property;
            Map<String, Object> forms = new LinkedHashMap<>();
            Tables.TEXTS.columns().stream().skip(2).forEach(column -> row.move(column.name(), forms, pointer));
            if (base != null) {
                forms.put("text", base);
            }
            rows.put(pointer, row.at("text"));
            Object only = forms.get("text");
            set(parent, path[path.length - 1], forms.size() == 1 && only != null ? only : forms);
        }
    }

    private void unknown(Row row, String column) {
        problem(
                column.equals("fact") ? Complaint.UNKNOWN_FACT : Complaint.UNKNOWN_VALUE_OF_FACT,
                row.at(column),
                row.get(column));
    }

    /** A row of sources or texts, by the names of its cells. */
    private final class Row {
        private final Grid grid;
        private final Grid.Line line;

        Row(Grid grid, Grid.Line line) {
            this.grid = grid;
            this.line = line;
        }

        String get(String column) {
            return line.cells().get(grid.table().indexOf(column));
        }

        At start() {
            return new At(grid, line.number(), 0);
        }

        At at(String column) {
            return new At(grid, line.number(), grid.table().indexOf(column));
        }

        void move(String name, Map<String, Object> object, String pointer) {
            Column column = grid.table().columns().get(grid.table().indexOf(name));
            if (!get(name).isBlank()) {
                put(object, column.path().split("/", -1), Cells.node(column, get(name)));
                cells.put(pointer + "/" + column.path(), at(name));
            }
        }
    }

    // ---- places in a tree

    private static Map<String, Object> child(Map<String, Object> object, String name) {
        Map<String, Object> known = Cells.object(object.get(name));
        if (known != null) {
            return known;
        }
        Map<String, Object> made = new LinkedHashMap<>();
        object.put(name, made);
        return made;
    }

    private static Map<String, Object> childAt(Map<String, Object> object, String path) {
        Map<String, Object> at = object;
        for (String name : path.split("/", -1)) {
            at = child(at, name);
        }
        return at;
    }

    private static List<Object> list(Map<String, Object> object, String path) {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            return list(childAt(object, path.substring(0, slash)), path.substring(slash + 1));
        }
        List<Object> known = Cells.list(object.get(path));
        if (known != null) {
            return known;
        }
        List<Object> made = new ArrayList<>();
        object.put(path, made);
        return made;
    }

    private static void put(Map<String, Object> object, String[] path, Object node) {
        Map<String, Object> last = object;
        for (int i = 0; i < path.length - 1; i++) {
            last = child(last, path[i]);
        }
        last.put(path[path.length - 1], node);
    }

    private static @Nullable Object get(@Nullable Object parent, String name) {
        Map<String, Object> object = Cells.object(parent);
        List<Object> list = Cells.list(parent);
        if (object != null) {
            return object.get(name);
        }
        int index = index(name);
        return list != null && index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private static void set(@Nullable Object parent, String name, Object node) {
        Map<String, Object> object = Cells.object(parent);
        List<Object> list = Cells.list(parent);
        if (object != null) {
            object.put(name, node);
        } else if (list != null) {
            int index = index(name);
            if (index == list.size()) {
                list.add(node);
            } else if (index >= 0 && index < list.size()) {
                list.set(index, node);
            }
        }
    }

    private static int index(String name) {
        return name.matches("[0-9]{1,6}") ? Integer.parseInt(name) : -1;
    }

    /** What the last name of a path is in; made where it is missing, if asked for. */
    private static @Nullable Object parent(Object from, String[] path, boolean make) {
        Object at = from;
        for (int i = 0; i < path.length - 1 && at != null; i++) {
            Object next = get(at, path[i]);
            if (next == null && make) {
                next = index(path[i + 1]) >= 0 ? new ArrayList<Object>() : new LinkedHashMap<String, Object>();
                set(at, path[i], next);
            }
            at = next;
        }
        return at;
    }

    // ---- problems

    private void problem(Complaint complaint, At at, String value, String... facts) {
        problems.add(CellProblem.of(complaint, at.in(value), facts));
    }

    private void add(List<Problem> found) {
        Set<String> told = new HashSet<>();
        problems.forEach(problem -> told.add(problem.place()));
        for (Problem problem : found) {
            if (Code.of(problem.kind()) == Code.TOO_MANY_PROBLEMS) {
                problems.add(CellProblem.of(Complaint.TOO_MANY_PROBLEMS, CellProblem.Place.whole())
                        .saying(problem.message(), problem.fix()));
                continue;
            }
            At at = wrongEnd(locate(problem.pointer()));
            if (!told.contains(at.place())) {
                problems.add(told(problem, at));
            }
        }
    }

    /** Of a period the end that is no day; the last one where both are days, or neither is. */
    private static At wrongEnd(At at) {
        At before = new At(at.grid(), at.line(), Math.max(0, at.column() - 1));
        boolean first = at.column(at.column()).kind() == Kind.UNTIL && isDay(value(at)) && !isDay(value(before));
        return first ? before : at;
    }

    /** What the codecs say of a place, said of a cell. */
    private CellProblem told(Problem problem, At at) {
        CellProblem told = complaint(problem, at);
        boolean empty = told.code() == Code.MISSING_PROPERTY;
        boolean whole = problem.pointer().endsWith("/provenance") && empty;
        return whole
                ? told
                : told.saying(empty ? told.message() : addressed(problem.message()), addressed(problem.fix()));
    }

    /** The complaint that fits what the codecs say, as near as the column allows. */
    private CellProblem complaint(Problem problem, At at) {
        String detail = addressed(problem.message());
        CellProblem.Place place = at.in(value(at));
        return switch (Code.of(problem.kind())) {
            case MISSING_PROPERTY ->
                problem.pointer().endsWith("/provenance")
                        ? CellProblem.of(Complaint.NO_SOURCE, place, "sources", Tables.SOURCES.name())
                        : CellProblem.of(Complaint.EMPTY_CELL, place);
            case WRONG_TYPE, INVALID_VALUE -> {
                boolean one = problem.kind() == ProblemKind.NOT_ONE_CASE;
                boolean row = rows.containsKey(problem.pointer());
                yield one
                        ? CellProblem.of(Complaint.NOT_ONE_VALUE, place)
                        : row
                                ? CellProblem.of(Complaint.ROW_AT_ODDS, place, "detail", detail)
                                : unfit(Code.of(problem.kind()), at, detail);
            }
            case UNKNOWN_PROPERTY -> CellProblem.of(Complaint.UNKNOWN_PROPERTY, place);
            case NUMBER_OUT_OF_RANGE -> outOfRange(place, problem);
            case TOO_LARGE -> CellProblem.of(Complaint.TOO_LARGE, place);
            case INVALID_UTF8 -> CellProblem.of(Complaint.INVALID_UTF8, place);
            case DUPLICATE_ID -> CellProblem.of(Complaint.DUPLICATE_ID, place, "other", other(problem));
            case OVERLAPPING_MEMBERSHIPS ->
                CellProblem.of(Complaint.OVERLAPPING_MEMBERSHIPS, place, "other", other(problem));
            case DANGLING_REFERENCE -> dangling(at, id(problem));
            case WRONG_KIND -> wrongKind(at, id(problem), detail);
            case WRONG_CURRENCY -> CellProblem.of(Complaint.WRONG_CURRENCY, place);
            case CIRCULAR_REFERENCE -> CellProblem.of(Complaint.CIRCULAR_REFERENCE, place);
            default -> CellProblem.of(Complaint.INVALID_VALUE, place, "detail", detail);
        };
    }

    private CellProblem unfit(Code code, At at, String detail) {
        CellProblem.Place place = at.in(value(at));
        Column column = at.column(at.column());
        return switch (column.kind()) {
            case CODE, YES_NO -> notOfList(at, wrong(column, place.value()));
            case ID, REFERENCE, OWNER -> CellProblem.of(Complaint.NOT_AN_ID, place);
            case DATE -> CellProblem.of(Complaint.NOT_A_DATE, place);
            case DAY -> CellProblem.of(Complaint.NOT_A_DAY, place);
            case FROM, UNTIL ->
                CellProblem.of(isDay(place.value()) ? Complaint.PERIOD_BACKWARDS : Complaint.NOT_A_DAY, place);
            case CURRENCY -> CellProblem.of(Complaint.NOT_A_CURRENCY, place);
            case AMOUNT ->
                place.value().matches("[^.,]*[.,][0-9]+")
                        ? CellProblem.of(Complaint.TOO_FINE, place)
                        : CellProblem.of(Complaint.INVALID_VALUE, place, "detail", detail);
            case INTEGER -> CellProblem.of(Complaint.NOT_A_WHOLE_NUMBER, place);
            case DECIMAL -> CellProblem.of(Complaint.NOT_A_NUMBER, place);
            case COUNT -> CellProblem.of(Complaint.IMPOSSIBLE_COUNT, place);
            default ->
                CellProblem.of(
                        code == Code.WRONG_TYPE ? Complaint.WRONG_TYPE : Complaint.INVALID_VALUE,
                        place,
                        "detail",
                        detail);
        };
    }

    /** Of several values the first that is none of the list. */
    private static String wrong(Column column, String cell) {
        return column.isList()
                ? Listing.split(cell).stream()
                        .filter(value -> column.codes()
                                .map(codes -> !codes.codes().contains(codes.code(value)))
                                .orElse(true))
                        .findFirst()
                        .orElse(cell)
                : cell;
    }

    private static CellProblem notOfList(At at, String wrong) {
        CellProblem.Place place = at.in(value(at));
        CodeList codes = at.column(at.column()).codes().orElseThrow();
        return Nearness.nearest(wrong.strip(), codes.names())
                .map(near -> CellProblem.of(
                        Complaint.NOT_OF_LIST_NEAR, place, "wrong", wrong, "codes", codes.name(), "nearest", near))
                .orElseGet(() -> CellProblem.of(Complaint.NOT_OF_LIST, place, "wrong", wrong, "codes", codes.name()));
    }

    private static boolean isDay(String text) {
        try {
            return !LocalDate.parse(text.strip()).toString().isEmpty();
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static CellProblem outOfRange(CellProblem.Place place, Problem problem) {
        Optional<String> least = problem.argument("least").map(Object::toString);
        Optional<String> most = problem.argument("most").map(Object::toString);
        if (least.isPresent() && most.isPresent()) {
            return CellProblem.of(Complaint.OUT_OF_RANGE, place, "least", least.get(), "most", most.get());
        }
        return least.map(bound -> CellProblem.of(Complaint.TOO_SMALL, place, "least", bound))
                .or(() -> most.map(bound -> CellProblem.of(Complaint.TOO_GREAT, place, "most", bound)))
                .orElseGet(() -> CellProblem.of(Complaint.NOT_A_WHOLE_NUMBER, place));
    }

    private static String id(Problem problem) {
        return (String) problem.argument("id").orElseThrow();
    }

    private CellProblem dangling(At at, String id) {
        CellProblem.Place place = at.in(value(at));
        Column column = at.column(at.column());
        Optional<String> near = Nearness.nearest(id.strip(), new Facts(root).ids());
        if (near.isPresent()) {
            return CellProblem.of(Complaint.DANGLING_REFERENCE_NEAR, place, "wrong", id, "nearest", near.get());
        }
        return column.tables().isEmpty()
                ? CellProblem.of(Complaint.DANGLING_REFERENCE_TO_ANY, place, "wrong", id)
                : CellProblem.of(
                        Complaint.DANGLING_REFERENCE, place, "wrong", id, "tables", String.join(",", column.tables()));
    }

    private CellProblem wrongKind(At at, String id, String detail) {
        CellProblem.Place place = at.in(value(at));
        Column column = at.column(at.column());
        boolean here = column.tables().stream()
                .anyMatch(table -> owners.getOrDefault(table, Map.of()).containsKey(id.strip()));
        if (owners.getOrDefault("victimStatistics", Map.of()).containsKey(id.strip())) {
            return CellProblem.of(Complaint.STATISTIC_NAMED, place, "wrong", id);
        }
        return here || column.tables().isEmpty()
                ? CellProblem.of(Complaint.UNFIT_ROW, place, "wrong", id, "detail", detail)
                : CellProblem.of(Complaint.WRONG_KIND, place, "wrong", id, "tables", String.join(",", column.tables()));
    }

    private String other(Problem problem) {
        return addressed(((JsonPlace) problem.argument("other").orElseThrow()).pointer());
    }

    /** A sentence in which places in the JSON are told by their cells. */
    private String addressed(String sentence) {
        return POINTER.matcher(sentence).replaceAll(found -> {
            At at = cells.getOrDefault(found.group(), rows.get(found.group()));
            return Matcher.quoteReplacement(at == null ? found.group() : at.place());
        });
    }

    private static String value(At at) {
        return at.grid().lines().stream()
                .filter(line -> line.number() == at.line())
                .map(line -> line.cells().get(at.column()))
                .findFirst()
                .orElse("");
    }

    /** The cell that a place in the JSON comes from, or where it would stand. */
    private At locate(String pointer) {
        for (String around = pointer; ; around = around.substring(0, around.lastIndexOf('/'))) {
            At cell = cells.get(around);
            if (cell != null) {
                return cell;
            }
            At row = rows.get(around);
            String rest = around.length() < pointer.length() ? pointer.substring(around.length() + 1) : "";
            if (row != null) {
                int column = column(row.grid().table(), rest);
                if (column >= 0 || !around.isEmpty()) {
                    return new At(row.grid(), row.line(), Math.max(column, row.column()));
                }
            }
            if (around.isEmpty()) {
                return missing(rest);
            }
        }
    }

    /** Where something would stand of which there is no row. */
    private At missing(String path) {
        Table table = Tables.FACTS.stream()
                .filter(each -> !each.place().isEmpty() && (path + "/").startsWith(each.place() + "/"))
                .findFirst()
                .orElse(Tables.FACTS.get(0));
        Grid grid = grids.getOrDefault(table.name(), Grid.empty(table));
        return new At(grid, grid.first(), Math.max(0, column(table, path)));
    }

    private static int column(Table table, String rest) {
        String path = rest.replaceAll("/[0-9]+(?=/|$)", "/*");
        for (int i = 0; i < table.columns().size(); i++) {
            String candidate = table.columns().get(i).path();
            if (!path.isEmpty() && ((candidate + "/").startsWith(path + "/") || path.startsWith(candidate + "/"))) {
                return i;
            }
        }
        return -1;
    }

    private ImmutableList<CellProblem> sorted() {
        List<String> order = new ArrayList<>();
        Tables.ALL.forEach(table ->
                order.add(grids.getOrDefault(table.name(), Grid.empty(table)).sheet()));
        return ImmutableList.sortedCopyOf(
                Comparator.<CellProblem, Boolean>comparing(problem -> problem.code() == Code.TOO_MANY_PROBLEMS)
                        .thenComparingInt(problem -> order.indexOf(problem.sheet()))
                        .thenComparingInt(Assembly::line)
                        .thenComparingInt(problem -> problem.cell().length())
                        .thenComparing(CellProblem::cell),
                problems);
    }

    private static int line(CellProblem problem) {
        String digits = problem.cell().replaceAll("[A-Z]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}

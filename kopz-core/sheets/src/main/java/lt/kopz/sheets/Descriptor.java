package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Ids;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.JsonTree;

/**
 * The {@code datapackage.json} of a bundle: a Tabular Data Package of the Frictionless specifications, version 1, with the column types
 * of the budget taxonomy of Fiscal Data Package 1.0, which that specification takes where a descriptor names no other.
 *
 * <p>Of each file it has the bytes, a checksum and the number of its rows, by which reading finds out what is missing or was edited.
 *
 * <p>The profile is that of tabular packages: the schema that is published for fiscal ones asks for it by that name. Licences, sources
 * and contributors are left to whoever publishes the bundle.
 */
final class Descriptor {
    private final Wording wording;

    private Descriptor(Wording wording) {
        this.wording = wording;
    }

    /**
     * The descriptor of a bundle.
     *
     * @param csv the text of the file of each table
     */
    static String of(Dossier dossier, Map<SheetGrid, String> csv, Wording wording) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("profile", "tabular-data-package");
        root.put("name", dossier.id().toLowerCase(Locale.ROOT));
        root.put("title", wording.say(dossier.title()));
        List<Object> resources = new ArrayList<>();
        csv.forEach((grid, text) -> resources.add(new Descriptor(wording).resource(grid, text.getBytes(UTF_8))));
        root.put(Vouched.RESOURCES, resources);
        return JsonTree.write(root);
    }

    /** Names have no capital letters: {@code act-relations}. */
    static String name(SheetTable table) {
        return table.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static String path(SheetTable table) {
        return name(table) + ".csv";
    }

    private Map<String, Object> resource(SheetGrid grid, byte[] bytes) {
        SheetTable table = grid.table();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name(table));
        resource.put(Vouched.PATH, path(table));
        resource.put("title", SheetText.sheet(table).in(wording));
        resource.put("description", SheetText.about(table).in(wording));
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", new JsonLiteral(Integer.toString(bytes.length)));
        resource.put(Vouched.HASH, Vouched.hash(bytes));
        resource.put(Vouched.ROWS, new JsonLiteral(Long.toString(Vouched.rows(grid))));
        resource.put(
                "dialect",
                new LinkedHashMap<String, Object>(ImmutableMap.of(
                        "delimiter",
                        ",",
                        "lineTerminator",
                        "\n",
                        "quoteChar",
                        "\"",
                        "doubleQuote",
                        literal(true),
                        "header",
                        literal(true),
                        "caseSensitiveHeader",
                        literal(true))));
        resource.put("schema", schema(table));
        return resource;
    }

    private Map<String, Object> schema(SheetTable table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        List<Object> fields = new ArrayList<>();
        List<Object> foreignKeys = new ArrayList<>();
        Set<String> types = new HashSet<>();
        for (SheetColumn column : table.columns()) {
            Map<String, Object> field = field(table, column);
            // a column type stands once in a resource: the first column of the kind is the row's own
            column.fiscal().filter(types::add).ifPresent(columnType -> field.put("columnType", columnType));
            fields.add(field);
            if (column.tables().size() == 1 && !column.isList()) {
                SheetTable target = Tables.named(column.tables().get(0)).orElseThrow();
                Map<String, Object> key = new LinkedHashMap<>();
                key.put("fields", column.name());
                Map<String, Object> reference = new LinkedHashMap<>();
                reference.put("resource", target.equals(table) ? "" : name(target));
                reference.put("fields", "id");
                key.put("reference", reference);
                foreignKeys.add(key);
            }
        }
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        if (table.hasIds()) {
            schema.put("primaryKey", "id");
        }
        if (!foreignKeys.isEmpty()) {
            schema.put("foreignKeys", foreignKeys);
        }
        List<Object> constants = new ArrayList<>();
        table.phase().ifPresent(phase -> constants.add(constant("phase", "phase:id", phase)));
        table.direction().ifPresent(direction -> constants.add(constant("direction", "direction", direction)));
        if (!constants.isEmpty()) {
            schema.put("extraFields", constants);
        }
        return schema;
    }

    private static Map<String, Object> constant(String name, String columnType, String value) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", "string");
        field.put("columnType", columnType);
        field.put("constant", value);
        return field;
    }

    private Map<String, Object> field(SheetTable table, SheetColumn column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("title", wording.say(SheetText.title(table, column)));
        field.put("description", wording.say(SheetText.sentence(column)));
        field.put("type", type(column));
        Map<String, Object> constraints = constraints(column);
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    private static String type(SheetColumn column) {
        if (column.isList()) {
            return "string";
        }
        return switch (column.type()) {
            case AMOUNT, DECIMAL -> "number";
            case INTEGER -> "integer";
            case YES_NO -> "boolean";
            case DAY, FROM, UNTIL -> "date";
            default -> "string";
        };
    }

    private static Map<String, Object> constraints(SheetColumn column) {
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.duty() == SheetColumn.Duty.MUST) {
            constraints.put("required", literal(true));
        }
        if (column.name().equals("id")) {
            constraints.put("unique", literal(true));
            constraints.put("pattern", Ids.PATTERN);
        }
        if (column.type() == CellType.CURRENCY && !column.isList()) {
            constraints.put("pattern", "[A-Z]{3}");
        }
        if (column.type() == CellType.CODE && !column.isList()) {
            column.codes()
                    .filter(codes -> !codes.isOpen())
                    .ifPresent(codes -> constraints.put("enum", new ArrayList<Object>(codes.codes())));
        }
        return constraints;
    }

    private static JsonLiteral literal(boolean value) {
        return new JsonLiteral(Boolean.toString(value));
    }
}

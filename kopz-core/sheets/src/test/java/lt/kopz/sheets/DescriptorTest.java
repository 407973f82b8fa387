package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.exchange.JsonTree;
import org.junit.jupiter.api.Test;

/**
 * Holds the descriptor against the rules of Data Package, Tabular Data Package, Table Schema and CSV Dialect, version 1, and of Fiscal
 * Data Package 1.0, as they are published; and the files against the descriptor, knowing nothing of the tables.
 */
class DescriptorTest {
    /** The types of the budget taxonomy that are used, with the type of data that each demands. */
    private static final ImmutableMap<String, String> COLUMN_TYPES = ImmutableMap.<String, String>builder()
            .put("value", "number")
            .put("value-currency:code", "string")
            .put("date:fiscal:activity-start", "date")
            .put("date:fiscal:activity-end", "date")
            .put("budget-line-id", "string")
            .put("activity:generic:program:code", "string")
            .put("activity:generic:subprogram:code", "string")
            .put("activity:generic:project:code", "string")
            .put("activity:generic:subproject:code", "string")
            .put("administrative-classification:generic:code", "string")
            .put("activity:generic:contract:code", "string")
            .put("economic-classification:generic:code", "string")
            .put("fin-source:generic:code", "string")
            .put("expenditure-type:code", "string")
            .put("phase:id", "string")
            .put("direction", "string")
            .buildOrThrow();

    /** The tables whose money moves; a balance is of no phase and goes no way. */
    private static final Set<String> MONEY =
            Set.of("needs", "appropriations", "revenues", "contracts", "transfers", "expenditures", "payments");

    private static final Set<String> PACKAGE = Set.of("profile", "name", "title", "resources");

    private final Map<String, String> files = Books.files(Books.bundle(FullDossier.dossier()));
    private final Map<?, ?> descriptor =
            map(JsonTree.read(text("datapackage.json").getBytes(StandardCharsets.UTF_8)));

    private String text(String file) {
        return files.getOrDefault(file, "");
    }

    private static Map<?, ?> map(Object node) {
        return (Map<?, ?>) node;
    }

    private static List<Map<?, ?>> maps(Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list != null) {
            ((List<?>) list).forEach(each -> maps.add(map(each)));
        }
        return maps;
    }

    private List<Map<?, ?>> resources() {
        return maps(descriptor.get("resources"));
    }

    private static Map<?, ?> schema(Map<?, ?> resource) {
        return map(resource.get("schema"));
    }

    private static List<Map<?, ?>> fields(Map<?, ?> resource) {
        return maps(schema(resource).get("fields"));
    }

    @Test
    void the_package_is_tabular_and_invents_no_licence_source_or_contact() {
        assertThat(descriptor.get("profile")).isEqualTo("tabular-data-package");
        assertThat((String) descriptor.get("name")).matches("([-a-z0-9._/])+");
        assertThat(descriptor.keySet()).isEqualTo(PACKAGE);
    }

    @Test
    void every_resource_is_a_file_of_the_bundle_and_every_file_a_resource() {
        Set<String> names = new HashSet<>();
        Set<String> paths = new HashSet<>();
        for (Map<?, ?> resource : resources()) {
            assertThat(resource.get("profile")).isEqualTo("tabular-data-resource");
            assertThat((String) resource.get("name")).matches("([-a-z0-9._/])+");
            assertThat(names.add((String) resource.get("name"))).isTrue();
            // relative, and no way out of the folder
            assertThat((String) resource.get("path")).matches("[a-z-]+\\.csv");
            paths.add((String) resource.get("path"));
            assertThat(resource.get("encoding")).isEqualTo("utf-8");
            assertThat(resource.get("mediatype")).isEqualTo("text/csv");
            assertThat(map(resource.get("dialect")).keySet())
                    .hasToString("[delimiter, lineTerminator, quoteChar, doubleQuote, header, caseSensitiveHeader]");
        }
        paths.add("datapackage.json");
        assertThat(files.keySet()).isEqualTo(paths);
    }

    @Test
    void every_field_has_a_type_that_its_constraints_fit() {
        for (Map<?, ?> resource : resources()) {
            for (Map<?, ?> field : fields(resource)) {
                assertThat(field.get("type")).isIn("string", "number", "integer", "boolean", "date");
                Map<?, ?> constraints = field.get("constraints") == null ? Map.of() : map(field.get("constraints"));
                assertThat(Set.of("required", "unique", "pattern", "enum").containsAll(constraints.keySet()))
                        .isTrue();
                if (constraints.containsKey("pattern") || constraints.containsKey("enum")) {
                    assertThat(field.get("type")).isEqualTo("string");
                }
            }
        }
    }

    @Test
    void keys_name_fields_that_there_are() {
        Map<String, Set<Object>> names = new HashMap<>();
        for (Map<?, ?> resource : resources()) {
            Set<Object> fields = new HashSet<>();
            fields(resource).forEach(field -> fields.add(field.get("name")));
            names.put((String) resource.get("name"), fields);
        }
        int keys = 0;
        for (Map<?, ?> resource : resources()) {
            Set<Object> own = names.get((String) resource.get("name"));
            Object primary = schema(resource).get("primaryKey");
            if (primary != null) {
                assertThat(own).contains(primary);
            }
            for (Map<?, ?> key : maps(schema(resource).get("foreignKeys"))) {
                keys++;
                assertThat(own).contains(key.get("fields"));
                Map<?, ?> reference = map(key.get("reference"));
                // the empty name is the resource itself
                Object target = "".equals(reference.get("resource")) ? resource.get("name") : reference.get("resource");
                assertThat(names.get((String) target)).contains(reference.get("fields"));
            }
        }
        assertThat(keys).isGreaterThan(40);
    }

    @Test
    void money_has_the_column_types_of_the_budget_taxonomy() {
        for (Map<?, ?> resource : resources()) {
            List<Map<?, ?>> all = new ArrayList<>(fields(resource));
            maps(schema(resource).get("extraFields")).forEach(field -> {
                assertThat(field.get("constant")).isInstanceOf(String.class);
                all.add(field);
            });
            List<Object> types = new ArrayList<>();
            for (Map<?, ?> field : all) {
                Object columnType = field.get("columnType");
                if (columnType != null) {
                    types.add(columnType);
                    assertThat(field.get("type")).isEqualTo(COLUMN_TYPES.get((String) columnType));
                }
            }
            assertThat(types).doesNotHaveDuplicates();
            if (MONEY.contains(resource.get("name"))) {
                assertThat(types).contains("value", "value-currency:code", "budget-line-id", "phase:id", "direction");
            }
        }
    }

    @Test
    void revenue_goes_the_other_way_and_has_its_phase_in_every_row() {
        Map<?, ?> revenues = resources().stream()
                .filter(resource -> "revenues".equals(resource.get("name")))
                .findFirst()
                .orElseThrow();

        assertThat(maps(schema(revenues).get("extraFields")))
                .extracting(field -> field.get("columnType"), field -> field.get("constant"))
                .containsExactly(tuple("direction", "revenue"));
        assertThat(fields(revenues).stream()
                        .filter(field -> "phase:id".equals(field.get("columnType")))
                        .map(field -> String.valueOf(field.get("name"))))
                .containsExactly("state");
    }

    /** Reads as a program would that knows the descriptor alone. */
    @Test
    void every_value_is_of_the_type_that_its_field_has() throws IOException {
        int values = 0;
        Map<String, Set<String>> ids = new HashMap<>();
        Map<String, List<CsvRecord>> tables = new HashMap<>();
        for (Map<?, ?> resource : resources()) {
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text((String) resource.get("path")))) {
                List<CsvRecord> records = csv.stream().toList();
                tables.put((String) resource.get("name"), records);
                assertThat(records.get(0).getFields())
                        .isEqualTo(fields(resource).stream()
                                .map(field -> field.get("name"))
                                .toList());
                for (CsvRecord record : records.subList(1, records.size())) {
                    for (int i = 0; i < record.getFieldCount(); i++) {
                        check(fields(resource).get(i), record.getField(i));
                        values++;
                    }
                    if (schema(resource).containsKey("primaryKey")) {
                        String id = record.getField(records.get(0).getFields().indexOf("id"));
                        assertThat(ids.computeIfAbsent((String) resource.get("name"), any -> new HashSet<>())
                                        .add(id))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(values).isGreaterThan(500);
        for (Map<?, ?> resource : resources()) {
            List<CsvRecord> records = tables.getOrDefault((String) resource.get("name"), List.of());
            for (Map<?, ?> key : maps(schema(resource).get("foreignKeys"))) {
                Object target = map(key.get("reference")).get("resource");
                Set<String> known =
                        ids.getOrDefault("".equals(target) ? (String) resource.get("name") : (String) target, Set.of());
                int place = records.get(0).getFields().indexOf(key.get("fields"));
                records.stream()
                        .skip(1)
                        .map(record -> record.getField(place))
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> assertThat(known).contains(value));
            }
        }
    }

    private static void check(Map<?, ?> field, String value) {
        Map<?, ?> constraints = field.get("constraints") == null ? Map.of() : map(field.get("constraints"));
        if (value.isEmpty()) {
            assertThat(constraints.containsKey("required")).as(field.toString()).isFalse();
            return;
        }
        switch ((String) field.get("type")) {
            case "number" -> assertThat(new BigDecimal(value)).isNotNull();
            case "integer" -> assertThat(value).matches("-?[0-9]+");
            case "boolean" -> assertThat(value).isIn("true", "false");
            case "date" -> assertThat(LocalDate.parse(value)).hasToString(value);
            default -> {
                if (constraints.get("pattern") instanceof String pattern) {
                    assertThat(value).matches(pattern);
                }
                if (constraints.get("enum") instanceof List<?> list) {
                    assertThat(list.contains(value)).as(value).isTrue();
                }
            }
        }
    }
}

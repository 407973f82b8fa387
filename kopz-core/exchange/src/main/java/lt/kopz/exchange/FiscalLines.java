package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a Fiscal Data Package that anybody published: what each is marked with, such as its classifications, and its amounts, each with the
 * phase and direction it is of.
 *
 * <pre>{@code
 * FiscalLines budget = FiscalLines.read(files).orThrow();
 * budget.lines().stream()
 *         .filter(line -> "01".equals(line.marks().get("functional-classification:cofog:code")))
 *         .flatMap(line -> line.amounts().stream())
 *         .filter(amount -> amount.phase().equals(Optional.of("approved")))
 *         ...
 * }</pre>
 *
 * <p>What a column means is stated by its {@code columnType} (version 1.0 of the specification), or by the measures and dimensions of the
 * {@code model} (the versions before); amounts of one line may stand in several columns. Nothing is made up: an amount has the currency that its
 * column or the package states, and a column of which nothing is stated is lost, by its place in the descriptor.
 *
 * @param lines the lines of all tables, in their order
 * @param losses the columns and tables that were not read
 */
public record FiscalLines(ImmutableList<Line> lines, ImmutableList<Loss> losses) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    /**
     * A row of a table.
     *
     * @param resource the name of the table
     * @param row its number, where the header is 1
     * @param marks what it is marked with, by the type of the column, or by dimension and attribute; empty cells are none
     * @param amounts its amounts; empty cells are none
     */
    public record Line(String resource, int row, ImmutableMap<String, String> marks, ImmutableList<Amount> amounts) {}

    /**
     * An amount of a line.
     *
     * @param column the column it stands in
     * @param phase the phase of the budget it is of, in words of the package
     * @param direction {@code expenditure} or {@code revenue}, as the package says
     * @param value the amount
     */
    public record Amount(String column, Optional<String> phase, Optional<String> direction, MonetaryAmount value) {}

    /** How a column is to be read: an amount, or a mark under a name. */
    private record Column(String name, Map<?, ?> field, Optional<Map<?, ?>> measure, Optional<String> mark) {
        boolean is(String type) {
            return mark.filter(type::equals).isPresent();
        }

        String said(String property, String otherwise) {
            return field.get(property) instanceof String text ? text : otherwise;
        }

        Optional<String> ofMeasure(String property) {
            return measure.map(each -> each.get(property) instanceof String text ? text : null);
        }
    }

    /**
     * Reads a package within the standard limits.
     *
     * @param files the files by their paths: {@code datapackage.json}, and the tables that it names
     * @return the lines, or every problem, each by its file, row and column
     */
    public static Reading<FiscalLines> read(Map<String, byte[]> files) {
        Limits limits = Limits.standard();
        byte[] descriptor = files.get("datapackage.json");
        if (descriptor == null) {
            return Reading.failed(ImmutableList.of(missing("/datapackage.json", "datapackage.json")));
        }
        return Codec.readTree(descriptor, limits)
                .flatMap(root ->
                        new Reader(files, limits, root instanceof Map<?, ?> object ? object : Map.of()).read());
    }

    private static Problem missing(String pointer, String what) {
        return Problem.of(
                ProblemKind.MISSING_PROPERTY,
                JsonPlace.of(pointer),
                "property",
                what,
                "expected",
                Phrase.of(ExchangeMessage.FISCAL_FILE).with("what", Literal.of(what)));
    }

    /** Reads the tables of one package. */
    private static final class Reader {
        private final Map<String, byte[]> files;
        private final Limits limits;
        private final Map<?, ?> root;
        private final List<Line> lines = new ArrayList<>();
        private final List<Loss> losses = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reader(Map<String, byte[]> files, Limits limits, Map<?, ?> root) {
            this.files = files;
            this.limits = limits;
            this.root = root;
        }

        Reading<FiscalLines> read() {
            List<?> resources = list(root.get("resources"));
            for (int i = 0; i < resources.size(); i++) {
                table(resources.get(i) instanceof Map<?, ?> object ? object : Map.of(), "/resources/" + i);
            }
            return problems.isEmpty()
                    ? Reading.of(new FiscalLines(ImmutableList.copyOf(lines), Loss.atMost(losses, limits)))
                    : Reading.failed(problems, limits);
        }

        private void table(Map<?, ?> resource, String at) {
            String path = resource.get("path") instanceof String text ? text : "";
            byte[] bytes = files.get(path);
            if (bytes == null) {
                problems.add(missing(at + "/path", path.isEmpty() ? "path" : path));
                return;
            }
            if (bytes.length > limits.maxBytes()) {
                problems.add(Problem.of(ProblemKind.TOO_LARGE, JsonPlace.of(at), "bytes", limits.maxBytes()));
                return;
            }
            String name = resource.get("name") instanceof String text ? text : path;
            Map<?, ?> dialect = map(resource.get("dialect"));
            String delimiter = dialect.get("delimiter") instanceof String text && !text.isEmpty() ? text : ",";
            List<List<String>> rows = cells(new String(bytes, UTF_8), delimiter.charAt(0));
            if (rows.size() > limits.maxRows()) {
                problems.add(Problem.of(ProblemKind.TOO_LARGE, JsonPlace.of(at), "rows", (long) limits.maxRows()));
                return;
            }
            List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
            Map<String, Column> columns =
                    columns(name, list(map(resource.get("schema")).get("fields")), at);
            for (int i = 1; i < rows.size(); i++) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int j = 0; j < Math.min(header.size(), rows.get(i).size()); j++) {
                    if (!rows.get(i).get(j).isBlank()) {
                        cells.put(header.get(j), rows.get(i).get(j).strip());
                    }
                }
                if (!cells.isEmpty()) {
                    line(name, path, i + 1, columns, cells);
                }
            }
        }

        /** What the columns are: by their types, or by the measures and dimensions that name them. */
        private Map<String, Column> columns(String resource, List<?> fields, String at) {
            Map<String, Map<?, ?>> measures = new LinkedHashMap<>();
            Map<String, String> attributes = new LinkedHashMap<>();
            Map<?, ?> model = map(root.get("model"));
            map(model.get("measures")).values().forEach(each -> {
                Map<?, ?> measure = map(each);
                if (!(measure.get("resource") instanceof String other) || other.equals(resource)) {
                    measures.put(String.valueOf(measure.get("source")), measure);
                }
            });
            map(model.get("dimensions"))
                    .forEach((dimension, each) -> map(map(each).get("attributes"))
                            .forEach((attribute, of) -> attributes.put(
                                    String.valueOf(map(of).get("source")), dimension + "/" + attribute)));
            Map<String, Column> columns = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                Map<?, ?> field = map(fields.get(i));
                String name = String.valueOf(field.get("name"));
                Optional<String> mark = field.get("columnType") instanceof String type
                        ? Optional.of(type)
                        : Optional.ofNullable(attributes.get(name));
                Optional<Map<?, ?>> measure = measures.containsKey(name)
                        ? Optional.of(measures.get(name))
                        : mark.filter("value"::equals).map(value -> Map.of());
                if (mark.isEmpty() && measure.isEmpty()) {
                    losses.add(new Loss(at + "/schema/fields/" + i, ExchangeMessage.NO_PLACE_IN_DOSSIER.text()));
                } else {
                    columns.put(name, new Column(name, field, measure, mark));
                }
            }
            return columns;
        }

        private void line(
                String resource, String path, int row, Map<String, Column> columns, Map<String, String> cells) {
            Optional<String> phase = marked(columns, cells, "phase:id").or(() -> marked(columns, cells, "phase:label"));
            Optional<String> direction = marked(columns, cells, "direction");
            Optional<String> currency = marked(columns, cells, "value-currency:code");
            ImmutableMap.Builder<String, String> marks = ImmutableMap.builder();
            ImmutableList.Builder<Amount> amounts = ImmutableList.builder();
            cells.forEach((name, text) -> {
                Column column = columns.get(name);
                if (column != null && column.measure().isPresent()) {
                    amount(new JsonPlace("/" + path + "/" + name, row, 1), column, text, currency)
                            .ifPresent(value -> amounts.add(new Amount(
                                    name,
                                    phase.or(() -> column.ofMeasure("phase")),
                                    direction.or(() -> column.ofMeasure("direction")),
                                    value)));
                } else if (column != null) {
                    column.mark().ifPresent(mark -> marks.put(mark, text));
                }
            });
            lines.add(new Line(resource, row, marks.buildKeepingLast(), amounts.build()));
        }

        private static Optional<String> marked(Map<String, Column> columns, Map<String, String> cells, String type) {
            return columns.values().stream()
                    .filter(column -> column.is(type))
                    .flatMap(column -> Stream.ofNullable(cells.get(column.name())))
                    .findFirst();
        }

        private Optional<MonetaryAmount> amount(
                JsonPlace place, Column column, String text, Optional<String> currencyOfRow) {
            Optional<String> currency = currencyOfRow.or(() -> column.ofMeasure("currency"));
            if (currency.isEmpty()) {
                problems.add(Problem.of(
                        ProblemKind.MISSING_PROPERTY,
                        place,
                        "property",
                        "value-currency:code",
                        "expected",
                        Phrase.of(ExchangeMessage.FISCAL_CURRENCY)));
                return Optional.empty();
            }
            String number =
                    text.replace(column.said("groupChar", ""), "").replace(column.said("decimalChar", "."), ".");
            if (!isNumber(number)) {
                problems.add(Problem.of(
                        ProblemKind.INVALID_VALUE,
                        place,
                        "wrong",
                        text,
                        "expected",
                        Phrase.of(ExchangeMessage.AMOUNT)));
                return Optional.empty();
            }
            BigDecimal factor = column.measure()
                    .map(measure -> measure.get("factor") instanceof JsonLiteral literal ? literal.printed() : "1")
                    .filter(this::isNumber)
                    .map(BigDecimal::new)
                    .orElse(BigDecimal.ONE);
            try {
                return Optional.of(Amounts.of(
                        new BigDecimal(number)
                                .multiply(factor)
                                .stripTrailingZeros()
                                .toPlainString(),
                        currency.get()));
            } catch (RefusedException refused) {
                problems.add(Problem.of(refused, place));
                return Optional.empty();
            }
        }

        private boolean isNumber(String text) {
            return text.length() <= limits.maxDigits() && NUMBER.matcher(text).matches();
        }

        private static List<?> list(@Nullable Object value) {
            return value instanceof List<?> list ? list : List.of();
        }

        private static Map<?, ?> map(@Nullable Object value) {
            return value instanceof Map<?, ?> map ? map : Map.of();
        }

        /** The cells of a table by RFC 4180; blank lines are none, and keep their number. */
        private static List<List<String>> cells(String csv, char delimiter) {
            List<List<String>> rows = new ArrayList<>();
            List<String> row = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
            for (int i = 0; i < text.length(); i++) {
                char sign = text.charAt(i);
                if (quoted) {
                    if (sign != '"') {
                        cell.append(sign);
                    } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        cell.append('"');
                        i++;
                    } else {
                        quoted = false;
                    }
                } else if (sign == '"' && cell.length() == 0) {
                    quoted = true;
                } else if (sign == delimiter || sign == '\n') {
                    row.add(cell.toString());
                    cell.setLength(0);
                    if (sign == '\n') {
                        rows.add(row);
                        row = new ArrayList<>();
                    }
                } else if (sign != '\r') {
                    cell.append(sign);
                }
            }
            if (cell.length() > 0 || !row.isEmpty()) {
                row.add(cell.toString());
                rows.add(row);
            }
            return rows;
        }
    }
}

package lt.kopz.exchange;

import static lt.kopz.exchange.JsonTree.object;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.Books;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.SignedRows.Row;

/**
 * The money of a dossier as a Fiscal Data Package: one flat table of rows that may simply be added up, and its descriptor.
 *
 * <p>Each row has its sign, and no total stands beside its parts: what is taken back is negative, a new whole is a row with the
 * difference, a total that is broken down stands as its parts and what they leave over. The rows of a {@code kind} add up to what
 * {@code Totals.of} says of it for the dossier's {@linkplain Books books}:
 *
 * <table>
 *   <caption>Phases and directions</caption>
 *   <tr><th>phase</th><th>direction</th><th>kinds</th></tr>
 *   <tr><td>proposed</td><td>expenditure</td><td>NEED</td></tr>
 *   <tr><td>approved</td><td>expenditure</td><td>ORIGINAL</td></tr>
 *   <tr><td>adjusted</td><td>expenditure</td><td>ADDED, REDUCED, REPLACED: only the change, so that approved and adjusted rows together
 *       are what is appropriated</td></tr>
 *   <tr><td>executed</td><td>expenditure</td><td>EXPENDITURE, REFUND (negative), TRANSFER_OUT, THIRD_PARTY_PAYMENT, UNASSIGNED_COST</td></tr>
 *   <tr><td>executed</td><td>revenue</td><td>TRANSFER_IN</td></tr>
 * </table>
 *
 * <p>Each currency has a table of its own, so that none is added to another: {@code budget-eur.csv}. The descriptor is both what the published
 * schema asks for, a model of measures and dimensions, and what version 1.0 of the specification does, column types of the budget
 * taxonomy.
 *
 * <p>Lost, and reported as losses, are amounts within bounds, commitments and balances, which are of no phase, parts that do not tell
 * apart, and how complete the lists of money are.
 *
 * @param files the files by name: {@code datapackage.json} and the tables, in UTF-8
 * @param losses what is not in it, as many as problems are named at most; parts and entries are located in the array of the entries of the dossier's books, all else in its JSON
 */
public record FiscalPackage(ImmutableMap<String, String> files, ImmutableList<Loss> losses) {
    private static final String DESCRIPTOR = "datapackage.json";

    /** A column: its name, its type, the type of it in the budget taxonomy, and what a row has in it. */
    private record Column(String name, String type, String columnType, Function<Row, Optional<String>> cell) {}

    /**
     * The package of a dossier.
     *
     * @param dossier the dossier; its municipality is the publisher
     * @param licence the licence that the publisher gives, by its identifier of the Open Definition such as {@code CC-BY-4.0}; none is
     *     named where it is absent
     * @param wording the language of titles
     * @return the package
     * @throws IllegalArgumentException if the licence has other signs than letters, digits, '.', '_' and '-'
     */
    public static FiscalPackage of(Dossier dossier, Optional<String> licence, Wording wording) {
        if (!licence.orElse("none").matches("[-a-zA-Z0-9._]+")) {
            throw new IllegalArgumentException("a licence is an identifier such as CC-BY-4.0, was " + licence.get());
        }
        Ledger ledger = Books.of(dossier);
        SignedRows signed = SignedRows.of(ledger);
        ListMultimap<String, Row> tables = LinkedListMultimap.create();
        signed.rows().stream()
                .filter(row -> phase(row.kind()).isPresent())
                .forEach(row -> tables.put(row.currency(), row));
        ImmutableList<Column> columns = columns(dossier, wording);
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        Map<String, Collection<Row>> byCurrency = new LinkedHashMap<>(tables.asMap());
        byCurrency.putIfAbsent(dossier.currency().getCurrencyCode(), ImmutableList.of());
        files.put(DESCRIPTOR, descriptor(dossier, licence, byCurrency.keySet(), columns, wording));
        byCurrency.forEach((currency, rows) -> files.put(name(currency) + ".csv", csv(columns, rows)));
        return new FiscalPackage(
                files.buildOrThrow(),
                Loss.atMost(
                        Stream.of(signed.losses().stream(), ofNoPhase(ledger), Loss.ofBooks(dossier))
                                .flatMap(losses -> losses)
                                .toList(),
                        Limits.standard()));
    }

    private static Stream<Loss> ofNoPhase(Ledger ledger) {
        ImmutableList<LedgerEntry> entries = ledger.entries();
        return IntStream.range(0, entries.size())
                .filter(i -> phase(entries.get(i).kind()).isEmpty())
                .mapToObj(i -> new Loss(
                        "/" + i + "/kind",
                        Phrase.of(ExchangeMessage.NO_PHASE)
                                .with("id", entries.get(i).id())
                                .with("kind", entries.get(i).kind().name())));
    }

    private static String name(String currency) {
        return "budget-" + currency.toLowerCase(Locale.ROOT);
    }

    // ---- rows

    private static Optional<String> phase(EntryKind kind) {
        return switch (kind) {
            case NEED -> Optional.of("proposed");
            case ORIGINAL -> Optional.of("approved");
            case ADDED, REDUCED, REPLACED -> Optional.of("adjusted");
            case TRANSFER_IN, TRANSFER_OUT, EXPENDITURE, REFUND, THIRD_PARTY_PAYMENT, UNASSIGNED_COST ->
                Optional.of("executed");
            case OPENING_BALANCE, CARRIED_OVER, COMMITMENT, CLOSING_BALANCE -> Optional.empty();
        };
    }

    private static String amount(Row row) {
        return Amounts.plain(row.kind() == EntryKind.REFUND ? Amounts.negate(row.amount()) : row.amount());
    }

    private static ImmutableList<Column> columns(Dossier dossier, Wording wording) {
        Map<String, String> plans = new HashMap<>();
        Map<String, String> measures = new HashMap<>();
        for (ActionPlan plan : dossier.plans()) {
            plans.put(plan.id(), FormulaGuard.guarded(wording.say(plan.title())));
            for (Measure measure : plan.measures()) {
                measures.put(measure.id(), FormulaGuard.guarded(wording.say(measure.title())));
            }
        }
        String country = dossier.municipality().country();
        return ImmutableList.of(
                new Column("id", "string", "budget-line-id", row -> Optional.of(row.id())),
                new Column(
                        "date",
                        "date",
                        "date:generic",
                        row -> Optional.of(row.entry().day().toString())),
                new Column(
                        "fiscal_year", "integer", "date:fiscal-year", row -> Optional.of(Integer.toString(row.year()))),
                new Column("phase", "string", "phase:id", row -> phase(row.kind())),
                new Column(
                        "direction",
                        "string",
                        "direction",
                        row -> Optional.of(row.kind() == EntryKind.TRANSFER_IN ? "revenue" : "expenditure")),
                new Column(
                        "kind",
                        "string",
                        "value-kind:code",
                        row -> Optional.of(row.kind().name())),
                new Column("amount", "number", "value", row -> Optional.of(amount(row))),
                new Column("currency", "string", "value-currency:code", row -> Optional.of(row.currency())),
                new Column("plan", "string", "activity:generic:project:code", Row::plan),
                new Column(
                        "plan_title",
                        "string",
                        "activity:generic:project:label",
                        row -> row.plan().map(plans::get)),
                new Column("measure", "string", "activity:generic:subproject:code", Row::measure),
                new Column(
                        "measure_title",
                        "string",
                        "activity:generic:subproject:label",
                        row -> row.measure().map(measures::get)),
                new Column(
                        "source",
                        "string",
                        "fin-source:generic:code",
                        row -> row.source().map(FundingSourceKind::code)),
                new Column("programme", "string", "activity:generic:program:code", Row::programme),
                new Column("manager", "string", "administrative-classification:generic:code", Row::manager),
                new Column("country", "string", "geo-source:target:code", row -> Optional.of(country)));
    }

    private static String csv(ImmutableList<Column> columns, Collection<Row> rows) {
        StringBuilder csv = new StringBuilder();
        csv.append(columns.stream().map(Column::name).collect(Collectors.joining(",")))
                .append('\n');
        for (Row row : rows) {
            csv.append(columns.stream()
                            .map(column -> column.cell()
                                    .apply(row)
                                    .map(FiscalPackage::quoted)
                                    .orElse(""))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    /** A cell by the letter of RFC 4180. */
    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\\r\\n].*") || cell.isEmpty() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    // ---- descriptor

    private static String descriptor(
            Dossier dossier,
            Optional<String> licence,
            Collection<String> currencies,
            ImmutableList<Column> columns,
            Wording wording) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("profile", "tabular-data-package");
        root.put("name", dossier.id().toLowerCase(Locale.ROOT));
        root.put("title", wording.say(dossier.title()));
        root.put("description", wording.say(Phrase.of(ExchangeMessage.FISCAL_ROWS)));
        licence.ifPresent(name -> root.put("licenses", List.of(Map.of("name", name))));
        root.put(
                "contributors",
                List.of(object("title", wording.say(dossier.municipality().name()), "role", "publisher")));
        root.put("countryCode", dossier.municipality().country());
        root.put("granularity", "transactional");
        root.put(
                "fiscalPeriod",
                object(
                        "start", dossier.reportingPeriod().start().toString(),
                        "end", dossier.reportingPeriod().end().toString()));
        List<Object> resources = new ArrayList<>();
        Map<String, Object> measures = new LinkedHashMap<>();
        for (String currency : currencies) {
            resources.add(resource(currency, columns));
            measures.put(
                    "amount_" + currency.toLowerCase(Locale.ROOT),
                    object("source", "amount", "resource", name(currency), "currency", currency));
        }
        root.put("resources", resources);
        root.put("model", object("measures", measures, "dimensions", dimensions()));
        return JsonTree.write(root);
    }

    private static Map<String, Object> dimensions() {
        return object(
                "date", dimension("datetime", "date", "fiscal_year"),
                "phase", dimension("fact", "phase"),
                "direction", dimension("fact", "direction"),
                "kind", dimension("fact", "kind"),
                "activity", dimension("activity", "plan", "plan_title", "measure", "measure_title", "programme"),
                "source", dimension("other", "source"),
                "manager", dimension("entity", "manager"),
                "country", dimension("location", "country"),
                "line", dimension("fact", "id"));
    }

    private static Map<String, Object> dimension(String type, String... columns) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (String column : columns) {
            attributes.put(
                    column,
                    column.endsWith("_title")
                            ? object("source", column, "labelfor", column.replace("_title", ""))
                            : object("source", column));
        }
        return object("dimensionType", type, "primaryKey", columns[0], "attributes", attributes);
    }

    private static Map<String, Object> resource(String currency, ImmutableList<Column> columns) {
        List<Object> fields = new ArrayList<>();
        for (Column column : columns) {
            fields.add(object("name", column.name(), "type", column.type(), "columnType", column.columnType()));
        }
        return object(
                "profile",
                "tabular-data-resource",
                "name",
                name(currency),
                "path",
                name(currency) + ".csv",
                "format",
                "csv",
                "mediatype",
                "text/csv",
                "encoding",
                "utf-8",
                "dialect",
                object(
                        "delimiter", ",",
                        "lineTerminator", "\n",
                        "quoteChar", "\"",
                        "doubleQuote", new JsonLiteral("true"),
                        "header", new JsonLiteral("true")),
                "schema",
                object("fields", fields, "missingValues", List.of(""), "primaryKey", "id"));
    }
}

package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Maps;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.MoneyDossiers;
import lt.kopz.core.dossier.TangledMoney;
import lt.kopz.core.gap.Books;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class FiscalPackageProperties {
    private static final Schema SCHEMA = schema();

    /** The published schema, whose references are to the dictionary beside it. */
    private static Schema schema() {
        String schema = resource("fiscal-data-package.json").replace("schemas/dictionary.json#", "#");
        String dictionary = resource("dictionary.json");
        int definitions = dictionary.indexOf("\"definitions\"");
        String whole = schema.substring(0, schema.lastIndexOf('}')) + ","
                + dictionary.substring(definitions, dictionary.lastIndexOf('}')) + "}";
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(whole, InputFormat.JSON);
    }

    private static String resource(String name) {
        try (InputStream in =
                requireNonNull(FiscalPackageProperties.class.getResourceAsStream("fiscal/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FiscalPackage of(Dossier dossier) {
        return FiscalPackage.of(dossier, Optional.of("CC-BY-4.0"), Wording.ENGLISH);
    }

    private static List<NamedCsvRecord> rows(FiscalPackage made, String file) {
        return CsvReader.builder().ofNamedCsvRecord(requireNonNull(made.files().get(file))).stream()
                .toList();
    }

    private static BigDecimal sum(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> wanted) {
        return rows.stream()
                .filter(wanted)
                .map(row -> new BigDecimal(row.getField("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Predicate<NamedCsvRecord> is(String column, String... values) {
        return row -> List.of(values).contains(row.getField(column));
    }

    @Provide
    static Arbitrary<Dossier> dossiers() {
        return Arbitraries.oneOf(GeneratedDossiers.ofEveryKind(), MoneyDossiers.dossiers(), TangledMoney.dossiers());
    }

    @Property(tries = 200)
    void whatever_is_changed_in_a_package_there_are_lines_or_problems(
            @ForAll boolean inDescriptor,
            @ForAll @IntRange(max = 10_000) int at,
            @ForAll @CharRange(to = '~') char sign) {
        Map<String, byte[]> files =
                new HashMap<>(Maps.transformValues(of(Kaisiadorys.dossier()).files(), text -> text.getBytes(UTF_8)));
        files.computeIfPresent(inDescriptor ? "datapackage.json" : "budget-eur.csv", (name, bytes) -> {
            byte[] changed = bytes.clone();
            changed[at % changed.length] = (byte) sign;
            return changed;
        });
        Reading<FiscalLines> reading = FiscalLines.read(files);
        assertThat(reading.value().isPresent()).isEqualTo(reading.problems().isEmpty());
        reading.problems()
                .forEach(problem -> assertThat(problem.explain(Wording.ENGLISH)).isNotBlank());
    }

    @Property(tries = 150)
    void the_rows_of_each_table_add_up_to_what_kopz_says(@ForAll("dossiers") Dossier dossier) {
        FiscalPackage made = of(dossier);
        for (Map.Entry<String, Totals> each :
                Books.of(dossier).view().byCurrency().entrySet()) {
            String file = "budget-" + each.getKey().toLowerCase(Locale.ROOT) + ".csv";
            List<NamedCsvRecord> rows = made.files().containsKey(file) ? rows(made, file) : List.of();
            Totals totals = each.getValue();
            for (EntryKind kind : EnumSet.of(
                    EntryKind.NEED,
                    EntryKind.TRANSFER_IN,
                    EntryKind.TRANSFER_OUT,
                    EntryKind.EXPENDITURE,
                    EntryKind.THIRD_PARTY_PAYMENT,
                    EntryKind.UNASSIGNED_COST)) {
                assertThat(sum(rows, is("kind", kind.name())))
                        .as(each.getKey() + " " + kind)
                        .isEqualByComparingTo(Amounts.decimal(totals.of(kind)));
            }
            assertThat(sum(rows, is("kind", "REFUND")))
                    .isEqualByComparingTo(Amounts.decimal(Amounts.negate(totals.of(EntryKind.REFUND))));
            assertThat(sum(rows, is("phase", "approved", "adjusted")))
                    .isEqualByComparingTo(Amounts.decimal(totals.appropriated()));
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.getField("currency")).isEqualTo(each.getKey()));
        }
    }

    @Property(tries = 60)
    void the_descriptor_is_valid_and_names_each_column_of_its_tables(@ForAll("dossiers") Dossier dossier) {
        isValid(of(dossier));
    }

    /** Where nothing is lost, the figures of a plan are the sums of its rows. */
    @Property(tries = 60)
    void the_figures_of_a_plan_are_sums_of_its_rows(@ForAll("exact") Dossier dossier) {
        FiscalPackage made = of(dossier);
        List<NamedCsvRecord> rows =
                rows(made, "budget-" + dossier.currency().getCurrencyCode().toLowerCase(Locale.ROOT) + ".csv");
        dossier.plans().forEach(plan -> {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id());
            Predicate<NamedCsvRecord> ofPlan = is("plan", plan.id());
            assertThat(sum(rows, ofPlan.and(is("phase", "proposed"))))
                    .isEqualByComparingTo(Amounts.decimal(gaps.need().value().exact()));
            assertThat(sum(rows, ofPlan.and(is("phase", "approved", "adjusted"))))
                    .isEqualByComparingTo(
                            Amounts.decimal(gaps.appropriated().value().exact()));
        });
    }

    @Provide
    static Arbitrary<Dossier> exact() {
        return MoneyDossiers.dossiers(
                EnumSet.of(MoneyDossiers.Feature.CHANGES, MoneyDossiers.Feature.COSTS, MoneyDossiers.Feature.PAYMENTS));
    }

    private static void isValid(FiscalPackage made) {
        String descriptor = requireNonNull(made.files().get("datapackage.json"));
        assertThat(SCHEMA.validate(descriptor, InputFormat.JSON)).isEmpty();
        Map<?, ?> root = (Map<?, ?>) JsonTree.read(descriptor.getBytes(UTF_8));
        Set<String> known = new HashSet<>();
        ((List<?>) JsonTree.read(resource("budgets.json").getBytes(UTF_8)))
                .forEach(type -> known.add((String) requireNonNull(((Map<?, ?>) type).get("name"))));
        for (Object each : (List<?>) requireNonNull(root.get("resources"))) {
            Map<?, ?> table = (Map<?, ?>) each;
            List<String> names = new ArrayList<>();
            for (Object field :
                    (List<?>) requireNonNull(((Map<?, ?>) requireNonNull(table.get("schema"))).get("fields"))) {
                names.add((String) requireNonNull(((Map<?, ?>) field).get("name")));
                assertThat(known).contains((String) ((Map<?, ?>) field).get("columnType"));
            }
            String csv = requireNonNull(made.files().get((String) requireNonNull(table.get("path"))));
            assertThat(csv.lines().findFirst()).contains(String.join(",", names));
        }
    }

    @Example
    void the_2019_report_adds_up_and_says_who_publishes_what_under_which_licence() {
        FiscalPackage made = of(Kaisiadorys.dossier());
        isValid(made);
        List<NamedCsvRecord> rows = rows(made, "budget-eur.csv");
        Predicate<NamedCsvRecord> ofPlan = is("plan", Kaisiadorys.PLAN);
        assertThat(sum(rows, ofPlan.and(is("phase", "proposed")))).isEqualByComparingTo("3250.00");
        assertThat(sum(rows, ofPlan.and(is("phase", "approved", "adjusted")))).isEqualByComparingTo("700.00");
        assertThat(sum(rows, is("kind", "THIRD_PARTY_PAYMENT"))).isEqualByComparingTo("160.00");
        assertThat(made.files().get("datapackage.json"))
                .contains(
                        "\"licenses\"",
                        "\"name\" : \"CC-BY-4.0\"",
                        "\"role\" : \"publisher\"",
                        "\"countryCode\" : \"LT\"",
                        "\"start\" : \"2019-01-01\"");
    }

    @Example
    void everything_that_no_row_can_hold_is_lost_by_its_place() {
        Dossier dossier = FullDossier.dossier();
        FiscalPackage made = of(dossier);
        isValid(made);
        long rows = made.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".csv"))
                .flatMap(file -> Stream.of(file.getValue().lines().count() - 1))
                .mapToLong(Long::longValue)
                .sum();
        assertThat(rows).isPositive();
        assertThat(made.losses())
                .extracting(Loss::pointer)
                .containsAll(Loss.ofBooks(dossier).map(Loss::pointer).collect(Collectors.toList()));
    }

    @Example
    void a_licence_that_is_no_identifier_is_refused_and_none_is_made_up() {
        Dossier dossier = Kaisiadorys.dossier();
        assertThatThrownBy(() -> FiscalPackage.of(dossier, Optional.of("free for all"), Wording.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("free for all");
        assertThat(FiscalPackage.of(dossier, Optional.empty(), Wording.ENGLISH)
                        .files()
                        .get("datapackage.json"))
                .doesNotContain("licenses");
    }
}

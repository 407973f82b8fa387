package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.Maps;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
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
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.WordForms;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is written is judged by the published schema and by a parser that knows nothing of kopz. */
class IatiProperties {
    private static final String ORG = "XX-EXAMPLE-1";
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(requireNonNull(IatiProperties.class.getResource("iati/iati-activities-schema.xsd")));
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Provide
    static Arbitrary<Dossier> dossiers() {
        return Arbitraries.oneOf(GeneratedDossiers.ofEveryKind(), MoneyDossiers.dossiers(), TangledMoney.dossiers());
    }

    private static String xml(Dossier dossier) {
        return Iati.write(dossier, ORG).text();
    }

    private static Dossier back(String xml, Dossier frame) {
        return Iati.read(xml.getBytes(UTF_8), frame, "en").orThrow().dossier();
    }

    private static void isValid(String xml) {
        assertThatCode(() ->
                        SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(UTF_8)))))
                .doesNotThrowAnyException();
    }

    private static List<Element> elements(String xml, String name) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                .getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element child(Element element, String name) {
        return (Element) element.getElementsByTagName(name).item(0);
    }

    /** The values by what they are of: a budget, or a type of transaction; and by currency. */
    private static Map<String, BigDecimal> sums(String xml) throws Exception {
        Map<String, BigDecimal> sums = new HashMap<>();
        List<Element> all = new ArrayList<>(elements(xml, "transaction"));
        all.addAll(elements(xml, "budget"));
        for (Element each : all) {
            String type = each.getTagName().equals("budget")
                    ? "budget"
                    : child(each, "transaction-type").getAttribute("code");
            Element value = child(each, "value");
            sums.merge(
                    type + " " + value.getAttribute("currency"),
                    new BigDecimal(value.getTextContent()),
                    BigDecimal::add);
        }
        return sums;
    }

    private static void isSum(Map<String, BigDecimal> sums, String of, BigDecimal expected) {
        assertThat(sums.getOrDefault(of, BigDecimal.ZERO)).as(of).isEqualByComparingTo(expected);
    }

    private static BigDecimal sum(Totals totals, EntryKind... kinds) {
        BigDecimal sum = BigDecimal.ZERO;
        for (EntryKind kind : kinds) {
            sum = sum.add(Amounts.decimal(totals.of(kind)));
        }
        return sum;
    }

    @Property(tries = 120)
    void is_valid_by_the_published_schema(@ForAll("dossiers") Dossier dossier) {
        isValid(xml(dossier));
    }

    @Property(tries = 120)
    void its_sums_are_those_of_the_books(@ForAll("dossiers") Dossier dossier) throws Exception {
        Map<String, BigDecimal> sums = sums(xml(dossier));
        for (Map.Entry<String, Totals> each :
                Books.of(dossier).view().byCurrency().entrySet()) {
            Totals totals = each.getValue();
            String code = " " + each.getKey();
            isSum(sums, "budget" + code, Amounts.decimal(totals.need()));
            isSum(sums, "1" + code, sum(totals, EntryKind.TRANSFER_IN, EntryKind.THIRD_PARTY_PAYMENT));
            isSum(sums, "2" + code, Amounts.decimal(totals.appropriated()));
            isSum(sums, "3" + code, sum(totals, EntryKind.TRANSFER_OUT));
            isSum(
                    sums,
                    "4" + code,
                    sum(totals, EntryKind.EXPENDITURE, EntryKind.THIRD_PARTY_PAYMENT, EntryKind.UNASSIGNED_COST)
                            .subtract(sum(totals, EntryKind.REFUND)));
        }
    }

    @Property(tries = 120)
    void comes_back_with_the_same_sums_and_is_written_from_then_on_alike(@ForAll("dossiers") Dossier dossier)
            throws Exception {
        String written = xml(dossier);
        Dossier back = back(written, dossier);
        String again = xml(back);
        assertThat(sums(again)).isEqualTo(sums(written));
        assertThat(xml(back(again, back))).isEqualTo(again);
    }

    @Property(tries = 60)
    void plans_and_measures_come_back_and_what_does_not_is_lost_by_its_place(@ForAll("dossiers") Dossier dossier) {
        Exported written = Iati.write(dossier, ORG);
        Dossier back = back(written.text(), dossier);
        assertThat(back.plans()).hasSameSizeAs(dossier.plans());
        for (int i = 0; i < back.plans().size(); i++) {
            ActionPlan plan = dossier.plans().get(i);
            ActionPlan read = back.plans().get(i);
            assertThat(read.id()).isEqualTo(plan.id());
            assertThat(read.period()).isEqualTo(plan.period());
            assertThat(read.measures())
                    .extracting(Measure::id, Measure::number, Measure::responsible, IatiProperties::words)
                    .containsExactlyElementsOf(plan.measures().stream()
                            .map(each -> Tuple.tuple(each.id(), each.number(), each.responsible(), words(each)))
                            .toList());
        }
        Set<String> lost = written.losses().stream().map(Loss::pointer).collect(Collectors.toSet());
        assertThat(dossier.documents().isEmpty() || lost.contains("/documents")).isTrue();
        for (int i = 0; i < dossier.contracts().size(); i++) {
            assertThat(lost).containsAnyOf("/contracts", "/contracts/" + i);
        }
    }

    private static Map<String, String> words(Measure measure) {
        return Maps.transformValues(measure.title().byLanguage(), WordForms::text);
    }

    @Property(tries = 30)
    void reads_what_it_wrote_without_a_loss(@ForAll("dossiers") Dossier dossier) {
        Dossier back = back(xml(dossier), dossier);
        assertThat(Iati.read(xml(back).getBytes(UTF_8), back, "en").orThrow().losses())
                .isEmpty();
    }

    @Example
    void money_stands_at_one_level() throws Exception {
        String xml = xml(FullDossier.dossier());
        isValid(xml);
        for (String name : List.of("transaction", "budget")) {
            assertThat(elements(xml, name))
                    .isNotEmpty()
                    .extracting(each -> ((Element) each.getParentNode()).getAttribute("hierarchy"))
                    .containsOnly("2");
        }
        assertThat(elements(xml, "result")).isNotEmpty();
    }

    @Example
    void the_2019_report_adds_up_elsewhere() throws Exception {
        String xml = xml(Kaisiadorys.dossier());
        isValid(xml);
        Map<String, BigDecimal> sums = sums(xml);
        isSum(sums, "budget EUR", new BigDecimal("3250.00"));
        isSum(
                sums,
                "2 EUR",
                Amounts.decimal(Books.of(Kaisiadorys.dossier())
                        .view()
                        .totals(Amounts.currency("EUR"))
                        .appropriated()));
        Dossier back = back(xml, Kaisiadorys.dossier());
        assertThat(BudgetGaps.of(back, Kaisiadorys.PLAN).financing().value())
                .isEqualTo(BudgetGaps.of(Kaisiadorys.dossier(), Kaisiadorys.PLAN)
                        .financing()
                        .value());
    }

    @Example
    void a_need_of_two_years_that_is_restated_is_one_budget_of_what_is_needed_now() throws Exception {
        Dossier dossier = DossierFixtures.aDossier()
                .knownUntil(LocalDate.of(2020, 12, 10))
                .need("old", "1000.00", "2019-02-05", need -> need)
                .need("new", "1200.00", "2020-02-05", need -> need.replaces("old"))
                .build();
        assertThat(elements(xml(dossier), "budget"))
                .extracting(budget -> child(budget, "value").getTextContent())
                .containsExactly("1200.00");
    }

    @Example
    void a_dossier_of_no_plan_and_no_money_is_an_activity_all_the_same() {
        isValid(xml(DossierFixtures.aDossier().builder().plans(List.of()).build()));
    }
}

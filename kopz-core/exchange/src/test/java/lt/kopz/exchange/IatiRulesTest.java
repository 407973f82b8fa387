package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.UndatedTown;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the standard that is checked, by an example, and that nothing of a file goes unsaid. */
class IatiRulesTest {
    private static final String GOOD = """
            <iati-activities version="2.03" generated-datetime="2019-12-01T08:00:00Z">
              <iati-activity default-currency="EUR">
                <iati-identifier>XX-1-P</iati-identifier>
                <title><narrative>Plan</narrative></title>
                <activity-date type="1" iso-date="2019-01-01"/><activity-date type="3" iso-date="2019-12-31"/>
                <activity-date type="2" iso-date="2019-02-01"/><activity-date type="4" iso-date="2019-11-30"/>
                <budget type="1" status="1">
                  <period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/>
                  <value value-date="2019-01-02">1000</value>
                </budget>
                <transaction>
                  <transaction-type code="2"/><transaction-date iso-date="2019-03-01"/>
                  <value value-date="2019-03-01">700</value>
                </transaction>
              </iati-activity>
              <iati-activity default-currency="EUR">
                <iati-identifier>XX-1-M</iati-identifier>
                <title><narrative>Measure</narrative></title>
                <result type="1"><title><narrative>Talks</narrative></title>
                  <indicator measure="1"><title><narrative>Talks</narrative></title>
                    <period><period-start iso-date="2019-04-01"/><period-end iso-date="2019-04-30"/><actual value="3"/></period>
                  </indicator>
                </result>
                <related-activity ref="XX-1-P" type="1"/>
              </iati-activity>
            </iati-activities>
            """;

    private static final Dossier FRAME = aDossier().build();

    private static Reading<Imported> read(String xml) {
        return Iati.read(xml.getBytes(UTF_8), FRAME, "en");
    }

    private static Dossier dossier(String xml) {
        return read(xml).orThrow().dossier();
    }

    private static String changed(String from, String to) {
        assertThat(GOOD).contains(from);
        return GOOD.replace(from, to);
    }

    private static List<String> lost(String xml) {
        return read(xml).orThrow().losses().stream().map(Loss::toString).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a transaction has a type            | <transaction-type code="2"/>               |                                             | 0/transaction/0: the property 'transaction-type' is missing. Add 'transaction-type', an element <transaction-type>.
            a type has a code                   | <transaction-type code="2"/>               | <transaction-type/>                         | 0/transaction/0/transaction-type/0: the property 'code' is missing. Add 'code', a code of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13.
            a type is of its list               | <transaction-type code="2"/>               | <transaction-type code="77"/>               | 0/transaction/0/transaction-type/0/@code: '77' is not known here. Use one of '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'.
            a transaction has a date            | <transaction-date iso-date="2019-03-01"/>  |                                             | 0/transaction/0: the property 'transaction-date' is missing. Add 'transaction-date', an element <transaction-date>.
            a date has a day                    | <transaction-date iso-date="2019-03-01"/>  | <transaction-date/>                         | 0/transaction/0/transaction-date/0: the property 'iso-date' is missing. Add 'iso-date', a day such as 2019-10-23.
            a transaction has a value           | <value value-date="2019-03-01">700</value> |                                             | 0/transaction/0: the property 'value' is missing. Add 'value', an element <value>.
            a value has a value date            | <value value-date="2019-03-01">            | <value>                                     | 0/transaction/0/value/0: the property 'value-date' is missing. Add 'value-date', a day such as 2019-10-23.
            a transaction is not to come        | <transaction-date iso-date="2019-03-01"/>  | <transaction-date iso-date="2019-12-02"/>   | 0/transaction/0/transaction-date/0/@iso-date: the value '2019-12-02' is not possible. Write a day up to 1 December 2019, on which the file was made.
            a value date is not to come         | <value value-date="2019-03-01">            | <value value-date="2020-03-01">             | 0/transaction/0/value/0/@value-date: the value '2020-03-01' is not possible. Write a day up to 1 December 2019, on which the file was made.
            an amount has a currency            | <iati-activity default-currency="EUR">     | <iati-activity>                             | 0/budget/0/value/0: the property 'currency' is missing. Add 'currency', a currency such as EUR, here or as the default-currency of the activity.
            a budget has a start                | <period-start iso-date="2019-01-01"/>      |                                             | 0/budget/0: the property 'period-start' is missing. Add 'period-start', an element <period-start>.
            a budget has an end                 | <period-end iso-date="2019-12-31"/>        |                                             | 0/budget/0: the property 'period-end' is missing. Add 'period-end', an element <period-end>.
            a budget has a value                | <value value-date="2019-01-02">1000</value>|                                             | 0/budget/0: the property 'value' is missing. Add 'value', an element <value>.
            a budget is original or revised     | <budget type="1"                           | <budget type="3"                            | 0/budget/0/@type: '3' is not known here. Use one of '1', '2'.
            a budget starts before it ends      | <period-end iso-date="2019-12-31"/>        | <period-end iso-date="2018-12-31"/>         | 0/budget/0: the end (31 December 2018) is before the start (1 January 2019). Swap the two or correct one of them.
            a plan starts before it ends        | type="3" iso-date="2019-12-31"             | type="3" iso-date="2018-12-31"              | 0: the end (31 December 2018) is before the start (1 January 2019). Swap the two or correct one of them.
            what began ended later              | type="4" iso-date="2019-11-30"             | type="4" iso-date="2019-01-30"              | 0: the end (30 January 2019) is before the start (1 February 2019). Swap the two or correct one of them.
            what has begun is not to come       | type="4" iso-date="2019-11-30"             | type="4" iso-date="2019-12-30"              | 0/activity-date/3/@iso-date: the value '2019-12-30' is not possible. Write a day up to 1 December 2019, on which the file was made.
            a day of an activity has a type     | <activity-date type="1"                    | <activity-date                              | 0/activity-date/0: the property 'type' is missing. Add 'type', a code of 1, 2, 3, 4.
            a period of an indicator is in order| <period-end iso-date="2019-04-30"/>        | <period-end iso-date="2019-03-30"/>         | 1/result/0/indicator/0/period/0: the end (30 March 2019) is before the start (1 April 2019). Swap the two or correct one of them.
            nobody is their own parent          | ref="XX-1-P" type="1"                      | ref="XX-1-M" type="1"                       | 1: 'XX-1-M' leads back to itself. Leave one of the references in the circle out.
            """)
    void is_checked_by_the_rule_that(String rule, String from, String to, String told) {
        assertThat(read(changed(from, to == null ? "" : to)).problems())
                .as(rule)
                .first()
                .satisfies(
                        problem -> assertThat(problem.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                                .matches("line [0-9]+, column [0-9]+, .*")
                                .endsWith("/iati-activities/iati-activity/" + told));
        assertThat(read(changed(from, to == null ? "" : to)).problems()).hasSize(rule.contains("currency") ? 2 : 1);
        assertThat(read(GOOD).problems()).isEmpty();
    }

    @Test
    void what_a_dossier_has_no_place_for_is_lost_by_its_place() {
        assertThat(lost(GOOD))
                .containsExactly(
                        "/iati-activities/@generated-datetime: has no place in a dossier",
                        "/iati-activities/iati-activity/0/activity-date/2: has no place in a dossier",
                        "/iati-activities/iati-activity/0/activity-date/3: has no place in a dossier");
        String more = GOOD.replace(
                        "<result type=\"1\">",
                        "<reporting-org ref=\"XX-2\" type=\"10\"><narrative>Elsewhere</narrative></reporting-org>"
                                + "<activity-status code=\"5\"/><recipient-country code=\"XY\"/>"
                                + "<activity-date type=\"1\" iso-date=\"2019-06-01\"/><result type=\"2\">")
                .replace("indicator measure=\"1\"", "indicator measure=\"2\"")
                .replace("<result type=\"2\"><title><narrative>Talks", "<result type=\"2\"><title><narrative>Speech")
                .replace(
                        "ref=\"XX-1-P\" type=\"1\"/>",
                        "ref=\"XX-1-P\" type=\"1\"/><related-activity ref=\"XX-9\" type=\"3\"/>")
                .replace("status=\"1\"", "status=\"2\"")
                .replace("<value value-date=\"2019-03-01\">", "<value value-date=\"2019-03-02\">")
                .replace("Plan</narrative>", "Plan</narrative><narrative>Scheme</narrative>");
        assertThat(lost(more))
                .containsExactlyInAnyOrder(
                        "/iati-activities/@generated-datetime: has no place in a dossier",
                        "/iati-activities/iati-activity/0/activity-date/2: has no place in a dossier",
                        "/iati-activities/iati-activity/0/activity-date/3: has no place in a dossier",
                        "/iati-activities/iati-activity/0/title/0/narrative/1: has no place in a dossier",
                        "/iati-activities/iati-activity/0/budget/0/@status: has no place in a dossier",
                        "/iati-activities/iati-activity/0/transaction/0/value/0/@value-date: has no place in a dossier",
                        "/iati-activities/iati-activity/1/reporting-org/0: has no place in a dossier",
                        "/iati-activities/iati-activity/1/activity-status/0/@code: has no place in a dossier",
                        "/iati-activities/iati-activity/1/recipient-country/0/@code: has no place in a dossier",
                        "/iati-activities/iati-activity/1/activity-date/0: has no place in a dossier",
                        "/iati-activities/iati-activity/1/result/0/@type: has no place in a dossier",
                        "/iati-activities/iati-activity/1/result/0/title/0: has no place in a dossier",
                        "/iati-activities/iati-activity/1/result/0/indicator/0/@measure: has no place in a dossier",
                        "/iati-activities/iati-activity/1/related-activity/1: has no place in a dossier");
    }

    private static String budgets(String... budgets) {
        String first = GOOD.substring(GOOD.indexOf("<budget"), GOOD.indexOf("</budget>") + "</budget>".length());
        return GOOD.replace(first, String.join("", budgets));
    }

    private static String budget(String type, String end, String valued, String amount) {
        return """
                <budget type="%s"><period-start iso-date="2019-01-01"/><period-end iso-date="%s"/>
                <value value-date="%s">%s</value></budget>""".formatted(type, end, valued, amount);
    }

    @Test
    void a_revised_budget_replaces_the_one_of_its_period_wherever_it_stands() {
        Dossier dossier = dossier(budgets(
                budget("2", "2019-12-31", "2019-06-01", "1500"),
                budget("1", "2019-12-31", "2019-01-02", "1000"),
                budget("2", "2019-12-31", "2019-03-01", "1200")));
        assertThat(dossier.needs())
                .extracting(need -> need.replaces().orElse("nothing"))
                .containsExactly("nothing", "need", "need-1");
        assertThat(BudgetGaps.of(dossier, "XX-1-P").need().value()).hasToString("EUR 1500.00");
    }

    @Test
    void a_budget_that_says_the_same_again_is_counted_once_and_lost() {
        String twice = budgets(
                budget("1", "2019-12-31", "2019-01-02", "1000"), budget("1", "2019-12-31", "2019-01-02", "1000.00"));
        assertThat(BudgetGaps.of(dossier(twice), "XX-1-P").need().value()).hasToString("EUR 1000.00");
        assertThat(lost(twice))
                .contains("/iati-activities/iati-activity/0/budget/1: says the same as"
                        + " /iati-activities/iati-activity/0/budget/0, and is counted once");
    }

    @Test
    void a_revised_budget_of_a_part_of_a_period_is_a_problem_and_one_of_none_stands_for_itself() {
        assertThat(read(budgets(
                                budget("1", "2019-12-31", "2019-01-02", "1000"),
                                budget("2", "2019-06-30", "2019-06-01", "600")))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.explain(Wording.ENGLISH))
                        .contains(
                                "/budget/1: the value '2019-01-01/2019-06-30' is not possible. Write the period of the"
                                        + " one budget that this one revises."));
        assertThat(BudgetGaps.of(dossier(budgets(budget("2", "2019-12-31", "2019-06-01", "600"))), "XX-1-P")
                        .need()
                        .value())
                .hasToString("EUR 600.00");
    }

    @Test
    void an_empty_identifier_makes_no_activity_its_own_parent() {
        String unnamed = GOOD.replace("<iati-identifier>XX-1-M</iati-identifier>", "<iati-identifier/>");
        assertThat(dossier(unnamed.replace("ref=\"XX-1-P\" type", "ref=\"\" type"))
                        .plans())
                .extracting(Fact::id)
                .containsExactly("XX-1-P", "plan");
        assertThat(dossier(unnamed).plans())
                .singleElement()
                .satisfies(plan ->
                        assertThat(plan.measures()).extracting(Measure::id).containsExactly("measure"));
    }

    @Test
    void children_of_children_are_measures_of_the_plan_and_parents_may_name_their_children_instead() {
        String third = """
                <iati-activity default-currency="EUR"><iati-identifier>XX-1-N</iati-identifier>
                <transaction><transaction-type code="4"/><transaction-date iso-date="2019-03-01"/>
                <value value-date="2019-03-01">70</value></transaction>
                <related-activity ref="XX-1-M" type="1"/></iati-activity></iati-activities>""";
        Dossier dossier = dossier(GOOD.replace("</iati-activities>", third));
        assertThat(dossier.plans())
                .singleElement()
                .satisfies(plan ->
                        assertThat(plan.measures()).extracting(Measure::id).containsExactly("XX-1-M", "XX-1-N"));
        assertThat(dossier.expenditures())
                .singleElement()
                .satisfies(cost -> assertThat(cost.measure()).hasValue("XX-1-N"));

        String other = GOOD.replace("<related-activity ref=\"XX-1-P\" type=\"1\"/>", "")
                .replaceFirst("<budget", "<related-activity ref=\"XX-1-M\" type=\"2\"/><budget");
        assertThat(dossier(other)).isEqualTo(dossier(GOOD));
        assertThat(lost(other)).isEqualTo(lost(GOOD));
    }

    @Test
    void what_names_no_language_is_in_that_of_its_activity() {
        assertThat(dossier(GOOD.replaceFirst("<iati-activity ", "<iati-activity xml:lang=\"pl\" "))
                        .plans()
                        .get(0)
                        .title()
                        .byLanguage())
                .containsOnlyKeys("pl");
    }

    @Test
    void a_budget_of_more_than_a_year_is_listed_when_it_is_written() {
        Dossier two =
                aDossier().need("need", "1000.00", "2019-02-05", need -> need).build();
        assertThat(Iati.write(two, "XX-1").losses())
                .extracting(Loss::toString)
                .contains("/needs/0: the standard has no budgets of more than a year; it is written as one for"
                        + " 2019–2020");
    }

    @Test
    void a_plan_has_the_days_on_which_it_is_stated_to_begin_and_end_and_no_others() {
        Dossier town = UndatedTown.dossier();
        Exported undated = Iati.write(town, "XX-1");
        assertThat(undated.text()).doesNotContain("<activity-date");
        assertThat(undated.losses()).extracting(Loss::toString).anyMatch(loss -> loss.startsWith("/plans/0/since"));
        Dossier begun = town.withPlans(town.plans().get(0).withSince(PartialDate.parse("2019-02-01")));
        Exported since = Iati.write(begun, "XX-1");
        assertThat(since.text())
                .contains("<activity-date type=\"1\" iso-date=\"2019-02-01\"/>")
                .doesNotContain("<activity-date type=\"3\"");
        assertThat(Iati.read(since.text().getBytes(UTF_8), begun, "lt")
                        .orThrow()
                        .dossier()
                        .plans())
                .extracting(ActionPlan::time)
                .containsExactly(PartialDate.parse("2019-02-01/.."));
    }
}

package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.shape.Rewrite;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody else wrote. */
class IatiTest {
    private static final String FOREIGN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <iati-activities version="2.03" generated-datetime="2019-12-01T00:00:00Z">
              <iati-activity xml:lang="en" default-currency="EUR" hierarchy="1">
                <iati-identifier>XX-1-PLAN</iati-identifier>
                <reporting-org ref="XX-1" type="11"><narrative>Town</narrative></reporting-org>
                <title><narrative>Plan of the town</narrative><narrative xml:lang="lt">Miesto planas</narrative></title>
                <description type="1"><narrative>What the town is to do</narrative></description>
                <participating-org role="7"><narrative>Ministry</narrative></participating-org>
                <activity-status code="2"/>
                <activity-date type="1" iso-date="2019-01-01Z"/>
                <activity-date type="3" iso-date="2020-12-31"/>
              </iati-activity>
              <iati-activity hierarchy="2" default-currency="EUR">
                <iati-identifier>XX-1-LECTURES</iati-identifier>
                <reporting-org ref="XX-1" type="11"/>
                <title><narrative>Lectures</narrative></title>
                <description><narrative>Lectures</narrative></description>
                <participating-org role="4" type="22" ref="XX-NGO 7"><narrative>Helpers</narrative></participating-org>
                <activity-status code="9"/>
                <activity-date type="1" iso-date="2019-02-01"/>
                <budget type="1" status="1">
                  <period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/>
                  <value value-date="2019-01-15">1000</value>
                </budget>
                <budget>
                  <period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/>
                  <value currency="EUR" value-date="2019-01-15">-1.00</value>
                </budget>
                <transaction ref="C/1">
                  <transaction-type code="2"/><transaction-date iso-date="2019-02-01"/>
                  <value value-date="2019-02-01">700.00</value>
                </transaction>
                <transaction>
                  <transaction-type code="2"/><transaction-date iso-date="2019-06-01"/>
                  <value value-date="2019-06-01">-50.00</value>
                </transaction>
                <transaction>
                  <transaction-type code="4"/><transaction-date iso-date="2019-07-01"/>
                  <value value-date="2019-07-01">100.00</value>
                  <disbursement-channel code="1"/>
                </transaction>
                <transaction>
                  <transaction-type code="4"/><transaction-date iso-date="2019-08-01"/>
                  <value value-date="2019-08-01">-10.00</value>
                </transaction>
                <transaction>
                  <transaction-type code="8"/><transaction-date iso-date="2019-08-01"/>
                  <value value-date="2019-08-01">5.00</value>
                </transaction>
                <related-activity ref="XX-1-PLAN" type="1"/>
              </iati-activity>
            </iati-activities>
            """;

    private static final Dossier FRAME = aDossier().build();

    private static Reading<Imported> read(String xml) {
        return Iati.read(xml.getBytes(UTF_8), FRAME, "en");
    }

    private static List<Problem> problems(String xml) {
        Reading<Imported> reading = read(xml);
        assertThat(reading.value()).isEmpty();
        return reading.problems();
    }

    @Test
    void a_measure_that_is_due_before_its_plan_begins_is_written_without_a_start() {
        Dossier due = Rewrite.facts(
                DossierShape.DOSSIER,
                FRAME,
                ImmutableListMultimap.of(
                        DossierFixtures.MEASURE,
                        new Rewrite.Patch(ImmutableList.of("due"), PartialDate.parse("0001-01-01"))));

        assertThat(Iati.write(due, "LT-1").text()).contains("type=\"3\" iso-date=\"0001-01-01\"");
    }

    @Test
    void a_file_of_others_is_read_with_its_plans_measures_and_money() {
        Dossier dossier = read(FOREIGN).orThrow().dossier();

        assertThat(dossier.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.id()).isEqualTo("XX-1-PLAN");
            assertThat(plan.title().in("lt"))
                    .hasValueSatisfying(words -> assertThat(words.text()).isEqualTo("Miesto planas"));
            assertThat(plan.measures()).singleElement().satisfies(measure -> {
                assertThat(measure.id()).isEqualTo("XX-1-LECTURES");
                assertThat(measure.responsible()).containsExactly("XX-NGO.7");
            });
        });
        assertThat(dossier.get(Organisation.class, "XX-NGO.7").name().any()).isEqualTo("Helpers");
        assertThat(dossier.appropriations()).extracting(Fact::id).containsExactly("C.1", "appropriation");
        BudgetGaps gaps = BudgetGaps.of(dossier, "XX-1-PLAN");
        assertThat(gaps.need().value()).hasToString("EUR 1000.00");
        assertThat(gaps.appropriated().value()).hasToString("EUR 650.00");
        assertThat(dossier.expenditures()).hasSize(1);
        assertThat(dossier.payments())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount()).hasToString("EUR 10.00"));
    }

    @Test
    void money_below_zero_that_names_itself_is_a_change_of_none_and_comes_back_so() {
        String itself = FOREIGN.replaceFirst(
                "<transaction>", "<transaction ref=\"less\" kopz:account=\"less\" xmlns:kopz=\"urn:kopz\">");
        Dossier dossier = read(itself).orThrow().dossier();
        Dossier again = read(Iati.write(dossier, "XX-1").text()).orThrow().dossier();

        assertThat(List.of(dossier, again))
                .allSatisfy(each -> assertThat(each.appropriations())
                        .filteredOn(money -> money.id().equals("less"))
                        .singleElement()
                        .satisfies(money -> assertThat(money.amends()).isEmpty()));
    }

    @Test
    void codes_that_no_list_has_and_what_was_not_read_are_lost_by_their_place() {
        assertThat(read(FOREIGN).orThrow().losses())
                .extracting(Loss::toString)
                .containsExactlyInAnyOrder(
                        "/iati-activities/@generated-datetime: has no place in a dossier",
                        "/iati-activities/iati-activity/0/description/0: has no place in a dossier",
                        "/iati-activities/iati-activity/0/reporting-org/0: has no place in a dossier",
                        "/iati-activities/iati-activity/1/participating-org/0/@type: has no place in a dossier",
                        "/iati-activities/iati-activity/1/activity-date/0: has no place in a dossier",
                        "/iati-activities/iati-activity/0/participating-org/0/narrative/0: has no place in a dossier",
                        "/iati-activities/iati-activity/0/participating-org/0/@role: “7” is no code of the list"
                                + " OrganisationRole",
                        "/iati-activities/iati-activity/1/activity-status/0/@code: “9” is no code of the list"
                                + " ActivityStatus",
                        "/iati-activities/iati-activity/1/budget/1: a need is not below zero",
                        "/iati-activities/iati-activity/1/transaction/2/disbursement-channel/0: has no place in a dossier",
                        "/iati-activities/iati-activity/1/transaction/4: a transaction of type 8 has no place in a dossier");
    }

    @Test
    void every_wrong_value_is_named_at_once_with_its_line() {
        List<Problem> problems = problems(FOREIGN.replace("2019-02-01Z", "?")
                .replace("iso-date=\"2019-07-01\"", "iso-date=\"2019-02-30\"")
                .replace(">1000<", ">1E999999999<")
                .replace(">700.00<", ">700.001<"));

        assertThat(problems).extracting(Problem::line).containsExactly(23, 31, 38);
        assertThat(problems.get(0).explain(Wording.ENGLISH))
                .isEqualTo(
                        "line 23, column 38, /iati-activities/iati-activity/1/budget/0/value/0: the value '1E999999999' is not"
                                + " possible. Write an amount such as 700.00.");
        assertThat(problems.get(2).explain(Wording.LITHUANIAN)).contains("2019-02-30", "Parašykite dieną");
    }

    @Test
    void an_activity_whose_identifier_is_given_again_is_refused_so_that_its_money_counts_once() {
        String lectures =
                FOREIGN.substring(FOREIGN.lastIndexOf("<iati-activity "), FOREIGN.indexOf("</iati-activities>"));
        assertThat(problems(FOREIGN.replace("</iati-activities>", lectures + "</iati-activities>")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.DUPLICATE_ID);
                    assertThat(problem.pointer()).isEqualTo("/iati-activities/iati-activity/2");
                    assertThat(problem.explain(Wording.ENGLISH))
                            .contains("'XX-1-LECTURES' is used already at line 13,", "/iati-activity/1");
                });
    }

    @Test
    void what_is_not_named_has_no_name_in_common() {
        String unnamed = FOREIGN.replace("<iati-identifier>XX-1-PLAN</iati-identifier>", "<iati-identifier/>")
                .replace("<iati-identifier>XX-1-LECTURES</iati-identifier>", "<iati-identifier/>");
        assertThat(read(unnamed).orThrow().dossier().plans())
                .extracting(Fact::id)
                .containsExactly("plan", "plan-1");
    }

    @Test
    void bytes_that_are_no_text_are_refused_at_their_place_and_nothing_is_said_on_the_console() {
        PrintStream console = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, UTF_8));
        try {
            byte[] xml = FOREIGN.replace("Ministry", "Miñistry").getBytes(ISO_8859_1);
            assertThat(Iati.read(xml, FRAME, "en").problems())
                    .singleElement()
                    .hasToString("line 8, column 46: the bytes are not UTF-8 here (INVALID_UTF8)."
                            + " Fix: save the text in the encoding UTF-8");
            assertThat(Iati.read(Arrays.copyOf("<a>ą".getBytes(UTF_8), 4), FRAME, "en")
                            .problems())
                    .extracting(Problem::kind)
                    .containsExactly(ProblemKind.INVALID_UTF8);
        } finally {
            System.setErr(console);
        }
        assertThat(said.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_text_is_in_the_encoding_that_it_states() {
        Dossier whole = read(FOREIGN).orThrow().dossier();
        for (Charset charset : List.of(UTF_8, ISO_8859_1, UTF_16, UTF_16LE)) {
            String stated = FOREIGN.replace("encoding=\"UTF-8\"", "encoding='" + charset.name() + "'");
            byte[] xml = (charset.equals(UTF_16LE) ? "\uFEFF" + stated : stated).getBytes(charset);
            assertThat(Iati.read(xml, FRAME, "en").orThrow().dossier())
                    .as(charset.name())
                    .isEqualTo(whole);
        }
        assertThat(read("\uFEFF" + FOREIGN).orThrow().dossier()).isEqualTo(whole);
        assertThat(problems(FOREIGN.replace("encoding=\"UTF-8\"", "encoding=\"none of all\"")))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.INVALID_VALUE);
    }

    @Test
    void no_more_than_a_hundred_losses_are_listed_and_one_that_says_so() {
        String many = "<x/>".repeat(50_000);
        assertThat(read(FOREIGN.replace("</iati-activities>", many + "</iati-activities>"))
                        .orThrow()
                        .losses())
                .hasSize(101)
                .last()
                .hasToString("/iati-activities/x/99: more than 100 things are lost; the rest is not listed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<iati-activities version=\"2.03\">",
                "<!DOCTYPE iati-activities SYSTEM \"file:///etc/passwd\"><iati-activities version=\"2.03\"/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><iati-activities version=\"2.03\">&x;</iati-activities>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><iati-activities version=\"&b;\"/>",
                "<iati-activities version=\"2.03\">&unknown;</iati-activities>",
                "<iati-organisations version=\"2.03\"/>",
                "<iati-activities version=\"1.05\"/>"
            })
    void what_is_no_file_of_activities_or_would_bring_others_is_refused(String xml) {
        assertThat(problems(xml)).extracting(Problem::kind).containsExactly(ProblemKind.INVALID_VALUE);
    }

    @Test
    void a_file_beyond_the_limits_is_refused_before_more_of_it_is_read() {
        byte[] xml = FOREIGN.getBytes(UTF_8);
        assertThat(List.of(
                        Limits.standard().withMaxBytes(100),
                        Limits.standard().withMaxDepth(2),
                        Limits.standard().withMaxText(5)))
                .extracting(limits ->
                        Iati.read(xml, FRAME, "en", limits).problems().get(0).kind())
                .containsExactly(ProblemKind.TOO_LARGE, ProblemKind.TOO_DEEP, ProblemKind.TOO_LARGE);
    }

    @Test
    void an_identifier_that_the_standard_does_not_allow_is_refused() {
        assertThatThrownBy(() -> Iati.write(FRAME, "a town"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a town");
    }
}

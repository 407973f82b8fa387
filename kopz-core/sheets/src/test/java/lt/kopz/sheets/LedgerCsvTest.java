package lt.kopz.sheets;

import static lt.kopz.core.ledger.EntryKind.ADDED;
import static lt.kopz.core.ledger.EntryKind.EXPENDITURE;
import static lt.kopz.core.ledger.EntryKind.NEED;
import static lt.kopz.core.ledger.EntryKind.ORIGINAL;
import static lt.kopz.core.ledger.EntryKind.REDUCED;
import static lt.kopz.core.ledger.EntryKind.REFUND;
import static lt.kopz.core.ledger.EntryKind.REPLACED;
import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.DiscrepancyKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountText.GroupMark;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.save.Killed;
import lt.kopz.core.style.IncompleteException;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCsvTest {
    private static final Map<String, EntryKind> WORDS = Map.of(
            "Poreikis",
            NEED,
            "Skirta",
            ORIGINAL,
            "Pridėta",
            ADDED,
            "Sumažinta",
            REDUCED,
            "Nauja suma",
            REPLACED,
            "Išleista",
            EXPENDITURE);

    /** A file of an accounting program in Lithuania. */
    private static final LedgerCsv EXPORTED = LedgerCsv.columns()
            .separator(';')
            .id("Nr")
            .day("Data", "dd.MM.yyyy")
            .kind("Tipas", WORDS)
            .amount("Suma")
            .decimalComma()
            .thousands(GroupMark.BLANK)
            .currency("EUR")
            .account("Sąskaita")
            .plan("Planas");

    /** The least that a file can have. */
    private static final LedgerCsv LEAST = LedgerCsv.columns()
            .id("id")
            .day("day")
            .kind(ORIGINAL)
            .amount("amount")
            .currency("EUR");

    private static LedgerReading read(LedgerCsv format, String... lines) {
        try {
            return format.read(new StringReader(String.join("\r\n", lines)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<LedgerEntry> entries(LedgerCsv format, String... lines) {
        return read(format, lines).orThrow().entries();
    }

    /** Kind and place of each problem. */
    private static List<String> problems(LedgerCsv format, String... lines) {
        LedgerReading reading = read(format, lines);
        assertThat(reading.value().isPresent()).isEqualTo(reading.problems().isEmpty());
        return reading.problems().stream()
                .map(problem -> problem.kind() + " " + problem.place())
                .toList();
    }

    @Test
    void rows_in_columns_of_any_names_and_order_become_entries() {
        assertThat(entries(
                        EXPORTED,
                        "Pastaba;Tipas;Suma;Nr;Data;Planas;Sąskaita",
                        "taryba;Skirta;1 500,00;a1;24.10.2019;planas;",
                        "\"keista; su skirtuku\";Išleista;12,5;a2;02.11.2019;;a1",
                        ";Sumažinta; 300 ; a3 ;03.11.2019;;a1",
                        ";Poreikis;2\u00a0000;a4;1.1.2019;planas;".replace("1.1.", "01.01.")))
                .containsExactly(
                        LedgerEntry.original("a1", LocalDate.of(2019, 10, 24), euro(1500))
                                .forPlan("planas"),
                        LedgerEntry.of("a2", EXPENDITURE, LocalDate.of(2019, 11, 2), euro("12.50"), "a1"),
                        LedgerEntry.of("a3", REDUCED, LocalDate.of(2019, 11, 3), euro(300), "a1"),
                        LedgerEntry.need("a4", LocalDate.of(2019, 1, 1), euro(2000))
                                .forPlan("planas"));
    }

    @Test
    void every_mark_has_a_column_or_is_given_to_all_entries() {
        LedgerCsv format = LedgerCsv.columns()
                .id("id")
                .day("day")
                .kind("kind")
                .amount("amount")
                .currency("EUR")
                .currencyIn("currency")
                .account("account")
                .plan("plan")
                .measure("measure")
                .source("source", Map.of("town", FundingSourceKind.MUNICIPAL_BUDGET))
                .year("year")
                .party("party")
                .programme("programme")
                .manager("manager")
                .within("within", "|");
        String header = "id,day,kind,amount,currency,account,plan,measure,source,year,party,programme,manager,within";
        LedgerEntry whole = LedgerEntry.original("w", LocalDate.of(2019, 2, 1), euro(9));
        assertThat(entries(
                        format,
                        header,
                        "e,2019-02-01,EXPENDITURE,5.00,LTL,line,p,m,town,2020,theatre,social,office,w| v ",
                        "w,2019-02-01,ORIGINAL,9.00,,,,,,,,,,",
                        "v,2019-02-01,ORIGINAL,9.00,,w"))
                .containsExactly(
                        LedgerEntry.of("e", EXPENDITURE, LocalDate.of(2019, 2, 1), Amounts.of("5.00", "LTL"), "line")
                                .forPlan("p")
                                .forMeasure("m")
                                .from(FundingSourceKind.MUNICIPAL_BUDGET)
                                .inYear(2020)
                                .with("theatre")
                                .forProgramme("social")
                                .managedBy("office")
                                .within("v")
                                .within("w"),
                        whole,
                        LedgerEntry.of("v", ORIGINAL, LocalDate.of(2019, 2, 1), euro(9), "w"));
        assertThat(entries(
                        LEAST.idFromRow("town-")
                                .onAccount("line")
                                .each(entry -> entry.forPlan("p"))
                                .each(entry -> entry.forMeasure(entry.plan().orElse("") + "-m")),
                        "day,amount",
                        "2019-02-01,5.00",
                        "",
                        "2019-02-01,5.00"))
                .containsExactly(
                        LedgerEntry.of("town-2", ORIGINAL, LocalDate.of(2019, 2, 1), euro(5), "line")
                                .forPlan("p")
                                .forMeasure("p-m"),
                        LedgerEntry.of("town-4", ORIGINAL, LocalDate.of(2019, 2, 1), euro(5), "line")
                                .forPlan("p")
                                .forMeasure("p-m"));
    }

    @ParameterizedTest(name = "{0} is read by {1} as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.50   | plain    | 1234.50",
                "-1234.50  | plain    | -1234.50",
                "+1234.5   | plain    | 1234.50",
                "\u22121   | plain    | -1.00",
                "-0.00     | plain    | 0.00",
                "1234.50-  | plain    | NOT_AN_AMOUNT",
                "(1234.50) | plain    | NOT_AN_AMOUNT",
                "1,234.50  | plain    | NOT_AN_AMOUNT",
                "1234,50   | plain    | NOT_AN_AMOUNT",
                "1 234.50  | plain    | NOT_AN_AMOUNT",
                "5 EUR     | plain    | NOT_AN_AMOUNT",
                "1e3       | plain    | NOT_AN_AMOUNT",
                "007       | plain    | NOT_AN_AMOUNT",
                "=1+1      | plain    | NOT_AN_AMOUNT",
                "1.005     | plain    | AMOUNT_TOO_FINE",
                "999999999999999  | plain | 999999999999999.00",
                "1000000000000000 | plain | AMOUNT_TOO_LARGE",
                "-         | plain    | MISSING_PROPERTY",
                "1.234,50  | comma    | 1234.50",
                "1234,50   | comma    | 1234.50",
                "1234.50   | comma    | NOT_AN_AMOUNT",
                "1.234     | comma    | 1234.00",
                "12.34     | comma    | NOT_AN_AMOUNT",
                "1234.50-  | trailing | -1234.50",
                "1234.50\u2212 | trailing | -1234.50",
                "-1234.50  | trailing | -1234.50",
                "-1234.50- | trailing | NOT_AN_AMOUNT",
                "--        | trailing | NOT_AN_AMOUNT",
                "-         | trailing | MISSING_PROPERTY",
                "(1234.50) | brackets | -1234.50",
                "( 1 )     | brackets | -1.00",
                "-1234.50  | brackets | -1234.50",
                "(-1)      | brackets | NOT_AN_AMOUNT",
                "(1        | brackets | NOT_AN_AMOUNT",
                "1)        | brackets | NOT_AN_AMOUNT",
                "()        | brackets | NOT_AN_AMOUNT",
                "(-)       | brackets | NOT_AN_AMOUNT"
            })
    void amounts_are_read_in_the_stated_notation_alone(String text, String notation, String expected) {
        LedgerCsv format = switch (notation) {
            case "comma" -> LEAST.decimalComma().thousands(GroupMark.POINT);
            case "trailing" -> LEAST.trailingMinus();
            case "brackets" -> LEAST.parentheses();
            default -> LEAST.decimalComma().decimalPoint();
        };
        LedgerReading reading = read(format, "id,day,amount", "a,2019-02-01,\"" + text + "\"");
        assertThat(reading.value()
                        .map(ledger -> Amounts.plain(ledger.entries().get(0).amount()))
                        .orElseGet(() -> reading.problems().get(0).kind().name()))
                .isEqualTo(expected);
        assertThat(reading.problems()).hasSizeLessThan(2);
    }

    @ParameterizedTest(name = "{1} below {0} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Suma (tūkst. Eur)    | 12.5            | 12500.00",
                "Amount, EUR thousand | -12.345         | -12345.00",
                "Suma, mln. Eur       | 1.5             | 1500000.00",
                "Suma (tūkst. Eur)    | 12.345678       | AMOUNT_TOO_FINE",
                "Suma (tūkst. Eur)    | 1000000000000   | AMOUNT_TOO_LARGE",
                "Suma (Eur)           | 12.5            | 12.50"
            })
    void a_heading_says_in_how_much_amounts_are_printed(String heading, String text, String expected) {
        LedgerReading reading = read(LEAST.amount(heading), "id,day,\"" + heading + "\"", "a,2019-02-01," + text);
        assertThat(reading.value()
                        .map(ledger -> Amounts.plain(ledger.entries().get(0).amount()))
                        .orElseGet(() -> reading.problems().get(0).kind().name()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50            | 1234.50",
                "1\u00a0234,50      | 1234.50",
                "1\u2009234,50      | 1234.50",
                "1\u202f234,50      | 1234.50",
                "1\u00a0234\u2009567,8 | 1234567.80",
                "\u00a01\u00a0234,50\u00a0 | 1234.50",
                "(1\u00a0234,50)    | -1234.50",
                "(\u00a01\u2009234,50\u00a0) | -1234.50",
                "1\u2009234,50-     | -1234.50",
                "1\u202f234,50\u00a0\u2212 | -1234.50",
                "\u2212\u00a01\u00a0234,50 | NOT_AN_AMOUNT",
                "(12,50)-            | NOT_AN_AMOUNT",
                "(12,50-)            | NOT_AN_AMOUNT",
                "-(12,50)            | NOT_AN_AMOUNT",
                "1\u00a023,50       | NOT_AN_AMOUNT",
                "12\u00a034         | NOT_AN_AMOUNT",
                "1.234,50            | NOT_AN_AMOUNT",
                "1\u00a0234.50      | NOT_AN_AMOUNT",
                "12,50 Eur           | NOT_AN_AMOUNT",
                "12,505              | AMOUNT_TOO_FINE"
            })
    void signs_beside_brackets_and_blanks_of_any_width_between_thousands_are_read_or_found(
            String text, String expected) {
        LedgerReading reading = read(
                LEAST.separator(';')
                        .decimalComma()
                        .thousands(GroupMark.BLANK)
                        .trailingMinus()
                        .parentheses(),
                "id;day;amount",
                "a;2019-02-01;\"" + text + "\"");

        assertThat(reading.value()
                        .map(ledger -> Amounts.plain(ledger.entries().get(0).amount()))
                        .orElseGet(() -> reading.problems().get(0).kind().name()))
                .isEqualTo(expected);
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.place().toString()).startsWith("row 2, amount"));
    }

    @Test
    void a_currency_stands_in_the_heading_or_in_a_column_and_not_beside_the_digits() {
        LedgerCsv inHeading =
                LEAST.separator(';').decimalComma().amount("Suma, Lt").currency("LTL");
        assertThat(entries(inHeading, "id;day;Suma, Lt", "a;2014-02-01;345,28")
                        .get(0)
                        .amount())
                .isEqualTo(Amounts.of("345.28", "LTL"));
        assertThat(problems(inHeading, "id;day;Suma, Eur", "a;2014-02-01;345,28"))
                .containsExactly("MISSING_COLUMN row 1");

        LedgerCsv inColumn = LEAST.separator(';').decimalComma().currencyIn("Valiuta");
        assertThat(
                        entries(inColumn, "id;day;amount;Valiuta", "a;2014-02-01;345,28;LTL", "b;2015-02-01;100,00;")
                                .stream()
                                .map(LedgerEntry::amount))
                .containsExactly(Amounts.of("345.28", "LTL"), euro(100));
        assertThat(problems(inColumn, "id;day;amount;Valiuta", "a;2014-02-01;345,28;Lt", "b;2015-02-01;100,00 EUR;EUR"))
                .containsExactly("UNKNOWN_CURRENCY row 2, Valiuta 'Lt'", "NOT_AN_AMOUNT row 3, amount '100,00 EUR'");
    }

    @Test
    void a_kind_that_is_missing_and_one_that_no_word_is_given_for_are_two_problems() {
        String header = "Nr;Data;Tipas;Suma;Sąskaita;Planas";

        assertThat(problems(EXPORTED, header, "a;24.10.2019; ;700,00;a;", "b;24.10.2019;Skolinta;700,00;b;"))
                .containsExactly("ENTRY_WITHOUT_KIND row 2, Tipas", "UNKNOWN_CODE row 3, Tipas 'Skolinta'");
    }

    @Test
    void the_largest_amounts_of_a_currency_with_many_decimals_fit_into_a_ledger() {
        LedgerCsv format = LEAST.currency("CLF");
        assertThat(entries(format, "id,day,amount", "a,2019-02-01,99999999999999.9999")
                        .get(0)
                        .amount())
                .isEqualTo(Amounts.of("99999999999999.9999", "CLF"));
        assertThat(problems(format, "id,day,amount", "a,2019-02-01,100000000000000"))
                .containsExactly("AMOUNT_TOO_LARGE row 2, amount '100000000000000'");
    }

    @Test
    void the_sign_of_an_amount_may_say_what_it_is() {
        assertThat(entries(
                        LEAST.signed(EXPENDITURE, REFUND).onAccount("line"),
                        "id,day,amount",
                        "a,2019-02-01,5.00",
                        "b,2019-02-01,-2.00",
                        "c,2019-02-01,0.00"))
                .extracting(LedgerEntry::kind, LedgerEntry::amount)
                .containsExactly(tuple(EXPENDITURE, euro(5)), tuple(REFUND, euro(2)), tuple(EXPENDITURE, euro(0)));
        assertThat(entries(LEAST, "id,day,amount", "b,2019-02-01,-2.00"))
                .extracting(LedgerEntry::amount)
                .containsExactly(euro(-2));
    }

    @Test
    void the_side_of_an_amount_may_say_what_it_is() {
        LedgerCsv sides =
                LEAST.debitAndCredit("debit", EXPENDITURE, "credit", REFUND).onAccount("line");
        assertThat(entries(
                        sides,
                        "id,day,debit,credit",
                        "a,2019-02-01,5.00,",
                        "b,2019-02-01,,2.00",
                        "c,2019-02-01,0.00,2.00",
                        "d,2019-02-01,-5.00,0.00",
                        "e,2019-02-01,-,0.00",
                        "f,2019-02-01,0.00,"))
                .extracting(LedgerEntry::kind, LedgerEntry::amount)
                .containsExactly(
                        tuple(EXPENDITURE, euro(5)),
                        tuple(REFUND, euro(2)),
                        tuple(REFUND, euro(2)),
                        tuple(EXPENDITURE, euro(-5)),
                        tuple(REFUND, euro(0)),
                        tuple(EXPENDITURE, euro(0)));
        assertThat(problems(
                        sides,
                        "id,day,debit,credit",
                        "a,2019-02-01,5.00,2.00",
                        "b,2019-02-01,,",
                        "c,2019-02-01,0.00,0.00",
                        "d,2019-02-01,x,2.00",
                        "e,2019-02-01,x,y"))
                .containsExactly(
                        "NOT_ONE_CASE row 2, debit '5.00'",
                        "NOT_ONE_CASE row 3, debit",
                        "NOT_ONE_CASE row 4, debit '0.00'",
                        "NOT_AN_AMOUNT row 5, debit 'x'",
                        "NOT_AN_AMOUNT row 6, debit 'x'",
                        "NOT_AN_AMOUNT row 6, credit 'y'");
        assertThat(entries(sides.amount("amount").kind(NEED), "id,day,amount", "a,2019-02-01,5.00"))
                .extracting(LedgerEntry::kind)
                .containsExactly(NEED);
    }

    @ParameterizedTest(name = "{1} in the form {0} is {2}")
    @CsvSource({
        "dd.MM.yyyy, 25.02.2019, 2019-02-25",
        "d.M.yyyy, 5.2.2019, 2019-02-05",
        "yyyyMMdd, 20190225, 2019-02-25",
        "yyyy-MM-dd, 2019-02-25, 2019-02-25",
        "MM/dd/yyyy, 02/25/2019, 2019-02-25",
        "dd.MM.yyyy, 29.02.2020, 2020-02-29",
        "dd.MM.yyyy, 29.02.2019, NO_SUCH_DAY",
        "dd.MM.yyyy, 31.04.2019, NO_SUCH_DAY",
        "dd.MM.yyyy, 00.02.2019, NO_SUCH_DAY",
        "dd.MM.yyyy, 02.13.2019, NO_SUCH_DAY",
        "dd.MM.yyyy, 5.2.2019, NOT_A_DATE",
        "dd.MM.yyyy, 25.02.19, NOT_A_DATE",
        "dd.MM.yyyy, 25.02.2019 12:00, NOT_A_DATE",
        "dd.MM.yyyy, 2019-02-25, NOT_A_DATE",
        "dd.MM.yyyy, 25.02.0000, YEAR_OUT_OF_RANGE",
        "dd.MM.yyyy, 25.02.+12019, YEAR_OUT_OF_RANGE",
        "dd.MM.yyyy, 25.02.9999, 9999-02-25"
    })
    void days_are_read_in_the_stated_form_alone(String form, String text, String expected) {
        LedgerReading reading = read(LEAST.day("day", form), "id,day,amount", "a," + text + ",5.00");
        assertThat(reading.value()
                        .map(ledger -> ledger.entries().get(0).day().toString())
                        .orElseGet(() -> reading.problems().get(0).kind().name()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dd.MM.yy", "MM.yyyy", "dd MMM yyyy", "yyyy", "", "dd.MM.yyyy HH:mm", "DD.mm.yyyy", "dd.dd.yyyy"
            })
    void a_form_that_names_no_day_is_refused(String form) {
        assertThatThrownBy(() -> LEAST.day("day", form)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2019-01-01/2019-12-31",
        "2019-02, 2019-02-01/2019-02-28",
        "05.02.2019, 2019-02-05/2019-02-05",
        "2019-13, NO_SUCH_PART_OF_YEAR",
        "02.2019, NOT_A_DATE"
    })
    void a_month_or_a_year_is_read_where_the_file_may_have_them(String text, String expected) {
        LedgerCsv format = LEAST.day("day", "dd.MM.yyyy").monthsAndYears();
        LedgerReading reading = read(format, "id,day,amount", "a," + text + ",5.00");
        assertThat(reading.value()
                        .map(ledger -> ledger.entries().get(0).span().toString())
                        .orElseGet(() -> reading.problems().get(0).kind().name()))
                .isEqualTo(expected);
    }

    @Test
    void names_of_months_are_read_by_a_formatter_of_the_callers_own() {
        LedgerCsv format = LEAST.day("day", DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
        assertThat(entries(format, "id,day,amount", "a,5 February 2019,5.00")
                        .get(0)
                        .day())
                .isEqualTo(LocalDate.of(2019, 2, 5));
        assertThatThrownBy(() -> LEAST.day("day", DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("year, month and day");
    }

    @Test
    void other_separators_quotation_marks_blanks_and_byte_order_marks_are_read() {
        assertThat(entries(
                        LEAST.separator('\t').quote('\''),
                        "\uFEFF\tid\t'day'\t amount \t",
                        "",
                        "\t\t",
                        "\ta\t'2019-02-01'\t'5.00'",
                        "\t'it''s\nb'\t2019-02-01\t5.00\t\t  "))
                .extracting(LedgerEntry::id)
                .containsExactly("a", "it's\nb");
    }

    // ---- what is wrong with a file

    @Test
    void all_problems_of_a_file_are_found_at_once_each_at_its_cell() {
        assertThat(problems(
                        EXPORTED,
                        "Nr;Data;Tipas;Suma;Sąskaita;Planas",
                        "a1;24.10.2019;Skirta;1 500,00;;planas",
                        ";30.02.2019;Skirtas;12.50;a1;",
                        "a3;vakar;;;a1;",
                        "a4;02.11.2019;Išleista;5,00;;",
                        "a1;02.11.2019;Pridėta;5,00;a1;",
                        "a6;02.11.2019;Nauja suma;-5,00;a1;",
                        "a7;02.11.2019;Pridėta;5,00;a1;;pastaba"))
                .containsExactly(
                        "MISSING_PROPERTY row 3, Nr",
                        "NO_SUCH_DAY row 3, Data '30.02.2019'",
                        "UNKNOWN_CODE row 3, Tipas 'Skirtas'",
                        "NOT_AN_AMOUNT row 3, Suma '12.50'",
                        "NOT_A_DATE row 4, Data 'vakar'",
                        "ENTRY_WITHOUT_KIND row 4, Tipas",
                        "MISSING_PROPERTY row 4, Suma",
                        "MISSING_PROPERTY row 5, Sąskaita",
                        "GIVEN_TWICE row 6, Nr 'a1'",
                        "NEGATIVE_CHANGE row 7, Suma '-5,00'",
                        "UNKNOWN_COLUMN row 8 'pastaba'");
    }

    @Test
    void each_problem_says_in_both_languages_what_to_do() {
        LedgerReading reading = read(
                EXPORTED.within("Dalis"),
                "Nr;Data;Tipas;Suma;Sąskaita;Planas;Dalis",
                "a;30.02.2019;Skirtas;12.50;a;;",
                "b;vakar;;;b;;",
                "a;02.11.2019;Skirta;1,005;a;;",
                "d;02.11.2019;Skirta;1;d;;e",
                "f;02.11.2019;Skirta;1;f;;f;g");
        assertThat(reading.problems())
                .extracting(problem -> problem.explain(Wording.LITHUANIAN))
                .containsExactly(
                        "2 eilutė, stulpelis „Data“, parašyta „30.02.2019“: kalendoriuje nėra dienos 30.02.2019."
                                + " Pataisykite mėnesį arba dieną.",
                        "2 eilutė, stulpelis „Tipas“, parašyta „Skirtas“: „Skirtas“ nėra nė viena iš reikšmių "
                                + quoted(WORDS.keySet(), "„", "“") + ". Gal norėjote parašyti „Skirta“?",
                        "2 eilutė, stulpelis „Suma“, parašyta „12.50“: „12.50“ nėra suma. Sumą rašykite taip: 1\u00a0234,50.",
                        "3 eilutė, stulpelis „Data“, parašyta „vakar“: „vakar“ nėra data. Dieną rašykite taip: 25.02.2019.",
                        "3 eilutė, stulpelis „Tipas“: langelis tuščias, todėl nenurodyta, kas įrašu „b“ užfiksuota."
                                + " Parašykite vieną iš šių reikšmių: " + quoted(WORDS.keySet(), "„", "“") + ".",
                        "3 eilutė, stulpelis „Suma“: langelis tuščias, o jį pildyti būtina. Užpildykite jį arba ištrinkite"
                                + " eilutę.",
                        "4 eilutė, stulpelis „Suma“, parašyta „1,005“: suma „1,005“ turi daugiau skaitmenų po kablelio,"
                                + " nei jų turi EUR (2). Patikrinkite dešimtainį skirtuką ir po jo rašykite ne daugiau"
                                + " skaitmenų, nei jų turi EUR.",
                        "4 eilutė, stulpelis „Nr“, parašyta „a“: du kartus pasitaiko įrašas „a“. Palikite vieną iš jų arba"
                                + " vieną pataisykite.",
                        "6 eilutė, parašyta „g“: eilutėje daugiau langelių nei antraštėje pavadinimų. Reikšmę, kurioje yra"
                                + " skirtukas, rašykite kabutėse arba pavadinkite ir šį stulpelį.",
                        "5 eilutė, stulpelis „Dalis“, parašyta „e“: „d“ yra „e“ dalis, bet tokio įrašo nėra. Įtraukite"
                                + " „e“ arba pataisykite identifikatorių.");
        assertThat(reading.problems())
                .extracting(problem -> problem.explain(Wording.ENGLISH))
                .contains(
                        "row 2, column “Suma”, where “12.50” is written: '12.50' is no amount. Write an amount like"
                                + " 1\u00a0234,50.",
                        "row 3, column “Tipas”: the cell is empty, so that it is not stated what the entry 'b' records."
                                + " Write one of " + quoted(WORDS.keySet(), "'", "'") + ".");
    }

    private static String quoted(Set<String> words, String open, String close) {
        return words.stream().sorted().map(word -> open + word + close).collect(Collectors.joining(", "));
    }

    @Test
    void a_header_that_lacks_a_column_or_has_it_twice_is_all_that_is_reported() {
        assertThat(problems(EXPORTED, "Nr;Data;Tipai;Suma;Suma;Planas", "a;b;c;d;e;f"))
                .containsExactly("MISSING_COLUMN row 1", "DUPLICATE_COLUMN row 1, Suma", "MISSING_COLUMN row 1");
        assertThat(read(EXPORTED, "", "Nr;Data;Tipai;Suma;Sąskaita;Planas").problems().stream()
                        .flatMap(problem ->
                                List.of(problem.explain(Wording.ENGLISH), problem.explain(Wording.LITHUANIAN))
                                        .stream()))
                .containsExactly(
                        "row 2: no column is named 'Tipas'. Is it 'Tipai'? Give that column this name.",
                        "2 eilutė: nėra stulpelio, pavadinto „Tipas“. Gal tai „Tipai“? Pavadinkite jį taip.");
        assertThat(problems(LEAST.plan("amount"), "id,day,amount,amount"))
                .containsExactly("DUPLICATE_COLUMN row 1, amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n\r\n", ",,\r\n"})
    void a_file_without_a_header_is_a_problem_of_the_whole(String text) {
        assertThat(read(LEAST, text).problems())
                .extracting(problem -> problem.explain(Wording.LITHUANIAN), problem -> problem.explain(Wording.ENGLISH))
                .containsExactly(tuple(
                        "Tekstas tuščias. Parašykite eilutę su stulpelių pavadinimais.",
                        "The text is empty. Write a row with the names of the columns."));
    }

    @Test
    void a_header_alone_is_a_ledger_without_entries() {
        assertThat(entries(LEAST, "id,day,amount")).isEmpty();
        assertThat(entries(LEAST, "id,day,amount", "", ",,")).isEmpty();
    }

    @Test
    void a_row_that_is_no_csv_ends_the_file_and_what_was_found_before_is_kept() {
        assertThat(problems(
                        LEAST.within("within"),
                        "id,day,amount,within",
                        "a,x,5.00,nothing",
                        "b,2019-02-01,5.00,z",
                        "c,\"2019-02-01\"x,5.00,",
                        "z,2019-02-01,5.00,"))
                .containsExactly("NOT_A_DATE row 2, day 'x'", "MALFORMED_CSV row 4");
    }

    @Test
    void entries_within_what_no_row_has_and_within_themselves_are_found_in_their_rows() {
        LedgerCsv format = LEAST.within("within", "|");
        assertThat(problems(
                        format,
                        "id,day,amount,within",
                        "a,2019-02-01,5.00,b|x|y",
                        "b,2019-02-01,5.00,",
                        "c,2019-02-01,5.00,d",
                        "d,2019-02-01,5.00,c",
                        "e,2019-02-01,5.00,b|b"))
                .containsExactly(
                        "GIVEN_TWICE row 6, within 'b|b'",
                        "WITHIN_NOTHING row 2, within 'x'",
                        "WITHIN_NOTHING row 2, within 'y'",
                        "WITHIN_ITSELF row 4, within");
        assertThat(problems(format, "id,day,amount,within", "a,2019-02-01,5.00,b", "b,2019-02-01,x,"))
                .containsExactly("NOT_AN_AMOUNT row 3, amount 'x'");
    }

    @Test
    void an_id_that_stands_again_is_found_beside_other_mistakes_of_its_rows() {
        assertThat(problems(
                        LEAST,
                        "id,day,amount",
                        "a,2019-02-01,x",
                        "a,2019-02-01,5.00",
                        "b,2019-02-01,5.00",
                        "b,2019-02-01,y",
                        "c,2019-02-01,z",
                        "c,2019-02-01,w"))
                .containsExactly(
                        "NOT_AN_AMOUNT row 2, amount 'x'",
                        "GIVEN_TWICE row 3, id 'a'",
                        "NOT_AN_AMOUNT row 5, amount 'y'",
                        "GIVEN_TWICE row 5, id 'b'",
                        "NOT_AN_AMOUNT row 6, amount 'z'",
                        "NOT_AN_AMOUNT row 7, amount 'w'",
                        "GIVEN_TWICE row 7, id 'c'");
    }

    @ParameterizedTest(name = "{0} bad rows of at most 3 problems: {1}")
    @CsvSource({"2, 2, false", "3, 3, false", "4, 3, true", "900, 3, true"})
    void no_more_problems_are_reported_than_asked_for_and_the_last_one_says_so(int bad, int kept, boolean cut) {
        List<String> lines = new ArrayList<>(List.of("id,day,amount"));
        IntStream.range(0, bad).forEach(i -> lines.add("a" + i + ",2019-02-01,x"));
        List<Problem> problems = read(LEAST.limits(Limits.standard().withMaxProblems(3)), lines.toArray(String[]::new))
                .problems();
        assertThat(problems).hasSize(kept + (cut ? 1 : 0));
        assertThat(problems.get(problems.size() - 1).kind())
                .isEqualTo(cut ? ProblemKind.TOO_MANY_PROBLEMS : ProblemKind.NOT_AN_AMOUNT);
    }

    private static List<String> kinds(Limits limits, String... lines) {
        return read(LEAST.limits(limits), lines).problems().stream()
                .map(problem -> problem.kind() + " " + problem.place() + ": " + problem.message())
                .toList();
    }

    @Test
    void rows_columns_bytes_and_cells_are_limited_as_asked_for() {
        String[] file = {"id,day,amount", "a,2019-02-01,5.00", "", "ž,2019-02-02,6.00"};
        int bytes = String.join("\r\n", file).getBytes(StandardCharsets.UTF_8).length;
        Limits standard = Limits.standard();
        assertThat(kinds(
                        standard.withMaxRows(2)
                                .withMaxColumns(3)
                                .withMaxBytes(bytes)
                                .withMaxText(10),
                        file))
                .isEmpty();
        assertThat(kinds(standard.withMaxRows(1), file)).containsExactly("TOO_LARGE row 4: there are more than 1 rows");
        assertThat(kinds(standard.withMaxColumns(2), file))
                .containsExactly("TOO_LARGE row 1: there are more than 2 columns");
        assertThat(kinds(standard.withMaxBytes(bytes - 1), file))
                .singleElement()
                .asString()
                .contains("the text has more than " + (bytes - 1) + " bytes");
        assertThat(kinds(standard.withMaxText(9), file))
                .containsExactly("TOO_LARGE row 2: a name, text or number is longer than allowed");
    }

    @Test
    void a_file_that_is_streamed_has_limits_for_each_row_and_none_for_all() {
        LedgerCsv format = LEAST.limits(Limits.standard().withMaxRows(1).withMaxBytes(20));
        List<Problem> bad = new ArrayList<>();
        assertThat(format.entries(
                        new StringReader("id,day,amount\na,2019-02-01,5.00\nb,2019-02-01,5.00\n"), bad::addAll))
                .hasSize(2);
        assertThat(bad).isEmpty();
        assertThat(format.entries(
                        new StringReader("id,day,amount\na,2019-02-01,5.00\n\"" + "b".repeat(30)), bad::addAll))
                .hasSize(1);
        assertThat(bad)
                .singleElement()
                .hasToString(
                        "row 3: the row has more than 20 bytes (TOO_LARGE). Fix: look for a quotation mark that is not"
                                + " closed, or allow more bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "1E-2147483647", "1e9", "0x1p3", "NaN", "99999999999999999999"})
    void a_number_of_very_many_digits_is_refused_at_its_cell(String amount) {
        assertThat(problems(LEAST, "id,day,amount", "a,2019-02-01," + amount))
                .singleElement()
                .asString()
                .endsWith(" row 2, amount '" + amount + "'");
        assertThat(kinds(Limits.standard().withMaxDigits(3), "id,day,amount", "a,2019-02-01,1234.00"))
                .singleElement()
                .asString()
                .contains("more than 3 digits");
    }

    @Test
    void what_is_echoed_of_a_cell_is_short() {
        String long1 = "x".repeat(500_000);
        assertThat(read(LEAST, "id,day,amount", "a,2019-02-01," + long1).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.explain(Wording.LITHUANIAN)).hasSizeLessThan(400));
    }

    /** Reads rows that nobody has to keep. */
    static final class BadRows {
        private BadRows() {}

        public static void main(String[] arguments) throws IOException {
            byte[] row = "a,2019-02-01,ten\n".getBytes(StandardCharsets.UTF_8);
            byte[] file = new byte[14 + 1_000_000 * row.length];
            System.arraycopy("id,day,amount\n".getBytes(StandardCharsets.UTF_8), 0, file, 0, 14);
            for (int i = 0; i < 1_000_000; i++) {
                System.arraycopy(row, 0, file, 14 + i * row.length, row.length);
            }
            long streamed = LEAST.entries(reader(file), problems -> {}).count();
            System.out.println(LEAST.read(reader(file)).problems().size() + " problems, " + streamed + " entries");
        }

        private static Reader reader(byte[] file) {
            return new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Tag("thorough")
    void a_million_bad_rows_are_read_in_256_megabytes() throws IOException {
        List<String> command = new ArrayList<>(Killed.java(BadRows.class).command());
        command.add(1, "-Xmx256m");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("101 problems, 0 entries");
    }

    @Test
    void what_is_wrong_with_marks_is_found_too() {
        LedgerCsv format = LEAST.currencyIn("currency")
                .source("source", Map.of("town", FundingSourceKind.MUNICIPAL_BUDGET))
                .year("year");
        assertThat(problems(
                        format,
                        "id,day,amount,currency,source,year",
                        "a,2019-02-01,5.00,Eur,town,2019",
                        "b,2019-02-01,5.00,EUR,country,19",
                        "c,2019-02-01,5.00,,,0000",
                        "d,2019-02-01,5.00,XAU,,20a9"))
                .containsExactly(
                        "UNKNOWN_CURRENCY row 2, currency 'Eur'",
                        "UNKNOWN_CODE row 3, source 'country'",
                        "YEAR_OUT_OF_RANGE row 3, year '19'",
                        "YEAR_OUT_OF_RANGE row 4, year '0000'",
                        "CURRENCY_WITHOUT_UNIT row 5, currency 'XAU'",
                        "YEAR_OUT_OF_RANGE row 5, year '20a9'");
        LedgerCsv withoutDefault = LedgerCsv.columns()
                .id("id")
                .day("day")
                .kind(ORIGINAL)
                .amount("amount")
                .currencyIn("currency");
        assertThat(problems(withoutDefault, "id,day,amount,currency", "a,2019-02-01,5.00,"))
                .containsExactly("MISSING_PROPERTY row 2, currency");
    }

    @Test
    void what_is_no_amount_in_any_currency_is_found_beside_a_wrong_currency() {
        assertThat(problems(
                        LEAST.currencyIn("currency"),
                        "id,day,amount,currency",
                        "a,2019-02-01,five,Eur",
                        "b,2019-02-01,5.0001,Eur",
                        "c,2019-02-01,1234567890123456,Eur"))
                .containsExactly(
                        "NOT_AN_AMOUNT row 2, amount 'five'",
                        "UNKNOWN_CURRENCY row 2, currency 'Eur'",
                        "UNKNOWN_CURRENCY row 3, currency 'Eur'",
                        "AMOUNT_TOO_LARGE row 4, amount '1234567890123456'",
                        "UNKNOWN_CURRENCY row 4, currency 'Eur'");
    }

    @Test
    void what_the_callers_own_step_refuses_is_a_problem_of_its_row() {
        assertThat(problems(
                        LEAST.each(LedgerEntry::standingAlone).within("within"),
                        "id,day,amount,within",
                        "a,2019-02-01,5.00,b"))
                .containsExactly("INVALID_VALUE row 2");
        assertThat(problems(
                        LEAST.each(entry -> LedgerEntry.need(entry.id(), entry.day(), entry.amount())),
                        "id,day,amount",
                        "a,2019-02-01,-5.00"))
                .containsExactly("NEGATIVE_AMOUNT row 2");
    }

    // ---- what the town did wrong is no problem of the file

    @Test
    void a_negative_reduction_an_account_that_nobody_opened_and_a_missing_kind_are_three_different_things() {
        String header = "Nr;Data;Tipas;Suma;Sąskaita;Planas";
        String original = "a;24.10.2019;Skirta;700,00;a;";
        Ledger ledger = read(
                        EXPORTED,
                        header,
                        original,
                        "b;25.10.2019;Sumažinta;-50,00;a;",
                        "c;26.10.2019;Išleista;20,00;aa;")
                .orThrow();
        assertThat(ledger.discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::entry)
                .contains(
                        tuple(DiscrepancyKind.NEGATIVE_REDUCTION, "b"), tuple(DiscrepancyKind.ACCOUNT_NOT_OPENED, "c"));
        assertThat(problems(EXPORTED, header, original, "b;25.10.2019;;-50,00;a;"))
                .containsExactly("ENTRY_WITHOUT_KIND row 3, Tipas");
    }

    // ---- streams

    @Test
    void a_stream_delivers_the_good_rows_and_all_problems_of_each_bad_one() {
        List<List<ProblemKind>> bad = new ArrayList<>();
        List<String> good = LEAST.entries(
                        new StringReader("id,day,amount\na,2019-02-01,5.00\nb,x,y\nc,2019-02-01,z\na,2019-02-01,5.00"),
                        problems -> bad.add(problems.stream().map(Problem::kind).toList()))
                .map(LedgerEntry::id)
                .toList();
        assertThat(good).containsExactly("a", "a");
        assertThat(bad)
                .containsExactly(
                        List.of(ProblemKind.NOT_A_DATE, ProblemKind.NOT_AN_AMOUNT), List.of(ProblemKind.NOT_AN_AMOUNT));
    }

    /** A file without an end. */
    private static final class Endless extends Reader {
        private final StringReader head = new StringReader("id,day,amount\n");
        private long row;
        private String line = "";
        private long given;

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = head.read(into, from, length);
            if (read >= 0) {
                return read;
            }
            if (line.isEmpty()) {
                line = "entry-" + row++ + ",2019-02-01,5.00\n";
            }
            int most = Math.min(length, line.length());
            line.getChars(0, most, into, from);
            line = line.substring(most);
            given += most;
            return most;
        }

        @Override
        public void close() {
            throw new AssertionError("the reader is the caller's");
        }
    }

    @Test
    void a_stream_reads_no_further_than_it_is_asked_and_closes_nothing() {
        Endless file = new Endless();
        assertThat(LEAST.entries(file, problems -> {
                            throw new AssertionError(problems);
                        })
                        .limit(1000)
                        .map(LedgerEntry::id))
                .hasSize(1000)
                .endsWith("entry-999");
        assertThat(file.given).isLessThan(1 << 18);
    }

    @Test
    void a_reader_that_breaks_is_not_taken_for_the_end_of_the_file() {
        byte[] notUtf8 = "id,day,amount\na,2019-02-01,5.00\nč,".getBytes(StandardCharsets.ISO_8859_1);
        notUtf8[notUtf8.length - 2] = (byte) 0xE8;
        assertThatThrownBy(() -> LEAST.read(
                        new InputStreamReader(new ByteArrayInputStream(notUtf8), StandardCharsets.UTF_8.newDecoder())))
                .isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> LEAST.entries(
                                new InputStreamReader(
                                        new ByteArrayInputStream(notUtf8), StandardCharsets.UTF_8.newDecoder()),
                                problems -> {})
                        .count())
                .isInstanceOf(UncheckedIOException.class);
    }

    // ---- what a description lacks

    @Test
    void a_description_that_lacks_something_says_what() {
        assertThatThrownBy(() -> read(LedgerCsv.columns(), "id"))
                .isInstanceOf(IncompleteException.class)
                .hasMessage(
                        "LedgerCsv lacks id, day, kind, amount, currency; state in which columns they stand, or what they"
                                + " are in all rows, before reading");
        assertThatThrownBy(() -> LedgerCsv.columns()
                        .id("id")
                        .day("day")
                        .kind(NEED)
                        .currency("EUR")
                        .entries(new StringReader(""), problems -> {}))
                .hasMessageStartingWith("LedgerCsv lacks amount;");
        assertThatThrownBy(() ->
                        read(LEAST.debitAndCredit("a", EXPENDITURE, "b", REFUND).amount("amount"), "id"))
                .hasMessageStartingWith("LedgerCsv lacks kind;");
        assertThatThrownBy(() -> read(LEAST.thousands(GroupMark.POINT), "id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("POINT");
        assertThatThrownBy(() -> LEAST.idFromRow(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LEAST.within("within", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LEAST.currency("eur")).isInstanceOf(IllegalArgumentException.class);
        Map<String, EntryKind> withNull = new HashMap<>();
        withNull.put("Tipas", null);
        assertThatThrownBy(() -> LEAST.kind("Tipas", withNull)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_description_is_never_changed_by_a_step() {
        LedgerCsv semicolons = LEAST.separator(';');
        assertThat(entries(LEAST, "id,day,amount", "a,2019-02-01,5.00")).hasSize(1);
        assertThat(entries(semicolons, "id;day;amount", "a;2019-02-01;5.00")).hasSize(1);
        assertThat(entries(semicolons.decimalComma(), "id;day;amount", "a;2019-02-01;5,00"))
                .hasSize(1);
        assertThat(entries(semicolons, "id;day;amount", "a;2019-02-01;5.00")).hasSize(1);
    }

    @Test
    void a_reading_has_a_ledger_or_problems() {
        LedgerReading failed = read(LEAST, "");
        assertThatThrownBy(failed::orThrow)
                .isInstanceOfSatisfying(
                        InvalidSheetsException.class,
                        thrown -> assertThat(thrown.problems()).isEqualTo(failed.problems()));
        assertThatThrownBy(() -> new LedgerReading(failed.value(), ImmutableList.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

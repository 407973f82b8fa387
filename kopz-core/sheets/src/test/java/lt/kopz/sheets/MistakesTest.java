package lt.kopz.sheets;

import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.Test;

/** A mistake in one row hides none of another, and each is reported for its own cell, whatever a dossier is written as. */
class MistakesTest {
    private static final byte[] BOOK = Books.book(FullDossier.dossier(), LITHUANIAN);
    private static final ImmutableList<SheetGrid> TABLES = Books.tables(FullDossier.dossier());
    private static final byte[] BUNDLE = Books.bundle(FullDossier.dossier());

    /**
     * A cell.
     *
     * @param row the number of the row among those of the table, counted from 0; one beyond the last is new
     */
    private record Cell(String table, int row, String column) {
        SheetTable of() {
            return Tables.named(table).orElseThrow().in(LITHUANIAN.languages());
        }

        private String letters() {
            return SheetGrid.letters(of().indexOf(column));
        }

        String inBook() {
            return SheetText.sheet(of()).in(LITHUANIAN) + "!" + letters() + (row + WorkbookWriter.HEAD + 1);
        }

        String inBundle() {
            return Descriptor.path(of()) + "!" + letters() + (row + 2);
        }
    }

    /** What is written into cells, and which cells are reported. */
    private static final class Mistakes {
        private final Map<Cell, String> written = new LinkedHashMap<>();
        private final Set<Cell> wrong = new LinkedHashSet<>();

        /** A cell with a mistake. */
        Mistakes wrong(String table, int row, String column, String text) {
            wrong.add(new Cell(table, row, column));
            return right(table, row, column, text);
        }

        /** A cell that is all right. */
        Mistakes right(String table, int row, String column, String text) {
            written.put(new Cell(table, row, column), text);
            return this;
        }

        /** A cell that stays as it is and is wrong beside another one. */
        Mistakes wrongAsItStands(String table, int row, String column) {
            wrong.add(new Cell(table, row, column));
            return this;
        }

        SheetReading book() {
            return Workbook.read(Books.edited(
                    BOOK,
                    book -> written.forEach((cell, text) -> Books.cell(
                                    book,
                                    SheetText.sheet(cell.of()).in(LITHUANIAN),
                                    cell.row() + WorkbookWriter.HEAD + 1,
                                    cell.column())
                            .setCellValue(text))));
        }

        SheetReading tables() {
            ImmutableList<SheetGrid> grids = TABLES;
            for (Map.Entry<Cell, String> each : written.entrySet()) {
                Cell cell = each.getKey();
                grids = Books.with(grids, cell.table(), cell.row(), cell.column(), each.getValue());
            }
            return Books.read(grids);
        }

        SheetReading bundle() {
            Map<String, String> files = Books.files(BUNDLE);
            written.forEach((cell, text) ->
                    files.computeIfPresent(Descriptor.path(cell.of()), (name, csv) -> edited(csv, cell, text)));
            return CsvBundle.read(Books.zip(files));
        }

        private static String edited(String csv, Cell cell, String text) {
            StringWriter out = new StringWriter();
            try (CsvReader<CsvRecord> in = CsvReader.builder().ofCsvRecord(csv);
                    CsvWriter writer = CsvWriter.builder().build(out)) {
                List<List<String>> records = new ArrayList<>();
                in.forEach(record -> records.add(new ArrayList<>(record.getFields())));
                while (records.size() <= cell.row() + 1) {
                    records.add(new ArrayList<>(
                            cell.of().columns().stream().map(any -> "").toList()));
                }
                records.get(cell.row() + 1).set(cell.of().indexOf(cell.column()), text);
                records.forEach(writer::writeRecord);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toString();
        }

        /** Each mistake is reported for its cell, none is that is not there, and all of them in both languages. */
        List<Problem> verify() {
            return verify(tables());
        }

        List<Problem> verify(SheetReading inSheets) {
            ImmutableList<Problem> inBook = inSheets.problems();
            ImmutableList<Problem> inBundle = bundle().problems();

            assertThat(inBook.stream().map(Books::address))
                    .as(String.join("\n", inBook.stream().map(Problem::toString).toList()))
                    .containsExactlyInAnyOrderElementsOf(
                            wrong.stream().map(Cell::inBook).toList());
            assertThat(inBundle.stream().map(Books::address))
                    .containsExactlyInAnyOrderElementsOf(
                            wrong.stream().map(Cell::inBundle).toList());
            assertThat(inBundle.stream().map(Problem::kind))
                    .isEqualTo(inBook.stream().map(Problem::kind).toList());
            for (Problem problem : inBook) {
                String lithuanian = problem.explain(LITHUANIAN);
                assertThat(lithuanian).doesNotContainPattern("\\b(the|must|of|is|and|with|write|angliškai)\\b");
                assertThat(problem.explain(ENGLISH))
                        .isNotEqualTo(lithuanian)
                        .doesNotContainPattern("\\b(tai|yra|nėra|arba|langelis|parašykite|rašykite)\\b");
            }
            return inBook;
        }
    }

    @Test
    void twenty_mistakes_at_once_are_each_reported_at_their_cell() {
        Mistakes mistakes = new Mistakes()
                // what a cell cannot hold
                .wrong("dossier", 0, "municipality_country", "Lietuva")
                .wrong("events", 0, "state", "atidetas")
                .wrong("expenditures", 0, "unitPrice_currency", "eurai")
                .wrong("meetings", 1, "date", "rudenį")
                .wrong("appropriations", 2, "amount", "50.005")
                .wrong("series", 0, "intended", "dešimt")
                .wrong("deliverables", 0, "quantity", "0")
                .wrong("statisticCategories", 1, "count", "daug")
                .wrong("organisations", 0, "externalIds", "JAR 1")
                .wrong("actPoints", 0, "number", "pirmas")
                // what is empty
                .wrong("inactivity", 0, "period_until", "")
                .wrong("agreements", 0, "state", "")
                // what does not go together
                .wrong("needs", 1, "period_until", "2018-12-31")
                .right("memberships", 3, "id", "membership-4")
                .right("memberships", 3, "group", "group")
                .right("memberships", 3, "seat", "seat-3")
                .right("memberships", 3, "since", "2019-05-01")
                .wrong("memberships", 3, "until", "2019-04-01")
                // what names something else
                .wrong("transfers", 0, "paidFrom", "money-9")
                .wrong("memberships", 0, "person", "organisation-1")
                .wrong("people", 1, "id", "person")
                .right("people", 1, "name", "Kitas Asmuo")
                .wrong("votes", 1, "meeting", "meeting-9")
                .right("votes", 1, "question_lt", "klausimas")
                .right("votes", 1, "inFavour", "3")
                .wrong("sources", 150, "fact", "event-9")
                .right("sources", 150, "document", "document")
                // what only the whole shows
                .wrong("appropriations", 0, "within", "money-2")
                .wrongAsItStands("appropriations", 1, "within")
                .wrong("bookings", 0, "currency", "USD");

        List<Problem> reported = mistakes.verify(mistakes.book());

        assertThat(reported).hasSizeGreaterThanOrEqualTo(19);
        assertThat(reported.stream().map(Problem::kind))
                .contains(
                        ProblemKind.UNKNOWN_CODE,
                        ProblemKind.NUMBER_OUT_OF_RANGE,
                        ProblemKind.INCOMPLETE_PERIOD,
                        ProblemKind.MISSING_PROPERTY,
                        ProblemKind.DANGLING_REFERENCE,
                        ProblemKind.WRONG_KIND,
                        ProblemKind.DUPLICATE_ID,
                        ProblemKind.UNKNOWN_OWNER,
                        ProblemKind.UNKNOWN_FACT,
                        ProblemKind.CIRCULAR_REFERENCE,
                        ProblemKind.WRONG_CURRENCY);
    }

    @Test
    void a_country_that_is_none_is_reported_at_its_own_cell() {
        new Mistakes().wrong("dossier", 0, "municipality_country", "Lietuva").verify();
    }

    @Test
    void an_unknown_currency_of_the_dossier_makes_no_amount_without_a_currency_wrong() {
        new Mistakes()
                .wrong("dossier", 0, "currency", "eurai")
                .right("needs", 0, "currency", "")
                .right("bookings", 0, "currency", "")
                .verify();
    }

    @Test
    void a_membership_that_ends_before_it_begins_is_reported_at_its_end() {
        new Mistakes().wrong("memberships", 0, "until", "2018-06").verify();
    }

    @Test
    void a_field_that_a_fact_does_not_have_is_reported_at_its_cell() {
        new Mistakes().wrong("contradictions", 1, "field", "titel").verify();
    }

    @Test
    void what_is_missing_is_reported_at_the_empty_cell() {
        new Mistakes()
                .right("appropriations", 2, "change", "REPLACED")
                .wrong("appropriations", 2, "amends", "")
                .verify();
    }

    @Test
    void what_rests_on_a_mistake_is_not_reported_again() {
        // the total of a statistic is the sum of its counts, two memberships of a seat follow each other, all money is
        // in one currency
        new Mistakes()
                .wrong("statisticCategories", 0, "count", "keletas")
                .wrong("alternatives", 1, "value_amount", "daug")
                .wrong("memberships", 0, "until", "birželį")
                .right("memberships", 3, "id", "membership-4")
                .right("memberships", 3, "group", "group")
                .right("memberships", 3, "seat", "seat-1")
                .right("memberships", 3, "since", "2019-07")
                .wrong("dossier", 0, "otherCurrencies", "litai")
                .right("bookings", 0, "currency", "LTL")
                .verify();
    }

    @Test
    void rows_of_an_owner_that_is_not_there_are_read_all_the_same() {
        new Mistakes()
                .wrong("measures", 1, "plan", "plan-9")
                .right("measures", 1, "id", "measure-2")
                .right("measures", 1, "number", "2")
                .right("measures", 1, "title_lt", "priemonė")
                .wrong("measures", 1, "due", "rudenį")
                .right("deliverables", 1, "id", "deliverable-2")
                .right("deliverables", 1, "measure", "measure-2")
                .wrong("deliverables", 1, "kind", "sąarašas")
                .right("deliverables", 1, "title_lt", "sąrašas")
                .right("deliverables", 1, "state", "PLANNED")
                .verify();
    }

    @Test
    void each_of_several_values_in_a_cell_is_looked_for() {
        List<Problem> reported = new Mistakes()
                .wrong("meetings", 0, "attendees", "membership; membership-8; membership-9")
                .tables()
                .problems();

        assertThat(reported)
                .extracting(problem -> problem.argument("id").orElse(""))
                .containsExactly("membership-8", "membership-9");
    }

    @Test
    void a_wrong_end_of_a_period_is_reported_beside_its_missing_beginning() {
        new Mistakes()
                .wrong("appropriations", 0, "period_from", "")
                .wrong("appropriations", 0, "period_until", "!")
                .verify();
    }

    @Test
    void what_is_wrong_with_a_claim_is_reported_though_nobody_knows_what_it_claims() {
        new Mistakes()
                .wrong("claims", 0, "kind", "")
                .wrong("claims", 0, "subject", "plan-9")
                .wrong("claims", 0, "count", "daug")
                .wrong("claims", 0, "period_from", "rudenį")
                .wrong("claims", 0, "period_until", "")
                .verify();
    }

    @Test
    void a_claim_of_which_nobody_knows_what_it_claims_may_be_of_whatever_any_claim_may_be_of() {
        for (String subject : List.of("plan", "series", "event", "rules", "programme")) {
            new Mistakes()
                    .wrong("claims", 0, "kind", "!")
                    .right("claims", 0, "subject", subject)
                    .verify();
        }
    }

    @Test
    void every_row_about_the_sources_of_a_value_is_read() {
        new Mistakes()
                .right("sources", 150, "fact", "plan")
                .right("sources", 150, "document", "document")
                .right("sources", 151, "fact", "plan")
                .right("sources", 151, "document", "document")
                .wrong("sources", 151, "basis", "spėta")
                .wrong("sources", 152, "fact", "event-9")
                .wrong("sources", 152, "basis", "spėta")
                .wrong("sources", 152, "document", "document-9")
                .verify();
    }

    @Test
    void rows_about_the_sources_of_one_value_may_repeat_how_it_is_known_and_not_differ_in_it() {
        Mistakes mistakes = new Mistakes()
                .right("sources", 150, "fact", "money-3")
                .right("sources", 150, "document", "document")
                .right("sources", 150, "basis", "INFERRED")
                .right("sources", 150, "because_lt", "taip išeina")
                .right("sources", 151, "fact", "money-3")
                .right("sources", 151, "document", "document")
                .right("sources", 151, "basis", "numanoma")
                .wrong("sources", 151, "because_lt", "taip atrodo");

        assertThat(mistakes.verify()).extracting(Problem::kind).containsExactly(ProblemKind.DUPLICATE_PROPERTY);
    }

    @Test
    void lists_beside_one_that_is_none_are_read() {
        assertThat(Books.reading(BOOK, book -> {
                            String acts = SheetText.sheet(Tables.named("acts").orElseThrow())
                                    .in(LITHUANIAN);
                            Books.cell(book, acts, WorkbookWriter.HEAD + 1, "issuers_role")
                                    .setCellFormula("1+1");
                            Books.cell(book, acts, WorkbookWriter.HEAD + 1, "issuers_organisation")
                                    .setCellValue("organisation-1; organisation-9");
                            String sources = SheetText.sheet(Tables.SOURCES).in(LITHUANIAN);
                            int row = WorkbookWriter.HEAD + 151;
                            Books.cell(book, sources, row, "fact").setCellValue("plan");
                            Books.cell(book, sources, row, "conversion_stated").setCellFormula("1+1");
                            Map.of(
                                            "conversion_statedCurrency", "LTL; litai",
                                            "conversion_rate_base", "EUR",
                                            "conversion_rate_term", "LTL",
                                            "conversion_rate_decimal", "3.4528",
                                            "conversion_rate_day", "2015-01-01",
                                            "conversion_rate_source", "bankas")
                                    .forEach((column, text) -> Books.cell(book, sources, row, column)
                                            .setCellValue(text));
                        })
                        .problems())
                .extracting(problem -> ((CellPlace) problem.place()).column())
                .containsExactlyInAnyOrder(
                        "issuers_role", "issuers_organisation", "conversion_stated", "conversion_statedCurrency");
    }

    @Test
    void a_row_that_is_right_is_built_in_spite_of_others() {
        assertThat(new Mistakes()
                        .right("people", 1, "id", "other")
                        .right("people", 1, "name", "Kitas Asmuo")
                        .tables()
                        .orThrow()
                        .people())
                .extracting(person -> person.id())
                .containsExactlyElementsOf(Arrays.asList("person", "other"));
    }
}

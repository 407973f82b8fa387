package lt.kopz.sheets;

import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk is told of the mistakes that clerks make: at the cell, and in words of their own. */
class ClerkTest {
    private static final ImmutableList<SheetGrid> TABLES = Books.tables(FullDossier.dossier());

    /** What is noticed of the dossier as it is. */
    private static final ImmutableList<Problem> BEFORE = Books.read(TABLES).notices();

    /** What is told of the cell, wrong or noticed; one thing alone. */
    private static Problem told(List<SheetGrid> grids, String column) {
        SheetReading reading = Books.read(grids);
        List<Problem> all = new ArrayList<>(reading.problems());
        all.addAll(reading.notices());
        all.removeAll(BEFORE);
        assertThat(all)
                .allSatisfy(problem ->
                        assertThat(((CellPlace) problem.place()).column()).isEqualTo(column));
        return Iterables.getOnlyElement(all);
    }

    private static String sentence(Problem problem) {
        return problem.message(ENGLISH) + ". " + problem.fix(ENGLISH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a year of another century       | appropriations | 0 | effective    | 2109-10-24     | the year 2109 is far from the time that the dossier is about. check the year; if it is right, nothing needs to be done
            a year with a zero in front     | meetings       | 0 | date         | 0219-10-24     | the year 219 is far from the time that the dossier is about. check the year; if it is right, nothing needs to be done
            a minus at an original amount   | appropriations | 0 | amount       | -700.00        | the amount is below zero, but it takes nothing back. check the minus sign; of what takes back, name the amount that it changes, and write it without the sign
            letters that look like digits   | appropriations | 0 | amount       | 7OO.00         | this is no amount. write 700.00 if that is meant, with digits only
            words for a number              | appropriations | 0 | amount       | seven hundred  | this is no amount. write a number without blanks or words, such as 1250.00 or 1250,00
            a name in place of an id        | memberships    | 0 | person       | Vardenė Pavardenė | no row has the id 'Vardenė Pavardenė'. write 'person' if that is meant, or add such a row
            an id that no row has           | memberships    | 0 | person       | nobody         | no row has the id 'nobody'. write the id of a row of the table “People”, or add such a row
            an id of another table          | memberships    | 0 | person       | organisation-1 | the row with the id 'organisation-1' is in another table, at Organizacijos!A4. write the id of a row of the table “People”
            the day before the year         | meetings       | 0 | date         | 24.10.2019     | '24.10.2019' is no date. write 2019-10-24 if that is meant: the year, the month and the day with hyphens
            the day before the month        | meetings       | 0 | date         | 2019-24-10     | the calendar has no day 2019-24-10. write 2019-10-24 if that is meant: the year, the month and the day
            a day as it is spoken           | meetings       | 0 | date         | 2019 m. 10 24 d. | '2019 m. 10 24 d.' is no date. write 2019-10-24 if that is meant: the year, the month and the day with hyphens
            a day of a period, day first    | needs          | 0 | period_until | 31.12.2019     | this is no day of the calendar. write 2019-12-31 if that is meant, with digits only
            a date in words                 | meetings       | 0 | date         | autumn         | 'autumn' is no date. write the year, the month and the day with hyphens, such as 2019-11-08; only the month, 2019-11, or the year, 2019, where no more is known; from one day to another, 2019-11-22/2019-12-18; ? where nothing is known
            an end before its beginning     | needs          | 0 | period_until | 2018-01-01     | the end (1 January 2018) is before the start (1 January 2019). swap the two or correct one of them
            a word that is not of the list  | appropriations | 0 | change       | reducd         | 'reducd' is no value of the list. write 'reduced' if that is meant, or another one of original, added, reduced, new sum in place of the earlier one
            a sign for a currency           | appropriations | 0 | currency     | €              | '€' is no known currency. write the three capital letters of ISO 4217, such as EUR
            a sum below the rows            | transfers      | 9 | id           | Iš viso:       | “Iš viso:” is no entry of its own. delete this row: what the rows add up to is computed
            a sum without an id             | transfers      | 9 | purpose_lt   | Viso           | “Viso” is no entry of its own. delete this row: what the rows add up to is computed
            """)
    void is_told_of(String mistake, String table, int row, String column, String text, String english) {
        Problem problem = told(Books.with(TABLES, table, row, column, text), column);
        assertThat(sentence(problem).replace('\u00a0', ' ')).as(mistake).isEqualTo(english);
        assertThat(problem.explain(LITHUANIAN))
                .isNotEqualTo(problem.explain(ENGLISH))
                .doesNotContainPattern("XXXX|2019-36|\\b(the|write|year|delete|is no)\\b");
    }

    @Test
    void is_told_of_a_row_that_is_there_twice_to_delete_one() {
        ImmutableList<SheetGrid> doubled = TABLES;
        SheetGrid people = TABLES.stream()
                .filter(grid -> grid.table().name().equals("people"))
                .findFirst()
                .orElseThrow();
        for (SheetColumn column : people.table().columns()) {
            String text = people.lines().get(0).cells().get(people.table().indexOf(column.name()));
            doubled = Books.with(doubled, "people", 1, column.name(), text);
        }
        assertThat(sentence(told(doubled, "id")))
                .isEqualTo("this row is the same as the one at Asmenys!A4. delete one of the two; where there are two"
                        + " such things, give this one an id of its own");
    }

    @Test
    void sees_one_mark_at_what_has_to_be_there_and_another_where_one_of_several_is_enough() {
        Books.lookAtTemplate(LITHUANIAN, book -> {
            List<String> headings = new ArrayList<>();
            book.getSheet("Veiksmų planai").getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertThat(headings).contains("Kodas *", "Pavadinimas (*)", "Laikotarpis nuo");
        });
    }

    @Test
    void may_write_a_question_mark_for_a_date_that_nobody_knows() {
        assertThat(Books.read(Books.with(TABLES, "meetings", 0, "date", "?")).problems())
                .isEqualTo(Books.read(Books.with(TABLES, "meetings", 0, "date", "XXXX-XX-XX"))
                        .problems());
    }
}

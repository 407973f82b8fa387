package lt.kopz.core.wording;

import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static lt.kopz.core.wording.WordingTest.tied;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2019-02-05            | 2019~m.~vasario~5~d.                  | 5~February 2019
            2019-12-10            | 2019~m.~gruodžio~10~d.                | 10~December 2019
            2019-02               | 2019~m.~vasario~mėn.                  | February 2019
            2019-33               | 2019~m.~I~ketv.                       | first quarter of 2019
            2019-36               | 2019~m.~IV~ketv.                      | fourth quarter of 2019
            2020-40               | 2020~m.~I~pusmetis                    | first half of 2020
            2020-41               | 2020~m.~II~pusmetis                   | second half of 2020
            2019                  | 2019~m.                               | 2019
            XXXX-11-08            | lapkričio~8~d.                        | 8~November
            2019/2020             | 2019–2020~m.                          | 2019–2020
            2019-11-22/2019-12-18 | 2019~m.~lapkričio~22~– gruodžio~18~d. | 22~November – 18~December 2019
            2019-11-22/2019-11-29 | 2019~m.~lapkričio~22–29~d.            | 22–29~November 2019
            2019-11-30/2019-12-01 | 2019~m.~lapkričio~30~– gruodžio~1~d.  | 30~November – 1~December 2019
            2019-12-31/2020-01-01 | 2019~m.~gruodžio~31~d.~– 2020~m.~sausio~1~d. | 31~December 2019 – 1~January 2020
            2019-03/2019-05       | 2019~m.~kovo–gegužės~mėn.             | March–May 2019
            2019-11/2020-01       | 2019~m.~lapkričio~mėn.~– 2020~m.~sausio~mėn. | November 2019 – January 2020
            2019-33/2019-35       | 2019~m.~I–III~ketv.                   | first to third quarter of 2019
            2019-36/2020-33       | 2019~m.~IV~ketv.~– 2020~m.~I~ketv.    | fourth quarter of 2019 – first quarter of 2020
            2019-41/2020-40       | 2019~m.~II~pusmetis~– 2020~m.~I~pusmetis | second half of 2019 – first half of 2020
            2019-03/2019-06-19    | 2019~m.~kovo~mėn.~– 2019~m.~birželio~19~d. | March 2019 – 19~June 2019
            {2019-03,2019-05}     | 2019~m.~kovo ir gegužės~mėn.          | March and May 2019
            {2019-01,2019-03,2019-05} | 2019~m.~sausio, kovo ir gegužės~mėn. | January, March and May 2019
            {2018-12,2019-01}     | 2018~m.~gruodžio~mėn. ir 2019~m.~sausio~mėn. | December 2018 and January 2019
            {2019-02-05,2019-02-12} | 2019~m.~vasario~5 ir 12~d.          | 5 and 12~February 2019
            {2019-02-05,2019-12-12} | 2019~m.~vasario~5~d. ir 2019~m.~gruodžio~12~d. | 5~February 2019 and 12~December 2019
            {2018-02-05,2019-02-05} | 2018~m.~vasario~5~d. ir 2019~m.~vasario~5~d. | 5~February 2018 and 5~February 2019
            {2019-33,2019-35}     | 2019~m.~I ir III~ketv.                | first and third quarter of 2019
            {2018-33,2019-33}     | 2018~m.~I~ketv. ir 2019~m.~I~ketv.    | first quarter of 2018 and first quarter of 2019
            {2018,2020}           | 2018 ir 2020~m.                       | 2018 and 2020
            {2019-40,2020-40}     | 2019~m.~I~pusmetis ir 2020~m.~I~pusmetis | first half of 2019 and first half of 2020
            {2019,2020-40}        | 2019~m. ir 2020~m.~I~pusmetis         | 2019 and first half of 2020
            ../2019-11-29         | iki 2019~m.~lapkričio~29~d.           | until 29~November 2019
            ../2020-40            | iki 2020~m.~I~pusmečio                | until the first half of 2020
            2019-11-22/..         | nuo 2019~m.~lapkričio~22~d.           | from 22~November 2019
            2020-41/..            | nuo 2020~m.~II~pusmečio               | from the second half of 2020
            XXXX-XX-XX            | data nežinoma                         | date unknown
            """)
    void a_date_is_said_as_precisely_as_it_is_known(String edtf, String lithuanian, String english) {
        PartialDate date = PartialDate.parse(edtf);

        assertThat(LITHUANIAN.date(date)).isEqualTo(tied(lithuanian));
        assertThat(ENGLISH.date(date)).isEqualTo(tied(english));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2020-40           | NOMINATIVE   | 2020~m.~I~pusmetis
            2020-40           | GENITIVE     | 2020~m.~I~pusmečio
            2020-40           | DATIVE       | 2020~m.~I~pusmečiui
            2020-40           | ACCUSATIVE   | 2020~m.~I~pusmetį
            2020-40           | INSTRUMENTAL | 2020~m.~I~pusmečiu
            2020-40           | LOCATIVE     | 2020~m.~I~pusmetyje
            2020-40           | VOCATIVE     | 2020~m.~I~pusmetis
            2019-41/2020-40   | GENITIVE     | 2019~m.~II~pusmečio~– 2020~m.~I~pusmečio
            {2019-40,2020-40} | ACCUSATIVE   | 2019~m.~I~pusmetį ir 2020~m.~I~pusmetį
            XXXX-XX-XX        | GENITIVE     | nežinomos datos
            XXXX-XX-XX        | ACCUSATIVE   | nežinomą datą
            2019-02-05        | GENITIVE     | 2019~m.~vasario~5~d.
            2019-02           | ACCUSATIVE   | 2019~m.~vasario~mėn.
            """)
    void the_forms_that_differ_by_case_are_known(String edtf, GrammaticalCase grammaticalCase, String expected) {
        PartialDate date = PartialDate.parse(edtf);

        assertThat(LITHUANIAN.date(date, grammaticalCase)).isEqualTo(tied(expected));
    }

    @Test
    void in_english_sentences_quarters_and_halves_have_the_article() {
        Phrase phrase = Phrase.of(TestMessage.of("-", "Published in {date:accusative}."));

        assertThat(ENGLISH.say(phrase.with("date", PartialDate.parse("2020-40"))))
                .isEqualTo("Published in the first half of 2020.");
        assertThat(ENGLISH.say(phrase.with("date", PartialDate.parse("2020-33"))))
                .isEqualTo("Published in the first quarter of 2020.");
        assertThat(ENGLISH.say(phrase.with("date", PartialDate.parse("2020-02"))))
                .isEqualTo("Published in February 2020.");
        assertThat(ENGLISH.date(PartialDate.unknown(), GrammaticalCase.ACCUSATIVE))
                .isEqualTo("an unknown date");
    }

    @Test
    void every_month_has_its_genitive() {
        String[] genitives = {
            "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio",
            "liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio"
        };
        for (int month = 1; month <= 12; month++) {
            assertThat(LITHUANIAN.date(LocalDate.of(2019, month, 1)))
                    .isEqualTo(tied("2019~m.~" + genitives[month - 1] + "~1~d."));
        }
    }

    @Test
    void a_period_is_said_from_its_first_to_its_last_day() {
        assertThat(LITHUANIAN.period(DateRange.ofYear(2019))).isEqualTo(tied("2019~m."));
        assertThat(LITHUANIAN.period(DateRange.ofYears(2019, 2020))).isEqualTo(tied("2019–2020~m."));
        assertThat(ENGLISH.period(DateRange.ofYear(2019))).isEqualTo("2019");
        assertThat(ENGLISH.period(DateRange.ofYears(2019, 2020))).isEqualTo("2019–2020");
        DateRange lessADay = DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 30));
        assertThat(LITHUANIAN.period(lessADay)).isEqualTo(tied("2019~m.~sausio~1~– gruodžio~30~d."));
        assertThat(ENGLISH.period(lessADay)).isEqualTo("1\u00a0January – 30\u00a0December 2019");
        DateRange aDayLater = DateRange.of(LocalDate.of(2019, 1, 2), LocalDate.of(2019, 12, 31));
        assertThat(LITHUANIAN.period(aDayLater)).isEqualTo(tied("2019~m.~sausio~2~– gruodžio~31~d."));
        assertThat(LITHUANIAN.period(DateRange.ofDay(LocalDate.of(2019, 2, 5))))
                .isEqualTo(tied("2019~m.~vasario~5~d."));
    }

    @Test
    void a_date_for_tables_is_the_same_in_every_language() {
        assertThat(LITHUANIAN.dateIso(LocalDate.of(2019, 12, 10)))
                .isEqualTo("2019-12-10")
                .isEqualTo(ENGLISH.dateIso(LocalDate.of(2019, 12, 10)));
    }
}

package lt.kopz.sheets;

import static lt.kopz.core.wording.Wording.ENGLISH;
import static lt.kopz.core.wording.Wording.LITHUANIAN;
import static lt.kopz.sheets.Books.DOSSIER;
import static lt.kopz.sheets.Books.cell;
import static lt.kopz.sheets.Books.changed;
import static lt.kopz.sheets.Books.explained;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import java.util.List;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Problems are explained to whoever filled in the workbook, in full sentences of either language. */
class ExplanationTest {
    private static final ImmutableList<SheetGrid> TABLES = Books.tables(DOSSIER);

    /** A text in the first row of a sheet. */
    private record Written(String sheet, String column, String text) {}

    private static Written in(String sheet, String column, String text) {
        return new Written(sheet, column, text);
    }

    /** What is wrong once texts are written into the tables, called and numbered as in the workbook; a few tests below use a file. */
    private static List<Problem> problems(List<Written> cells) {
        ImmutableList<SheetGrid> grids = TABLES;
        for (Written cell : cells) {
            String table = TABLES.stream()
                    .filter(grid -> grid.sheet().equals(cell.sheet()))
                    .map(grid -> grid.table().name())
                    .collect(MoreCollectors.onlyElement());
            grids = Books.with(grids, table, 0, cell.column(), cell.text());
        }
        return Books.read(grids).problems();
    }

    private static List<String> lines(Written... cells) {
        return problems(List.of(cells)).stream()
                .map(problem -> problem.explain(LITHUANIAN))
                .toList();
    }

    private static void explainedInBoth(List<Written> cells, String lithuanian, String english) {
        List<Problem> problems = problems(cells);
        assertThat(problems).extracting(problem -> problem.explain(LITHUANIAN)).containsExactly(lithuanian);
        assertThat(problems).extracting(problem -> problem.explain(ENGLISH)).containsExactly(english);
    }

    @Test
    void an_amount_in_words() {
        explainedInBoth(
                List.of(in("Asignavimai", "amount", "šimtas")),
                "Asignavimai!B4, stulpelis „Suma“, parašyta „šimtas“: tai ne suma. Rašykite skaičių be tarpų ir "
                        + "žodžių, pvz., 1250,00 arba 1250.00.",
                "Asignavimai!B4, column “Amount”, where “šimtas” is written: this is no amount. Write a number without "
                        + "blanks or words, such as 1250.00 or 1250,00.");
    }

    @Test
    void an_amount_finer_than_its_currency() {
        assertThat(explained(
                        LITHUANIAN,
                        book -> cell(book, "Asignavimai", 4, "amount").setCellValue(700.005)))
                .map(ExplanationTest::place)
                .containsExactly("Asignavimai!B4, stulpelis „Suma“, parašyta „700.005“");
    }

    @Test
    void a_code_mistyped_in_lithuanian() {
        explainedInBoth(
                List.of(in("Renginiai", "state", "įviko")),
                "Renginiai!G4, stulpelis „Būsena“, parašyta „įviko“: „įviko“ sąraše nėra. Parašykite „įvyko“, jei tai "
                        + "turėta galvoje, arba kitą iš šių reikšmių: suplanuotas, įvyko, atidėtas, atšauktas.",
                "Renginiai!G4, column “State”, where “įviko” is written: 'įviko' is no value of the list. Write "
                        + "'įvyko' if that is meant, or another one of planned, held, postponed, cancelled.");
    }

    @Test
    void a_code_that_is_like_none_of_the_list() {
        explainedInBoth(
                List.of(in("Renginiai", "state", "nežinia kas")),
                "Renginiai!G4, stulpelis „Būsena“, parašyta „nežinia kas“: „nežinia kas“ sąraše nėra. Parašykite vieną "
                        + "iš šių reikšmių: suplanuotas, įvyko, atidėtas, atšauktas.",
                "Renginiai!G4, column “State”, where “nežinia kas” is written: 'nežinia kas' is no value of the list. "
                        + "Write one of planned, held, postponed, cancelled.");
    }

    @Test
    void an_empty_cell() {
        explainedInBoth(
                List.of(in("Asignavimai", "amount", "")),
                "Asignavimai!B4, stulpelis „Suma“: langelis „Suma“ tuščias, o jį pildyti būtina. Užpildykite, čia "
                        + "rašoma: suma, skaičius.",
                "Asignavimai!B4, column “Amount”: the cell 'Amount' is empty and has to be filled. Fill it in: an "
                        + "amount, as a number.");
    }

    @Test
    void an_id_that_no_row_has_but_a_like_one() {
        explainedInBoth(
                List.of(in("Asignavimai", "plan", "plann")),
                "Asignavimai!I4, stulpelis „Veiksmų planas“, parašyta „plann“: eilutės, kurios kodas „plann“, "
                        + "nėra. Parašykite „plan“, jei tai turėta galvoje, arba tokią eilutę pridėkite.",
                "Asignavimai!I4, column “Action plan”, where “plann” is written: no row has the id 'plann'. "
                        + "Write 'plan' if that is meant, or add such a row.");
    }

    @Test
    void an_id_that_no_row_has_nor_a_like_one() {
        explainedInBoth(
                List.of(in("Asignavimai", "plan", "strategija")),
                "Asignavimai!I4, stulpelis „Veiksmų planas“, parašyta „strategija“: eilutės, kurios kodas "
                        + "„strategija“, nėra. Parašykite kodą eilutės iš lentelės „Veiksmų planai“ arba tokią eilutę "
                        + "pridėkite.",
                "Asignavimai!I4, column “Action plan”, where “strategija” is written: no row has the id "
                        + "'strategija'. Write the id of a row of the table “Action plans”, or add such a row.");
    }

    @Test
    void an_id_of_a_row_of_another_table() {
        explainedInBoth(
                List.of(in("Asignavimai", "plan", "event")),
                "Asignavimai!I4, stulpelis „Veiksmų planas“, parašyta „event“: eilutė, kurios kodas „event“, "
                        + "yra kitoje lentelėje: Renginiai!A4. Parašykite kodą eilutės iš lentelės „Veiksmų planai“.",
                "Asignavimai!I4, column “Action plan”, where “event” is written: the row with the id 'event' is "
                        + "in another table, at Renginiai!A4. Write the id of a row of the table “Action plans”.");
    }

    @Test
    void an_id_that_two_rows_have() {
        explainedInBoth(
                List.of(in("Asmenys", "id", "event"), in("Asmenys", "name", "Vardenė Pavardenė")),
                "Renginiai!A4, stulpelis „Kodas“, parašyta „event“: šis kodas jau yra kitur: Asmenys!A4. Vienai iš "
                        + "dviejų eilučių duokite kitą kodą.",
                "Renginiai!A4, column “Id”, where “event” is written: the id is used already at Asmenys!A4. Give "
                        + "one of the two another id.");
    }

    /** What the library itself refuses is said in its words; where, and what the cell is for, is said here. */
    private static List<String> places(Written... cells) {
        return lines(cells).stream().map(ExplanationTest::place).toList();
    }

    private static String place(String line) {
        return line.substring(0, line.indexOf(": "));
    }

    @Test
    void ids_dates_and_currencies_that_are_none() {
        assertThat(lines(
                        in("Asignavimai", "id", "pinigai 1"),
                        in("Renginiai", "occurrences", "du"),
                        in("Renginiai", "participations", "daug"),
                        in("Renginiai", "duration_hours", "valanda"),
                        in("Byla", "knownUntil", "2019-02-30")))
                .containsExactly(
                        "Byla!L4, stulpelis „Faktai žinomi iki“, parašyta „2019-02-30“: tai ne kalendorinė diena. Rašykite "
                                + "taip: 2024-02-05.",
                        "Renginiai!I4, stulpelis „Kiek kartų“, parašyta „du“: tai ne sveikasis skaičius. Rašykite tik "
                                + "skaitmenis, pvz., 12.",
                        "Renginiai!J4, stulpelis „Dalyvavo“, parašyta „daug“: tai ne skaičius. Rašykite taip: 23, ≥364, "
                                + "≤20, 10..15, ≈20 (18..22), žodžiais, pvz., „daugiau kaip 50“, arba ?, jei "
                                + "nežinoma; pastabą – kitame langelyje.",
                        "Renginiai!N4, stulpelis „Trukmė, val.“, parašyta „valanda“: tai ne skaičius. Rašykite "
                                + "skaitmenis, jei reikia – su dešimtainiu kableliu, pvz., 1,5.",
                        "Renginiai!O4, stulpelis „Kokios valandos“: langelis „Kokios valandos“ tuščias, o jį pildyti "
                                + "būtina. Užpildykite, čia rašoma: reikšmė iš sąrašo.",
                        "Asignavimai!A4, stulpelis „Kodas“, parašyta „pinigai 1“: tai ne kodas. Rašykite lotyniškas "
                                + "raides be ženklų, skaitmenis, taškus, brūkšnelius ir pabraukimus, pradėdami raide ar "
                                + "skaitmeniu, pvz., aktas-1.",
                        "Šaltiniai!A12, stulpelis „Eilutės kodas“, parašyta „money“: eilutės su tokiu kodu nėra. "
                                + "Parašykite eilutės iš kitos lentelės kodą; jei kalbama apie pačią bylą, palikite tuščia.");
        assertThat(places(
                        in("Byla", "currency", "eurai"),
                        in("Renginiai", "date", "rudenį"),
                        in("Renginiai", "participations", "15..10")))
                .containsExactly(
                        "Byla!H4, stulpelis „Valiuta“, parašyta „eurai“",
                        "Renginiai!H4, stulpelis „Data“, parašyta „rudenį“",
                        "Renginiai!J4, stulpelis „Dalyvavo“, parašyta „15..10“");
    }

    @Test
    void a_period_that_ends_before_it_begins_and_one_of_words() {
        assertThat(places(
                        in("Lėšų poreikis", "period_from", "2020-01-01"),
                        in("Lėšų poreikis", "period_until", "2019-12-31"),
                        in("Byla", "reportingPeriod_from", "sausį")))
                .containsExactly(
                        "Byla!J4, stulpelis „Laikotarpis nuo“, parašyta „sausį“",
                        "Lėšų poreikis!G4, stulpelis „Laikotarpis iki“, parašyta „2019-12-31“");
    }

    @Test
    void a_number_out_of_range() {
        assertThat(lines(in("Renginiai", "occurrences", "0")))
                .containsExactly("Renginiai!I4, stulpelis „Kiek kartų“, parašyta „0“: skaičius per mažas. Parašykite "
                        + "sveikąjį skaičių, ne mažesnį kaip 1.");
    }

    @Test
    void a_row_that_is_nothing_without_its_parts_is_told_of_its_first_cell() {
        assertThat(places(
                        in("Prieštaravimai", "id", "odd"),
                        in("Prieštaravimai", "subject", "event"),
                        in("Prieštaravimai", "what_lt", "data")))
                .containsExactly("Prieštaravimai!A4, stulpelis „Kodas“, parašyta „odd“");
    }

    @Test
    void a_statistic_that_something_names() {
        assertThat(Books.read(Books.with(
                                Books.tables(FullDossier.dossier()), "contradictions", 0, "subject", "statistic"))
                        .problems())
                .extracting(problem -> problem.explain(LITHUANIAN))
                .containsExactly(
                        "Prieštaravimai!B4, stulpelis „Apie kurią eilutę“, parašyta „statistic“: „statistic“ yra "
                                + "nukentėjusių asmenų statistika, o ji su niekuo nesiejama. Šį kodą išbraukite.");
    }

    @Test
    void a_formula_and_a_number_where_text_belongs() {
        assertThat(explained(LITHUANIAN, book -> {
                    cell(book, "Asignavimai", 4, "amount").setCellFormula("350*2");
                    cell(book, "Priemonės", 4, "number").setCellValue(1.1);
                }))
                .containsExactly(
                        "Priemonės!C4, stulpelis „Numeris“, parašyta „1.1“: langelyje yra skaičius, o čia rašomas "
                                + "tekstas. Pakeiskite langelio formatą į tekstinį ir parašykite iš naujo: programa galėjo "
                                + "pakeisti tai, kas buvo įvesta.",
                        "Asignavimai!B4, stulpelis „Suma“, parašyta „=350*2“: langelyje yra formulė, o skaičiui reikia "
                                + "šaltinio. Nukopijuokite langelį ir įklijuokite tik jo reikšmę.");
    }

    @Test
    @Tag("thorough")
    void sheets_and_columns_that_nobody_knows() {
        assertThat(explained(LITHUANIAN, book -> {
                    book.createSheet("Naujas").createRow(3).createCell(0).setCellValue("x");
                    book.getSheet("Asignavimai").getRow(3).createCell(40).setCellValue("pastaba");
                    book.cloneSheet(book.getSheetIndex("Priemonės"));
                }))
                .containsExactly(
                        "Naujas: lape nėra eilutės su stulpelių vardais, todėl nieko negalima nuskaityti. Eilutes "
                                + "perkelkite į šablono lapą, o šį ištrinkite; lapo, skirto užrašams, pavadinimą pradėkite ženklu "
                                + "_.",
                        "Priemonės (2): lentelė „Priemonės“ jau yra kitame lape. Eilutes sudėkite į vieną iš lapų, o "
                                + "kitą ištrinkite.",
                        "Asignavimai!AO4, parašyta „pastaba“: šio langelio stulpelis neturi vardo. Perkelkite langelį į "
                                + "šablono stulpelį arba ištuštinkite.");
    }

    @Test
    void what_a_claim_and_a_statistic_lack() {
        assertThat(lines(
                        in("Teiginiai", "id", "a"),
                        in("Teiginiai", "kind", "RULE_OBSERVED"),
                        in("Teiginiai", "subject", "group"),
                        in("Teiginiai", "amount", "5"),
                        in("Nukentėjusiųjų statistika", "id", "s"),
                        in("Statistikos kategorijos", "statistic", "t"),
                        in("Statistikos kategorijos", "code", "visi"),
                        in("Statistikos kategorijos", "name_lt", "visi"),
                        in("Statistikos kategorijos", "count", "3")))
                .containsExactly(
                        "Teiginiai!D4, stulpelis „Apie kurią eilutę“, parašyta „group“: eilutė, kurios kodas „group“, "
                                + "yra kitoje lentelėje: Grupės!A4. Parašykite kodą eilutės iš lentelės „Darbo reglamentas“.",
                        "Teiginiai!T4, stulpelis „Suma“, parašyta „5“: teiginys, kurio rūšis „darbo reglamento "
                                + "laikomasi“, reikšmės „Suma“ neturi. Ištuštinkite langelį arba pasirinkite kitą teiginio rūšį.",
                        "Nukentėjusiųjų statistika!A4, stulpelis „Kodas“, parašyta „s“: nenurodyta, iš kur ši eilutė. "
                                + "Lentelėje „Šaltiniai“ parašykite eilutę su šiuo kodu ir dokumentu, iš kurio tai paimta.",
                        "Nukentėjusiųjų statistika!B4, stulpelis „Rodiklis“: langelis „Rodiklis“ tuščias, o jį pildyti "
                                + "būtina. Užpildykite, čia rašoma: tekstas.",
                        "Nukentėjusiųjų statistika!D4, stulpelis „Kas skaičiuojama“: langelis „Kas skaičiuojama“ "
                                + "tuščias, o jį pildyti būtina. Užpildykite, čia rašoma: tekstas.",
                        "Nukentėjusiųjų statistika!F4, stulpelis „Laikotarpis nuo“: langelis „Laikotarpis nuo“ tuščias, "
                                + "o jį pildyti būtina. Užpildykite, čia rašoma: pirmoji diena.",
                        "Nukentėjusiųjų statistika!H4, stulpelis „Teritorija“: langelis „Teritorija“ tuščias, o jį "
                                + "pildyti būtina. Užpildykite, čia rašoma: tekstas.",
                        "Statistikos kategorijos!A4, stulpelis „Statistika“, parašyta „t“: lentelėje „Nukentėjusiųjų "
                                + "statistika“ eilutės su tokiu kodu nėra. Parašykite kodą eilutės iš lentelės „Nukentėjusiųjų "
                                + "statistika“.");
    }

    @Test
    void a_file_of_a_bundle_is_told_like_a_sheet() {
        SheetReading reading = changed(files -> {
            files.computeIfPresent("needs.csv", (name, text) -> text.replace("3250.00", "daug"));
            files.put("pinigai.csv", "id\n");
        });

        assertThat(reading.problems())
                .extracting(problem -> problem.explain(LITHUANIAN).replaceAll("vardų: .*", "vardų: …"))
                .containsExactly(
                        "pinigai.csv: lentelės tokiu vardu nėra. Ištrinkite failą arba pavadinkite jį vienu iš šių "
                                + "vardų: …",
                        "needs.csv!C2, stulpelis „Suma“, parašyta „daug“: tai ne suma. Rašykite skaičių be tarpų ir "
                                + "žodžių, pvz., 1250,00 arba 1250.00.");
    }

    @Test
    void what_is_wrong_with_the_whole_has_no_place() {
        assertThat(CsvBundle.read(new byte[0]).problems())
                .extracting(problem -> problem.explain(LITHUANIAN))
                .containsExactly("Tai ne ZIP archyvas su failais. Supakuokite CSV failus.");
        assertThat(CsvBundle.read(new byte[0]).problems())
                .extracting(problem -> problem.explain(ENGLISH))
                .containsExactly("The bytes are no ZIP archive with files in it. Pack the CSV files.");
    }

    @Test
    void a_third_language_falls_back() {
        Problem problem = CsvBundle.read(new byte[0]).problems().get(0);

        assertThat(problem.explain(Wording.builder("qaa").fallback(ENGLISH).build()))
                .isEqualTo(problem.explain(ENGLISH));
    }
}

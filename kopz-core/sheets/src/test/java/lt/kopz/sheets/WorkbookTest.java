package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.sheets.Books.DOSSIER;
import static lt.kopz.sheets.Books.cell;
import static lt.kopz.sheets.Books.edited;
import static lt.kopz.sheets.Books.look;
import static lt.kopz.sheets.Books.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.NoneOrSeveralGroups;
import lt.kopz.core.dossier.UndatedTown;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Person;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static Dossier read(byte[] bytes) {
        return Workbook.read(bytes).orThrow();
    }

    private static Appropriation money(byte[] bytes) {
        return Iterables.getOnlyElement(read(bytes).appropriations());
    }

    // ---- what is written

    @Test
    void the_same_bytes_are_written_every_time() {
        assertThat(Books.writtenAnew(DOSSIER, Wording.LITHUANIAN)).isEqualTo(Books.book(DOSSIER, Wording.LITHUANIAN));
        assertThat(Books.templateAnew(Wording.LITHUANIAN)).isEqualTo(Books.template(Wording.LITHUANIAN));
    }

    @Test
    void a_workbook_in_either_language_is_read_without_being_told_which() {
        assertThat(read(Books.book(DOSSIER, Wording.LITHUANIAN))).isEqualTo(DOSSIER);
        assertThat(read(Books.book(DOSSIER, Wording.ENGLISH))).isEqualTo(DOSSIER);
    }

    @Test
    void an_amount_is_a_number_a_day_a_date_and_a_date_of_any_precision_text() {
        look(book -> {
            assertThat(cell(book, "Asignavimai", 4, "amount").getRawValue()).isEqualTo("700.0");
            assertThat(cell(book, "Byla", 4, "knownUntil")
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo(LocalDate.of(2019, 12, 10));
            assertThat(cell(book, "Asignavimai", 4, "effective").getStringCellValue())
                    .isEqualTo("2019-10-24");
            assertThat(cell(book, "Asignavimai", 4, "effective").getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        });
    }

    @Test
    void headings_stay_in_sight_and_the_names_of_columns_out_of_it() {
        look(book -> {
            XSSFSheet sheet = book.getSheet("Renginiai");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Kodas *");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("paskaita-1");
            assertThat(sheet.getRow(2).getZeroHeight()).isTrue();
            assertThat(cell(book, "Renginiai", 4, "state").getStringCellValue()).isEqualTo("įvyko");
        });
    }

    @Test
    void the_grey_example_is_in_the_language_of_the_template() {
        Books.lookAtTemplate(Wording.ENGLISH, book -> {
            assertThat(cell(book, "Events", 2, "id").getStringCellValue()).isEqualTo("lecture-1");
            assertThat(cell(book, "Events", 2, "measure").getStringCellValue()).isEqualTo("measure-1");
            assertThat(cell(book, "Events", 2, "title_en").getStringCellValue())
                    .isEqualTo("How to recognise trafficking");
            assertThat(cell(book, "Documents", 2, "language").getStringCellValue())
                    .isEqualTo("en");
        });
        Books.lookAtTemplate(Wording.LITHUANIAN, book -> {
            assertThat(cell(book, "Renginiai", 2, "id").getStringCellValue()).isEqualTo("paskaita-1");
            assertThat(cell(book, "Dokumentai", 2, "language").getStringCellValue())
                    .isEqualTo("lt");
        });
    }

    @Test
    void columns_choose_from_lists_of_codes_and_ids() {
        look(book -> {
            List<? extends DataValidation> choices = book.getSheet("Renginiai").getDataValidations();
            assertThat(choices.stream()
                            .map(choice -> choice.getValidationConstraint().getFormula1()))
                    .contains("'Priemonės'!$A$4:$A$503")
                    .anyMatch(range -> range.startsWith("'Sąrašai'!$"));
            assertThat(book.isSheetHidden(book.getSheetIndex("Sąrašai"))).isTrue();
        });
    }

    @Test
    void an_empty_template_says_what_has_to_be_filled_in_first() {
        assertThat(Workbook.read(Books.template(Wording.ENGLISH)).problems())
                .extracting(Books::address)
                .contains("Dossier!A4", "Dossier!C4")
                .allMatch(address -> address.startsWith("Dossier!"));
    }

    @Test
    void a_text_longer_than_a_cell_is_refused_with_a_way_out() {
        Dossier long_ = DOSSIER.withPeople(
                Person.builder().id("person").name("a".repeat(32_768)).build());

        assertThatThrownBy(() -> Books.book(long_, Wording.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32768 characters in row 4 of the table 'people'")
                .hasMessageContaining("as CSV");
        assertThat(CsvBundle.read(Books.bundle(long_)).orThrow()).isEqualTo(long_);
    }

    // ---- what is read

    @Test
    void what_a_program_stores_in_binary_is_the_decimal_number_that_was_typed() {
        byte[] typed = edited(book -> {
            XSSFCell amount = cell(book, "Asignavimai", 4, "amount");
            amount.getCTCell().setV("1234.0999999999999");
        });

        assertThat(money(typed).amount()).isEqualTo(exactly("1234.10"));
    }

    @Test
    void fifteen_digits_are_written_as_a_number_and_sixteen_as_text() {
        Appropriation money = Iterables.getOnlyElement(DOSSIER.appropriations());
        Dossier rich = DOSSIER.withAppropriations(
                money.withAmount(exactly("1234567890123.45")),
                money.withId("more").withAmount(exactly("12345678901234.56")));
        byte[] book = Books.book(rich, Wording.LITHUANIAN);

        assertThat(read(book)).isEqualTo(rich);
        look(book, each -> {
            assertThat(cell(each, "Asignavimai", 4, "amount").getCellType()).hasToString("NUMERIC");
            assertThat(cell(each, "Asignavimai", 5, "amount").getCellType()).hasToString("STRING");
        });
    }

    private static StatedAmount exactly(String euro) {
        return StatedAmount.exactly(Amounts.euro(euro));
    }

    @Test
    void what_was_measured_to_a_tenth_is_not_read_as_a_whole_number() {
        String json = new String(Dossiers.toBytes(FullDossier.dossier()), UTF_8);
        Dossier measured = Dossiers.read(json.replace("38.46", "38.0").getBytes(UTF_8));

        assertThat(Dossiers.toBytes(measured)).asString(UTF_8).contains("\"38.0\"");
        assertThat(read(Books.book(measured, Wording.LITHUANIAN))).isEqualTo(measured);
    }

    @Test
    void an_amount_without_a_currency_is_in_that_of_the_dossier() {
        assertThat(Books.reading(
                                book -> cell(book, "Asignavimai", 4, "currency").setBlank())
                        .orThrow())
                .isEqualTo(DOSSIER);
    }

    @Test
    void a_code_may_be_written_in_any_language_or_as_in_json() {
        for (String state : List.of("ĮVYKO", "held", "HELD")) {
            assertThat(Books.reading(book -> cell(book, "Renginiai", 4, "state").setCellValue(state))
                            .orThrow())
                    .isEqualTo(DOSSIER);
        }
    }

    @Test
    void a_date_cell_is_a_day_and_a_year_may_be_a_number() {
        byte[] dated = edited(book -> {
            XSSFCell effective = cell(book, "Asignavimai", 4, "effective");
            effective.setCellStyle(cell(book, "Byla", 4, "knownUntil").getCellStyle());
            effective.setCellValue(LocalDate.of(2019, 10, 24));
            cell(book, "Lėšų poreikis", 4, "effective").setCellValue(2019);
        });

        assertThat(money(dated).effective().value()).isEqualTo(PartialDate.parse("2019-10-24"));
        assertThat(read(dated).needs().get(0).effective().value()).isEqualTo(PartialDate.parse("2019"));
    }

    @Test
    void sheets_and_columns_may_be_renamed_and_moved_and_one_may_have_notes() {
        byte[] moved = edited(book -> {
            book.setSheetName(book.getSheetIndex("Asignavimai"), "Pinigai");
            book.setSheetOrder("Pinigai", 0);
            XSSFSheet sheet = book.getSheet("Pinigai");
            for (int row = 0; row < 4; row++) {
                XSSFCell first = sheet.getRow(row).getCell(0);
                sheet.getRow(row).createCell(40).setCellValue(first.getStringCellValue());
                first.setBlank();
            }
            book.createSheet("_užrašai").createRow(0).createCell(0).setCellValue("paskambinti");
        });

        assertThat(read(moved)).isEqualTo(DOSSIER);
    }

    @Test
    void the_example_is_never_read_even_where_its_row_is_gone() {
        assertThat(read(edited(book -> {
                    XSSFSheet sheet = book.getSheet("Asignavimai");
                    sheet.removeRow(sheet.getRow(1));
                    sheet.shiftRows(2, 3, -1);
                })))
                .isEqualTo(DOSSIER);
    }

    // ---- what is refused

    @Test
    void bytes_that_are_no_workbook_are_refused() {
        for (byte[] bytes : List.of("Id;Name".getBytes(UTF_8), new byte[0], Books.bundle(DOSSIER))) {
            assertThat(Workbook.read(bytes).problems())
                    .extracting(Problem::kind)
                    .containsExactly(ProblemKind.NOT_A_WORKBOOK);
        }
    }

    @Test
    void a_workbook_may_unpack_to_so_much_and_one_byte_more_is_too_large() throws IOException {
        byte[] book = Books.small();
        int rest = Limits.standard().maxBytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
            while (in.getNextEntry() != null) {
                rest -= in.readAllBytes().length;
            }
        }
        byte[] most = with(book, rest, 1);
        assertThat(most.length).isLessThan(Limits.standard().maxBytes() / 10);
        assertThat(read(most)).isEqualTo(DOSSIER);
        assertThat(Workbook.read(with(book, rest + 1, 1)).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.TOO_LARGE);
    }

    @Test
    void a_workbook_of_very_many_parts_is_too_large() throws IOException {
        byte[] book = Books.small();
        assertThat(Workbook.read(with(book, 0, WorkbookReader.MOST_PARTS)).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.TOO_LARGE);
    }

    /** With more parts of as many bytes, which pack to so much that Apache POI takes no offence. */
    private static byte[] with(byte[] book, int bytes, int parts) throws IOException {
        byte[] content = new byte[bytes];
        Random random = new Random(1);
        for (int i = 0; i + 16 < bytes; i += 700) {
            for (int k = 0; k < 16; k++) {
                content[i + k] = (byte) random.nextInt(256);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream more = new ZipOutputStream(out, UTF_8)) {
            more.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                more.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(more);
            }
            for (int i = 0; i < parts; i++) {
                more.putNextEntry(new ZipEntry("xl/more" + i + ".xml"));
                more.write(content);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_formula_is_refused_with_its_cell() {
        assertThat(problemsAfter(book -> cell(book, "Asignavimai", 4, "amount").setCellFormula("350*2")))
                .containsExactly(
                        "Asignavimai!B4 '=350*2': the cell holds a formula, and a figure needs a source (FORMULA). "
                                + "Fix: copy the cell and paste its value only");
    }

    @Test
    void text_that_looks_like_a_formula_is_text() {
        Dossier named = DOSSIER.withPeople(
                Person.builder().id("person").name("=HYPERLINK(\"x\")").build());
        byte[] book = Books.book(named, Wording.LITHUANIAN);

        assertThat(read(book)).isEqualTo(named);
        look(book, each -> {
            assertThat(cell(each, "Asmenys", 4, "name").getCellType()).hasToString("STRING");
            assertThat(cell(each, "Asmenys", 4, "name").getCellStyle().getQuotePrefixed())
                    .isTrue();
        });
    }

    @Test
    void an_amount_finer_than_its_currency_is_refused_not_rounded() {
        assertThat(problemsAfter(book -> cell(book, "Asignavimai", 4, "amount").setCellValue(700.005)))
                .singleElement()
                .asString()
                .startsWith("Asignavimai!B4 '700.005': ");
    }

    @Test
    void words_of_no_language_are_no_amount() {
        assertThat(problemsAfter(book -> cell(book, "Asignavimai", 4, "amount").setCellValue("keli šimtai")))
                .containsExactly("Asignavimai!B4 'keli šimtai': this is no amount (WRONG_TYPE). "
                        + "Fix: write a number without blanks or words, such as 1250.00 or 1250,00");
    }

    @Test
    void a_number_in_a_cell_for_text_is_refused() {
        assertThat(problemsAfter(book -> cell(book, "Priemonės", 4, "number").setCellValue(1.1)))
                .containsExactly("Priemonės!C4 '1.1': the cell holds a number, which does not belong here "
                        + "(WRONG_CELL_TYPE). Fix: format the cell as text and write it again, as a program may have "
                        + "changed what was typed");
    }

    @Test
    void a_truth_value_an_error_and_a_time_are_refused_where_they_mean_nothing() {
        assertThat(problemsAfter(book -> {
                    cell(book, "Renginiai", 4, "title_lt").setCellValue(true);
                    cell(book, "Renginiai", 4, "territory_lt").setCellErrorValue((byte) 7);
                    XSSFCell until = cell(book, "Byla", 4, "knownUntil");
                    until.setCellValue(until.getNumericCellValue() + 0.5);
                }))
                .extracting(problem -> problem.substring(0, problem.indexOf(", which")))
                .containsExactly(
                        "Byla!L4 '43809.5': the cell holds a date or time",
                        "Renginiai!E4 '1': the cell holds a truth value",
                        "Renginiai!Z4 '#DIV/0!': the cell holds an error");
    }

    @Test
    void an_empty_cell_that_has_to_be_filled_is_named() {
        assertThat(problemsAfter(book -> cell(book, "Asignavimai", 4, "amount").setBlank()))
                .singleElement()
                .asString()
                .startsWith(
                        "Asignavimai!B4: the cell 'Amount' is empty and has to be filled (MISSING_PROPERTY). Fix: ");
    }

    @Test
    void a_value_that_is_none_of_the_list_is_named_with_those_there_are() {
        assertThat(problemsAfter(book -> cell(book, "Renginiai", 4, "state").setCellValue("vyko")))
                .singleElement()
                .asString()
                .startsWith("Renginiai!G4 'vyko': ")
                .contains("planned, held");
    }

    @Test
    void a_count_that_is_none_is_shown_how_to_write() {
        assertThat(problemsAfter(
                        book -> cell(book, "Renginiai", 4, "participations").setCellValue("keliolika")))
                .containsExactly(
                        "Renginiai!J4 'keliolika': this is no count (WRONG_TYPE). Fix: write it like 23, ≥364, ≤20, "
                                + "10..15, ≈20 (18..22), in words such as “more than 50”, or ? where it is unknown; "
                                + "a note stands in another cell");
    }

    @Test
    void names_and_values_that_are_no_pairs_are_refused() {
        assertThat(problemsAfter(
                        book -> cell(book, "Organizacijos", 4, "externalIds").setCellValue("JAR 1")))
                .singleElement()
                .asString()
                .startsWith("Organizacijos!G4 'JAR 1': this is no list of names and values");
    }

    @Test
    void half_a_period_is_told_of_the_half_that_is_missing() {
        assertThat(problemsAfter(
                        book -> cell(book, "Lėšų poreikis", 4, "period_until").setBlank()))
                .containsExactly("Lėšų poreikis!G4: the other end of the period is given, and this one is not "
                        + "(INCOMPLETE_PERIOD). Fix: write the day, or leave both empty");
    }

    @Test
    void an_id_that_no_row_has_is_told_where_it_is_named() {
        assertThat(problemsAfter(book -> cell(book, "Asignavimai", 4, "plan").setCellValue("planas-9")))
                .singleElement()
                .asString()
                .startsWith("Asignavimai!I4 'planas-9': ")
                .contains("(DANGLING_REFERENCE)");
    }

    @Test
    void an_id_that_two_rows_have_is_told_of_the_second() {
        assertThat(problemsAfter(book -> {
                    cell(book, "Asmenys", 4, "id").setCellValue("event");
                    cell(book, "Asmenys", 4, "name").setCellValue("Vardenė Pavardenė");
                }))
                .containsExactly("Renginiai!A4 'event': the id is used already at Asmenys!A4 (DUPLICATE_ID). "
                        + "Fix: give one of the two another id");
    }

    @Test
    void a_second_row_for_one_thing_is_refused() {
        assertThat(problemsAfter(book -> cell(book, "Byla", 5, "id").setCellValue("dossier-2")))
                .containsExactly("Byla!A5 'dossier-2': the table 'Dossier' describes one thing and has one row "
                        + "(MORE_THAN_ONE_ROW). Fix: delete this row, or put what it says into the first one");
    }

    @Test
    void a_second_row_for_the_rules_of_one_group_is_refused() {
        byte[] two = Books.book(NoneOrSeveralGroups.two(), Wording.LITHUANIAN);
        assertThat(Books.reading(
                                two,
                                book -> cell(book, "Darbo reglamentas", 5, "group")
                                        .setCellValue(NoneOrSeveralGroups.COMMISSION))
                        .problems())
                .singleElement()
                .asString()
                .contains("Darbo reglamentas!A5", "has one row at most for each row of the table 'Groups'");
    }

    @Test
    void dossiers_with_no_group_with_two_and_without_dates_come_back_from_a_bundle_and_from_the_sheets_of_a_workbook() {
        for (Dossier dossier : List.of(
                NoneOrSeveralGroups.nothingButMoney(),
                NoneOrSeveralGroups.knownToHaveNone(),
                NoneOrSeveralGroups.two(),
                UndatedTown.dossier())) {
            assertThat(Books.read(Books.tables(dossier)).orThrow()).isEqualTo(dossier);
            assertThat(CsvBundle.read(Books.bundle(dossier)).orThrow()).isEqualTo(dossier);
        }
        Dossier two = NoneOrSeveralGroups.two();
        assertThat(read(Books.book(two, Wording.LITHUANIAN))).isEqualTo(two);
    }

    @Test
    void a_row_that_belongs_to_nothing_is_refused() {
        assertThat(problemsAfter(book -> {
                    cell(book, "Iš jų", 4, "event").setCellValue("event-9");
                    cell(book, "Iš jų", 4, "count").setCellValue("4");
                    cell(book, "Iš jų", 4, "who_lt").setCellValue("mokytojai");
                    cell(book, "Iš jų", 5, "count").setCellValue("4");
                    cell(book, "Iš jų", 5, "who_lt").setCellValue("mokytojai");
                }))
                .containsExactly(
                        "Iš jų!A4 'event-9': no row of the table 'Events' has this id (UNKNOWN_OWNER). "
                                + "Fix: write the id of a row of the table 'Events'",
                        "Iš jų!A5: the cell 'Event' is empty (MISSING_PROPERTY). "
                                + "Fix: write the id of a row of the table 'Events'");
    }

    @Test
    void a_source_of_nothing_is_refused() {
        assertThat(problemsAfter(book -> {
                    cell(book, "Šaltiniai", 4, "fact").setCellValue("event-9");
                    cell(book, "Šaltiniai", 5, "property").setCellValue("dated");
                    cell(book, "Tekstų formos", 4, "fact").setCellValue("event");
                    cell(book, "Tekstų formos", 4, "property").setCellValue("title/lt");
                    cell(book, "Tekstų formos", 4, "text").setCellValue("kitas");
                }))
                .extracting(problem -> problem.replaceAll("Fix: .*", ""))
                .containsExactly(
                        "Šaltiniai!A4 'event-9': no row has this id (UNKNOWN_FACT). ",
                        "Šaltiniai!B5 'dated': the fact has nothing of this name that a source or a text could belong to (UNKNOWN_FACT). ",
                        "Tekstų formos!C4 'kitas': another text stands for this in its own table (INVALID_VALUE). ");
    }

    @Test
    void a_claim_is_told_in_cells_that_all_kinds_of_claims_share() {
        Dossier dossier = Kaisiadorys.dossier();
        byte[] book = Books.book(dossier, Wording.LITHUANIAN);

        look(book, each -> {
            assertThat(cell(each, "Teiginiai", 5, "kind").getStringCellValue()).startsWith("rodiklis yra tiek");
            assertThat(cell(each, "Teiginiai", 5, "subject").getStringCellValue())
                    .isEqualTo("action-plan-2019-2020");
            assertThat(cell(each, "Teiginiai", 8, "count").getNumericCellValue())
                    .isEqualTo(522);
        });
        assertThat(read(book)).isEqualTo(dossier);
    }

    @Test
    void what_a_claim_lacks_or_has_too_much_is_reported_at_its_cell() {
        assertThat(problemsAfter(book -> {
                    claim(book, 4, "a", "", "");
                    claim(book, 5, "b", "kažkas", "plan");
                    claim(book, 7, "d", "RULE_OBSERVED", "");
                    cell(book, "Teiginiai", 7, "amount").setCellValue(5);
                    claim(book, 8, "e", "STATED", "plan");
                    cell(book, "Teiginiai", 8, "figure").setCellValue("APPROPRIATED");
                    cell(book, "Teiginiai", 8, "direction").setCellValue("NONE");
                    cell(book, "Teiginiai", 8, "period_from").setCellValue("2019-01-01");
                }))
                .extracting(problem -> problem.replaceAll("Fix: .*", ""))
                .containsExactly(
                        "Teiginiai!B4: the cell 'Kind' is empty and has to be filled (MISSING_PROPERTY). ",
                        "Teiginiai!B5 'kažkas': 'kažkas' is no value of the list (UNKNOWN_CODE). ",
                        "Teiginiai!D7: the cell 'About which row' is empty and has to be filled (MISSING_PROPERTY). ",
                        "Teiginiai!T7 '5': a claim of the kind 'the rules of procedure are observed' has no 'Amount' (UNKNOWN_PROPERTY). ",
                        "Teiginiai!G8: the other end of the period is given, and this one is not "
                                + "(INCOMPLETE_PERIOD). ");
    }

    private static void claim(XSSFWorkbook book, int row, String id, String kind, String subject) {
        cell(book, "Teiginiai", row, "id").setCellValue(id);
        cell(book, "Teiginiai", row, "kind").setCellValue(kind);
        cell(book, "Teiginiai", row, "subject").setCellValue(subject);
    }

    @Test
    void a_statistic_on_victims_without_a_source_is_refused() {
        byte[] full = Books.book(FullDossier.dossier(), Wording.LITHUANIAN);

        assertThat(Books.reading(full, book -> {
                            XSSFSheet sources = book.getSheet("Šaltiniai");
                            for (int row = 3; row <= sources.getLastRowNum(); row++) {
                                if (cell(book, "Šaltiniai", row + 1, "fact")
                                        .toString()
                                        .equals("statistic")) {
                                    sources.removeRow(sources.getRow(row));
                                }
                            }
                        })
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("Nukentėjusiųjų statistika!A4 'statistic': no source is given for this row "
                        + "(MISSING_PROPERTY). Fix: write a row with this id into the table 'Sources', with the "
                        + "document it is taken from");
    }

    @Test
    void nothing_is_passed_over_in_silence() {
        assertThat(problemsAfter(book -> {
                    book.createSheet("Naujas").createRow(3).createCell(0).setCellValue("x");
                    book.getSheet("Asignavimai").getRow(3).createCell(40).setCellValue("pastaba");
                    book.getSheet("Asignavimai").getRow(2).createCell(41).setCellValue("appropriations.color");
                    book.getSheet("Asignavimai").getRow(2).createCell(42).setCellValue("appropriations.amount");
                    book.cloneSheet(book.getSheetIndex("Priemonės"));
                }))
                .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
                .containsExactlyInAnyOrder(
                        "Naujas",
                        "Priemonės (2)",
                        "Asignavimai!AO4 'pastaba'",
                        "Asignavimai!AP3 'color'",
                        "Asignavimai!AQ3 'amount'");
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_tables() {
        SheetReading reading = Books.reading(book -> {
            cell(book, "Lėšų poreikis", 4, "amount").setCellValue("daug");
            cell(book, "Byla", 4, "currency").setCellValue("eurai");
            cell(book, "Renginiai", 4, "date").setCellValue("rudenį");
        });

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems())
                .extracting(Books::address)
                .containsExactly("Byla!H4", "Renginiai!H4", "Lėšų poreikis!C4");
        assertThatThrownBy(reading::orThrow)
                .isInstanceOf(InvalidSheetsException.class)
                .hasMessageContaining("Byla!H4 'eurai'");
    }

    @Test
    void a_template_opens_with_the_sheet_that_explains_it() {
        Books.lookAtTemplate(Wording.LITHUANIAN, book -> {
            assertThat(book.getActiveSheetIndex()).isZero();
            assertThat(book.getSheetName(0)).isEqualTo("Kaip pildyti");
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Koordinavimo grupės bylos darbaknygė");
        });
    }
}

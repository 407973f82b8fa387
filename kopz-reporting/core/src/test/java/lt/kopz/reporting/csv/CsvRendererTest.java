package lt.kopz.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.GeneratedDocuments;
import lt.kopz.reporting.Golden;
import lt.kopz.reporting.RendererContract;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.RenderOptions;
import org.junit.jupiter.api.Test;

class CsvRendererTest extends RendererContract {

    @Override
    protected String format() {
        return "csv";
    }

    /** Reads the words line by line, and opens a file where one is named; an amount is read with its currency beside it. */
    @Override
    protected String read(byte[] rendered) {
        Map<String, String> files = files(rendered);
        boolean isEnglish = files.get("document.csv").contains("Section;");
        StringBuilder read = new StringBuilder();
        String section = "";
        for (List<String> line : records(files.get("document.csv"))) {
            String own = unguarded(line.get(0));
            read.append(own.equals(section) ? "" : own).append(' ');
            section = own;
            read.append(unguarded(line.get(1)))
                    .append(": ")
                    .append(unguarded(line.get(2)))
                    .append('\n');
            if (!line.get(3).isEmpty() && files.containsKey(line.get(3))) {
                table(records(files.get(line.get(3))), isEnglish, read);
            }
        }
        return read.toString()
                .replaceAll("(?<=[^ \\n])\\[\\d+]", "")
                .replaceAll("(?m)(?<=\\[\\d] )–+|^ –+(?=:)", "")
                .replaceAll("(?m)^ : ", "");
    }

    private static void table(List<List<String>> records, boolean isEnglish, StringBuilder read) {
        List<String> headings = records.get(0);
        headings.forEach(heading -> read.append('\n').append(unguarded(heading)));
        for (List<String> record : records.subList(1, records.size())) {
            for (int i = 0; i < record.size(); i++) {
                String heading = headings.get(i);
                String field = unguarded(record.get(i));
                read.append('\n');
                if (heading.endsWith(isEnglish ? ", from" : ", nuo")) {
                    boolean isMoney =
                            i + 2 < record.size() && headings.get(i + 2).matches("(?s).*, (valiuta|currency)");
                    read.append(bounds(field, record.get(i + 1), isMoney ? record.get(i + 2) : "", isEnglish));
                    i += isMoney ? 2 : 1;
                } else {
                    read.append(
                            field.matches("\\d{4}-\\d\\d-\\d\\d")
                                    ? (isEnglish ? Wording.ENGLISH : Wording.LITHUANIAN).date(LocalDate.parse(field))
                                    : field);
                }
            }
            read.append('\n');
        }
    }

    /** Two columns as one value: a number, or words that hold its bounds. */
    private static String bounds(String least, String most, String currency, boolean isEnglish) {
        String from = money(least, currency, isEnglish);
        String to = money(most, currency, isEnglish);
        if (least.equals(most) || !least.matches("-?[\\d.,]*")) {
            return from;
        } else if (most.isEmpty()) {
            return (isEnglish ? "at least " : "ne mažiau kaip ") + from;
        } else if (least.isEmpty()) {
            return (isEnglish ? "at most " : "ne daugiau kaip ") + to;
        }
        return isEnglish ? from + " to " + to : "nuo " + from + " iki " + to;
    }

    private static String money(String number, String currency, boolean isEnglish) {
        if (currency.isEmpty() || !number.matches("-?[\\d.,]+")) {
            return number;
        }
        return isEnglish ? currency + "\u00a0" + number : number + "\u00a0" + currency;
    }

    @Override
    protected List<String> inTables(Cell cell, Wording wording) {
        boolean isEnglish = wording.language().equals("en");
        if (cell instanceof Cell.AmountCell amount && amount.value().isKnown()) {
            String currency = wording.currency(amount.value().currency());
            return List.of(bounds(
                    amount.value().lower().map(each -> plain(each, isEnglish)).orElse(""),
                    amount.value().upper().map(each -> plain(each, isEnglish)).orElse(""),
                    currency,
                    isEnglish));
        }
        if (cell instanceof Cell.CountCell count && count.value().isKnown()) {
            return List.of(bounds(
                    count.value().isExact() || count.value().lower() > 0
                            ? Long.toString(count.value().lower())
                            : "",
                    count.value().upper().stream()
                            .mapToObj(Long::toString)
                            .findFirst()
                            .orElse(""),
                    "",
                    isEnglish));
        }
        return super.inTables(cell, wording);
    }

    private static String plain(MonetaryAmount amount, boolean isEnglish) {
        return isEnglish ? Amounts.plain(amount) : Amounts.plain(amount).replace('.', ',');
    }

    @Test
    void is_the_same_as_the_copy_kept_in_lithuanian() throws IOException {
        Golden.assertSame("csv/sample_lt.txt", listed(bytes(SampleReport.document(), Wording.LITHUANIAN)));
    }

    @Test
    void is_the_same_as_the_copy_kept_for_machines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvRenderer(CsvStyle.MACHINES).render(SampleReport.document(), Wording.ENGLISH, out, RenderOptions.usual());
        Golden.assertSame("csv/sample_machines_en.txt", listed(out.toByteArray()));
    }

    @Test
    void names_its_files_by_number_and_caption() {
        assertThat(files(bytes(SampleReport.document(), Wording.LITHUANIAN)).keySet())
                .containsExactly(
                        "document.csv",
                        "picture-01-plano-lesos.csv",
                        "picture-02-finansavimo-trukumas-per-metus.csv",
                        "picture-03-lesu-kelias.csv",
                        "01-ivykdytos-priemones.csv",
                        "picture-04-dalyvavimo-atvejai.csv",
                        "picture-05-priemoniu-bukle.csv",
                        "picture-06-aplankytos-ugdymo-istaigos.csv",
                        "picture-07-2018-ir-2019-metai.csv",
                        "picture-08-posedziai-ir-ju-terminai.csv",
                        "02-lankstinukai.csv");
        assertThat(DocumentSheets.name(7, "../../etc/passwd\u0000")).isEqualTo("07-etc-passwd.csv");
        assertThat(DocumentSheets.name(12, "表")).isEqualTo("12.csv");
        assertThat(DocumentSheets.name(8, "Readings of the claim that was made before the seminar"))
                .isEqualTo("08-readings-of-the-claim-that-was-made.csv");
        assertThat(DocumentSheets.name(100, "a".repeat(41))).isEqualTo("100-" + "a".repeat(40) + ".csv");
    }

    @Test
    void every_line_of_a_file_has_as_many_fields_and_none_is_a_formula() {
        for (Document document : GeneratedDocuments.hostile(30)) {
            files(bytes(document, Wording.LITHUANIAN)).forEach((name, file) -> {
                List<List<String>> records = records(file);
                assertThat(records).allSatisfy(record -> assertThat(record).hasSameSizeAs(records.get(0)));
                assertThat(records)
                        .allSatisfy(record -> assertThat(record)
                                .allSatisfy(field ->
                                        assertThat(field).matches("(?s)(?![=+\\-@\\t\\r＝＋－＠]).*|-\\d+,\\d\\d")));
            });
        }
    }

    @Test
    void every_entry_has_the_same_time_and_all_but_long_tables_are_stored() throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes(SampleReport.document(), Wording.LITHUANIAN)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
                assertThat(entry.getMethod())
                        .isEqualTo(entry.getName().contains("lankstinukai") ? ZipEntry.DEFLATED : ZipEntry.STORED);
            }
        }
    }

    private static String unguarded(String field) {
        return field.matches("(?s)'[=+\\-@＝＋－＠].*") ? field.substring(1) : field;
    }

    private static String listed(byte[] zip) {
        StringBuilder all = new StringBuilder();
        files(zip)
                .forEach((name, file) ->
                        all.append("--- ").append(name).append('\n').append(file.replace("\r", "")));
        return all.toString().replace("\uFEFF", "<BOM>");
    }

    private static List<List<String>> records(String file) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(';')
                .detectBomHeader(true)
                .skipEmptyLines(false)
                .ofCsvRecord(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            List<List<String>> records = new ArrayList<>();
            csv.forEach(record -> records.add(record.getFields()));
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(byte[] rendered) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(rendered))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.wording.Wording;
import lt.kopz.holidays.PublicHolidays;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;

/** On the class path, with the holidays of a country and with PDF. */
public class Main {
    public static void main(String[] arguments) throws IOException {
        Dossier dossier = Dossiers.read(Path.of("kaisiadorys-2019.json"));
        HolidayCalendar calendar = PublicHolidays.of("LT");
        LocalDate next = calendar.plusWorkingDays(LocalDate.of(2019, 12, 23), 1);
        if (!next.equals(LocalDate.of(2019, 12, 27)) || Rulebook.all(calendar).check(dossier).isEmpty()) {
            throw new IllegalStateException("wrong calendar: " + next);
        }

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Renderers.forFormat("pdf").render(YearlyReport.of(dossier), Wording.LITHUANIAN, written);
        String text = written.toString(StandardCharsets.ISO_8859_1);
        if (!text.startsWith("%PDF-") || !text.contains("/StructTreeRoot")) {
            throw new IllegalStateException("no tagged PDF");
        }
    }
}

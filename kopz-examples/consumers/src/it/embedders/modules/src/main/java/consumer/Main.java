package consumer;

import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.office.XlsxRenderer;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.Workbook;

/** On the module path: writes the yearly report in every format there is, and the dossier as a workbook and back. */
public class Main {
    public static void main(String[] arguments) throws IOException {
        Dossier dossier = Dossiers.read(Path.of(arguments[0]));
        check(
                Renderers.formats()
                        .equals(ImmutableSortedSet.of("csv", "docx", "html", "json", "markdown", "text", "xlsx")),
                "the formats are " + Renderers.formats());
        for (String format : Renderers.formats()) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Renderers.forFormat(format).render(YearlyReport.of(dossier), Wording.ENGLISH, written);
            String text = written.toString(StandardCharsets.UTF_8);
            switch (format) {
                case "docx", "xlsx" -> check(text.startsWith("PK"), format + " is no package");
                case "json" -> check(text.contains("2550.00"), "json lacks the gap");
                default -> check(text.contains("2,550.00"), format + " lacks the gap");
            }
        }

        check(Wording.available().size() > 2, "the languages are " + Wording.available());
        for (String language : Wording.available()) {
            check(Wording.of(language).missing().isEmpty(), language + " lacks " + Wording.of(language).missing());
        }

        ByteArrayOutputStream book = new ByteArrayOutputStream();
        check(Workbook.write(dossier, Wording.LITHUANIAN, book).isEmpty(), "a workbook has no room for something");
        check(Workbook.read(book.toByteArray()).orThrow().equals(dossier), "a workbook is read as another dossier");

        for (Class<?> type : new Class<?>[] {
            Main.class, Dossier.class, Renderers.class, XlsxRenderer.class, Workbook.class
        }) {
            check(type.getModule().isNamed(), type + " is not in a module");
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}

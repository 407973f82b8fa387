package lt.kopz.guide;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.Loss;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.SheetReading;
import lt.kopz.sheets.Theme;
import lt.kopz.sheets.Workbook;

final class SpreadsheetsChapter {
    private SpreadsheetsChapter() {}

    static void workbook() throws IOException {
        // tag::workbook
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        ImmutableList<Loss> losses = Workbook.write(Harrowmere.dossier(), Wording.ENGLISH, xlsx);
        System.out.println("lost: " + losses);
        Dossier back = Workbook.read(xlsx.toByteArray()).orThrow();
        System.out.println(back.equals(Harrowmere.dossier()));
        // end::workbook
    }

    static void problems() throws IOException {
        // tag::problems
        Path folder = Files.createTempDirectory("harrowmere");
        CsvBundle.writeFolder(Harrowmere.dossier(), Wording.ENGLISH, folder);
        Path needs = folder.resolve("needs.csv");
        System.out.println(Files.readAllLines(needs).get(1));
        Files.writeString(needs, Files.readString(needs).replaceFirst(",[0-9.]+,EUR,", ",about 20,EUR,"));
        SheetReading reading = CsvBundle.readFolder(folder);
        reading.problems().forEach(System.out::println);
        reading.problems().forEach(problem -> System.out.println(problem.explain(Wording.ENGLISH)));
        // end::problems
    }

    static void template() throws IOException {
        // tag::template
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        Workbook.template(Wording.LITHUANIAN, empty);
        SheetReading unfilled = Workbook.read(empty.toByteArray());
        System.out.println(unfilled.problems().get(0));
        System.out.println(unfilled.problems().get(0).explain(Wording.LITHUANIAN));
        // end::template
    }

    static void themes() throws IOException {
        // tag::themes
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        Workbook.template(Theme.FIRST_YEAR, Wording.LITHUANIAN, small);
        Theme.FIRST_YEAR.forEach(theme -> System.out.println(theme.in(Wording.ENGLISH)));
        // end::themes
    }
}

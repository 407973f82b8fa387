package lt.kopz.guide;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.Exported;
import lt.kopz.exchange.FiscalPackage;
import lt.kopz.exchange.HledgerJournal;
import lt.kopz.exchange.Iati;
import lt.kopz.exchange.Imported;
import lt.kopz.exchange.MeetingCalendar;
import lt.kopz.exchange.Popolo;
import lt.kopz.jackson3.DossierModule;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

final class ExchangeChapter {
    private ExchangeChapter() {}

    static void popolo() {
        // tag::popolo
        Dossier dossier = Harrowmere.dossier();
        Exported body = Popolo.write(dossier, "en");
        System.out.println(body.losses().size() + " things have no place in Popolo, such as "
                + body.losses().get(0));
        Imported back = Popolo.read(body.text().getBytes(StandardCharsets.UTF_8), dossier, "en");
        System.out.println(back.dossier().group().memberships().size() + " memberships, "
                + back.dossier().group().meetings().size() + " meetings; lost on the way back: " + back.losses());
        // end::popolo
    }

    static void calendar() {
        // tag::calendar
        Instant stamp = Instant.parse("2025-01-02T08:00:00Z");
        Exported calendar = MeetingCalendar.of(Harrowmere.dossier(), stamp, Wording.ENGLISH);
        calendar.text()
                .lines()
                .filter(line -> line.startsWith("DTSTART"))
                .limit(3)
                .forEach(System.out::println);
        System.out.println("not in it: " + calendar.losses());
        // end::calendar
    }

    static void books() {
        // tag::books
        Exported journal = HledgerJournal.of(Harrowmere.dossier());
        journal.text().lines().limit(8).forEach(System.out::println);
        System.out.println("not in it: " + journal.losses().size() + " things");
        // end::books
    }

    static void goals() {
        // tag::goals
        Exported journal = HledgerJournal.of(Harrowmere.dossier());
        journal.text().lines().dropWhile(line -> !line.startsWith("~")).limit(3).forEach(System.out::println);
        // end::goals
    }

    static void iati() {
        // tag::iati
        Dossier dossier = Harrowmere.dossier();
        Exported activities = Iati.write(dossier, "XX-EXAMPLE-1");
        Dossier back = Iati.read(activities.text().getBytes(StandardCharsets.UTF_8), dossier, "en")
                .orThrow()
                .dossier();
        BudgetGaps before = BudgetGaps.of(dossier, Harrowmere.PLAN);
        BudgetGaps after = BudgetGaps.of(back, Harrowmere.PLAN);
        System.out.println(before.appropriated().value() + " appropriated; read back: "
                + after.appropriated().value());
        // end::iati
    }

    static void fiscal() {
        // tag::fiscal
        FiscalPackage money = FiscalPackage.of(Harrowmere.dossier(), Optional.of("CC-BY-4.0"), Wording.ENGLISH);
        System.out.println(money.files().keySet());
        money.files().get("budget-eur.csv").lines().limit(3).forEach(System.out::println);
        // end::fiscal
    }

    // tag::filed
    /** A dossier as a program of one's own files it. */
    record Filed(String folder, Dossier dossier) {}
    // end::filed

    static void jackson() {
        // tag::jackson
        JsonMapper mapper = JsonMapper.builder().addModule(new DossierModule()).build();
        String json = mapper.writeValueAsString(new Filed("2024/17", Harrowmere.dossier()));
        System.out.println(mapper.readValue(json, Filed.class).dossier().equals(Harrowmere.dossier()));
        try {
            mapper.readValue(json.replace("\"HELD\"", "\"HALD\""), Filed.class);
        } catch (DatabindException refused) {
            refused.getOriginalMessage().lines().limit(1).forEach(System.out::println);
        }
        // end::jackson
    }
}

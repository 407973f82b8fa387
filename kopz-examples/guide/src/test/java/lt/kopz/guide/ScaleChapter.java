package lt.kopz.guide;

import static lt.kopz.core.ledger.LedgerEntry.need;
import static lt.kopz.core.ledger.LedgerEntry.original;
import static lt.kopz.core.money.Amounts.euro;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.Sum;
import lt.kopz.core.ledger.SumsByPlan;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.Comparison;
import lt.kopz.reporting.catalogue.RollUpReport;

final class ScaleChapter {
    private ScaleChapter() {}

    // tag::entries
    private static Stream<LedgerEntry> entries() {
        LocalDate january = LocalDate.of(2024, 1, 15);
        return Stream.of(
                need("need", january, euro(2000)).forPlan("plan-a"),
                original("line", LocalDate.of(2024, 3, 1), euro(1500)).forPlan("plan-a"),
                need("shelter", january, euro(900)).forPlan("plan-b"),
                LedgerEntry.of("invoice", EntryKind.EXPENDITURE, LocalDate.of(2024, 5, 2), euro(320), "line")
                        .forPlan("plan-a"));
    }
    // end::entries

    private static byte[] lines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(entries(), out);
        return out.toByteArray();
    }

    static void there() throws IOException {
        // tag::there
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(entries(), out);
        out.toString(StandardCharsets.UTF_8).lines().limit(1).forEach(System.out::println);
        Ledger back = LedgerLines.read(
                        new ByteArrayInputStream(out.toByteArray()), problems -> problems.forEach(System.err::println))
                .collect(Ledger.collector());
        System.out.println(back.entries().equals(entries().toList()));
        // end::there
    }

    static void problems() throws IOException {
        // tag::problems
        byte[] json = new String(lines(), StandardCharsets.UTF_8)
                .replaceFirst("\"NEED\"", "\"NEEDED\"")
                .getBytes(StandardCharsets.UTF_8);
        long good = LedgerLines.read(
                        new ByteArrayInputStream(json),
                        problems -> System.out.println(problems.get(0).explain(Wording.ENGLISH)))
                .count();
        System.out.println(good + " lines are good");
        // end::problems
    }

    static void index() throws IOException {
        // tag::index
        Ledger ledger = LedgerLines.read(new ByteArrayInputStream(lines()), problems -> {})
                .collect(Ledger.collector());
        SumsByPlan gaps = ledger.byPlan(Sum.FINANCING_GAP, Amounts.currency("EUR"));
        System.out.println(gaps.asOf("plan-a", LocalDate.of(2024, 2, 29)));
        System.out.println(gaps.asOf(LocalDate.of(2024, 12, 31)));
        // end::index
    }

    static void totals() throws IOException {
        // tag::totals
        Map<String, Totals> totals = LedgerLines.read(new ByteArrayInputStream(lines()), problems -> {})
                .collect(Totals.byCurrency());
        totals.forEach((currency, sums) -> System.out.println(currency + " spent: " + Amounts.text(sums.spent())));
        // end::totals
    }

    static void country() throws IOException {
        // tag::country
        ByteArrayOutputStream country = new ByteArrayOutputStream();
        Dossiers.writeLines(Stream.of(Harrowmere.dossier()), country);
        Comparison.Builder rollUp = RollUpReport.standard().begin(LocalDate.of(2024, 12, 31));
        Dossiers.readLines(new ByteArrayInputStream(country.toByteArray()), problems -> {})
                .forEach(rollUp::add);
        System.out.println(Wording.ENGLISH.say(rollUp.document().meta().title()));
        // end::country
    }
}

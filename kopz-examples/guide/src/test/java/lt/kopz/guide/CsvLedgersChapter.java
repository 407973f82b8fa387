package lt.kopz.guide;

import static lt.kopz.core.ledger.EntryKind.EXPENDITURE;
import static lt.kopz.core.ledger.EntryKind.NEED;
import static lt.kopz.core.ledger.EntryKind.ORIGINAL;
import static lt.kopz.core.ledger.EntryKind.REDUCED;
import static lt.kopz.core.ledger.EntryKind.REFUND;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.AmountText.GroupMark;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.LedgerCsv;
import lt.kopz.sheets.LedgerReading;

final class CsvLedgersChapter {
    private CsvLedgersChapter() {}

    // tag::format
    private static final LedgerCsv EXPORTED = LedgerCsv.columns()
            .separator(';')
            .id("Nr")
            .day("Data", "dd.MM.yyyy")
            .kind("Tipas", Map.of("Poreikis", NEED, "Skirta", ORIGINAL, "Sumažinta", REDUCED, "Išleista", EXPENDITURE))
            .amount("Suma")
            .decimalComma()
            .thousands(GroupMark.BLANK)
            .currency("EUR")
            .account("Sąskaita")
            .each(entry -> entry.forPlan("plan-a"));
    // end::format

    // tag::file
    private static final String FILE = """
            Nr;Tipas;Data;Suma;Sąskaita;Pastaba
            p1;Poreikis;15.01.2024;2 000,00;;
            a1;Skirta;01.03.2024;1 500,00;;tarybos sprendimas
            i1;Išleista;02.05.2024;320,00;a1;"paskaitos; mokyklose"
            """;
    // end::file

    static void reading() throws IOException {
        // tag::reading
        Ledger ledger = EXPORTED.read(new StringReader(FILE)).orThrow();
        Totals totals = ledger.view().asOf(LocalDate.of(2024, 12, 31)).totals(Amounts.currency("EUR"));
        System.out.println(
                "missing " + Amounts.text(totals.financingGap()) + ", left " + Amounts.text(totals.balance()));
        // end::reading
    }

    static void problems() throws IOException {
        // tag::problems
        LedgerReading reading = EXPORTED.read(new StringReader("""
                Nr;Tipas;Data;Suma;Sąskaita
                a1;Skirta;30.02.2024;1 500,00;
                a2;;01.03.2024;12.50;a1
                """));
        System.out.println(reading.value());
        reading.problems().forEach(problem -> System.out.println(problem.explain(Wording.ENGLISH)));
        System.out.println(reading.problems().get(0).explain(Wording.LITHUANIAN));
        // end::problems
    }

    static void discrepancies() throws IOException {
        // tag::discrepancies
        Ledger ledger = EXPORTED.read(new StringReader(FILE + """
                s1;Sumažinta;03.06.2024;-100,00;a1;
                i2;Išleista;04.06.2024;80,00;al;
                """)).orThrow();
        ledger.discrepancies().forEach(each -> System.out.println(each.kind() + " at " + each.entry()));
        // end::discrepancies
    }

    static void stream() {
        // tag::stream
        Totals spent = EXPORTED.signed(EXPENDITURE, REFUND)
                .onAccount("a1")
                .entries(
                        new StringReader(
                                "Nr;Data;Suma\ni1;02.05.2024;320,00\ni2;kada nors;1,00\ni3;06.05.2024;-20,00\n"),
                        problems -> System.out.println(problems.get(0).explain(Wording.ENGLISH)))
                .collect(Totals.adding(Amounts.currency("EUR")));
        System.out.println(Amounts.text(spent.spent()));
        // end::stream
    }
}

package lt.kopz.exchange;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.MoneyDossiers;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.gap.Books;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.GeneratedLedgers;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HledgerJournalTest {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    @Test
    void of_a_dossier_what_is_known_within_bounds_and_how_complete_its_money_is_are_told_as_lost() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .need("need", "500.00", "2019-01-15", need -> need.amount(StatedAmount.atLeast(Amounts.euro("500.00"))))
                .build();
        Exported journal = HledgerJournal.of(dossier);

        assertThat(journal.text())
                .isEqualTo(HledgerJournal.of(Books.of(dossier)).text());
        assertThat(journal.losses())
                .extracting(Loss::toString)
                .contains("/needs/0: it is known only within bounds: at least EUR\u00a0500.00");
        assertThat(journal.losses())
                .extracting(Loss::pointer)
                .filteredOn(pointer -> pointer.startsWith("/completeness/"))
                .extracting(pointer -> dossier.completeness()
                        .get(Integer.parseInt(pointer.replace("/completeness/", "")))
                        .list())
                .containsExactly(
                        ListKind.NEEDS,
                        ListKind.APPROPRIATIONS,
                        ListKind.PLANNED_REVENUES,
                        ListKind.REVENUES,
                        ListKind.TENDERS,
                        ListKind.CONTRACTS,
                        ListKind.TRANSFERS,
                        ListKind.EXPENDITURES,
                        ListKind.PAYMENTS);
        assertThat(HledgerJournal.of(dossier.withCompleteness().withNeeds()).losses())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is lost")
    @CsvSource({
        "/payments/0, it has no row of its own: EUR\u00a040.00",
        "/appropriations/0, it is for a time that is no calendar year",
        "/expenditures/0, its day is not known; it is entered on the last possible one"
    })
    void of_a_dossier_what_has_no_row_no_day_and_no_year_is_told_as_lost(String pointer, String reason) {
        Dossier dossier = aDossier()
                .appropriation(
                        "money",
                        "70.00",
                        "2019-02-01",
                        money -> money.period(DateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 31))))
                .event("event", EventState.HELD, "2019-08")
                .cost("event", "40.00", "money")
                .builder()
                .addPayments(Payment.builder()
                        .id("paid")
                        .amount(Amounts.euro("40.00"))
                        .settles("cost-0-event")
                        .date(DossierFixtures.on("2019-09-01"))
                        .build())
                .build();
        assertThat(HledgerJournal.of(dossier).losses())
                .extracting(Loss::toString)
                .contains(pointer + ": " + reason);
    }

    @Test
    void a_new_whole_is_left_to_the_other_program_to_work_out() {
        Ledger ledger = Ledger.of(List.of(
                LedgerEntry.of("first", EntryKind.ORIGINAL, LocalDate.of(2019, 2, 1), Amounts.euro("1000.00"), "line")
                        .forPlan("plan"),
                LedgerEntry.of(
                        "second", EntryKind.REPLACED, LocalDate.of(2019, 6, 1), Amounts.euro("900.00"), "line")));
        Exported journal = HledgerJournal.of(ledger);
        assertThat(journal.losses()).isEmpty();
        assertThat(journal.text()).isEqualTo("""
                decimal-mark .
                commodity 0.00 EUR
                account appropriated  ; type: R
                account money  ; type: A
                account spent  ; type: X
                account appropriated:plan
                account appropriated:plan:line
                account money:plan
                account money:plan:line
                account spent:plan

                ~ yearly from 2019-01-01 to 2020-01-01  appropriated
                    spent:plan  900.00 EUR
                    appropriated:plan  -900.00 EUR

                2019-02-01 first  ; kind:ORIGINAL, year:2019
                    money:plan:line  1000.00 EUR
                    appropriated:plan:line

                2019-06-01 second  ; kind:REPLACED, year:2019
                    appropriated:plan:line  = -900.00 EUR
                    money:plan:line

                2019-06-01 balance
                    appropriated:plan  0.00 EUR =* -900.00 EUR

                2019-06-01 balance
                    money:plan  0.00 EUR =* 900.00 EUR

                2019-06-01 balance
                    money:plan:line  0.00 EUR =* 900.00 EUR
                """);
    }

    @Test
    void names_that_another_system_gave_stay_apart_and_on_their_line() {
        LocalDate day = LocalDate.of(2019, 2, 1);
        Ledger ledger = Ledger.of(List.of(
                LedgerEntry.of("one\n2019-01-01 two; more", EntryKind.ORIGINAL, day, Amounts.euro("1.00"), "line 1"),
                LedgerEntry.of("100 %", EntryKind.ORIGINAL, day, Amounts.euro("2.00"), "line_1")));
        assertThat(HledgerJournal.of(ledger).text().lines())
                .containsSubsequence(
                        "2019-02-01 one%a%2019-01-01 two%3b% more  ; kind:ORIGINAL, year:2019",
                        "    money:none:line%20%1  1.00 EUR",
                        "2019-02-01 100 %25%  ; kind:ORIGINAL, year:2019",
                        "    money:none:line_1  2.00 EUR",
                        "    money:none:line%20%1  0.00 EUR =* 1.00 EUR",
                        "    money:none:line_1  0.00 EUR =* 2.00 EUR");
    }

    @Test
    void what_an_entry_says_besides_stands_in_tags_as_the_ledger_counts_it() {
        LocalDate day = LocalDate.of(2019, 2, 1);
        Ledger ledger = Ledger.of(List.of(
                LedgerEntry.original("line", day, Amounts.euro("700.00"))
                        .forPlan("plan")
                        .forMeasure("lectures, all")
                        .from(FundingSourceKind.MUNICIPAL_BUDGET)
                        .inYear(2020)
                        .forProgramme("social")
                        .managedBy("municipality"),
                LedgerEntry.of("spent", EntryKind.EXPENDITURE, day, Amounts.euro("210.00"), "line")
                        .with("theatre")));
        String inherited = ", measure:lectures%2c%%20%all, source:MUNICIPAL_BUDGET, year:2020";
        assertThat(HledgerJournal.of(ledger).text().lines())
                .contains(
                        "2019-02-01 line  ; kind:ORIGINAL" + inherited + ", programme:social, manager:municipality",
                        "2019-02-01 spent  ; kind:EXPENDITURE" + inherited
                                + ", party:theatre, programme:social, manager:municipality");
    }

    @Test
    void what_the_journal_cannot_carry_is_a_loss_at_its_entry() {
        LocalDate day = LocalDate.of(2019, 2, 1);
        Ledger ledger = Ledger.of(List.of(
                LedgerEntry.original("late", day.plusDays(1), Amounts.euro("1.00"))
                        .forPlan("plan"),
                LedgerEntry.original("line", day, Amounts.euro("700.00")).forPlan("plan"),
                LedgerEntry.original("of-which", day, Amounts.euro("200.00"))
                        .within("line")
                        .within("late"),
                LedgerEntry.of("early", EntryKind.EXPENDITURE, day, Amounts.euro("1.00"), "late"),
                LedgerEntry.of("elsewhere", EntryKind.EXPENDITURE, day, Amounts.euro("5.00"), "line")
                        .forPlan("other")));
        Exported journal = HledgerJournal.of(ledger);
        assertThat(journal.losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "/2/within: entry “of-which” is a part of late and line and left out, because it would be added to it");
        assertThat(journal.text())
                .doesNotContain("of-which")
                .contains("spent:none:late  1.00 EUR", "spent:other:line  5.00 EUR");
    }

    @Test
    void the_parts_of_a_total_are_subaccounts_and_what_they_leave_over_stands_beside_them() {
        LocalDate day = LocalDate.of(2019, 2, 1);
        Ledger ledger = Ledger.of(List.of(
                LedgerEntry.original("line", day, Amounts.euro("700.00"))
                        .forPlan("plan")
                        .from(FundingSourceKind.EU),
                LedgerEntry.original("lectures", day, Amounts.euro("200.00"))
                        .forPlan("plan")
                        .forMeasure("lectures")
                        .within("line"),
                LedgerEntry.original("leaflets", day, Amounts.euro("100.00"))
                        .forPlan("plan")
                        .forMeasure("leaflets")
                        .within("line"),
                LedgerEntry.of("spent", EntryKind.EXPENDITURE, day, Amounts.euro("50.00"), "lectures")));
        Exported journal = HledgerJournal.of(ledger);
        assertThat(journal.losses()).isEmpty();
        assertThat(journal.text().lines())
                .contains(
                        "    money:plan:line:lectures  200.00 EUR",
                        "    money:plan:line:leaflets  100.00 EUR",
                        "2019-02-01 lectures  ; kind:ORIGINAL, measure:lectures, source:EU, year:2019",
                        "2019-02-01 line/rest  ; kind:ORIGINAL, source:EU, year:2019",
                        "    money:plan:line  400.00 EUR",
                        "    spent:plan:line:lectures  50.00 EUR",
                        "    money:plan:line:lectures  0.00 EUR =* 150.00 EUR",
                        "    money:plan:line  0.00 EUR =* 650.00 EUR");
    }

    @Test
    void a_balance_that_the_entries_do_not_add_up_to_is_a_remark_and_a_loss() {
        LocalDate day = LocalDate.of(2019, 2, 1);
        LedgerEntry line = LedgerEntry.original("line", day, Amounts.euro("700.00"));
        LedgerEntry wrong = LedgerEntry.of("stated", EntryKind.CLOSING_BALANCE, day, Amounts.euro("699.99"), "line");

        Exported journal = HledgerJournal.of(Ledger.of(List.of(wrong, line)));
        assertThat(journal.losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "/0/amount: entry “stated” states another balance than the entries before it add up to, and is a remark");
        assertThat(journal.text()).contains("; 2019-02-01 stated: 699.99 EUR is stated of money:none:line\n");

        LedgerEntry right = LedgerEntry.of("stated", EntryKind.CLOSING_BALANCE, day, Amounts.euro("700.00"), "line");
        Exported agreed = HledgerJournal.of(Ledger.of(List.of(right, line)));
        assertThat(agreed.losses()).isEmpty();
        assertThat(agreed.text()).contains("stated  ; kind:CLOSING_BALANCE", "=* 700.00 EUR");
    }

    /** The real program, which computes every balance by itself. */
    @Nested
    @Tag("external")
    class TheSecondOpinion {
        @TempDir
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @BeforeAll
        static void is_there() throws IOException, InterruptedException {
            boolean there;
            try {
                there = new ProcessBuilder("hledger", "--version").start().waitFor() == 0;
            } catch (IOException missing) {
                there = false;
            }
            if (!Boolean.getBoolean("kopz.require.external")) {
                assumeTrue(there, "hledger is not installed");
            }
            assertThat(there).as("hledger is installed").isTrue();
        }

        private Map<String, BigDecimal> balances(Ledger ledger, LocalDate until, String... queries) throws Exception {
            Path file = folder.resolve("books.journal");
            Files.writeString(file, HledgerJournal.of(ledger).text());
            run("-f", file.toString(), "check", "--strict");
            List<String> arguments = new ArrayList<>(List.of(
                    "-f",
                    file.toString(),
                    "balance",
                    "--flat",
                    "-E",
                    "-N",
                    "--layout=bare",
                    "-O",
                    "csv",
                    "-e",
                    until.plusDays(1).toString()));
            arguments.addAll(List.of(queries));
            String csv = run(arguments.toArray(String[]::new));
            return csv.lines()
                    .skip(1)
                    .map(line -> line.replace("\"", "").split(","))
                    .filter(cells -> cells.length == 3 && !cells[1].isBlank())
                    .collect(Collectors.toMap(cells -> cells[1] + " " + cells[0], cells -> new BigDecimal(cells[2])));
        }

        private String run(String... arguments) throws Exception {
            List<String> command = new ArrayList<>(List.of("hledger"));
            command.addAll(List.of(arguments));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + said);
            return said;
        }

        private static BigDecimal sum(Map<String, BigDecimal> balances, String currency, String... prefixes) {
            return balances.entrySet().stream()
                    .filter(each -> each.getKey().startsWith(currency + " ")
                            && List.of(prefixes).stream()
                                    .anyMatch(prefix -> each.getKey().startsWith(currency + " " + prefix)))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private void agrees(Dossier dossier, LocalDate day, boolean withStrategicMeasure) throws Exception {
            Map<String, BigDecimal> balances = balances(Books.of(dossier), day);
            BudgetGaps gaps = BudgetGaps.of(dossier, Kaisiadorys.PLAN).asOf(day);
            assertThat(sum(balances, "EUR", "need:" + Kaisiadorys.PLAN, "appropriated:" + Kaisiadorys.PLAN))
                    .as("funding gap")
                    .isEqualByComparingTo(
                            Amounts.decimal(gaps.financing().value().amount()));
            assertThat(sum(balances, "EUR", "money:" + Kaisiadorys.PLAN))
                    .as("unspent balance")
                    .isEqualByComparingTo(
                            Amounts.decimal(gaps.unspent().value().unspent().exact()));
            assertThat(sum(balances, "EUR", "third-party:"))
                    .as("paid by others")
                    .isEqualByComparingTo("160.00");
            if (withStrategicMeasure) {
                assertThat(sum(balances, "EUR", "money:"))
                        .as("balance of the strategic measure")
                        .isEqualByComparingTo(
                                Amounts.decimal(gaps.strategicMeasure().value().exact()));
            }
        }

        /** What follows {@code hledger balance} in the documentation of the class, each query by itself. */
        private static List<String> documented(String first) throws IOException {
            String source = Files.readString(Path.of("src/main/java/lt/kopz/exchange/HledgerJournal.java"));
            String start = "{@code hledger balance " + first;
            int at = source.indexOf(start) + start.length() - first.length();
            return List.of(source.substring(at, source.indexOf('}', at)).split(" "));
        }

        @Test
        void of_the_commands_that_are_documented() throws Exception {
            LocalDate day = LocalDate.of(2019, 2, 1);
            Ledger ledger = Ledger.of(List.of(
                    LedgerEntry.need("need", day, Amounts.euro("300.00"))
                            .forPlan("plan")
                            .forMeasure("lectures"),
                    LedgerEntry.need("other", day, Amounts.euro("7.00"))
                            .forPlan("plan")
                            .forMeasure("leaflets"),
                    LedgerEntry.original("line", day, Amounts.euro("200.00"))
                            .forPlan("plan")
                            .forMeasure("lectures")
                            .inYear(2019),
                    LedgerEntry.of("spent", EntryKind.EXPENDITURE, day, Amounts.euro("50.00"), "line")));
            Map<String, BigDecimal> gap =
                    balances(ledger, day, documented("^need:").toArray(String[]::new));
            assertThat(sum(gap, "EUR", ""))
                    .isEqualByComparingTo(Amounts.decimal(
                            ledger.view().ofMeasure("lectures").totals(EURO).financingGap()))
                    .isEqualByComparingTo("100.00");

            List<String> goals = new ArrayList<>(
                    List.of("-f", folder.resolve("books.journal").toString(), "balance", "-O", "csv"));
            goals.addAll(documented("--budget"));
            assertThat(run(goals.toArray(String[]::new))).contains("50.00 EUR", "200.00 EUR");
        }

        @Test
        void on_the_report_of_2019() throws Exception {
            for (String day : List.of("2019-10-23", "2019-10-24", "2019-12-10")) {
                agrees(Kaisiadorys.dossier(), LocalDate.parse(day), true);
            }
            agrees(Kaisiadorys.scenario(), Kaisiadorys.YEAR_END, true);
        }

        @Test
        void on_books_with_parts_that_the_journal_leaves_out() throws Exception {
            LocalDate day = LocalDate.of(2019, 2, 1);
            Ledger ledger = Ledger.of(List.of(
                    LedgerEntry.original("line", day, Amounts.euro("700.00")),
                    LedgerEntry.original("of-which", day, Amounts.euro("200.00"))
                            .within("line")));
            assertThat(sum(balances(ledger, day), "EUR", "money:"))
                    .isEqualByComparingTo(
                            Amounts.decimal(ledger.view().totals(EURO).balance()));
        }

        @Test
        void on_generated_books() throws Exception {
            agreesOnGeneratedBooks(2);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
        @Tag("thorough")
        void on_more_generated_books(long seed) throws Exception {
            agreesOnGeneratedBooks(seed);
        }

        @Test
        void on_a_dossier_with_everything() throws Exception {
            allAddsUp(Books.of(FullDossier.dossier()));
        }

        @ParameterizedTest(name = "generated dossier {0}")
        @ValueSource(longs = {1, 2, 3, 4, 5, 6})
        void on_the_books_of_dossiers_with_revenue_contracts_payments_refunds_changes_and_breakdowns(long seed)
                throws Exception {
            Dossier dossier = MoneyDossiers.added(
                            GeneratedDossiers.large(0, seed), EnumSet.allOf(MoneyDossiers.Feature.class), 40, seed)
                    .dossier();
            Ledger ledger = Books.of(dossier);
            allAddsUp(ledger);
            goalsAreWhatIsAppropriated(withoutParts(ledger.entries()));
        }

        /** In a year, a part counts whose total is of no year: such parts are left out, as they are in all. */
        private static Ledger withoutParts(List<LedgerEntry> entries) {
            return Ledger.of(
                    entries.stream().filter(entry -> entry.within().isEmpty()).toList());
        }

        private static Map<String, MonetaryAmount> expected(Totals totals) {
            return Map.of(
                    "need:", totals.need(),
                    "appropriated:", Amounts.negate(totals.appropriated()),
                    "money:", totals.balance(),
                    "committed:", totals.of(EntryKind.COMMITMENT),
                    "received:", Amounts.negate(totals.of(EntryKind.TRANSFER_IN)),
                    "spent:", totals.of(EntryKind.EXPENDITURE).subtract(totals.of(EntryKind.REFUND)),
                    "unassigned:", totals.of(EntryKind.UNASSIGNED_COST),
                    "third-party:", totals.of(EntryKind.THIRD_PARTY_PAYMENT));
        }

        /** What the other program says of the goals of all plans together, year by year. */
        private void goalsAreWhatIsAppropriated(Ledger ledger) throws Exception {
            Path file = folder.resolve("goals.journal");
            Files.writeString(file, HledgerJournal.of(ledger).text());
            int first = ledger.entries().stream()
                    .mapToInt(entry -> entry.day().getYear())
                    .min()
                    .orElseThrow();
            for (Map.Entry<Integer, LedgerView> year :
                    ledger.view().byYear().tailMap(first).entrySet()) {
                String report = run(
                        "-f",
                        file.toString(),
                        "balance",
                        "--budget",
                        "--yearly",
                        "-E",
                        "-b",
                        year.getKey() + "-01-01",
                        "-e",
                        (year.getKey() + 1) + "-01-01",
                        "--layout=bare",
                        "-O",
                        "csv",
                        "spent");
                MonetaryAmount appropriated = year.getValue().totals(EURO).appropriated();
                String goal = report.lines()
                        .map(line -> line.replace("\"", "").split(","))
                        .filter(cells -> cells[0].startsWith("Total") && cells[1].equals("EUR"))
                        .map(cells -> cells.length > 3 ? cells[3] : "")
                        .findFirst()
                        .orElse("");
                assertThat(goal.isBlank() ? BigDecimal.ZERO : new BigDecimal(goal))
                        .as(year.getKey() + "\n" + report)
                        .isEqualByComparingTo(Amounts.decimal(appropriated));
            }
        }

        /** All that is in the books, by account at the top. */
        private void allAddsUp(Ledger ledger) throws Exception {
            Map<String, BigDecimal> balances = balances(ledger, LocalDate.of(2099, 12, 31));
            ledger.view()
                    .byCurrency()
                    .forEach((code, totals) -> expected(totals)
                            .forEach((account, amount) -> assertThat(sum(balances, code, account))
                                    .as(code + " " + account)
                                    .isEqualByComparingTo(Amounts.decimal(amount))));
        }

        private void agreesOnGeneratedBooks(long seed) throws Exception {
            // a part counts for a plan or a mark of its own beside its total, and may come before it: only in all it is
            // in its total
            List<LedgerEntry> all = GeneratedLedgers.entries(seed == 1 ? 2000 : 200, seed);
            allAddsUp(Ledger.of(all));
            Ledger ledger = withoutParts(all);
            LocalDate day = GeneratedLedgers.FIRST_DAY.plusDays(500);
            Map<String, BigDecimal> balances = balances(ledger, day);
            assertThat(balances).isNotEmpty();
            for (CurrencyUnit currency : List.of(EURO, Amounts.currency("JPY"), Amounts.currency("KWD"))) {
                String code = currency.getCurrencyCode();
                for (String plan : List.of("plan-0", "plan-1", "plan-2")) {
                    Totals totals = ledger.view().ofPlan(plan).asOf(day).totals(currency);
                    assertThat(sum(balances, code, "need:" + plan, "appropriated:" + plan))
                            .as("funding gap of " + plan)
                            .isEqualByComparingTo(Amounts.decimal(totals.financingGap()));
                    assertThat(sum(balances, code, "money:" + plan))
                            .as("balance of " + plan)
                            .isEqualByComparingTo(Amounts.decimal(totals.balance()));
                    assertThat(sum(balances, code, "committed:" + plan))
                            .as("committed of " + plan)
                            .isEqualByComparingTo(Amounts.decimal(totals.of(EntryKind.COMMITMENT)));
                }
            }
            Map<String, LedgerView> byTag = Map.of(
                    "tag:measure=^measure-1$", ledger.view().ofMeasure("measure-1"),
                    "tag:source=^EU$", ledger.view().from(FundingSourceKind.EU),
                    "tag:year=^2020$", ledger.view().inYear(2020),
                    "tag:party=^party-1$", ledger.view().with("party-1"),
                    "tag:programme=^programme-0$", ledger.view().ofProgramme("programme-0"),
                    "tag:manager=^manager-2$", ledger.view().managedBy("manager-2"));
            for (Map.Entry<String, LedgerView> each : byTag.entrySet()) {
                Map<String, BigDecimal> tagged = balances(ledger, day, each.getKey());
                Totals totals = each.getValue().asOf(day).totals(EURO);
                assertThat(sum(tagged, "EUR", "money:"))
                        .as(each.getKey())
                        .isEqualByComparingTo(Amounts.decimal(totals.balance()));
                assertThat(sum(tagged, "EUR", "need:", "appropriated:"))
                        .as(each.getKey())
                        .isEqualByComparingTo(Amounts.decimal(totals.financingGap()));
            }
        }
    }
}

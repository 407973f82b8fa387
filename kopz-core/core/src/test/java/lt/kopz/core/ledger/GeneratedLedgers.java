package lt.kopz.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Books of up to 2000 entries: several plans, measures, sources and currencies, many amendments, nested rows, corrections. */
public final class GeneratedLedgers {
    public static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    public static final int DAYS = 800;
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "LTL", "JPY", "KWD");
    private static final List<EntryKind> MOVES = List.of(
            EntryKind.ADDED,
            EntryKind.REDUCED,
            EntryKind.REPLACED,
            EntryKind.OPENING_BALANCE,
            EntryKind.CARRIED_OVER,
            EntryKind.TRANSFER_IN,
            EntryKind.TRANSFER_OUT,
            EntryKind.COMMITMENT,
            EntryKind.EXPENDITURE,
            EntryKind.REFUND,
            EntryKind.THIRD_PARTY_PAYMENT,
            EntryKind.UNASSIGNED_COST,
            EntryKind.CLOSING_BALANCE);

    private GeneratedLedgers() {}

    public static Arbitrary<List<LedgerEntry>> entries(int most) {
        return Combinators.combine(Arbitraries.integers().between(0, most), Arbitraries.longs())
                .as(GeneratedLedgers::entries);
    }

    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-1, DAYS).map(FIRST_DAY::plusDays);
    }

    /** Entries as a seed gives them, in no order of days; the first few, of nothing, have every currency. */
    public static List<LedgerEntry> entries(int size, long seed) {
        Random random = new Random(seed);
        List<LedgerEntry> entries = new ArrayList<>();
        List<LedgerEntry> lines = new ArrayList<>();
        CURRENCIES.stream()
                .distinct()
                .map(Amounts::currency)
                .forEach(each -> entries.add(LedgerEntry.need("in-" + each, FIRST_DAY, Amounts.zero(each))));
        for (int i = 0; i < size; i++) {
            boolean line = lines.isEmpty() || random.nextInt(5) == 0;
            LedgerEntry entry = line ? line(random, i, lines) : move(random, i, lines);
            if (line) {
                lines.add(entry);
            }
            entries.add(entry);
        }
        return entries;
    }

    private static LedgerEntry line(Random random, int i, List<LedgerEntry> lines) {
        EntryKind kind = random.nextInt(3) == 0 ? EntryKind.NEED : EntryKind.ORIGINAL;
        LedgerEntry entry = entry(random, i, kind, "account-" + i)
                .forPlan("plan-" + random.nextInt(3))
                .forMeasure("measure-" + random.nextInt(4))
                .from(FundingSourceKind.COMMON.get(random.nextInt(4)))
                .managedBy("manager-" + random.nextInt(4))
                .forProgramme("programme-" + random.nextInt(2));
        entry = random.nextInt(3) == 0 ? entry.inYear(2019 + random.nextInt(3)) : entry;
        return lines.isEmpty() || random.nextInt(3) > 0 ? entry : within(random, entry, lines);
    }

    private static LedgerEntry within(Random random, LedgerEntry entry, List<LedgerEntry> lines) {
        LedgerEntry part = entry;
        for (int i = random.nextInt(3); i >= 0; i--) {
            part = part.within(lines.get(random.nextInt(lines.size())).id());
        }
        return part;
    }

    private static LedgerEntry move(Random random, int i, List<LedgerEntry> lines) {
        LedgerEntry line = lines.get(random.nextInt(lines.size()));
        EntryKind kind = line.kind() == EntryKind.NEED ? EntryKind.NEED : MOVES.get(random.nextInt(MOVES.size()));
        String account = random.nextInt(40) == 0 ? "account-" + random.nextInt(3) + "-misspelt" : line.account();
        LedgerEntry entry = entry(random, i, kind, account);
        entry = random.nextInt(20) == 0 ? within(random, entry, lines) : entry;
        return random.nextInt(3) == 0 ? entry.with("party-" + random.nextInt(3)) : entry;
    }

    private static LedgerEntry entry(Random random, int i, EntryKind kind, String account) {
        long cents = switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1, 2 -> 100_000L * random.nextInt(20);
            default -> random.nextInt(2_000_000);
        };
        boolean correction = kind != EntryKind.REPLACED && random.nextInt(12) == 0;
        LedgerEntry entry = LedgerEntry.of(
                "entry-" + i,
                kind,
                FIRST_DAY.plusDays(random.nextInt(DAYS)),
                Amounts.ofMinor(
                        correction ? -cents : cents,
                        Amounts.currency(CURRENCIES.get(random.nextInt(CURRENCIES.size())))),
                account);
        return kind == EntryKind.REPLACED || random.nextInt(10) > 0
                ? entry
                : entry.during(DateRange.of(entry.day().minusDays(random.nextInt(60)), entry.day()));
    }
}

package lt.kopz.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.Word;
import lt.kopz.country.Admission;
import lt.kopz.country.RollUp;
import lt.kopz.spark.SharedAccounts.Member;

/** Counts a part of the data by the ledgers of what is whole there, and hands on what has to be brought together. */
final class Counting implements Serializable {
    private static final long serialVersionUID = 1L;

    /** So many entries of one ledger are enough; what hangs together stays together all the same. */
    private static final int MOST = 1 << 16;

    /** Of what is never refused. */
    private static final Spot NO_SPOT = Spot.of("");

    /** The days by whose end entries must have taken effect; the latest day there is for all of them. */
    private final List<LocalDate> days;

    Counting(List<LocalDate> days) {
        this.days = List.copyOf(days);
    }

    /** Counts the rows of a part of the data, of which some are counted together with others at so many places. */
    Counted count(int part, Iterator<Item> items, SharedAccounts together, Twice twice, int places) {
        Counted counted = new Counted();
        Map<String, Admission<Supplier<Spot>>> ledgers = new TreeMap<>();
        Map<Integer, Sums> sums = new TreeMap<>();
        Blocks blocks = new Blocks(places);
        String books = "";
        Map<String, Member> members = together.of(books);
        Admission<Supplier<Spot>> ledger = null;
        for (long row = Survey.firstRow(part); items.hasNext(); row++) {
            Item item = items.next();
            LedgerEntry entry = item.entry();
            if (entry == null) {
                if (item.problem() != null) {
                    counted.troubles.add(item.problem());
                }
                continue;
            }
            if (ledger == null || !books.equals(item.books())) {
                books = item.books();
                members = together.of(books);
                ledger = ledgers.computeIfAbsent(books, fresh -> admission(counted));
            }
            Member member = members.get(entry.account());
            if (member == null && twice.isNone()) {
                ledger.add(entry, item.place());
                continue;
            }
            long hash = Survey.hash(books, entry.id());
            if (twice.excludes(hash, item, row)) {
                counted.troubles.add(twice(entry.id(), item.place().get()));
                continue;
            }
            if (member == null) {
                ledger.add(entry, item.place());
            } else {
                Order order = Order.of(entry, item.position());
                if (member.facts().keeps(entry, order, hash)) {
                    Spot spot =
                            entry.within().isEmpty() ? NO_SPOT : item.place().get();
                    blocks.add(member.number(), new Packed(books, entry, item.position(), -1, spot));
                } else {
                    sums.computeIfAbsent(member.number(), number -> new Sums(full -> blocks.add(number, full)))
                            .add(new Packed(
                                    books,
                                    entry,
                                    item.position(),
                                    member.facts().stretch(order),
                                    NO_SPOT));
                }
            }
        }
        ledgers.forEach((of, all) -> add(counted, of, all.ledger()));
        sums.forEach((number, all) -> all.each(sum -> blocks.add(number, sum)));
        counted.related = blocks.written();
        return counted;
    }

    /** Counts what was brought together at a place. */
    Counted countTogether(Iterable<byte[]> blocks) {
        Counted counted = new Counted();
        Gathering gathering = new Gathering(counted);
        Blocks.each(blocks, gathering::take);
        gathering.count();
        gathering.end();
        return counted;
    }

    /** Puts what hangs together into ledgers, of which each has entries of the same books. */
    private final class Gathering {
        private final Counted counted;
        private Admission<Supplier<Spot>> ledger;
        private String books = "";
        private int entries;
        private int number = -1;
        private List<Packed> all = new ArrayList<>();
        private Sums sums = new Sums(sum -> all.add(sum));

        Gathering(Counted counted) {
            this.counted = counted;
            ledger = admission(counted);
        }

        void take(Packed packed, int of) {
            if (of != number) {
                count();
                number = of;
            }
            if (packed.isSum()) {
                sums.add(packed);
            } else {
                all.add(packed);
            }
        }

        /** Adds what hangs together to a ledger. */
        void count() {
            sums.each(all::add);
            if (all.isEmpty()) {
                return;
            }
            all.sort(Packed::added);
            if (entries > MOST || !books.equals(all.get(0).books())) {
                end();
                books = all.get(0).books();
            }
            all.forEach(each -> ledger.add(each.entry(), each::spot));
            entries += all.size();
            all = new ArrayList<>();
            sums = new Sums(sum -> all.add(sum));
        }

        /** Counts a ledger, and begins the next. */
        void end() {
            add(counted, books, ledger.ledger());
            ledger = admission(counted);
            entries = 0;
        }
    }

    private static Admission<Supplier<Spot>> admission(Counted counted) {
        return new Admission<>((spot, refused) -> counted.troubles.add(Trouble.of(refused, spot.get())));
    }

    private static Trouble twice(String id, Spot spot) {
        return Trouble.of(Problem.of(ProblemKind.GIVEN_TWICE, JsonPlace.of(""), "what", Word.ENTRY, "value", id), spot);
    }

    private void add(Counted counted, String books, Ledger ledger) {
        for (int i = 0; i < days.size(); i++) {
            int day = i;
            RollUp.of(ledger.view().asOf(days.get(i)))
                    .totals()
                    .forEach((group, totals) ->
                            counted.totals.add(Counted.Total.of(Counted.Key.of(day, group), totals)));
        }
        ledger.discrepancies().forEach(found -> counted.flaws.add(Counted.Flaw.of(books, found)));
    }
}

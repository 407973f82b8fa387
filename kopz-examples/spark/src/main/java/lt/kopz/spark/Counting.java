package lt.kopz.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.Word;
import lt.kopz.country.Admission;
import lt.kopz.country.RollUp;
import lt.kopz.spark.Together.Member;
import scala.Tuple2;

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

    /** Counts the rows of a part of the data. */
    Iterator<Out> count(int part, Iterator<Item> items, Together together, Twice twice) {
        List<Out> out = new ArrayList<>();
        Map<String, Admission<Spot>> ledgers = new TreeMap<>();
        Map<List<Object>, Packed> sums = new HashMap<>();
        String books = "";
        Map<String, Member> members = together.of(books);
        Admission<Spot> ledger = null;
        for (long row = Survey.firstRow(part); items.hasNext(); row++) {
            Item item = items.next();
            LedgerEntry entry = item.entry();
            if (entry == null) {
                if (item.problem() != null) {
                    out.add(new Out.Bad(item.problem()));
                }
                continue;
            }
            if (ledger == null || !books.equals(item.books())) {
                books = item.books();
                members = together.of(books);
                ledger = ledgers.computeIfAbsent(books, fresh -> admission(out));
            }
            long hash = Survey.hash(books, entry.id());
            if (twice.excludes(hash, item, row)) {
                out.add(new Out.Bad(twice(entry.id(), item.place().get())));
                continue;
            }
            Member member = members.get(entry.account());
            if (member == null) {
                ledger.add(entry, item.place().get());
            } else {
                hand(item, entry, member, hash, sums, out);
            }
        }
        ledgers.forEach((of, all) -> out.addAll(counted(of, all.ledger())));
        sums.forEach((key, sum) -> out.add(new Out.Related((int) key.get(0), sum.bytes())));
        return out.iterator();
    }

    private static void hand(
            Item item, LedgerEntry entry, Member member, long hash, Map<List<Object>, Packed> sums, List<Out> out) {
        Order order = Order.of(entry, item.position());
        if (member.facts().keeps(entry, order, hash)) {
            Spot spot = entry.within().isEmpty() ? NO_SPOT : item.place().get();
            out.add(new Out.Related(
                    member.number(), new Packed(item.books(), entry, item.position(), -1, spot).bytes()));
            return;
        }
        Packed one =
                new Packed(item.books(), entry, item.position(), member.facts().stretch(order), NO_SPOT);
        addTo(
                sums,
                List.of(member.number(), one.like()),
                one,
                full -> out.add(new Out.Related(member.number(), full.bytes())));
    }

    /** Takes what a sum is that has no room for more. */
    private interface Full {
        void take(Packed sum);
    }

    private static void addTo(Map<List<Object>, Packed> sums, List<Object> key, Packed one, Full full) {
        sums.merge(key, one, (sum, more) -> {
            try {
                return sum.plus(more);
            } catch (ArithmeticException tooMuch) {
                full.take(sum);
                return more;
            }
        });
    }

    /** Counts what was brought together: by number, and those of one number one after the other. */
    Iterator<Out> countTogether(Iterator<Tuple2<Integer, byte[]>> related) {
        List<Out> out = new ArrayList<>();
        String books = "";
        Admission<Spot> ledger = admission(out);
        int entries = 0;
        Tuple2<Integer, byte[]> next = related.hasNext() ? related.next() : null;
        while (next != null) {
            int number = next._1();
            List<Packed> all = new ArrayList<>();
            Map<List<Object>, Packed> sums = new HashMap<>();
            while (next != null && next._1() == number) {
                Packed one = Packed.of(next._2());
                if (one.isSum()) {
                    addTo(sums, one.like(), one, all::add);
                } else {
                    all.add(one);
                }
                next = related.hasNext() ? related.next() : null;
            }
            all.addAll(sums.values());
            all.sort(Packed::added);
            if (entries > MOST || !books.equals(all.get(0).books())) {
                out.addAll(counted(books, ledger.ledger()));
                ledger = admission(out);
                entries = 0;
                books = all.get(0).books();
            }
            for (Packed each : all) {
                ledger.add(each.entry(), each.spot());
            }
            entries += all.size();
        }
        out.addAll(counted(books, ledger.ledger()));
        return out.iterator();
    }

    private static Admission<Spot> admission(List<Out> out) {
        return new Admission<>((spot, refused) -> out.add(new Out.Bad(Trouble.of(refused, spot))));
    }

    private static Trouble twice(String id, Spot spot) {
        return Trouble.of(Problem.of(ProblemKind.GIVEN_TWICE, JsonPlace.of(""), "what", Word.ENTRY, "value", id), spot);
    }

    private List<Out> counted(String books, Ledger ledger) {
        List<Out> out = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int day = i;
            LedgerView view = ledger.view().asOf(days.get(i));
            RollUp.of(view).totals().forEach((group, totals) -> out.add(Out.Total.of(Out.Key.of(day, group), totals)));
        }
        ledger.discrepancies().forEach(found -> out.add(Out.Flaw.of(books, found)));
        return out;
    }
}

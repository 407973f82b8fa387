package lt.kopz.core.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.money.AmountRange;

/** What the lists of an appropriation may leave out. */
final class LeftOut {
    private final Query query;

    LeftOut(Query query) {
        this.query = query;
    }

    /** What the entries of a list come to that are not recorded where only some are. */
    AmountRange ofPartial(ListKind kind, Appropriation money, LocalDate day) {
        return sum(Stream.of(list(kind, money, day)).filter(LeftOut::isPartial));
    }

    /** What some of its lists leave out together: nothing where one is complete and none is known to be partial. */
    AmountRange of(Appropriation money, LocalDate day, ListKind... kinds) {
        List<KnownList> lists =
                Stream.of(kinds).map(kind -> list(kind, money, day)).toList();
        boolean nothing = lists.stream().allMatch(list -> list.standing() == Standing.UNKNOWN);
        return sum(lists.stream().filter(list -> nothing || isPartial(list)));
    }

    private KnownList list(ListKind kind, Appropriation money, LocalDate day) {
        LocalDate first = money.when().earliest().orElse(query.dossier().firstKnownDay());
        return query.money().lists().of(kind, Optional.of(money.id()), first, day);
    }

    private static boolean isPartial(KnownList list) {
        return list.standing() == Standing.PARTIAL;
    }

    private AmountRange sum(Stream<KnownList> lists) {
        return AmountRange.sum(
                query.currency(),
                lists.flatMap(list -> Unrecorded.money(list, query.currency()).stream())
                        .map(Term::value)
                        .toList());
    }
}

package lt.kopz.core.gap;

import com.google.common.collect.Comparators;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The lists of money that a question asks, how complete they are, and what they add up to. */
final class Listings {
    private final Query query;
    private final Map<ListKind, KnownList> ofPart = new ConcurrentHashMap<>();
    private final Map<ListKind, KnownList> ofAll = new ConcurrentHashMap<>();

    Listings(Query query) {
        this.query = query;
    }

    /** How complete a list is of the part of the plan that is asked for, over its time up to the day; needs are of the plan, not of a day. */
    KnownList of(ListKind kind) {
        return ofPart.computeIfAbsent(kind, this::find);
    }

    /** How complete a list of the whole dossier is, up to the day. */
    KnownList ofAll(ListKind kind) {
        return ofAll.computeIfAbsent(kind, each -> query.money().lists().of(each, Optional.empty(), query.asOf()));
    }

    /** How complete a list is of a plan, or of the whole dossier, from the first day of some money on. */
    KnownList since(ListKind kind, Optional<String> plan, Iterable<Appropriation> money) {
        LocalDate known = query.dossier().firstKnownDay();
        LocalDate first = Streams.stream(money)
                .map(each -> each.when().earliest().orElse(known))
                .min(Comparator.naturalOrder())
                .orElse(known);
        return query.money().lists().of(kind, plan, Comparators.max(known, first), query.asOf());
    }

    /** How complete a list is of an account, from its first day up to the day. */
    KnownList ofAccount(ListKind kind, Appropriation account) {
        LocalDate first = account.when().earliest().orElse(query.dossier().firstKnownDay());
        return query.money().lists().of(kind, Optional.of(account.id()), first, query.asOf());
    }

    /** What a list leaves out that is stated not to be all. */
    Stream<Term> leftOut(KnownList list) {
        return leftOut(List.of(list), true);
    }

    /** What some lists leave out together: those that are stated not to be all, or one for all if nothing is known of any. */
    Stream<Term> leftOut(List<KnownList> lists, boolean isAnyRecorded) {
        boolean isNothing = !isAnyRecorded && lists.stream().allMatch(list -> list.standing() == Standing.UNKNOWN);
        return lists.stream()
                .filter(list -> isNothing || list.standing() == Standing.PARTIAL)
                .limit(isNothing ? 1 : lists.size())
                .flatMap(list -> Unrecorded.money(list, query.currency()).stream());
    }

    /** A part of which nothing is recorded has in its list what is recorded of the plan and may be of the part. */
    private KnownList find(ListKind kind) {
        Optional<Slice.Part> part = query.slice().part();
        KnownList list = find(kind, part.flatMap(Slice.Part::id));
        return part.isPresent() && list.standing() == Standing.UNKNOWN && mayHoldAny(kind, part.get())
                ? find(kind, Optional.empty())
                : list;
    }

    private boolean mayHoldAny(ListKind kind, Slice.Part part) {
        String plan = query.plan().id();
        Money money = query.money();
        Stream<? extends MoneyFact> recorded = switch (kind) {
            case NEEDS -> money.needs(plan).stream();
            case APPROPRIATIONS -> money.appropriations(plan).stream();
            case PLANNED_REVENUES, REVENUES ->
                money.revenues(plan).stream()
                        .filter(revenue ->
                                query.links().original(revenue).state().list() == kind);
            case PAYMENTS -> money.spending().payments(query).stream();
            case TENDERS, CONTRACTS ->
                money.spending().of(query).stream()
                        .filter(fact -> fact instanceof Contract contract
                                && contract.stage().list() == kind);
            case EXPENDITURES -> money.spending().of(query).stream().filter(Expenditure.class::isInstance);
            default -> Stream.empty();
        };
        return recorded.anyMatch(
                fact -> query.links().plan(fact).filter(plan::equals).isPresent()
                        && part.fit(query.links().item(fact)) != Slice.Fit.OUTSIDE);
    }

    private KnownList find(ListKind kind, Optional<String> part) {
        Optional<String> owner = part.or(() -> Optional.of(query.plan().id()));
        if (kind == ListKind.NEEDS) {
            return query.money().lists().of(kind, owner, query.asOf());
        }
        PartialDate planned = query.plan().time();
        LocalDate first = planned.earliest().orElse(query.dossier().firstKnownDay());
        DateRange asked =
                DateRange.of(first, Comparators.max(first, planned.latest().orElse(query.asOf())));
        DateRange time = query.slice().time().flatMap(asked::intersection).orElse(asked);
        return query.money()
                .lists()
                .of(kind, owner, time.start(), time.end().isBefore(query.asOf()) ? time.end() : query.asOf());
    }

    /** That nothing is recorded, where nothing is known of some lists together: costs, say, may be recorded as such or as payments. */
    Optional<Text> unrecorded(ListKind... kinds) {
        return Arrays.stream(kinds).allMatch(kind -> of(kind).standing() == Standing.UNKNOWN)
                ? Optional.of(Unrecorded.nothing(of(kinds[0])))
                : Optional.empty();
    }

    /** The sum of the entries of some lists, with what they leave out. */
    Term sum(Text name, List<Term> entries, ListKind... kinds) {
        return sum(name, entries, Arrays.stream(kinds).map(this::of).toList());
    }

    Term sum(Text name, List<Term> entries, List<KnownList> lists) {
        return query.sum(
                        name,
                        Stream.concat(entries.stream(), leftOut(lists, !entries.isEmpty()))
                                .toList())
                .saying(why -> {
                    Explanation said = why;
                    for (KnownList list : lists) {
                        said = Unrecorded.saying(said, list);
                    }
                    return said;
                });
    }

    /** The figure that adds up the entries of some lists; nothing at least where there is none and nothing is known of the lists. */
    Figure<AmountRange> figure(Text name, List<Term> entries, ListKind... kinds) {
        return amount(name, sum(name, entries, kinds), entries.isEmpty() ? unrecorded(kinds) : Optional.empty());
    }

    /** The amount that a term leads to; where there is a reason not to know it, what the term says holds all the same. */
    Figure<AmountRange> amount(Text name, Term term, Optional<Text> reason) {
        return reason.filter(any -> !term.value().isExact())
                .map(why -> query.unknown(name, term.value(), why))
                .orElseGet(() -> query.amount(name, term));
    }

    /** What may belong to the slice of lines that nothing splits. */
    Figure<AmountRange> unsplit(Text name, SliceShare share, ListKind kind, Message reason) {
        return amount(name, sum(name, share.terms(), kind), Optional.of(Phrase.of(reason)));
    }
}

package lt.kopz.core.check;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.DecidedTotals;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.gap.AmountBreakdown;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

/**
 * {@code COUNTED_TWICE}: amounts are added up of which one may restate another one, or be a part of it.
 *
 * <p>Found are, as far as none of them states that it replaces another or is within it:
 *
 * <ul>
 *   <li>needs of one plan, part, time, source, manager, place and kind: totals of one task or goal in any case; of one measure, or of the plan,
 *       where they are equal or set by different acts;
 *   <li>a need beside needs of its parts that, together, are no more than it: then they may be its items;
 *   <li>an appropriation or a revenue beside those of one day to its parts that are, together, as much as it: then they may be its items;
 *   <li>equal appropriations of one day to one plan or strategic measure, measure, time, source and manager;
 *   <li>equal revenue of one day, kind, state, plan or part of one, time, payer and source, by whatever it is called.
 * </ul>
 *
 * <p>Of costs, payments, contracts, transfers and balances for a plan, a row of a document is found that makes just as much as all other rows
 * there, and one beside those of its day to its parts. So is an amount beside those that bear one mark more than it, such as a source, or are each of a part of its time, and make just as much.
 *
 * <p>What is stated to be added to what was there, or taken off it, is neither; nor is what is decided to be {@link
 * lt.kopz.core.testimony.Decision.Kind#DIFFERENT}, or to be a {@link lt.kopz.core.testimony.Decision.Kind#TOTAL} and its rows.
 *
 * <p>Example: a source states 1000.00 for a task, and 600.00 and 400.00 for its two measures. If it does not state that the latter are
 * within the former, the plan needs 2000.00. With 600.00 and 400.01 nothing is found: what is more than a total is no part of it. Amounts that were converted
 * are held against each other as they are stated, and in their new currency only where they are stated in several. Its ground is the
 * arithmetic of budgets; whether an amount really is counted twice, only the source can show.
 */
record CountedTwice(Search in) {
    static final Rule COUNTED_TWICE = CodedRule.ofMoney("COUNTED_TWICE", in -> {
        Search stated = in.asStated();
        Stream<Finding> asStated = new CountedTwice(stated).found();
        return stated.dossier() == in.dossier()
                ? asStated
                : Stream.concat(
                        asStated,
                        new CountedTwice(in).found().filter(finding -> isAcrossCurrencies(finding, stated.dossier())));
    });

    /** Whether only a conversion made amounts alike, or parts of each other, that are stated in several currencies. */
    private static boolean isAcrossCurrencies(Finding finding, Dossier stated) {
        return finding.subjects().stream()
                        .map(id -> stated.get(MoneyFact.class, id).amount().currency())
                        .distinct()
                        .count()
                > 1;
    }

    private Stream<Finding> found() {
        ImmutableList<Decision> apart = in.dossier().decisions().stream()
                .filter(decision ->
                        decision.kind() == Decision.Kind.DIFFERENT || decision.kind() == Decision.Kind.TOTAL)
                .collect(ImmutableList.toImmutableList());
        return suspected()
                .filter(finding ->
                        apart.stream().noneMatch(decision -> decision.subjects().containsAll(finding.subjects())));
    }

    private Stream<Finding> suspected() {
        ImmutableList<Need> needs = needs();
        ImmutableList<Appropriation> money = dated(Decided.of(in.dossier()).appropriations());
        ImmutableList<Revenue> revenue = dated(Decided.of(in.dossier()).revenues());
        return Streams.concat(
                alike(needs).stream()
                        .flatMap(CountedTwice::mayBeOne)
                        .filter(same -> same.size() > 1)
                        .map(this::needs),
                besideParts(needs, need -> List.of(), false),
                besideAsMuch(money, each -> List.of(each.when())),
                besideAsMuch(revenue, each -> List.of(each.when(), each.state())),
                equal(money, each -> "", CheckMessage.APPROPRIATED_SEVERAL_TIMES),
                equal(revenue, Revenue::subkind, CheckMessage.REVENUE_SEVERAL_TIMES),
                rows());
    }

    private <F extends Itemised> Collection<Collection<F>> alike(List<F> money) {
        return Multimaps.index(money, each -> AmountIdentity.of(in.links(), each))
                .asMap()
                .values();
    }

    /** The amounts of a known day that stand for themselves, and are more than nothing. */
    private <F extends Amendable> ImmutableList<F> dated(List<F> money) {
        return Search.byId(money).stream()
                .filter(each -> each.within().isEmpty()
                        && each.change() == ChangeKind.ORIGINAL
                        && each.amount().value().isPresent()
                        && each.counted().isZero() != Answer.YES
                        && each.when().asDay().isPresent()
                        && in.happened(each.when()) == Answer.YES)
                .collect(ImmutableList.toImmutableList());
    }

    /** Amounts for a plan beside those for its parts that are as much. */
    private <F extends Itemised> Stream<Finding> besideAsMuch(List<F> money, Function<F, List<Object>> beside) {
        return besideParts(
                money.stream().filter(each -> in.links().plan(each).isPresent()).toList(), beside, true);
    }

    private <F extends Itemised> Stream<Finding> besideParts(
            List<F> money, Function<F, List<Object>> beside, boolean areAll) {
        return new TotalsBesideParts<>(in, alike(money), new TotalsBesideParts.Kind<>(beside, Itemised::time, areAll))
                .found()
                .map(this::besideParts);
    }

    /** Amounts of one day that nothing distinguishes. */
    private <F extends Itemised> Stream<Finding> equal(List<F> money, Function<F, Object> name, CheckMessage words) {
        return Multimaps.index(
                        money,
                        each -> List.of(
                                AmountIdentity.of(in.links(), each), each.when(), each.amount(), name.apply(each)))
                .asMap()
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> found(
                        Phrase.of(words)
                                .with("count", same.size())
                                .with("amount", same.iterator().next().counted()),
                        ImmutableList.copyOf(same)));
    }

    /** The needs that stand for themselves, that nothing known restates. */
    private ImmutableList<Need> needs() {
        ImmutableList<Need> known = Search.byId(Decided.of(in.dossier()).needs()).stream()
                .filter(need -> need.within().isEmpty())
                .filter(need -> in.happened(need.when()) == Answer.YES)
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<String> replaced =
                known.stream().flatMap(need -> need.replaces().stream()).collect(ImmutableSet.toImmutableSet());
        return known.stream()
                .filter(need -> !replaced.contains(need.id()) && need.counted().isZero() != Answer.YES)
                .collect(ImmutableList.toImmutableList());
    }

    /** Of needs that no mark distinguishes, those that may be one: totals all of them, others where they are equal or of several acts. */
    private static Stream<Collection<Need>> mayBeOne(Collection<Need> alike) {
        Need first = alike.iterator().next();
        boolean total = first.task().isPresent() || first.goal().isPresent();
        if (total || alike.size() == 1) {
            return Stream.of(alike);
        }
        ImmutableList<Need> ofActs =
                alike.stream().filter(need -> need.act().isPresent()).collect(ImmutableList.toImmutableList());
        boolean severalActs = ofActs.stream().map(Need::act).distinct().count() > 1;
        ImmutableSet<Object> amountsOfActs = severalActs
                ? ofActs.stream().map(CountedTwice::amount).collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of();
        return Multimaps.index(alike, need -> {
                    Object amount = amount(need);
                    boolean ofSeveralActs = severalActs && (need.act().isPresent() || amountsOfActs.contains(amount));
                    return ofSeveralActs ? severalActs : amount;
                })
                .asMap()
                .values()
                .stream();
    }

    /** What makes two needs equal: the number that is stated; where there is none, nothing does. */
    private static Object amount(Need need) {
        return need.amount()
                .value()
                .<Object>map(number -> need.counted().asPrinted())
                .orElse(need.id());
    }

    private Finding needs(Collection<Need> same) {
        ImmutableList<Need> all = ImmutableList.copyOf(same);
        Phrase found = all.size() == 2
                ? Phrase.of(CheckMessage.COUNTED_TWICE)
                        .with("one", all.get(0).counted())
                        .with("other", all.get(1).counted())
                : Phrase.of(CheckMessage.COUNTED_SEVERAL_TIMES).with("count", all.size());
        return found(found, all);
    }

    private Finding found(Phrase found, ImmutableList<? extends MoneyFact> all) {
        return in.found(Severity.WARNING, found, all)
                .weighing(Collections.min(
                        all.stream().map(money -> Weight.of(money.counted())).toList()));
    }

    private Finding besideParts(TotalsBesideParts.Found<? extends MoneyFact> found) {
        return in.found(
                        Severity.WARNING,
                        Phrase.of(CheckMessage.TOTAL_BESIDE_PARTS)
                                .with("total", found.total().counted())
                                .with("parts", found.parts().sum()),
                        ImmutableList.<MoneyFact>builder()
                                .add(found.total())
                                .addAll(found.parts().parts())
                                .build())
                .weighing(Weight.of(found.parts().sum()));
    }

    /**
     * Costs, payments, contracts, transfers and balances of one plan in one document, of which one may be the total of the others; what is of one
     * event, under a contract or settles something recorded is none.
     */
    private Stream<Finding> rows() {
        return Streams.concat(
                rows(
                        in.dossier().expenditures(),
                        cost -> "",
                        cost -> cost.subject().isEmpty() && cost.contract().isEmpty()),
                rows(
                        in.dossier().payments(),
                        Payment::kind,
                        payment -> payment.settles().isEmpty()
                                && payment.reverses().isEmpty()),
                rows(
                        in.dossier().contracts(),
                        Contract::stage,
                        contract -> in.links().contract(contract).equals(Optional.of(contract))),
                rows(in.dossier().transfers(), transfer -> "", any -> true),
                rows(in.dossier().bookings(), booking -> List.of(booking.kind(), booking.when()), any -> true));
    }

    private <F extends MoneyFact> Stream<Finding> rows(List<F> all, Function<F, Object> kind, Predicate<F> mayBeTotal) {
        ImmutableList<F> rows = Search.byId(all).stream()
                .filter(row -> in.links().plan(row).isPresent()
                        && !DecidedTotals.around(in.dossier()).containsKey(row.id())
                        && row.amount().value().isPresent()
                        && row.counted().isZero() != Answer.YES
                        && in.happened(row.when()) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
        Function<F, List<Object>> list = row -> List.of(
                in.links().plan(row).orElseThrow(),
                row.amount().currency(),
                kind.apply(row),
                row.provenance().sources().stream().findFirst().map(Source::document));
        TotalsBesideParts<F> totals = new TotalsBesideParts<>(
                in,
                Lists.transform(rows, List::of),
                new TotalsBesideParts.Kind<>(list, row -> row.when().span(), true));
        return Stream.concat(totals.found(), totals.lastRows(list))
                .filter(found -> mayBeTotal.test(found.total()))
                .distinct()
                .map(this::besideParts);
    }

    /**
     * Amounts that are stated beside amounts which may be their parts: of smaller items of the same plan, or of the same item with one mark that the
     * amount has not, or of a part of its time.
     *
     * <p>Amounts of the same item, marks and time have the same parts, which are looked up by the larger items and by those of the marks that totals
     * there state, so that no amount is held against all others.
     *
     * @param <F> the kind of money
     */
    static final class TotalsBesideParts<F extends MoneyFact> {
        private static final String ITEM = "";
        private static final String TIME = "time";
        private final Search in;
        private final Kind<F> kind;
        /** All amounts that no mark distinguishes, together. */
        private final Collection<? extends Collection<F>> alike;

        private final ImmutableListMultimap<Place, F> placed;
        /** Where amounts may stand, by item and the marks they state. */
        private final SetMultimap<List<Object>, Place> places = LinkedHashMultimap.create();
        /** Which marks are stated together of amounts for an item or plan. */
        private final SetMultimap<String, ImmutableSet<Object>> marksStated = LinkedHashMultimap.create();

        /**
         * A kind of amounts.
         *
         * @param beside what has to be the same of a total and its parts, besides plan and currency
         * @param time the time that one is for
         * @param areAll whether only smaller items that are all there is of a total are its parts
         */
        record Kind<F>(Function<F, List<Object>> beside, Function<F, Optional<DateRange>> time, boolean areAll) {}

        /**
         * An amount beside its possible parts.
         *
         * @param total the amount
         * @param parts the largest of those that may be its parts
         */
        record Found<F extends MoneyFact>(F total, AmountBreakdown.Supposed<F> parts) {}

        /** What amounts are for. */
        private record Place(
                String item, List<Object> list, ImmutableMap<Object, Object> marks, Optional<DateRange> time) {
            static List<Object> key(String item, List<Object> list, Map<Object, Object> marks) {
                return List.of(item, list, marks);
            }

            /** In what one thing a smaller place is more than this says; in nothing where it is in several. */
            Optional<String> along(Place smaller) {
                if (!item.equals(smaller.item)) {
                    return Optional.of(ITEM);
                }
                Set<Object> more = Sets.difference(smaller.marks.keySet(), marks.keySet());
                return time.equals(smaller.time)
                        ? Optional.of(more).filter(marks -> marks.size() == 1).map(Object::toString)
                        : Optional.of(TIME).filter(any -> more.isEmpty() && time.isPresent());
            }
        }

        TotalsBesideParts(Search in, Collection<? extends Collection<F>> alike, Kind<F> kind) {
            this.in = in;
            this.kind = kind;
            this.alike = alike;
            this.placed = Multimaps.index(Iterables.concat(alike), this::place);
            for (Place place : placed.keySet()) {
                places.put(Place.key(place.item(), place.list(), place.marks()), place);
                marksStated.put(place.item(), place.marks().keySet());
            }
        }

        private Place place(F money) {
            return new Place(
                    in.links().item(money).or(() -> in.links().plan(money)).orElseThrow(),
                    List.of(money.amount().currency(), kind.beside().apply(money)),
                    AmountIdentity.marks(money),
                    kind.time().apply(money));
        }

        /** The places in some items or plans that exclude nothing of one. */
        private ImmutableSet<Place> covering(Place part, Collection<String> items) {
            return items.stream()
                    .flatMap(item -> marksStated.get(item).stream()
                            .filter(part.marks().keySet()::containsAll)
                            .flatMap(stated -> places
                                    .get(Place.key(item, part.list(), Maps.filterKeys(part.marks(), stated::contains)))
                                    .stream()))
                    .filter(total -> total.time().isEmpty()
                            || part.time().filter(total.time().get()::encloses).isPresent())
                    .collect(ImmutableSet.toImmutableSet());
        }

        /** What may be the parts in each place, along what they differ from it; of smaller items the largest. */
        private Map<Place, Map<String, AmountBreakdown.Supposed<F>>> parts() {
            Map<Place, ImmutableSet<Place>> around = new HashMap<>();
            placed.keySet()
                    .forEach(place -> around.put(
                            place,
                            covering(place, Sets.difference(in.lists().wholes(place.item()), Set.of(place.item())))));
            Map<Place, ListMultimap<String, F>> parts = new HashMap<>();
            for (Place place : placed.keySet()) {
                ImmutableSet<Place> larger = requireNonNull(around.get(place));
                Stream.concat(
                                larger.stream()
                                        .filter(total -> larger.stream()
                                                .noneMatch(each -> requireNonNull(around.get(each))
                                                        .contains(total))),
                                covering(place, Set.of(place.item())).stream())
                        .forEach(total -> total.along(place)
                                .ifPresent(along -> parts.computeIfAbsent(
                                                total,
                                                any -> MultimapBuilder.treeKeys()
                                                        .arrayListValues()
                                                        .build())
                                        .putAll(along, placed.get(place))));
            }
            return Maps.transformValues(
                    parts,
                    along -> ImmutableMap.copyOf(Maps.transformValues(along.asMap(), AmountBreakdown.Supposed::of)));
        }

        Stream<Found<F>> found() {
            Map<Place, Map<String, AmountBreakdown.Supposed<F>>> parts = parts();
            Map<String, Found<F>> found = new TreeMap<>();
            for (Collection<F> totals : alike) {
                parts.getOrDefault(place(totals.iterator().next()), Map.of())
                        .forEach((along, some) -> totals.stream()
                                .filter(total -> along.equals(ITEM)
                                        ? some.mayBreakDown(total, kind.areAll())
                                        : isAsMuch(total, some))
                                .findFirst()
                                .ifPresent(total -> found.putIfAbsent(total.id(), new Found<>(total, some))));
            }
            return found.values().stream();
        }

        private boolean isAsMuch(F total, AmountBreakdown.Supposed<F> parts) {
            return parts.parts().size() > 1 && parts.sum().isExact() && parts.mayBreakDown(total, true);
        }

        /**
         * The largest amount of each list, where it states no more of itself than each of the others and makes just as much as all of them.
         *
         * @param lists in which list an amount stands
         */
        Stream<Found<F>> lastRows(Function<F, List<Object>> lists) {
            return Multimaps.index(Iterables.concat(alike), lists::apply).asMap().values().stream()
                    .flatMap(list -> {
                        F total = Collections.max(
                                list,
                                Comparator.comparing(MoneyFact::counted, TotalsBesideParts::largest)
                                        .thenComparing(one ->
                                                -AmountIdentity.marks(one).size()));
                        List<F> rows = list.stream().filter(row -> row != total).toList();
                        return Stream.of(rows)
                                .filter(some -> some.size() > 1 && some.stream().allMatch(row -> mayHold(total, row)))
                                .map(AmountBreakdown.Supposed::of)
                                .filter(some -> isAsMuch(total, some))
                                .map(some -> new Found<>(total, some));
                    });
        }

        private static int largest(AmountRange one, AmountRange other) {
            return one.lower().orElseThrow().compareTo(other.lower().orElseThrow());
        }

        private boolean mayHold(F total, F row) {
            return AmountIdentity.marks(row)
                            .entrySet()
                            .containsAll(AmountIdentity.marks(total).entrySet())
                    && (in.links().item(total).isEmpty()
                            || in.links().item(total).equals(in.links().item(row)));
        }
    }

    /** What has to be the same for two amounts to be statements of one: keys by which amounts are put together. */
    static final class AmountIdentity {
        private AmountIdentity() {}

        /** The plan or part of it, time, source, manager and all else in which amounts of a kind differ, apart from words about the source. */
        static List<Object> of(MoneyLinks links, Itemised money) {
            return List.of(
                    links.plan(money),
                    links.item(money),
                    money.time(),
                    marks(money),
                    money instanceof Appropriation given
                            ? purpose(given)
                            : money instanceof Revenue came ? origin(came) : List.of(),
                    money.amount().currency());
        }

        private static List<Object> purpose(Appropriation money) {
            return List.of(money.strategicMeasure(), money.purpose(), ImmutableSet.copyOf(money.fundedBy()));
        }

        private static List<Object> origin(Revenue money) {
            return List.of(money.state(), money.kind(), money.appropriation(), money.payer());
        }

        /** What an amount states of itself besides its item and time, each by what kind of mark it is. */
        static ImmutableMap<Object, Object> marks(MoneyFact fact) {
            ImmutableMap.Builder<Object, Object> marks = ImmutableMap.builder();
            if (fact instanceof Marked money) {
                money.sourceKind().ifPresent(mark -> marks.put(Dimension.SOURCE, mark));
                money.sourceCode().ifPresent(mark -> marks.put(Dimension.OTHER, mark));
                money.manager().ifPresent(mark -> marks.put(Dimension.MANAGER, mark));
                money.place().ifPresent(mark -> marks.put(Dimension.PLACE, mark));
                money.economicKind().ifPresent(mark -> marks.put(Dimension.ECONOMIC_KIND, mark));
                money.programme().ifPresent(mark -> marks.put(Dimension.PROGRAMME, mark));
                money.classifications().forEach(code -> marks.put(code.scheme(), code));
            }
            return marks.buildOrThrow();
        }
    }
}

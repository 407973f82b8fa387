package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Totals;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Source;
import lt.kopz.core.testimony.Decision;
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
final class CountedTwice {
    static final Rule COUNTED_TWICE = CodedRule.of("COUNTED_TWICE", in -> {
        Search stated = in.asStated();
        Stream<Finding> asStated = new CountedTwice(stated).found();
        return stated.dossier() == in.dossier()
                ? asStated
                : Stream.concat(
                        asStated,
                        new CountedTwice(in).found().filter(finding -> isAcrossCurrencies(finding, stated.dossier())));
    });

    private final Search in;
    private final Dossier dossier;

    private CountedTwice(Search in) {
        this.in = in;
        this.dossier = in.dossier();
    }

    /** Whether only a conversion made amounts alike, or parts of each other, that are stated in several currencies. */
    private static boolean isAcrossCurrencies(Finding finding, Dossier stated) {
        return finding.subjects().stream()
                        .map(id -> stated.get(MoneyFact.class, id).amount().currency())
                        .distinct()
                        .count()
                > 1;
    }

    private Stream<Finding> found() {
        ImmutableList<Decision> apart = dossier.decisions().stream()
                .filter(decision ->
                        decision.kind() == Decision.Kind.DIFFERENT || decision.kind() == Decision.Kind.TOTAL)
                .collect(ImmutableList.toImmutableList());
        return suspected()
                .filter(finding ->
                        apart.stream().noneMatch(decision -> decision.subjects().containsAll(finding.subjects())));
    }

    private Stream<Finding> suspected() {
        Occurrences occurrences = in.occurrences();
        ImmutableList<Need> needs = needs(dossier, occurrences);
        ImmutableList<Appropriation> money = dated(Decided.of(dossier).appropriations(), occurrences);
        ImmutableList<Revenue> revenue = dated(Decided.of(dossier).revenues(), occurrences);
        return Stream.of(
                        alike(needs).stream()
                                .flatMap(CountedTwice::mayBeOne)
                                .filter(same -> same.size() > 1)
                                .map(this::needs),
                        besideParts(
                                needs,
                                need -> List.of(),
                                (parts, total) -> !parts.minus(total).isSurelyPositive()),
                        besideAsMuch(money, each -> List.of(each.when())),
                        besideAsMuch(revenue, each -> List.of(each.when(), each.state())),
                        equal(
                                money,
                                each -> "",
                                CheckMessage.APPROPRIATED_TWICE,
                                CheckMessage.APPROPRIATED_SEVERAL_TIMES),
                        equal(
                                revenue,
                                Revenue::subkind,
                                CheckMessage.REVENUE_TWICE,
                                CheckMessage.REVENUE_SEVERAL_TIMES),
                        RowsOfMoney.totals(dossier, occurrences).map(this::besideParts))
                .flatMap(findings -> findings);
    }

    private <F extends Itemised> Collection<Collection<F>> alike(List<F> money) {
        return Multimaps.index(money, each -> Alike.of(in.links(), each))
                .asMap()
                .values();
    }

    /** The amounts of a known day that stand for themselves, and are more than nothing. */
    private static <F extends Amendable> ImmutableList<F> dated(List<F> money, Occurrences occurrences) {
        return Search.byId(money).stream()
                .filter(each -> each.within().isEmpty()
                        && each.change() == ChangeKind.ORIGINAL
                        && each.amount().value().isPresent()
                        && each.counted().isZero() != Answer.YES
                        && each.when().asDay().isPresent()
                        && occurrences.happened(each.when()) == Answer.YES)
                .collect(ImmutableList.toImmutableList());
    }

    /** Amounts for a plan beside those for its parts that are as much. */
    private <F extends Itemised> Stream<Finding> besideAsMuch(List<F> money, Function<F, List<Object>> beside) {
        return besideParts(
                money.stream().filter(each -> in.links().plan(each).isPresent()).toList(), beside, AmountRange::meets);
    }

    private <F extends Itemised> Stream<Finding> besideParts(
            List<F> money, Function<F, List<Object>> beside, BiPredicate<AmountRange, AmountRange> mayBeItems) {
        return new TotalsBesideParts<>(
                        dossier, alike(money), new TotalsBesideParts.Kind<>(beside, Itemised::time, mayBeItems))
                .found()
                .map(this::besideParts);
    }

    /** Amounts of one day that nothing distinguishes. */
    private <F extends Itemised> Stream<Finding> equal(
            List<F> money, Function<F, Object> name, CheckMessage two, CheckMessage several) {
        return Multimaps.index(
                        money,
                        each -> List.of(Alike.of(in.links(), each), each.when(), each.amount(), name.apply(each)))
                .asMap()
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> {
                    Phrase found = same.size() == 2
                            ? Phrase.of(two)
                            : Phrase.of(several).with("count", same.size());
                    return found(found.with("amount", same.iterator().next().counted()), ImmutableList.copyOf(same));
                });
    }

    /** The needs that stand for themselves, that nothing known restates. */
    private static ImmutableList<Need> needs(Dossier dossier, Occurrences occurrences) {
        ImmutableList<Need> known = Search.byId(Decided.of(dossier).needs()).stream()
                .filter(need -> need.within().isEmpty())
                .filter(need -> occurrences.happened(need.when()) == Answer.YES)
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
                                .with("parts", found.sum()),
                        ImmutableList.<MoneyFact>builder()
                                .add(found.total())
                                .addAll(found.parts())
                                .build())
                .weighing(Weight.of(found.sum()));
    }

    /** Costs, payments, contracts, transfers and balances of one plan in one document, of which one may be the total of the others. */
    static final class RowsOfMoney {
        private final Dossier dossier;
        private final Occurrences occurrences;
        private final MoneyLinks links;
        private final ImmutableSetMultimap<String, String> decided;

        private RowsOfMoney(Dossier dossier, Occurrences occurrences) {
            this.dossier = dossier;
            this.occurrences = occurrences;
            this.links = MoneyLinks.of(dossier);
            this.decided = Totals.around(dossier);
        }

        /** What may be totals; what is of one event, under a contract or settles something recorded is none. */
        static Stream<TotalsBesideParts.Found<? extends MoneyFact>> totals(Dossier dossier, Occurrences occurrences) {
            RowsOfMoney rows = new RowsOfMoney(dossier, occurrences);
            return Stream.of(
                            rows.totals(
                                    dossier.expenditures(),
                                    cost -> "",
                                    cost -> cost.subject().isEmpty()
                                            && cost.contract().isEmpty()),
                            rows.totals(
                                    dossier.payments(),
                                    Payment::kind,
                                    payment -> payment.settles().isEmpty()
                                            && payment.reverses().isEmpty()),
                            rows.totals(dossier.contracts(), Contract::stage, rows::isLast),
                            rows.totals(dossier.transfers(), transfer -> "", any -> true),
                            rows.totals(
                                    dossier.bookings(),
                                    booking -> List.of(booking.kind(), booking.when()),
                                    any -> true))
                    .flatMap(found -> found);
        }

        private boolean isLast(Contract contract) {
            return links.contract(contract).equals(Optional.of(contract));
        }

        private <F extends MoneyFact> Stream<TotalsBesideParts.Found<F>> totals(
                List<F> all, Function<F, Object> kind, Predicate<F> mayBeTotal) {
            ImmutableList<F> rows = Search.byId(all).stream()
                    .filter(row -> links.plan(row).isPresent()
                            && decided.get(row.id()).isEmpty()
                            && row.amount().value().isPresent()
                            && row.counted().isZero() != Answer.YES
                            && occurrences.happened(row.when()) != Answer.NO)
                    .collect(ImmutableList.toImmutableList());
            Function<F, List<Object>> list = row -> List.of(
                    links.plan(row).orElseThrow(),
                    row.amount().currency(),
                    kind.apply(row),
                    row.provenance().sources().stream().findFirst().map(Source::document));
            TotalsBesideParts<F> totals = new TotalsBesideParts<>(
                    dossier,
                    Lists.transform(rows, List::of),
                    new TotalsBesideParts.Kind<>(list, row -> row.when().span(), AmountRange::meets));
            return Stream.concat(totals.found(), totals.lastRows(list))
                    .filter(found -> mayBeTotal.test(found.total()))
                    .distinct();
        }
    }
}

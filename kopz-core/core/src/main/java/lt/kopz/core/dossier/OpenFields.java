package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Guest;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Path;
import lt.kopz.core.shape.Rewrite;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.Walk;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Contradiction;

/**
 * Money of which sources state something differently, held so that nothing has to be chosen: a mark such as the measure is not stated; what else
 * is one or the other stands in several facts, each of anything from nothing to the amount; and so much is a fact that another one may stand in
 * place of. What is part of other money is not stated at all, since the other holds it.
 *
 * <p>What figures give for it holds what they give by each choice, and may hold more: two needs of 100, each of measure A or B, are from nothing
 * to 200 for A, and for a third measure too.
 */
final class OpenFields {
    /** The fields that name an item of a plan. */
    static final ImmutableSet<String> ITEMS = ImmutableSet.of("measure", "task", "goal");

    private static final ImmutableSet<String> MARKS = ImmutableSet.<String>builder()
            .addAll(ITEMS)
            .add("programme", "sourceKind", "sourceCode", "sourceDetail", "manager", "place", "economicKind")
            .build();

    private static final String COMPLETE_BY = "completeBy";

    private final Dossier dossier;
    private final ImmutableSet<String> named;
    private final SetMultimap<String, Readings.Open> open = LinkedHashMultimap.create();
    private final Set<String> uncertain = new HashSet<>();
    private final Set<String> eitherOf = new HashSet<>();
    private final Set<String> wholes = new HashSet<>();

    OpenFields(Dossier dossier) {
        this.dossier = dossier;
        ImmutableSet.Builder<String> references = ImmutableSet.builder();
        Walk.of(DossierShape.DOSSIER).through(Path.ROOT, dossier, new Guest() {
            @Override
            public void reference(Path path, Kind.Reference kind, String id, Object owner) {
                if (owner instanceof MoneyFact) {
                    references.add(id);
                }
            }
        });
        this.named = references.build();
    }

    /** The marks of money and the plan that it is for. */
    static ImmutableSet<Object> marks(Fact fact) {
        return fact instanceof MoneyFact
                ? values(Readings.shape(fact).orElseThrow(), fact, name -> MARKS.contains(name) || name.equals("plan"))
                : ImmutableSet.of();
    }

    /** Whether a fact is money that names no item of a plan. */
    static boolean isOfNoItem(Fact fact) {
        return fact instanceof MoneyFact
                && values(Readings.shape(fact).orElseThrow(), fact, ITEMS::contains)
                        .isEmpty();
    }

    @SuppressWarnings("unchecked") // the shape is of the class of the fact
    private static <T> ImmutableSet<Object> values(Shape<T> shape, Fact fact, Predicate<String> names) {
        return shape.fields().stream()
                .filter(field -> names.test(field.name()))
                .flatMap(field -> field.values((T) fact).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Leaves a field of a fact open; false where the fact has to be chosen. */
    boolean field(String id, Readings.Open field) {
        if (isAnsweredFor(id, field)) {
            return true;
        }
        if (!leave(ImmutableSet.of(id))) {
            return false;
        }
        open.put(id, field);
        return true;
    }

    /** Whether what goes by a field asks all of its values anyway, see {@link Occurrences}. */
    private boolean isAnsweredFor(String id, Readings.Open field) {
        return dossier.get(Fact.class, id) instanceof Event && field.way().equals(ImmutableList.of("state"));
    }

    /** What is stated differently about what is open or not there, as words; anything else as it is. */
    @SuppressWarnings("unchecked") // a contradiction becomes one
    private <V> V asWords(V value) {
        return value instanceof Contradiction contradiction
                        && (uncertain.contains(contradiction.subject())
                                || Links.factsOf(contradiction).stream().anyMatch(uncertain::contains))
                ? (V) Possibilities.asWords(contradiction)
                : value;
    }

    /** Leaves open which of some facts is there; false where they have to be chosen. */
    boolean facts(Set<String> ids) {
        eitherOf.addAll(ids);
        return leave(ids);
    }

    private boolean leave(Set<String> ids) {
        if (!ids.stream().allMatch(this::mayBeNone)) {
            return false;
        }
        uncertain.addAll(ids);
        ids.forEach(id -> wholes.addAll(within(dossier.get(Fact.class, id))));
        return true;
    }

    /** Whether a fact that is not there is the same as one of nothing: it changes none, none rests on it, and it is no balance. */
    private boolean mayBeNone(String id) {
        Fact fact = dossier.get(Fact.class, id);
        return fact instanceof MoneyFact
                && !(fact instanceof Booking)
                && !(fact instanceof Need need && need.replaces().isPresent())
                && !(fact instanceof Amendable money && money.amends().isPresent())
                && !named.contains(id);
    }

    /** The ids of the amounts that a fact is a part of. */
    static ImmutableList<String> within(Fact fact) {
        return fact instanceof Itemised part ? part.within() : ImmutableList.of();
    }

    /** The dossier with all of it open, in which contradictions about it are words. May throw what constructors throw. */
    Dossier in(Dossier settled) {
        return anew(DossierShape.DOSSIER, settled);
    }

    private <T> T anew(Shape<T> shape, T owner) {
        Object draft = shape.draft();
        shape.fields().forEach(field -> move(field, owner, draft));
        return shape.build(draft);
    }

    private <T, V> void move(Field<T, V> field, T owner, Object draft) {
        boolean isOfAll = owner instanceof Dossier;
        ImmutableList<V> values = field.name().equals(COMPLETE_BY)
                ? ImmutableList.of()
                : field.values(owner).stream()
                        .flatMap(value ->
                                isOfAll && value instanceof MoneyFact fact && field.kind() instanceof Kind.Part<V> part
                                        ? open(part.shape(), value, fact)
                                        : Stream.of(asWords(value)))
                        .collect(ImmutableList.toImmutableList());
        if (!values.isEmpty()) {
            field.set(draft, values);
        }
    }

    /** What stands for a fact: of a part of other money nothing, since that is open then. */
    private <F> Stream<F> open(Shape<F> shape, F fact, MoneyFact money) {
        String id = money.id();
        if (wholes.contains(id)) {
            return Stream.of(anew(shape, fact));
        }
        if (!uncertain.contains(id)) {
            return Stream.of(fact);
        }
        if (!within(money).isEmpty()) {
            return Stream.of();
        }
        ImmutableList<F> readings = ImmutableList.of(fact);
        boolean isThere = true;
        for (Readings.Open field : open.get(id)) {
            ImmutableSet<Optional<String>> plans = plans(money, field);
            boolean isMark = MARKS.contains(field.field().name()) && field.way().size() == 1 && plans.size() == 1;
            isThere &= isMark;
            readings = readings.stream()
                    .flatMap(reading -> isMark
                            ? Stream.of(ofPlan(
                                    shape,
                                    Rewrite.one(shape, reading, Rewrite.Patch.none(field.way())),
                                    plans.iterator().next()))
                            : field.values().stream().map(value -> Rewrite.one(shape, reading, field.patch(value))))
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
        }
        if (isThere && !eitherOf.contains(id)) {
            return readings.stream();
        }
        StatedAmount upTo = StatedAmount.of(money.amount()
                .range()
                .hull(AmountRange.exactly(Amounts.zero(money.amount().range().currency()))));
        List<F> all = new ArrayList<>();
        for (F reading : readings) {
            F any = Rewrite.one(shape, reading, new Rewrite.Patch(ImmutableList.of("amount"), upTo));
            all.add(
                    all.isEmpty()
                            ? any
                            : Rewrite.one(
                                    shape, any, new Rewrite.Patch(ImmutableList.of("id"), another(id, all.size()))));
        }
        return all.stream();
    }

    /** The plans that money is for by the values of a field: that of its measure, task or goal goes before one that it names, unless it is given. */
    private ImmutableSet<Optional<String>> plans(MoneyFact money, Readings.Open field) {
        Optional<String> named = namedPlan(money);
        boolean isItem = ITEMS.contains(field.field().name()) && !(money instanceof Appropriation && named.isPresent());
        return field.values().stream()
                .map(value -> isItem && value instanceof String item
                        ? dossier.planOf(item).map(ActionPlan::id)
                        : named)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Optional<String> namedPlan(MoneyFact money) {
        return money instanceof Appropriation given ? given.plan().map(Sourced::value) : MoneyLinks.namedPlan(money);
    }

    /** Money that names a plan, which without a mark nothing else says. */
    private static <F> F ofPlan(Shape<F> shape, F money, Optional<String> plan) {
        return plan.filter(id -> namedPlan((MoneyFact) money).isEmpty())
                .map(id -> Rewrite.one(
                        shape,
                        money,
                        new Rewrite.Patch(
                                ImmutableList.of("plan"), money instanceof Appropriation ? Sourced.stated(id) : id)))
                .orElse(money);
    }

    private String another(String id, int number) {
        String other = id + "-or-" + number;
        return dossier.fact(other).isPresent() ? another(other, number) : other;
    }
}

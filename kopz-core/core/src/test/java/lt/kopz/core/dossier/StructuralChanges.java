package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Rewrite;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.Structure;
import lt.kopz.core.shape.Without;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers that differ from one in their structure: a field is stated differently by several sources, holds the least or the most that it may, is
 * left out, or refers to something else; a fact is not there, there twice, in the place of another, of another currency, or one of two is so.
 */
public final class StructuralChanges {
    /**
     * A change, which may follow others.
     *
     * @param kind what is changed, by the names of kinds and fields
     * @param what what is changed, by ids
     * @param form in which form sources contradict each other; empty where they do not
     * @param change makes the changed dossier; empty where that is refused
     */
    public record Change(String kind, String what, Optional<String> form, Function<Dossier, Optional<Dossier>> change) {
        /** The changed dossier; empty where it is refused. */
        public Optional<Dossier> of(Dossier dossier) {
            try {
                return change.apply(dossier);
            } catch (RefusedException | InvalidDossierException refused) {
                return Optional.empty();
            }
        }

        /** This change and then another one. */
        public Change and(Change next) {
            return new Change(
                    kind + ", " + next.kind,
                    what + ", " + next.what,
                    Optional.empty(),
                    dossier -> of(dossier).flatMap(next::of));
        }

        @Override
        public String toString() {
            return kind + " (" + what + ")";
        }
    }

    private static final CurrencyUnit OTHER = Amounts.currency("USD");

    private final Dossier dossier;
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

    private StructuralChanges(Dossier dossier) {
        this.dossier = dossier;
    }

    /** All of one change, in the order of the facts. */
    public static ImmutableList<Change> of(Dossier dossier) {
        StructuralChanges all = new StructuralChanges(dossier);
        dossier.factsById().values().forEach(fact -> Readings.shape(fact).ifPresent(shape -> all.change(shape, fact)));
        return all.changes.build();
    }

    /** The first of each kind, so that each field of each kind of fact is there once. */
    public static ImmutableList<Change> oneOfEach(Dossier dossier) {
        Map<String, Change> first = new TreeMap<>();
        of(dossier).forEach(change -> first.putIfAbsent(change.kind(), change));
        return ImmutableList.copyOf(first.values());
    }

    /** For each two forms in which sources contradict each other, two contradictions. */
    public static ImmutableList<Change> pairs(Dossier dossier) {
        ListMultimap<String, Change> byForm =
                MultimapBuilder.treeKeys().arrayListValues().build();
        oneOfEach(dossier).forEach(change -> change.form().ifPresent(form -> byForm.put(form, change)));
        ImmutableList.Builder<Change> pairs = ImmutableList.builder();
        for (String one : byForm.keySet()) {
            for (String other : byForm.keySet()) {
                if (one.compareTo(other) <= 0) {
                    pairs.add(byForm.get(one).get(0).and(Iterables.getLast(byForm.get(other))));
                }
            }
        }
        return pairs.build();
    }

    /** So many times three changes, as chance has it. */
    public static ImmutableList<Change> triples(Dossier dossier, int many, Random random) {
        ImmutableList<Change> all = of(dossier);
        Supplier<Change> any = () -> all.get(random.nextInt(all.size()));
        return Stream.generate(() -> any.get().and(any.get()).and(any.get()))
                .limit(many)
                .collect(ImmutableList.toImmutableList());
    }

    /** The same facts, in each list of the dossier from the last to the first. */
    public static Dossier backwards(Dossier dossier) {
        Object draft = DossierShape.DOSSIER.draft();
        DossierShape.DOSSIER.fields().forEach(field -> backwards(field, dossier, draft));
        return DossierShape.DOSSIER.build(draft);
    }

    private static <V> void backwards(Field<Dossier, V> field, Dossier dossier, Object draft) {
        ImmutableList<V> values = field.values(dossier);
        if (!values.isEmpty()) {
            field.set(draft, values.reverse());
        }
    }

    @SuppressWarnings("unchecked") // the shape is of the class of the fact
    private <T> void change(Shape<T> shape, Fact fact) {
        for (Field<T, ?> field : shape.fields()) {
            change(shape, (T) fact, fact.id(), field);
        }
        String kind = shape.name();
        String id = fact.id();
        add("no " + kind, "no " + id, all -> Without.facts(DossierShape.DOSSIER, all, ImmutableSet.of(id)));
        add("two " + kind, id + " twice", all -> fact(all, id, one -> List.of(one, named(shape, one, id + "-again"))));
        dossier.factsById().values().stream()
                .filter(other -> shape.type().isInstance(other) && !other.id().equals(id))
                .map(Fact::id)
                .findFirst()
                .ifPresent(other -> {
                    changes.add(either(kind, id, other));
                    add("swapped " + kind, id + " and " + other, all -> swapped(shape, all, id, other));
                });
        if (fact instanceof MoneyFact) {
            ofOtherCurrency(shape, fact);
        }
    }

    private void add(String kind, String what, Function<Dossier, Optional<Dossier>> change) {
        changes.add(new Change(kind, what, Optional.empty(), change));
    }

    private static Change either(String kind, String id, String other) {
        return new Change(
                "either " + kind,
                id + " or " + other,
                Optional.of("fact"),
                all -> with(
                        all,
                        contradiction(
                                id,
                                Optional.empty(),
                                List.of(new StatedValue.OfFact(id), new StatedValue.OfFact(other)))));
    }

    // ---- whole facts

    /** The dossier with what a fact becomes in its place. */
    private static Optional<Dossier> fact(
            Dossier all, String id, Function<Fact, List<? extends @Nullable Object>> made) {
        return Optional.of(anew(DossierShape.DOSSIER, all, Map.of(id, made)));
    }

    private static <T> T anew(
            Shape<T> shape, T owner, Map<String, Function<Fact, List<? extends @Nullable Object>>> made) {
        Object draft = shape.draft();
        shape.fields().forEach(field -> move(field, owner, draft, made));
        return shape.build(draft);
    }

    @SuppressWarnings("unchecked") // what a fact becomes is of its class
    private static <T, V> void move(
            Field<T, V> field,
            T owner,
            Object draft,
            Map<String, Function<Fact, List<? extends @Nullable Object>>> made) {
        ImmutableList<V> values = field.kind() instanceof Kind.Part<V> part
                ? field.values(owner).stream()
                        .flatMap(value -> value instanceof Fact fact && made.containsKey(fact.id())
                                ? ((List<V>) made.get(fact.id()).apply(fact)).stream()
                                : Stream.of(anew(part.shape(), value, made)))
                        .collect(ImmutableList.toImmutableList())
                : field.values(owner);
        if (!values.isEmpty()) {
            field.set(draft, values);
        }
    }

    @SuppressWarnings("unchecked") // the shape is of the class of the fact
    private static <T> T named(Shape<T> shape, Fact fact, String id) {
        Object draft = shape.draft();
        shape.fields().forEach(field -> set(field, (T) fact, draft, id));
        return shape.build(draft);
    }

    @SuppressWarnings("unchecked") // an id is text
    private static <T, V> void set(Field<T, V> field, T owner, Object draft, String id) {
        ImmutableList<V> values = field.kind() == Kind.ID ? ImmutableList.of((V) id) : field.values(owner);
        if (!values.isEmpty()) {
            field.set(draft, values);
        }
    }

    /** Each of two facts by the id of the other. */
    private static <T> Optional<Dossier> swapped(Shape<T> shape, Dossier all, String id, String other) {
        return Optional.of(anew(
                DossierShape.DOSSIER,
                all,
                Map.of(
                        id, one -> List.of(named(shape, one, other)),
                        other, one -> List.of(named(shape, one, id)))));
    }

    private <T> void ofOtherCurrency(Shape<T> shape, Fact fact) {
        String kind = shape.name();
        String id = fact.id();
        StatedAmount dollars = StatedAmount.exactly(Amounts.of("5.00", OTHER.getCurrencyCode()));
        Function<Dossier, Dossier> known = all -> all.otherCurrencies().contains(OTHER)
                ? all
                : all.withOtherCurrencies(Iterables.concat(all.otherCurrencies(), List.of(OTHER)));
        add(kind + " of another currency", id, all -> patched(known.apply(all), id, "amount", dollars));
        changes.add(new Change(
                kind + " of two currencies",
                id,
                Optional.of("amount"),
                all -> with(
                        known.apply(all),
                        contradiction(
                                id,
                                Optional.of("amount"),
                                List.of(
                                        new StatedValue.OfAmount(((MoneyFact) fact).amount()),
                                        new StatedValue.OfAmount(dollars))))));
        Change again = new Change(
                "two " + kind,
                "",
                Optional.empty(),
                all -> fact(known.apply(all), id, one -> List.of(one, named(shape, one, id + "-dollars")))
                        .flatMap(two -> patched(two, id + "-dollars", "amount", dollars)));
        changes.add(new Change(
                "either " + kind + " of two currencies",
                id,
                Optional.of("fact"),
                again.and(either(kind, id, id + "-dollars")).change()));
    }

    private static Optional<Dossier> patched(Dossier all, String id, String field, Object value) {
        return Optional.of(Rewrite.facts(
                DossierShape.DOSSIER,
                all,
                ImmutableListMultimap.of(id, new Rewrite.Patch(ImmutableList.of(field), value))));
    }

    // ---- fields

    private <T, V> void change(Shape<T> shape, T fact, String id, Field<T, V> field) {
        String name = shape.name() + "/" + field.name();
        if (field.occurs() == Field.Occurs.OPTIONALLY && !field.values(fact).isEmpty()) {
            add(name + " left out", id + "/" + field.name(), all -> patched(all, id, field.name(), Optional.empty()));
        }
        if (field.occurs() == Field.Occurs.REPEATEDLY) {
            List<V> some = field.kind() instanceof Kind.Part ? field.values(fact) : others(field.kind());
            for (int many = 0; many <= Math.min(2, some.size()); many++) {
                List<V> values = some.subList(0, many);
                add(
                        name + " are " + many,
                        id + "/" + field.name() + ": "
                                + (many == 0 || field.kind() instanceof Kind.Part ? many : values),
                        all -> fact(
                                all,
                                id,
                                one -> List.of(given(shape, shape.type().cast(one), field, values))));
            }
            return;
        }
        StatedForms.of(field.kind()).ifPresent(form -> {
            List<V> values = new ArrayList<>(field.written(fact));
            others(field.kind()).stream()
                    .filter(other -> !values.contains(other))
                    .limit(2L - values.size())
                    .forEach(values::add);
            for (V extreme : this.<V>found(field.kind(), new Extremes())) {
                add(
                        name + " is " + extreme,
                        id + "/" + field.name() + ": " + extreme,
                        all -> patched(all, id, field.name(), extreme));
            }
            if (values.size() == 2) {
                if (field.kind() instanceof Kind.Reference || field.kind() instanceof Kind.Known<?>) {
                    add(
                            name + " is another one",
                            id + "/" + field.name() + ": " + values.get(1),
                            all -> patched(all, id, field.name(), values.get(1)));
                }
                ImmutableList<StatedValue> words =
                        values.stream().map(form.words()).collect(ImmutableList.toImmutableList());
                changes.add(new Change(
                        name + " stated differently",
                        id + "/" + field.name() + ": " + values,
                        Optional.of(
                                field.kind() instanceof Kind.Reference
                                        ? "reference"
                                        : words.get(0).getClass().getSimpleName()),
                        all -> with(all, contradiction(id, Optional.of(field.name()), words))));
            }
        });
    }

    /** A fact with other values in a list. */
    private static <T, V> T given(Shape<T> shape, T fact, Field<T, V> changed, List<V> values) {
        Object draft = shape.draft();
        shape.fields().forEach(field -> {
            if (!field.equals(changed)) {
                set(field, fact, draft);
            }
        });
        changed.set(draft, ImmutableList.copyOf(values));
        return shape.build(draft);
    }

    private static <T, V> void set(Field<T, V> field, T owner, Object draft) {
        ImmutableList<V> values = field.values(owner);
        if (!values.isEmpty()) {
            field.set(draft, values);
        }
    }

    private static Optional<Dossier> with(Dossier all, Contradiction contradiction) {
        return Optional.of(all.withContradictions(Iterables.concat(all.contradictions(), List.of(contradiction))));
    }

    private static Contradiction contradiction(
            String subject, Optional<String> field, List<? extends StatedValue> values) {
        String id = "changed-" + subject
                + field.map(name -> "-" + name.toLowerCase(Locale.ROOT)).orElse("");
        return Contradiction.builder()
                .id(id)
                .subject(subject)
                .field(field)
                .what(LocalizedText.lithuanian("kas pakeista"))
                .alternatives(IntStream.range(0, values.size())
                        .mapToObj(i -> Alternative.builder()
                                .id(id + "-" + i)
                                .value(values.get(i))
                                .build())
                        .toList())
                .build();
    }

    // ---- values

    private String euro() {
        return dossier.currency().getCurrencyCode();
    }

    private <V> List<V> others(Kind<V> kind) {
        return found(kind, new Others());
    }

    @SuppressWarnings("unchecked") // a visitor gives each kind values of its own type
    private <V> List<V> found(Kind<V> kind, Values values) {
        List<?> found = kind.<@Nullable List<?>>accept(values);
        return found == null ? List.of() : (List<V>) found;
    }

    /** Finds none where nothing is said of a kind. */
    private abstract class Values extends Structure<List<?>> {
        @Override
        public <V> List<?> sourced(Kind.Known<V> kind) {
            return found(kind.value(), this).stream().map(Sourced::stated).toList();
        }
    }

    /** The least and the most that a field may hold. */
    private final class Extremes extends Values {
        @Override
        public List<?> whole(Kind.Whole kind) {
            return List.of(kind.least(), kind.most());
        }

        @Override
        public @Nullable List<?> plain(Kind.Plain what) {
            return switch (what) {
                case COUNT -> List.of(Headcount.zero(), Headcount.exactly(1_000_000_000_000L), Headcount.unknown());
                case DATE ->
                    List.of(PartialDate.unknown(), PartialDate.parse("0001-01-01"), PartialDate.parse("9999-12-31"));
                case PERIOD -> List.of(DateRange.ofYears(1, 9999), DateRange.ofDay(LocalDate.of(9999, 12, 31)));
                case STATED_AMOUNT ->
                    List.of(
                            StatedAmount.exactly(Amounts.of("0.00", euro())),
                            StatedAmount.exactly(Amounts.of("9999999999999.99", euro())),
                            StatedAmount.unknown(dossier.currency()));
                default -> null;
            };
        }
    }

    /** Some values that a field of a kind may hold. */
    private final class Others extends Values {
        @Override
        public List<?> text(Kind.Text kind) {
            return List.of("A", "B");
        }

        @Override
        public List<?> whole(Kind.Whole kind) {
            return List.of(kind.least(), Math.min(kind.most(), kind.least() + 1));
        }

        @Override
        public <E> List<?> closed(Kind.Closed<E> kind) {
            return kind.codes().values().asList();
        }

        @Override
        public List<?> reference(Kind.Reference kind) {
            return dossier.factsById().values().stream()
                    .filter(fact -> kind.targets().isEmpty()
                            || kind.targets().stream().anyMatch(target -> target.isInstance(fact)))
                    .map(Fact::id)
                    .limit(3)
                    .toList();
        }

        @Override
        public @Nullable List<?> plain(Kind.Plain what) {
            return switch (what) {
                case LOCALISED -> List.of(LocalizedText.lithuanian("vienas"), LocalizedText.lithuanian("kitas"));
                case FLAG -> List.of(true, false);
                case COUNT -> List.of(Headcount.exactly(7), Headcount.atLeast(2));
                case DATE -> List.of(PartialDate.parse("2019-03"), PartialDate.parse("2019-11-20"));
                case DAY -> List.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 11, 20));
                case PERIOD -> List.of(DateRange.ofYear(2019), DateRange.ofYear(2020));
                case AMOUNT -> List.of(Amounts.of("3.00", euro()), Amounts.of("4.00", euro()));
                case STATED_AMOUNT ->
                    Stream.of("3.00", "4.00")
                            .map(amount -> StatedAmount.exactly(Amounts.of(amount, euro())))
                            .toList();
                default -> null;
            };
        }
    }
}

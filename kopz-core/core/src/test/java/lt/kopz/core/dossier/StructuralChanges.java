package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
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
 * Dossiers that differ from one in their structure: a field is stated differently by several sources, one of two facts is so, or a fact is not
 * there.
 */
public final class StructuralChanges {
    /**
     * A changed dossier.
     *
     * @param kind what was changed, by the names of kinds and fields
     * @param what what was changed, by ids
     * @param dossier makes it; empty where it is refused
     */
    public record Change(String kind, String what, Supplier<Optional<Dossier>> dossier) {
        @Override
        public String toString() {
            return kind + " (" + what + ")";
        }
    }

    private final Dossier dossier;
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

    private StructuralChanges(Dossier dossier) {
        this.dossier = dossier;
    }

    /** All of one change, in the order of the facts. */
    public static ImmutableList<Change> of(Dossier dossier) {
        StructuralChanges all = new StructuralChanges(dossier);
        List<Fact> facts = dossier.factsById().values().asList();
        for (Fact fact : facts) {
            Readings.shape(fact).ifPresent(shape -> all.change(shape, fact));
        }
        return all.changes.build();
    }

    /** The first of each kind, so that each field of each kind of fact is there once. */
    public static ImmutableList<Change> oneOfEach(Dossier dossier) {
        Map<String, Change> first = new TreeMap<>();
        of(dossier).forEach(change -> first.putIfAbsent(change.kind(), change));
        return ImmutableList.copyOf(first.values());
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
            if (field.occurs() != Field.Occurs.REPEATEDLY) {
                change(shape, (T) fact, fact.id(), field);
            }
        }
        String kind = shape.name();
        changes.add(new Change("no " + kind, "no " + fact.id(), () -> made(() -> dossierWithout(fact.id()))));
        dossier.factsById().values().stream()
                .filter(other -> shape.type().isInstance(other) && !other.id().equals(fact.id()))
                .findFirst()
                .ifPresent(other -> changes.add(new Change(
                        "either " + kind,
                        fact.id() + " or " + other.id(),
                        () -> made(() -> Optional.of(with(contradiction(
                                fact.id(),
                                Optional.empty(),
                                List.of(new StatedValue.OfFact(fact.id()), new StatedValue.OfFact(other.id())))))))));
    }

    private Optional<Dossier> dossierWithout(String id) {
        return Without.facts(DossierShape.DOSSIER, dossier, ImmutableSet.of(id));
    }

    private <T, V> void change(Shape<T> shape, T fact, String id, Field<T, V> field) {
        StatedForms.of(field.kind()).ifPresent(form -> {
            List<V> values = new ArrayList<>(field.written(fact));
            others(field.kind()).stream()
                    .filter(other -> !values.contains(other))
                    .limit(2L - values.size())
                    .forEach(values::add);
            String name = shape.name() + "/" + field.name();
            for (V extreme : this.<V>found(field.kind(), new Extremes())) {
                changes.add(new Change(
                        name + " is " + extreme,
                        id + "/" + field.name() + ": " + extreme,
                        () -> made(() -> Optional.of(Rewrite.facts(
                                DossierShape.DOSSIER,
                                dossier,
                                ImmutableListMultimap.of(
                                        id, new Rewrite.Patch(ImmutableList.of(field.name()), extreme)))))));
            }
            if (values.size() == 2) {
                changes.add(new Change(
                        name + " stated differently",
                        id + "/" + field.name() + ": " + values,
                        () -> made(() -> Optional.of(with(contradiction(
                                id,
                                Optional.of(field.name()),
                                values.stream().map(form.words()).toList()))))));
            }
        });
    }

    private static Optional<Dossier> made(Supplier<Optional<Dossier>> changed) {
        try {
            return changed.get();
        } catch (RefusedException | InvalidDossierException refused) {
            return Optional.empty();
        }
    }

    private Dossier with(Contradiction contradiction) {
        return dossier.withContradictions(Stream.concat(dossier.contradictions().stream(), Stream.of(contradiction))
                .toList());
    }

    private Contradiction contradiction(String subject, Optional<String> field, List<? extends StatedValue> values) {
        return Contradiction.builder()
                .id("changed")
                .subject(subject)
                .field(field)
                .what(LocalizedText.lithuanian("kas pakeista"))
                .alternatives(IntStream.range(0, values.size())
                        .mapToObj(i -> Alternative.builder()
                                .id("changed-" + i)
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
        public @Nullable List<?> amount(Kind.Amount kind) {
            return null;
        }

        @Override
        public @Nullable List<?> stated(Kind.Stated kind) {
            return null;
        }

        @Override
        public @Nullable List<?> reference(Kind.Reference kind) {
            return null;
        }

        @Override
        public <V> List<?> sourced(Kind.Known<V> kind) {
            return found(kind.value(), this).stream().map(Sourced::stated).toList();
        }

        @Override
        public <T> @Nullable List<?> part(Kind.Part<T> kind) {
            return null;
        }

        @Override
        public <T> @Nullable List<?> choice(Kind.OneOf<T> kind) {
            return null;
        }

        @Override
        public <U, V> @Nullable List<?> converted(Kind.Converted<U, V> kind) {
            return null;
        }

        @Override
        public @Nullable List<?> id(Kind.OwnId kind) {
            return null;
        }

        @Override
        public @Nullable List<?> provenance(Kind.Evidence kind) {
            return null;
        }
    }

    /** The least and the most that a field may hold. */
    private final class Extremes extends Values {
        @Override
        public List<?> whole(Kind.Whole kind) {
            return List.of(kind.least(), kind.most());
        }

        @Override
        public List<?> count(Kind.Count kind) {
            return List.of(Headcount.zero(), Headcount.exactly(1_000_000_000_000L), Headcount.unknown());
        }

        @Override
        public List<?> date(Kind.Date kind) {
            return List.of(PartialDate.unknown(), PartialDate.parse("0001-01-01"), PartialDate.parse("9999-12-31"));
        }

        @Override
        public List<?> span(Kind.Span kind) {
            return List.of(DateRange.ofYears(1, 9999), DateRange.ofDay(LocalDate.of(9999, 12, 31)));
        }

        @Override
        public List<?> stated(Kind.Stated kind) {
            return List.of(
                    StatedAmount.exactly(Amounts.of("0.00", euro())),
                    StatedAmount.exactly(Amounts.of("9999999999999.99", euro())),
                    StatedAmount.unknown(dossier.currency()));
        }
    }

    /** Some values that a field of a kind may hold. */
    private final class Others extends Values {
        @Override
        public List<?> text(Kind.Text kind) {
            return List.of("A", "B");
        }

        @Override
        public List<?> localised(Kind.Localised kind) {
            return List.of(LocalizedText.lithuanian("vienas"), LocalizedText.lithuanian("kitas"));
        }

        @Override
        public List<?> flag(Kind.Flag kind) {
            return List.of(true, false);
        }

        @Override
        public List<?> whole(Kind.Whole kind) {
            return List.of(kind.least(), Math.min(kind.most(), kind.least() + 1));
        }

        @Override
        public List<?> count(Kind.Count kind) {
            return List.of(Headcount.exactly(7), Headcount.atLeast(2));
        }

        @Override
        public List<?> date(Kind.Date kind) {
            return List.of(PartialDate.parse("2019-03"), PartialDate.parse("2019-11-20"));
        }

        @Override
        public List<?> day(Kind.Day kind) {
            return List.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 11, 20));
        }

        @Override
        public List<?> span(Kind.Span kind) {
            return List.of(DateRange.ofYear(2019), DateRange.ofYear(2020));
        }

        @Override
        public <E> List<?> closed(Kind.Closed<E> kind) {
            return kind.codes().values().asList();
        }

        @Override
        public List<?> amount(Kind.Amount kind) {
            return List.of(Amounts.of("3.00", euro()), Amounts.of("4.00", euro()));
        }

        @Override
        public List<?> stated(Kind.Stated kind) {
            return Stream.of("3.00", "4.00")
                    .map(amount -> StatedAmount.exactly(Amounts.of(amount, euro())))
                    .toList();
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
    }
}

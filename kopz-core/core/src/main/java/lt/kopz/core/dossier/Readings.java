package lt.kopz.core.dossier;

import com.google.common.base.Equivalence;
import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Rewrite;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;

/**
 * What fields hold that sources state differently: until a decision what all the values leave open, afterwards the one preferred. It is found
 * in one place, when a dossier is made, so that whatever is computed from the facts goes by it.
 */
final class Readings {
    private static final ImmutableMap<Class<?>, Shape<?>> SHAPES = Rewrite.shapes(DossierShape.DOSSIER);

    private final Dossier dossier;
    private final List<Problem> problems = new ArrayList<>();
    private final ImmutableListMultimap.Builder<String, Rewrite.Patch> patches = ImmutableListMultimap.builder();
    private final ImmutableMap.Builder<String, StatedValue> kept = ImmutableMap.builder();
    private final ImmutableListMultimap.Builder<String, Open> undecided = ImmutableListMultimap.builder();
    private final ListMultimap<String, Stated<?>> stated = ArrayListMultimap.create();

    private Readings(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * What is found about the contradictions of a dossier.
     *
     * @param problems what is wrong with them
     * @param patches what fields hold, by the ids of facts
     * @param kept by the ids of contradictions that nothing has decided, the one of their values that the fact keeps, since its field cannot
     *     hold several
     * @param undecided what fields may hold of which nothing has been decided, by the ids of facts
     * @param open those of them that show one value at most, since none says what all leave open
     * @param read by facts and their fields, what was asked for already
     */
    record Found(
            ImmutableList<Problem> problems,
            ImmutableListMultimap<String, Rewrite.Patch> patches,
            ImmutableMap<String, StatedValue> kept,
            ImmutableListMultimap<String, Open> undecided,
            ImmutableListMultimap<String, Open> open,
            ConcurrentHashMap<Asked, ImmutableList<?>> read) {
        /** Which fields of which fact: of this very object, since another one with its id may hold something else. */
        record Asked(Equivalence.Wrapper<Fact> fact, List<String> fields) {}

        /**
         * A fact as it is by each of the values that those of its fields may hold that are asked for; itself alone where there is nothing of the
         * kind. Of all its fields together these would be too many.
         */
        @SuppressWarnings("unchecked") // what is read of a fact is of its kind
        <F extends Fact> ImmutableList<F> of(F fact, String... fields) {
            return open.containsKey(fact.id())
                    ? (ImmutableList<F>) read.computeIfAbsent(
                            new Asked(Equivalence.identity().wrap(fact), List.of(fields)), any -> read(fact, fields))
                    : ImmutableList.of(fact);
        }

        private <F extends Fact> ImmutableList<F> read(F fact, String... fields) {
            ImmutableList<F> readings = ImmutableList.of(fact);
            for (Open field : open.get(fact.id())) {
                if (List.of(fields).contains(field.way().get(0))) {
                    readings = readings.stream().flatMap(field::readings).collect(ImmutableList.toImmutableList());
                }
            }
            return readings;
        }
    }

    /**
     * A field that may hold any of several values.
     *
     * @param contradiction the contradiction
     * @param shape the shape of the fact
     * @param field the field
     * @param way the way to it
     * @param values the values, in the order of the alternatives
     * @param isShown whether what the fact holds says what all of them leave open
     */
    record Open(
            Contradiction contradiction,
            Shape<?> shape,
            Field<?, ?> field,
            ImmutableList<String> way,
            ImmutableList<?> values,
            boolean isShown) {
        /** A fact with each of the values. */
        <F extends Fact> Stream<F> readings(F fact) {
            return values.stream().flatMap(value -> in(fact, value).stream());
        }

        /** The fact with one of the values; none where that goes with nothing else that it may hold. */
        @SuppressWarnings("unchecked") // the shape is of the class of the fact
        private <F extends Fact> Optional<F> in(F fact, Object value) {
            try {
                return Optional.of((F) Rewrite.one((Shape<Fact>) shape, fact, patch(value)));
            } catch (RefusedException impossible) {
                return Optional.empty();
            }
        }

        Rewrite.Patch patch(Object value) {
            return new Rewrite.Patch(way, value, ImmutableSet.copyOf(values));
        }
    }

    static Found in(Dossier dossier) {
        Readings readings = new Readings(dossier);
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < dossier.contradictions().size() && !Flaws.isTooMany(readings.problems); i++) {
            Contradiction contradiction = dossier.contradictions().get(i);
            if (contradiction.field().isPresent()) {
                String at = "/contradictions/" + i;
                String field = contradiction.field().get();
                String other = seen.putIfAbsent(contradiction.subject() + " " + field, contradiction.id());
                if (other == null) {
                    readings.read(at, contradiction, field);
                } else {
                    readings.problem(ProblemKind.CONTRADICTED_TWICE, at + "/field", "property", field, "id", other);
                }
            }
        }
        readings.stated.asMap().forEach((subject, fields) -> fields.forEach(field -> readings.possible(field, fields)));
        ImmutableListMultimap<String, Open> undecided = readings.undecided.build();
        return new Found(
                Flaws.listed(readings.problems),
                readings.patches.build(),
                readings.kept.buildOrThrow(),
                undecided,
                ImmutableListMultimap.copyOf(Multimaps.filterValues(undecided, field -> !field.isShown())),
                new ConcurrentHashMap<>());
    }

    /** The dossier in which every field holds what is found, unless what is found of one field cannot be beside that of another. */
    static Dossier applied(Dossier dossier, Found found) {
        try {
            return found.patches().isEmpty() ? dossier : Rewrite.facts(DossierShape.DOSSIER, dossier, found.patches());
        } catch (RefusedException refused) {
            throw new InvalidDossierException(ImmutableList.of(Problem.of(refused, JsonPlace.of("/contradictions"))));
        }
    }

    private void read(String at, Contradiction contradiction, String field) {
        Fact subject = dossier.get(Fact.class, contradiction.subject());
        shape(subject).ifPresent(shape -> read(at, contradiction, field, shape, subject));
    }

    /** The shape of a fact of a dossier; empty of none. */
    static Optional<Shape<?>> shape(Fact fact) {
        return SHAPES.values().stream()
                .<Shape<?>>map(shape -> shape)
                .filter(shape -> shape.type().isInstance(fact))
                .findFirst();
    }

    @SuppressWarnings("unchecked") // the shape is of the class of the fact
    private <T> void read(String at, Contradiction contradiction, String field, Shape<T> shape, Fact subject) {
        T fact = (T) subject;
        ImmutableList<String> way = Splitter.on('/')
                .splitToStream(field)
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .collect(ImmutableList.toImmutableList());
        Optional<? extends Field<?, ?>> place = Rewrite.field(shape, way)
                .filter(found -> StatedForms.of(found.kind()).isPresent());
        if (place.isPresent() && values(new Subject<>(at, contradiction, shape, fact, way), place.get())) {
            return;
        }
        ImmutableList<String> allowed = shape.fields().stream()
                .filter(each -> each.occurs() != Field.Occurs.REPEATEDLY
                        && StatedForms.of(each.kind()).isPresent())
                .map(Field::name)
                .collect(ImmutableList.toImmutableList());
        Optional<String> nearest = Spelling.nearest(field, allowed);
        Object[] arguments = {"id", subject.id(), "property", field, "allowed", allowed, "nearest", nearest};
        problems.add(Problem.of(ProblemKind.NO_SUCH_FIELD, JsonPlace.of(at + "/field"), arguments));
    }

    /** What is stated differently. */
    private record Subject<T>(
            String at, Contradiction contradiction, Shape<T> shape, T fact, ImmutableList<String> way) {
        String at(int alternative) {
            return at + "/alternatives/" + alternative + "/value";
        }
    }

    /** The values of a field, and what it holds when any of them may be true. */
    private record Stated<T>(Subject<T> subject, ImmutableList<?> values, Optional<?> either) {
        Rewrite.Patch patch(Object value) {
            return new Rewrite.Patch(subject.way(), value, ImmutableSet.copyOf(values));
        }

        /** The fact with one of the values, beside whatever other fields that are stated differently may hold. */
        T with(Object value, Collection<Stated<?>> fields) {
            ImmutableListMultimap.Builder<String, Rewrite.Patch> beside = ImmutableListMultimap.builder();
            String id = subject.contradiction().subject();
            fields.stream()
                    .filter(field -> !field.subject().way().equals(subject.way()))
                    .forEach(field -> field.either().ifPresent(any -> beside.put(id, field.patch(any))));
            beside.put(id, patch(value));
            return Rewrite.facts(subject.shape(), subject.fact(), beside.build());
        }
    }

    /** Each of the values is one that the fact could hold. */
    private void possible(Stated<?> field, Collection<Stated<?>> fields) {
        for (int i = 0; i < field.values().size(); i++) {
            try {
                field.with(field.values().get(i), fields);
            } catch (RefusedException refused) {
                problems.add(Problem.of(refused, JsonPlace.of(field.subject().at(i))));
            }
        }
    }

    /** Reads the values of a field; false where the part or the entry that it is a field of is not there. */
    @SuppressWarnings("unchecked") // the field at the end of the way holds values of its kind
    private <T, V> boolean values(Subject<T> subject, Field<?, V> field) {
        StatedForm<V> form = StatedForms.of(field.kind()).orElseThrow();
        ImmutableList<Alternative> alternatives = subject.contradiction().alternatives();
        int before = problems.size();
        ImmutableList.Builder<V> read = ImmutableList.builder();
        for (int i = 0; i < alternatives.size(); i++) {
            value(subject, field, form, i).ifPresent(read::add);
        }
        ImmutableList<V> values = read.build();
        Optional<ImmutableList<?>> there =
                Rewrite.values(subject.shape(), subject.fact(), subject.way(), ImmutableSet.copyOf(values));
        if (there.isEmpty()) {
            problems.subList(before, problems.size()).clear();
            return false;
        }
        ImmutableList<V> held = (ImmutableList<V>) there.get();
        if (problems.size() > before || (held.size() == 1 && isConverted(subject.fact(), field))) {
            return true;
        }
        ImmutableList<V> own = held.stream()
                .filter(value -> !field.absent().equals(Optional.of(value))
                        && form.known().apply(value))
                .collect(ImmutableList.toImmutableList());
        Optional<V> either = form.either().apply(values);
        Stated<T> all = new Stated<>(subject, values, either);
        stated.put(subject.contradiction().subject(), all);
        boolean isStated = own.stream()
                .allMatch(one -> either.map(hull -> form.isSame(hull, hull(form, values, one)))
                        .orElse(values.stream().anyMatch(value -> form.isSame(value, one))));
        if (!isStated) {
            problem(
                    ProblemKind.HELD_VALUE_MISSING,
                    subject.at() + "/field",
                    "id",
                    subject.contradiction().subject(),
                    "property",
                    subject.contradiction().field().orElseThrow());
            return true;
        }
        Optional<V> holds = dossier.preferred(subject.contradiction().id())
                .map(preferred -> values.get(alternatives.indexOf(preferred)))
                .or(() -> either);
        holds.ifPresent(value -> patches.put(subject.contradiction().subject(), all.patch(value)));
        if (dossier.preferred(subject.contradiction().id()).isEmpty()) {
            undecided.put(
                    subject.contradiction().subject(),
                    new Open(
                            subject.contradiction(), subject.shape(), field, subject.way(), values, holds.isPresent()));
        }
        if (holds.isEmpty()) {
            own.stream()
                    .findFirst()
                    .ifPresent(value ->
                            kept.put(subject.contradiction().id(), form.words().apply(value)));
        }
        return true;
    }

    private static <V> V hull(StatedForm<V> form, ImmutableList<V> values, V held) {
        return form.either()
                .apply(ImmutableList.<V>builder().addAll(values).add(held).build())
                .orElseThrow();
    }

    /** One of the values, in the form of the field. */
    private <T, V> Optional<V> value(Subject<T> subject, Field<?, V> field, StatedForm<V> form, int index) {
        Alternative alternative = subject.contradiction().alternatives().get(index);
        String at = subject.at(index);
        try {
            Optional<V> value = form.read().apply(alternative.value(), alternative.provenance());
            if (value.isEmpty()) {
                problem(
                        ProblemKind.VALUE_OF_OTHER_FORM,
                        at,
                        "property",
                        subject.contradiction().field().orElseThrow(),
                        "form",
                        form.name());
            } else if (namesNothing(field.kind(), alternative.value())) {
                problem(ProblemKind.DANGLING_REFERENCE, at, "id", ((StatedValue.OfCode) alternative.value()).code());
            } else {
                return value;
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException impossible) {
            problems.add(Problem.of(impossible, JsonPlace.of(at)));
        }
        return Optional.empty();
    }

    private boolean namesNothing(Kind<?> kind, StatedValue value) {
        Kind<?> plain = kind instanceof Kind.Known<?> known ? known.value() : kind;
        return plain instanceof Kind.Reference reference
                && value instanceof StatedValue.OfCode named
                && dossier.fact(named.code())
                        .filter(fact -> reference.targets().isEmpty()
                                || reference.targets().stream().anyMatch(target -> target.isInstance(fact)))
                        .isEmpty();
    }

    /** The money of what was converted holds what was read before that, in another currency than the values. */
    private static boolean isConverted(Object fact, Field<?, ?> field) {
        return fact instanceof MoneyFact money
                && money.provenance().conversion().isPresent()
                && (field.kind() == Kind.STATED_AMOUNT || field.kind() == Kind.AMOUNT);
    }

    private void problem(ProblemKind kind, String at, Object... arguments) {
        problems.add(Problem.of(kind, JsonPlace.of(at), arguments));
    }
}

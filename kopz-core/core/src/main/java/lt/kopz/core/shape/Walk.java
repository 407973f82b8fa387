package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an entity by its shape, depth first, and hands out the ids, references and amounts in it; of how something is known, the
 * references alone. The way through each shape is found once; fields that hold none of these are not looked at again.
 */
public final class Walk {
    /** The steps through the entities of one shape. */
    private final ImmutableList<Leg<?>> legs;

    private Walk(ImmutableList<Leg<?>> legs) {
        this.legs = legs;
    }

    /** The way through entities of a shape. */
    public static Walk of(Shape<?> shape) {
        return new Finder(EnumSet.of(Sight.MONEY)).walk(shape);
    }

    /** The way through entities of a shape that hands out texts in one or more languages as well, those of evidence too. */
    public static Walk ofTexts(Shape<?> shape) {
        return new Finder(EnumSet.of(Sight.MONEY, Sight.TEXTS)).walk(shape);
    }

    /** The way through entities of a shape that hands out dates instead of money, those of evidence too. */
    public static Walk ofDates(Shape<?> shape) {
        return new Finder(EnumSet.of(Sight.DATES)).walk(shape);
    }

    /** Goes through an entity of the shape that the way was found for. */
    public void through(Path path, Object owner, Guest guest) {
        for (Leg<?> leg : legs) {
            leg.go(path, owner, guest);
        }
    }

    /** What is handed out beside ids and references. */
    private enum Sight {
        MONEY,
        TEXTS,
        DATES
    }

    /** What is done with a value. */
    private interface Step<V> {
        void go(Path path, V value, Object owner, Guest guest);
    }

    /** A field and what is done with what it holds. */
    private record Leg<V>(Field<Object, V> field, Step<V> step) {
        void go(Path path, Object owner, Guest guest) {
            ImmutableList<V> values = field.values(owner);
            if (values.isEmpty()) {
                return;
            }
            Path here = path.to(field.name());
            if (field.occurs() == Field.Occurs.REPEATEDLY) {
                for (int i = 0; i < values.size(); i++) {
                    step.go(here.to(i), values.get(i), owner, guest);
                }
            } else {
                step.go(here, values.get(0), owner, guest);
            }
        }
    }

    /** Finds the step for each kind; null for those of which nothing is handed out. */
    private static final class Finder extends Structure<Step<?>> {
        private final Map<Shape<?>, Walk> found = new HashMap<>();
        private final Set<Sight> sights;

        Finder(Set<Sight> sights) {
            this.sights = sights;
        }

        private <V> @Nullable Step<V> seen(Sight sight, Step<V> step) {
            return sights.contains(sight) ? step : null;
        }

        @SuppressWarnings("unchecked") // a walk is given entities of the shape it was found for
        Walk walk(Shape<?> shape) {
            Walk known = found.get(shape);
            if (known != null) {
                return known;
            }
            ImmutableList.Builder<Leg<?>> legs = ImmutableList.builder();
            for (Field<?, ?> field : shape.fields()) {
                Step<Object> step = step((Kind<Object>) field.kind());
                if (step != null) {
                    legs.add(new Leg<>((Field<Object, Object>) field, step));
                }
            }
            Walk walk = new Walk(legs.build());
            found.put(shape, walk);
            return walk;
        }

        @SuppressWarnings("unchecked") // the visitor gives each kind a step of its own type
        private <V> @Nullable Step<V> step(Kind<V> kind) {
            return (Step<V>) kind.<@Nullable Step<?>>accept(this);
        }

        @Override
        public @Nullable Step<?> plain(Kind.Plain what) {
            return switch (what) {
                case AMOUNT ->
                    this.<MonetaryAmount>seen(
                            Sight.MONEY,
                            (path, money, owner, guest) -> guest.money(path, StatedAmount.exactly(money), true));
                case STATED_AMOUNT ->
                    this.<StatedAmount>seen(
                            Sight.MONEY, (path, money, owner, guest) -> guest.money(path, money, false));
                case LOCALISED ->
                    this.<LocalizedText>seen(Sight.TEXTS, (path, text, owner, guest) -> guest.text(path, text));
                case DATE -> this.<PartialDate>seen(Sight.DATES, (path, date, owner, guest) -> guest.date(path, date));
                case DAY ->
                    this.<LocalDate>seen(
                            Sight.DATES, (path, day, owner, guest) -> guest.date(path, PartialDate.of(day)));
                case PERIOD ->
                    this.<DateRange>seen(
                            Sight.DATES, (path, days, owner, guest) -> guest.date(path, PartialDate.of(days)));
                case PROVENANCE -> through(evidence());
                case ID -> (Step<String>) (path, id, owner, guest) -> guest.id(path, id, owner);
                default -> null;
            };
        }

        private static <V> Step<V> through(Walk walk) {
            return (path, value, owner, guest) -> walk.through(path, value, guest);
        }

        /** What an amount was before it was converted is no money of its fact. */
        private Walk evidence() {
            return new Finder(Sets.difference(sights, EnumSet.of(Sight.MONEY))).walk(ValueShapes.PROVENANCE);
        }

        @Override
        public Step<String> reference(Kind.Reference kind) {
            return (path, id, owner, guest) -> guest.reference(path, kind, id, owner);
        }

        @Override
        public @Nullable <T> Step<T> part(Kind.Part<T> kind) {
            Walk walk = walk(kind.shape());
            return walk.legs.isEmpty() ? null : through(walk);
        }

        @Override
        public @Nullable <T> Step<T> choice(Kind.OneOf<T> kind) {
            ImmutableList<Turn<T, ?>> turns =
                    kind.cases().stream().flatMap(one -> turn(one).stream()).collect(ImmutableList.toImmutableList());
            return turns.isEmpty()
                    ? null
                    : (path, value, owner, guest) -> turns.forEach(turn -> turn.go(path, value, owner, guest));
        }

        private <T, C extends T, V> ImmutableList<Turn<T, ?>> turn(Kind.Case<T, C, V> one) {
            Step<V> step = step(one.kind());
            return step == null ? ImmutableList.of() : ImmutableList.of(new Turn<>(one, step));
        }

        /** Where a value stands that has a provenance of its own: bare where it has none. */
        @Override
        public <V> Step<Sourced<V>> sourced(Kind.Known<V> kind) {
            Step<V> step = step(kind.value());
            Walk provenance = evidence();
            return (path, known, owner, guest) -> {
                boolean bare = kind.bare() && known.provenance().equals(Provenance.stated());
                if (step != null) {
                    step.go(bare ? path : path.to("value"), known.value(), owner, guest);
                }
                provenance.through(path.to("provenance"), known.provenance(), guest);
            };
        }

        @Override
        public @Nullable <U, V> Step<V> converted(Kind.Converted<U, V> kind) {
            Step<U> step = step(kind.written());
            return step == null
                    ? null
                    : (path, value, owner, guest) -> step.go(path, kind.from().apply(value), owner, guest);
        }
    }

    /** A form and what is done with what it holds. */
    private record Turn<T, V>(Kind.Case<T, ?, V> one, Step<V> step) {
        void go(Path path, T value, Object owner, Guest guest) {
            one.held(value).ifPresent(held -> step.go(path.to(one.name()), held, owner, guest));
        }
    }
}

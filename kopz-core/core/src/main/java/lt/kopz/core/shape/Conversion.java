package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import org.jspecify.annotations.Nullable;

/** Makes entities anew with each amount in them changed; whatever holds no amount stays the same object. */
public final class Conversion {
    private final UnaryOperator<StatedAmount> amounts;
    private final Finder finder = new Finder();

    /**
     * A conversion.
     *
     * @param amounts what becomes of each amount, in the order in which a {@link Walk} hands them out; of what can only be exact, an
     *     exact one
     */
    public Conversion(UnaryOperator<StatedAmount> amounts) {
        this.amounts = amounts;
    }

    /**
     * The entity with its amounts changed.
     *
     * @param own what becomes of its own provenance
     */
    public <T> T of(Shape<T> shape, T entity, UnaryOperator<Provenance> own) {
        Object draft = shape.draft();
        for (Field<T, ?> field : shape.fields()) {
            put(field, entity, draft, own);
        }
        return shape.build(draft);
    }

    @SuppressWarnings("unchecked") // what is evidence is a provenance
    private <T, V> void put(Field<T, V> field, T entity, Object draft, UnaryOperator<Provenance> own) {
        UnaryOperator<V> change =
                field.kind() == Kind.PROVENANCE ? (UnaryOperator<V>) own : finder.change(field.kind());
        ImmutableList<V> values = field.values(entity);
        if (!values.isEmpty()) {
            field.set(
                    draft,
                    change == null ? values : values.stream().map(change).collect(ImmutableList.toImmutableList()));
        }
    }

    /** Finds what becomes of a value of each kind; null where it stays. */
    private final class Finder extends Structure<UnaryOperator<?>> {
        @SuppressWarnings("unchecked") // the visitor gives each kind a change of its own type
        <V> @Nullable UnaryOperator<V> change(Kind<V> kind) {
            return (UnaryOperator<V>) kind.<@Nullable UnaryOperator<?>>accept(this);
        }

        @Override
        public @Nullable UnaryOperator<?> plain(Kind.Plain what) {
            return switch (what) {
                case AMOUNT ->
                    (UnaryOperator<MonetaryAmount>) amount ->
                            amounts.apply(StatedAmount.exactly(amount)).range().exact();
                case STATED_AMOUNT -> amounts;
                default -> null;
            };
        }

        @Override
        public @Nullable <T> UnaryOperator<T> part(Kind.Part<T> kind) {
            boolean holdsMoney = kind.shape().fields().stream().anyMatch(field -> change(field.kind()) != null);
            return holdsMoney ? part -> of(kind.shape(), part, UnaryOperator.identity()) : null;
        }

        @Override
        public @Nullable <T> UnaryOperator<T> choice(Kind.OneOf<T> kind) {
            boolean holdsMoney = kind.cases().stream().anyMatch(one -> change(one.kind()) != null);
            return holdsMoney ? value -> changed(kind, value) : null;
        }

        private <T> T changed(Kind.OneOf<T> kind, T value) {
            T changed = value;
            for (Kind.Case<T, ?, ?> one : kind.cases()) {
                changed = changed(one, changed);
            }
            return changed;
        }

        private <T, C extends T, V> T changed(Kind.Case<T, C, V> one, T value) {
            UnaryOperator<V> change = change(one.kind());
            return change == null
                    ? value
                    : one.held(value)
                            .<T>map(held -> one.make().apply(change.apply(held)))
                            .orElse(value);
        }

        @Override
        public @Nullable <V> UnaryOperator<Sourced<V>> sourced(Kind.Known<V> kind) {
            UnaryOperator<V> change = change(kind.value());
            return change == null ? null : known -> known.map(change);
        }

        @Override
        public @Nullable <U, V> UnaryOperator<V> converted(Kind.Converted<U, V> kind) {
            UnaryOperator<U> change = change(kind.written());
            return change == null
                    ? null
                    : value -> kind.to().apply(change.apply(kind.from().apply(value)));
        }
    }
}

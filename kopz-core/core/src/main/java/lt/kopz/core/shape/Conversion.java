package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Provenance;
import org.jspecify.annotations.Nullable;

/** Makes entities anew with each amount in them changed; whatever holds no amount stays the same object. */
public final class Conversion extends Change {
    private final UnaryOperator<StatedAmount> amounts;

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
        Function<V, Optional<V>> change =
                field.kind() == Kind.PROVENANCE ? ((UnaryOperator<V>) own).andThen(Optional::of) : of(field.kind());
        ImmutableList<V> values = field.values(entity);
        if (!values.isEmpty()) {
            field.set(
                    draft,
                    change == null
                            ? values
                            : values.stream()
                                    .flatMap(value -> change.apply(value).stream())
                                    .collect(ImmutableList.toImmutableList()));
        }
    }

    @Override
    public @Nullable Function<?, Optional<?>> plain(Kind.Plain what) {
        return switch (what) {
            case AMOUNT ->
                (MonetaryAmount amount) -> Optional.of(
                        amounts.apply(StatedAmount.exactly(amount)).range().exact());
            case STATED_AMOUNT -> (StatedAmount amount) -> Optional.of(amounts.apply(amount));
            default -> null;
        };
    }

    @Override
    public @Nullable <T> Function<T, Optional<?>> part(Kind.Part<T> kind) {
        boolean holdsMoney = kind.shape().fields().stream().anyMatch(field -> of(field.kind()) != null);
        return holdsMoney ? part -> Optional.of(of(kind.shape(), part, UnaryOperator.identity())) : null;
    }
}

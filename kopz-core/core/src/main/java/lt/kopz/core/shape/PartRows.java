package lt.kopz.core.shape;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.source.Provenance;

/**
 * The fields of a {@link Shape} whose values are made all at once, from {@link Parts}.
 *
 * @param <T> the value
 */
final class PartRows<T> {
    private final Rows<T, Parts> rows;

    PartRows(Rows<T, Parts> rows) {
        this.rows = rows;
    }

    PartRows<T> describe(String text) {
        return new PartRows<>(rows.describe(text));
    }

    <V> PartRows<T> required(String field, Kind<V> kind, Function<T, V> getter) {
        return new PartRows<>(rows.required(field, kind, getter, (parts, value) -> parts.put(field, value)));
    }

    <V> PartRows<T> optional(String field, Kind<V> kind, Function<T, Optional<V>> getter) {
        return new PartRows<>(rows.optional(field, kind, getter, (parts, value) -> parts.put(field, value)));
    }

    <V> PartRows<T> withDefault(String field, Kind<V> kind, V absent, Function<T, V> getter) {
        return new PartRows<>(rows.withDefault(field, kind, absent, getter, (parts, value) -> parts.put(field, value)));
    }

    <V> PartRows<T> list(String field, Kind<V> kind, Function<T, ? extends Collection<V>> getter) {
        return new PartRows<>(rows.list(field, kind, getter, (parts, value) -> parts.put(field, value)));
    }

    PartRows<T> provenance(Function<T, Provenance> getter) {
        return new PartRows<>(rows.provenance(getter, (parts, value) -> parts.put("provenance", value)));
    }

    Shape<T> build(Function<Parts, T> build) {
        return rows.build(build);
    }
}

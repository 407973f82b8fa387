package lt.kopz.core.shape;

import org.jspecify.annotations.Nullable;

/**
 * An interpreter that finds nothing in a kind, where it does not say what it makes of it.
 *
 * @param <R> what it makes of a kind
 */
public abstract class Structure<R> implements Kind.Visitor<@Nullable R> {
    @Override
    public @Nullable R text(Kind.Text kind) {
        return null;
    }

    @Override
    public @Nullable R plain(Kind.Plain what) {
        return null;
    }

    @Override
    public @Nullable R whole(Kind.Whole kind) {
        return null;
    }

    @Override
    public @Nullable <E> R closed(Kind.Closed<E> kind) {
        return null;
    }

    @Override
    public @Nullable <E> R open(Kind.Open<E> kind) {
        return null;
    }

    @Override
    public @Nullable R reference(Kind.Reference kind) {
        return null;
    }

    @Override
    public @Nullable <T> R part(Kind.Part<T> kind) {
        return null;
    }

    @Override
    public @Nullable <T> R choice(Kind.OneOf<T> kind) {
        return null;
    }

    @Override
    public @Nullable <V> R sourced(Kind.Known<V> kind) {
        return null;
    }

    @Override
    public @Nullable <U, V> R converted(Kind.Converted<U, V> kind) {
        return null;
    }
}

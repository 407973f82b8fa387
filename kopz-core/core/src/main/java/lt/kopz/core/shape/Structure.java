package lt.kopz.core.shape;

import org.jspecify.annotations.Nullable;

/**
 * An interpreter that looks at ids, amounts and what is made of others, and finds nothing in values that stand for themselves.
 *
 * @param <R> what it makes of a kind
 */
public abstract class Structure<R> implements Kind.Visitor<@Nullable R> {
    @Override
    public @Nullable R text(Kind.Text kind) {
        return null;
    }

    @Override
    public @Nullable R token(Kind.Token kind) {
        return null;
    }

    @Override
    public @Nullable R localised(Kind.Localised kind) {
        return null;
    }

    @Override
    public @Nullable R flag(Kind.Flag kind) {
        return null;
    }

    @Override
    public @Nullable R whole(Kind.Whole kind) {
        return null;
    }

    @Override
    public @Nullable R currency(Kind.Currency kind) {
        return null;
    }

    @Override
    public @Nullable R count(Kind.Count kind) {
        return null;
    }

    @Override
    public @Nullable R date(Kind.Date kind) {
        return null;
    }

    @Override
    public @Nullable R day(Kind.Day kind) {
        return null;
    }

    @Override
    public @Nullable R span(Kind.Span kind) {
        return null;
    }

    @Override
    public @Nullable R registers(Kind.Registers kind) {
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
}

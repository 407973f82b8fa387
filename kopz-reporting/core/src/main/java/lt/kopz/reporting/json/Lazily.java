package lt.kopz.reporting.json;

import java.util.function.UnaryOperator;
import lt.kopz.core.codec.Codec;

/** A codec of things that contain their like. */
final class Lazily<T> {

    private final Codec<T> codec;

    private Lazily(UnaryOperator<Codec<T>> description) {
        this.codec = description.apply(Codec.lazy(this::later));
    }

    /** Makes the codec that the description makes of it. */
    static <T> Codec<T> same(UnaryOperator<Codec<T>> description) {
        return new Lazily<>(description).codec;
    }

    private Codec<T> later() {
        return codec;
    }
}

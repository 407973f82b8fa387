package lt.kopz.core.dossier;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What has been derived from one dossier, by its class or deduction, each made once. */
final class Derived {
    private final Dossier dossier;
    private final ConcurrentMap<Object, Made> made = new ConcurrentHashMap<>();

    Derived(Dossier dossier) {
        this.dossier = dossier;
    }

    <T> T get(Class<T> kind, Function<? super Dossier, ? extends T> make) {
        return kind.cast(made(kind, make));
    }

    @SuppressWarnings("unchecked") // what stands under a deduction was made by it, or by one that is equal
    <T> T get(Deduction<T> deduction) {
        return (T) made(deduction, deduction::from);
    }

    private Object made(Object key, Function<? super Dossier, ?> make) {
        return made.computeIfAbsent(key, any -> new Made()).value(dossier, make);
    }

    /** One thing, which is made outside the map, since others may be derived while it is. */
    private static final class Made {
        private volatile @Nullable Object value;

        Object value(Dossier dossier, Function<? super Dossier, ?> make) {
            Object known = value;
            return known == null ? first(dossier, make) : known;
        }

        private synchronized Object first(Dossier dossier, Function<? super Dossier, ?> make) {
            Object known = value;
            if (known == null) {
                known = requireNonNull(make.apply(dossier), "what is derived");
                value = known;
            }
            return known;
        }
    }
}

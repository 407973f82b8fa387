package lt.kopz.core.member;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.Multimap;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the values of a class are read, by the names of their accessors, and made: those of a record by its constructor, those of another
 * class by the builder that its method {@code builder()} returns.
 *
 * @param <T> the value
 */
public abstract class Members<T> {
    private final Class<T> type;

    private Members(Class<T> type) {
        this.type = type;
    }

    /**
     * The members of a record, or of a class with a builder.
     *
     * @param type the class
     * @param <T> the value
     * @return the members
     * @throws IllegalArgumentException if it is neither
     */
    public static <T> Members<T> of(Class<T> type) {
        return type.isRecord() ? ofParts(type, constructor(type)) : new OfBuilder<>(type);
    }

    /** The members of a class whose values are made of parts in a way of their own. */
    public static <T> Members<T> ofParts(Class<T> type, Function<Parts, T> build) {
        return new OfParts<>(type, build);
    }

    /** The type of a value that an accessor returns: of a list its entries, of what may be missing what is there. */
    public static Type held(Class<?> type, String name) {
        try {
            Type returned = type.getMethod(name).getGenericReturnType();
            boolean isOfMany = returned instanceof ParameterizedType many
                    && many.getRawType() instanceof Class<?> raw
                    && (raw == Optional.class || ImmutableCollection.class.isAssignableFrom(raw));
            return isOfMany ? ((ParameterizedType) returned).getActualTypeArguments()[0] : returned;
        } catch (NoSuchMethodException none) {
            throw unnamed(type, name, none);
        }
    }

    /**
     * The same members, of which each component of a record has a name among those given.
     *
     * @throws IllegalArgumentException if one has none
     */
    public final Members<T> describedBy(Set<String> names) {
        for (RecordComponent each : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            if (!names.contains(each.getName())) {
                throw new IllegalArgumentException(
                        "a component of " + type + " has to be described, but " + each + " is not; describe it");
            }
        }
        return this;
    }

    /** Reads what a value has under a name. */
    @SuppressWarnings("unchecked") // a name is that of what is asked for
    public final <V> Function<T, V> getter(String name) {
        MethodHandle getter = accessor(name).asType(MethodType.genericMethodType(1));
        return owner -> {
            try {
                Object value = getter.invokeExact((Object) owner);
                return (V) value;
            } catch (Throwable thrown) {
                throw unchecked(thrown);
            }
        };
    }

    final MethodHandle accessor(String name) {
        return found(type, name, () -> lookup(type).unreflect(type.getMethod(name)));
    }

    /** Gives a draft what it is to have under a name; where that may be left out, the value itself. */
    public abstract <V> BiConsumer<Object, V> setter(String name);

    /** A value in the making. */
    public abstract Object draft();

    /** The value that a draft has become. May throw what constructors throw. */
    public abstract T build(Object draft);

    private static final class OfParts<T> extends Members<T> {
        private final Function<Parts, T> build;

        OfParts(Class<T> type, Function<Parts, T> build) {
            super(type);
            this.build = build;
        }

        @Override
        public <V> BiConsumer<Object, V> setter(String name) {
            return (draft, value) -> ((Parts) draft).put(name, value);
        }

        @Override
        public Object draft() {
            return new Parts();
        }

        @Override
        public T build(Object draft) {
            return build.apply((Parts) draft);
        }
    }

    private static <T> Function<Parts, T> constructor(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        MethodHandle constructor = found(
                        type,
                        "constructor",
                        () -> lookup(type).unreflectConstructor(type.getDeclaredConstructor(types)))
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
        return parts -> {
            Object[] given = new Object[types.length];
            for (int i = 0; i < given.length; i++) {
                given[i] = parts.component(components[i].getName(), types[i]);
            }
            try {
                return type.cast((Object) constructor.invokeExact(given));
            } catch (Throwable thrown) {
                throw unchecked(thrown);
            }
        };
    }

    private static final class OfBuilder<T> extends Members<T> {
        private final Class<T> type;
        private final Class<?> builder;
        private final MethodHandle start;
        private final MethodHandle end;

        OfBuilder(Class<T> type) {
            super(type);
            this.type = type;
            MethodHandle made = accessor("builder");
            builder = made.type().returnType();
            start = made.asType(MethodType.genericMethodType(0));
            end = found(
                            builder,
                            "build",
                            () -> lookup(builder).findVirtual(builder, "build", MethodType.methodType(type)))
                    .asType(MethodType.genericMethodType(1));
        }

        @Override
        public <V> BiConsumer<Object, V> setter(String name) {
            Class<?> taken = taken(accessor(name).type().returnType());
            MethodHandle setter = found(
                            builder,
                            name,
                            () -> lookup(builder).findVirtual(builder, name, MethodType.methodType(builder, taken)))
                    .asType(MethodType.methodType(void.class, Object.class, Object.class));
            boolean isOptional = taken == Optional.class;
            return (draft, value) -> {
                try {
                    setter.invokeExact(draft, isOptional ? Optional.of(value) : (Object) value);
                } catch (Throwable thrown) {
                    throw unchecked(thrown);
                }
            };
        }

        /** What the setter takes of that which the accessor returns. */
        private static Class<?> taken(Class<?> returned) {
            if (Multimap.class.isAssignableFrom(returned)) {
                return Multimap.class;
            }
            return ImmutableCollection.class.isAssignableFrom(returned) ? Iterable.class : returned;
        }

        @Override
        public Object draft() {
            try {
                return (Object) start.invokeExact();
            } catch (Throwable thrown) {
                throw unchecked(thrown);
            }
        }

        @Override
        public T build(Object draft) {
            try {
                return type.cast((Object) end.invokeExact(draft));
            } catch (Throwable thrown) {
                throw unchecked(thrown);
            }
        }
    }

    private interface Search {
        MethodHandle search() throws ReflectiveOperationException;
    }

    private static MethodHandle found(Class<?> owner, String name, Search search) {
        try {
            return search.search();
        } catch (ReflectiveOperationException none) {
            throw unnamed(owner, name, none);
        }
    }

    private static IllegalArgumentException unnamed(Class<?> owner, String name, ReflectiveOperationException none) {
        return new IllegalArgumentException(
                owner + " has no '" + name + "' to read or make it by; correct the name", none);
    }

    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        MethodHandles.Lookup own = MethodHandles.lookup();
        return type.getModule() == Members.class.getModule()
                ? MethodHandles.privateLookupIn(type, own)
                : MethodHandles.publicLookup();
    }

    private static RuntimeException unchecked(Throwable thrown) {
        Throwables.throwIfUnchecked(thrown);
        return new IllegalStateException("a value of kopz throws unchecked exceptions alone", thrown);
    }
}

package lt.kopz.core.wording;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the packs and catalogues that a class loader sees. */
final class Languages {
    /** The packs that the class loader of this library sees, and the wording of each, made when it is first asked for. */
    private static final Supplier<ImmutableSortedMap<String, Supplier<Wording>>> OWN =
            Suppliers.memoize(() -> ImmutableSortedMap.copyOfSorted(
                    Maps.transformValues(packs(own()), pack -> Suppliers.memoize(() -> Wording.of(pack, own())))));

    private Languages() {}

    /** The packs by language. */
    static ImmutableSortedMap<String, LanguagePack> packs(ClassLoader loader) {
        return byName(
                ServiceLoader.load(LanguagePack.class, loader),
                pack -> LanguageTags.canonical(pack.language()),
                "language");
    }

    /** The wordings that the class loader of this library finds, by language. */
    static ImmutableSortedMap<String, Supplier<Wording>> wordings() {
        return OWN.get();
    }

    /** The catalogues by name. */
    static ImmutableSortedMap<String, MessageCatalogue> catalogues(ClassLoader loader) {
        return byName(ServiceLoader.load(MessageCatalogue.class, loader), MessageCatalogue::name, "catalogue");
    }

    /** The class loader of this library. */
    static ClassLoader own() {
        return Languages.class.getClassLoader();
    }

    private static <T> ImmutableSortedMap<String, T> byName(
            Iterable<T> services, Function<T, String> name, String what) {
        Map<String, T> all = new TreeMap<>();
        for (T each : services) {
            T other = all.putIfAbsent(name.apply(each), each);
            if (other != null) {
                throw new IllegalStateException("Both " + other.getClass().getName() + " and "
                        + each.getClass().getName() + " claim the " + what + " \"" + name.apply(each)
                        + "\"; keep one of them on the class path");
            }
        }
        return ImmutableSortedMap.copyOf(all);
    }
}

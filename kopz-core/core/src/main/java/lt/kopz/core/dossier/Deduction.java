package lt.kopz.core.dossier;

/**
 * How something follows from a dossier alone, for {@link Dossier#derived(Deduction)}: a constant, or a record that names what it is of.
 *
 * @param <T> what follows; immutable, or safe for several threads
 */
@FunctionalInterface
public interface Deduction<T> {

    /**
     * Makes it.
     *
     * @param dossier the dossier, of which it is made and of nothing else
     * @return what follows
     */
    T from(Dossier dossier);
}

package lt.kopz.core.source;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.LocalizedText;

/**
 * On what basis something is held, for which reason, and where it stands.
 *
 * <p>Example: that the lecturer of a series is the one who held the other seminars is {@code INFERRED}, because "the
 * document says only »lektorius«", with the sentence quoted. What is inferred or assumed must say why.
 */
public final class Provenance {
    private static final Provenance STATED = new Provenance(Basis.STATED, Optional.empty(), ImmutableList.of());

    private final Basis basis;
    private final Optional<LocalizedText> because;
    private final ImmutableList<Source> sources;

    private Provenance(Basis basis, Optional<LocalizedText> because, ImmutableList<Source> sources) {
        if (because.isEmpty() && basis.compareTo(Basis.INFERRED) >= 0) {
            throw new RefusedException(
                    ProblemKind.REASON_MISSING,
                    "Provenance.because must say under which reading something is " + basis + ", but was absent");
        }
        this.basis = basis;
        this.because = because;
        this.sources = sources;
    }

    /**
     * Provenance from its parts.
     *
     * @param basis how firmly it is known
     * @param because the reading or assumption it rests on; required for {@code INFERRED} and {@code ASSUMED}
     * @param sources where it stands; may be empty
     * @return the provenance
     * @throws IllegalArgumentException if the basis is {@code INFERRED} or {@code ASSUMED} and no reason is given
     */
    public static Provenance of(Basis basis, Optional<LocalizedText> because, Iterable<Source> sources) {
        return new Provenance(basis, because, ImmutableList.copyOf(sources));
    }

    /**
     * Stated by its sources.
     *
     * @param sources where it stands; none means "where the enclosing fact stands"
     * @return the provenance
     */
    public static Provenance stated(Source... sources) {
        return sources.length == 0 ? STATED : of(Basis.STATED, Optional.empty(), ImmutableList.copyOf(sources));
    }

    /**
     * Inferred under one named reading.
     *
     * @param because the reading
     * @param sources where the words stand that were read so
     * @return the provenance
     */
    public static Provenance inferred(LocalizedText because, Source... sources) {
        return of(Basis.INFERRED, Optional.of(because), ImmutableList.copyOf(sources));
    }

    /**
     * Assumed: no document gives it.
     *
     * @param because the assumption
     * @param sources where the assumption touches a document; may be empty
     * @return the provenance
     */
    public static Provenance assumed(LocalizedText because, Source... sources) {
        return of(Basis.ASSUMED, Optional.of(because), ImmutableList.copyOf(sources));
    }

    /**
     * How firmly it is known.
     *
     * @return the basis
     */
    public Basis basis() {
        return basis;
    }

    /**
     * The reading or assumption it rests on.
     *
     * @return the reason; always there for {@code INFERRED} and {@code ASSUMED}
     */
    public Optional<LocalizedText> because() {
        return because;
    }

    /**
     * Where it stands.
     *
     * @return the sources; empty means where the enclosing fact stands
     */
    public ImmutableList<Source> sources() {
        return sources;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provenance that
                && basis == that.basis
                && because.equals(that.because)
                && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(basis, because, sources);
    }

    @Override
    public String toString() {
        return basis + because.map(reason -> " because " + reason.any()).orElse("") + " " + sources;
    }
}

package lt.kopz.core.source;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;

/**
 * On what basis something is held, for which reason, and where it stands.
 *
 * <p>Example: that the lecturer of a series is the one who held the other seminars is {@code INFERRED}, because "the
 * document says only »lektorius«", with the sentence quoted. What is inferred or assumed must say why.
 *
 * <p>Of money that was converted to another currency, {@link #conversion()} keeps what was stated.
 */
public final class Provenance {
    private static final Provenance STATED =
            new Provenance(Basis.STATED, Optional.empty(), ImmutableList.of(), Optional.empty());

    private final Basis basis;
    private final Optional<LocalizedText> because;
    private final ImmutableList<Source> sources;
    private final Optional<MoneyConversion> conversion;

    private Provenance(
            Basis basis,
            Optional<LocalizedText> because,
            ImmutableList<Source> sources,
            Optional<MoneyConversion> conversion) {
        if (because.isEmpty() && basis.compareTo(Basis.INFERRED) >= 0) {
            throw new RefusedException(ProblemKind.REASON_MISSING);
        }
        this.basis = basis;
        this.because = because;
        this.sources = sources;
        this.conversion = conversion;
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
        return new Provenance(basis, because, ImmutableList.copyOf(sources), Optional.empty());
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
     * The same after the money of the fact was converted to another currency.
     *
     * @param made what was stated, and how it was converted
     * @return a copy, {@code DERIVED} at best
     */
    public Provenance converted(MoneyConversion made) {
        return new Provenance(basis, because, sources, Optional.of(made));
    }

    /**
     * The same before any conversion: how the amounts are known that are stated.
     *
     * @return a copy; this where nothing was converted
     */
    public Provenance asStated() {
        return conversion.isEmpty() ? this : new Provenance(basis, because, sources, Optional.empty());
    }

    /**
     * How firmly it is known.
     *
     * @return the basis; of what was converted, {@code DERIVED} at best
     */
    public Basis basis() {
        return conversion.isEmpty() ? basis : basis.weakest(Basis.DERIVED);
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
     * How the money of the fact was converted from another currency.
     *
     * @return what was stated, and by which rate it was converted; empty where the amounts are as stated
     */
    public Optional<MoneyConversion> conversion() {
        return conversion;
    }

    /**
     * Everything that a reader has to know of how it is known: the reading or assumption, and how money was converted.
     *
     * @return the reasons in words; empty where it merely stands in its sources
     */
    public ImmutableList<Text> reasons() {
        if (because.isEmpty() && conversion.isEmpty()) {
            return ImmutableList.of();
        }
        return Stream.of(because, conversion.map(MoneyConversion::words))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
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
                && sources.equals(that.sources)
                && conversion.equals(that.conversion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(basis, because, sources, conversion);
    }

    @Override
    public String toString() {
        return basis()
                + because.map(reason -> " because " + reason.any()).orElse("")
                + conversion.map(made -> " from " + made.stated()).orElse("")
                + " "
                + sources;
    }
}

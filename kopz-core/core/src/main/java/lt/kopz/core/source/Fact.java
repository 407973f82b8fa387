package lt.kopz.core.source;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/** Something a dossier holds under an id, and how it is known. */
public interface Fact {
    /**
     * The id by which other facts and findings name this one.
     *
     * @return the id, unique in the dossier over all kinds of facts
     */
    String id();

    /**
     * How this fact is known.
     *
     * @return the provenance
     */
    @Value.Default
    default Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Where this fact stands.
     *
     * @return the sources of its provenance
     */
    default ImmutableList<Source> sources() {
        return provenance().sources();
    }
}

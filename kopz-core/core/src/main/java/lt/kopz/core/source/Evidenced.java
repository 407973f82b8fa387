package lt.kopz.core.source;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/** What a source states, and how it is known. */
public interface Evidenced {
    /**
     * How this is known.
     *
     * @return the provenance; without sources where it stands with its owner
     */
    @Value.Default
    default Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Where this stands.
     *
     * @return the sources of its provenance
     */
    default ImmutableList<Source> sources() {
        return provenance().sources();
    }
}

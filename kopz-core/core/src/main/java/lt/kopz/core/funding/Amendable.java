package lt.kopz.core.funding;

import java.util.Optional;
import org.immutables.value.Value;

/** An itemised amount that may be changed by others: an original with what is added to it, taken from it or put in its place. */
public interface Amendable extends Itemised {
    /**
     * Whether it stands for itself or changes another one.
     *
     * @return the kind of change
     */
    @Value.Default
    default ChangeKind change() {
        return ChangeKind.ORIGINAL;
    }

    /**
     * The original that this one changes; what this one does not state of its marks is as the original states.
     *
     * @return its id; required for one that replaces, never given for an original
     */
    Optional<String> amends();
}

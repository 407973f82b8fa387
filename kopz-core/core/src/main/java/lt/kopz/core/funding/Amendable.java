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
     * The original that this one changes; what this one does not state of its marks is as the original states. What is added or taken away with a
     * mark that the original does not state is so much of the part with that mark: of 100.00 with parts of 60.00 and 40.00 and 20.00 taken from the
     * one and added to the other, 40.00 and 60.00.
     *
     * @return its id; required for one that replaces, never given for an original
     */
    Optional<String> amends();
}

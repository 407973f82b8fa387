package lt.kopz.core.claim;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Times of which each two have a day in common, taken in one after another. Known times have one in common all together, so that another one
 * is held against that alone.
 */
final class Together {
    private @Nullable Spoken common;
    private final Set<Spoken> unknown = new HashSet<>();

    /** Takes a time in if it has a day in common with each of those before; whether it does. */
    boolean takes(Spoken when) {
        if (common == null) {
            common = when;
            unknown.add(when);
            return true;
        }
        if (common.isKnown() && when.isKnown()) {
            boolean meets = common.isOfADayOf(when);
            common = meets ? Spoken.on(common.days().intersection(when.days())) : common;
            return meets;
        }
        if (common.isKnown() || when.isKnown()) {
            return false;
        }
        boolean meets = common.isOfADayOf(when)
                || unknown.contains(when)
                || unknown.stream().allMatch(when::isOfADayOf);
        if (meets) {
            common = new Spoken(
                    common.days(), ImmutableSet.copyOf(Sets.intersection(common.documents(), when.documents())));
            unknown.add(when);
        }
        return meets;
    }
}

package lt.kopz.core.shape;

import org.jspecify.annotations.Nullable;

/**
 * Where a walk stands, as a JSON Pointer that is made when it is asked for.
 *
 * @param up where it came from; null at the root
 * @param step the name or number of the last step
 */
public record Path(@Nullable Path up, String step) {
    /** The whole. */
    public static final Path ROOT = new Path(null, "");

    /** One step on, by a name. */
    public Path to(String name) {
        return new Path(this, name);
    }

    /** One step on, into a list. */
    public Path to(int index) {
        return new Path(this, Integer.toString(index));
    }

    /** The first step of the way; of the root none. */
    public String first() {
        return up == null || up.up() == null ? step : up.first();
    }

    /** The name of the field at which the way ends, in a list or not. */
    public String field() {
        return up == null || !Character.isDigit(step.charAt(0)) ? step : up.field();
    }

    /** The JSON Pointer. */
    @Override
    public String toString() {
        return up == null ? "" : up + "/" + step;
    }
}

package lt.kopz.core.shape;

import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;

/** What a {@link Walk} hands out on its way. */
public interface Guest {
    /** An entity has an id of its own. */
    default void id(Path path, String id, Object owner) {}

    /** The id of something else is named. */
    default void reference(Path path, Kind.Reference kind, String id, Object owner) {}

    /** There is money, as a source states it; of some of it always exactly. */
    default void money(Path path, StatedAmount amount, boolean isAlwaysExact) {}

    /** There is a date, a day or a time, of a way that was found for dates. */
    default void date(Path path, PartialDate date) {}

    /** There is a text, of a way that was found for texts. */
    default void text(Path path, LocalizedText text) {}
}

package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import lt.kopz.core.wording.Text;

/**
 * A list whose order means nothing, such as the sectors that delegate members.
 *
 * @param items the items in reading order, at least one
 */
public record BulletList(ImmutableList<Content> items) implements Block {

    /**
     * Checks that there is an item.
     *
     * @param items the items in reading order, at least one
     * @throws IllegalArgumentException if there is no item
     */
    public BulletList {
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "A list without items says nothing: leave it out, or say in a paragraph that there is nothing to list");
        }
    }

    /**
     * Makes a list of plain words.
     *
     * @param items the items in reading order, at least one
     * @return the list
     * @throws IllegalArgumentException if there is no item
     */
    public static BulletList of(Text... items) {
        return new BulletList(Arrays.stream(items).map(Content::of).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Makes a list.
     *
     * @param items the items in reading order, at least one
     * @return the list
     * @throws IllegalArgumentException if there is no item
     */
    public static BulletList of(Iterable<Content> items) {
        return new BulletList(ImmutableList.copyOf(items));
    }

    @Override
    public ImmutableList<Footnote> footnotes() {
        return items.stream().flatMap(item -> item.footnotes().stream()).collect(ImmutableList.toImmutableList());
    }
}

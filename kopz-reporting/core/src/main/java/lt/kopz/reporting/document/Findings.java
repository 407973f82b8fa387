package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;

/**
 * What a check found, in the order it is to be read.
 *
 * @param notices the findings; empty means "checked, and nothing found", which a renderer says
 */
public record Findings(ImmutableList<Notice> notices) implements Block {

    /**
     * Makes a block of findings.
     *
     * @param notices the findings in reading order
     * @return the block
     */
    public static Findings of(Notice... notices) {
        return new Findings(ImmutableList.copyOf(notices));
    }

    /**
     * Makes a block of findings.
     *
     * @param notices the findings in reading order
     * @return the block
     */
    public static Findings of(Iterable<Notice> notices) {
        return new Findings(ImmutableList.copyOf(notices));
    }

    @Override
    public ImmutableList<Footnote> footnotes() {
        return notices.stream()
                .flatMap(notice -> notice.text().footnotes().stream())
                .collect(ImmutableList.toImmutableList());
    }
}

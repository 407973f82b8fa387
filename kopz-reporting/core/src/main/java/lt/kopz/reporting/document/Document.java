package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole report: what is said about it as a whole, and its blocks in reading order.
 *
 * <p>It knows no language and no format. Equality is by content. Built once, it may be handed to any number of renderers
 * and threads.
 *
 * <pre>{@code
 * Document report = Document.of(
 *         DocumentMeta.of(Literal.of("Kaišiadorys 2019"), LocalDate.of(2019, 12, 10)),
 *         Section.of("money", title, Paragraph.of(text)));
 * }</pre>
 *
 * @param meta title, as-of day and the rest of what is said about the whole
 * @param blocks the content in reading order; may be empty
 */
public record Document(DocumentMeta meta, ImmutableList<Block> blocks) {

    /** How deep sections may nest: with the title at level 1, headings reach level 4. */
    public static final int DEEPEST_SECTION = 3;

    /**
     * Checks what only the whole can show.
     *
     * @param meta title, as-of day and the rest of what is said about the whole
     * @param blocks the content in reading order; may be empty
     * @throws IllegalArgumentException if two sections or two illustrations share an identifier, if sections nest deeper than
     *     {@value #DEEPEST_SECTION}, if two footnotes that differ share an identifier, or if a tree refers to a footnote that is not placed
     */
    public Document {
        Check check = new Check();
        check.blocks(blocks, 0);
        check.references();
    }

    /**
     * Makes a document.
     *
     * @param meta what is said about the whole
     * @param blocks the content in reading order
     * @return the document
     * @throws IllegalArgumentException if two sections or two illustrations share an identifier, if sections nest deeper than
     *     {@value #DEEPEST_SECTION}, if two footnotes that differ share an identifier, or if a tree refers to a footnote that is not placed
     */
    public static Document of(DocumentMeta meta, Block... blocks) {
        return new Document(meta, ImmutableList.copyOf(blocks));
    }

    /**
     * Makes a document.
     *
     * @param meta what is said about the whole
     * @param blocks the content in reading order
     * @return the document
     * @throws IllegalArgumentException if two sections or two illustrations share an identifier, if sections nest deeper than
     *     {@value #DEEPEST_SECTION}, if two footnotes that differ share an identifier, or if a tree refers to a footnote that is not placed
     */
    public static Document of(DocumentMeta meta, Iterable<? extends Block> blocks) {
        return new Document(meta, ImmutableList.copyOf(blocks));
    }

    /**
     * Copies this document with one more block at its end.
     *
     * @param block what to add
     * @return the longer document
     * @throws IllegalArgumentException if the block repeats an identifier in use
     */
    public Document plus(Block block) {
        return new Document(
                meta, ImmutableList.<Block>builder().addAll(blocks).add(block).build());
    }

    /** Walks the blocks once and refuses what cannot be written. */
    private static final class Check {
        private final Set<String> sections = new HashSet<>();
        private final Set<String> illustrations = new HashSet<>();
        private final Map<String, Footnote> footnotes = new HashMap<>();
        private final Set<String> referredTo = new LinkedHashSet<>();

        void blocks(List<Block> blocks, int depth) {
            for (Block block : blocks) {
                block(block, depth);
            }
        }

        private void block(Block block, int depth) {
            if (block instanceof Section section) {
                if (depth == DEEPEST_SECTION) {
                    throw new IllegalArgumentException("The section \"" + section.id() + "\" lies " + (depth + 1)
                            + " deep, but sections nest at most " + DEEPEST_SECTION
                            + " deep: move it up or make it a paragraph");
                }
                if (!sections.add(section.id())) {
                    throw new IllegalArgumentException("Two sections have the identifier \"" + section.id()
                            + "\": give one of them another, so that links find it");
                }
                blocks(section.blocks(), depth + 1);
            } else if (block instanceof Illustration illustration) {
                if (!illustrations.add(illustration.id())) {
                    throw new IllegalArgumentException("Two illustrations have the identifier \"" + illustration.id()
                            + "\": give one of them another, so that links find it");
                }
            } else {
                block.footnotes().forEach(this::footnote);
            }
            if (block instanceof Outlines outlines) {
                outlines.roots().forEach(this::outline);
            }
        }

        private void outline(Outline node) {
            node.explainedAt().ifPresent(referredTo::add);
            node.children().forEach(this::outline);
        }

        void references() {
            for (String footnote : referredTo) {
                if (!footnotes.containsKey(footnote)) {
                    throw new IllegalArgumentException("A tree refers to the footnote \"" + footnote
                            + "\", which is placed nowhere: place it, or explain there what lies below");
                }
            }
        }

        private void footnote(Footnote footnote) {
            Footnote known = footnotes.putIfAbsent(footnote.id(), footnote);
            if (known == null) {
                footnote.outlines().forEach(this::outline);
            } else {
                known.requireSame(footnote);
            }
        }
    }

    /**
     * Lists the footnotes in order of first appearance, each once.
     *
     * @return the footnotes of all blocks; the first of them is the one a renderer numbers 1
     */
    public ImmutableList<Footnote> footnotes() {
        Map<String, Footnote> byId = new LinkedHashMap<>(); // footnotes of one identifier are the same
        blocks.forEach(block -> block.footnotes().forEach(footnote -> byId.putIfAbsent(footnote.id(), footnote)));
        return ImmutableList.copyOf(byId.values());
    }
}

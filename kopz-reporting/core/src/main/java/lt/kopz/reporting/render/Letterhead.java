package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.wording.Text;

/**
 * The head of an office's letters: who writes, and its sign.
 *
 * <pre>{@code
 * RenderOptions.usual().withLetterhead(Letterhead.of(LocalizedText.lithuanian("Kaišiadorių rajono savivaldybės administracija")))
 * }</pre>
 *
 * @param lines the lines in reading order, at least one: the name of the office, its address, its code
 * @param logo the sign beside the lines; absent if there is none
 */
public record Letterhead(ImmutableList<Text> lines, Optional<Logo> logo) {

    /**
     * Checks that something is said.
     *
     * @param lines the lines in reading order
     * @param logo the sign beside the lines
     * @throws IllegalArgumentException if there is no line
     */
    public Letterhead {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "A letterhead without a line names nobody: give it the name of the office, or leave it out");
        }
    }

    /**
     * Makes a letterhead without a sign.
     *
     * @param lines the lines in reading order, at least one
     * @return the letterhead
     * @throws IllegalArgumentException if there is no line
     */
    public static Letterhead of(Text... lines) {
        return new Letterhead(ImmutableList.copyOf(lines), Optional.empty());
    }

    /**
     * Copies this letterhead with a sign.
     *
     * @param value the sign
     * @return the copy
     */
    public Letterhead withLogo(Logo value) {
        return new Letterhead(lines, Optional.of(value));
    }
}

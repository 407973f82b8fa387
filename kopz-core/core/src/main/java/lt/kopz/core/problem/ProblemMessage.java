package lt.kopz.core.problem;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A sentence about problems, or a word for such sentences, in the files {@code problems_lt.properties} and
 * {@code problems_en.properties} beside this class. They are read when a problem is first said.
 *
 * <pre>{@code
 * Problem.of(
 *         ProblemKind.WRONG_KIND, place, "id", id, "other", other,
 *         "target", ProblemMessage.either(ProblemMessage.word("action-plan"), ProblemMessage.word("measure")));
 * }</pre>
 *
 * @param key the key, such as {@code DANGLING_REFERENCE.fix} or {@code word.action-plan}
 */
public record ProblemMessage(String key) implements ProblemPattern {
    /** How many characters of a text from outside are shown. */
    private static final int SHOWN = 40;

    /** How many of a place, or of what an exception says. */
    private static final int ECHOED = 400;

    static final Bundle BUNDLE =
            Bundle.of(language -> ProblemMessage.class.getResourceAsStream("problems_" + language + ".properties"));

    /**
     * What users call a kind of fact.
     *
     * @param shape the name of its object in the JSON Schema, such as {@code action-plan}
     * @return its word, {@code action plan}, {@code veiksmų planas}
     */
    public static Text word(String shape) {
        return Phrase.of(new ProblemMessage("word." + shape));
    }

    /**
     * One of several texts: {@code a, b or c}; {@code a, b arba c}.
     *
     * @param texts the texts in their order, at least one
     * @return the text; in a grammatical case each of them is in that case
     */
    public static Text either(Text... texts) {
        ImmutableList<Text> all = ImmutableList.copyOf(texts);
        int last = all.size() - 1;
        return last == 0
                ? all.get(0)
                : Phrase.of(new ProblemMessage("either"))
                        .with("head", Text.joined(", ", all.subList(0, last)))
                        .with("last", all.get(last));
    }

    /**
     * Names, each between quotation marks.
     *
     * @param names the names; what is longer than 40 characters is cut
     * @return the text: {@code 'a', 'b'}; {@code „a“, „b“}
     */
    public static Text quoted(Collection<String> names) {
        return Text.joined(
                ", ",
                names.stream()
                        .map(name -> Phrase.of(new ProblemMessage("quoted")).with("text", cut(name)))
                        .toList());
    }

    /**
     * A text from outside with no line breaks or other controls in it.
     *
     * @param text the text
     * @return the same in every language, on one line, cut to 400 characters
     */
    public static Text literal(String text) {
        return Literal.of(cut(text, ECHOED));
    }

    /** The name of what a refusal speaks about. */
    static ProblemMessage of(Word word) {
        return new ProblemMessage("word." + word.name());
    }

    boolean exists() {
        return pattern("en").isPresent();
    }

    /** The text on one line and no longer than 40 characters. */
    static String cut(String text) {
        return cut(text, SHOWN);
    }

    private static String cut(String text, int most) {
        // what is far too long is cut before it is looked at; a character has one or two units
        String line = oneLine(text.length() <= 2 * most ? text : text.substring(0, 2 * most + 1));
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }

    /** The text with every control character replaced by a space. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}

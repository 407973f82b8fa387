package lt.kopz.core.problem;

import java.util.Optional;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;

/**
 * A sentence about problems, or a word in it; its key is made of the name of a kind or of a {@link Word}, or is a word of its own. A
 * word may have cases: {@code word.QUOTE.genitive}.
 *
 * @param key the key, such as {@code DANGLING_REFERENCE.fix}
 */
record ProblemMessage(String key) implements Message {
    static final Bundle BUNDLE =
            Bundle.of(language -> ProblemMessage.class.getResourceAsStream("problems_" + language + ".properties"));

    @Override
    public Optional<String> pattern(String language) {
        return BUNDLE.pattern(language, key);
    }

    @Override
    public Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return BUNDLE.pattern(language, key + "." + grammaticalCase.word());
    }

    /** The name of what a refusal speaks about. */
    static ProblemMessage of(Word word) {
        return new ProblemMessage("word." + word.name());
    }

    boolean exists() {
        return pattern("en").isPresent();
    }

    /** Text from outside, with no line breaks or other controls in it. */
    static Text literal(String text) {
        return Literal.of(oneLine(text));
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

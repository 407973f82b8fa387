package lt.kopz.reporting.document;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.WordForms;

/** The one rule for what stands in lists of contents, in windows' frames and in place of pictures: something is to be seen. */
final class Titles {

    /** Stands for an object that is not there, and is dropped by every format. */
    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    private Titles() {}

    static void check(String what, Text title) {
        if (!isSeen(title)) {
            throw new IllegalArgumentException("The " + what + " has nothing that can be seen (its characters: "
                    + escaped(title) + "): give it at least one letter, digit or sign, in each language it has");
        }
    }

    /** A phrase has words of its own. */
    private static boolean isSeen(Text text) {
        if (text instanceof Literal literal) {
            return isSeen(literal.value());
        } else if (text instanceof LocalizedText localized) {
            return localized.byLanguage().values().stream().map(WordForms::text).allMatch(Titles::isSeen);
        } else if (text instanceof Joined joined) {
            return joined.parts().stream().anyMatch(Titles::isSeen);
        }
        return true;
    }

    private static boolean isSeen(String characters) {
        return characters.codePoints().anyMatch(Titles::isSeen);
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> codePoint != OBJECT_REPLACEMENT;
        };
    }

    private static String escaped(Text text) {
        String escaped = characters(text)
                .flatMapToInt(String::codePoints)
                .mapToObj(codePoint -> "U+" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return escaped.isEmpty() ? "none" : escaped;
    }

    private static Stream<String> characters(Text text) {
        if (text instanceof Literal literal) {
            return Stream.of(literal.value());
        } else if (text instanceof LocalizedText localized) {
            return localized.byLanguage().values().stream().map(WordForms::text);
        } else if (text instanceof Joined joined) {
            return joined.parts().stream().flatMap(Titles::characters);
        }
        return Stream.empty();
    }
}

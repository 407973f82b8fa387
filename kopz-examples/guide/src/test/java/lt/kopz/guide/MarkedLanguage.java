package lt.kopz.guide;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lt.kopz.core.wording.LanguagePack;
import lt.kopz.core.wording.MessageCatalogue;
import lt.kopz.core.wording.PluralRule;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A language made of the English one for tests: the letters of every message are Armenian, so that a Latin letter in what it says belongs to no
 * message. It is written from right to left, and names have no cases.
 */
final class MarkedLanguage implements LanguagePack {
    private static final Map<String, String> AS_IT_IS = Map.of(
            "wording.alphabet", "a b c d e f g h i j k l m n o p q r s t u v w x y z",
            "wording.cases", "",
            "wording.direction", "rtl",
            "wording.locale", "qaa-LT");

    /** Its wording. */
    static final Wording WORDING = Wording.of(new MarkedLanguage());

    @Override
    public String language() {
        return "qaa";
    }

    @Override
    public PluralRule plurals() {
        return Wording.ENGLISH.plurals();
    }

    @Override
    public @Nullable InputStream messages(String catalogue) {
        Optional<MessageCatalogue> found =
                ServiceLoader.load(MessageCatalogue.class, MessageCatalogue.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(each -> each.name().equals(catalogue))
                        .findFirst();
        Map<String, String> marked = new TreeMap<>();
        found.orElseThrow()
                .patterns()
                .patterns("en")
                .forEach((key, pattern) -> marked.put(key, AS_IT_IS.getOrDefault(key, marked(pattern))));
        return new ByteArrayInputStream(marked.entrySet().stream()
                .map(each -> each.getKey() + "=" + escaped(each.getValue()) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The pattern with the letters of its own words marked, and its arguments as they are. */
    private static String marked(String pattern) {
        StringBuilder marked = new StringBuilder();
        boolean inName = false;
        boolean inForms = false;
        for (int i = 0; i < pattern.length(); i++) {
            char next = pattern.charAt(i);
            if (next == '{') {
                inName = true;
            } else if (next == '}') {
                inName = false;
                inForms = false;
            } else if (next == '?' && inName) {
                inForms = true;
            }
            marked.append(inName && !inForms ? next : marked(next));
        }
        return marked.toString();
    }

    private static char marked(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return (char) ('\u0561' + letter - 'a');
        }
        return letter >= 'A' && letter <= 'Z' ? (char) ('\u0531' + letter - 'A') : letter;
    }

    /** As a file of properties holds it. */
    private static String escaped(String pattern) {
        String escaped = pattern.replace("\\", "\\\\").replace("\n", "\\n");
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }
}

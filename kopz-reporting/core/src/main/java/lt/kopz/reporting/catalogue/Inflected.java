package lt.kopz.reporting.catalogue;

import java.util.Collection;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/** Whether names, marked or not, can stand inside a sentence: each language they are in has no such case, or they have the form. */
final class Inflected {
    private Inflected() {}

    static boolean in(GrammaticalCase grammaticalCase, Text name) {
        if (name instanceof Phrase phrase && phrase.message() == PartMessage.DISPUTED_ROW) {
            return phrase.arguments().get("what") instanceof Text own && in(grammaticalCase, own);
        }
        return !(name instanceof LocalizedText text)
                || text.byLanguage().entrySet().stream()
                        .allMatch(each -> each.getValue().has(grammaticalCase)
                                || Wording.find(each.getKey())
                                        .filter(wording -> wording.cases().contains(grammaticalCase))
                                        .isEmpty());
    }

    static boolean allIn(GrammaticalCase grammaticalCase, Collection<? extends Text> names) {
        return names.stream().allMatch(name -> in(grammaticalCase, name));
    }
}

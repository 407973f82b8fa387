package lt.kopz.core.wording;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * A text in one language, with the grammatical cases that sentences need.
 *
 * <p>Example: {@code WordForms.of("darbo grupė").with(GrammaticalCase.GENITIVE, "darbo grupės")}.
 *
 * @param text the nominative: the text by itself; never blank
 * @param cases the other cases that are known, in the order of {@link GrammaticalCase}; never holds the nominative,
 *     which is {@code text}
 * @param translationBy who made this translation, if it is one and not the wording of a source; empty if the text is an
 *     original
 */
public record WordForms(String text, ImmutableMap<GrammaticalCase, String> cases, Optional<String> translationBy) {

    /**
     * Checks and orders the forms.
     *
     * @param text the nominative
     * @param cases the other cases that are known, in any order
     * @param translationBy who made this translation, if it is one
     * @throws IllegalArgumentException if a form or the translator is blank, or if {@code cases} gives a nominative that
     *     differs from {@code text}
     */
    public WordForms {
        RefusedException.requireText(text, Word.TEXT);
        cases.forEach((grammaticalCase, form) -> RefusedException.requireText(form, Word.WORD_FORM));
        translationBy.ifPresent(translator -> RefusedException.requireText(translator, Word.TRANSLATOR));
        String nominative = cases.getOrDefault(GrammaticalCase.NOMINATIVE, text);
        if (!nominative.equals(text)) {
            throw new RefusedException(ProblemKind.NOMINATIVE_DIFFERS, "text", text, "nominative", nominative);
        }
        Map<GrammaticalCase, String> ordered = new EnumMap<>(GrammaticalCase.class);
        ordered.putAll(cases);
        ordered.remove(GrammaticalCase.NOMINATIVE);
        cases = Maps.immutableEnumMap(ordered);
    }

    /**
     * A text without further cases, as a source has it.
     *
     * @param text the text
     * @return its forms
     * @throws IllegalArgumentException if the text is blank
     */
    public static WordForms of(String text) {
        return new WordForms(text, ImmutableMap.of(), Optional.empty());
    }

    /**
     * These forms and one more case.
     *
     * @param grammaticalCase the case; a form it had before is replaced
     * @param form the text in that case
     * @return the forms with it
     * @throws IllegalArgumentException if the form is blank, or a nominative other than the text
     */
    public WordForms with(GrammaticalCase grammaticalCase, String form) {
        Map<GrammaticalCase, String> more = new EnumMap<>(GrammaticalCase.class);
        more.putAll(cases);
        more.put(grammaticalCase, form);
        return new WordForms(text, Maps.immutableEnumMap(more), translationBy);
    }

    /**
     * These forms, marked as a translation.
     *
     * @param translator who translated, in words a reader understands
     * @return the forms with that mark
     * @throws IllegalArgumentException if the translator is blank
     */
    public WordForms translatedBy(String translator) {
        return new WordForms(text, cases, Optional.of(translator));
    }

    /**
     * The text in a case.
     *
     * @param grammaticalCase the case wanted
     * @return the form, or the nominative where that case is not known (see {@link #has(GrammaticalCase)})
     */
    public String in(GrammaticalCase grammaticalCase) {
        return cases.getOrDefault(grammaticalCase, text);
    }

    /**
     * Whether a case is known. The nominative always is.
     *
     * @param grammaticalCase the case
     * @return whether {@link #in(GrammaticalCase)} gives that case and no substitute
     */
    public boolean has(GrammaticalCase grammaticalCase) {
        return grammaticalCase == GrammaticalCase.NOMINATIVE || cases.containsKey(grammaticalCase);
    }
}

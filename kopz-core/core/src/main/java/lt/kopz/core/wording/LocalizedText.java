package lt.kopz.core.wording;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The same text in one or more languages, such as the name of a body or the title of an act.
 *
 * <p>Example:
 *
 * <pre>{@code
 * LocalizedText.lithuanian("Darbo grupė")
 *         .with("lt", GrammaticalCase.GENITIVE, "Darbo grupės")
 *         .andEnglish("Working group", "the authors of this file");
 * }</pre>
 *
 * <p>Which language a reader gets is decided by {@link Wording}; a language that is missing is never an error.
 */
public final class LocalizedText implements Text {
    private final ImmutableSortedMap<String, WordForms> byLanguage;
    /** Kept, since texts are looked up with all that is in them; 0 until it is first asked for, by whatever thread. */
    private int hash;

    private LocalizedText(SortedMap<String, WordForms> byLanguage) {
        this.byLanguage = ImmutableSortedMap.copyOfSorted(byLanguage);
    }

    /**
     * A text in one language.
     *
     * @param language the BCP 47 tag, such as {@code lt}
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if the tag is none or the text is blank
     */
    public static LocalizedText of(String language, String text) {
        return of(language, WordForms.of(text));
    }

    /**
     * A text in one language, with its cases.
     *
     * @param language the BCP 47 tag, such as {@code lt}
     * @param forms the text
     * @return the text
     * @throws IllegalArgumentException if the tag is none
     */
    public static LocalizedText of(String language, WordForms forms) {
        return new LocalizedText(ImmutableSortedMap.of(LanguageTags.canonical(language), forms));
    }

    /**
     * A text in the languages of a map.
     *
     * @param byLanguage the forms by BCP 47 tag
     * @return the text
     * @throws IllegalArgumentException if the map is empty, a tag is none, or two differ in their capitals only
     */
    public static LocalizedText of(Map<String, WordForms> byLanguage) {
        if (byLanguage.isEmpty()) {
            throw new RefusedException(ProblemKind.NO_LANGUAGE);
        }
        SortedMap<String, WordForms> canonical = new TreeMap<>();
        byLanguage.forEach((language, forms) -> {
            if (canonical.put(LanguageTags.canonical(language), forms) != null) {
                throw new IllegalArgumentException("A LocalizedText has one text for each language, but \"" + language
                        + "\" is there twice, with other capitals; keep one of the two");
            }
        });
        return new LocalizedText(canonical);
    }

    /**
     * What several wordings say.
     *
     * @param text the text
     * @param wordings the wordings, one at least; of those of one language the last is heard
     * @return the text in the language of each
     */
    public static LocalizedText of(Text text, Iterable<Wording> wordings) {
        Map<String, WordForms> said = new TreeMap<>();
        wordings.forEach(each -> said.put(each.language(), WordForms.of(each.say(text))));
        return of(said);
    }

    /**
     * A Lithuanian text.
     *
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if the text is blank
     */
    public static LocalizedText lithuanian(String text) {
        return of("lt", text);
    }

    /**
     * An English text, for a body that writes in English.
     *
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if the text is blank
     */
    public static LocalizedText english(String text) {
        return of("en", text);
    }

    /**
     * This text and an English translation of it.
     *
     * @param text the translation
     * @param translationBy who translated, in words a reader understands
     * @return the text with both
     * @throws IllegalArgumentException if either is blank
     */
    public LocalizedText andEnglish(String text, String translationBy) {
        return with("en", WordForms.of(text).translatedBy(translationBy));
    }

    /**
     * This text in one more language; what that language had before is replaced.
     *
     * @param language the BCP 47 tag
     * @param forms the text in that language
     * @return the text with it
     * @throws IllegalArgumentException if the tag is none
     */
    public LocalizedText with(String language, WordForms forms) {
        SortedMap<String, WordForms> more = new TreeMap<>(byLanguage);
        more.put(LanguageTags.canonical(language), forms);
        return new LocalizedText(more);
    }

    /**
     * This text in one more language; what that language had before is replaced.
     *
     * @param language the BCP 47 tag
     * @param text the text in that language, an original and no translation
     * @return the text with it
     * @throws IllegalArgumentException if the tag is none or the text is blank
     */
    public LocalizedText with(String language, String text) {
        return with(language, WordForms.of(text));
    }

    /**
     * This text with one more case of a language it already has.
     *
     * @param language the BCP 47 tag
     * @param grammaticalCase the case
     * @param form the text in that case
     * @return the text with it
     * @throws IllegalArgumentException if the tag is none, this text has no such language or the form is blank
     */
    public LocalizedText with(String language, GrammaticalCase grammaticalCase, String form) {
        WordForms forms = in(LanguageTags.canonical(language))
                .orElseThrow(
                        () -> new RefusedException(ProblemKind.CASE_WITHOUT_TEXT, "form", form, "language", language));
        return with(language, forms.with(grammaticalCase, form));
    }

    /**
     * The forms of every language this text has.
     *
     * @return the forms by BCP 47 tag in canonical form; never empty
     */
    public ImmutableSortedMap<String, WordForms> byLanguage() {
        return byLanguage;
    }

    /**
     * The forms in exactly this language, without falling back to another.
     *
     * @param language the BCP 47 tag in canonical form, such as {@code lt} or {@code sr-Latn}
     * @return the forms, or empty if this text does not have that language
     */
    public Optional<WordForms> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /**
     * The text in the language it was written in, for where no reader's language is known.
     *
     * @return the nominative in the first language that is no translation, by the alphabet of the tags; where all are translations, in the first
     */
    public String any() {
        return in(original()).orElseThrow().text();
    }

    /**
     * The language this text was written in.
     *
     * @return the first language that is no translation, by the alphabet of the tags; where all are translations, the first
     */
    public String original() {
        return byLanguage.entrySet().stream()
                .filter(each -> each.getValue().translationBy().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(byLanguage::firstKey);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalizedText that && byLanguage.equals(that.byLanguage);
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Objects.hash(byLanguage);
            hash = known;
        }
        return known;
    }

    /**
     * A text for logs and test failures, not for readers.
     *
     * @return the texts by language, such as {@code {en=Working group, lt=Darbo grupė}}
     */
    @Override
    public String toString() {
        Map<String, String> texts = new TreeMap<>();
        byLanguage.forEach((language, forms) -> texts.put(language, forms.text()));
        return texts.toString();
    }
}

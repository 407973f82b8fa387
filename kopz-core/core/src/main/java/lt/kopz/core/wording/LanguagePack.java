package lt.kopz.core.wording;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A language: which form of a word goes with which number, and its messages for any module of kopz and beyond.
 *
 * <p>{@link Wording#of(String)} finds packs by {@link java.util.ServiceLoader}. Lithuanian and English are two of them; a further one is an
 * artifact of one class and up to one file a catalogue. Its class is named both in {@code
 * META-INF/services/lt.kopz.core.wording.LanguagePack}, for the class path, and in the module descriptor:
 *
 * <pre>{@code
 * public final class LatvianPack implements LanguagePack {
 *     public String language() {
 *         return "lv";
 *     }
 *
 *     public PluralRule plurals() {
 *         return PluralRule.of(3, n -> n % 10 == 0 || (n % 100 >= 11 && n % 100 <= 19) ? 0 : n % 10 == 1 ? 1 : 2);
 *     }
 *
 *     public InputStream messages(String catalogue) {
 *         return LatvianPack.class.getResourceAsStream(catalogue + ".properties");   // core.properties beside the class
 *     }
 * }
 *
 * provides lt.kopz.core.wording.LanguagePack with com.example.LatvianPack;   // in module-info.java
 * }</pre>
 *
 * <p>A file is a UTF-8 {@code .properties} file with the keys of the English one; all else that a language is (letters in their order, signs of
 * numbers, dates, amounts, abbreviations, quotation marks, direction of writing, cases of names) stands in the messages {@code wording.…} of the catalogue
 * {@code core}. A key with a dot and a case behind it is the pattern for that case. What a pack leaves out is said in English.
 */
public interface LanguagePack {

    /**
     * The language of this pack.
     *
     * @return its BCP 47 tag, such as {@code lv}
     */
    String language();

    /**
     * Which form of a word goes with which number.
     *
     * @return the rule
     */
    PluralRule plurals();

    /**
     * The form that a sentence needs of a name, where the dossier gives none: "the Ministry of Health" for "Ministry of Health" in English.
     *
     * @param name the name as it stands by itself
     * @param grammaticalCase a case other than the nominative
     * @return the form; the name itself unless the language forms it by a rule without exceptions
     */
    default String form(String name, GrammaticalCase grammaticalCase) {
        return name;
    }

    /**
     * Opens the messages that this pack brings for a catalogue. The pack opens its file by itself, since the files of a named module are
     * open to that module only.
     *
     * @param catalogue the {@link MessageCatalogue#name()}, such as {@code core} or {@code reporting}
     * @return the file, which is closed after reading; null if this pack brings nothing for that catalogue
     */
    @Nullable InputStream messages(String catalogue);
}

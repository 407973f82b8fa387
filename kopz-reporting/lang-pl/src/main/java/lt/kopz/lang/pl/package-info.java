/**
 * The Polish language, as a {@link lt.kopz.core.wording.LanguagePack}: plurals (one, few, many and fractions), the genitive of dates and
 * names, decimal commas, and an alphabet in which every letter with a mark is one of its own.
 *
 * <p>With this artifact on the class or module path {@code Wording.of("pl")} speaks Polish; nobody needs to name a class of this package.
 */
@NullMarked
package lt.kopz.lang.pl;

import org.jspecify.annotations.NullMarked;

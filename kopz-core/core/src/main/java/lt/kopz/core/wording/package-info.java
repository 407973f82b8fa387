/**
 * What users read, and how a language says it.
 *
 * <p>The one idea: a {@link lt.kopz.core.wording.Text} belongs to no language until a
 * {@link lt.kopz.core.wording.Wording} says it. Names and titles are {@link lt.kopz.core.wording.LocalizedText}s,
 * sentences are {@link lt.kopz.core.wording.Phrase}s whose patterns stand in one property file a language, and amounts,
 * counts and dates inside them are said by the same wording.
 *
 * <p>A language is a {@link lt.kopz.core.wording.LanguagePack}, a service; Lithuanian and English are two of them. The messages of a
 * module are a {@link lt.kopz.core.wording.MessageCatalogue}, a service too, by which those of a pack are checked and counted. No locale data
 * of the Java platform is used: the same input gives the same characters everywhere.
 *
 * <p>Imports {@code logic}, {@code count}, {@code time} and {@code money}, and nothing above them.
 */
@NullMarked
package lt.kopz.core.wording;

import org.jspecify.annotations.NullMarked;

/**
 * Documents as JSON, written in one language, and read back.
 *
 * <p>The one idea: words are said, values stay values. A text is a string in the language of the document, or a list of stretches
 * of which some name another language; an amount, count or date keeps its bounds and precision. So what is read back gives the
 * same page in that language.
 *
 * <p>{@link lt.kopz.reporting.json.JsonRenderer} writes; {@link lt.kopz.reporting.json.JsonDocuments} reads, and names every
 * problem with its place.
 *
 * <p>May import: {@code lt.kopz.reporting.render} and below, core's codecs. Never another format.
 */
@NullMarked
package lt.kopz.reporting.json;

import org.jspecify.annotations.NullMarked;

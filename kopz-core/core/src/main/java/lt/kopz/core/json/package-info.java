/**
 * Dossiers as JSON: reading with every problem located, writing with the same bytes every time, and the JSON Schema.
 *
 * <p>{@link lt.kopz.core.json.Dossiers} is the way in. {@code load} gives a whole dossier or all problems, never part of one;
 * {@code read} throws them.
 *
 * <p>The form has a version, of which there is only the first. It grows by optional properties alone, so that every file of version 1
 * stays readable as it is; files frozen with the version are read by a test. A file of a newer version is refused with one problem that
 * names both versions and says what to do, and nothing else in it is judged. Should a second version come, {@code Dossiers} will read
 * the first by a codec of its own.
 *
 * <p>What is read is bounded by {@link lt.kopz.core.codec.Limits}. A property that is not known is refused, with the nearest one that is.
 *
 * <p>{@link lt.kopz.core.json.ExplainedFigure} is a figure with its explanation, for which no dossier is needed to read it back.
 *
 * <p>{@link lt.kopz.core.json.JsonForms} has the form of each type that programs exchange: figures, gaps, findings, amounts and refusals beside
 * dossiers.
 *
 * <p>The model carries no JSON annotation: how each type stands in JSON is described here, by codecs. Imports everything below it;
 * no other package imports it.
 */
@NullMarked
package lt.kopz.core.json;

import org.jspecify.annotations.NullMarked;

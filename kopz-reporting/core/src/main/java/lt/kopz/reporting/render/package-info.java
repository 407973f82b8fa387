/**
 * How a document is written down: the contract of renderers, how they are found, and the work all of them share.
 *
 * <p>The one idea: the bytes are a pure function of document, wording and options.
 *
 * <ul>
 *   <li>{@link lt.kopz.reporting.render.Renderer}: one format; a service, so that heavy formats live in artifacts of their
 *       own;
 *   <li>{@link lt.kopz.reporting.render.Renderers}: finds them by name;
 *   <li>{@link lt.kopz.reporting.render.Narration}: says texts and typed values in one language as
 *       {@link lt.kopz.reporting.render.Run}s, numbers footnotes and tables, and takes out characters that could disturb.
 *   <li>{@link lt.kopz.reporting.render.RenderOptions}: contents, style sheet and {@link
 *       lt.kopz.reporting.render.Letterhead};
 *   <li>{@link lt.kopz.reporting.render.PlacedRequisites}: the requisites of a document, each at its place;
 *   <li>{@link lt.kopz.reporting.render.ChartTable}: the values of a chart as a table, for formats that do not draw.
 * </ul>
 *
 * <p>May import: {@code lt.kopz.core}, {@code lt.kopz.reporting.document}, {@code lt.kopz.reporting.wording}, Guava.
 */
@NullMarked
package lt.kopz.reporting.render;

import org.jspecify.annotations.NullMarked;

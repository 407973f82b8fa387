/**
 * What a report says, before anyone decides how it looks.
 *
 * <p>The one idea: a {@link lt.kopz.reporting.document.Document} is a value made of blocks, and every word in it is a
 * {@link lt.kopz.core.wording.Text}, every figure a typed value. So one document is said in Lithuanian and in English, and
 * in any format, without being built again.
 *
 * <ul>
 *   <li>{@link lt.kopz.reporting.document.Document} = {@link lt.kopz.reporting.document.DocumentMeta} + blocks;
 *   <li>{@link lt.kopz.reporting.document.Layout}: how closely it is set on paper;
 *   <li>{@link lt.kopz.reporting.document.Requisites}: number, place, signatures and what else makes a document of an office;
 *   <li>{@link lt.kopz.reporting.document.Block}: a section, paragraph, list, facts, table, illustration, outlines or findings;
 *   <li>{@link lt.kopz.reporting.document.Chart}: what an illustration shows, as data;
 *   <li>{@link lt.kopz.reporting.document.LongTable}: a table whose rows are read only when they are written;
 *   <li>{@link lt.kopz.reporting.document.Cell}: one typed value, in a table or beside a term;
 *   <li>{@link lt.kopz.reporting.document.Content}: running text made of {@link lt.kopz.reporting.document.Inline} pieces;
 *   <li>{@link lt.kopz.reporting.document.Footnote}: placed where the figure is, numbered by whoever writes it down.
 * </ul>
 *
 * <p>Everything here is immutable and equal by content. A document that cannot be written (two sections with one
 * identifier, a row that is shorter than its table) is refused when it is built, so renderers need not ask.
 *
 * <p>May import: {@code lt.kopz.core} (wording, money, count, time), Guava, JSR-354. Nothing of reporting.
 */
@NullMarked
package lt.kopz.reporting.document;

import org.jspecify.annotations.NullMarked;

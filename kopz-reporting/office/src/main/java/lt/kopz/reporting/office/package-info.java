/**
 * Writes reports for offices: DOCX for word processors, XLSX for spreadsheets.
 *
 * <p>Both renderers are found by {@link lt.kopz.reporting.render.Renderers} as {@code docx} and {@code xlsx} as soon as this
 * artifact is there; nobody needs to name a class of this package. Apache POI writes the files; what it would take from the
 * clock or from chance is fixed, so the same document gives the same bytes.
 */
@NullMarked
package lt.kopz.reporting.office;

import org.jspecify.annotations.NullMarked;

/**
 * Dossiers as tables, for people whose work stands in spreadsheets and for portals that publish tables.
 *
 * <p>{@link lt.kopz.sheets.Workbook} writes an XLSX workbook to fill in, or one that is filled, and reads it.
 * {@link lt.kopz.sheets.CsvBundle} writes and reads CSV files with a descriptor. Both have the same tables and are read through the
 * same checks as JSON: either there is a dossier and no problem, or there are problems and no dossier, each with its sheet, cell and
 * remedy as a {@link lt.kopz.sheets.CellProblem}. What has no place in the tables is listed when they are written, place by place, as a
 * {@link lt.kopz.core.exchange.Loss}.
 */
@NullMarked
package lt.kopz.sheets;

import org.jspecify.annotations.NullMarked;

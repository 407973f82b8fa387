/**
 * Dossiers as tables, for people whose work stands in spreadsheets and for portals that publish tables.
 *
 * <p>{@link lt.kopz.sheets.Workbook} writes an XLSX workbook to fill in, or one that is filled, and reads it.
 * {@link lt.kopz.sheets.CsvBundle} writes and reads CSV files with a descriptor. Both have the same tables, which are made of the shapes
 * that the JSON is made of, and are held to the same rules: either there is a dossier and no problem, or there are problems and no
 * dossier. All problems are found at once; the place of each is a {@link lt.kopz.sheets.CellPlace}, and each explains itself in
 * Lithuanian and English. What has no place in the tables is listed when they are written, place by place, as a
 * {@link lt.kopz.exchange.Loss}. {@link lt.kopz.sheets.OpenDocument} makes a workbook of one that was saved as ODS.
 *
 * <p>{@link lt.kopz.sheets.LedgerCsv} reads a ledger from a CSV file of any columns, which its caller names; the place of a problem is a
 * {@link lt.kopz.sheets.CsvPlace} there.
 */
@NullMarked
package lt.kopz.sheets;

import org.jspecify.annotations.NullMarked;

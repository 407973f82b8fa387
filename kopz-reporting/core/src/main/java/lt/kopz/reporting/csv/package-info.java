/**
 * Tables as CSV: one alone, of any length, or all of a document in a ZIP file.
 *
 * <p>The one idea: a number stays a number. {@link lt.kopz.reporting.csv.CsvStyle} says for whom it is written; {@link
 * lt.kopz.reporting.csv.CsvTables} writes one table; {@link lt.kopz.reporting.csv.CsvRenderer} writes a whole document, whose
 * words stand in a table of their own.
 *
 * <p>May import: {@code lt.kopz.reporting.render} and below, FastCSV. Never another format.
 */
@NullMarked
package lt.kopz.reporting.csv;

import org.jspecify.annotations.NullMarked;

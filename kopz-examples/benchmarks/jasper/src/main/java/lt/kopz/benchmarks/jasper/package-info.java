/**
 * kopz beside JasperReports, which fills a template and exports it: the same text and tables, as HTML, XLSX and PDF.
 *
 * <p>{@link lt.kopz.benchmarks.jasper.Comparison} runs it and prints a table for the guide's chapter on performance.
 */
@NullMarked
package lt.kopz.benchmarks.jasper;

import org.jspecify.annotations.NullMarked;

/**
 * Documents as PDF that anyone can read and an archive can keep: PDF/UA-1 and PDF/A-2a.
 *
 * <p>The one idea: {@link lt.kopz.reporting.pdf.PdfRenderer} takes the page that {@code kopz-reporting} writes as HTML, gives
 * it a style sheet for paper, and has openhtmltopdf set and tag it. No page is built here a second time.
 *
 * <p>May import: {@code lt.kopz.reporting.html} and below, openhtmltopdf, PDFBox.
 */
@NullMarked
package lt.kopz.reporting.pdf;

import org.jspecify.annotations.NullMarked;

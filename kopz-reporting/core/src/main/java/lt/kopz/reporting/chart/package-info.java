/**
 * Pictures: the data of a {@link lt.kopz.reporting.document.Chart} drawn as SVG.
 *
 * <p>Main type: {@link lt.kopz.reporting.chart.SvgChart}.
 *
 * <p>The one idea: a picture is laid out by exact arithmetic on whole tenths of a pixel and on the widths of the library's own
 * letters, so that it is the same everywhere, no label covers another, and it says in grey what it says in colour: filled is
 * certain, hatched is missing or undetermined, outlined is planned or needed, dashed is unknown.
 *
 * <p>May import: {@code document}, {@code font}, {@code render} and {@code wording} of reporting.
 */
@NullMarked
package lt.kopz.reporting.chart;

import org.jspecify.annotations.NullMarked;

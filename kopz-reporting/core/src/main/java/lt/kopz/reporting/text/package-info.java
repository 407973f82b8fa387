/**
 * Documents as plain text, for mail and for terminals.
 *
 * <p>The one idea: a line has 80 columns. {@link lt.kopz.reporting.text.TextRenderer} breaks lines between words; tables that
 * fit stand in columns, the others as one record a row.
 *
 * <p>May import: {@code lt.kopz.reporting.render} and below. Never another format.
 */
@NullMarked
package lt.kopz.reporting.text;

import org.jspecify.annotations.NullMarked;

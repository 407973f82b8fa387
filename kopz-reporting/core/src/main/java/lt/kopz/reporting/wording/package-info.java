/**
 * The words of reports themselves, in Lithuanian and English.
 *
 * <p>The one idea: every sentence a report says on its own account is a
 * {@link lt.kopz.reporting.wording.ReportMessage} with a pattern in {@code messages_lt.properties} and {@code
 * messages_en.properties} beside this package.
 *
 * <p>May import: {@code lt.kopz.core.wording}. Nothing of reporting.
 */
@NullMarked
package lt.kopz.reporting.wording;

import org.jspecify.annotations.NullMarked;

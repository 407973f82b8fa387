/**
 * One idea: text becomes a page that a browser and a screen reader understand.
 *
 * <p>Main type: {@link lt.kopz.reporting.html.HtmlPage}.
 *
 * <p>Uses the compiled templates below it, and nothing else of kopz.
 */
@NullMarked
package lt.kopz.reporting.html;

import org.jspecify.annotations.NullMarked;

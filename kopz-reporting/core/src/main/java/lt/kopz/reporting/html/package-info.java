/**
 * Documents as one HTML page that anyone can read: no script, nothing loaded from elsewhere, built for WCAG 2.2 level AA.
 *
 * <p>The one idea: {@link lt.kopz.reporting.html.HtmlRenderer} turns a document into a {@code view.Page}, in which all is
 * said and numbered, and precompiled templates write the page, escaping by context.
 *
 * <p>May import: {@code lt.kopz.reporting.render} and below, jte's runtime. Never another format.
 */
@NullMarked
package lt.kopz.reporting.html;

import org.jspecify.annotations.NullMarked;

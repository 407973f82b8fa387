/**
 * What the page's templates read: a document in which all is said, numbered and named.
 *
 * <p>Not exported; it changes with the templates. May import: {@code lt.kopz.reporting.render}, Guava.
 */
@NullMarked
package lt.kopz.reporting.html.view;

import org.jspecify.annotations.NullMarked;

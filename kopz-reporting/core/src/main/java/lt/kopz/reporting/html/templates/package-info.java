/**
 * The page's templates, compiled: the build makes this package's classes from {@code src/main/jte}.
 *
 * <p>Not exported. The generated code makes no promise about null, hence {@code @NullUnmarked}. May import: {@code
 * lt.kopz.reporting.html.view}, {@code lt.kopz.reporting.render}, jte's runtime.
 */
@NullUnmarked
package lt.kopz.reporting.html.templates;

import org.jspecify.annotations.NullUnmarked;

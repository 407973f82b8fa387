/**
 * The typeface of pictures and paper: Noto Sans, under the SIL Open Font License 1.1, cut down to the letters that
 * Lithuanian offices need.
 *
 * <p>Main type: {@link lt.kopz.reporting.font.NotoSans}.
 *
 * <p>The one idea: the library brings its own letters, so that no font of the machine matters and the width of a label is
 * known before it is drawn.
 *
 * <p>May import: nothing of reporting.
 */
@NullMarked
package lt.kopz.reporting.font;

import org.jspecify.annotations.NullMarked;

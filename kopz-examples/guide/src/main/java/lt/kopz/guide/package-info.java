/** The running example of the guide: {@link lt.kopz.guide.Harrowmere}, a town that does not exist. */
@NullMarked
package lt.kopz.guide;

import org.jspecify.annotations.NullMarked;

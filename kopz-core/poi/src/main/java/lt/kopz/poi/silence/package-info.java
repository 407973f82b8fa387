/**
 * Keeps the console clean where the application has no logging library.
 *
 * <p>Apache POI logs through log4j-api, which prints a complaint of its own where it finds no provider. This one has the lowest
 * rank and drops what it is given; any real provider wins over it.
 */
@NullMarked
package lt.kopz.poi.silence;

import org.jspecify.annotations.NullMarked;

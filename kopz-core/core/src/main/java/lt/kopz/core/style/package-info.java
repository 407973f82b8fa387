/**
 * One idea: every entity is generated in the same way.
 *
 * <p>Main type: {@link lt.kopz.core.style.KopzStyle}, the one annotation that says how;
 * {@link lt.kopz.core.style.IncompleteException} is what a builder throws that lacks a part.
 *
 * <p>Imports no other package of kopz.
 */
@NullMarked
package lt.kopz.core.style;

import org.jspecify.annotations.NullMarked;

/**
 * What can be asked of a dossier: the registry of figures.
 *
 * <p>{@link lt.kopz.core.measure.Measures} lists every {@link lt.kopz.core.measure.Measurable} with its code, name, unit, what it is of and which
 * {@link lt.kopz.core.measure.Portion} of it can be asked for, and asks the façades of the packages below. Whatever lists figures reads it.
 *
 * <p>Imports gap, participation, cost, progress, dossier and what lies below them.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.measure;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

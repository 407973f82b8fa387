/**
 * The oracle of every figure: all worlds that a small dossier leaves open are gone through, and what a figure is in each of them is computed
 * by plain arithmetic. What kopz answers has to hold in all of them, and of linear figures to be no wider.
 *
 * <p>It reads what papers state, the entities, and nothing that computes: {@link lt.kopz.core.worlds.Figures} is the second definition of every
 * figure, {@link lt.kopz.core.worlds.Kopz} the one place where kopz is asked.
 */
@NullMarked
package lt.kopz.core.worlds;

import org.jspecify.annotations.NullMarked;

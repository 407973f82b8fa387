/**
 * What events cost, in all and for each event, head or unit.
 *
 * <p>{@link lt.kopz.core.cost.UnitCosts} adds up what events cost and divides it by what it brought, with the bounds the right way round.
 *
 * <p>Imports progress, leaf, dossier and what lies below them.
 */
@NullMarked
package lt.kopz.core.cost;

import org.jspecify.annotations.NullMarked;

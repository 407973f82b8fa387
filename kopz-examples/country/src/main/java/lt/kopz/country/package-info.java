/**
 * A country of municipalities: generated ledgers and dossiers, the same for the same seed, and the roll-up of millions of ledger lines in
 * the memory that the groups need.
 *
 * <p>{@link lt.kopz.country.Country} makes them, {@link lt.kopz.country.RollUp} adds them up, and {@link
 * lt.kopz.country.CountryCommand} is the command line of both.
 */
@NullMarked
package lt.kopz.country;

import org.jspecify.annotations.NullMarked;

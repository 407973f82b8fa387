/**
 * A country of municipalities: generated ledgers and dossiers, the same for the same seed, and the roll-up of millions of ledger lines in
 * the memory that the groups need.
 *
 * <p>{@link lt.kopz.country.Country} makes them, {@link lt.kopz.country.RollUp} adds them up, {@link
 * lt.kopz.country.Municipalities} compares them, and {@link lt.kopz.country.CountryCommand} is the command line of all.
 */
@NullMarked
package lt.kopz.country;

import org.jspecify.annotations.NullMarked;

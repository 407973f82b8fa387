/**
 * The money of kopz in the forms of other programs.
 *
 * <p>{@link lt.kopz.core.exchange.HledgerJournal} writes a ledger as a journal that hledger, an accounting program, computes again by
 * itself. Imports figure, funding and what lies below them.
 */
@NullMarked
package lt.kopz.core.exchange;

import org.jspecify.annotations.NullMarked;

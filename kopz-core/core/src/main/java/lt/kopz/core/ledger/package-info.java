/**
 * Entries of money in columns, millions of them, added up by measure, year, source or payer.
 *
 * <p>A {@link lt.kopz.core.ledger.Ledger} holds {@link lt.kopz.core.ledger.LedgerEntry entries} of a dossier or of a system of one's own;
 * {@link lt.kopz.core.ledger.Totals} are what they come to, and may be merged in any order; {@link lt.kopz.core.ledger.SumsByPlan} adds
 * up entries that no memory holds at once.
 *
 * <p>Imports only funding and what lies below it.
 */
@NullMarked
package lt.kopz.core.ledger;

import org.jspecify.annotations.NullMarked;

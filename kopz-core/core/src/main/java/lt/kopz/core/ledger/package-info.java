/**
 * Entries of money in columns, millions of them, added up by measure, year, source or payer.
 *
 * <p>A {@link lt.kopz.core.ledger.Ledger} holds {@link lt.kopz.core.ledger.LedgerEntry entries} of a dossier or of a system of one's own;
 * a {@link lt.kopz.core.ledger.LedgerBuilder} takes them one by one, a {@link lt.kopz.core.ledger.LedgerView} is a part of it that is asked
 * for, and {@link lt.kopz.core.ledger.Discrepancy discrepancies} are what does not fit. {@link lt.kopz.core.ledger.Totals} are what entries
 * come to, and may be merged in any order; {@link lt.kopz.core.ledger.SumsByPlan} is one sum of every plan at any day. How changes and
 * parts count is the rule of {@link lt.kopz.core.funding.Amendments}.
 *
 * <p>Imports only funding and what lies below it.
 */
@KopzStyle
@NullMarked
package lt.kopz.core.ledger;

import lt.kopz.core.style.KopzStyle;
import org.jspecify.annotations.NullMarked;

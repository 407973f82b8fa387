/**
 * What kopz knows in the forms of other programs. What such a form cannot carry is listed, place by place, as a
 * {@link lt.kopz.exchange.Loss}.
 *
 * <p>{@link lt.kopz.exchange.HledgerJournal} writes a ledger as a journal that hledger, an accounting program, computes again by
 * itself. {@link lt.kopz.exchange.FiscalPackage} writes money as one flat table of signed rows, a Fiscal Data Package.
 * {@link lt.kopz.exchange.Iati} writes and reads plans and money as activities of IATI. {@link lt.kopz.exchange.MeetingCalendar} writes
 * meetings and due days as iCalendar.
 * {@link lt.kopz.exchange.Popolo} writes and reads a body with its posts, memberships and meetings. For further forms
 * {@link lt.kopz.exchange.JsonTree} holds JSON as a tree and lists the differences between two. Imports lt.kopz.core alone.
 */
@NullMarked
package lt.kopz.exchange;

import org.jspecify.annotations.NullMarked;

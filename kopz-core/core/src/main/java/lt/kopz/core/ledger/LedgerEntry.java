package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.time.DateRange;
import org.immutables.value.Value;

/**
 * An entry of a {@link Ledger}. Entries are only ever added: a correction is a further entry with a negative amount.
 *
 * <pre>{@code
 * LedgerEntry.original("decision", LocalDate.of(2019, 10, 24), euro("700.00")).forPlan("plan");
 * }</pre>
 *
 * @param id the id of the entry, unique in its ledger
 * @param kind what it records
 * @param day the day it takes effect
 * @param amount how much; negative only in a correction, and never for {@code REPLACED}
 * @param account the account it is booked on, mostly an appropriation or a need
 * @param plan the action plan; where absent, that of the first appropriation or need that is on the account by then
 * @param measure the measure of the plan; where absent, that of the first appropriation or need that is on the account by then
 * @param source the kind of source; where absent, that of the first appropriation or need that is on the account by then
 * @param year the budget year; where absent, that of the first appropriation or need that is on the account by then, or else the
 *     year of the day
 * @param party who pays or receives
 * @param programme the programme the money goes to; where absent, that of the first appropriation or need that is on the account by then
 * @param manager the appropriation manager; where absent, that of the first appropriation or need that is on the account by then
 * @param within the ids of the entries that this one is a part of ("of which"), so that it is added to none of them, in their natural
 *     order; several where it stands in several breakdowns, as the amount of a measure in a year stands in the total of the measure and in
 *     that of the year; empty where it stands for itself
 * @param since the first day on which it may have taken effect, where no more is known than a month, a year or another span: its day is the
 *     last one then; empty where the day is known
 */
@Value.Builder
public record LedgerEntry(
        String id,
        EntryKind kind,
        LocalDate day,
        MonetaryAmount amount,
        String account,
        Optional<String> plan,
        Optional<String> measure,
        Optional<FundingSourceKind> source,
        Optional<Integer> year,
        Optional<String> party,
        Optional<String> programme,
        Optional<String> manager,
        ImmutableSet<String> within,
        Optional<LocalDate> since) {

    /**
     * Makes an entry.
     *
     * @param id the id
     * @param kind what it records
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account
     * @param plan the action plan
     * @param measure the measure
     * @param source the kind of source
     * @param year the budget year
     * @param party who pays or receives
     * @param programme the programme
     * @param manager the appropriation manager
     * @param within the larger entries, in any order
     * @param since the first day on which it may have taken effect, where its day is the last one
     * @throws IllegalArgumentException if there is no kind, the amount is finer than its currency allows, a new whole is negative or of no
     *     known day, or the first day is after the last
     */
    public LedgerEntry {
        if (kind == null) {
            throw new RefusedException(ProblemKind.ENTRY_WITHOUT_KIND, "id", id);
        }
        within = within.size() < 2 ? within : within.stream().sorted().collect(ImmutableSet.toImmutableSet());
        amount = Amounts.exact(amount);
        LocalDate last = day;
        since.ifPresent(first -> DateRange.of(first, last));
        since = since.filter(day::isAfter);
        if (since.isPresent() && kind == EntryKind.REPLACED) {
            throw new RefusedException(ProblemKind.WHOLE_WITHOUT_DAY, "id", id);
        }
        if (kind == EntryKind.REPLACED && amount.isNegative()) {
            throw new RefusedException(ProblemKind.NEGATIVE_CHANGE, "id", id, "amount", amount);
        }
    }

    /**
     * An entry without earmark.
     *
     * @param id the id of the entry
     * @param kind what it records
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account
     * @return the entry
     * @throws IllegalArgumentException if there is no kind, the amount is finer than its currency allows, or a new whole is negative
     */
    public static LedgerEntry of(String id, EntryKind kind, LocalDate day, MonetaryAmount amount, String account) {
        return new LedgerEntry(
                id,
                kind,
                day,
                amount,
                account,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableSet.of(),
                Optional.empty());
    }

    /**
     * What is needed, on an account of its own. Nothing stands on that account yet which a negative amount could correct.
     *
     * @param id the id of the entry, which is the name of the account too
     * @param day the day it takes effect
     * @param amount how much
     * @return the entry
     * @throws IllegalArgumentException if the amount is negative or finer than its currency allows
     */
    public static LedgerEntry need(String id, LocalDate day, MonetaryAmount amount) {
        if (amount.isNegative()) {
            throw new RefusedException(
                    ProblemKind.NEGATIVE_AMOUNT, "id", id, "what", Word.NEED, "amount", Amounts.exact(amount));
        }
        return of(id, EntryKind.NEED, day, amount, id);
    }

    /**
     * What is appropriated, on an account of its own.
     *
     * @param id the id of the entry, which is the name of the account too
     * @param day the day it takes effect
     * @param amount how much; below zero where an act takes money back and does not say of what
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry original(String id, LocalDate day, MonetaryAmount amount) {
        return of(id, EntryKind.ORIGINAL, day, amount, id);
    }

    /**
     * A new whole in place of what was appropriated to an account so far: before its day, or on it by entries added earlier.
     *
     * <p>An account that has no appropriation yet gets the whole on top of everything else. The ledger cannot know that this is a typo, so
     * ask {@link Ledger#discrepancies()}: it reports a new whole that replaces nothing, and one that takes effect before its original.
     *
     * <p>Example: {@code replaced("amendment", june, euro(1800), "line-1")} in place of {@code original("line-1", january, euro(1500))}
     * adds 300.00 in June.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount the new whole
     * @param account the account: the id of the original appropriation
     * @return the entry
     * @throws IllegalArgumentException if the amount is negative or finer than its currency allows
     */
    public static LedgerEntry replaced(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.REPLACED, day, amount, account);
    }

    /**
     * What is appropriated on top.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much more
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry added(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.ADDED, day, amount, account);
    }

    /**
     * Appropriated money that is taken back.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much is taken back, without a sign; below zero only in a correction of an earlier reduction
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry reduction(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.REDUCED, day, amount, account);
    }

    /**
     * Money that is on an account when the books are opened.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry openingBalance(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.OPENING_BALANCE, day, amount, account);
    }

    /**
     * Money that leaves an account for the next year, where it is an opening balance.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry carriedOver(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.CARRIED_OVER, day, amount, account);
    }

    /**
     * Money received from somebody else; {@link #with} states from whom.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry transferIn(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.TRANSFER_IN, day, amount, account);
    }

    /**
     * Money handed over to somebody else; {@link #with} states to whom.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry transferOut(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.TRANSFER_OUT, day, amount, account);
    }

    /**
     * An obligation that is not yet a cost.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry commitment(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.COMMITMENT, day, amount, account);
    }

    /**
     * A cost paid from an account.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much; below zero only in a correction of an earlier cost
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry expenditure(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.EXPENDITURE, day, amount, account);
    }

    /**
     * Money paid back to an account.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much, without a sign
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry refund(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.REFUND, day, amount, account);
    }

    /**
     * A cost that somebody else paid, past the account; {@link #with} states who.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry thirdPartyPayment(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.THIRD_PARTY_PAYMENT, day, amount, account);
    }

    /**
     * A cost of which nobody knows from what money it is paid.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry unassignedCost(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.UNASSIGNED_COST, day, amount, account);
    }

    /**
     * The balance that a source states is left; checked, never added.
     *
     * @param id the id of the entry
     * @param day the day it takes effect
     * @param amount how much
     * @param account the account: the id of what is appropriated or needed
     * @return the entry
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    public static LedgerEntry closingBalance(String id, LocalDate day, MonetaryAmount amount, String account) {
        return of(id, EntryKind.CLOSING_BALANCE, day, amount, account);
    }

    /**
     * This entry as one of which only a span is known in which it took effect, such as a month or a year. As of a day in the span nobody knows
     * whether it counts: {@link LedgerView#range} states both bounds, and {@link LedgerView#totals} counts it from the last day on.
     *
     * <p>Example: {@code expenditure("bus", day, euro(40), "line-1").during(DateRange.ofMonth(YearMonth.of(2019, 3)))}.
     *
     * @param span the first and the last day on which it may have taken effect
     * @return a copy
     * @throws IllegalArgumentException if it is a new whole and the span is more than a day
     */
    public LedgerEntry during(DateRange span) {
        return changed(entry -> entry.day(span.end()).since(span.start()));
    }

    /**
     * The span in which it took effect.
     *
     * @return from the first to the last day; of an entry whose day is known that day alone
     */
    public DateRange span() {
        return DateRange.of(since.orElse(day), day);
    }

    /**
     * This entry for a plan.
     *
     * @param planId the id of the plan
     * @return a copy
     */
    public LedgerEntry forPlan(String planId) {
        return changed(entry -> entry.plan(planId));
    }

    /**
     * This entry for a measure.
     *
     * @param measureId the id of the measure
     * @return a copy
     */
    public LedgerEntry forMeasure(String measureId) {
        return changed(entry -> entry.measure(measureId));
    }

    /**
     * This entry from a kind of source.
     *
     * @param kindOfSource the kind
     * @return a copy
     */
    public LedgerEntry from(FundingSourceKind kindOfSource) {
        return changed(entry -> entry.source(kindOfSource));
    }

    /**
     * This entry for a budget year.
     *
     * @param budgetYear the year
     * @return a copy
     */
    public LedgerEntry inYear(int budgetYear) {
        return changed(entry -> entry.year(budgetYear));
    }

    /**
     * This entry with who pays or receives.
     *
     * @param partyId the id of the payer or receiver
     * @return a copy
     */
    public LedgerEntry with(String partyId) {
        return changed(entry -> entry.party(partyId));
    }

    /**
     * This entry for a programme.
     *
     * @param programmeId the id of the programme
     * @return a copy
     */
    public LedgerEntry forProgramme(String programmeId) {
        return changed(entry -> entry.programme(programmeId));
    }

    /**
     * This entry with who manages the money.
     *
     * @param managerId the id of the appropriation manager
     * @return a copy
     */
    public LedgerEntry managedBy(String managerId) {
        return changed(entry -> entry.manager(managerId));
    }

    /**
     * This entry as a part of another one, besides those that it is a part of already.
     *
     * <p>Example: {@code cell.within("lectures").within("year-2019")} is what a measure gets in a year.
     *
     * @param entryId the id of the larger entry
     * @return a copy
     */
    public LedgerEntry within(String entryId) {
        return changed(entry -> entry.addWithin(entryId));
    }

    /**
     * This entry as one that is no part of any other.
     *
     * @return a copy
     */
    public LedgerEntry notWithin() {
        return changed(entry -> entry.within(ImmutableSet.of()));
    }

    /** A copy of which some parts are other ones. */
    LedgerEntry changed(UnaryOperator<LedgerEntryBuilder> change) {
        return change.apply(new LedgerEntryBuilder().from(this)).build();
    }

    /**
     * This entry, if what it adds to totals depends on no other entry: it is no new whole, and no part of others.
     *
     * @return this entry
     * @throws IllegalArgumentException if only a {@link Ledger} knows what it adds
     */
    public LedgerEntry standingAlone() {
        if (kind == EntryKind.REPLACED || !within.isEmpty()) {
            throw new IllegalArgumentException("what entry \"" + id + "\" adds depends on other entries;"
                    + " collect them in a Ledger, or write the change itself as ADDED or REDUCED");
        }
        return this;
    }
}

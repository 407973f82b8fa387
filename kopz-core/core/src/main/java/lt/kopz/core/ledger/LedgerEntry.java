package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

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
 */
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
        ImmutableSet<String> within) {

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
     * @throws IllegalArgumentException if there is no kind, the amount is finer than its currency allows, or a new whole is negative
     */
    public LedgerEntry {
        if (kind == null) {
            throw new RefusedException(
                    ProblemKind.ENTRY_WITHOUT_KIND,
                    "entry \"" + id + "\" has no kind; say what it records, such as NEED, ORIGINAL or EXPENDITURE",
                    "id",
                    id);
        }
        within = within.size() < 2 ? within : within.stream().sorted().collect(ImmutableSet.toImmutableSet());
        amount = Amounts.exact(amount);
        if (kind == EntryKind.REPLACED && amount.isNegative()) {
            throw new RefusedException(
                    ProblemKind.NEGATIVE_CHANGE,
                    "a new whole must not be negative, but was " + Amounts.text(amount) + " (" + id
                            + "); book what is taken back as REDUCED",
                    "id",
                    id,
                    "amount",
                    amount);
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
                ImmutableSet.of());
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
                    ProblemKind.NEGATIVE_AMOUNT,
                    "a need must not be negative, but was " + Amounts.text(amount) + " (" + id
                            + "); take an earlier need back on its own account, by of(id, NEED, day, amount, account) or by"
                            + " Ledger.corrected",
                    "what",
                    Word.NEED,
                    "amount",
                    Amounts.exact(amount));
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
     * This entry for a plan.
     *
     * @param planId the id of the plan
     * @return a copy
     */
    public LedgerEntry forPlan(String planId) {
        return changed(entry -> entry.plan = Optional.of(planId));
    }

    /**
     * This entry for a measure.
     *
     * @param measureId the id of the measure
     * @return a copy
     */
    public LedgerEntry forMeasure(String measureId) {
        return changed(entry -> entry.measure = Optional.of(measureId));
    }

    /**
     * This entry from a kind of source.
     *
     * @param kindOfSource the kind
     * @return a copy
     */
    public LedgerEntry from(FundingSourceKind kindOfSource) {
        return changed(entry -> entry.source = Optional.of(kindOfSource));
    }

    /**
     * This entry for a budget year.
     *
     * @param budgetYear the year
     * @return a copy
     */
    public LedgerEntry inYear(int budgetYear) {
        return changed(entry -> entry.year = Optional.of(budgetYear));
    }

    /**
     * This entry with who pays or receives.
     *
     * @param partyId the id of the payer or receiver
     * @return a copy
     */
    public LedgerEntry with(String partyId) {
        return changed(entry -> entry.party = Optional.of(partyId));
    }

    /**
     * This entry for a programme.
     *
     * @param programmeId the id of the programme
     * @return a copy
     */
    public LedgerEntry forProgramme(String programmeId) {
        return changed(entry -> entry.programme = Optional.of(programmeId));
    }

    /**
     * This entry with who manages the money.
     *
     * @param managerId the id of the appropriation manager
     * @return a copy
     */
    public LedgerEntry managedBy(String managerId) {
        return changed(entry -> entry.manager = Optional.of(managerId));
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
        return changed(entry -> entry.within =
                ImmutableSet.<String>builder().addAll(within).add(entryId).build());
    }

    /**
     * This entry as one that is no part of any other.
     *
     * @return a copy
     */
    public LedgerEntry notWithin() {
        return changed(entry -> entry.within = ImmutableSet.of());
    }

    /** A copy of which some parts are other ones. */
    LedgerEntry changed(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.entry();
    }

    /** The parts of an entry while it is copied. */
    static final class Parts {
        String id;
        private final EntryKind kind;
        LocalDate day;
        MonetaryAmount amount;
        private final String account;
        private Optional<String> plan;
        private Optional<String> measure;
        private Optional<FundingSourceKind> source;
        private Optional<Integer> year;
        private Optional<String> party;
        private Optional<String> programme;
        private Optional<String> manager;
        private ImmutableSet<String> within;

        private Parts(LedgerEntry entry) {
            id = entry.id;
            kind = entry.kind;
            day = entry.day;
            amount = entry.amount;
            account = entry.account;
            plan = entry.plan;
            measure = entry.measure;
            source = entry.source;
            year = entry.year;
            party = entry.party;
            programme = entry.programme;
            manager = entry.manager;
            within = entry.within;
        }

        private LedgerEntry entry() {
            return new LedgerEntry(
                    id, kind, day, amount, account, plan, measure, source, year, party, programme, manager, within);
        }
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

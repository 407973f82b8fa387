package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import org.jspecify.annotations.Nullable;

/** What is asked: the money of which plan, as of which day, which part of it, and by which edition. */
final class Query {
    private final Money money;
    private final @Nullable ActionPlan plan;
    private final Occurrences occurrences;
    private final boolean isSinceTheirDay;
    private final Slice slice;
    private final Edition edition;
    private final Leaves leaves;
    private final Costs costs;
    private final Costs costsOfAllTime;
    private final Listings lists = new Listings(this);
    private final Supplier<ImmutableList<CostLine>> costLines =
            Suppliers.memoize(() -> CostLines.of(this, money().spending().of(this).stream()));
    private final Supplier<Figure<AmountRange>> needed = Suppliers.memoize(() -> new NeedFigure(this).figure());
    private final Supplier<Figure<AmountRange>> appropriated =
            Suppliers.memoize(() -> AppropriatedFigure.of(this, false));
    /** Put together when it is first asked for: it is kept for others, who must not see a question that is still being made. */
    private final Supplier<PlanLines> lines;

    private final Optional<Courses> courses;

    Query(Money money, @Nullable ActionPlan plan, LocalDate asOf, Slice slice, Edition edition) {
        this(money, plan, asOf, slice, edition, null, false, Optional.empty());
    }

    private Query(
            Money money,
            @Nullable ActionPlan plan,
            LocalDate asOf,
            Slice slice,
            Edition edition,
            @Nullable Supplier<PlanLines> lines,
            boolean isSinceTheirDay,
            Optional<Courses> courses) {
        this.courses = courses;
        this.isSinceTheirDay = isSinceTheirDay;
        this.money = money;
        this.plan = plan;
        this.slice = slice;
        this.edition = edition;
        this.occurrences = Occurrences.of(money.dossier(), asOf);
        this.lines = lines == null ? Suppliers.memoize(() -> money.lines(this, plan)) : lines;
        this.leaves = new Leaves(money.dossier(), occurrences);
        this.costs = new Costs(money.dossier(), occurrences, slice.time());
        this.costsOfAllTime =
                slice.time().isEmpty() ? costs : new Costs(money.dossier(), occurrences, Optional.empty());
    }

    /** All money of a dossier, of whichever plan or of none: figures of a plan cannot be asked of it. */
    static Query ofAll(Money money, LocalDate asOf) {
        return new Query(money, null, asOf, Slice.WHOLE, Edition.REVISED);
    }

    Query of(ActionPlan other) {
        return new Query(money, other, asOf(), slice, edition);
    }

    Query asOf(LocalDate day) {
        return new Query(money, plan, day, slice, edition, null, false, courses);
    }

    /** The same question, of which the answer on many days is asked for. */
    Query overTime() {
        return new Query(money, plan, asOf(), slice, edition, lines, isSinceTheirDay, Optional.of(money.courses(this)));
    }

    /** What is known on all days of what is asked for; empty where it is asked for on few days. */
    Optional<Courses> courses() {
        return courses;
    }

    /** The same where the whole plan is asked for. */
    Optional<Courses> coursesOfTheWhole() {
        return courses.filter(any -> slice.equals(Slice.WHOLE));
    }

    /** The same where a part of it is. */
    Optional<Courses> coursesOfAPart() {
        return courses.filter(any -> !slice.equals(Slice.WHOLE));
    }

    Query sliced(Slice other) {
        // a line without a time is of the year of its effect only where a time is asked for
        boolean areSame = other.time().equals(slice.time());
        return new Query(
                money, plan, asOf(), other, edition, areSame ? lines : null, isSinceTheirDay, Optional.empty());
    }

    /** The same question as if the day had come of everything of which nobody knows whether it has. */
    Query sinceTheirDay() {
        return new Query(money, plan, asOf(), slice, edition, lines, true, Optional.empty());
    }

    Query during(DateRange time) {
        return sliced(slice.within(Optional.of(time)));
    }

    Query by(Edition other) {
        return new Query(money, plan, asOf(), slice, other);
    }

    Money money() {
        return money;
    }

    /** Whose it is and what it is for. */
    MoneyLinks links() {
        return money.links();
    }

    Dossier dossier() {
        return money.dossier();
    }

    ActionPlan plan() {
        return Objects.requireNonNull(plan, "the plan of a question about all money");
    }

    LocalDate asOf() {
        return occurrences.asOf();
    }

    Occurrences occurrences() {
        return occurrences;
    }

    Slice slice() {
        return slice;
    }

    Edition edition() {
        return edition;
    }

    Leaves leaves() {
        return leaves;
    }

    Costs costs() {
        return costs;
    }

    /** Costs, whatever time is asked for. */
    Costs costsOfAllTime() {
        return costsOfAllTime;
    }

    /** The needs of the plan, by id. */
    ImmutableList<Need> needs() {
        return money.needs(plan().id());
    }

    /** The appropriations and their changes that are meant for the plan, by id. */
    ImmutableList<Appropriation> appropriations() {
        return money.appropriations(plan().id());
    }

    /** The revenue of the plan with its changes, by id. */
    ImmutableList<Revenue> revenues() {
        return money.revenues(plan().id());
    }

    /** The balances that are stated of the plan or of an appropriation that is meant for it, by id. */
    ImmutableList<Booking> bookings() {
        return money.bookings(plan().id());
    }

    /** Whether a statement is in effect on the day, by the edition asked for. */
    Answer inEffect(Itemised statement) {
        Answer answer = occurrences.happened(statement.when()).and(edition.knows(statement));
        return isSinceTheirDay && answer == Answer.CANNOT_TELL ? Answer.YES : answer;
    }

    /** What is spent or promised for the plan or from its money, as far as it may belong to the slice. */
    ImmutableList<CostLine> costLines() {
        return costLines.get();
    }

    /** The same of what is for the plan, whosever money pays it. */
    ImmutableList<CostLine> costsOfThePlan() {
        return costLines().stream()
                .filter(line -> line.plan().filter(plan().id()::equals).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** What is needed; most figures compare something with it. */
    Figure<AmountRange> needed() {
        return needed.get();
    }

    /** What is appropriated. */
    Figure<AmountRange> appropriated() {
        return appropriated.get();
    }

    // ---- how figures are made

    /** A name that states of which part and edition it is. */
    Text named(Message message) {
        return named(Phrase.of(message));
    }

    Text named(Text figure) {
        Phrase inCurrency = Phrase.of(GapMessage.PART_CURRENCY).with("currency", Text.currency(currency()));
        ImmutableList<Text> words = ImmutableList.<Text>builder()
                .addAll(dossier().otherCurrencies().isEmpty() ? List.of() : List.of(inCurrency))
                .addAll(slice.words())
                .addAll(edition.name().stream().toList())
                .build();
        return words.isEmpty()
                ? figure
                : Phrase.of(GapMessage.OF_PART).with("figure", figure).with("part", Text.joined("; ", words));
    }

    Figure<AmountRange> amount(Text name, Term term) {
        return figure(name, term.value(), term);
    }

    Figure<FundingGap> gap(Text name, Term term) {
        return figure(name, new FundingGap(term.value()), term);
    }

    /** A figure that a term leads to. */
    <T> Figure<T> figure(Text name, T value, Term term) {
        return figure(name, value, term, term.reason());
    }

    /** A figure that a term leads to, as open as it is for a reason. */
    <T> Figure<T> figure(Text name, T value, Term term, Optional<Text> reason) {
        return Figure.of(name, asOf(), value, term::why).because(reason);
    }

    Figure<AmountRange> unknown(Text name, Text reason) {
        return unknown(name, AmountRange.unknown(currency()), reason);
    }

    <T> Figure<T> unknown(Text name, T value, Text reason) {
        return Figure.unknown(name, asOf(), value, reason);
    }

    CurrencyUnit currency() {
        return dossier().currency();
    }

    Term sum(Text name, List<Term> parts) {
        return Term.sum(name, currency(), parts);
    }

    /** How complete the lists are that the answer rests on. */
    Listings lists() {
        return lists;
    }

    /** The lines of the plan's budget, those of other parts of it too. */
    PlanLines lines() {
        return lines.get();
    }

    /** How an item of the plan is called; empty for one that the plan does not have, and where none is asked for. */
    Optional<Text> itemName(String id) {
        return plan == null ? Optional.empty() : lines().parts().name(id);
    }

    Text name(String partyId) {
        return dossier().partyName(partyId);
    }
}

package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.CodeTree;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.leaf.MovingDays;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;

/**
 * The several numbers that people call "the gap" of an action plan, each under its own name, as of the end of a day.
 *
 * <pre>{@code
 * BudgetGaps gaps = BudgetGaps.of(dossier, "plan-2019-2020").asOf(LocalDate.of(2019, 12, 10));
 * gaps.financing().value().amount();   // EUR 2550.00: need 3250.00 less appropriated 700.00
 * gaps.unspent().value().unspent();    // EUR 90.00: appropriated 700.00 less incurred 610.00
 * }</pre>
 *
 * <p>What a plan is given and what its strategic measure is given are two totals: 1000.00 that went to the police for something
 * else are money of the strategic measure and never money of the plan.
 */
public final class BudgetGaps {
    private final Dossier dossier;
    private final Function<Dossier, Query> how;
    private final Query query;
    private final ImmutableSet<String> subjects;

    /** @param subjects the ids of what is asked about, which not every dossier that is possible may have */
    private BudgetGaps(Dossier dossier, Function<Dossier, Query> how, Query query, ImmutableSet<String> subjects) {
        this.dossier = dossier;
        this.how = how;
        this.query = query;
        this.subjects = subjects;
    }

    /** The same question further narrowed, by something that is there. */
    private BudgetGaps then(UnaryOperator<Query> narrowed, String... by) {
        return new BudgetGaps(dossier, how.andThen(narrowed), narrowed.apply(query), and(by));
    }

    private ImmutableSet<String> and(String... further) {
        return ImmutableSet.<String>builder().addAll(subjects).add(further).build();
    }

    private static Predicate<Dossier> has(ImmutableSet<String> ids) {
        return all -> ids.stream().allMatch(id -> all.fact(id).isPresent());
    }

    /** A figure by whatever sources state differently of codes, links and whole facts. */
    private <T extends Interval<T>> Figure<T> possible(Function<Query, Figure<T>> figure, String... of) {
        return Possible.figure(
                dossier, About.MONEY, has(and(of)), each -> figure.apply(each == dossier ? query : how.apply(each)));
    }

    /** What a question gives by each way to decide what is undecided; nothing where these are too many. */
    private <T> ImmutableList<T> ways(Function<Query, T> question) {
        return Possibilities.of(dossier, About.MONEY)
                .each(has(subjects), each -> question.apply(each == dossier ? query : how.apply(each)));
    }

    /**
     * The gaps of a plan as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @param planId the id of an action plan in it
     * @return the gaps
     * @throws IllegalArgumentException if the dossier has no such plan
     */
    public static BudgetGaps of(Dossier dossier, String planId) {
        return of(dossier, planId, dossier.currency());
    }

    private static BudgetGaps of(Dossier dossier, String planId, CurrencyUnit currency) {
        Dossier settled = Possibilities.of(dossier, About.MONEY).settled();
        Function<Dossier, Query> how = all -> {
            Money money = Money.of(all, currency);
            return new Query(
                    money,
                    money.dossier().get(ActionPlan.class, planId),
                    money.dossier().knownUntil().value(),
                    Slice.WHOLE,
                    Edition.REVISED);
        };
        return new BudgetGaps(settled, how, how.apply(settled), ImmutableSet.of(planId));
    }

    /**
     * The same gaps as of the end of another day.
     *
     * @param day the day; it may lie before or after the horizon
     * @return the gaps as of that day
     */
    public BudgetGaps asOf(LocalDate day) {
        return then(all -> all.asOf(day));
    }

    /**
     * The day these gaps hold for.
     *
     * @return the day, up to its end
     */
    public LocalDate asOf() {
        return query.asOf();
    }

    /**
     * The gaps of every plan of a dossier, as of its horizon.
     *
     * @param dossier the dossier
     * @return the gaps by the id of the plan, sorted by it
     */
    public static ImmutableSortedMap<String, BudgetGaps> ofAllPlans(Dossier dossier) {
        return dossier.plans().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), ActionPlan::id, plan -> of(dossier, plan.id())));
    }

    /**
     * The gaps of a plan in each currency that the dossier has money in, kept apart.
     *
     * @param dossier the dossier
     * @param planId the id of an action plan in it
     * @return the gaps by currency code; one entry where there is one currency
     * @throws IllegalArgumentException if the dossier has no such plan
     */
    public static ImmutableSortedMap<String, BudgetGaps> byCurrency(Dossier dossier, String planId) {
        SortedMap<String, BudgetGaps> all = new TreeMap<>();
        all.put(dossier.currency().getCurrencyCode(), of(dossier, planId));
        for (CurrencyUnit other : dossier.otherCurrencies()) {
            all.computeIfAbsent(other.getCurrencyCode(), code -> of(dossier, planId, other));
        }
        return ImmutableSortedMap.copyOfSorted(all);
    }

    /**
     * A figure of all plans of a dossier together, as of a day.
     *
     * <p>Example: one plan lacks 300.00 and another has 100.00 too much; of {@link #financing()}, 200.00 are missing together. A plan that
     * does not cover the time asked for has no part in the sum: of plans for 2019–2020 and 2021–2022,
     * {@code ofAllPlans(dossier, day, gaps -> gaps.inYear(2021).financing())} is that of the second.
     *
     * @param dossier the dossier
     * @param asOf the day, up to its end
     * @param figure which figure; it must be one of an amount, of which the sum is asked
     * @return the sum; for a gap what is missing, for a balance what is unspent; unknown where that of a plan is, where no plan covers
     *     the time, where money of one plan is a part of that of another, which would be counted twice, and where several are budgets of
     *     one body
     */
    public static Figure<AmountRange> ofAllPlans(
            Dossier dossier, LocalDate asOf, Function<BudgetGaps, ? extends Figure<?>> figure) {
        return Possible.figure(
                dossier,
                About.MONEY,
                any -> true,
                each -> GapFigures.ofAllPlans(
                        each.currency(),
                        asOf,
                        ofAllPlans(each).values().stream()
                                .map(gaps -> gaps.query.asOf(asOf))
                                .collect(ImmutableList.toImmutableList()),
                        query -> figure.apply(new BudgetGaps(
                                each,
                                any -> query,
                                query,
                                ImmutableSet.of(query.plan().id())))));
    }

    /**
     * The same gaps for one measure of the plan alone. What the sources do not split by measure makes them bounds, or
     * unknown where nothing is split; nothing is spread.
     *
     * @param measureId the id of a measure of this plan
     * @return the gaps of the measure
     * @throws IllegalArgumentException if the plan has no such measure
     */
    public BudgetGaps ofMeasure(String measureId) {
        return sliced(all -> all.slice().of(all.lines().parts().measure(measureId)), measureId);
    }

    /**
     * The same gaps for one task of the plan: its measures, and what is stated for the task as a whole. A measure's part of a task's total
     * is not added to it.
     *
     * <p>Example: of a task with a total of 1000.00, 600.00 are itemised by measure; the need of the task is 1000.00, that of one of its
     * measures what is stated for it and anything up to the 400.00 that are left.
     *
     * @param taskId the id of a task of this plan
     * @return the gaps of the task
     * @throws IllegalArgumentException if the plan has no such task
     */
    public BudgetGaps ofTask(String taskId) {
        return sliced(all -> all.slice().of(all.lines().parts().task(taskId)), taskId);
    }

    /**
     * The same gaps for the measures that belong to no task. Those of all tasks and these add up to those of the plan where its money is
     * split by measure or task.
     *
     * @return the gaps of what is in no task
     */
    public BudgetGaps withoutTask() {
        return sliced(all -> all.slice().of(all.lines().parts().withoutTask()));
    }

    /**
     * The same gaps for one goal of the plan: its tasks with their measures, and what is stated for the goal as a whole.
     *
     * @param goalId the id of a goal of this plan
     * @return the gaps of the goal
     * @throws IllegalArgumentException if the plan has no such goal
     */
    public BudgetGaps ofGoal(String goalId) {
        return sliced(all -> all.slice().of(all.lines().parts().goal(goalId)), goalId);
    }

    /**
     * The same gaps for the tasks and measures that belong to no goal.
     *
     * @return the gaps of what is in no goal
     */
    public BudgetGaps withoutGoal() {
        return sliced(all -> all.slice().of(all.lines().parts().withoutGoal()));
    }

    /**
     * The same gaps for one calendar year: the need of that year, the money for that year, and the cost of events in it. Money of
     * which no source says for which time it is counts for the year in which it takes effect, which is inferred. What is paid on a contract is
     * spent in the year in which it is paid, unless the contract is stated to be carried out in another one.
     *
     * <p>What a plan needs in a year that it does not cover is not known, unless it states a need for that year all the same: the need and
     * the gaps that rest on it are unknown, with the plan's own time as the reason. Money is as it was appropriated: zero where none is.
     *
     * <p>Example: of a plan for 2019 and 2020, {@code inYear(2021).financing()} is unknown and {@code inYear(2021).appropriated()} is
     * 0.00.
     *
     * @param year the year
     * @return the gaps of the year
     */
    public BudgetGaps inYear(int year) {
        return within(DateRange.ofYear(year));
    }

    /**
     * The same gaps for a time, as {@link #inYear} for a year. A time that has one day in common with the plan's is not outside it.
     *
     * @param period the time, both ends inclusive
     * @return the gaps of that time
     */
    public BudgetGaps within(DateRange period) {
        return then(all -> all.during(period));
    }

    /**
     * The same gaps for one kind of source: what is needed from it, appropriated from it and incurred from it.
     *
     * @param kind the kind of source
     * @return the gaps of the source
     */
    public BudgetGaps from(FundingSourceKind kind) {
        return sliced(Axis.SOURCE, words -> Slice.Part.of(kind.code(), words.moneyOf(kind)));
    }

    /**
     * The money from each kind of source that any appropriation states.
     *
     * @return the kinds in the order of the dossier, each with what {@link #from} gives for it
     */
    public ImmutableMap<FundingSourceKind, BudgetGaps> bySource() {
        return Decided.of(dossier).appropriations().stream()
                .flatMap(money -> money.sourceKind().stream())
                .distinct()
                .collect(ImmutableMap.toImmutableMap(kind -> kind, this::from));
    }

    /**
     * The same gaps for the money of one appropriation manager (asignavimų valdytojas): what is appropriated to it and spent from that.
     * Needs have no manager, so a gap of one is unknown while something is needed.
     *
     * @param organisationId the id of an organisation or of the municipality
     * @return the gaps of the manager
     */
    public BudgetGaps managedBy(String organisationId) {
        return sliced(
                Axis.MANAGER,
                words -> Slice.Part.of(organisationId, words.party(GapMessage.PART_MANAGER, organisationId)),
                organisationId);
    }

    /**
     * The same gaps for one economic kind: what is needed and appropriated for it and spent on it.
     *
     * @param kind the economic kind
     * @return the gaps of the kind
     */
    public BudgetGaps forKind(EconomicKind kind) {
        return sliced(Axis.KIND, words -> Slice.Part.of(kind.code(), words.moneyFor(kind)));
    }

    /**
     * The same gaps for one payer: costs incurred and committed, refunds and payments of others that it bears. A cost of which nobody
     * knows the payer may be its. Needs and appropriations have no payer.
     *
     * <p>Example: of 770.00 incurred the schools paid at least 160.00, the measures of unknown cost aside.
     *
     * @param partyId the id of an organisation or of the municipality
     * @return the gaps of the payer
     */
    public BudgetGaps paidBy(String partyId) {
        return sliced(
                Axis.PAYER, words -> Slice.Part.of(partyId, words.party(GapMessage.PART_PAYER, partyId)), partyId);
    }

    /**
     * The same gaps for one programme of the strategic plan.
     *
     * @param programmeId the id of the programme
     * @return the gaps of the programme
     */
    public BudgetGaps ofProgramme(String programmeId) {
        return sliced(
                Axis.PROGRAMME,
                words -> Slice.Part.of(
                        words.dossier().get(Programme.class, programmeId).id(), words.programme(programmeId)),
                programmeId);
    }

    /**
     * The same gaps for a code of a classification and all codes below it, as the dossier {@linkplain CodeTree lists} them. Money that bears no
     * code of the classification may be of any.
     *
     * <p>Example: of 100.00 for 10 (social protection), of which 30.00 are for 10.9, {@code ofCode("COFOG", "10.9")} has the 30.00 and
     * {@code ofCode("COFOG", "10")} all.
     *
     * @param scheme the classification, as amounts name it
     * @param code the code
     * @return the gaps of the code
     */
    public BudgetGaps ofCode(String scheme, String code) {
        return sliced(
                Axis.ofScheme(scheme),
                words -> coded(GapMessage.PART_CODE, scheme, code, CodeTree.ofScheme(words.dossier(), scheme)));
    }

    /**
     * The gaps of each code of a level of a classification.
     *
     * @param scheme the classification
     * @param level the level, from 1
     * @return the gaps by code, as the codes are listed; where all money bears codes, those of the first level add up to the whole
     */
    public ImmutableMap<String, BudgetGaps> byCode(String scheme, int level) {
        return CodeTree.ofScheme(dossier, scheme).level(level).stream()
                .collect(ImmutableMap.toImmutableMap(code -> code, code -> ofCode(scheme, code)));
    }

    /**
     * The same gaps for a code of the list of sources and all codes below it.
     *
     * @param code the code, such as {@code SB}
     * @return the gaps of the source
     */
    public BudgetGaps fromSource(String code) {
        return sliced(
                Axis.SOURCE_CODE,
                words -> coded(GapMessage.PART_SOURCE_CODE, "", code, CodeTree.ofSources(words.dossier())));
    }

    /**
     * The same gaps for a place and all places in it.
     *
     * @param place its code in the list of places, or what it is called where it has none
     * @return the gaps of the place
     */
    public BudgetGaps at(String place) {
        return sliced(Axis.PLACE, words -> coded(GapMessage.PART_PLACE, "", place, CodeTree.ofPlaces(words.dossier())));
    }

    private static Slice.Part coded(GapMessage words, String scheme, String code, CodeTree tree) {
        return new Slice.Part(
                Optional.of(code),
                PortionWords.coded(words, scheme, code, tree),
                tree.below(code),
                ImmutableSet.copyOf(tree.above(code)),
                tree.perhaps(code));
    }

    private BudgetGaps sliced(Axis axis, Function<PortionWords, Slice.Part> part, String... by) {
        return sliced(all -> all.slice().with(axis, part.apply(new PortionWords(all.dossier()))), by);
    }

    private BudgetGaps sliced(Function<Query, Slice> slice, String... by) {
        return then(all -> all.sliced(slice.apply(all)), by);
    }

    // ---- editions

    /**
     * The acts that set or changed the needs of the plan or the money for it, each of which makes an edition of it.
     *
     * @return the acts by the day of their adoption; those too that set something only if one of several statements is true
     */
    public ImmutableList<LegalAct> editions() {
        return Edition.ordered(
                query,
                Stream.concat(Stream.of(Edition.acts(query)), ways(Edition::acts).stream())
                        .flatMap(acts -> acts.stream().map(Fact::id))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * The same gaps by the edition of the plan that an act made: what that act and those before it had set. A restated year is as that act
     * restated it, whatever came later, and no two editions are ever added up.
     *
     * <p>Example: a need of 3000.00 by the act of February is restated as 3500.00 by that of June. {@code inEdition("february")} has
     * 3000.00, on any day after June too; without an edition the need is 3500.00.
     *
     * @param actId the id of one of the {@linkplain #editions() acts}
     * @return the gaps by that edition; costs are as they are
     * @throws IllegalArgumentException if the act set nothing of the plan's money
     */
    public BudgetGaps inEdition(String actId) {
        ImmutableList<LegalAct> acts = editions();
        if (acts.stream().noneMatch(act -> act.id().equals(actId))) {
            throw new IllegalArgumentException(
                    "act \"" + actId + "\" set no need of plan " + query.plan().id()
                            + " and no money for it; these did: "
                            + acts.stream().map(Fact::id).toList());
        }
        return then(all -> all.by(Edition.upTo(all, actId)), actId);
    }

    /**
     * The lines of the budget, each with its changes, to be compared from edition to edition.
     *
     * <pre>{@code
     * gaps.inEdition("budget-act").lines();   // revenue 44483800.00, ...
     * gaps.inEdition("amendment").lines();    // revenue 49006800.00, ...
     * }</pre>
     *
     * @return what may be in effect by the edition, revenue first, each by id; of what is undecided as it is taken to be
     */
    public ImmutableList<BudgetLine> lines() {
        return BudgetAccount.lines(query);
    }

    /**
     * The same gaps with every need and appropriation as it was first set, none of its restatements and changes counted.
     *
     * <p>Example: of 1000.00 appropriated in February and 900.00 instead in June, {@code asFirstApproved()} has 1000.00 and the gaps as
     * they are have 900.00.
     *
     * @return the gaps as first approved; costs are as they are
     */
    public BudgetGaps asFirstApproved() {
        return then(all -> all.by(Edition.firstApproved(all.dossier())));
    }

    /**
     * The funding need (lėšų poreikis) over its whole period. A need that restates an earlier one counts instead of it, and
     * a need within another is not added to it.
     *
     * @return the need; unknown on a day on which none was set yet, or whether one was set cannot be determined, and for a time that the
     *     plan does not cover
     */
    public Figure<AmountRange> need() {
        return possible(Query::needed);
    }

    /**
     * What of the need is stated for exactly what is asked for and for no smaller part of the plan.
     *
     * <p>Example: of a goal's 100.00, a task has 60.00, of which a measure has 40.00. Of the goal 40.00 are not itemised, of the task 20.00.
     *
     * @return the amount; 0.00 for a measure, which has no smaller parts; unknown where the need is
     */
    public Figure<AmountRange> notItemised() {
        return possible(NeedFigure.NotItemisedFigure::of);
    }

    /**
     * The breakdowns of what is needed and appropriated: each whole with its parts along one dimension, and by how much they miss it.
     *
     * @return the breakdowns, those of needs first, each kind by the id of the whole
     */
    public ImmutableList<AmountBreakdown> breakdowns() {
        return AmountBreakdown.together(Possible.byName(() -> AmountBreakdown.of(query), ways(AmountBreakdown::of)));
    }

    /**
     * The money appropriated to the plan by the day: appropriations that are meant for it and in effect. A part of another
     * appropriation for the plan is not added again.
     *
     * @return the appropriated money; zero when nothing is appropriated; unknown where a measure, year or source is asked for
     *     and the money is not split that way
     */
    public Figure<AmountRange> appropriated() {
        return possible(Query::appropriated);
    }

    /**
     * The funding gap, which is what "the gap" means where nothing else is said: the need less the money appropriated to the plan.
     *
     * <p>Example: 3250.00 − 700.00 = 2550.00, a shortfall.
     *
     * @return the gap; unknown while there is no need to compare with
     */
    public Figure<FundingGap> financing() {
        return possible(GapFigures::financing);
    }

    /**
     * What is left of the money appropriated to the plan: appropriated less incurred cost that is paid from it.
     *
     * <p>Example: 700.00 − (200.00 + 210.00 + 200.00) = 90.00, all of it committed to three lectures still to come.
     *
     * @return the balance with its committed part; unknown where the appropriated money is
     */
    public Figure<UnspentBalance> unspent() {
        return possible(GapFigures::unspent);
    }

    /**
     * What is spent of the money appropriated to the plan: incurred from it, or handed on to somebody else.
     *
     * <p>Example: of 700.00 appropriated, 610.00 are spent; what schools paid is not.
     *
     * @return the amount; 0.00 where nothing is recorded
     */
    public Figure<AmountRange> spent() {
        return possible(GapFigures::spent);
    }

    /**
     * What is incurred of the money appropriated to the plan, without what is handed on to others.
     *
     * @return the amount
     */
    public Figure<AmountRange> spentOnCosts() {
        return possible(GapFigures::spentOnCosts);
    }

    /**
     * The cost incurred for the measures of the plan, whoever pays it. A measure on which something is stated and nothing of its cost
     * makes the total a lower bound.
     *
     * <p>Example: 160.00 paid by schools and 610.00 from the plan's money, with five measures of unknown cost: at least 770.00.
     *
     * @return the incurred cost
     */
    public Figure<AmountRange> incurred() {
        return possible(GapFigures::incurred);
    }

    /**
     * What of {@link #incurred()} others are stated to have paid: another payer than the municipality, or another appropriation.
     *
     * <p>Example: 160.00 paid by schools. Of costs that nobody is stated to have paid see {@link #payerNotStated()}.
     *
     * @return the amount
     */
    public Figure<AmountRange> paidByOthers() {
        return possible(all -> GapFigures.beside(all, GapMessage.PAID_BY_OTHERS, true));
    }

    /**
     * What of {@link #incurred()} nobody is stated to have paid, neither of the money appropriated to the plan nor of other money. With what is
     * {@linkplain #spentOnCosts() incurred of the plan's money} and what {@linkplain #paidByOthers() others paid} it makes all costs whose amount
     * is stated.
     *
     * @return the amount
     */
    public Figure<AmountRange> payerNotStated() {
        return possible(all -> GapFigures.beside(all, GapMessage.PAYER_NOT_STATED, false));
    }

    /**
     * The balance of the strategic measure that the plan carries out: everything appropriated to it, less what was transferred and
     * what was incurred from it. It counts money that is not the plan's.
     *
     * <p>A strategic measure that is printed under several codes is one only by a recorded decision; without it the balance is
     * unknown. An appropriation that was handed over in full, neither on a known day, is counted together with its
     * transfer on any day, which is a reading and marked as inferred.
     *
     * @return the balance; unknown where the plan carries out no known strategic measure, or its codes are not joined
     */
    public Figure<AmountRange> strategicMeasure() {
        return possible(all -> new AppropriationAccounts.Balances(all).ofTheStrategicMeasure());
    }

    /**
     * The balance of any strategic measure, as {@link #strategicMeasure()} gives it of the one that the plan carries out.
     *
     * @param strategicMeasureId the id of a strategic measure of the dossier
     * @return the balance; unknown where its codes are not joined
     * @throws IllegalArgumentException if the dossier has no such strategic measure
     */
    public Figure<AmountRange> strategicMeasure(String strategicMeasureId) {
        return possible(
                all -> new AppropriationAccounts.Balances(all).ofStrategicMeasure(strategicMeasureId),
                strategicMeasureId);
    }

    /**
     * What is appropriated to any strategic measure, for the plan or for anything else.
     *
     * <p>Example: 1000.00 handed over to the police and 700.00 for the plan are 1700.00.
     *
     * @param strategicMeasureId the id of a strategic measure of the dossier
     * @return the amount; unknown where its codes are not joined
     * @throws IllegalArgumentException if the dossier has no such strategic measure
     */
    public Figure<AmountRange> appropriatedToStrategicMeasure(String strategicMeasureId) {
        return possible(
                all -> new AppropriationAccounts.Balances(all).appropriatedToStrategicMeasure(strategicMeasureId),
                strategicMeasureId);
    }

    /**
     * What is appropriated to a programme, or to a strategic measure of it.
     *
     * @param programmeId the id of a programme of the dossier
     * @return the amount
     * @throws IllegalArgumentException if the dossier has no such programme
     */
    public Figure<AmountRange> appropriatedToProgramme(String programmeId) {
        return possible(
                all -> new AppropriationAccounts.Balances(all).appropriatedToProgramme(programmeId), programmeId);
    }

    /**
     * The balance of a programme: what is appropriated to it, or to a strategic measure of it, less what was transferred and incurred from
     * that.
     *
     * @param programmeId the id of a programme of the dossier
     * @return the balance
     * @throws IllegalArgumentException if the dossier has no such programme
     */
    public Figure<AmountRange> programme(String programmeId) {
        return possible(all -> new AppropriationAccounts.Balances(all).ofProgramme(programmeId), programmeId);
    }

    /**
     * What is left on the books of the plan: opening balance, appropriated and received, less handed over, carried over and incurred, what
     * was paid back taken off. In a year it is the closing balance of that year, because the opening balance and what is carried over
     * belong to the year they are booked in; where no opening balance of a year is booked, nothing is taken to be left of the year before.
     *
     * <p>Example: 120.00 carried over from 2018, 700.00 appropriated, 50.00 received, 610.00 incurred of which 10.00 came back: 270.00.
     *
     * @return the balance; unknown where the appropriated money is
     */
    public Figure<AmountRange> balance() {
        return possible(all -> new AppropriationAccounts.Balances(all).ofThePlan());
    }

    /**
     * What a year opens with. It is not counted where the year before left it without carrying it over, so that it is the same money. Where the
     * books are right, it is what was {@linkplain #carriedInto carried into} the year.
     *
     * <p>Example: 60.00 are carried over from 2019, and 2020 opens with 60.01.
     *
     * @param year the year that is opened
     * @return the opening balances of the year; 0.00 where none is stated
     */
    public Figure<AmountRange> opened(int year) {
        return possible(all -> StatedBalances.opened(all, year));
    }

    /**
     * What the year before carried into a year.
     *
     * @param year the year that is opened
     * @return the amounts that were carried over; 0.00 where none is stated
     */
    public Figure<AmountRange> carriedInto(int year) {
        return carriedOver(DateRange.ofYear(year - 1));
    }

    /**
     * What is carried over on some days.
     *
     * @param days the days
     * @return the amounts that were carried over; 0.00 where none is stated
     */
    public Figure<AmountRange> carriedOver(DateRange days) {
        return possible(all -> StatedBalances.carriedOver(all, days));
    }

    /**
     * What was paid for the plan, whoever paid it: payments less refunds.
     *
     * @return the amount; 0.00 where no payment is recorded
     */
    public Figure<AmountRange> paid() {
        return possible(GapFigures::paid);
    }

    /**
     * The revenue of the plan.
     *
     * @param state planned or received
     * @return the revenue with its changes
     */
    public Figure<AmountRange> revenue(RevenueState state) {
        return possible(all -> RevenueFigure.of(all, state));
    }

    /**
     * The planned revenue that has not come in: what was planned, beyond what was received.
     *
     * <p>Example: of a grant of 15,000.00, 10,000.00 came in April and the rest is to come in spring; 5,000.00 are outstanding.
     *
     * @return the amount; 0.00 where as much or more came in, and unknown where nothing is recorded of planned revenue
     */
    public Figure<AmountRange> outstanding() {
        return possible(RevenueFigure::outstanding);
    }

    /**
     * What the budget of the plan leaves: planned revenue less what is appropriated, or received revenue less what is spent; loans, money left
     * over and the opening balance come after.
     *
     * @param state planned or received
     * @return surplus or deficit, own and after financing; unknown where the appropriated money is
     */
    public Figure<BudgetResult> result(RevenueState state) {
        return possible(all -> BudgetAccount.result(all, state));
    }

    /**
     * A row of the budget: what comes in, goes out, is borrowed or repaid, or is left of one of these.
     *
     * <pre>{@code
     * gaps.budget(BudgetRow.REPAYMENTS, RevenueState.PLANNED).value();   // HRK 350000.00, which are no expense
     * }</pre>
     *
     * @param row which row
     * @param state as planned, or as carried out with what was received
     * @return the amount; unknown where nothing is recorded of the side it is on
     */
    public Figure<AmountRange> budget(BudgetRow row, RevenueState state) {
        return possible(all -> BudgetAccount.row(all, row, state));
    }

    /**
     * What the budget leaves before financing alone, with its own explanation.
     *
     * @param state planned or received revenue
     * @return revenue other than loans and money left over, less spending; negative where more is spent
     */
    public Figure<AmountRange> ownResult(RevenueState state) {
        return possible(all -> BudgetAccount.ownResult(all, state));
    }

    /**
     * What is priced or promised for the measures of the plan and still to come, whoever pays it.
     *
     * @return the committed cost
     */
    public Figure<AmountRange> committed() {
        return possible(GapFigures::committed);
    }

    /**
     * What was done and what is promised cost together, whoever pays it.
     *
     * @return {@linkplain #incurred() incurred} and {@linkplain #committed() committed}; unknown where one of the two is
     */
    public Figure<AmountRange> cost() {
        return possible(GapFigures::cost);
    }

    /**
     * What is stated to be tendered or awarded for the plan, whatever came of it: each is a stage of its own, and none of them is added to what
     * is committed.
     *
     * @param stage the stage
     * @return the sum of what is stated at it
     */
    public Figure<AmountRange> procured(ContractStage stage) {
        return possible(all -> GapFigures.procured(all, stage));
    }

    /**
     * What of a contract is still to come: its amount less the costs incurred under it and what is paid on it beyond these. What came back
     * is still to come again.
     *
     * @param contractId the id of a contract of the dossier, whichever plan it is for, in the currency of these gaps
     * @return what is left, never less than nothing and never more than its amount: 400.00 of a contract of 1000.00 on which 600.00
     *     are paid, and 500.00 when 100.00 of them are paid back
     * @throws IllegalArgumentException if the dossier has no such contract in the currency
     */
    public Figure<AmountRange> leftOfContract(String contractId) {
        return possible(all -> GapFigures.leftOfContract(all, contractId), contractId);
    }

    /**
     * The funding gap over all sources: the need less what is appropriated to the plan and less what others paid for its measures or
     * handed over for it.
     *
     * <p>Example: 3250.00 − (700.00 + 160.00 paid by schools) = 2390.00. That what they paid for is an item of the need is assumed.
     *
     * @return the gap; unknown where the funding gap is
     */
    public Figure<FundingGap> allSources() {
        return possible(GapFigures::allSources);
    }

    /**
     * The delivery gap: the need less the cost incurred, whoever paid it. Where the cost of something is unknown, the gap is at most so
     * much, because a cost only lowers it.
     *
     * <p>Example: 3250.00 less at least 770.00 is at most 2480.00.
     *
     * @return the gap; unknown where the need is
     */
    public Figure<FundingGap> delivery() {
        return possible(GapFigures::delivery);
    }

    /**
     * The cost incurred for which there is no money: what each appropriation is overspent by, and what nobody is known to pay. Items
     * paid from one appropriation share its money, so they are unfunded together or not at all. On an appropriation there is what was
     * appropriated, its opening balance and what came in for it, less what was handed over or carried over; what the plan received or opened
     * with on no appropriation covers any of its costs. Revenue that an appropriation hands on is that appropriation.
     *
     * <p>Example: of 700.00 appropriated and 60.00 received for it, 800.00 are incurred; 40.00 are unfunded.
     *
     * @return the cost; bounds where it is not known who paid
     */
    public Figure<AmountRange> unfunded() {
        return possible(GapFigures::unfunded);
    }

    /**
     * What is carried over to the next year: the need, unchanged, less the money appropriated for the plan's time up to the end of a year.
     *
     * <p>Example: 3250.00 for two years less 700.00 of 2019 leaves 2550.00 for 2020.
     *
     * @param year the year that ends
     * @return the gap
     */
    public Figure<FundingGap> carriedOver(int year) {
        return possible(all -> GapFigures.carriedOver(all, year));
    }

    /**
     * The gap of one year with every need spread evenly over the months of its period, which no source does: always assumed, and never
     * what "the gap" means.
     *
     * <p>Example: 3250.00 × 12/24 − 700.00 = 925.00. A need of whole months is spread by months, another one by days; the parts
     * of all years add up to the need, the largest remainders getting the last cents.
     *
     * @param year the year
     * @return the gap; unknown where there is no need or it is not split as it is asked for, and for a year that the plan does not
     *     cover
     */
    public Figure<FundingGap> proRata(int year) {
        return possible(all -> GapFigures.proRata(all, year));
    }

    /**
     * The timing gap: the days from the approval of the plan to the first money that is appropriated to it.
     *
     * <p>Example: from 5 February to 24 October 2019 there are 261 days.
     *
     * @return the days, so far while the gap is open; unknown where a day is not known
     */
    public Figure<TimingGap> timing() {
        return possible(TimingGap::of);
    }

    /**
     * How much of the need is covered by the money appropriated to the plan, as an exact fraction.
     *
     * <p>Example: 700.00 of 3250.00 are 14/65 or 21.54 %. The explanation is that of the funding gap, whose parts are both numbers.
     *
     * @return the coverage, exact or within bounds; unknown where the gap is and where nothing is needed
     */
    public Figure<Proportion> coverage() {
        return possible(Proportion::coverage);
    }

    /**
     * How much of the money appropriated to the plan is spent: incurred from it or handed on.
     *
     * @return the share, exact or within bounds; unknown where one of the two is, and where nothing is appropriated
     */
    public Figure<Proportion> spentOfAppropriated() {
        return possible(Proportion::spentOfAppropriated);
    }

    /**
     * How much of the need the money spent from the plan's appropriations is.
     *
     * @return the share, exact or within bounds; unknown where one of the two is, and where nothing is needed
     */
    public Figure<Proportion> spentOfNeeded() {
        return possible(Proportion::spentOfNeeded);
    }

    // ---- over time

    /**
     * A figure over time, with the days on which it moves. What is needed and appropriated of a whole plan is put together once for all days.
     *
     * <pre>{@code
     * gaps.over(DateRange.ofYear(2019), BudgetGaps::financing).movesOn();   // 5 February and 24 October 2019
     * }</pre>
     *
     * @param period the days asked for, both ends inclusive
     * @param figure which figure
     * @param <T> the kind of value
     * @return the steps
     */
    public <T> Steps<T> over(DateRange period, Function<BudgetGaps, Figure<T>> figure) {
        return over(period, each -> MovingDays.of(each.dossier()), figure);
    }

    private <T> Steps<T> over(
            DateRange period,
            Function<Query, ImmutableSortedSet<LocalDate>> moving,
            Function<BudgetGaps, Figure<T>> figure) {
        BudgetGaps overTime = then(Query::overTime);
        return Steps.over(
                period,
                Stream.concat(Stream.of(moving.apply(query)), ways(moving).stream())
                        .flatMap(ImmutableSortedSet::stream)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())),
                day -> figure.apply(overTime.asOf(day)));
    }

    /**
     * The need over time, as {@link #over} gives it.
     *
     * @param period the days asked for, both ends inclusive
     * @return the steps
     */
    public Steps<AmountRange> needOver(DateRange period) {
        return over(period, Courses::days, BudgetGaps::need);
    }

    /**
     * The appropriated money over time, as {@link #over} gives it.
     *
     * @param period the days asked for, both ends inclusive
     * @return the steps
     */
    public Steps<AmountRange> appropriatedOver(DateRange period) {
        return over(period, Courses::days, BudgetGaps::appropriated);
    }

    /**
     * The funding gap over time, as {@link #over} gives it.
     *
     * @param period the days asked for, both ends inclusive
     * @return the steps
     */
    public Steps<FundingGap> financingOver(DateRange period) {
        return over(period, Courses::days, BudgetGaps::financing);
    }

    /**
     * The number of days in a period on which a need was set and nothing at all was appropriated to the plan.
     *
     * <p>Example: 261 days in 2019, from 5 February to 23 October.
     *
     * @param period the days asked for, both ends inclusive
     * @return the number of days: no fewer than those on which that is certain, no more than those on which it may be
     */
    public Headcount daysUnfunded(DateRange period) {
        return ways(each -> Courses.daysUnfunded(List.of(each), period)).stream()
                .reduce(Headcount::hull)
                .orElse(Headcount.unknown());
    }

    /**
     * The number of days in a period on which a need was set in any currency and nothing at all was appropriated to a plan in any.
     *
     * @param dossier the dossier
     * @param planId the id of an action plan in it
     * @param period the days asked for, both ends inclusive
     * @return the number of days, as {@link #daysUnfunded(DateRange)} counts them of one currency
     */
    public static Headcount daysUnfunded(Dossier dossier, String planId, DateRange period) {
        return Possibilities.of(dossier, About.MONEY)
                .each(
                        has(ImmutableSet.of(planId)),
                        each -> Courses.daysUnfunded(
                                byCurrency(each, planId).values().stream()
                                        .map(gaps -> gaps.query)
                                        .toList(),
                                period))
                .stream()
                .reduce(Headcount::hull)
                .orElse(Headcount.unknown());
    }

    /**
     * The first day of a period by the end of which a target was appropriated to the plan.
     *
     * @param target how much
     * @param period the days asked for, both ends inclusive
     * @return the day; empty when there was none, and where nobody can tell which it was
     */
    public Optional<LocalDate> firstCovered(MonetaryAmount target, DateRange period) {
        AmountRange wanted = AmountRange.exactly(target);
        return appropriatedOver(period).steps().stream()
                .filter(step -> step.figure().value().isAtLeast(wanted) != Answer.NO)
                .findFirst()
                .filter(step -> step.figure().value().isAtLeast(wanted) == Answer.YES)
                .map(step -> step.days().start());
    }
}

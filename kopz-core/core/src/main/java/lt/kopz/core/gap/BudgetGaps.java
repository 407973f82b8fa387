package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.AppropriationKind;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

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
    private final ActionPlan plan;
    private final Occurrences occurrences;
    private final Leaves leaves;
    private final Costs costs;
    private final Slice slice;
    private final Edition edition;

    private BudgetGaps(Dossier dossier, ActionPlan plan, LocalDate asOf, Slice slice, Edition edition) {
        this.slice = slice;
        this.edition = edition;
        this.dossier = dossier;
        this.plan = plan;
        this.occurrences = Occurrences.of(dossier, asOf);
        this.leaves = new Leaves(dossier, occurrences);
        this.costs = new Costs(dossier, occurrences, slice.time());
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
        return new BudgetGaps(
                Currencies.only(dossier, dossier.currency()),
                dossier.get(ActionPlan.class, planId),
                dossier.knownUntil().value(),
                Slice.WHOLE,
                Edition.REVISED);
    }

    /**
     * The same gaps as of the end of another day.
     *
     * @param day the day; it may lie before or after the horizon
     * @return the gaps as of that day
     */
    public BudgetGaps asOf(LocalDate day) {
        return new BudgetGaps(dossier, plan, day, slice, edition);
    }

    /**
     * The day these gaps hold for.
     *
     * @return the day, up to its end
     */
    public LocalDate asOf() {
        return occurrences.asOf();
    }

    /**
     * The gaps of every plan of a dossier, as of its horizon.
     *
     * @param dossier the dossier
     * @return the gaps by the id of the plan, sorted by it
     */
    public static ImmutableSortedMap<String, BudgetGaps> ofAllPlans(Dossier dossier) {
        ImmutableSortedMap.Builder<String, BudgetGaps> all = ImmutableSortedMap.naturalOrder();
        for (ActionPlan plan : dossier.plans()) {
            all.put(plan.id(), of(dossier, plan.id()));
        }
        return all.buildOrThrow();
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
            all.computeIfAbsent(other.getCurrencyCode(), code -> of(Currencies.only(dossier, other), planId));
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
     * @return the sum; for a gap what is missing, for a balance what is unspent; undetermined where that of a plan is, where no plan covers
     *     the time, and where money of one plan is a part of that of another, which would be counted twice
     */
    public static Figure<AmountRange> ofAllPlans(
            Dossier dossier, LocalDate asOf, Function<BudgetGaps, ? extends Figure<?>> figure) {
        Text name = Phrase.of(GapMessage.ALL_PLANS);
        BudgetGaps[] plans = ofAllPlans(dossier).values().stream()
                .map(gaps -> gaps.asOf(asOf))
                .toArray(BudgetGaps[]::new);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        Optional<Text> outside = Optional.empty();
        boolean covered = plans.length == 0;
        for (BudgetGaps gaps : plans) {
            Figure<?> each = figure.apply(gaps);
            if (!each.isDetermined()) {
                Text reason = Phrase.of(GapMessage.OF_PART)
                        .with("figure", each.reason().orElseThrow())
                        .with("part", gaps.plan.title());
                if (each.reason().filter(gaps.outsideThePlan()::equals).isPresent()) {
                    outside = outside.or(() -> Optional.of(reason));
                    continue;
                }
                return Figure.undetermined(name, asOf, reason);
            }
            covered = true;
            parts.add(each.explanation().orElseThrow());
            for (BudgetGaps other : plans) {
                ImmutableSet<String> its = other.ids(other::isForThePlan);
                if (other != gaps && gaps.moneyOfThePlan().anyMatch(money -> gaps.isWithin(money, its))) {
                    return Figure.undetermined(name, asOf, Phrase.of(GapMessage.PLANS_OVERLAP));
                }
            }
        }
        if (!covered) {
            return Figure.undetermined(name, asOf, outside.orElseThrow());
        }
        Explanation tree = Explanation.sum(name, Quantity.zero(dossier.currency()), parts.build());
        return Figure.of(name, asOf, tree.value().asAmount(), tree);
    }

    /**
     * The same gaps for one measure of the plan alone. What the sources do not split by measure makes them bounds, or
     * undetermined where nothing is split; nothing is spread.
     *
     * @param measureId the id of a measure of this plan
     * @return the gaps of the measure
     * @throws IllegalArgumentException if the plan has no such measure
     */
    public BudgetGaps ofMeasure(String measureId) {
        return sliced(slice.of(new PlanParts(plan).measure(measureId)));
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
        return sliced(slice.of(new PlanParts(plan).task(taskId)));
    }

    /**
     * The same gaps for the measures that belong to no task. Those of all tasks and these add up to those of the plan where its money is
     * split by measure or task.
     *
     * @return the gaps of what is in no task
     */
    public BudgetGaps withoutTask() {
        return sliced(slice.of(new PlanParts(plan).withoutTask()));
    }

    /**
     * The same gaps for one goal of the plan: its tasks with their measures, and what is stated for the goal as a whole.
     *
     * @param goalId the id of a goal of this plan
     * @return the gaps of the goal
     * @throws IllegalArgumentException if the plan has no such goal
     */
    public BudgetGaps ofGoal(String goalId) {
        return sliced(slice.of(new PlanParts(plan).goal(goalId)));
    }

    /**
     * The same gaps for the tasks and measures that belong to no goal.
     *
     * @return the gaps of what is in no goal
     */
    public BudgetGaps withoutGoal() {
        return sliced(slice.of(new PlanParts(plan).withoutGoal()));
    }

    /**
     * The same gaps for one calendar year: the need of that year, the money for that year, and the cost of events in it. Money of
     * which no source says for which time it is counts for the year in which it takes effect, which is inferred.
     *
     * <p>What a plan needs in a year that it does not cover is not known, unless it states a need for that year all the same: the need and
     * the gaps that rest on it are undetermined, with the plan's own time as the reason. Money is as it was appropriated: zero where none is.
     *
     * <p>Example: of a plan for 2019 and 2020, {@code inYear(2021).financing()} is undetermined and {@code inYear(2021).appropriated()} is
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
        return sliced(slice.within(Optional.of(period)));
    }

    /**
     * The same gaps for one kind of source: what is needed from it, appropriated from it and incurred from it.
     *
     * @param kind the kind of source
     * @return the gaps of the source
     */
    public BudgetGaps from(FundingSourceKind kind) {
        return sliced(slice.from(kind));
    }

    /**
     * The same gaps for the money of one appropriation manager (asignavimų valdytojas): what is appropriated to it and spent from that.
     * Needs have no manager, so a gap of one is undetermined while something is needed.
     *
     * @param organisationId the id of an organisation or of the municipality
     * @return the gaps of the manager
     */
    public BudgetGaps managedBy(String organisationId) {
        return sliced(slice.managedBy(organisationId));
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
        return sliced(slice.paidBy(partyId));
    }

    private BudgetGaps sliced(Slice other) {
        return new BudgetGaps(dossier, plan, asOf(), other, edition);
    }

    // ---- editions

    /**
     * The acts that set or changed the needs of the plan or the money for it, each of which makes an edition of it.
     *
     * @return the acts by the day of their adoption
     */
    public ImmutableList<LegalAct> editions() {
        return dossier.acts().stream()
                .filter(act -> needsOfThePlan().anyMatch(need -> Edition.isBy(dossier, need, act.id()))
                        || moneyOfThePlan().anyMatch(money -> Edition.isBy(money, act.id())))
                .sorted(Comparator.comparing(LegalAct::adopted, PartialDate.ORDER)
                        .thenComparing(Fact::id))
                .collect(ImmutableList.toImmutableList());
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
            throw new IllegalArgumentException("act \"" + actId + "\" set no need of plan " + plan.id()
                    + " and no money for it; these did: "
                    + acts.stream().map(Fact::id).toList());
        }
        Edition chosen = Edition.of(
                dossier,
                needsOfThePlan().collect(ImmutableList.toImmutableList()),
                moneyOfThePlan().collect(ImmutableList.toImmutableList()),
                actId,
                Phrase.of(GapMessage.EDITION).with("act", leaves.act(actId)));
        return new BudgetGaps(dossier, plan, asOf(), slice, chosen);
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
        return new BudgetGaps(dossier, plan, asOf(), slice, Edition.firstApproved(dossier));
    }

    private Stream<Need> needsOfThePlan() {
        return dossier.needs().stream().filter(need -> need.plan().equals(plan.id()));
    }

    private Stream<Appropriation> moneyOfThePlan() {
        return dossier.appropriations().stream().filter(this::isForThePlan);
    }

    /** A name that says of which part and edition it is. */
    private Text named(Message message) {
        return named(Phrase.of(message));
    }

    private Text named(Phrase figure) {
        ImmutableList<Text> words = ImmutableList.<Text>builder()
                .addAll(
                        dossier.otherCurrencies().isEmpty()
                                ? ImmutableList.of()
                                : ImmutableList.of(Phrase.of(GapMessage.PART_CURRENCY)
                                        .with("currency", Text.currency(dossier.currency()))))
                .addAll(slice.words(this::name))
                .addAll(edition.name().stream().toList())
                .build();
        return words.isEmpty()
                ? figure
                : Phrase.of(GapMessage.OF_PART).with("figure", figure).with("part", Text.joined("; ", words));
    }

    /**
     * The funding need (lėšų poreikis) over its whole period. A need that restates an earlier one counts instead of it, and
     * a need within another is not added to it.
     *
     * @return the need; undetermined on a day on which none was set yet, or whether one was set cannot be determined, and for a time that the
     *     plan does not cover
     */
    public Figure<AmountRange> need() {
        Text name = named(FigureMessage.NEED);
        List<Need> needs = needsOfThePlan().toList();
        if (needs.isEmpty()) {
            return Figure.undetermined(name, asOf(), Phrase.of(FigureMessage.NO_NEED));
        }
        if (slice.time().filter(this::isOutsideThePlan).isPresent()) {
            return Figure.undetermined(name, asOf(), outsideThePlan());
        }
        if (needs.stream().noneMatch(need -> set(need) == Answer.YES)) {
            FigureMessage reason = needs.stream().anyMatch(need -> set(need) == Answer.CANNOT_TELL)
                    ? FigureMessage.NEED_UNSURE
                    : FigureMessage.NO_NEED_YET;
            return Figure.undetermined(name, asOf(), Phrase.of(reason).with("day", asOf()));
        }
        MoneyShare share = MoneyShare.of(needLines());
        return share.isUndetermined()
                ? Figure.undetermined(name, asOf(), Phrase.of(GapMessage.NEED_NOT_SPLIT))
                : amount(name, sum(name, share.parts()));
    }

    /** Whether the plan covers no day of a time, and states no need for any. */
    private boolean isOutsideThePlan(DateRange time) {
        return !time.overlaps(plan.period())
                && needsOfThePlan().noneMatch(need -> need.period().overlaps(time));
    }

    private Text outsideThePlan() {
        return Phrase.of(GapMessage.OUTSIDE_PLAN).with("period", plan.period());
    }

    private Answer set(Need need) {
        return occurrences.happened(need.effective().value()).and(edition.knows(need));
    }

    private Answer inEffect(Appropriation appropriation) {
        return occurrences.happened(appropriation.effective().value()).and(edition.knows(appropriation));
    }

    /**
     * The needs that stand for themselves and that no later edition has restated, with the parts that are stated for them. A part that is set
     * before the need it is a part of stands for itself until then.
     */
    private ImmutableList<MoneyShare.Line> needLines() {
        ImmutableList<Need> known = sorted(dossier.needs()).stream()
                .filter(need -> need.plan().equals(plan.id()) && set(need) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<String> set = known.stream()
                .flatMap(need -> Stream.concat(Stream.of(need.id()), Edition.replaced(dossier, need).stream()))
                .collect(ImmutableSet.toImmutableSet());
        return known.stream()
                .filter(need -> !isWithin(need, set, each -> each.within().map(id -> dossier.get(Need.class, id))))
                .filter(need -> known.stream()
                        .noneMatch(later ->
                                later.replaces().filter(need.id()::equals).isPresent()))
                .map(need -> line(need, known))
                .collect(ImmutableList.toImmutableList());
    }

    private MoneyShare.Line line(Need need, ImmutableList<Need> known) {
        Explanation whole = leaves.amount(label(need), need.amount(), set(need), need);
        Optional<MoneyShare.Line> earlier = need.replaces()
                .flatMap(id -> known.stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst()
                        .map(other -> line(other, known)));
        if (earlier.isPresent()) {
            Explanation restated = earlier.get().whole();
            if (set(need) == Answer.CANNOT_TELL) {
                whole = Explanation.given(
                        leaves.undecided(label(need)),
                        Quantity.of(restated.value().asAmount().hull(AmountRange.exactly(need.amount()))),
                        need);
            }
            whole = whole.besides(ImmutableList.of(replaced(restated)));
        }
        return new MoneyShare.Line(
                whole.under(need.effective().provenance()),
                slice.fit(new Slice.Marks(
                        need.measure().or(need::task).or(need::goal),
                        Optional.of(need.period()),
                        need.sourceKind(),
                        Optional.empty(),
                        Optional.empty())),
                known.stream()
                        .filter(part -> part.within().filter(need.id()::equals).isPresent())
                        .map(part -> line(part, known))
                        .collect(ImmutableList.toImmutableList()),
                need.partsComplete(),
                need);
    }

    private Explanation replaced(Explanation earlier) {
        return Explanation.sum(
                Phrase.of(GapMessage.REPLACED).with("what", earlier.label()),
                Quantity.zero(dossier.currency()),
                ImmutableList.of(earlier));
    }

    private Text label(Need need) {
        return need.act().isPresent()
                ? Phrase.of(FigureMessage.NEED_ENTRY_ACT)
                        .with("period", need.period())
                        .with("act", leaves.act(need.act().get()))
                : Phrase.of(FigureMessage.NEED_ENTRY).with("period", need.period());
    }

    /**
     * The money appropriated to the plan by the day: appropriations that are meant for it and in effect. A part of another
     * appropriation for the plan is not added again.
     *
     * @return the appropriated money; zero when nothing is appropriated; undetermined where a measure, year or source is asked for
     *     and the money is not split that way
     */
    public Figure<AmountRange> appropriated() {
        return appropriated(false);
    }

    private Figure<AmountRange> appropriated(boolean withHandedOver) {
        Text name = named(FigureMessage.APPROPRIATED);
        MoneyShare share = MoneyShare.of(appropriationLines(this::isForThePlan, withHandedOver));
        return share.isUndetermined()
                ? Figure.undetermined(name, asOf(), Phrase.of(GapMessage.APPROPRIATION_NOT_SPLIT))
                : amount(name, sum(name, share.parts()));
    }

    /**
     * The financing gap, which is what "the gap" means where nothing else is said: the need less the money appropriated to the plan.
     *
     * <p>Example: 3250.00 − 700.00 = 2550.00, a shortfall.
     *
     * @return the gap; undetermined while there is no need to compare with
     */
    public Figure<FundingGap> financing() {
        Text name = named(FigureMessage.FINANCING_GAP);
        Figure<AmountRange> need = need();
        if (!need.isDetermined()) {
            return Figure.undetermined(name, asOf(), need.reason().orElseThrow());
        }
        Figure<AmountRange> appropriated = appropriated();
        if (!appropriated.isDetermined()) {
            return Figure.undetermined(name, asOf(), appropriated.reason().orElseThrow());
        }
        Explanation tree = Explanation.difference(
                        name,
                        need.explanation().orElseThrow(),
                        appropriated.explanation().orElseThrow())
                .besides(notForThePlan());
        return Figure.of(name, asOf(), new FundingGap(tree.value().asAmount()), tree);
    }

    /**
     * What is left of the money appropriated to the plan: appropriated less incurred cost that is paid from it.
     *
     * <p>Example: 700.00 − (200.00 + 210.00 + 200.00) = 90.00, all of it committed to three lectures still to come.
     *
     * @return the balance with its committed part; undetermined where the appropriated money is
     */
    public Figure<UnspentBalance> unspent() {
        Text name = named(FigureMessage.UNSPENT_BALANCE);
        Figure<AmountRange> appropriated = appropriated();
        if (!appropriated.isDetermined()) {
            return Figure.undetermined(name, asOf(), appropriated.reason().orElseThrow());
        }
        ImmutableSet<String> pots = ids(this::isForThePlan);
        Explanation tree = Explanation.difference(
                        name, appropriated.explanation().orElseThrow(), incurredFrom(pots, this::isOfThePlan))
                .besides(paidOtherwise(pots));
        Explanation committed = committedFrom(
                ids(appropriation -> isForThePlan(appropriation) && inEffect(appropriation) != Answer.NO),
                this::isOfThePlan);
        if (committed.basis() == Basis.ASSUMED) {
            tree = tree.under(Basis.ASSUMED, Phrase.of(GapMessage.COMMITTED_ASSUMED));
        }
        return Figure.of(
                name,
                asOf(),
                new UnspentBalance(tree.value().asAmount(), committed.value().asAmount()),
                tree);
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
        Text name = named(FigureMessage.INCURRED_BY_ALL);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        Set<String> priced = new HashSet<>();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            Measure measure = costs.measure(expenditure);
            if (plan.measures().contains(measure) && isAskedFor(measure)) {
                if (costs.isKnown(expenditure)) {
                    priced.add(measure.id());
                }
                Explanation cost = incurred(expenditure);
                if (!isNothing(cost)) {
                    parts.add(cost);
                }
            }
        }
        for (Measure measure : sorted(plan.measures())) {
            if (isAskedFor(measure)
                    && !priced.contains(measure.id())
                    && MeasureProgress.of(dossier, measure.id(), asOf()).status() != MeasureStatus.NO_INFORMATION) {
                parts.add(costs.notStated(measure.title(), measure));
            }
        }
        return amount(name, sum(name, parts.build()));
    }

    /**
     * The balance of the strategic measure that the plan carries out: everything appropriated to it, less what was transferred and
     * what was incurred from it. It counts money that is not the plan's.
     *
     * <p>A strategic measure that is printed under several codes is one only by a recorded decision; without it the balance is
     * undetermined. An appropriation that was handed over in full, neither on a known day, is counted together with its
     * transfer on any day, which is a reading and marked as inferred.
     *
     * @return the balance; undetermined where the plan carries out no known strategic measure, or its codes are not joined
     */
    public Figure<AmountRange> strategicMeasure() {
        Text name = named(FigureMessage.STRATEGIC_BALANCE);
        if (plan.implementsMeasure().isEmpty()) {
            return Figure.undetermined(name, asOf(), Phrase.of(FigureMessage.NO_STRATEGIC_MEASURE));
        }
        return strategicMeasure(plan.implementsMeasure().get());
    }

    /**
     * The balance of any strategic measure, as {@link #strategicMeasure()} gives it of the one that the plan carries out.
     *
     * @param strategicMeasureId the id of a strategic measure of the dossier
     * @return the balance; undetermined where its codes are not joined
     * @throws IllegalArgumentException if the dossier has no such strategic measure
     */
    public Figure<AmountRange> strategicMeasure(String strategicMeasureId) {
        Text name = named(FigureMessage.STRATEGIC_BALANCE);
        String measure = dossier.get(StrategicMeasure.class, strategicMeasureId).id();
        ImmutableSet<String> same = dossier.sameAs(measure);
        Optional<Text> conflict = codesNotJoined(measure, same);
        if (conflict.isPresent()) {
            return Figure.undetermined(name, asOf(), conflict.get());
        }
        Predicate<Appropriation> ofTheMeasure = appropriation -> original(appropriation)
                .strategicMeasure()
                .filter(same::contains)
                .isPresent();
        ImmutableSet<String> pots = ids(ofTheMeasure);
        Explanation appropriated = sum(
                Phrase.of(FigureMessage.APPROPRIATED_MEASURE),
                MoneyShare.of(appropriationLines(ofTheMeasure, true)).parts());
        Explanation tree = balance(name, appropriated, pots, on(pots));
        for (Decision decision : sorted(dossier.decisions())) {
            if (decision.kind() == Decision.Kind.SAME
                    && decision.subjects().stream().anyMatch(same::contains)) {
                tree = tree.under(decision.provenance());
            }
        }
        return amount(name, tree);
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
        Text name = named(GapMessage.PROGRAMME_BALANCE);
        String programme = dossier.get(Programme.class, programmeId).id();
        Predicate<Appropriation> ofTheProgramme = appropriation -> original(appropriation)
                .programme()
                .or(() -> original(appropriation)
                        .strategicMeasure()
                        .flatMap(id -> dossier.get(StrategicMeasure.class, id).programme()))
                .filter(programme::equals)
                .isPresent();
        ImmutableSet<String> pots = ids(ofTheProgramme);
        Explanation appropriated = sum(
                Phrase.of(GapMessage.APPROPRIATED_PROGRAMME),
                MoneyShare.of(appropriationLines(ofTheProgramme, true)).parts());
        return amount(name, balance(name, appropriated, pots, on(pots)));
    }

    /**
     * What is left on the books of the plan: opening balance, appropriated and received, less handed over, carried over and incurred, what
     * was paid back taken off. In a year it is the closing balance of that year, because the opening balance and what is carried over
     * belong to the year they are booked in.
     *
     * <p>Example: 120.00 carried over from 2018, 700.00 appropriated, 50.00 received, 610.00 incurred of which 10.00 came back: 270.00.
     *
     * @return the balance; undetermined where the appropriated money is
     */
    public Figure<AmountRange> balance() {
        Text name = named(GapMessage.BALANCE);
        Figure<AmountRange> appropriated = appropriated(true);
        return appropriated.isDetermined()
                ? amount(
                        name,
                        balance(
                                name,
                                appropriated.explanation().orElseThrow(),
                                ids(this::isForThePlan),
                                this::isOfThePlan))
                : Figure.undetermined(name, asOf(), appropriated.reason().orElseThrow());
    }

    private Explanation balance(
            Text name, Explanation appropriated, ImmutableSet<String> pots, Predicate<Booking> which) {
        ImmutableList<Explanation> opening =
                booked(BookingKind.OPENING_BALANCE, which, GapMessage.OPENING_BALANCE, false);
        ImmutableList<Explanation> received = booked(BookingKind.TRANSFER_IN, which, GapMessage.RECEIVED, false);
        ImmutableList<Explanation> handedOn =
                booked(BookingKind.CARRIED_OVER, which, GapMessage.CARRIED_TO_NEXT_YEAR, false);
        Explanation income = opening.isEmpty() && received.isEmpty()
                ? appropriated
                : sum(
                        Phrase.of(GapMessage.INCOME),
                        ImmutableList.<Explanation>builder()
                                .addAll(opening)
                                .add(appropriated)
                                .addAll(received)
                                .build());
        Explanation transferred = transferredFrom(pots);
        Explanation incurred = incurredFrom(pots, which);
        return handedOn.isEmpty()
                ? Explanation.difference(name, income, transferred, incurred)
                : Explanation.difference(
                        name, income, transferred, incurred, sum(Phrase.of(GapMessage.CARRIED_ON), handedOn));
    }

    /**
     * What is priced or promised for the measures of the plan and still to come, whoever pays it.
     *
     * @return the committed cost
     */
    public Figure<AmountRange> committed() {
        Text name = named(GapMessage.COMMITTED);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            if (plan.measures().contains(costs.measure(expenditure))) {
                Explanation committed = ofTheSlice(expenditure, costs.committed(expenditure));
                if (!isNothing(committed)) {
                    parts.add(committed);
                }
            }
        }
        parts.addAll(booked(BookingKind.COMMITMENT, this::isOfThePlan, GapMessage.COMMITMENT, false));
        return amount(name, sum(name, parts.build()));
    }

    // ---- the further gaps

    /**
     * The financing gap over all sources: the need less what is appropriated to the plan and less what others paid for its measures or
     * handed over for it.
     *
     * <p>Example: 3250.00 − (700.00 + 160.00 paid by schools) = 2390.00. That what they paid for is an item of the need is assumed.
     *
     * @return the gap; undetermined where the financing gap is
     */
    public Figure<FundingGap> allSources() {
        Text name = named(GapMessage.ALL_SOURCES);
        Figure<FundingGap> financing = financing();
        if (!financing.isDetermined()) {
            return Figure.undetermined(name, asOf(), financing.reason().orElseThrow());
        }
        ImmutableList<Explanation> needAndMoney =
                financing.explanation().orElseThrow().parts();
        Explanation all =
                sum(Phrase.of(GapMessage.FROM_ALL_SOURCES), ImmutableList.of(needAndMoney.get(1), otherSources()));
        Explanation tree = Explanation.difference(name, needAndMoney.get(0), all)
                .under(Basis.ASSUMED, Phrase.of(GapMessage.INSIDE_THE_NEED));
        return Figure.of(name, asOf(), new FundingGap(tree.value().asAmount()), tree);
    }

    /** What others paid for the measures of the plan; where nobody knows who paid, anything up to the cost. */
    private Explanation otherSources() {
        ImmutableSet<String> pots = ids(this::isForThePlan);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            Explanation incurred = incurred(expenditure);
            if (!plan.measures().contains(costs.measure(expenditure))
                    || isFrom(expenditure.paidFrom(), pots)
                    || isNothing(incurred)) {
                continue;
            }
            Optional<Sourced<String>> other = expenditure
                    .paidFrom()
                    .or(() -> expenditure
                            .payer()
                            .filter(payer ->
                                    !payer.value().equals(dossier.municipality().id())));
            parts.add(
                    other.isPresent()
                            ? incurred.under(other.get().provenance())
                            : Explanation.given(
                                    Phrase.of(GapMessage.PAYER_UNKNOWN).with("subject", costs.subject(expenditure)),
                                    Quantity.of(orNothing(incurred)),
                                    expenditure));
        }
        parts.addAll(booked(BookingKind.THIRD_PARTY_PAYMENT, this::isOfThePlan, GapMessage.THIRD_PARTY, false));
        parts.addAll(booked(BookingKind.TRANSFER_IN, this::isOfThePlan, GapMessage.RECEIVED, false));
        return sum(Phrase.of(GapMessage.OTHER_SOURCES), parts.build());
    }

    private AmountRange orNothing(Explanation amount) {
        return amount.value().asAmount().hull(AmountRange.exactly(Amounts.zero(dossier.currency())));
    }

    /**
     * The delivery gap: the need less the cost incurred, whoever paid it. Where the cost of something is unknown, the gap is at most so
     * much, because a cost only lowers it.
     *
     * <p>Example: 3250.00 less at least 770.00 is at most 2480.00.
     *
     * @return the gap; undetermined where the need is
     */
    public Figure<FundingGap> delivery() {
        Text name = named(GapMessage.DELIVERY);
        Figure<AmountRange> need = need();
        if (!need.isDetermined()) {
            return Figure.undetermined(name, asOf(), need.reason().orElseThrow());
        }
        Explanation tree = Explanation.difference(
                        name,
                        need.explanation().orElseThrow(),
                        incurred().explanation().orElseThrow())
                .under(Basis.ASSUMED, Phrase.of(GapMessage.INSIDE_THE_NEED));
        return Figure.of(name, asOf(), new FundingGap(tree.value().asAmount()), tree);
    }

    /**
     * The cost incurred for which there is no money: what each appropriation is overspent by, and what nobody is known to pay. Items
     * paid from one appropriation share its money, so they are unfunded together or not at all.
     *
     * @return the cost; bounds where it is not known who paid
     */
    public Figure<AmountRange> unfunded() {
        Text name = named(GapMessage.UNFUNDED);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Appropriation pot : sorted(dossier.appropriations())) {
            ImmutableSet<String> same = dossier.appropriations().stream()
                    .filter(other -> original(other).equals(pot))
                    .map(Appropriation::id)
                    .collect(ImmutableSet.toImmutableSet());
            if (pot.amends().isEmpty() && paysForThePlan(same)) {
                parts.add(Explanation.excess(
                        Phrase.of(GapMessage.OVERSPENT),
                        incurredFrom(same, on(same)),
                        sum(label(pot), withChanges(pot, false))));
            }
        }
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            Explanation incurred = incurred(expenditure);
            if (plan.measures().contains(costs.measure(expenditure))
                    && expenditure.paidFrom().isEmpty()
                    && expenditure.payer().isEmpty()
                    && !isNothing(incurred)) {
                parts.add(Explanation.given(
                        Phrase.of(GapMessage.PAYER_UNKNOWN).with("subject", costs.subject(expenditure)),
                        Quantity.of(orNothing(incurred)),
                        expenditure));
            }
        }
        return amount(name, sum(name, parts.build()).under(Basis.INFERRED, Phrase.of(GapMessage.SHARED_MONEY)));
    }

    private boolean paysForThePlan(ImmutableSet<String> pots) {
        return dossier.expenditures().stream()
                .anyMatch(expenditure ->
                        isFrom(expenditure.paidFrom(), pots) && plan.measures().contains(costs.measure(expenditure)));
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
        Text name = named(Phrase.of(GapMessage.CARRIED_OVER).with("year", Integer.toString(year)));
        Figure<AmountRange> need = need();
        if (!need.isDetermined()) {
            return Figure.undetermined(name, asOf(), need.reason().orElseThrow());
        }
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate first = plan.period().start().isBefore(end) ? plan.period().start() : end;
        Figure<AmountRange> money = sliced(slice.within(Optional.of(
                        DateRange.of(LocalDate.of(Math.min(year, first.getYear()), 1, 1), end))))
                .appropriated();
        if (!money.isDetermined()) {
            return Figure.undetermined(name, asOf(), money.reason().orElseThrow());
        }
        Explanation tree = Explanation.difference(
                        name,
                        need.explanation().orElseThrow(),
                        money.explanation().orElseThrow())
                .under(Basis.INFERRED, Phrase.of(GapMessage.NEED_STAYS));
        return Figure.of(name, asOf(), new FundingGap(tree.value().asAmount()), tree);
    }

    /**
     * The gap of one year with every need spread evenly over the months of its period, which no source does: always assumed, and never
     * what "the gap" means.
     *
     * <p>Example: 3250.00 × 12/24 − 700.00 = 925.00. A need of whole months is spread by months, another one by days; the parts
     * of all years add up to the need, the largest remainders getting the last cents.
     *
     * @param year the year
     * @return the gap; undetermined where there is no need, and for a year that the plan does not cover
     */
    public Figure<FundingGap> proRata(int year) {
        Text name = named(Phrase.of(GapMessage.PRO_RATA).with("year", Integer.toString(year)));
        Figure<AmountRange> need = need();
        if (!need.isDetermined()) {
            return Figure.undetermined(name, asOf(), need.reason().orElseThrow());
        }
        if (isOutsideThePlan(DateRange.ofYear(year))) {
            return Figure.undetermined(name, asOf(), outsideThePlan());
        }
        Figure<AmountRange> money = inYear(year).appropriated();
        if (!money.isDetermined()) {
            return Figure.undetermined(name, asOf(), money.reason().orElseThrow());
        }
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Need each : sorted(dossier.needs())) {
            if (needLines().stream().anyMatch(line -> line.fact().equals(each) && line.fit() == Slice.Fit.INSIDE)) {
                Spreading.share(each.amount(), each.period(), DateRange.ofYear(year))
                        .map(share -> Explanation.assumed(
                                        Phrase.of(GapMessage.SPREAD)
                                                .with(
                                                        "period",
                                                        DateRange.ofYear(year)
                                                                .intersection(each.period())
                                                                .orElseThrow()),
                                        Quantity.of(
                                                set(each) == Answer.YES
                                                        ? AmountRange.exactly(share)
                                                        : Leaves.upTo(share)),
                                        Phrase.of(GapMessage.EVENLY).with("period", each.period()))
                                .under(each.provenance())
                                .besides(ImmutableList.of(
                                        Explanation.given(label(each), Quantity.of(each.amount()), each))))
                        .ifPresent(parts::add);
            }
        }
        Explanation tree = Explanation.difference(
                name,
                sum(Phrase.of(FigureMessage.NEED), parts.build()),
                money.explanation().orElseThrow());
        return Figure.of(name, asOf(), new FundingGap(tree.value().asAmount()), tree);
    }

    /**
     * The timing gap: the days from the approval of the plan to the first money that is appropriated to it.
     *
     * <p>Example: from 5 February to 24 October 2019 there are 261 days.
     *
     * @return the days, so far while the gap is open; undetermined where a day is not known
     */
    public Figure<TimingGap> timing() {
        Text name = named(GapMessage.TIMING);
        Optional<PartialDate> approved = plan.approved()
                .or(() -> plan.approvedBy()
                        .map(act -> dossier.get(LegalAct.class, act).adopted()));
        if (approved.isEmpty() || occurrences.happened(approved.get()) == Answer.NO) {
            return Figure.undetermined(name, asOf(), Phrase.of(GapMessage.NOT_APPROVED));
        }
        Optional<LocalDate> start = day(approved.get());
        ImmutableList<Appropriation> money = sorted(dossier.appropriations()).stream()
                .filter(this::isForThePlan)
                .filter(given -> given.amount().isPositive() && given.kind() != AppropriationKind.REDUCED)
                .filter(given -> inEffect(given) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
        Optional<Appropriation> first = money.stream()
                .filter(given -> day(given.effective().value()).isPresent())
                .min(Comparator.comparing((Appropriation given) ->
                                day(given.effective().value()).orElseThrow())
                        .thenComparing(Fact::id));
        boolean mayBeEarlier = money.stream()
                .map(given -> given.effective().value())
                .anyMatch(date -> day(date).isEmpty()
                        && date.earliest()
                                .filter(earliest -> first.isPresent()
                                        && !earliest.isBefore(
                                                day(first.get().effective().value())
                                                        .orElseThrow()))
                                .isEmpty());
        if (start.isEmpty() || mayBeEarlier) {
            return Figure.undetermined(name, asOf(), Phrase.of(GapMessage.DAY_UNKNOWN));
        }
        LocalDate end = first.flatMap(given -> day(given.effective().value())).orElse(asOf());
        Headcount days = Headcount.exactly(Math.max(0, ChronoUnit.DAYS.between(start.get(), end)));
        Explanation span = first.isPresent()
                ? Explanation.given(
                                Phrase.of(GapMessage.TIMING_SPAN)
                                        .with("approved", start.get())
                                        .with("appropriated", end),
                                Quantity.of(days),
                                first.get())
                        .under(first.get().effective().provenance())
                        .under(earmark(first.get()).orElseThrow().provenance())
                        .under(plan.provenance())
                : Explanation.given(Phrase.of(GapMessage.NO_MONEY_YET).with("day", asOf()), Quantity.of(days), plan);
        Explanation tree = Explanation.sum(name, Quantity.of(Headcount.zero()), ImmutableList.of(span));
        return Figure.of(name, asOf(), new TimingGap(tree.value().asCount(), first.isEmpty()), tree);
    }

    private static Optional<LocalDate> day(PartialDate date) {
        return date.earliest()
                .filter(first -> date.latest().filter(first::equals).isPresent());
    }

    /**
     * How much of the need is covered by the money appropriated to the plan, as an exact fraction.
     *
     * <p>Example: 700.00 of 3250.00 are 14/65 or 21.54 %. The explanation is that of the financing gap, whose parts are both numbers.
     *
     * @return the coverage; undetermined where the gap is, where nothing is needed, and where the amounts are not exact
     */
    public Figure<FundingCoverage> coverage() {
        Text name = named(GapMessage.COVERAGE);
        Figure<FundingGap> gap = financing();
        if (!gap.isDetermined()) {
            return Figure.undetermined(name, asOf(), gap.reason().orElseThrow());
        }
        Explanation tree = gap.explanation().orElseThrow();
        AmountRange need = tree.parts().get(0).value().asAmount();
        AmountRange money = tree.parts().get(1).value().asAmount();
        if (!need.isExact() || !money.isExact()) {
            return Figure.undetermined(name, asOf(), Phrase.of(GapMessage.NOT_EXACT));
        }
        if (need.exact().isZero()) {
            return Figure.undetermined(name, asOf(), Phrase.of(GapMessage.NOTHING_NEEDED));
        }
        return Figure.of(name, asOf(), new FundingCoverage(money.exact(), need.exact()), tree);
    }

    // ---- over time

    /**
     * A figure over time, with the days on which it moves.
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
        return Steps.over(period, MovingDays.of(dossier), day -> figure.apply(asOf(day)));
    }

    /**
     * The number of days in a period on which a need was set and nothing at all was appropriated to the plan.
     *
     * <p>Example: 261 days in 2019, from 5 February to 23 October.
     *
     * @param period the days asked for, both ends inclusive
     * @return the number of days on which that is certain
     */
    public long daysUnfunded(DateRange period) {
        return over(period, gaps -> gaps.need().isDetermined() ? gaps.appropriated() : gaps.need())
                .days(amount -> amount.isZero() == Answer.YES);
    }

    /**
     * The first day of a period by the end of which a target was appropriated to the plan.
     *
     * @param target how much
     * @param period the days asked for, both ends inclusive
     * @return the day; empty when there was none on which that is certain
     */
    public Optional<LocalDate> firstCovered(MonetaryAmount target, DateRange period) {
        AmountRange wanted = AmountRange.exactly(target);
        return over(period, BudgetGaps::appropriated).firstDay(money -> money.isAtLeast(wanted) == Answer.YES);
    }

    // ---- the parts

    private boolean isForThePlan(Appropriation appropriation) {
        return earmark(appropriation)
                .filter(meant -> meant.value().equals(plan.id()))
                .isPresent();
    }

    private ImmutableSet<String> ids(Predicate<Appropriation> which) {
        return dossier.appropriations().stream()
                .filter(which)
                .map(Appropriation::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    private Optional<Sourced<String>> earmark(Appropriation appropriation) {
        return appropriation.plan().or(() -> original(appropriation).plan());
    }

    /** The appropriation that one changes, or itself. */
    private Appropriation original(Appropriation appropriation) {
        return appropriation
                .amends()
                .map(id -> dossier.get(Appropriation.class, id))
                .orElse(appropriation);
    }

    /** The appropriations that stand for themselves, with their changes, and with the parts that are stated for them. */
    private ImmutableList<MoneyShare.Line> appropriationLines(Predicate<Appropriation> which, boolean withHandedOver) {
        ImmutableSet<String> counted = dossier.appropriations().stream()
                .filter(which)
                .filter(appropriation -> inEffect(appropriation) != Answer.NO)
                .map(appropriation -> original(appropriation).id())
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList.Builder<MoneyShare.Line> lines = ImmutableList.builder();
        for (Appropriation appropriation : sorted(dossier.appropriations())) {
            if (appropriation.amends().isEmpty() && which.test(appropriation) && !isWithin(appropriation, counted)) {
                line(appropriation, withHandedOver).ifPresent(lines::add);
            }
        }
        return lines.build();
    }

    private Optional<MoneyShare.Line> line(Appropriation appropriation, boolean withHandedOver) {
        ImmutableList<Explanation> changed = withChanges(appropriation, withHandedOver);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Explanation whole = changed.size() == 1 ? changed.get(0) : sum(Phrase.of(GapMessage.AMENDED), changed);
        Optional<DateRange> time = appropriation.period();
        if (slice.time().isPresent() && time.isEmpty()) {
            time = yearOf(appropriation.effective().value());
            whole = time.isPresent() ? whole.under(Basis.INFERRED, Phrase.of(GapMessage.YEAR_OF_EFFECT)) : whole;
        }
        return Optional.of(new MoneyShare.Line(
                whole,
                slice.fit(new Slice.Marks(
                        appropriation.measure(),
                        time,
                        appropriation.sourceKind(),
                        appropriation.manager(),
                        Optional.empty())),
                sorted(dossier.appropriations()).stream()
                        .filter(part -> part.amends().isEmpty()
                                && part.within()
                                        .filter(appropriation.id()::equals)
                                        .isPresent())
                        .flatMap(part -> line(part, withHandedOver).stream())
                        .collect(ImmutableList.toImmutableList()),
                appropriation.partsComplete(),
                appropriation));
    }

    private static Optional<DateRange> yearOf(PartialDate date) {
        return date.earliest()
                .filter(first -> date.latest()
                        .filter(last -> last.getYear() == first.getYear())
                        .isPresent())
                .map(first -> DateRange.ofYear(first.getYear()));
    }

    /** An appropriation and what changed it, in the order of effect: a new total stands alone. */
    private ImmutableList<Explanation> withChanges(Appropriation appropriation, boolean withHandedOver) {
        ImmutableList<Appropriation> changes = dossier.appropriations().stream()
                .filter(change ->
                        change.amends().filter(appropriation.id()::equals).isPresent())
                .sorted(Edition.IN_ORDER_OF_EFFECT)
                .collect(ImmutableList.toImmutableList());
        List<Explanation> sofar = new ArrayList<>();
        one(appropriation, withHandedOver).ifPresent(sofar::add);
        for (Appropriation change : changes) {
            Optional<Explanation> part = one(change, withHandedOver);
            if (part.isEmpty()) {
                continue;
            }
            if (change.kind() != AppropriationKind.REPLACED || sofar.isEmpty()) {
                sofar.add(part.get());
                continue;
            }
            Explanation earlier =
                    sofar.size() == 1 ? sofar.get(0) : sum(Phrase.of(GapMessage.AMENDED), ImmutableList.copyOf(sofar));
            Explanation total = part.get();
            if (inEffect(change) == Answer.CANNOT_TELL) {
                total = Explanation.given(
                                total.label(),
                                Quantity.of(earlier.value().asAmount().hull(AmountRange.exactly(change.amount()))),
                                change)
                        .under(change.effective().provenance());
            }
            sofar.clear();
            sofar.add(total.besides(ImmutableList.of(replaced(earlier))));
        }
        return ImmutableList.copyOf(sofar);
    }

    private Optional<Explanation> one(Appropriation appropriation, boolean withHandedOver) {
        Answer inEffect = inEffect(appropriation);
        if (inEffect == Answer.NO) {
            return Optional.empty();
        }
        boolean reduces = appropriation.kind() == AppropriationKind.REDUCED;
        boolean together = withHandedOver && isHandedOverUndated(appropriation);
        Explanation part = leaves.amount(
                        reduces
                                ? Phrase.of(GapMessage.REDUCED).with("what", label(appropriation))
                                : label(appropriation),
                        reduces ? Amounts.negate(appropriation.amount()) : appropriation.amount(),
                        together ? Answer.YES : inEffect,
                        appropriation)
                .under(appropriation.effective().provenance());
        Optional<Sourced<String>> earmark = earmark(appropriation);
        if (isForThePlan(appropriation) && earmark.isPresent()) {
            part = part.under(earmark.get().provenance());
        }
        return Optional.of(together ? part.under(Basis.INFERRED, Phrase.of(FigureMessage.COUNTED_TOGETHER)) : part);
    }

    private boolean isWithin(Appropriation appropriation, ImmutableSet<String> others) {
        return isWithin(appropriation, others, each -> each.within().map(id -> dossier.get(Appropriation.class, id)));
    }

    /** Whether a line of money is a part of one of others, directly or through larger ones. */
    private static <F extends Fact> boolean isWithin(
            F line, ImmutableSet<String> others, Function<F, Optional<F>> larger) {
        return Stream.iterate(larger.apply(line), Optional::isPresent, each -> each.flatMap(larger))
                .anyMatch(each -> others.contains(each.orElseThrow().id()));
    }

    private Text label(Appropriation appropriation) {
        return appropriation.act().isPresent()
                ? Phrase.of(FigureMessage.APPROPRIATION_ACT)
                        .with("act", leaves.act(appropriation.act().get()))
                : Phrase.of(FigureMessage.APPROPRIATION);
    }

    /** Whether all of an appropriation was transferred onwards and nobody knows the day of either. */
    private boolean isHandedOverUndated(Appropriation appropriation) {
        if (occurrences.happened(appropriation.effective().value()) != Answer.CANNOT_TELL) {
            return false;
        }
        List<Transfer> handedOver = dossier.transfers().stream()
                .filter(transfer -> isFrom(transfer.paidFrom(), ImmutableSet.of(appropriation.id())))
                .toList();
        AmountRange total = AmountRange.exactly(Amounts.zero(dossier.currency()));
        for (Transfer transfer : handedOver) {
            if (occurrences.happened(transfer.date().value()) != Answer.CANNOT_TELL) {
                return false;
            }
            total = total.plus(AmountRange.exactly(transfer.amount()));
        }
        return !handedOver.isEmpty() && total.equals(AmountRange.exactly(appropriation.amount()));
    }

    private Explanation transferredFrom(ImmutableSet<String> pots) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Transfer transfer : sorted(dossier.transfers())) {
            if (!isFrom(transfer.paidFrom(), pots)) {
                continue;
            }
            String from = transfer.paidFrom().orElseThrow().value();
            Answer happened = occurrences.happened(transfer.date().value());
            boolean together =
                    happened == Answer.CANNOT_TELL && isHandedOverUndated(dossier.get(Appropriation.class, from));
            if (happened != Answer.NO) {
                Explanation part = leaves.amount(
                                Phrase.of(FigureMessage.TRANSFERRED).with("recipient", name(transfer.recipient())),
                                transfer.amount(),
                                together ? Answer.YES : happened,
                                transfer)
                        .under(transfer.date().provenance())
                        .under(transfer.paidFrom().orElseThrow().provenance());
                part = together ? part.under(Basis.INFERRED, Phrase.of(FigureMessage.COUNTED_TOGETHER)) : part;
                Slice.Fit fit = fit(transfer);
                if (fit != Slice.Fit.OUTSIDE) {
                    parts.add(fit == Slice.Fit.INSIDE ? part : unsplit(part, transfer));
                }
            }
        }
        return sum(Phrase.of(FigureMessage.TRANSFERS), parts.build());
    }

    private Slice.Fit fit(Transfer transfer) {
        Optional<Appropriation> pot = pot(transfer.paidFrom());
        return slice.fit(new Slice.Marks(
                pot.flatMap(Appropriation::measure),
                span(transfer.date().value()),
                pot.flatMap(Appropriation::sourceKind),
                pot.flatMap(Appropriation::manager),
                Optional.empty()));
    }

    private boolean isAskedFor(Measure measure) {
        return slice.takes(measure.id());
    }

    /** The incurred cost of an expenditure, as far as it belongs to what is asked for. */
    private Explanation incurred(Expenditure expenditure) {
        return ofTheSlice(expenditure, costs.incurred(expenditure));
    }

    private Explanation ofTheSlice(Expenditure expenditure, Explanation cost) {
        Optional<Appropriation> pot = pot(expenditure.paidFrom());
        // Costs gives the time of each event by itself.
        Slice.Fit fit = slice.within(Optional.empty())
                .fit(new Slice.Marks(
                        Optional.of(costs.measure(expenditure).id()),
                        Optional.empty(),
                        pot.flatMap(Appropriation::sourceKind),
                        pot.flatMap(Appropriation::manager),
                        expenditure.payer().map(Sourced::value)));
        return switch (fit) {
            case INSIDE -> cost;
            case OUTSIDE -> sum(cost.label(), ImmutableList.of());
            case UNSPLIT -> unsplit(cost, expenditure);
        };
    }

    /** What may belong to the slice, as nothing says that it does not. */
    private Explanation unsplit(Explanation amount, Fact fact) {
        return Explanation.given(
                Phrase.of(GapMessage.NOT_SPLIT).with("what", amount.label()), Quantity.of(orNothing(amount)), fact);
    }

    private Optional<Appropriation> pot(Optional<Sourced<String>> paidFrom) {
        return paidFrom.map(from -> original(dossier.get(Appropriation.class, from.value())));
    }

    // ---- entries of the books

    /** Whether an entry is of the plan: because it says so, or because its appropriation is for the plan. */
    private boolean isOfThePlan(Booking booking) {
        return booking.plan()
                .map(plan.id()::equals)
                .orElseGet(() -> booking.appropriation()
                        .filter(id -> isForThePlan(dossier.get(Appropriation.class, id)))
                        .isPresent());
    }

    private static Predicate<Booking> on(ImmutableSet<String> pots) {
        return booking -> booking.appropriation().filter(pots::contains).isPresent();
    }

    /** The entries of a kind, as far as they belong to what is asked for. */
    private ImmutableList<Explanation> booked(
            BookingKind kind, Predicate<Booking> which, GapMessage label, boolean takenAway) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Booking booking : sorted(dossier.bookings())) {
            Answer happened = occurrences.happened(booking.date().value());
            if (booking.kind() != kind || !which.test(booking) || happened == Answer.NO) {
                continue;
            }
            Explanation entry = leaves.amount(
                            Phrase.of(label),
                            takenAway ? Amounts.negate(booking.amount()) : booking.amount(),
                            happened,
                            booking)
                    .under(booking.date().provenance());
            Slice.Fit fit = fit(booking);
            if (fit != Slice.Fit.OUTSIDE) {
                parts.add(fit == Slice.Fit.INSIDE ? entry : unsplit(entry, booking));
            }
        }
        return parts.build();
    }

    private Slice.Fit fit(Booking booking) {
        Optional<Appropriation> pot = booking.appropriation().map(id -> original(dossier.get(Appropriation.class, id)));
        return slice.fit(new Slice.Marks(
                booking.measure().or(() -> pot.flatMap(Appropriation::measure)),
                span(booking.date().value()),
                pot.flatMap(Appropriation::sourceKind),
                pot.flatMap(Appropriation::manager),
                booking.party()));
    }

    private static Optional<DateRange> span(PartialDate date) {
        return date.earliest().flatMap(first -> date.latest().map(last -> DateRange.of(first, last)));
    }

    private Explanation incurredFrom(ImmutableSet<String> pots, Predicate<Booking> which) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.addAll(booked(BookingKind.REFUND, which, GapMessage.REFUNDED, true));
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            if (isFrom(expenditure.paidFrom(), pots)) {
                Explanation incurred = incurred(expenditure);
                if (!isNothing(incurred)) {
                    parts.add(
                            incurred.under(expenditure.paidFrom().orElseThrow().provenance()));
                }
            }
        }
        return sum(Phrase.of(FigureMessage.INCURRED), parts.build());
    }

    private Explanation committedFrom(ImmutableSet<String> pots, Predicate<Booking> which) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            if (isFrom(expenditure.paidFrom(), pots)) {
                parts.add(ofTheSlice(expenditure, costs.committed(expenditure)));
            }
        }
        parts.addAll(booked(BookingKind.COMMITMENT, which, GapMessage.COMMITMENT, false));
        return sum(Phrase.of(FigureMessage.COMMITTED), parts.build());
    }

    /** What a reader might take for the plan's money: other appropriations to the same strategic measure. */
    private ImmutableList<Explanation> notForThePlan() {
        ImmutableSet<String> same =
                plan.implementsMeasure().map(dossier::sameAs).orElse(ImmutableSet.of());
        ImmutableList.Builder<Explanation> asides = ImmutableList.builder();
        for (Appropriation appropriation : sorted(dossier.appropriations())) {
            boolean sameMeasure =
                    appropriation.strategicMeasure().filter(same::contains).isPresent();
            Answer inEffect = inEffect(appropriation);
            if (sameMeasure && !isForThePlan(appropriation) && inEffect != Answer.NO) {
                Text label = appropriation.purpose().isPresent()
                        ? Phrase.of(FigureMessage.NOT_FOR_THE_PLAN)
                                .with("purpose", appropriation.purpose().get())
                        : Phrase.of(FigureMessage.NOT_FOR_THE_PLAN_UNSAID);
                asides.add(leaves.amount(label, appropriation.amount(), inEffect, appropriation));
            }
        }
        return asides.build();
    }

    /** Incurred cost that the plan's appropriations do not pay. */
    private ImmutableList<Explanation> paidOtherwise(ImmutableSet<String> pots) {
        ImmutableList.Builder<Explanation> asides = ImmutableList.builder();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            Explanation incurred = incurred(expenditure);
            if (!isFrom(expenditure.paidFrom(), pots) && !isNothing(incurred)) {
                LocalizedText subject = costs.subject(expenditure);
                Text label = expenditure.payer().isPresent()
                        ? Phrase.of(FigureMessage.PAID_BY_OTHERS)
                                .with("subject", subject)
                                .with("payer", name(expenditure.payer().get().value()))
                        : Phrase.of(FigureMessage.PAID_FROM_UNKNOWN).with("subject", subject);
                asides.add(Explanation.given(label, incurred.value(), expenditure));
            }
        }
        return asides.build();
    }

    private Optional<Text> codesNotJoined(String measureId, ImmutableSet<String> same) {
        StrategicMeasure measure = dossier.get(StrategicMeasure.class, measureId);
        List<StrategicMeasure> namesakes = dossier.strategicMeasures().stream()
                .filter(other -> other.name().any().equals(measure.name().any()))
                .sorted(Comparator.comparing(StrategicMeasure::id))
                .toList();
        if (namesakes.stream().allMatch(other -> same.contains(other.id()))) {
            return Optional.empty();
        }
        ImmutableList<Text> codes = namesakes.stream()
                .map(other -> (Text) new Literal(other.code().orElse(other.id())))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(Phrase.of(FigureMessage.CODES_NOT_JOINED)
                .with("name", measure.name())
                .with("codes", new Joined(codes, new Literal(", "))));
    }

    private Text name(String partyId) {
        return dossier.municipality().id().equals(partyId)
                ? dossier.municipality().name()
                : dossier.get(Organisation.class, partyId).name();
    }

    private static boolean isFrom(Optional<Sourced<String>> paidFrom, ImmutableSet<String> pots) {
        return paidFrom.filter(pot -> pots.contains(pot.value())).isPresent();
    }

    private boolean isNothing(Explanation amount) {
        return amount.value().asAmount().equals(AmountRange.exactly(Amounts.zero(dossier.currency())));
    }

    private Explanation sum(Text name, ImmutableList<Explanation> parts) {
        return Explanation.sum(name, Quantity.zero(dossier.currency()), parts);
    }

    private Figure<AmountRange> amount(Text name, Explanation tree) {
        return Figure.of(name, asOf(), tree.value().asAmount(), tree);
    }

    private static <F extends Fact> ImmutableList<F> sorted(List<F> facts) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), facts);
    }
}

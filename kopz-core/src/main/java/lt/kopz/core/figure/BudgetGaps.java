package lt.kopz.core.figure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Decision;
import lt.kopz.core.source.Explanation;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Figure;
import lt.kopz.core.source.Quantity;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
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

    private BudgetGaps(Dossier dossier, ActionPlan plan, LocalDate asOf) {
        this.dossier = dossier;
        this.plan = plan;
        this.occurrences = Occurrences.of(dossier, asOf);
        this.leaves = new Leaves(dossier, occurrences);
        this.costs = new Costs(dossier, occurrences);
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
                dossier,
                dossier.get(ActionPlan.class, planId),
                dossier.knownUntil().value());
    }

    /**
     * The same gaps as of the end of another day.
     *
     * @param day the day; it may lie before or after the horizon
     * @return the gaps as of that day
     */
    public BudgetGaps asOf(LocalDate day) {
        return new BudgetGaps(dossier, plan, day);
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
     * The funding need of the plan (lėšų poreikis) over its whole period.
     *
     * @return the need; undetermined on a day on which none was set yet, or whether one was set cannot be told
     */
    public Figure<AmountRange> need() {
        Text name = Phrase.of(FigureMessage.NEED);
        List<Need> needs = dossier.needs().stream()
                .filter(need -> need.plan().equals(plan.id()))
                .sorted(Comparator.comparing(Need::id))
                .toList();
        if (needs.isEmpty()) {
            return Figure.undetermined(name, asOf(), Phrase.of(FigureMessage.NO_NEED));
        }
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        boolean any = false;
        for (Need need : needs) {
            Answer happened = occurrences.happened(need.effective().value());
            if (happened != Answer.NO) {
                any |= happened == Answer.YES;
                parts.add(leaves.amount(label(need), need.amount(), happened, need)
                        .under(need.effective().provenance()));
            }
        }
        ImmutableList<Explanation> set = parts.build();
        if (!any) {
            FigureMessage reason = set.isEmpty() ? FigureMessage.NO_NEED_YET : FigureMessage.NEED_UNSURE;
            return Figure.undetermined(name, asOf(), Phrase.of(reason).with("day", asOf()));
        }
        return amount(name, sum(name, set));
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
     * @return the appropriated money; zero when nothing is appropriated
     */
    public Figure<AmountRange> appropriated() {
        Text name = Phrase.of(FigureMessage.APPROPRIATED);
        return amount(name, sum(name, appropriations(this::isForThePlan, false)));
    }

    /**
     * The financing gap, which is what "the gap" means where nothing else is said: the need less the money appropriated to the plan.
     *
     * <p>Example: 3250.00 − 700.00 = 2550.00, a shortfall.
     *
     * @return the gap; undetermined while there is no need to compare with
     */
    public Figure<Gap> financing() {
        Text name = Phrase.of(FigureMessage.FINANCING_GAP);
        Figure<AmountRange> need = need();
        if (!need.isDetermined()) {
            return Figure.undetermined(name, asOf(), need.reason().orElseThrow());
        }
        Explanation tree = Explanation.difference(
                        name,
                        need.explanation().orElseThrow(),
                        appropriated().explanation().orElseThrow())
                .besides(notForThePlan());
        return Figure.of(name, asOf(), new Gap(tree.value().asAmount()), tree);
    }

    /**
     * What is left of the money appropriated to the plan: appropriated less incurred cost that is paid from it.
     *
     * <p>Example: 700.00 − (200.00 + 210.00 + 200.00) = 90.00, all of it committed to three lectures still to come.
     *
     * @return the balance with its committed part
     */
    public Figure<UnspentBalance> unspent() {
        Text name = Phrase.of(FigureMessage.UNSPENT_BALANCE);
        ImmutableSet<String> pots = ids(this::isForThePlan);
        Explanation tree = Explanation.difference(
                        name, appropriated().explanation().orElseThrow(), incurredFrom(pots))
                .besides(paidOtherwise(pots));
        return Figure.of(
                name,
                asOf(),
                new UnspentBalance(
                        tree.value().asAmount(),
                        committedFrom(ids(appropriation -> isForThePlan(appropriation)
                                        && occurrences.happened(appropriation
                                                        .effective()
                                                        .value())
                                                != Answer.NO))
                                .value()
                                .asAmount()),
                tree);
    }

    /**
     * The cost incurred for the measures of the plan, whoever pays it. A measure on which something is told and nothing of its cost
     * makes the total a lower bound.
     *
     * <p>Example: 160.00 paid by schools and 610.00 from the plan's money, with five measures of unknown cost: at least 770.00.
     *
     * @return the incurred cost
     */
    public Figure<AmountRange> incurred() {
        Text name = Phrase.of(FigureMessage.INCURRED_BY_ALL);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        Set<String> priced = new HashSet<>();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            Measure measure = costs.measure(expenditure);
            if (plan.measures().contains(measure)) {
                if (costs.isKnown(expenditure)) {
                    priced.add(measure.id());
                }
                Explanation cost = costs.incurred(expenditure);
                if (!isNothing(cost)) {
                    parts.add(cost);
                }
            }
        }
        for (Measure measure : sorted(plan.measures())) {
            if (!priced.contains(measure.id())
                    && MeasureProgress.of(dossier, measure.id(), asOf()).status() != MeasureStatus.NO_INFORMATION) {
                parts.add(Explanation.given(
                        Phrase.of(FigureMessage.COST_NOT_STATED).with("subject", measure.title()),
                        Quantity.of(AmountRange.atLeast(Amounts.zero(dossier.currency()))),
                        measure));
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
        Text name = Phrase.of(FigureMessage.STRATEGIC_BALANCE);
        if (plan.implementsMeasure().isEmpty()) {
            return Figure.undetermined(name, asOf(), Phrase.of(FigureMessage.NO_STRATEGIC_MEASURE));
        }
        String measure = plan.implementsMeasure().get();
        ImmutableSet<String> same = dossier.sameAs(measure);
        Optional<Text> conflict = codesNotJoined(measure, same);
        if (conflict.isPresent()) {
            return Figure.undetermined(name, asOf(), conflict.get());
        }
        Predicate<Appropriation> ofTheMeasure = appropriation ->
                appropriation.strategicMeasure().filter(same::contains).isPresent();
        ImmutableSet<String> pots = ids(ofTheMeasure);
        Explanation appropriated =
                sum(Phrase.of(FigureMessage.APPROPRIATED_MEASURE), appropriations(ofTheMeasure, true));
        Explanation tree = Explanation.difference(name, appropriated, transferredFrom(pots), incurredFrom(pots));
        for (Decision decision : sorted(dossier.decisions())) {
            if (decision.kind() == Decision.Kind.SAME
                    && decision.subjects().stream().anyMatch(same::contains)) {
                tree = tree.under(decision.provenance());
            }
        }
        return amount(name, tree);
    }

    // ---- the parts

    private boolean isForThePlan(Appropriation appropriation) {
        return appropriation
                .plan()
                .filter(meant -> meant.value().equals(plan.id()))
                .isPresent();
    }

    private ImmutableSet<String> ids(Predicate<Appropriation> which) {
        return dossier.appropriations().stream()
                .filter(which)
                .map(Appropriation::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    private ImmutableList<Explanation> appropriations(Predicate<Appropriation> which, boolean withHandedOver) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        ImmutableSet<String> counted = ids(which);
        for (Appropriation appropriation : sorted(dossier.appropriations())) {
            if (!which.test(appropriation) || isWithin(appropriation, counted)) {
                continue;
            }
            Answer inEffect = occurrences.happened(appropriation.effective().value());
            boolean together = withHandedOver && isHandedOverUndated(appropriation);
            if (inEffect == Answer.NO) {
                continue;
            }
            Explanation part = leaves.amount(
                            label(appropriation),
                            appropriation.amount(),
                            together ? Answer.YES : inEffect,
                            appropriation)
                    .under(appropriation.effective().provenance());
            if (isForThePlan(appropriation)) {
                part = part.under(appropriation.plan().orElseThrow().provenance());
            }
            parts.add(together ? part.under(Basis.INFERRED, Phrase.of(FigureMessage.COUNTED_TOGETHER)) : part);
        }
        return parts.build();
    }

    /** Whether an appropriation is a part of one of others, directly or through larger ones. */
    private boolean isWithin(Appropriation appropriation, ImmutableSet<String> others) {
        Optional<String> larger = appropriation.within();
        while (larger.isPresent()) {
            if (others.contains(larger.get())) {
                return true;
            }
            larger = dossier.get(Appropriation.class, larger.get()).within();
        }
        return false;
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
                parts.add(together ? part.under(Basis.INFERRED, Phrase.of(FigureMessage.COUNTED_TOGETHER)) : part);
            }
        }
        return sum(Phrase.of(FigureMessage.TRANSFERS), parts.build());
    }

    private Explanation incurredFrom(ImmutableSet<String> pots) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            if (isFrom(expenditure.paidFrom(), pots)) {
                Explanation incurred = costs.incurred(expenditure);
                if (!isNothing(incurred)) {
                    parts.add(
                            incurred.under(expenditure.paidFrom().orElseThrow().provenance()));
                }
            }
        }
        return sum(Phrase.of(FigureMessage.INCURRED), parts.build());
    }

    private Explanation committedFrom(ImmutableSet<String> pots) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Expenditure expenditure : sorted(dossier.expenditures())) {
            if (isFrom(expenditure.paidFrom(), pots)) {
                parts.add(costs.committed(expenditure));
            }
        }
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
            Answer inEffect = occurrences.happened(appropriation.effective().value());
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
            Explanation incurred = costs.incurred(expenditure);
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

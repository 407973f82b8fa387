package lt.kopz.core.claim;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.cost.SubjectCost;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Holds every claim of the sources against the facts they tell, as of the end of a day.
 *
 * <pre>{@code
 * for (ClaimCheck check : Claims.of(dossier).asOf(LocalDate.of(2019, 12, 10)).checks()) {
 *     System.out.println(check.verdict() + ": " + check.explain(Wording.LITHUANIAN));
 * }
 * }</pre>
 *
 * <p>A claim is never corrected and never used as a fact. Facts are known up to the dossier's horizon: that something was absent is
 * confirmed only up to that day, and only up to the as-of day.
 */
public final class Claims {
    private final Dossier dossier;
    private final RuleJudge judge;
    private final LocalDate asOf;

    private Claims(Dossier dossier, RuleJudge judge, LocalDate asOf) {
        this.dossier = dossier;
        this.judge = judge;
        this.asOf = asOf;
    }

    /**
     * The claims of a dossier as of its horizon; that a rule is observed is judged by how often the group meets.
     *
     * @param dossier the dossier
     * @return the claims
     */
    public static Claims of(Dossier dossier) {
        return new Claims(dossier, new CadenceJudge(), dossier.knownUntil().value());
    }

    /**
     * The same as of the end of another day.
     *
     * @param day the day; it may lie before or after the horizon
     * @return the claims as of that day
     */
    public Claims asOf(LocalDate day) {
        return new Claims(dossier, judge, day);
    }

    /**
     * The same with another judge for claims that a rule is observed.
     *
     * @param ruleJudge judges the rules
     * @return the claims
     */
    public Claims judgedBy(RuleJudge ruleJudge) {
        return new Claims(dossier, ruleJudge, asOf);
    }

    /**
     * Checks all claims.
     *
     * @return one check for each claim, sorted by the ids of the claims
     */
    public ImmutableList<ClaimCheck> checks() {
        return dossier.claims().stream()
                .sorted(Comparator.comparing(Fact::id))
                .map(this::check)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Checks one claim.
     *
     * @param claimId the id of the claim
     * @return the check
     * @throws IllegalArgumentException if the dossier has no such claim
     */
    public ClaimCheck check(String claimId) {
        return check(dossier.get(Claim.class, claimId));
    }

    private ClaimCheck check(Claim claim) {
        Assertion assertion = claim.assertion();
        if (assertion instanceof Assertion.MeasuresImplemented implemented) {
            return measuresImplemented(claim, implemented);
        }
        if (assertion instanceof Assertion.ParticipationsInAll participations) {
            return participationsInAll(claim, participations);
        }
        if (assertion instanceof Assertion.EventsInAll events) {
            return eventsInAll(claim, events);
        }
        if (assertion instanceof Assertion.CostInAll cost) {
            return costInAll(claim, cost);
        }
        if (assertion instanceof Assertion.NoFinancing financing) {
            return noFinancing(claim, financing);
        }
        if (assertion instanceof Assertion.CarriedOutWithoutFinancing without) {
            return carriedOutWithoutFinancing(claim, without);
        }
        if (assertion instanceof Assertion.RuleObserved observed) {
            return ruleObserved(claim, observed);
        }
        throw new IllegalStateException("a claim of a kind that no check knows: " + assertion);
    }

    // ---- counts

    private ClaimCheck measuresImplemented(Claim claim, Assertion.MeasuresImplemented claimed) {
        Tally tally = new Tally();
        for (Measure measure : dossier.get(ActionPlan.class, claimed.plan()).measures()) {
            tally.add(measure, status(measure));
        }
        Text strictName = Phrase.of(ClaimMessage.MEASURES_DONE);
        Text wideName = Phrase.of(ClaimMessage.MEASURES_DONE_OR_DEVIATING);
        Explanation strict = Explanation.sum(strictName, NOTHING, tally.done.build())
                .besides(tally.deviating.build())
                .besides(tally.open.build());
        Explanation wide = Explanation.sum(
                        wideName,
                        NOTHING,
                        ImmutableList.<Explanation>builder()
                                .addAll(tally.done.build())
                                .addAll(tally.deviating.build())
                                .build())
                .besides(tally.open.build());
        Phrase message = Phrase.of(tally.undetermined == 0 ? ClaimMessage.MEASURES : ClaimMessage.MEASURES_UNDETERMINED)
                .with(
                        "claimed",
                        claimed(
                                claimed.count(),
                                ClaimMessage.MEASURES_CLAIMED,
                                ClaimMessage.MEASURES_CLAIMED_UNCOUNTED))
                .with("day", asOf)
                .with("done", tally.certain)
                .with("deviating", (long) tally.deviating.build().size())
                .with("open", (long) tally.open.build().size());
        if (tally.undetermined > 0) {
            message = message.with("undetermined", tally.undetermined);
        }
        Figure<Quantity> figure = figure(strict);
        ClaimComparison comparison =
                ClaimComparison.of(claimed.count(), strict.value().asCount());
        if (tally.deviating.build().isEmpty()) {
            return counted(claim, comparison, message, ImmutableList.of(figure));
        }
        ClaimComparison wider = ClaimComparison.of(claimed.count(), wide.value().asCount());
        ImmutableList<ClaimReading> readings = ImmutableList.of(
                new ClaimReading(
                        Phrase.of(ClaimMessage.READING_DONE)
                                .with("count", strict.value().asCount()),
                        comparison.holds(),
                        Optional.of(figure)),
                new ClaimReading(
                        Phrase.of(ClaimMessage.READING_DEVIATING)
                                .with("count", wide.value().asCount()),
                        wider.holds(),
                        Optional.of(figure(wide))));
        ClaimVerdict verdict = ClaimVerdict.of(readings);
        return new ClaimCheck(
                claim,
                asOf,
                verdict,
                verdict == ClaimVerdict.CANNOT_TELL && comparison.precisionLost() && wider.precisionLost(),
                withReadings(message, verdict == ClaimVerdict.CONTRADICTED ? ImmutableList.of() : readings),
                ImmutableList.of(figure, figure(wide)),
                readings);
    }

    private static final Quantity NOTHING = Quantity.of(Headcount.zero());

    /** What a measure has come to; one of which nobody answered, or of which nothing is ever stated, may be anything. */
    private MeasureStatus status(Measure measure) {
        MeasureStatus status = MeasureProgress.of(dossier, measure.id(), asOf).status();
        if (status == MeasureStatus.NO_ANSWER) {
            return MeasureStatus.UNDETERMINED;
        }
        if (status != MeasureStatus.NO_INFORMATION) {
            return status;
        }
        LocalDate horizon = dossier.knownUntil().value();
        LocalDate latest = asOf.isAfter(horizon) ? asOf : horizon;
        boolean everTold = MeasureProgress.of(dossier, measure.id(), latest).status() != MeasureStatus.NO_INFORMATION;
        return everTold ? MeasureStatus.NO_INFORMATION : MeasureStatus.UNDETERMINED;
    }

    /** The measures of a plan by what they have come to. */
    private static final class Tally {
        private final ImmutableList.Builder<Explanation> done = ImmutableList.builder();
        private final ImmutableList.Builder<Explanation> deviating = ImmutableList.builder();
        private final ImmutableList.Builder<Explanation> open = ImmutableList.builder();
        private long certain;
        private long undetermined;

        void add(Measure measure, MeasureStatus status) {
            Text label = Phrase.of(ClaimMessage.MEASURE)
                    .with("number", measure.number())
                    .with("title", measure.title())
                    .with("status", Phrase.of(status.message()));
            boolean unclear = status == MeasureStatus.UNDETERMINED;
            Explanation leaf = Explanation.given(
                    label, Quantity.of(unclear ? Headcount.atMost(1) : Headcount.exactly(1)), measure);
            if (status == MeasureStatus.DONE) {
                certain++;
                done.add(leaf);
            } else if (unclear) {
                undetermined++;
                done.add(leaf);
            } else if (status == MeasureStatus.DONE_WITH_DEVIATION) {
                deviating.add(leaf);
            } else {
                open.add(leaf);
            }
        }
    }

    private ClaimCheck participationsInAll(Claim claim, Assertion.ParticipationsInAll claimed) {
        Attendance attendance = Attendance.of(dossier).asOf(asOf).ofSeries(claimed.of());
        return inAll(
                claim,
                claimed.of(),
                claimed.count(),
                claimed(
                        claimed.count(),
                        ClaimMessage.PARTICIPATIONS_CLAIMED,
                        ClaimMessage.PARTICIPATIONS_CLAIMED_UNCOUNTED),
                ImmutableList.of(attendance.held(), attendance.planned()),
                ClaimMessage.PARTICIPATIONS_IN_ALL,
                ClaimMessage.PARTICIPATIONS);
    }

    private ClaimCheck eventsInAll(Claim claim, Assertion.EventsInAll claimed) {
        Attendance attendance = Attendance.of(dossier).asOf(asOf).ofSeries(claimed.of());
        return inAll(
                claim,
                claimed.of(),
                claimed.count(),
                claimed(claimed.count(), ClaimMessage.EVENTS_CLAIMED, ClaimMessage.EVENTS_CLAIMED_UNCOUNTED),
                ImmutableList.of(attendance.eventsHeld(), attendance.eventsPlanned()),
                ClaimMessage.EVENTS_IN_ALL,
                ClaimMessage.EVENTS);
    }

    /** What was held and what is planned, added up, against what is claimed of both. */
    private ClaimCheck inAll(
            Claim claim,
            String seriesId,
            Headcount claimed,
            Text claimedInWords,
            ImmutableList<Figure<?>> heldAndPlanned,
            ClaimMessage name,
            ClaimMessage told) {
        Explanation held = heldAndPlanned.get(0).explanation().orElseThrow();
        Explanation planned = heldAndPlanned.get(1).explanation().orElseThrow();
        Explanation all = Explanation.sum(Phrase.of(name), NOTHING, ImmutableList.of(held, planned));
        return counted(
                claim,
                ClaimComparison.of(claimed, all.value().asCount()),
                Phrase.of(told)
                        .with("title", title(seriesId))
                        .with("claimed", claimedInWords)
                        .with("held", held.value().asCount())
                        .with("planned", planned.value().asCount())
                        .with("computed", all.value().asCount()),
                ImmutableList.of(figure(all), figure(held), figure(planned)));
    }

    private static Text claimed(Headcount count, ClaimMessage counted, ClaimMessage uncounted) {
        return count.isKnown() ? Phrase.of(counted).with("count", count) : Phrase.of(uncounted);
    }

    private ClaimCheck counted(
            Claim claim, ClaimComparison comparison, Text message, ImmutableList<Figure<Quantity>> figures) {
        return new ClaimCheck(
                claim,
                asOf,
                ClaimVerdict.of(comparison.holds()),
                comparison.precisionLost(),
                comparison.precisionLost()
                        ? Text.joined(" ", ImmutableList.of(message, Phrase.of(ClaimMessage.PRECISION_LOST)))
                        : message,
                figures,
                ImmutableList.of());
    }

    // ---- money

    private ClaimCheck costInAll(Claim claim, Assertion.CostInAll claimed) {
        SubjectCost cost = SubjectCost.of(
                        Currencies.only(dossier, claimed.amount().getCurrency()), claimed.of())
                .asOf(asOf);
        Figure<AmountRange> all = cost.inAll();
        LocalizedText title = title(claimed.of());
        if (!all.isDetermined()) {
            return new ClaimCheck(
                    claim,
                    asOf,
                    ClaimVerdict.CANNOT_TELL,
                    false,
                    Phrase.of(ClaimMessage.COST_UNKNOWN).with("title", title).with("claimed", claimed.amount()),
                    ImmutableList.of(),
                    ImmutableList.of());
        }
        Phrase message = Phrase.of(ClaimMessage.COST)
                .with("title", title)
                .with("claimed", claimed.amount())
                .with("day", asOf)
                .with("incurred", cost.incurred().value())
                .with("committed", cost.committed().value())
                .with("computed", all.value());
        return counted(
                claim,
                ClaimComparison.of(claimed.amount(), all.value()),
                message,
                ImmutableList.of(figure(all), figure(cost.incurred()), figure(cost.committed())));
    }

    private LocalizedText title(String subjectId) {
        return dossier.get(Fact.class, subjectId) instanceof Event event
                ? event.title()
                : dossier.get(EventSeries.class, subjectId).title();
    }

    private ClaimCheck noFinancing(Claim claim, Assertion.NoFinancing claimed) {
        LocalDate known = knownUpTo(claimed.over().end());
        Figure<AmountRange> figure = highestAppropriated(claimed, known);
        Answer holds = known.isBefore(claimed.over().end()) ? nothing(figure).and(Answer.CANNOT_TELL) : nothing(figure);
        if (known.isBefore(claimed.over().start())) {
            holds = Answer.CANNOT_TELL;
        }
        Phrase message = Phrase.of(ClaimMessage.NO_FINANCING)
                .with("period", claimed.over())
                .with("day", figure.asOf())
                .with("amount", figure.value());
        return new ClaimCheck(
                claim,
                asOf,
                ClaimVerdict.of(holds),
                false,
                holds == Answer.CANNOT_TELL ? notKnownYet(message, known) : message,
                ImmutableList.of(figure(figure)),
                ImmutableList.of());
    }

    /** What was appropriated to the plan on the first day of the period on which it was more than nothing, else on its last. */
    private Figure<AmountRange> highestAppropriated(Assertion.NoFinancing claimed, LocalDate known) {
        BudgetGaps gaps = BudgetGaps.of(dossier, claimed.plan());
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(claimed.over().start());
        for (Appropriation appropriation : moneyThatReaches(claimed.plan())) {
            PartialDate effective = appropriation.effective().value();
            effective.earliest().ifPresent(days::add);
            effective.latest().ifPresent(days::add);
        }
        days.add(known);
        Figure<AmountRange> last = gaps.asOf(known).appropriated();
        Optional<Figure<AmountRange>> open = Optional.empty();
        for (LocalDate day : days) {
            if (!day.isAfter(known) && !day.isBefore(claimed.over().start())) {
                Figure<AmountRange> appropriated = gaps.asOf(day).appropriated();
                if (nothing(appropriated) == Answer.NO) {
                    return appropriated;
                }
                if (open.isEmpty() && nothing(appropriated) == Answer.CANNOT_TELL) {
                    open = Optional.of(appropriated);
                }
            }
        }
        return open.orElse(last);
    }

    /** The appropriations for a plan, with what changes them, their parts, and so on. */
    private List<Appropriation> moneyThatReaches(String plan) {
        ListMultimap<String, Appropriation> onto = ArrayListMultimap.create();
        Deque<Appropriation> open = new ArrayDeque<>();
        for (Appropriation appropriation : dossier.appropriations()) {
            Stream.concat(appropriation.amends().stream(), appropriation.within().stream())
                    .forEach(other -> onto.put(other, appropriation));
            if (appropriation.plan().filter(meant -> meant.value().equals(plan)).isPresent()) {
                open.add(appropriation);
            }
        }
        Map<String, Appropriation> all = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            Appropriation appropriation = open.remove();
            if (all.put(appropriation.id(), appropriation) == null) {
                open.addAll(onto.get(appropriation.id()));
            }
        }
        return List.copyOf(all.values());
    }

    private ClaimCheck carriedOutWithoutFinancing(Claim claim, Assertion.CarriedOutWithoutFinancing claimed) {
        Optional<LocalDate> end = lastDayBefore(claimed.until());
        Phrase lead = Phrase.of(ClaimMessage.CARRIED_OUT).with("until", closed(claimed.until()));
        if (end.isEmpty()) {
            return new ClaimCheck(
                    claim,
                    asOf,
                    ClaimVerdict.CANNOT_TELL,
                    false,
                    Text.joined(" ", ImmutableList.of(lead, Phrase.of(ClaimMessage.DAY_UNKNOWN))),
                    ImmutableList.of(),
                    ImmutableList.of());
        }
        LocalDate known = knownUpTo(end.get());
        BudgetGaps gaps = BudgetGaps.of(dossier, claimed.plan()).asOf(known);
        // The unspent balance is what was appropriated less what was incurred from it.
        Explanation fromThePlan =
                gaps.unspent().explanation().orElseThrow().parts().get(1);
        boolean inTime = !known.isBefore(end.get());
        ImmutableList<ClaimReading> readings = ImmutableList.of(
                reading(ClaimMessage.READING_PLAN_MONEY, fromThePlan, known, inTime),
                reading(
                        ClaimMessage.READING_ANY_MONEY,
                        gaps.incurred().explanation().orElseThrow(),
                        known,
                        inTime),
                reading(
                        ClaimMessage.READING_APPROPRIATED,
                        gaps.appropriated().explanation().orElseThrow(),
                        known,
                        inTime));
        Text message = withReadings(lead, readings);
        return new ClaimCheck(
                claim,
                asOf,
                ClaimVerdict.of(readings),
                false,
                inTime ? message : notKnownYet(message, known),
                readings.stream()
                        .map(ClaimReading::figure)
                        .flatMap(Optional::stream)
                        .collect(ImmutableList.toImmutableList()),
                readings);
    }

    private ClaimReading reading(ClaimMessage message, Explanation amount, LocalDate day, boolean inTime) {
        AmountRange value = amount.value().asAmount();
        Answer nothing = inTime ? nothing(value) : nothing(value).and(Answer.CANNOT_TELL);
        return new ClaimReading(
                Phrase.of(message).with("day", day).with("amount", value),
                nothing,
                Optional.of(Figure.of(amount.label(), day, amount.value(), amount)));
    }

    /** "Up to a day" counts that day in; "up to November" ends with the last day of October. */
    private static Optional<LocalDate> lastDayBefore(PartialDate until) {
        return until instanceof PartialDate.Day
                ? until.latest()
                : until.earliest().map(first -> first.minusDays(1));
    }

    /** The known end of an open date, which the sentence has its own "up to" for. */
    private static PartialDate closed(PartialDate until) {
        return until instanceof PartialDate.Until open
                ? open.end()
                : until instanceof PartialDate.From open ? open.start() : until;
    }

    /** The day up to which absence can be determined: neither after the as-of day nor after the horizon. */
    private LocalDate knownUpTo(LocalDate wanted) {
        LocalDate known = dossier.knownUntil().value();
        known = known.isBefore(asOf) ? known : asOf;
        return known.isBefore(wanted) ? known : wanted;
    }

    private static Answer nothing(Figure<AmountRange> amount) {
        return nothing(amount.value());
    }

    private static Answer nothing(AmountRange amount) {
        return amount.isZero();
    }

    private static Text notKnownYet(Text message, LocalDate known) {
        return Text.joined(
                " ",
                ImmutableList.of(message, Phrase.of(ClaimMessage.NOT_KNOWN_YET).with("day", known)));
    }

    // ---- rules

    private ClaimCheck ruleObserved(Claim claim, Assertion.RuleObserved claimed) {
        RulesOfProcedure rules = dossier.get(RulesOfProcedure.class, claimed.rules());
        ImmutableList<ClaimReading> readings = judge.judge(dossier, rules, asOf);
        return new ClaimCheck(
                claim,
                asOf,
                ClaimVerdict.of(readings),
                false,
                readings.isEmpty()
                        ? Phrase.of(ClaimMessage.RULE_NOT_JUDGED)
                        : withReadings(Phrase.of(ClaimMessage.RULE), readings),
                readings.stream()
                        .map(ClaimReading::figure)
                        .flatMap(Optional::stream)
                        .collect(ImmutableList.toImmutableList()),
                readings);
    }

    // ---- words and figures

    private static Text withReadings(Text lead, ImmutableList<ClaimReading> readings) {
        ImmutableList.Builder<Text> sentences = ImmutableList.<Text>builder().add(lead);
        readings.forEach(reading -> sentences.add(reading.text()));
        return Text.joined(" ", sentences.build());
    }

    private Figure<Quantity> figure(Explanation tree) {
        return Figure.of(tree.label(), asOf, tree.value(), tree);
    }

    private static Figure<Quantity> figure(Figure<AmountRange> amount) {
        return Figure.of(
                amount.name(),
                amount.asOf(),
                Quantity.of(amount.value()),
                amount.explanation().orElseThrow());
    }
}

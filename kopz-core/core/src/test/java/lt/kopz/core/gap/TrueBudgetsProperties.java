package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyDossiers;
import lt.kopz.core.dossier.MoneyDossiers.Feature;
import lt.kopz.core.dossier.MoneyDossiers.Grain;
import lt.kopz.core.dossier.MoneyDossiers.Truth;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.TrueDeeds;
import lt.kopz.core.dossier.TrueDeeds.Dated;
import lt.kopz.core.dossier.TrueDeeds.Occasion;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Figures of budgets behind which the truth is known, to the cent and for each measure, year, source, manager and economic kind. */
class TrueBudgetsProperties {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");
    private static final LocalDate LATER = LocalDate.of(2020, 12, 31);
    private static final int TENTH = 10;

    @Provide
    Arbitrary<Truth> truths() {
        return MoneyDossiers.truths(
                EnumSet.complementOf(EnumSet.of(Feature.CONTRADICTIONS, Feature.PRINTED, Feature.VAGUE_DAYS)));
    }

    @Provide
    Arbitrary<Truth> exact() {
        return MoneyDossiers.truths(
                EnumSet.of(Feature.BREAKDOWNS, Feature.CHANGES, Feature.EDITIONS, Feature.RECURRENCE));
    }

    /** A question, and which of the smallest amounts belong to the answer. */
    private record Question(Dimension along, String name, UnaryOperator<BudgetGaps> asked, Predicate<Grain> belongs) {
        Question and(Question other) {
            return new Question(
                    along,
                    name + ", " + other.name,
                    gaps -> other.asked.apply(asked.apply(gaps)),
                    belongs.and(other.belongs));
        }
    }

    private static List<Question> alone(Dossier dossier, ActionPlan plan) {
        List<Question> questions = new ArrayList<>();
        questions.add(new Question(Dimension.OTHER, "all", gaps -> gaps, grain -> true));
        for (Measure measure : plan.measures()) {
            questions.add(new Question(
                    Dimension.PLAN_ITEM,
                    measure.id(),
                    gaps -> gaps.ofMeasure(measure.id()),
                    grain -> grain.measure().equals(measure.id())));
        }
        for (Task task : plan.tasks()) {
            questions.add(new Question(
                    Dimension.PLAN_ITEM,
                    task.id(),
                    gaps -> gaps.ofTask(task.id()),
                    grain -> dossier.measure(grain.measure()).task().equals(Optional.of(task.id()))));
        }
        plan.goals()
                .forEach(goal -> questions.add(new Question(
                        Dimension.PLAN_ITEM,
                        goal.id(),
                        gaps -> gaps.ofGoal(goal.id()),
                        grain -> goalOf(dossier, grain).equals(Optional.of(goal.id())))));
        questions.add(new Question(
                Dimension.PLAN_ITEM,
                "without a goal",
                BudgetGaps::withoutGoal,
                grain -> goalOf(dossier, grain).isEmpty()));
        for (int year : List.of(2019, 2020)) {
            questions.add(new Question(
                    Dimension.PERIOD, "" + year, gaps -> gaps.inYear(year), grain -> grain.year() == year));
        }
        for (FundingSourceKind source :
                List.of(FundingSourceKind.STATE_BUDGET, FundingSourceKind.MUNICIPAL_BUDGET, FundingSourceKind.EU)) {
            questions.add(new Question(
                    Dimension.SOURCE,
                    source.code(),
                    gaps -> gaps.from(source),
                    grain -> grain.source().equals(source)));
        }
        questions.add(new Question(
                Dimension.MANAGER,
                MoneyDossiers.OTHER_ORGANISATION,
                gaps -> gaps.managedBy(MoneyDossiers.OTHER_ORGANISATION),
                grain -> grain.manager().equals(MoneyDossiers.OTHER_ORGANISATION)));
        for (String place : List.of("0 seniūnija", "1 seniūnija")) {
            questions.add(new Question(
                    Dimension.PLACE,
                    place,
                    gaps -> gaps.at(place),
                    grain -> grain.place().equals(place)));
        }
        for (String code : List.of("2.0", "2.1")) {
            questions.add(new Question(
                    Dimension.CLASSIFICATION,
                    code,
                    gaps -> gaps.ofCode("ekonominė", code),
                    grain -> grain.code().equals(code)));
        }
        for (EconomicKind kind : List.of(EconomicKind.WAGES, EconomicKind.GOODS_AND_SERVICES)) {
            questions.add(new Question(
                    Dimension.ECONOMIC_KIND,
                    kind.code(),
                    gaps -> gaps.forKind(kind),
                    grain -> grain.kind().equals(kind)));
        }
        return questions;
    }

    private static Optional<String> goalOf(Dossier dossier, Grain grain) {
        return dossier.measure(grain.measure())
                .task()
                .flatMap(id -> dossier.get(Task.class, id).goal());
    }

    /** All questions alone, and of those about several marks one of every ten. */
    private static List<Question> questions(Dossier dossier, ActionPlan plan, int oneOfTen) {
        List<Question> alone = alone(dossier, plan);
        List<Question> questions = new ArrayList<>(alone);
        for (int i = 0; i < alone.size(); i++) {
            for (int j = i + 1 + (i + oneOfTen) % TENTH; j < alone.size(); j += TENTH) {
                if (alone.get(i).along() != alone.get(j).along()) {
                    Question both = alone.get(i).and(alone.get(j));
                    questions.add(both);
                    Question third = alone.get((i + j) % alone.size());
                    if (third.along() != alone.get(i).along()
                            && third.along() != alone.get(j).along()) {
                        questions.add(both.and(third));
                    }
                }
            }
        }
        return questions;
    }

    @Property
    void no_answer_excludes_the_truth(@ForAll("truths") Truth truth, @ForAll @IntRange(max = 9) int oneOfTen) {
        for (ActionPlan plan : truth.dossier().plans()) {
            BudgetGaps gaps = BudgetGaps.of(truth.dossier(), plan.id()).asOf(LATER);
            for (Question question : questions(truth.dossier(), plan, oneOfTen)) {
                BudgetGaps asked = question.asked().apply(gaps);
                assertHolds(plan, question, "need", asked.need(), truth.needed());
                assertHolds(plan, question, "appropriated", asked.appropriated(), truth.appropriated());
                assertHolds(plan, question, "planned", asked.revenue(RevenueState.PLANNED), truth.planned());
            }
        }
    }

    @Provide
    Arbitrary<Truth> budgets() {
        return MoneyDossiers.truths(EnumSet.of(Feature.BREAKDOWNS, Feature.CHANGES));
    }

    @Property(tries = 200)
    void no_answer_about_what_is_spent_excludes_the_truth(
            @ForAll("budgets") Truth budget,
            @ForAll long seed,
            @ForAll @IntRange(max = 9) int oneOfTen,
            @ForAll @IntRange(max = 40) int days) {
        TrueDeeds truth = TrueDeeds.added(budget.dossier(), seed);
        LocalDate day = LocalDate.of(2019, 11, 1).plusDays(days);
        for (ActionPlan plan : truth.dossier().plans()) {
            BudgetGaps gaps = BudgetGaps.of(truth.dossier(), plan.id()).asOf(day);
            for (Question question : questions(truth.dossier(), plan, oneOfTen)) {
                BudgetGaps asked = question.asked().apply(gaps);
                assertHolds(plan, question, "incurred", asked.incurred(), by(day, truth.incurred()));
                assertHolds(plan, question, "spent", asked.spent(), by(day, truth.spent()));
                assertHolds(plan, question, "paid", asked.paid(), by(day, truth.paid()));
            }
        }
    }

    private static List<Grain> by(LocalDate day, List<Dated> money) {
        return money.stream()
                .filter(each -> !each.day().isAfter(day))
                .map(Dated::grain)
                .toList();
    }

    @Property
    void no_answer_about_who_came_excludes_the_truth(
            @ForAll("budgets") Truth budget, @ForAll long seed, @ForAll @IntRange(max = 40) int days) {
        TrueDeeds truth = TrueDeeds.added(budget.dossier(), seed);
        LocalDate day = LocalDate.of(2019, 11, 1).plusDays(days);
        Attendance all = Attendance.of(truth.dossier()).asOf(day);
        List<Occasion> held = truth.held().stream()
                .filter(occasion -> !occasion.day().isAfter(day))
                .toList();
        assertHolds("all", all, held);
        truth.dossier().plans().stream()
                .flatMap(plan -> plan.measures().stream())
                .map(Measure::id)
                .forEach(measure -> assertHolds(
                        measure,
                        all.ofMeasure(measure),
                        held.stream()
                                .filter(occasion -> occasion.measure().equals(measure))
                                .toList()));
    }

    private static void assertHolds(String of, Attendance attendance, List<Occasion> held) {
        assertThat(attendance
                        .held()
                        .value()
                        .count()
                        .contains(held.stream()
                                .mapToLong(Occasion::participations)
                                .sum()))
                .as("participations of %s: %s, but %s", of, attendance.held(), held)
                .isTrue();
        assertThat(attendance
                        .eventsHeld()
                        .value()
                        .contains(held.stream().mapToLong(Occasion::occurrences).sum()))
                .as("events of %s: %s, but %s", of, attendance.eventsHeld(), held)
                .isTrue();
    }

    private static void assertHolds(
            ActionPlan plan, Question question, String name, Figure<AmountRange> figure, List<Grain> grains) {
        long cents = grains.stream()
                .filter(grain ->
                        grain.plan().equals(plan.id()) && question.belongs().test(grain))
                .mapToLong(Grain::cents)
                .sum();
        assertThat(figure.value().contains(Amounts.ofMinor(cents, Amounts.currency("EUR"))))
                .as("%s of %s, %s: %s, but is %s", name, plan.id(), question.name(), figure, cents)
                .isTrue();
    }

    @Property
    void what_is_stated_exactly_of_a_part_is_the_answer(@ForAll("exact") Truth truth) {
        for (ActionPlan plan : truth.dossier().plans()) {
            BudgetGaps gaps = BudgetGaps.of(truth.dossier(), plan.id()).asOf(LATER);
            Set<String> replaced = truth.dossier().needs().stream()
                    .flatMap(need -> need.replaces().stream())
                    .collect(Collectors.toSet());
            if (truth.dossier().needs().stream().anyMatch(need -> replaced.contains(need.id()))) {
                continue;
            }
            for (Need line : truth.dossier().needs()) {
                asked(gaps, plan, line)
                        .ifPresent(asked ->
                                assertThat(asked.need().value()).as("%s", line).isEqualTo(line.counted()));
            }
        }
    }

    /** The question that a line answers that states one mark, or none. */
    private static Optional<BudgetGaps> asked(BudgetGaps gaps, ActionPlan plan, Need line) {
        if (!line.plan().equals(plan.id()) || line.amount().range().lower().isEmpty()) {
            return Optional.empty();
        }
        List<Function<Itemised, Optional<BudgetGaps>>> marks = List.of(
                each -> each.measure().map(gaps::ofMeasure),
                each -> each.task().map(gaps::ofTask),
                each -> each.goal().map(gaps::ofGoal),
                each -> each.sourceKind().map(gaps::from),
                each -> each.manager().map(gaps::managedBy),
                each -> each.economicKind().map(gaps::forKind),
                each -> each.time()
                        .filter(time -> !time.equals(plan.period().orElseThrow()))
                        .map(DateRange::start)
                        .map(day -> gaps.inYear(day.getYear())));
        List<BudgetGaps> stated =
                marks.stream().flatMap(mark -> mark.apply(line).stream()).toList();
        return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
    }

    @Provide
    Arbitrary<Truth> spending() {
        return MoneyDossiers.truths(EnumSet.complementOf(EnumSet.of(
                Feature.CONTRADICTIONS, Feature.PRINTED, Feature.BOUNDS, Feature.VAGUE_DAYS, Feature.RECURRENCE)));
    }

    /** Whether what the books lose is no amount: each is in a row, or in that of another fact. */
    private static boolean allIsBooked(Dossier dossier) {
        return Books.losses(dossier).stream().noneMatch(loss -> loss.missing() == Books.Missing.AMOUNT);
    }

    @Property
    void figures_and_books_say_one_number(@ForAll("spending") Truth truth) {
        LocalDate horizon = truth.dossier().knownUntil().value();
        for (ActionPlan plan : truth.dossier().plans()) {
            BudgetGaps gaps = BudgetGaps.of(truth.dossier(), plan.id()).asOf(horizon);
            Totals books = Books.of(truth.dossier())
                    .view()
                    .ofPlan(plan.id())
                    .asOf(horizon)
                    .totals(Amounts.currency("EUR"));
            assertSame(plan, "need", gaps.need(), books.need());
            assertSame(plan, "appropriated", gaps.appropriated(), books.appropriated());
            if (allIsBooked(truth.dossier())) {
                assertSame(plan, "balance", gaps.balance(), books.balance());
            }
        }
    }

    @Property(tries = 60)
    void rows_and_losses_together_are_all_facts_and_hold_the_figures(@ForAll("vague") Dossier dossier) {
        LocalDate horizon = dossier.knownUntil().value();
        Occurrences occurrences = Occurrences.of(dossier, horizon);
        Costs costs = new Costs(dossier, occurrences, Optional.empty());
        Dossier settled = Possibilities.of(dossier, Possibilities.About.MONEY).settled();
        Set<String> held = Stream.concat(
                        Books.of(dossier).entries().stream()
                                .flatMap(entry -> Stream.of(entry.id().split("/"))),
                        Books.losses(dossier).stream().map(loss -> loss.fact().id()))
                .collect(Collectors.toSet());
        assertThat(settled.all(MoneyFact.class))
                .filteredOn(fact -> fact.counted().isZero() != Answer.YES
                        && isOfTheBooks(settled, fact, occurrences, costs)
                        && !held.contains(fact.id()))
                .isEmpty();
    }

    @Provide
    Arbitrary<Dossier> ofKnownDays() {
        return MoneyDossiers.dossiers(
                EnumSet.complementOf(EnumSet.of(Feature.BOUNDS, Feature.CONTRADICTIONS, Feature.VAGUE_DAYS)));
    }

    @Property(tries = 60)
    void the_figures_lie_within_rows_and_losses(@ForAll("ofKnownDays") Dossier dossier) {
        LocalDate horizon = dossier.knownUntil().value();
        // parts of a whole that is lost are rows by themselves, of several breakdowns the same money more than once
        Set<String> wholes = dossier.all(Itemised.class).stream()
                .flatMap(part -> part.within().stream())
                .collect(Collectors.toSet());
        if (Books.losses(dossier).stream()
                .anyMatch(loss -> loss.missing() == Books.Missing.AMOUNT
                        && wholes.contains(loss.fact().id()))) {
            return;
        }
        for (ActionPlan plan : dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(dossier, plan.id()).asOf(horizon);
            Totals rows = Books.of(dossier).view().ofPlan(plan.id()).totals(EURO);
            holds(dossier, Need.class::isInstance, rows.need(), gaps.need());
            holds(dossier, Appropriation.class::isInstance, rows.appropriated(), gaps.appropriated());
            holds(dossier, fact -> true, rows.balance(), gaps.balance());
        }
    }

    /** Whether figures count something by the horizon: not what is to come, is cancelled or only a draft would decide. */
    private static boolean isOfTheBooks(Dossier dossier, MoneyFact fact, Occurrences occurrences, Costs costs) {
        if (fact instanceof Expenditure cost) {
            return cost.subject().isEmpty()
                    ? occurrences.happened(cost.date().map(Sourced::value).orElse(PartialDate.unknown())) != Answer.NO
                    : !costs.incurred(cost).isNothing()
                            || (cost.contract().isEmpty()
                                    && !costs.committed(cost).isNothing());
        }
        PartialDate date = fact instanceof Itemised money
                ? money.effective().value()
                : fact instanceof Booking booking
                        ? booking.date().value()
                        : fact instanceof Transfer transfer
                                ? transfer.date().value()
                                : fact instanceof Payment payment
                                        ? payment.date().value()
                                        : ((Contract) fact).date().value();
        return occurrences.happened(date) != Answer.NO;
    }

    /** What is booked is what the figure is, less what is lost. */
    private static void holds(
            Dossier dossier, Predicate<MoneyFact> which, MonetaryAmount rows, Figure<AmountRange> figure) {
        AmountRange lost = AmountRange.sum(
                EURO,
                Books.losses(dossier).stream()
                        .filter(loss -> which.test(loss.fact()) && loss.missing() == Books.Missing.AMOUNT)
                        .map(loss -> Leaves.upTo(loss.possible()))
                        .map(possible -> possible.hull(possible.negate()))
                        .toList());
        if (figure.isKnown()) {
            assertThat(figure.value().minus(lost).contains(rows))
                    .as("%s in rows, %s lost of %s", rows, lost, figure.explain(Wording.ENGLISH))
                    .isTrue();
        }
    }

    /** A question to figures, and the sum of the same one, or of several, to books, which have no tasks and goals but by their measures. */
    private record Slice(String name, UnaryOperator<BudgetGaps> gaps, List<UnaryOperator<LedgerView>> books) {
        Slice(String name, UnaryOperator<BudgetGaps> gaps, UnaryOperator<LedgerView> books) {
            this(name, gaps, List.of(books));
        }

        MonetaryAmount sum(LedgerView view, Function<Totals, MonetaryAmount> amount) {
            return books.stream()
                    .map(book -> amount.apply(book.apply(view).totals(EURO)))
                    .reduce(Amounts.zero(EURO), MonetaryAmount::add);
        }
    }

    /** But for kinds, which a ledger has none of. */
    private static List<Slice> slices(ActionPlan plan) {
        List<Slice> slices = new ArrayList<>();
        for (Measure measure : plan.measures()) {
            slices.add(new Slice(
                    measure.id(), gaps -> gaps.ofMeasure(measure.id()), books -> books.ofMeasure(measure.id())));
        }
        for (FundingSourceKind source : FundingSourceKind.COMMON) {
            slices.add(new Slice(source.code(), gaps -> gaps.from(source), books -> books.from(source)));
        }
        slices.add(new Slice(
                MoneyDossiers.OTHER_ORGANISATION,
                gaps -> gaps.managedBy(MoneyDossiers.OTHER_ORGANISATION),
                books -> books.managedBy(MoneyDossiers.OTHER_ORGANISATION)));
        for (int year : List.of(2019, 2020)) {
            slices.add(new Slice("" + year, gaps -> gaps.inYear(year), books -> books.inYear(year)));
        }
        return slices;
    }

    @Property
    void figures_and_books_say_one_number_of_every_slice(@ForAll("spending") Truth truth) {
        LocalDate horizon = truth.dossier().knownUntil().value();
        for (ActionPlan plan : truth.dossier().plans()) {
            BudgetGaps gaps = BudgetGaps.of(truth.dossier(), plan.id()).asOf(horizon);
            LedgerView books =
                    Books.of(truth.dossier()).view().ofPlan(plan.id()).asOf(horizon);
            if (allIsBooked(truth.dossier())) {
                for (Slice slice : slicesIn(truth.dossier(), EntryKind.NEED, plan)) {
                    Figure<AmountRange> need = slice.gaps().apply(gaps).need();
                    assertSame(plan, "need, " + slice.name(), need, slice.sum(books, Totals::need));
                }
                for (Slice slice : slicesIn(truth.dossier(), EntryKind.ORIGINAL, plan)) {
                    Figure<AmountRange> appropriated = slice.gaps().apply(gaps).appropriated();
                    assertSame(
                            plan,
                            "appropriated, " + slice.name(),
                            appropriated,
                            slice.sum(books, Totals::appropriated));
                }
            }
        }
    }

    private static List<Slice> slicesIn(Dossier dossier, EntryKind kind, ActionPlan plan) {
        List<Slice> slices = slices(plan);
        List<LedgerEntry> stated = Books.of(dossier).entries().stream()
                .filter(entry -> entry.kind() == kind && entry.plan().equals(Optional.of(plan.id())))
                .toList();
        if (areAllOfMeasures(stated)) {
            slices.addAll(tasksAndGoals(plan));
        }
        if (!areAllOfYears(kind, stated)) {
            slices.removeIf(slice -> slice.name().startsWith("20"));
        }
        return slices;
    }

    /** What the parts of some years leave is of the other years, which a ledger does not know of. */
    private static boolean areAllOfYears(EntryKind kind, List<LedgerEntry> stated) {
        ListMultimap<String, LedgerEntry> parts = ArrayListMultimap.create();
        stated.stream()
                .filter(entry -> entry.year().isPresent())
                .forEach(part -> part.within().forEach(whole -> parts.put(whole, part)));
        return stated.stream()
                .filter(whole -> parts.containsKey(whole.id()))
                .allMatch(whole -> kind == EntryKind.NEED // what is appropriated changes
                        && parts.get(whole.id()).stream()
                                .map(LedgerEntry::amount)
                                .reduce(Amounts.zero(EURO), MonetaryAmount::add)
                                .isEqualTo(whole.amount()));
    }

    private static List<Slice> tasksAndGoals(ActionPlan plan) {
        ImmutableListMultimap<String, String> byTask = plan.measures().stream()
                .filter(measure -> measure.task().isPresent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        measure -> measure.task().orElseThrow(), Measure::id));
        ImmutableListMultimap<String, String> byGoal = plan.tasks().stream()
                .filter(task -> task.goal().isPresent())
                .collect(ImmutableListMultimap.flatteningToImmutableListMultimap(
                        task -> task.goal().orElseThrow(), task -> byTask.get(task.id()).stream()));
        return Stream.concat(
                        plan.tasks().stream()
                                .map(task ->
                                        new Slice(task.id(), gaps -> gaps.ofTask(task.id()), books(byTask, task.id()))),
                        plan.goals().stream()
                                .map(goal ->
                                        new Slice(goal.id(), gaps -> gaps.ofGoal(goal.id()), books(byGoal, goal.id()))))
                .toList();
    }

    private static List<UnaryOperator<LedgerView>> books(ImmutableListMultimap<String, String> measures, String of) {
        return measures.get(of).stream()
                .<UnaryOperator<LedgerView>>map(measure -> books -> books.ofMeasure(measure))
                .toList();
    }

    /** What is of no measure is of no task and goal in books. */
    private static boolean areAllOfMeasures(List<LedgerEntry> stated) {
        Set<String> wholes =
                stated.stream().flatMap(entry -> entry.within().stream()).collect(Collectors.toSet());
        return stated.stream()
                .allMatch(entry -> (entry.within().isEmpty() && wholes.contains(entry.id()))
                        || entry.measure().isPresent());
    }

    @Property
    void each_appropriation_is_drawn_down_in_the_books_as_in_figures(@ForAll("spending") Truth truth) {
        LocalDate horizon = truth.dossier().knownUntil().value();
        if (!allIsBooked(truth.dossier())) {
            return;
        }
        LedgerView books = Books.of(truth.dossier()).view().asOf(horizon);
        Set<String> lost = Books.losses(truth.dossier()).stream()
                .map(loss -> loss.fact().id())
                .collect(Collectors.toSet());
        for (Drawdown drawn : Drawdown.ofAll(truth.dossier(), horizon)) {
            if (lost.contains(drawn.money().id())) {
                continue; // a total that its cells stand for has no account in the books
            }
            Totals totals = books.onAccount(drawn.money().id()).totals(Amounts.currency("EUR"));
            assertThat(drawn.committed().exact())
                    .as("committed of %s", drawn.money().id())
                    .isEqualTo(totals.of(EntryKind.COMMITMENT));
            assertThat(drawn.incurred().exact())
                    .as("incurred of %s", drawn.money().id())
                    .isEqualTo(totals.of(EntryKind.EXPENDITURE).subtract(totals.of(EntryKind.REFUND)));
            AmountRange appropriated = AmendedLines.ofAmounts(
                            Query.ofAll(Money.of(truth.dossier(), EURO), horizon), Appropriation.class)
                    .total(drawn.money());
            Optional.of(drawn.unspent(horizon).minus(appropriated))
                    .filter(AmountRange::isExact) // not where its parts contradict it
                    .ifPresent(left -> assertThat(left.exact())
                            .as(
                                    "left of %s beside what was appropriated",
                                    drawn.money().id())
                            .isEqualTo(totals.balance().subtract(totals.appropriated())));
        }
    }

    @Provide
    Arbitrary<Dossier> vague() {
        return MoneyDossiers.dossiers(EnumSet.allOf(Feature.class));
    }

    @Property(tries = 300)
    void what_is_left_on_a_past_day_is_what_was_left_when_it_was_that_day(
            @ForAll("vague") Dossier dossier,
            @ForAll @IntRange(max = 60) int days,
            @ForAll @IntRange(max = 60) int more) {
        LocalDate day = LocalDate.of(2019, 10, 25).plusDays(days);
        Map<String, Drawdown> then = Maps.uniqueIndex(
                Drawdown.ofAll(dossier, day), drawn -> drawn.money().id());
        for (Drawdown later : Drawdown.ofAll(dossier, day.plusDays(more))) {
            Optional<Drawdown> drawn =
                    Optional.ofNullable(then.get(later.money().id()));
            assertThat(later.unspent(day))
                    .as("%s on %s, asked on %s", later.money().id(), day, day.plusDays(more))
                    .isEqualTo(drawn.map(each -> each.unspent(day))
                            .orElse(AmountRange.exactly(
                                    Amounts.zero(later.money().amount().currency()))));
        }
    }

    private static void assertSame(ActionPlan plan, String name, Figure<AmountRange> figure, MonetaryAmount booked) {
        if (figure.isKnown() && figure.value().isExact()) {
            assertThat(figure.value().exact()).as("%s of %s", name, plan.id()).isEqualTo(booked);
        }
    }
}

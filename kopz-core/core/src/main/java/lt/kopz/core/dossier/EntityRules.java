package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import com.google.common.graph.Traverser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.regulation.PublicationRule;
import lt.kopz.core.shape.CompletenessShapes;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.testimony.SumTerm;

/** The rules of single entities that hold between facts of one dossier, and that no shape can say. */
record EntityRules(Dossier dossier, Map<String, Integrity.Named> byId, List<Integrity.Mention> mentions, Flaws flaws) {
    private static final ImmutableList<Class<?>> PLAN_ITEMS =
            ImmutableList.of(ActionPlan.class, Goal.class, Task.class, Measure.class);

    private static final ImmutableList<Class<?>> FACTS = ImmutableList.of(Fact.class);

    private static final ImmutableList<Class<?>> SETTLED = ImmutableList.of(Contradiction.class);

    /** What a dossier is never without, and what is written about its facts. */
    private static final ImmutableList<Class<?>> STANDING =
            ImmutableList.of(Municipality.class, Contradiction.class, Alternative.class, Decision.class, Claim.class);

    void check() {
        each("/groups", dossier.groups(), (path, group) -> memberships(path + "/memberships", group.memberships()));
        for (int i = 0; i < dossier.plans().size(); i++) {
            plan("/plans/" + i, dossier.plans().get(i));
        }
        onlyOnce("/kindNames", "/code", dossier.kindNames(), kind -> List.of(kind.of(), kind.code()), KindName::code);
        onlyOnce(
                "/publicationRules",
                "/kind",
                dossier.publicationRules(),
                PublicationRule::kind,
                rule -> rule.kind().code());
        budgetCodes(dossier.budgetCodes());
        mentions.forEach(this::mention);
        each("/needs", dossier.needs(), this::need);
        each("/appropriations", dossier.appropriations(), this::appropriation);
        each("/revenues", dossier.revenues(), this::revenue);
        each("/contracts", dossier.contracts(), this::contract);
        each("/expenditures", dossier.expenditures(), this::expenditure);
        each("/payments", dossier.payments(), this::payment);
        each("/decisions", dossier.decisions(), this::decision);
        each("/contradictions", dossier.contradictions(), this::contradiction);
        each("/sums", dossier.sums(), this::sum);
        each("/completeness", dossier.completeness(), this::completeness);
    }

    // ---- members

    /** A substitute stands in for a member. */
    private void memberships(String at, List<Membership> memberships) {
        each(
                at,
                memberships,
                (path, member) -> find(Membership.class, member.standsInFor())
                        .filter(replaced -> !replaced.seated())
                        .ifPresent(replaced ->
                                problem(ProblemKind.NOT_A_MEMBER, path + "/standsInFor", "id", replaced.id())));
    }

    // ---- kinds

    /** A kind has one name in all its languages together, acts of one kind take effect by one rule. */
    private <T> void onlyOnce(
            String at, String property, List<T> all, Function<T, Object> key, Function<T, String> code) {
        Set<Object> given = new HashSet<>();
        each(at, all, (path, one) -> {
            if (!given.add(key.apply(one))) {
                problem(ProblemKind.GIVEN_TWICE, path + property, "what", Word.CODE, "value", code.apply(one));
            }
        });
    }

    /** A code is there once in its tree, and what it is a part of is there, too. */
    private void budgetCodes(List<BudgetCode> codes) {
        onlyOnce("/budgetCodes", "/code", codes, code -> inItsTree(code, code.code()), BudgetCode::code);
        Map<List<String>, BudgetCode> known = new HashMap<>();
        codes.forEach(code -> known.putIfAbsent(inItsTree(code, code.code()), code));
        each("/budgetCodes", codes, (path, code) -> {
            Set<String> above = new HashSet<>();
            for (Optional<String> next = code.within(); next.filter(above::add).isPresent(); ) {
                BudgetCode larger = known.get(inItsTree(code, next.get()));
                if (larger == null && code.within().equals(next)) {
                    problem(ProblemKind.WITHIN_NOTHING, path + "/within", "id", code.code(), "other", next.get());
                }
                next = larger == null ? Optional.empty() : larger.within();
            }
            if (above.contains(code.code())) {
                problem(ProblemKind.WITHIN_ITSELF, path + "/within", "id", code.code());
            }
        });
    }

    private static List<String> inItsTree(BudgetCode one, String code) {
        return List.of(one.of().name(), one.of() == BudgetCode.Tree.CLASSIFICATION ? one.scheme() : "", code);
    }

    // ---- plans

    /** A goal or task of another plan would leave the money of this one in no part of it. */
    private void plan(String path, ActionPlan plan) {
        ImmutableSet<String> goals = ids(plan.goals());
        ImmutableSet<String> tasks = ids(plan.tasks());
        each(path + "/tasks", plan.tasks(), (at, task) -> ofThisPlan(Goal.class, at + "/goal", task.goal(), goals));
        each(
                path + "/measures",
                plan.measures(),
                (at, measure) -> ofThisPlan(Task.class, at + "/task", measure.task(), tasks));
    }

    private void ofThisPlan(Class<? extends Fact> kind, String path, Optional<String> id, ImmutableSet<String> ours) {
        find(kind, id)
                .filter(part -> !ours.contains(part.id()))
                .ifPresent(part -> problem(ProblemKind.OF_ANOTHER_PLAN, path, "id", part.id()));
    }

    private static ImmutableSet<String> ids(List<? extends Fact> facts) {
        return facts.stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
    }

    // ---- money

    /** What is a part of another amount, changes or follows it or is paid from it is in its currency. */
    private void mention(Integrity.Mention mention) {
        if (mention.by() instanceof MoneyFact fact) {
            find(MoneyFact.class, Optional.of(mention.id()))
                    .ifPresent(other -> sameCurrency(
                            mention.path().toString(), fact, other.amount().currency()));
        }
    }

    private void need(String path, Need need) {
        find(Need.class, need.replaces())
                .filter(earlier -> !earlier.plan().equals(need.plan()) && isPlan(earlier.plan()) && isPlan(need.plan()))
                .ifPresent(
                        earlier -> problem(ProblemKind.REPLACES_FOR_ANOTHER_PLAN, path + "/plan", "id", earlier.id()));
    }

    private void appropriation(String path, Appropriation line) {
        change(path, line, Appropriation.class, each -> each.plan().map(Sourced::value));
    }

    private void revenue(String path, Revenue revenue) {
        change(path, revenue, Revenue.class, Revenue::plan);
        find(Revenue.class, revenue.amends())
                .filter(original -> original.state() != revenue.state())
                .ifPresent(original -> problem(ProblemKind.CHANGES_OTHER_STATE, path + "/state", "id", original.id()));
    }

    /** What is put in place of all of an amount cannot be for another plan: it would take away there what it gives here. */
    private <F extends Amendable> void change(String path, F line, Class<F> type, Function<F, Optional<String>> plan) {
        find(type, line.amends())
                .filter(original -> line.change() == ChangeKind.REPLACED
                        && plan.apply(line).filter(this::isPlan).isPresent()
                        && plan.apply(original).filter(any -> !isPlan(any)).isEmpty()
                        && !plan.apply(line).equals(plan.apply(original)))
                .ifPresent(original ->
                        problem(ProblemKind.REPLACES_FOR_ANOTHER_PLAN, path + "/plan", "id", original.id()));
        find(type, line.amends())
                .filter(original -> original.change() != ChangeKind.ORIGINAL)
                .ifPresent(original -> problem(ProblemKind.CHANGES_A_CHANGE, path + "/amends", "id", original.id()));
    }

    private boolean isPlan(String id) {
        return find(ActionPlan.class, Optional.of(id)).isPresent();
    }

    private void contract(String path, Contract contract) {
        for (int i = 0; i < contract.items().size(); i++) {
            sameCurrency(
                    path + "/items/" + i + "/unitPrice",
                    contract,
                    contract.items().get(i).unitPrice().getCurrency());
        }
    }

    private void expenditure(String path, Expenditure cost) {
        cost.unitPrice()
                .ifPresent(price -> sameCurrency(
                        path + "/unitPrice/amount", cost, price.amount().getCurrency()));
    }

    private void payment(String path, Payment payment) {
        find(Payment.class, payment.reverses())
                .filter(reversed -> reversed.kind() == PaymentKind.REFUND)
                .ifPresent(refund -> problem(ProblemKind.REVERSES_A_REFUND, path + "/reverses", "id", refund.id()));
    }

    /** Whether a currency is the dossier's at all has been looked at for each amount alone. */
    private void sameCurrency(String path, MoneyFact fact, CurrencyUnit other) {
        CurrencyUnit one = fact.amount().currency();
        if (!one.equals(other) && declared(one) && declared(other)) {
            problem(
                    ProblemKind.DIFFERENT_CURRENCIES,
                    path,
                    "one",
                    one.getCurrencyCode(),
                    "other",
                    other.getCurrencyCode());
        }
    }

    private boolean declared(CurrencyUnit currency) {
        return dossier.currencies().contains(currency);
    }

    private static boolean isOne(Object fact, ImmutableList<Class<?>> kinds) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(fact));
    }

    // ---- sums

    /** The unit of a number of people or things, beside the codes of currencies. */
    private static final String NUMBER = "";

    /** That of a share. */
    private static final String SHARE = "%";

    /** What is added up is all money of one currency, or all numbers. */
    private void sum(String path, StatedSum sum) {
        Map<String, String> units = new LinkedHashMap<>();
        each(
                path + "/terms",
                sum.terms(),
                (at, term) -> unit(term, new HashSet<>()).ifPresent(unit -> units.put(at, unit)));
        String first = units.values().stream().findFirst().orElse(NUMBER);
        units.forEach((at, unit) -> {
            if (Stream.of(unit, first).anyMatch(each -> each.equals(NUMBER) || each.equals(SHARE))) {
                if (!unit.equals(first)) {
                    problem(ProblemKind.MIXED_UNITS, at, "id", sum.id());
                }
            } else if (!unit.equals(first)) {
                problem(ProblemKind.DIFFERENT_CURRENCIES, at, "one", first, "other", unit);
            }
        });
    }

    private static StatedAmount asStated(MoneyFact fact) {
        return fact.provenance()
                .conversion()
                .flatMap(conversion -> conversion.stated().stream().findFirst())
                .orElseGet(fact::amount);
    }

    private Optional<String> unit(SumTerm term, Set<String> seen) {
        if (term.count().isPresent() || find(Event.class, term.fact()).isPresent()) {
            return Optional.of(NUMBER);
        }
        return term.amount()
                .or(() -> find(MoneyFact.class, term.fact()).map(EntityRules::asStated))
                .map(amount -> amount.currency().getCurrencyCode())
                .or(() -> term.share().map(any -> SHARE))
                .or(() -> find(StatedSum.class, term.fact())
                        .filter(sum -> seen.add(sum.id()))
                        .flatMap(sum -> sum.terms().stream()
                                .flatMap(each -> unit(each, seen).stream())
                                .findFirst()));
    }

    // ---- decisions

    /** What is preferred is one of the values of the contradiction that is settled, or one of the facts. */
    private void decision(String path, Decision decision) {
        if (decision.preferred().isEmpty()) {
            return;
        }
        if (decision.kind() == Decision.Kind.TOTAL) {
            total(path, decision);
        }
        boolean ofValues = decision.subjects().size() == 1;
        for (int i = 0; i < decision.subjects().size(); i++) {
            String subject = decision.subjects().get(i);
            String at = path + "/subjects/" + i;
            if (!byId.containsKey(subject)) {
                continue;
            }
            if (!ofValues) {
                canBeSetAside(at, subject);
            } else if (!isOne(byId.get(subject).owner(), SETTLED)) {
                flaws.add(Integrity.wrongKind(at, subject, byId.get(subject), SETTLED));
            }
        }
        String preferred = decision.preferred().orElseThrow();
        if (!byId.containsKey(preferred)) {
            return;
        }
        if (ofValues) {
            find(Contradiction.class, decision.subjects().stream().findFirst())
                    .filter(contradiction -> !ids(contradiction.alternatives()).contains(preferred))
                    .ifPresent(contradiction -> problem(
                            ProblemKind.NOT_AN_ALTERNATIVE,
                            path + "/preferred",
                            "id",
                            preferred,
                            "contradiction",
                            contradiction.id()));
        } else if (!decision.subjects().contains(preferred)) {
            problem(ProblemKind.NOT_A_SUBJECT, path + "/preferred", "id", preferred);
        }
    }

    /** A total and its rows are money of one kind, nothing is under a contract that is a total, and none is a total of itself. */
    private void total(String path, Decision decision) {
        String total = decision.preferred().orElseThrow();
        Optional<MoneyFact> found = find(MoneyFact.class, Optional.of(total));
        for (int i = 0; i < decision.subjects().size(); i++) {
            String id = decision.subjects().get(i);
            String at = path + "/subjects/" + i;
            find(MoneyFact.class, Optional.of(id)).ifPresent(row -> {
                boolean isOfAnotherKind = found.isPresent() && !ofOneKind(row).equals(ofOneKind(found.get()));
                boolean isTaken = id.equals(total) && (row instanceof Itemised || isUsed(row) || isRowOfItself(id));
                if (isOfAnotherKind || isTaken) {
                    problem(ProblemKind.NOT_OF_A_TOTAL, at, "id", id);
                }
                found.ifPresent(any -> sameCurrency(at, row, any.amount().currency()));
            });
        }
    }

    private static List<Object> ofOneKind(MoneyFact fact) {
        if (fact instanceof Payment payment) {
            return List.of(payment.kind());
        }
        return fact instanceof Contract contract ? List.of(contract.stage()) : List.of(fact.getClass());
    }

    private boolean isUsed(MoneyFact fact) {
        return fact instanceof Contract
                && Stream.of(
                                dossier.expenditures().stream().flatMap(cost -> cost.contract().stream()),
                                dossier.payments().stream().flatMap(payment -> payment.settles().stream()),
                                dossier.contracts().stream().flatMap(other -> other.replaces().stream()))
                        .flatMap(ids -> ids)
                        .anyMatch(fact.id()::equals);
    }

    private boolean isRowOfItself(String total) {
        ImmutableSetMultimap<String, String> around = DecidedTotals.around(dossier);
        return Iterables.contains(Traverser.forGraph(around::get).breadthFirst(around.get(total)), total);
    }

    /** A field that is stated differently is one of a fact, and a contradiction between facts is about those that the dossier can be without. */
    private void contradiction(String path, Contradiction contradiction) {
        String id = contradiction.subject();
        Integrity.Named subject = byId.get(id);
        if (subject != null && contradiction.field().isPresent() && !isOne(subject.owner(), FACTS)) {
            flaws.add(Integrity.wrongKind(path + "/subject", id, subject, FACTS));
        }
        each(path + "/alternatives", contradiction.alternatives(), (at, alternative) -> {
            if (alternative.value() instanceof StatedValue.OfFact named) {
                canBeSetAside(at + "/value/fact", named.fact());
            }
        });
    }

    private void canBeSetAside(String path, String id) {
        Integrity.Named named = byId.get(id);
        if (named != null && (!(named.owner() instanceof Fact) || isOne(named.owner(), STANDING))) {
            problem(ProblemKind.NOT_A_STATEMENT, path, "id", id);
        }
    }

    // ---- statements on lists

    /** An owner has such a list. */
    private void completeness(String path, CompletenessStatement statement) {
        statement.owner().map(byId::get).ifPresent(owner -> {
            ImmutableList<Class<?>> owners = owners(statement.list());
            String id = statement.owner().get();
            if (owners.isEmpty()) {
                problem(ProblemKind.LIST_OF_DOSSIER, path + "/owner", "id", id);
            } else if (isOne(owner.owner(), CompletenessShapes.OWNER.targets()) && !isOne(owner.owner(), owners)) {
                flaws.add(Integrity.wrongKind(path + "/owner", id, owner, owners));
            }
        });
    }

    private static ImmutableList<Class<?>> owners(ListKind list) {
        return switch (list) {
            case GROUPS, PLANS -> ImmutableList.of();
            case MEMBERS, MEETINGS, MINUTES, REPORTS -> ImmutableList.of(CoordinationGroup.class);
            case MEASURES -> ImmutableList.of(ActionPlan.class, Goal.class, Task.class);
            case AGREEMENTS, INDICATOR_VALUES, NEEDS, APPROPRIATIONS -> PLAN_ITEMS;
            case EVENTS -> and(PLAN_ITEMS, EventSeries.class);
            case PLANNED_REVENUES, REVENUES, TENDERS, CONTRACTS, TRANSFERS -> and(PLAN_ITEMS, Appropriation.class);
            case EXPENDITURES, PAYMENTS -> and(PLAN_ITEMS, Appropriation.class, EventSeries.class, Event.class);
        };
    }

    private static ImmutableList<Class<?>> and(ImmutableList<Class<?>> kinds, Class<?>... more) {
        return ImmutableList.<Class<?>>builder().addAll(kinds).add(more).build();
    }

    // ---- single checks

    private static <T> void each(String path, List<T> elements, BiConsumer<String, ? super T> visit) {
        for (int i = 0; i < elements.size(); i++) {
            visit.accept(path + "/" + i, elements.get(i));
        }
    }

    /** What an id names, where that is of this kind; anything else is found by the shapes. */
    private <F> Optional<F> find(Class<F> kind, Optional<String> id) {
        return id.map(byId::get)
                .map(Integrity.Named::owner)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private void problem(ProblemKind kind, String path, Object... arguments) {
        flaws.add(kind, path, arguments);
    }
}

package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.AppropriationKind;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.group.Membership;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Task;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;

/** The rules of single entities that hold between facts of one dossier, and that no shape can say. */
final class EntityRules {
    private final Dossier dossier;
    private final Map<String, Integrity.Named> byId;
    private final List<Problem> problems;

    EntityRules(Dossier dossier, Map<String, Integrity.Named> byId, List<Problem> problems) {
        this.dossier = dossier;
        this.byId = byId;
        this.problems = problems;
    }

    void check() {
        memberships(dossier.group().memberships());
        for (int i = 0; i < dossier.plans().size(); i++) {
            plan("/plans/" + i, dossier.plans().get(i));
        }
        each("/needs", dossier.needs(), this::need);
        each("/appropriations", dossier.appropriations(), this::appropriation);
        each("/transfers", dossier.transfers(), this::transfer);
        each("/expenditures", dossier.expenditures(), this::expenditure);
        each("/bookings", dossier.bookings(), this::booking);
        each("/decisions", dossier.decisions(), this::decision);
    }

    // ---- members

    /** A substitute stands in for a member; a seat has one member at a time, and the day of a hand-over belongs to the new one. */
    private void memberships(List<Membership> memberships) {
        Map<String, List<Integer>> bySeat = new HashMap<>();
        each(
                "/group/memberships",
                memberships,
                (path, member) -> find(Membership.class, member.standsInFor())
                        .filter(replaced -> !replaced.seated())
                        .ifPresent(replaced ->
                                problem(ProblemKind.NOT_A_MEMBER, path + "/standsInFor", "id", replaced.id())));
        for (int i = 0; i < memberships.size(); i++) {
            Membership member = memberships.get(i);
            List<Integer> before = bySeat.computeIfAbsent(member.seat(), seat -> new ArrayList<>());
            for (int j : before) {
                Membership other = memberships.get(j);
                if (!other.endsBefore(member) && !member.endsBefore(other)) {
                    problem(
                            ProblemKind.OVERLAPPING_MEMBERSHIPS,
                            "/group/memberships/" + i + "/since",
                            "seat",
                            member.seat(),
                            "id",
                            other.id(),
                            "other",
                            JsonPlace.of("/group/memberships/" + j));
                }
            }
            before.add(i);
        }
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

    // ---- money: what is a part of another amount, changes it or is paid from it is in its currency

    private void need(String path, Need need) {
        sameCurrency(
                path + "/within", need.amount(), find(Need.class, need.within()).map(Need::amount));
        sameCurrency(
                path + "/replaces",
                need.amount(),
                find(Need.class, need.replaces()).map(Need::amount));
    }

    private void appropriation(String path, Appropriation line) {
        sameCurrency(path + "/within", line.amount(), appropriated(line.within()));
        sameCurrency(path + "/amends", line.amount(), appropriated(line.amends()));
        find(Appropriation.class, line.amends())
                .filter(original -> original.kind() != AppropriationKind.ORIGINAL)
                .ifPresent(original -> problem(ProblemKind.CHANGES_A_CHANGE, path + "/amends", "id", original.id()));
    }

    private void transfer(String path, Transfer transfer) {
        sameCurrency(
                path + "/paidFrom",
                transfer.amount(),
                appropriated(transfer.paidFrom().map(Sourced::value)));
    }

    private void expenditure(String path, Expenditure cost) {
        sameCurrency(path + "/unitPrice/amount", cost.amount(), cost.unitPrice().map(price -> price.amount()));
        sameCurrency(
                path + "/paidFrom", cost.amount(), appropriated(cost.paidFrom().map(Sourced::value)));
    }

    private void booking(String path, Booking booking) {
        sameCurrency(path + "/appropriation", booking.amount(), appropriated(booking.appropriation()));
    }

    private Optional<MonetaryAmount> appropriated(Optional<String> line) {
        return find(Appropriation.class, line).map(Appropriation::amount);
    }

    /** Whether a currency is the dossier's at all has been looked at for each amount alone. */
    private void sameCurrency(String path, MonetaryAmount amount, Optional<MonetaryAmount> other) {
        other.filter(found -> !found.getCurrency().equals(amount.getCurrency()))
                .filter(found -> declared(amount) && declared(found))
                .ifPresent(found -> problem(
                        ProblemKind.DIFFERENT_CURRENCIES,
                        path,
                        "one",
                        amount.getCurrency().getCurrencyCode(),
                        "other",
                        found.getCurrency().getCurrencyCode()));
    }

    private boolean declared(MonetaryAmount amount) {
        return amount.getCurrency().equals(dossier.currency())
                || dossier.otherCurrencies().contains(amount.getCurrency());
    }

    // ---- decisions

    /** What is preferred is one of the values of the contradiction that is settled. */
    private void decision(String path, Decision decision) {
        if (decision.kind() != Decision.Kind.PREFERRED) {
            return;
        }
        for (int i = 0; i < decision.subjects().size(); i++) {
            String subject = decision.subjects().get(i);
            if (byId.containsKey(subject)
                    && find(Contradiction.class, Optional.of(subject)).isEmpty()) {
                problems.add(Integrity.wrongKind(
                        path + "/subjects/" + i, subject, byId.get(subject), ImmutableList.of(Contradiction.class)));
            }
        }
        Optional<Contradiction> settled =
                find(Contradiction.class, decision.subjects().stream().findFirst());
        Optional<Alternative> preferred = find(Alternative.class, decision.preferred());
        if (settled.isPresent()
                && preferred.isPresent()
                && !ids(settled.get().alternatives()).contains(preferred.get().id())) {
            problem(
                    ProblemKind.NOT_AN_ALTERNATIVE,
                    path + "/preferred",
                    "id",
                    preferred.get().id(),
                    "contradiction",
                    settled.get().id());
        }
    }

    // ---- single checks

    private interface Visit<T> {
        void at(String path, T element);
    }

    private static <T> void each(String path, List<T> elements, Visit<? super T> visit) {
        for (int i = 0; i < elements.size(); i++) {
            visit.at(path + "/" + i, elements.get(i));
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
        problems.add(Problem.of(kind, JsonPlace.of(path), arguments));
    }
}

package lt.kopz.core.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.plan.ActionPlan;

/** Whose lists of money may leave out what refutes a finding, and from which day on. */
record Undeclared(Dossier dossier, String owner, LocalDate first) {
    static Undeclared of(Dossier dossier, ActionPlan plan) {
        return new Undeclared(dossier, plan.id(), plan.time().earliest().orElse(dossier.firstKnownDay()));
    }

    static Undeclared of(Dossier dossier, Appropriation money) {
        return new Undeclared(dossier, money.id(), money.when().earliest().orElse(dossier.firstKnownDay()));
    }

    /** The first of some lists that is not stated to be complete up to a day; empty where all are. */
    Optional<ListKind> amongst(Collection<ListKind> lists, LocalDate day) {
        return lists.stream()
                .filter(list -> !KnownLists.of(dossier).isDeclared(list, Optional.of(owner), first, day))
                .findFirst();
    }

    /** Whether any entry of some lists is recorded. */
    boolean hasAny(Collection<ListKind> lists) {
        return lists.stream()
                .anyMatch(list -> KnownLists.of(dossier)
                                .recorded(list, Optional.of(owner), Optional.empty())
                                .lower()
                        > 0);
    }
}

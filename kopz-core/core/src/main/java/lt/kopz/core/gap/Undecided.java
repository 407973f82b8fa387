package lt.kopz.core.gap;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.source.Fact;

/** The facts of money of which nobody has decided whether they stand or where they belong, with what stands or falls with them. */
final class Undecided {
    private Undecided() {}

    static ImmutableSet<String> of(Possibilities possible, Costs costs) {
        if (possible.isOne()) {
            return ImmutableSet.of();
        }
        Dossier dossier = possible.settled();
        SetMultimap<String, String> hanging = LinkedHashMultimap.create();
        dossier.all(Itemised.class).forEach(part -> part.within().forEach(whole -> hanging.put(whole, part.id())));
        dossier.all(Amendable.class)
                .forEach(change -> change.amends().ifPresent(original -> {
                    hanging.put(original, change.id());
                    hanging.put(change.id(), original);
                }));
        dossier.needs().forEach(need -> need.replaces().ifPresent(earlier -> hanging.put(need.id(), earlier)));
        for (Expenditure cost : dossier.expenditures()) {
            costs.events(cost).forEach(event -> hanging.put(event.id(), cost.id()));
        }
        Set<String> found = new LinkedHashSet<>();
        Deque<String> way = new ArrayDeque<>();
        dossier.all(Fact.class).stream()
                .filter(fact -> fact instanceof MoneyFact || hanging.containsKey(fact.id()))
                .map(Fact::id)
                .filter(id -> !Collections.disjoint(Possibilities.disputes(dossier, id), possible.undecided()))
                .forEach(way::add);
        while (!way.isEmpty()) {
            String id = way.remove();
            if (found.add(id)) {
                way.addAll(hanging.get(id));
            }
        }
        return ImmutableSet.copyOf(found);
    }
}

package lt.kopz.core.check;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.google.common.graph.Traverser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;

/**
 * The acts that are reached from each other, by Kosaraju's search for strongly connected components: each act and relation is looked at
 * twice, once along the relations and once against them.
 */
final class ActCircles {
    private ActCircles() {}

    /** The circles in the order of their first acts by id, each in the order of the ids. */
    static List<ImmutableList<LegalAct>> in(Dossier dossier) {
        SetMultimap<String, String> actedUpon = HashMultimap.create();
        for (LegalAct act : dossier.acts()) {
            for (ActRelation relation : act.relations()) {
                boolean passive = relation.kind().isPassive();
                actedUpon.put(passive ? relation.act() : act.id(), passive ? act.id() : relation.act());
            }
        }
        SetMultimap<String, String> actors = Multimaps.invertFrom(actedUpon, HashMultimap.create());
        List<String> finished = Lists.newArrayList(Traverser.<String>forGraph(actedUpon::get)
                .depthFirstPostOrder(Lists.transform(dossier.acts(), Fact::id)));
        Set<String> seen = new HashSet<>();
        List<ImmutableList<LegalAct>> circles = new ArrayList<>();
        for (String act : Lists.reverse(finished)) {
            if (!seen.contains(act)) {
                ImmutableSet<String> circle =
                        ImmutableSet.copyOf(Traverser.<String>forGraph(each -> Sets.difference(actors.get(each), seen))
                                .breadthFirst(act));
                seen.addAll(circle);
                if (circle.size() > 1 || actedUpon.containsEntry(act, act)) {
                    circles.add(
                            Search.byId(Lists.transform(circle.asList(), each -> dossier.get(LegalAct.class, each))));
                }
            }
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(circle -> circle.get(0).id()), circles);
    }
}

package lt.kopz.core.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;

/**
 * The acts that are reached from each other, by Tarjan's search for strongly connected components: each act and relation is looked at
 * once. The way through the acts is kept apart from the stack, which it may be longer than.
 */
final class ActCircles {
    private final Dossier dossier;
    /** What each act acts on, whichever of the two states it. */
    private final ListMultimap<String, String> actedUpon = ArrayListMultimap.create();

    private final Map<String, Visit> visits = new HashMap<>();
    private final Deque<Visit> way = new ArrayDeque<>();
    private final Deque<Visit> open = new ArrayDeque<>();
    private final List<ImmutableList<LegalAct>> circles = new ArrayList<>();

    /** An act that has been come to. */
    private static final class Visit {
        private final LegalAct act;
        private final Iterator<String> others;
        private final int number;
        /** The lowest number of the open ones that are reached from it. */
        private int lowest;

        private boolean closed;

        Visit(LegalAct act, List<String> others, int number) {
            this.act = act;
            this.others = others.iterator();
            this.number = number;
            this.lowest = number;
        }

        void reaches(int other) {
            lowest = Math.min(lowest, other);
        }
    }

    ActCircles(Dossier dossier) {
        this.dossier = dossier;
        for (LegalAct act : dossier.acts()) {
            for (ActRelation relation : act.relations()) {
                boolean passive = relation.kind().isPassive();
                actedUpon.put(passive ? relation.act() : act.id(), passive ? act.id() : relation.act());
            }
        }
    }

    /** The circles in the order of their first acts by id, each in the order of the ids. */
    List<ImmutableList<LegalAct>> found() {
        for (LegalAct act : dossier.acts()) {
            if (!visits.containsKey(act.id())) {
                enter(act);
                while (!way.isEmpty()) {
                    step(way.element());
                }
            }
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(circle -> circle.get(0).id()), circles);
    }

    private void step(Visit here) {
        if (here.others.hasNext()) {
            String act = here.others.next();
            Visit there = visits.get(act);
            if (there == null) {
                enter(dossier.get(LegalAct.class, act));
            } else if (!there.closed) {
                here.reaches(there.number);
            }
            return;
        }
        way.pop();
        if (!way.isEmpty()) {
            way.element().reaches(here.lowest);
        }
        if (here.lowest == here.number) {
            close(here);
        }
    }

    private void enter(LegalAct act) {
        Visit visit = new Visit(act, actedUpon.get(act.id()), visits.size());
        visits.put(act.id(), visit);
        way.push(visit);
        open.push(visit);
    }

    private void close(Visit root) {
        List<LegalAct> acts = new ArrayList<>();
        while (!root.closed) {
            Visit last = open.pop();
            last.closed = true;
            acts.add(last.act);
        }
        if (acts.size() > 1 || actsOnItself(root.act)) {
            circles.add(Search.byId(acts));
        }
    }

    private boolean actsOnItself(LegalAct act) {
        return actedUpon.containsEntry(act.id(), act.id());
    }
}

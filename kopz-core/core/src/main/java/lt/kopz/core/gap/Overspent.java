package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.graph.Traverser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * What appropriations are overspent by. Of a whole it is what its parts are overspent by, each for itself, or what is spent of all beyond what
 * there is of all, whichever is more; a part of several wholes counts with the first of them.
 *
 * <p>Example: of 100.00, 60.00 are for wages. 70.00 paid for wages and 50.00 from the rest are 10.00 and 20.00 too much: 20.00 in all.
 */
final class Overspent {
    private final Query query;
    private final Query whole;
    private final ListMultimap<String, String> parts =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final TreeSet<String> roots = new TreeSet<>();

    Overspent(Query query) {
        this.query = query;
        this.whole = query.sliced(Slice.WHOLE);
        ImmutableSet<String> accounts = query.costsOfThePlan().stream()
                .filter(line -> line.paidFrom().isPresent())
                .map(line -> query.links().account(line.fact()).orElseThrow().id())
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
        Set<String> seen = new HashSet<>();
        for (String id : accounts) {
            String part = id;
            while (seen.add(part)) {
                Optional<String> around = first(part);
                if (around.isEmpty()) {
                    roots.add(part);
                    break;
                }
                parts.put(around.get(), part);
                part = around.get();
            }
        }
    }

    private Optional<String> first(String part) {
        return query.links().wholes(query.links().appropriation(part)).stream()
                .findFirst()
                .map(Fact::id);
    }

    ImmutableList<Term> terms() {
        Map<String, Term> terms = new HashMap<>();
        for (String id : Traverser.<String>forTree(parts::get).depthFirstPostOrder(roots)) {
            List<Term> its = new ArrayList<>();
            parts.get(id).forEach(part -> its.add(terms.get(part)));
            terms.put(id, of(id, its));
        }
        return roots.stream().map(terms::get).collect(ImmutableList.toImmutableList());
    }

    /** A whole on which nothing is but one part is overspent only by what that is. */
    private Term of(String id, List<Term> ofParts) {
        Appropriation account = query.links().appropriation(id);
        if (ofParts.size() == 1 && !query.money().used().contains(account)) {
            return ofParts.get(0);
        }
        Phrase name = Phrase.of(GapMessage.OVERSPENT).with("what", new AppropriatedFigure(whole, true).label(account));
        Term own = Term.excess(
                name,
                AppropriationAccounts.of(query, account).recorded(),
                AppropriationAccounts.available(whole, account));
        return ofParts.isEmpty() ? own : Term.larger(name, query.sum(name, ofParts), own);
    }
}

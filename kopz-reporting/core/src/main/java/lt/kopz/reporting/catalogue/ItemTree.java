package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;

/**
 * Amounts in their order: parts below their whole, breakdown by breakdown, and changes below what they change. An amount that is
 * a part of several stands below the first of them.
 *
 * @param <F> needs, appropriations or revenue
 */
final class ItemTree<F extends Itemised> {

    /** An amount with its changes and its parts. */
    static final class Node<F extends Itemised> {
        private final F fact;
        private final List<F> changes = new ArrayList<>();
        private final List<Node<F>> wholes = new ArrayList<>();
        private final List<Part<F>> parts = new ArrayList<>();

        private Node(F fact) {
            this.fact = fact;
        }

        F fact() {
            return fact;
        }

        ImmutableList<F> changes() {
            return ImmutableList.copyOf(changes);
        }

        /** The amounts that it is a part of and that no other of them is within. */
        ImmutableList<Node<F>> wholes() {
            return ImmutableList.copyOf(wholes);
        }

        /** Along what it is broken down, in the order of its parts. */
        ImmutableSet<Dimension> dimensions() {
            return parts.stream().map(Part::along).collect(ImmutableSet.toImmutableSet());
        }

        /** Its parts along a dimension, also those that stand below another whole. */
        ImmutableList<Node<F>> parts(Dimension dimension) {
            return parts.stream()
                    .filter(part -> part.along == dimension)
                    .map(Part::node)
                    .collect(ImmutableList.toImmutableList());
        }

        ImmutableList<Node<F>> allParts() {
            return parts.stream().map(Part::node).collect(ImmutableList.toImmutableList());
        }

        /** The parts of a breakdown that stand below it. */
        ImmutableList<Node<F>> below(Dimension dimension) {
            return parts(dimension).stream()
                    .filter(part -> part.wholes.get(0) == this)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private record Part<F extends Itemised>(Dimension along, Node<F> node) {}

    private final Map<String, Node<F>> nodes = new LinkedHashMap<>();
    private final Function<String, F> any;

    private ItemTree(Function<String, F> any) {
        this.any = any;
    }

    /**
     * A tree.
     *
     * @param shown the amounts that are shown, in their order
     * @param any finds an amount, shown or not
     */
    static <F extends Itemised> ItemTree<F> of(Collection<F> shown, Function<String, F> any) {
        ItemTree<F> tree = new ItemTree<>(any);
        shown.forEach(fact -> tree.nodes.put(fact.id(), new Node<>(fact)));
        for (F fact : shown) {
            tree.changed(fact).ifPresent(original -> {
                original.changes.add(fact);
                tree.nodes.remove(fact.id());
            });
        }
        tree.nodes.values().forEach(tree::join);
        return tree;
    }

    private Optional<Node<F>> changed(F fact) {
        return fact instanceof Amendable change ? change.amends().map(nodes::get) : Optional.empty();
    }

    private void join(Node<F> part) {
        Set<Node<F>> wholes = new LinkedHashSet<>();
        larger(part.fact, wholes);
        for (Node<F> whole : wholes) {
            part.wholes.add(whole);
            whole.parts.add(new Part<>(Dimension.between(part.fact, whole.fact), part));
        }
    }

    /** The nearest of the larger amounts that are shown. */
    private void larger(Itemised fact, Set<Node<F>> wholes) {
        for (String id : fact.within()) {
            Node<F> whole = nodes.get(id);
            if (whole == null) {
                larger(any.apply(id), wholes);
            } else {
                wholes.add(whole);
            }
        }
    }

    /** The amounts that stand for themselves. */
    ImmutableList<Node<F>> roots() {
        return nodes.values().stream().filter(node -> node.wholes.isEmpty()).collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Node<F>> nodes() {
        return ImmutableList.copyOf(nodes.values());
    }
}

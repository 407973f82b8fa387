package lt.kopz.core.gap;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;

/**
 * Which lines of a budget add up.
 *
 * @param groups parts, changes and restatements of each other
 * @param amounts changes and restatements of one amount
 * @param wholes by what stands for an amount, what stands for those that it is a part of, of whichever plan
 */
record Summands(Groups groups, Groups amounts, ImmutableSetMultimap<String, String> wholes) {
    /**
     * Lines that move a sum by what it is with them and all around them, less what it is with what is around them alone.
     *
     * @param lines an amount with what changes or restates it; or all lines of a group
     * @param around what these are parts of, with changes and restatements
     */
    record Summand<F extends Itemised>(ImmutableList<F> lines, ImmutableList<F> around) {
        /** The lines with all around them. */
        ImmutableList<F> all() {
            return ImmutableList.<F>builder().addAll(around).addAll(lines).build();
        }
    }

    /**
     * Finds what belongs together.
     *
     * @param lines all lines of a kind
     * @param earlier the id of what a line changes or restates
     */
    static <F extends Itemised> Summands of(Collection<F> lines, Function<F, Optional<String>> earlier) {
        Groups amounts = new Groups(lines, line -> earlier.apply(line).stream().toList());
        ImmutableSetMultimap.Builder<String, String> wholes = ImmutableSetMultimap.builder();
        lines.forEach(line -> line.within().forEach(id -> wholes.put(amounts.root(line.id()), amounts.root(id))));
        return new Summands(
                new Groups(
                        lines,
                        line -> Iterables.concat(
                                line.within(), earlier.apply(line).stream().toList())),
                amounts,
                wholes.build());
    }

    /** The summands of some lines on any day. */
    <F extends Itemised> ImmutableList<Summand<F>> of(Query query, List<F> lines) {
        boolean allCount = query.slice().equals(Slice.WHOLE) && query.edition().equals(Edition.REVISED);
        return groups.of(lines).asMap().values().stream()
                .map(ImmutableList::copyOf)
                .flatMap(group -> allCount && holdsTogether(group)
                        ? apart(group)
                        : Stream.of(new Summand<>(group, ImmutableList.of())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether a group surely does not contradict itself on any day: an amount is never less than its parts, with all that is added to them.
     * Of parts that are all there is, some alone would contradict it.
     */
    private <F extends Itemised> boolean holdsTogether(ImmutableList<F> group) {
        ImmutableListMultimap<String, F> byAmount = amounts.of(group);
        ListMultimap<String, F> parts = ArrayListMultimap.create();
        group.forEach(part -> part.within().forEach(whole -> parts.put(amounts.root(whole), part)));
        return parts.isEmpty()
                || (group.stream().allMatch(Summands::onlyAdds)
                        && parts.keySet().stream()
                                .allMatch(whole -> byAmount.containsKey(whole)
                                        && holds(byAmount.get(whole).get(0), parts.get(whole), byAmount)));
    }

    private static boolean onlyAdds(Itemised line) {
        return line instanceof Amendable money
                ? money.change() == ChangeKind.ORIGINAL || money.change() == ChangeKind.ADDED
                : ((Need) line).replaces().isEmpty();
    }

    private <F extends Itemised> boolean holds(F whole, List<F> parts, ImmutableListMultimap<String, F> byAmount) {
        return whole.completeBy().isEmpty()
                && Multimaps.index(parts, part -> Dimension.between(part, whole)).asMap().values().stream()
                        .map(along -> AmountRange.sum(
                                whole.counted().currency(),
                                along.stream()
                                        .flatMap(part -> byAmount.get(amounts.root(part.id())).stream())
                                        .map(Itemised::counted)
                                        .toList()))
                        .allMatch(sum -> sum.isAtMost(whole.counted()) == Answer.YES);
    }

    /** A group whose amounts are within so many others each, or more, is looked at as one: parts of parts that go very deep. */
    private static final int DEEP = 20;

    /**
     * Each amount of a group, where every whole is exact on every day: then no part bounds it or adds anything to it. Where one is not, or a
     * part has two wholes, the group stays together.
     */
    private <F extends Itemised> Stream<Summand<F>> apart(ImmutableList<F> group) {
        ImmutableListMultimap<String, F> byAmount = amounts.of(group);
        ImmutableList.Builder<Summand<F>> summands = ImmutableList.builder();
        int left = DEEP * byAmount.keySet().size();
        for (String amount : byAmount.keySet()) {
            Set<String> larger = Groups.beyond(ImmutableSet.of(amount), wholes::get);
            left -= larger.size();
            ImmutableList<F> around = larger.stream()
                    .flatMap(whole -> byAmount.get(whole).stream())
                    .collect(ImmutableList.toImmutableList());
            boolean isOneWithinAnother = wholes.get(amount).size() < 2
                    && larger.stream().allMatch(whole -> wholes.get(whole).size() < 2 && !whole.equals(amount));
            if (left < 0 || !isOneWithinAnother || !around.stream().allMatch(Summands::isExact)) {
                return Stream.of(new Summand<>(group, ImmutableList.of()));
            }
            summands.add(new Summand<>(byAmount.get(amount), around));
        }
        return summands.build().stream();
    }

    private static boolean isExact(Itemised line) {
        return line.counted().isExact() && line.when().asDay().isPresent();
    }
}

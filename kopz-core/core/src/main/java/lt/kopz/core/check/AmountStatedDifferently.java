package lt.kopz.core.check;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * {@code AMOUNT_STATED_DIFFERENTLY}: one act states one amount twice, and not alike.
 *
 * <p>Found are needs of a measure or a whole plan, and appropriations, of one act and day that no mark distinguishes: neither part, time, source,
 * manager, place, kind, code, purpose nor words about the source. They disagree beyond the precision they are printed to, and neither states
 * that it replaces the other or is within anything. Three amounts and more that are all different are the lines of a list, and no finding. Two
 * totals of one task or goal are {@code COUNTED_TWICE}.
 *
 * <p>Example: the text of a decision gives 1000.00 to a measure, its annex 1200.00. Its ground is logical; whether these are two amounts after
 * all, only the source can show.
 */
final class AmountStatedDifferently implements Rule {
    /** Makes the rule; it has no parameters. */
    public AmountStatedDifferently() {}

    @Override
    public String code() {
        return "AMOUNT_STATED_DIFFERENTLY";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        ImmutableSet<String> replaced = Decided.of(dossier).needs().stream()
                .flatMap(need -> need.replaces().stream())
                .collect(ImmutableSet.toImmutableSet());
        ImmutableListMultimap<List<Object>, Need> needs = Multimaps.index(
                FindingMaker.byId(Decided.of(dossier).needs()).stream()
                        .filter(need -> isStatement(need, occurrences)
                                && need.task().isEmpty()
                                && need.goal().isEmpty()
                                && !replaced.contains(need.id()))
                        .toList(),
                need -> List.of(Alike.need(need), statement(need)));
        ImmutableListMultimap<List<Object>, Appropriation> appropriations = Multimaps.index(
                FindingMaker.byId(Decided.of(dossier).appropriations()).stream()
                        .filter(money -> isStatement(money, occurrences)
                                && money.amends().isEmpty())
                        .toList(),
                money -> List.of(Alike.appropriation(money), statement(money)));
        return Stream.of(needs, appropriations)
                .flatMap(alike -> alike.asMap().values().stream())
                .filter(AmountStatedDifferently::disagree)
                .map(this::finding)
                .sorted(Comparator.comparing(finding -> finding.subjects().get(0)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isStatement(Itemised money, Occurrences occurrences) {
        return money.within().isEmpty()
                && money.act().isPresent()
                && occurrences.happened(money.effective().value()) == Answer.YES;
    }

    private static List<Object> statement(Itemised money) {
        return List.of(money.act(), money.effective().value(), money.sourceDetail());
    }

    private static boolean disagree(Collection<? extends Itemised> alike) {
        long different = alike.stream().map(Itemised::amount).distinct().count();
        if (alike.size() < 2 || (alike.size() > 2 && different == alike.size())) {
            return false;
        }
        return !Collections.max(alike, BY_THE_LEAST)
                .counted()
                .meets(Collections.min(alike, BY_THE_MOST).counted());
    }

    private static final Comparator<Itemised> BY_THE_LEAST = Comparator.comparing(
            money -> money.counted().least(), Comparators.emptiesFirst(Comparator.<BigDecimal>naturalOrder()));

    private static final Comparator<Itemised> BY_THE_MOST = Comparator.comparing(
            money -> money.counted().most(), Comparators.emptiesLast(Comparator.<BigDecimal>naturalOrder()));

    /** The amount as it is printed; of a need that recurs what it comes to in all, which is what disagrees. */
    private static Object inAll(Itemised money) {
        return money instanceof Need need && need.recurs().isPresent() ? need.counted() : money.amount();
    }

    private Finding finding(Collection<? extends Itemised> alike) {
        Itemised least = Collections.min(alike, BY_THE_MOST);
        Itemised most = Collections.max(alike, BY_THE_LEAST);
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.AMOUNT_STATED_DIFFERENTLY)
                                .with("one", inAll(least))
                                .with("other", inAll(most)),
                        alike.stream().map(Fact.class::cast).toList())
                .weighing(Weight.of(most.counted().minus(least.counted())));
    }
}

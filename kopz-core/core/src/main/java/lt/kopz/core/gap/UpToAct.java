package lt.kopz.core.gap;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;

/** What the acts up to one had set. */
final class UpToAct {
    private final Dossier dossier;
    private final ImmutableSet<String> laterThanTheAct;
    private final ImmutableSet<String> replacedByTheAct;
    private final ImmutableSet<String> needsOfTheAct;
    private final ImmutableMap<String, Boolean> upToTheAct;
    private final Optional<LocalDate> day;

    UpToAct(Dossier dossier, Iterable<Need> needs, ImmutableList<? extends Amendable> money, String act) {
        this.dossier = dossier;
        Set<String> wholes = new HashSet<>();
        ImmutableSet.Builder<String> own = ImmutableSet.builder();
        Stream.Builder<Itemised> byTheAct = Stream.builder();
        for (Need need : needs) {
            if (Edition.isBy(dossier, need, act)) {
                wholes.add(Edition.whole(dossier, need).id());
                own.add(need.id());
                byTheAct.add(need);
            }
        }
        money.stream().filter(each -> Edition.isBy(each, act)).forEach(byTheAct::add);
        ListMultimap<String, String> later = ArrayListMultimap.create();
        needs.forEach(need -> need.replaces().ifPresent(earlier -> later.put(earlier, need.id())));
        this.laterThanTheAct = Groups.beyond(wholes, later::get);
        this.replacedByTheAct = Groups.beyond(
                wholes, id -> dossier.get(Need.class, id).replaces().stream().toList());
        this.needsOfTheAct = own.build();
        this.upToTheAct = upTo(act, money);
        this.day =
                byTheAct.build().flatMap(each -> each.when().latest().stream()).max(Comparator.naturalOrder());
    }

    /** Of the lines that the act set or changed: which statements come up to its last one. */
    private static ImmutableMap<String, Boolean> upTo(String act, ImmutableList<? extends Amendable> money) {
        ImmutableList<Amendable> inOrder = ImmutableList.sortedCopyOf(
                Comparator.comparing((Amendable each) -> each.amends().isPresent())
                        .thenComparing(Amendable.IN_ORDER_OF_EFFECT),
                money);
        Map<String, Boolean> upTo = new HashMap<>();
        Map<String, Boolean> reached = new HashMap<>();
        for (Amendable each : inOrder.reverse()) {
            if (reached.merge(lineOf(each), Edition.isBy(each, act), (one, other) -> one || other)) {
                upTo.put(each.id(), true);
            }
        }
        inOrder.stream().filter(each -> reached.get(lineOf(each))).forEach(each -> upTo.putIfAbsent(each.id(), false));
        return ImmutableMap.copyOf(upTo);
    }

    Answer knows(Need need) {
        Need whole = Edition.whole(dossier, need);
        if (laterThanTheAct.contains(whole.id())) {
            return Answer.NO;
        }
        return needsOfTheAct.contains(need.id()) || replacedByTheAct.contains(whole.id())
                ? Answer.YES
                : byDay(need.when());
    }

    Answer knows(Amendable money) {
        Boolean known = upToTheAct.get(money.id());
        return known == null ? byDay(money.when()) : Answer.of(known);
    }

    private Answer byDay(PartialDate date) {
        return day.map(date::isOnOrBefore).orElse(Answer.CANNOT_TELL);
    }

    private static String lineOf(Amendable money) {
        return money.amends().orElse(money.id());
    }
}

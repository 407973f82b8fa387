package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

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
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Which statements of a plan's money are looked at: all of them, those up to an act, or each as it was first made.
 *
 * @param knows whether a need, or what is given or comes in, is looked at
 * @param name its name in explanations
 */
record Edition(Function<Itemised, Answer> knows, Optional<Text> name) {
    /** Every statement: the money as revised. */
    static final Edition REVISED = new Edition(any -> Answer.YES, Optional.empty());

    Answer knows(Itemised statement) {
        return knows.apply(statement);
    }

    /** Every amount as it was first set, without its restatements and changes. */
    static Edition firstApproved(Dossier dossier) {
        return new Edition(
                statement -> Answer.of(
                        statement instanceof Need need
                                ? whole(dossier, need).replaces().isEmpty()
                                : ((Amendable) statement).amends().isEmpty()),
                Optional.of(Phrase.of(GapMessage.FIRST_APPROVED)));
    }

    /** The act that set a need, or what it is a part of. */
    private static Optional<String> actOf(Dossier dossier, Need need) {
        return need.act().or(() -> whole(dossier, need).act());
    }

    /** The need that stands for itself and that this one is a part of, or itself; along the first of several. */
    private static Need whole(Dossier dossier, Need need) {
        Need whole = need;
        while (!whole.within().isEmpty()) {
            whole = dossier.get(Need.class, whole.within().get(0));
        }
        return whole;
    }

    // ---- the editions of a plan: what each act set that needs or appropriations name

    static ImmutableList<LegalAct> acts(Query query) {
        ImmutableList<Need> needs = query.needs();
        ImmutableSet<String> acts = Stream.concat(
                        needs.stream().map(need -> actOf(query.dossier(), need)),
                        lines(query).stream().map(Amendable::act))
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet());
        return ordered(query, acts);
    }

    /** What is given and what is to come in, with the changes. */
    private static ImmutableList<Amendable> lines(Query query) {
        return ImmutableList.<Amendable>builder()
                .addAll(query.appropriations())
                .addAll(query.revenues())
                .build();
    }

    /** Some acts by the day of their adoption. */
    static ImmutableList<LegalAct> ordered(Query query, ImmutableSet<String> acts) {
        return query.dossier().acts().stream()
                .filter(act -> acts.contains(act.id()))
                .sorted(Comparator.comparing(
                                (LegalAct act) -> act.adopted().orElse(PartialDate.unknown()), PartialDate.ORDER)
                        .thenComparing(Fact::id))
                .collect(ImmutableList.toImmutableList());
    }

    /** What the acts up to one had set, in the order of effect; what the act itself set is the last of its line. */
    static Edition upTo(Query query, String actId) {
        Dossier dossier = query.dossier();
        ImmutableList<Need> needs = query.needs();
        ImmutableList<Amendable> lines = lines(query);
        ImmutableList<Need> byTheAct = needs.stream()
                .filter(need -> actOf(dossier, need).filter(actId::equals).isPresent())
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<String> own = byTheAct.stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> wholes =
                byTheAct.stream().map(need -> whole(dossier, need).id()).collect(ImmutableSet.toImmutableSet());
        ListMultimap<String, String> next = ArrayListMultimap.create();
        needs.forEach(need -> need.replaces().ifPresent(earlier -> next.put(earlier, need.id())));
        ImmutableSet<String> later = LinkedFacts.beyond(wholes, next::get);
        ImmutableSet<String> replaced = LinkedFacts.beyond(
                wholes, id -> dossier.get(Need.class, id).replaces().stream().toList());
        ImmutableMap<String, Answer> ofMoney = upTo(actId, lines);
        Optional<LocalDate> day = Stream.concat(
                        byTheAct.stream(), lines.stream().filter(each -> isBy(each, actId)))
                .flatMap(each -> each.when().latest().stream())
                .max(Comparator.naturalOrder());
        return new Edition(
                statement -> {
                    String whole = statement instanceof Need need
                            ? whole(dossier, need).id()
                            : statement.id();
                    if (later.contains(whole)) {
                        return Answer.NO;
                    }
                    return own.contains(statement.id()) || replaced.contains(whole)
                            ? Answer.YES
                            : Optional.ofNullable(ofMoney.get(statement.id()))
                                    .orElseGet(() -> day.map(statement.when()::isOnOrBefore)
                                            .orElse(Answer.CANNOT_TELL));
                },
                Optional.of(new PortionWords(query.dossier()).edition(actId)));
    }

    /** Of the lines that an act set or changed: which statements come up to its last one. */
    private static ImmutableMap<String, Answer> upTo(String act, ImmutableList<Amendable> money) {
        ImmutableList<Amendable> inOrder = FactOrder.ofEffect(money);
        Map<String, Answer> upTo = new HashMap<>();
        Set<String> reached = new HashSet<>();
        for (Amendable each : inOrder.reverse()) {
            if (isBy(each, act)) {
                reached.add(lineOf(each));
            }
            upTo.put(each.id(), Answer.of(reached.contains(lineOf(each))));
        }
        return inOrder.stream()
                .filter(each -> reached.contains(lineOf(each)))
                .collect(ImmutableMap.toImmutableMap(Fact::id, each -> requireNonNull(upTo.get(each.id()))));
    }

    private static boolean isBy(Amendable money, String act) {
        return money.act().filter(act::equals).isPresent();
    }

    private static String lineOf(Amendable money) {
        return money.amends().orElse(money.id());
    }
}

package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
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

/** Which statements of a plan's money are looked at: all of them, those up to an act, or each as it was first made. */
interface Edition {
    /** Every statement: the money as revised. */
    Edition REVISED = new Edition() {
        @Override
        public Answer knows(Need need) {
            return Answer.YES;
        }

        @Override
        public Answer knows(Amendable money) {
            return Answer.YES;
        }

        @Override
        public Optional<Text> name() {
            return Optional.empty();
        }
    };

    Answer knows(Need need);

    Answer knows(Amendable money);

    /** Its name in explanations. */
    Optional<Text> name();

    /** Every amount as it was first set, without its restatements and changes. */
    static Edition firstApproved(Dossier dossier) {
        return new Edition() {
            @Override
            public Answer knows(Need need) {
                return Answer.of(whole(dossier, need).replaces().isEmpty());
            }

            @Override
            public Answer knows(Amendable money) {
                return Answer.of(money.amends().isEmpty());
            }

            @Override
            public Optional<Text> name() {
                return Optional.of(Phrase.of(GapMessage.FIRST_APPROVED));
            }
        };
    }

    /** What the acts up to one had set, in the order of effect; what the act itself set is the last of its line. */
    static Edition of(
            Dossier dossier, Iterable<Need> needs, ImmutableList<? extends Amendable> money, String act, Text name) {
        return new UpToAct(dossier, needs, money, act, name);
    }

    static boolean isBy(Dossier dossier, Need need, String act) {
        return actOf(dossier, need).filter(act::equals).isPresent();
    }

    /** The act that set a need, or what it is a part of. */
    static Optional<String> actOf(Dossier dossier, Need need) {
        return need.act().or(() -> whole(dossier, need).act());
    }

    static boolean isBy(Itemised money, String act) {
        return money.act().filter(act::equals).isPresent();
    }

    /** The need that stands for itself and that this one is a part of, or itself; along the first of several. */
    static Need whole(Dossier dossier, Need need) {
        Need whole = need;
        while (!whole.within().isEmpty()) {
            whole = dossier.get(Need.class, whole.within().get(0));
        }
        return whole;
    }

    // ---- the editions of a plan: what each act set that needs or appropriations name

    static ImmutableList<LegalAct> acts(Query query) {
        ImmutableList<Need> needs = query.money().needs(query.plan().id());
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
                .addAll(query.money().appropriations(query.plan().id()))
                .addAll(query.money().revenues(query.plan().id()))
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

    static Edition upTo(Query query, String actId) {
        return of(
                query.dossier(),
                query.money().needs(query.plan().id()),
                lines(query),
                actId,
                new PortionWords(query.dossier()).edition(actId));
    }
}

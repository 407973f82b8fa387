package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Need;
import lt.kopz.core.logic.Answer;
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
        public Answer knows(Appropriation appropriation) {
            return Answer.YES;
        }

        @Override
        public Optional<Text> name() {
            return Optional.empty();
        }
    };

    Answer knows(Need need);

    Answer knows(Appropriation appropriation);

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
            public Answer knows(Appropriation appropriation) {
                return Answer.of(appropriation.amends().isEmpty());
            }

            @Override
            public Optional<Text> name() {
                return Optional.of(Phrase.of(GapMessage.FIRST_APPROVED));
            }
        };
    }

    /** What the acts up to one had set, in the order of effect; what the act itself set is the last of its line. */
    static Edition of(
            Dossier dossier, ImmutableList<Need> needs, ImmutableList<Appropriation> money, String act, Text name) {
        ImmutableList<Need> itsNeeds =
                needs.stream().filter(need -> isBy(dossier, need, act)).collect(ImmutableList.toImmutableList());
        Optional<LocalDate> day = Stream.concat(
                        itsNeeds.stream().map(Need::effective),
                        money.stream().filter(each -> isBy(each, act)).map(Appropriation::effective))
                .flatMap(effective -> effective.value().latest().stream())
                .max(Comparator.naturalOrder());
        return new Edition() {
            @Override
            public Answer knows(Need need) {
                Need whole = whole(dossier, need);
                ImmutableSet<String> earlier = replaced(dossier, whole);
                if (itsNeeds.stream()
                        .anyMatch(its -> earlier.contains(whole(dossier, its).id()))) {
                    return Answer.NO;
                }
                boolean its = itsNeeds.contains(need)
                        || itsNeeds.stream()
                                .anyMatch(later ->
                                        replaced(dossier, whole(dossier, later)).contains(whole.id()));
                return its ? Answer.YES : byDay(need.effective().value());
            }

            @Override
            public Answer knows(Appropriation appropriation) {
                List<Appropriation> line = money.stream()
                        .filter(each -> lineOf(each).equals(lineOf(appropriation)))
                        .sorted(Comparator.comparing(
                                        (Appropriation each) -> each.amends().isPresent())
                                .thenComparing(IN_ORDER_OF_EFFECT))
                        .toList();
                int last = -1;
                for (int i = 0; i < line.size(); i++) {
                    last = isBy(line.get(i), act) ? i : last;
                }
                return last < 0
                        ? byDay(appropriation.effective().value())
                        : Answer.of(line.indexOf(appropriation) <= last);
            }

            private Answer byDay(PartialDate date) {
                return day.map(date::isOnOrBefore).orElse(Answer.CANNOT_TELL);
            }

            @Override
            public Optional<Text> name() {
                return Optional.of(name);
            }
        };
    }

    /** Changes of one appropriation, the earlier first. */
    Comparator<Appropriation> IN_ORDER_OF_EFFECT = Comparator.comparing(
                    (Appropriation change) -> change.effective().value(), PartialDate.ORDER)
            .thenComparing(Fact::id);

    static boolean isBy(Dossier dossier, Need need, String act) {
        return need.act()
                .or(() -> whole(dossier, need).act())
                .filter(act::equals)
                .isPresent();
    }

    static boolean isBy(Appropriation appropriation, String act) {
        return appropriation.act().filter(act::equals).isPresent();
    }

    private static String lineOf(Appropriation appropriation) {
        return appropriation.amends().orElse(appropriation.id());
    }

    /** The need that stands for itself and that this one is a part of, or itself. */
    private static Need whole(Dossier dossier, Need need) {
        Need whole = need;
        while (whole.within().isPresent()) {
            whole = dossier.get(Need.class, whole.within().get());
        }
        return whole;
    }

    /** The earlier editions of a need. */
    static ImmutableSet<String> replaced(Dossier dossier, Need need) {
        ImmutableSet.Builder<String> earlier = ImmutableSet.builder();
        for (Optional<String> id = need.replaces();
                id.isPresent();
                id = dossier.get(Need.class, id.get()).replaces()) {
            earlier.add(id.get());
        }
        return earlier.build();
    }
}

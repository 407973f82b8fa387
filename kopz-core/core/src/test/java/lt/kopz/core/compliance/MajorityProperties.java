package lt.kopz.core.compliance;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Vote;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MajorityProperties {
    private static final int SEATS = 11;

    @Provide
    Arbitrary<Majority> majorities() {
        return Arbitraries.of(
                new Majority(Share.MORE_THAN_HALF, Majority.Base.VOTES_CAST, false),
                new Majority(Share.MORE_THAN_HALF, Majority.Base.VOTES_CAST, true),
                new Majority(Share.atLeast(2, 3), Majority.Base.VOTES_CAST, false),
                new Majority(Share.ALL, Majority.Base.VOTES_CAST, false),
                new Majority(Share.atLeast(2, 3), Majority.Base.VOTES_CAST, true),
                new Majority(Share.MORE_THAN_HALF, Majority.Base.DECLARED, false),
                new Majority(Share.MORE_THAN_HALF, Majority.Base.DECLARED, true),
                new Majority(Share.atLeast(1, 2), Majority.Base.DECLARED, true),
                new Majority(Share.MORE_THAN_HALF, Majority.Base.PRESENT, false),
                new Majority(Share.MORE_THAN_HALF, Majority.Base.PRESENT, true),
                new Majority(Share.ALL, Majority.Base.PRESENT, false));
    }

    /** Every number of votes that the bounds allow is tried; a question nobody votes for is not carried. */
    @Property(tries = 4000)
    void a_vote_is_judged_as_all_the_numbers_it_may_mean_judge_it(
            @ForAll("majorities") Majority rule,
            @ForAll @IntRange(max = 6) int inFavour,
            @ForAll @IntRange(max = 3) int moreInFavour,
            @ForAll @IntRange(max = 6) int against,
            @ForAll @IntRange(max = 3) int moreAgainst,
            @ForAll @IntRange(max = 3) int abstained,
            @ForAll boolean chair) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (int yes = inFavour; yes <= inFavour + moreInFavour; yes++) {
            for (int no = against; no <= against + moreAgainst; no++) {
                outcomes.add(carried(rule, yes, no, abstained, chair) ? Outcome.MET : Outcome.BREACHED);
            }
        }
        Outcome expected = outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNDETERMINED;
        Vote vote = Vote.builder()
                .question(text("planas"))
                .inFavour(Headcount.between(inFavour, inFavour + moreInFavour))
                .against(Headcount.between(against, against + moreAgainst))
                .abstained(Headcount.exactly(abstained))
                .chairInFavour(chair)
                .build();
        Dossier dossier = aDossier()
                .act("act", act -> act)
                .group(group -> group.declaredSize(DeclaredSize.builder()
                                .members(SEATS)
                                .on(PartialDate.unknown())
                                .build())
                        .rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("act")
                                .majority(rule)
                                .build())
                        .addMeetings(Meeting.builder()
                                .id("meeting")
                                .date(on("2019-02-05"))
                                .state(MeetingState.HELD)
                                .addVotes(vote)
                                .build()))
                .build();

        Outcome outcome =
                MeetingVerdicts.of(dossier, "meeting").majority(0).orElseThrow().outcome();

        if (rule.castingVote() && outcomes.size() == 1 && moreInFavour + moreAgainst > 0) {
            // where votes may be equal, the verdict may stay open although the chair would settle it the same way
            assertThat(outcome).isIn(expected, Outcome.UNDETERMINED);
        } else {
            assertThat(outcome).isEqualTo(expected);
        }
    }

    private static boolean carried(Majority rule, int yes, int no, int abstained, boolean chair) {
        boolean half = 2 * rule.share().numerator() == rule.share().denominator();
        boolean casting = rule.castingVote() && half && yes == no;
        if (casting && rule.of() != Majority.Base.DECLARED) {
            return chair;
        }
        return reaches(
                rule.share(),
                yes + (casting && chair ? 1 : 0),
                switch (rule.of()) {
                    case VOTES_CAST -> yes + no;
                    case PRESENT -> yes + no + abstained;
                    case DECLARED -> SEATS;
                });
    }

    private static boolean reaches(Share share, int yes, int whole) {
        return yes > 0
                && (share.exceeded()
                        ? yes * share.denominator() > whole * share.numerator()
                        : yes * share.denominator() >= whole * share.numerator());
    }
}

package lt.kopz.core.claim;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Holds every claim of the sources against the facts they state, as of the end of a day.
 *
 * <pre>{@code
 * for (ClaimCheck check : Claims.of(dossier).asOf(LocalDate.of(2019, 12, 10)).checks()) {
 *     System.out.println(check.verdict() + ": " + check.explain(Wording.LITHUANIAN));
 * }
 * }</pre>
 *
 * <p>A claim of a figure is confirmed where its figure lies within the printed precision of the claim: "45,6 tūkst. Eur" by 45550.00 to
 * 45650.00, both included. It is contradicted where the two have no amount in common, and undecided otherwise.
 *
 * <p>A claim is never corrected and never used as a fact; nor do the words that it quotes confirm it where they are all that the figure rests
 * on. Facts are known up to the dossier's horizon: that something was absent is
 * confirmed only up to that day, and only up to the as-of day.
 */
public final class Claims {
    /** What is put together for a figure serves others of the same time, as long as it is kept. */
    private static final Comparator<Claim> OF_ONE_TIME_TOGETHER = Comparator.comparing(
            claim -> claim.assertion() instanceof FigureStated stated
                    ? stated.question().asOf()
                    : Optional.empty(),
            Comparators.emptiesFirst(Comparator.<LocalDate>naturalOrder()));

    private final Dossier dossier;
    private final LocalDate asOf;

    private Claims(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
    }

    /**
     * The claims of a dossier as of its horizon; that a rule is observed is judged by how often the group meets.
     *
     * @param dossier the dossier
     * @return the claims
     */
    public static Claims of(Dossier dossier) {
        return new Claims(dossier, dossier.knownUntil().value());
    }

    /**
     * The same as of the end of another day.
     *
     * @param day the day; it may lie before or after the horizon
     * @return the claims as of that day
     */
    public Claims asOf(LocalDate day) {
        return new Claims(dossier, day);
    }

    /**
     * Checks all claims.
     *
     * @return one check for each claim, sorted by the ids of the claims
     */
    public ImmutableList<ClaimCheck> checks() {
        return dossier.claims().stream()
                .sorted(OF_ONE_TIME_TOGETHER)
                .map(this::check)
                .sorted(Comparator.comparing(check -> check.claim().id()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Checks one claim.
     *
     * @param claimId the id of the claim
     * @return the check
     * @throws IllegalArgumentException if the dossier has no such claim
     */
    public ClaimCheck check(String claimId) {
        return check(dossier.get(Claim.class, claimId));
    }

    /**
     * Refuses claims and sums that ask for no figure that there is: of another measure, of something that has none, or stated in another way.
     *
     * @param dossier the dossier
     * @return the dossier
     * @throws InvalidDossierException with a problem at the place of each
     */
    public static Dossier requireFigures(Dossier dossier) {
        ImmutableList<Problem> problems = ClaimProblems.of(dossier);
        if (!problems.isEmpty()) {
            throw new InvalidDossierException(problems);
        }
        return dossier;
    }

    /** The check by whatever sources state differently of codes, links and whole facts. */
    private ClaimCheck check(Claim claim) {
        About about = about(claim.assertion());
        Possibilities possible = Possibilities.of(dossier, about);
        if (possible.isOne()) {
            return by(possible.settled(), claim);
        }
        ImmutableList<ClaimCheck> checks =
                possible.all().stream().map(each -> by(each.dossier(), claim)).collect(ImmutableList.toImmutableList());
        boolean isSame = checks.stream().map(ClaimCheck::verdict).distinct().count() == 1;
        return isSame ? checks.get(0) : undecided(claim, about, possible, checks);
    }

    /** By a dossier in which what sources state differently is decided; with what was set aside may go what a claim is of. */
    private ClaimCheck by(Dossier decided, Claim claim) {
        Claims claims = in(decided);
        return isLost(claim, claims)
                ? read(claim, ClaimVerdict.CANNOT_TELL, Phrase.of(ClaimMessage.SET_ASIDE), ImmutableList.of())
                : claims.apartFromOwnWords(claim);
    }

    private Claims in(Dossier other) {
        return other == dossier ? this : new Claims(other, asOf);
    }

    /** Of a claim that holds by what one source states and not by another nobody can tell, until it is decided which to go by. */
    private ClaimCheck undecided(Claim claim, About about, Possibilities possible, ImmutableList<ClaimCheck> checks) {
        ImmutableList.Builder<ClaimReading> readings = ImmutableList.builder();
        for (int i = 0; i < checks.size(); i++) {
            readings.add(new ClaimReading(
                    Phrase.of(ClaimMessage.READING_POSSIBLE)
                            .with(
                                    "by",
                                    Possible.by(
                                            dossier,
                                            possible.undecided(),
                                            possible.all().get(i).chosen())),
                    switch (checks.get(i).verdict()) {
                        case CONFIRMED -> Answer.YES;
                        case CONTRADICTED -> Answer.NO;
                        case ONLY_UNDER_A_READING, CANNOT_TELL -> Answer.CANNOT_TELL;
                    },
                    checks.get(i).figures().stream().findFirst()));
        }
        return read(
                claim,
                ClaimVerdict.CANNOT_TELL,
                Phrase.of(ClaimMessage.UNDECIDED).with("because", Possible.undecided(dossier, about)),
                readings.build());
    }

    private About about(Assertion assertion) {
        return assertion instanceof FigureStated stated ? about(stated.question()) : About.GROUPS;
    }

    private About about(Question question) {
        return Measures.find(question.measure())
                .map(measure -> measure.unit() == MeasureUnit.MONEY
                        ? About.MONEY
                        : measure.subjects().contains(CoordinationGroup.class) ? About.GROUPS : About.DELIVERY)
                .orElse(About.DELIVERY);
    }

    /** A claim rests on no list that is stated to be complete in its own words, and is not confirmed by what they alone say was done. */
    private ClaimCheck apartFromOwnWords(Claim claim) {
        ClaimCheck own = held(claim);
        Claims apart = apartFrom(claim, own);
        ClaimCheck check = apart == this ? own : apart.held(claim);
        if (check.verdict() != ClaimVerdict.CONFIRMED) {
            return check;
        }
        Claims without = in(OwnWords.of(apart.dossier, claim).withoutDeeds());
        // an amount of an event is known from its entries, in whatever words the event is
        return without.dossier == apart.dossier
                        || isLost(claim, without)
                        || without.held(claim).verdict() == ClaimVerdict.CONFIRMED
                ? check
                : check.undecided(ClaimMessage.OWN_WORDS);
    }

    /** Where even without the statements in the words of all claims nothing changes, those in its own words change nothing either. */
    private Claims apartFrom(Claim claim, ClaimCheck own) {
        OwnWords words = OwnWords.of(dossier, claim);
        if (!words.areOfLists()) {
            return this;
        }
        Claims fromAll = in(OwnWords.apartFromAll(dossier));
        if (!isLost(claim, fromAll) && own.equals(fromAll.held(claim))) {
            return this;
        }
        Claims apart = in(words.apart());
        return isLost(claim, apart) ? this : apart;
    }

    /** Whether a claim went with what it speaks of, or no longer names it. */
    private boolean isLost(Claim claim, Claims less) {
        return !less.dossier.fact(claim.id()).equals(dossier.fact(claim.id()));
    }

    /** Held against a dossier that states nothing of its lists in the words of the claim itself. */
    private ClaimCheck held(Claim claim) {
        Assertion assertion = claim.assertion();
        return assertion instanceof FigureStated stated
                ? new FigureClaims(dossier, asOf).check(claim, stated)
                : ruleObserved(claim, (Assertion.RuleObserved) assertion);
    }

    private ClaimCheck read(Claim claim, ClaimVerdict verdict, Text lead, ImmutableList<ClaimReading> readings) {
        return ClaimCheck.read(claim, asOf, verdict, false, lead, readings);
    }

    /**
     * By how often the group meets, under every reading of the rule. What is still pending is not broken: "observed" holds so far. Example: of
     * the group of Kaišiadorys the claim holds as of 10 December 2019 if calendar half-years count with all their meetings, and not if half a
     * year is counted from meeting to meeting.
     */
    private ClaimCheck ruleObserved(Claim claim, Assertion.RuleObserved claimed) {
        String group = dossier.groupOf(claimed.rules()).orElseThrow().id();
        ImmutableList<ClaimReading> readings = DutyCadence.ofMeetings(dossier, group, asOf)
                .filter(cadence -> cadence.duty().id().equals(claimed.rules()))
                .map(DutyCadence::all)
                .orElse(ImmutableList.of())
                .stream()
                .map(Claims::reading)
                .collect(ImmutableList.toImmutableList());
        return read(
                claim,
                ClaimVerdict.of(readings),
                Phrase.of(readings.isEmpty() ? ClaimMessage.RULE_NOT_JUDGED : ClaimMessage.RULE),
                readings);
    }

    private static ClaimReading reading(CadenceVerdict verdict) {
        return ClaimReading.of(
                Phrase.of(ClaimMessage.READING_CADENCE)
                        .with("reading", Phrase.of(verdict.reading().message())),
                switch (verdict.outcome()) {
                    case MET, PENDING, EXEMPT -> Answer.YES;
                    case BREACHED -> Answer.NO;
                    case UNDETERMINED -> Answer.CANNOT_TELL;
                });
    }
}

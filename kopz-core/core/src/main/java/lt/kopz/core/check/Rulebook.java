package lt.kopz.core.check;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.wording.CoreMessage;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * A set of rules, applied together.
 *
 * <pre>{@code
 * for (Finding finding : Rulebook.standard().check(dossier)) {
 *     System.out.println(finding.code() + ": " + finding.explain(Wording.LITHUANIAN));
 * }
 * }</pre>
 */
public final class Rulebook {
    private static final Rulebook STANDARD = new Rulebook(ImmutableList.of(
            MemberRules.COMPOSITION_UNKNOWN,
            SumRules.AMOUNT_UNKNOWN,
            NameRules.CODE_CONFLICT,
            ClaimRules.CLAIM_CONTRADICTED,
            ClaimRules.CLAIM_ONLY_UNDER_READING,
            ClaimRules.PRECISION_LOST,
            ClaimRules.CLAIM_UNDECIDED,
            ClaimRules.CLAIMS_DISAGREE,
            SumRules.TOTAL_UNLIKE_PARTS.asStated(),
            ClaimRules.SUM_UNLIKE_TERMS.asStated(),
            StatementRules.WORDS_UNLIKE_FIGURES.asStated(),
            DelayRules.MEASURE_OVERDUE,
            DelayRules.MEASURE_LATE,
            DelayRules.DELIVERABLE_POSTPONED,
            DelayRules.EVENT_POSTPONED,
            DelayRules.POSTPONED_EVENT_OVERDUE,
            StatementRules.INACTIVITY_CONTRADICTED,
            DelayRules.AGREEMENT_UNSIGNED,
            new CadenceKept(),
            MeetingRules.QUORUM,
            MeetingRules.MAJORITY,
            MeetingRules.MINUTES_MISSING,
            MemberRules.COMPOSITION_UNLIKE_REQUIRED,
            MemberRules.SIDES_UNBALANCED,
            MemberRules.SIZE_UNLIKE_LIST,
            MemberRules.SEAT_HELD_TWICE,
            StatementRules.COMPLETENESS_CONTRADICTED,
            MemberRules.MEMBER_WITHOUT_ACT,
            MemberRules.VACANCY_TOO_LONG,
            MeetingRules.DECISION_BEFORE_RULES,
            ActRules.PLAN_BEFORE_STRATEGIC_PLAN,
            ActRules.ACT_NOT_IN_FORCE,
            ActRules.RESTS_ON_DRAFT,
            ActRules.EARLIER_THAN_ACT,
            ActRules.PUBLICATION_NOT_STATED,
            ActRules.ACT_DAYS_CONTRADICT,
            ActRules.ACT_UNIDENTIFIED,
            ActRules.AMENDMENT_CYCLE,
            NameRules.NAME_VARIANTS,
            NameRules.CASE_MISSING,
            DelayRules.DAY_IMPOSSIBLE,
            MeetingRules.DUTY_LATE,
            MemberRules.TERM_EXPIRED,
            DelayRules.TIME_WITHOUT_PLAN,
            MeetingRules.noticeTooShort(Optional.empty()),
            MeetingRules.demandIgnored(Optional.empty()),
            StatementRules.CONTRADICTION,
            SpendingRules.SPENDING_BEYOND_APPROPRIATION.asStated(),
            SpendingRules.SPENDING_BEFORE_APPROPRIATION.asStated(),
            BudgetRules.CHANGE_BEFORE_APPROPRIATION,
            SpendingRules.UNPLANNED_SPENDING.asStated(),
            BudgetRules.APPROPRIATION_BEYOND_NEED,
            BudgetRules.PLAN_UNFUNDED_FOR_DAYS,
            SpendingRules.PAYER_UNKNOWN.asStated(),
            SumRules.ITEMS_UNLIKE_TOTAL.asStated(),
            BudgetRules.CARRY_OVER_MISMATCH,
            BudgetRules.BALANCE_MISMATCH,
            SpendingRules.COMMITTED_BEYOND_APPROPRIATION.asStated(),
            SpendingRules.REDUCED_BEYOND_APPROPRIATION.asStated(),
            SpendingRules.CONTRACT_UNLIKE_ITEMS.asStated(),
            SpendingRules.PAID_BEYOND_AMOUNT.asStated(),
            SpendingRules.PAID_OUTSIDE_CONTRACT.asStated(),
            SumRules.AMOUNT_STATED_DIFFERENTLY.asStated(),
            CountedTwice.COUNTED_TWICE,
            SumRules.RATE_UNLIKE_OFFICIAL));

    private final ImmutableList<Rule> rules;

    private Rulebook(ImmutableList<Rule> rules) {
        this.rules = rules;
    }

    /**
     * The rules of kopz that need nothing but the dossier: what is unknown, what contradicts itself, claims that do not stand, what is late
     * or postponed, what was done although a source denies it, meetings, members, acts and money. Each is silent where the dossier does not
     * hold what it looks for.
     *
     * @return the standard rulebook
     */
    public static Rulebook standard() {
        return STANDARD;
    }

    /**
     * Every rule of kopz: those of {@link #standard} first, then those that count working days, by the holidays that there are.
     *
     * @param calendar the public holidays
     * @return the rulebook
     */
    public static Rulebook all(HolidayCalendar calendar) {
        return new Rulebook(ImmutableList.<Rule>builder()
                .addAll(STANDARD.without("DEMAND_IGNORED").without("NOTICE_TOO_SHORT").rules)
                .add(
                        MeetingRules.noticeTooShort(Optional.of(calendar)),
                        MeetingRules.minutesLate(calendar),
                        MeetingRules.demandIgnored(Optional.of(calendar)))
                .build());
    }

    /**
     * The rules of this book as a page: each code, and what the rule looks for.
     *
     * @param wordings the languages, a column for each; the first one says what stands above the codes
     * @return Markdown; a rule of one's own that has no description has its code only
     */
    public String catalogue(Wording... wordings) {
        Wording first = wordings.length == 0 ? Wording.ENGLISH : wordings[0];
        return "# " + first.say(RuleText.TITLE) + "\n\n"
                + row(first.say(RuleText.CODE), wordings, each -> each.say(RuleText.LOOKS_FOR))
                + row("---", wordings, any -> "---")
                + rules.stream()
                        .map(rule -> row("`" + rule.code() + "`", wordings, each -> each.say(RuleText.of(rule))))
                        .collect(Collectors.joining());
    }

    private static String row(String first, Wording[] wordings, Function<Wording, String> cell) {
        return Stream.concat(Stream.of(first), Stream.of(wordings).map(cell))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The words of a rule, by its code: what it looks for, and what it found in one place or in several; and what stands on the page of all. */
    record RuleText(String key) implements CoreMessage {
        static final Text TITLE = Phrase.of(new RuleText("rulebook.title"));
        static final Text CODE = Phrase.of(new RuleText("rulebook.code"));
        static final Text LOOKS_FOR = Phrase.of(new RuleText("rulebook.looksFor"));

        static Text of(Rule rule) {
            return Phrase.of(new RuleText("rule." + rule.code())).or(Literal.of(""));
        }

        static RuleText found(String code) {
            return new RuleText("rule." + code + ".found");
        }

        static RuleText several(String code) {
            return new RuleText("rule." + code + ".several");
        }

        static RuleText several(String code, Severity severity) {
            return new RuleText(several(code).key() + "." + Ascii.toLowerCase(severity.name()));
        }
    }

    /**
     * A rulebook of given rules.
     *
     * @param rules the rules
     * @return the rulebook
     * @throws IllegalArgumentException if two rules have the same code
     */
    public static Rulebook of(Rule... rules) {
        Rulebook book = new Rulebook(ImmutableList.of());
        for (Rule rule : rules) {
            book = book.with(rule);
        }
        return book;
    }

    /**
     * This rulebook with one rule more.
     *
     * @param rule the rule
     * @return a copy
     * @throws IllegalArgumentException if there is a rule with the same code; take it out first
     */
    public Rulebook with(Rule rule) {
        if (rules.stream().anyMatch(known -> known.code().equals(rule.code()))) {
            throw new IllegalArgumentException("the rulebook has a rule " + rule.code()
                    + " already; take it out with without(\"" + rule.code() + "\") first");
        }
        return new Rulebook(
                ImmutableList.<Rule>builder().addAll(rules).add(rule).build());
    }

    /**
     * This rulebook without a rule.
     *
     * @param code the code of the rule
     * @return a copy
     * @throws IllegalArgumentException if no rule has the code, as after a typo that would leave the rule in
     */
    public Rulebook without(String code) {
        ImmutableList<String> codes = rules.stream().map(Rule::code).collect(ImmutableList.toImmutableList());
        if (!codes.contains(code)) {
            throw new IllegalArgumentException("the rulebook has no rule " + code
                    + Spelling.nearest(code, codes)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("") + "; its rules are " + codes);
        }
        return new Rulebook(
                rules.stream().filter(rule -> !rule.code().equals(code)).collect(ImmutableList.toImmutableList()));
    }

    /**
     * The rules.
     *
     * @return the rules, in the order in which they are applied
     */
    public ImmutableList<Rule> rules() {
        return rules;
    }

    /**
     * Applies all rules as of the dossier's horizon.
     *
     * @param dossier the dossier
     * @return the findings in {@linkplain Finding#readingOrder reading order}; a claim that the rules are observed is found with how often the
     *     group meets, where this book has the rule
     */
    public ImmutableList<Finding> check(Dossier dossier) {
        return check(dossier, dossier.knownUntil().value());
    }

    /**
     * Applies all rules as of the end of a day.
     *
     * @param dossier the dossier
     * @param asOf the day; any there is
     * @return the findings in {@linkplain Finding#readingOrder reading order}; a claim that the rules are observed is found with how often the
     *     group meets, where this book has the rule
     */
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableListMultimap.Builder<Rule, Finding> found = ImmutableListMultimap.builder();
        PossibleFindings possible = new PossibleFindings(dossier, asOf, ImmutableSet.copyOf(rules));
        rules.forEach(rule -> found.putAll(rule, possible.of(rule)));
        ImmutableListMultimap<Rule, Finding> findings = found.build();
        ImmutableSet<String> saidWithCadence = findings.entries().stream()
                .filter(each -> each.getKey() instanceof CadenceKept)
                .flatMap(each -> each.getValue().subjects().stream())
                .collect(ImmutableSet.toImmutableSet());
        return findings.entries().stream()
                .filter(each -> !(ClaimRules.OF_CHECKS.contains(each.getKey())
                        && saidWithCadence.containsAll(each.getValue().subjects())))
                .map(Map.Entry::getValue)
                .sorted(Finding.readingOrder())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What rules find by whatever sources state differently. What is found in each dossier that is possible is found; what is found in some of them
     * only is information, with the values by which it is.
     */
    static final class PossibleFindings {
        private final Dossier dossier;
        private final LocalDate asOf;
        private final Possibilities possible;
        private final Map<Rule, ListMultimap<Finding, ImmutableMap<Contradiction, Alternative>>> found =
                new HashMap<>();
        private int ways;

        /** Each dossier is asked for everything before the next is made. */
        PossibleFindings(Dossier dossier, LocalDate asOf, ImmutableSet<Rule> rules) {
            this.dossier = dossier;
            this.asOf = asOf;
            this.possible = Possibilities.of(dossier, About.ALL);
            (possible.isTooMany() ? possible.oneByOne() : possible.all().stream()).forEach(way -> {
                ways++;
                rules.stream()
                        .filter(rule -> !goesByWhatIsStated(rule) && depends(rule))
                        .forEach(rule -> rule.check(way.dossier(), asOf)
                                .forEach(finding -> found.computeIfAbsent(rule, any -> LinkedListMultimap.create())
                                        .put(finding, way.chosen())));
            });
        }

        private static boolean goesByWhatIsStated(Rule rule) {
            return rule == StatementRules.CONTRADICTION || ClaimRules.OF_CHECKS.contains(rule);
        }

        /** Whether what it finds may depend on what is undecided. */
        private boolean depends(Rule rule) {
            return possible.isAbout(rule instanceof CodedRule coded ? coded.about() : About.ALL);
        }

        ImmutableList<Finding> of(Rule rule) {
            if (goesByWhatIsStated(rule) || !depends(rule)) {
                return rule.check(goesByWhatIsStated(rule) ? dossier : possible.settled(), asOf);
            }
            ListMultimap<Finding, ImmutableMap<Contradiction, Alternative>> foundIn =
                    found.getOrDefault(rule, LinkedListMultimap.create());
            if (ways == 1) {
                return foundIn.entries().stream().map(Map.Entry::getKey).collect(ImmutableList.toImmutableList());
            }
            ListMultimap<ImmutableList<String>, Finding> ofOneThing = LinkedListMultimap.create();
            foundIn.keySet().forEach(finding -> ofOneThing.put(finding.subjects(), finding));
            return ofOneThing.asMap().values().stream()
                    .flatMap(findings -> together(ImmutableList.copyOf(findings), foundIn).stream())
                    .collect(ImmutableList.toImmutableList());
        }

        /** What is found about one thing: one finding where it is found whichever values are true, in whatever words. */
        private ImmutableList<Finding> together(
                ImmutableList<Finding> findings,
                ListMultimap<Finding, ImmutableMap<Contradiction, Alternative>> foundIn) {
            long in = findings.stream()
                    .flatMap(finding -> foundIn.get(finding).stream())
                    .distinct()
                    .count();
            if (in == ways && findings.size() == 1) {
                return findings;
            }
            if (in == ways) {
                Finding gravest = Collections.max(findings, Comparator.comparing(Finding::severity));
                return ImmutableList.of(new Finding(
                        gravest.code(),
                        gravest.severity(),
                        gravest.weight(),
                        Phrase.of(CheckMessage.FOUND_IN_EACH_CASE).with("finding", gravest.message()),
                        findings.stream()
                                .flatMap(finding ->
                                        finding.listedAs(only(finding, foundIn.get(finding))).instances().stream())
                                .collect(ImmutableList.toImmutableList())));
            }
            return findings.stream()
                    .map(finding -> finding.as(Severity.INFO, only(finding, foundIn.get(finding))))
                    .collect(ImmutableList.toImmutableList());
        }

        /** The finding, and the values by which alone it is one. */
        private Text only(Finding finding, List<ImmutableMap<Contradiction, Alternative>> in) {
            return Phrase.of(CheckMessage.FOUND_ONLY_IF)
                    .with(
                            "by",
                            Text.joined(
                                    " / ",
                                    in.stream()
                                            .map(chosen -> Possible.by(dossier, deciding(chosen.keySet(), in), chosen))
                                            .distinct()
                                            .collect(ImmutableList.toImmutableList())))
                    .with("finding", finding.message());
        }

        /** The contradictions of which the cases do not hold every value. */
        private static ImmutableList<Contradiction> deciding(
                Collection<Contradiction> chosen, List<ImmutableMap<Contradiction, Alternative>> in) {
            ImmutableList<Contradiction> deciding = chosen.stream()
                    .filter(contradiction -> in.stream()
                                    .flatMap(each -> each.entrySet().stream())
                                    .filter(each -> each.getKey().equals(contradiction))
                                    .map(each -> each.getValue().id())
                                    .distinct()
                                    .count()
                            < contradiction.alternatives().size())
                    .collect(ImmutableList.toImmutableList());
            return deciding.isEmpty() ? ImmutableList.copyOf(chosen) : deciding;
        }
    }
}

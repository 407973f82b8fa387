package lt.kopz.core.dossier;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Rewrite;
import lt.kopz.core.shape.Without;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;

/**
 * The dossiers that are possible while nothing has decided between what sources state differently: one for each way to choose among the values
 * of codes, flags, references and whole facts, of which only one can be true. What is asked of a dossier is what all of them have in common.
 *
 * <p>Counts, dates and amounts that stand alone need no choice: their fields hold what the values leave open. An amount that others make up,
 * its parts or those around it, items, a unit price or what is stated to be left, is chosen where that leaves no more than {@value #MOST}
 * dossiers. A fact to which a decision prefers another one is in none of the dossiers, nor is what cannot be without it.
 *
 * <p>Example: a need is of 2019 by one act and of 2020 by another, and an event was held or cancelled. These are four dossiers; the need for
 * 2019 is between nothing and the need. With ten such contradictions there would be 1024: more than are gone through, so that figures
 * that rest on them are what they are where these stay open.
 */
public final class Possibilities {
    /** How many dossiers are gone through at most. */
    public static final int MOST = 64;

    /** How many of each of those in which one thing was chosen already. */
    private static final int FEW = 8;

    /** How many dossiers are gone through for one of them. */
    private record Limit(int most) {}

    private static final Class<?>[] OF_GROUPS = {
        Meeting.class, Membership.class, MeetingDemand.class, Sector.class, CoordinationGroup.class
    };
    private static final Class<?>[] OF_MONEY = {MoneyFact.class};
    private static final Class<?>[] OF_DELIVERY = {Event.class, EventSeries.class, CooperationAgreement.class};

    /** Whose own fields no figure of money goes by, nor any of what is done; without them some of it may not be there. */
    private static final ImmutableList<Class<?>> PARTIES =
            ImmutableList.of(Organisation.class, Person.class, Recommendation.class);

    /** Whose own fields change no money, either. */
    private static final ImmutableList<Class<?>> RESULTS =
            ImmutableList.of(CooperationAgreement.class, Deliverable.class, Indicator.class);

    /** Fields of an event by which no figure goes. */
    private static final ImmutableSet<String> OF_WORDS = ImmutableSet.of("venue", "organiser");

    /** What a question is about: contradictions about other facts do not touch it. */
    public enum About {
        /** Plans, needs, money, costs, and what they are for. */
        MONEY(Iterables.concat(PARTIES, RESULTS), OF_GROUPS),
        /** Measures, events, agreements and indicators. */
        DELIVERY(PARTIES, OF_GROUPS, OF_MONEY),
        /** Acts and what they do to each other. */
        ACTS(ImmutableList.of(), OF_GROUPS, OF_MONEY, OF_DELIVERY),
        /** Groups, members, meetings and their rules. */
        GROUPS(ImmutableList.of(), OF_MONEY, OF_DELIVERY),
        /** Anything. */
        ALL(ImmutableList.of());

        private final ImmutableList<Class<?>> apart;
        private final ImmutableList<Class<?>> beside;

        About(Iterable<Class<?>> beside, Class<?>[]... apart) {
            this.beside = ImmutableList.copyOf(beside);
            this.apart = Stream.of(apart).flatMap(Stream::of).collect(ImmutableList.toImmutableList());
        }

        private boolean isTouchedBy(Contradiction contradiction, Dossier dossier) {
            ImmutableSet<String> facts = Links.factsOf(contradiction);
            return (contradiction.field().isPresent() || facts.isEmpty()
                            ? ImmutableSet.of(contradiction.subject())
                            : facts)
                    .stream()
                            .anyMatch(id -> dossier.fact(id)
                                    .filter(fact -> isOneOf(apart, fact))
                                    .isEmpty());
        }

        /** No figure goes by words, and no rule by those of one language. */
        private boolean isTouchedBy(Readings.Open open, Dossier dossier) {
            Kind<?> kind = open.field().kind();
            Fact fact = dossier.get(Fact.class, open.contradiction().subject());
            boolean isBeside = isOneOf(beside, fact)
                    || (fact instanceof Event && OF_WORDS.contains(open.field().name()));
            return kind != Kind.LOCALISED && (this == ALL || !(kind instanceof Kind.Text || isBeside));
        }

        private static boolean isOneOf(ImmutableList<Class<?>> kinds, Fact fact) {
            return kinds.stream().anyMatch(kind -> kind.isInstance(fact));
        }
    }

    /**
     * One of the dossiers.
     *
     * @param dossier the dossier, in which nothing of what was chosen is open
     * @param chosen what was chosen, by the contradictions; empty where there is one dossier only
     */
    public record Possibility(Dossier dossier, ImmutableMap<Contradiction, Alternative> chosen) {}

    private final Dossier stated;
    private final int most;
    private final Dossier settled;
    private final ImmutableList<Choice> choices;
    private final ImmutableList<Possibility> all;
    private final Supplier<ImmutableList<Possibility>> open = Suppliers.memoize(this::opened);

    private Possibilities(Dossier stated, Dossier settled, ImmutableList<Choice> choices) {
        this.stated = stated;
        this.most = most(stated);
        this.settled = settled;
        this.choices = choices;
        this.all = isTooMany() ? ImmutableList.of() : possible(settled, combinations(choices));
    }

    /** Those of one dossier, each made once; questions that the same contradictions touch share their dossiers, and what is worked out from these. */
    private record Made(Dossier settled, ConcurrentHashMap<About, Possibilities> by) {}

    /**
     * The possibilities of a dossier.
     *
     * @param dossier the dossier
     * @param about what is asked
     * @return the possibilities
     */
    public static Possibilities of(Dossier dossier, About about) {
        Made made = dossier.derived(
                Made.class, all -> new Made(without(all, Links.setAside(all)).orElse(all), new ConcurrentHashMap<>()));
        Possibilities known = made.by().get(about);
        if (known != null) {
            return known;
        }
        ImmutableList<Choice> choices = choices(made.settled(), about, most(dossier));
        Possibilities found = made.by().values().stream()
                .filter(each -> each.choices.equals(choices))
                .findFirst()
                .orElseGet(() -> new Possibilities(dossier, made.settled(), choices));
        Possibilities other = made.by().putIfAbsent(about, found);
        return other == null ? found : other;
    }

    /**
     * The dossier without the facts to which decisions prefer others; what is undecided is as it is stated.
     *
     * @return the dossier; the one that was given where nothing was decided between facts
     */
    public Dossier settled() {
        return settled;
    }

    /**
     * Whether nothing is left to choose.
     *
     * @return true where {@link #settled()} is the only dossier
     */
    public boolean isOne() {
        return choices.isEmpty();
    }

    /**
     * Whether there are more dossiers than are gone through.
     *
     * @return true for more than {@value #MOST}
     */
    public boolean isTooMany() {
        return isTooMany(choices);
    }

    private static int most(Dossier dossier) {
        return dossier.derived(Limit.class, any -> new Limit(MOST)).most();
    }

    private boolean isTooMany(List<Choice> choices) {
        return isTooMany(choices, most);
    }

    private static boolean isTooMany(List<Choice> choices, int most) {
        long number = 1;
        for (Choice choice : choices) {
            number = Math.min(number * choice.options().size(), most + 1L);
        }
        return number > most;
    }

    /**
     * Whether anything that is left to choose is a fact that a question goes by, or what holds one.
     *
     * @param about what is asked
     * @return false where all that is left to choose is about other facts
     */
    public boolean isAbout(About about) {
        return choices.stream().anyMatch(choice -> about.isTouchedBy(choice.contradiction(), settled));
    }

    /**
     * The contradictions between whose values nothing has decided.
     *
     * @return the contradictions, in the order of their ids
     */
    public ImmutableList<Contradiction> undecided() {
        return choices.stream().map(Choice::contradiction).collect(ImmutableList.toImmutableList());
    }

    /**
     * The dossiers.
     *
     * @return the dossiers, at least one; none where there are {@linkplain #isTooMany() too many}
     */
    public ImmutableList<Possibility> all() {
        return all;
    }

    /**
     * The dossiers in which one contradiction is decided and the others are as they are stated. Where these were more than {@value #MOST}, several
     * are decided at once, each by each of its values. Each dossier is made when it is asked for, and nothing here keeps it: what is worked out
     * from so many of them would take much memory.
     *
     * @return the dossiers; only the settled one where nothing is left to choose
     */
    public Stream<Possibility> oneByOne() {
        if (isOne()) {
            return all.stream();
        }
        int values =
                choices.stream().mapToInt(choice -> choice.options().size()).sum();
        Iterator<Possibility> made = Lists.partition(choices, (values + MOST - 1) / MOST).stream()
                .flatMap(this::each)
                .iterator();
        return (made.hasNext() ? Streams.stream(made) : Stream.of(new Possibility(settled, ImmutableMap.of())))
                .peek(each -> each.dossier().derived(Limit.class, any -> new Limit(FEW)));
    }

    /**
     * Dossiers that hold all that is possible where there are {@linkplain #isTooMany() too many} to be gone through: some in which what
     * sources state differently about money is open instead of chosen; and some of those that are possible, in which there is as little as can
     * be of each thing that money may be for. What a figure gives for all of them holds what it gives for each of those that are possible, and
     * may hold more.
     *
     * @return the dossiers; empty where what is left to choose are still too many
     */
    public ImmutableList<Possibility> open() {
        return open.get();
    }

    private ImmutableList<Possibility> opened() {
        OpenFields fields = new OpenFields(settled);
        ImmutableList<Choice> left = choices.stream()
                .filter(choice -> !choice.field()
                        .map(field -> fields.field(choice.contradiction().subject(), field))
                        .orElseGet(() -> fields.facts(Links.factsOf(choice.contradiction()))))
                .collect(ImmutableList.toImmutableList());
        if (isTooMany(left)) {
            return ImmutableList.of();
        }
        try {
            return Stream.of(possible(fields.in(settled), combinations(left)), possible(settled, avoiding()))
                    .flatMap(List::stream)
                    .collect(ImmutableList.toImmutableList());
        } catch (RefusedException | InvalidDossierException impossible) {
            return ImmutableList.of();
        }
    }

    /** Ways to choose by which as little as can be has a value, or one of two, for each value that a choice may give to something. */
    private List<List<Option>> avoiding() {
        ImmutableSet<Object> items = choices.stream()
                .flatMap(choice -> choice.field()
                        .filter(field -> OpenFields.ITEMS.contains(field.field().name()))
                        .map(field -> field.values().stream())
                        .orElseGet(Stream::empty))
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> chosen = choices.stream()
                .filter(choice -> choice.field().isPresent())
                .map(choice -> choice.contradiction().subject())
                .collect(ImmutableSet.toImmutableSet());
        List<ImmutableListMultimap<Option, Object>> given = choices.stream()
                .map(choice -> choice.options().stream()
                        .collect(ImmutableListMultimap.flatteningToImmutableListMultimap(
                                option -> option, option -> option.values(settled, items, chosen).stream())))
                .toList();
        ImmutableSet<Object> values =
                given.stream().flatMap(each -> each.values().stream()).collect(ImmutableSet.toImmutableSet());
        return Stream.concat(
                        values.stream().map(ImmutableSet::of),
                        Sets.combinations(values, Math.min(2, values.size())).stream())
                .map(avoided -> IntStream.range(0, choices.size())
                        .mapToObj(i -> choices.get(i).options().stream()
                                .filter(option ->
                                        Collections.disjoint(given.get(i).get(option), avoided))
                                .findFirst()
                                .orElse(choices.get(i).options().get(0)))
                        .toList())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * The dossiers that have what is asked about.
     *
     * @param isThere whether a dossier has it
     * @return those of the dossiers; none where there are {@linkplain #isTooMany() too many}
     */
    public ImmutableList<Possibility> with(Predicate<Dossier> isThere) {
        return all.stream().filter(each -> isThere.test(each.dossier())).collect(ImmutableList.toImmutableList());
    }

    /**
     * What a question gives in each of the dossiers that have what is asked about.
     *
     * @param isThere whether a dossier has it
     * @param question the question
     * @param <T> what it gives
     * @return the answers, each once; that of the settled dossier where none of the others has it, and none where the dossiers are
     *     {@linkplain #isTooMany() too many}
     */
    public <T> ImmutableList<T> each(Predicate<Dossier> isThere, Function<Dossier, T> question) {
        ImmutableList<Possibility> there = with(isThere);
        return isOne() || (there.isEmpty() && !all.isEmpty())
                ? ImmutableList.of(question.apply(settled))
                : there.stream()
                        .map(each -> question.apply(each.dossier()))
                        .distinct()
                        .collect(ImmutableList.toImmutableList());
    }

    /** What is in all the lists, in the order of the first. */
    static <T> Stream<T> inAll(ImmutableList<? extends Collection<T>> lists) {
        return lists.stream()
                .limit(1)
                .flatMap(Collection::stream)
                .filter(each -> lists.stream().allMatch(list -> list.contains(each)));
    }

    /**
     * A fact by each way to choose among the values of some of its own fields.
     *
     * @param dossier the dossier
     * @param fact one of its facts
     * @param fields the names of the fields
     * @param <F> the kind of fact
     * @return the fact itself where nothing is open in them, otherwise one for each way
     */
    public static <F extends Fact> ImmutableList<F> readings(Dossier dossier, F fact, String... fields) {
        return dossier.readings().of(fact, fields);
    }

    /**
     * A fact by each of the values of one contradiction about it, as it is stated: those of amounts, counts and dates one by one.
     *
     * @param dossier the dossier
     * @param fact one of its facts
     * @param contradiction one of its contradictions
     * @param <F> the kind of fact
     * @return one for each value; the fact itself where the contradiction is about none of its fields, or decided
     */
    public static <F extends Fact> ImmutableList<F> readings(Dossier dossier, F fact, Contradiction contradiction) {
        return dossier.readings().undecided().get(fact.id()).stream()
                .filter(field -> field.contradiction().id().equals(contradiction.id()))
                .findFirst()
                .map(field -> field.readings(fact).collect(ImmutableList.toImmutableList()))
                .orElseGet(() -> ImmutableList.of(fact));
    }

    private static final Deduction<ImmutableSet<String>> MADE_UP = dossier ->
            dossier.all(MoneyFact.class).stream().flatMap(Possibilities::madeUp).collect(ImmutableSet.toImmutableSet());

    private static final Deduction<ImmutableListMultimap<String, Contradiction>> DISPUTES = Possibilities::disputed;

    /**
     * What sources state differently about a fact, and nothing has decided: one of its fields, it as a whole, or that it is one at all, since
     * they state another one in its place.
     *
     * @param dossier the dossier
     * @param fact the id of a fact
     * @return the contradictions, in the order of the dossier; none where it is stated in one way or decided
     */
    public static ImmutableList<Contradiction> disputes(Dossier dossier, String fact) {
        return dossier.derived(DISPUTES).get(fact);
    }

    private static ImmutableListMultimap<String, Contradiction> disputed(Dossier dossier) {
        ImmutableSet<String> aside = Links.setAside(dossier);
        ImmutableListMultimap.Builder<String, Contradiction> about = ImmutableListMultimap.builder();
        for (Contradiction contradiction : ImmutableList.sortedCopyOf(Fact.IN_ORDER, dossier.contradictions())) {
            if (dossier.preferred(contradiction.id()).isEmpty()) {
                ImmutableSet<String> facts = Links.factsOf(contradiction);
                (facts.isEmpty() || contradiction.field().isPresent()
                                ? Stream.of(contradiction.subject())
                                : Stream.of(facts)
                                        .filter(any -> facts.stream().noneMatch(aside::contains))
                                        .flatMap(Set::stream))
                        .forEach(id -> about.put(id, contradiction));
            }
        }
        return about.build();
    }

    /** A value that may be chosen: a field holds it, or facts are left out. */
    private record Option(
            Contradiction contradiction,
            Alternative value,
            Optional<Rewrite.Patch> patch,
            ImmutableSet<String> without) {
        /** What a field, or the money that is there, has by it; money of no item may be of any, unless that is chosen too. */
        ImmutableSet<Object> values(Dossier dossier, ImmutableSet<Object> items, ImmutableSet<String> chosen) {
            return patch.map(field -> ImmutableSet.of(field.value()))
                    .orElseGet(() -> Links.factsOf(contradiction).stream()
                            .filter(fact -> !without.contains(fact))
                            .map(fact -> dossier.get(Fact.class, fact))
                            .flatMap(fact -> Stream.concat(
                                    OpenFields.marks(fact).stream(),
                                    OpenFields.isOfNoItem(fact) && !chosen.contains(fact.id())
                                            ? items.stream()
                                            : Stream.of()))
                            .collect(ImmutableSet.toImmutableSet()));
        }
    }

    private record Choice(Contradiction contradiction, Optional<Readings.Open> field, ImmutableList<Option> options) {}

    /** Amounts that others make up are chosen too, as far as no more are left than are gone through: each is one of the values, and none between. */
    private static ImmutableList<Choice> choices(Dossier dossier, About about, int most) {
        Predicate<String> isMadeUp = id -> dossier.derived(MADE_UP).contains(id);
        return Stream.of(isMadeUp.or(any -> !dossier.bookings().isEmpty()), isMadeUp)
                .map(which -> choices(
                        dossier,
                        about,
                        field -> !field.isShown()
                                || (field.way().equals(ImmutableList.of("amount"))
                                        && which.test(field.contradiction().subject()))))
                .filter(all -> !isTooMany(all, most))
                .findFirst()
                .orElseGet(() -> choices(dossier, about, field -> !field.isShown()));
    }

    /** The ids of amounts that others make up, as far as one shows it: what it is a part of, and itself as a part, or of items or prices. */
    private static Stream<String> madeUp(MoneyFact money) {
        ImmutableList<String> wholes = OpenFields.within(money);
        boolean isItself = !wholes.isEmpty()
                || (money instanceof Contract contract && !contract.items().isEmpty())
                || (money instanceof Expenditure cost && cost.unitPrice().isPresent());
        return Stream.concat(wholes.stream(), isItself ? Stream.of(money.id()) : Stream.empty());
    }

    private static ImmutableList<Choice> choices(Dossier dossier, About about, Predicate<Readings.Open> isChosen) {
        ImmutableMap<String, Readings.Open> open = dossier.readings().undecided().values().stream()
                .filter(field -> isChosen.test(field) && about.isTouchedBy(field, dossier))
                .collect(ImmutableMap.toImmutableMap(
                        field -> field.contradiction().id(), field -> field));
        return dossier.contradictions().stream()
                .sorted(Comparator.comparing(Contradiction::id))
                .filter(contradiction -> about.isTouchedBy(contradiction, dossier))
                .flatMap(contradiction -> choice(dossier, contradiction, open).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Choice> choice(
            Dossier dossier, Contradiction contradiction, ImmutableMap<String, Readings.Open> open) {
        Optional<Readings.Open> field = Optional.ofNullable(open.get(contradiction.id()));
        if (field.isPresent()) {
            return Optional.of(new Choice(
                    contradiction,
                    field,
                    IntStream.range(0, contradiction.alternatives().size())
                            .mapToObj(i -> new Option(
                                    contradiction,
                                    contradiction.alternatives().get(i),
                                    Optional.of(field.get()
                                            .patch(field.get().values().get(i))),
                                    ImmutableSet.of()))
                            .collect(ImmutableList.toImmutableList())));
        }
        ImmutableSet<String> facts = Links.factsOf(contradiction);
        return facts.isEmpty() || dossier.preferred(contradiction.id()).isPresent()
                ? Optional.empty()
                : Optional.of(new Choice(
                        contradiction,
                        field,
                        contradiction.alternatives().stream()
                                .map(value ->
                                        new Option(contradiction, value, Optional.empty(), Links.others(facts, value)))
                                .collect(ImmutableList.toImmutableList())));
    }

    /** As few dossiers as hold each value of some choices; one for each value where these cannot be chosen together. */
    private Stream<Possibility> each(List<Choice> some) {
        int most =
                some.stream().mapToInt(choice -> choice.options().size()).max().orElseThrow();
        return IntStream.range(0, most)
                .mapToObj(i -> some.stream()
                        .map(choice -> choice.options()
                                .get(Math.min(i, choice.options().size() - 1)))
                        .toList())
                .flatMap(options -> possibility(settled, options)
                        .map(Stream::of)
                        .orElseGet(() -> options.stream()
                                .filter(any -> options.size() > 1)
                                .flatMap(option -> possibility(settled, ImmutableList.of(option)).stream())));
    }

    private static List<List<Option>> combinations(List<Choice> choices) {
        return Lists.cartesianProduct(choices.stream().map(Choice::options).toList());
    }

    private ImmutableList<Possibility> possible(Dossier settled, List<? extends List<Option>> chosen) {
        if (isOne()) {
            return ImmutableList.of(new Possibility(settled, ImmutableMap.of()));
        }
        ImmutableList<Possibility> possible = chosen.stream()
                .flatMap(options -> possibility(settled, options).stream())
                .collect(ImmutableList.toImmutableList());
        return possible.isEmpty() ? ImmutableList.of(new Possibility(settled, ImmutableMap.of())) : possible;
    }

    /** The dossier by one choice; none where what is chosen cannot be together. */
    private static Optional<Possibility> possibility(Dossier settled, List<Option> options) {
        Set<String> left = new HashSet<>();
        ImmutableListMultimap.Builder<String, Rewrite.Patch> patches = ImmutableListMultimap.builder();
        ImmutableMap.Builder<Contradiction, Alternative> chosen = ImmutableMap.builder();
        for (Option option : options) {
            left.addAll(option.without());
            chosen.put(option.contradiction(), option.value());
            option.patch().ifPresent(patch -> patches.put(option.contradiction().subject(), patch));
            Contradiction words = asWords(option.contradiction());
            patches.put(words.id(), Rewrite.Patch.none(ImmutableList.of("field")));
            words.alternatives()
                    .forEach(
                            each -> patches.put(each.id(), new Rewrite.Patch(ImmutableList.of("value"), each.value())));
        }
        try {
            return without(Rewrite.facts(DossierShape.DOSSIER, settled, patches.build()), left)
                    .map(dossier -> new Possibility(dossier, chosen.buildOrThrow()));
        } catch (RefusedException | InvalidDossierException impossible) {
            return Optional.empty();
        }
    }

    /** What stays of a contradiction that was chosen from: no field and no fact is open any more. */
    static Contradiction asWords(Contradiction contradiction) {
        List<Alternative> words = new ArrayList<>();
        contradiction
                .alternatives()
                .forEach(alternative -> words.add(
                        alternative.value() instanceof StatedValue.OfFact named
                                ? alternative.withValue(new StatedValue.OfCode(named.fact()))
                                : alternative));
        return contradiction.withField(Optional.empty()).withAlternatives(words);
    }

    private static Optional<Dossier> without(Dossier dossier, Set<String> facts) {
        if (facts.isEmpty()) {
            return Optional.of(dossier);
        }
        try {
            return Without.facts(
                    DossierShape.DOSSIER,
                    Dossier.builder()
                            .from(dossier)
                            .decisions(dossier.decisions().stream()
                                    .filter(decision -> decision.kind() != Decision.Kind.PREFERRED
                                            || decision.subjects().stream().noneMatch(facts::contains))
                                    .toList())
                            .contradictions(dossier.contradictions().stream()
                                    .map(contradiction -> Links.factsOf(contradiction).stream()
                                                    .anyMatch(facts::contains)
                                            ? asWords(contradiction)
                                            : contradiction)
                                    .toList())
                            .build(),
                    facts);
        } catch (RefusedException | InvalidDossierException impossible) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "of " + stated.id() + ": " + undecided().size() + " undecided";
    }
}

package lt.kopz.core.shape;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.EuroConversion;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.MoneyConversion;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.testimony.SumRounding;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole dossiers from the shapes alone: every field of every entity is filled sooner or later, also one that was added yesterday. What
 * constructors refuse is made anew, in the end without what may be left out.
 */
public final class ShapedDossiers implements Kind.Visitor<Object> {
    /** How often a value is made anew before what may be left out is left out. */
    /** What is in one of these refers to what is in the same one; of two, hardly ever would all do so. */
    private static final Set<Class<?>> OF_THEIR_OWN = Set.of(CoordinationGroup.class, ActionPlan.class);

    private static final int TRIES = 30;

    /** What goes together where something is stated of a figure that is money; hardly ever would it come about. */
    private static final List<Set<String>> STATED = List.of(
            Set.of("amount", "throughout"),
            Set.of("since"),
            Set.of("shareOf", "share"),
            Set.of("changedFrom", "direction"));

    private static final Rate LITAS =
            EuroConversion.rateOf(Amounts.currency("LTL")).orElseThrow().asRate();

    private final Random random;
    private final Map<Class<?>, List<String>> ids = new LinkedHashMap<>();
    private final Map<Class<?>, Integer> given = new HashMap<>();
    private final List<BudgetCode> codes = new ArrayList<>();
    private Class<?> owner = Dossier.class;
    private int seats;
    private boolean sparse;

    private ShapedDossiers(Random random) {
        this.random = random;
    }

    /**
     * A dossier.
     *
     * @param random what it is made of; the same random numbers make the same dossier
     */
    public static Dossier dossier(Random random) {
        @Nullable RuntimeException last = null;
        for (int i = 0; i < 1000; i++) {
            try {
                return Claims.requireFigures(new ShapedDossiers(random).whole());
            } catch (IllegalArgumentException refused) {
                last = refused; // facts that are fine alone contradict each other, such as a goal of another plan:
                // again
            }
        }
        throw new AssertionError("no dossier came about in 1000 tries", last);
    }

    /** A dossier without its claims and sums: what one made of nothing but the shapes asks for is no figure, so that it is not read back. */
    public static Dossier withoutClaims(Dossier dossier) {
        return Without.facts(
                        DossierShape.DOSSIER,
                        dossier,
                        Stream.concat(dossier.claims().stream(), dossier.sums().stream())
                                .map(Fact::id)
                                .collect(Collectors.toSet()))
                .orElseThrow();
    }

    private Dossier whole() {
        // every class has ids before anything is made, so that references may lead forward
        collect(DossierShape.DOSSIER, new ArrayList<>());
        Dossier any = make(DossierShape.DOSSIER);
        Dossier made = below(2) == 0 ? any : any.withOtherCurrencies(Amounts.currency("LTL"));
        return made.contradictions().isEmpty() || made.needs().isEmpty() || below(2) == 0 ? made : stated(made);
    }

    /** The dossier in which a contradiction is about an amount, and decided: hardly ever would a field have values of its own form. */
    private static Dossier stated(Dossier dossier) {
        Need need = dossier.needs().get(0);
        List<Contradiction> contradictions = new ArrayList<>(dossier.contradictions());
        Contradiction first = contradictions.get(0);
        List<Alternative> values = new ArrayList<>();
        for (Alternative each : first.alternatives()) {
            values.add(each.withValue(new StatedValue.OfAmount(
                    values.isEmpty() && need.amount().range().isKnown()
                            ? need.amount()
                            : StatedAmount.exactly(Amounts.euro((1000 + values.size()) + ".00")))));
        }
        contradictions.set(0, first.withSubject(need.id()).withField("amount").withAlternatives(values));
        Dossier stated = dossier.withContradictions(contradictions);
        return stated.decisionsOn(first.id()).isEmpty()
                ? Dossier.builder()
                        .from(stated)
                        .addDecisions(Decision.builder()
                                .id("decision-of-an-amount")
                                .kind(Decision.Kind.PREFERRED)
                                .addSubjects(first.id())
                                .preferred(values.get(0).id())
                                .build())
                        .build()
                : stated;
    }

    /** What would only be refused in the whole is made anew alone, or so that it fits. */
    @SuppressWarnings("unchecked") // a budget code stays one
    private <T> T fitting(T made) {
        if (made instanceof BudgetCode code) {
            BudgetCode fitting = code.within().isEmpty() || codes.isEmpty()
                    ? code.withWithin(Optional.empty())
                    : within(code, codes.get(below(codes.size())));
            codes.add(fitting);
            return (T) fitting;
        }
        if (made instanceof Decision decision
                && decision.preferred().isPresent()
                && (decision.kind() == Decision.Kind.TOTAL
                        || decision.subjects().size() != 1
                        || !decision.preferred().orElseThrow().startsWith("alternative"))) {
            throw new IllegalArgumentException("prefers one of other things than values, or adds them up");
        }
        return made;
    }

    private void collect(Shape<?> shape, List<Shape<?>> around) {
        if (around.contains(shape)) {
            return;
        }
        around.add(shape);
        for (Field<?, ?> field : shape.fields()) {
            if (field.kind() instanceof Kind.Part<?> part) {
                collect(part.shape(), around);
            }
        }
        if (shape.field("id").map(field -> field.kind() == Kind.ID).orElse(false)) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                some.add(shape.name() + "-" + i);
            }
            ids.put(shape.type(), some);
        }
    }

    private static BudgetCode within(BudgetCode code, BudgetCode larger) {
        return code.withOf(larger.of()).withScheme(larger.scheme()).withWithin(larger.code());
    }

    private <T> T make(Shape<T> shape) {
        Class<?> around = owner;
        Map<Class<?>, Integer> before = new HashMap<>(given);
        int tries = shape == DossierShape.DOSSIER ? 1 : 2 * TRIES; // a whole one is begun anew by the caller
        RuntimeException last =
                new AssertionError().getCause() instanceof RuntimeException e ? e : new RuntimeException();
        for (int i = 0; i < tries; i++) {
            owner = shape.type();
            given.clear();
            given.putAll(before);
            sparse = i >= TRIES;
            try {
                Object draft = shape.draft();
                Set<String> form = STATED.get(below(STATED.size()));
                for (Field<T, ?> field : shape.fields()) {
                    boolean isOfAnother = owner == FigureStated.class
                            && !form.contains(field.name())
                            && (field.name().equals("count")
                                    || STATED.stream().anyMatch(other -> other.contains(field.name())));
                    if (!isOfAnother) {
                        fill(field, draft);
                    }
                }
                return fitting(shape.build(draft));
            } catch (IllegalArgumentException | IllegalStateException refused) {
                last = refused;
            } finally {
                owner = around;
                sparse = false;
            }
        }
        throw new IllegalArgumentException("no " + shape + " came about in " + tries + " tries", last);
    }

    private <T, V> void fill(Field<T, V> field, Object draft) {
        boolean lean = sparse;
        ImmutableList.Builder<V> values = ImmutableList.builder();
        int number = switch (field.occurs()) {
            case ONCE -> 1;
            case OPTIONALLY, WITH_DEFAULT -> lean ? random.nextInt(5) / 4 : random.nextInt(2);
            case REPEATEDLY ->
                field.kind() instanceof Kind.Part<?> part && !lean
                        ? 1 + (OF_THEIR_OWN.contains(part.shape().type()) ? below(8) / 7 : below(2))
                        : random.nextInt(3);
        };
        for (int i = 0; i < number; i++) {
            value(field.kind()).ifPresent(values::add);
        }
        sparse = lean;
        ImmutableList<V> made = values.build();
        if (!made.isEmpty() || field.occurs() == Field.Occurs.REPEATEDLY) {
            field.set(
                    draft,
                    field.occurs() == Field.Occurs.REPEATEDLY
                            ? made.stream().distinct().collect(ImmutableList.toImmutableList())
                            : made);
        } else if (field.absent().isPresent()) {
            field.set(draft, ImmutableList.of(field.absent().orElseThrow()));
        }
    }

    @SuppressWarnings("unchecked") // each kind is made a value of its own
    private <V> Optional<V> value(Kind<V> kind) {
        return Optional.ofNullable((V) kind.accept(this));
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private <E> E any(List<E> list) {
        return list.get(below(list.size()));
    }

    @Override
    public @Nullable Object text(Kind.Text kind) {
        if (owner == Question.class || owner == FigureStated.class) {
            return "need"; // hardly ever would a code come about
        }
        if (owner == Contradiction.class) {
            return null; // a field is named in the end
        }
        if (kind.form().isEmpty()) {
            return any(
                    List.of("p. 3", "V17-253", "LT", "lt", "https://example.org/a?b=1", "ąžuolas; \"a\" = b", "1.10"));
        }
        java.util.regex.Pattern form =
                java.util.regex.Pattern.compile(kind.form().get().regex());
        return any(Stream.of("1", "2", "1.2", "1.5", "4", "-38.46", "--02-15", "--12-31")
                .filter(text -> form.matcher(text).matches())
                .toList());
    }

    @Override
    public @Nullable Object plain(Kind.Plain what) {
        return switch (what) {
            case TOKEN -> token();
            case LOCALISED -> localised();
            case FLAG -> random.nextBoolean();
            case AMOUNT -> amount();
            case STATED_AMOUNT -> stated();
            case CURRENCY -> currency();
            case COUNT -> count();
            case DATE -> date();
            case DAY -> day();
            case PERIOD -> span();
            case REGISTERS -> registers();
            case PROVENANCE -> make(ValueShapes.PROVENANCE);
            case ID -> id();
        };
    }

    private Object token() {
        return "token-" + seats++;
    }

    private Object localised() {
        LocalizedText text = LocalizedText.lithuanian(any(List.of("Žmogus", "Tęsinys; „a“", "Sprendimas Nr. 1")));
        return below(2) == 0 ? text : text.with("en", any(List.of("A person", "Continued; 'a'", "=SUM(A1)")));
    }

    @Override
    public Object whole(Kind.Whole kind) {
        return kind.least() + below(Math.min(3, kind.most() - kind.least() + 1));
    }

    private MonetaryAmount amount() {
        return Amounts.ofMinor(below(1_000_00), Amounts.currency("EUR"));
    }

    private StatedAmount stated() {
        CurrencyUnit currency = Amounts.currency(owner == MoneyConversion.class ? any(List.of("EUR", "LTL")) : "EUR");
        MonetaryAmount amount = Amounts.ofMinor(below(1_000) * 100L, currency);
        MonetaryAmount more = Amounts.plus(amount, Amounts.ofMinor(1 + below(500), currency));
        return any(List.of(
                StatedAmount.exactly(amount),
                StatedAmount.rounded(amount, Amounts.ofMinor(100, currency)),
                StatedAmount.atLeast(amount),
                StatedAmount.atMost(amount),
                StatedAmount.between(amount, more),
                StatedAmount.about(amount, amount, more),
                StatedAmount.unknown(currency)));
    }

    private CurrencyUnit currency() {
        return Amounts.currency(owner == Rate.class ? any(List.of("EUR", "LTL")) : "EUR");
    }

    private Headcount count() {
        return any(List.of(
                Headcount.exactly(below(50)),
                Headcount.atLeast(below(50)),
                Headcount.atMost(below(50)),
                Headcount.between(3, 3 + below(5)),
                Headcount.about(20, 18, 22),
                Headcount.unknown()));
    }

    private PartialDate date() {
        return PartialDate.parse(any(List.of("2019-02-05", "2019-02", "2019", "2019-11-22/2019-12-18", "XXXX-XX-XX")));
    }

    private LocalDate day() {
        return LocalDate.of(2019, 12, 1 + below(28));
    }

    private DateRange span() {
        return DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019 + below(2), 12, 31));
    }

    private ImmutableSetMultimap<String, String> registers() {
        return ImmutableSetMultimap.of(
                "tar", "2019-" + (10000 + below(1000)), "kita", any(List.of("a:b/c", "x = 1; y")), "kita", "2");
    }

    private @Nullable Object id() {
        List<String> own = ids.get(owner);
        int number = given.merge(owner, 1, Integer::sum);
        while (own.size() < number) {
            own.add(own.get(0) + "-" + own.size());
        }
        return own.get(number - 1);
    }

    /**
     * Anything of a fitting class that has its id already, and else the first of one, which every list of facts has. What must not lead back
     * leads to what came before.
     */
    @Override
    public @Nullable Object reference(Kind.Reference kind) {
        if (owner == Question.class
                || (owner == FigureStated.class && kind.targets().size() > 5)) {
            return kind.targets().contains(ActionPlan.class)
                    ? requireNonNull(ids.get(ActionPlan.class)).get(0)
                    : null;
        }
        List<String> fitting = new ArrayList<>();
        List<String> first = new ArrayList<>();
        ids.forEach((type, known) -> {
            if (kind.targets().isEmpty()
                    ? type != VictimStatistic.class
                    : kind.targets().contains(type)) {
                int before = given.getOrDefault(type, 0) - (type == owner ? 1 : 0);
                fitting.addAll(known.subList(0, Math.max(0, Math.min(known.size(), before))));
                first.add(known.get(0));
            }
        });
        List<String> contradictions = ids.getOrDefault(Contradiction.class, List.of());
        if (kind.targets().isEmpty() && !contradictions.isEmpty() && owner == Decision.class && below(2) == 0) {
            return contradictions.get(0); // or else hardly ever would one be settled
        }
        if (kind.targets().contains(owner) && below(6) > 0) {
            return fitting.isEmpty() ? null : fitting.get(0); // the first is itself no change and no refund
        }
        boolean onward = fitting.isEmpty() && !kind.acyclic() && !first.isEmpty();
        return onward ? any(first) : fitting.isEmpty() ? null : any(fitting);
    }

    @Override
    public <E> Object closed(Kind.Closed<E> kind) {
        return any(kind.codes().values().asList());
    }

    @Override
    public <E> Object open(Kind.Open<E> kind) {
        return below(4) == 0 ? kind.of().apply("OF_OUR_OWN") : any(kind.common());
    }

    @Override
    public <T> Object part(Kind.Part<T> kind) {
        if (kind.shape().type() == Rate.class && below(2) == 0) {
            return LITAS; // hardly ever would an official one come about
        }
        if (kind.shape().type() == StatedSum.class) {
            return sum(below(3)); // hardly ever would its numbers be all of one unit
        }
        T made = make(kind.shape());
        return owner == VictimStatistic.class && made instanceof Provenance provenance
                ? provenance.asStated() // there is no money in it that could be converted
                : made;
    }

    private StatedSum sum(int unit) {
        int number = given.merge(StatedSum.class, 1, Integer::sum);
        StatedSum.Builder sum = StatedSum.builder().id("stated-sum-" + (number - 1));
        if (below(2) == 0) {
            sum.name((LocalizedText) localised()).provenance(make(ValueShapes.PROVENANCE));
        }
        for (int i = below(2); i >= 0; i--) {
            sum.addTerms(below(2) == 0 ? term(unit) : term(unit).less());
        }
        return sum.makes(term(unit)).build();
    }

    private Question ofAll(Question question) {
        String party = requireNonNull(ids.get(Organisation.class)).get(0);
        return question.withPeriod(span())
                .withSourceKind(FundingSourceKind.EU)
                .withEconomicKind(EconomicKind.WAGES)
                .withManager(party)
                .withPayer(party)
                .withOthers(requireNonNull(ids.get(ActionPlan.class)).get(0))
                .withProgramme(requireNonNull(ids.get(Programme.class)).get(0))
                .withSourceCode("SB")
                .withPlace("LT-1")
                .withCode(new Classification("economic", "2.2"))
                .withEdition(requireNonNull(ids.get(LegalAct.class)).get(0))
                .withAsOf(day());
    }

    private SumTerm term(int unit) {
        String plan = requireNonNull(ids.get(ActionPlan.class)).get(0);
        SumTerm term = switch (unit) {
            case 0 ->
                any(List.of(
                        SumTerm.of(stated()),
                        SumTerm.ofFact(requireNonNull(ids.get(Need.class)).get(0)),
                        SumTerm.of(below(2) == 0 ? ofAll(Question.of("need", plan)) : Question.of("need", plan)),
                        SumTerm.unknown()));
            case 1 ->
                any(List.of(
                        SumTerm.of(count()),
                        SumTerm.of(
                                Question.of("events", plan).withPeriod(span()).withAsOf(day()))));
            default -> SumTerm.of(make(ClaimShapes.SHARE));
        };
        SumTerm named = below(2) == 0 ? term : term.named((LocalizedText) localised());
        SumTerm rounded = below(3) == 0 ? named.withRounding(any(List.of(SumRounding.values()))) : named;
        return below(3) == 0 ? rounded.times(make(ClaimShapes.SHARE)) : rounded;
    }

    @Override
    public <T> @Nullable Object choice(Kind.OneOf<T> kind) {
        return made(any(kind.cases())).orElse(null);
    }

    private <T, C extends T, V> Optional<T> made(Kind.Case<T, C, V> one) {
        return value(one.kind()).map(value -> one.make().apply(value));
    }

    @Override
    public <V> @Nullable Object sourced(Kind.Known<V> kind) {
        return value(kind.value())
                .map(value -> below(2) == 0 ? Sourced.stated(value) : Sourced.of(value, make(ValueShapes.PROVENANCE)))
                .orElse(null);
    }

    @Override
    public <U, V> @Nullable Object converted(Kind.Converted<U, V> kind) {
        return value(kind.written()).map(kind.to()).orElse(null);
    }
}

package lt.kopz.core.claim;

import com.google.common.base.CaseFormat;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Holds claims of figures against the figures that they ask for.
 *
 * <p>A claim holds where the bounds of its figure lie within everything that rounds to what is printed, half a unit of the last place on
 * both sides included. It does not hold where the figure, taken as coarsely as its own sources print it, has nothing in common with that.
 *
 * @param dossier the dossier
 * @param asOf the day that claims are checked for
 */
record FigureClaims(Dossier dossier, LocalDate asOf) {
    /**
     * One of the figures that a claim may mean, and what is stated of it held against it.
     *
     * @param stated what is stated
     * @param outcome the figure beside it
     * @param holds whether it holds
     * @param precisionLost whether it is stated more exactly than it is known
     * @param further what is to be said of that, as sentences
     */
    private record Held(
            Statement stated, Outcome outcome, Answer holds, boolean precisionLost, ImmutableList<Text> further) {
        Text sentences(Text first) {
            return Text.joined(
                    " ",
                    ImmutableList.<Text>builder().add(first).addAll(further).build());
        }

        /** Whether it makes no difference which of the two is meant. */
        boolean isLike(Held other) {
            return holds == other.holds && outcome.computed().equals(other.outcome.computed());
        }

        ClaimReading reading() {
            return new ClaimReading(
                    Phrase.of(ClaimMessage.READING_FIGURE)
                            .with("figure", stated.figure().name())
                            .with("computed", outcome.computed()),
                    holds,
                    outcome.figures().stream().findFirst());
        }
    }

    ClaimCheck check(Claim claim, FigureStated claimed) {
        ImmutableList<Held> held =
                claimed.meant().stream().map(each -> held(claim, each)).collect(ImmutableList.toImmutableList());
        Held first = held.get(0);
        if (held.stream().allMatch(first::isLike)) {
            return new ClaimCheck(
                    claim,
                    asOf,
                    ClaimVerdict.of(first.holds()),
                    first.precisionLost(),
                    first.sentences(first.stated()
                            .said(ClaimMessage.CHECK)
                            .with("computed", first.outcome().computed())),
                    first.outcome().figures(),
                    ImmutableList.of());
        }
        ImmutableList<ClaimReading> readings =
                held.stream().map(Held::reading).collect(ImmutableList.toImmutableList());
        ClaimVerdict verdict = ClaimVerdict.of(readings);
        return ClaimCheck.read(
                claim,
                asOf,
                verdict,
                verdict == ClaimVerdict.CANNOT_TELL && held.stream().allMatch(Held::precisionLost),
                first.sentences(first.stated().said(ClaimMessage.CLAIMED)),
                readings);
    }

    /**
     * What is recorded speaks against a claim only where it is stated to be all there is, or where what may be missing cannot help. That
     * there was none is contradicted by any that is recorded.
     */
    private Held held(Claim claim, FigureStated claimed) {
        Held all = taken(claim, claimed);
        if (all.holds() != Answer.NO || isNone(all.stated())) {
            return all;
        }
        Held open = new FigureClaims(OnlyDeclared.of(dossier).dossier(), asOf).taken(claim, claimed);
        return open.holds() == Answer.NO
                ? all
                : new Held(
                        all.stated(),
                        all.outcome(),
                        Answer.CANNOT_TELL,
                        false,
                        ImmutableList.<Text>builder()
                                .addAll(all.further())
                                .add(Phrase.of(ClaimMessage.NOT_DECLARED))
                                .build());
    }

    private static boolean isNone(Statement stated) {
        return stated.other().isEmpty()
                && stated.allowed().isNothing()
                && stated.figure().measure().filter(Measurable::addsUp).isPresent();
    }

    /** Held against the dossier as it is; what is known from the words of the claim alone does not confirm it. */
    private Held taken(Claim claim, FigureStated claimed) {
        Statement stated = stated(claimed);
        Outcome outcome = outcome(claimed, stated);
        ClaimComparison comparison = outcome.isInTime() ? outcome.comparison() : later(claimed);
        boolean ownWords = comparison.holds() == Answer.YES
                && OwnWords.of(dossier, claim).areAll(outcome.figures().get(0));
        return new Held(
                stated,
                outcome,
                ownWords ? Answer.CANNOT_TELL : comparison.holds(),
                comparison.precisionLost(),
                Stream.of(
                                Optional.of(Phrase.of(ClaimMessage.OWN_WORDS)).filter(any -> ownWords),
                                Optional.of(Phrase.of(ClaimMessage.PRECISION_LOST))
                                        .filter(any -> comparison.precisionLost()),
                                Optional.of(Phrase.of(ClaimMessage.NOT_KNOWN_YET)
                                                .with("day", outcome.day()))
                                        .filter(any -> !outcome.isInTime() && comparison.holds() != Answer.NO))
                        .<Text>flatMap(Optional::stream)
                        .collect(ImmutableList.toImmutableList()));
    }

    private Statement stated(FigureStated claimed) {
        return Statement.of(
                claimed.amount()
                        .map(amount -> ClaimedFigure.in(amount.currency(), dossier))
                        .orElse(dossier),
                asOf,
                claimed);
    }

    /** After the last day of knowledge anything may have been added: what nothing takes back speaks against a claim all the same. */
    private ClaimComparison later(FigureStated claimed) {
        FigureClaims later = new FigureClaims(OnlyDeclared.of(dossier).later(), asOf);
        Statement stated = later.stated(claimed);
        return stated.other().isEmpty()
                        && stated.figure()
                                .measure()
                                .filter(Measurable::onlyGrows)
                                .isPresent()
                        && later.outcome(claimed, stated).comparison().holds() == Answer.NO
                ? new ClaimComparison(Answer.NO, false)
                : ClaimComparison.CANNOT_TELL;
    }

    /**
     * What is claimed without an amount is of no currency: where money of several is recorded, it is held against that of each. Where nothing
     * is recorded in the currency that is claimed, or it comes to nothing, that there is money in others is why nobody can tell.
     */
    private Outcome outcome(FigureStated claimed, Statement stated) {
        Outcome own = inOneCurrency(claimed, stated);
        CurrencyUnit asked = stated.figure().dossier().currency();
        ImmutableList<Text> others =
                dossier.otherCurrencies().isEmpty() || (claimed.amount().isPresent() && own.isSomething())
                        ? ImmutableList.of()
                        : dossier.currencies().stream()
                                .filter(currency -> !currency.equals(asked) && isOtherwise(claimed, currency, own))
                                .map(Text::currency)
                                .collect(ImmutableList.toImmutableList());
        return others.isEmpty()
                ? own
                : Outcome.undetermined(
                                own.day(),
                                Phrase.of(
                                                own.isSomething()
                                                        ? ClaimMessage.OTHERWISE_IN_CURRENCY
                                                        : ClaimMessage.OTHER_CURRENCY)
                                        .with("currencies", Text.list(others)))
                        .inTime(own.isInTime());
    }

    private boolean isOtherwise(FigureStated claimed, CurrencyUnit currency, Outcome own) {
        Outcome other = inOneCurrency(claimed, Statement.of(ClaimedFigure.in(currency, dossier), asOf, claimed));
        boolean isUnlike = other.comparison().holds() != own.comparison().holds();
        return own.isNothing()
                ? other.isSomething()
                : (isUnlike || (own.figures().isEmpty() && !own.isOfWhatIsRecorded()))
                        && !other.asked().isEmpty()
                        && other.isOfWhatIsRecorded();
    }

    private Outcome inOneCurrency(FigureStated claimed, Statement stated) {
        ClaimedFigure figure = stated.figure();
        if (figure.measure()
                .filter(measure -> Statement.isInItsUnit(measure, claimed))
                .isEmpty()) {
            return Outcome.undetermined(figure.day(), Phrase.of(ClaimMessage.NO_SUCH_FIGURE))
                    .inTime(figure.isInTime());
        }
        if (stated.other().isPresent()) {
            ClaimedFigure other = stated.other().get();
            return compared(stated, figure, other).inTime(figure.isInTime() && other.isInTime());
        }
        return claimed.throughout()
                .map(days -> throughout(claimed, days, stated))
                .or(() -> claimed.since().map(day -> since(claimed, day, stated)))
                .orElseGet(() -> on(figure.day(), stated).inTime(figure.isInTime()));
    }

    // ---- one figure

    private static Outcome on(LocalDate day, Statement stated) {
        Figure<Quantity> figure = stated.figure().on(day);
        return outcome(figure, stated, ImmutableList.of(figure));
    }

    /** The days on which a claim over time is held against its figure, as far as facts are known; none where it begins after that. */
    private Optional<DateRange> days(FigureStated claimed) {
        return claimed.throughout()
                .or(() -> claimed.since()
                        .flatMap(PartialDate::span)
                        .map(days -> DateRange.of(Comparators.min(dossier.firstKnownDay(), days.start()), days.end())))
                .flatMap(days -> days.upTo(ClaimedFigure.known(dossier, asOf, days.end())));
    }

    /** The figures that claims over time ask for on each day, and on which days. */
    ImmutableListMultimap<Question, DateRange> dayByDay() {
        ImmutableListMultimap.Builder<Question, DateRange> all = ImmutableListMultimap.builder();
        dossier.claims().stream()
                .map(Claim::assertion)
                .filter(FigureStated.class::isInstance)
                .flatMap(claimed -> ((FigureStated) claimed).meant().stream())
                .forEach(claimed -> days(claimed).ifPresent(days -> all.put(claimed.question(), days)));
        return ImmutableListMultimap.copyOf(
                Multimaps.filterKeys(all.build(), question -> new ClaimedFigure(dossier, asOf, question).isByDays()));
    }

    /** As of the first day that speaks against it; else of the first on which nobody can tell; else of the last. */
    private Outcome throughout(FigureStated claimed, DateRange days, Statement stated) {
        return overTime(
                claimed,
                days.end(),
                stated,
                (answers, last) -> first(answers, Answer.NO)
                        .or(() -> first(answers, Answer.CANNOT_TELL))
                        .map(day -> on(day, stated))
                        .orElseGet(() -> on(last, stated).inTime(last.equals(days.end()))));
    }

    /** As of the first day on which it was so; else of the last. Where an earlier one may have been the first, nobody can tell. */
    private Outcome since(FigureStated claimed, PartialDate first, Statement stated) {
        return first.span()
                .map(stating -> overTime(claimed, stating.end(), stated, (answers, last) -> {
                    Optional<LocalDate> so = first(answers, Answer.YES);
                    boolean isOpen = first(answers, Answer.CANNOT_TELL)
                            .filter(day -> so.filter(day::isAfter).isEmpty())
                            .isPresent();
                    Outcome decisive = on(so.orElse(last), stated);
                    return decisive.holding(
                                    so.filter(day -> day.isBefore(stating.start()))
                                                    .isPresent()
                                            ? Answer.NO
                                            : isOpen
                                                    ? Answer.CANNOT_TELL
                                                    : decisive.comparison().holds())
                            .inTime(so.isPresent() || last.equals(stating.end()));
                }))
                .orElseGet(() -> Outcome.undetermined(stated.figure().day(), Phrase.of(ClaimMessage.DAY_UNKNOWN))
                        .inTime(stated.figure().isInTime()));
    }

    /** What comes out of whether it was so from each day on, and of the last day up to which facts are known; of none, nothing but that day. */
    private Outcome overTime(
            FigureStated claimed,
            LocalDate end,
            Statement stated,
            BiFunction<ImmutableSortedMap<LocalDate, Answer>, LocalDate, Outcome> decide) {
        LocalDate last = ClaimedFigure.known(dossier, asOf, end);
        return days(claimed)
                .map(known -> decide.apply(
                        ImmutableSortedMap.copyOf(Maps.transformValues(
                                stated.figure().over(known),
                                number -> number.map(computed -> ClaimComparison.of(stated.allowed(), computed)
                                                .holds())
                                        .orElse(Answer.CANNOT_TELL))),
                        last))
                .orElseGet(() -> on(last, stated).inTime(false));
    }

    private static Optional<LocalDate> first(ImmutableSortedMap<LocalDate, Answer> answers, Answer answer) {
        return answers.keySet().stream()
                .filter(day -> answers.get(day) == answer)
                .findFirst();
    }

    private static Outcome outcome(Figure<Quantity> figure, Statement stated, ImmutableList<Figure<Quantity>> figures) {
        Span computed = Span.of(figure.value());
        ClaimComparison comparison = ClaimComparison.of(stated.allowed(), computed);
        return figure.isUnexplained()
                        || (comparison.holds() == Answer.CANNOT_TELL
                                && !computed.isUnknown()
                                && figure.reason().isPresent())
                ? Outcome.undetermined(figure.asOf(), figure.reason().orElseThrow(), figures)
                : Outcome.of(comparison, figure.asOf(), computed(figure, stated.words()), figures);
    }

    /** A number with the figures that it is the sum of. */
    private static Text computed(Figure<Quantity> figure, NumberWords words) {
        Text computed = words.computed(Span.of(figure.value()));
        ImmutableList<Explanation> parts = figure.value() instanceof Quantity.OfCount
                ? figure.explanation().parts()
                : ImmutableList.of();
        ImmutableSet<Text> labels = parts.stream().map(Explanation::label).collect(ImmutableSet.toImmutableSet());
        boolean areFigures = labels.size() == parts.size() && FIGURES.get().containsAll(labels);
        return parts.isEmpty() || !areFigures
                ? computed
                : Phrase.of(GapMessage.OF_PART)
                        .with("figure", computed)
                        .with(
                                "part",
                                Text.joined(
                                        "; ",
                                        parts.stream()
                                                .map(part -> Phrase.of(ClaimMessage.SIDE)
                                                        .with("what", part.label())
                                                        .with(
                                                                "claimed",
                                                                NumberWords.value(part.value()
                                                                        .asCount())))
                                                .collect(ImmutableList.toImmutableList())));
    }

    private static final Supplier<ImmutableSet<Text>> FIGURES = Suppliers.memoize(
            () -> Measures.all().stream().map(Measurable::name).collect(ImmutableSet.toImmutableSet()));

    // ---- two figures

    /** Two figures, each as of its own day; what comes out is as of the first one's. */
    private static Outcome compared(Statement stated, ClaimedFigure one, ClaimedFigure other) {
        Figure<Quantity> first = one.on(one.day());
        Figure<Quantity> second = other.on(other.day());
        ImmutableList<Figure<Quantity>> both = ImmutableList.of(first, second);
        return both.stream()
                .filter(Figure::isUnexplained)
                .flatMap(figure -> figure.reason().stream())
                .findFirst()
                .or(() -> one.currency().isPresent() == other.currency().isPresent()
                                || (stated.isShare() && stated.currency().isPresent())
                        ? Optional.empty()
                        : Optional.of(Phrase.of(ClaimMessage.NO_SUCH_FIGURE)))
                .map(reason -> Outcome.undetermined(one.day(), reason, both))
                .orElseGet(() -> stated.isShare() ? share(stated, first, second) : change(stated, first, second));
    }

    private static Outcome share(Statement stated, Figure<Quantity> part, Figure<Quantity> whole) {
        Span some = Span.of(part.value());
        Span all = Span.of(whole.value());
        // a gap lies either way, and so does each share of it
        boolean mayBeBelow = stated.figure().sign() != NumberWords.Sign.NONE;
        boolean isPart = mayBeBelow ? !some.isUnknown() : some.isFromNothingOn();
        if (!isPart || !all.isWhole()) {
            boolean isOfNothing = isPart && all.isFromNothingOn();
            return Outcome.undetermined(
                    part.asOf(), Phrase.of(isOfNothing ? ClaimMessage.SHARE_OF_NOTHING : ClaimMessage.MAYBE_NEGATIVE));
        }
        Span computed = some.shareOf(all);
        ImmutableList.Builder<Figure<Quantity>> figures = ImmutableList.builder();
        if (some.isFromNothingOn() || whole.value() instanceof Quantity.OfCount) { // a ratio is none below nothing
            figures.add(ClaimedFigure.figure(
                    Explanation.quotient(stated.what(), part.explanation(), whole.explanation()), part.asOf()));
        }
        return Outcome.of(
                ClaimComparison.of(
                        stated.allowed(),
                        computed,
                        (mayBeBelow ? some.widened() : some.widened().fromNothingOn()).shareOf(all.widened()),
                        computed.high().isPresent() || !computed.low().equals(Span.NOTHING.low())),
                part.asOf(),
                stated.words().computed(computed),
                figures.add(part).add(whole).build());
    }

    /** A difference of amounts is one; a number that falls has no difference of its own. */
    private static Outcome change(Statement stated, Figure<Quantity> to, Figure<Quantity> from) {
        if (to.value() instanceof Quantity.OfAmount) {
            Figure<Quantity> change = ClaimedFigure.figure(
                    Explanation.difference(stated.what(), to.explanation(), from.explanation()), to.asOf());
            return outcome(change, stated, ImmutableList.of(change, to, from));
        }
        Span change = Span.of(to.value()).minus(Span.of(from.value()));
        return Outcome.of(
                ClaimComparison.of(stated.allowed(), change),
                to.asOf(),
                Phrase.of(ClaimMessage.COUNT_COMPUTED)
                        .with("from", from.value().asCount())
                        .with("to", to.value().asCount())
                        .with("change", stated.words().computed(change)),
                ImmutableList.of(to, from));
    }

    /**
     * What comes out where a claim of figures is held against them as of one day.
     *
     * @param comparison the claim beside the figure
     * @param day the day
     * @param isInTime whether the facts are known up to the day that is claimed
     * @param computed what the figure is, in words that follow what is claimed
     * @param asked the figures that were asked, the one compared first
     * @param isDetermined whether they say what is claimed, or another thing
     */
    record Outcome(
            ClaimComparison comparison,
            LocalDate day,
            boolean isInTime,
            Text computed,
            ImmutableList<Figure<Quantity>> asked,
            boolean isDetermined) {

        static Outcome of(
                ClaimComparison comparison, LocalDate day, Text computed, ImmutableList<Figure<Quantity>> figures) {
            return new Outcome(
                    comparison,
                    day,
                    true,
                    Phrase.of(ClaimMessage.COMPUTED).with("day", day).with("computed", computed),
                    figures,
                    true);
        }

        static Outcome undetermined(LocalDate day, Text reason) {
            return undetermined(day, reason, ImmutableList.of());
        }

        static Outcome undetermined(LocalDate day, Text reason, ImmutableList<Figure<Quantity>> asked) {
            return new Outcome(
                    ClaimComparison.CANNOT_TELL,
                    day,
                    true,
                    Phrase.of(ClaimMessage.COMPUTED_NOTHING).with("day", day).with("reason", reason),
                    asked,
                    false);
        }

        /** The figures, the one compared first; none where it is undetermined. */
        ImmutableList<Figure<Quantity>> figures() {
            return isDetermined ? asked : ImmutableList.of();
        }

        boolean isOfWhatIsRecorded() {
            return asked.stream().noneMatch(figure -> figure.isUnexplained() || Unrecorded.isNothing(figure));
        }

        /** Whether no money at all is recorded of what is asked, where all of it is. */
        boolean isNothing() {
            ImmutableList<Answer> zeros = asked.stream()
                    .map(Figure::value)
                    .filter(Quantity.OfAmount.class::isInstance)
                    .map(money -> ((Quantity.OfAmount) money).amount().isZero())
                    .collect(ImmutableList.toImmutableList());
            return !zeros.isEmpty() && zeros.stream().allMatch(Answer.YES::equals);
        }

        private boolean isSomething() {
            return isOfWhatIsRecorded() && !isNothing();
        }

        Outcome holding(Answer holds) {
            return new Outcome(new ClaimComparison(holds, false), day, isInTime, computed, asked, isDetermined);
        }

        Outcome inTime(boolean known) {
            return new Outcome(comparison, day, known, computed, asked, isDetermined);
        }
    }

    /**
     * A dossier in which no list is taken to be complete that is not stated to be: of the others any entry may be missing.
     *
     * @param dossier the dossier
     * @param later the same after the horizon, up to which alone a list is stated to be complete
     */
    record OnlyDeclared(Dossier dossier, Dossier later) {
        static OnlyDeclared of(Dossier dossier) {
            return dossier.derived(
                    OnlyDeclared.class, all -> new OnlyDeclared(open(all), open(OwnWords.without(all, stated(all)))));
        }

        private static ImmutableSet<String> stated(Dossier dossier) {
            return dossier.completeness().stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
        }

        private static Dossier open(Dossier dossier) {
            return dossier.withCompleteness(ImmutableList.<CompletenessStatement>builder()
                    .addAll(dossier.completeness())
                    .addAll(Arrays.stream(ListKind.values())
                            .filter(list -> isInferred(dossier, list))
                            .map(list -> CompletenessStatement.builder()
                                    .id(free(
                                            dossier,
                                            "part-of-"
                                                    + CaseFormat.UPPER_UNDERSCORE.to(
                                                            CaseFormat.LOWER_HYPHEN, list.name())))
                                    .list(list)
                                    .extent(Extent.PARTIAL)
                                    .build())
                            .toList())
                    .build());
        }

        private static boolean isInferred(Dossier dossier, ListKind list) {
            return !KnownLists.of(dossier)
                    .recorded(list, Optional.empty(), Optional.empty())
                    .equals(Headcount.zero());
        }

        private static String free(Dossier dossier, String id) {
            return dossier.fact(id).isEmpty() ? id : free(dossier, id + "-");
        }
    }
}

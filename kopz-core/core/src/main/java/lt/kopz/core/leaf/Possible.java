package lt.kopz.core.leaf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.dossier.Possibilities.Possibility;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What is asked of a dossier, asked of each dossier that is {@linkplain Possibilities possible} while contradictions are undecided, and put
 * together: bounds over all of them, or unknown where they are too many.
 */
public final class Possible {
    private Possible() {}

    /**
     * A figure of a dossier, over all the dossiers that are possible and have what it is of.
     *
     * @param dossier the dossier
     * @param about what it is about
     * @param isThere whether a dossier has what it is of
     * @param figure the figure of one of the dossiers that are possible
     */
    public static <T extends Interval<T>> Figure<T> figure(
            Dossier dossier, About about, Predicate<Dossier> isThere, Function<Dossier, Figure<T>> figure) {
        Possibilities possible = Possibilities.of(dossier, about);
        if (possible.isOne()) {
            return figure.apply(possible.settled());
        }
        if (possible.isTooMany()) {
            return open(possible, isThere, figure);
        }
        ImmutableList<Possibility> there = possible.with(isThere);
        if (there.isEmpty()) {
            Figure<T> any = figure.apply(possible.settled()).as(Interval::widest);
            return unknown(any, absent(possible.undecided()), possible.undecided())
                    .absent(Answer.YES);
        }
        ImmutableList<Figure<T>> figures =
                there.stream().map(each -> figure.apply(each.dossier())).collect(ImmutableList.toImmutableList());
        Figure<T> all = together(possible, there, figures);
        return there.size() == possible.all().size() ? all : maybeAbsent(all, possible, there);
    }

    /** A figure that holds what each of too many dossiers gives, and perhaps more. */
    private static <T extends Interval<T>> Figure<T> open(
            Possibilities possible, Predicate<Dossier> isThere, Function<Dossier, Figure<T>> figure) {
        ImmutableList<Possibility> open = possible.open();
        ImmutableList<Figure<T>> figures = open.stream()
                .map(Possibility::dossier)
                .filter(isThere)
                .map(figure)
                .collect(ImmutableList.toImmutableList());
        Figure<T> any = figures.isEmpty() ? figure.apply(possible.settled()).as(Interval::widest) : figures.get(0);
        T value = figures.stream().map(Figure::value).reduce(any.value(), Interval::hull);
        Figure<T> all = figures.stream().allMatch(Figure::isKnown)
                        && !Quantity.behind(value).orElseThrow().isOpen()
                ? any
                : asFarAsKnown(unknown(any.as(known -> value), tooMany(possible), possible.undecided()));
        return figures.size() == open.size() && !open.isEmpty() ? all : all.absent(Answer.CANNOT_TELL);
    }

    /** A figure that has its bounds and the reason why it has no less of them. */
    private static <T> Figure<T> asFarAsKnown(Figure<T> unknown) {
        return Quantity.behind(unknown.value()).orElseThrow().saysNothing()
                ? unknown
                : Figure.of(unknown.name(), unknown.asOf(), unknown.value(), unknown::explanation)
                        .because(unknown.reason());
    }

    private static <T extends Interval<T>> Figure<T> together(
            Possibilities possible, ImmutableList<Possibility> there, ImmutableList<Figure<T>> figures) {
        Figure<T> first = figures.get(0);
        T all = figures.stream().map(Figure::value).reduce(Interval::hull).orElseThrow();
        if (figures.stream().allMatch(Figure::isUnexplained)
                && figures.stream().map(Figure::reason).distinct().count() == 1) {
            return Figure.unknown(
                    first.name(), first.asOf(), all, first.reason().orElseThrow());
        }
        if (figures.stream().anyMatch(Figure::isUnexplained)) {
            ImmutableList<Contradiction> touching = touching(possible, there, figures);
            return unknown(first.as(any -> all), undecided(touching), touching);
        }
        Optional<Text> missing = figures.stream()
                .filter(Figure::isKnown)
                .flatMap(each -> each.reason().stream())
                .findFirst();
        return Figure.of(first.name(), first.asOf(), all, () -> explanation(possible, there, figures))
                .because(missing);
    }

    private static <T> Figure<T> unknown(Figure<T> any, Text reason, Collection<Contradiction> contradictions) {
        return Figure.unknown(
                any.name(),
                any.asOf(),
                any.value(),
                reason,
                contradictions.stream()
                        .flatMap(each -> each.alternatives().stream())
                        .flatMap(each -> each.sources().stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A figure of what is not there by some of what sources state differently. */
    private static <T> Figure<T> maybeAbsent(
            Figure<T> figure, Possibilities possible, ImmutableList<Possibility> there) {
        Text absent = absent(possible.undecided().stream()
                .filter(each -> there.stream()
                                .map(some -> some.chosen().get(each))
                                .distinct()
                                .count()
                        < each.alternatives().size())
                .collect(ImmutableList.toImmutableList()));
        return figure.saying(why -> why.under(why.basis(), absent)).absent(Answer.CANNOT_TELL);
    }

    /**
     * Something that a question gives by name.
     *
     * @param stated what it is in one of the dossiers, or as it is stated where these are too many
     * @param ways what it is in each of them, empty where it is not there; none where they are too many
     */
    public record Named<T>(T stated, ImmutableList<Optional<T>> ways) {}

    /** What a question gives by name in each of the dossiers; as all is stated, where these are too many. */
    public static <K, T> ImmutableList<Named<T>> byName(
            Dossier dossier, About about, Function<Dossier, ImmutableMap<K, T>> question) {
        Possibilities possible = Possibilities.of(dossier, about);
        return byName(() -> question.apply(possible.settled()), possible.each(any -> true, question));
    }

    /** What a question gives by name in each of the dossiers; as all is stated, where these are too many. */
    public static <K, T> ImmutableList<Named<T>> byName(
            Supplier<ImmutableMap<K, T>> stated, ImmutableList<ImmutableMap<K, T>> ways) {
        Map<K, T> any = new LinkedHashMap<>();
        (ways.isEmpty() ? Stream.of(stated.get()) : ways.stream()).forEach(way -> way.forEach(any::putIfAbsent));
        return any.entrySet().stream()
                .map(each -> new Named<>(
                        each.getValue(),
                        ways.stream()
                                .map(way -> Optional.ofNullable(way.get(each.getKey())))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a question gives for each of the dossiers; empty where these are too many. */
    public static <T> ImmutableList<T> each(Dossier dossier, About about, Function<Dossier, T> question) {
        return Possibilities.of(dossier, about).each(any -> true, question);
    }

    /** What is in all the lists that a question gives; none where the dossiers are too many. */
    public static <T> ImmutableList<T> certain(
            Dossier dossier, About about, Function<Dossier, ImmutableList<T>> question) {
        ImmutableList<ImmutableList<T>> lists = each(dossier, about, question);
        return lists.isEmpty()
                ? ImmutableList.of()
                : lists.get(0).stream()
                        .filter(each -> lists.stream().allMatch(list -> list.contains(each)))
                        .collect(ImmutableList.toImmutableList());
    }

    /** In words, what it depends on: all contradictions that are undecided. */
    public static Text undecided(Dossier dossier, About about) {
        Possibilities possible = Possibilities.of(dossier, about);
        return possible.isTooMany() ? tooMany(possible) : undecided(possible.undecided());
    }

    private static Text tooMany(Possibilities possible) {
        return Phrase.of(FigureMessage.UNDECIDED_TOO_MANY)
                .with("count", possible.undecided().size());
    }

    private static Text undecided(Collection<Contradiction> contradictions) {
        return of(FigureMessage.UNDECIDED, contradictions);
    }

    private static Text absent(Collection<Contradiction> contradictions) {
        return of(FigureMessage.ABSENT, contradictions);
    }

    private static Text of(FigureMessage message, Collection<Contradiction> contradictions) {
        return Phrase.of(message)
                .with(
                        "what",
                        Text.joined(
                                "; ",
                                contradictions.stream()
                                        .<Text>map(Contradiction::what)
                                        .distinct()
                                        .collect(ImmutableList.toImmutableList())));
    }

    /** The contradictions whose values alone change the figure; all where none does alone. */
    private static <T> ImmutableList<Contradiction> touching(
            Possibilities possible, ImmutableList<Possibility> all, ImmutableList<Figure<T>> figures) {
        ImmutableList<Contradiction> touching = possible.undecided().stream()
                .filter(contradiction -> isTouchedBy(contradiction, all, figures))
                .collect(ImmutableList.toImmutableList());
        return touching.isEmpty() ? possible.undecided() : touching;
    }

    private static <T> boolean isTouchedBy(
            Contradiction contradiction, ImmutableList<Possibility> all, ImmutableList<Figure<T>> figures) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (!figures.get(i).value().equals(figures.get(j).value())
                        && differOnlyIn(
                                contradiction, all.get(i).chosen(), all.get(j).chosen())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean differOnlyIn(
            Contradiction contradiction,
            ImmutableMap<Contradiction, Alternative> one,
            ImmutableMap<Contradiction, Alternative> other) {
        return one.entrySet().stream()
                .allMatch(each ->
                        each.getKey().equals(contradiction) != each.getValue().equals(other.get(each.getKey())));
    }

    private static <T> Explanation explanation(
            Possibilities possible, ImmutableList<Possibility> there, ImmutableList<Figure<T>> figures) {
        Explanation first = figures.get(0).explanation();
        if (figures.stream().allMatch(each -> each.explanation().equals(first))) {
            return first;
        }
        ImmutableList<Contradiction> touching = touching(possible, there, figures);
        ImmutableSet.Builder<Explanation> parts = ImmutableSet.builder();
        for (int i = 0; i < figures.size(); i++) {
            Explanation part = figures.get(i).explanation();
            parts.add(part.under(
                    part.basis(), by(possible.settled(), touching, there.get(i).chosen())));
        }
        return Explanation.either(first.label(), parts.build());
    }

    /** What is chosen of some contradictions, in words. */
    public static Text by(
            Dossier dossier, Collection<Contradiction> touching, ImmutableMap<Contradiction, Alternative> chosen) {
        return Text.joined(
                "; ",
                touching.stream()
                        .map(contradiction -> Phrase.of(FigureMessage.UNDECIDED_BY)
                                .with("what", contradiction.what())
                                .with(
                                        "value",
                                        FactNames.of(
                                                dossier,
                                                Objects.requireNonNull(chosen.get(contradiction))
                                                        .value())))
                        .collect(ImmutableList.toImmutableList()));
    }
}

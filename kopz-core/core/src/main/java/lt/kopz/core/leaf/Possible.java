package lt.kopz.core.leaf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.dossier.Possibilities.Possibility;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What is asked of a dossier, asked of each dossier that is {@linkplain Possibilities possible} while contradictions are undecided, and put
 * together: bounds over all of them, or undetermined where they have none, or are too many.
 */
public final class Possible {
    /** Two amounts put together: from the least to the most that either can be. */
    public static final BiFunction<AmountRange, AmountRange, Optional<AmountRange>> AMOUNTS =
            (one, other) -> Optional.of(one.hull(other));

    /** Two numbers put together: from the least to the most that either can be. */
    public static final BiFunction<Headcount, Headcount, Optional<Headcount>> COUNTS =
            (one, other) -> Optional.of(one.hull(other));

    private Possible() {}

    /** Puts two values together that only have in common that they may be the same. */
    public static <T> BiFunction<T, T, Optional<T>> alike() {
        return (one, other) -> one.equals(other) ? Optional.of(one) : Optional.empty();
    }

    /**
     * A figure of a dossier.
     *
     * @param dossier the dossier
     * @param about what it is about
     * @param figure the figure of one of the dossiers that are possible
     * @param hull two values put together; empty where nothing holds both
     */
    public static <T> Figure<T> figure(
            Dossier dossier,
            About about,
            Function<Dossier, Figure<T>> figure,
            BiFunction<? super T, ? super T, Optional<T>> hull) {
        Possibilities possible = Possibilities.of(dossier, about);
        if (possible.isOne()) {
            return figure.apply(possible.settled());
        }
        if (possible.isTooMany()) {
            Figure<T> any = figure.apply(possible.settled());
            return Figure.undetermined(any.name(), any.asOf(), tooMany(possible));
        }
        ImmutableList<Possibility> all = possible.all();
        ImmutableList<Figure<T>> figures = all.stream()
                .flatMap(each -> ifThere(figure, each.dossier()).stream())
                .collect(ImmutableList.toImmutableList());
        if (figures.isEmpty()) {
            return figure.apply(possible.settled());
        }
        Figure<T> first = figures.get(0);
        if (figures.size() < all.size()) {
            return Figure.undetermined(first.name(), first.asOf(), undecided(possible.undecided()));
        }
        if (figures.stream().noneMatch(Figure::isDetermined)
                && figures.stream().map(Figure::reason).distinct().count() == 1) {
            return first;
        }
        Optional<T> value = first.find();
        for (Figure<T> each : figures) {
            value = value.flatMap(so -> each.find().flatMap(other -> hull.apply(so, other)));
        }
        return value.map(joined -> Figure.of(first.name(), first.asOf(), joined, () -> explanation(possible, figures)))
                .orElseGet(() ->
                        Figure.undetermined(first.name(), first.asOf(), undecided(touching(possible, all, figures))));
    }

    /** What a question gives for each of the dossiers; empty where these are too many. */
    public static <T> ImmutableList<T> each(Dossier dossier, About about, Function<Dossier, T> question) {
        Possibilities possible = Possibilities.of(dossier, about);
        return possible.all().stream()
                .map(each -> question.apply(each.dossier()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
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
        return Phrase.of(FigureMessage.UNDECIDED)
                .with(
                        "what",
                        Text.joined(
                                "; ",
                                contradictions.stream()
                                        .<Text>map(Contradiction::what)
                                        .distinct()
                                        .collect(ImmutableList.toImmutableList())));
    }

    /** A subject that may not be there at all has no figure where it is not. */
    private static <T> Optional<Figure<T>> ifThere(Function<Dossier, Figure<T>> figure, Dossier dossier) {
        try {
            return Optional.of(figure.apply(dossier));
        } catch (IllegalArgumentException notThere) {
            return Optional.empty();
        }
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
                if (!figures.get(i).find().equals(figures.get(j).find())
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

    private static <T> Explanation explanation(Possibilities possible, ImmutableList<Figure<T>> figures) {
        Explanation first = figures.get(0).explanation().orElseThrow();
        if (figures.stream().allMatch(each -> each.explanation().orElseThrow().equals(first))) {
            return first;
        }
        ImmutableList<Contradiction> touching = touching(possible, possible.all(), figures);
        Map<Text, Explanation> parts = new LinkedHashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            Text by = by(possible.settled(), touching, possible.all().get(i).chosen());
            Explanation part = figures.get(i).explanation().orElseThrow();
            parts.putIfAbsent(by, part.under(part.basis(), by));
        }
        return Explanation.either(first.label(), parts.values());
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

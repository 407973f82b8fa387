package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;

/** Where an answer has to be the smallest: on trees, and on two crossing breakdowns of exact totals that are not negative; where no books are closed. */
final class Tightness {
    private Tightness() {}

    static boolean isDemanded(Dossier dossier) {
        return rounded(dossier).signum() == 0
                && !ClosedBooks.areIn(dossier)
                && Stream.of(dossier.needs(), dossier.appropriations(), dossier.revenues())
                        .allMatch(Tightness::isDemanded);
    }

    /** What printing rounded away of wholes and parts, which is no money of any of them; an answer carries it and need not show it. */
    static Fraction rounded(Dossier dossier) {
        return Stream.of(dossier.needs(), dossier.appropriations(), dossier.revenues())
                .filter(lines -> lines.stream().anyMatch(line -> !line.within().isEmpty()))
                .flatMap(List::stream)
                .map(line -> line.counted().tolerance())
                .map(Fraction::of)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Whether a part states more than one mark along which its whole is broken down: then it is in two rows, and what contradicts it in one may be missed. */
    static boolean hasCycle(Dossier dossier) {
        return Stream.of(dossier.needs(), dossier.appropriations(), dossier.revenues())
                .anyMatch(lines -> lines.stream().anyMatch(whole -> hasCycle(whole, lines)));
    }

    private static boolean hasCycle(Itemised whole, List<? extends Itemised> lines) {
        ImmutableList<Itemised> parts = parts(whole, lines);
        List<Dimension> dimensions = dimensions(whole, parts);
        return parts.stream()
                .anyMatch(part -> dimensions.stream()
                                .filter(dimension -> Dimension.between(part, whole, List.of(dimension)) == dimension)
                                .count()
                        > 1);
    }

    private static ImmutableList<Itemised> parts(Itemised whole, List<? extends Itemised> lines) {
        return lines.stream()
                .filter(part -> part.within().contains(whole.id()))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Dimension> dimensions(Itemised whole, ImmutableList<Itemised> parts) {
        return parts.stream()
                .map(part -> Dimension.between(part, whole))
                .distinct()
                .toList();
    }

    private static boolean isDemanded(List<? extends Itemised> lines) {
        return lines.stream().allMatch(line -> isDemanded(line, lines));
    }

    private static boolean isDemanded(Itemised line, List<? extends Itemised> lines) {
        ImmutableList<Itemised> parts = parts(line, lines);
        List<Dimension> dimensions = dimensions(line, parts);
        boolean isExact = Stream.concat(Stream.of(line), parts.stream())
                .allMatch(each -> each.amount().range().isExact()
                        && !each.amount().range().exact().isNegative());
        boolean isPartOfAPart = parts.stream()
                .anyMatch(part -> lines.stream().anyMatch(each -> each.within().contains(part.id())));
        return dimensions.size() < 2 || (dimensions.size() == 2 && isExact && !isPartOfAPart);
    }
}

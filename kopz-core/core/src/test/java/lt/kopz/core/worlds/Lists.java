package lt.kopz.core.worlds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;

/**
 * What a list that is not complete may still hold. A list of which something is recorded and nothing stated is taken for complete, and so is an
 * empty one beside it that is asked together with it; of a list of which nothing is recorded nobody knows.
 */
final class Lists {
    private final World world;

    Lists(World world) {
        this.world = world;
    }

    static Optional<Extent> stated(Dossier dossier, ListKind kind) {
        return dossier.completeness().stream()
                .filter(statement -> statement.list() == kind)
                .flatMap(statement -> statement.extent().stream())
                .findFirst();
    }

    /** Whether some of what is not recorded may take back what costs were. */
    static boolean mayTakeBackCosts(Dossier dossier) {
        return Stream.of(ListKind.EXPENDITURES, ListKind.PAYMENTS)
                .filter(ListKind::canTakeBack)
                .anyMatch(kind -> stated(dossier, kind).equals(Optional.of(Extent.PARTIAL)));
    }

    /** The number that a source states for a list. */
    static Optional<Long> number(Dossier dossier, ListKind kind) {
        return dossier.completeness().stream()
                .filter(statement -> statement.list() == kind)
                .flatMap(statement -> statement.number().stream())
                .map(number -> number.lower())
                .findFirst();
    }

    boolean isComplete(ListKind kind, boolean isAnyRecorded) {
        return stated(world.dossier(), kind)
                .map(extent -> extent == Extent.COMPLETE)
                .orElse(isAnyRecorded && number(world.dossier(), kind).isEmpty());
    }

    /** Money that is not recorded: nothing, or more; less too where a partial list may leave out what takes back. */
    long money(ListKind kind, List<?> recorded) {
        if (isComplete(kind, !recorded.isEmpty())) {
            return 0;
        }
        boolean isPartial = stated(world.dossier(), kind).isPresent();
        return world.number("unrecorded " + kind, isPartial && kind.canTakeBack() ? -world.cap() : 0, world.cap());
    }

    /** The same of several lists that are asked together. */
    long money(List<?> recorded, ListKind... kinds) {
        boolean isNothingKnown = recorded.isEmpty()
                && Arrays.stream(kinds)
                        .allMatch(kind -> stated(world.dossier(), kind).isEmpty());
        if (isNothingKnown) {
            return world.number("unrecorded " + kinds[0], 0, world.cap());
        }
        return Arrays.stream(kinds)
                .filter(kind -> stated(world.dossier(), kind).equals(Optional.of(Extent.PARTIAL)))
                .mapToLong(kind -> money(kind, recorded))
                .sum();
    }

    /** How many more there are than are recorded. */
    long count(ListKind kind, long recorded, boolean isAnyRecorded) {
        Optional<Long> number = number(world.dossier(), kind);
        if (number.isPresent()) {
            return Math.max(0, number.get() - recorded);
        }
        return isComplete(kind, isAnyRecorded) ? 0 : world.number("unrecorded " + kind, 0, world.cap());
    }
}

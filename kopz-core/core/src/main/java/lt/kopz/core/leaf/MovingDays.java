package lt.kopz.core.leaf;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.function.Consumer;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.shape.Guest;
import lt.kopz.core.shape.Path;
import lt.kopz.core.shape.Walk;
import lt.kopz.core.time.PartialDate;

/**
 * The days on which a figure may move: where a date that a fact bears begins or ends to have come, and at the horizon. What sources claim and
 * add up moves no figure, nor does the day on which they were written.
 */
public final class MovingDays {
    private static final Walk DATES = Walk.ofDates(DossierShape.DOSSIER);
    private static final ImmutableSet<String> MOVING_NOTHING = ImmutableSet.of("claims", "sums", "documents");

    private final ImmutableSortedSet<LocalDate> days;

    private MovingDays(Dossier dossier) {
        ImmutableSortedSet.Builder<LocalDate> all = ImmutableSortedSet.naturalOrder();
        Consumer<LocalDate> moves = day -> all.add(day, day.plusDays(1));
        moves.accept(dossier.knownUntil().value());
        all.add(dossier.firstKnownDay());
        DATES.through(Path.ROOT, dossier, new Guest() {
            @Override
            public void date(Path path, PartialDate date) {
                if (!MOVING_NOTHING.contains(path.first())) {
                    date.earliest().ifPresent(moves);
                    date.latest().ifPresent(moves);
                }
            }
        });
        this.days = all.build();
    }

    /** The days of a dossier, the first of them first. */
    public static ImmutableSortedSet<LocalDate> of(Dossier dossier) {
        return dossier.derived(MovingDays.class, MovingDays::new).days;
    }
}

package lt.kopz.core.leaf;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierShape;
import lt.kopz.core.shape.Guest;
import lt.kopz.core.shape.Path;
import lt.kopz.core.shape.Walk;
import lt.kopz.core.time.PartialDate;

/** The days on which a figure may move: where a date that anything in a dossier bears begins or ends to have come, and at the horizon. */
public final class MovingDays {
    private static final Walk DATES = Walk.ofDates(DossierShape.DOSSIER);

    private final ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();

    private MovingDays(Dossier dossier) {
        add(Optional.of(dossier.knownUntil().value()));
        days.add(dossier.firstKnownDay());
        DATES.through(Path.ROOT, dossier, new Guest() {
            @Override
            public void date(Path path, PartialDate date) {
                add(date.earliest());
                add(date.latest());
            }
        });
    }

    /** The days of a dossier, the first of them first. */
    public static ImmutableSortedSet<LocalDate> of(Dossier dossier) {
        return dossier.derived(MovingDays.class, MovingDays::new).days.build();
    }

    private void add(Optional<LocalDate> day) {
        day.ifPresent(known -> days.add(known, known.plusDays(1)));
    }
}

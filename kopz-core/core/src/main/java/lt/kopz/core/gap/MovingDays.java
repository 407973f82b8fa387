package lt.kopz.core.gap;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.time.PartialDate;

/** The days on which a figure of money may move: where a date begins or ends to have happened, and at the horizon. */
final class MovingDays {
    private final ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();

    private MovingDays() {}

    static ImmutableSortedSet<LocalDate> of(Dossier dossier) {
        MovingDays moving = new MovingDays();
        LocalDate horizon = dossier.knownUntil().value();
        moving.days.add(horizon, horizon.plusDays(1), dossier.firstKnownDay());
        dossier.completeness()
                .forEach(statement -> statement.period().ifPresent(period -> moving.add(PartialDate.of(period))));
        Decided decided = Decided.of(dossier);
        Stream.of(
                        decided.needs(),
                        decided.appropriations(),
                        decided.revenues(),
                        dossier.contracts(),
                        dossier.payments(),
                        dossier.expenditures(),
                        dossier.transfers(),
                        dossier.bookings())
                .flatMap(List::stream)
                .forEach(money -> moving.add(money.when()));
        dossier.acts().forEach(act -> act.adopted().ifPresent(moving::add));
        dossier.agreements().forEach(agreement -> {
            moving.add(agreement.prepared());
            moving.add(agreement.signed());
            moving.add(agreement.toBeSigned());
        });
        dossier.inactivity().forEach(said -> moving.add(PartialDate.of(said.period())));
        dossier.plans().forEach(plan -> {
            plan.approved().ifPresent(moving::add);
            plan.measures()
                    .forEach(measure -> measure.deliverables().forEach(deliverable -> {
                        moving.add(deliverable.date());
                        deliverable.postponedTo().ifPresent(moving::add);
                    }));
        });
        for (Event event : dossier.events()) {
            moving.add(event.date().value());
            event.plannedSince().ifPresent(moving::add);
            event.postponedTo().ifPresent(moving::add);
        }
        return moving.days.build();
    }

    private void add(PartialDate date) {
        add(date.earliest());
        add(date.latest());
    }

    private void add(Optional<LocalDate> day) {
        day.ifPresent(known -> days.add(known, known.plusDays(1)));
    }
}

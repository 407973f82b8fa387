package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.PublicationRule;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.PartialDate;

/** The life of one act, by its own days, the rules on publication and what other acts do to it. */
final class ActLife {
    /** How many days after it an act takes effect that has to be published, where nothing else is stated. */
    private static final Optional<Integer> ON_PUBLICATION = Optional.of(0);

    /** What may have happened to an act by the end of a day. */
    private enum Event {
        DRAFTED,
        ADOPTED,
        PUBLISHED,
        /** Its own day has come, or so many days have passed since it was published. */
        DUE,
        AMENDED,
        SUSPENDED,
        REPEALED,
        EXPIRED,
        VOID
    }

    private final Dossier dossier;
    private final LegalAct act;
    private final Optional<Integer> daysAfterPublication;
    /** The acts whose force is being asked for already, on whose days this one depends. */
    private final ImmutableSet<String> asked;

    private ActLife(Dossier dossier, LegalAct act, ImmutableSet<String> asked) {
        this.dossier = dossier;
        this.act = act;
        this.asked = asked;
        Optional<Integer> ofKind = dossier.publicationRules().stream()
                .filter(rule -> rule.kind().equals(act.kind()))
                .map(PublicationRule::daysAfterPublication)
                .findFirst();
        boolean must = act.mustBePublished().orElse(act.daysAfterPublication().isPresent() || ofKind.isPresent());
        this.daysAfterPublication =
                must ? act.daysAfterPublication().or(() -> ofKind).or(() -> ON_PUBLICATION) : Optional.empty();
    }

    static ActLife of(Dossier dossier, String act) {
        return new ActLife(dossier, dossier.get(LegalAct.class, act), ImmutableSet.of(act));
    }

    /** When something happened to it; an act that waits for itself never is known to take effect. */
    private Optional<Onset> day(DayAfter.Event event) {
        return switch (event) {
            case ADOPTED -> act.adopted().map(Onset::of);
            case SIGNED -> act.signed().map(Sourced::value).map(Onset::of);
            case PUBLISHED -> act.published().map(Sourced::value).map(Onset::of);
            case IN_FORCE -> inForce();
        };
    }

    /** The day that follows from the life of an act; unknown where that has not happened as far as is stated. */
    static Onset day(Dossier dossier, DayAfter rule) {
        return day(dossier, rule, ImmutableSet.of());
    }

    private static Onset day(Dossier dossier, DayAfter rule, ImmutableSet<String> asked) {
        return Optional.of(rule.act())
                .filter(id -> rule.event() != DayAfter.Event.IN_FORCE || !asked.contains(id))
                .flatMap(id -> new ActLife(
                                dossier,
                                dossier.get(LegalAct.class, id),
                                ImmutableSet.<String>builder()
                                        .addAll(asked)
                                        .add(id)
                                        .build())
                        .day(rule.event()))
                .orElseGet(() -> Onset.of(PartialDate.unknown()))
                .then(rule);
    }

    boolean mustBePublished() {
        return daysAfterPublication.isPresent();
    }

    /** From when it is in force; empty for a draft. */
    Optional<Onset> inForce() {
        return act.adopted().map(Onset::of).map(adopted -> {
            Onset begins = due().map(adopted::takingEffect).orElse(adopted);
            return mustBePublished() && named().isPresent() ? begins.and(published()) : begins;
        });
    }

    /** The day it names, or so many days after its publication; empty where it takes effect with its adoption. */
    private Optional<Onset> due() {
        return named().or(() -> daysAfterPublication.map(
                days -> published().then(DayAfter.days(days, DayAfter.Event.PUBLISHED, act.id()))));
    }

    private Optional<Onset> named() {
        return act.effective()
                .map(Sourced::value)
                .map(Onset::of)
                .or(() -> act.effectiveAfter().map(rule -> day(dossier, rule, asked)));
    }

    private Onset published() {
        return Onset.of(act.published().map(Sourced::value).orElse(PartialDate.unknown()));
    }

    Answer hasBegunBy(LocalDate day) {
        return inForce().map(onset -> onset.hasBegunBy(day)).orElse(Answer.NO);
    }

    /** The ends that are stated or had, perhaps, been brought about by the end of a day. */
    Stream<Onset> endsKnownOn(LocalDate day) {
        return Stream.concat(expires().stream(), repealed().stream().filter(end -> end.hasBegunBy(day) != Answer.NO));
    }

    /** From when it applies; empty for a draft. */
    Optional<Onset> applies() {
        return inForce()
                .map(force ->
                        act.appliesFrom().map(Sourced::value).map(Onset::of).orElse(force));
    }

    /** The ends of its application that are stated or had, perhaps, been brought about by the end of a day. */
    Stream<Onset> applicationEnds(LocalDate day) {
        return Stream.concat(endsKnownOn(day), act.appliesUntil().map(Sourced::value).map(Onset::of).stream());
    }

    Answer applies(LocalDate day) {
        return carries(day).and(suspended(Optional.empty(), day).not());
    }

    /** Whether what rests on it is there on a day: a suspension takes away its force, and no group or plan. */
    Answer carries(LocalDate day) {
        return any(applies().stream(), day).and(any(applicationEnds(day), day).not());
    }

    /** Whether there is a text of it on a day: it has taken effect, and not ended. */
    Answer stands(LocalDate day) {
        return hasBegunBy(day).and(ended(day).not());
    }

    Answer ended(LocalDate day) {
        return any(endsKnownOn(day), day);
    }

    /** Whether its force, or that of one of its points, is taken away on a day. */
    Answer suspended(Optional<String> point, LocalDate day) {
        return Links.effectsOn(dossier, act.id()).stream()
                .filter(effect -> effect.kind() == RelationKind.SUSPENDS && effect.touches(point))
                .map(effect -> effect.lasts(dossier, day))
                .reduce(Answer.NO, Answer::or);
    }

    private Optional<Onset> expires() {
        return act.noLongerFrom().map(Sourced::value).map(Onset::of);
    }

    private ImmutableList<Onset> repealed() {
        return Links.effectsOn(dossier, act.id()).stream()
                .filter(Effect::endsTheWhole)
                .flatMap(effect -> effect.onset(dossier).stream())
                .collect(ImmutableList.toImmutableList());
    }

    Answer inForce(LocalDate day) {
        return stands(day).and(suspended(Optional.empty(), day).not());
    }

    ActStanding on(LocalDate day) {
        Set<Event> surely = EnumSet.noneOf(Event.class);
        Set<Event> perhaps = EnumSet.noneOf(Event.class);
        for (Event event : Event.values()) {
            Answer happened = happened(event, day);
            if (happened != Answer.NO) {
                (happened == Answer.YES ? surely : perhaps).add(event);
            }
        }
        boolean notAdopted = happened(Event.ADOPTED, day) == Answer.NO;
        return new ActStanding(
                day,
                Sets.powerSet(Sets.immutableEnumSet(perhaps)).stream()
                        .map(some -> Sets.union(surely, some))
                        .filter(events -> notAdopted || isPossible(events))
                        .map(this::state)
                        .sorted(Comparator.naturalOrder())
                        .collect(ImmutableSet.toImmutableSet()));
    }

    private Answer happened(Event event, LocalDate day) {
        return switch (event) {
            case DRAFTED -> any(act.drafted().map(Sourced::value).map(Onset::of).stream(), day);
            case ADOPTED -> any(act.adopted().map(Onset::of).stream(), day);
            case PUBLISHED ->
                act.published().isPresent() || mustBePublished() ? published().hasBegunBy(day) : Answer.NO;
            case DUE -> any(due().stream(), day);
            case AMENDED -> amended(day);
            case SUSPENDED -> suspended(Optional.empty(), day);
            case REPEALED -> any(repealed().stream(), day);
            case VOID -> Answer.of(!act.isDraft() && Decided.isNothing(dossier, act.id()));
            case EXPIRED -> any(expires().stream(), day);
        };
    }

    private Answer amended(LocalDate day) {
        Answer known = any(
                Links.effectsOn(dossier, act.id()).stream()
                        .filter(effect -> effect.kind().changesTheOther() && !effect.endsTheWhole())
                        .flatMap(effect -> effect.onset(dossier).stream()),
                day);
        return known.or(any(
                Links.unidentifiedOn(dossier, act.id()).stream()
                        .filter(acts -> acts.relation().orElseThrow().kind() == RelationKind.AMENDS)
                        .map(acts -> Onset.of(acts.adopted())),
                day));
    }

    private static Answer any(Stream<Onset> onsets, LocalDate day) {
        return onsets.map(onset -> onset.hasBegunBy(day)).reduce(Answer.NO, Answer::or);
    }

    /** Whether all of this may have happened together, as days depend on each other. */
    private boolean isPossible(Set<Event> events) {
        boolean due = events.contains(Event.DUE);
        boolean published = events.contains(Event.PUBLISHED);
        boolean afterAdoption = events.contains(Event.ADOPTED)
                || !due
                || due().flatMap(day -> act.adopted().map(adopted -> day.isSurelyBefore(Onset.of(adopted))))
                        .orElse(true);
        boolean afterPublication = named().isPresent()
                || daysAfterPublication.isEmpty()
                || (daysAfterPublication.get() == 0 ? due == published : published || !due);
        return afterAdoption && afterPublication;
    }

    private ActState state(Set<Event> events) {
        if (!events.contains(Event.ADOPTED)) {
            return events.contains(Event.DRAFTED) ? ActState.DRAFT : ActState.NOT_YET;
        }
        if (events.contains(Event.VOID)) {
            return ActState.VOID;
        }
        if (events.contains(Event.REPEALED)) {
            return ActState.REPEALED;
        }
        if (events.contains(Event.EXPIRED)) {
            return ActState.EXPIRED;
        }
        boolean due = due().isEmpty() || events.contains(Event.DUE);
        if (due && (events.contains(Event.PUBLISHED) || !mustBePublished())) {
            if (events.contains(Event.SUSPENDED)) {
                return ActState.SUSPENDED;
            }
            return events.contains(Event.AMENDED) ? ActState.AMENDED : ActState.IN_FORCE;
        }
        return events.contains(Event.PUBLISHED) ? ActState.PUBLISHED : ActState.ADOPTED;
    }
}

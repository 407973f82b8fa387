package lt.kopz.core.dossier;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.graph.Traverser;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;

/**
 * What names what in a dossier, found from what is named: each kind of link is gone through once, when it is first asked for. Lists are in the
 * order of the dossier.
 */
final class Links {
    private Links() {}

    /** The events of each series and measure. */
    static final Deduction<ImmutableListMultimap<String, Event>> EVENTS =
            all -> by(all.events(), event -> Stream.concat(event.series().stream(), Stream.of(event.measure())));

    static final Deduction<ImmutableListMultimap<String, EventSeries>> SERIES =
            all -> by(all.series(), series -> Stream.of(series.measure()));

    static final Deduction<ImmutableListMultimap<String, Expenditure>> EXPENDITURES =
            all -> by(all.expenditures(), cost -> cost.subject().stream());

    static final Deduction<ImmutableListMultimap<String, CooperationAgreement>> AGREEMENTS =
            all -> by(all.agreements(), agreement -> agreement.measure().stream());

    static final Deduction<ImmutableMap<String, ActionPlan>> PLANS_BY_ITEM = all -> {
        ImmutableMap.Builder<String, ActionPlan> plans = ImmutableMap.builder();
        all.plans()
                .forEach(plan -> Stream.of(plan.goals(), plan.tasks(), plan.measures())
                        .flatMap(List::stream)
                        .forEach(item -> plans.put(item.id(), plan)));
        return plans.buildOrThrow();
    };

    static final Deduction<ImmutableMap<String, CoordinationGroup>> GROUPS_BY_PART = all -> {
        ImmutableMap.Builder<String, CoordinationGroup> groups = ImmutableMap.builder();
        all.groups()
                .forEach(group -> Stream.of(
                                group.sectors().stream(),
                                group.memberships().stream(),
                                group.meetings().stream(),
                                group.demands().stream(),
                                group.rules().stream())
                        .flatMap(parts -> parts)
                        .forEach(part -> groups.put(part.id(), group)));
        return groups.buildOrThrow();
    };

    static final Deduction<ImmutableMap<String, SourceDocument>> DOCUMENTS =
            all -> Maps.uniqueIndex(all.documents(), SourceDocument::id);

    static final Deduction<ImmutableListMultimap<String, Decision>> PREFERENCES =
            all -> by(ofKind(all, Decision.Kind.PREFERRED), each -> each.subjects().stream());

    private static final Deduction<ImmutableListMultimap<String, Effect>> EFFECTS = Links::effects;

    private static final Deduction<ImmutableListMultimap<String, UnidentifiedActs>> UNIDENTIFIED =
            all -> by(all.unidentifiedActs(), acts -> acts.relation().stream().map(ActRelation::act));

    /** What is done to each act; what both acts state is taken from the one that acts. */
    private static ImmutableListMultimap<String, Effect> effects(Dossier dossier) {
        ListMultimap<String, Effect> effects = ArrayListMultimap.create();
        for (boolean passive : new boolean[] {false, true}) {
            for (LegalAct act : dossier.acts()) {
                for (ActRelation relation : act.relations()) {
                    Effect effect = Effect.of(act.id(), relation);
                    if (relation.kind().isPassive() == passive
                            && (!passive || effects.get(effect.on()).stream().noneMatch(effect::isSameAs))) {
                        effects.put(effect.on(), effect);
                    }
                }
            }
        }
        return ImmutableListMultimap.copyOf(effects);
    }

    /** What other acts do to one. */
    static ImmutableList<Effect> effectsOn(Dossier dossier, String act) {
        return dossier.derived(EFFECTS).get(act);
    }

    static ImmutableList<UnidentifiedActs> unidentifiedOn(Dossier dossier, String act) {
        return dossier.derived(UNIDENTIFIED).get(act);
    }

    /** The facts between which a contradiction is; none where it is between values. */
    static ImmutableSet<String> factsOf(Contradiction contradiction) {
        return contradiction.alternatives().stream()
                .flatMap(alternative -> fact(alternative).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Optional<String> fact(Alternative alternative) {
        return alternative.value() instanceof StatedValue.OfFact named ? Optional.of(named.fact()) : Optional.empty();
    }

    /** The facts that are not so where one of the alternatives is. */
    static ImmutableSet<String> others(ImmutableSet<String> facts, Alternative so) {
        return facts.stream()
                .filter(id -> fact(so).filter(id::equals).isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The facts that do not count, since another one was preferred to them: by decisions among facts, none that some of them prefers; and by
     * the decision on a contradiction between facts.
     */
    static ImmutableSet<String> setAside(Dossier dossier) {
        return dossier.derived(SET_ASIDE);
    }

    private static final Deduction<ImmutableSet<String>> SET_ASIDE = all -> {
        List<Decision> among = ofKind(all, Decision.Kind.PREFERRED).stream()
                .filter(decision -> decision.subjects().size() > 1)
                .toList();
        Set<String> preferred = new HashSet<>();
        among.forEach(decision -> decision.preferred().ifPresent(preferred::add));
        return Stream.concat(
                        among.stream()
                                .flatMap(decision -> decision.subjects().stream())
                                .filter(subject -> !preferred.contains(subject)),
                        all.contradictions().stream()
                                .flatMap(contradiction -> all.preferred(contradiction.id()).stream()
                                        .flatMap(so -> others(factsOf(contradiction), so).stream())))
                .collect(ImmutableSet.toImmutableSet());
    };

    private static List<Decision> ofKind(Dossier dossier, Decision.Kind kind) {
        return dossier.decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .toList();
    }

    /** Each thing under all that it names, under each once. */
    private static <T> ImmutableListMultimap<String, T> by(
            Collection<T> things, Function<? super T, Stream<String>> names) {
        ImmutableListMultimap.Builder<String, T> all = ImmutableListMultimap.builder();
        things.forEach(thing -> names.apply(thing).distinct().forEach(name -> all.put(name, thing)));
        return all.build();
    }

    // ---- what is the same

    /** What decisions join: all that one names with the first that it names. */
    private static final Deduction<ImmutableSetMultimap<String, String>> SAME = all -> {
        ImmutableSetMultimap.Builder<String, String> joined = ImmutableSetMultimap.builder();
        for (Decision decision : ofKind(all, Decision.Kind.SAME)) {
            String first = decision.subjects().get(0);
            decision.subjects().forEach(other -> joined.put(first, other).put(other, first));
        }
        return joined.build();
    };

    /** What is the same as one fact, which comes first. */
    static ImmutableSet<String> same(Dossier dossier, String id) {
        return ImmutableSet.copyOf(
                Traverser.forGraph(dossier.derived(SAME)::get).breadthFirst(id));
    }
}

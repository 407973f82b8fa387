package lt.kopz.core.dossier;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.shape.Guest;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Path;
import lt.kopz.core.shape.Walk;
import lt.kopz.core.source.Fact;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.wording.Text;

/**
 * What the shape of a dossier shows to be wrong with one: ids that are there twice, ids that nothing has or something of another kind, circles,
 * and money in a currency that is not declared. What only the rules of one entity show is for {@link EntityRules}.
 */
final class Integrity implements Guest {
    static final Walk WALK = Walk.of(DossierShape.DOSSIER);

    /** Of so many unknown ids it is looked for one that they may be misspelt from. */
    private static final int MOST_MISSPELT = 100;

    private final Dossier dossier;
    private final Map<String, Named> byId = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    /** Something that has an id. */
    record Named(Path path, Object owner) {}

    /** Where an id is named. */
    private record Mention(Path path, Kind.Reference kind, String id, Object by) {}

    private Integrity(Dossier dossier) {
        this.dossier = dossier;
    }

    /** What a walk through a dossier finds: what is wrong with it, and its facts by their ids, the first of each. */
    record Found(ImmutableList<Problem> problems, ImmutableMap<String, Fact> facts) {}

    static Found in(Dossier dossier) {
        Integrity integrity = new Integrity(dossier);
        WALK.through(Path.ROOT, dossier, integrity);
        integrity.follow();
        integrity.noCircles();
        new EntityRules(dossier, integrity.byId, integrity.problems).check();
        return new Found(ImmutableList.copyOf(integrity.problems), integrity.facts());
    }

    private ImmutableMap<String, Fact> facts() {
        ImmutableMap.Builder<String, Fact> facts = ImmutableMap.builderWithExpectedSize(byId.size());
        byId.forEach((id, named) -> {
            if (named.owner() instanceof Fact fact) {
                facts.put(id, fact);
            }
        });
        return facts.buildOrThrow();
    }

    // ---- what the walk hands out

    @Override
    public void id(Path path, String id, Object owner) {
        Named known = byId.putIfAbsent(id, new Named(path, owner));
        if (known != null) {
            problem(ProblemKind.DUPLICATE_ID, path, "id", id, "other", JsonPlace.of(pointer(known)));
        }
    }

    @Override
    public void reference(Path path, Kind.Reference kind, String id, Object owner) {
        mentions.add(new Mention(path, kind, id, owner));
    }

    @Override
    public void amount(Path path, MonetaryAmount amount) {
        CurrencyUnit currency = amount.getCurrency();
        if (!currency.equals(dossier.currency()) && !dossier.otherCurrencies().contains(currency)) {
            problem(
                    ProblemKind.WRONG_CURRENCY,
                    path,
                    "found",
                    currency.getCurrencyCode(),
                    "currency",
                    dossier.currency().getCurrencyCode());
        }
    }

    // ---- what is named

    private void follow() {
        for (Mention mention : mentions) {
            Named target = byId.get(mention.id());
            if (target == null) {
                dangling(mention);
            } else if (mention.kind().targets().isEmpty()) {
                if (target.owner() instanceof VictimStatistic) {
                    problem(ProblemKind.STATISTIC_NAMED, mention.path(), "id", mention.id());
                }
            } else if (mention.kind().targets().stream().noneMatch(kind -> kind.isInstance(target.owner()))) {
                problems.add(wrongKind(
                        mention.path().toString(),
                        mention.id(),
                        target,
                        mention.kind().targets()));
            }
        }
    }

    private void dangling(Mention mention) {
        ImmutableMap.Builder<String, Object> arguments = ImmutableMap.builder();
        arguments.put("id", mention.id());
        nearest(mention.id()).ifPresent(nearest -> arguments.put("nearest", nearest));
        if (!mention.kind().targets().isEmpty()) {
            arguments.put("target", anyOf(mention.kind().targets()));
        }
        problems.add(Problem.of(
                ProblemKind.DANGLING_REFERENCE, JsonPlace.of(mention.path().toString()), arguments.buildOrThrow()));
    }

    /** What an id may be misspelt from. Where very many are unknown, a list was left out and nothing was misspelt. */
    private Optional<String> nearest(String id) {
        if (!nearest.containsKey(id) && nearest.size() < MOST_MISSPELT) {
            nearest.put(id, Spelling.nearest(id, byId.keySet()));
        }
        return nearest.getOrDefault(id, Optional.empty());
    }

    /** What an id names is of none of the kinds that it may be of. */
    static Problem wrongKind(String pointer, String id, Named named, ImmutableList<Class<?>> targets) {
        return Problem.of(
                ProblemKind.WRONG_KIND,
                JsonPlace.of(pointer),
                "id",
                id,
                "other",
                JsonPlace.of(pointer(named)),
                "target",
                anyOf(targets));
    }

    /** What users call these kinds: the names of their objects in JSON are those of the classes. */
    private static Text anyOf(ImmutableList<Class<?>> kinds) {
        return ProblemMessage.either(kinds.stream()
                .map(kind ->
                        ProblemMessage.word(CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, kind.getSimpleName())))
                .toArray(Text[]::new));
    }

    /** Refuses a fact that is, by way of others, a part or an earlier edition of itself. */
    private void noCircles() {
        Map<String, Map<String, Mention>> byStep = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind().acyclic() && mention.by() instanceof Fact fact) {
                byStep.computeIfAbsent(mention.path().step(), any -> new LinkedHashMap<>())
                        .put(fact.id(), mention);
            }
        }
        byStep.values().forEach(this::noCircles);
    }

    private void noCircles(Map<String, Mention> next) {
        Set<String> clean = new HashSet<>();
        for (String start : next.keySet()) {
            Set<String> way = new HashSet<>();
            String at = start;
            for (Mention step = next.get(at); step != null && !clean.contains(at) && way.add(at); step = next.get(at)) {
                at = step.id();
            }
            Mention entry = next.get(at);
            if (entry != null && way.contains(at) && !clean.contains(at)) {
                circle(entry, at, next);
            }
            clean.addAll(way);
        }
    }

    private void circle(Mention entry, String id, Map<String, Mention> next) {
        problem(ProblemKind.CIRCULAR_REFERENCE, entry.path(), "id", id);
        Mention step = next.get(entry.id());
        for (String at = entry.id(); step != null && !at.equals(id); step = next.get(at)) {
            problem(ProblemKind.CIRCULAR_REFERENCE, step.path(), "id", at);
            at = step.id();
        }
    }

    /** Where something stands that has an id. */
    static String pointer(Named named) {
        Path up = named.path().up();
        return up == null ? "" : up.toString();
    }

    private void problem(ProblemKind kind, Path path, Object... arguments) {
        problems.add(Problem.of(kind, JsonPlace.of(path.toString()), arguments));
    }
}

package lt.kopz.core.dossier;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultiset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.CurrencyUnit;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.money.StatedAmount;
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

    private static final String GROUPS = "groups";

    /** Of so many unknown ids it is looked for one that they may be misspelt from. */
    private static final int MOST_MISSPELT = 100;

    private final Dossier dossier;
    private final ImmutableList<CurrencyUnit> currencies;
    private final Map<String, Named> byId = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Flaws flaws = new Flaws();
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    /** Something that has an id. */
    record Named(Path path, Object owner) {}

    /** Where an id is named. */
    record Mention(Path path, Kind.Reference kind, String id, Object by) {}

    private Integrity(Dossier dossier) {
        this.dossier = dossier;
        this.currencies = dossier.currencies();
    }

    /** What a walk through a dossier finds: what is wrong with it, and its facts by their ids, the first of each. */
    record Found(ImmutableList<Problem> problems, ImmutableMap<String, Fact> facts) {}

    static Found in(Dossier dossier) {
        Integrity integrity = new Integrity(dossier);
        return new Found(integrity.flaws.of(integrity::search), integrity.facts());
    }

    private void search() {
        WALK.through(Path.ROOT, dossier, this);
        follow();
        noCircles();
        new EntityRules(dossier, byId, mentions, flaws).check();
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
    public void money(Path path, StatedAmount amount, boolean isAlwaysExact) {
        CurrencyUnit currency = amount.currency();
        if (!currencies.contains(currency)) {
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
            } else if (!isOfKind(mention, target)) {
                flaws.add(wrongKind(
                        mention.path().toString(),
                        mention.id(),
                        target,
                        mention.kind().targets()));
            } else if (!isOfOneGroup(mention.path(), target)) {
                problem(ProblemKind.OF_ANOTHER_GROUP, mention.path(), "id", mention.id());
            }
        }
    }

    private static boolean isOfKind(Mention mention, Named target) {
        for (Class<?> kind : mention.kind().targets()) {
            if (kind.isInstance(target.owner())) {
                return true;
            }
        }
        return false;
    }

    /** A member of one group does not attend, demand or replace anything in another. */
    private static boolean isOfOneGroup(Path mention, Named target) {
        return !mention.first().equals(GROUPS)
                || !target.path().first().equals(GROUPS)
                || target.owner() instanceof CoordinationGroup
                || numberOfGroup(mention).equals(numberOfGroup(target.path()));
    }

    private static String numberOfGroup(Path path) {
        Path up = path.up();
        return up == null || up.step().equals(GROUPS) ? path.step() : numberOfGroup(up);
    }

    private void dangling(Mention mention) {
        String id = mention.id();
        JsonPlace place = JsonPlace.of(mention.path().toString());
        Optional<Text> target = Optional.of(mention.kind().targets())
                .filter(kinds -> !kinds.isEmpty())
                .map(Integrity::anyOf);
        flaws.add(
                Problem.of(ProblemKind.DANGLING_REFERENCE, place, "id", id, "nearest", nearest(id), "target", target));
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
        Map<String, List<Mention>> byField = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind().acyclic() && mention.by() instanceof Fact) {
                byField.computeIfAbsent(mention.path().field(), any -> new ArrayList<>())
                        .add(mention);
            }
        }
        byField.values()
                .forEach(links -> onCircles(links)
                        .forEach(link -> problem(ProblemKind.CIRCULAR_REFERENCE, link.path(), "id", source(link))));
    }

    /** What is left when everything is gone that leads to no circle, and then everything to which no circle leads. */
    private static List<Mention> onCircles(List<Mention> links) {
        return trimmed(trimmed(links, Integrity::source, Mention::id), Mention::id, Integrity::source);
    }

    private static List<Mention> trimmed(
            List<Mention> links, Function<Mention, String> from, Function<Mention, String> to) {
        ListMultimap<String, Mention> into = Multimaps.index(links, to::apply);
        Multiset<String> left = links.stream().map(from).collect(Collectors.toCollection(TreeMultiset::create));
        Deque<String> ends = new ArrayDeque<>(Sets.difference(into.keySet(), left.elementSet()));
        Set<Mention> gone = new HashSet<>();
        while (!ends.isEmpty()) {
            for (Mention link : into.get(ends.remove())) {
                gone.add(link);
                left.remove(from.apply(link));
                if (!left.contains(from.apply(link))) {
                    ends.add(from.apply(link));
                }
            }
        }
        return links.stream().filter(link -> !gone.contains(link)).toList();
    }

    private static String source(Mention link) {
        return ((Fact) link.by()).id();
    }

    /** Where something stands that has an id. */
    static String pointer(Named named) {
        Path up = named.path().up();
        return up == null ? "" : up.toString();
    }

    private void problem(ProblemKind kind, Path path, Object... arguments) {
        flaws.add(kind, path.toString(), arguments);
    }
}

package lt.kopz.core.dossier;

import static lt.kopz.core.funding.BudgetCode.Tree.CLASSIFICATION;
import static lt.kopz.core.funding.BudgetCode.Tree.PLACE;
import static lt.kopz.core.funding.BudgetCode.Tree.SOURCE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;

/**
 * The codes of a classification, of sources or of places as a tree: those that the dossier lists, and those that its amounts bear, which stand
 * on the first level where they are in no list.
 *
 * <pre>{@code
 * CodeTree functions = CodeTree.ofScheme(dossier, "COFOG");
 * functions.level(1);       // [01, 04, 10]
 * functions.below("10");    // [10, 10.9, 10.9.0]
 * }</pre>
 */
public final class CodeTree {
    private final BudgetCode.Tree of;
    private final ImmutableMap<String, BudgetCode> listed;
    private final ImmutableMap<String, Text> names;

    private CodeTree(Dossier dossier, BudgetCode.Tree of, String scheme) {
        this.of = of;
        this.listed = dossier.budgetCodes().stream()
                .filter(code -> code.of() == of
                        && (of != CLASSIFICATION || code.scheme().equals(scheme)))
                .collect(ImmutableMap.toImmutableMap(BudgetCode::code, code -> code, (one, again) -> one));
        Map<String, Text> all = new LinkedHashMap<>();
        listed.forEach((code, entry) -> all.put(code, entry.name()));
        dossier.all(Fact.class).stream()
                .filter(Marked.class::isInstance)
                .flatMap(fact -> borne((Marked) fact, of, scheme))
                .sorted()
                .forEach(code -> all.putIfAbsent(code, new Literal(code)));
        this.names = ImmutableMap.copyOf(all);
    }

    private Stream<String> borne(Marked fact, BudgetCode.Tree tree, String scheme) {
        return switch (tree) {
            case CLASSIFICATION ->
                fact.classifications().stream()
                        .filter(code -> code.scheme().equals(scheme))
                        .map(Classification::code);
            case SOURCE -> fact.sourceCode().stream();
            case PLACE -> fact.place().map(this::code).stream();
        };
    }

    private static CodeTree of(Dossier dossier, BudgetCode.Tree of, String scheme) {
        return dossier.derived(CodeTree.class, List.of(of, scheme), (all, key) -> new CodeTree(all, of, scheme));
    }

    /**
     * The codes of a classification.
     *
     * @param dossier the dossier
     * @param scheme the classification, as amounts name it
     * @return its tree
     */
    public static CodeTree ofScheme(Dossier dossier, String scheme) {
        return of(dossier, CLASSIFICATION, scheme);
    }

    /**
     * The codes of the sources of money.
     *
     * @param dossier the dossier
     * @return their tree
     */
    public static CodeTree ofSources(Dossier dossier) {
        return of(dossier, SOURCE, "");
    }

    /**
     * The places where money is spent: by their code in the dossier's list, and by what they are called where they are in none.
     *
     * @param dossier the dossier
     * @return their tree
     */
    public static CodeTree ofPlaces(Dossier dossier) {
        return of(dossier, PLACE, "");
    }

    /**
     * The code of a place.
     *
     * @param place the place, as an amount states it
     * @return the code of that name in any language; what it is called where none has it
     */
    public String code(LocalizedText place) {
        return listed.values().stream()
                .filter(code -> code.name().byLanguage().entrySet().stream()
                        .anyMatch(word -> place.in(word.getKey())
                                .filter(word.getValue()::equals)
                                .isPresent()))
                .map(BudgetCode::code)
                .findFirst()
                .orElseGet(place::any);
    }

    /**
     * All codes.
     *
     * @return those that are listed, as they are, and then the others that amounts bear
     */
    public ImmutableSet<String> codes() {
        return names.keySet();
    }

    /**
     * What a code is called.
     *
     * @param code the code
     * @return its name; the code itself where nothing names it
     */
    public Text name(String code) {
        return names.getOrDefault(code, new Literal(code));
    }

    /**
     * The larger codes that a code is a part of.
     *
     * @param code the code
     * @return the next larger one first; none for a code of the first level
     */
    public ImmutableList<String> above(String code) {
        Set<String> larger = new LinkedHashSet<>();
        for (Optional<String> next = within(code); next.filter(larger::add).isPresent(); ) {
            next = within(next.get());
        }
        return ImmutableList.copyOf(larger);
    }

    private Optional<String> within(String code) {
        return Optional.ofNullable(listed.get(code)).flatMap(BudgetCode::within);
    }

    /**
     * A code and all that are parts of it.
     *
     * @param code the code
     * @return the code first
     */
    public ImmutableSet<String> below(String code) {
        return Stream.concat(
                        Stream.of(code),
                        names.keySet().stream().filter(each -> above(each).contains(code)))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Codes that may be parts of a code, or it of them, since one of the two is not listed and begins as the other does: nobody states whether
     * {@code 10.9.0} is a part of {@code 10}.
     *
     * @param code the code
     * @return those codes; none of places
     */
    public ImmutableSet<String> perhaps(String code) {
        return names.keySet().stream()
                .filter(each -> of != PLACE
                        && !each.equals(code)
                        && !(listed.containsKey(each) && listed.containsKey(code))
                        && (each.startsWith(code) || code.startsWith(each)))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The codes of a level.
     *
     * @param level the level, from 1
     * @return them, as they are listed
     */
    public ImmutableList<String> level(int level) {
        return names.keySet().stream()
                .filter(code -> above(code).size() == level - 1)
                .collect(ImmutableList.toImmutableList());
    }
}

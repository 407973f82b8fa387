package lt.kopz.core.claim;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.source.Fact;

/**
 * A dossier in which no list is taken to be complete that is not stated to be: of the others any entry may be missing.
 *
 * @param dossier the dossier
 * @param later the same after the horizon, up to which alone a list is stated to be complete
 */
record OnlyDeclared(Dossier dossier, Dossier later) {
    static OnlyDeclared of(Dossier dossier) {
        return dossier.derived(
                OnlyDeclared.class, all -> new OnlyDeclared(open(all), open(OwnStatements.without(all, stated(all)))));
    }

    private static ImmutableSet<String> stated(Dossier dossier) {
        return dossier.completeness().stream().map(Fact::id).collect(ImmutableSet.toImmutableSet());
    }

    private static Dossier open(Dossier dossier) {
        return dossier.withCompleteness(ImmutableList.<CompletenessStatement>builder()
                .addAll(dossier.completeness())
                .addAll(Arrays.stream(ListKind.values())
                        .filter(list -> isInferred(dossier, list))
                        .map(list -> CompletenessStatement.builder()
                                .id(free(
                                        dossier,
                                        "part-of-"
                                                + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, list.name())))
                                .list(list)
                                .extent(Extent.PARTIAL)
                                .build())
                        .toList())
                .build());
    }

    private static boolean isInferred(Dossier dossier, ListKind list) {
        return !KnownLists.of(dossier)
                .recorded(list, Optional.empty(), Optional.empty())
                .equals(Headcount.zero());
    }

    private static String free(Dossier dossier, String id) {
        return dossier.fact(id).isEmpty() ? id : free(dossier, id + "-");
    }
}

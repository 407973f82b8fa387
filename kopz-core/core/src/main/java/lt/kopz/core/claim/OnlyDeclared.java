package lt.kopz.core.claim;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;

/**
 * A dossier in which no list is taken to be complete that is not stated to be: of the others any entry may be missing.
 *
 * @param dossier the dossier
 * @param later the same after the horizon, up to which alone a list is stated to be complete
 */
record OnlyDeclared(Dossier dossier, Dossier later) {
    static OnlyDeclared of(Dossier dossier) {
        return dossier.derived(
                OnlyDeclared.class,
                all -> new OnlyDeclared(open(all, all.completeness()), open(all, ImmutableList.of())));
    }

    private static Dossier open(Dossier dossier, ImmutableList<CompletenessStatement> stated) {
        return dossier.withCompleteness(ImmutableList.<CompletenessStatement>builder()
                .addAll(stated)
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

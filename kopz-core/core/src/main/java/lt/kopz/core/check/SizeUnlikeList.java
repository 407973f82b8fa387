package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.wording.Phrase;

/**
 * {@code SIZE_UNLIKE_LIST}: the declared size of the group is not the number of the members listed: there are fewer than are listed, or more
 * although the list is stated to be complete.
 *
 * <p>Both are kept. Its ground is logical: a list that is complete has as many names as the group has members.
 */
final class SizeUnlikeList extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public SizeUnlikeList() {}

    @Override
    public String code() {
        return "SIZE_UNLIKE_LIST";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Composition composition = Composition.of(dossier, group.id());
        Composition.Members members = composition.on(asOf);
        Headcount seats = composition.seats(asOf, member -> true, member -> true);
        members.declared()
                .filter(declared ->
                        declared < seats.lower() || declared > seats.upper().orElse(Long.MAX_VALUE))
                .ifPresent(declared -> findings.add(FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(CheckMessage.SIZE_UNLIKE_LIST)
                                .with("declared", (long) declared)
                                .with("listed", members.count(Membership::seated)),
                        ImmutableList.of(group))));
        return findings.build();
    }
}

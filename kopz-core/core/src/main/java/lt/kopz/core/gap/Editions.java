package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Need;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/** The editions of a plan's money: what each act set that needs or appropriations name. */
final class Editions {
    private Editions() {}

    static ImmutableList<LegalAct> of(Query query) {
        ImmutableList<Need> needs = query.money().needs(query.plan().id());
        ImmutableList<Appropriation> money =
                query.money().appropriations(query.plan().id());
        ImmutableSet<String> acts = Stream.concat(
                        needs.stream().map(need -> Edition.actOf(query.dossier(), need)),
                        money.stream().map(Appropriation::act))
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet());
        return ordered(query, acts);
    }

    /** Some acts by the day of their adoption. */
    static ImmutableList<LegalAct> ordered(Query query, ImmutableSet<String> acts) {
        return query.dossier().acts().stream()
                .filter(act -> acts.contains(act.id()))
                .sorted(Comparator.comparing(
                                (LegalAct act) -> act.adopted().orElse(PartialDate.unknown()), PartialDate.ORDER)
                        .thenComparing(Fact::id))
                .collect(ImmutableList.toImmutableList());
    }

    static Edition by(Query query, String actId) {
        return Edition.of(
                query.dossier(),
                query.money().needs(query.plan().id()),
                query.money().appropriations(query.plan().id()),
                actId,
                Phrase.of(GapMessage.EDITION).with("act", query.leaves().act(actId)));
    }
}

package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Makes verdicts on the rules of procedure as they are written. */
final class Verdicts {
    private Verdicts() {}

    static Verdict of(
            Dossier dossier,
            RulesOfProcedure rules,
            Outcome outcome,
            Optional<LocalDate> due,
            Optional<LocalDate> doneOn,
            List<? extends Fact> evidence,
            Basis basis,
            Text explanation) {
        Set<Source> sources = new LinkedHashSet<>(rules.sources());
        sources.addAll(dossier.get(LegalAct.class, rules.act()).sources());
        evidence.forEach(fact -> sources.addAll(fact.sources()));
        return new Verdict(
                outcome,
                Phrase.of(ComplianceMessage.READING_AS_WRITTEN),
                due,
                doneOn,
                due.flatMap(day -> doneOn.filter(done -> outcome == Outcome.BREACHED)
                        .map(done -> DateRange.daysBetween(day, done))),
                evidence.stream().map(Fact::id).collect(ImmutableList.toImmutableList()),
                Optional.of(rules.act()),
                Optional.of(Citations.of(dossier, rules.act())),
                ImmutableList.copyOf(sources),
                basis,
                explanation);
    }

    /** One verdict that sources allow in several ways: undetermined where they are not of one outcome. */
    static Optional<Verdict> possible(Dossier dossier, Function<Dossier, Optional<Verdict>> judged) {
        return possible(dossier, About.GROUPS, judged, Verdict::outcome, Verdicts::undetermined);
    }

    /** The same of whatever has an outcome, and of what can be open about it. */
    static <V> Optional<V> possible(
            Dossier dossier,
            About about,
            Function<Dossier, Optional<V>> judged,
            Function<V, Outcome> outcome,
            BiFunction<V, Text, V> open) {
        Possibilities possible = Possibilities.of(dossier, about);
        if (possible.isOne()) {
            return judged.apply(possible.settled());
        }
        ImmutableList<Optional<V>> verdicts = Possible.each(dossier, about, judged);
        Optional<V> first = verdicts.stream().flatMap(Optional::stream).findFirst();
        boolean isSame = verdicts.stream()
                        .map(verdict -> verdict.map(outcome))
                        .distinct()
                        .count()
                == 1;
        return isSame
                ? first
                : (verdicts.isEmpty() ? judged.apply(possible.settled()) : first)
                        .map(verdict -> open.apply(verdict, Possible.undecided(dossier, about)));
    }

    /** The verdict, where which way it falls depends on what is undecided. */
    static Verdict undetermined(Verdict verdict, Text because) {
        return new Verdict(
                Outcome.UNDETERMINED,
                verdict.reading(),
                verdict.due(),
                Optional.empty(),
                Optional.empty(),
                verdict.evidence(),
                verdict.ground(),
                verdict.citation(),
                verdict.sources(),
                verdict.basis(),
                because);
    }

    static Outcome outcome(Answer answer) {
        return switch (answer) {
            case YES -> Outcome.MET;
            case NO -> Outcome.BREACHED;
            case CANNOT_TELL -> Outcome.UNDETERMINED;
        };
    }
}

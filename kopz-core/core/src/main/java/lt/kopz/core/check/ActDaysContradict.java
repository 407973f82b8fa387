package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActEdition;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code ACT_DAYS_CONTRADICT}: the days of an act come in an order in which no act lives.
 *
 * <p>Looked at are a draft after the adoption, a signature or publication before it, an end before the act is in force, a day on which an act is
 * said to take effect before the publication that it needs or before its own condition, and an edition of its text that begins on a day on which
 * no act is known to have changed it. Days that may still agree, as known, are no contradiction. Its ground is logical.
 */
final class ActDaysContradict implements Rule {
    /** Makes the rule; it has no parameters. */
    public ActDaysContradict() {}

    @Override
    public String code() {
        return "ACT_DAYS_CONTRADICT";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ActsInForce acts = ActsInForce.of(dossier);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (LegalAct act : FindingMaker.byId(dossier.acts())) {
            Optional<PartialDate> published = act.published().map(Sourced::value);
            Optional<PartialDate> effective = act.effective().map(Sourced::value);
            Optional<PartialDate> end = act.noLongerFrom().map(Sourced::value);
            compare(dossier, act, act.drafted().map(Sourced::value), act.adopted(), CheckMessage.DRAFTED_AFTER_ADOPTION)
                    .ifPresent(findings::add);
            compare(dossier, act, act.adopted(), act.signed().map(Sourced::value), CheckMessage.SIGNED_BEFORE_ADOPTION)
                    .ifPresent(findings::add);
            compare(
                            dossier,
                            act,
                            act.effectiveAfter().flatMap(acts::days).map(days -> PartialDate.of(days.start())),
                            effective,
                            CheckMessage.EFFECTIVE_BEFORE_CONDITION)
                    .ifPresent(findings::add);
            for (ActEdition edition : act.editions()) {
                edition.since()
                        .asDay()
                        .filter(day -> acts.changedOn(act.id(), day) == Answer.NO)
                        .ifPresent(day -> findings.add(FindingMaker.of(
                                this,
                                Severity.WARNING,
                                Phrase.of(CheckMessage.EDITION_WITHOUT_CHANGE)
                                        .with("act", Citations.of(dossier, act.id()))
                                        .with("from", day),
                                ImmutableList.of(act))));
            }
            compare(dossier, act, act.adopted(), published, CheckMessage.PUBLISHED_BEFORE_ADOPTION)
                    .ifPresent(findings::add);
            compare(
                            dossier,
                            act,
                            published.filter(day -> acts.mustBePublished(act.id()) == Answer.YES),
                            effective,
                            CheckMessage.EFFECTIVE_BEFORE_PUBLICATION)
                    .ifPresent(findings::add);
            compare(dossier, act, acts.since(act.id()), end, CheckMessage.ENDS_BEFORE_IN_FORCE)
                    .ifPresent(findings::add);
        }
        return findings.build();
    }

    /** A finding where what should come later surely comes before. */
    private Optional<Finding> compare(
            Dossier dossier,
            LegalAct act,
            Optional<PartialDate> earlier,
            Optional<PartialDate> later,
            CheckMessage message) {
        return earlier.flatMap(PartialDate::earliest)
                .filter(first -> later.flatMap(PartialDate::latest)
                        .filter(last -> last.isBefore(first))
                        .isPresent())
                .map(found -> FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(message)
                                .with("act", Citations.of(dossier, act.id()))
                                .with("earlier", earlier.orElseThrow())
                                .with("later", later.orElseThrow()),
                        ImmutableList.of(act)));
    }
}

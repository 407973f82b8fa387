package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.wording.Phrase;

/**
 * {@code PUBLICATION_NOT_STATED}: of an adopted act that has to be published to take effect it is not stated that it was.
 *
 * <p>Whether it is in force then cannot be determined. Its ground is logical: what is not stated is not known. That an act is published later is
 * no such case: it is not in force before.
 */
final class PublicationNotStated implements Rule {
    /** Makes the rule; it has no parameters. */
    public PublicationNotStated() {}

    @Override
    public String code() {
        return "PUBLICATION_NOT_STATED";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ActsInForce acts = ActsInForce.of(dossier);
        ImmutableList<Finding> findings = FindingMaker.byId(dossier.acts()).stream()
                .filter(act -> act.published().isEmpty()
                        && acts.mustBePublished(act.id()) == Answer.YES
                        && act.adopted()
                                .filter(day -> day.hasBegunBy(asOf) == Answer.YES)
                                .isPresent())
                .map(act -> finding(dossier, act))
                .collect(ImmutableList.toImmutableList());
        return FindingMaker.together(findings, SeveralMessage.PUBLICATIONS_NOT_STATED);
    }

    private Finding finding(Dossier dossier, LegalAct act) {
        return FindingMaker.of(
                        this,
                        Severity.INFO,
                        Phrase.of(CheckMessage.PUBLICATION_NOT_STATED).with("act", Citations.of(dossier, act.id())),
                        ImmutableList.of(act))
                .listedAs(Citations.of(dossier, act.id()));
    }
}

package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * {@code AGREEMENT_UNSIGNED}: the day on which an agreement was to be signed has passed, and no source says that it was signed.
 *
 * <p>The day itself is still in time, and so is every day that the date may mean; an agreement that is to be signed on no known day is
 * not late. It is a warning where the agreements are stated to be all recorded until that day, else information: one may have been signed without
 * a record. Its ground is the day that the source gives.
 */
final class AgreementUnsigned implements Rule {
    /** Makes the rule; it has no parameters. */
    public AgreementUnsigned() {}

    @Override
    public String code() {
        return "AGREEMENT_UNSIGNED";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList<Finding> findings = dossier.agreements().stream()
                .filter(agreement -> agreement.state() == AgreementState.PREPARED
                        || agreement.state() == AgreementState.TO_BE_SIGNED)
                .filter(agreement -> agreement.toBeSigned().isBefore(asOf) == Answer.YES)
                .sorted(Comparator.comparing(Fact::id))
                .map(agreement -> finding(dossier, agreement, asOf))
                .collect(ImmutableList.toImmutableList());
        return FindingMaker.together(findings, SeveralMessage.AGREEMENTS_UNSIGNED, ListKind.AGREEMENTS);
    }

    /** Whether all that were signed from its preparation until its day are recorded. */
    private static boolean areAllKnown(Dossier dossier, CooperationAgreement agreement) {
        return KnownLists.of(dossier)
                .isDeclared(
                        ListKind.AGREEMENTS,
                        agreement.measure(),
                        agreement.prepared().earliest().orElse(dossier.firstKnownDay()),
                        agreement.toBeSigned().latest().orElseThrow());
    }

    private Finding finding(Dossier dossier, CooperationAgreement agreement, LocalDate asOf) {
        return FindingMaker.of(
                        this,
                        areAllKnown(dossier, agreement) ? Severity.WARNING : Severity.INFO,
                        Phrase.of(DelayMessage.AGREEMENT_UNSIGNED)
                                .with("purpose", agreement.purpose())
                                .with("date", agreement.toBeSigned()),
                        ImmutableList.of(agreement))
                .weighing(FindingMaker.since(agreement.toBeSigned(), asOf))
                .listedAs(
                        RowNames.title(agreement.purpose()),
                        Phrase.of(SeveralMessage.DUE).with("date", agreement.toBeSigned()));
    }
}

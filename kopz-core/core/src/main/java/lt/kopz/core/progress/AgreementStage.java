package lt.kopz.core.progress;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.CoreMessage;

/** How far an agreement has come by a day; computed from what the sources tell and the days they give. */
public enum AgreementStage implements CoreMessage {
    /** It was not there yet. */
    NOT_YET,
    /** It is prepared and not signed. */
    PREPARED,
    /** It is prepared and announced to be signed. */
    TO_BE_SIGNED,
    /** It is signed and not in force yet, or no source says from when it is. */
    SIGNED,
    /** It is in force. */
    IN_FORCE,
    /** It has ended. */
    ENDED,
    /** Nobody can tell, such as once the day of signing has passed without evidence. */
    UNDETERMINED;

    @Override
    public String key() {
        return "delivery.agreement." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }

    /**
     * The stage of an agreement by the end of a day.
     *
     * <p>Example: in force from 1 January 2020 until 31 December 2021 is signed on 31 December 2019, in force on both of these days,
     * and ended on 1 January 2022.
     *
     * @param dossier the dossier
     * @param agreementId the id of an agreement in it
     * @param asOf the day, up to its end
     * @return the stage
     * @throws IllegalArgumentException if the dossier has no such agreement
     */
    public static AgreementStage of(Dossier dossier, String agreementId, LocalDate asOf) {
        dossier.get(CooperationAgreement.class, agreementId);
        ImmutableList<AgreementStage> stages =
                Possible.each(dossier, About.DELIVERY, each -> asStated(each, agreementId, asOf));
        return stages.size() == 1 ? stages.get(0) : UNDETERMINED;
    }

    private static AgreementStage asStated(Dossier dossier, String agreementId, LocalDate asOf) {
        if (dossier.fact(agreementId).isEmpty()) {
            return UNDETERMINED;
        }
        CooperationAgreement agreement = dossier.get(CooperationAgreement.class, agreementId);
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        return switch (occurrences.signed(agreement)) {
            case YES -> afterSigning(agreement, occurrences);
            case NO -> beforeSigning(agreement, occurrences);
            case CANNOT_TELL -> UNDETERMINED;
        };
    }

    private static AgreementStage beforeSigning(CooperationAgreement agreement, Occurrences occurrences) {
        return switch (occurrences.happened(agreement.prepared())) {
            case YES -> agreement.state() == AgreementState.TO_BE_SIGNED ? TO_BE_SIGNED : PREPARED;
            case NO -> NOT_YET;
            case CANNOT_TELL -> UNDETERMINED;
        };
    }

    private static AgreementStage afterSigning(CooperationAgreement agreement, Occurrences occurrences) {
        Answer ended = ended(agreement, occurrences);
        if (ended != Answer.NO) {
            return ended == Answer.YES ? ENDED : UNDETERMINED;
        }
        boolean toldInForce = agreement.state() != AgreementState.SIGNED;
        if (agreement.inForceFrom().isEmpty() && !toldInForce) {
            return SIGNED;
        }
        return switch (occurrences.happened(agreement.inForceFrom().orElse(PartialDate.unknown()))) {
            case YES -> IN_FORCE;
            case NO -> SIGNED;
            case CANNOT_TELL -> UNDETERMINED;
        };
    }

    /** Whether its last day is past; what is stated as ended without a day had ended by the horizon. */
    private static Answer ended(CooperationAgreement agreement, Occurrences occurrences) {
        LocalDate today = occurrences.asOf();
        Optional<PartialDate> last = agreement.inForceUntil();
        if (agreement.state() != AgreementState.ENDED) {
            return last.map(day -> day.isBefore(today)).orElse(Answer.NO);
        }
        Answer past = last.orElse(PartialDate.unknown()).isBefore(today);
        return past == Answer.CANNOT_TELL && !today.isBefore(occurrences.horizon()) ? Answer.YES : past;
    }
}

package lt.kopz.core.progress;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementStageTest {

    @ParameterizedTest(name = "{0}, to be signed {1}, signed {2}, in force {3} to {4}: on {5} it is {6}")
    @CsvSource({
        "PREPARED, XXXX-XX-XX, XXXX-XX-XX, , , 2019-10-31, NOT_YET",
        "PREPARED, XXXX-XX-XX, XXXX-XX-XX, , , 2019-11-01, PREPARED",
        "PREPARED, XXXX-XX-XX, XXXX-XX-XX, , , 2019-11-02, PREPARED",
        "TO_BE_SIGNED, 2019-12-18, XXXX-XX-XX, , , 2019-12-17, TO_BE_SIGNED",
        "TO_BE_SIGNED, 2019-12-18, XXXX-XX-XX, , , 2019-12-18, UNDETERMINED",
        "TO_BE_SIGNED, 2019-12-18, XXXX-XX-XX, , , 2019-12-19, UNDETERMINED",
        "TO_BE_SIGNED, XXXX-XX-XX, XXXX-XX-XX, , , 2019-12-10, TO_BE_SIGNED",
        "TO_BE_SIGNED, XXXX-XX-XX, XXXX-XX-XX, , , 2019-12-11, UNDETERMINED",
        "SIGNED, XXXX-XX-XX, 2019-11-20, , , 2019-11-19, PREPARED",
        "SIGNED, XXXX-XX-XX, 2019-11-20, , , 2019-11-20, SIGNED",
        "SIGNED, XXXX-XX-XX, 2019-11-20, 2020-01-01, , 2019-12-31, SIGNED",
        "SIGNED, XXXX-XX-XX, 2019-11-20, 2020-01-01, , 2020-01-01, IN_FORCE",
        "SIGNED, XXXX-XX-XX, 2019-11-20, 2020-01-01, 2021-12-31, 2021-12-31, IN_FORCE",
        "SIGNED, XXXX-XX-XX, 2019-11-20, 2020-01-01, 2021-12-31, 2022-01-01, ENDED",
        "SIGNED, XXXX-XX-XX, 2019-11, , , 2019-11-15, UNDETERMINED",
        "IN_FORCE, XXXX-XX-XX, 2019-11-20, 2019-12-01, 2019-12, 2019-12-01, IN_FORCE",
        "IN_FORCE, XXXX-XX-XX, 2019-11-20, , , 2019-12-10, IN_FORCE",
        "IN_FORCE, XXXX-XX-XX, 2019-11-20, , 2020, 2020-06-01, UNDETERMINED",
        "ENDED, XXXX-XX-XX, 2019-11-20, 2019-11-20, 2019-12-01, 2019-12-01, IN_FORCE",
        "ENDED, XXXX-XX-XX, 2019-11-20, 2019-11-20, 2019-12-01, 2019-12-02, ENDED",
        "ENDED, XXXX-XX-XX, 2019-11-20, 2019-11-20, , 2019-12-10, ENDED",
        "ENDED, XXXX-XX-XX, 2019-11-20, 2019-11-20, , 2019-12-09, UNDETERMINED"
    })
    void by_its_days(
            AgreementState state,
            String toBeSigned,
            String signed,
            String from,
            String until,
            LocalDate day,
            AgreementStage stage) {
        Dossier dossier = aDossier()
                .agreement("agreement", state, agreement -> {
                    agreement
                            .prepared(PartialDate.parse("2019-11-01"))
                            .toBeSigned(PartialDate.parse(toBeSigned))
                            .signed(PartialDate.parse(signed));
                    if (from != null) {
                        agreement.inForceFrom(PartialDate.parse(from));
                    }
                    return until == null ? agreement : agreement.inForceUntil(PartialDate.parse(until));
                })
                .build();
        assertThat(AgreementStage.of(dossier, "agreement", day)).isEqualTo(stage);
    }

    @Test
    void one_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> aDossier()
                        .agreement(
                                "agreement",
                                AgreementState.SIGNED,
                                agreement -> agreement
                                        .inForceFrom(PartialDate.parse("2020-01-01"))
                                        .inForceUntil(PartialDate.parse("2019"))))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.PERIOD_REVERSED);
    }
}

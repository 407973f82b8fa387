package lt.kopz.core.agreement;

import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Kaisiadorys;
import org.junit.jupiter.api.Test;

class CooperationAgreementTest {

    @Test
    void nobody_agrees_with_nobody() {
        assertThatThrownBy(() -> CooperationAgreement.builder()
                        .id("agreement")
                        .purpose(text("paslaugos"))
                        .state(AgreementState.PREPARED)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agreement");
    }

    @Test
    void four_counterparties_do_not_say_how_many_documents_there_are() {
        CooperationAgreement agreement = Kaisiadorys.dossier().agreements().get(0);
        assertThat(agreement.counterparties()).hasSize(4);
        assertThat(agreement.documents()).isEqualTo(Headcount.unknown());
        assertThat(agreement.state()).isEqualTo(AgreementState.TO_BE_SIGNED);
    }
}

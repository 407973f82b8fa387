package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("KIND_NOT_NAMED")
class KindNotNamedTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();

    private static Dossier withConference() {
        return DOSSIER.withEvents(DOSSIER.events().stream()
                .map(event -> event.id().equals(DOSSIER.events().get(0).id())
                        ? event.withKind(new EventKind("CONFERENCE"))
                        : event)
                .toList());
    }

    @Test
    void kinds_that_kopz_knows_need_no_name() {
        assertThat(NameRules.KIND_NOT_NAMED.check(DOSSIER, HORIZON)).isEmpty();
    }

    @Test
    void a_kind_of_events_without_a_name_is_asked_for() {
        assertThat(NameRules.KIND_NOT_NAMED.check(withConference(), HORIZON))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subjects())
                            .containsExactly(DOSSIER.events().get(0).id());
                    assertThat(finding.explain(Wording.LITHUANIAN))
                            .isEqualTo(
                                    "„CONFERENCE“ – kodas rūšies, kurios pavadinimas nenurodytas, todėl tekstuose rašomas"
                                            + " kodas.");
                });
    }

    @Test
    void a_kind_that_the_dossier_names_is_not() {
        Dossier named = withConference()
                .withKindNames(KindName.builder()
                        .of(Vocabulary.EVENT_KIND)
                        .code("CONFERENCE")
                        .name(LocalizedText.lithuanian("konferencija").andEnglish("conference", "us"))
                        .build());

        assertThat(NameRules.KIND_NOT_NAMED.check(named, HORIZON)).isEmpty();
    }
}

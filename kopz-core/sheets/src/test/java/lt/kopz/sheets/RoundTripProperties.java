package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.exchange.Loss;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What comes back is told by an oracle that knows only which parts of a dossier have no table. */
class RoundTripProperties {
    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedDossiers.ofEveryKind();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_bundle_gives_back_all_but_what_it_tells_as_lost(@ForAll("dossiers") Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImmutableList<Loss> losses = CsvBundle.write(dossier, Wording.LITHUANIAN, out);

        check(dossier, losses, CsvBundle.read(out.toByteArray()));
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void a_workbook_gives_back_all_but_what_it_tells_as_lost(@ForAll("dossiers") Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImmutableList<Loss> losses = Workbook.write(dossier, Wording.LITHUANIAN, out);

        check(dossier, losses, Workbook.read(out.toByteArray()));
    }

    private static void check(Dossier dossier, ImmutableList<Loss> losses, SheetReading reading) {
        Dossier covered = dossier.withClaims(List.of()).withVictimStatistics(List.of());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(covered);
        ImmutableList.Builder<String> lost = ImmutableList.builder();
        if (!dossier.claims().isEmpty()) {
            lost.add("/claims");
        }
        if (!dossier.victimStatistics().isEmpty()) {
            lost.add("/victimStatistics");
        }
        assertThat(losses).extracting(Loss::pointer).containsExactlyElementsOf(lost.build());
    }

    /** Texts of all that is special in a cell, a list, CSV or XML. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "=", "+", "-", "@", "'", "\"", ";", "\\", ",", "%", "_x0041_", "_x005F_", "\t", "\n", "\r",
                        "\u0001", "\uFFFE", "\uFF1D", " ", "\u00A0", "a", "ž", "1", "🙂", "{", "|", "/", "~", "true",
                        "2019-02", "<&>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }

    private static Dossier saying(String one, String other) {
        Dossier dossier = FullDossier.dossier();
        return dossier.withTitle(LocalizedText.lithuanian(one).with("pl", other))
                .withPeople(Person.builder()
                        .id("person")
                        .name(one)
                        .office(LocalizedText.of("pl", other))
                        .provenance(Provenance.stated(
                                Source.of("document").at("item 1").quoting(one)))
                        .build())
                .withOrganisations(ImmutableList.<Organisation>builder()
                        .addAll(dossier.organisations())
                        .add(Organisation.builder()
                                .id("special")
                                .name(LocalizedText.english(other).with("lt", one))
                                .addAliases(
                                        Alias.builder().spelling(one).build(),
                                        Alias.builder().spelling(other).build())
                                .externalIds(ImmutableMap.of(one, other))
                                .build())
                        .build())
                .withActs(ImmutableList.<LegalAct>builder()
                        .addAll(dossier.acts())
                        .add(LegalAct.builder()
                                .id("special-act")
                                .kind(ActKind.DECISION)
                                .adopted(PartialDate.unknown())
                                .addNumbers(one, other)
                                .build())
                        .build());
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_bundle_keeps_every_text(@ForAll("texts") String one, @ForAll("texts") String other) throws IOException {
        Dossier dossier = saying(one, other);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImmutableList<Loss> losses = CsvBundle.write(dossier, Wording.ENGLISH, out);

        check(dossier, losses, CsvBundle.read(out.toByteArray()));
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_workbook_keeps_every_text(@ForAll("texts") String one, @ForAll("texts") String other) throws IOException {
        Dossier dossier = saying(one, other);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImmutableList<Loss> losses = Workbook.write(dossier, Wording.ENGLISH, out);

        check(dossier, losses, Workbook.read(out.toByteArray()));
    }

    @Property(tries = 300)
    void a_cell_keeps_every_list(@ForAll("lists") List<String> values) {
        assertThat(Listing.split(Listing.join(values))).isEqualTo(values);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMaxSize(4);
    }
}

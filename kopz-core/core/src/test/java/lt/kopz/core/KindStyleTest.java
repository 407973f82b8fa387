package lt.kopz.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.MeetingForm;
import lt.kopz.core.group.SectorKind;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinds in which countries differ are codes that anybody may add to, all in one style. */
class KindStyleTest {
    static Stream<Class<?>> kinds() {
        return LibraryClasses.ALL.stream()
                .filter(type -> type.tryGetField("COMMON").isPresent())
                .<Class<?>>map(type -> type.reflect());
    }

    @Test
    void what_differs_from_country_to_country_is_open() {
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        ActKind.class,
                        IssuerRole.class,
                        GroupKind.class,
                        SectorKind.class,
                        LegalForm.class,
                        FundingSourceKind.class,
                        RevenueKind.class,
                        EconomicKind.class,
                        EventKind.class,
                        DeliverableKind.class,
                        MeetingForm.class);
    }

    @Test
    void a_code_of_our_own_is_read_where_countries_differ_and_a_closed_one_is_told_the_nearest() {
        String json = new String(Dossiers.toBytes(FullDossier.dossier()), StandardCharsets.UTF_8);

        Dossier read = Dossiers.read(json.replace("\"ASSOCIATION\"", "\"CLUB\"").getBytes(StandardCharsets.UTF_8));
        assertThat(read.organisations())
                .anySatisfy(each -> assertThat(each.legalForm()).contains(new LegalForm("CLUB")));
        assertThat(Dossiers.load(json.replace("\"AMENDS\"", "\"AMMENDS\"").getBytes(StandardCharsets.UTF_8))
                        .problems())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_CODE);
                    assertThat(problem.explain(Wording.ENGLISH)).contains("Did you mean 'AMENDS'?");
                });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_is_a_code_with_constants_for_the_common_ones(Class<?> kind) throws ReflectiveOperationException {
        assertThat(kind).isAssignableTo(KindCode.class);
        List<Field> constants = Stream.of(kind.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == kind)
                .toList();
        List<Object> common = List.copyOf((List<?>) kind.getField("COMMON").get(null));
        assertThat(common).hasSameSizeAs(constants);
        for (Field constant : constants) {
            Object value = constant.get(null);
            assertThat(value).hasToString(constant.getName());
            assertThat(common).contains(value);
            assertThat(kind.getConstructor(String.class).newInstance(constant.getName()))
                    .isEqualTo(value);
        }
        assertThat(kind.getConstructor(String.class).newInstance("ONE_OF_OUR_OWN"))
                .hasToString("ONE_OF_OUR_OWN");
        assertThatThrownBy(() -> kind.getConstructor(String.class).newInstance("of our own"))
                .cause()
                .hasFieldOrPropertyWithValue("kind", ProblemKind.WRONG_FORM);
    }
}

package lt.kopz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.party.Person;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PopoloTest {
    /** A body with nothing but what Popolo has a place for. */
    private static final Dossier BODY = body(aDossier()
            .meeting("first", MeetingState.HELD, "2019-02-05")
            .meeting("second", MeetingState.PLANNED, "2019-12")
            .build());

    private static Dossier body(Dossier dossier) {
        Dossier shell = Popolo.shell(dossier);
        Person chair = Person.builder()
                .id("chair")
                .name("Ona Onaitė")
                .office(text("tarybos sekretorė"))
                .build();
        Membership seat = Membership.builder()
                .id("seat-chair")
                .seat("seat-1")
                .person("chair")
                .addRoles(MemberRole.CHAIR, MemberRole.MEMBER)
                .since(PartialDate.parse("2019-01-20"))
                .until(PartialDate.parse("2020"))
                .build();
        return shell.withPeople(chair)
                .withGroups(shell.group()
                        .withName(
                                LocalizedText.lithuanian(dossier.group().name().any()))
                        .withMemberships(seat)
                        .withMeetings(dossier.group().meetings().stream()
                                .map(meeting -> meeting.withProvenance(Provenance.stated())
                                        .withDate(Sourced.stated(meeting.date().value())))
                                .toList()));
    }

    private static Imported read(String json) {
        return Popolo.read(json.getBytes(UTF_8), Popolo.shell(BODY), "lt");
    }

    @Test
    void a_body_that_has_no_more_than_popolo_comes_back_whole() {
        Exported popolo = Popolo.write(BODY, "lt");

        assertThat(popolo.losses()).isEmpty();
        assertThat(read(popolo.text()).losses()).isEmpty();
        assertThat(read(popolo.text()).dossier()).isEqualTo(BODY);
    }

    @Test
    void people_posts_memberships_and_meetings_stand_under_the_names_of_the_specification() {
        JsonNode popolo = JsonMapper.shared().readTree(Popolo.write(BODY, "lt").text());

        assertThat(popolo.at("/persons/0").toString()).isEqualTo("{\"id\":\"chair\",\"name\":\"Ona Onaitė\"}");
        assertThat(popolo.at("/posts/0/id").asString()).isEqualTo("seat-1");
        assertThat(popolo.at("/posts/0/organization_id").asString())
                .isEqualTo(BODY.group().id());
        JsonNode membership = popolo.at("/memberships/0");
        assertThat(membership.at("/person_id").asString()).isEqualTo("chair");
        assertThat(membership.at("/post_id").asString()).isEqualTo("seat-1");
        assertThat(membership.at("/role").asString()).isEqualTo("CHAIR, MEMBER");
        assertThat(membership.at("/start_date").asString()).isEqualTo("2019-01-20");
        assertThat(membership.at("/end_date").asString()).isEqualTo("2020");
        assertThat(popolo.at("/memberships/1/role").asString()).isEqualTo("tarybos sekretorė");
        assertThat(popolo.at("/events/1/status").asString()).isEqualTo("planned");
        assertThat(popolo.at("/events/1/start_date").asString()).isEqualTo("2019-12");
    }

    @Test
    void the_end_of_a_membership_is_its_last_day() {
        String text = Popolo.write(BODY, "lt").text().replaceFirst("(\"end_date\" *: *)\"2020\"", "$1\"2020-02-29\"");
        Dossier read =
                Popolo.read(text.getBytes(StandardCharsets.UTF_8), BODY, "lt").dossier();
        assertThat(read.group().memberships().get(0).endsFrom().orElseThrow()).hasToString("2020-03-01");
        assertThat(Popolo.write(read, "lt").text()).isEqualTo(text);
    }

    /** Of each class of the specification: the properties that are written, all of them strings or lists of objects of strings. */
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "organizations", Set.of("id", "name", "classification", "parent_id", "other_names", "identifiers"),
            "persons", Set.of("id", "name"),
            "posts", Set.of("id", "label", "organization_id"),
            "memberships",
                    Set.of(
                            "id",
                            "person_id",
                            "organization_id",
                            "post_id",
                            "on_behalf_of_id",
                            "role",
                            "start_date",
                            "end_date"),
            "events", Set.of("id", "classification", "status", "organization_id", "start_date"));

    private static final Map<String, Set<String>> PARTS =
            Map.of("other_names", Set.of("name"), "identifiers", Set.of("scheme", "identifier"));

    private static final Map<String, String> REFERENCES = Map.of(
            "parent_id", "organizations",
            "organization_id", "organizations",
            "on_behalf_of_id", "organizations",
            "person_id", "persons",
            "post_id", "posts");

    @Test
    void
            each_property_is_one_of_its_class_of_the_type_and_form_that_the_specification_gives_and_refers_to_what_is_there() {
        for (Dossier dossier : List.of(BODY, Kaisiadorys.dossier(), FullDossier.dossier())) {
            JsonNode popolo =
                    JsonMapper.shared().readTree(Popolo.write(dossier, "lt").text());
            assertThat(PROPERTIES.keySet()).containsAll(popolo.propertyNames());
            Map<String, Set<String>> ids = new TreeMap<>();
            PROPERTIES
                    .keySet()
                    .forEach(list -> ids.put(
                            list,
                            popolo.get(list)
                                    .valueStream()
                                    .map(item -> item.get("id").asString())
                                    .collect(toSet())));
            PROPERTIES.forEach((list, properties) -> popolo.get(list).forEach(item -> {
                assertThat(properties).as(list).containsAll(item.propertyNames());
                item.propertyStream().forEach(each -> {
                    String name = each.getKey();
                    JsonNode value = each.getValue();
                    if (PARTS.containsKey(name)) {
                        value.forEach(part -> {
                            assertThat(PARTS.get(name)).containsAll(part.propertyNames());
                            assertThat(part.valueStream()).isNotEmpty().allMatch(JsonNode::isString);
                        });
                        return;
                    }
                    assertThat(value.isString()).as(list + " " + name).isTrue();
                    if (name.endsWith("_date")) {
                        assertThat(value.asString()).matches("[0-9]{4}(-[0-9]{2}){0,2}");
                    }
                    if (REFERENCES.containsKey(name)) {
                        assertThat(ids.get(REFERENCES.get(name))).contains(value.asString());
                    }
                });
            }));
        }
    }

    @Test
    void a_membership_whose_end_is_known_too_vaguely_is_lost_rather_than_made_to_last() {
        Membership vague = BODY.group().memberships().get(0).withUntil(PartialDate.parse("2019-11-22/2019-12-18"));
        Exported popolo = Popolo.write(BODY.withGroups(BODY.group().withMemberships(vague)), "lt");

        assertThat(popolo.text()).doesNotContain("seat-chair");
        assertThat(popolo.losses()).extracting(Loss::pointer).containsExactly("/groups/0/memberships");
    }

    @Test
    void of_the_2019_report_the_money_the_plan_and_the_sources_are_told_as_lost() {
        assertThat(Popolo.write(Kaisiadorys.dossier(), "lt").losses())
                .extracting(Loss::pointer)
                .contains(
                        "/documents",
                        "/acts",
                        "/plans",
                        "/appropriations",
                        "/expenditures",
                        "/claims",
                        "/completeness");
    }

    @Test
    void what_others_add_is_told_as_lost_by_its_place() {
        String json = Popolo.write(BODY, "lt")
                .text()
                .replace(
                        "\"name\" : \"Ona Onaitė\"",
                        "\"name\" : \"Ona Onaitė\", \"gender\" : \"female\", \"links\" : [1]")
                .replace("\"status\" : \"planned\"", "\"status\" : \"confirmed\"");

        assertThat(read(json).losses())
                .extracting(Loss::pointer)
                .containsExactly("/persons/0/gender", "/persons/0/links", "/events/1");
        assertThat(read(json).dossier().group().meetings()).hasSize(1);
    }

    @Test
    void no_more_than_a_hundred_misspelt_properties_are_listed_and_one_loss_that_says_so() {
        String many = IntStream.range(0, 50_000)
                .mapToObj(i -> "\"titel" + i + "\": 1, ")
                .collect(Collectors.joining());
        assertThat(read(Popolo.write(BODY, "lt").text().replaceFirst("\\{", "{" + many))
                        .losses())
                .hasSize(101)
                .last()
                .extracting(loss -> loss.explain(Wording.LITHUANIAN))
                .isEqualTo("/titel100: prarandama daugiau kaip 100 dalykų; kiti neišvardyti");
    }

    @Test
    void what_is_no_popolo_is_refused_with_its_place_and_what_to_do() {
        assertThat(problems("{\"persons\": [")).containsExactly(tuple(ProblemKind.TRUNCATED, "/persons", 1, 14));
        assertThat(problems("[]")).containsExactly(tuple(ProblemKind.INVALID_VALUE, "/organizations", 1, 1));
        assertThat(problems("{\"organizations\": []}"))
                .containsExactly(tuple(ProblemKind.INVALID_VALUE, "/organizations", 1, 1));
        assertThat(problems("{\"persons\": [], \"persons\": []}"))
                .containsExactly(tuple(ProblemKind.DUPLICATE_PROPERTY, "/persons", 1, 17));
        assertThat(problems("{} x"))
                .extracting(problem -> problem.toList().get(0))
                .containsExactly(ProblemKind.TRAILING_CONTENT);
        assertThatThrownBy(() -> read("{}"))
                .hasMessageContaining("has the id '" + BODY.group().id())
                .hasMessageContaining("Fix: add it");
    }

    @Test
    void all_that_cannot_be_read_is_told_at_once() {
        String json = Popolo.write(BODY, "lt")
                .text()
                .replace("\"name\" : \"Ona Onaitė\"", "\"name\" : 5")
                .replace("\"start_date\" : \"2019-01-20\"", "\"start_date\" : \"20 January\"")
                .replace("\"post_id\" : \"seat-1\"", "\"post_id\" : \"seat 1\"")
                .replace("\"id\" : \"second\",", "")
                .replace("\"end_date\" : \"2020\"", "\"end_date\" : null");

        assertThat(problems(json))
                .extracting(problem ->
                        problem.toList().get(0) + " " + problem.toList().get(1))
                .containsExactly(
                        "WRONG_TYPE /persons/0/name",
                        "NOT_A_DATE /memberships/0/start_date",
                        "NOT_AN_ID /memberships/0",
                        "MISSING_PROPERTY /events/1/id");
    }

    @Test
    void no_more_is_read_than_asked_for_and_no_more_problems_are_listed() {
        byte[] json = "{\"organizations\": [{\"id\": 1}, {\"id\": 2}, {\"id\": 3}]}".getBytes(UTF_8);
        Limits standard = Limits.standard();
        assertThat(problems(json, standard.withMaxProblems(2)))
                .containsExactly(ProblemKind.WRONG_TYPE, ProblemKind.MISSING_PROPERTY, ProblemKind.TOO_MANY_PROBLEMS);
        assertThat(problems(json, standard)).hasSize(7).doesNotContain(ProblemKind.TOO_MANY_PROBLEMS);
        assertThat(problems(json, standard.withMaxBytes(json.length - 1))).containsExactly(ProblemKind.TOO_LARGE);
        assertThat(problems(json, standard.withMaxDepth(2))).containsExactly(ProblemKind.TOO_DEEP);
    }

    private static List<ProblemKind> problems(byte[] json, Limits limits) {
        return catchThrowableOfType(
                        InvalidJsonException.class, () -> Popolo.read(json, Kaisiadorys.dossier(), "lt", limits))
                .problems()
                .stream()
                .map(Problem::kind)
                .toList();
    }

    @Test
    void a_membership_that_names_a_role_twice_has_it_once() {
        String json = Popolo.write(BODY, "lt").text().replace("CHAIR, MEMBER", "CHAIR, CHAIR");
        assertThat(read(json).dossier().group().memberships().get(0).roles()).containsExactly(MemberRole.CHAIR);
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        assertThatThrownBy(() -> read(Popolo.write(BODY, "lt")
                        .text()
                        .replace("\"person_id\" : \"chair\"", "\"person_id\" : \"nobody\"")))
                .isInstanceOf(InvalidDossierException.class)
                .hasMessageContaining("nobody");
    }

    private static List<Tuple> problems(String json) {
        return catchThrowableOfType(InvalidJsonException.class, () -> read(json)).problems().stream()
                .map(problem -> tuple(problem.kind(), problem.pointer(), problem.line(), problem.column()))
                .toList();
    }
}

package lt.kopz.core.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads bodies, posts, memberships and meetings in the form of Popolo, the specification for data on public bodies.
 *
 * <ul>
 *   <li>{@code organizations}: the municipality, the group, its sectors (classification {@code sector}) and the organisations;
 *   <li>{@code persons} with a name; a person's office is a membership of the organisation, with the office as its {@code role};
 *   <li>{@code posts}: the seats of the group;
 *   <li>{@code memberships} of the group: {@code person_id}, {@code post_id}, {@code on_behalf_of_id} for the sector, and
 *       {@code role} with the names of {@link MemberRole};
 *   <li>{@code events}: the meetings, with the classification {@code meeting} and the {@code status} {@code planned}, {@code convened},
 *       {@code held} or {@code cancelled}. An event with another status is not read: whether it was held cannot be told.
 * </ul>
 *
 * <p>Dates are days, months or years, as Popolo has them. A membership whose end is known less exactly is not written, because it would
 * seem to last. Texts are in one language.
 *
 * <p>What is lost is found out by going there and back: the losses of {@link #write} are all differences between the JSON of the dossier
 * and that of the dossier read from what was written; those of {@link #read} all that the text has and would not have if it were written
 * from the dossier.
 */
public final class Popolo {
    private Popolo() {}

    /**
     * Writes the body of a dossier.
     *
     * @param dossier the dossier
     * @param language the language of the texts, such as {@code lt}; a text without it is written in another one
     * @return the JSON, and the places in the dossier's JSON that are not in it
     */
    public static Exported write(Dossier dossier, String language) {
        Map<String, Object> tree = tree(dossier, language);
        Dossier back = onto(tree, shell(dossier), language);
        return new Exported(
                JsonTree.write(tree),
                JsonTree.losses(JsonTree.read(Dossiers.toBytes(dossier)), JsonTree.read(Dossiers.toBytes(back)), true));
    }

    /**
     * Reads a body into a dossier. The name and kind of its group, its people, organisations, sectors, memberships and meetings are
     * replaced; everything else stays.
     *
     * @param json the JSON, UTF-8; one of its organizations has the id of the dossier's group
     * @param dossier the dossier read into
     * @param language the language of the texts
     * @return the dossier, and the places in the JSON that are not in it
     * @throws IllegalArgumentException if the text is not JSON of at most 64 MiB, none of its organizations has the id of the group, or
     *     something in it has no id, an id with signs other than letters, digits, '.', '_' and '-', or a date that is none
     * @throws InvalidDossierException if what was read does not fit together or with the rest of the dossier
     */
    public static Imported read(byte[] json, Dossier dossier, String language) {
        if (!(JsonTree.read(json) instanceof Map<?, ?> tree)) {
            throw new IllegalArgumentException(
                    "Popolo is one JSON object with lists such as persons; write {\"persons\": […]}");
        }
        Dossier read = onto(tree, dossier, language);
        return new Imported(read, JsonTree.losses(tree, tree(read, language), false));
    }

    /** What a dossier has beside what Popolo carries and cannot be without. */
    static Dossier shell(Dossier dossier) {
        CoordinationGroup group = dossier.group();
        return Dossier.builder()
                .id(dossier.id())
                .title(dossier.title())
                .municipality(dossier.municipality().withProvenance(Provenance.stated()))
                .currency(dossier.currency())
                .reportingPeriod(dossier.reportingPeriod())
                .knownUntil(Sourced.stated(dossier.knownUntil().value()))
                .group(CoordinationGroup.builder()
                        .id(group.id())
                        .name(group.name())
                        .kind(group.kind())
                        .build())
                .build();
    }

    // ---- writing

    private static Map<String, Object> tree(Dossier dossier, String language) {
        CoordinationGroup group = dossier.group();
        List<Object> organizations = new ArrayList<>();
        organizations.add(object(
                "id", dossier.municipality().id(),
                "name", said(dossier.municipality().name(), language),
                "classification", "municipality"));
        organizations.add(object(
                "id", group.id(),
                "name", said(group.name(), language),
                "classification", group.kind().code(),
                "parent_id", dossier.municipality().id()));
        group.sectors()
                .forEach(sector -> organizations.add(object(
                        "id", sector.id(),
                        "name", said(sector.name(), language),
                        "classification", "sector",
                        "parent_id", sector.organisation().orElse(null))));
        dossier.organisations().forEach(organisation -> organizations.add(organization(organisation, language)));

        List<Object> memberships = new ArrayList<>();
        Set<String> seats = new LinkedHashSet<>();
        for (Membership membership : group.memberships()) {
            if (membership.until().isEmpty() || date(membership.until().get()) != null) {
                seats.add(membership.seat());
                memberships.add(membership(membership, group));
            }
        }
        for (Person person : dossier.people()) {
            if (person.office().isPresent() || person.organisation().isPresent()) {
                memberships.add(object(
                        "id", person.id() + "-office",
                        "person_id", person.id(),
                        "organization_id", person.organisation().orElse(null),
                        "role",
                                person.office()
                                        .map(office -> said(office, language))
                                        .orElse(null)));
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("organizations", organizations);
        tree.put(
                "persons",
                dossier.people().stream()
                        .map(person -> object("id", person.id(), "name", person.name()))
                        .collect(Collectors.toList()));
        tree.put(
                "posts",
                seats.stream()
                        .map(seat -> object("id", seat, "label", seat, "organization_id", group.id()))
                        .collect(Collectors.toList()));
        tree.put("memberships", memberships);
        tree.put(
                "events",
                group.meetings().stream()
                        .map(meeting -> object(
                                "id",
                                meeting.id(),
                                "classification",
                                "meeting",
                                "status",
                                status(meeting.state()),
                                "organization_id",
                                group.id(),
                                "start_date",
                                date(meeting.date().value())))
                        .collect(Collectors.toList()));
        return tree;
    }

    private static Map<String, Object> organization(Organisation organisation, String language) {
        Map<String, Object> organization = object(
                "id", organisation.id(),
                "name", said(organisation.name(), language),
                "classification", organisation.legalForm().map(Enum::name).orElse(null),
                "parent_id", organisation.partOf().orElse(null));
        if (!organisation.aliases().isEmpty()) {
            organization.put(
                    "other_names",
                    organisation.aliases().stream()
                            .map(alias -> object("name", alias.spelling()))
                            .collect(Collectors.toList()));
        }
        if (!organisation.externalIds().isEmpty()) {
            organization.put(
                    "identifiers",
                    organisation.externalIds().entrySet().stream()
                            .map(id -> object("scheme", id.getKey(), "identifier", id.getValue()))
                            .collect(Collectors.toList()));
        }
        return organization;
    }

    private static Map<String, Object> membership(Membership membership, CoordinationGroup group) {
        return object(
                "id", membership.id(),
                "person_id", membership.person().orElse(null),
                "organization_id", group.id(),
                "post_id", membership.seat(),
                "on_behalf_of_id", membership.sector().orElse(null),
                "role",
                        membership.roles().isEmpty()
                                ? null
                                : membership.roles().stream().map(Enum::name).collect(Collectors.joining(", ")),
                "start_date", date(membership.since()),
                "end_date", membership.until().map(Popolo::date).orElse(null));
    }

    /** An object of names and values in turn, without those that are null. */
    private static Map<String, Object> object(@Nullable String... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private static String said(LocalizedText text, String language) {
        return text.in(language).map(WordForms::text).orElseGet(text::any);
    }

    private static @Nullable String date(PartialDate date) {
        return date instanceof PartialDate.Day || date instanceof PartialDate.Month || date instanceof PartialDate.Year
                ? date.toString()
                : null;
    }

    private static String status(MeetingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    // ---- reading

    private static Dossier onto(Map<?, ?> tree, Dossier dossier, String language) {
        CoordinationGroup known = dossier.group();
        List<Organisation> organisations = new ArrayList<>();
        List<Sector> sectors = new ArrayList<>();
        Optional<CoordinationGroup> group = Optional.empty();
        for (Map<?, ?> organization : JsonTree.objects(tree, "organizations")) {
            String id = required(organization, "id", "organization");
            LocalizedText name = LocalizedText.of(language, required(organization, "name", "organization"));
            String classification = JsonTree.text(organization, "classification");
            if (id.equals(known.id())) {
                GroupKind kind = classification != null && classification.matches(GroupKind.PATTERN)
                        ? GroupKind.of(classification)
                        : known.kind();
                group = Optional.of(known.withName(name).withKind(kind));
            } else if ("sector".equals(classification)) {
                sectors.add(Sector.builder()
                        .id(id)
                        .name(name)
                        .organisation(optional(organization, "parent_id"))
                        .build());
            } else if (!id.equals(dossier.municipality().id())) {
                organisations.add(organisation(organization, id, name));
            }
        }
        CoordinationGroup found = group.orElseThrow(
                () -> new IllegalArgumentException("One of the organizations is the group and has its id " + known.id()
                        + "; add it or change the id of one"));
        List<Membership> memberships = new ArrayList<>();
        Map<String, Map<?, ?>> offices = new LinkedHashMap<>();
        for (Map<?, ?> membership : JsonTree.objects(tree, "memberships")) {
            if (known.id().equals(JsonTree.text(membership, "organization_id"))) {
                memberships.add(membership(membership));
            } else {
                optional(membership, "person_id").ifPresent(person -> offices.putIfAbsent(person, membership));
            }
        }
        return dossier.withOrganisations(organisations)
                .withPeople(JsonTree.objects(tree, "persons").stream()
                        .map(person -> person(person, offices, language))
                        .collect(ImmutableList.toImmutableList()))
                .withGroup(
                        found.withSectors(sectors).withMemberships(memberships).withMeetings(meetings(tree, found)));
    }

    private static Organisation organisation(Map<?, ?> organization, String id, LocalizedText name) {
        Organisation.Builder builder =
                Organisation.builder().id(id).name(name).partOf(optional(organization, "parent_id"));
        Arrays.stream(LegalForm.values())
                .filter(form -> form.name().equals(JsonTree.text(organization, "classification")))
                .forEach(builder::legalForm);
        JsonTree.objects(organization, "other_names").stream()
                .flatMap(other -> optional(other, "name").stream())
                .forEach(spelling ->
                        builder.addAliases(Alias.builder().spelling(spelling).build()));
        Map<String, String> ids = new LinkedHashMap<>();
        for (Map<?, ?> identifier : JsonTree.objects(organization, "identifiers")) {
            String scheme = JsonTree.text(identifier, "scheme");
            String value = JsonTree.text(identifier, "identifier");
            if (scheme != null && value != null) {
                ids.putIfAbsent(scheme, value);
            }
        }
        return builder.externalIds(ids).build();
    }

    private static Person person(Map<?, ?> person, Map<String, Map<?, ?>> offices, String language) {
        String id = required(person, "id", "person");
        Map<?, ?> office = offices.getOrDefault(id, Map.of());
        return Person.builder()
                .id(id)
                .name(required(person, "name", "person"))
                .office(optional(office, "role").map(role -> LocalizedText.of(language, role)))
                .organisation(optional(office, "organization_id"))
                .build();
    }

    private static Membership membership(Map<?, ?> membership) {
        String id = required(membership, "id", "membership");
        Set<String> roles = Set.of(optional(membership, "role").orElse("").split(", "));
        return Membership.builder()
                .id(id)
                .seat(optional(membership, "post_id").orElse(id))
                .sector(optional(membership, "on_behalf_of_id"))
                .person(optional(membership, "person_id"))
                .roles(Arrays.stream(MemberRole.values())
                        .filter(role -> roles.contains(role.name()))
                        .collect(ImmutableList.toImmutableList()))
                .since(optional(membership, "start_date")
                        .map(PartialDate::parse)
                        .orElse(PartialDate.unknown()))
                .until(optional(membership, "end_date").map(PartialDate::parse))
                .build();
    }

    private static ImmutableList<Meeting> meetings(Map<?, ?> tree, CoordinationGroup group) {
        ImmutableList.Builder<Meeting> meetings = ImmutableList.builder();
        for (Map<?, ?> event : JsonTree.objects(tree, "events")) {
            if (group.id().equals(JsonTree.text(event, "organization_id"))) {
                for (MeetingState state : MeetingState.values()) {
                    if (status(state).equals(JsonTree.text(event, "status"))) {
                        meetings.add(Meeting.builder()
                                .id(required(event, "id", "event"))
                                .state(state)
                                .date(Sourced.stated(optional(event, "start_date")
                                        .map(PartialDate::parse)
                                        .orElse(PartialDate.unknown())))
                                .build());
                    }
                }
            }
        }
        return meetings.build();
    }

    private static Optional<String> optional(Map<?, ?> object, String name) {
        return Optional.ofNullable(JsonTree.text(object, name));
    }

    private static String required(Map<?, ?> object, String name, String what) {
        return optional(object, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Every " + what + " has the text " + name + ", was " + object + "; add it"));
    }
}

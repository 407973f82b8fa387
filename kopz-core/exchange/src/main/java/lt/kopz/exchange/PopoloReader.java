package lt.kopz.exchange;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Reads a tree of Popolo into a dossier, and reports everything in it that cannot be read. */
final class PopoloReader {
    /** An object of the tree, and where it stands. */
    private record Item(Map<?, ?> object, String pointer) {}

    private static final Text TEXT = said("json.text");

    private final Map<?, ?> tree;
    private final Dossier dossier;
    private final String language;
    private final Consumer<Problem> report;

    private final ImmutableList.Builder<Organisation> organisations = ImmutableList.builder();
    private final List<Sector> sectors = new ArrayList<>();
    private final ListMultimap<String, Membership> memberships = ArrayListMultimap.create();
    private final Map<String, Item> offices = new LinkedHashMap<>();
    private final Map<String, CoordinationGroup> groups = new HashMap<>();

    PopoloReader(Map<?, ?> tree, Dossier dossier, String language, Consumer<Problem> report) {
        this.tree = tree;
        this.dossier = dossier;
        this.language = language;
        this.report = report;
    }

    /** Reads everything; what is given back puts it together, and is not to be asked where there was a problem. */
    Supplier<Dossier> read() {
        items("organizations").forEach(this::organization);
        for (CoordinationGroup group : dossier.groups()) {
            if (!groups.containsKey(group.id())) {
                report.accept(
                        Problem.of(ProblemKind.INVALID_VALUE, JsonPlace.of("/organizations"), "group", group.id()));
            }
        }
        items("memberships").forEach(this::membership);
        ImmutableList<Person> people = items("persons").stream()
                .flatMap(item -> person(item).stream())
                .collect(ImmutableList.toImmutableList());
        ListMultimap<String, Meeting> meetings = ArrayListMultimap.create();
        for (Item item : items("events")) {
            text(item, "organization_id")
                    .filter(groups::containsKey)
                    .ifPresent(group -> meeting(item).ifPresent(meeting -> meetings.put(group, meeting)));
        }
        ListMultimap<String, Sector> sectorsOf = sectorsByGroup();
        return () -> dossier.withOrganisations(organisations.build())
                .withPeople(people)
                .withGroups(dossier.groups().stream()
                        .map(group -> requireNonNull(groups.get(group.id()))
                                .withSectors(sectorsOf.get(group.id()))
                                .withMemberships(memberships.get(group.id()))
                                .withMeetings(meetings.get(group.id())))
                        .toList());
    }

    /** The sectors of each group: those that it had, or else those of which it has members; of the only group all. */
    private ListMultimap<String, Sector> sectorsByGroup() {
        SetMultimap<String, String> groupsOfMembers = HashMultimap.create();
        memberships.forEach(
                (group, membership) -> membership.sector().ifPresent(sector -> groupsOfMembers.put(sector, group)));
        ListMultimap<String, Sector> byGroup = ArrayListMultimap.create();
        for (Sector sector : sectors) {
            Set<String> having = dossier.groups().size() == 1
                    ? groups.keySet()
                    : dossier.groupOf(sector.id())
                            .<Set<String>>map(group -> ImmutableSet.of(group.id()))
                            .orElseGet(() -> groupsOfMembers.get(sector.id()));
            having.forEach(group -> byGroup.put(group, sector));
        }
        return byGroup;
    }

    /** What the id of a post begins with before the seat, where seats of several groups may be called alike. */
    static String beforeSeat(Dossier dossier, String group) {
        return dossier.groups().size() == 1 ? "" : group + "/";
    }

    private void organization(Item item) {
        Optional<String> id = required(item, "id");
        Optional<String> name = required(item, "name");
        Optional<String> classification = text(item, "classification");
        if (id.isEmpty()
                || name.isEmpty()
                || id.get().equals(dossier.municipality().id())) {
            return;
        }
        Optional<CoordinationGroup> group = dossier.fact(id.get())
                .filter(CoordinationGroup.class::isInstance)
                .map(CoordinationGroup.class::cast);
        if (group.isPresent()) {
            GroupKind kind = classification
                    .filter(code -> code.matches(Ids.CODE_PATTERN))
                    .map(GroupKind::new)
                    .orElse(group.get().kind());
            made(
                            item,
                            () -> group.get()
                                    .withName(LocalizedText.of(language, name.get()))
                                    .withKind(kind))
                    .ifPresent(read -> groups.put(read.id(), read));
        } else if (classification.filter("sector"::equals).isPresent()) {
            made(
                            item,
                            () -> Sector.builder()
                                    .id(id.get())
                                    .name(LocalizedText.of(language, name.get()))
                                    .organisation(text(item, "parent_id"))
                                    .build())
                    .ifPresent(sectors::add);
        } else {
            made(item, () -> organisation(item, id.get(), name.get(), classification))
                    .ifPresent(organisations::add);
        }
    }

    private Organisation organisation(Item item, String id, String name, Optional<String> classification) {
        Organisation.Builder builder = Organisation.builder()
                .id(id)
                .name(LocalizedText.of(language, name))
                .partOf(text(item, "parent_id"));
        classification
                .filter(code -> code.matches(Ids.CODE_PATTERN))
                .map(LegalForm::new)
                .ifPresent(builder::legalForm);
        items(item, "other_names").stream()
                .flatMap(other -> text(other, "name").stream())
                .forEach(spelling ->
                        builder.addAliases(Alias.builder().spelling(spelling).build()));
        for (Item identifier : items(item, "identifiers")) {
            text(identifier, "scheme")
                    .ifPresent(scheme ->
                            text(identifier, "identifier").ifPresent(value -> builder.putExternalId(scheme, value)));
        }
        return builder.build();
    }

    private void membership(Item item) {
        Optional<String> group = text(item, "organization_id").filter(groups::containsKey);
        if (group.isEmpty()) {
            text(item, "person_id").ifPresent(person -> offices.putIfAbsent(person, item));
            return;
        }
        Optional<String> id = required(item, "id");
        Optional<PartialDate> since = date(item, "start_date");
        Optional<PartialDate> until = date(item, "end_date");
        Set<String> roles = Set.copyOf(List.of(text(item, "role").orElse("").split(", ", -1)));
        id.flatMap(known -> made(
                        item,
                        () -> Membership.builder()
                                .id(known)
                                .seat(text(item, "post_id").map(post -> seat(group.get(), post)))
                                .sector(text(item, "on_behalf_of_id"))
                                .person(text(item, "person_id"))
                                .roles(Arrays.stream(MemberRole.values())
                                        .filter(role -> roles.contains(role.name()))
                                        .collect(ImmutableList.toImmutableList()))
                                .since(since.orElse(PartialDate.unknown()))
                                .until(until.map(PopoloReader::after))
                                .build()))
                .ifPresent(membership -> memberships.put(group.get(), membership));
    }

    /** The first day after the last one. */
    private static PartialDate after(PartialDate last) {
        return last.asDay()
                .<PartialDate>map(day -> PartialDate.of(day.plusDays(1)))
                .orElse(last);
    }

    private String seat(String group, String post) {
        String before = beforeSeat(dossier, group);
        return post.startsWith(before) ? post.substring(before.length()) : post;
    }

    private Optional<Person> person(Item item) {
        Optional<String> id = required(item, "id");
        Optional<String> name = required(item, "name");
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Item office = offices.getOrDefault(id.get(), new Item(ImmutableMap.of(), item.pointer()));
        return made(
                item,
                () -> Person.builder()
                        .id(id.get())
                        .name(name.get())
                        .office(text(office, "role").map(role -> LocalizedText.of(language, role)))
                        .organisation(text(office, "organization_id"))
                        .build());
    }

    private Optional<Meeting> meeting(Item item) {
        Optional<String> status = text(item, "status");
        Optional<MeetingState> state = Arrays.stream(MeetingState.values())
                .filter(each -> status.filter(status(each)::equals).isPresent())
                .findFirst();
        Optional<String> id = required(item, "id");
        Optional<PartialDate> date = date(item, "start_date");
        return id.isEmpty() || state.isEmpty()
                ? Optional.empty()
                : made(
                        item,
                        () -> Meeting.builder()
                                .id(id.get())
                                .state(state.get())
                                .date(Sourced.stated(date.orElse(PartialDate.unknown())))
                                .build());
    }

    static String status(MeetingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    // ---- values

    private static Text said(String key) {
        return Phrase.of(new ProblemMessage(key));
    }

    private ImmutableList<Item> items(String name) {
        return items(new Item(tree, ""), name);
    }

    /** The objects of a list of an object; none if it has no such list. */
    private static ImmutableList<Item> items(Item item, String name) {
        ImmutableList.Builder<Item> items = ImmutableList.builder();
        if (item.object().get(name) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Map<?, ?> each) {
                    items.add(new Item(each, item.pointer() + "/" + name + "/" + i));
                }
            }
        }
        return items.build();
    }

    private Optional<String> required(Item item, String name) {
        Object value = item.object().get(name);
        if (value == null || value.equals(new JsonLiteral("null"))) {
            report.accept(Problem.of(
                    ProblemKind.MISSING_PROPERTY,
                    JsonPlace.of(item.pointer() + "/" + name),
                    "property",
                    name,
                    "expected",
                    TEXT));
        }
        return text(item, name);
    }

    /** A text of an object; empty where it has none of that name. */
    private Optional<String> text(Item item, String name) {
        Object value = item.object().get(name);
        if (value == null || value.equals(new JsonLiteral("null"))) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        report.accept(Problem.of(
                ProblemKind.WRONG_TYPE,
                JsonPlace.of(item.pointer() + "/" + name),
                "expected",
                TEXT,
                "found",
                value instanceof JsonLiteral literal
                        ? Literal.of(literal.printed())
                        : said(value instanceof List<?> ? "json.list" : "json.object")));
        return Optional.empty();
    }

    private Optional<PartialDate> date(Item item, String name) {
        return text(item, name).flatMap(text -> made(item.pointer() + "/" + name, () -> PartialDate.parse(text)));
    }

    private <T> Optional<T> made(Item item, Supplier<T> made) {
        return made(item.pointer(), made);
    }

    private <T> Optional<T> made(String pointer, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException refused) {
            report.accept(Problem.of(refused, JsonPlace.of(pointer)));
        }
        return Optional.empty();
    }
}

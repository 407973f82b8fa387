package lt.kopz.exchange;

import static lt.kopz.exchange.JsonTree.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LanguageTags;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads bodies, posts, memberships and meetings in the form of Popolo, the specification for data on public bodies.
 *
 * <ul>
 *   <li>{@code organizations}: the municipality, the groups, their sectors (classification {@code sector}) and the organisations;
 *   <li>{@code persons} with a name; a person's office is a membership of the organisation, with the office as its {@code role};
 *   <li>{@code posts}: the seats of the groups; where there are several, the id of the group stands before that of the seat;
 *   <li>{@code memberships} of the groups: {@code person_id}, {@code post_id}, {@code on_behalf_of_id} for the sector, and
 *       {@code role} with the names of {@link MemberRole};
 *   <li>{@code events}: the meetings, with the classification {@code meeting} and the {@code status} {@code planned}, {@code convened},
 *       {@code held} or {@code cancelled}. An event with another status is not read: whether it was held cannot be determined.
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
     * @throws IllegalArgumentException if the language is no BCP 47 tag
     */
    public static Exported write(Dossier dossier, String language) {
        return write(dossier, language, Limits.standard());
    }

    static Exported write(Dossier dossier, String language, Limits limits) {
        String tag = LanguageTags.canonical(language);
        Map<String, Object> tree = tree(dossier, tag);
        Dossier back = new PopoloReader(tree, shell(dossier), tag, problem -> {
                    throw new IllegalStateException("what was just written cannot be read, " + problem);
                })
                .read()
                .get();
        return new Exported(
                JsonTree.write(tree),
                Loss.atMost(
                        JsonTree.losses(
                                JsonTree.read(Dossiers.toBytes(dossier)), JsonTree.read(Dossiers.toBytes(back)), true),
                        limits));
    }

    /**
     * Reads a body into a dossier, within the standard limits.
     *
     * @param json the JSON, UTF-8; for each group of the dossier, one of its organizations has its id
     * @param dossier the dossier read into
     * @param language the language of the texts
     * @return the dossier, and the places in the JSON that are not in it
     * @throws InvalidJsonException as {@link #read(byte[], Dossier, String, Limits)} does
     * @throws InvalidDossierException if what was read does not fit together or with the rest of the dossier
     * @throws IllegalArgumentException if the language is no BCP 47 tag
     */
    public static Imported read(byte[] json, Dossier dossier, String language) {
        return read(json, dossier, language, Limits.standard());
    }

    /**
     * Reads a body into a dossier. The names and kinds of its groups, its people, organisations, sectors, memberships and meetings are
     * replaced; everything else stays. Where the dossier has several groups, a sector is put into the group that has it, or else into the one
     * of whose members it is a sector.
     *
     * @param json the JSON, UTF-8; for each group of the dossier, one of its organizations has its id
     * @param dossier the dossier read into
     * @param language the language of the texts
     * @param limits how much is read
     * @return the dossier, and the places in the JSON that are not in it
     * @throws InvalidJsonException if the text is not JSON within the limits, none of its organizations has the id of a group,
     *     or something in it has no id or name, an id with signs other than letters, digits, '.', '_' and '-', a date that is none, or a
     *     value of another type; it carries all of these problems as far as the limits allow, each with its place
     * @throws InvalidDossierException if what was read does not fit together or with the rest of the dossier
     * @throws IllegalArgumentException if the language is no BCP 47 tag
     */
    public static Imported read(byte[] json, Dossier dossier, String language, Limits limits) {
        String tag = LanguageTags.canonical(language);
        Reading<Object> reading = Codec.readTree(json, limits);
        List<Problem> problems = new ArrayList<>();
        Map<?, ?> tree = reading.orThrow() instanceof Map<?, ?> object ? object : Map.of();
        Supplier<Dossier> put = new PopoloReader(tree, dossier, tag, problem -> {
                    // one too many says that there are more
                    if (problems.size() <= limits.maxProblems()) {
                        problems.add(reading.locate(problem));
                    }
                })
                .read();
        if (!problems.isEmpty()) {
            Reading.failed(problems, limits).orThrow();
        }
        Dossier read = put.get();
        return new Imported(read, Loss.atMost(JsonTree.losses(tree, tree(read, tag), false), limits));
    }

    /** What a dossier has beside what Popolo carries and cannot be without. */
    static Dossier shell(Dossier dossier) {
        return Dossier.builder()
                .id(dossier.id())
                .title(dossier.title())
                .municipality(dossier.municipality().withProvenance(Provenance.stated()))
                .currency(dossier.currency())
                .reportingPeriod(dossier.reportingPeriod())
                .knownUntil(Sourced.stated(dossier.knownUntil().value()))
                .groups(dossier.groups().stream()
                        .map(group -> CoordinationGroup.builder()
                                .id(group.id())
                                .name(group.name())
                                .kind(group.kind())
                                .build())
                        .toList())
                .build();
    }

    // ---- writing

    private static Map<String, Object> tree(Dossier dossier, String language) {
        List<Object> organizations = new ArrayList<>();
        organizations.add(object(
                "id", dossier.municipality().id(),
                "name", said(dossier.municipality().name(), language),
                "classification", "municipality"));
        List<Object> posts = new ArrayList<>();
        List<Object> memberships = new ArrayList<>();
        List<Object> events = new ArrayList<>();
        for (CoordinationGroup group : dossier.groups()) {
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
            String before = PopoloReader.beforeSeat(dossier, group.id());
            Set<String> seats = new LinkedHashSet<>();
            for (Membership membership : Decided.memberships(dossier, group)) {
                if (membership.endsFrom().isEmpty()
                        || date(membership.endsFrom().get()) != null) {
                    membership.seat().ifPresent(seats::add);
                    memberships.add(membership(membership, group, before));
                }
            }
            seats.forEach(seat -> posts.add(object("id", before + seat, "label", seat, "organization_id", group.id())));
            group.meetings()
                    .forEach(meeting -> events.add(object(
                            "id",
                            meeting.id(),
                            "classification",
                            "meeting",
                            "status",
                            PopoloReader.status(meeting.state()),
                            "organization_id",
                            group.id(),
                            "start_date",
                            date(meeting.date().value()))));
        }
        dossier.organisations().forEach(organisation -> organizations.add(organization(organisation, language)));
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
        tree.put("posts", posts);
        tree.put("memberships", memberships);
        tree.put("events", events);
        return tree;
    }

    private static Map<String, Object> organization(Organisation organisation, String language) {
        Map<String, Object> organization = object(
                "id", organisation.id(),
                "name", said(organisation.name(), language),
                "classification", organisation.legalForm().map(LegalForm::code).orElse(null),
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
                    organisation.externalIds().entries().stream()
                            .map(id -> object("scheme", id.getKey(), "identifier", id.getValue()))
                            .collect(Collectors.toList()));
        }
        return organization;
    }

    private static Map<String, Object> membership(Membership membership, CoordinationGroup group, String before) {
        return object(
                "id", membership.id(),
                "person_id", membership.person().orElse(null),
                "organization_id", group.id(),
                "post_id", membership.seat().map(before::concat).orElse(null),
                "on_behalf_of_id", membership.sector().orElse(null),
                "role",
                        membership.roles().isEmpty()
                                ? null
                                : membership.roles().stream().map(Enum::name).collect(Collectors.joining(", ")),
                "start_date", date(membership.since()),
                "end_date", membership.endsOn().map(Popolo::date).orElse(null));
    }

    private static String said(LocalizedText text, String language) {
        return text.in(language).map(WordForms::text).orElseGet(text::any);
    }

    private static @Nullable String date(PartialDate date) {
        return date instanceof PartialDate.Day || date instanceof PartialDate.Month || date instanceof PartialDate.Year
                ? date.toString()
                : null;
    }
}

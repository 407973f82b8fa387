package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Severity;
import lt.kopz.core.check.Weight;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.shape.ValueShapes;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import org.jspecify.annotations.Nullable;

/** How findings stand in JSON: put into words, so that a reader needs no dossier and no kopz. */
final class FindingCodec {
    private FindingCodec() {}

    private static final class InstanceDraft {
        private @Nullable LocalizedText name;
        private @Nullable LocalizedText detail;
        private ImmutableList<String> subjects = ImmutableList.of();
        private ImmutableList<Source> sources = ImmutableList.of();
    }

    private static final class Draft {
        private @Nullable String code;
        private @Nullable Severity severity;
        private @Nullable LocalizedText message;
        private Optional<MonetaryAmount> money = Optional.empty();
        private long days;
        private ImmutableList<InstanceDraft> instances = ImmutableList.of();

        static Draft of(Finding finding) {
            Draft draft = new Draft();
            draft.code = finding.code();
            draft.severity = finding.severity();
            draft.message = words(finding.message());
            draft.money = finding.weight().money();
            draft.days = finding.weight().days();
            draft.instances = finding.instances().stream()
                    .map(instance -> of(instance, finding.message()))
                    .collect(ImmutableList.toImmutableList());
            return draft;
        }

        private static InstanceDraft of(Finding.Instance instance, Text message) {
            InstanceDraft draft = new InstanceDraft();
            draft.name = instance.name().equals(message) ? null : words(instance.name());
            draft.detail = instance.detail().map(Draft::words).orElse(null);
            draft.subjects = instance.subjects();
            draft.sources = instance.evidence();
            return draft;
        }

        private static LocalizedText words(Text text) {
            if (text instanceof LocalizedText words) {
                return words;
            }
            throw new IllegalStateException(
                    "A finding is written in words, but this one has a phrase; make the list by FindingList.of");
        }

        Finding build() {
            LocalizedText said = Objects.requireNonNull(message, "message");
            return new Finding(
                    Objects.requireNonNull(code, "code"),
                    Objects.requireNonNull(severity, "severity"),
                    new Weight(money, days),
                    said,
                    instances.stream()
                            .map(each -> new Finding.Instance(
                                    each.name == null ? said : each.name,
                                    Optional.ofNullable(each.detail),
                                    each.subjects,
                                    each.sources))
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    private static final Codec<InstanceDraft> INSTANCE = Codec.object("instance", InstanceDraft::new)
            .describe("One of the places in which a finding shows.")
            .optional(
                    "name",
                    Values.LOCALIZED_TEXT,
                    (InstanceDraft instance) -> Optional.ofNullable(instance.name),
                    (instance, name) -> instance.name = name)
            .describe("What it is about, where the message does not say it.")
            .optional(
                    "detail",
                    Values.LOCALIZED_TEXT,
                    instance -> Optional.ofNullable(instance.detail),
                    (instance, detail) -> instance.detail = detail)
            .describe("What is found of it.")
            .list("subjects", Values.ID, instance -> instance.subjects, (instance, ids) -> instance.subjects = ids)
            .describe("The ids of the facts it is about, at least one.")
            .list(
                    "sources",
                    new ShapeCodecs().of(ValueShapes.SOURCE),
                    instance -> instance.sources,
                    (instance, sources) -> instance.sources = sources)
            .describe("Where it stands.")
            .build(instance -> instance);

    private static final Codec<Finding> FINDING = Codec.object("finding", Draft::new)
            .describe("Something a dossier leaves unknown, or in which its sources contradict each other or a rule.")
            .required(
                    "code",
                    Codec.text(),
                    (Draft finding) -> Objects.requireNonNull(finding.code),
                    (finding, code) -> finding.code = code)
            .describe("The code of the rule that found it.")
            .required(
                    "severity",
                    Codec.enumOf(Severity.class),
                    finding -> Objects.requireNonNull(finding.severity),
                    (finding, severity) -> finding.severity = severity)
            .describe("How much it matters.")
            .required(
                    "message",
                    Values.LOCALIZED_TEXT,
                    finding -> Objects.requireNonNull(finding.message),
                    (finding, message) -> finding.message = message)
            .describe("What was found.")
            .optional(
                    "money",
                    Values.AMOUNT,
                    finding -> finding.money,
                    (finding, money) -> finding.money = Optional.of(money))
            .describe("The money at stake, where there is any.")
            .withDefault(
                    "days",
                    Codec.longNumber(0, Long.MAX_VALUE),
                    0L,
                    finding -> finding.days,
                    (finding, days) -> finding.days = days)
            .describe("The days at stake.")
            .list("instances", INSTANCE, finding -> finding.instances, (finding, all) -> finding.instances = all)
            .describe("Where it shows, at least one place.")
            .build(finding -> finding)
            .as(Draft::build, Draft::of);

    private static final class ListDraft {
        private ImmutableList<Finding> findings = ImmutableList.of();
    }

    static final Codec<FindingList> CODEC = Codec.object("finding-list", ListDraft::new)
            .describe("What was found in a dossier, in reading order.")
            .version("schemaVersion", 1)
            .list("findings", FINDING, FindingList::findings, (list, all) -> list.findings = all)
            .describe("The findings.")
            .build(list -> new FindingList(list.findings));
}

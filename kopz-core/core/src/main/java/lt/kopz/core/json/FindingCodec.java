package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
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

/** How findings stand in JSON: put into words, so that a reader needs no dossier and no kopz. */
final class FindingCodec {
    private FindingCodec() {}

    /** A place in which a finding shows, as it is written: with a name only where the message does not say it. */
    record WrittenInstance(
            Optional<LocalizedText> name,
            Optional<LocalizedText> detail,
            ImmutableList<String> subjects,
            ImmutableList<Source> sources) {
        static WrittenInstance of(Finding.Instance instance, Text message) {
            return new WrittenInstance(
                    Optional.of(instance.name())
                            .filter(name -> !name.equals(message))
                            .map(FindingCodec::words),
                    instance.detail().map(FindingCodec::words),
                    instance.subjects(),
                    instance.evidence());
        }

        Finding.Instance instance(Text message) {
            return new Finding.Instance(
                    name.<Text>map(own -> own).orElse(message), detail.map(text -> text), subjects, sources);
        }
    }

    /** A finding as it is written: its weight is two properties. */
    record WrittenFinding(
            String code,
            Severity severity,
            LocalizedText message,
            Optional<MonetaryAmount> money,
            long days,
            ImmutableList<WrittenInstance> instances) {
        static WrittenFinding of(Finding finding) {
            return new WrittenFinding(
                    finding.code(),
                    finding.severity(),
                    words(finding.message()),
                    finding.weight().money(),
                    finding.weight().days(),
                    finding.instances().stream()
                            .map(instance -> WrittenInstance.of(instance, finding.message()))
                            .collect(ImmutableList.toImmutableList()));
        }

        Finding finding() {
            return new Finding(
                    code,
                    severity,
                    new Weight(money, days),
                    message,
                    instances.stream().map(each -> each.instance(message)).collect(ImmutableList.toImmutableList()));
        }
    }

    private static LocalizedText words(Text text) {
        if (text instanceof LocalizedText words) {
            return words;
        }
        throw new IllegalStateException(
                "A finding is written in words, but this one has a phrase; make the list by FindingList.of");
    }

    private static final Codec<WrittenInstance> INSTANCE = Codec.object(
                    "instance", WrittenInstance.class, "One of the places in which a finding shows.")
            .optional("name", ValueCodecs.LOCALIZED_TEXT, "What it is about, where the message does not say it.")
            .optional("detail", ValueCodecs.LOCALIZED_TEXT, "What is found of it.")
            .list("subjects", ValueCodecs.ID, "The ids of the facts it is about, at least one.")
            .list("sources", new ShapeCodecs().of(ValueShapes.SOURCE), "Where it stands.")
            .build();

    private static final Codec<Finding> FINDING = Codec.object(
                    "finding",
                    WrittenFinding.class,
                    "Something a dossier leaves unknown, or in which its sources contradict each other or a rule.")
            .required("code", Codec.text(), "The code of the rule that found it.")
            .required("severity", Codec.enumOf(Severity.class), "How much it matters.")
            .required("message", ValueCodecs.LOCALIZED_TEXT, "What was found.")
            .optional("money", ValueCodecs.AMOUNT, "The money at stake, where there is any.")
            .withDefault("days", Codec.longNumber(0, Long.MAX_VALUE), 0L, "The days at stake.")
            .list("instances", INSTANCE, "Where it shows, at least one place.")
            .build()
            .as(WrittenFinding::finding, WrittenFinding::of);

    static final Codec<FindingList> CODEC = Codec.object(
                    "finding-list", FindingList.class, "What was found in a dossier, in reading order.")
            .version("schemaVersion", 1)
            .list("findings", FINDING, "The findings.")
            .build();
}

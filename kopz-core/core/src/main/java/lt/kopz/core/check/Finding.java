package lt.kopz.core.check;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Collections2;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.source.DocumentPlace;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * Something a dossier leaves unknown, or in which its sources contradict each other or a rule.
 *
 * <p>One cause is one finding. Where it shows in several places, each is an {@link Instance}: twelve meetings without minutes are one
 * finding with twelve of them, and a rule that is broken under three readings is one with the readings.
 *
 * <p>Example: {@code CODE_CONFLICT}, a warning, "one name under the codes 01.03.01.04 and 01.03.02.04", about the two strategic
 * measures, with both quotes as evidence.
 *
 * @param code the stable code of the rule that found it, in capital letters
 * @param severity how much it matters
 * @param weight what is at stake, by which findings of one severity are sorted
 * @param message what was found, in words
 * @param instances where it shows, at least one place; where it is one only, the message says all there is to say
 */
public record Finding(String code, Severity severity, Weight weight, Text message, ImmutableList<Instance> instances) {
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    /** Item 7 before item 10, whatever the length of the label. */
    private static final Comparator<DocumentPlace> OF_PLACES = Comparator.comparing(
                    DocumentPlace::kind, Comparators.emptiesLast(Comparator.<DocumentPlace.Kind>naturalOrder()))
            .thenComparing(place -> DIGITS.negate().indexIn(place.label() + " "))
            .thenComparing(DocumentPlace::label);

    private static final Comparator<Source> OF_SOURCES =
            Comparator.comparing(Source::document).thenComparing(Source::place, Comparators.emptiesFirst(OF_PLACES));

    private static final Comparator<Finding> READING_ORDER = Comparator.comparing(
                    Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::weight, Comparator.reverseOrder())
            .thenComparing(finding -> -finding.instances().size())
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.evidence().stream().findFirst(), Comparators.emptiesLast(OF_SOURCES))
            .thenComparing(Finding::subjects, Comparators.lexicographical(Comparator.<String>naturalOrder()));

    /**
     * One of the places in which a finding shows.
     *
     * @param name what it is about, such as a meeting, a cost or the reading of a rule
     * @param detail what is found of it; empty where its name and the message of the finding say all
     * @param subjects the ids of the facts it is about, at least one
     * @param evidence where it stands in the sources; may be empty
     */
    public record Instance(
            Text name, Optional<Text> detail, ImmutableList<String> subjects, ImmutableList<Source> evidence) {
        /**
         * Refuses an instance about nothing.
         *
         * @param name what it is about
         * @param detail what is found of it
         * @param subjects the ids of the facts
         * @param evidence where it stands
         * @throws IllegalArgumentException if there are no subjects
         */
        public Instance {
            if (subjects.isEmpty()) {
                throw new IllegalArgumentException(
                        "an instance of a finding must name at least one fact, but " + name + " names none");
            }
        }

        /**
         * The instance as one text.
         *
         * @return the name and the detail: "seminar “Risks”: EUR 160.00"
         */
        public Text text() {
            return detail.<Text>map(found ->
                            Phrase.of(CheckMessage.INSTANCE).with("name", name).with("detail", found))
                    .orElse(name);
        }
    }

    /**
     * Refuses a finding about nothing.
     *
     * @param code the code
     * @param severity how much it matters
     * @param weight what is at stake
     * @param message what was found
     * @param instances where it shows
     * @throws IllegalArgumentException if there are no instances
     */
    public Finding {
        if (instances.isEmpty()) {
            throw new IllegalArgumentException(
                    "a finding must be about at least one fact, but " + code + " is about none");
        }
    }

    /**
     * A finding that shows in one place, with nothing at stake that can be measured.
     *
     * @param code the code
     * @param severity how much it matters
     * @param message what was found
     * @param subjects the ids of the facts
     * @param evidence where it stands
     * @throws IllegalArgumentException if there are no subjects
     */
    public Finding(
            String code,
            Severity severity,
            Text message,
            ImmutableList<String> subjects,
            ImmutableList<Source> evidence) {
        this(
                code,
                severity,
                Weight.NONE,
                message,
                subjects.isEmpty()
                        ? ImmutableList.of()
                        : ImmutableList.of(new Instance(message, Optional.empty(), subjects, evidence)));
    }

    /**
     * One finding for several of one cause. It is as severe and as heavy as the one that matters most, and shows wherever one of them does.
     *
     * @param findings the findings, of one rule; at least one
     * @param message what they are together, in words
     * @return the finding
     * @throws IllegalArgumentException if there is none, or they are of several rules
     */
    public static Finding together(Collection<Finding> findings, Text message) {
        List<String> codes = findings.stream().map(Finding::code).distinct().toList();
        if (codes.size() != 1) {
            throw new IllegalArgumentException(
                    "findings of one cause are of one rule, but these are of " + codes + "; keep the others apart");
        }
        return new Finding(
                codes.get(0),
                Ordering.natural().max(Collections2.transform(findings, Finding::severity)),
                Ordering.natural().max(Collections2.transform(findings, Finding::weight)),
                message,
                findings.stream()
                        .flatMap(finding -> finding.instances().stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The order in which findings are read: what is more severe first; of one severity the heavier; of one weight what shows in more places;
     * then by code, by where the first of the evidence stands, and by the facts they are about.
     *
     * @return the order; it holds no two findings of one dossier for the same unless they are about the same facts
     */
    public static Comparator<Finding> readingOrder() {
        return READING_ORDER;
    }

    /**
     * The same finding with a weight.
     *
     * @param stake what is at stake
     * @return a copy
     */
    public Finding weighing(Weight stake) {
        return new Finding(code, severity, stake, message, instances);
    }

    /** The same finding in other words, as it matters then. */
    Finding as(Severity other, Text words) {
        return new Finding(code, other, weight, words, instances);
    }

    /**
     * The same finding with a name for each of its instances, for when it is put {@link #together} with others.
     *
     * @param name what it is about
     * @return a copy
     */
    public Finding listedAs(Text name) {
        return listed(name, Optional.empty());
    }

    /**
     * The same finding with a name and a detail for each of its instances, for when it is put {@link #together} with others.
     *
     * @param name what it is about
     * @param detail what is found of it
     * @return a copy
     */
    public Finding listedAs(Text name, Text detail) {
        return listed(name, Optional.of(detail));
    }

    private Finding listed(Text name, Optional<Text> detail) {
        return new Finding(
                code,
                severity,
                weight,
                message,
                instances.stream()
                        .map(instance -> new Instance(name, detail, instance.subjects(), instance.evidence()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The facts it is about.
     *
     * @return the ids of those of all instances, each once
     */
    public ImmutableList<String> subjects() {
        return ofInstances(Instance::subjects);
    }

    /**
     * Where it stands in the sources.
     *
     * @return the places of all instances, each once; may be empty
     */
    public ImmutableList<Source> evidence() {
        return ofInstances(Instance::evidence);
    }

    private <T> ImmutableList<T> ofInstances(Function<Instance, ImmutableList<T>> part) {
        return instances.stream()
                .flatMap(instance -> part.apply(instance).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The instances that are to be read below the message.
     *
     * @return those of a finding that shows in several places; empty where the message says all
     */
    public ImmutableList<Instance> rows() {
        return instances.size() > 1 ? instances : ImmutableList.of();
    }

    /**
     * The finding in words.
     *
     * @param wording the language
     * @return the message, without the code; where it shows in several places, each in a line of its own below it, set in by two spaces
     */
    public String explain(Wording wording) {
        StringBuilder words = new StringBuilder(wording.say(message));
        rows().forEach(row -> words.append("\n  ").append(wording.say(row.text())));
        return words.toString();
    }
}

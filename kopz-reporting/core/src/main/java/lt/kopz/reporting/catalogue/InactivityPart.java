package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** What was not done, as the sources say it; that there was no group stands where the group would. */
final class InactivityPart extends Writing {

    InactivityPart(ReportContext context) {
        super(context);
    }

    List<Section> write() {
        ImmutableList<Content> items = items(Arrays.stream(InactivityKind.values())
                .filter(kind ->
                        kind != InactivityKind.NO_GROUP || !dossier.groups().isEmpty())
                .toArray(InactivityKind[]::new));
        return items.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        "inactivity",
                        say(PartMessage.INACTIVITY),
                        Paragraph.of(say(PartMessage.INACTIVITY_INTRODUCTION)),
                        BulletList.of(items)));
    }

    /** What is stated of some kinds by the day, each statement as a sentence with its sources. */
    ImmutableList<Content> items(InactivityKind... kinds) {
        return sorted(
                        dossier.inactivity(),
                        Comparator.comparing((Inactivity each) -> each.period().start()))
                .stream()
                .filter(inactivity -> ImmutableList.copyOf(kinds).contains(inactivity.kind())
                        && context.occurrences().stated(inactivity) != Answer.NO)
                .map(inactivity -> context.noted(sentence(inactivity), inactivity))
                .collect(ImmutableList.toImmutableList());
    }

    private Text sentence(Inactivity inactivity) {
        Optional<Text> who = who(inactivity);
        boolean hasReason = inactivity.reason().isPresent();
        Phrase phrase = Phrase.of(
                        who.isPresent()
                                ? hasReason ? PartMessage.INACTIVE_WHO_WHY : PartMessage.INACTIVE_WHO
                                : hasReason ? PartMessage.INACTIVE_WHY : PartMessage.INACTIVE)
                .with("period", inactivity.period())
                .with("what", Phrase.of(inactivity.kind()));
        if (who.isPresent()) {
            phrase = phrase.with("who", who.get());
        }
        return hasReason ? phrase.with("reason", inactivity.reason().get()) : phrase;
    }

    /** Whom or what it is about: an organisation, the group, a plan or a measure. */
    private Optional<Text> who(Inactivity inactivity) {
        if (inactivity.organisation().isPresent()) {
            return inactivity.organisation().map(context::party);
        }
        return inactivity.subject().map(this::subject);
    }

    private Text subject(String id) {
        Fact fact = dossier.get(Fact.class, id);
        if (fact instanceof CoordinationGroup group) {
            return group.name();
        }
        return fact instanceof ActionPlan plan ? plan.title() : context.numbered((Measure) fact);
    }
}

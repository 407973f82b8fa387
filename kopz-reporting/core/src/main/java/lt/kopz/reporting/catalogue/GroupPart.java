package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.or;
import static lt.kopz.reporting.catalogue.Cells.say;
import static lt.kopz.reporting.catalogue.Cells.sorted;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Section;

/** The group: what it is, what it rests on, who is in it. */
final class GroupPart {
    private final ReportContext context;
    private final Dossier dossier;
    private final Occurrences occurrences;

    GroupPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.occurrences = context.occurrences();
    }

    List<Section> write() {
        CoordinationGroup group = dossier.group();
        Facts facts = Facts.of(say(YearlyMessage.TERM_KIND), Cell.text(Terms.of(group.kind())));
        ImmutableList<String> basis =
                group.basis().stream().filter(context::adopted).collect(ImmutableList.toImmutableList());
        if (!basis.isEmpty()) {
            facts = facts.and(
                    say(YearlyMessage.TERM_BASIS),
                    Cell.text(joined(basis.stream().map(context::cite))));
        }
        Optional<String> composition = group.composition().filter(context::adopted);
        if (composition.isPresent()) {
            facts = facts.and(say(YearlyMessage.TERM_COMPOSITION), Cell.text(context.cite(composition.get())));
        }
        facts = facts.and(
                say(YearlyMessage.TERM_SIZE), or(group.declaredSize().map(this::size), YearlyMessage.NOT_STATED));
        if (!group.sectors().isEmpty()) {
            facts = facts.and(
                    say(YearlyMessage.TERM_SECTORS),
                    Cell.text(joined(group.sectors().stream().map(sector -> sector.name()))));
        }
        facts = Facts.of(Stream.concat(facts.facts().stream(), changes()).toList());
        if (context.rules().isPresent()) {
            facts = facts.and(
                    say(YearlyMessage.TERM_RULES),
                    Cell.text(context.cite(context.rules().get().act())));
        }
        return List.of(Section.of("group", say(YearlyMessage.SECTION_GROUP), facts));
    }

    private Text size(DeclaredSize size) {
        int listed = dossier.group().memberships().size();
        return listed == 0
                ? Phrase.of(YearlyMessage.SIZE_DECLARED).with("size", (long) size.members())
                : Phrase.of(YearlyMessage.SIZE_DECLARED_LISTED)
                        .with("size", (long) size.members())
                        .with("listed", (long) listed);
    }

    private Stream<Facts.Fact> changes() {
        return sorted(dossier.unidentifiedActs(), Comparator.comparing(UnidentifiedActs::adopted, PartialDate.ORDER))
                .stream()
                .filter(acts -> occurrences.happened(acts.adopted()) != Answer.NO)
                .map(acts -> new Facts.Fact(say(YearlyMessage.TERM_CHANGES), Cell.text(changes(acts))));
    }

    private Text changes(UnidentifiedActs acts) {
        return Phrase.of(
                        occurrences.happened(acts.adopted()) == Answer.YES
                                ? YearlyMessage.CHANGES
                                : YearlyMessage.CHANGES_UNDETERMINED)
                .with("count", (long) acts.count())
                .with("date", acts.adopted());
    }
}

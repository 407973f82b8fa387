package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Unlisted;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code MINUTES_MISSING}: of a meeting that was held no minutes are given.
 *
 * <p>It is a warning where the minutes of the group are stated to be all recorded, and information where only some are recorded; where nothing is
 * known of any, that one has none is not worth a finding. Its ground is logical: minutes are the evidence of what a meeting decided.
 */
final class MinutesMissing extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public MinutesMissing() {}

    @Override
    public String code() {
        return "MINUTES_MISSING";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        KnownLists lists = KnownLists.of(dossier);
        boolean nothingKnown =
                lists.of(ListKind.MINUTES, Optional.of(group.id()), asOf).standing() == Standing.UNKNOWN;
        for (Meeting meeting : FindingMaker.byId(group.meetings())) {
            if (nothingKnown
                    || meeting.hasMinutes()
                    || Occurrences.of(dossier, asOf).held(meeting) != Answer.YES) {
                continue;
            }
            PartialDate date = meeting.date().value();
            boolean areAllKnown = lists.isDeclared(
                    ListKind.MINUTES,
                    Optional.of(group.id()),
                    date.earliest().orElse(dossier.firstKnownDay()),
                    date.latest().orElse(asOf));
            findings.add(FindingMaker.of(
                            this,
                            areAllKnown ? Severity.WARNING : Severity.INFO,
                            Phrase.of(CheckMessage.NO_MINUTES).with("date", date),
                            ImmutableList.of(meeting))
                    .listedAs(RowNames.meeting(meeting)));
        }
        return ImmutableList.<Finding>builder()
                .addAll(FindingMaker.together(findings.build(), SeveralMessage.MINUTES_MISSING, ListKind.MINUTES))
                .addAll(byNumbers(dossier, group, asOf).iterator())
                .build();
    }

    /** What numbers prove of meetings that are not all recorded: that fewer have minutes than were held. */
    private Stream<Finding> byNumbers(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        return KnownLists.of(dossier).unlisted(ListKind.MINUTES, Optional.of(group.id())).stream()
                .filter(each -> each.number().lower() > 0)
                .map(Unlisted::statement)
                .flatMap(statement -> byNumbers(dossier, group, statement, asOf).stream());
    }

    private Optional<Finding> byNumbers(Dossier dossier, CoordinationGroup group, Fact statement, LocalDate asOf) {
        DateRange period = (statement instanceof CompletenessStatement stated
                        ? stated.period()
                        : Optional.<DateRange>empty())
                .orElse(dossier.reportingPeriod());
        return period.upTo(dossier.knownUntil().value())
                .filter(time -> !time.end().isAfter(asOf))
                .flatMap(time -> {
                    Headcount held = number(dossier, group, ListKind.MEETINGS, time);
                    Headcount with = number(dossier, group, ListKind.MINUTES, time);
                    long missing = held.lower() - with.upper().orElse(held.lower());
                    return Optional.of(FindingMaker.of(
                                    this,
                                    Severity.WARNING,
                                    Phrase.of(CheckMessage.MINUTES_FEWER)
                                            .with("period", period)
                                            .with("held", held)
                                            .with("minutes", with)
                                            .with("missing", missing),
                                    ImmutableList.of(statement)))
                            .filter(found -> missing > 0);
                });
    }

    private static Headcount number(Dossier dossier, CoordinationGroup group, ListKind list, DateRange time) {
        KnownLists lists = KnownLists.of(dossier);
        Optional<String> owner = Optional.of(group.id());
        return lists.of(list, owner, time.start(), time.end())
                .number()
                .orElseGet(() -> lists.recorded(list, owner, Optional.of(time)).plus(Headcount.unknown()));
    }
}

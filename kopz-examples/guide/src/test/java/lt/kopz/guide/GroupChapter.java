package lt.kopz.guide;

import static lt.kopz.core.wording.LocalizedText.english;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.PlanCoverage;
import lt.kopz.core.dossier.Seating;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import lt.kopz.holidays.PublicHolidays;

final class GroupChapter {
    private GroupChapter() {}

    static void group() {
        // tag::group
        CoordinationGroup group = Harrowmere.dossier().group();
        System.out.println(
                group.memberships().size() + " memberships, " + group.meetings().size() + " meetings");
        // end::group
    }

    static void members() {
        // tag::members
        Composition composition = Composition.of(Harrowmere.dossier());
        LocalDate april = LocalDate.of(2024, 4, 10);
        System.out.println("listed:  " + composition.on(april).listed());
        System.out.println("vacant:  " + composition.vacant(april) + " since "
                + composition.vacantSince("seat-4", april).orElseThrow());
        Harrowmere.dossier().group().memberships().stream()
                .filter(membership -> membership.seat().equals(Optional.of("seat-4")))
                .forEach(membership -> System.out.println(membership.person().orElseThrow() + ": "
                        + Composition.tenureDays(membership, LocalDate.of(2024, 12, 31))
                                .orElseThrow() + " days"));
        // end::members
    }

    static void meetings() {
        // tag::meetings
        Dossier dossier = Harrowmere.dossier();
        MeetingVerdicts august = MeetingVerdicts.of(dossier, "meeting-3");
        System.out.println(august.quorum().orElseThrow().explain(Wording.ENGLISH));
        MeetingVerdicts november = MeetingVerdicts.of(dossier, "meeting-4");
        System.out.println(november.minutes(LocalDate.of(2024, 12, 31), PublicHolidays.of("GB"))
                .orElseThrow()
                .explain(Wording.ENGLISH));
        // end::meetings
    }

    static void cadence() {
        // tag::cadence
        DutyCadence cadence = DutyCadence.ofMeetings(Harrowmere.dossier(), LocalDate.of(2024, 12, 31))
                .orElseThrow();
        cadence.all().forEach(verdict -> System.out.println(verdict.reading() + ": " + verdict.outcome()));
        System.out.println("agreed: " + cadence.agreed().isPresent());
        // end::cadence
    }

    static void duties() {
        // tag::duties
        for (DutyCadence judged : DutyCadence.of(
                Harrowmere.dossier(), "commission", LocalDate.of(2024, 12, 31), DateRange.ofYear(2023))) {
            if (judged.duty().due().isPresent()) {
                judged.under(CadenceReading.AS_WRITTEN)
                        .duties()
                        .forEach(verdict -> System.out.println(verdict.explain(Wording.ENGLISH)));
            }
        }
        // end::duties
    }

    static void handOvers() {
        // tag::handOvers
        Composition members = Composition.of(Harrowmere.dossier());
        members.handOvers()
                .forEach(handOver -> System.out.println(handOver.before().id() + " to "
                        + handOver.after().id() + ": " + handOver.least().orElseThrow() + " days between"));
        Composition.Office chair = members.office(MemberRole.CHAIR, LocalDate.of(2024, 4, 10));
        System.out.println("chair held: " + chair.held());
        // end::handOvers
    }

    static void imposed() {
        // tag::imposed
        Duty ofTheMayor = Duty.yearlyReport("mayor-report", english("the ministry"), MonthDay.of(3, 1))
                .withOffice(english("the mayor"));
        Dossier dossier = Harrowmere.dossier();
        dossier = dossier.withPlans(dossier.plans().stream()
                .map(plan -> plan.withDuties(ofTheMayor))
                .toList());
        for (DutyCadence judged : DutyCadence.ofNoGroup(dossier, LocalDate.of(2025, 4, 1))) {
            System.out.println(
                    Wording.ENGLISH.say(judged.name()) + ", demanded by " + Wording.ENGLISH.say(judged.ground()));
            judged.under(CadenceReading.AS_WRITTEN)
                    .duties()
                    .forEach(verdict -> System.out.println(verdict.explain(Wording.ENGLISH)));
        }
        // end::imposed
    }

    static void presence() {
        // tag::presence
        Dossier dossier = Harrowmere.dossier()
                .withInactivity(Inactivity.builder()
                        .id("before-the-commission")
                        .kind(InactivityKind.NO_GROUP)
                        .period(DateRange.ofYear(2022))
                        .build());
        GroupPresence groups = GroupPresence.of(dossier);
        System.out.println("in 2022: " + groups.count(LocalDate.of(2022, 6, 1)));
        System.out.println("in 2024: " + groups.count(LocalDate.of(2024, 6, 1)));
        // end::presence
    }

    static void byNumber() {
        // tag::byNumber
        Dossier dossier = Harrowmere.dossier();
        Dossier twice = dossier.withGroups(dossier.group().withMeetings())
                .withKnownUntil(Sourced.stated(LocalDate.of(2025, 1, 31)))
                .withCompleteness(CompletenessStatement.builder()
                        .id("two-meetings")
                        .list(ListKind.MEETINGS)
                        .owner("commission")
                        .period(DateRange.ofYear(2024))
                        .number(Headcount.exactly(2))
                        .build());
        DutyCadence.ofMeetings(twice, LocalDate.of(2025, 1, 31)).orElseThrow().all().stream()
                .flatMap(verdict -> verdict.duties().stream())
                .map(duty -> duty.explain(Wording.ENGLISH))
                .distinct()
                .forEach(System.out::println);
        // end::byNumber
    }

    static void carried() {
        // tag::carried
        Dossier repealed = Dossier.builder()
                .from(Harrowmere.dossier())
                .addActs(LegalAct.builder()
                        .id("decision-95")
                        .kind(ActKind.DECISION)
                        .adopted(PartialDate.parse("2024-12-01"))
                        .addRelations(ActRelation.builder()
                                .kind(RelationKind.REPEALS)
                                .act("decision-88")
                                .build())
                        .build())
                .build();
        for (LocalDate day : List.of(LocalDate.of(2024, 11, 30), LocalDate.of(2024, 12, 1))) {
            System.out.println(day + " there: " + GroupPresence.of(repealed).present("commission", day) + ", members: "
                    + Composition.of(repealed).on(day).size());
        }
        // end::carried
    }

    static void seating() {
        // tag::seating
        Dossier dossier = Harrowmere.dossier();
        CoordinationGroup commission = dossier.group();
        Dossier two = dossier.withGroups(
                commission,
                CoordinationGroup.builder()
                        .id("task-force")
                        .kind(GroupKind.WORKING_GROUP)
                        .addMemberships(commission.memberships().stream()
                                .filter(member -> member.seat().isPresent())
                                .limit(2)
                                .map(member -> member.withId(member.id() + "-there")
                                        .withUntil(Optional.empty())
                                        .withSector(Optional.empty()))
                                .toArray(Membership[]::new))
                        .build());
        Seating seating = Seating.of(two, LocalDate.of(2024, 12, 31));
        System.out.println("seats: " + seating.seats() + ", persons: " + seating.persons());
        seating.bySeats().forEach((seats, persons) -> System.out.println(seats + " seats: " + persons + " persons"));
        // end::seating
    }

    static void afterAct() {
        // tag::afterAct
        Duty report = Duty.builder()
                .id("first-report")
                .what(ListKind.REPORTS)
                .due(DueDay.after(DayAfter.days(90, DayAfter.Event.IN_FORCE, "decision-31")))
                .build();
        Dossier dossier = Harrowmere.dossier();
        Dossier with = dossier.withGroups(dossier.group()
                .withReports()
                .withRules(dossier.group().rules().orElseThrow().withDuties(report)));
        DutyCadence.of(with, "commission", LocalDate.of(2024, 7, 1)).stream()
                .filter(judged -> judged.duty().equals(report))
                .flatMap(judged -> judged.under(CadenceReading.AS_WRITTEN).duties().stream())
                .forEach(verdict -> System.out.println(verdict.outcome() + ": " + verdict.explain(Wording.ENGLISH)));
        // end::afterAct
    }

    static void dueTwice() {
        // tag::dueTwice
        Dossier disputed = Dossier.builder()
                .from(Harrowmere.dossier())
                .addContradictions(Contradiction.builder()
                        .id("due-days")
                        .subject("yearly-report")
                        .field("due/everyYear/until")
                        .what(english("Day by which the report is due"))
                        .addAlternatives(
                                Alternative.builder()
                                        .id("by-the-rules")
                                        .value(new StatedValue.OfDate(PartialDate.parse("XXXX-02-01")))
                                        .build(),
                                Alternative.builder()
                                        .id("by-the-letter")
                                        .value(new StatedValue.OfDate(PartialDate.parse("XXXX-01-15")))
                                        .build())
                        .build())
                .build();
        DutyCadence.of(disputed, "commission", LocalDate.of(2024, 12, 31), DateRange.ofYear(2023)).stream()
                .filter(judged -> judged.duty().id().equals("yearly-report"))
                .flatMap(judged -> judged.under(CadenceReading.AS_WRITTEN).duties().stream())
                .forEach(verdict -> System.out.println(verdict.outcome() + ": " + verdict.explain(Wording.ENGLISH)));
        // end::dueTwice
    }

    static void openPlan() {
        // tag::openPlan
        ActionPlan plan = Harrowmere.dossier().plans().get(0);
        ActionPlan open = plan.withPeriod(Optional.empty()).withSince(PartialDate.ofYear(2024));
        Dossier without = Harrowmere.dossier().withPlans(open);
        System.out.println(open.time() + ", of 2023 to 2026 perhaps "
                + open.daysWithin(DateRange.ofYears(2023, 2026)).orElseThrow());
        System.out.println("without a plan: " + PlanCoverage.of(without).gaps(DateRange.ofYears(2023, 2026)));
        // end::openPlan
    }
}

package lt.kopz.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;

/**
 * A made-up country, the same for the same seed on every machine. Each municipality has an action plan for each year, with ten accounts:
 * a need and an appropriation for each of five measures; what is appropriated is mostly less than the need, and late.
 *
 * <pre>{@code
 * Country country = new Country(2019, 600, DateRange.ofYears(2014, 2025));
 * country.books(17, 1_667).forEach(…);
 * }</pre>
 *
 * @param seed the seed
 * @param municipalities how many municipalities there are
 * @param years the years, whole ones
 */
public record Country(long seed, int municipalities, DateRange years) {
    private static final int MEASURES = 5;
    private static final Provenance STATED =
            Provenance.stated(Source.of("report").at("1 punktas"));
    private static final List<EntryKind> MOVES = List.of(
            EntryKind.EXPENDITURE,
            EntryKind.EXPENDITURE,
            EntryKind.EXPENDITURE,
            EntryKind.EXPENDITURE,
            EntryKind.ADDED,
            EntryKind.REDUCED,
            EntryKind.TRANSFER_IN,
            EntryKind.TRANSFER_OUT,
            EntryKind.REFUND,
            EntryKind.COMMITMENT);

    /**
     * Makes a country.
     *
     * @param seed the seed
     * @param municipalities how many municipalities there are
     * @param years the years, whole ones
     */
    public Country {}

    /**
     * The id of a municipality.
     *
     * @param number its number, from 0
     * @return the id
     */
    public static String id(int number) {
        return "m" + (1000 + number);
    }

    private Random random(int municipality, int year) {
        return new Random(seed * 1_000_003 + municipality * 997L + year);
    }

    private static MonetaryAmount cents(long cents) {
        return Amounts.ofMinor(cents, Amounts.currency("EUR"));
    }

    /**
     * Ledger lines of a municipality, year by year and in each by day.
     *
     * @param municipality its number
     * @param count how many, about the same number in each year
     * @return the lines; each stands for itself
     */
    public Stream<LedgerEntry> lines(int municipality, int count) {
        return lines(municipality, count, (random, entry) -> entry);
    }

    /**
     * The books of a municipality: its lines, of which every fourth or so is another one that counts only together with others. That is a new
     * whole of an appropriation, a part of one that stands on an account of its own, or money carried over. Appropriations state who
     * manages them, and what is booked on their accounts has it from them.
     *
     * @param municipality its number
     * @param count how many, about the same number in each year
     * @return the lines
     */
    public Stream<LedgerEntry> books(int municipality, int count) {
        return lines(municipality, count, (random, entry) -> related(municipality, random, entry));
    }

    private Stream<LedgerEntry> lines(int municipality, int count, BiFunction<Random, LedgerEntry, LedgerEntry> made) {
        int first = years.start().getYear();
        int number = years.end().getYear() - first + 1;
        return IntStream.range(0, number)
                .boxed()
                .flatMap(
                        i -> linesOfYear(municipality, first + i, count * (i + 1) / number - count * i / number, made));
    }

    private Stream<LedgerEntry> linesOfYear(
            int municipality, int year, int count, BiFunction<Random, LedgerEntry, LedgerEntry> made) {
        Random random = random(municipality, year);
        Random others = new Random(municipality * 997L + year);
        String plan = id(municipality) + "-plan-" + year;
        return IntStream.range(0, count)
                .mapToObj(
                        i -> made.apply(others, line(random, municipality, plan, LocalDate.of(year, 1, 2), i, count)));
    }

    private static LedgerEntry related(int municipality, Random random, LedgerEntry entry) {
        if (entry.kind() == EntryKind.ORIGINAL) {
            return entry.managedBy(id(municipality) + "-org-" + random.nextInt(4));
        }
        int what = entry.kind() == EntryKind.NEED ? -1 : random.nextInt(20);
        return switch (what) {
            case 0, 1 ->
                LedgerEntry.replaced(entry.id(), entry.day(), entry.amount(), entry.account())
                        .forPlan(entry.plan().orElseThrow());
            case 2, 3 -> {
                String measure = entry.measure().orElseThrow();
                int number = measure.charAt(measure.length() - 1) - 'a';
                yield LedgerEntry.of(
                                entry.id(),
                                EntryKind.ORIGINAL,
                                entry.day(),
                                entry.amount(),
                                entry.account() + "-of-which-" + random.nextInt(3))
                        .forPlan(entry.plan().orElseThrow())
                        .forMeasure(measure)
                        .managedBy(id(municipality) + "-org-" + (4 + random.nextInt(4)))
                        .within(entry.plan().orElseThrow() + "-" + (2 * number + 1));
            }
            case 4 -> LedgerEntry.of(entry.id(), EntryKind.CARRIED_OVER, entry.day(), entry.amount(), entry.account());
            default -> entry;
        };
    }

    private static LedgerEntry line(Random random, int municipality, String plan, LocalDate start, int i, int count) {
        int measure = i < 2 * MEASURES ? i / 2 : random.nextInt(MEASURES);
        boolean need = i < 2 * MEASURES && i % 2 == 0;
        EntryKind kind;
        if (i < 2 * MEASURES) {
            kind = need ? EntryKind.NEED : EntryKind.ORIGINAL;
        } else {
            kind = MOVES.get(random.nextInt(MOVES.size()));
        }
        int most = switch (kind) {
            case NEED -> 1_000_000;
            case ORIGINAL -> 900_000;
            case EXPENDITURE -> 40_000;
            default -> 90_000;
        };
        long exact = 1L + random.nextInt(most);
        long cents = random.nextInt(3) == 0 ? exact : exact / 5000 * 5000 + 5000; // most budgets are in round sums
        LedgerEntry entry = LedgerEntry.of(
                        plan + "-" + i,
                        kind,
                        start.plusDays(360L * i / count),
                        cents(cents),
                        plan + (need ? "-need-" : "-line-") + measure)
                .forPlan(plan)
                .forMeasure(plan + "-" + (char) ('a' + measure))
                .from(measure == 0 ? FundingSourceKind.EU : FundingSourceKind.MUNICIPAL_BUDGET);
        boolean paid = kind == EntryKind.EXPENDITURE || kind == EntryKind.TRANSFER_OUT;
        return paid ? entry.with(id(municipality) + "-org-" + random.nextInt(20)) : entry;
    }

    /**
     * The dossier of a municipality and a year: its plan, five measures, needs, appropriations, and events with their costs. Two
     * organisations are the same in every dossier of the country.
     *
     * @param municipality its number
     * @param year the year
     * @return the dossier
     */
    public Dossier dossier(int municipality, int year) {
        Random random = random(municipality, year);
        String plan = "plan-" + year;
        DateRange period = DateRange.ofYear(year);
        List<Measure> measures = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        List<Appropriation> appropriations = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Expenditure> expenditures = new ArrayList<>();
        for (int i = 1; i <= MEASURES; i++) {
            String measure = "measure-" + i;
            long need = 10_000L * (1 + random.nextInt(100));
            measures.add(Measure.builder()
                    .id(measure)
                    .number(Integer.toString(i))
                    .title(text("Priemonė Nr.\u00a0" + i))
                    .provenance(STATED)
                    .build());
            needs.add(Need.builder()
                    .id("need-" + i)
                    .plan(plan)
                    .measure(measure)
                    .amount(cents(need))
                    .period(period)
                    .effective(on(LocalDate.of(year, 2, 1 + random.nextInt(28))))
                    .provenance(STATED)
                    .build());
            appropriations.add(Appropriation.builder()
                    .id("appropriation-" + i)
                    .amount(cents(need * random.nextInt(11) / 10))
                    .strategicMeasure("line")
                    .plan(Sourced.stated(plan))
                    .measure(measure)
                    .effective(on(LocalDate.of(year, 3 + random.nextInt(8), 1 + random.nextInt(28))))
                    .provenance(STATED)
                    .build());
            int count = random.nextInt(4);
            for (int k = 1; k <= count; k++) {
                String event = "event-" + i + "-" + k;
                events.add(Event.builder()
                        .id(event)
                        .measure(measure)
                        .kind(EventKind.LECTURE)
                        .title(text("Paskaita mokykloje"))
                        .state(random.nextInt(5) == 0 ? EventState.CANCELLED : EventState.HELD)
                        .date(on(LocalDate.of(year, 11, 1 + random.nextInt(28))))
                        .participations(
                                random.nextBoolean()
                                        ? Headcount.exactly(10 + random.nextInt(90))
                                        : Headcount.atLeast(10 + random.nextInt(90)))
                        .provenance(STATED)
                        .build());
                expenditures.add(Expenditure.builder()
                        .id("cost-" + i + "-" + k)
                        .subject(event)
                        .amount(cents(1000L * random.nextInt(10)))
                        .paidFrom(Sourced.stated("appropriation-" + i))
                        .provenance(STATED)
                        .build());
            }
        }
        return Dossier.builder()
                .id(id(municipality) + "-" + year)
                .title(text("Savivaldybės " + year + " m. byla"))
                .municipality(Municipality.builder()
                        .id(id(municipality))
                        .name(text("Savivaldybė Nr.\u00a0" + municipality))
                        .country("LT")
                        .provenance(STATED)
                        .build())
                .currency(Amounts.currency("EUR"))
                .reportingPeriod(period)
                .knownUntil(Sourced.stated(period.end()))
                .addDocuments(SourceDocument.builder()
                        .id("report")
                        .title(text("Ataskaita"))
                        .language("lt")
                        .build())
                .addOrganisations(organisation("ministry", "Ministerija"), organisation("police", "Policija"))
                .addGroups(CoordinationGroup.builder()
                        .id("group")
                        .name(text("Darbo grupė"))
                        .kind(GroupKind.WORKING_GROUP)
                        .provenance(STATED)
                        .build())
                .addStrategicMeasures(StrategicMeasure.builder()
                        .id("line")
                        .name(text("Prevencija"))
                        .code("01.02.03")
                        .provenance(STATED)
                        .build())
                .addPlans(ActionPlan.builder()
                        .id(plan)
                        .title(text(year + " m. veiksmų planas"))
                        .period(period)
                        .implementsMeasure("line")
                        .measures(measures)
                        .provenance(STATED)
                        .build())
                .events(events)
                .needs(needs)
                .appropriations(appropriations)
                .expenditures(expenditures)
                .build();
    }

    private static Organisation organisation(String id, String name) {
        return Organisation.builder().id(id).name(text(name)).provenance(STATED).build();
    }

    private static LocalizedText text(String lithuanian) {
        return LocalizedText.lithuanian(lithuanian);
    }

    private static Sourced<PartialDate> on(LocalDate day) {
        return Sourced.stated(PartialDate.parse(day.toString()));
    }
}

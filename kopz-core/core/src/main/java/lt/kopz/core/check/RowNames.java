package lt.kopz.core.check;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** How findings call what they are about: by its name, and never by its id. */
final class RowNames {
    private RowNames() {}

    static Text title(Text title) {
        return Phrase.of(CheckMessage.TITLE).with("title", title);
    }

    static Text measure(Search in, Measure measure) {
        return numbered(in, Phrase.of(CheckMessage.MEASURE), measure);
    }

    /** A measure below words that name its plan. */
    static Text measureOfThePlan(Measure measure) {
        return numbered(Phrase.of(CheckMessage.MEASURE), new Literal(measure.number()), measure);
    }

    private static Phrase numbered(Phrase words, Text number, Measure measure) {
        return words.with("number", number).with("title", measure.title());
    }

    /** Words with the number and the title of a measure. */
    static Phrase numbered(Search in, Phrase words, Measure measure) {
        return numbered(words, inPlan(in, new Literal(measure.number()), measure), measure);
    }

    /** Numbers of measures of one plan, which is named where there are several: each may have a measure of the same number. */
    static Text inPlan(Search in, Text numbers, Measure measure) {
        return in.dossier()
                .planOf(measure.id())
                .filter(any -> in.dossier().plans().size() > 1)
                .<Text>map(plan -> Phrase.of(CheckMessage.NUMBER_IN_PLAN)
                        .with("number", numbers)
                        .with("plan", plan.title()))
                .orElse(numbers);
    }

    static Text meeting(Meeting meeting) {
        return Phrase.of(CheckMessage.MEETING).with("date", meeting.date().value());
    }

    /** A need, appropriation or revenue: what it is, what it is for, and of which time or day: "appropriation (“prevention”; 24 October 2019)". */
    static Text money(Search in, Itemised money) {
        Optional<? extends Text> purpose = purpose(in, money);
        Phrase named = Phrase.of(purpose.isPresent() ? CheckMessage.NAMED : CheckMessage.NAMED_WITHOUT_PURPOSE)
                .with("kind", Phrase.of(kind(money)))
                .with("time", money instanceof Need need ? need.period() : money.when());
        return purpose.<Text>map(title -> named.with("title", title)).orElse(named);
    }

    private static CheckMessage kind(Itemised money) {
        if (money instanceof Revenue revenue) {
            return revenue.state() == RevenueState.PLANNED
                    ? CheckMessage.PLANNED_REVENUE
                    : CheckMessage.RECEIVED_REVENUE;
        }
        return money instanceof Need ? CheckMessage.NEED : CheckMessage.APPROPRIATION;
    }

    private static Optional<? extends Text> purpose(Search in, Itemised money) {
        MoneyLinks links = in.links();
        Optional<Appropriation> given =
                Optional.of(money).filter(Appropriation.class::isInstance).map(Appropriation.class::cast);
        return Stream.<Supplier<Optional<? extends Text>>>of(
                        () -> money instanceof Revenue revenue ? revenue.subkind() : Optional.empty(),
                        () -> in.name(
                                links.item(money).or(() -> links.plan(money)).or(money::programme)),
                        () -> given.flatMap(Appropriation::purpose),
                        () -> in.name(given.flatMap(Appropriation::strategicMeasure)))
                .<Text>flatMap(name -> name.get().stream())
                .findFirst();
    }
}

package lt.kopz.core.worlds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lt.kopz.core.cost.UnitCost;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;

/** Asks kopz, the one place where its answers are turned into what the oracle compares. */
final class Kopz {
    private Kopz() {}

    /** A measure of the registry. */
    static BiFunction<Dossier, Question, Known> asked(String code) {
        return (dossier, question) -> ask(code, dossier, subject(question), question);
    }

    /** A part of what a measure of the registry is. */
    static <T> BiFunction<Dossier, Question, Known> asked(String code, Class<T> kind, Function<T, Known> known) {
        return (dossier, question) -> {
            Figure<?> figure = figure(code, dossier, subject(question), question);
            return known(figure, known.apply(kind.cast(figure.value())));
        };
    }

    static Known ask(String code, Dossier dossier, Optional<String> subject, Question question) {
        return known(figure(code, dossier, subject, question));
    }

    /** The amount that a measure of the registry is, with how far it may miss what it stands for. */
    static AmountRange money(String code, Dossier dossier, Question question) {
        Object value = figure(code, dossier, subject(question), question).value();
        return Quantity.behind(value).orElseThrow().asAmount();
    }

    private static Figure<?> figure(String code, Dossier dossier, Optional<String> subject, Question question) {
        Measurable measure = Measures.of(code);
        Portion portion = portion(question.region());
        return measure.of(
                dossier,
                subject,
                measure.isOfOneYear() || code.equals("days-unfunded") ? portion.withPeriod(Figures.TIME) : portion,
                question.day());
    }

    /** Of the parts of a plan each is a subject. */
    private static Optional<String> subject(Question question) {
        return question.region().values().containsKey(Along.ITEM)
                ? Optional.of(mark(question.region(), Along.ITEM))
                : Optional.of(question.subject()).filter(id -> !id.equals(Deeds.ALL));
    }

    private static Portion portion(Region region) {
        Portion portion = Portion.ALL;
        for (Along along : region.values().keySet()) {
            String mark = mark(region, along);
            portion = switch (along) {
                case ITEM -> portion;
                case YEAR -> portion.withPeriod(DateRange.ofYear(Integer.parseInt(mark)));
                case SOURCE -> portion.withSourceKind(new FundingSourceKind(mark));
                case MANAGER -> portion.withManager(mark);
                case KIND -> portion.withEconomicKind(new EconomicKind(mark));
                case PROGRAMME -> portion.withProgramme(mark);
                case PLACE -> portion.withPlace(mark);
                case CODE -> portion.withCode(new Classification("tree", mark));
                case SOURCE_CODE -> portion.withSourceCode(mark);
                case PAYER -> portion.withPayer(mark);
            };
        }
        return portion;
    }

    static String mark(Region region, Along along) {
        List<String> marks = List.of("g1", "t1", "10", "S");
        return marks.stream()
                .filter(region.along(along)::contains)
                .findFirst()
                .orElseGet(() -> region.along(along).iterator().next());
    }

    private static Known known(Figure<?> figure) {
        return figure.isAbsent() == Answer.YES ? Known.NOTHING_THERE : known(figure, known(figure.value()));
    }

    /** What is no less than nothing and of which no more is known may not be there at all. */
    private static Known known(Figure<?> figure, Known value) {
        boolean isFromNothingOn = value.most().isEmpty()
                && value.least().filter(least -> least.signum() == 0).isPresent();
        return !figure.isKnown() && isFromNothingOn ? Known.ANYTHING : value;
    }

    private static Known known(Object value) {
        if (value instanceof Answer answer) {
            return name(answer, "CANNOT_TELL");
        }
        if (value instanceof Enum<?> state) {
            return name(state, "UNDETERMINED");
        }
        if (value instanceof UnitCost cost) { // not rounded
            return ratio(cost.each());
        }
        Quantity quantity = Quantity.behind(value).orElseThrow();
        if (quantity instanceof Quantity.OfAmount money) {
            return amount(money.amount());
        }
        return quantity instanceof Quantity.OfCount number ? count(number.count()) : ratio(quantity.asRatio());
    }

    static Known amount(AmountRange amount) {
        return Known.between(
                amount.lower().map(Amounts::decimal).map(Fraction::of),
                amount.upper().map(Amounts::decimal).map(Fraction::of));
    }

    static Known count(Headcount count) {
        Optional<Fraction> most = count.upper().isPresent()
                ? Optional.of(Fraction.of(count.upper().getAsLong()))
                : Optional.empty();
        return Known.between(Optional.of(Fraction.of(count.lower())), most);
    }

    private static Known ratio(Ratio ratio) {
        return Known.between(Optional.of(ratio.lower()), ratio.upper());
    }

    static Known name(Object name, String anything) {
        return name.toString().equals(anything) ? Known.ANYTHING : Known.named(List.of(name.toString()));
    }

    /** No day is no answer: there may be none, and none may be certain. */
    static Known day(Optional<LocalDate> day) {
        return day.map(each -> Known.named(List.of(each.toString()))).orElse(Known.ANYTHING);
    }
}

package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Portion;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.CountQuestion;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A number that a source speaks of, as the facts give it.
 *
 * @param dossier the dossier
 * @param question which number is meant
 * @param day the day up to whose end facts count
 */
record AskedCount(Dossier dossier, CountQuestion question, LocalDate day) {
    /**
     * What is counted.
     *
     * @param count the number, where lists that nobody states to be partial are taken to be complete
     * @param open the number, where only lists that are stated to be complete are
     */
    record Counted(Headcount count, Headcount open) {}

    Counted counted() {
        return new Counted(count(dossier), count(OnlyDeclared.of(dossier)));
    }

    private Headcount count(Dossier of) {
        Measurable measure = AskedMoney.measure(question.figure());
        Portion portion = measure.by().contains(Portion.By.PERIOD)
                ? Portion.ALL.withPeriod(question.period())
                : Portion.ALL; // there as of a day
        return Quantity.behind(measure.of(of, Optional.of(question.subject()), portion, day)
                        .value())
                .orElseThrow()
                .asCount();
    }

    Figure<Quantity> figure(Counted counted) {
        return CheckParts.figure(
                Explanation.given(
                        words(dossier, question),
                        Quantity.of(counted.count()),
                        dossier.get(Fact.class, question.subject())),
                day);
    }

    /** What is asked, in words. */
    static Text words(Dossier dossier, CountQuestion question) {
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        parts.add(FactNames.of(dossier, question.subject()).orElseGet(() -> Literal.of(question.subject())));
        question.period()
                .ifPresent(
                        time -> parts.add(Phrase.of(ClaimMessage.COUNT_PERIOD).with("period", time)));
        question.asOf()
                .ifPresent(
                        asked -> parts.add(Phrase.of(ClaimMessage.COUNT_AS_OF).with("day", asked)));
        return Phrase.of(ClaimMessage.COUNT_OF)
                .with("figure", AskedMoney.measure(question.figure()).name())
                .with("part", Text.joined("; ", parts.build()));
    }
}

package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import org.junit.jupiter.api.Test;

/** Whose money it is and what it is for is, of every fact of small dossiers, what plain recursion finds. */
class LinksTest {
    private static final int DOSSIERS = 240;

    /** What kopz can be asked of facts of some kind, and what is right. */
    private record Asked<F>(
            String question, Class<F> of, BiFunction<MoneyLinks, F, Object> kopz, BiFunction<Links, F, Object> right) {
        void ask(Dossier dossier, MoneyFact fact) {
            if (of.isInstance(fact)) {
                assertThat(kopz.apply(MoneyLinks.of(dossier), of.cast(fact)))
                        .as(() -> question + " of " + fact.id() + " in " + Cases.facts(dossier))
                        .isEqualTo(right.apply(new Links(dossier), of.cast(fact)));
            }
        }
    }

    private static final List<Asked<?>> QUESTIONS = List.of(
            new Asked<>(
                    "appropriation",
                    Appropriation.class,
                    (links, money) -> links.appropriation(money.id()),
                    (links, money) -> money),
            new Asked<>("original", Amendable.class, MoneyLinks::original, Links::original),
            new Asked<>("wholes", Amendable.class, MoneyLinks::wholes, Links::wholes),
            new Asked<>("statements", Amendable.class, MoneyLinks::statements, Links::statements),
            new Asked<>(
                    "statements",
                    Amendable.class,
                    (links, money) -> links.statements(List.of(money, money)),
                    (links, money) -> List.of(links.statements(money), links.statements(money)).stream()
                            .flatMap(List::stream)
                            .toList()),
            new Asked<>(
                    "asIn",
                    MoneyFact.class,
                    (links, money) -> links.asIn(money).toList(),
                    (links, money) -> links.chain(money).toList()),
            new Asked<>("settled", Payment.class, MoneyLinks::settled, Links::settled),
            new Asked<>("contract", MoneyFact.class, MoneyLinks::contract, Links::contract),
            new Asked<>("purpose", Payment.class, MoneyLinks::purpose, Links::purpose),
            new Asked<>("recipient", Payment.class, MoneyLinks::recipient, Links::recipient),
            new Asked<>("payer", MoneyFact.class, MoneyLinks::payer, Links::whoPays),
            new Asked<>("paidFrom", MoneyFact.class, MoneyLinks::paidFrom, Links::paidFrom),
            new Asked<>("isFromOtherMoney", Payment.class, MoneyLinks::isFromOtherMoney, Links::isFromOtherMoney),
            new Asked<>("account", MoneyFact.class, MoneyLinks::account, Links::account),
            new Asked<>("cameInWithin", Revenue.class, MoneyLinks::cameInWithin, Links::cameInWithin),
            new Asked<>(
                    "handovers",
                    Revenue.class,
                    (links, money) -> links.handovers(money, Set.of("account")),
                    (links, money) -> links.handovers(money, Set.of("account"))),
            new Asked<>(
                    "accountsAround",
                    Appropriation.class,
                    (links, money) -> ImmutableList.copyOf(
                            links.accountsAround(links.original(money).id())),
                    (links, money) -> around(links, links.account(money.id()))
                            .map(Appropriation::id)
                            .toList()),
            new Asked<>("earmark", Appropriation.class, MoneyLinks::earmark, Links::earmark),
            new Asked<>("programme", Appropriation.class, MoneyLinks::programme, Links::programme),
            new Asked<>("plan", MoneyFact.class, MoneyLinks::plan, Links::plan),
            new Asked<>("statedPlan", MoneyFact.class, MoneyLinks::statedPlan, Links::planAsSaid),
            new Asked<>("measure", MoneyFact.class, MoneyLinks::measure, Links::measure),
            new Asked<>("item", MoneyFact.class, MoneyLinks::item, Links::item),
            new Asked<>("costsUnder", Contract.class, MoneyLinks::costsUnder, Links::under),
            new Asked<>("settling", MoneyFact.class, MoneyLinks::settling, Links::settledBy),
            new Asked<>("reversing", Payment.class, MoneyLinks::reversing, Links::reversing),
            new Asked<>("refundsUnder", Contract.class, MoneyLinks::refundsUnder, Links::refunds));

    /** Small dossiers have no part of several wholes. */
    private static Stream<Appropriation> around(Links links, Appropriation account) {
        return Stream.concat(
                Stream.of(account), account.within().stream().flatMap(whole -> around(links, links.account(whole))));
    }

    @Test
    void every_link_of_every_fact_is_what_plain_recursion_finds() {
        Sweep.dossiers(DOSSIERS)
                .flatMap(dossier -> Alternatives.of(dossier).stream())
                .forEach(dossier -> dossier.all(MoneyFact.class)
                        .forEach(fact -> QUESTIONS.forEach(asked -> asked.ask(dossier, fact))));
    }

    @Test
    void nothing_can_be_asked_of_links_that_is_not_asked_here() {
        Set<String> asked = QUESTIONS.stream().map(Asked::question).collect(Collectors.toSet());

        assertThat(Arrays.stream(MoneyLinks.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(method -> method.getName()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(asked).contains(name));
    }

    /** What is always the same, or never there, would be compared with nothing. */
    @Test
    void each_question_has_different_answers() {
        List<Dossier> dossiers = Sweep.dossiers(4 * DOSSIERS).toList();

        QUESTIONS.forEach(asked ->
                assertThat(answers(dossiers, asked)).as(asked.question()).hasSizeGreaterThan(1));
    }

    private static <F> Set<Object> answers(List<Dossier> dossiers, Asked<F> asked) {
        return dossiers.stream()
                .flatMap(dossier -> dossier.all(MoneyFact.class).stream()
                        .filter(asked.of()::isInstance)
                        .map(fact -> asked.right()
                                .apply(new Links(dossier), asked.of().cast(fact))))
                .collect(Collectors.toSet());
    }
}

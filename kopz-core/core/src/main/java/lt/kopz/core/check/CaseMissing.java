package lt.kopz.core.check;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Wording;

/**
 * {@code CASE_MISSING}: a name is given without the grammatical case in which sentences of its language say it, so they say the nominative.
 *
 * <p>Looked at are the genitive of the group, of who issued an act, of where a lecturer holds office and of what an agreement is about, and
 * the dative of who received money and of whom an event is for, in each language whose pack has these cases ({@link Wording#cases()}). A
 * name that a language does not have at all is said in another one, and is not looked at. Example: with the group's name "Darbo grupė" alone its report is headed "Darbo grupė 2019 m. ataskaita"; with the
 * genitive "Darbo grupės" it is "Darbo grupės 2019 m. ataskaita". Its ground is logical: no rule forms the cases of a name safely.
 */
final class CaseMissing implements Rule {
    /** The cases of each language that there is a pack of, which are the same for every dossier. */
    private static final Supplier<ImmutableSetMultimap<GrammaticalCase, String>> LANGUAGES =
            Suppliers.memoize(CaseMissing::languages);

    /** Makes the rule; it has no parameters. */
    public CaseMissing() {}

    @Override
    public String code() {
        return "CASE_MISSING";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Map<Use, List<Fact>> lacking = new LinkedHashMap<>();
        BiConsumer<Use, Fact> use = (used, fact) -> used.lacking()
                .forEach(
                        name -> lacking.computeIfAbsent(new Use(name, used.grammaticalCase()), key -> new ArrayList<>())
                                .add(fact));
        if (dossier.groups().size() == 1) {
            use.accept(new Use(dossier.group().name(), GrammaticalCase.GENITIVE), dossier.group());
        } else {
            named(dossier, dossier.municipality().id(), GrammaticalCase.GENITIVE, use);
        }
        for (LegalAct act : FindingMaker.byId(dossier.acts())) {
            act.issuers().forEach(issuer -> named(dossier, issuer.organisation(), GrammaticalCase.GENITIVE, use));
        }
        for (Person person : FindingMaker.byId(dossier.people())) {
            person.organisation()
                    .filter(organisation -> person.office().isPresent())
                    .ifPresent(organisation -> named(dossier, organisation, GrammaticalCase.GENITIVE, use));
        }
        for (CooperationAgreement agreement : FindingMaker.byId(dossier.agreements())) {
            use.accept(new Use(agreement.purpose(), GrammaticalCase.GENITIVE), agreement);
        }
        for (Transfer transfer : FindingMaker.byId(dossier.transfers())) {
            named(dossier, transfer.recipient(), GrammaticalCase.DATIVE, use);
        }
        for (Event event : FindingMaker.byId(dossier.events())) {
            event.audience().forEach(audience -> use.accept(new Use(audience, GrammaticalCase.DATIVE), event));
        }
        ImmutableList<Finding> findings = lacking.entrySet().stream()
                .map(each -> finding(each.getKey(), each.getValue()))
                .collect(ImmutableList.toImmutableList());
        return FindingMaker.together(findings, SeveralMessage.CASES_MISSING);
    }

    /** A name in a case, as some sentence says it. */
    private record Use(LocalizedText name, GrammaticalCase grammaticalCase) {

        /** The name in each language that has the case while the name does not. */
        Stream<LocalizedText> lacking() {
            return LANGUAGES.get().get(grammaticalCase).stream()
                    .flatMap(language -> name
                            .in(language)
                            .filter(forms -> !forms.has(grammaticalCase))
                            .map(forms -> LocalizedText.of(language, forms.text()))
                            .stream());
        }
    }

    private static ImmutableSetMultimap<GrammaticalCase, String> languages() {
        ImmutableSetMultimap.Builder<GrammaticalCase, String> languages = ImmutableSetMultimap.builder();
        Wording.available().stream()
                .flatMap(language -> Wording.find(language).stream())
                .forEach(wording -> wording.cases().forEach(each -> languages.put(each, wording.language())));
        return languages.build();
    }

    private static void named(Dossier dossier, String id, GrammaticalCase grammaticalCase, BiConsumer<Use, Fact> use) {
        if (dossier.municipality().id().equals(id)) {
            use.accept(new Use(dossier.municipality().name(), grammaticalCase), dossier.municipality());
        } else if (dossier.get(Fact.class, id) instanceof CoordinationGroup group) {
            use.accept(new Use(group.name(), grammaticalCase), group);
        } else {
            Organisation organisation = dossier.get(Organisation.class, id);
            use.accept(new Use(organisation.name(), grammaticalCase), organisation);
        }
    }

    private Finding finding(Use use, List<Fact> facts) {
        boolean dative = use.grammaticalCase() == GrammaticalCase.DATIVE;
        return FindingMaker.of(
                        this,
                        Severity.INFO,
                        Phrase.of(dative ? CheckMessage.DATIVE_MISSING : CheckMessage.GENITIVE_MISSING)
                                .with("name", use.name()),
                        facts)
                .listedAs(
                        RowNames.title(use.name()),
                        Phrase.of(dative ? SeveralMessage.DATIVE : SeveralMessage.GENITIVE));
    }
}

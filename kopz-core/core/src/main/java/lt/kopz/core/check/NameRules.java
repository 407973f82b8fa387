package lt.kopz.core.check;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Streams;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.party.Alias;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.WordForms;
import lt.kopz.core.wording.Wording;

/** The rules about names and codes: what is called by several, or lacks a form. */
final class NameRules {
    /**
     * {@code CODE_CONFLICT}: one name of a strategic measure is printed under several codes.
     *
     * <p>It stays a finding after a recorded decision has joined the codes, because the sources still disagree; then it is information
     * and no longer a warning. Its ground is logical: a code identifies a budget line.
     */
    static final Rule CODE_CONFLICT = CodedRule.of("CODE_CONFLICT", NameRules::codes);

    /**
     * {@code NAME_VARIANTS}: one organisation is written in several spellings.
     *
     * <p>All spellings are kept, one as the name and the others as aliases. A spelling is set beside the name in the language of the document
     * it stands in, whatever language the finding is read in: beside a translation it would be no variant. Official abbreviations of that
     * language, letter case, grammatical case and a part of the full name make no variant. Its ground is logical: a name does not identify.
     */
    static final Rule NAME_VARIANTS =
            CodedRule.of("NAME_VARIANTS", NameRules::spellings).together();

    /**
     * {@code CASE_MISSING}: a name is given without the grammatical case in which sentences of its language say it, so they say the nominative.
     *
     * <p>Looked at are the genitive of the group, of who issued an act, of where a lecturer holds office and of what an agreement is about, and
     * the dative of who received money and of whom an event is for, in each language whose pack has these cases ({@link Wording#cases()}). A
     * name that a language does not have at all is said in another one, and is not looked at. Example: with the group's name "Darbo grupė" alone its report is headed "Darbo grupė 2019 m. ataskaita"; with the
     * genitive "Darbo grupės" it is "Darbo grupės 2019 m. ataskaita". Its ground is logical: no rule forms the cases of a name safely.
     */
    static final Rule CASE_MISSING =
            CodedRule.of("CASE_MISSING", NameRules::cases).together();

    private NameRules() {}

    private static Stream<Finding> codes(Search in) {
        Map<String, String> names = in.dossier().strategicMeasures().stream()
                .collect(Collectors.toMap(Fact::id, measure -> measure.name().any()));
        ListMultimap<String, Decision> decisions = ArrayListMultimap.create();
        in.dossier().decisions().stream()
                .filter(decision -> decision.kind() == Decision.Kind.SAME)
                .forEach(decision -> decision.subjects().stream()
                        .flatMap(subject -> Stream.ofNullable(names.get(subject)))
                        .distinct()
                        .forEach(name -> decisions.put(name, decision)));
        return Multimaps.index(
                        Search.byId(in.dossier().strategicMeasures()),
                        measure -> measure.name().any())
                .asMap()
                .entrySet()
                .stream()
                .filter(each -> codes(each.getValue()).distinct().count() > 1)
                .map(each -> codes(in, ImmutableList.copyOf(each.getValue()), decisions.get(each.getKey())));
    }

    private static Stream<String> codes(Collection<StrategicMeasure> measures) {
        return measures.stream().flatMap(measure -> measure.code().stream());
    }

    private static Finding codes(Search in, ImmutableList<StrategicMeasure> measures, List<Decision> decisions) {
        boolean decided = in.dossier().sameAs(measures.get(0).id()).containsAll(Lists.transform(measures, Fact::id));
        return in.found(
                decided ? Severity.INFO : Severity.WARNING,
                (decided ? Phrase.of(CheckMessage.CODE_CONFLICT_DECIDED) : in.words())
                        .with("name", measures.get(0).name())
                        .with(
                                "codes",
                                Text.joined(
                                        ", ",
                                        codes(measures)
                                                .sorted()
                                                .map(Literal::of)
                                                .toList())),
                measures,
                decisions.stream().map(Fact::provenance));
    }

    // ---- spellings

    private static Stream<Finding> spellings(Search in) {
        Map<String, SameName> sameNames = new HashMap<>();
        return Search.byId(in.dossier().organisations()).stream()
                .flatMap(organisation -> organisation.aliases().stream()
                        .filter(alias -> !sameNames
                                .computeIfAbsent(languageBeside(in, organisation, alias), NameRules::sameName)
                                .isOf(nameBeside(in, organisation, alias), alias.spelling()))
                        .collect(Collectors.groupingBy(
                                alias -> nameBeside(in, organisation, alias).text(),
                                TreeMap::new,
                                Collectors.mapping(Alias::spelling, Collectors.toCollection(TreeSet::new))))
                        .entrySet()
                        .stream()
                        .map(each -> in.information(
                                        in.words()
                                                .with("name", each.getKey())
                                                .with("spellings", quoted(each.getValue())),
                                        organisation)
                                .listedAs(quoted(Set.of(each.getKey())), quoted(each.getValue()))));
    }

    private static Text quoted(Set<String> spellings) {
        return Text.list(spellings.stream()
                .map(spelling -> Phrase.of(CheckMessage.SPELLING).with("spelling", spelling))
                .toList());
    }

    private static SameName sameName(String language) {
        return new SameName(Wording.find(language).map(Wording::abbreviations).orElse(ImmutableMap.of()));
    }

    private static WordForms nameBeside(Search in, Organisation organisation, Alias alias) {
        return organisation.name().in(languageBeside(in, organisation, alias)).orElseThrow();
    }

    /** Of the languages that the name has: that of the document which a spelling stands in, or else the one that the name was written in. */
    private static String languageBeside(Search in, Organisation organisation, Alias alias) {
        return Stream.concat(alias.provenance().sources().stream(), organisation.sources().stream())
                .flatMap(source -> in.dossier().document(source.document()).stream())
                .map(SourceDocument::language)
                .findFirst()
                .filter(organisation.name().byLanguage()::containsKey)
                .orElseGet(organisation.name()::original);
    }

    // ---- cases

    private static Stream<Finding> cases(Search in) {
        Map<String, ImmutableSet<GrammaticalCase>> cases = new HashMap<>();
        SetMultimap<Use, Fact> lacking = LinkedHashMultimap.create();
        Uses uses = new Uses(
                in.dossier(),
                (use, fact) -> use.lacking(language -> cases.computeIfAbsent(
                                language,
                                tag -> Wording.find(tag).map(Wording::cases).orElse(ImmutableSet.of())))
                        .forEach(name -> lacking.put(new Use(name, use.grammaticalCase()), fact)));
        uses.all();
        return lacking.asMap().entrySet().stream().map(each -> {
            boolean dative = each.getKey().grammaticalCase() == GrammaticalCase.DATIVE;
            LocalizedText name = each.getKey().name();
            return in.found(
                            Severity.INFO,
                            Phrase.of(dative ? CheckMessage.DATIVE_MISSING : CheckMessage.GENITIVE_MISSING)
                                    .with("name", name),
                            List.copyOf(each.getValue()))
                    .listedAs(RowNames.title(name), Phrase.of(dative ? CheckMessage.DATIVE : CheckMessage.GENITIVE));
        });
    }

    /** A name in a case, as some sentence says it. */
    private record Use(LocalizedText name, GrammaticalCase grammaticalCase) {
        /** The name in each language that has the case while the name does not. */
        Stream<LocalizedText> lacking(Function<String, ImmutableSet<GrammaticalCase>> cases) {
            return name.byLanguage().entrySet().stream()
                    .filter(each -> !each.getValue().has(grammaticalCase)
                            && cases.apply(each.getKey()).contains(grammaticalCase))
                    .map(each -> LocalizedText.of(each.getKey(), each.getValue().text()));
        }
    }

    /** All names in cases that sentences about a dossier may say. */
    private record Uses(Dossier dossier, BiConsumer<Use, Fact> each) {
        void all() {
            if (dossier.groups().size() == 1) {
                genitive(dossier.group().name(), dossier.group());
            } else {
                named(dossier.municipality().id(), GrammaticalCase.GENITIVE);
            }
            for (LegalAct act : Search.byId(dossier.acts())) {
                act.issuers().forEach(issuer -> named(issuer.organisation(), GrammaticalCase.GENITIVE));
            }
            for (Person person : Search.byId(dossier.people())) {
                person.organisation()
                        .filter(organisation -> person.office().isPresent())
                        .ifPresent(organisation -> named(organisation, GrammaticalCase.GENITIVE));
            }
            Search.byId(dossier.agreements()).forEach(agreement -> genitive(agreement.purpose(), agreement));
            Search.byId(dossier.transfers()).forEach(transfer -> named(transfer.recipient(), GrammaticalCase.DATIVE));
            for (Event event : Search.byId(dossier.events())) {
                event.audience().forEach(audience -> each.accept(new Use(audience, GrammaticalCase.DATIVE), event));
            }
        }

        private void genitive(LocalizedText name, Fact fact) {
            each.accept(new Use(name, GrammaticalCase.GENITIVE), fact);
        }

        private void named(String id, GrammaticalCase grammaticalCase) {
            each.accept(new Use(dossier.partyName(id), grammaticalCase), dossier.get(Fact.class, id));
        }
    }

    /**
     * Whether a spelling is the name itself: in another letter case or grammatical case, with official abbreviations, or as a part of the full
     * name.
     *
     * <p>Example: "LR socialinės apsaugos ir darbo ministerija" is "Lietuvos Respublikos socialinės apsaugos ir darbo ministerija", and
     * "policija" is a part of "policijos komisariatas"; but "išnaudojimu centras" is not "išnaudojimo centras", for a word of the name differs.
     */
    static final class SameName {
        private static final Splitter WORDS = Splitter.on(
                        CharMatcher.forPredicate(Character::isLetterOrDigit).negate())
                .omitEmptyStrings();

        /** Inflection changes no more letters at the end of a word. */
        private static final int LONGEST_ENDING = 3;

        /** As in "viešoji" and "viešosios". */
        private static final int LONGEST_ENDING_OF_AN_ABBREVIATION = 4;

        private static final int SHORTEST_STEM = 4;

        /** A word, and whether it stands for a part of an abbreviation, so that its grammatical case is open. */
        private record Word(String text, boolean isOfAnAbbreviation) {
            boolean isFormOf(Word other) {
                int stem = Strings.commonPrefix(text, other.text).length();
                int longest = Math.max(text.length(), other.text.length());
                int ending = isOfAnAbbreviation || other.isOfAnAbbreviation
                        ? LONGEST_ENDING_OF_AN_ABBREVIATION
                        : LONGEST_ENDING;
                return text.equals(other.text) || (stem >= SHORTEST_STEM && longest - stem <= ending);
            }

            boolean isSameAs(Word other) {
                return text.equals(other.text) || ((isOfAnAbbreviation || other.isOfAnAbbreviation) && isFormOf(other));
            }
        }

        /** The words of abbreviations, by their own letters or words. */
        private final ImmutableMap<List<String>, List<String>> abbreviations;

        private final int longestAbbreviation;

        /** Names of a language, by what it abbreviates. */
        SameName(Map<String, String> abbreviations) {
            this.abbreviations = abbreviations.entrySet().stream()
                    .collect(ImmutableMap.toImmutableMap(
                            each -> split(each.getKey()), each -> split(each.getValue()), (one, other) -> one));
            this.longestAbbreviation = this.abbreviations.keySet().stream()
                    .mapToInt(List::size)
                    .max()
                    .orElse(0);
        }

        boolean isOf(WordForms name, String spelling) {
            ImmutableList<Word> spelt = words(spelling);
            ImmutableList<Word> full = words(name.text());
            return name.cases().values().stream().map(this::words).anyMatch(spelt::equals)
                    || (spelt.size() == full.size()
                            ? Streams.zip(
                                            full.stream(),
                                            spelt.stream(),
                                            isAbbreviated(full) == isAbbreviated(spelt)
                                                    ? Word::isSameAs
                                                    : Word::isFormOf)
                                    .allMatch(same -> same)
                            : isPart(spelt, full) || isPart(full, spelt));
        }

        /** Where one side is abbreviated, its case shows in the other words alone. */
        private static boolean isAbbreviated(ImmutableList<Word> words) {
            return words.stream().anyMatch(Word::isOfAnAbbreviation);
        }

        /** Whether all of some words stand among others in the same order, in whichever form. */
        private static boolean isPart(ImmutableList<Word> some, ImmutableList<Word> all) {
            Iterator<Word> rest = all.iterator();
            return !some.isEmpty() && some.stream().allMatch(word -> Iterators.any(rest, word::isFormOf));
        }

        private ImmutableList<Word> words(String name) {
            List<String> written = split(name);
            ImmutableList.Builder<Word> words = ImmutableList.builder();
            int next = 0;
            while (next < written.size()) {
                int length = lengthOfAbbreviation(written, next);
                boolean isAbbreviation = length > 0;
                int end = next + Math.max(1, length);
                List<String> some = written.subList(next, end);
                (isAbbreviation ? Objects.requireNonNull(abbreviations.get(some)) : some)
                        .forEach(word -> words.add(new Word(word, isAbbreviation)));
                next = end;
            }
            return words.build();
        }

        /** How many words from one on are the longest abbreviation; none where they are none. */
        private int lengthOfAbbreviation(List<String> written, int from) {
            int length = Math.min(longestAbbreviation, written.size() - from);
            while (length > 0 && !abbreviations.containsKey(written.subList(from, from + length))) {
                length--;
            }
            return length;
        }

        private static List<String> split(String name) {
            return WORDS.splitToList(name.toLowerCase(Locale.ROOT));
        }
    }
}

package lt.kopz.core.wording;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.wording.InvalidLanguageException.Flaw;

/** Compares the patterns of a language with those that catalogues have in English, and collects what is wrong. */
final class PatternCheck {
    /** The language that every catalogue has. */
    static final String REFERENCE = "en";

    private final PluralRule plurals;
    private final List<Flaw> flaws = new ArrayList<>();

    PatternCheck(PluralRule plurals) {
        this.plurals = plurals;
    }

    ImmutableList<Flaw> flaws() {
        return ImmutableList.copyOf(flaws);
    }

    /** Reads the file that a pack brings for a catalogue. */
    ImmutableSortedMap<String, String> read(LanguagePack pack, MessageCatalogue catalogue) {
        return Optional.ofNullable(pack.messages(catalogue.name()))
                .map(file ->
                        MessageFile.read(file, (key, problem) -> flaws.add(new Flaw(catalogue.name(), key, problem))))
                .orElse(ImmutableSortedMap.of());
    }

    /** Checks patterns that belong to one of several catalogues. */
    void check(Map<String, String> patterns, ImmutableCollection<MessageCatalogue> catalogues) {
        patterns.forEach((key, pattern) -> check(key, pattern, catalogues));
    }

    private void check(String key, String pattern, ImmutableCollection<MessageCatalogue> catalogues) {
        for (MessageCatalogue catalogue : catalogues) {
            Optional<Template> reference = reference(catalogue, key).or(() -> reference(catalogue, withoutCase(key)));
            if (reference.isPresent()) {
                check(catalogue, key, pattern, reference.get());
                return;
            }
        }
        flaws.add(new Flaw(
                catalogues.size() == 1 ? catalogues.iterator().next().name() : "",
                key,
                "there is no such message; take its key from the English messages"));
    }

    private static String withoutCase(String key) {
        int dot = key.lastIndexOf('.');
        return dot > 0 && GrammaticalCase.find(key.substring(dot + 1)).isPresent() ? key.substring(0, dot) : key;
    }

    private static Optional<Template> reference(MessageCatalogue catalogue, String key) {
        return catalogue
                .patterns()
                .pattern(REFERENCE, key)
                .map(Template::of)
                .or(() -> catalogue.families().stream().anyMatch(family -> isCodeOf(family, key))
                        ? Optional.of(Template.parse(""))
                        : Optional.empty());
    }

    private static boolean isCodeOf(String family, String key) {
        return key.startsWith(family) && key.length() > family.length() && key.indexOf('.', family.length()) < 0;
    }

    private void check(MessageCatalogue catalogue, String key, String pattern, Template reference) {
        Template template;
        try {
            template = Template.parse(pattern);
        } catch (IllegalArgumentException unreadable) {
            flaws.add(new Flaw(catalogue.name(), key, String.valueOf(unreadable.getMessage())));
            return;
        }
        for (String foreign : Sets.difference(template.arguments(), reference.arguments())) {
            flaws.add(new Flaw(
                    catalogue.name(),
                    key,
                    "has no argument {" + foreign + "}; its arguments are " + reference.arguments()));
        }
        for (String lacking : Sets.difference(reference.slots(), template.arguments())) {
            flaws.add(new Flaw(catalogue.name(), key, "lacks the argument {" + lacking + "}"));
        }
        for (Template.Part part : template.allParts()) {
            if (part instanceof Template.Choice choice
                    && (choice.forms().size() < plurals.forms()
                            || choice.forms().size() > plurals.forms() + 1)) {
                flaws.add(new Flaw(
                        catalogue.name(),
                        key,
                        "gives " + choice.forms().size() + " forms for {" + choice.name() + "}, but the language has "
                                + plurals.forms() + ", or " + (plurals.forms() + 1) + " with that of fractions"));
            }
        }
        value(key, pattern).ifPresent(problem -> flaws.add(new Flaw(catalogue.name(), key, problem)));
    }

    /** What is wrong with a message that is no text but says how the language is written. */
    private static Optional<String> value(String key, String pattern) {
        if (key.equals(WordingMessage.GROUP_FROM.key()) && !pattern.matches("[1-9][0-9]?")) {
            return Optional.of("is a number of digits, such as 5, but was \"" + pattern + "\"");
        }
        if (key.equals(WordingMessage.DIRECTION.key()) && !pattern.equals("ltr") && !pattern.equals("rtl")) {
            return Optional.of("is ltr or rtl, but was \"" + pattern + "\"");
        }
        if (key.equals(WordingMessage.LOCALE.key()) && !pattern.matches(LanguageTags.PATTERN)) {
            return Optional.of("is a BCP 47 tag such as lt-LT, but was \"" + pattern + "\"");
        }
        if (key.equals(WordingMessage.READ_ABBREVIATIONS.key())) {
            return Splitter.on(';')
                    .trimResults()
                    .omitEmptyStrings()
                    .splitToStream(pattern)
                    .filter(each -> !each.matches("[^:]*[^: ][^:]*:[^:]*[^: ][^:]*"))
                    .findFirst()
                    .map(each ->
                            "states what abbreviations stand for, such as EU: European Union; UN: United Nations, but has \""
                                    + each + "\"");
        }
        if (key.equals(WordingMessage.CASES.key())) {
            return caseWords(pattern).stream()
                    .filter(word -> GrammaticalCase.find(word).isEmpty())
                    .findFirst()
                    .map(word -> "names cases between commas, such as genitive, but not \"" + word + "\"");
        }
        if (key.equals(WordingMessage.ALPHABET.key())) {
            return Alphabet.twice(pattern).map(letter -> "has the letter \"" + letter + "\" twice");
        }
        return Optional.empty();
    }

    private static ImmutableList<String> caseWords(String words) {
        return ImmutableList.copyOf(
                Splitter.on(',').trimResults().omitEmptyStrings().split(words));
    }

    /** The cases that a readable pattern names. */
    static ImmutableSet<GrammaticalCase> cases(String words) {
        return caseWords(words).stream()
                .flatMap(word -> GrammaticalCase.find(word).stream())
                .collect(Sets.toImmutableEnumSet());
    }

    /** The messages of a catalogue that a language would have to translate, but does not. */
    static ImmutableSortedSet<String> missing(MessageCatalogue catalogue, String language, Set<String> own) {
        ImmutableSortedSet<String> reference = catalogue.patterns().keys(REFERENCE);
        ImmutableSortedSet<String> there = catalogue.patterns().keys(language);
        return reference.stream()
                .filter(key -> !own.contains(key) && !there.contains(key))
                .filter(key -> withoutCase(key).equals(key) || !reference.contains(withoutCase(key)))
                .filter(key -> !Template.of(
                                catalogue.patterns().pattern(REFERENCE, key).orElseThrow())
                        .isArguments())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }
}

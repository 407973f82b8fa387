package lt.kopz.core.wording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which language a reader gets, by the lookup of RFC 4647 among the languages there are. */
record Negotiation(ImmutableList<Preference> preferences, Iterable<String> languages) {

    /** The languages asked for that there are, most preferred first; in place of a wildcard the usual one, or else any. */
    ImmutableList<String> inOrder(String usual) {
        Set<String> chosen = new LinkedHashSet<>();
        for (Preference preference : preferences) {
            if (preference.isWanted()) {
                find(preference.range(), usual).ifPresent(chosen::add);
            }
        }
        return ImmutableList.copyOf(chosen);
    }

    /** A range loses its last subtags until there is a language of that name; failing that, a language it is the beginning of. */
    private Optional<String> find(String range, String usual) {
        if (range.equals("*")) {
            return isWanted(usual) ? Optional.of(usual) : first(language -> true);
        }
        String shorter = range;
        while (!shorter.isEmpty()) {
            String tag = shorter;
            Optional<String> found = first(language -> language.equals(tag));
            if (found.isPresent()) {
                return found;
            }
            shorter = shorter.substring(0, Math.max(0, shorter.lastIndexOf('-')));
            if (shorter.length() > 1
                    && shorter.charAt(shorter.length() - 2) == '-') { // a singleton begins an extension
                shorter = shorter.substring(0, shorter.length() - 2);
            }
        }
        return first(language -> language.startsWith(range + "-"));
    }

    private Optional<String> first(Predicate<String> fits) {
        for (String language : languages) {
            if (fits.test(language.toLowerCase(Locale.ROOT)) && isWanted(language)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Not where the longest range that names the language has a quality value of zero. */
    private boolean isWanted(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        String longest = "";
        boolean wanted = true;
        for (Preference preference : preferences) {
            String range = preference.range();
            boolean names = tag.equals(range) || tag.startsWith(range + "-");
            if (names && range.length() > longest.length()) {
                longest = range;
                wanted = preference.isWanted();
            }
        }
        return wanted;
    }

    /** The first wording, in which the others speak in their order where it has no words; after English, which has all, nobody does. */
    static Optional<Wording> chain(List<Wording> wordings) {
        Optional<Wording> chain = Optional.empty();
        for (Wording each : Lists.reverse(wordings)) {
            boolean isLast = chain.isEmpty() || isEnglish(each) || isEnglish(chain.get());
            chain = Optional.of(isLast ? each : each.before(chain.get()));
        }
        return chain;
    }

    private static boolean isEnglish(Wording wording) {
        return wording.language().equals(PatternCheck.REFERENCE);
    }
}

package lt.kopz.core.wording;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Whole numbers in words, by the rules of a language: its words for 0 to 19, for tens, for hundreds, and for thousands and more in the forms that
 * a number before them asks for. Tens that end in a hyphen are joined by it to what follows.
 */
final class SpelledNumbers {
    /** What is spelled is below a thousand of the largest word. */
    private static final long THOUSAND = 1000;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0,-]+");

    private final PluralRule plurals;
    private final ImmutableList<String> ones;
    private final ImmutableList<String> tens;
    private final ImmutableList<String> hundreds;
    /** Of each: alone, and after a number in each of its forms. */
    private final ImmutableList<ImmutableList<String>> scales;

    private final ImmutableMap<String, Long> values;

    private SpelledNumbers(Wording wording) {
        this.plurals = wording.plurals();
        this.ones = words(wording, WordingMessage.READ_SPELLED_ONES, ' ');
        this.tens = words(wording, WordingMessage.READ_SPELLED_TENS, ' ');
        this.hundreds = words(wording, WordingMessage.READ_SPELLED_HUNDREDS, ';');
        this.scales = words(wording, WordingMessage.READ_SPELLED_SCALES, ';').stream()
                .map(forms ->
                        ImmutableList.copyOf(Splitter.on(',').trimResults().split(forms)))
                .collect(ImmutableList.toImmutableList());
        Map<String, Long> known = new HashMap<>();
        know(known, ones, 0, 1);
        know(known, tens, 20, 10);
        know(known, hundreds, 100, 100);
        long scale = 1;
        for (ImmutableList<String> forms : scales) {
            scale *= THOUSAND;
            for (String form : forms) {
                known.putIfAbsent(last(form), scale);
            }
        }
        for (String entry : words(wording, WordingMessage.READ_SPELLED_ALSO, ';')) {
            List<String> parts = Splitter.on(' ').splitToList(entry);
            known.put(parts.get(0), Long.valueOf(parts.get(1)));
        }
        this.values = ImmutableMap.copyOf(known);
    }

    /** Those of a wording; none where its language has no words for numbers. */
    static Optional<SpelledNumbers> of(Wording wording) {
        return Optional.of(new SpelledNumbers(wording)).filter(numbers -> !numbers.scales.isEmpty());
    }

    /** The words that a pattern lists. */
    static ImmutableList<String> words(Wording wording, WordingMessage message, char between) {
        return wording.pattern(message, Optional.empty()).stream()
                .flatMap(all ->
                        Splitter.on(between).trimResults().omitEmptyStrings().splitToStream(all))
                .collect(ImmutableList.toImmutableList());
    }

    private static void know(Map<String, Long> known, List<String> words, long first, long step) {
        for (int i = 0; i < words.size(); i++) {
            List<String> parts = BETWEEN.splitAsStream(words.get(i)).toList();
            if (parts.size() == 1) {
                known.put(parts.get(0), first + i * step);
            }
        }
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** A number in words; empty below zero and where the language has no words for it. */
    Optional<String> say(long number) {
        if (number < 0) {
            return Optional.empty();
        }
        if (number == 0) {
            return Optional.of(ones.get(0));
        }
        List<String> said = new ArrayList<>();
        long scale = 1;
        for (int i = 0; i < scales.size(); i++) {
            scale *= THOUSAND;
        }
        if (number / scale >= THOUSAND) {
            return Optional.empty();
        }
        long rest = number;
        for (ImmutableList<String> forms : scales.reverse()) {
            long times = rest / scale;
            if (times == 1) {
                said.add(forms.get(0));
            } else if (times > 1) {
                hundreds(times, said);
                said.add(forms.get(1 + Math.min(plurals.form(times), forms.size() - 2)));
            }
            rest %= scale;
            scale /= THOUSAND;
        }
        hundreds(rest, said);
        return Optional.of(String.join(" ", said).replace("- ", "-").replaceAll("-$", ""));
    }

    private void hundreds(long number, List<String> said) {
        if (number >= 100) {
            said.add(hundreds.get((int) (number / 100) - 1));
        }
        int rest = (int) (number % 100);
        if (rest >= 20) {
            String ten = tens.get(rest / 10 - 2);
            said.add(rest % 10 == 0 && ten.endsWith("-") ? ten.substring(0, ten.length() - 1) : ten);
        }
        int last = rest < 20 ? rest : rest % 10;
        if (last > 0) {
            said.add(ones.get(last));
        }
    }

    /** Whether a word, or words joined by hyphens, may be a part of a number. */
    boolean knows(String word) {
        return BETWEEN.splitAsStream(word.toLowerCase(Locale.ROOT)).allMatch(values::containsKey);
    }

    /** The number that words say, in any form that the language knows; empty where they say none. */
    OptionalLong read(String words) {
        long all = 0;
        long below = 0;
        long scaled = Long.MAX_VALUE;
        List<String> tokens =
                BETWEEN.splitAsStream(words.strip().toLowerCase(Locale.ROOT)).toList();
        for (String token : tokens) {
            Long value = values.get(token);
            if (value == null) {
                return OptionalLong.empty();
            }
            if (value < 0) {
                continue; // a word between others, such as "and"
            }
            if (value == 0) {
                return tokens.size() == 1 ? OptionalLong.of(0) : OptionalLong.empty();
            }
            if (value >= THOUSAND) {
                if (value >= scaled) {
                    return OptionalLong.empty();
                }
                all += Math.max(1, below) * value;
                below = 0;
                scaled = value;
            } else if (value == 100 && below > 0 && below < 10) {
                below *= 100;
            } else if (below % (value < 10 ? 10 : value < 100 ? 100 : THOUSAND) != 0
                    || (value < 10 && below % 100 == 10)) {
                return OptionalLong.empty();
            } else {
                below += value;
            }
        }
        return OptionalLong.of(all + below);
    }
}

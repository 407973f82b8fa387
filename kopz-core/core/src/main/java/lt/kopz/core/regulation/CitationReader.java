package lt.kopz.core.regulation;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;

/**
 * Reads citations in whatever form a wording prints them: each form is printed with marks in the place of what is not known, and what the
 * marks stand for is looked for in the text.
 */
final class CitationReader {
    private static final String ISSUER = "\ue000";
    private static final String DATE = "\ue001";
    private static final String NUMBERS = "\ue002";
    private static final String POINT = "\ue003";
    private static final String ACT = "\ue004";
    private static final Pattern MARK = Pattern.compile("[\ue000-\ue004]");
    private static final Pattern ACT_IN = Pattern.compile(ACT + "([a-z]+)" + ACT);

    private static final String NUMBER = "[^\\s,]*[^\\s,.;]";
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");
    private static final Pattern ISO = Pattern.compile("(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    /** The kinds of act whose words are known. */
    private static final ImmutableList<ActKind> KINDS = ActKind.COMMON;

    private final Wording wording;
    private final String numbers;

    /** A text with the day that stands in it replaced by a mark. */
    private record Dated(String text, Optional<LocalDate> day) {}

    CitationReader(Wording wording) {
        this.wording = wording;
        String one = number("(?:");
        this.numbers = one + "(?:, " + one + ")*";
    }

    Optional<Citation.Structured> read(String text) {
        String marked = plain(text);
        if (MARK.matcher(marked).find()) {
            return Optional.empty();
        }
        return act(marked, Optional.empty()).or(() -> point(marked));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip().replaceAll(" +", " ");
    }

    // ---- an act as a whole

    private Optional<Citation.Structured> act(String text, Optional<GrammaticalCase> only) {
        String small = small(text);
        Supplier<List<Dated>> dates = Suppliers.memoize(() -> dated(text)); // every day of a year is said for it
        for (ActKind kind : KINDS) {
            Text word = RegulationMessage.of(kind);
            for (GrammaticalCase each : GrammaticalCase.values()) {
                if (only.filter(wanted -> wanted != each).isEmpty()
                        && small.contains(small(plain(wording.say(word, each))))) {
                    for (Dated dated : dates.get()) {
                        Optional<Citation.Structured> found =
                                act(dated, kind, each, true).or(() -> act(dated, kind, each, false));
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Optional<Citation.Structured> act(Dated dated, ActKind kind, GrammaticalCase in, boolean issued) {
        Phrase form = Phrase.of(RegulationMessage.citation(issued, dated.day().isPresent(), true))
                .with("kind", RegulationMessage.of(kind))
                .with("numbers", Literal.of(NUMBERS))
                .with("issuer", Literal.of(ISSUER))
                .with("date", Literal.of(DATE));
        Matcher matcher = matcher(form, in, dated.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> issuer = issued ? Optional.of(matcher.group("issuer").strip()) : Optional.empty();
        boolean misread = issuer.filter(name -> name.isEmpty()
                        || name.contains(DATE)
                        || (dated.day().isEmpty() && DIGIT.matcher(name).find()))
                .isPresent();
        return misread
                ? Optional.empty()
                : Optional.of(new Citation.Structured(
                        issuer, dated.day(), kind, found(matcher.group("numbers")), Optional.empty(), in));
    }

    private Matcher matcher(Text form, GrammaticalCase in, String text) {
        StringBuilder regex = new StringBuilder();
        ACT_IN.matcher(plain(wording.say(form, in)))
                .replaceAll(ACT)
                .codePoints()
                .forEach(c -> {
                    String mark = Character.toString(c);
                    regex.append(
                            switch (mark) {
                                case ISSUER -> "(?<issuer>.+)";
                                case NUMBERS -> "(?<numbers>" + numbers + ")";
                                case POINT -> "(?<point>" + ActPoint.PATTERN + ")";
                                case ACT -> "(?<act>.+)";
                                default -> Pattern.quote(mark);
                            });
                });
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
    }

    /** A number with its sign, which may have a full stop or none. */
    private String number(String group) {
        String[] around = plain(wording.say(Phrase.of(RegulationMessage.NUMBER).with("number", NUMBERS)))
                .split(NUMBERS, -1);
        String sign = around[0].strip().replaceAll("\\.$", "");
        String own = sign.isEmpty() ? "" : "(?:" + Pattern.quote(sign) + "(?: |\\. ?)|№ ?)";
        return own + group + NUMBER + ")" + Pattern.quote(around[around.length - 1].stripTrailing());
    }

    private ImmutableList<String> found(String text) {
        Pattern one = Pattern.compile(number("(?<number>"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Matcher matcher = one.matcher(text);
        ImmutableList.Builder<String> found = ImmutableList.builder();
        while (matcher.find()) {
            found.add(matcher.group("number"));
        }
        return found.build();
    }

    // ---- days

    /** The text with each day that stands in it taken for that of the act, the longest first, and with none. */
    private List<Dated> dated(String text) {
        List<Dated> all = new ArrayList<>();
        Matcher iso = ISO.matcher(text);
        while (iso.find()) {
            try {
                all.add(marked(text, iso.start(), iso.group(), LocalDate.parse(iso.group())));
            } catch (DateTimeException none) {
                // no day of the calendar, and perhaps part of a number
            }
        }
        Matcher year = YEAR.matcher(text);
        Set<String> seen = new LinkedHashSet<>();
        while (year.find()) {
            if (seen.add(year.group()) && !year.group().equals("0000")) {
                worded(text, Integer.parseInt(year.group()), all);
            }
        }
        all.add(new Dated(text, Optional.empty()));
        return all;
    }

    private void worded(String text, int year, List<Dated> all) {
        LocalDate last = LocalDate.of(year, 12, 31);
        List<GrammaticalCase> cases = casesOf(last);
        List<Dated> found = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            for (GrammaticalCase each : cases) {
                String said = say(day, each);
                int at = text.indexOf(said);
                if (at >= 0 && isApart(text, at, at + said.length())) {
                    found.add(marked(text, at, said, day));
                }
            }
        }
        found.stream()
                .sorted((one, other) -> one.text().length() - other.text().length())
                .forEach(all::add);
    }

    /** The cases in which days are said differently. */
    private List<GrammaticalCase> casesOf(LocalDate day) {
        Set<String> said = new LinkedHashSet<>();
        return Arrays.stream(GrammaticalCase.values())
                .filter(each -> said.add(say(day, each)))
                .toList();
    }

    private String say(LocalDate day, GrammaticalCase in) {
        return plain(wording.say(
                Phrase.of(new Probe("date", cases -> "{day:" + cases.word() + "}"))
                        .with("day", day),
                in));
    }

    private static boolean isApart(String text, int from, int to) {
        return IntStream.of(from - 1, to)
                .filter(at -> at >= 0 && at < text.length())
                .noneMatch(at -> Character.isLetterOrDigit(text.charAt(at))
                        && Character.isLetterOrDigit(text.charAt(at < from ? from : to - 1)));
    }

    private static Dated marked(String text, int at, String day, LocalDate date) {
        return new Dated(text.substring(0, at) + DATE + text.substring(at + day.length()), Optional.of(date));
    }

    // ---- a point

    private Optional<Citation.Structured> point(String text) {
        for (RegulationMessage word : List.of(RegulationMessage.SUBPOINT, RegulationMessage.POINT)) {
            Text form = Phrase.of(RegulationMessage.CITATION_POINT)
                    .with("act", Phrase.of(new Probe("act", cases -> ACT + cases.word() + ACT)))
                    .with("point", Literal.of(POINT))
                    .with("word", Phrase.of(word));
            for (GrammaticalCase each : GrammaticalCase.values()) {
                Matcher matcher = matcher(form, each, text);
                if (matcher.matches() && RegulationMessage.ofPoint(matcher.group("point")) == word) {
                    Optional<GrammaticalCase> asked = ACT_IN.matcher(wording.say(form, each))
                            .results()
                            .flatMap(found -> GrammaticalCase.find(found.group(1)).stream())
                            .findFirst();
                    Optional<Citation.Structured> found = act(matcher.group("act"), asked);
                    if (found.isPresent()) {
                        return found.map(act -> act.at(matcher.group("point")).in(each));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A message that shows the case it is asked for. */
    private record Probe(String key, Function<GrammaticalCase, String> pattern) implements Message {
        @Override
        public Optional<String> pattern(String language) {
            return Optional.of(pattern.apply(GrammaticalCase.NOMINATIVE));
        }

        @Override
        public Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
            return Optional.of(pattern.apply(grammaticalCase));
        }
    }
}

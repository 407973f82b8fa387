package lt.kopz.reporting;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;

/** What the 2019 report of Kaišiadorys tells, and the answers it does not give, read from two files. */
final class KnownFacts {

    /** How far apart two pieces of a fact may stand: a long cell lies between them. */
    private static final int NEAR = 400;

    private static final Splitter COLUMNS = Splitter.on(" | ").trimResults();
    private static final Splitter PIECES = Splitter.on('…').trimResults().omitEmptyStrings();
    private static final Pattern AMOUNT = Pattern.compile("\\{(\\d+\\.\\d\\d)}");
    private static final Pattern DAY = Pattern.compile("\\{(\\d{4}-\\d\\d-\\d\\d)}");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d)[,\u00a0](?=\\d{3}(?!\\d))");

    private KnownFacts() {}

    /**
     * One fact, or one wrong answer.
     *
     * @param name what it is about
     * @param lithuanian its words in Lithuanian
     * @param english its words in English
     */
    record Fact(String name, String lithuanian, String english) {

        private String in(Wording wording) {
            return wording.language().equals("lt") ? lithuanian : english;
        }
    }

    static ImmutableList<Fact> all() {
        return read("kaisiadorys-2019-facts.txt");
    }

    static ImmutableList<Fact> wrongAnswers() {
        return read("kaisiadorys-2019-wrong-answers.txt");
    }

    /** Those of all facts that a text does not tell; an amount may stand as the wording says it or as the format does. */
    static ImmutableList<String> lackingIn(String told, Wording wording, Function<String, String> amounts) {
        String text = blanksAsOne(told);
        return all().stream()
                .filter(fact -> !isStated(
                        text,
                        PIECES.splitToStream(fact.in(wording))
                                .map(piece -> ways(piece, wording, amounts))
                                .toList()))
                .map(Fact::name)
                .collect(ImmutableList.toImmutableList());
    }

    /** Those of the wrong answers that a text gives. */
    static ImmutableList<String> wrongIn(String told, Wording wording) {
        String text = blanksAsOne(GROUPED.matcher(told).replaceAll(""));
        return wrongAnswers().stream()
                .filter(answer -> find(text, List.of(answer.in(wording)), 0, text.length()) >= 0)
                .map(Fact::name)
                .collect(ImmutableList.toImmutableList());
    }

    static String blanksAsOne(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    private static List<String> ways(String piece, Wording wording, Function<String, String> amounts) {
        Matcher amount = AMOUNT.matcher(piece);
        if (amount.matches()) {
            return List.of(
                    blanksAsOne(wording.amount(Amounts.euro(amount.group(1)))),
                    blanksAsOne(amounts.apply(amount.group(1))));
        }
        Matcher day = DAY.matcher(piece);
        return List.of(day.matches() ? blanksAsOne(wording.date(LocalDate.parse(day.group(1)))) : piece);
    }

    /** From each place where the first piece stands, the nearest of each next one. */
    private static boolean isStated(String text, List<List<String>> pieces) {
        int start = find(text, pieces.get(0), 0, text.length());
        while (start >= 0) {
            int end = start;
            for (List<String> piece : pieces) {
                int at = find(text, piece, end, Math.min(text.length(), end + NEAR));
                if (at < 0) {
                    end = -1;
                    break;
                }
                end = at + 1;
            }
            if (end > 0) {
                return true;
            }
            start = find(text, pieces.get(0), start + 1, text.length());
        }
        return false;
    }

    /** Where the first of several ways begins; a number that is only part of a longer one is another number. */
    private static int find(String text, List<String> ways, int from, int to) {
        int first = -1;
        for (String way : ways) {
            int at = text.indexOf(way, from);
            while (at >= 0 && at <= to && (isDigit(text, at - 1, at) || isDigit(text, at + way.length(), at))) {
                at = text.indexOf(way, at + 1);
            }
            if (at >= 0 && at <= to && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    /** Whether a character beside a piece and the piece's own at that end are both digits. */
    private static boolean isDigit(String text, int beside, int start) {
        int own = beside < start ? start : beside - 1;
        return beside >= 0
                && beside < text.length()
                && Character.isDigit(text.charAt(beside))
                && Character.isDigit(text.charAt(own));
    }

    private static ImmutableList<Fact> read(String file) {
        try (InputStream in = KnownFacts.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(COLUMNS::splitToList)
                    .map(columns -> new Fact(columns.get(0), columns.get(1), columns.get(2)))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Arrangement;
import lt.kopz.reporting.document.Requisites.Signatory;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * The requisites of a document, said in one language, each at its place: the mark of a draft above everything else, what stands above the
 * title, what below it, and the signatures at the end.
 *
 * @param corner the mark of a draft, in the corner above everything else, a letterhead too; empty where there is none
 * @param above the lines above the title, in reading order
 * @param below the lines below the title, in reading order
 * @param signatures the places for a signature, after the last block
 */
public record PlacedRequisites(
        ImmutableList<Line> corner,
        ImmutableList<Line> above,
        ImmutableList<Line> below,
        ImmutableList<Signature> signatures) {

    /** Stands for the line to sign on where a format draws none. */
    private static final String RULE = "____________________";

    /** At which side of the page a line stands. */
    public enum Side {
        /** Where lines begin. */
        START,
        /** In the middle. */
        CENTER,
        /** A block at the far side, whose lines begin below each other. */
        END,
        /** In the corner: the line ends where the far side does. */
        CORNER
    }

    /**
     * Where the title stands, and what else belongs to it: in the middle where a line above or below it does.
     *
     * @return {@link Side#CENTER} or {@link Side#START}
     */
    public Side ofTitle() {
        return Stream.concat(above.stream(), below.stream()).anyMatch(line -> line.side == Side.CENTER)
                ? Side.CENTER
                : Side.START;
    }

    /**
     * A line.
     *
     * @param side at which side it stands
     * @param strong whether it is in bold type
     * @param runs what it says
     */
    public record Line(Side side, boolean strong, ImmutableList<Run> runs) {}

    /**
     * A place for a signature.
     *
     * @param position the position of the signatory; empty if not given
     * @param name the name; empty if not given
     * @param label what is to be done on the line, such as "(signature)"
     */
    public record Signature(ImmutableList<Run> position, ImmutableList<Run> name, String label) {

        /**
         * The whole on one line, for formats that draw no line to sign on.
         *
         * @return position, low lines, label and name
         */
        public ImmutableList<Run> inOneLine() {
            Run rule = plain(RULE + " " + label);
            return Stream.of(position, ImmutableList.of(rule), name)
                    .filter(runs -> !runs.isEmpty())
                    .reduce((one, other) ->
                            ImmutableList.copyOf(Iterables.concat(one, ImmutableList.of(plain(" ")), other)))
                    .orElseThrow();
        }
    }

    /**
     * Says and places the requisites.
     *
     * @param requisites what is given of them
     * @param narration the telling of the document
     * @return the lines; none of what is not given
     */
    public static PlacedRequisites of(Requisites requisites, Narration narration) {
        Arrangement arrangement = requisites
                .arrangement()
                .orElseGet(() -> narration.language().equals("lt")
                                || narration.language().startsWith("lt-")
                        ? Arrangement.LITHUANIAN
                        : Arrangement.GENERAL);
        return new Placing(requisites, narration, arrangement == Arrangement.LITHUANIAN).placed();
    }

    private static Run plain(String words) {
        return new Run.Words(words, Optional.empty(), Run.Tone.PLAIN);
    }

    /** One placing; used once. */
    private record Placing(Requisites given, Narration narration, boolean isLithuanian) {

        PlacedRequisites placed() {
            return new PlacedRequisites(
                    given.draft()
                            ? ImmutableList.of(line(Side.CORNER, false, Phrase.of(ReportMessage.DRAFT)))
                            : ImmutableList.of(),
                    lines(Stream.of(
                            given.approval().isEmpty()
                                    ? Stream.of()
                                    : Stream.of(end(Phrase.of(ReportMessage.APPROVED))),
                            given.approval().stream().map(this::end),
                            given.body().stream().map(this::heading),
                            given.addressee().stream().map(text -> line(Side.START, false, text)),
                            given.kind().stream().map(this::heading))),
                    lines(Stream.of(
                            dateAndNumber().stream(), given.place().stream().map(text -> line(middle(), false, text)))),
                    given.signatories().stream().map(this::signature).collect(ImmutableList.toImmutableList()));
        }

        private static ImmutableList<Line> lines(Stream<Stream<Line>> parts) {
            return parts.flatMap(part -> part).collect(ImmutableList.toImmutableList());
        }

        private Side middle() {
            return isLithuanian ? Side.CENTER : Side.START;
        }

        private Line end(Text text) {
            return line(Side.END, false, text);
        }

        private Line line(Side side, boolean strong, Text text) {
            return new Line(side, strong, narration.say(text));
        }

        /** Who draws up what, in capitals where the country writes so. */
        private Line heading(Text text) {
            Line line = line(middle(), true, text);
            return isLithuanian
                    ? new Line(
                            line.side,
                            true,
                            line.runs.stream().map(this::capitals).collect(ImmutableList.toImmutableList()))
                    : line;
        }

        private Run capitals(Run run) {
            return run instanceof Run.Words words
                    ? new Run.Words(
                            words.text()
                                    .toUpperCase(Locale.forLanguageTag(
                                            words.language().orElse(narration.language()))),
                            words.language(),
                            words.tone())
                    : run;
        }

        /** The day with the number behind it; either alone where the other is not given. */
        private Optional<Line> dateAndNumber() {
            ImmutableList<Text> parts = Stream.concat(
                            given.date().stream()
                                    .map(day -> Phrase.of(ReportMessage.DAY).with("day", day)),
                            given.number().stream()
                                    .map(number -> Phrase.of(ReportMessage.REGISTERED)
                                            .with("number", narration.plain(number))))
                    .collect(ImmutableList.toImmutableList());
            return parts.isEmpty() ? Optional.empty() : Optional.of(line(middle(), false, Text.joined(" ", parts)));
        }

        private Signature signature(Signatory signatory) {
            return new Signature(
                    signatory.position().map(narration::say).orElse(ImmutableList.of()),
                    signatory.name().map(narration::say).orElse(ImmutableList.of()),
                    narration.plain(ReportMessage.SIGNATURE));
        }
    }
}

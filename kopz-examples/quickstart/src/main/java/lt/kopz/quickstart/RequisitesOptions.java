package lt.kopz.quickstart;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Signatory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What makes the report a document of an office; what is not given is not printed. */
final class RequisitesOptions {
    @Option(names = "--body", paramLabel = "NAME", description = "Who draws the document up.")
    @Nullable private String body;

    @Option(names = "--kind", paramLabel = "KIND", description = "What kind of document it is, such as Report.")
    @Nullable private String kind;

    @Option(names = "--date", paramLabel = "DAY", description = "The day of the document, such as 2019-12-10.")
    @Nullable private LocalDate date;

    @Option(names = "--number", paramLabel = "NUMBER", description = "The number under which it is registered.")
    @Nullable private String number;

    @Option(names = "--place", paramLabel = "PLACE", description = "Where it is drawn up.")
    @Nullable private String place;

    @Option(names = "--approved", paramLabel = "ACT", description = "By what it was approved.")
    @Nullable private String approved;

    @Option(names = "--signatory", paramLabel = "POSITION", description = "The position of who signs it.")
    @Nullable private String position;

    @Option(names = "--signatory-name", paramLabel = "NAME", description = "The name of who signs it.")
    @Nullable private String name;

    @Option(names = "--draft", description = "Marks it as a draft.")
    private boolean draft;

    /** Those given, and for the rest those of the report itself. */
    Requisites over(Requisites own) {
        Requisites all = own;
        all = with(all, body, Requisites::withBody);
        all = with(all, kind, Requisites::withKind);
        all = with(all, number, Requisites::withNumber);
        all = with(all, place, Requisites::withPlace);
        all = with(all, approved, (requisites, act) -> requisites.approvedBy(act));
        if (date != null) {
            all = all.withDate(date);
        }
        if (draft) {
            all = all.asDraft();
        }
        return position == null && name == null ? all : all.signedBy(new Signatory(text(position), text(name)));
    }

    private static Optional<Text> text(@Nullable String given) {
        return Optional.ofNullable(given).map(Literal::of);
    }

    private static Requisites with(
            Requisites requisites, @Nullable String given, BiFunction<Requisites, Text, Requisites> change) {
        return given == null ? requisites : change.apply(requisites, Literal.of(given));
    }
}

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
    @Option(names = "--body", paramLabel = "NAME")
    @Nullable private String body;

    @Option(names = "--document", paramLabel = "KIND")
    @Nullable private String kind;

    @Option(names = "--date", paramLabel = "DAY")
    @Nullable private LocalDate date;

    @Option(names = "--number", paramLabel = "NUMBER")
    @Nullable private String number;

    @Option(names = "--place", paramLabel = "PLACE")
    @Nullable private String place;

    @Option(names = "--approved", paramLabel = "ACT")
    @Nullable private String approved;

    @Option(names = "--signatory", paramLabel = "POSITION")
    @Nullable private String position;

    @Option(names = "--signatory-name", paramLabel = "NAME")
    @Nullable private String name;

    @Option(names = "--draft")
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

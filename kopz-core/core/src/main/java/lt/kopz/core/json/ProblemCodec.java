package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.json.ProblemDetails.Located;

/** How a refusal stands in JSON. */
final class ProblemCodec {
    private ProblemCodec() {}

    private static final class LocatedDraft {
        private String kind = "";
        private Optional<String> pointer = Optional.empty();
        private Optional<Integer> line = Optional.empty();
        private Optional<Integer> column = Optional.empty();
        private Optional<String> address = Optional.empty();
        private Optional<String> place = Optional.empty();
        private String message = "";
        private String fix = "";

        Located build() {
            return new Located(kind, pointer, line, column, address, place, message, fix);
        }
    }

    private static final class Draft {
        private String title = "";
        private int status;
        private String detail = "";
        private Optional<String> instance = Optional.empty();
        private ImmutableList<Located> problems = ImmutableList.of();

        ProblemDetails build() {
            return new ProblemDetails(title, status, detail, instance, problems);
        }
    }

    private static final Codec<Located> PROBLEM = Codec.object("problem", LocatedDraft::new)
            .describe("Something that is wrong with what was handed in.")
            .required("kind", Codec.text(), Located::kind, (draft, kind) -> draft.kind = kind)
            .describe("What is wrong, for programs.")
            .optional(
                    "pointer", Codec.text(), Located::pointer, (draft, pointer) -> draft.pointer = Optional.of(pointer))
            .describe("The JSON Pointer of its place.")
            .optional(
                    "line",
                    Codec.intNumber(1, Integer.MAX_VALUE),
                    Located::line,
                    (draft, line) -> draft.line = Optional.of(line))
            .describe("Its line, counted from 1.")
            .optional(
                    "column",
                    Codec.intNumber(1, Integer.MAX_VALUE),
                    Located::column,
                    (draft, column) -> draft.column = Optional.of(column))
            .describe("Its column in characters, counted from 1.")
            .optional(
                    "address", Codec.text(), Located::address, (draft, address) -> draft.address = Optional.of(address))
            .describe("Its sheet and cell, where it is in a table.")
            .optional("place", Codec.text(), Located::place, (draft, place) -> draft.place = Optional.of(place))
            .describe("Its place, for people.")
            .required("message", Codec.text(), Located::message, (draft, message) -> draft.message = message)
            .describe("What is wrong, for people.")
            .required("fix", Codec.text(), Located::fix, (draft, fix) -> draft.fix = fix)
            .describe("What to do about it, for people.")
            .build(LocatedDraft::build);

    static final Codec<ProblemDetails> CODEC = Codec.object("problem-details", Draft::new)
            .describe("Why something was refused (RFC 9457).")
            .required("title", Codec.text(), ProblemDetails::title, (draft, title) -> draft.title = title)
            .describe("The name of the status.")
            .required(
                    "status",
                    Codec.intNumber(100, 599),
                    ProblemDetails::status,
                    (draft, status) -> draft.status = status)
            .describe("The status of the response.")
            .required("detail", Codec.text(), ProblemDetails::detail, (draft, detail) -> draft.detail = detail)
            .describe("What is wrong, for people.")
            .optional(
                    "instance",
                    Codec.text(),
                    ProblemDetails::instance,
                    (draft, instance) -> draft.instance = Optional.of(instance))
            .describe("A URI of this refusal.")
            .list("problems", PROBLEM, ProblemDetails::problems, (draft, all) -> draft.problems = all)
            .describe("What is wrong, one by one.")
            .build(Draft::build);
}

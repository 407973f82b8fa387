package lt.kopz.core.json;

import lt.kopz.core.codec.Codec;
import lt.kopz.core.json.ProblemDetails.Located;

/** How a refusal stands in JSON. */
final class ProblemCodec {
    private ProblemCodec() {}

    private static final Codec<Located> PROBLEM = Codec.object("problem", LocatedBuilder::new)
            .describe("Something that is wrong with what was handed in.")
            .required("kind", Codec.text(), Located::kind, LocatedBuilder::kind)
            .describe("What is wrong, for programs.")
            .optional("pointer", Codec.text(), Located::pointer, LocatedBuilder::pointer)
            .describe("The JSON Pointer of its place.")
            .optional("line", Codec.intNumber(1, Integer.MAX_VALUE), Located::line, LocatedBuilder::line)
            .describe("Its line, counted from 1.")
            .optional("column", Codec.intNumber(1, Integer.MAX_VALUE), Located::column, LocatedBuilder::column)
            .describe("Its column in characters, counted from 1.")
            .optional("address", Codec.text(), Located::address, LocatedBuilder::address)
            .describe("Its sheet and cell, where it is in a table.")
            .optional("place", Codec.text(), Located::place, LocatedBuilder::place)
            .describe("Its place, for people.")
            .required("message", Codec.text(), Located::message, LocatedBuilder::message)
            .describe("What is wrong, for people.")
            .required("fix", Codec.text(), Located::fix, LocatedBuilder::fix)
            .describe("What to do about it, for people.")
            .build(LocatedBuilder::build);

    static final Codec<ProblemDetails> CODEC = Codec.object("problem-details", ProblemDetailsBuilder::new)
            .describe("Why something was refused (RFC 9457).")
            .required("title", Codec.text(), ProblemDetails::title, ProblemDetailsBuilder::title)
            .describe("The name of the status.")
            .required("status", Codec.intNumber(100, 599), ProblemDetails::status, ProblemDetailsBuilder::status)
            .describe("The status of the response.")
            .required("detail", Codec.text(), ProblemDetails::detail, ProblemDetailsBuilder::detail)
            .describe("What is wrong, for people.")
            .optional("instance", Codec.text(), ProblemDetails::instance, ProblemDetailsBuilder::instance)
            .describe("A URI of this refusal.")
            .list("problems", PROBLEM, ProblemDetails::problems, ProblemDetailsBuilder::problems)
            .describe("What is wrong, one by one.")
            .build(ProblemDetailsBuilder::build);
}

package lt.kopz.core.json;

import lt.kopz.core.codec.Codec;
import lt.kopz.core.json.ProblemDetails.Located;

/** How a refusal stands in JSON. */
final class ProblemCodec {
    private ProblemCodec() {}

    private static final Codec<Located> PROBLEM = Codec.object(
                    "problem", Located.class, "Something that is wrong with what was handed in.")
            .required("kind", Codec.text(), "What is wrong, for programs.")
            .optional("pointer", Codec.text(), "The JSON Pointer of its place.")
            .optional("line", Codec.intNumber(1, Integer.MAX_VALUE), "Its line, counted from 1.")
            .optional("column", Codec.intNumber(1, Integer.MAX_VALUE), "Its column in characters, counted from 1.")
            .optional("address", Codec.text(), "Its sheet and cell, where it is in a table.")
            .optional("place", Codec.text(), "Its place, for people.")
            .required("message", Codec.text(), "What is wrong, for people.")
            .required("fix", Codec.text(), "What to do about it, for people.")
            .build();

    static final Codec<ProblemDetails> CODEC = Codec.object(
                    "problem-details", ProblemDetails.class, "Why something was refused (RFC 9457).")
            .required("title", Codec.text(), "The name of the status.")
            .required("status", Codec.intNumber(100, 599), "The status of the response.")
            .required("detail", Codec.text(), "What is wrong, for people.")
            .optional("instance", Codec.text(), "A URI of this refusal.")
            .list("problems", PROBLEM, "What is wrong, one by one.")
            .build();
}

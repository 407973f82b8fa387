package lt.kopz.core.codec;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.codec.example.Act;

/** Codecs of the example types, in another package than the types. */
final class Examples {

    static final Codec<LocalDate> DATE =
            Codec.text("a date such as 2019-02-05", "date", null).as(LocalDate::parse, LocalDate::toString);

    static final Codec<Act.Amount> AMOUNT = Codec.<Act.Amount, AmountBuilder>object("amount", AmountBuilder::new)
            .required(
                    "amount",
                    Codec.text("an amount such as 700.00", null, "-?\\d{1,15}\\.\\d{2}"),
                    Act.Amount::amount,
                    (b, v) -> b.amount = v)
            .required("currency", Codec.text(), Act.Amount::currency, (b, v) -> b.currency = v)
            .build(b -> new Act.Amount(b.amount, b.currency));

    static final Codec<Act.Headcount> HEADCOUNT = Codec.<Act.Headcount>choice("headcount")
            .describe("How many people")
            .when(
                    "exactly",
                    Act.Exactly.class,
                    Codec.intNumber(0, Integer.MAX_VALUE),
                    Act.Exactly::count,
                    Act.Exactly::new)
            .when(
                    "atLeast",
                    Act.AtLeast.class,
                    Codec.intNumber(0, Integer.MAX_VALUE),
                    Act.AtLeast::count,
                    Act.AtLeast::new)
            .describe("Not less than so many")
            .just("unknown", new Act.Unknown())
            .build();

    /** A count alone is exact. */
    static final Codec<Act.Headcount> COUNT_OR_HEADCOUNT = Codec.either(
            Codec.intNumber().as(Act.Exactly::new, Act.Exactly::count).as(e -> (Act.Headcount) e, h -> (Act.Exactly) h),
            HEADCOUNT,
            h -> h instanceof Act.Exactly);

    static final Codec<Act> ACT = Codec.<Act, Act.Builder>object("act", Act::builder)
            .describe("A legal act")
            .required("number", Codec.text(), Act::number, Act.Builder::number)
            .describe("As registered, for example V17-253")
            .required("adopted", DATE, Act::adopted, Act.Builder::adopted)
            .required("status", Codec.enumOf(Act.Status.class), Act::status, Act.Builder::status)
            .optional("title", Codec.text(), Act::title, Act.Builder::title)
            .list("amounts", AMOUNT, Act::amounts, Act.Builder::amounts)
            .withDefault("names", Codec.mapOf(Codec.text()), ImmutableMap.of(), Act::names, Act.Builder::names)
            .optional("members", COUNT_OR_HEADCOUNT, Act::members, Act.Builder::members)
            .list("amendments", Codec.lazy(Examples::act), Act::amendments, Act.Builder::amendments)
            .withDefault("copies", Codec.intNumber(1, 99), 1, Act::copies, Act.Builder::copies)
            .build(Act.Builder::build);

    /** A file with a version. */
    record Register(List<Act> acts, boolean complete) {}

    static final Codec<Register> REGISTER = Codec.<Register, RegisterBuilder>object("register", RegisterBuilder::new)
            .version("schemaVersion", 1)
            .list("acts", ACT, Register::acts, RegisterBuilder::acts)
            .required("complete", Codec.bool(), Register::complete, RegisterBuilder::complete)
            .build(b -> new Register(List.copyOf(b.acts), b.complete));

    private Examples() {}

    private static Codec<Act> act() {
        return ACT;
    }

    static final class AmountBuilder {
        private String amount = "";
        private String currency = "";
    }

    static final class RegisterBuilder {
        private final List<Act> acts = new ArrayList<>();
        private boolean complete;

        void acts(Iterable<Act> more) {
            more.forEach(acts::add);
        }

        void complete(boolean is) {
            complete = is;
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static <T> String written(Codec<T> codec, T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            codec.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static <T> String compact(Codec<T> codec, T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            codec.writeCompact(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

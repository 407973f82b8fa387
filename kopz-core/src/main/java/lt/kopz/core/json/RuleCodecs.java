package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.ReportDuty;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.wording.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How the single rules of procedure stand in JSON. */
final class RuleCodecs {
    private RuleCodecs() {}

    private static final class Draft {
        private int first;
        private int second = 1;
        private boolean flag;
        private String text = "";
        private @Nullable Share share;
        private Quorum.@Nullable Base quorumOf;
        private Majority.@Nullable Base majorityOf;
        private @Nullable LocalizedText words;
    }

    static final Codec<Share> SHARE = Codec.object("share", Draft::new)
            .describe("A part that has to be reached, or exceeded.")
            .required("numerator", Codec.intNumber(0, 10_000), Share::numerator, (draft, n) -> draft.first = n)
            .describe("How many of the equal parts.")
            .required("denominator", Codec.intNumber(1, 10_000), Share::denominator, (draft, n) -> draft.second = n)
            .describe("Into how many equal parts the whole is divided.")
            .withDefault("exceeded", Codec.bool(), false, Share::exceeded, (draft, flag) -> draft.flag = flag)
            .describe("Whether more than the fraction is needed.")
            .build(draft -> new Share(draft.first, draft.second, draft.flag));

    static final Codec<Quorum> QUORUM = Codec.object("quorum", Draft::new)
            .describe("How many members have to be present for a meeting to be valid.")
            .required("share", SHARE, Quorum::share, (draft, share) -> draft.share = share)
            .describe("The share that is needed.")
            .required("of", Codec.enumOf(Quorum.Base.class), Quorum::of, (draft, of) -> draft.quorumOf = of)
            .describe("What it is a share of.")
            .build(draft -> new Quorum(
                    Objects.requireNonNull(draft.share, "share"), Objects.requireNonNull(draft.quorumOf, "of")));

    static final Codec<Majority> MAJORITY = Codec.object("majority", Draft::new)
            .describe("How many votes carry a decision.")
            .required("share", SHARE, Majority::share, (draft, share) -> draft.share = share)
            .describe("The share that is needed.")
            .required("of", Codec.enumOf(Majority.Base.class), Majority::of, (draft, of) -> draft.majorityOf = of)
            .describe("What it is a share of.")
            .withDefault("castingVote", Codec.bool(), false, Majority::castingVote, (draft, flag) -> draft.flag = flag)
            .describe("Whether the chair's vote decides where votes are equal.")
            .build(draft -> new Majority(
                    Objects.requireNonNull(draft.share, "share"),
                    Objects.requireNonNull(draft.majorityOf, "of"),
                    draft.flag));

    static final Codec<SeatRequirement> SEAT_REQUIREMENT = Codec.object("seat-requirement", Draft::new)
            .describe("How many members a sector has to have in a group.")
            .required("sector", Values.ID, SeatRequirement::sector, (draft, sector) -> draft.text = sector)
            .describe("The sector.")
            .required("atLeast", Codec.intNumber(0, 10_000), SeatRequirement::atLeast, (draft, n) -> draft.first = n)
            .describe("The least number of seats.")
            .required("atMost", Codec.intNumber(0, 10_000), SeatRequirement::atMost, (draft, n) -> draft.second = n)
            .describe("The greatest number of seats.")
            .build(draft -> new SeatRequirement(draft.text, draft.first, draft.second));

    private static final class Sides {
        private ImmutableList<String> one = ImmutableList.of();
        private ImmutableList<String> other = ImmutableList.of();
        private Optional<Share> atLeast = Optional.empty();
        private Optional<Share> atMost = Optional.empty();
    }

    private static final Codec<CompositionRequirement.Parity> PARITY = Codec.object("parity", Sides::new)
            .describe("As many members on one side as on the other.")
            .list("one", Values.ID, CompositionRequirement.Parity::one, (sides, ids) -> sides.one = ids)
            .describe("The sectors of one side.")
            .list("other", Values.ID, CompositionRequirement.Parity::other, (sides, ids) -> sides.other = ids)
            .describe("The sectors of the other side.")
            .build(sides -> new CompositionRequirement.Parity(sides.one, sides.other));

    private static final Codec<CompositionRequirement.PartOfAll> PART_OF_ALL = Codec.object("part-of-all", Sides::new)
            .describe("A least or a largest part of all the members.")
            .list("sectors", Values.ID, CompositionRequirement.PartOfAll::sectors, (sides, ids) -> sides.one = ids)
            .describe("The sectors counted together.")
            .optional(
                    "atLeast",
                    SHARE,
                    CompositionRequirement.PartOfAll::atLeast,
                    (sides, share) -> sides.atLeast = Optional.of(share))
            .describe("The least share of all members.")
            .optional(
                    "atMost",
                    SHARE,
                    CompositionRequirement.PartOfAll::atMost,
                    (sides, share) -> sides.atMost = Optional.of(share))
            .describe("The greatest share of all members.")
            .build(sides -> new CompositionRequirement.PartOfAll(sides.one, sides.atLeast, sides.atMost));

    static final Codec<CompositionRequirement> COMPOSITION_REQUIREMENT = Codec.<CompositionRequirement>choice(
                    "composition-requirement")
            .describe("How the members have to be divided among sides.")
            .when("parity", CompositionRequirement.Parity.class, PARITY, side -> side, side -> side)
            .describe("Both sides have equally many members.")
            .when("partOfAll", CompositionRequirement.PartOfAll.class, PART_OF_ALL, part -> part, part -> part)
            .describe("Some sectors have a share of all members within bounds.")
            .build();

    static final Codec<ReportDuty> REPORT_DUTY = Codec.object("report-duty", Draft::new)
            .describe("A report that is due every year about the year before.")
            .required("recipient", Values.LOCALIZED_TEXT, ReportDuty::recipient, (draft, words) -> draft.words = words)
            .describe("To whom the report is given.")
            .required(
                    "due",
                    Codec.text("a day of the year such as --02-15", null, "--[0-9]{2}-[0-9]{2}"),
                    (ReportDuty duty) -> duty.due().toString(),
                    (draft, due) -> draft.text = due)
            .describe("The day of the year by which it is due, inclusive.")
            .build(draft -> new ReportDuty(Objects.requireNonNull(draft.words, "recipient"), monthDay(draft.text)));

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse(text);
        } catch (DateTimeParseException none) {
            throw new RefusedException(
                    ProblemKind.WRONG_FORM,
                    "\"" + text + "\" is no day of a year; write month and day like \"--02-15\"",
                    "what",
                    Word.DAY_OF_YEAR,
                    "found",
                    text,
                    "example",
                    "--02-15");
        }
    }
}

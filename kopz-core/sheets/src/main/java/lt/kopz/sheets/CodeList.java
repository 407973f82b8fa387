package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.funding.AppropriationKind;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.MeetingForm;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Decision;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.wording.Wording;

/** The codes among which the cells of a column choose. */
enum CodeList {
    ACT_KIND(
            ActKind.DECISION.code(),
            ActKind.ORDINANCE.code(),
            ActKind.ORDER.code(),
            ActKind.RESOLUTION.code(),
            ActKind.LETTER.code(),
            ActKind.MINUTES.code()),
    AGREEMENT_STATE(AgreementState.values()),
    APPROPRIATION_KIND(AppropriationKind.values()),
    ASSERTION_KIND(Assertions.Case.values()),
    BASIS(Basis.values()),
    BOOKING_KIND(BookingKind.values()),
    CADENCE_UNIT(Cadence.Unit.values()),
    DECISION_KIND(Decision.Kind.values()),
    DELIVERABLE_KIND(DeliverableKind.values()),
    DELIVERABLE_STATE(DeliverableState.values()),
    EVENT_KIND(EventKind.values()),
    EVENT_STATE(EventState.values()),
    FUNDING_SOURCE(FundingSourceKind.values()),
    GAP_UNIT(Cadence.GapUnit.values()),
    GROUP_KIND(
            GroupKind.WORKING_GROUP.code(),
            GroupKind.COMMISSION.code(),
            GroupKind.GROUP.code(),
            GroupKind.COMMITTEE.code()),
    HOUR_UNIT("CLOCK", "ACADEMIC"),
    INACTIVITY_KIND(InactivityKind.values()),
    INDICATOR_DIRECTION(IndicatorDirection.values()),
    ISSUER_ROLE(
            IssuerRole.COUNCIL.code(),
            IssuerRole.MAYOR.code(),
            IssuerRole.ADMINISTRATION_DIRECTOR.code(),
            IssuerRole.MINISTRY.code(),
            IssuerRole.GROUP.code()),
    LEGAL_FORM(LegalForm.values()),
    MAJORITY_OF(Majority.Base.values()),
    MEETING_FORM(MeetingForm.values()),
    MEETING_STATE(MeetingState.values()),
    MEMBER_ROLE(MemberRole.values()),
    QUORUM_OF(Quorum.Base.values()),
    RELATION_KIND(RelationKind.values()),
    YES_NO("true", "false");

    private final ImmutableList<String> codes;
    private final boolean open;

    /** The codes of each list by all that they are called, in lower case; made once, since every cell asks. */
    private static final class Named {
        static final ImmutableMap<CodeList, ImmutableMap<String, String>> CODES =
                Arrays.stream(values()).collect(Maps.toImmutableEnumMap(list -> list, CodeList::byText));
    }

    CodeList(Enum<?>[] codes) {
        this(false, Arrays.stream(codes).map(Enum::name));
    }

    CodeList(String... codes) {
        this(codes.length > 2, Arrays.stream(codes));
    }

    CodeList(boolean open, Stream<String> codes) {
        this.open = open;
        this.codes = codes.collect(ImmutableList.toImmutableList());
    }

    ImmutableList<String> codes() {
        return codes;
    }

    /** Whether there may be other codes than these, in capital letters. */
    boolean isOpen() {
        return open;
    }

    /** What a code is called; the code itself where it has no name. */
    String label(String code, Wording wording) {
        return codes.contains(code) ? message(code).in(wording) : code;
    }

    SheetText message(String code) {
        return new SheetText("code." + name() + "." + code);
    }

    /** All that its codes are called, in the order of the languages, and the codes themselves. */
    ImmutableList<String> names() {
        return Stream.concat(
                        SheetText.WORDINGS.stream()
                                .flatMap(wording -> codes.stream().map(code -> label(code, wording))),
                        codes.stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The code that a text names, in Lithuanian, in English or as the code; the text itself where it names none. */
    String code(String text) {
        return Objects.requireNonNull(Named.CODES.get(this)).getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private ImmutableMap<String, String> byText() {
        Map<String, String> byText = new LinkedHashMap<>();
        for (String code : codes) {
            byText.put(code.toLowerCase(Locale.ROOT), code);
            for (Wording wording : SheetText.WORDINGS) {
                byText.put(label(code, wording).toLowerCase(Locale.ROOT), code);
            }
        }
        return ImmutableMap.copyOf(byText);
    }
}

package lt.kopz.core.group;

/** What a member does in a group. One member may have several roles. */
public enum MemberRole {
    /** Chair (pirmininkas). */
    CHAIR,
    /** Deputy chair (pirmininko pavaduotojas). */
    DEPUTY_CHAIR,
    /** Secretary (sekretorius). */
    SECRETARY,
    /** Coordinator (koordinatorius). */
    COORDINATOR,
    /** Member without a further role (narys). */
    MEMBER,
    /** Observer, who takes part and has no vote (stebėtojas). */
    OBSERVER,
    /** Substitute, who stands in for the member of the same sector (pavaduojantis asmuo). */
    SUBSTITUTE
}

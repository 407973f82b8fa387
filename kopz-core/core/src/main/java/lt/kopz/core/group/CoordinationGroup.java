package lt.kopz.core.group;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.Optional;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A coordination group against trafficking in human beings.
 *
 * <p>Example: the working group of the Kaišiadorys district municipality, declared size 15, seven delegating sectors,
 * nobody named.
 */
@Value.Immutable
public abstract class CoordinationGroup implements Fact, WithCoordinationGroup {
    /** What one is called whose name no source states. */
    public static final LocalizedText UNNAMED = LocalizedText.lithuanian("grupė (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.GENITIVE, "grupės (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.DATIVE, "grupei (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.ACCUSATIVE, "grupę (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.INSTRUMENTAL, "grupe (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.LOCATIVE, "grupėje (pavadinimas nežinomas)")
            .andEnglish("group (name not known)", "kopz");

    CoordinationGroup() {}

    /**
     * The official name.
     *
     * @return the name; {@link #UNNAMED} where no source states it
     */
    @Value.Default
    public LocalizedText name() {
        return UNNAMED;
    }

    /**
     * The kind of body.
     *
     * @return the kind
     */
    public abstract GroupKind kind();

    /**
     * The acts the group rests on, its legal basis first.
     *
     * @return the ids of the acts; may be empty
     */
    public abstract ImmutableList<String> basis();

    /**
     * The act that approved the composition.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> composition();

    /**
     * The size a document declares.
     *
     * @return the declared size; empty when none is declared
     */
    public abstract Optional<DeclaredSize> declaredSize();

    /**
     * The sectors that delegate members, in the order of the source.
     *
     * @return the sectors; may be empty
     */
    public abstract ImmutableList<Sector> sectors();

    /**
     * The memberships that are known, in any order.
     *
     * @return the memberships; empty when nobody is named
     */
    public abstract ImmutableList<Membership> memberships();

    /**
     * The rules of procedure.
     *
     * @return the rules; empty when there are none or they are not known
     */
    public abstract Optional<RulesOfProcedure> rules();

    /**
     * The meetings, planned, convened, held and cancelled.
     *
     * @return the meetings; may be empty
     */
    public abstract ImmutableList<Meeting> meetings();

    /**
     * The yearly reports the group gave.
     *
     * @return the reports; empty when none are known
     */
    public abstract ImmutableList<SubmittedReport> reports();

    /**
     * The meetings that members demanded.
     *
     * @return the demands; empty when none are known
     */
    public abstract ImmutableList<MeetingDemand> demands();

    /**
     * The acts on which the group rests.
     *
     * @return the ids of its basis, of what its composition and its rules of procedure stand in, each once
     */
    public ImmutableSet<String> acts() {
        return Streams.concat(basis().stream(), composition().stream(), rules().map(RulesOfProcedure::act).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link CoordinationGroup}. */
    public static final class Builder extends ImmutableCoordinationGroup.Builder {
        Builder() {}
    }
}

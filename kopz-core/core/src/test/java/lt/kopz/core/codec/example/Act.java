package lt.kopz.core.codec.example;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.style.KopzStyle;
import org.immutables.value.Value;

/** A legal act with a hidden generated class, as the entities of the library have it. */
@Value.Immutable
@KopzStyle
public interface Act {

    String number();

    LocalDate adopted();

    Status status();

    Optional<String> title();

    ImmutableList<Amount> amounts();

    ImmutableMap<String, String> names();

    Optional<Headcount> members();

    ImmutableList<Act> amendments();

    int copies();

    @Value.Check
    default void check() {
        if (number().isBlank()) {
            throw new IllegalArgumentException("Act.number must not be blank");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAct.Builder {
        Builder() {}
    }

    enum Status {
        DRAFT,
        SIGNED,
        REPEALED
    }

    record Amount(String amount, String currency) {
        public Amount {
            if (!currency.equals("EUR") && !currency.equals("LTL")) {
                throw new IllegalArgumentException("The currency " + currency + " is not known");
            }
        }
    }

    sealed interface Headcount {}

    record Exactly(int count) implements Headcount {}

    record AtLeast(int count) implements Headcount {
        public AtLeast {
            if (count == 0) {
                throw new IllegalArgumentException("At least 0 says nothing");
            }
        }
    }

    record Unknown() implements Headcount {}
}

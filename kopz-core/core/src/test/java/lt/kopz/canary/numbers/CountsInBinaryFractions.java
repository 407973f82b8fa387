package lt.kopz.canary.numbers;

import java.util.Optional;

/** Breaks the rule on exact numbers in a field, a constructor, a parameter, a return type and a type argument. */
public final class CountsInBinaryFractions {
    private final double amount;

    public CountsInBinaryFractions(double amount) {
        this.amount = amount;
    }

    public double amount() {
        return amount;
    }

    public boolean isMoreThan(float limit) {
        return amount > limit;
    }

    public Optional<Double> ifAny() {
        return Optional.of(amount);
    }
}

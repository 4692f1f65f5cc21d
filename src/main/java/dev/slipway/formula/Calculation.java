package dev.slipway.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** One evaluation of a formula, step by step: exact but for its divisions. */
public final class Calculation {

    private final List<Step> steps = new ArrayList<>();

    /** What has been done so far; nothing of it is said yet. */
    public List<Step> steps() {
        return steps;
    }

    public Operand sum(List<Operand> operands) {
        return folded(Operation.SUM, operands, BigDecimal::add);
    }

    public Operand product(List<Operand> operands) {
        return folded(Operation.PRODUCT, operands, BigDecimal::multiply);
    }

    public Operand difference(Operand from, Operand taken) {
        return folded(Operation.DIFFERENCE, List.of(from, taken), BigDecimal::subtract);
    }

    /** The operand, or zero where it is below. */
    public Operand notNegative(Operand operand) {
        return folded(Operation.MAXIMUM, List.of(operand, Operand.constant(BigDecimal.ZERO)), BigDecimal::max);
    }

    /** Null where the divisor is zero. */
    public Operand quotient(Operand dividend, Operand divisor) {
        if (divisor.value().signum() == 0) return null;
        return folded(Operation.QUOTIENT, List.of(dividend, divisor), Decimals::quotient);
    }

    /** One operand is its own sum: that is no step. */
    private Operand folded(Operation operation, List<Operand> operands, BinaryOperator<BigDecimal> by) {
        if (operands.size() == 1) return operands.get(0);
        BigDecimal value =
                Decimals.tidy(operands.stream().map(Operand::value).reduce(by).orElseThrow());
        steps.add(new Step(steps.size() + 1, operation, operands, value, null));
        return new Operand(null, null, steps.size(), value);
    }
}

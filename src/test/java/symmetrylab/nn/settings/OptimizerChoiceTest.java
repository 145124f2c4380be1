package symmetrylab.nn.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import symmetrylab.nn.settings.OptimizerChoice.Parameter;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OptimizerSpec.Adam;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.spec.OptimizerSpecs;

class OptimizerChoiceTest {

    static final List<OptimizerSpec> KINDS = OptimizerSpecs.KINDS;

    @ParameterizedTest
    @FieldSource("KINDS")
    void a_changed_parameter_has_its_value_and_nothing_else_differs(OptimizerSpec optimizer) {
        OptimizerChoice choice = new OptimizerChoice(optimizer);
        choice.values().forEach((parameter, value) -> {
            OptimizerChoice changed = new OptimizerChoice(choice.with(parameter, 0.5));
            assertThat(changed.values().get(parameter)).isEqualTo(0.5);
            assertThat(changed.with(parameter, value)).isEqualTo(optimizer);
        });
    }

    @ParameterizedTest
    @EnumSource
    void some_rule_has_each_parameter(Parameter parameter) {
        assertThat(KINDS).anyMatch(kind -> new OptimizerChoice(kind).values().containsKey(parameter));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void every_number_except_the_rate_is_a_parameter(OptimizerSpec optimizer) {
        Collection<Double> values = new OptimizerChoice(optimizer).values().values();
        Set<String> numbers = List.of(optimizer.getClass().getRecordComponents()).stream()
                .filter(component -> component.getType() == double.class)
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        assertThat(values).hasSize(numbers.size() - 1);
    }

    @Test
    void a_rule_without_the_changed_parameter_stays_as_it_is() {
        assertThat(new OptimizerChoice(Adam.DEFAULT).with(Parameter.MOMENTUM, 0.9))
                .isEqualTo(Adam.DEFAULT);
        assertThat(new OptimizerChoice(Adam.DEFAULT).withNesterov(true)).isEqualTo(Adam.DEFAULT);
    }

    @Test
    void only_descent_has_nesterovs_form_which_matters_with_momentum() {
        OptimizerChoice plain = new OptimizerChoice(Sgd.DEFAULT);
        assertThat(plain.nesterov()).contains(false);
        assertThat(plain.nesterovMatters()).isFalse();
        assertThat(new OptimizerChoice(plain.withNesterov(true)).nesterov()).contains(true);
        assertThat(new OptimizerChoice(Sgd.DEFAULT.withMomentum(0.9)).nesterovMatters())
                .isTrue();
        assertThat(new OptimizerChoice(Adam.DEFAULT).nesterov()).isEmpty();
    }

    @Test
    void another_kind_starts_with_its_defaults_and_the_same_stays() {
        OptimizerSpec fast = Sgd.DEFAULT.withLearningRate(3);
        assertThat(new OptimizerChoice(fast).withKind("adam")).isEqualTo(Adam.DEFAULT);
        assertThat(new OptimizerChoice(fast).withKind("sgd")).isEqualTo(fast);
        assertThatThrownBy(() -> new OptimizerChoice(fast).withKind("newton"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_slider_of_the_rate_holds_powers_of_ten_and_gives_two_digits() {
        OptimizerChoice choice = new OptimizerChoice(Sgd.DEFAULT);
        assertThat(choice.power()).isCloseTo(-1, Offset.offset(1e-15));
        assertThat(choice.withPower(-2).learningRate()).isEqualTo(0.01);
        assertThat(choice.withPower(-0.5).learningRate()).isEqualTo(0.32);
    }
}

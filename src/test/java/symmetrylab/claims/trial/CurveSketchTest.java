package symmetrylab.claims.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.Measurement.Curve;

class CurveSketchTest {

    @Test
    void keeps_every_step_of_a_short_training() {
        CurveSketch sketch = new CurveSketch("spread", 100);
        for (int step = 0; step <= 100; step++) {
            sketch.add(step, step * step);
        }
        Curve curve = sketch.curve();
        assertThat(curve.places().size()).isEqualTo(101);
        assertThat(curve.values().get(100)).isEqualTo(10_000);
    }

    @Test
    void keeps_a_spike_of_one_step_and_a_dip_among_many() {
        CurveSketch sketch = new CurveSketch("loss", 20_000);
        for (int step = 0; step <= 20_000; step++) {
            sketch.add(step, step == 7_777 ? 9 : step == 12_345 ? -9 : 1 + step * 1e-6);
        }
        double[] values = sketch.curve().values().toArray();
        assertThat(values.length).isBetween(300, 650);
        assertThat(Arrays.stream(values).max()).hasValue(9);
        assertThat(Arrays.stream(values).min()).hasValue(-9);
        assertThat(sketch.curve().places().toArray()).isSorted().contains(7_777, 12_345);
    }

    @Test
    void ends_with_the_last_step() {
        CurveSketch sketch = new CurveSketch("loss", 1_000);
        for (int step = 0; step <= 1_000; step++) {
            sketch.add(step, Math.abs(step - 998));
        }
        double[] places = sketch.curve().places().toArray();
        assertThat(places[places.length - 1]).isEqualTo(1_000);
    }
}

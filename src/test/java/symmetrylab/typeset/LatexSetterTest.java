package symmetrylab.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Typeset;

class LatexSetterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.7152\\cdot(-1.348)",
                "1-h_{12}^2+x_{3.4}^{56}",
                "\\frac{1}{200}\\Bigl(0.1937\\cdot 4.5\\Bigr)",
                "\\frac{9.87}{\\sqrt{1.234\\times 10^{-5}}+10^{-8}}",
                "\\sum_{k=1}^{24}w_{x17\\to h1.3}",
                "\\text{ (196 more)}",
                "\\beta_1\\,m+(1-\\beta_1)^{37}"
            })
    void replaced_digits_look_like_a_formula_typeset_whole(String latex) {
        assertThat(DigitPattern.of(latex)).isPresent();
        Typeset quick = new LatexSetter().set(latex);
        Typeset whole = SetFormula.of(latex).whole();
        assertThat(quick.width()).isEqualTo(whole.width(), within(1e-6));
        assertThat(quick.ascent()).isEqualTo(whole.ascent(), within(1e-6));
        assertThat(quick.descent()).isEqualTo(whole.descent(), within(1e-6));
        assertThat(points(quick.outline())).containsExactly(points(whole.outline()), within(1e-5));
    }

    @Test
    void a_formula_has_its_outline_inside_its_box() {
        Typeset formula = new LatexSetter().set("z_{h1}\\;=\\;w_{x1\\to h1}\\,x_1+b_{h1}");
        double[] points = points(formula.outline());
        for (int i = 0; i < points.length; i += 2) {
            assertThat(points[i]).isBetween(-0.05, formula.width() + 0.05);
            assertThat(points[i + 1]).isBetween(-formula.ascent() - 0.05, formula.descent() + 0.05);
        }
        assertThat(formula.width()).isBetween(6.0, 12.0);
    }

    @Test
    void invalid_latex_is_refused() {
        LatexSetter setter = new LatexSetter();
        for (String wrong : List.of("\\nosuchcommand", "\\left(x", "}")) {
            assertThatThrownBy(() -> setter.set(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong);
        }
        assertThat(setter.set("").outline().isEmpty()).isTrue();
    }

    @Test
    void several_threads_may_set_formulas_at_once() throws Exception {
        LatexSetter setter = new LatexSetter();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<double[]>> made = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String latex = "\\frac{" + i % 50 + ".5}{1+e^{" + i % 7 + "}}";
            made.add(threads.submit(() -> points(setter.set(latex).outline())));
        }
        for (int i = 0; i < 200; i++) {
            String latex = "\\frac{" + i % 50 + ".5}{1+e^{" + i % 7 + "}}";
            assertThat(made.get(i).get())
                    .containsExactly(points(setter.set(latex).outline()));
        }
        threads.shutdown();
    }

    @Test
    void setting_a_formula_prints_nothing() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(printed, true)) {
            System.setOut(stream);
            System.setErr(stream);
            new LatexSetter().set("\\overline{\\tilde{h}_{1}}\\;\\approx\\;\\infty");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString()).isEmpty();
    }

    private static double[] points(Path path) {
        List<Double> points = new ArrayList<>();
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                points.addAll(List.of(x, y));
            }

            @Override
            public void lineTo(double x, double y) {
                points.addAll(List.of(x, y));
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                points.addAll(List.of(x1, y1, x2, y2, x, y));
            }

            @Override
            public void close() {
                // No point.
            }
        });
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

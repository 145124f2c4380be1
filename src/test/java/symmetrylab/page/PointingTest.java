package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import symmetrylab.testing.Json;

class PointingTest {

    private static final String FILE = """
            {"format": 1, "data": {"kind": "xor"}, "network": {"hidden": [3]},
             "initializer": {"weights": {"kind": "normal", "sd": 1}, "seed": 3}, "training": {"steps": 100}}
            """;

    private static final Live LIVE = Main.begin(LivePages.WORDS, FILE, LivePages.TEXTS);

    @BeforeAll
    static void train() {
        boolean isTraining = true;
        while (isTraining) {
            isTraining = LIVE.advance(100);
        }
    }

    private static Json at(String figure, int step, double x, double y) {
        return Json.parse(LIVE.at(0, figure, step, -1, 400, 300, 12, "light", x, y));
    }

    /** The first text with such a start on a grid over the figure. */
    private static String found(String figure, int step, String start) {
        for (int y = 2; y < 300; y += 4) {
            for (int x = 2; x < 400; x += 4) {
                String text = at(figure, step, x, y).at("text").value().toString();
                if (text.startsWith(start)) {
                    return text;
                }
            }
        }
        return "nothing";
    }

    @Test
    void neurons_and_weights_of_a_network_say_what_they_are() {
        assertThat(found("network", 10, "Neuron h2"))
                .contains("number 2 of hidden layer 1, bias ", "No other neuron of its layer is identical to it.");
        assertThat(found("network", 10, "Input x1")).isEqualTo("Input x1");
        assertThat(found("network", 10, "Weight x1 → h2"))
                .matches("(?s)Weight x1 → h2; value \\S+\nGradient of the next update: \\S+");
    }

    @Test
    void a_hidden_neuron_has_a_larger_picture() {
        int pictures = 0;
        for (int y = 2; y < 300; y += 4) {
            for (int x = 2; x < 400; x += 4) {
                Json there = at("network", 10, x, y);
                boolean hasPicture = !there.at("picture").value().toString().isEmpty();
                assertThat(hasPicture)
                        .isEqualTo(there.at("text").value().toString().startsWith("Neuron"));
                pictures += hasPicture ? 1 : 0;
            }
        }
        assertThat(pictures).isPositive();
        assertThat(at("network", 10, 1, 1).at("side").number()).isEqualTo(150);
    }

    @Test
    void no_update_leads_on_from_the_last_step() {
        assertThat(found("network", 100, "Weight x1 → h2")).matches("(?s)Weight x1 → h2; value \\S+");
    }

    @Test
    void a_plot_says_the_numbers_of_the_step_under_the_pointer() {
        assertThat(at("loss", 100, 215, 150).at("text").value().toString())
                .matches("(?s)Step \\d+: loss \\S+, accuracy \\d+%, .*");
        assertThat(at("loss", 100, 215, 150).at("step").number()).isBetween(30.0, 70.0);
        assertThat(at("loss", 100, 399, 150).at("step").number()).isEqualTo(100);
    }

    @Test
    void a_curve_of_weights_says_whose_it_is() {
        assertThat(found("trajectories", 100, "Step 100: ")).doesNotContain("nothing");
        String text = "";
        for (int y = 0; y < 300 && !text.contains("h1"); y++) {
            text = at("trajectories", 100, 350, y).at("text").value().toString();
        }
        assertThat(text).matches("(?s)Step \\d+: .*\nh1: weights \\S+, \\S+; bias \\S+");
    }

    @Test
    void where_there_is_nothing_nothing_is_said() {
        assertThat(at("network", 10, 1, 1).at("text").value().toString()).isEmpty();
        assertThat(at("network", 10, 1, 1).at("step").number()).isEqualTo(-1);
        assertThat(at("map", 10, 1, 1).at("text").value().toString()).isEmpty();
    }
}

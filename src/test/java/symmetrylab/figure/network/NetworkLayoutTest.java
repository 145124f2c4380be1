package symmetrylab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.NetworkExtent;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Activation;
import symmetrylab.nn.Architecture;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;

class NetworkLayoutTest {

    private record Case(List<Integer> sizes, double width, double height) {}

    static Stream<Case> cases() {
        List<Integer> deep = new ArrayList<>(Collections.nCopies(18, 4));
        List<Integer> deepAndWide = new ArrayList<>(Collections.nCopies(18, 1024));
        return Stream.of(
                        List.of(2, 1),
                        List.of(2, 4, 1),
                        List.of(2, 8, 8, 1),
                        List.of(2, 64, 10),
                        List.of(64, 64, 10),
                        List.of(2, 16, 16, 16, 1),
                        List.of(1000, 1024, 1024, 3),
                        List.of(2, 40, 1),
                        deep,
                        deepAndWide)
                .flatMap(sizes -> Stream.of(
                        new Case(sizes, 300, 260),
                        new Case(sizes, 300, 170),
                        new Case(sizes, 560, 360),
                        new Case(sizes, 1800, 900)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_two_neurons_overlap_and_all_are_inside_their_area(Case of) {
        NetworkLayout layout = layout(of, GraphView.PLAIN);
        for (List<Place> column : layout.columns()) {
            int number = column.get(0).column();
            double half = layout.halfHeight(number);
            assertThat(column).hasSize(of.sizes().get(number));
            for (int i = 0; i < column.size(); i++) {
                Place place = column.get(i);
                assertThat(place.y() - half).isGreaterThanOrEqualTo(0);
                assertThat(place.y() + half).isLessThanOrEqualTo(of.height());
                if (i > 0) {
                    assertThat(place.y() - column.get(i - 1).y()).isGreaterThan(2 * half - 1e-6);
                }
            }
        }
        for (int number = 1; number < of.sizes().size(); number++) {
            double apart = layout.columns().get(number).get(0).x()
                    - layout.columns().get(number - 1).get(0).x();
            assertThat(apart - layout.radius(number) - layout.radius(number - 1))
                    .isCloseTo(layout.gap(), within(1e-6));
        }
        double right = layout.columns().get(of.sizes().size() - 1).get(0).x()
                + layout.radius(of.sizes().size() - 1);
        assertThat(layout.columns().get(0).get(0).x() - layout.radius(0)).isCloseTo(0, within(1e-6));
        assertThat(right).isLessThanOrEqualTo(of.width() + 1e-6);
        assertThat(layout.gap()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_output_is_drawn_large_where_there_is_room(Case of) {
        NetworkLayout layout = layout(of, GraphView.PLAIN);
        boolean roomy = of.width() >= 560 && of.sizes().size() < 8;
        assertThat(layout.output().isPresent() || !roomy).isTrue();
        layout.output().ifPresent(box -> {
            assertThat(box.width()).isGreaterThanOrEqualTo(roomy ? 119.9 : 96);
            assertThat(box.right()).isCloseTo(of.width(), within(1e-6));
            assertThat(box.top()).isGreaterThanOrEqualTo(0);
            assertThat(box.bottom()).isLessThanOrEqualTo(of.height());
        });
    }

    @Test
    void lanes_of_other_networks_have_neurons_of_one_size_at_one_height() {
        Architecture small = architecture(List.of(2, 2, 1));
        Architecture large = architecture(List.of(2, 6, 4, 1));
        NetworkExtent both = NetworkExtent.of(List.of(small, large));
        NetworkSizes.Ground ground = NetworkSizes.Ground.of(560, 360, 14, 0, 0);
        NetworkLayout first = new NetworkLayout(small, NetworkSizes.of(both, ground, 1), GraphView.PLAIN, 0);
        NetworkLayout second = new NetworkLayout(large, NetworkSizes.of(both, ground, 1), GraphView.PLAIN, 0);
        assertThat(first.radius(1)).isEqualTo(second.radius(1));
        assertThat(first.pitch(1)).isEqualTo(second.pitch(1));
        assertThat(first.output()).isEqualTo(second.output());
        assertThat(first.columns().get(0).get(0).y())
                .isEqualTo(second.columns().get(0).get(0).y());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_neuron_or_weight_under_the_mouse_is_found(Case of) {
        NetworkLayout layout = layout(of, GraphView.PLAIN);
        for (List<Place> column : layout.columns()) {
            for (Place place : column.subList(0, Math.min(40, column.size()))) {
                assertThat(layout.neuronAt(place.x(), place.y())).contains(place);
            }
        }
        for (int layer = 0; layer + 1 < of.sizes().size(); layer++) {
            Optional<WeightMatrix> found = layout.matrix(layer);
            if (found.isEmpty()) {
                assertThat(layout.weightLine(new NetworkPart.Weight(layer, 0, 0)))
                        .isPresent();
                continue;
            }
            WeightMatrix matrix = found.get();
            assertThat(layout.weightLine(new NetworkPart.Weight(layer, 0, 0))).isEmpty();
            int to = of.sizes().get(layer + 1) / 2;
            int from = of.sizes().get(layer) / 3;
            double y = matrix.cellTop(to) + matrix.cellHeight() / 2;
            assertThat(matrix.partAt(matrix.cellLeft(from) + matrix.cellWidth() / 2, y))
                    .contains(new NetworkPart.Weight(layer, to, from));
            assertThat(matrix.partAt((matrix.biases().left() + matrix.biases().right()) / 2, y))
                    .contains(new NetworkPart.Bias(layer, to));
            assertThat(matrix.partAt(matrix.weights().left(), matrix.weights().top() - 1))
                    .isEmpty();
            assertThat(y).isEqualTo(layout.columns().get(layer + 1).get(to).y(), within(1e-6));
        }
        assertThat(layout.neuronAt(-50, -50)).isEmpty();
    }

    @Test
    void few_neurons_are_lines_and_too_many_are_a_matrix_that_zooming_enlarges() {
        Case wide = new Case(List.of(64, 64, 10), 560, 360);
        NetworkLayout whole = layout(wide, GraphView.PLAIN);
        assertThat(whole.matrix(0)).isPresent();
        assertThat(whole.isBar(1)).isTrue();
        NetworkLayout near =
                layout(wide, new GraphView(GraphView.EdgeContent.WEIGHT, false, 8, 0, 0, Optional.empty()));
        assertThat(near.isBar(1)).isFalse();
        assertThat(near.matrix(0).orElseThrow().cellWidth())
                .isGreaterThan(6 * whole.matrix(0).orElseThrow().cellWidth());
        assertThat(layout(new Case(List.of(2, 8, 8, 1), 300, 260), GraphView.PLAIN)
                        .hasMatrix())
                .isFalse();
    }

    private static Architecture architecture(List<Integer> sizes) {
        return new Architecture(sizes, Activation.TANH, OutputKind.SIGMOID, LossKind.CROSS_ENTROPY);
    }

    private static NetworkLayout layout(Case of, GraphView view) {
        Architecture network = architecture(of.sizes());
        NetworkSizes.Ground ground = NetworkSizes.Ground.of(of.width(), of.height(), 11, 0, 0);
        return new NetworkLayout(network, NetworkSizes.of(NetworkExtent.of(List.of(network)), ground, 1), view, 0);
    }

    @Test
    void the_pixels_of_a_picture_are_one_square_and_each_is_found() {
        Architecture network =
                new Architecture(List.of(64, 8, 10), Activation.TANH, OutputKind.SOFTMAX, LossKind.CROSS_ENTROPY);
        NetworkSizes.Ground ground = NetworkSizes.Ground.of(584, 330, 13, 0, 0);
        NetworkLayout layout = new NetworkLayout(
                network, NetworkSizes.of(NetworkExtent.of(List.of(network)), ground, 1), GraphView.PLAIN, 8);
        Box picture = layout.picture().orElseThrow();
        assertThat(picture.width()).isEqualTo(picture.height()).isGreaterThan(100);
        for (Place pixel : layout.columns().get(0)) {
            assertThat(pixel.x())
                    .isEqualTo(picture.left() + (pixel.index() % 8 + 0.5) * picture.width() / 8, within(1e-9));
            assertThat(pixel.y())
                    .isEqualTo(picture.top() + (pixel.index() / 8 + 0.5) * picture.width() / 8, within(1e-9));
            assertThat(layout.neuronAt(pixel.x(), pixel.y())).contains(pixel);
        }
        assertThat(layout.neuronAt(picture.left() - 1, picture.centerY())).isEmpty();
        assertThat(layout.showsWeightsInNeurons()).isTrue();
        assertThat(layout.hasLines(0)).isFalse();
        assertThat(layout.hasLines(1)).isTrue();
        Place third = layout.columns().get(1).get(2);
        Box cell = layout.weightCell(new Weight(0, 2, 63)).orElseThrow();
        assertThat(cell.right()).isEqualTo(third.x() + layout.radius(1), within(1e-9));
        assertThat(cell.bottom()).isEqualTo(third.y() + layout.radius(1), within(1e-9));
    }

    @Test
    void neurons_too_small_for_pictures_leave_their_weights_to_a_matrix() {
        Architecture network =
                new Architecture(List.of(64, 64, 10), Activation.TANH, OutputKind.SOFTMAX, LossKind.CROSS_ENTROPY);
        NetworkSizes.Ground ground = NetworkSizes.Ground.of(584, 330, 13, 0, 0);
        NetworkLayout layout = new NetworkLayout(
                network, NetworkSizes.of(NetworkExtent.of(List.of(network)), ground, 1), GraphView.PLAIN, 8);
        assertThat(layout.showsWeightsInNeurons()).isFalse();
        assertThat(layout.matrix(0).orElseThrow().weights().left())
                .isGreaterThan(layout.picture().orElseThrow().right());
    }
}
